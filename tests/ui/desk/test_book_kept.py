"""What is typed into a draft is lost by nothing: not by the program's end, an outage, or somebody else's saving."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.views.book_model import BookModel, Clash
from console.views.workspace import Workspace
from contract.handbook_draft import DraftCheck
from tests.ui.book_scenes import COMPLAINTS, Library, opened
from tests.ui.desk.admin_room import focused, pressed, tab_to, typed
from tests.ui.desk.book_room import ld as ld
from tests.ui.desk.book_room import leader as leader
from tests.ui.desk.book_room import link, replace
from tests.ui.world import World

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


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
