"""What a computer says of the work in files that nobody holds open."""

import asyncio
from pathlib import Path

from console.clock import FakeClock
from console.operations.note import Notes
from console.store.database import Database
from console.store.feeds import Feeds
from console.store.outbox import Counts, Outbox
from console.store.place import Place
from console.unsent import NAME, Left, UnsentNote, notes
from tests.console import makers
from tests.console.makers import KEY, ticket

GATEWAY = "https://gateway.contoh.id"


def place(root: Path, user: str) -> Place:
    made = Place(root, GATEWAY, user)
    made.folder.mkdir(parents=True, exist_ok=True)
    made.database.touch()
    return made


async def test_a_program_that_was_killed_leaves_word_of_what_it_held(tmp_path: Path) -> None:
    at, clock = place(tmp_path, "sari"), FakeClock()
    at.database.unlink()
    db = Database(at.database, KEY)
    await db.open()
    await Feeds(db, clock).keep([ticket()])
    outbox = Outbox(db, clock)
    following = asyncio.create_task(UnsentNote(at, "Sari").follow(db, outbox))
    for text in ("nasabah kecewa", "rekening 118023140442"):
        await Notes(makers.desk(db, clock)).add("t1", text)
    async with asyncio.timeout(30):
        while [left.waiting for left in notes(tmp_path)] != [2]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)  # the note is a file: nobody tells of it
    # As after kill -9: nothing more is written, the file is let go as it is.
    following.cancel()
    await asyncio.wait([following])
    await db.close()
    [left] = notes(tmp_path)
    assert (left.name, left.waiting, left.going) == ("Sari", 2, False)
    assert left.oldest is not None
    written = (at.folder / NAME).read_text()
    assert "kecewa" not in written
    assert "118023140442" not in written


async def test_with_nothing_left_there_is_no_note(tmp_path: Path) -> None:
    at = place(tmp_path, "sari")
    note = UnsentNote(at, "Sari")
    await note.keep(Counts(waiting=1))
    assert (at.folder / NAME).exists()
    await note.keep(Counts())
    assert not (at.folder / NAME).exists()
    await note.keep(Counts(rejected=1))
    assert notes(tmp_path) == (Left("Sari", 0, False, 1),)


async def test_what_is_open_here_damaged_or_gone_is_passed_over(tmp_path: Path) -> None:
    for at, user in enumerate(("sari", "budi", "tono", "rina")):
        await UnsentNote(place(tmp_path, user), user).keep(Counts(waiting=1, oldest=100 - at))
    (place(tmp_path, "tono").folder / NAME).write_bytes(b"{")
    place(tmp_path, "rina").database.unlink()
    assert [left.name for left in notes(tmp_path, {place(tmp_path, "sari").name})] == ["budi"]
    assert [left.name for left in notes(tmp_path)] == ["budi", "sari"], "the oldest first"


async def test_a_folder_that_cannot_be_written_costs_no_work(tmp_path: Path) -> None:
    at = Place(tmp_path / "gone", GATEWAY, "sari")
    await UnsentNote(at, "Sari").keep(Counts(waiting=1))
    assert notes(tmp_path) == ()
