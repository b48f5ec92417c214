"""Helps for writing: macros and templates, emoji, spelling, colleagues to be named."""

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from console.store.drafts import Mode
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.emoji_picker import EmojiPicker
from console.views.look import Look
from console.views.macro_picker import MacroPicker
from console.views.note_mentions import NoteMentions
from console.views.spelling import Spelling
from console.widgets.composer import ComposeMode, Composer


class ComposeHelps(QObject):
    """``bind`` with the ticket in front, None when there is none. ``over``: the part they float on, above ``composer``."""

    def __init__(self, look: Look, desk: Desk, over: QWidget, composer: Composer) -> None:
        super().__init__(over)
        self._look, self._over, self._composer = look, over, composer
        self._model: CaseModel | None = None
        self.macros = MacroPicker(look, desk, over, self._room, self._insert, composer.setFocus)
        self.emoji = EmojiPicker(look, desk, over, self._room, self._insert, composer.setFocus)
        self.spelling = Spelling(look, desk, composer)
        notes = composer.editors()[ComposeMode.NOTE]
        self.mentions = NoteMentions(look, desk, over, composer, self.spelling.marks(notes))
        composer.macro_requested.connect(self.choose_macro)
        composer.emoji_requested.connect(self.choose_emoji)

    def bind(self, model: CaseModel | None) -> None:
        """Another ticket came to the front, or none."""
        self._model = model
        self.spelling.bind(model)
        self.mentions.bind(model)
        self._shut()

    def shown(self) -> None:
        """What is known of the ticket in front is another."""
        self.spelling.shown(self._model)

    def choose_macro(self) -> None:
        """Opens the macros of the surface in front."""
        if self._model is not None and not self._composer.editor().isReadOnly():
            self._shut()
            self.macros.open(self._model, Mode(self._composer.mode().value))

    def use_macro(self, id: str) -> None:
        """Puts the macro ``id`` where the cursor stands, if the surface in front has it."""
        if self._model is not None and not self._composer.editor().isReadOnly():
            self.macros.use(self._model, Mode(self._composer.mode().value), id)

    def choose_emoji(self) -> None:
        """Opens the emoji."""
        if self._model is not None and not self._composer.editor().isReadOnly():
            self._shut()
            self.emoji.open()

    def retranslate(self) -> None:
        """Texts anew in the language of the screen."""
        self.macros.retranslate()
        self.emoji.retranslate()
        self.mentions.retranslate()

    def _shut(self) -> None:
        self.macros.leave()
        self.emoji.card.hide()

    def _room(self) -> QRect:
        edge = self._look.theme.dp(16)
        foot = self._composer.geometry().top()
        return QRect(edge, edge, self._over.width() - 2 * edge, max(foot - edge, self._look.theme.dp(220)))

    def _insert(self, text: str) -> None:
        self._composer.insert_text(text)
        self._composer.setFocus()
