"""How the desk fares, measured while the agent looks at it; and the bundle for whoever helps."""

import asyncio
from datetime import UTC, datetime

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from console.health import Check, State
from console.notices import Notice
from console.views.desk import Desk
from console.views.file_choice import place_to_save
from console.views.health_words import ICON, TONE, HealthWords
from console.views.look import Look
from console.views.page import Page
from console.views.refresh import Refresher
from console.widgets.buttons import Button
from console.widgets.part import Part, label, scrolled
from console.widgets.pill import Pill

#: Seconds between two measurements while the page is on the screen.
EVERY = 5


class HealthView(Page):
    """A card a check, what is not well first."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._words = look, desk, HealthWords()
        self.checks: tuple[Check, ...] = ()
        self._since = 0
        self._refresher = Refresher(desk.start, self._measure)
        self.setProperty("surface", "bg")
        self._title, self._sum = label(size="title", strong=True), label(tone="muted", wrap=True)
        self.again = Button(look.theme, icon="refresh-cw")
        self.sound = Button(look.theme, icon="bell")
        self.save = Button(look.theme, icon="save")
        self.again.clicked.connect(self._refresher.poke)
        self.sound.clicked.connect(lambda: desk.inspector.play())
        self.save.clicked.connect(lambda: look.once("bundle", self._save))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.again, self.sound, self.save):
            acts.addWidget(button)
        acts.addStretch(1)
        self._promise = label(size="small", tone="muted", wrap=True)
        inner = QWidget()
        inner.setObjectName("window")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(12)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for column in self._columns:
            column.setSpacing(8)
            self._across.addLayout(column, 1)
        self._area = scrolled(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._sum)
        column.addLayout(acts)
        column.addWidget(self._promise)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self.again)
        self.retranslate()

    def enter(self) -> None:
        super().enter()
        self._since = 0
        self._refresher.poke()

    def tick(self) -> None:
        if not self.isVisible():
            return
        self._since += 1
        if self._since >= EVERY:
            self._since = 0
            self._refresher.poke()

    def link_changed(self) -> None:
        if self.isVisible():
            self._refresher.poke()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Kesehatan meja"))
        self.setAccessibleName(self._title.text())
        self._area.setAccessibleName(self._title.text())
        self.again.setText(self.tr("Periksa lagi"))
        self.sound.setText(self.tr("Putar suara uji"))
        self.save.setText(self.tr("Simpan diagnosa…"))
        self._promise.setText(
            self.tr("Diagnosa tidak berisi nama, nomor, isi percakapan, catatan, draf, atau alamat gateway.")
        )
        self._show()

    def retint(self) -> None:
        self._show()

    async def _measure(self) -> None:
        self.checks = await self._desk.inspector.checks()
        self._show()

    def _show(self) -> None:
        for column in self._columns:
            while (item := column.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
        # Large letters need the whole width.
        stacked = self.theme.large
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(direction)
        order = sorted(self.checks, key=lambda check: -list(State).index(check.state))
        for at, check in enumerate(order):
            self._columns[at % 2 if not stacked else 0].addWidget(self._card(check))
        for column in self._columns:
            column.addStretch(1)
        self._sum.setText(self._summary())

    def _summary(self) -> str:
        if not self.checks:
            return self.tr("Memeriksa…")
        broken = sum(check.state is State.BROKEN for check in self.checks)
        look = sum(check.state is State.ATTENTION for check in self.checks)
        if not broken and not look:
            return self.tr("Semua baik. Diperiksa ulang tiap {0} detik selama halaman ini terbuka.").format(
                EVERY
            )
        return self.tr("{0} rusak, {1} perlu diperhatikan.").format(broken, look)

    def _card(self, check: Check) -> Part:
        words = self._words
        card = Part(self.theme)
        card.setProperty("surface", "card")
        lines = QVBoxLayout(card)
        lines.setContentsMargins(12, 8, 12, 10)
        lines.setSpacing(4)
        name, state = words.name(check.id), words.state(check.state)
        value, advice = words.value(check), words.advice(check)
        row = QHBoxLayout()
        row.addWidget(label(name, strong=True), 1)
        row.addWidget(Pill(self.theme, state, TONE[check.state], ICON[check.state]))
        lines.addLayout(row)
        lines.addWidget(label(value, size="small", tone="muted", wrap=True))
        if advice:
            lines.addWidget(label(advice, size="small", tone=TONE[check.state], wrap=True))
        card.setAccessibleName(f"{name}: {state}, {value}. {advice}".strip())
        return card

    async def _save(self) -> None:
        day = datetime.fromtimestamp(self._desk.clock.wall() / 1000, UTC).strftime("%Y%m%d-%H%M")
        path = await place_to_save(self, self.save.text(), f"sahut-diagnosa-{day}.zip", "ZIP (*.zip)")
        if path is None:
            return
        packed = await self._desk.inspector.bundle()
        try:
            await asyncio.to_thread(path.write_bytes, packed)
        except OSError:
            self._look.say(Notice("file_not_written", "wait"))
        else:
            self._look.say(Notice("bundle_saved", "ok", {"name": path.name}))
