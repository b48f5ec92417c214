"""The handbook's next version: written, looked at, proposed and published from the desk; nothing typed is lost on the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from console.views.book_model import BookModel
from console.views.book_section import BookSection
from console.views.workspace import Workspace
from contract.handbook_draft import DRAFTS, DraftDecision, DraftState
from domain.permissions import Role
from tests.ui.book_scenes import COMPLAINTS, SEVERAL, Library, at_book, head, opened
from tests.ui.desk.admin_room import Room, focused, pressed, tab_to, typed
from tests.ui.desk.book_room import ld as ld
from tests.ui.desk.book_room import leader as leader
from tests.ui.desk.book_room import replace
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


async def test_a_version_is_written_and_proposed_by_the_keyboard_alone(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    library = Library()
    section = await at_book(world, desk, library)
    tab_to(section.add)
    pressed(Qt.Key.Key_Return)
    await world.settle()
    writing = section.draft.writing
    assert focused() is writing.editor
    assert section.model.draft is not None
    # From the outline to the issue, and a question put in there.
    tab_to(writing.outline)
    writing.outline.keyboardSearch("Pelunasan gagal")
    pressed(Qt.Key.Key_Return)
    assert focused() is writing.editor
    assert writing.path == COMPLAINTS
    tab_to(writing.insert)
    pressed(Qt.Key.Key_Space)
    menu = writing._menu
    # Shut before it is on the screen, it would take the window's place once it came.
    assert QTest.qWaitForWindowActive(menu)
    assert menu.activeAction() is menu.actions()[0]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    # This screen has no window manager that gives the keys back.
    desk.activateWindow()
    assert QTest.qWaitForWindowActive(desk)
    assert focused() is writing.editor
    assert writing.editor.textCursor().block().text().lstrip().startswith("- id: pertanyaan_baru")
    QTest.keyClick(writing.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    await world.settle()
    assert "pertanyaan_baru" in library.files["d-new"][COMPLAINTS]
    assert section.model.changed == frozenset()
    assert section.model.held == frozenset()
    tab_to(section.draft.tabs["publish"])
    pressed(Qt.Key.Key_Space)
    publish = section.draft.publish
    assert focused() is publish.form.fields["title"]
    assert not publish.acts["propose"].isEnabled()
    assert publish.why_not.text() == "Beri nama versinya."
    pressed(Qt.Key.Key_Tab)
    typed("2.1")
    pressed(Qt.Key.Key_Tab)
    typed("Banyak yang bertanya.")
    await world.settle()
    tab_to(publish.acts["propose"])
    pressed(Qt.Key.Key_Return)
    await world.settle()
    proposed = library.heads["d-new"]
    assert (proposed.state, proposed.version, proposed.why) == (
        DraftState.PROPOSED, "2.1", "Banyak yang bertanya.",
    )  # fmt: skip
    # Nobody touched the moment: the one that was shown is meant.
    assert proposed.effective.endswith("T00:00+07:00")
    assert section.banner.text().startswith("Diajukan.")
    assert not publish.acts["approve"].isVisible()
    assert focused() is publish.form.fields["title"]


async def test_what_is_wrong_is_told_by_line_and_gone_to_by_enter(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    section = await opened(world, desk, Library())
    writing = section.draft.writing
    assert writing.faults.told.text() == "Tidak ada kesalahan."
    replace(section, "scripts: [mohon_maaf]", "scripts: [salah]")
    await world.settle()
    [fault] = section.checks.faults
    assert (
        writing.faults.list.item(0)
        .text()
        .startswith("Isu “Pelunasan gagal, saldo terpotong”: Skrip “salah” tidak ada.")
    )
    assert (
        f"{COMPLAINTS} baris {fault.line} · there is no script 'salah'" in writing.faults.list.item(0).text()
    )
    assert section.draft.tabs["write"].text() == "Tulis · 1 kesalahan"
    writing.show_file("handbook.yaml")
    tab_to(writing.faults.list)
    writing.faults.list.setCurrentRow(0)
    pressed(Qt.Key.Key_Return)
    assert focused() is writing.editor
    assert (writing.path, writing.editor.line()) == (COMPLAINTS, fault.line)
    assert "Skrip “salah”" in writing.editor.accessibleDescription()
    section.draft.show_tab("publish")
    assert section.draft.publish.why_not.text() == "Masih ada 1 kesalahan; lihat di Tulis."
    assert not section.draft.publish.acts["propose"].isEnabled()
    replace(section, "scripts: [salah]", "scripts: [mohon_maaf]")
    await world.settle()
    assert section.checks.sound
    assert section.model.changed == frozenset()


async def test_who_wrote_in_it_never_approves_it(leader: tuple[World, Workspace]) -> None:
    world, desk = leader
    own = head("d-1", state=DraftState.PROPOSED)
    section = await opened(world, desk, Library(own, SEVERAL[1]))
    acts = section.draft.publish.acts
    section.draft.show_tab("publish")
    assert not acts["approve"].isVisible()
    assert "tidak ikut menulis" in section.draft.next.text()
    section.open("d-2")
    await world.settle()
    assert section.draft.front == "changes"
    section.draft.show_tab("publish")
    assert acts["approve"].isVisible()


async def test_it_is_sent_back_with_words_that_are_kept_until_then(leader: tuple[World, Workspace]) -> None:
    world, desk = leader
    library = Library(*SEVERAL)
    section = await opened(world, desk, library, "d-2")
    section.draft.show_tab("publish")
    publish = section.draft.publish
    assert not publish.acts["return"].isEnabled()
    field = publish.form.fields["words"]
    assert isinstance(field, QPlainTextEdit)
    tab_to(field)
    typed("Jam hari Minggu belum ada.")
    await world.settle()
    assert section.model.changed == frozenset()
    again = BookModel(world.desk)
    await again.open("d-2")
    assert again.words == "Jam hari Minggu belum ada."
    tab_to(publish.acts["return"])
    pressed(Qt.Key.Key_Return)
    await world.settle()
    assert (library.heads["d-2"].state, library.heads["d-2"].decision) == (
        DraftState.DRAFT, "Jam hari Minggu belum ada.",
    )  # fmt: skip
    assert "Dikembalikan" in section.draft.next.text()
    assert await world.desk.reads.book_texts.drafts() == frozenset()


async def test_changes_are_said_in_sentences_and_shown_line_by_line(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    library = Library()
    complaints = library.files["d-1"][COMPLAINTS]
    library.files["d-1"][COMPLAINTS] = complaints.replace(
        '      - {id: jam, ask: "Jam berapa, kira-kira?"}',
        '      - {id: jam, ask: "Jam berapa?"}\n      - {id: ulang, ask: "Sudah bayar lagi?", type: yes_no}',
        1,
    )
    section = await opened(world, desk, library)
    section.draft.show_tab("changes")
    await world.settle()
    changes = section.draft.changes
    assert changes.sentences() == [
        "Isu “Pelunasan gagal, saldo terpotong”: berubah",
        "Pertanyaan “jam”, bunyi: “Jam berapa, kira-kira?” menjadi “Jam berapa?”",
        "Pertanyaan ditambahkan: “Sudah bayar lagi?”",
        "Isu “Kartu anggota hilang”: baru",
    ]
    changes.as_lines.click()
    assert changes.lines.isVisible()
    lines = changes.lines.toPlainText().splitlines()
    assert lines[0] == COMPLAINTS
    assert '+       - {id: jam, ask: "Jam berapa?"}' in lines
    replace(section, "Kartu anggota hilang", "Kartu hilang")
    await world.settle()
    section.draft.show_tab("changes")
    await world.settle()
    assert "belum disimpan" in changes.told.text()
    changes.save.click()
    await world.settle()
    assert "Isu “Kartu hilang”: baru" in changes.sentences()


async def test_the_preview_shows_the_issue_of_the_cursor_as_an_agent_sees_it(
    ld: tuple[World, Workspace],
) -> None:
    world, desk = ld
    section = await opened(world, desk, Library())
    writing = section.draft.writing
    writing.show_file(COMPLAINTS)
    at = next(
        n for n, line in enumerate(writing.editor.toPlainText().splitlines(), 1) if "dompet hilang" in line
    )
    writing.editor.go_to(at)
    tab_to(section.draft.tabs["preview"])
    pressed(Qt.Key.Key_Space)
    preview = section.draft.preview
    assert preview.issue.key() == "pengaduan/kartu_hilang"
    assert [row.field.name for row in preview.rows] == [
        "Kapan kartunya hilang?",
        "Apakah sudah melapor ke polisi?",
    ]
    assert not any(row.isEnabled() for row in preview.rows)
    assert preview.piece.title.text() == "Kartu anggota hilang"
    preview.steps.opened.emit("validasi")
    assert preview.said.text().startswith("Validasi: “Untuk keamanan data")
    replace(section, "scripts: [mohon_maaf]", "scripts: [salah]")
    await world.settle()
    assert preview.stale.isVisible()
    assert preview.issue.key() == "pengaduan/kartu_hilang"


async def test_the_real_gateway_takes_it_from_the_first_word_into_force(room: Room) -> None:
    """As an administrator writes it and a supervisor, somewhere else, approves it."""
    await room.to("book")
    section = room.view.section("book")
    assert isinstance(section, BookSection)
    section.add.click()
    await room.world.settle()
    writing = section.draft.writing
    text = writing.editor.toPlainText()
    writing.editor.setPlainText(f"{text}\nnilai: 1\n")
    await room.world.settle()
    assert writing.faults.list.item(0).text().startswith("“nilai” tidak dikenal di sini.")
    item = next(one for one in section.checks.items if one.part == "issues")
    writing.editor.setPlainText(text)
    writing.go_to(item.path, item.line)
    writing.put_in("issue")
    for field, value in (("version", "9.1"), ("why", "Isu baru.")):
        section.model.type(f":{field}", value)
    await room.world.settle()
    assert section.checks.faults == ()
    section.draft.show_tab("publish")
    section.draft.publish.acts["propose"].click()
    await room.world.settle()
    draft = section.model.draft
    assert draft is not None
    assert draft.head.state is DraftState.PROPOSED, section.banner.text()
    section.draft.show_tab("changes")
    await room.world.settle()
    assert "Isu “Isu baru”: baru" in section.draft.changes.sentences()
    room.there.do(room.site.person("tono", Role.SUPERVISOR, skills=()))
    tono = room.there.do(room.site.desk("tono"))
    approval = DraftDecision(draft.head.revision)
    answer = room.there.do(tono.post(f"{DRAFTS}/{draft.head.id}/approve", approval))
    assert answer.is_success, answer.text
    section.reload()
    await room.world.settle()
    assert "Disetujui" in section.draft.next.text()
    section.draft.show_tab("publish")
    section.draft.publish.acts["publish"].click()
    await room.world.settle()
    assert section.model.draft is not None
    assert section.model.draft.head.state is DraftState.PUBLISHED, section.banner.text()
    assert [one.version.partition("+")[0] for one in section.model.versions if one.draft] == ["9.1"]
    assert await room.world.desk.reads.book_texts.drafts() == frozenset()
