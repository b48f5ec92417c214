"""The line of the ticket form that leads to its issue's questions: how many of the mandatory ones are answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.form_model import FormModel
from console.views.look import Look
from console.widgets.eliding_button import ElidingButton
from console.widgets.part import Part
from domain.issue_form import Place


class ProbingLine(Part):
    """There is nothing to see while the issue asks nothing."""

    wanted = Signal()

    def __init__(self, look: Look, model: FormModel, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._model = look, model
        self.button = ElidingButton(look.theme, kind="link")
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        model.on_change.append(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Shows what the model holds now."""
        form = self._model.form
        self.setVisible(bool(form))
        if form:
            asked = [field for field in form if field.required and field.place is not Place.OWN]
            there = len(asked) - len(self._model.lacking)
            words = self.tr("Probing & data · {0}/{1} wajib").format(there, len(asked))
            self.button.setText(words)
            self.button.setToolTip(self._look.keys.tip(words, "probing"))
            self.button.setAccessibleName(
                self.tr("Buka probing dan data, {0} dari {1} wajib terisi").format(there, len(asked))
            )

    def retranslate(self) -> None:
        self.refresh()
