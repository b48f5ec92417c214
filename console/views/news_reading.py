"""What a reader does before they confirm: the points of a briefing are ticked one by one, a quiz is answered; wrong answers say why."""

from textwrap import fill

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from console.views.look import Look
from console.widgets.part import Part, announce, clear, label, set_tone
from contract.rows import AnnouncementRow

#: Letters in a line: a choice does not break its line by itself.
_LINE, _LARGE = 64, 32


class NewsReading(Part):
    """``show_row`` for the announcement in front; what was ticked and chosen stays as long as it is the same edition."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._row: AnnouncementRow | None = None
        self._open = False
        self._ticks: list[QCheckBox] = []
        self._groups: list[QButtonGroup] = []
        self._whys: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.result = label()

    def show_row(self, row: AnnouncementRow, *, reads: bool) -> None:
        """``reads``: it is still to be confirmed here."""
        same = self._row is not None and (self._row.id, self._row.edition) == (row.id, row.edition)
        if same and reads == self._open:
            return
        if not same:
            self._ticks = []
        kept = self.answers() if same else ()
        self._row, self._open = row, reads
        self._build(kept)

    @property
    def done(self) -> bool:
        """Whether everything was ticked and answered."""
        return all(tick.isChecked() for tick in self._ticks) and -1 not in self.answers()

    def begin(self) -> bool:
        """The keyboard comes to the first that is to be ticked or answered; whether there is any."""
        first: list[QAbstractButton] = [*self._ticks, *(group.button(0) for group in self._groups)]
        if self._open and first:
            first[0].setFocus()
        return self._open and bool(first)

    def answers(self) -> tuple[int, ...]:
        """Which choice of each question, -1 for none."""
        return tuple(group.checkedId() for group in self._groups)

    def choice(self, question: int, at: int) -> QAbstractButton:
        """The button of a choice of a question, both from 0."""
        return self._groups[question].button(at)

    def tell(self) -> None:
        """Says of each answer whether it is right, and why it is not."""
        row = self._row
        if row is None:
            return
        right = 0
        for question, answer, why in zip(row.quiz, self.answers(), self._whys, strict=True):
            good = answer == question.right
            right += good
            said = self.tr("Benar.") if good else self.tr("Belum tepat.")
            why.setText(f"{said} {question.why}".strip())
            set_tone(why, "ok" if good else "bad")
            why.show()
        words = self.tr("{0} dari {1} jawaban benar.").format(right, len(row.quiz))
        if right < len(row.quiz):
            again = self.tr("Perbaiki yang belum tepat, lalu kirim lagi.")
            words = f"{words} {again}"
        self.result.setText(words)
        self.result.show()
        announce(self, words)

    def retranslate(self) -> None:
        if self._row is not None:
            self._build(self.answers())

    def _build(self, kept: tuple[int, ...]) -> None:
        row = self._row
        ticked = [tick.isChecked() for tick in self._ticks]
        for group in self._groups:
            group.deleteLater()
        clear(self._column)
        self._ticks, self._groups, self._whys = [], [], []
        if row is None:
            return
        for at, point in enumerate(row.points):
            tick = QCheckBox(self._filled(f"{at + 1}. {point}"))
            tick.setAccessibleName(point)
            tick.setChecked(not self._open or (at < len(ticked) and ticked[at]))
            tick.setEnabled(self._open)
            tick.toggled.connect(self.changed)
            self._ticks.append(tick)
            self._column.addWidget(tick)
        if row.quiz:
            self._column.addWidget(label(self.tr("Kuis singkat"), size="small", tone="muted", strong=True))
            (self._ask if self._open else self._solve)(row, kept)
        self.setVisible(bool(row.points or row.quiz))

    def _ask(self, row: AnnouncementRow, kept: tuple[int, ...]) -> None:
        for at, question in enumerate(row.quiz):
            self._column.addWidget(label(f"{at + 1}. {question.ask}", wrap=True))
            group = QButtonGroup(self)
            for n, choice in enumerate(question.choices):
                button = QRadioButton(self._filled(choice))
                button.setAccessibleName(f"{question.ask} {choice}")
                button.setChecked(at < len(kept) and kept[at] == n)
                group.addButton(button, n)
                self._column.addWidget(button)
            group.idClicked.connect(lambda _id: self.changed.emit())
            why = label(size="small", wrap=True)
            why.hide()
            self._column.addWidget(why)
            self._groups.append(group)
            self._whys.append(why)
        self.result = label(strong=True, wrap=True)
        self.result.hide()
        self._column.addWidget(self.result)

    def _solve(self, row: AnnouncementRow, _kept: tuple[int, ...]) -> None:
        """What was right, for who reads it again."""
        for at, question in enumerate(row.quiz):
            self._column.addWidget(label(f"{at + 1}. {question.ask}", wrap=True))
            self._column.addWidget(label(f"✓ {question.choices[question.right]}", tone="ok", wrap=True))
            if question.why:
                self._column.addWidget(label(question.why, size="small", tone="muted", wrap=True))

    def _filled(self, text: str) -> str:
        return fill(text, _LARGE if self.theme.large else _LINE)
