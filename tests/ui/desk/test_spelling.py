"""Misspelled words are marked while one writes, mended by key or menu, and learned for good."""

from collections.abc import AsyncIterator

import msgspec
import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor

from console.spelling.checker import Checker
from console.views.dictionary_panel import DictionaryPanel
from console.views.hands import Hands
from console.views.workspace import Workspace
from console.widgets.composer import ComposeMode
from console.widgets.tokens import RESOURCES
from contract.rows import Row
from tests.ui.world import World

#: What an offscreen window says of menus.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture(scope="module")
def checker() -> Checker:
    made = Checker(RESOURCES / "spelling")
    made.load()
    return made


@pytest.fixture
async def world(rows: list[Row], checker: Checker) -> AsyncIterator[World]:
    made = World(speller=checker)
    await made.open(rows)
    yield made
    await made.close()
    for word in ("gercepin",):
        checker.forget(word)


def marked(desk: Workspace) -> list[str]:
    """What has a wave under it on the surface in front."""
    found = []
    block = desk.case.composer.editor().document().firstBlock()
    while block.isValid():
        found += [
            block.text()[one.start : one.start + one.length]
            for one in block.layout().formats()
            if one.format.underlineStyle() is WAVE
        ]
        block = block.next()
    return found


async def front(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    assert desk.case.helps.spelling._speller is not None


async def test_a_word_is_marked_once_it_is_written(world: World, desk: Workspace, hands: Hands) -> None:
    await front(world, desk)
    await hands.type("Nomor rekenig")
    assert marked(desk) == []
    await hands.type(" ")
    assert marked(desk) == ["rekenig"]
    await hands.key("Ctrl+I")
    await hands.type("sdh ")
    assert marked(desk) == ["sdh"]


async def test_who_is_named_on_the_ticket_is_no_mistake(world: World, desk: Workspace, hands: Hands) -> None:
    await front(world, desk)
    await hands.type("rahmawati siti rina . ")
    assert marked(desk) == []


async def test_the_key_goes_to_the_mistake_and_enter_mends_it(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    menu = desk.case.helps.spelling.menu
    await hands.type("Pembayran ke rekenig lama.")
    await hands.key("F7")
    assert menu.isVisible()
    assert menu.activeAction().text() == "Pembayaran"
    await hands.pick(0)
    await hands.key("F7")
    await hands.pick(0)
    assert desk.case.composer.text(ComposeMode.REPLY) == "Pembayaran ke rekening lama."
    await hands.key("F7")
    assert not menu.isVisible()
    assert any(notice.code == "spelled_right" for notice in world.notices)


async def test_a_word_offered_for_one_ticket_is_put_into_no_other(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    menu = desk.case.helps.spelling.menu
    await hands.type("Pembayran. ")
    await hands.key("F7")
    assert menu.isVisible()
    desk.open_ticket("t-2")
    await world.settle()
    assert not menu.isVisible()


async def test_a_word_is_learned_for_good(world: World, desk: Workspace, hands: Hands) -> None:
    await front(world, desk)
    await hands.type("gercepin ya. ")
    assert marked(desk) == ["gercepin"]
    await hands.key("F7")
    learn = next(act for act in desk.case.helps.spelling.menu.actions() if "gercepin" in act.text())
    learn.trigger()
    desk.case.helps.spelling.menu.close()
    await world.settle()
    assert marked(desk) == []
    assert await world.desk.reads.writing.words() == {"gercepin"}


async def test_marks_are_no_typing(world: World, desk: Workspace, hands: Hands) -> None:
    await front(world, desk)
    told: list[str] = []
    await hands.type("rekenig lama ")
    desk.case.composer.flush_drafts()
    await world.settle()
    desk.case.composer.text_changed.connect(told.append)
    desk.case.helps.spelling._again()
    await world.settle()
    assert told == []


async def test_a_gap_nobody_filled_stands_out(world: World, desk: Workspace) -> None:
    await front(world, desk)
    desk.case.composer.insert_text("Yth. [[pelanggan]],")
    editor = desk.case.composer.editor()
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    [gap] = [
        one
        for one in editor.document().firstBlock().layout().formats()
        if one.format.background().style().value
    ]
    assert (gap.start, gap.length) == (5, len("[[pelanggan]]"))


async def test_keys_do_not_wait_for_the_check(world: World, desk: Workspace, hands: Hands) -> None:
    import time

    await front(world, desk)
    editor = desk.case.composer.editor()
    desk.case.composer.insert_text(
        ("Mohon maaf, rekenig dan pembayaranya sedang kami periksa. " * 30 + "\n") * 4
    )
    waits, works = [], []
    for letter in "sedang kami periksa kembali rekenignya " * 3:
        begin, began = time.perf_counter(), time.thread_time()
        editor.insertPlainText(letter)
        waits.append(time.perf_counter() - begin)
        works.append(time.thread_time() - began)
    waits.sort()
    works.sort()
    # What a key costs this thread, and that it does not wait for another: one of a hundred may find the processor taken.
    assert works[int(len(works) * 0.99)] < 0.033
    assert waits[len(waits) // 2] < 0.033


async def test_the_check_is_chosen_or_switched_off_in_the_settings(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    await hands.type("tomorrow rekenig itu . ")
    assert marked(desk) == ["rekenig"]
    for chosen, left in (("id", ["tomorrow", "rekenig"]), ("off", []), ("both", ["rekenig"])):
        world.choices = world.choices.choose(spelling=chosen)
        desk.settings_kept()
        assert marked(desk) == left


async def test_the_own_dictionary_is_read_added_to_and_taken_from(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await front(world, desk)
    await hands.type("gercepin dong ")
    assert "gercepin" in marked(desk)
    desk.go("settings")
    await hands.click(desk.settings.dictionary)
    await world.settle()
    panel = desk.over("dictionary")
    assert isinstance(panel, DictionaryPanel)
    assert panel.word.hasFocus()
    await hands.type("dua kata")
    assert not panel.act.isEnabled(), "one word at a time"
    panel.word.clear()
    await hands.type("gercepin")
    await hands.key("Return")
    await world.settle()
    assert [panel.list.item(at).text() for at in range(panel.list.count())] == ["gercepin"]
    assert await world.desk.reads.writing.words() == {"gercepin"}
    assert "gercepin" not in marked(desk)
    panel.list.setFocus()
    panel.list.setCurrentRow(0)
    await hands.key("Del")
    await world.settle()
    assert await world.desk.reads.writing.words() == frozenset()
    assert panel.list.count() == 0
    assert panel.word.hasFocus()
    assert "gercepin" in marked(desk)


async def test_a_reply_is_checked_by_the_language_its_customer_reads(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.choices = world.choices.choose(spelling="id")
    await front(world, desk)
    desk.settings_kept()
    await hands.type("tomorrow besok ")
    assert marked(desk) == ["tomorrow"]
    model = desk.case.model
    assert model is not None
    assert model.case is not None
    assert model.case.customer is not None
    customer = model.case.customer
    reads = msgspec.structs.replace(customer, version=customer.version + 1, language="en")
    await world.put(reads)
    await world.settle()
    assert marked(desk) == ["besok"]
    await hands.key("Ctrl+I")
    await hands.type("tomorrow besok ")
    assert marked(desk) == ["tomorrow"], "colleagues read what they read"
    await hands.key("Ctrl+I")
    world.choices = world.choices.choose(spelling="both")
    desk.settings_kept()
    assert marked(desk) == []
