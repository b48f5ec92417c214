"""One ticket of the list that is being filled in: a tick, what it is, and the note for who has it next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from console.store.handovers import OpenWork
from console.views.handover_words import HandoverWords
from console.views.look import Look
from console.widgets.buttons import Button
from console.widgets.part import Part, label, spelled
from domain.handover import NOTE


class OpenRow(Part):
    """``changed`` when tick or note changed by the agent's hand."""

    changed = Signal()
    opened = Signal(str)

    def __init__(self, look: Look, words: HandoverWords, one: OpenWork) -> None:
        super().__init__(look.theme)
        self._words, self.one = words, one
        self.setProperty("surface", "card")
        self.tick = QCheckBox()
        self.tick.toggled.connect(lambda _: self.changed.emit())
        self._signs = label(size="small", tone="muted", wrap=True)
        self.note = QLineEdit()
        self.note.setMaxLength(NOTE)
        self.note.textEdited.connect(lambda _: self.changed.emit())
        self.open = Button(look.theme, kind="link")
        self.open.clicked.connect(lambda: self.opened.emit(self.one.ticket.id))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.tick, 1)
        head.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._signs)
        column.addWidget(self.note)

    def show_work(self, one: OpenWork, now: int) -> None:
        """The ticket as it is now; tick and note stay the agent's."""
        self.one = one
        row = one.ticket
        title = f"#{row.number}  {row.subject}"
        self.tick.setText(spelled(title))
        self.tick.setEnabled(not one.live)
        self.note.setHidden(one.live)
        signs = self._words.signs(one, now)
        live = self.tr("Pelanggan menunggu atau masih tersambung: alihkan langsung dari tiketnya.")
        self._signs.setText(f"{signs}\n{live}" if one.live else signs)
        self.tick.setAccessibleName(title)
        self.tick.setAccessibleDescription(self._signs.text())
        self.note.setAccessibleName(self.tr("Catatan untuk penerima tiket #{0}").format(row.number))
        self.note.setPlaceholderText(self.tr("Catatan untuk penerima: apa yang sudah, apa yang masih perlu…"))
        self.open.setText(self.tr("Buka"))
        self.open.setAccessibleName(self.tr("Buka tiket #{0}").format(row.number))
        self.setAccessibleName(title)

    def ticked(self) -> bool:
        """Whether it is to go."""
        return self.tick.isChecked() and not self.one.live
