"""What an issue asks stands beside the conversation: filled in by keyboard, safe at each letter, said when a field is left; nothing found
is filled in by itself, and the note is composed of it around what the agent wrote."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from console.store.meta import Meta
from console.store.numbers import LOOKUP_KEY
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from console.views.wrap_up_panel import WrapUpPanel
from console.widgets.composer import ComposeMode
from contract.casework_acts import Answer
from contract.commands import EditTicket
from contract.lookup import lookup
from domain.handbook_issue import NotePart
from domain.note_compose import HEADINGS, parts_in, required
from domain.parties import Verification
from tests.console.makers import KEY
from tests.ui.cast import BAMBANG
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.guess_scenes import unnamed
from tests.ui.probing_scenes import ask_for_account, heard_amount, nobodys_ticket
from tests.ui.world import World


async def answers(world: World) -> list[Answer]:
    return [act for act in await queued(world) if isinstance(act, Answer)]


async def opened(world: World, desk: Workspace, hands: Hands) -> None:
    world.line.online = False
    await heard_amount(world)
    await open_siti(world, desk)
    await hands.key(sequence("probing"))
    await world.settle()


@NO_WINDOWS
async def test_questions_are_answered_by_keyboard_and_safe_at_each_letter(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await opened(world, desk, hands)
    panel, model = desk.side.probing, desk.side.filling
    assert panel.isVisible()
    first = panel.rows["answer.kontrak"]
    assert first.entry.hasFocus(), "the first that is required and empty"
    await hands.type("1182-99")
    await world.settle()
    assert model.about is not None
    kept = await desk.desk.reads.forms.of(model.about)
    assert kept["answer.kontrak"].text == "1182-99"
    assert await answers(world) == [], "said when the field is left"
    await hands.key("Return")
    await world.settle()
    assert panel.rows["answer.tanggal"].entry.hasFocus()
    [said] = await answers(world)
    assert (said.issue, said.answers) == ("pelunasan_gagal", {"kontrak": "1182-99"})
    assert await desk.desk.reads.forms.of(model.about) == {}
    # The choice of a list is meant at once.
    combo = panel.rows["answer.bukti"].entry
    combo.combo.setFocus()  # type: ignore[union-attr]
    await hands.choose(combo.combo, "Ya")  # type: ignore[union-attr]
    await world.settle()
    assert (await answers(world))[-1].answers == {"bukti": "Ya"}
    assert "2/" in desk.side.form.probing.button.text()
    # Another ticket's form begins with what is known of that ticket, and coming back finds everything.
    desk.open_ticket("t-bambang")
    await world.settle()
    await open_siti(world, desk)
    await hands.key(sequence("probing"))
    await world.settle()
    assert panel.rows["answer.kontrak"].text() == "1182-99"


@NO_WINDOWS
async def test_a_sealed_answer_is_masked_once_it_was_said_and_opens_after_validation(
    world: World, desk: Workspace, hands: Hands
) -> None:
    ask_for_account(world)
    await opened(world, desk, hands)
    row = desk.side.probing.rows["answer.kontrak"]
    await hands.type("1370000177")
    await hands.key("Return")
    await world.settle()
    entry, sealed = row.entry, row.sealed
    assert isinstance(entry, QLineEdit)
    assert sealed is not None
    assert entry.text() == ""
    assert entry.placeholderText() == "ganti xxxx-77"
    assert sealed.isVisible()
    assert not sealed.eye.isEnabled(), "nobody has validated her"
    [said] = await answers(world)
    assert said.answers == {"kontrak": "xxxx-77"}
    # Into the note as it may be seen, also what is just being typed.
    entry.setFocus()
    await hands.type("1370000288")
    await hands.key(sequence("compose_note"))
    await world.settle()
    text = desk.case.composer.text(ComposeMode.NOTE)
    assert "xxxx-88" in text
    assert "0002" not in text

    siti = await world.desk.reads.customers.get("c-siti")
    assert siti is not None
    until = world.clock.gateway_now() + 600_000
    world.line.online, world.line.clear = True, "1370000288"
    await world.put(
        replace(siti, version=siti.version + 1, verification=Verification.VALID, verified_until=until)
    )
    await world.settle()
    desk.side.probing.refresh()
    sealed.eye.click()
    await world.settle()
    assert sealed.is_open()
    [(_, category, issue, field)] = world.line.cleared
    assert (category, issue, field) == ("pengaduan", "pelunasan_gagal", "answer.kontrak")


async def test_what_was_found_is_proposed_with_its_place_and_filled_in_by_a_press_alone(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await opened(world, desk, hands)
    row = desk.side.probing.rows["answer.nominal"]
    await hands.until(lambda: row.offers[0].isVisible(), "the amount is proposed")
    assert row.text() == ""
    assert "Rp1.250.000" in row.offers[0].text()
    assert "1,25 juta" in row.offers[0].text()
    assert await answers(world) == []
    row.offers[0].setFocus(Qt.FocusReason.TabFocusReason)
    await hands.key("Return")
    await world.settle()
    [said] = await answers(world)
    assert said.answers == {"nominal": "Rp1.250.000"}
    assert list(said.found) == ["nominal"]
    assert row.text() == "Rp1.250.000"
    assert not row.offers[0].isVisible()


async def test_the_note_is_composed_around_what_was_written_and_says_what_it_lacks(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await opened(world, desk, hands)
    panel, composer = desk.side.probing, desk.case.composer
    composer.set_text(ComposeMode.NOTE, "Pelanggan minta dihubungi sore.")
    await hands.type("1182-99")
    await hands.key(sequence("compose_note"))
    await world.settle()
    text = composer.text(ComposeMode.NOTE)
    assert composer.mode() is ComposeMode.NOTE
    assert text.startswith("Pelanggan minta dihubungi sore.\n")
    assert "- Berapa nomor kontrak yang dilunasi? 1182-99" in text.split("\n")
    assert "Siti" in text
    assert NotePart.SOLUTION not in parts_in(text)
    assert NotePart.SOLUTION in panel.links
    # What is missing leads to its field.
    panel.links[NotePart.SOLUTION].click()
    area = panel.rows["data.catatan:solution"].entry
    assert QApplication.focusWidget() is area
    await hands.until(lambda: not area.visibleRegion().isEmpty(), "it is in sight")
    await hands.type("Diajukan ke unit")
    await hands.key("Ctrl+Return")
    await world.settle()
    again = composer.text(ComposeMode.NOTE)
    assert again.startswith("Pelanggan minta dihubungi sore.\n")
    assert again.count("1182-99") == 1
    assert NotePart.SOLUTION in parts_in(again)
    # It is a draft: nothing was sent, and a desk that dies has it.
    assert (await desk.case.model.drafts()) == {"note": again}  # type: ignore[union-attr]
    # Amber for what is to do, green for what is done.
    assert panel._lacks.property("tone") == "wait"
    model = desk.side.filling
    model.missing = model.unwritten = ()
    panel.refresh()
    assert (panel._lacks.text(), panel._lacks.property("tone")) == ("Catatan kontak ini lengkap.", "ok")


async def test_without_an_issue_the_agent_is_led_to_choosing_one(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await unnamed(world)
    await open_siti(world, desk)
    assert not desk.side.form.probing.isVisible()
    await hands.key(sequence("probing"))
    await world.settle()
    assert desk.side.panel() is None
    assert desk.side.form.category.combo.hasFocus()
    assert not isinstance(QApplication.focusWidget(), QLineEdit)


@pytest.mark.parametrize(
    "said", ["nama saya Bambang Prakoso, saldo belum masuk", "nomor saya 0812-9999-0001, saldo belum masuk"]
)
async def test_whose_ticket_it_may_be_is_proposed_by_name_or_number_and_a_press_says_it(
    world: World, desk: Workspace, hands: Hands, said: str
) -> None:
    world.line.online = False
    await Meta(world.db).put(LOOKUP_KEY, KEY.hex())
    hash = lookup(KEY, "+62 812 9999 0001")
    assert hash is not None
    await world.put(replace(BAMBANG, version=9, lookups=(hash,)))
    nobodys = await nobodys_ticket(world, said)
    desk.open_ticket(nobodys.id)
    await world.settle()
    whose = desk.side.form.whose
    assert [row.id for row in whose.offered] == ["c-bambang"]
    assert whose.isVisible()
    assert not await queued(world), "proposed, not decided"
    whose.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    await hands.key("Return")
    await world.settle()
    [act] = await queued(world)
    assert isinstance(act, EditTicket)
    assert (act.ticket, act.complainant) == (nobodys.id, "c-bambang")
    assert not whose.isVisible()


async def test_documenting_names_what_the_note_lacks(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-bambang")
    await world.settle()
    panel = desk.side.panel()
    assert isinstance(panel, WrapUpPanel)
    assert HEADINGS[NotePart.SOLUTION] in panel.lacks.text()
    wanted = required(world.book, panel.category.key() or None, panel.issue.key() or None)
    panel.note.setPlainText(
        "\n".join(f"{HEADINGS[part]}: sudah" for part in wanted if part is not NotePart.SOLUTION)
    )
    assert panel.lacks.text().endswith(f"{HEADINGS[NotePart.SOLUTION]}.")
    panel.note.appendPlainText("Solusi: dijelaskan")
    assert not panel.lacks.isVisible()
