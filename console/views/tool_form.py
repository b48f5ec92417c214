"""What the agent fills in for a tool: what an act is told, or what they saw in a program."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.views.look import Look
from console.views.ticket_panel import text_field
from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.named import Named
from console.widgets.part import Part, label
from domain.handbook_issue import AnswerType
from domain.handbook_tool import Tool, ToolField, ToolKind
from domain.limits import FIELD, NOTE


class ToolForm(Part):
    """``done`` with the values by field, the text besides, and whether there was such a record. An act asks for the agent's word on the
    declared sentence before it is done; nothing goes out by the first press."""

    done = Signal(object, str, bool)
    left = Signal()

    def __init__(self, look: Look, tool: Tool, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._tool, self._asked = tool, False
        self._act = tool.kind is ToolKind.ACT
        fields = tool.form if self._act else () if tool.launch is None else tool.launch.record
        self._fields: list[tuple[ToolField, QLineEdit | ComboField]] = []
        self._named: dict[str, Named] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        for field in fields:
            column.addWidget(self._entry(look, field))
        self.text: QPlainTextEdit | None = None
        if not self._act:
            self._name = label(tone="muted")
            self.text = text_field(56)
            # Some lines: what there is more to say scrolls.
            self.text.setMaximumHeight(round(96 * look.theme.scale))
            self.text.textChanged.connect(self._dress)
            self._name.setBuddy(self.text)
            column.addWidget(self._name)
            column.addWidget(self.text)
        self._confirm = label(tool.confirm, strong=True, wrap=True)
        self._confirm.hide()
        column.addWidget(self._confirm)
        self.do = Button(look.theme, kind="primary")
        self.do.clicked.connect(self._submit)
        self.none = Button(look.theme, kind="link")
        if self._act:
            self.none.hide()
        self.none.clicked.connect(lambda: self.done.emit({}, self._text(), False))
        self.cancel = Button(look.theme, kind="quiet")
        self.cancel.clicked.connect(self.left)
        # Below each other: three would be wider than the panel.
        column.addWidget(self.none, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.do)
        column.addLayout(row)
        self.retranslate()
        self._dress()

    def first(self) -> QWidget:
        """Where filling in begins."""
        if self._fields:
            entry = self._fields[0][1]
            return entry.combo if isinstance(entry, ComboField) else entry
        return self.text or self.do

    def values(self) -> dict[str, str]:
        """By field what is filled in."""
        return {
            field.id: text
            for field, entry in self._fields
            if (text := entry.key() if isinstance(entry, ComboField) else entry.text().strip())
        }

    def retranslate(self) -> None:
        for field, entry in self._fields:
            name = field.name if field.required else self.tr("{0} (boleh kosong)").format(field.name)
            if isinstance(entry, ComboField):
                entry.set_name(name)
                entry.set_choices([("", self.tr("Pilih…")), *self._choices(field)], entry.key())
            else:
                self._named[field.id].set_name(name)
        if self.text is not None:
            self._name.setText(self.tr("Yang terlihat"))
            self.text.setAccessibleName(self.tr("Yang terlihat di {0}").format(self._tool.name))
        self.none.setText(self.tr("Tidak ditemukan"))
        self.cancel.setText(self.tr("Batal"))
        self._say_do()

    def _entry(self, look: Look, field: ToolField) -> QWidget:
        if field.type in (AnswerType.CHOICE, AnswerType.YES_NO):
            combo = ComboField(look.theme)
            combo.chosen.connect(lambda _key: self._dress())
            self._fields.append((field, combo))
            return combo
        line = QLineEdit()
        line.setMaxLength(FIELD)
        line.textChanged.connect(self._dress)
        self._fields.append((field, line))
        self._named[field.id] = Named(line)
        return self._named[field.id]

    def _choices(self, field: ToolField) -> list[tuple[str, str]]:
        if field.type is AnswerType.YES_NO:
            return [("Ya", self.tr("Ya")), ("Tidak", self.tr("Tidak"))]
        return [(one, one) for one in field.choices]

    def _text(self) -> str:
        return "" if self.text is None else self.text.toPlainText().strip()

    def _dress(self) -> None:
        values = self.values()
        whole = all(field.id in values for field, _ in self._fields if field.required)
        said = self._act or bool(values) or bool(self._text())
        self.do.setEnabled(whole and said and len(self._text()) <= NOTE)
        if self._asked:
            # What is agreed to is what stands there.
            self._asked = False
            self._confirm.hide()
            self._say_do()

    def _say_do(self) -> None:
        if not self._act:
            self.do.setText(self.tr("Simpan hasil"))
        elif self._asked:
            self.do.setText(self.tr("Ya, lakukan"))
        else:
            self.do.setText(self.tr("Lanjut…"))

    def _submit(self) -> None:
        if self._act and not self._asked:
            self._asked = True
            self._confirm.show()
            self._say_do()
            return
        self.done.emit(self.values(), self._text(), True)
