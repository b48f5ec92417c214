"""./sahut check: everything that can be said about the source without running it. Runs inside the environment."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from installer import imports, locks, tidy

CHECKOUT = Path(__file__).resolve().parent.parent
SHIPPED = ("console", "domain", "contract", "gateway", "demo", "installer")


@dataclass(frozen=True)
class Step:
    """One check: a name, and a function that says whether all is well, and what it found."""

    name: str
    look: Callable[[], tuple[bool, str]]

    def timed(self) -> tuple[bool, str, float]:
        """Whether all is well, what was found, and the seconds it took."""
        started = time.monotonic()
        passed, found = self.look()
        return passed, found, time.monotonic() - started


def _command(*words: str) -> Callable[[], tuple[bool, str]]:
    def look() -> tuple[bool, str]:
        done = subprocess.run(
            [sys.executable, *words],
            cwd=CHECKOUT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        return done.returncode == 0, done.stdout

    return look


def _findings(find: Callable[[Path], list[str]]) -> Callable[[], tuple[bool, str]]:
    def look() -> tuple[bool, str]:
        found = find(CHECKOUT)
        return not found, "".join(f"{line}\n" for line in found)

    return look


STEPS = (
    Step("lint", _command("-m", "ruff", "check")),
    Step("format", _command("-m", "ruff", "format", "--check")),
    Step("types", _command("-m", "mypy")),
    # Windows cannot be run here; its branches can at least be typed: of what ships, for the tests speak POSIX (kill -9).
    # An own cache, or each run spoils the other's.
    Step(
        "types on Windows",
        _command("-m", "mypy", "--platform", "win32", "--cache-dir", ".mypy_cache/win32", *SHIPPED),
    ),
    Step(
        "import contracts",
        _command(
            "-c",
            "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))",
        ),
    ),
    Step("library owners", _findings(imports.violations)),
    Step("locks", _findings(locks.out_of_step)),
    Step("tidy tree", _findings(tidy.violations)),
    Step("Windows wheels", _command("-m", "installer.wheels")),
)


def run(steps: tuple[Step, ...]) -> int:
    """Run all steps, also after a failure, two at a time: the types alone keep one processor for most of it. Print what each found in
    their order, a line for each, and the failed ones again at the end."""
    failed: list[str] = []
    with ThreadPoolExecutor(2) as two:
        for step, looking in [(step, two.submit(step.timed)) for step in steps]:
            print(f"── {step.name}", flush=True)
            passed, found, seconds = looking.result()
            print(f"{found}   {'ok' if passed else 'FAILED'} ({seconds:.1f} s)", flush=True)
            if not passed:
                failed.append(step.name)
    print(
        f"check: {len(steps) - len(failed)} ok, {len(failed)} failed{': ' if failed else ''}{', '.join(failed)}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    os.chdir(CHECKOUT)
    sys.exit(run(STEPS))
