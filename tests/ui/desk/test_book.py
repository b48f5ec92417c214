"""The handbook's next version: written, looked at, proposed and published from the desk; nothing typed is lost on the way."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from console.views.book_model import BookModel, Clash
from console.views.book_section import BookSection
from console.views.workspace import Workspace
from console.widgets.theme import Theme
from contract.handbook_draft import DRAFTS, DraftCheck, DraftDecision, DraftState
from domain.permissions import Role
from tests.ui.book_scenes import COMPLAINTS, SEVERAL, Library, at_book, head, opened
from tests.ui.cast import desk_rows
from tests.ui.desk.admin_room import Room, focused, pressed, tab_to, typed
from tests.ui.pictures import end
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
async def ld(theme: Theme) -> AsyncIterator[tuple[World, Workspace]]:
    world, desk = await seat(theme, Role.LD)
    yield world, desk
    await end(world, desk)


@pytest.fixture
async def leader(theme: Theme) -> AsyncIterator[tuple[World, Workspace]]:
    world, desk = await seat(theme, Role.SUPERVISOR)
    yield world, desk
    await end(world, desk)


async def seat(theme: Theme, role: Role) -> tuple[World, Workspace]:
    """A desk of somebody with ``role``, in front and active."""
    world = World(role=role)
    await world.open(desk_rows())
    desk = world.workspace(theme)
    desk.resize(1366, 768)
    desk.show()
    desk.activateWindow()
    assert QTest.qWaitForWindowActive(desk)
    await desk.started()
    desk.link_changed(True, 0, "")
    await world.settle()
    return world, desk


def link(world: World, desk: Workspace, *, online: bool) -> None:
    world.line.online = online
    desk.link_changed(online, 0, "")


def replace(section: BookSection, before: str, after: str, path: str = COMPLAINTS) -> None:
    """Typed into a file, as far as the model is concerned."""
    writing = section.draft.writing
    writing.show_file(path)
    text = writing.editor.toPlainText()
    assert before in text
    writing.editor.setPlainText(text.replace(before, after, 1))


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


async def test_what_is_typed_is_there_again_after_the_program_ended(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    library = Library()
    section = await opened(world, desk, library)
    replace(section, "Kartu anggota hilang", "Kartu hilang")
    section.model.type(":title", "Kartu")
    await section.model.kept()
    # Another program with the same file of the desk knows nothing but what is written down.
    again = BookModel(world.desk)
    await again.open("d-1")
    assert again.changed == {COMPLAINTS, ":title"}
    assert "name: Kartu hilang\n" in again.files[COMPLAINTS]
    assert again.field("title") == "Kartu"
    await again.load()
    assert again.held == {"d-1"}
    assert library.files["d-1"][COMPLAINTS].count("Kartu anggota hilang") == 1
    assert await again.save()
    await again.kept()
    assert "name: Kartu hilang\n" in library.files["d-1"][COMPLAINTS]
    assert await world.desk.reads.book_texts.drafts() == frozenset()


async def test_somebody_saved_meanwhile_and_both_texts_are_kept(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    library = Library()
    section = await opened(world, desk, library)
    replace(section, "Kartu anggota hilang", "Kartu hilang")
    theirs = library.files["d-1"][COMPLAINTS].replace("Kartu anggota hilang", "Kartu dicuri")
    library.put("d-1", COMPLAINTS, theirs)
    section.draft.save.click()
    await world.settle()
    clash = section.draft.clash
    assert clash.isVisible()
    assert focused() is clash.lines
    shown = clash.lines.toPlainText().splitlines()
    assert "-     name: Kartu dicuri" in shown
    assert "+     name: Kartu hilang" in shown
    assert not section.draft.save.isEnabled()
    assert library.files["d-1"][COMPLAINTS] == theirs
    # Still so after the program ended in between.
    again = BookModel(world.desk)
    await again.open("d-1")
    assert again.clashes[COMPLAINTS].theirs == theirs
    tab_to(clash.mine)
    pressed(Qt.Key.Key_Return)
    await world.settle()
    assert not clash.isVisible()
    assert focused() is section.draft.writing.editor
    section.draft.save.click()
    await world.settle()
    assert "name: Kartu hilang\n" in library.files["d-1"][COMPLAINTS]


async def test_the_other_text_may_be_taken_and_another_file_is_no_clash(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    library = Library()
    section = await opened(world, desk, library)
    replace(section, "Kartu anggota hilang", "Kartu hilang")
    library.put(
        "d-1", "units.yaml", library.files["d-1"]["units.yaml"].replace("Kantor Area", "Kantor Wilayah")
    )
    section.draft.save.click()
    await world.settle()
    assert section.model.clashes == {}
    assert "Simpan sekali lagi" in section.banner.text()
    assert "Kantor Wilayah" in section.model.files["units.yaml"]
    mine = section.model.files[COMPLAINTS]
    library.put("d-1", COMPLAINTS, "# kosong\n")
    section.draft.save.click()
    await world.settle()
    assert section.model.clashes == {COMPLAINTS: Clash(mine, "# kosong\n")}
    section.draft.clash.theirs.click()
    await world.settle()
    assert section.model.changed == frozenset()
    assert section.draft.writing.editors[COMPLAINTS].toPlainText() == "# kosong\n"


async def test_offline_it_is_written_on_and_checked_here(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    library = Library()
    section = await opened(world, desk, library)
    link(world, desk, online=False)
    await world.settle()
    assert section.isVisible()
    asked = len(library.asked)
    replace(section, "scripts: [mohon_maaf]", "scripts: [salah]")
    await world.settle()
    assert [fault.what for fault in section.checks.faults] == ["there is no script 'salah'"]
    replace(section, "scripts: [salah]", "scripts: [empati]")
    await world.settle()
    assert "di komputer ini" in section.draft.writing.faults.told.text()
    assert not section.draft.save.isEnabled()
    section.draft.show_tab("publish")
    assert "Offline" in section.draft.publish.why_not.text()
    assert len(library.asked) == asked
    link(world, desk, online=True)
    await world.settle()
    assert any(
        isinstance(body, DraftCheck) and COMPLAINTS in body.files for _, _, body in library.asked[asked:]
    )
    assert section.draft.save.isEnabled()
    section.draft.save.click()
    await world.settle()
    assert "scripts: [empati]" in library.files["d-1"][COMPLAINTS]


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


async def test_a_draft_is_thrown_away_only_when_asked_twice(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    library = Library()
    section = await opened(world, desk, library)
    replace(section, "Kartu anggota hilang", "Kartu hilang")
    section.draft.show_tab("publish")
    remove = section.draft.publish.acts["remove"]
    remove.click()
    await world.settle()
    assert library.heads
    assert remove.text() == "Hapus untuk selamanya?"
    remove.click()
    await world.settle()
    assert library.heads == {}
    assert section.model.draft is None
    assert await world.desk.reads.book_texts.drafts() == frozenset()


async def test_a_file_is_added_and_taken_out(ld: tuple[World, Workspace]) -> None:
    world, desk = ld
    library = Library()
    section = await opened(world, desk, library)
    writing = section.draft.writing
    writing.new_file.begin()
    typed("bca")
    writing.new_file.field.setText("../luar")
    assert not writing.new_file.make.isEnabled()
    writing.new_file.field.setText("issues/kartu")
    pressed(Qt.Key.Key_Return)
    assert writing.path == "issues/kartu.yaml"
    assert QApplication.focusWidget() is writing.editor
    typed("category: saran")
    writing.show_file("issues/saran.yaml")
    writing._remove_file()
    section.draft.save.click()
    await world.settle()
    assert library.files["d-1"]["issues/kartu.yaml"] == "category: saran"
    assert "issues/saran.yaml" not in library.files["d-1"]
    assert "issues/saran.yaml" not in writing.editors


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
