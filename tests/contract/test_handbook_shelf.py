"""Versions of a handbook beside each other: each is sound or refused by itself, and a day has one."""

from pathlib import Path

from contract.handbook_shelf import Entry, is_shelf, look_at, read_shelf
from tests.contract.test_handbook_folder import split, write
from tests.domain.test_handbook_work import FULL


def dated(effective: str) -> str:
    return FULL.replace('version: "1.0"\n', f'version: "1.0"\neffective: {effective}\n')


def told(entries: list[Entry]) -> dict[str, list[str]]:
    return {entry.name: [str(fault) for fault in entry.faults] for entry in entries}


def test_files_and_folders_stand_beside_each_other(tmp_path: Path) -> None:
    shelf = write(tmp_path / "rak", {"2026.yaml": FULL, "2027.yaml": dated("2027-01-01T00:00+07:00")})
    write(shelf / "2028", split({"tools": "alat.yaml"}))
    main = shelf / "2028" / "handbook.yaml"
    main.write_text(main.read_text("utf-8") + "effective: 2028-01-01T00:00:00+07:00\n", "utf-8")
    (shelf / "README.md").write_text("not read", "utf-8")
    (shelf / ".trash").mkdir()
    entries = read_shelf(shelf)
    assert told(entries) == {"2026.yaml": [], "2027.yaml": [], "2028": []}
    assert [entry.handbook.effective for entry in entries if entry.handbook] == [
        "", "2027-01-01T00:00+07:00", "2028-01-01T00:00:00+07:00",
    ]  # fmt: skip
    assert [is_shelf(path) for path in (shelf, shelf / "2026.yaml", shelf / "2028")] == [True, False, False]
    [alone] = read_shelf(shelf / "2028")
    assert alone.handbook == entries[2].handbook


def test_a_broken_one_takes_nothing_from_the_others(tmp_path: Path) -> None:
    broken = dated("2027-01-01T00:00+07:00").replace("escalates_to: l2_digital", "escalates_to: entah")
    shelf = write(tmp_path / "rak", {"2026.yaml": FULL, "2027.yaml": broken})
    (shelf / "2028").mkdir()
    entries = read_shelf(shelf, "di/sini")
    line = broken[: broken.index("escalates_to: entah")].count("\n") + 1
    assert told(entries) == {
        "2026.yaml": [],
        "2027.yaml": [f"di/sini/2027.yaml:{line}: queues[2].escalates_to: there is no queue 'entah'"],
        "2028": ["di/sini/2028/handbook.yaml:1: $: there is no such file, so this is no handbook"],
    }
    assert [entry.handbook is None for entry in entries] == [False, True, True]


def test_two_of_one_day_are_refused_both_and_named(tmp_path: Path) -> None:
    files: dict[str, object] = {
        "a.yaml": FULL, "b.yaml": dated("2027-01-01T00:00+07:00"), "c.yaml": dated("2027-01-01T08:00+07:00"),
    }  # fmt: skip
    found = told(read_shelf(write(tmp_path / "rak", files)))
    line = 1 + dated("x")[: dated("x").index("effective:")].count("\n")
    assert found == {
        "a.yaml": [],
        "b.yaml": [f"rak/b.yaml:{line}: effective: begins on 2027-01-01 like c.yaml"],
        "c.yaml": [f"rak/c.yaml:{line}: effective: begins on 2027-01-01 like b.yaml"],
    }
    found = told(read_shelf(write(tmp_path / "rak2", {"a.yaml": FULL, "b.yaml": FULL})))
    assert [len(faults) for faults in found.values()] == [1, 1]


def test_an_empty_one_says_so(tmp_path: Path) -> None:
    assert told(read_shelf(tmp_path, "rak")) == {tmp_path.name: ["rak:1: $: holds no handbook"]}


def test_a_look_tells_whether_anything_changed(tmp_path: Path) -> None:
    shelf = write(tmp_path / "rak", {"a.yaml": "x: 1\n", "b/handbook.yaml": "x: 1\n"})
    seen = look_at(shelf)
    assert len(seen) == 2
    assert look_at(shelf) == seen
    write(shelf, {"b/issues/x.yaml": "y: 1\n"})
    assert look_at(shelf) != seen
