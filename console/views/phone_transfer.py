"""The caller is passed on, or somebody is asked beside them: a colleague, a queue, a unit, or any number (ui: Softphone)."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from console.notices import Notice
from console.softphone.orders import Transfer
from console.views.desk import Desk
from console.views.look import Look
from console.views.phone_book import PhoneBook
from console.views.phone_target_list import PhoneTargetList
from console.views.phone_targets import Target
from console.views.phone_view import PhoneView
from console.views.slide_panel import SlidePanel
from console.widgets.part import label
from domain.call import CONNECTED


class PhoneTransferPanel(SlidePanel):
    """Enter asks there first: what is asked can be taken back, or made a conference; a caller who is gone cannot. Typing filters, the
    arrows go through who is offered."""

    def __init__(
        self, look: Look, desk: Desk, view: PhoneView, book: PhoneBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._desk, self._view, self._book = desk, view, book
        self._call = ""
        self._name = label(tone="muted")
        self.to = QLineEdit()
        self.to.setMaxLength(60)
        self._name.setBuddy(self.to)
        self.to.installEventFilter(self)
        self.to.textChanged.connect(lambda _text: self._offer(keep=False))
        self.list = PhoneTargetList(look.theme)
        self.list.moved.connect(self._dress)
        self.list.itemDoubleClicked.connect(lambda _item: self.submit())
        self._told = label(size="small", tone="muted", wrap=True)
        for part in (self._name, self.to):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._told)
        self.other.clicked.connect(self.at_once)
        self.other.show()
        book.changed.connect(lambda: self._offer(keep=True))
        self.retranslate()

    def begin(self) -> None:
        """For the call in front."""
        front = self._view.now.front
        self._call = front.id if front is not None else ""
        self.to.clear()
        self._book.want(True)
        self.retranslate()
        self.to.setFocus()

    def submit(self) -> None:
        """Asks there first, the caller on hold meanwhile."""
        to = self._target()
        if to is None or not self.act.isEnabled():
            return
        self._book.use(to.to)
        self._view.dial_to(to.to, consults=self._call, name=to.name, then=lambda _call: self.closed.emit())

    def at_once(self) -> None:
        """Passes the caller on without asking."""
        to = self._target()
        if to is None:
            return
        self._book.use(to.to)
        self._view.order(Transfer(call=self._call, to=to.to), then=lambda: self._under_way(to))

    def told(self) -> None:
        """The telephone told something: without the call there is nothing to pass on."""
        if self.isVisible() and self._call not in self._view.phone.calls:
            self.closed.emit()
        self._dress()

    def link_changed(self) -> None:
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.to and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not event.isAutoRepeat():
                    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                    (self.at_once if shift else self.submit)()
                return True
            if self.list.key(event, self.to):
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        call = self._view.phone.calls.get(self._call)
        who = "" if call is None else self._view.words.who(call, self._view.names.of(call.id))
        self.set_words(
            self.tr("Transfer {0}").format(who).strip(),
            self.tr("Tanya dulu: penelepon ditahan selama Anda bicara di sana."),
            self.tr("Tanya dulu"),
        )
        self.set_other(self.tr("Langsung"))
        self.act.setToolTip(self.tr("Tanya dulu (Enter)"))
        self.other.setToolTip(self.tr("Langsung (Shift+Enter)"))
        self._name.setText(self.tr("Nama, ekstensi, atau nomor"))
        self.to.setAccessibleName(self.tr("Tujuan: nama, ekstensi, atau nomor"))
        self.to.setPlaceholderText(self.tr("mis. Budi, 2117, atau 0274…"))
        self.list.setAccessibleName(self.tr("Tujuan yang cocok"))
        self._offer(keep=True)

    def _target(self) -> Target | None:
        call = self._view.phone.calls.get(self._call)
        return self.list.chosen() if call is not None and call.state in CONNECTED else None

    def _under_way(self, to: Target) -> None:
        said = f"{to.name} ({to.number})" if to.name else to.number
        self.look.say(Notice("transferring", "act", {"to": said}, fleeting=True))
        self.closed.emit()

    def _offer(self, *, keep: bool) -> None:
        targets = self._book.offered(self.to.text())
        self.list.show_targets(targets, [self._state(one) for one in targets], keep=keep)
        self._tell()

    def _state(self, one: Target) -> str:
        if one.person:
            return self.tr("Offline") if one.shown is None else self.look.words.presence(one.shown)
        return {"queue": self.tr("Antrean"), "unit": self.tr("Unit")}.get(one.kind, "")

    def _tell(self) -> None:
        targets = self.list.targets()
        told = ""
        if not targets and self.to.text().strip():
            told = self.tr("Tidak ada yang cocok. Ketik nama, ekstensi, atau nomor lengkap.")
        elif not targets:
            told = self.tr("Ketik nomor tujuan, lalu Enter.")
        elif not self._desk.online() and any(one.person for one in targets):
            told = self.tr("Offline: status rekan yang terakhir diketahui.")
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.list.setVisible(bool(targets))
        self.to.setAccessibleDescription(told)

    def _dress(self) -> None:
        can = self._target() is not None
        self.act.setEnabled(can and len(self._view.phone.calls) == 1)
        self.other.setEnabled(can)
