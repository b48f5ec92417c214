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

    def same(self, row: UnansweredRow) -> str:
        """With whom it is asked together; "" for one that stands for itself."""
        if row.same_as is None:
            return ""
        if row.askers > 2:
            return self.tr("Sudah ditanyakan {0} rekan: “{1}”").format(row.askers - 1, row.same_text)
        return self.tr("Sudah ditanyakan: “{0}”").format(row.same_text)

    def told(self, row: UnansweredRow) -> str:
        """Since when, and through whose hands it went."""
        words, times = self._look.words, self._look.times
        said = [
            self.tr("ditandai {0} {1}").format(words.short_date(row.asked, times), times.minute(row.asked))
        ]
        if row.same_as is None and row.askers > 1:
            said.append(self.tr("ditanyakan {0} rekan").format(row.askers))
        if row.forwarded is not None:
            said.append(self.tr("diteruskan {0}").format(row.forwarded_name))
        if row.answered is not None:
            said.append(self.tr("dijawab {0} pukul {1}").format(row.answered_name, times.clock(row.answered)))
        return " · ".join(said)
