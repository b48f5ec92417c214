"""What a view of the inbox shows and in which order: set here, tried at once, kept under a name when the agent likes it."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QToolButton, QVBoxLayout, QWidget

from console.views.desk import Desk
from console.views.inbox_entries import Kind
from console.views.inbox_model import InboxModel
from console.views.inbox_words import InboxWords
from console.views.look import Look
from console.widgets.buttons import Button
from console.widgets.part import Part
from console.widgets.row_choice import ChoiceButton
from console.widgets.row_flow import RowFlow
from domain.contact import Channel
from domain.inbox_view import Order, Parked, Sla, ViewFilter, Whose
from domain.limits import most
from domain.ticket import Priority, TicketState

#: Ms after the last letter before the text narrows.
_TYPED_MS = 250
T = TypeVar("T", bound=Hashable)


class InboxFilters(Part):
    """Escape closes it. What is set holds until another view is chosen, or for good once it is kept."""

    closed = Signal()

    def __init__(self, look: Look, desk: Desk, model: InboxModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model, self._words = look, desk, model, InboxWords()
        self._filling = False
        self.setProperty("surface", "raised")
        self.setProperty("edge", "bottom")
        theme = look.theme
        self.channels, self.states, self.queues, self.priorities = (
            ChoiceButton(theme, many=True) for _ in range(4)
        )
        self.whose, self.sla, self.parked = (ChoiceButton(theme) for _ in range(3))
        self.order = ChoiceButton(theme, named=True)
        self.unread = QCheckBox()
        self.text, self.name = QLineEdit(), QLineEdit()
        self.text.setClearButtonEnabled(True)
        self.name.setMaxLength(most("name"))
        self.save, self.save_new = Button(theme, kind="primary", icon="save"), Button(theme, icon="plus")
        self.clear = Button(theme, kind="quiet")
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._build()
        self._connect()
        self.retranslate()

    def begin(self, *, naming: bool = False) -> None:
        """Shows what the chosen view is set to; ``naming``: the cursor stands in its name."""
        self.refresh()
        self.show()
        (self.name if naming else self.text).setFocus()
        if naming:
            self.name.selectAll()

    def refresh(self) -> None:
        """Another view was chosen."""
        view, entry = self._model.view, self._model.entry
        self._filling = True
        try:
            self._offer()
            for button, keys in (
                (self.channels, view.channels),
                (self.states, view.states),
                (self.queues, view.queues),
                (self.priorities, view.priorities),
                (self.whose, (view.whose,)),
                (self.sla, (view.sla,)),
                (self.parked, (view.parked,)),
                (self.order, (view.order,)),
            ):
                button.set_chosen([str(key) for key in keys])
            self.unread.setChecked(view.unread)
            if self.text.text().strip() != view.text:
                self.text.setText(view.text)
            self.name.setText(entry.name if entry.kind is Kind.OWN else "")
        finally:
            self._filling = False
        self._dress()

    def view(self) -> ViewFilter:
        """What is set."""
        return ViewFilter(
            channels=tuple(Channel(key) for key in self.channels.chosen()),
            states=tuple(TicketState(key) for key in self.states.chosen()),
            queues=tuple(self.queues.chosen()),
            priorities=tuple(Priority(key) for key in self.priorities.chosen()),
            whose=Whose(self.whose.key()),
            sla=Sla(self.sla.key()),
            parked=Parked(self.parked.key()),
            unread=self.unread.isChecked(),
            # No choices of this form: they come with the view that is narrowed.
            watched=self._model.view.watched,
            mentioned=self._model.view.mentioned,
            text=self.text.text().strip(),
            order=Order(self.order.key()),
        )

    def retranslate(self) -> None:
        for button, name in (
            (self.channels, self.tr("Kanal")),
            (self.states, self.tr("Status")),
            (self.queues, self.tr("Antrean")),
            (self.priorities, self.tr("Prioritas")),
            (self.whose, self.tr("Pemilik")),
            (self.sla, self.tr("SLA")),
            (self.parked, self.tr("Parkir")),
            (self.order, self.tr("Urutan")),
        ):
            button.set_name(name)
        self.unread.setText(self.tr("Hanya yang ada pesan baru"))
        self.text.setPlaceholderText(self.tr("Nomor, perihal atau nama…"))
        self.text.setAccessibleName(self.tr("Kata di nomor, perihal atau nama pelanggan"))
        for clear in self.text.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Kosongkan"))
            clear.setToolTip(clear.accessibleName())
        self.name.setPlaceholderText(self.tr("Nama tampilan"))
        self.name.setAccessibleName(self.tr("Nama tampilan"))
        self.save_new.setText(self.tr("Simpan sebagai baru"))
        self.save.setText(self.tr("Simpan tampilan"))
        self.clear.setText(self.tr("Kembalikan"))
        self.setAccessibleName(self.tr("Saringan inbox"))
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def retint(self) -> None:
        self.text.setMinimumWidth(self.theme.dp(220))
        self.name.setMinimumWidth(self.theme.dp(180))

    def _build(self) -> None:
        first, second = RowFlow(), RowFlow()
        for part in (
            self.text,
            self.channels,
            self.states,
            self.queues,
            self.whose,
            self.priorities,
            self.sla,
            self.parked,
            self.order,
        ):
            first.addWidget(part)
        rest: tuple[QWidget, ...] = (self.unread, self.name, self.save, self.save_new, self.clear)
        for one in rest:
            second.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        self.retint()

    def _connect(self) -> None:
        for button in (
            self.channels,
            self.states,
            self.queues,
            self.priorities,
            self.whose,
            self.sla,
            self.parked,
            self.order,
        ):
            button.picked.connect(self._set)
        self.unread.toggled.connect(self._set)
        self._typed.timeout.connect(self._set)
        self.text.textEdited.connect(lambda _text: self._typed.start())
        self.text.textChanged.connect(lambda text: None if text else self._typed.start())
        self.name.textChanged.connect(lambda _text: self._dress())
        self.name.returnPressed.connect(self._keep)
        self.save.clicked.connect(self._keep)
        self.save_new.clicked.connect(lambda: self._keep(replace=False))
        self.clear.clicked.connect(self._back)

    def _offer(self) -> None:
        words, inbox, book = self._look.words, self._words, self._desk.handbook()
        self.channels.set_choices([(c.value, words.channel(c)) for c in Channel])
        self.states.set_choices([(s.value, words.ticket_state(s)) for s in TicketState])
        self.queues.set_choices([(q.id, q.name) for q in book.queues])
        self.priorities.set_choices([(p.value, words.priority(p)) for p in reversed(Priority)])
        self.whose.set_choices(_named(Whose, inbox.whose))
        self.sla.set_choices(_named(Sla, inbox.sla))
        self.parked.set_choices(_named(Parked, inbox.parked))
        self.order.set_choices(_named(Order, inbox.order))

    def _set(self) -> None:
        if not self._filling:
            self._typed.stop()
            self._model.narrow(self.view())
            self._dress()

    def _dress(self) -> None:
        own = self._model.entry.kind is Kind.OWN
        named = bool(self.name.text().strip())
        self.save.setEnabled(named)
        self.save_new.setVisible(own)
        self.save_new.setEnabled(named)
        self.clear.setVisible(self._model.draft is not None)

    def _back(self) -> None:
        self._model.narrow(self._model.entry.view)
        self.refresh()
        self.text.setFocus()

    def _keep(self, *, replace: bool = True) -> None:
        name, view = " ".join(self.name.text().split()), self.view()
        if name:
            self._look.once(("view", name), lambda: self._kept(name, view, replace=replace))

    async def _kept(self, name: str, view: ViewFilter, *, replace: bool) -> None:
        await self._model.save(name, view, replace=replace)
        self.closed.emit()


def _named(kinds: type[T], name: Callable[[T], str]) -> Sequence[tuple[str, str]]:
    return [(str(kind), name(kind)) for kind in kinds]  # type: ignore[attr-defined]
