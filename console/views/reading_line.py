"""Why no contact comes, or soon none: something must be read first, told across the top, one press away (flow: Knowledge arrives late)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QBoxLayout

from console.store.announcements import News
from console.widgets.banner import Banner
from console.widgets.theme import Tone
from domain.documentation import is_lifted
from domain.must_read import span
from domain.permissions import Act

if TYPE_CHECKING:
    from console.views.news_view import NewsView
    from console.views.workspace import Workspace

#: Ms before it keeps contacts back from which on it is told here; before, its notice tells it.
_SOON_MS = 10 * 60_000


class ReadingLine(Banner):
    """Says until when contacts come all the same, then that none does. It is not there while documentation that is due says the same:
    one thing after the other."""

    def __init__(self, room: "Workspace", above: Banner) -> None:
        """It stands under ``above``, and gives way to it."""
        super().__init__(room.look.theme, room)
        self._room, self._above = room, above
        self._unread: Sequence[News] = ()
        self._told: tuple[str, Tone, str] | None = None
        #: What is to be read first.
        self.wanted: str | None = None
        self.setProperty("flat", True)
        self.act_requested.connect(self._go)
        whole = room.tab_row.parentWidget()
        column = None if whole is None else whole.layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(column.indexOf(above) + 1, self)

    def show_unread(self, unread: Sequence[News]) -> None:
        """What the agent has still to read."""
        self._unread = unread
        self.refresh()

    def refresh(self) -> None:
        """Says what is so now."""
        told = self._due()
        if told == self._told:
            return
        self._told = told
        if told is None:
            self.hide()
        else:
            text, tone, act = told
            self.show_message(text, tone, act)

    def retranslate(self) -> None:
        super().retranslate()
        if getattr(self, "_room", None) is not None:
            self._told = None
            self.refresh()

    def _due(self) -> tuple[str, Tone, str] | None:
        room = self._room
        self.wanted = None
        if Act.TAKE_CONTACT not in room.desk.owner.acts or not self._above.isHidden():
            return None
        now, presence = room.desk.clock.gateway_now(), room.floor.presence
        holding = self._holding(now)
        if not holding:
            return None
        begins, first = holding[0]
        self.wanted = first.row.id
        act = self.tr("Baca")
        what = (
            self.tr("Wajib dibaca: “{0}”.").format(first.row.subject)
            if len(holding) == 1
            else self.tr("{0} kabar wajib dibaca.").format(len(holding))
        )
        lifted = None if presence is None else presence.lifted
        if lifted is not None and is_lifted(lifted, now):
            until = room.look.times.clock(lifted)
            return what + " " + self.tr("Dibebaskan team leader sampai {0}.").format(until), "wait", act
        if presence is not None and presence.unread is not None:
            return what + " " + self.tr("Tidak ada kontak baru sampai selesai dibaca."), "bad", act
        until = room.look.times.clock(begins)
        return what + " " + self.tr("Kontak baru masih datang sampai {0}.").format(until), "wait", act

    def _holding(self, now: int) -> list[tuple[int, News]]:
        """What keeps contacts back, or soon does, with since when; the first of them first."""
        rule, me = self._room.desk.handbook().routing, self._room.desk.me
        spans = [
            (found, one)
            for one in self._unread
            # Who wrote it knows it.
            if one.unread(now) and one.row.author != me and (found := span(one.row, rule)) is not None
        ]
        near = [(begins, one) for (begins, ends), one in spans if begins - _SOON_MS <= now < ends]
        return sorted(near, key=lambda each: (each[0], each[1].row.id))

    def _go(self) -> None:
        wanted, room = self.wanted, self._room
        if wanted is not None:
            room.go("news")
            cast("NewsView", room.page("news")).bring(wanted)
