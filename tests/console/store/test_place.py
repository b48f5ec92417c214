"""One folder a (gateway, user), one program at a time in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from console.store.errors import InUse
from console.store.place import Place, place_name
from tests.console.makers import ROOT


def test_every_spelling_of_an_address_is_one_place() -> None:
    one = place_name("https://Gateway.Example:443/", "Sari")
    assert place_name("https://gateway.example", "sari") == one
    assert place_name("https://gateway.example:8443", "sari") != one
    assert place_name("https://gateway.example", "budi") != one
    assert "sari" not in one


def test_a_second_program_is_told_who_holds_it(tmp_path: Path) -> None:
    first, second = (Place(tmp_path, "https://g", "sari") for _ in range(2))
    first.hold()
    with pytest.raises(InUse) as found:
        second.hold()
    assert found.value.detail == {"pid": str(os.getpid())}
    other = Place(tmp_path, "https://g", "budi")
    other.hold()
    other.release()
    first.release()
    second.hold()
    second.release()


@pytest.mark.processes
def test_a_killed_program_leaves_no_lock(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from console.store.place import Place\n"
        "place = Place(Path(sys.argv[1]), 'https://g', 'sari'); place.hold(); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(InUse) as found:
            Place(tmp_path, "https://g", "sari").hold()
        assert found.value.detail == {"pid": str(process.pid)}
        process.kill()
    place = Place(tmp_path, "https://g", "sari")
    place.hold()
    place.release()
