"""Which system libraries Qt's wheels leave to the machine, and which of them are absent.

Asked of the dynamic linker rather than of a package database, so that any distribution, any package name and
a library somebody built by hand all count.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from enum import Enum

# soname -> the Debian package that holds it. Ubuntu 24.04 provides the same names (libglib2.0-0t64 and its like
# declare them), so one list serves both.
_OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


class LibrarySet(Enum):
    """What a word of the command line opens, as far as libraries are concerned."""

    NONE = "none"
    OFFSCREEN = "offscreen"
    X11 = "x11"
    WAYLAND = "wayland"


def needed(wanted: LibrarySet) -> dict[str, str]:
    """soname -> package for one set."""
    if wanted is LibrarySet.NONE:
        return {}
    if wanted is LibrarySet.OFFSCREEN:
        return dict(_OFFSCREEN)
    return {**_OFFSCREEN, **(_X11 if wanted is LibrarySet.X11 else _WAYLAND)}


def loads(soname: str) -> bool:
    """Whether the dynamic linker finds this library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing(wanted: LibrarySet, loads: Callable[[str], bool] = loads) -> list[str]:
    """Packages whose library the linker does not find, in a fixed order."""
    return [package for soname, package in needed(wanted).items() if not loads(soname)]
