"""Messages are quoted by key and menu; a link is opened when one has seen where it leads."""

import msgspec
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from contract.rows import MessageKind
from tests.ui.world import World
from tests.ui.writing_scenes import letter

REPLY, NOTE = ComposeMode.REPLY, ComposeMode.NOTE


async def front(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()


async def test_the_customers_latest_message_is_quoted_by_key(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    await hands.type("Baik.")
    await hands.key("Ctrl+Shift+Q")
    assert desk.case.composer.text(REPLY) == "Baik.\n“Ini kak: https://bantuan.contoh.id/bukti/7781”\n"
    assert desk.case.composer.editor().hasFocus()


async def test_the_chosen_message_is_quoted(world: World, desk: Workspace, hands: Hands) -> None:
    await front(world, desk)
    desk.case.transcript.show_row("t-siti-2")
    await hands.key("Ctrl+Shift+Q")
    assert desk.case.composer.text(REPLY).startswith("“Saya sudah bayar pelunasan")


async def test_an_internal_note_is_never_quoted_to_the_customer(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    assert desk.case.model is not None
    assert desk.case.model.page is not None
    note = next(line for line in desk.case.model.page.lines if line.kind is MessageKind.NOTE)
    desk.case.transcript.show_row(note.id)
    await hands.key("Ctrl+Shift+Q")
    assert desk.case.composer.text(REPLY) == ""
    assert world.notices[-1].code == "note_not_quoted"
    desk.case.composer.set_mode(NOTE)
    await hands.key("Ctrl+Shift+Q")
    assert note.text in desk.case.composer.text(NOTE)


async def test_a_letter_quotes_line_by_line(world: World, desk: Workspace, hands: Hands) -> None:
    await letter(world, desk)
    await world.settle()
    await hands.key("Ctrl+Shift+Q")
    assert "22/11/2026 10:41 WIB, Siti Rahmawati:\n> Mohon penjelasan" in desk.case.composer.text(REPLY)


@pytest.fixture
def visited(desk: Workspace) -> list[str]:
    found: list[str] = []
    desk.case.links.visit = lambda url: found.append(url.toString())
    return found


async def test_a_link_is_asked_about_with_its_whole_address(
    world: World, desk: Workspace, hands: Hands, visited: list[str]
) -> None:
    await front(world, desk)
    card = desk.case.links.card
    desk.case.transcript.show_row("t-siti-6")
    desk.case.transcript.setFocus()
    await hands.key("Return")
    assert card.isVisible()
    assert card.address.accessibleName() == "https://bantuan.contoh.id/bukti/7781"
    assert card.back.hasFocus()
    await hands.key("Escape")
    assert not card.isVisible()
    assert visited == []
    await hands.key("Return")
    await hands.click(card.copy)
    assert QGuiApplication.clipboard().text() == "https://bantuan.contoh.id/bukti/7781"
    await hands.key("Return")
    await hands.click(card.open)
    assert visited == ["https://bantuan.contoh.id/bukti/7781"]


async def test_letters_that_look_like_others_are_said(
    world: World, desk: Workspace, visited: list[str]
) -> None:
    await front(world, desk)
    desk.case.links.open("http://соntoh.id/")
    card = desk.case.links.card
    assert card.address.accessibleName() == "http://xn--ntoh-45dr.id/"
    assert "huruf" in card.accessibleName()
    desk.case.links.open("https://[")
    assert not card.open.isEnabled()
    assert visited == []


async def test_a_host_the_centre_trusts_is_opened_at_once(
    world: World, desk: Workspace, visited: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    await front(world, desk)
    book = msgspec.structs.replace(world.desk.handbook(), trusted_hosts=("contoh.id",))
    monkeypatch.setattr(desk.case.links, "_handbook", lambda: book)
    desk.case.links.open("https://bantuan.contoh.id/x")
    assert visited == [QUrl("https://bantuan.contoh.id/x").toString()]
    assert not desk.case.links.card.isVisible()
