"""The acts below a composer: help for writing at the left, who will see it and the sending at the right."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from console.widgets.buttons import Button, shown_key
from console.widgets.part import set_tone
from console.widgets.send_menu import SendMenu
from console.widgets.shrinking import Shrinking, elided
from console.widgets.theme import Theme


class ComposeFoot(Shrinking):
    """Buttons only; the composer knows what they do. In the short form the helps show their icons alone."""

    def __init__(self, theme: Theme, submit_key: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._submit_key = submit_key
        self._note = False
        self._seen_words, self._submit_words = "", ""
        self._eye = QLabel(self)
        # In large letters it may end in an ellipsis: the mode and its colour say the same.
        self._seen_by = elided(size="small", tone="act", strong=True)
        self.macro = Button(theme, icon="zap")
        self.emoji = Button(theme, icon="smile")
        self.knowledge = Button(theme, icon="book-open")
        self.attach = Button(theme, icon="paperclip")
        self.helps = (self.macro, self.emoji, self.knowledge, self.attach)
        self.more = SendMenu(theme)
        # As high as the sending it stands beside, whatever its own frame would want.
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.more.allow("later", False)
        self._later = False
        self.submit = Button(theme, kind="primary", icon="send")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in self.helps:
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self._eye, self._seen_by, self.submit, self.more):
            row.addWidget(widget)

    def set_mode(self, note: bool, seen: str, submit: str) -> None:
        """Which surface is in front: who sees it, and the name of sending it."""
        changed = (note, seen, submit) != (self._note, self._seen_words, self._submit_words)
        self._note, self._seen_words, self._submit_words = note, seen, submit
        if changed:
            self.submit.set_kind("note" if note else "primary")
            self.submit.set_icon("sticky-note" if note else "send")
            set_tone(self._seen_by, "note" if note else "act")
            self.redress()

    def set_later(self, allowed: bool) -> None:
        """Whether a reply may be sent at a later time; a note never is."""
        if allowed != self._later:
            self._later = allowed
            self.more.allow("later", allowed)
            self.redress()

    def set_key(self, submit: str) -> None:
        """The key that sends."""
        self._submit_key = submit
        self.redress()

    def set_enabled(self, writable: bool, submittable: bool, why: str = "") -> None:
        """What may be pressed now; ``why`` nothing can be submitted."""
        self.submit.setEnabled(submittable)
        self.more.set_reason(why)
        for way in ("send", "solve"):
            self.more.allow(way, submittable)
        for button in self.helps:
            button.setEnabled(writable)

    def dress(self, short: bool) -> None:
        words = (self.tr("Makro"), self.tr("Emoji"), self.tr("Pengetahuan"), self.tr("Lampiran"))
        for button, text in zip(self.helps, words, strict=True):
            button.setText("" if short else text)
            button.setAccessibleName(text)
            button.setToolTip(text)
        if (row := self.layout()) is not None:
            # Four helps, the eye, the sending and its menu stand in the width that large letters leave.
            row.setSpacing(4 if short else 8)
        key = shown_key(self._submit_key)
        self.submit.setText(self._submit_words if short or not key else f"{self._submit_words}   {key}")
        self.submit.setAccessibleName(self._submit_words)
        self.submit.setToolTip(f"{self._submit_words} ({key})" if key else self._submit_words)
        # A note goes nowhere but into the ticket.
        self.more.setVisible(not self._note)
        # Beside one button more, or in large letters, there is no room for it; the eye and its name stay.
        self._seen_by.setVisible(not short or (self._note and not self.theme.large))
        self._eye.setAccessibleName(self._seen_words)
        self._eye.setToolTip(self._seen_words)
        self._seen_by.setText(self._seen_words)
        icon, tone = ("eye-off", "note") if self._note else ("eye", "act")
        self._eye.setPixmap(self.theme.pixmap(icon, tone, 16, self.devicePixelRatioF()))

    def retranslate(self) -> None:
        self.redress()
