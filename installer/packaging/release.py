"""What every package says of itself, and the one time that stands in all of them."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

NAME = "sahut-console"
SUMMARY = "desktop console for contact-centre agents"
ABOUT = """\
Sahut is where an agent of a contact centre works: conversations, tickets and
customers of one centre, by keyboard alone if wanted, and through an outage:
what was written is kept, encrypted, and delivered once when the gateway is
back. Texts are Indonesian and English."""
MAINTAINER = "The Sahut project <sahut@example.invalid>"

#: A tree without a history (an archive of the source) is dated so.
_UNDATED = 1_767_225_600


class BuildError(Exception):
    """The package could not be built; the message says what is lacking."""


@dataclass(frozen=True)
class Release:
    """``when``: Unix s of the source, in every date inside a package, so that the same source gives the same bytes
    (https://reproducible-builds.org/specs/source-date-epoch/)."""

    checkout: Path
    version: str
    when: int

    @staticmethod
    def of(checkout: Path) -> Release:
        text = (checkout / "contract" / "__init__.py").read_text("utf-8")
        found = re.search(r'^VERSION = "([^"]+)"$', text, re.MULTILINE)
        assert found is not None, "contract/__init__.py names no VERSION"
        return Release(checkout, found[1], _when(checkout))

    def dated(self, root: Path) -> None:
        """Gives everything under ``root`` the one date, and rights that depend on nobody's umask."""
        for path in (root, *sorted(root.rglob("*"))):
            if path.is_symlink():
                continue
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
            os.utime(path, (self.when, self.when))


def _when(checkout: Path) -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    asked = ["git", "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(asked, cwd=checkout, capture_output=True, text=True, check=False).stdout
    except OSError:
        said = ""
    return int(said) if said.strip().isdecimal() else _UNDATED
