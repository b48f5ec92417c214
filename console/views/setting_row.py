"""One setting: its name, its value, where that comes from, and the way back to what it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from console.settings import Choices, Origin
from console.views.setting_words import SettingWords, said, value_words
from console.widgets.buttons import IconButton
from console.widgets.combo_field import ComboField
from console.widgets.part import Part, label
from console.widgets.theme import Theme
from domain.setting import Kind, Setting, Value


class SettingRow(Part):
    """Made from its description alone."""

    chosen = Signal(str, object)
    """Name and value the agent picked."""
    reset_wanted = Signal(str)

    def __init__(self, theme: Theme, one: Setting, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.one = one
        self._words = SettingWords()
        self.combo, self.box = ComboField(theme), QCheckBox()
        self.control: QWidget = self.box if one.kind is Kind.SWITCH else self.combo
        self._hint = label(size="small", tone="muted", wrap=True)
        self._origin = label(size="small", tone="muted")
        self.reset = IconButton(theme, "undo-2", pixels=14)
        self.combo.chosen.connect(lambda key: self.chosen.emit(one.name, self._value(key)))
        self.box.clicked.connect(lambda on: self.chosen.emit(one.name, on))
        self.reset.clicked.connect(lambda: self.reset_wanted.emit(one.name))
        # One line as high with the button as without it, so that nothing moves when a value is chosen.
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        for spare in {self.combo, self.box} - {self.control}:
            spare.setParent(self)
            spare.hide()
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._origin, 0, Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.control)
        column.addLayout(foot)
        self.retranslate()

    def show_value(self, choices: Choices) -> None:
        """What is in force, and where it comes from."""
        value: Value = getattr(choices.settings, self.one.name)
        if isinstance(value, bool):
            self.box.setChecked(value)
        else:
            self._offer(value)
        origin, locked = choices.origin(self.one.name), choices.locked(self.one.name)
        self.control.setEnabled(not locked)
        words = self._words.origin(origin, locked=locked)
        self._origin.setText(words)
        self.reset.setVisible(origin is Origin.AGENT)
        told = " · ".join(part for part in (said(self.one.hint), words) if part)
        (self.combo.combo if self.control is self.combo else self.box).setAccessibleDescription(told)

    def retranslate(self) -> None:
        name = said(self.one.title)
        self.combo.set_name(name)
        self.box.setText(name)
        self._hint.setText(said(self.one.hint))
        self.reset.set_name(self.tr("Kembalikan: {0}").format(name))

    def _offer(self, value: Value) -> None:
        offered = [choice for choice, _ in self.one.choices]
        if isinstance(value, int | str) and value not in offered:
            offered.append(value)
        self.combo.set_choices(
            [(str(choice), value_words(self.one, choice)) for choice in offered], str(value)
        )

    def _value(self, key: str) -> Value:
        return int(key) if self.one.kind is Kind.NUMBER else key
