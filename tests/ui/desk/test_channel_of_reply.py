"""What is written is counted, begun, signed and sent as the channel wants that the reply will really travel by."""

import pytest

from console.views.later_panel import SendLaterPanel
from console.views.scheduled_keys import send_later
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from contract.rows import MessageKind
from domain.contact import Channel, ContactState
from tests.ui import cast
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TICKET = "t-both"


async def front(world: World, desk: Workspace, channel: Channel, spoken: Channel, **contact: object) -> None:
    """A ticket of ``channel`` that a conversation of ``spoken`` was merged into."""
    await world.put(
        cast.ticket(TICKET, "1-0320-9", "c-siti", "Jadwal lelang", channel=channel),
        cast.contact("k-both", TICKET, "c-siti", channel=spoken, **contact),
        cast.line(TICKET, 1, MessageKind.CUSTOMER, "Mohon jadwalnya.", 60_000),
    )
    desk.open_ticket(TICKET)
    await world.settle()


async def test_a_chat_that_lives_on_in_a_letters_ticket_is_written_as_a_chat(
    world: World, desk: Workspace
) -> None:
    await front(world, desk, Channel.EMAIL, Channel.LIVECHAT)
    assert desk.case.composer.text(ComposeMode.REPLY) == ""
    desk.case.composer.setFocus()
    desk.case.composer.insert_text("a" * 1990)
    assert "/2000" in desk.case.composer._head.count.text()
    send_later(desk)
    await world.settle()
    panel = desk.side.tickets.of(SendLaterPanel)
    assert not panel.act.isEnabled()


async def test_a_letter_that_lives_on_in_a_chats_ticket_is_written_as_a_letter(
    world: World, desk: Workspace
) -> None:
    await front(world, desk, Channel.LIVECHAT, Channel.EMAIL)
    assert desk.case.composer.text(ComposeMode.REPLY).startswith("Yth. Bapak/Ibu Siti Rahmawati,\n\n")
    desk.case.composer.insert_text("Jadwalnya terlampir.")
    send_later(desk)
    await world.settle()
    assert desk.side.tickets.of(SendLaterPanel).act.isEnabled()


async def test_when_it_has_ended_the_tickets_own_channel_counts(world: World, desk: Workspace) -> None:
    await front(world, desk, Channel.EMAIL, Channel.LIVECHAT, state=ContactState.ENDED)
    assert desk.case.composer.text(ComposeMode.REPLY).startswith("Yth. Bapak/Ibu")
