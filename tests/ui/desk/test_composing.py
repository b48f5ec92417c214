"""Macros, templates, emoji, how a reply begins, and what is asked before it goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from console.store import outbox_rows
from console.store.drafts import Mode
from console.store.writing import Used
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from console.widgets.emoji_set import EMOJI
from contract.commands import SendReply
from contract.rows import MessageKind
from domain.contact import Channel
from tests.ui import cast
from tests.ui.world import World
from tests.ui.writing_scenes import letter

REPLY, NOTE = ComposeMode.REPLY, ComposeMode.NOTE


async def front(world: World, desk: Workspace, ticket: str = "t-siti") -> None:
    desk.open_ticket(ticket)
    await world.settle()


async def rested(world: World, desk: Workspace) -> None:
    """As long as a key may be pressed twice by mistake has gone by."""
    world.clock.advance(desk.case.composer.REST_MS)


async def replies(world: World) -> list[SendReply]:
    await world.settle()
    acts = await world.db.read(lambda conn: outbox_rows.select(conn, "kind = ?", (SendReply.KIND,)))
    return [act.body for act in acts if isinstance(act.body, SendReply)]


async def test_a_macro_is_chosen_by_typing_alone_and_what_is_used_comes_first(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    card = desk.case.helps.macros.card
    await hands.key("Ctrl+M")
    assert card.isVisible()
    await hands.type("selamat beraktivitas")
    assert [card.list.item(at).text() for at in range(card.list.count())] == ["Salam penutup"]
    assert "Siti Rahmawati" in card._preview.text()
    await hands.key("Return")
    assert not card.isVisible()
    text = desk.case.composer.text(REPLY)
    assert "Siti Rahmawati" in text
    assert "{" not in text
    assert desk.case.composer.editor().hasFocus()
    await world.settle()
    await hands.key("Ctrl+M")
    await world.settle()
    assert card.list.item(0).text() == "Salam penutup"
    await hands.key("Escape")
    assert not card.isVisible()
    assert desk.case.composer.editor().hasFocus()


async def test_arrows_move_and_nothing_fitting_takes_nothing(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    card = desk.case.helps.macros.card
    await hands.key("Ctrl+M")
    for key in ("Down", "Down", "Up"):
        await hands.key(key)
    assert card.list.currentRow() == 1
    await hands.type("tidak ada yang begini")
    assert card.list.count() == 0
    await hands.key("Return")
    assert card.isVisible()
    assert desk.case.composer.text(REPLY) == ""


async def test_a_template_of_ones_own_is_written_used_changed_and_thrown_away(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    macros = desk.case.helps.macros
    await hands.key("Ctrl+M")
    await hands.click(macros.new)
    await hands.type("Jam buka")
    await hands.key("Tab")
    await hands.type("Halo {pelanggan")
    assert not macros.editor.keep.isEnabled()
    assert "{pelanggan" in macros.editor._fault.text()
    await hands.type("}.")
    await hands.key("Ctrl+Return")
    await world.settle()
    assert [t.text for t in await world.desk.reads.writing.templates()] == ["Halo {pelanggan}."]
    assert macros.card.isVisible()
    await hands.type("jam buka")
    await hands.click(macros.change)
    await hands.key("Tab")
    await hands.type(" Buka pukul 8.")
    await hands.click(macros.editor.keep)
    await world.settle()
    await hands.type("jam buka")
    await hands.key("Return")
    assert desk.case.composer.text(REPLY) == "Halo Siti Rahmawati. Buka pukul 8."
    await hands.key("Ctrl+M")
    await world.settle()
    await hands.type("jam buka")
    await hands.click(macros.change)
    await hands.click(macros.editor.remove)
    await world.settle()
    assert await world.desk.reads.writing.templates() == []


async def test_a_half_written_template_is_there_again_after_another_ticket_was_in_front(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    macros = desk.case.helps.macros
    await hands.key("Ctrl+M")
    await hands.click(macros.new)
    await hands.type("Jam buka")
    await hands.key("Tab")
    await hands.type("Halo {pelanggan}. Buka")
    await front(world, desk, "t-bambang")
    assert not macros.editor.isVisible()
    await front(world, desk)
    await hands.key("Ctrl+M")
    await hands.click(macros.new)
    assert macros.editor.written() == ("Jam buka", "Halo {pelanggan}. Buka")
    await hands.key("Escape")
    await hands.key("Ctrl+M")
    await hands.click(macros.new)
    assert macros.editor.written() == ("", "")


async def test_a_template_belongs_to_its_surface(world: World, desk: Workspace, hands: Hands) -> None:
    await world.desk.acts.writing.keep("Hasil cek", "Core: . Wallet: .", Mode.NOTE)
    await front(world, desk)
    await hands.key("Ctrl+M")
    await world.settle()
    names = {one.name for one in desk.case.helps.macros.offered()}
    assert "Hasil cek" not in names
    await hands.key("Escape")
    await hands.key("Ctrl+I")
    await hands.key("Ctrl+M")
    await world.settle()
    assert {one.name for one in desk.case.helps.macros.offered()} == {"Hasil cek", "Catatan standar"}


async def test_emoji_are_found_by_name_and_those_used_last_come_first(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    card = desk.case.helps.emoji.card
    await hands.key("Ctrl+Shift+M")
    await hands.type("kuitansi")
    await hands.key("Return")
    assert desk.case.composer.text(REPLY) == "🧾"
    await world.settle()
    assert set(await world.desk.reads.writing.uses(Used.EMOJI)) == {"🧾"}
    await hands.key("Ctrl+Shift+M")
    await world.settle()
    assert card.list.item(0).text() == "🧾"
    await hands.key("Right")
    await hands.key("Return")
    assert desk.case.composer.text(REPLY) == f"🧾{EMOJI[0].face}"


def test_every_emoji_has_a_name_of_its_own_in_two_languages() -> None:
    assert len(EMOJI) >= 150
    assert len({emoji.face for emoji in EMOJI}) == len(EMOJI)
    assert all(emoji.name for emoji in EMOJI)
    assert all(emoji.also.isascii() or emoji.also for emoji in EMOJI)


async def test_a_letter_begins_and_is_signed_once(world: World, desk: Workspace, hands: Hands) -> None:
    await letter(world, desk)
    await world.settle()
    composer = desk.case.composer
    assert composer.text(REPLY).startswith("Yth. Bapak/Ibu Siti Rahmawati,\n\n")
    assert composer.text(REPLY).endswith("Salam hormat,\nRina\nTiket 1-0300-4")
    await hands.key("Ctrl+Return")
    assert await replies(world) == []
    assert not composer.asked
    await hands.type("Lelang tanggal 24.")
    assert "Rahmawati,\n\nLelang tanggal 24.\n\nSalam" in composer.text(REPLY)
    await hands.key("Ctrl+Return")
    [sent] = await replies(world)
    assert sent.text.startswith("Yth.")
    assert composer.text(REPLY) == "", "a signature under nothing is no text"
    await hands.key("Ctrl+Shift+B")
    await hands.until(lambda: composer.text(REPLY) == sent.text, "the letter is back, whole and once")


async def test_the_next_letter_is_signed_as_soon_as_it_is_begun(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await letter(world, desk)
    await world.settle()
    await hands.type("Lelang tanggal 24.")
    await hands.key("Ctrl+Return")
    await replies(world)
    composer = desk.case.composer
    composer.hide_undo()
    await hands.type("Jamnya pukul 10.")
    assert composer.text(REPLY) == "Jamnya pukul 10.\n\nSalam hormat,\nRina\nTiket 1-0300-4"
    for _ in "Jamnya pukul 10.":
        await hands.key("Backspace")
    assert composer.blank(REPLY)
    composer.flush_drafts()
    await world.settle()
    assert await world.desk.reads.drafts.of("t-surat") == {}, "nor is it a draft"
    await hands.key("Ctrl+A")
    await hands.key("Delete")
    await hands.type("Ya")
    assert composer.text(REPLY) == "Ya", "who wipes it out does not want it"


async def test_who_wipes_out_the_letterhead_is_not_given_it_again(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await letter(world, desk)
    await world.settle()
    await hands.key("Ctrl+A")
    await hands.key("Delete")
    await world.put(cast.line("t-surat", 2, MessageKind.CUSTOMER, "Halo?", 100))
    await world.settle()
    assert desk.case.composer.text(REPLY) == ""


async def test_a_gap_that_was_never_filled_is_asked_about(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.put(
        cast.ticket("t-anon", "1-0301-2", None, "Tanya", channel=Channel.LIVECHAT),
        cast.contact("k-anon", "t-anon", "c-anon"),
    )
    await front(world, desk, "t-anon")
    composer = desk.case.composer
    composer.insert_text("Halo [[pelanggan]]")
    await hands.key("Ctrl+Return")
    assert "[[pelanggan]]" in composer.asks()
    await hands.key("Ctrl+Return")
    assert await replies(world) == []
    await hands.key("Escape")
    assert composer.asks() == ""
    await hands.type(".")
    await hands.key("Ctrl+Return")
    assert composer.asks()
    await rested(world, desk)
    await hands.key("Ctrl+Return")
    assert [body.text for body in await replies(world)] == ["Halo [[pelanggan]]."]
    assert composer.asks() == ""


async def wrote(world: World, n: int, text: str) -> None:
    await world.put(cast.line("t-siti", n, MessageKind.CUSTOMER, text, 1000))
    await world.settle()


async def test_what_the_customer_wrote_meanwhile_is_shown_before_the_reply_goes(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    composer = desk.case.composer
    await hands.type("Besok pagi kembali.")
    await wrote(world, 7, "Sudah masuk ternyata.")
    await hands.key("Ctrl+Return")
    assert "Sudah masuk ternyata." in composer.asks()
    assert await replies(world) == []
    await rested(world, desk)
    await hands.key("Ctrl+Return")
    [sent] = await replies(world)
    assert sent.seen_up_to == 7


async def test_going_on_typing_with_the_message_in_sight_means_it_was_read(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    await hands.type("Besok pagi")
    await wrote(world, 7, "Sudah masuk ternyata.")
    world.clock.advance(4_000)
    await hands.type(" kembali.")
    await hands.key("Ctrl+Return")
    assert len(await replies(world)) == 1


async def test_a_draft_kept_from_before_asks_about_what_came_since(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await world.desk.acts.drafts.save("t-siti", Mode.REPLY, "Besok pagi kembali.", 0)
    world.clock.advance(60_000)
    await world.put(cast.line("t-siti", 7, MessageKind.CUSTOMER, "Sudah masuk ternyata.", -30_000))
    await front(world, desk)
    await hands.key("Ctrl+Return")
    assert "Sudah masuk ternyata." in desk.case.composer.asks()


async def test_an_answer_to_what_is_there_goes_at_once(world: World, desk: Workspace, hands: Hands) -> None:
    await front(world, desk)
    await hands.type("Sudah kami terima.")
    await hands.key("Ctrl+Return")
    assert len(await replies(world)) == 1


async def test_long_offline_the_desk_says_what_it_cannot_know(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    world.line.online = False
    desk.link_changed(False, world.clock.wall(), "")
    await world.settle()
    await hands.type("Halo.")
    world.clock.advance(11 * 60_000)
    await hands.key("Ctrl+Return")
    assert "Offline sejak" in desk.case.composer.asks()


@pytest.mark.parametrize(("text", "shown"), [("dua kata", "2 kata"), ("x" * 1900, "1 kata · 1900/2000")])
async def test_words_are_counted_and_the_channels_limit_shows_when_it_is_near(
    world: World, desk: Workspace, text: str, shown: str
) -> None:
    await front(world, desk)
    desk.case.composer.insert_text(text)
    assert desk.case.composer._head.count.text() == shown
    desk.case.composer.insert_text("x" * 101)
    if len(text) == 1900:
        assert desk.case.composer._head.count.text() == "1 karakter terlalu panjang"


async def test_typing_is_undone_and_done_again_by_key(world: World, desk: Workspace, hands: Hands) -> None:
    await front(world, desk)
    editor = desk.case.composer.editor()
    await hands.type("satu")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == ""
    QTest.keyClick(
        editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert editor.toPlainText() == "satu"
    editor.moveCursor(QTextCursor.MoveOperation.End)
