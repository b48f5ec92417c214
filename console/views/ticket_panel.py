"""What the panels of acts on a whole ticket have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from console.notices import Notice
from console.operations.errors import NotDone
from console.store.cases import Case
from console.views.desk import Desk
from console.views.inbox_why import WhyNot
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.widgets.part import label
from domain.errors import DomainError
from domain.limits import most


class TicketPanel(SlidePanel):
    """What was begun for a ticket stands there again when the panel is opened for it a second time. What the act refuses is said in
    the panel, and nothing of it is lost."""

    ticket_wanted = Signal(str)
    """Another ticket comes to the front."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.desk = desk
        self.case: Case | None = None
        #: The ticket that comes to the front when the act is done.
        self.following: str | None = None
        self.told = label(size="small", tone="bad", wrap=True)
        self.told.hide()
        self._why = WhyNot(look.words)

    def ask(self, case: Case) -> None:
        """Begins for the ticket of ``case``."""
        self.following = None
        same = self.case is not None and self.case.ticket.id == case.ticket.id
        self.case = case
        self.told.hide()
        if not same:
            self.begin(case)
        self.retranslate()
        self.dress()

    def begin(self, case: Case) -> None:
        """Another ticket than before: everything is empty."""
        raise NotImplementedError

    def again(self, case: Case) -> None:
        """The ticket in front, what hangs on it or the line changed while the panel stands there."""

    def dress(self) -> None:
        """Whether the act can be done now."""
        raise NotImplementedError

    async def do(self, case: Case) -> Notice:
        """The act; what is said when it is done. Raises NotDone, DomainError, StoreError."""
        raise NotImplementedError

    def submit(self) -> None:
        case = self.case
        if case is not None and self.act.isEnabled():
            self.look.once((type(self).__name__, case.ticket.id), lambda: self._try(case))

    @property
    def number(self) -> str:
        """The ticket's, for the title."""
        return "" if self.case is None else self.case.ticket.number

    async def _try(self, case: Case) -> None:
        try:
            said = await self.do(case)
        except (NotDone, DomainError) as error:
            if not self._stands(case):
                raise
            self.told.setText(self.tr("Tidak bisa: {0}.").format(self._why.of(error)))
            self.told.show()
            return
        self.look.say(said)
        stood = self._stands(case)
        if self.case is case:
            self.case = None
        if stood:
            self.closed.emit()
            if self.following is not None:
                self.ticket_wanted.emit(self.following)

    def _stands(self, case: Case) -> bool:
        """Whether the agent still looks at what was begun; nobody is taken away from where they went meanwhile."""
        return self.case is case and self.isVisible()


def text_field(high: int = 96) -> QPlainTextEdit:
    """Some lines of text; Tab leaves it."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setMinimumHeight(high)
    return made


def short_enough(text: str, field: str) -> bool:
    """Something is written, and not more than ``field`` takes."""
    return bool(text.strip()) and len(text.strip()) <= most(field)
