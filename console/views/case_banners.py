"""What a desk is told across the top while it lasts: a mass problem, with the ticket in front to be linked to it, and what may be offered
to the customer of the ticket in front once it is settled."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from console.notices import Notice
from console.store.changes import Changeset
from console.store.mass import Problem
from console.views.case_model import CaseModel
from console.views.filling import Filling
from console.views.lead_words import LeadWords
from console.views.mass_words import MassWords
from console.views.refresh import Refresher
from console.widgets.banner import Banner
from console.widgets.buttons import Button
from console.widgets.part import Part
from contract.rows import CaseworkRow, CustomerRow, LeadRow, MassLinkRow, MassProblemRow, TicketRow
from domain.cross_selling import offers
from domain.handbook_script import CrossSelling
from domain.mass_problem import ProblemState
from domain.permissions import Act
from domain.ticket import RESTING

if TYPE_CHECKING:
    from console.views.workspace import Workspace

_ALWAYS = frozenset({MassProblemRow.REF, MassLinkRow.REF, LeadRow.REF})
_OFFERING = _ALWAYS | {CustomerRow.REF, TicketRow.REF, CaseworkRow.REF}


class CaseBanners(Part):
    """Stands above the pages of ``room``; the ticket in front decides what is told first."""

    def __init__(self, room: "Workspace") -> None:
        look, desk = room.look, room.desk
        super().__init__(look.theme, room)
        self._room, self._look, self._desk = room, look, desk
        self._words, self._leads = MassWords(look, desk), LeadWords(look)
        self._filling = Filling(look, desk)
        #: The problem the banner tells of, and how many more there are.
        self.problem: Problem | None = None
        self._more = 0
        #: Whether the ticket in front is settled, as it was last read.
        self._settled = False
        self.offers: tuple[CrossSelling, ...] = ()
        self.mass, self.offer = Banner(look.theme), Banner(look.theme)
        self.insert = Button(look.theme, icon="message-square")
        row = self.mass.layout()
        assert isinstance(row, QBoxLayout)
        row.insertWidget(2, self.insert)
        self.insert.clicked.connect(self.say_script)
        self.mass.act_requested.connect(self._do)
        self.offer.act_requested.connect(lambda: room.side.open_act("cross_sell"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for banner in (self.mass, self.offer):
            banner.setProperty("flat", True)
            column.addWidget(banner)
        room.add_banner(self)
        self._reader = Refresher(look.start, self.load)
        self.retranslate()

    def heard(self, changes: Changeset) -> None:
        """The store changed."""
        model = self._front()
        mine = model is not None and model.ticket in changes.tickets
        # What else the customer has open matters once this ticket is settled, not before: a floor's tickets change all day.
        refs = _OFFERING if self._settled else _ALWAYS
        if changes.outbox or mine or any(ref in refs for ref, _ in changes.rows):
            self._reader.poke()

    def front_changed(self) -> None:
        """Another ticket, or none, stands on the screen."""
        self._reader.poke()

    async def load(self) -> None:
        """Reads what there is to be told."""
        model = self._front()
        ticket = None if model is None or model.case is None else model.case.ticket
        found = [one for one in await self._desk.reads.mass.all() if self._concerns(one)]
        # That of the ticket in front before the others.
        found.sort(key=lambda one: (ticket is None or not one.is_about(ticket), one.row.state != "confirmed"))
        situation = None if model is None else await self._desk.reads.leads.situation(model.ticket)
        if self._front() is not model:
            return
        self.problem, self._more = (found[0], len(found) - 1) if found else (None, 0)
        proposed = sum(one.row.state is ProblemState.PROPOSED for one in found)
        self._room.rail.set_badge("mass", proposed)
        self.offers = ()
        self._settled = situation is not None and situation.state in RESTING
        if situation is not None and Act.TICKET_WRITE in self._desk.owner.acts:
            days = self._desk.settings().offer_rest_days
            now = self._desk.clock.gateway_now()
            self.offers = offers(self._desk.handbook(), situation, now, days)
        self._dress()

    @property
    def can_link(self) -> bool:
        """Whether the ticket in front can be linked to the problem that is told."""
        model, problem = self._front(), self.problem
        return (
            model is not None
            and model.case is not None
            and problem is not None
            and problem.row.state is ProblemState.CONFIRMED
            and problem.link(model.ticket) is None
            and Act.TICKET_WRITE in self._desk.owner.acts
        )

    def link(self) -> None:
        """The ticket in front hangs on the problem from now on; linked already, it does not any more."""
        model, problem = self._front(), self.problem
        if model is None or problem is None or problem.row.state is not ProblemState.CONFIRMED:
            return
        acts, ticket, id = self._desk.acts.mass, model.ticket, problem.row.id
        if problem.link(ticket) is None:
            self._look.once(("mass", ticket), lambda: acts.link(ticket, id))
        else:
            self._look.once(("mass", ticket), lambda: acts.unlink(ticket, id))

    def say_script(self) -> None:
        """The scripted answer goes into the reply of the ticket in front; it is the agent's to send."""
        model, problem = self._front(), self.problem
        if model is None or problem is None or not problem.row.answer:
            return
        if not self._room.put_into_reply(self._filling.fill(problem.row.answer, model.case).text):
            self._look.say(Notice("no_ticket", "wait", fleeting=True))

    def retranslate(self) -> None:
        words = self.tr("Sisipkan jawaban")
        # Its sign alone leaves the message its room in large letters.
        self.insert.setText("" if self._large else words)
        self.insert.setAccessibleName(words)
        self.insert.setToolTip(self._look.keys.tip(words, "mass_answer"))
        self._dress()

    def retint(self) -> None:
        self.retranslate()

    @property
    def _large(self) -> bool:
        return self.theme.scale > 1.4

    def _front(self) -> CaseModel | None:
        """The ticket on the screen."""
        room = self._room
        return room.in_front if room.stands("case") and room.case.isVisible() else None

    def _concerns(self, one: Problem) -> bool:
        if one.row.state is ProblemState.PROPOSED:
            return Act.TEAM_WRITE in self._desk.owner.acts
        return one.shown_to(self._desk.owner.queues)

    def _do(self) -> None:
        if (
            self.problem is None
            or self.problem.row.state is ProblemState.PROPOSED
            or not self._ticket_in_front()
        ):
            self._room.go("mass")
        else:
            self.link()

    def _ticket_in_front(self) -> bool:
        model = self._front()
        return model is not None and model.case is not None

    def _dress(self) -> None:
        self._dress_mass()
        if not self.offers:
            self.offer.hide()
            return
        said = self._leads.offered(self.offers)
        if said != self.offer.text() or self.offer.isHidden():
            act = self.tr("Tawarkan…")
            self.offer.show_message(said, "act", act)
            self.offer.act.setToolTip(self._look.keys.tip(act, "cross_sell"))

    def _dress_mass(self) -> None:
        problem, model = self.problem, self._front()
        if problem is None:
            self.mass.hide()
            return
        row, now = problem.row, self._desk.clock.gateway_now()
        leads = Act.TEAM_WRITE in self._desk.owner.acts
        if row.state is ProblemState.PROPOSED:
            said, tone, act = self._words.proposed(row), "wait", self.tr("Tinjau")
        else:
            said, tone, act = self._words.stands(row, now), "bad", self.tr("Kelola") if leads else ""
        if self._more:
            said += " " + self.tr("(+{0} lainnya)").format(self._more)
        stands = row.state is ProblemState.CONFIRMED
        if stands and model is not None and model.case is not None:
            if problem.link(model.ticket) is not None:
                said += " " + self.tr("Tiket ini tertaut.")
                act = self.tr("Lepas tautan")
            elif Act.TICKET_WRITE in self._desk.owner.acts:
                mine = problem.is_about(model.case.ticket)
                act = self.tr("Tautkan tiket ini") if mine and not self._large else self.tr("Tautkan")
        self.insert.setVisible(stands and self._ticket_in_front())
        if said != self.mass.text() or act != self.mass.act.text() or self.mass.isHidden():
            short = self._words.short(row) if stands else ""
            self.mass.show_message(said, "bad" if tone == "bad" else "wait", act, short=short)
            self.mass.act.setToolTip(self._look.keys.tip(act, "link_problem") if stands else "")
