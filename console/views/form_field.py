"""One field of an issue's form: the question, where its answer goes, and what the customer said that may be it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.views.look import Look
from console.views.ticket_panel import text_field
from console.widgets.combo_field import ComboField
from console.widgets.eliding_button import ElidingButton
from console.widgets.key_values import MaskedField
from console.widgets.part import Part, label
from domain.casework_seal import masked
from domain.found_fields import MOST, Proposal
from domain.issue_form import Field, Place


class FormField(Part):
    """Enter goes on to the next field, Tab to what is proposed before it; nothing found is filled in before it is pressed."""

    typed = Signal(str, str)
    """The text, and the message it was taken from."""
    left = Signal()
    """The keyboard went on, or a choice was made: what stands here is meant."""
    onward = Signal()
    """Enter was pressed."""
    clear_wanted = Signal()
    """What is sealed is to be seen."""

    def __init__(self, look: Look, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self.field = look, field
        self._shown: tuple[Proposal, ...] = ()
        self._sealed_told = ("", "")
        self._name = label(size="small", wrap=True)
        self._hint = label(field.hint, size="small", tone="muted", wrap=True)
        self.entry: QLineEdit | QPlainTextEdit | ComboField = self._entry()
        self.offers = tuple(ElidingButton(look.theme, kind="link") for _ in range(MOST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.sealed = MaskedField(look.theme) if field.sealed else None
        for part in (self._name, self._hint, self.entry):
            column.addWidget(part)
        if self.sealed is not None:
            self.sealed.hide()
            self.sealed.reveal_requested.connect(self.clear_wanted)
            column.addWidget(self.sealed)
        self._hint.setVisible(bool(field.hint))
        for at, button in enumerate(self.offers):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.clicked.connect(lambda _=False, n=at: self._take(n))
            button.hide()
        self.setFocusProxy(self._focused())
        self.retranslate()

    def text(self) -> str:
        """What stands in it."""
        match self.entry:
            case ComboField():
                return self.entry.key()
            case QPlainTextEdit():
                return self.entry.toPlainText()
        return self.entry.text()

    def show_value(
        self,
        text: str,
        proposals: tuple[Proposal, ...],
        when: dict[str, str],
        *,
        held: bool = False,
        locked: str = "",
    ) -> None:
        """What is known by now; what is being typed is left alone. ``when``: the time of each message. ``held``: ``text`` is what may be
        seen of a sealed answer; ``locked`` as console.views.form_model.FormModel has it."""
        self._show_sealed(text if held else "", locked)
        typed = "" if held else text
        if typed != self.text() and not self._focused().hasFocus():
            self._set(typed)
        said = (one for one in proposals if not (held and masked(self.field.id, one.text) == text))
        shown = tuple(one for one in said if one.text != self.text())
        if shown != self._shown:
            self._shown = shown
            for at, button in enumerate(self.offers):
                button.setVisible(at < len(shown))
                if at < len(shown):
                    one = shown[at]
                    whole = self.tr("Pakai {0} · “{1}” {2}")
                    words = self.tr("Pakai {0} · pesan {2}") if one.said == one.text else whole
                    button.setText(words.format(one.text, one.said, when.get(one.message, "")))
                    button.setAccessibleDescription(self.field.name)

    def show_clear(self, value: str) -> None:
        """The sealed answer in the clear, if it still stands here."""
        if self.sealed is not None and not self.sealed.isHidden():
            self.sealed.show_value(value)

    def hideEvent(self, event: QHideEvent) -> None:
        if self.sealed is not None and self.sealed.is_open():
            self.sealed.hide_value()
        super().hideEvent(event)

    def _show_sealed(self, text: str, locked: str) -> None:
        if self.sealed is None:
            return
        reason = {
            "nobody": self.tr("Terbuka setelah pelanggan dipilih dan divalidasi"),
            "unchecked": self.tr("Terbuka setelah pelanggan divalidasi"),
            "offline": self.tr("Menunggu tersambung ke gateway"),
        }.get(locked, "")
        told = (text, reason)
        if told != self._sealed_told:
            # The same again leaves open what was opened.
            self._sealed_told = told
            self.sealed.set_masked(self.tr("Tersimpan, tersamar"), text, reason=reason)
        self.sealed.setVisible(bool(text))
        if isinstance(self.entry, QLineEdit):
            self.entry.setPlaceholderText(self.tr("ganti {0}").format(text) if text else "")

    def retranslate(self) -> None:
        name = f"{self.field.name} *" if self.field.required else self.field.name
        self._name.setText(name)
        words = self.tr("{0}, wajib").format(self.field.name) if self.field.required else self.field.name
        if isinstance(self.entry, ComboField):
            self.entry.set_name(words)
        else:
            self.entry.setAccessibleName(words)
        self._focused().setAccessibleDescription(self.field.hint)
        if isinstance(self.entry, ComboField):
            choices = [("", self.tr("Pilih…")), *((one, one) for one in self.field.choices)]
            self.entry.set_choices(choices, self.entry.key())
            if not self.entry.key():
                self.entry.set_key("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QLineEdit)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.onward.emit()
            return True
        return super().eventFilter(watched, event)

    def _entry(self) -> QLineEdit | QPlainTextEdit | ComboField:
        if self.field.choices:
            # The question stands above; beside it there is no room for it.
            combo = ComboField(self._look.theme)
            combo.stand_alone()
            combo.chosen.connect(self._chosen)
            return combo
        if self.field.place is Place.OWN:
            area = text_field(56)
            area.setMaximumHeight(self._look.theme.dp(84))
            area.textChanged.connect(lambda: self.typed.emit(area.toPlainText(), ""))
            area.installEventFilter(self)
            return area
        line = QLineEdit()
        line.textEdited.connect(lambda text: self.typed.emit(text, ""))
        line.installEventFilter(self)
        return line

    def _focused(self) -> QWidget:
        return self.entry.combo if isinstance(self.entry, ComboField) else self.entry

    def _set(self, text: str) -> None:
        match self.entry:
            case ComboField():
                self.entry.set_key(text)
            case QPlainTextEdit():
                was = self.entry.blockSignals(True)
                self.entry.setPlainText(text)
                self.entry.blockSignals(was)
            case _:
                self.entry.setText(text)

    def _chosen(self, key: str) -> None:
        self.typed.emit(key, "")
        self.left.emit()

    def _take(self, at: int) -> None:
        if at < len(self._shown):
            one = self._shown[at]
            self._set(one.text)
            self.typed.emit(one.text, one.message)
            self.left.emit()
            self._focused().setFocus()
