"""The private environment: when it is good as it stands, where it lies, and that a broken start is not taken for one."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from installer import environment
from installer.environment import STAMP, Environment, SetupError, choose, only_one

EMPTY_LOCK = "\n"
NO_NETWORK = {"PIP_NO_INDEX": "1"}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    (root / "requirements").mkdir(parents=True)
    for lock in ("run", "dev"):
        (root / "requirements" / f"{lock}.lock").write_text(EMPTY_LOCK)
    (root / "requirements" / "sizes").write_text("run 115 500\ndev 215 850\n")
    return root


def stamped(checkout: Path, lock: str = "run") -> Environment:
    """An environment as a finished start leaves it, without the minute that pip takes."""
    env = Environment(checkout / ".venv", checkout)
    env.python.parent.mkdir(parents=True)
    env.python.symlink_to(sys.executable)
    env._write_stamp(env._expected(lock))
    return env


def test_an_untouched_environment_is_ready(checkout: Path) -> None:
    env = stamped(checkout)
    assert env.is_ready("run")
    assert not env.is_ready("dev"), "the tests' packages are not in it"


def test_the_larger_environment_serves_the_smaller_word(checkout: Path) -> None:
    assert stamped(checkout, "dev").is_ready("run")


def test_a_changed_lock_is_noticed(checkout: Path) -> None:
    env = stamped(checkout)
    (checkout / "requirements" / "run.lock").write_text("six==1.17.0 \\\n")
    assert not env.is_ready("run")


def test_line_ends_of_a_windows_checkout_change_nothing(checkout: Path) -> None:
    env = stamped(checkout)
    (checkout / "requirements" / "run.lock").write_bytes(b"\r\n")
    assert env.is_ready("run")


def test_a_moved_checkout_is_noticed(checkout: Path, tmp_path: Path) -> None:
    stamped(checkout)
    moved = tmp_path / "moved"
    shutil.move(checkout, moved)
    assert not Environment(moved / ".venv", moved).is_ready("run")


def test_a_swapped_interpreter_is_noticed(checkout: Path, tmp_path: Path) -> None:
    env = stamped(checkout)
    other = tmp_path / "python3.14"
    other.touch()
    env.python.unlink()
    env.python.symlink_to(other)
    assert not env.is_ready("run")


def test_an_interpreter_that_is_gone_is_noticed(checkout: Path) -> None:
    env = stamped(checkout)
    env.python.unlink()
    assert not env.is_ready("run")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\xff"])
def test_a_stamp_that_cannot_be_read_means_not_ready(checkout: Path, text: str) -> None:
    env = stamped(checkout)
    (env.path / STAMP).write_text(text, "latin-1")
    assert not env.is_ready("run")


def test_a_start_that_broke_off_leaves_no_stamp(checkout: Path) -> None:
    (checkout / "requirements" / "run.lock").write_text(
        "no-such-package-of-anybody==1.0 \\\n    --hash=sha256:" + "0" * 64
    )
    env = Environment(checkout / ".venv", checkout)
    with pytest.raises(SetupError, match="installing the Python packages failed"):
        env.make("run", {**os.environ, **NO_NETWORK}, quiet=True)
    assert not (env.path / STAMP).exists()
    assert not env.is_ready("run")


# Two whole environments are made; no rule says how fast.
@pytest.mark.timeout(600)
def test_a_real_environment_imports_the_checkout_from_anywhere(checkout: Path, tmp_path: Path) -> None:
    (checkout / "sahut_probe.py").write_text("print('found')\n")
    env = Environment(checkout / ".venv", checkout)
    env.make("run", {**os.environ, **NO_NETWORK}, quiet=True)
    assert env.is_ready("run")
    found = subprocess.run(
        [env.python, "-P", "-m", "sahut_probe"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert found.stdout == "found\n"
    # A damaged one is completed, and a swapped interpreter makes it anew.
    stamp = json.loads((env.path / STAMP).read_text())
    (env.path / STAMP).write_text(json.dumps({**stamp, "interpreter": "gone"}))
    (env.path / "left-over").touch()
    env.make("run", {**os.environ, **NO_NETWORK}, quiet=True)
    assert env.is_ready("run")
    assert not (env.path / "left-over").exists()


def test_a_checkout_that_cannot_be_written_puts_it_under_the_users_data(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may write anywhere, so the answer of the system is given here instead of asked for.
    monkeypatch.setattr("installer.environment.os.access", lambda path, mode: False)
    chosen = choose(checkout, "run", {"XDG_DATA_HOME": str(tmp_path / "data")})
    assert chosen.path.parent == tmp_path / "data" / "sahut"
    other = Path(shutil.copytree(checkout, tmp_path / "other"))
    elsewhere = choose(other, "run", {"XDG_DATA_HOME": str(tmp_path / "data")})
    assert elsewhere.path != chosen.path, "two checkouts never share one"


def test_an_environment_somebody_else_made_is_used_as_it_is(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    env = stamped(checkout)
    monkeypatch.setattr("installer.environment.os.access", lambda path, mode: False)
    assert choose(checkout, "run", {}) == env


if sys.platform != "win32":
    import fcntl

    def test_two_first_starts_wait_for_each_other(tmp_path: Path) -> None:
        with only_one(tmp_path / ".venv"):
            (lock,) = (tmp_path / ".sahut").iterdir()
            with lock.open("a") as second, pytest.raises(BlockingIOError):
                fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
        with lock.open("a") as second:
            fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_sizes_are_said_for_each_lock(checkout: Path) -> None:
    assert environment.megabytes(checkout, "run") == (115, 500)
    with pytest.raises(SetupError, match="other"):
        environment.megabytes(checkout, "other")


def test_a_disk_without_room_is_noticed_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "installer.environment.shutil.disk_usage", lambda path: SimpleNamespace(free=499_999_999)
    )
    with pytest.raises(SetupError, match="needs 500 MB, and 499 MB are free"):
        environment.check_room(tmp_path / "not" / "yet" / ".venv", 500)
    environment.check_room(tmp_path / "not" / "yet" / ".venv", 499)
    environment.check_room(tmp_path, 500)  # it was begun: what it holds already is not asked for again


def test_what_python_compiles_is_kept_where_the_user_may_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {"XDG_DATA_HOME": str(tmp_path)}
    assert environment.compiled(tmp_path, environ) == {}
    monkeypatch.setattr("installer.environment.os.access", lambda path, mode: False)
    assert environment.compiled(tmp_path, environ) == {
        "PYTHONPYCACHEPREFIX": str(tmp_path / "sahut" / "compiled")
    }
    assert environment.compiled(tmp_path, {"PYTHONPYCACHEPREFIX": "own"}) == {}
