"""Presence, what is in hand, the tools, the time."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.look import Look
from console.views.words import PRESENCE_TONE
from console.widgets.buttons import Button, IconButton
from console.widgets.part import Part, label, tabular
from console.widgets.phone_bar import PhoneBar
from console.widgets.presence_pill import PresenceChoice, PresencePill
from console.widgets.theme import Tone
from console.widgets.tool_strip import ToolHealth, ToolState, ToolStrip
from domain.presence import PresenceState

#: Things that give way to the softphone.
_GIVEN = 3


class TopBar(Part):
    """Choosing a presence is an act of its own; a tool opens its trouble."""

    search_wanted = Signal()
    scheme_wanted = Signal()
    tool_opened = Signal(str)
    notices_wanted = Signal()

    def __init__(self, look: Look, desk: Desk, model: FloorModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model = look, desk, model
        self.setProperty("surface", "surface")
        self.setProperty("edge", "bottom")
        self.presence = PresencePill(look.theme)
        self.presence.chosen.connect(self.choose)
        #: Whether the agent speaks on the telephone just now.
        self.on_call: Callable[[], bool] = lambda: False
        self._hand = label(size="small", tone="muted")
        self._search = Button(look.theme, icon="search")
        self._search.clicked.connect(self.search_wanted)
        self.tools = ToolStrip(look.theme)
        self.tools.opened.connect(self.tool_opened)
        self._clock = tabular(label(size="small", tone="muted"))
        self.bell = Button(look.theme, kind="quiet", icon="bell")
        self.bell.clicked.connect(self.notices_wanted)
        self._unread = 0
        self._phone: PhoneBar | None = None
        self._scheme = IconButton(look.theme, "moon")
        self._scheme.clicked.connect(self.scheme_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        row = self._row = QHBoxLayout()
        row.setSpacing(10)
        self._below = QHBoxLayout()
        column.addLayout(row)
        column.addLayout(self._below)
        left: tuple[QWidget, ...] = (self.presence, self._hand, self._search)
        right: tuple[QWidget, ...] = (self.tools, self._clock, self.bell, self._scheme)
        self._parts = (*left, *right)
        for part in left:
            row.addWidget(part)
        row.addStretch(1)
        for part in right:
            row.addWidget(part)
        self._choices: tuple[object, ...] = ()
        self.retint()
        self.retranslate()

    def refresh(self) -> None:
        """Shows what the model holds now."""
        self._choices_shown()
        self.tick()
        capacity = self._desk.owner.capacity.get("livechat") or max(
            self._desk.owner.capacity.values(), default=0
        )
        words = self.tr("{0} dari {1} kontak").format(self._model.in_hand, capacity)
        self._hand.setText(words if capacity else "")
        now = self._desk.clock.gateway_now()
        online = self._desk.online()
        self.tools.set_tools(
            [
                ToolHealth(
                    tool.id,
                    tool.name,
                    _STATE[tool.health.value] if online or tool.health.value != "up" else "stale",
                    self._since(tool.health.value, tool.since, now),
                )
                for tool in self._model.tools
            ]
        )
        self.order_tabs()
        self.make_way()

    def put_phone(self, bar: PhoneBar) -> None:
        """The softphone stands between what the agent is and what their tools are."""
        self._phone = bar
        self._row.insertWidget(self._row.indexOf(self._search) + 1, bar)
        self.order_tabs()
        self.make_way()

    def make_way(self) -> None:
        """The softphone comes first: while there is one, what is said elsewhere too gives way to it, a thing at a time, until the
        softphone has its words or nothing more can go. In large letters on a small screen it has a line of its own."""
        phone = self._phone
        if phone is None:
            return
        self._give(0)
        wide = 0 if phone.isHidden() else phone.sizeHint().width() + self._row.spacing()
        least = 0 if phone.isHidden() else phone.minimumSizeHint().width() + self._row.spacing()
        room = self.width() - 24
        for given in range(_GIVEN + 1):
            self._give(given)
            if self._others(phone).width() + wide <= room:
                break
        below = self._others(phone).width() + least > room
        if below:
            self._give(0)
        if below is not (self._below.indexOf(phone) >= 0):
            (self._row if below else self._below).removeWidget(phone)
            if below:
                self._below.addWidget(phone)
            else:
                self._row.insertWidget(self._row.indexOf(self._search) + 1, phone)
        if (column := self.layout()) is not None:
            # At once: what is on the screen is never half of either form.
            column.activate()

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        phone = self._phone
        if phone is None or phone.isHidden() or self._below.indexOf(phone) >= 0:
            return size
        # A window that is made smaller has the softphone in a line of its own.
        others = [part.minimumSizeHint().width() for part in self._parts if not part.isHidden()]
        alone = sum(others) + self._row.spacing() * len(others)
        return QSize(max(alone, phone.minimumSizeHint().width()) + 24, size.height())

    def _others(self, phone: PhoneBar) -> QSize:
        """What the first line asks for without the softphone."""
        self._row.invalidate()
        size = self._row.sizeHint()
        if phone.isHidden() or self._row.indexOf(phone) < 0:
            return size
        return QSize(size.width() - phone.sizeHint().width() - self._row.spacing(), size.height())

    def _give(self, given: int) -> None:
        self._hand.setVisible(given < 1)
        self._search.setText(self.tr("Cari") if given < 2 else "")
        self.tools.stay_short(given >= _GIVEN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.make_way()

    def show_notices(self, unread: int) -> None:
        """So many notices have not been read."""
        self._unread = unread
        self.bell.setText("" if not unread else str(unread) if unread < 100 else "99+")
        words = (
            self.tr("Pemberitahuan, {0} belum dibaca").format(unread) if unread else self.tr("Pemberitahuan")
        )
        self.bell.setAccessibleName(words)
        self.bell.setToolTip(self._look.keys.tip(words, "notices"))
        # A number beside the bell takes room from the softphone.
        self.make_way()

    def free(self) -> QRect:
        """The part between what stands at the left and at the right."""
        beside = (
            self._search
            if self._phone is None or self._row.indexOf(self._phone) < 0 or self._phone.isHidden()
            else self._phone
        )
        left = beside.geometry().right() + 1
        tools = [button.mapTo(self, button.rect().topLeft()).x() for button in self.tools.buttons()]
        right = min(tools, default=self._clock.geometry().left())
        return QRect(left, 1, max(0, right - left), self.height() - 2)

    def order_tabs(self) -> None:
        """Tab goes as the eye does, also over tools that came later."""
        phone = self._phone.stops() if self._phone is not None else []
        for before, after in pairwise(
            [self.presence, self._search, *phone, *self.tools.buttons(), self.bell, self._scheme]
        ):
            QWidget.setTabOrder(before, after)

    def tick(self) -> None:
        """The clocks moved on."""
        now = self._desk.clock.gateway_now()
        self._clock.setText(self._look.times.clock(now))
        row = self._model.presence
        if row is None:
            self.presence.set_state(self._look.words.presence(PresenceState.OFFLINE), "muted", 0)
            return
        aux = self._model.aux_name(row.aux_reason)
        words = self._look.words.presence(row.shown, aux, call=self.on_call())
        tone: Tone = PRESENCE_TONE[row.shown]
        waits = not self._desk.online()
        self.presence.set_state(words, tone, max(0, (now - row.since) / 1000), pending=waits)

    def retranslate(self) -> None:
        self._search.setText(self.tr("Cari"))
        self._search.setAccessibleName(self.tr("Cari"))
        self._search.setToolTip(self._look.keys.tip(self.tr("Cari di semua yang tersimpan"), "search"))
        self._scheme.set_name(self.tr("Ganti tema"))
        self.show_notices(self._unread)
        self.setAccessibleName(self.tr("Bilah atas"))
        self._choices = ()
        self.refresh()
        self.make_way()

    def retint(self) -> None:
        self._scheme.set_icon("sun" if self.theme.scheme == "dark" else "moon")
        self._choices = ()
        self._choices_shown()
        self.make_way()

    def _since(self, health: str, since: int, now: int) -> str:
        return "" if health == "up" else self._look.words.ago((now - since) / 1000)

    def _choices_shown(self) -> None:
        reasons = self._model.aux_reasons()
        key = (reasons, self.theme.scheme)
        if key == self._choices:
            return
        self._choices = key
        words = self._look.words
        choices = [
            PresenceChoice(
                "avail", words.presence(PresenceState.AVAIL), "ok", shortcut=self._look.keys.sequence("avail")
            ),
            *(
                PresenceChoice(
                    f"aux:{reason.id}", reason.name, "wait", group=self.tr("AUX") if at == 0 else ""
                )
                for at, reason in enumerate(reasons)
            ),
            PresenceChoice(
                "offline",
                words.presence(PresenceState.OFFLINE),
                "muted",
                group=self.tr("Selesai bertugas"),
                shortcut=self._look.keys.sequence("offline"),
            ),
        ]
        self.presence.set_choices(choices)

    def choose(self, key: str) -> None:
        """``avail``, ``offline`` or ``aux:<reason>``."""
        state, _, reason = key.partition(":")
        self._look.start(self._model.set_presence(PresenceState(state), reason or None))


_STATE: dict[str, ToolState] = {"up": "up", "slow": "slow", "down": "down"}
