"""Every word goes through translation, and every error has a sentence."""

import ast
import asyncio
import re
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from console.app import Front
from console.bridge import Bridge
from console.notices import Notice, Notices
from console.operations.errors import Need
from console.running import Running
from console.sound import Trouble
from console.store.errors import StoreCode
from console.sync.status import Trouble as Link
from console.views import translate
from console.views.language import FOLDER, Language
from console.views.sentences import Sentences
from console.views.words import Words
from console.views.workspace import Workspace
from contract.errors import ErrorCode, Handling, handling
from domain import limits
from domain.contact import Channel, ContactState
from domain.presence import PresenceState
from domain.ticket import Priority, TicketMove, TicketState
from tests.ui.world import World

ROOT = Path(__file__).resolve().parents[3]
#: Setters whose words the agent reads.
_SHOWN = {
    "setText",
    "setToolTip",
    "setPlaceholderText",
    "setAccessibleName",
    "setWindowTitle",
    "set_name",
    "set_title",
    "set_words",
    "show_message",
    "show_text",
}
#: Names that are the same in every language, and an address that is only an example.
_SAME = {
    "Sahut", "Bahasa Indonesia", "English", "https://gateway.pusat.example", "http://proksi.pusat.example:3128",
}  # fmt: skip


def test_the_translation_knows_every_text_of_the_code(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    translate.lupdate(fresh)
    assert translate.texts(fresh) == translate.texts(translate.ENGLISH)
    assert translate.unfinished(translate.ENGLISH) == []
    assert translate.unfinished(translate.QT) == []


def test_the_compiled_files_are_those_of_the_sources(tmp_path: Path) -> None:
    for file in (translate.ENGLISH, translate.QT):
        compiled = tmp_path / file.with_suffix(".qm").name
        translate._tool("pyside6-lrelease", "-silent", str(file), "-qm", str(compiled))
        assert compiled.read_bytes() == (FOLDER / compiled.name).read_bytes()


def test_gaps_are_the_same_in_both_languages() -> None:
    import xml.etree.ElementTree as ElementTree

    wrong = []
    for message in ElementTree.parse(translate.ENGLISH).iter("message"):
        source, english = message.findtext("source") or "", message.findtext("translation") or ""
        if sorted(re.findall(r"\{\w*\}", source)) != sorted(re.findall(r"\{\w*\}", english)):
            wrong.append(source)
    assert wrong == []


def test_no_words_are_shown_past_the_translation() -> None:
    found = [
        f"{path.name}:{line}: {text}"
        for path in sorted((ROOT / "console" / "views").glob("*.py"))
        for line, text in bare_words(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def bare_words(source: str) -> list[tuple[int, str]]:
    """String literals with letters that go straight into a setter of shown words."""
    return [
        (node.lineno, argument.value)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _SHOWN
        for argument in (node.args[:1] if node.func.attr == "show_message" else node.args)
        if isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
        and re.search(r"[A-Za-z]{2}", argument.value)
        and argument.value not in _SAME
    ]


def test_the_search_for_bare_words_finds_one() -> None:
    assert bare_words("x.setText('Halo')") == [(1, "Halo")]


@pytest.mark.parametrize(
    "code",
    [
        *(code.value for code in ErrorCode if handling(code) is Handling.SHOW),
        *(code.value for code in StoreCode if code not in (StoreCode.CLOSED, StoreCode.OTHER)),
        *(f"offline_{need.value}" for need in Need),
    ],
)
def test_every_error_has_a_sentence_of_its_own(qapp: QApplication, code: str) -> None:
    sentences = Sentences()
    assert code in sentences.codes()
    assert "{" not in sentences.of(Notice(code))


@pytest.mark.parametrize(
    "code", [code.value for code in StoreCode if code not in (StoreCode.CLOSED, StoreCode.OTHER)]
)
def test_trouble_with_the_data_says_what_happened_what_is_safe_and_what_to_do(
    qapp: QApplication, code: str
) -> None:
    assert Sentences().of(Notice(code)).count(".") >= 3


def test_a_value_that_is_missing_shows_a_dash(qapp: QApplication) -> None:
    assert "–" in Sentences().of(Notice("too_long"))


def test_every_state_has_a_word(qapp: QApplication) -> None:
    words = Words()
    assert all(words.channel(one) for one in Channel)
    assert all(words.ticket_state(one) for one in TicketState)
    assert all(words.contact_state(one) for one in ContactState)
    assert all(words.priority(one) for one in Priority)
    assert all(words.presence(one) for one in PresenceState)
    assert all(words.move(one) for one in TicketMove)


async def test_the_language_changes_without_a_restart(desk: Workspace, qapp: QApplication) -> None:
    language = Language(qapp)
    desk.go("settings")
    before = shown(desk)
    try:
        language.use("en")
        qapp.sendPostedEvents()
        english = shown(desk)
        assert "Settings" in english
        assert "Pengaturan" not in english
    finally:
        language.use("id")
        qapp.sendPostedEvents()
    assert shown(desk) == before


def shown(desk: Workspace) -> set[str]:
    """Words of all labels in sight."""
    return {label.text() for label in desk.findChildren(QLabel) if label.isVisible() and label.text()}


async def test_trouble_with_the_sound_is_told_from_its_own_thread_in_a_sentence() -> None:
    said: list[Notice] = []
    notices = Notices(lambda error: Notice("unexpected"))
    notices.attach(said.append)
    told = Running(cast(Front, None), cast(Bridge, None), notices)._told_of_sound()
    for trouble in Trouble:
        await asyncio.to_thread(told, trouble)
    await asyncio.sleep(0)
    assert len(said) == len(Trouble)
    assert {notice.code for notice in said} <= Sentences().codes()
    assert len({notice.code for notice in said}) == len(Trouble)


async def test_a_note_that_is_too_long_is_not_told_of_a_channel(world: World, desk: Workspace) -> None:
    desk.open_ticket("t-siti")
    await world.settle()
    composer = desk.case.composer
    for mode, said in (("note", "di sini"), ("reply", "kanal ini")):
        text = "x" * (limits.NOTE + 1)
        composer.set_text(mode, text)
        composer.set_mode(mode)
        composer.submit()
        while world.tasks:
            await asyncio.wait(world.tasks)
            await asyncio.sleep(0)
        world.errors.clear()
        assert said in desk.notice.text()
        assert composer.text(mode) == text


async def test_a_street_that_fails_again_and_again_is_told_with_what_is_safe_and_what_to_do(
    world: World, desk: Workspace
) -> None:
    desk.link_changed(True, world.clock.wall(), Link.FAULT.value)
    assert desk.offline.isVisible()
    assert "tersimpan di komputer ini" in desk.offline.text()
    assert "laporkan ke team leader" in desk.offline.text()
    assert desk.offline.text() != Sentences().of(Notice("unexpected"))
