"""What only some roles have: the administration of the centre, and the second tier's own tickets."""

from console.tour.handbook import HandbookTour
from console.views.admin_audit import AuditSection
from console.views.admin_desks import DesksSection
from console.views.admin_files import FilesSection
from console.views.admin_form import Form
from console.views.admin_parts import PartsSection
from console.views.admin_people import PeopleSection
from console.views.admin_section import Section
from console.views.admin_view import AdminView
from console.views.hands import HandsFailed
from console.views.help_view import HelpView
from console.views.keys import sequence
from console.widgets.combo_field import ComboField
from domain.notice_kind import NoticeKind

#: A table somebody typed: the third and the fourth line cannot be taken.
TABLE = (
    "username,name,roles,team,skills\n"
    "dewi.baru,Dewi Anjani,agent,Tim A,livechat\n"
    "joko.baru,Joko Susilo,raja,Tim A,livechat\n"
    "rini.baru,,agent,Tim B,livechat\n"
)


ASKED_FOR = "Nasabah marah dan minta bicara dengan atasan."
ADVISED = "Saya ambil alih sebentar. Tenangkan dulu, saya di sebelah Anda."


class Office(HandbookTour):
    """A round that goes on where the role has more to see."""

    async def centre(self) -> None:
        """The administrator's place."""
        await self.hands.key(sequence("palette"))
        await self.hands.type("admin")
        await self.hands.until(
            lambda: any(row.id == "act:admin" for row in self.desk.finder.model.rows), "the place"
        )
        await self.hands.key("Return")
        view = self.desk.page("admin")
        assert isinstance(view, AdminView)
        await self.hands.until(lambda: view.isVisible(), "the administration")
        people = await self.section(view, "people")
        assert isinstance(people, PeopleSection)
        await self.hands.until(lambda: people.users and people.teams, "the people and their teams", 20)
        people.table.setFocus()
        await self.hands.key("Down")
        await self.hands.picture("pengguna")
        await self.people(people)
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
        await self.hours(parts)
        desks = await self.section(view, "desks")
        assert isinstance(desks, DesksSection)
        await self.hands.click(desks.everyone)
        await self.hands.until(lambda: desks.desks, "the desks", 20)
        await self.hands.picture("komputer")
        audit = await self.section(view, "audit")
        assert isinstance(audit, AuditSection)
        await self.hands.until(lambda: audit.found, "the audit", 20)
        await self.hands.click(audit.fields["what"])
        await self.hands.type("account.*")
        await self.hands.key("Return")
        await self.hands.until(
            lambda: audit.found and all(line.what.startswith("account.") for line in audit.found.values()),
            "what was done to accounts",
            20,
        )
        audit.table.setFocus()
        await self.hands.key("Home")
        await self.hands.picture("audit")

    async def people(self, people: PeopleSection) -> None:
        """Somebody new, with a password for one sign-in; and one who is at work is signed out."""
        await self.hands.click(people.add)
        form = people.form
        await self.hands.until(
            lambda: self.running.front.shell.focusWidget() is form.fields["username"], "somebody new"
        )
        await self.hands.type("maya")
        await self.hands.key("Tab")
        await self.hands.type("Maya Kartika")
        for key in ("role:agent", "skill:gadai"):
            await self.hands.scroll_to(form.fields[key])
            await self.hands.click(form.fields[key])
        await self.hands.click(people.save)
        await self.hands.until(
            lambda: any(user.username == "maya" for user in people.users.values()), "the account", 20
        )
        await self.hands.picture("pengguna-baru")
        await self.outside.need("colleague_starts")
        people.reload()
        await self.hands.until(lambda: self.at_work(people), "the colleague is at work", 20)
        await self.hands.click(people.field)
        await self.hands.type("budi")
        people.table.setFocus()
        await self.hands.key("Home")
        await self.hands.until(lambda: people.out.isEnabled(), "somebody to sign out")
        await self.hands.click(people.out)
        await self.hands.until(lambda: not people.out.isEnabled(), "signed out", 20)
        await self.hands.picture("dikeluarkan")

    def at_work(self, people: PeopleSection) -> bool:
        return any(user.username == "budi" and user.sessions for user in people.users.values())

    async def hours(self, parts: PartsSection) -> None:
        """Opening hours, and a queue that keeps them: in force at once."""
        await self.part(parts, "hours")
        await self.hands.click(parts.add)
        for key, value in (("id", "kantor"), ("name", "Jam kantor"), ("mon", "08:00-12:00, 13:00-17:00")):
            await self.fill(parts.form, key, value)
        await self.hands.click(parts.save)
        await self.hands.until(lambda: "kantor" in parts.items, "the hours are in force", 20)
        await self.hands.picture("jam-buka")
        await self.part(parts, "queues")
        await self.hands.until(lambda: "formulir_umum" in parts.items, "the queues", 20)
        parts.table.setFocus()
        await self.hands.key("Home")
        for id in parts.items:
            if id == "formulir_umum":
                break
            await self.hands.key("Down")
        await self.hands.until(
            lambda: parts.item is not None and parts.item.id == "formulir_umum", "the queue"
        )
        field = parts.form.fields["hours"]
        await self.hands.scroll_to(field)
        if isinstance(field, ComboField):
            await self.choose(field.combo, "kantor")
        await self.hands.click(parts.save)
        await self.hands.until(lambda: parts.items["formulir_umum"].version > 0, "the queue keeps them", 20)
        await self.hands.picture("antrean-diubah")

    async def part(self, parts: PartsSection, key: str) -> None:
        await self.choose(parts.part.combo, key)
        await self.hands.until(lambda: parts.part.key() == key, f"the part {key}")

    async def fill(self, form: Form, key: str, value: str) -> None:
        field = form.fields[key]
        await self.hands.scroll_to(field)
        await self.hands.click(field)
        await self.hands.type(value)

    async def hands_up(self) -> None:
        """A hand goes up in the leader's team: heard, taken, answered."""
        await self.outside.need("colleague_asks", text=ASKED_FOR)
        centre = self.desk.centre
        await self.hands.until(
            lambda: any(one.told.kind is NoticeKind.HELP_ASKED for one in centre.kept), "the notice", 30
        )
        self.desk.go("hands")
        view = self.desk.page("hands")
        assert isinstance(view, HelpView)
        await self.hands.until(lambda: view.cards, "the raised hand", 20)
        await self.hands.picture("bantuan")
        await self.hands.click(next(iter(view.cards.values())).take)
        await self.hands.until(
            lambda: any(card.text.isVisible() for card in view.cards.values()), "the leader comes", 20
        )
        await self.hands.click(next(iter(view.cards.values())).text)
        await self.hands.type(ADVISED)
        await self.hands.picture("bantuan-jawaban")
        await self.hands.click(next(iter(view.cards.values())).answer)
        await self.hands.until(lambda: not view.cards, "it is answered", 20)
        await self.outside.need("colleague_heard", text=ADVISED)

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
