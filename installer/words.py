"""The words of the command line, and what each of them needs and starts. Pure: nothing is touched here."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from installer.libraries import LibrarySet

USAGE_ERROR = 64
"""Exit code for words that make no sense; 2 is kept for "the machine lacks something"."""

DESCRIPTION = """\
The open desktop console for contact-centre agents.

  ./sahut run [--role R] [--lang id|en] [--theme light|dark] [--tour DIR]
              a centre on this machine: gateway, imitation customers, and the console signed in
  ./sahut run --gateway URL | --no-demo
              the console alone, for a gateway that exists
  ./sahut prepare             install what a desk needs, and start nothing
  ./sahut gateway [...]       serve a real centre; its first account: ./sahut gateway admin --help
  ./sahut admin [...]         look after a centre that runs: people, handbook, desks, audit
  ./sahut handbook check PATH [--json]
              whether a handbook may be put in force; what is wrong with it by file and line
  ./sahut test [--full] [--soak N] [pytest arguments]
  ./sahut check               lint, types, import contracts, locks, Windows wheels
  ./sahut bench [NAME...] [--json FILE]
  ./sahut package folder|deb|windows [--out DIR]
              the console to install elsewhere: in one folder, as a .deb, as an installer for Windows
"""


ROLES = ("agent", "l2", "team_leader", "supervisor", "verifikator", "trainer", "qc", "ld", "admin")
"""Whom the imitation centre has an account for (demo.accounts); named here to refuse others before anything is fetched."""


class UsageError(Exception):
    """The words make no sense together; the message says why."""


@dataclass(frozen=True)
class Plan:
    """What one word needs of the machine and which module it becomes."""

    module: str
    """Python module to become; empty: none, the machine is only made ready."""
    args: tuple[str, ...]
    lock: str
    """"run" or "dev": which of requirements/*.lock the environment must hold."""
    libraries: LibrarySet
    env: Mapping[str, str] = field(default_factory=dict)
    """Added to the environment of the started program."""
    notes: tuple[str, ...] = ()
    """Said to the user before the start."""
    browser: bool = False
    """Whether a Chromium is worth installing (the browser tests; they skip by name without it)."""


class _Parser(argparse.ArgumentParser):
    """Reports bad words as an exception; the caller decides what is printed and how it ends."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="sahut", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    words = parser.add_subparsers(dest="word", required=True, metavar="WORD", parser_class=_Parser)
    run = words.add_parser("run")
    run.add_argument(
        "--role", choices=ROLES, help="sign in to the imitation centre in this role (default: agent)"
    )
    run.add_argument("--gateway", metavar="URL", help="use this gateway, and no imitation centre")
    run.add_argument("--no-demo", action="store_true", help="the console alone")
    run.add_argument("--lang", choices=("id", "en"), help="language of the window (default: as last time)")
    run.add_argument("--theme", choices=("light", "dark"), help="its colours (default: as last time)")
    run.add_argument("--tour", metavar="DIR", help="play a scripted shift offscreen, leave pictures in DIR")
    test = words.add_parser("test", add_help=False, allow_abbrev=False)
    test.add_argument("--full", action="store_true")
    test.add_argument("--soak", type=int, metavar="N", default=0)
    words.add_parser("check")
    bench = words.add_parser("bench")
    bench.add_argument("names", nargs="*", metavar="NAME")
    bench.add_argument("--json", metavar="FILE")
    package = words.add_parser("package")
    package.add_argument("what", choices=("folder", "deb", "windows"))
    package.add_argument("--out", metavar="DIR", default="dist")
    words.add_parser("prepare")
    words.add_parser("gateway", add_help=False)
    words.add_parser("admin", add_help=False)
    words.add_parser("handbook", add_help=False)
    return parser


def _has_display(environ: Mapping[str, str]) -> bool:
    # An explicit platform is the user's own decision (offscreen, vnc, a framebuffer).
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "win32" or any(environ.get(name) for name in named)


def _window_libraries(environ: Mapping[str, str]) -> LibrarySet:
    platform = environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return LibrarySet.OFFSCREEN
    if platform.startswith("wayland") or not environ.get("DISPLAY"):
        return LibrarySet.WAYLAND
    return LibrarySet.X11


def _plan_run(options: argparse.Namespace, environ: Mapping[str, str], cwd: Path) -> Plan:
    alone = options.gateway is not None or options.no_demo
    tour: str | None = options.tour
    notes: list[str] = []
    if tour is not None and alone:
        raise UsageError(
            "--tour plays against the imitation centre; it does not go with --gateway or --no-demo"
        )
    if alone and options.role is not None:
        raise UsageError("--role picks an account of the imitation centre; a real one asks who you are")
    if tour is None and not _has_display(environ):
        if alone:
            raise UsageError(
                "there is no display (DISPLAY and WAYLAND_DISPLAY are empty), so no window to open"
            )
        tour = "tour"
        notes.append(f"no display here: playing the scripted shift offscreen, as with --tour {cwd / tour}")
    args: list[str] = []
    for name in ("gateway", "role", "lang", "theme"):
        value: str | None = getattr(options, name)
        if value is not None:
            args += [f"--{name}", value]
    if tour is not None:
        args += ["--tour", str(cwd / tour)]
    return Plan(
        module="console" if alone else "demo.run",
        args=tuple(args),
        lock="run",
        libraries=LibrarySet.OFFSCREEN if tour is not None else _window_libraries(environ),
        env={"QT_QPA_PLATFORM": "offscreen"} if tour is not None else {},
        notes=tuple(notes),
    )


def plan(argv: list[str], environ: Mapping[str, str], cwd: Path) -> Plan:
    """What `./sahut <argv>` needs and starts, relative paths taken from `cwd`.

    Raises UsageError for words that make no sense; SystemExit for --help, as argparse does.
    """
    options, rest = _parser().parse_known_args(argv)
    word: str = options.word
    if rest and word not in ("test", "gateway", "admin", "handbook"):
        raise UsageError(f"unknown: {' '.join(rest)}")
    if word == "run":
        return _plan_run(options, environ, cwd)
    if word == "prepare":
        return Plan("", (), "run", LibrarySet.X11)
    if word == "gateway":
        # Exactly what followed the word: its options are the gateway's own business.
        return Plan("gateway", tuple(argv[argv.index("gateway") + 1 :]), "run", LibrarySet.NONE)
    if word == "admin":
        rest = argv[argv.index("admin") + 1 :]
        return Plan("console.administration", tuple(rest), "run", LibrarySet.NONE)
    if word == "handbook":
        return Plan("gateway.handbook", tuple(argv[argv.index("handbook") + 1 :]), "run", LibrarySet.NONE)
    if word == "test":
        args = (["--full"] if options.full else []) + (["--soak", str(options.soak)] if options.soak else [])
        whole = not any(".py" in argument or "/" in argument for argument in rest)
        return Plan("installer.testing", (*args, *rest), "dev", LibrarySet.OFFSCREEN, browser=whole)
    if word == "package":
        # Its parts are found by importing them: what they need of the machine must be there.
        out = ("--out", str(cwd / options.out))
        return Plan("installer.packaging", (options.what, *out), "dev", LibrarySet.OFFSCREEN)
    if word == "check":
        return Plan("installer.checking", (), "dev", LibrarySet.NONE)
    file = ["--json", str(cwd / options.json)] if options.json else []
    # Floor and figure on the same platform, and the same on every machine: offscreen.
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    return Plan("tests.bench", (*options.names, *file), "dev", LibrarySet.OFFSCREEN, offscreen)
