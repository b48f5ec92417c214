"""Colleagues on one ticket: what one wrote and did not send is there for the next."""

from console.store import outbox_rows
from console.store.drafts import Mode
from console.views.draft_telling import PAUSE_MS
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from contract.body import Body
from contract.colleague_acts import DropDraft, KeepDraft, UnwatchTicket, WatchTicket
from contract.commands import SendReply
from contract.feed import TYPING_EVERY_MS, TYPING_LASTS_MS
from contract.rows import MessageKind
from tests.ui import cast
from tests.ui.colleague_scenes import left
from tests.ui.world import World

REPLY, NOTE = ComposeMode.REPLY, ComposeMode.NOTE


async def front(world: World, desk: Workspace, ticket: str = "t-siti") -> None:
    desk.open_ticket(ticket)
    await world.settle()


async def queued(world: World) -> list[Body | None]:
    await world.settle()
    return [act.body for act in await world.db.read(lambda conn: outbox_rows.select(conn, "1", ()))]


async def test_a_colleagues_text_is_shown_and_taken_over_by_one_key(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(left())
    await front(world, desk)
    bar = desk.case.colleagues.draft
    assert bar.isVisible()
    assert bar.accessibleName().startswith("Draf Budi, 10:41: Ibu Siti, buktinya")
    await hands.type("Selamat siang.")
    await hands.key("Ctrl+Shift+R")
    await world.settle()
    assert desk.case.composer.text(REPLY) == f"{left().text}\n\nSelamat siang."
    assert not bar.isVisible()
    kept = (await world.desk.reads.drafts.of("t-siti"))[Mode.REPLY]
    assert kept.text == desk.case.composer.text(REPLY)
    told = await queued(world)
    assert DropDraft(ticket="t-siti", draft="d-1") in told
    assert not [body for body in told if not isinstance(body, DropDraft | KeepDraft)], (
        "nothing goes by itself"
    )


async def test_a_colleagues_note_becomes_a_note_and_an_unwanted_one_goes(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(left("d-2", Mode.NOTE, "nomor akad salah"), left("d-3", Mode.NOTE, "cek Wallet", 0))
    await front(world, desk)
    bar = desk.case.colleagues.draft
    assert bar.accessibleName() == "Draf note Budi, 10:41: nomor akad salah"
    bar.take.click()
    await world.settle()
    composer = desk.case.composer
    assert (composer.mode(), composer.text(NOTE), composer.text(REPLY)) == (NOTE, "nomor akad salah", "")
    assert bar.accessibleName() == "Draf note Budi, 10:42: cek Wallet"
    bar.refuse.click()
    await world.settle()
    assert not bar.isVisible()
    assert [body.draft for body in await queued(world) if isinstance(body, DropDraft)] == ["d-2", "d-3"]
    assert composer.text(NOTE) == "nomor akad salah"


async def test_what_is_written_is_told_when_the_ticket_is_left_and_at_a_pause(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    await hands.type("Baik, Ibu")
    assert [body for body in await queued(world) if isinstance(body, KeepDraft)] == []
    await front(world, desk, "t-bambang")
    (told,) = await queued(world)
    assert isinstance(told, KeepDraft)
    assert (told.ticket, told.mode, told.text) == ("t-siti", Mode.REPLY, "Baik, Ibu")
    await front(world, desk)
    pause = desk.case.writing.telling._pause
    assert not pause.isActive(), "looking at it is no writing"
    await hands.type(" Siti")
    desk.case.composer.flush_drafts()
    assert pause.isActive()
    assert pause.interval() == PAUSE_MS
    pause.timeout.emit()
    (told,) = await queued(world)
    assert isinstance(told, KeepDraft)
    assert told.text == "Baik, Ibu Siti"


async def test_who_else_writes_is_said_for_some_seconds(world: World, desk: Workspace, hands: Hands) -> None:
    await front(world, desk)
    typing = desk.case.composer._head.typing
    typists = world.desk.typists
    typists.heard("t-siti", "u-budi", Mode.REPLY)
    typists.heard("t-siti", "", Mode.REPLY)
    typists.heard("t-bambang", "u-budi", Mode.REPLY)
    assert typing.text() == "Budi Santoso sedang mengetik… · Nasabah sedang mengetik…"
    said = cast.line("t-siti", 7, MessageKind.CUSTOMER, "Sudah masuk", 0)
    await world.put(said)
    await world.settle()
    assert typing.text() == "Budi Santoso sedang mengetik…", "it is here now"
    typists.heard("t-siti", "u-budi", Mode.NOTE)
    assert typing.text() == "Budi Santoso sedang menulis note…"
    world.clock.advance(TYPING_LASTS_MS)
    typists.sweep()
    assert typing.text() == ""
    assert typists.of("t-bambang") == []
    await world.settle()


async def test_a_line_of_the_inbox_says_that_somebody_writes(world: World, desk: Workspace) -> None:
    desk.go("inbox")
    await world.settle()
    places = range(len(desk.inbox_model))
    rows = [desk.inbox.line_at(at) for at in places]
    assert not any(sign.words == "sedang ditulis" for row in rows for sign in row.signs)
    world.desk.typists.heard("t-siti", "u-budi", Mode.NOTE)
    shown = {row.key: [sign.words for sign in row.signs] for row in map(desk.inbox.line_at, places)}
    assert [key for key, signs in shown.items() if "sedang ditulis" in signs] == ["t-siti"]
    await world.settle()


async def test_a_reply_beside_a_colleagues_is_asked_about_once(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    desk.case.composer.REST_MS = 0
    told: list[tuple[str, str]] = []
    world.desk.typists.say = lambda ticket, mode: told.append((ticket, mode))
    world.desk.typists.heard("t-siti", "u-budi", Mode.REPLY)
    await hands.type("Baik, Ibu")
    assert told == [("t-siti", Mode.REPLY)], "every three seconds at most"
    world.clock.advance(TYPING_EVERY_MS)
    await hands.type("!")
    assert len(told) == 2
    await hands.key("Ctrl+Return")
    composer = desk.case.composer
    assert composer.asks() == "Budi Santoso sedang menulis balasan. Kirim juga?"
    assert not [body for body in await queued(world) if isinstance(body, SendReply)]
    await hands.key("Ctrl+Return")
    (sent,) = [body for body in await queued(world) if isinstance(body, SendReply)]
    assert sent.text == "Baik, Ibu!"
    composer.set_mode(NOTE)
    await hands.type("cek")
    await hands.key("Ctrl+Return")
    assert composer.asks() == "", "notes do not cross each other"
    await world.settle()


async def test_a_ticket_is_followed_and_let_go_by_one_key(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    await hands.key("Ctrl+Shift+W")
    assert await queued(world) == [WatchTicket(ticket="t-siti")]
    model = desk.in_front
    assert model is not None
    assert model.case is not None
    assert model.case.ticket.watchers == (world.desk.me,)
    await hands.key("Ctrl+Shift+W")
    assert await queued(world) == [WatchTicket(ticket="t-siti"), UnwatchTicket(ticket="t-siti")]
    assert [notice.code for notice in world.notices] == ["watched", "unwatched"]
