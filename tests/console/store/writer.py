"""A desk in a process of its own, to be killed: ``python -m tests.console.store.writer FILE`` does the session and prints the
name of each step once the store has acknowledged it."""

import sys
from pathlib import Path

from console.clock import FakeClock
from console.store.database import Database
from tests.console.makers import KEY
from tests.console.store import session


def main() -> None:
    db = Database(Path(sys.argv[1]), KEY)
    db.open_now()
    for name, work in session.steps(db, FakeClock()):
        db.write_now(work)
        print(name, flush=True)
    db.close_now()


if __name__ == "__main__":
    main()
