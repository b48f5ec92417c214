"""What is typed into the form beside a ticket is safe at each keystroke, said once, and composed into a note that keeps every word."""

from functools import partial
from pathlib import Path

import msgspec
import pytest

from console.clock import FakeClock
from console.operations.casework import Casework
from console.operations.desk import Desk
from console.operations.draft import Drafts
from console.operations.form import Forms
from console.operations.note import Notes
from console.store import casework, forms, outbox, outbox_rows, rows
from console.store.connection import Connection
from console.store.database import Database
from console.store.drafts import Mode, text_of
from console.store.forms import About, Typed
from console.store.seal import Sealer
from contract.casework_acts import Answer
from domain.casework import texts
from domain.issue_form import Field, Place
from domain.note_compose import recomposed
from tests.console import makers
from tests.console.makers import KEY
from tests.ui.line import Line

ABOUT = About("t1", "k1", "pengaduan", "pelunasan_gagal")
FIELDS = {
    one.id: one
    for one in (
        Field(key="nominal", place=Place.ANSWER, name="Berapa nominalnya?"),
        Field(key="bukti", place=Place.DATUM, name="Bukti"),
        Field(key="catatan:solution", place=Place.OWN, name="Solusi"),
    )
}


@pytest.fixture
async def form(db: Database, desk: Desk) -> Forms:
    def job(conn: Connection) -> None:
        for row in (makers.ticket(), makers.contact(id="k1")):
            rows.put(conn, "agent:me", rows.raw_of(row), 0)

    await db.write(job)
    return Forms(desk, Casework(desk), Line())


def _key(text: str, clock: FakeClock, conn: Connection) -> None:
    forms.keep(conn, ABOUT, "answer.nominal", Typed(text, "m2"), clock)


async def _answers(db: Database) -> list[Answer]:
    acts = await db.read(lambda conn: outbox_rows.select(conn, "kind = ?", (Answer.KIND,)))
    return [act.body for act in acts if isinstance(act.body, Answer)]


async def test_a_keystroke_outlives_the_desk(tmp_path: Path) -> None:
    """The file is closed with nothing said, as by kill -9, and opened again."""
    db = Database(tmp_path / "desk.db", KEY)
    await db.open()
    clock = FakeClock()
    for text in ("R", "Rp", "Rp5"):
        await db.write(partial(_key, text, clock))
    await db.write(lambda conn: forms.keep(conn, ABOUT, "data.bukti", Typed(""), clock))
    await db.close()
    again = Database(tmp_path / "desk.db", KEY)
    await again.open()
    kept = await forms.Forms(again).of(ABOUT)
    assert kept == {"answer.nominal": Typed("Rp5", "m2"), "data.bukti": Typed("")}
    assert await forms.Forms(again).of(About("t1", "k1", "pengaduan", "lain")) == {}
    await again.close()


async def test_what_is_said_is_casework_and_what_was_typed_since_stays(db: Database, form: Forms) -> None:
    typed = {
        "answer.nominal": Typed("Rp500.000", "m2"),
        "data.bukti": Typed("Sudah diterima"),
        "data.catatan:solution": Typed("Diajukan"),
    }
    for id, one in typed.items():
        await form.keep(ABOUT, id, one)
    # Typed on while what stood there is being said.
    await form.keep(ABOUT, "data.catatan:solution", Typed("Diajukan ke unit"))
    await form.say(ABOUT, FIELDS, typed)
    (body,) = await _answers(db)
    assert (body.ticket, body.contact, body.issue) == ("t1", "k1", "pelunasan_gagal")
    assert body.answers == {"nominal": "Rp500.000"}
    assert body.data == {"bukti": "Sudah diterima", "catatan:solution": "Diajukan"}
    assert body.found == {"nominal": "m2"}
    assert await db.read(lambda conn: forms.of(conn, ABOUT)) == {
        "data.catatan:solution": Typed("Diajukan ke unit")
    }
    # Said again, as after a kill between the two steps, it is nothing new.
    await form.say(ABOUT, FIELDS, typed)
    assert len(await _answers(db)) == 1
    await form.say(ABOUT, FIELDS, {"answer.nominal": Typed("")})
    row = await db.read(lambda conn: casework.of(conn, "t1", "k1", FakeClock()))
    assert texts(row.answers, ABOUT.category, ABOUT.issue) == {}


async def test_what_a_card_would_seal_is_clear_in_memory_alone(db: Database, form: Forms, desk: Desk) -> None:
    field = Field(key="rekening", place=Place.DATUM, name="Nomor rekening", sealed=True)
    number, typed = "1370-0001-7766", Typed("1370-0001-7766", "m2", sealed=True)
    await form.keep(ABOUT, field.id, typed)
    reading = forms.Forms(db)
    assert await reading.of(ABOUT) == {field.id: typed}
    assert number not in await _written(db)
    await form.say(ABOUT, {field.id: field}, {field.id: typed})
    assert await reading.of(ABOUT) == {}
    (body,) = await _answers(db)
    assert (body.data, body.masked, body.sealed) == ({"rekening": "xxxx-766"}, (field.id,), {})
    row = await db.read(lambda conn: casework.of(conn, "t1", "k1", FakeClock()))
    assert [(one.text, one.masked) for one in row.data] == [("xxxx-766", True)]
    assert number not in await _written(db)
    # The gateway is told, and of another number that looks the same as well.
    sealer = Sealer(db.key)
    told = await db.write(lambda conn: _sent(conn, sealer))
    assert (told.data, told.sealed) == ({"rekening": "xxxx-766"}, {field.id: number})
    other = Typed("1370-0002-7766", sealed=True)
    await form.say(ABOUT, {field.id: field}, {field.id: other})
    assert len(await _answers(db)) == 2
    await form.say(ABOUT, {field.id: field}, {field.id: Typed("", sealed=True)})
    assert (await _answers(db))[-1].data == {"rekening": ""}


def _sent(conn: Connection, sealer: Sealer) -> Answer:
    (act,) = outbox_rows.select(conn, "kind = ?", (Answer.KIND,))
    command = outbox.numbered(conn, sealer, "client-1", act)
    return msgspec.json.decode(command.body, type=Answer)


async def _written(db: Database) -> str:
    """Everything that stands in the file of drafts and of waiting acts."""
    return await db.read(
        lambda conn: repr([conn.run(f"SELECT * FROM {table}").all() for table in ("form_drafts", "outbox")])
    )


async def test_what_was_composed_is_known_as_long_as_its_text_is_being_written(
    db: Database, desk: Desk, form: Forms
) -> None:
    first = "Keluhan:\n- Belum lunas"
    await form.compose("t1", first, first)
    text = f"{first}\nPelanggan buru-buru."
    await Drafts(db, FakeClock()).save("t1", Mode.NOTE, text, 0)
    assert await db.read(lambda conn: forms.composed(conn, "t1")) == first
    then = "Keluhan:\n- Belum lunas\n\nSolusi:\n- Diajukan"
    await form.compose("t1", whole := recomposed(first, text, then), then)
    assert await db.read(lambda conn: text_of(conn, "t1", Mode.NOTE)) == whole
    assert "Pelanggan buru-buru." in whole.split("\n")
    # Sent, or wiped, the next one is composed whole.
    await Notes(desk).add("t1", whole)
    assert await db.read(lambda conn: forms.composed(conn, "t1")) == ""
    await form.compose("t1", then, then)
    await Drafts(db, FakeClock()).save("t1", Mode.NOTE, "", 0)
    assert await db.read(lambda conn: forms.composed(conn, "t1")) == ""
