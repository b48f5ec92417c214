"""What the telephone's tests leave behind, and a process that died does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.softphone.engine.journal import Journal


@pytest.fixture(autouse=True)
def _journals_are_let_go(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Where a test has an engine die, its process goes on, and would come to hold thousands of files."""
    opened: list[Journal] = []
    begin = Journal.__init__

    def begun(self: Journal, folder: Path, key: bytes) -> None:
        opened.append(self)
        begin(self, folder, key)

    monkeypatch.setattr(Journal, "__init__", begun)
    yield
    for journal in opened:
        journal._shut()
