"""The agent's acts through the window, by keys, against the real store."""

import pytest

from console.store.drafts import Mode
from console.store.errors import DiskFull
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from console.widgets.buttons import Button
from contract.casework_acts import Judge
from contract.commands import AcceptOffer, AddNote, MoveTicket, RejectOffer, SendReply, Validate
from contract.envelope import CommandResult, Outcome
from contract.errors import ErrorCode
from domain.parties import VERDICT_HOLDS_MS, Verification
from domain.ticket import TicketMove, TicketState
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, lines, open_siti, queued
from tests.ui.pictures import take_down
from tests.ui.world import World

pytestmark = NO_WINDOWS


async def test_a_reply_is_stored_shown_and_the_composer_empties(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    await hands.type("Sedang kami periksa, Ibu.")
    await hands.key(sequence("send"))
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, SendReply)
    assert (body.text, body.seen_up_to, body.epoch) == ("Sedang kami periksa, Ibu.", 6, 1)
    assert lines(desk)[-1] == "Sedang kami periksa, Ibu."
    assert desk.case.composer.text("reply") == ""


async def test_a_reply_taken_back_is_a_draft_again(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.type("Keliru")
    await hands.key(sequence("send"))
    await world.settle()
    await hands.key(sequence("undo_send"))
    # A button pressed by its key stays down for a moment before it clicks.
    await hands.until(lambda: desk.case.composer.text("reply"), "the text comes back")
    await world.settle()
    assert await queued(world) == []
    assert desk.case.composer.text("reply") == "Keliru"
    assert "Keliru" not in lines(desk)


@pytest.mark.parametrize("mode", ["reply", "note"])
async def test_what_was_written_after_sending_stays_behind_the_text_taken_back(
    world: World, desk: Workspace, hands: Hands, mode: str
) -> None:
    await open_siti(world, desk)
    if mode == "note":
        await hands.key(sequence("switch_mode"))
    await hands.type("Keliru")
    await hands.key(sequence("send"))
    await world.settle()
    await hands.type("Sudah saya cek ulang")
    await hands.key(sequence("undo_send"))
    both = "Keliru\n\nSudah saya cek ulang"
    await hands.until(lambda: desk.case.composer.text(mode) == both, "both texts stand in the composer")
    await hands.type(", Ibu.")
    desk.flush()
    await world.settle()
    assert desk.case.composer.text(mode) == f"{both}, Ibu."
    kept = await world.desk.reads.drafts.of("t-siti")
    assert {m.value: draft.text for m, draft in kept.items()} == {mode: f"{both}, Ibu."}
    assert await queued(world) == []


async def test_sending_pressed_twice_sends_once_and_keeps_what_was_typed_meanwhile(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await open_siti(world, desk)
    composer = desk.case.composer
    await hands.type("Sedang kami periksa, Ibu.")
    composer.submit()
    composer.submit()
    composer.insert_text(" Sebentar")
    await world.settle()
    assert [getattr(body, "text", None) for body in await queued(world)] == ["Sedang kami periksa, Ibu."]
    assert composer.text("reply") == " Sebentar"
    assert (await world.desk.reads.drafts.of("t-siti"))[Mode.REPLY].text == " Sebentar"


async def test_a_note_goes_by_its_own_way(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.type("untuk pelanggan")
    await hands.key(sequence("switch_mode"))
    await hands.type("untuk kita saja")
    await hands.key(sequence("send"))
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, AddNote)
    assert body.text == "untuk kita saja"
    assert desk.case.composer.text("reply") == "untuk pelanggan"


async def test_what_could_not_be_stored_stays_on_the_screen(
    world: World, desk: Workspace, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_siti(world, desk)

    async def full(*_args: object, **_named: object) -> str:
        raise DiskFull("database or disk is full")

    monkeypatch.setattr(world.desk.acts.replies, "send", full)
    await hands.type("Jangan hilang")
    await hands.key(sequence("send"))
    with pytest.raises(AssertionError):
        await world.settle()
    assert desk.case.composer.text("reply") == "Jangan hilang"
    assert "Disk komputer ini penuh" in desk.notice.text()
    world.errors.clear()


async def test_drafts_and_tabs_survive_a_crash(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("switch_mode"))
    await hands.type("setengah jadi")
    desk.case.composer.flush_drafts()
    await world.settle()
    again = world.workspace(desk.theme)
    again.resize(1366, 768)
    again.show()
    await again.started()
    await world.settle()
    assert [tab.ticket for tab in again.tabs.tabs] == [tab.ticket for tab in desk.tabs.tabs]
    assert again.tabs.active == "t-siti"
    assert again.case.composer.mode().value == "note"
    assert again.case.composer.text("note") == "setengah jadi"
    await world.rest()
    take_down(again)


async def test_an_offer_is_taken_by_key_and_its_ticket_opens(
    world: World, desk: Workspace, hands: Hands
) -> None:
    desk.go("inbox")
    await world.put(cast.offer(ticket="t-siti"))
    await world.settle()
    assert desk.offers.card.isVisible()
    assert world.sounds.played
    await hands.key(sequence("accept"))
    await world.settle()
    assert world.line.asked == [AcceptOffer(offer="o1")]
    assert desk.tabs.active == "t-siti"


async def test_an_offer_somebody_else_took_says_so(world: World, desk: Workspace, hands: Hands) -> None:
    world.line.answer = CommandResult("x", Outcome.REJECTED, ErrorCode.EXPIRED)
    before = desk.tabs.active
    await world.put(cast.offer(ticket="t-siti"))
    await world.settle()
    await hands.key(sequence("accept"))
    await world.settle()
    assert [notice.code for notice in world.notices] == ["not_in_time"]
    assert desk.tabs.active == before


async def test_an_offer_is_rejected_with_a_reason_by_key(world: World, desk: Workspace, hands: Hands) -> None:
    await world.put(cast.offer())
    await world.settle()
    await hands.key(sequence("reject"))
    await hands.pick(1)
    await world.settle()
    assert world.line.asked == [RejectOffer(offer="o1", reason="butuh_keahlian_lain")]


async def test_validation_follows_from_what_was_compared(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("validate"))
    panel = desk.side.validation
    assert not panel.act.isEnabled()
    for field in ("nama", "telepon"):
        await hands.click(panel.answer(field, True))
    await hands.key("Ctrl+Return")
    await world.settle()
    body, kept = await queued(world)
    assert isinstance(body, Validate)
    assert isinstance(kept, Judge)
    assert (kept.ticket, kept.verdict) == ("t-siti", Verification.VALID)
    assert (body.verdict, body.compared) == (Verification.VALID, {"nama": True, "telepon": True})
    assert desk.side.customer.validation_state() is Verification.VALID


async def test_a_verdict_ends_on_the_screen_by_the_clock(world: World, desk: Workspace, hands: Hands) -> None:
    """Nobody reaches the gateway, which would say so: the time alone ends it."""
    world.line.online = False
    await open_siti(world, desk)
    await hands.key(sequence("validate"))
    for field in ("nama", "telepon"):
        await hands.click(desk.side.validation.answer(field, True))
    await hands.key("Ctrl+Return")
    await world.settle()
    view, model = desk.side.customer, desk.case.model
    [again] = [button for button in view.findChildren(Button) if button.text() == "Validasi"]
    assert view.validation_state() is Verification.VALID
    assert not again.isVisibleTo(view)
    world.clock.advance(VERDICT_HOLDS_MS - 20)
    assert model is not None
    assert model.case is not None
    view.show_case(model.case)
    assert not again.isVisibleTo(view)
    world.clock.advance(20)
    assert view.validation_state() is Verification.UNCHECKED
    await hands.until(lambda: again.isVisibleTo(view), "the verdict is over")


async def test_unmasking_needs_a_valid_customer_and_the_gateway(world: World, desk: Workspace) -> None:
    await open_siti(world, desk)
    desk.side.customer.page("data")
    field = desk.side.customer.field("telepon")
    assert field is not None
    assert not field.eye.isEnabled()
    assert "tervalidasi" in field.eye.toolTip()


async def test_escalation_asks_for_its_reason_first(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("escalate"))
    assert desk.side.panel() is desk.side.reason
    assert not desk.side.reason.act.isEnabled()
    await hands.type("Perlu dicek di Wallet")
    await hands.key("Ctrl+Return")
    await world.settle()
    [body] = await queued(world)
    assert isinstance(body, MoveTicket)
    assert (body.move, body.reason, body.queue) == (
        TicketMove.ESCALATE,
        "Perlu dicek di Wallet",
        "l2_helpdesk",
    )
    assert desk.side.panel() is None


async def test_escape_leaves_a_panel_without_an_act(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("escalate"))
    await hands.type("tidak jadi")
    await hands.key("Esc")
    await world.settle()
    assert desk.side.panel() is None
    assert await queued(world) == []


async def test_the_form_changes_what_was_chosen_alone(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.choose(desk.side.form.priority.combo, "urgent")
    await world.settle()
    [body] = await queued(world)
    assert str(getattr(body, "priority", "")) == "urgent"
    await hands.key(sequence("solve"))
    await world.settle()
    model = desk.case.model
    assert model is not None
    assert model.case is not None
    assert model.case.ticket.state is TicketState.SOLVED


async def test_a_reason_begun_stands_there_again_after_another_tab(world: World, desk: Workspace) -> None:
    await open_siti(world, desk)
    desk.side.ask_reason(TicketMove.ESCALATE)
    desk.side.reason.reason.setPlainText("Bukti bayar sah, mutasi tidak ada")
    desk.open_ticket("t-bambang")
    await world.settle()
    await open_siti(world, desk)
    desk.side.ask_reason(TicketMove.ESCALATE)
    assert desk.side.reason.reason.toPlainText() == "Bukti bayar sah, mutasi tidak ada"
    desk.side.reason.submit()
    await world.settle()
    assert isinstance((await queued(world))[-1], MoveTicket)
    desk.side.ask_reason(TicketMove.ESCALATE)
    assert desk.side.reason.reason.toPlainText() == ""


async def test_a_rejected_text_edited_becomes_the_draft_as_it_was_edited(
    world: World, desk: Workspace, hands: Hands
) -> None:
    command = await world.desk.acts.replies.send("t-siti", "Besok pagi, Ibu.", undo_s=0)
    await world.reject(command, ErrorCode.STALE)
    await desk.floor.load()
    desk.edit_rejected(command)
    await world.settle()
    desk.side.resend.text.setPlainText("Saldonya sudah kembali, Ibu.")
    desk.side.resend.text.setFocus()
    desk.side.resend.other.click()
    await world.settle()
    assert (await world.desk.reads.drafts.of("t-siti"))[Mode.REPLY].text == "Saldonya sudah kembali, Ibu."
    assert desk.case.composer.text("reply") == "Saldonya sudah kembali, Ibu."
    assert desk.case.composer.editor().hasFocus()
