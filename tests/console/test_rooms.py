"""Imports beside the window stand in one line."""

import _frozen_importlib
import ast
import asyncio
import sys
import time
from pathlib import Path

import pytest

from console.rooms import room


class _Slow:
    """Finds nothing. Looks for the package ``crossed`` until another thread waits for it, as long as one might take to come."""

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        until = time.monotonic() + (0.3 if name == "crossed" else 0.0)
        while time.monotonic() < until and "'crossed'" not in str(vars(_frozen_importlib)["_blocking_on"]):
            time.sleep(0.001)


async def test_two_threads_never_wait_for_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package as ``importlib.resources`` is: its first line imports a module of its own."""
    package = tmp_path / "crossed"
    package.mkdir()
    (package / "__init__.py").write_text("import crossed.inner\n")
    (package / "inner.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "meta_path", [_Slow(), *sys.meta_path])
    try:
        brought = await asyncio.gather(room("crossed"), room("crossed.inner"))
        assert [module.__name__ for module in brought] == ["crossed", "crossed.inner"]
    finally:
        for name in ("crossed", "crossed.inner"):
            sys.modules.pop(name, None)


def test_nobody_else_imports_on_a_thread() -> None:
    console = Path(__file__).resolve().parents[2] / "console"
    found = [
        f"{file.relative_to(console)}:{node.lineno}"
        for file in console.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "asyncio.to_thread"
        if node.args and "import_module" in ast.unparse(node.args[0])
    ]
    assert found == []
