"""One field of a customer's form: a labelled line, choice or tick, by the type the centre gave it."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from console.views.customer_words import CustomerWords
from console.widgets.combo_field import ComboField
from console.widgets.part import Part, label, set_tone
from console.widgets.theme import Theme, restyle
from domain.customer_fields import YES, CustomerField, FieldType


class FormField(Part):
    """``text`` is what the agent has put there; ``complain`` says beside the field what is wrong with it."""

    def __init__(self, theme: Theme, id: str, declared: CustomerField | None = None) -> None:
        super().__init__(theme)
        self.id, self.declared = id, declared
        self._type = declared.type if declared is not None else FieldType.TEXT
        self._begun = ""
        self._name = label(tone="muted", wrap=True)
        self._wrong = label(size="small", tone="bad", wrap=True)
        self._wrong.hide()
        self.line, self.choice, self.tick = QLineEdit(), ComboField(theme), QCheckBox()
        shown: QWidget = self.line
        if self._type is FieldType.CHOICE:
            shown = self.choice
        elif self._type is FieldType.FLAG:
            shown = self.tick
        # Of nobody they would be windows of their own, and stay when the form has gone.
        spares: list[QWidget] = [one for one in (self.line, self.choice, self.tick) if one is not shown]
        if shown is not self.line:
            spares.append(self._name)
        for spare in spares:
            spare.setParent(self)
            spare.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if shown is self.line:
            self._name.setBuddy(self.line)
            column.addWidget(self._name)
        column.addWidget(shown)
        column.addWidget(self._wrong)
        self.entry = shown

    def set_words(self, name: str, hint: str = "") -> None:
        """The name of the field, and what stands in an empty one."""
        self._name.setText(name)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self.choice.set_name(name)
        self.tick.setText(name)

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Key and words of what may be chosen."""
        self._type = FieldType.CHOICE
        self.choice.set_choices(choices)

    def begin(self, text: str, words: CustomerWords) -> None:
        """Shows ``text``, in the one spelling it is kept in."""
        if self._type is FieldType.CHOICE:
            self.choice.set_key(text)
        elif self._type is FieldType.FLAG:
            self.tick.setChecked(text == YES)
        else:
            shown = text
            if self.declared is not None and text and self._type is FieldType.NUMBER:
                shown = words.value(self.declared, text)
            elif text and self._type is FieldType.DATE:
                year, month, day = text.split("-")
                shown = f"{int(day)}/{int(month)}/{year}"
            self.line.setText(shown)
        self._begun = self.text()
        self.complain("")

    def text(self) -> str:
        """What stands there now."""
        if self._type is FieldType.CHOICE:
            return self.choice.key()
        if self._type is FieldType.FLAG:
            return YES if self.tick.isChecked() else ""
        return self.line.text().strip()

    def changed(self) -> bool:
        """Whether the agent changed it."""
        return self.text() != self._begun

    def complain(self, reason: str) -> None:
        """What is wrong; empty for nothing."""
        self._wrong.setText(reason)
        self._wrong.setVisible(bool(reason))
        set_tone(self._wrong, "bad")
        restyle(self.line, "invalid", bool(reason))
        self.line.setAccessibleDescription(reason)
        self.choice.set_invalid(reason)
