"""What the desk's start must not wait for: libraries and views that come when they are wanted."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Each takes a part of the time until the inbox can be used, and the inbox needs none of them.
LATER = (
    "anyio",
    "cryptography",
    "httpx",
    "keyring",
    "miniaudio",
    "phonenumbers",
    "sqlalchemy",
    "websockets",
    "yaml",
    "console.views.case_view",
    "console.views.search_view",
    "console.views.settings_view",
    "console.views.side_panel",
)


@pytest.mark.parametrize(
    ("imported", "later"),
    [
        ("console.app", (*LATER, "msgspec", "sqlcipher3", "console.store.database", "console.work")),
        ("console.running", LATER),
    ],
)
def test_a_start_imports_nothing_that_can_come_later(imported: str, later: tuple[str, ...]) -> None:
    script = f"import sys, json, {imported}; print(json.dumps([m for m in {later!r} if m in sys.modules]))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    assert json.loads(done.stdout) == []
