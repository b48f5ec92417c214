"""sahut.cmd, which nothing here can run: read instead, line by line, for what has bitten batch files before."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "sahut.cmd").read_bytes().decode("ascii")
LINES = TEXT.replace("\r\n", "\n").splitlines()


def test_every_label_that_is_gone_to_exists() -> None:
    labels = {line[1:].strip() for line in LINES if line.startswith(":")}
    assert {name for line in LINES for name in re.findall(r"\bgoto (\w+)", line)} == labels


def test_it_hands_over_every_word_and_gives_back_the_exit_code() -> None:
    at = LINES.index('%found% "%~dp0installer" %*')
    # On a line of its own: within brackets the code would be put in before the program ran.
    assert LINES[at + 1] == "exit /b %errorlevel%"
    assert not any(line.rstrip().endswith("(") for line in LINES)


def test_redirection_and_comparison_stand_apart() -> None:
    for line in LINES:
        bare = re.sub(r'"[^"]*"', "", line)
        assert re.findall(r"[<>]\S*", bare) in ([], [">nul", ">nul"], [">&2"]), line
        assert line.count('"') % 2 == 0, line


@pytest.mark.parametrize(
    ("version", "bits", "fits"),
    [((3, 10), 63, 0), ((3, 11), 63, 1), ((3, 12), 63, 1), ((3, 13), 63, 0), ((3, 12), 31, 0)],
)
def test_it_takes_the_pythons_that_are_supported(version: tuple[int, int], bits: int, fits: int) -> None:
    (check,) = re.findall(r'^set "supported=(.*)"$', TEXT.replace("\r\n", "\n"), re.MULTILINE)
    pretended = f"import sys; sys.version_info = {(*version, 1)}; sys.maxsize = 2**{bits} - 1; {check}"
    assert subprocess.run([sys.executable, "-c", pretended], check=False).returncode == 1 - fits
