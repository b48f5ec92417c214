"""From the words of the command line to a running program: libraries, environment, hand-over."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

from installer import apt, environment, peers, words
from installer.apt import say

LACKING = 2
"""Exit code where the machine lacks something that could not be installed from here."""


def _prepare(plan: words.Plan, checkout: Path, environ: Mapping[str, str]) -> environment.Environment:
    env = environment.choose(checkout, plan.lock, environ)
    ready = env.is_ready(plan.lock)
    if sys.platform == "linux":
        packages = apt.lacking(plan.libraries, environ, making=not ready)
        if packages:
            apt.install(packages)
        if plan.browser:
            _try("browser for the browser tests", apt.install_browser)
            _try("reader of the screen for the tests of what it is told", apt.install_reader)
    if not ready:
        with environment.only_one(env.path):
            if not env.is_ready(plan.lock):
                download, disk = environment.megabytes(checkout, plan.lock)
                environment.check_room(env.path, disk)
                say(
                    f"fetching up to {download} MB of Python packages (requirements/{plan.lock}.lock; {disk} MB "
                    f"on the disk) into {env.path}"
                )
                env.make(plan.lock, environ, quiet=not sys.stderr.isatty())
                say("ready; the next start skips all this")
    if plan.browser and sys.platform == "linux":
        # After the environment is made: two of them are unpacked inside.
        with environment.only_one(env.path):
            _try("other ends for the telephone's tests", lambda: peers.install(env.path))
    return env


def _try(what: str, install: Callable[[], None]) -> None:
    try:
        install()
    except apt.LackingError as error:
        # The tests that need it say so themselves, each by name; the others are worth running.
        say(f"no {what}, which will be skipped: {error}")


def _become(python: Path, plan: words.Plan, environ: Mapping[str, str]) -> NoReturn:
    command = [str(python), "-m", plan.module, *plan.args]
    env = {**environ, **plan.env}
    if sys.platform == "win32":
        # There exec would return to the shell at once and leave two programs reading one keyboard.
        sys.exit(subprocess.run(command, env=env, check=False).returncode)
    else:
        sys.stdout.flush()
        os.execve(command[0], command, env)


def main(argv: list[str], checkout: Path) -> int:
    """Run one word. Returns an exit code only where it does not become the program that was asked for."""
    environ = dict(os.environ)
    try:
        plan = words.plan(argv, environ, Path.cwd())
        for note in plan.notes:
            say(note)
        env = _prepare(plan, checkout, environ)
    except words.UsageError as error:
        say(f"{error}\nsahut: ./sahut --help lists the words")
        return words.USAGE_ERROR
    except apt.LackingError as error:
        say(str(error))
        return LACKING
    except (environment.SetupError, OSError) as error:
        what = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)
        say(
            f"{what}.\nsahut: nothing outside the environment was changed; a new start goes on where this one stopped"
        )
        return 1
    except KeyboardInterrupt:
        say("broken off; a new start goes on where this one stopped")
        return 130
    if not plan.module:
        say(f"this machine is ready: {env.path}")
        return 0
    _become(env.python, plan, {**environ, **environment.compiled(checkout, environ)})
