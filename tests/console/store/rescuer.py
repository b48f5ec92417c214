"""Rescues a file in a process of its own, to be killed: ``python -m tests.console.store.rescuer FILE``."""

import sys
from pathlib import Path

from console.store.rescue import rescue
from tests.console.makers import KEY

if __name__ == "__main__":
    rescue(Path(sys.argv[1]), KEY, "1")
