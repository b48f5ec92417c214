"""The house keeps its rules: who knows whom, who uses which library, how long a file grows, what no file holds."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from installer import imports, tidy

ROOT = Path(__file__).resolve().parents[1]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
BREACHES = [
    pytest.param(contract["name"], source, forbidden, id=f"{source} -> {forbidden}")
    for contract in CONTRACTS
    for source in contract["source_modules"]
    for forbidden in contract["forbidden_modules"]
]


def lint_imports(tree: Path) -> subprocess.CompletedProcess[str]:
    """import-linter with our contracts on any tree that has our packages."""
    program = "import sys; from importlinter.cli import lint_imports as lint; sys.exit(lint(sys.argv[1], no_cache=True))"
    return subprocess.run(
        [sys.executable, "-c", program, str(ROOT / "pyproject.toml")],
        cwd=tree,
        env={"PYTHONPATH": str(tree), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def empty_house(tmp_path: Path) -> Path:
    """All our packages, with nothing in them."""
    for package in (
        *imports.OURS,
        *(
            f"console/{room}"
            for room in ("views", "widgets", "operations", "store", "sync", "softphone/engine")
        ),
    ):
        (tmp_path / package).mkdir(parents=True)
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "console" / "softphone" / "__init__.py").touch()
    (tmp_path / "console" / "app.py").touch()
    return tmp_path


def test_our_packages_keep_the_contracts() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


def test_an_empty_house_keeps_the_contracts(empty_house: Path) -> None:
    assert lint_imports(empty_house).returncode == 0


@pytest.mark.parametrize(("name", "source", "forbidden"), BREACHES)
def test_each_contract_notices_its_breach(empty_house: Path, name: str, source: str, forbidden: str) -> None:
    room = empty_house.joinpath(*source.split("."))
    (room / "breach.py").write_text(f"def late() -> None:\n    import {forbidden}\n")
    done = lint_imports(empty_house)
    assert done.returncode != 0
    assert f"{name} BROKEN" in done.stdout


def test_each_library_stays_with_its_owner() -> None:
    assert imports.violations(ROOT) == []


@pytest.mark.parametrize("library", imports.OWNERS)
def test_a_library_elsewhere_is_noticed(empty_house: Path, library: str) -> None:
    (empty_house / "demo" / "breach.py").write_text(f"if True:\n    from {library}.deep import thing\n")
    assert [line.split(": ")[0] for line in imports.violations(empty_house)] == ["demo/breach.py:2"]


@pytest.mark.parametrize(
    ("library", "owner"), [(lib, owner) for lib, owners in imports.OWNERS.items() for owner in owners]
)
def test_a_library_at_its_owners_is_fine(empty_house: Path, library: str, owner: str) -> None:
    file = empty_house.joinpath(*owner.split(".")) / "part.py"
    file.parent.mkdir(exist_ok=True, parents=True)
    file.write_text(f"import {library}\n")
    assert imports.violations(empty_house) == []


def test_a_view_model_that_needs_a_window_is_noticed(empty_house: Path) -> None:
    for name in ("inbox_model", "inbox_view"):
        (empty_house / "console" / "views" / f"{name}.py").write_text("from PySide6.QtCore import QObject\n")
    found = imports.violations(empty_house)
    assert [line.split(":")[0] for line in found] == ["console/views/inbox_model.py"]


@pytest.mark.parametrize(
    ("place", "library"), [("domain", "yaml"), ("contract", "httpx"), ("installer.apt", "packaging")]
)
def test_a_foundation_stands_on_little(empty_house: Path, place: str, library: str) -> None:
    file = empty_house / f"{place.replace('.', '/')}.py" if "." in place else empty_house / place / "part.py"
    file.write_text(
        f"import msgspec\nimport {library}\nimport json\nimport domain.ticket\n"
        if place != "installer.apt"
        else f"import json\nimport {library}\n"
    )
    assert [line.split(":")[1] for line in imports.violations(empty_house)] == ["2"]


def test_the_tree_is_tidy() -> None:
    assert tidy.violations(ROOT) == []


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("long.py", "pass\n" * 401, "more than 400 lines"),
        ("run.lock", f"--index-url https://{'pypi'}.org/simple\n", "registry"),
        ("notes.md", f"see /{'home'}/siti/notes\n", "path of one machine"),
        ("conf.toml", f"folder = '/{'root'}/x'\n", "path of one machine"),
    ],
)
def test_an_untidy_tree_is_noticed(tmp_path: Path, name: str, text: str, reason: str) -> None:
    (tmp_path / name).write_text(text)
    assert [reason in line for line in tidy.violations(tmp_path)] == [True]


def test_a_path_into_this_very_checkout_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(f"data = '{tmp_path}/data'\n")
    assert len(tidy.violations(tmp_path)) == 1


def test_files_at_their_limit_pass(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("pass\n" * 400)
    (tmp_path / "long.txt").write_text("line\n" * 4000)
    for made in ("__pycache__", "tour"):
        (tmp_path / made).mkdir()
        (tmp_path / made / "made.py").write_text("pass\n" * 401)
    assert tidy.violations(tmp_path) == []


def test_only_the_tour_at_the_top_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "console" / "tour").mkdir(parents=True)
    (tmp_path / "console" / "tour" / "play.py").write_text("pass\n" * 401)
    assert len(tidy.violations(tmp_path)) == 1
