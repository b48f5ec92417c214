"""./sahut test itself: what it leaves out it says, what was skipped it names, and no test at all is a failure."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer.order import LONG
from installer.testing import command, surroundings

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = """
import pytest

def test_passes():
    pass

@pytest.mark.skip(reason="no such browser here")
def test_needs_a_browser():
    pass

@pytest.mark.full
def test_takes_an_hour():
    pass
"""


def run(folder: Path, *args: str, full: bool = False, workers: str = "0") -> subprocess.CompletedProcess[str]:
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    full: long\n")
    (folder / "home").mkdir(exist_ok=True)
    env = surroundings({"PATH": "/usr/bin:/bin"}, folder / "home", full, 0)
    words = command(
        ["-n", workers, "--rootdir", str(folder), "-c", str(folder / "pytest.ini"), *args, str(folder)]
    )
    assert words[0] == sys.executable
    return subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("workers", ["0", "1"])
def test_skipped_and_left_out_are_counted_and_named_before_the_closing_line(
    tmp_path: Path, workers: str
) -> None:
    (tmp_path / "test_sample.py").write_text(SAMPLE)
    lines = run(tmp_path, workers=workers).stdout.splitlines()
    text = "\n".join(lines)
    assert "test_needs_a_browser - Skipped: no such browser here" in text
    assert (
        "sahut: 1 skipped (each named above), 1 long ones left out (./sahut test --full runs them)" in lines
    )
    assert "1 passed, 1 skipped" in lines[-1]


def test_full_leaves_nothing_out(tmp_path: Path) -> None:
    (tmp_path / "test_sample.py").write_text(SAMPLE)
    done = run(tmp_path, full=True)
    assert "0 long ones left out" in done.stdout
    assert "2 passed, 1 skipped" in done.stdout.splitlines()[-1]


def test_files_that_take_long_begin_first(tmp_path: Path) -> None:
    passing = "".join(f"def test_{n}():\n    pass\n" for n in range(4))
    (tmp_path / "test_a_two.py").write_text("def test_one():\n    pass\n\ndef test_two():\n    pass\n")
    (tmp_path / "test_b_four.py").write_text(passing)
    marked = "import pytest\n\n@pytest.mark.processes\ndef test_starts():\n    pass\n"
    (tmp_path / "test_c_process.py").write_text(marked)
    done = run(tmp_path, "-v", "-p", "installer.order", "-o", "markers=processes: starts")
    ran = [Path(line.split("::")[0]).name for line in done.stdout.splitlines() if "PASSED" in line]
    assert ran == ["test_c_process.py", *["test_b_four.py"] * 4, *["test_a_two.py"] * 2]


def test_what_is_said_to_take_long_is_there() -> None:
    assert [file for file in LONG if not (ROOT / file).is_file()] == []


def test_no_test_at_all_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "test_sample.py").write_text("def helper():\n    pass\n")
    assert run(tmp_path).returncode == 5


def test_a_failing_test_fails_the_run(tmp_path: Path) -> None:
    (tmp_path / "test_sample.py").write_text("def test_fails():\n    assert not 1\n")
    assert run(tmp_path).returncode == 1


def test_four_workers_unless_the_caller_decides() -> None:
    assert command(["tests/a.py"])[-10:] == [
        "-n", "4", "--dist", "loadfile", "--no-loadscope-reorder", "-p", "installer.order",
        "--max-worker-restart", "0", "tests/a.py",
    ]  # fmt: skip
    assert "--dist" not in command(["-n", "0"])
    assert "--dist" not in command(["--pdb"])
    assert "--dist" not in command(["--numprocesses=4"])


def test_the_users_own_folders_display_and_language_stay_out(tmp_path: Path) -> None:
    env = surroundings(
        {
            "DISPLAY": ":0",
            "XDG_DATA_HOME": "mine",
            "LC_TIME": "id_ID",
            "PATH": "p",
            "SAHUT_SOAK": "9",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        tmp_path,
        False,
        3,
    )
    assert env == {
        "PATH": "p",
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_RUNTIME_DIR": str(tmp_path / "runtime"),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "SAHUT_FULL": "1",
        "SAHUT_SOAK": "3",
    }


STUCK = """
import time
import pytest

def swallowing():
    ended = time.monotonic() + 60
    while time.monotonic() < ended:
        try:
            time.sleep(60)
        except BaseException:
            pass

@pytest.mark.timeout(1)
def test_swallows_its_own_timeout():
    swallowing()
"""


def test_a_test_that_swallows_its_timeout_is_named_and_the_run_ends(tmp_path: Path) -> None:
    (tmp_path / "test_stuck.py").write_text(STUCK)
    (tmp_path / "conftest.py").write_text("import installer.stuck\ninstaller.stuck.GRACE = 4.0\n")
    done = run(tmp_path, "--max-worker-restart", "0", workers="1")
    assert "test_swallows_its_own_timeout" in done.stdout
    assert "crashed while running" in done.stdout
    assert "in swallowing" in done.stderr, "the stacks are printed"
    assert "1 failed" in done.stdout.splitlines()[-1]
    assert done.returncode != 0


def test_a_worker_that_is_done_waits_for_the_others_in_silence(tmp_path: Path) -> None:
    (tmp_path / "test_quick.py").write_text("def test_quick():\n    pass\n")
    (tmp_path / "test_slow.py").write_text(
        "import time\nimport pytest\n@pytest.mark.timeout(60)\ndef test_slow():\n    time.sleep(2)\n"
    )
    (tmp_path / "conftest.py").write_text(
        "import installer.stuck\n"
        "def pytest_sessionfinish(session):\n"
        "    installer.stuck.GRACE = 0.1 if hasattr(session.config, 'workerinput') else 60.0\n"
    )
    done = run(tmp_path, workers="2")
    assert "2 passed" in done.stdout.splitlines()[-1]
    assert "Timeout" not in done.stderr, "nobody is told of as stuck"
