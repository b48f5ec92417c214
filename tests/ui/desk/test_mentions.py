"""A colleague is named in a note by keys alone, and hears of it: marked in the note, kept as a notice, counted in the inbox."""

import pytest
from PySide6.QtGui import QAccessible

from console.store import outbox_rows, rows
from console.views.hands import Hands
from console.views.inbox_entries import View
from console.views.note_mentions import NoteMentions
from console.views.notices_panel import NoticesPanel
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from console.widgets.transcript_rows import Delivery, TranscriptRow
from contract.body import Body
from contract.colleague_acts import KeepDraft, SeeMentions
from contract.commands import AddNote, SendReply
from contract.rows import MessageKind
from domain.notice_kind import NoticeKind
from tests.ui import cast
from tests.ui.mention_scenes import AGUS, DENI, DEWI, RATIH, asked, colleagues, naming
from tests.ui.world import ME, World

REPLY, NOTE = ComposeMode.REPLY, ComposeMode.NOTE


async def queued(world: World) -> list[Body | None]:
    await world.settle()
    bodies = [act.body for act in await world.db.read(lambda conn: outbox_rows.select(conn, "1", ()))]
    return [body for body in bodies if not isinstance(body, KeepDraft)]


async def note(world: World, desk: Workspace, hands: Hands) -> NoteMentions:
    """Siti's ticket in front, the cursor in the note."""
    await world.put(*colleagues())
    desk.open_ticket("t-siti")
    await world.settle()
    await hands.key("Ctrl+I")
    await world.settle()
    assert desk.case.composer.mode() is NOTE
    return desk.case.helps.mentions


def offered(mentions: NoteMentions) -> list[str]:
    return [one.name for one in mentions.list.names()] if mentions.list.isVisible() else []


def row(desk: Workspace, id: str) -> TranscriptRow:
    return next(one for one in desk.case._rows if one.id == id)


async def test_the_sign_offers_those_who_may_see_the_ticket(
    world: World, desk: Workspace, hands: Hands
) -> None:
    mentions = await note(world, desk, hands)
    await hands.type("Cek bersama @")
    await world.settle()
    assert offered(mentions) == [cast.BUDI.name, DEWI.name, RATIH.name, DENI.name], "who is at work first"
    assert AGUS.name not in offered(mentions), "another queue's"
    assert ME.name not in offered(mentions)
    first = mentions.list.current()
    assert first is not None
    assert first.spoken == "Budi Santoso, @budi · Tim A, On contact"
    await hands.type("de")
    assert offered(mentions) == [DEWI.name, DENI.name]
    await hands.key("Down")
    await hands.key("Return")
    assert desk.case.composer.text(NOTE) == "Cek bersama @deni.kurniawan "
    assert not mentions.list.isVisible()
    await hands.type("dan @les")
    assert offered(mentions) == [DEWI.name], "by any word of the name"
    await hands.key("Tab")
    assert desk.case.composer.text(NOTE) == "Cek bersama @deni.kurniawan dan @dewi.lestari "
    assert desk.case.composer.editor().hasFocus()
    await hands.key("Ctrl+Return")
    (body,) = await queued(world)
    assert isinstance(body, AddNote)
    assert body.mentions == (DENI.id, DEWI.id)


async def test_a_reply_to_the_customer_offers_nobody(world: World, desk: Workspace, hands: Hands) -> None:
    mentions = await note(world, desk, hands)
    await hands.key("Ctrl+I")
    assert desk.case.composer.mode() is REPLY
    await hands.type("Silakan hubungi @dewi.lestari")
    await world.settle()
    assert not mentions.list.isVisible()
    await hands.key("Ctrl+Return")
    (body,) = await queued(world)
    assert isinstance(body, SendReply)
    assert not hasattr(body, "mentions")


async def test_escape_declines_and_only_for_that_name(world: World, desk: Workspace, hands: Hands) -> None:
    mentions = await note(world, desk, hands)
    await hands.type("@de")
    await world.settle()
    assert mentions.list.isVisible()
    await hands.key("Escape")
    assert not mentions.list.isVisible()
    assert desk.case.isVisible()
    assert desk.case.composer.editor().hasFocus()
    await hands.type("w")
    assert not mentions.list.isVisible()
    await hands.key("Return")
    assert desk.case.composer.text(NOTE) == "@dew\n", "the key is the text's again"
    await hands.type("@rat")
    assert offered(mentions) == [RATIH.name]
    await hands.type("x")
    assert not mentions.list.isVisible(), "nobody of that name"


async def test_a_mention_outlives_leaving_the_ticket_and_taking_the_note_back(
    world: World, desk: Workspace, hands: Hands
) -> None:
    mentions = await note(world, desk, hands)
    await hands.type("@rat")
    await world.settle()
    await hands.key("Return")
    desk.open_ticket("t-bambang")
    await world.settle()
    desk.open_ticket("t-siti")
    await world.settle()
    assert desk.case.composer.text(NOTE) == "@ratih.puspita "
    assert not mentions.list.isVisible(), "a draft that comes back is not typed"
    await hands.type("tolong setujui")
    desk.case.composer.submit()
    await world.settle()
    desk.case.writing.undo()
    await world.settle()
    assert await queued(world) == []
    assert desk.case.composer.text(NOTE) == "@ratih.puspita tolong setujui"
    desk.case.composer.set_text(NOTE, "tolong setujui")
    desk.case.composer.submit()
    (body,) = await queued(world)
    assert isinstance(body, AddNote)
    assert body.mentions == (), "deleted from the text it is none"


async def test_the_names_are_marked_where_the_note_is_read(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await note(world, desk, hands)
    await hands.type("@ratih.puspita dan @agus.wijaya")
    desk.case.composer.submit()
    await world.settle()
    (pending,) = [one for one in desk.case._rows if "@ratih" in one.text]
    assert [pending.text[start:end] for start, end in pending.names] == ["@ratih.puspita", "@agus.wijaya"]
    await world.put(naming())
    await world.settle()
    read = row(desk, "t-siti-20")
    assert [read.text[start:end] for start, end in read.names] == ["@rina", "@dewi.lestari"]
    assert (read.delivery, read.detail) == (Delivery.UNHEARD, "Agus Wijaya tidak dapat melihat tiket ini")
    spoken = desk.case.transcript.rows()._words.spoken(read)
    assert spoken.endswith("tidak semua diberi tahu – Agus Wijaya tidak dapat melihat tiket ini")


async def test_who_is_named_finds_it_in_the_inbox_and_reads_it_once(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(*colleagues(), naming(), asked())
    await world.settle()
    assert desk.inbox_model.counts[View.MENTIONED.value] == 1
    desk.inbox_model.choose(View.MENTIONED.value)
    await world.settle()
    assert desk.inbox_model.total == 1
    (kept,) = [one for one in desk.centre.kept if one.told.kind is NoticeKind.MENTION]
    assert not kept.read
    number = next(one.number for one in cast.desk_rows() if getattr(one, "id", "") == "t-siti")  # type: ignore[attr-defined]
    assert desk.centre.words.of(kept.told) == f"Budi Santoso menyebut Anda di tiket #{number}."
    desk.open_ticket("t-siti")
    await world.settle()
    assert await queued(world) == [SeeMentions(ticket="t-siti", up_to=20)]
    assert desk.inbox_model.counts[View.MENTIONED.value] == 0
    (kept,) = [one for one in desk.centre.kept if one.told.kind is NoticeKind.MENTION]
    assert kept.read


async def test_enter_on_the_notice_opens_the_ticket_at_the_note(
    world: World, desk: Workspace, hands: Hands
) -> None:
    later = [cast.line("t-siti", n, MessageKind.CUSTOMER, "halo " * 60, 0) for n in range(21, 40)]
    await world.put(*colleagues(), naming(), *later, asked())
    await world.settle()
    desk.show_notices()
    await world.settle()
    panel = desk.over("notices")
    assert isinstance(panel, NoticesPanel)
    (shown,) = [one for one in panel.rows if one.key == f"mention:{asked().id}"]
    shown.open.setFocus()
    await hands.key("Return")
    await world.settle()
    assert desk.case.model is not None
    assert desk.case.model.ticket == "t-siti"
    assert desk.case.transcript.chosen() == "t-siti-20"
    assert desk.case.transcript.hasFocus()


async def test_what_is_read_elsewhere_is_news_no_more(world: World, desk: Workspace) -> None:
    await world.put(*colleagues(), naming(), asked())
    await world.settle()
    assert desk.centre.unread == 1
    await world.db.write(lambda conn: rows.drop(conn, "floor", "mention", "a-1"))
    await world.settle()
    assert desk.centre.unread == 0
    assert desk.inbox_model.counts[View.MENTIONED.value] == 0


async def test_what_was_asked_while_the_desk_was_off_is_told_when_it_starts(
    world: World, desk: Workspace
) -> None:
    await world.put(*colleagues(), naming(), asked())
    await world.settle()
    keys = [one.told.key for one in desk.centre.kept if one.told.kind is NoticeKind.MENTION]
    assert keys == ["mention:a-1"]
    await world.put(naming(21), asked(21, "a-2"))
    await world.settle()
    assert len([one for one in desk.centre.kept if one.told.kind is NoticeKind.MENTION]) == 2


async def test_the_list_has_a_name_and_its_lines_are_read(
    world: World, desk: Workspace, hands: Hands
) -> None:
    mentions = await note(world, desk, hands)
    await hands.type("@")
    await world.settle()
    read = QAccessible.queryAccessibleInterface(mentions.list.list)
    assert read is not None
    assert read.text(QAccessible.Text.Name) == "Rekan yang disebut"
    assert read.childCount() >= 4
    assert mentions.list.geometry().bottom() < desk.case.height()


@pytest.mark.parametrize("width", [1366, 1000])
async def test_the_list_stays_within_the_conversation(
    world: World, desk: Workspace, hands: Hands, width: int
) -> None:
    desk.resize(width, 768)
    mentions = await note(world, desk, hands)
    await hands.type("kata " * 30 + "@")
    await world.settle()
    assert mentions.list.isVisible()
    assert desk.case.rect().contains(mentions.list.geometry())
