"""What only some roles have: the administration of the centre, and the second tier's own tickets."""

from console.tour.round import Round
from console.views.admin_audit import AuditSection
from console.views.admin_desks import DesksSection
from console.views.admin_files import FilesSection
from console.views.admin_parts import PartsSection
from console.views.admin_people import PeopleSection
from console.views.admin_section import Section
from console.views.admin_view import AdminView
from console.views.hands import HandsFailed
from console.views.keys import sequence

#: A table somebody typed: the third and the fourth line cannot be taken.
TABLE = (
    "username,name,roles,team,skills\n"
    "dewi.baru,Dewi Anjani,agent,Tim A,livechat\n"
    "joko.baru,Joko Susilo,raja,Tim A,livechat\n"
    "rini.baru,,agent,Tim B,livechat\n"
)


class Office(Round):
    """A round that goes on where the role has more to see."""

    async def centre(self) -> None:
        """The administrator's place."""
        await self.hands.key(sequence("palette"))
        await self.hands.type("admin")
        await self.hands.until(
            lambda: any(row.id == "place:admin" for row in self.desk.finder.model.rows), "the place"
        )
        await self.hands.key("Return")
        view = self.desk.page("admin")
        assert isinstance(view, AdminView)
        await self.hands.until(lambda: view.isVisible(), "the administration")
        people = await self.section(view, "people")
        assert isinstance(people, PeopleSection)
        await self.hands.until(lambda: people.users, "the people", 20)
        people.table.setFocus()
        await self.hands.key("Down")
        await self.hands.picture("pengguna")
        files = await self.section(view, "files")
        assert isinstance(files, FilesSection)
        # Choosing a file is the system's dialog; what is in it goes the way of any other.
        await files.try_out("orang-baru.csv", TABLE.encode())
        await self.hands.picture("impor-percobaan")
        parts = await self.section(view, "parts")
        assert isinstance(parts, PartsSection)
        await self.hands.until(lambda: parts.table.rows().rowCount() > 0, "the handbook's parts", 20)
        parts.table.setFocus()
        await self.hands.key("Down")
        await self.hands.picture("buku-pegangan")
        desks = await self.section(view, "desks")
        assert isinstance(desks, DesksSection)
        await self.hands.click(desks.everyone)
        await self.hands.until(lambda: desks.desks, "the desks", 20)
        await self.hands.picture("komputer")
        audit = await self.section(view, "audit")
        assert isinstance(audit, AuditSection)
        await self.hands.until(lambda: audit.found, "the audit", 20)
        audit.table.setFocus()
        await self.hands.key("Down")
        await self.hands.picture("audit")

    async def escalated(self) -> None:
        """A ticket tier 1 passed on, with the note it came with."""
        await self.hands.key(sequence("inbox"))
        model = self.desk.inbox_model
        await self.hands.until(lambda: len(model) > 0, "a ticket for the second tier", 20)
        await self.hands.key("Home")
        await self.hands.key("Return")
        await self.hands.until(lambda: self.lines(), "its conversation")
        await self.hands.picture("tiket-eskalasi")

    async def section(self, view: AdminView, key: str) -> Section:
        tab = view.tab(key)
        if not tab.isVisible():
            raise HandsFailed(f"no section {key}")
        await self.hands.click(tab)
        return view.section(key)
