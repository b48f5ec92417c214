"""What the parts have in common: a theme they follow and texts they can say again in another language."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QLayout, QScrollArea, QWidget

from console.widgets.theme import Size, Theme, Tone, restyle

_PLAIN = Qt.TextFormat.PlainText
_TNUM = QFont.Tag("tnum")


class Part(QFrame):
    """A widget of the kit. Subclasses put fixed texts in `retranslate` and tinted things in `retint`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self._theme_changed)

    def retranslate(self) -> None:
        """Set every fixed text again; called when the language changes."""

    def retint(self) -> None:
        """Take icons, fonts and colours again; called when scheme or font scale change."""

    def _theme_changed(self) -> None:
        self.retint()
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def label(
    text: str = "",
    *,
    size: Size = "body",
    tone: Tone = "text",
    strong: bool = False,
    wrap: bool = False,
    made: QLabel | None = None,
) -> QLabel:
    """A plain-text label dressed by the stylesheet; `made` is one to dress instead of a new one."""
    made = made if made is not None else QLabel()
    # Customers' words pass through labels too; they are never read as markup.
    made.setTextFormat(_PLAIN)
    made.setProperty("text_size", size)
    made.setProperty("tone", tone)
    made.setProperty("strong", strong)
    made.setWordWrap(wrap)
    made.setText(text)
    return made


def spelled(text: str) -> str:
    """A text for a button, a tab or a menu, where Qt takes a lone & for the mark of a mnemonic and swallows it."""
    return text.replace("&", "&&")


def set_tone(made: QLabel, tone: Tone) -> None:
    """Give a label another tone."""
    restyle(made, "tone", tone)


def tabular(made: QLabel) -> QLabel:
    """Have a label draw digits of one width, so that a running clock does not tremble."""
    font = made.font()
    font.setFeature(_TNUM, 1)
    made.setFont(font)
    return made


def tabular_button(button: QAbstractButton) -> None:
    """The same for a button."""
    font = button.font()
    font.setFeature(_TNUM, 1)
    button.setFont(font)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have the screen reader say a text without moving the focus; `urgent` interrupts it. What is not shown is not said: behind
    the cover of a locked desk a customer's name stays unheard."""
    if not widget.isVisible():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def scrolled(inner: QWidget, made: QScrollArea | None = None) -> QScrollArea:
    """A column that scrolls up and down only; the keyboard goes to what is in it. `made` is one to use instead of a new one."""
    area = made if made is not None else QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def clear(layout: QLayout) -> None:
    """Takes the widgets of a layout out and deletes them; its spaces stay.

    They are removed, not taken with their items: an item that Python owns is freed with what the layout still knows of it."""
    for widget in [item.widget() for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]:
        if widget is not None:
            layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
