"""Kendala: what does not work, since when, in a few words; what became of what the agent reported; the time lost to it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.notices import Notice
from console.store.incidents import Trouble, Wrong
from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.look import Look
from console.views.slide_panel import SlidePanel
from console.views.ticket_panel import text_field
from console.views.trouble_words import TONE, TroubleWords
from console.widgets.buttons import Button
from console.widgets.card import Card
from console.widgets.combo_field import ComboField
from console.widgets.part import clear, label
from console.widgets.row_flow import RowFlow
from domain.incident import MOST_TEXT, IncidentState, Thing
from domain.permissions import Act

#: Seconds since when, as one remembers it.
_AGO = (0, 300, 900, 1800, 3600)
_TOOL = "tool:"


class TroublePanel(SlidePanel):
    """One form; below it the agent's own reports, with the question whether it works again."""

    def __init__(self, look: Look, desk: Desk, floor: FloorModel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._floor, self._words = desk, floor, TroubleWords()
        self._shown: Wrong | None = None
        self.cards: dict[str, MyTrouble] = {}
        self.thing, self.since = ComboField(look.theme, share=1), ComboField(look.theme, share=1)
        self._name = label(tone="muted")
        self.text = text_field()
        self.text.setMaximumHeight(look.theme.dp(120))
        self.text.textChanged.connect(self._dress)
        self._name.setBuddy(self.text)
        self._lost = label(size="small", tone="muted", wrap=True)
        self._mine = label(strong=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        for part in (self.thing, self.since, self._name, self.text, self._mine):
            self.body.addWidget(part)
        self.body.addLayout(self._list)
        self.body.addWidget(self._lost)
        self.body.addStretch(1)
        self.retranslate()

    def begin(self, tool: str = "") -> None:
        """The cursor goes to what is to be done: an answer that is owed, else a report, of ``tool`` if one is given."""
        self.retranslate()
        asking = self._floor.wrong.asking
        if tool:
            self.thing.set_key(f"{_TOOL}{tool}")
        elif (worst := self._floor.trouble()) is not None:
            self.thing.set_key(f"{_TOOL}{worst.id}")
        if asking is not None and not tool and asking.row.id in self.cards:
            self.cards[asking.row.id].works.setFocus()
        else:
            self.thing.combo.setFocus()

    def floor_changed(self) -> None:
        if self._shown != self._floor.wrong:
            self._fill()

    def submit(self) -> None:
        if self.act.isEnabled():
            self.look.once("report trouble", self._report)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Kendala"),
            self.tr(
                "Laporan digabung dengan agen lain dan sampai ke team leader, juga bila baru terkirim nanti."
            ),
            self.tr("Laporkan"),
        )
        self.thing.set_name(self.tr("Yang bermasalah"))
        things = [(one.value, self._words.thing(one)) for one in Thing if one is not Thing.TOOL]
        tools = [(f"{_TOOL}{tool.id}", tool.name) for tool in self._floor.tools]
        self.thing.set_choices([*tools, *things], self.thing.key() or (tools or things)[0][0])
        self.since.set_name(self.tr("Sejak"))
        words = {0: self.tr("Baru saja"), 3600: self.tr("Satu jam yang lalu")}
        ago = [(str(s), words.get(s) or self.tr("{0} menit yang lalu").format(s // 60)) for s in _AGO]
        self.since.set_choices(ago, self.since.key() or "0")
        self._name.setText(self.tr("Yang terlihat (boleh kosong)"))
        self.text.setAccessibleName(self._name.text())
        self._mine.setText(self.tr("Laporan Anda"))
        self._dress()
        self._fill()

    def _dress(self) -> None:
        may = Act.TOOL_REPORT in self._desk.owner.acts
        self.act.setEnabled(may and len(self.text.toPlainText().strip()) <= MOST_TEXT)

    def _fill(self) -> None:
        self._shown = wrong = self._floor.wrong
        held = next(
            (id for id, card in self.cards.items() if card.works.hasFocus() or card.broken.hasFocus()), None
        )
        clear(self._list)
        mine = [
            one
            for one in wrong.troubles
            if one.mine is not None and one.row.state is not IncidentState.CLOSED
        ]
        self.cards = {}
        for one in mine:
            card = self.cards[one.row.id] = MyTrouble(self.look, self._desk, self._words, one)
            self._list.addWidget(card)
        self._mine.setVisible(bool(mine))
        if held is not None:
            kept = self.cards.get(held)
            (kept.works if kept is not None and not kept.works.isHidden() else self.thing.combo).setFocus()
        ms = wrong.lost_by(self._desk.me)
        told = self.tr("Kendala sistem hari ini: {0}. Dihitung terpisah, tidak mengurangi adherence Anda.")
        self._lost.setText(told.format(self._words.lost(ms)))
        self._lost.setVisible(ms > 0)

    async def _report(self) -> None:
        key, text = self.thing.key(), self.text.toPlainText()
        tool = key.removeprefix(_TOOL) if key.startswith(_TOOL) else ""
        thing = Thing.TOOL if tool else Thing(key)
        await self._desk.acts.incidents.report(thing, tool, text, int(self.since.key() or 0))
        self.text.clear()
        self.since.set_key("0")
        self.look.say(
            Notice("trouble_reported", "ok", {"thing": self.thing.combo.currentText()}, fleeting=True)
        )
        self.closed.emit()


class MyTrouble(Card):
    """What the agent reported, and what is asked of them."""

    def __init__(self, look: Look, desk: Desk, words: TroubleWords, trouble: Trouble) -> None:
        super().__init__(look.theme)
        row, acts = trouble.row, desk.acts.incidents
        self.set_title(words.name(row), words.state(row), TONE[row.state])
        since = self.tr("sejak {0}").format(look.times.minute(row.spans[0].begin))
        self.body().addWidget(
            label(
                f"{since} · {words.reporters(row)}{words.number(row)}", size="small", tone="muted", wrap=True
            )
        )
        said = " ".join(part for part in (words.said(trouble), row.text) if part)
        if said:
            self.body().addWidget(label(said, wrap=True))
        self.works = Button(look.theme, kind="primary", icon="check", parent=self)
        self.works.setText(self.tr("Sudah normal"))
        self.broken = Button(look.theme, icon="triangle-alert", parent=self)
        self.broken.setText(self.tr("Masih bermasalah"))
        answers = QWidget(self)
        answers.setHidden(not trouble.asks)
        line = RowFlow(answers)
        for button, does in ((self.works, True), (self.broken, False)):
            button.setAccessibleDescription(words.name(row))
            button.setHidden(not trouble.asks)
            button.clicked.connect(
                lambda _=False, does=does: look.once(("incident", row.id), lambda: acts.answer(row.id, does))
            )
            line.addWidget(button)
        self.body().addWidget(answers)
