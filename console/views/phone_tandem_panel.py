"""Whom a trainer wants to be beside: colleagues of the team, those who speak with a customer first (flow: Training)."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from console.store.mentions import Colleague
from console.views.desk import Desk
from console.views.fuzzy import score
from console.views.look import Look
from console.views.phone_tandem import PhoneTandem
from console.views.phone_target_list import PhoneTargetList
from console.views.phone_targets import Target
from console.views.slide_panel import SlidePanel
from console.widgets.part import label
from domain.permissions import Act
from domain.presence import PresenceState


class PhoneTandemPanel(SlidePanel):
    """Typing filters, the arrows go through who is offered, Enter begins to listen."""

    def __init__(self, look: Look, desk: Desk, tandem: PhoneTandem, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._desk, self._tandem = desk, tandem
        self._people: list[Colleague] = []
        self._name = label(tone="muted")
        self.to = QLineEdit()
        self.to.setMaxLength(60)
        self._name.setBuddy(self.to)
        self.to.installEventFilter(self)
        self.to.textChanged.connect(lambda _text: self._offer())
        self.list = PhoneTargetList(look.theme)
        self.list.moved.connect(lambda: self.act.setEnabled(self.list.chosen() is not None))
        self.list.itemDoubleClicked.connect(lambda _item: self.submit())
        for part in (self._name, self.to):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.retranslate()

    def begin(self) -> None:
        """Everybody as they are now."""
        self.to.clear()
        self.to.setFocus()
        self.look.start(self._read())

    def submit(self) -> None:
        """To be beside whom the mark is on."""
        one = self.list.chosen()
        if one is not None:
            self._tandem.ask(one.to, one.name)
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.to and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not event.isAutoRepeat():
                    self.submit()
                return True
            if self.list.key(event, self.to):
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        self.set_words(
            self.tr("Dampingi panggilan"),
            self.tr("Rekan diberi tahu siapa yang mendampingi. Anda mulai dengan mendengarkan."),
            self.tr("Dampingi"),
        )
        self.act.setToolTip(self.tr("Dampingi (Enter)"))
        self._name.setText(self.tr("Nama rekan"))
        self.to.setAccessibleName(self.tr("Nama rekan yang didampingi"))
        self.to.setPlaceholderText(self.tr("mis. Budi"))
        self.list.setAccessibleName(self.tr("Rekan setim"))
        self._offer()

    async def _read(self) -> None:
        self._people = await self._desk.reads.mentions.colleagues()
        self._offer()

    def _offer(self) -> None:
        typed = self.to.text().strip()
        targets = [
            Target(
                one.user.id,
                one.user.extension,
                one.user.name,
                one.user.team,
                person=True,
                shown=one.shown,
                kind="colleague",
            )
            for one in self._people
            if self._near(one) and (not typed or score(typed, one.user.name))
        ]
        targets.sort(
            key=lambda one: (one.shown is not PresenceState.ON_CONTACT, one.away, one.name.casefold())
        )
        states = ["" if one.shown is None else self.look.words.presence(one.shown) for one in targets]
        self.list.show_targets(targets, states, keep=True)

    def _near(self, one: Colleague) -> bool:
        """Of the agent's team; who leads sees the others too, the gateway knows whom they lead."""
        me = self._desk.owner.user
        leads = Act.TEAM_WRITE in self._desk.owner.acts
        return one.user.active and one.user.id != me.id and (leads or one.user.team == me.team)
