"""LD writes the handbook's next version from the one in force, with what is put in ready-made; the leader approves, and it is published."""

from console.tour.round import Round
from console.views.admin_view import AdminView
from console.views.book_section import BookSection
from console.views.keys import sequence
from contract.handbook_draft import DraftState

#: What is typed over the name that a new issue is given.
NAME = "Kartu anggota hilang"
#: Names a script that the handbook has not got.
NOBODYS = "scripts: [belum_ada]"
#: What the leader says of it.
APPROVED = "Setuju, terima kasih."


class HandbookTour(Round):
    """At the place of whoever may write the handbook."""

    async def handbook(self) -> None:
        """Writing, a mistake and its mending, the preview, what changes, and the proposal."""
        section = await self._section()
        await self.hands.click(section.add)
        await self.hands.until(lambda: section.model.draft is not None, "a draft", 30)
        await self.hands.until(lambda: section.checks.current, "it is checked", 30)
        writing = section.draft.writing
        item = next(one for one in section.checks.items if one.part == "issues")
        writing.go_to(item.path, item.line)
        await self.hands.click(writing.insert)
        await self.hands.until(self.hands.menu_open, "what can be put in")
        await self.hands.picture("buku-pegangan-sisipkan")
        await self.hands.pick(0)
        await self.hands.until(lambda: "isu_baru" in writing.editor.toPlainText(), "a new issue")
        # Down to its name, which is typed anew.
        writing.editor.go_to(writing.editor.line() + 1)
        await self.hands.key("End")
        for _ in range(len("Isu baru")):
            await self.hands.key("Backspace")
        await self.hands.type(NAME)
        await self.hands.until(lambda: section.checks.sound, "nothing is wrong", 30)
        await self.hands.picture("buku-pegangan-ditulis")
        await self.hands.key("Return")
        await self.hands.type(NOBODYS)
        await self.hands.until(lambda: section.checks.faults, "a script nobody has", 30)
        await self.hands.picture("buku-pegangan-kesalahan")
        # The blanks before it go in two steps, the line's end in one.
        for _ in range(len(NOBODYS) + 3):
            await self.hands.key("Backspace")
        await self.hands.until(lambda: section.checks.sound, "it is mended", 30)
        await self.hands.click(section.draft.tabs["preview"])
        await self.hands.until(lambda: section.draft.preview.piece.title.text() == NAME, "its preview", 20)
        await self.hands.picture("buku-pegangan-pratinjau")
        await self.hands.click(section.draft.save)
        await self.hands.until(lambda: not section.model.changed, "it is saved", 30)
        await self.propose(section)

    async def propose(self, section: BookSection) -> None:
        """What an agent will find otherwise, and the version goes to who approves it."""
        await self.hands.click(section.draft.tabs["changes"])
        await self.hands.until(
            lambda: any(NAME in line for line in section.draft.changes.sentences()), "what changes", 30
        )
        await self.hands.picture("buku-pegangan-perubahan")
        await self.hands.click(section.draft.tabs["publish"])
        publish = section.draft.publish
        for field, words in (("version", "99.1"), ("why", "Pengaduan kartu hilang bertambah.")):
            await self.hands.click(publish.form.fields[field])
            await self.hands.type(words)
        await self.hands.until(lambda: publish.acts["propose"].isEnabled(), "it may be proposed", 30)
        await self.hands.picture("buku-pegangan-terbitkan")
        await self.hands.click(publish.acts["propose"])
        await self.hands.until(
            lambda: section.model.draft is not None and section.model.draft.head.state is DraftState.PROPOSED,
            "it is proposed",
            30,
        )
        await self.hands.picture("buku-pegangan-diajukan")
        await self._publish(section)

    async def _publish(self, section: BookSection) -> None:
        """Who leads has approved it; from its moment on it is every desk's."""
        await self.outside.need("leader_approves", words=APPROVED)
        await self._stands(section, DraftState.APPROVED, "disetujui")
        await self.hands.click(section.draft.publish.acts["publish"])
        await self._stands(section, DraftState.PUBLISHED, "terbit")

    async def _stands(self, section: BookSection, state: DraftState, name: str) -> None:
        # Whoever comes back to the section sees how things are by now.
        view = self.desk.page("admin")
        assert isinstance(view, AdminView)
        await self.hands.click(view.tab("book"))
        await self.hands.until(
            lambda: section.model.draft is not None and section.model.draft.head.state is state,
            f"it is {state.value}",
            30,
        )
        await self.hands.picture(f"buku-pegangan-{name}")

    async def _section(self) -> BookSection:
        if not isinstance(self.desk.page("admin"), AdminView) or not self.desk.page("admin").isVisible():
            await self.hands.key(sequence("palette"))
            await self.hands.type("admin")
            await self.hands.until(
                lambda: any(row.id == "act:admin" for row in self.desk.finder.model.rows), "the place"
            )
            await self.hands.key("Return")
        view = self.desk.page("admin")
        assert isinstance(view, AdminView)
        await self.hands.until(lambda: view.isVisible(), "the administration")
        await self.hands.click(view.tab("book"))
        section = view.section("book")
        assert isinstance(section, BookSection)
        await self.hands.until(lambda: section.model.versions, "the versions of the handbook", 30)
        await self.hands.picture("buku-pegangan-draf")
        return section
