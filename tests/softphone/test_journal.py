"""What the engine must not forget is there after any end, and there once."""

import errno
import os
import random
from pathlib import Path

import msgspec
import pytest

from console.softphone.engine import journal as journals
from console.softphone.engine.journal import Journal
from console.softphone.events import CallChanged, Journalled, Recorded
from console.softphone.state import Call
from domain.call import CallEnd, CallState, Direction

KEY = bytes(range(32))


def changed(call: str = "a", state: CallState = CallState.TALKING, **more: object) -> CallChanged:
    made = Call(
        id=call,
        account="pusat",
        direction=Direction.INBOUND,
        state=state,
        number="08123456443",
        started=1_000,
    )
    return CallChanged(call=msgspec.structs.replace(made, **more))


def ended(call: str = "a") -> CallChanged:
    return changed(call, CallState.ENDED, end=CallEnd.CUSTOMER)


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, "no room")


def opened(folder: Path, key: bytes = KEY) -> Journal:
    return Journal(folder, key)


def test_events_are_numbered_and_there_after_a_sudden_end(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    told = [journal.add(changed()), journal.add(Recorded(recording="r", call="a", file="f", seconds=2.5))]
    again = opened(tmp_path)  # the first was never closed
    assert again.after(0) == told
    assert [event.n for event in told] == [1, 2]
    assert (again.id, again.last, again.after(1)) == (journal.id, 2, told[1:])
    assert again.aside is None


def test_nothing_of_a_call_stands_in_the_file_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    opened(tmp_path).add(changed())
    content = (tmp_path / "journal").read_bytes()
    assert b"0812" not in content
    assert b"call" not in content
    assert (tmp_path / "journal").stat().st_mode & 0o777 == 0o600


def test_a_record_torn_at_any_byte_is_cut_and_its_number_is_given_again(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    whole = [journal.add(changed(str(n))) for n in range(3)]
    before = (tmp_path / "journal").stat().st_size
    journal.add(changed("torn"))
    content = (tmp_path / "journal").read_bytes()
    for length in range(before, len(content)):
        place = tmp_path / f"at-{length}"
        place.mkdir()
        (place / "journal").write_bytes(content[:length])
        again = opened(place)
        assert again.after(0) == whole
        assert again.aside is None
        added = again.add(changed("next"))
        assert added.n == 4
        assert opened(place).after(0) == [*whole, added]
        assert [file.name for file in place.iterdir()] == ["journal"]


def test_damage_before_the_end_is_kept_aside_and_what_stands_before_it_is_told(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    first = journal.add(changed())
    at = (tmp_path / "journal").stat().st_size
    journal.add(changed("b"))
    journal.add(changed("c"))
    file = tmp_path / "journal"
    content = bytearray(file.read_bytes())
    content[at + 20] ^= 1
    file.write_bytes(content)
    again = opened(tmp_path)
    assert again.after(0) == [first]
    assert again.aside is not None
    assert again.aside.read_bytes() == bytes(content)


def test_records_of_another_place_are_not_taken(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    start = (tmp_path / "journal").stat().st_size
    first = journal.add(changed())
    end = (tmp_path / "journal").stat().st_size
    content = (tmp_path / "journal").read_bytes()
    (tmp_path / "journal").write_bytes(content + content[start:end])
    assert opened(tmp_path).after(0) == [first]


@pytest.mark.parametrize("content", [b"", b"SAHUTTJ1", b"something else entirely" * 10, bytes(500)])
def test_what_is_no_journal_is_put_aside_and_another_begun(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "journal").write_bytes(content)
    journal = opened(tmp_path)
    assert journal.aside is not None
    assert journal.aside.read_bytes() == content
    assert journal.add(changed()).n == 1


def test_another_key_reads_nothing_and_destroys_nothing(tmp_path: Path) -> None:
    first = opened(tmp_path)
    told = first.add(changed())
    for _ in range(2):
        other = opened(tmp_path, bytes(32))
        assert other.after(0) == []
        assert other.id != first.id
        assert other.calls == {}
    aside = tmp_path / "journal.aside-1"
    assert other.aside is None  # it was its own by then
    aside.replace(tmp_path / "journal")
    assert opened(tmp_path).after(0) == [told]


def test_what_is_kept_elsewhere_is_forgotten_and_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "SPENT", 5_000)
    journal = opened(tmp_path)
    sizes = []
    for n in range(1, 200):
        journal.add(changed(str(n % 3)))
        journal.keep(n - 2)
        sizes.append((tmp_path / "journal").stat().st_size)
    assert max(sizes) < 12_000
    assert [event.n for event in journal.after(0)] == [198, 199]
    again = opened(tmp_path)
    assert [event.n for event in again.after(197)] == [198, 199]
    assert set(again.calls) == {"0", "1", "2"}
    journal.close()
    assert (tmp_path / "journal").stat().st_size < 5_000


def test_a_call_that_was_up_ends_when_its_engine_was_last_seen_alive(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    journal.add(changed(as_of=10_000, talk_ms=4_000))
    journal.add(changed("b"))
    journal.add(ended("b"))
    journal.keep(3)
    journal.close()
    os.utime(tmp_path / "journal", (17, 17))
    again = opened(tmp_path)
    again.cut_short(now=90_000)
    (told,) = again.after(3)
    assert isinstance(told, CallChanged)
    assert (told.n, told.call.id, told.call.end, told.call.ended, told.call.talk_ms) == (
        4,
        "a",
        CallEnd.ENGINE,
        17_000,
        11_000,
    )
    again.cut_short(now=99_000)
    assert again.last == 4


def test_a_full_disk_loses_nothing_while_the_engine_lives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = opened(tmp_path)
    journal.add(changed("a"))
    with monkeypatch.context() as disk:
        disk.setattr(os, "write", full)
        disk.setattr(Path, "replace", full)
        assert journal.add(changed("b")).n == 2
        assert journal.add(changed("c")).n == 3
        assert [event.n for event in journal.after(0)] == [1, 2, 3]
    assert [event.n for event in opened(tmp_path).after(0)] == [1]
    journal.alive()
    assert [event.n for event in opened(tmp_path).after(0)] == [1, 2, 3]


def test_half_a_record_on_a_full_disk_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = opened(tmp_path)
    write = os.write
    with monkeypatch.context() as disk:
        disk.setattr(os, "write", lambda handle, data: write(handle, data[:7]))
        disk.setattr(Path, "replace", full)
        journal.add(changed("a"))
    journal.add(changed("b"))
    assert [event.n for event in opened(tmp_path).after(0)] == [1, 2]


@pytest.mark.parametrize("seed", range(25))
def test_whatever_happens_each_event_is_there_until_it_is_kept(tmp_path: Path, seed: int) -> None:
    """Adds, keeps, sudden ends, torn ends and orderly ends, against a list."""
    dice = random.Random(seed)
    journal, model, kept = opened(tmp_path), [], 0
    for step in range(120):
        match dice.choice(["add", "add", "add", "keep", "kill", "tear", "close", "reread"]):
            case "add":
                event: Journalled = changed(str(step), dice.choice(list(CallState)))
                model.append(journal.add(event))
            case "keep":
                kept = max(kept, dice.randint(0, journal.last))
                journal.keep(kept)
            case "kill":
                journal = opened(tmp_path)
            case "tear":
                with (tmp_path / "journal").open("ab") as file:
                    file.write(dice.choice([b"\0", b"\0\0\1", b"\0\0\1\0half a record"]))
                journal = opened(tmp_path)
            case "close":
                journal.close()
                journal = opened(tmp_path)
            case "reread":
                pass
        assert journal.last == len(model), f"seed {seed}, step {step}"
        assert journal.after(kept) == model[kept:], f"seed {seed}, step {step}"
        assert journal.aside is None
