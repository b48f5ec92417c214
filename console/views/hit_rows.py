"""What a search found, as rows: who, through which channel, when, and the words in their place."""

from collections.abc import Sequence
from typing import overload

from PySide6.QtCore import QObject

from console.store.search import Hit, Marker, words
from console.views.desk import Desk
from console.views.look import Look
from console.views.words import CHANNEL_ICON
from console.widgets.row_model import InboxRow, Marks
from console.widgets.theme import Tone
from contract.rows import MessageKind

# Characters of a name or a subject shown at most.
_NAME = 60


class HitWords(QObject):
    """Hits in the language of the screen."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk = look, desk

    def row(self, hit: Hit, marker: Marker) -> InboxRow:
        """``hit`` as the table shows it."""
        name, name_marks = marked(marker, self._who(hit), _NAME)
        snippet, marks = marked(marker, self._text(hit))
        state, tone, icon = self._state(hit)
        return InboxRow(
            key=hit.id,
            icon="user" if hit.channel is None else CHANNEL_ICON[hit.channel],
            name=name,
            about=self._about(hit),
            snippet=snippet,
            name_marks=name_marks,
            marks=marks,
            queue=f"#{hit.number}" if hit.number else "",
            state=state,
            state_tone=tone,
            state_icon=icon,
            time=self._when(hit),
        )

    def _who(self, hit: Hit) -> str:
        """The customer; of what a colleague or this agent wrote, who wrote it, and to whom if it went to somebody."""
        if hit.of is MessageKind.NOTE:
            return hit.author
        if hit.author and hit.of is not MessageKind.CUSTOMER:
            return f"{hit.author} → {hit.name}" if hit.name else hit.author
        return hit.name or hit.author or hit.title or self.tr("Belum ada pelanggan")

    def _about(self, hit: Hit) -> str:
        if hit.kind in ("customer", "gateway") or not hit.text or hit.title in hit.text:
            return ""
        return f"{hit.name} · {hit.title}" if hit.of is MessageKind.NOTE and hit.name else hit.title

    def _text(self, hit: Hit) -> str:
        return "" if hit.text == hit.name else hit.text

    def _state(self, hit: Hit) -> tuple[str, Tone, str]:
        if hit.kind == "pending":
            return self.tr("belum terkirim"), "wait", "clock"
        if hit.kind == "ticket":
            return self.tr("tiket"), "muted", "ticket"
        if hit.kind == "customer":
            return self.tr("pelanggan"), "muted", "user"
        if hit.kind == "gateway":
            return self.tr("pelanggan di gateway"), "act", "globe"
        if hit.of is MessageKind.NOTE:
            return self.tr("Internal Note"), "note", "lock"
        if hit.of is MessageKind.REPLY:
            return self.tr("Public Reply"), "muted", "reply"
        if hit.of is MessageKind.BOT:
            return self.tr("bot"), "muted", "bot"
        return self.tr("pesan pelanggan"), "muted", "user"

    def _when(self, hit: Hit) -> str:
        times, now = self._look.times, self._desk.clock.gateway_now()
        if not hit.at:
            return ""
        same_day = times.same_day(hit.at, now)
        return times.minute(hit.at) if same_day else self._look.words.short_date(hit.at, times)


class HitRows(Sequence[InboxRow]):
    """As many rows as hits; each is made when the table paints it, and kept."""

    def __init__(self, words_: HitWords, hits: Sequence[Hit], text: str) -> None:
        self._words, self._hits, self._marker = words_, hits, Marker(words(text))
        self._made: dict[int, InboxRow] = {}

    def __len__(self) -> int:
        return len(self._hits)

    @overload
    def __getitem__(self, at: int) -> InboxRow: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[InboxRow]: ...

    def __getitem__(self, at: int | slice) -> InboxRow | Sequence[InboxRow]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        if at not in self._made:
            self._made[at] = self._words.row(self._hits[at], self._marker)
        return self._made[at]


def marked(marker: Marker, text: str, most: int = 160) -> tuple[str, Marks]:
    """The part of ``text`` that is shown, and where in it (characters) the words stand."""
    shown, marks = "", []
    for piece, found in marker.pieces(text, most) if text else ():
        if found:
            marks.append((len(shown), len(shown) + len(piece)))
        shown += piece
    return shown, tuple(marks)
