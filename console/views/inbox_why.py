"""Why an act could not be begun on a ticket, short enough to stand in a list of tickets."""

from PySide6.QtCore import QObject

from console.operations.errors import ContactNotMine, MergedAway, NotAllowed, NotDone
from console.views.words import Words
from domain.errors import DomainError, IllegalTransition
from domain.ticket import RESTING, TicketState


class WhyNot(QObject):
    """In the language of the screen."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def of(self, error: NotDone | DomainError) -> str:
        match error:
            case IllegalTransition(state=state, move="park") if state not in RESTING:
                return self.tr("pelanggannya sedang menunggu")
            case IllegalTransition(state=state):
                return self.tr("statusnya {0}").format(self._words.ticket_state(TicketState(state)))
            case NotAllowed():
                return self.tr("bukan hak Anda")
            case MergedAway(number=number):
                return self.tr("sudah digabung ke #{0}").format(number)
            case ContactNotMine():
                return self.tr("pelanggannya dipegang rekan")
            case DomainError():
                return self.tr("isiannya tidak cocok")
            case _:
                return self.tr("tidak ada di komputer ini")
