"""Personal data planted everywhere a desk can hold it, and none of it in the bundle."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from console.clock import FakeClock
from console.failures import notice_of
from console.inspection import DeskInspector, Subject
from console.journal import Journal
from console.notices import Notice, Notices
from console.operations.draft import Drafts
from console.operations.note import Notes
from console.operations.reply import Replies
from console.settings import Choices
from console.sound import SilentSounds
from console.store.database import Database
from console.store.drafts import Mode
from console.store.feeds import Feeds
from console.store.outbox import Outbox
from contract.rows import CustomerRow
from domain.parties import CallerType
from tests.console import makers
from tests.console.makers import KEY, contact, message, ticket

NAME, AGENT = "Siti Rahmawati Kusumaningrum", "rina.anggraini"
NIK, PHONE, ACCOUNT = "3404125205890003", "081234567443", "118023140442"
TEXT, NOTE, DRAFT = "pelunasan tadi pagi gagal", "suaminya marah sekali", "belum selesai kutulis"
EMAIL, GATEWAY = "siti.rahmawati@contoh.id", "https://gateway.rahasia.example"
PLANTED = (
    NAME,
    "Rahmawati",
    AGENT,
    NIK,
    PHONE,
    ACCOUNT,
    TEXT,
    NOTE,
    DRAFT,
    EMAIL,
    GATEWAY,
    "rahasia",
    "marah",
)


class Ask:
    """The gateway's sign of life; fails as told."""

    def __init__(self) -> None:
        self.error: OSError | None = None

    async def __call__(self) -> None:
        if self.error is not None:
            raise self.error


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Its folder is called after a customer, as a user's home may be after the user."""
    folder = tmp_path / NAME
    folder.mkdir()
    return folder / "desk.db"


async def planted(file: Path, ask: Ask) -> tuple[DeskInspector, Database]:
    """A desk with a person in every corner of it."""
    clock, db = FakeClock(), Database(file, KEY)
    await db.open()
    customer = CustomerRow(
        id=f"c-{NIK}",
        version=1,
        name=NAME,
        city=NAME,
        caller_type=CallerType.NASABAH,
        masked={"nik": NIK, "telepon": PHONE, "email": EMAIL},
    )
    await Feeds(db, clock).keep([ticket(), contact(), customer, message(1, TEXT)])
    desk = makers.desk(db, clock)
    await Notes(desk).add("t1", f"{NOTE} {ACCOUNT}")
    await Replies(desk).send("t1", TEXT, undo_s=0)
    await Drafts(db, clock).save("t1", Mode.REPLY, DRAFT, 0)
    notices = Notices(notice_of, io.StringIO())
    notices.attach(lambda _notice: None)
    notices.say(Notice("ticket_with", detail={"holder": NAME}))
    notices.say(Notice(NAME))
    notices.error(raised(NIK))
    journal: Journal = notices.journal
    journal.note("link", "offline")
    journal.note("link", GATEWAY)
    journal.note(NAME, PHONE)
    choices = Choices().choose(
        username=AGENT, gateway=GATEWAY, scheme="dark", keys={NAME: PHONE, "solve": "Ctrl+Alt+S"}
    )
    subject = Subject(
        db=db,
        outbox=Outbox(db, clock),
        clock=clock,
        sounds=SilentSounds(),
        journal=journal,
        file=file,
        keyring=True,
        choices=lambda: choices,
        ask=ask,
        line=lambda: (True, ""),
        heard=lambda: clock.monotonic() - 4_000,
        devices=lambda: [f"Headset {NAME}"],
        handbook=lambda: (makers.HANDBOOK, "old"),
    )
    return DeskInspector(subject), db


def raised(nik: str) -> Exception:
    """An error that quotes a person in its text, in a cause and in what its functions held."""
    held = {nik: NAME}
    try:
        try:
            raise ValueError(f"{NAME} {PHONE}")
        except ValueError as cause:
            raise KeyError(f"{EMAIL} {held}") from cause
    except KeyError as error:
        return error


async def unpacked(inspector: DeskInspector) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(await inspector.bundle())) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name).decode() for name in packed.namelist()}


async def test_nobody_is_in_the_bundle(file: Path) -> None:
    inspector, db = await planted(file, Ask())
    try:
        packed = await inspector.bundle()
        files = await unpacked(inspector)
        found = [
            (name, text)
            for name, content in files.items()
            for text in PLANTED
            if text.lower() in content.lower()
        ]
        assert found == []
        assert [text for text in PLANTED if text.encode() in packed] == []
        # What was planted is there to be found: else this proves nothing.
        assert NAME in str(file)
        assert (await Outbox(db, FakeClock()).counts()).waiting == 2
    finally:
        await db.close()


async def test_it_tells_what_helps(file: Path) -> None:
    inspector, db = await planted(file, Ask())
    try:
        files = await unpacked(inspector)
    finally:
        await db.close()
    assert json.loads(files["settings.json"])["scheme"] == {"value": "dark", "origin": "agent"}
    assert json.loads(files["settings.json"])["keys"]["value"] == 2
    counts = json.loads(files["counts.json"])
    assert (counts["outbox"], counts["outbox.waiting"], counts["rows.customer"], counts["drafts"]) == (
        2,
        2,
        1,
        1,
    )
    checks = {check["id"]: check for check in json.loads(files["health.json"])}
    assert checks["outbox"]["facts"]["waiting"] == 2
    assert checks["database"]["state"] == "ok" or checks["database"]["code"] in ("little", "full")
    assert checks["sound"]["facts"] == {"devices": 1}
    assert "KeyError" in files["faults.txt"]
    assert "(elsewhere):" in files["faults.txt"], "a test's own file is none of ours"
    entries = [line.split(" ", 1)[1] for line in files["journal.txt"].splitlines()]
    assert entries == ["notice ticket_with", "notice unexpected", "link offline"]
    assert json.loads(files["versions.json"])["protocol"] == "1"


@pytest.mark.parametrize("error", [ConnectionError(), TimeoutError()])
async def test_a_gateway_without_an_answer_is_told_as_such(file: Path, error: OSError) -> None:
    ask = Ask()
    ask.error = error
    inspector, db = await planted(file, ask)
    try:
        gateway = next(check for check in await inspector.checks() if check.id == "gateway")
    finally:
        await db.close()
    assert gateway.code == "offline"


def test_frames_of_ours_are_named_by_module_and_line() -> None:
    journal = Journal(lambda: 7)
    try:
        notice_of(None)  # type: ignore[arg-type]
        Choices().reset(None).origin("nobody")  # type: ignore[arg-type]
    except KeyError as error:
        journal.fault(error)
    [fault] = journal.faults
    assert fault.kind == "KeyError"
    assert any(frame.startswith("console.settings:") and frame.endswith(" origin") for frame in fault.frames)
