"""`./sahut package folder|deb|windows [--out DIR]`: builds, and says where it put it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from installer.packaging import deb, folder, windows
from installer.packaging.release import BuildError, Release

CHECKOUT = Path(__file__).resolve().parents[2]


def main(argv: list[str]) -> int:
    """The exit code: 0, or 1 with a sentence."""
    parser = argparse.ArgumentParser(prog="sahut package", description=__doc__)
    parser.add_argument("what", choices=("folder", "deb", "windows"))
    parser.add_argument("--out", type=Path, default=CHECKOUT / "dist")
    options = parser.parse_args(argv)
    release = Release.of(CHECKOUT)
    try:
        made = folder.build(release, options.out)
        if options.what == "deb":
            made = deb.build(release, made, options.out)
        elif options.what == "windows":
            made = windows.build(release, made, options.out)
    except BuildError as error:
        print(f"sahut: {error}", file=sys.stderr)
        return 1
    print(made)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
