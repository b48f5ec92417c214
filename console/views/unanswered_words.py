"""What has no answer yet, in the language of the screen."""

from PySide6.QtCore import QObject

from console.views.look import Look
from console.widgets.theme import Tone
from contract.unanswered_row import UnansweredRow
from domain.unanswered import UnansweredState


class UnansweredWords(QObject):
    """Sentences about one of them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def state(self, row: UnansweredRow) -> tuple[str, Tone]:
        """Short, with its colour."""
        return {
            UnansweredState.FLAGGED: (self.tr("di team leader"), "wait"),
            UnansweredState.FORWARDED: (self.tr("di LD"), "act"),
            UnansweredState.ANSWERED: (self.tr("terjawab, diumumkan"), "ok"),
            UnansweredState.CLOSED: (self.tr("terjawab"), "ok"),
        }[row.state]  # type: ignore[return-value]  # each is a tone

    def told(self, row: UnansweredRow) -> str:
        """Since when, and through whose hands it went."""
        words, times = self._look.words, self._look.times
        said = [
            self.tr("ditandai {0} {1}").format(words.short_date(row.asked, times), times.minute(row.asked))
        ]
        if row.forwarded is not None:
            said.append(self.tr("diteruskan {0}").format(row.forwarded_name))
        if row.answered is not None:
            said.append(self.tr("dijawab {0} pukul {1}").format(row.answered_name, times.clock(row.answered)))
        return " · ".join(said)
