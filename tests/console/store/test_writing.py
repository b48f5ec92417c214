"""What the agent keeps to write with outlives the program, and a damaged file too."""

from pathlib import Path

import pytest

from console.clock import FakeClock
from console.operations.errors import EmptyText, TooLong
from console.operations.writing import Writing as Acts
from console.store.database import Database
from console.store.drafts import Mode
from console.store.rescue import rescue
from console.store.writing import Used, Writing
from domain.errors import InvalidValue
from tests.console.makers import KEY


async def test_a_template_is_kept_changed_and_thrown_away(db: Database, clock: FakeClock) -> None:
    acts, reads = Acts(db, clock), Writing(db)
    late = await acts.keep(" Zakat ", "Halo {pelanggan}", Mode.REPLY)
    early = await acts.keep("alamat", "Alamat outlet:", Mode.NOTE)
    assert await reads.templates() == [early, late]
    changed = await acts.keep("Zakat", "Halo", Mode.REPLY, late.id)
    assert await reads.templates() == [early, changed]
    await acts.used(Used.MACRO, early.id)
    await acts.remove(early.id)
    assert await reads.templates() == [changed]
    assert await reads.uses(Used.MACRO) == {}


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        (" ", "x", EmptyText),
        ("x", " \n", EmptyText),
        ("x" * 201, "x", TooLong),
        ("x", "x" * 20_001, TooLong),
        ("x", "{jika pelanggan}", InvalidValue),
    ],
)
async def test_a_template_that_could_not_be_used_is_refused(
    db: Database, clock: FakeClock, name: str, text: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await Acts(db, clock).keep(name, text, Mode.REPLY)
    assert await Writing(db).templates() == []


async def test_uses_are_counted_apart(db: Database, clock: FakeClock) -> None:
    acts = Acts(db, clock)
    await acts.used(Used.EMOJI, "🙏")
    clock.advance(1000)
    await acts.used(Used.EMOJI, "🙏")
    await acts.used(Used.MACRO, "salam")
    emoji = await Writing(db).uses(Used.EMOJI)
    assert [(key, use.times, use.last) for key, use in emoji.items()] == [("🙏", 2, clock.wall())]


async def test_words_are_learned_and_forgotten(db: Database, clock: FakeClock) -> None:
    acts, reads = Acts(db, clock), Writing(db)
    for word in ("gercep", "Cimahi", "gercep"):
        await acts.learn(word)
    assert await reads.words() == {"gercep", "Cimahi"}
    await acts.forget("gercep")
    assert await reads.words() == {"Cimahi"}


async def test_it_is_carried_out_of_a_damaged_file(tmp_path: Path) -> None:
    path, clock = tmp_path / "desk.db", FakeClock()
    db = Database(path, KEY)
    await db.open()
    await Acts(db, clock).learn("gercep")
    template = await Acts(db, clock).keep("salam", "Halo", Mode.REPLY)
    await Acts(db, clock).used(Used.MACRO, template.id)
    await db.close()
    rescue(path, KEY, "1")
    db = Database(path, KEY)
    await db.open()
    reads = Writing(db)
    assert await reads.words() == {"gercep"}
    assert await reads.templates() == [template]
    assert set(await reads.uses(Used.MACRO)) == {template.id}
    await db.close()
