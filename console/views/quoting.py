"""A message of the conversation, quoted in what is being written."""

from PySide6.QtCore import QObject

from console.notices import Notice
from console.store.overlay import Line
from console.views.case_model import CaseModel
from console.views.look import Look
from console.widgets.composer import ComposeMode, Composer
from console.widgets.transcript_view import TranscriptView
from contract.rows import MessageKind
from domain.quoting import quote

_SAID = frozenset({MessageKind.CUSTOMER, MessageKind.REPLY, MessageKind.NOTE, MessageKind.BOT})


class Quoting(QObject):
    """``bind`` with the ticket in front; ``quote`` takes the message chosen in ``transcript``."""

    def __init__(self, look: Look, composer: Composer, transcript: TranscriptView) -> None:
        super().__init__(composer)
        self._look, self._composer, self._transcript = look, composer, transcript
        self._model: CaseModel | None = None
        transcript.quote_wanted.connect(self.quote)

    def bind(self, model: CaseModel | None) -> None:
        """Another ticket came to the front, or none."""
        self._model = model

    def quote(self, row: str = "") -> None:
        """Quotes the message ``row``; without one the chosen one, or else the customer's latest."""
        model = self._model
        lines = [] if model is None or model.page is None else model.page.lines
        wanted = row or self._transcript.chosen()
        line = next((line for line in lines if line.id == wanted), None) or next(
            (line for line in reversed(lines) if line.kind is MessageKind.CUSTOMER), None
        )
        if line is not None and line.kind in _SAID and line.text.strip():
            self._put(line)

    def _put(self, line: Line) -> None:
        composer, model = self._composer, self._model
        if model is None or model.case is None or composer.editor().isReadOnly():
            return
        if line.kind is MessageKind.NOTE and composer.mode() is ComposeMode.REPLY:
            # What is internal finds no way to the customer by a key.
            self._look.say(Notice("note_not_quoted", "wait", fleeting=True))
            return
        times = self._look.times
        when = f"{times.at(line.at):%d/%m/%Y} {times.clock(line.at)}"
        cursor = composer.editor().textCursor()
        begins = "" if cursor.atBlockStart() else "\n"
        composer.insert_text(begins + quote(line.text, line.author_name, when, model.case.channel))
        composer.setFocus()
