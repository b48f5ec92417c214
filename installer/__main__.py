"""Start of every `./sahut` word: prepare the machine, then become the program that was asked for."""

from __future__ import annotations

import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent


if __name__ == "__main__":
    # Started as a folder, so that no working directory and no installed package can stand in for ours.
    sys.path[0] = str(CHECKOUT)
    from installer.bootstrap import main

    sys.exit(main(sys.argv[1:], CHECKOUT))
