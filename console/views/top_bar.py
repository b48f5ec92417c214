"""Presence, what is in hand, the tools, the time."""

from itertools import pairwise

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.look import Look
from console.views.words import PRESENCE_TONE
from console.widgets.buttons import Button, IconButton
from console.widgets.part import Part, label, tabular
from console.widgets.presence_pill import PresenceChoice, PresencePill
from console.widgets.theme import Tone
from console.widgets.tool_strip import ToolHealth, ToolState, ToolStrip
from domain.presence import PresenceState


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
        self._hand = label(size="small", tone="muted")
        self._search = Button(look.theme, icon="search")
        self._search.clicked.connect(self.search_wanted)
        self.tools = ToolStrip(look.theme)
        self.tools.opened.connect(self.tool_opened)
        self._clock = tabular(label(size="small", tone="muted"))
        self.bell = Button(look.theme, kind="quiet", icon="bell")
        self.bell.clicked.connect(self.notices_wanted)
        self._unread = 0
        self._scheme = IconButton(look.theme, "moon")
        self._scheme.clicked.connect(self.scheme_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        left: tuple[QWidget, ...] = (self.presence, self._hand, self._search)
        right: tuple[QWidget, ...] = (self.tools, self._clock, self.bell, self._scheme)
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

    def show_notices(self, unread: int) -> None:
        """So many notices have not been read."""
        self._unread = unread
        self.bell.setText("" if not unread else str(unread) if unread < 100 else "99+")
        words = (
            self.tr("Pemberitahuan, {0} belum dibaca").format(unread) if unread else self.tr("Pemberitahuan")
        )
        self.bell.setAccessibleName(words)
        self.bell.setToolTip(self._look.keys.tip(words, "notices"))

    def free(self) -> QRect:
        """The part between what stands at the left and at the right."""
        left = self._search.geometry().right() + 1
        tools = [button.mapTo(self, button.rect().topLeft()).x() for button in self.tools.buttons()]
        right = min(tools, default=self._clock.geometry().left())
        return QRect(left, 1, max(0, right - left), self.height() - 2)

    def order_tabs(self) -> None:
        """Tab goes as the eye does, also over tools that came later."""
        for before, after in pairwise(
            [self.presence, self._search, *self.tools.buttons(), self.bell, self._scheme]
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
        words = self._look.words.presence(row.shown, self._model.aux_name(row.aux_reason))
        tone: Tone = PRESENCE_TONE[row.shown]
        waits = not self._desk.online()
        self.presence.set_state(words, tone, max(0, (now - row.since) / 1000), pending=waits)

    def retranslate(self) -> None:
        self._search.setText(self.tr("Cari"))
        self._search.setToolTip(self._look.keys.tip(self.tr("Cari di semua yang tersimpan"), "search"))
        self._scheme.set_name(self.tr("Ganti tema"))
        self.show_notices(self._unread)
        self.setAccessibleName(self.tr("Bilah atas"))
        self._choices = ()
        self.refresh()

    def retint(self) -> None:
        self._scheme.set_icon("sun" if self.theme.scheme == "dark" else "moon")
        self._choices = ()
        self._choices_shown()

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
