"""Colleagues on one ticket: what one wrote and did not send is there for the next."""

from console.store import outbox_rows
from console.store.drafts import Mode
from console.views.draft_telling import PAUSE_MS
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from contract.body import Body
from contract.colleague_acts import DropDraft, KeepDraft
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
