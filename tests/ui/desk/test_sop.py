"""The procedure of a contact on the desk: steps tick by what really happened, offline too; leaving one out is explained."""

import msgspec
import pytest
from PySide6.QtWidgets import QPushButton

from console.views.hands import Hands
from console.views.help_view import HelpView
from console.views.keys import sequence
from console.views.sop_panels import SopStepPanel
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.casework_acts import Decide, Improvise, Say, Skip, TellOutcome, Upset
from contract.commands import SendReply
from contract.help_acts import CancelHelp
from contract.rows import HelpRow
from contract.unanswered_acts import FlagUnanswered
from domain.casework import Improvisation, Word
from domain.help import HELP_MS, HelpReason, HelpState
from domain.permissions import Role
from domain.sop import StepState
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.pictures import take_down
from tests.ui.sop_scenes import CONTACT, spoken, worked_on
from tests.ui.world import ME, NOW, World

pytestmark = NO_WINDOWS


def states(desk: Workspace) -> dict[str, StepState]:
    sop = desk.case.sop.sop
    assert sop is not None
    return {one.step.id: one.state for one in sop.steps}


def current(desk: Workspace) -> str:
    sop = desk.case.sop.sop
    return "" if sop is None or sop.current is None else sop.current.step.id


def step_panel(desk: Workspace) -> SopStepPanel:
    made = desk.sop.panels.step
    assert made is not None
    assert made.isVisible()
    return made


async def test_a_sentence_is_put_into_the_reply_and_ticks_once_it_is_sent(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    await open_siti(world, desk)
    strip = desk.case.sop
    assert strip.isVisible()
    assert (current(desk), states(desk)["salam"]) == ("salam", StepState.DUE)
    await hands.key(sequence("sop_step"))
    composer = desk.case.composer
    assert "Siti Rahmawati" in composer.text("reply")
    assert await queued(world) == [], "nothing is sent by itself"
    composer.insert_text(" Saya cek dulu.")
    composer.submit()
    await world.settle()
    (sent,) = await queued(world)
    assert isinstance(sent, SendReply)
    # Within the undo seconds it is not said yet.
    assert states(desk)["salam"] is StepState.DUE
    world.clock.advance(60_000)
    await desk.in_front.load() if desk.in_front else None
    assert states(desk)["salam"] is StepState.DONE
    assert current(desk) == "validasi"


async def test_on_the_telephone_the_agents_word_counts_and_calm_comes_first(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    await spoken(world)
    await open_siti(world, desk)
    assert current(desk) == "probing"
    await hands.key(sequence("upset"))
    await hands.until(lambda: desk.case.sop.upset.isChecked(), "the desk shows it")
    desk.resize(1366, 768)
    strip = desk.case.sop
    await hands.until(
        lambda: (
            strip.script.height() >= strip.script.heightForWidth(strip.script.width())
            and strip.act.height() >= strip.act.sizeHint().height()
            and not strip.band.verticalScrollBar().maximum()
        ),
        "what is read out stands whole",
    )
    assert strip.script.heightForWidth(strip.script.width()) > strip.fontMetrics().lineSpacing()
    assert strip.visibleRegion().boundingRect().contains(strip.band.geometry())
    assert (states(desk)["empati"], states(desk)["probing"]) == (StepState.DUE, StepState.WAITING)
    desk.case.sop.step_opened.emit("empati")
    panel = step_panel(desk)
    assert "memahami" in panel.script.text()
    panel.act.click()
    await hands.until(lambda: states(desk)["empati"] is StepState.DONE, "the desk shows it")
    assert states(desk)["probing"] is StepState.DUE
    first, second = await queued(world)
    assert isinstance(first, Upset)
    assert isinstance(second, Say)
    assert (second.contact, second.step) == (CONTACT, "empati")
    assert "Siti Rahmawati" in desk.case.sop.said_at("empati")
    await hands.key(sequence("sop_figure"))
    figure = desk.sop.panels.figure
    assert figure is not None
    assert figure.isVisible()
    assert "keluhan keras" in figure.told.text()


async def test_leaving_out_and_doing_otherwise_need_a_reason(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    await open_siti(world, desk)
    await hands.key(sequence("sop_open"))
    panel = step_panel(desk)
    assert not panel.skip.isEnabled()
    assert not panel.improvise.isEnabled()
    panel.reason.setPlainText("Pelanggan langsung mengeluh.")
    panel.skip.click()
    await hands.until(lambda: states(desk)["salam"] is StepState.SKIPPED, "the desk shows it")
    (skipped,) = await queued(world)
    assert isinstance(skipped, Skip)
    assert (skipped.step, skipped.reason) == ("salam", "Pelanggan langsung mengeluh.")
    assert not panel.isVisible(), "it is done"
    desk.case.sop.step_opened.emit("cek")
    panel.reason.setPlainText("Core mati.")
    panel.improvise.click()
    await hands.until(lambda: panel.call_back.isVisible(), "the desk shows it")
    assert "menunggu team leader" in panel.word.text()
    assert states(desk)["cek"] is not StepState.IMPROVISED
    _, asked = await queued(world)
    assert isinstance(asked, Improvise)
    panel.call_back.click()
    await hands.until(lambda: not panel.call_back.isVisible(), "the desk shows it")
    assert (await queued(world))[-1] == CancelHelp(help=asked.improvisation)


async def test_the_leaders_yes_counts_and_its_outcome_is_told(
    world: World, desk: Workspace, hands: Hands
) -> None:
    yes = Improvisation(
        id="h1", step="cek", reason="Core mati.", at=NOW - 60_000, by=ME.id, by_name=ME.name, evidence="a3",
        word=Word.GRANTED, leader="u-dewi", leader_name="Dewi", words="Pakai data cetak.", answered=NOW - 20_000,
    )  # fmt: skip
    await world.put(worked_on(improvised=(yes,)))
    await open_siti(world, desk)
    assert states(desk)["cek"] is StepState.IMPROVISED
    desk.case.sop.step_opened.emit("cek")
    panel = step_panel(desk)
    assert "Dewi mengizinkan. “Pakai data cetak.”" in panel.word.text()
    panel.good.click()
    await hands.until(lambda: not panel.good.isVisible(), "the desk shows it")
    told, proposed = await queued(world)
    assert isinstance(told, TellOutcome)
    assert isinstance(proposed, FlagUnanswered)
    assert (proposed.about, proposed.text) == (
        "t-siti",
        "Usulan SOP, langkah Cek tools: Core mati.\nPetunjuk Dewi: Pakai data cetak.",
    )
    assert (told.improvisation, told.effective) == ("h1", True)
    assert "diusulkan ke LD" in panel.word.text()


@pytest.mark.parametrize("granted", [True, False])
async def test_a_leader_says_yes_or_no_with_words(theme: Theme, granted: bool) -> None:
    world = World(role=Role.TEAM_LEADER)
    await world.open(cast.desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    try:
        await desk.started()
        asked = HelpRow(
            id="h1", version=1, asker="u-budi", asker_name="Budi Santoso", team="Tim A", reason=HelpReason.IMPROVISE,
            text="Cek tools: Core mati.", ticket="t-siti", number="1-0244-3", state=HelpState.OPEN, asked=NOW,
            until=NOW + HELP_MS,
        )  # fmt: skip
        await world.put(asked)
        desk.go("hands")
        await world.settle()
        view = desk.page("hands")
        assert isinstance(view, HelpView)
        card = view.cards["h1"]
        assert card.answer.isHidden()
        assert card.take.isHidden()
        card.text.setPlainText("Pakai data cetak.")
        (card.allow if granted else card.refuse).click()
        await world.settle()
        assert await queued(world) == [Decide(help="h1", granted=granted, text="Pakai data cetak.")]
        assert not view.cards, "it is answered"
    finally:
        await world.rest()
        take_down(desk)
        await world.close()


async def test_a_contact_of_somebody_else_is_shown_and_not_worked_on(world: World, desk: Workspace) -> None:
    other = cast.contact(CONTACT, "t-siti", "c-siti", agent="u-budi")
    await world.put(msgspec.structs.replace(other, version=9))
    await open_siti(world, desk)
    strip = desk.case.sop
    assert strip.isVisible()
    assert not strip.act.isVisible()
    assert not strip.upset.isVisible()
    why = desk.acts["sop_step"].why_not()
    assert why is not None
    assert why.code == "sop_not_mine"
    assert await queued(world) == []


async def test_in_large_letters_a_small_window_has_one_line_of_it(
    world: World, desk: Workspace, hands: Hands, theme: Theme
) -> None:
    await world.put(worked_on())
    await open_siti(world, desk)
    strip = desk.case.sop
    sop = strip.sop
    assert sop is not None
    assert sop.current is not None
    number = [one.step.id for one in sop.steps].index(sop.current.step.id) + 1
    theme.set_scale(1.5)
    desk.resize(1366, 768)
    await hands.until(lambda: not strip.upset.isVisible(), "the strip is one line")
    [step] = [one for one in strip.steps.findChildren(QPushButton) if one.isVisible()]
    assert step.text() == f"{number}  {sop.current.step.name}"
    assert strip.figure.isVisible()
    assert strip.height() < 2 * step.sizeHint().height()
    theme.set_scale(2.0)
    desk.resize(1366, 767)
    await hands.until(strip.isHidden, "the conversation has the window")
    desk.resize(1920, 1080)
    await hands.until(strip.upset.isVisible, "the strip is whole again")
    assert strip.steps.height() >= strip.steps.sizeHint().height()
