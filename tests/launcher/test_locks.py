"""What a lock may hold, that ours are in step, and how Windows' share of one is taken."""

import shutil
from pathlib import Path

import pytest

from installer.locks import LockError, Pin, out_of_step, parse
from installer.wheels import unavailable, windows_pins

ROOT = Path(__file__).resolve().parents[2]
HASH = "    --hash=sha256:" + "a" * 64


def test_a_pin_is_name_version_marker_and_hashes() -> None:
    text = f"Ruamel.yaml==1.2 ; sys_platform == 'win32' \\\n{HASH} \\\n{HASH}\nsix==1.0 \\\n{HASH}\n"
    digest = "sha256:" + "a" * 64
    assert parse(text) == [
        Pin("ruamel-yaml", "1.2", "sys_platform == 'win32'", (digest, digest)),
        Pin("six", "1.0", "", (digest,)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://registry.example/simple",
        "--find-links wheels",
        "six @ https://registry.example/six.whl",
        "-e .",
        "wheels/six-1.0-py3-none-any.whl",
        "six>=1.0",
        "    --hash=md5:abc",
        "# via anything",
    ],
)
def test_nothing_else_fits_in_a_lock(line: str) -> None:
    with pytest.raises(LockError, match="line 3"):
        parse(f"six==1.0 \\\n{HASH}\n{line}\n")


def test_a_pin_without_a_hash_is_refused() -> None:
    with pytest.raises(LockError, match="without a hash: six"):
        parse(f"six==1.0\nfaker==2.0 \\\n{HASH}\n")


def test_our_locks_are_in_step() -> None:
    assert out_of_step(ROOT) == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_a_version_changed_in_one_place_alone_is_found(copy: Path) -> None:
    project = copy / "pyproject.toml"
    project.write_text(project.read_text().replace("qasync==0.28.0", "qasync==0.29.0"))
    assert out_of_step(copy) == [
        "run.lock has 0.28.0 for qasync, pyproject.toml says 0.29.0",
        "dev.lock has 0.28.0 for qasync, pyproject.toml says 0.29.0",
    ]


def test_locks_that_differ_from_each_other_are_found(copy: Path) -> None:
    lock = copy / "requirements" / "dev.lock"
    lock.write_text(lock.read_text().replace("\nsix==1.17.0", "\nsix==1.16.0"))
    assert out_of_step(copy) == ["dev.lock and run.lock differ on six"]


def test_windows_takes_its_own_share_of_a_lock() -> None:
    pins = {pin.name for pin in windows_pins((ROOT / "requirements" / "run.lock").read_text(), "3.11")}
    assert {"pywin32", "comtypes", "colorama", "pyside6-essentials"} <= pins
    assert not {"secretstorage", "jeepney"} & pins


def test_packages_without_a_wheel_are_named() -> None:
    said = "ERROR: Could not find a version\nERROR: No matching distribution found for py-espeak==1.0\n"
    assert unavailable(said) == ["py-espeak"]
