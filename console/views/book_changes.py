"""Perubahan: what an agent will find otherwise than in the version in force, in sentences first; the lines of the files on demand."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from console.views.book_words import BookWords
from console.views.look import Look, panel
from console.widgets.buttons import Button
from console.widgets.diff_lines import DiffLines, DiffRow
from console.widgets.part import Part, clear, label, scrolled
from console.widgets.row_flow import RowFlow
from contract.handbook_diff import FileDiff
from contract.handbook_draft import DraftDiff
from domain.handbook_diff import DiffKind, ItemDiff

_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_TONES = {DiffKind.ADDED: "ok", DiffKind.REMOVED: "bad", DiffKind.CHANGED: "act"}


class BookChanges(Part):
    """``show_diff`` with what the gateway says."""

    save_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._words = BookWords(look)
        self._diff: DraftDiff | None = None
        self._unsaved = 0
        self.told = label(wrap=True)
        self.save = Button(look.theme, icon="save")
        self.save.clicked.connect(self.save_wanted)
        self.as_lines = Button(look.theme, icon="file-text")
        self.as_lines.setCheckable(True)
        self.as_lines.clicked.connect(lambda: self._dress())
        head = panel("surface", "bottom")
        row = RowFlow(head, gap=12)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(row.stretch(self.told))
        for part in (self.save, self.as_lines):
            row.addWidget(part)
        inner = panel("surface")
        self._items = QVBoxLayout(inner)
        self._items.setContentsMargins(20, 12, 20, 16)
        self._items.setSpacing(4)
        self._items.addStretch(1)
        self.area = scrolled(inner)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lines = DiffLines(look.theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        self.retranslate()

    def first(self) -> QWidget:
        """Where the cursor goes."""
        return self.as_lines

    def show_diff(self, diff: DraftDiff | None) -> None:
        """What differs; None while it is not known."""
        self._diff = diff
        self._build()

    def show_unsaved(self, files: int) -> None:
        """So many files and fields stand at this desk alone, and are not in what is shown."""
        self._unsaved = files
        self._say()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Perubahan"))
        self.area.setAccessibleName(self.tr("Perubahan dalam kalimat"))
        self.lines.setAccessibleName(self.tr("Perubahan baris demi baris"))
        self.save.setText(self.tr("Simpan dulu"))
        self._build()

    def sentences(self) -> list[str]:
        """What is shown, line by line."""
        found = (self._items.itemAt(at) for at in range(self._items.count()))
        return [
            widget.accessibleName()
            for one in found
            if one is not None and (widget := one.widget()) is not None
        ]

    def _build(self) -> None:
        clear(self._items)
        diff = self._diff
        for item in () if diff is None else diff.items:
            self._add(item)
        self.lines.show_rows([row for file in (diff.files if diff else ()) for row in rows_of(file)])
        self._dress()

    def _add(self, item: ItemDiff) -> None:
        lines = self._words.lines(item)
        if item.kind is DiffKind.CHANGED and not lines:
            # Only what no person reads: the digits that tell two texts of a version apart.
            return
        head = label(self._words.item(item), strong=True, tone=_TONES[item.kind], wrap=True)  # type: ignore[arg-type]
        for made, text in ((head, head.text()), *((label(f"• {line}", wrap=True), line) for line in lines)):
            made.setTextInteractionFlags(_READABLE)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setAccessibleName(text)
            if made is head and self._items.count() > 1:
                made.setContentsMargins(0, self.theme.dp(8), 0, 0)
            self._items.insertWidget(self._items.count() - 1, made)

    def _dress(self) -> None:
        lines = self.as_lines.isChecked()
        self._stack.setCurrentIndex(1 if lines else 0)
        self.as_lines.setText(self.tr("Dalam kalimat") if lines else self.tr("Baris demi baris"))
        self.as_lines.setVisible(self._diff is not None)
        self._say()

    def _say(self) -> None:
        diff = self._diff
        self.save.setVisible(self._unsaved > 0)
        if diff is None:
            self.told.setText(self.tr("Membandingkan dengan versi yang berlaku…"))
            return
        against = self.tr("Dibandingkan versi yang berlaku ({0}).").format(diff.against.partition("+")[0])
        if self._unsaved:
            against = f"{against} " + self.tr("Yang belum disimpan belum ikut.")
        if diff.faults:
            against = f"{against} " + self.tr("Masih ada kesalahan, jadi hanya baris yang bisa dibandingkan.")
        elif not diff.items and not diff.files:
            against = f"{against} " + self.tr("Tidak ada yang berbeda.")
        self.told.setText(against)


def rows_of(file: FileDiff) -> Iterator[DiffRow]:
    """The lines of a file below its name; a leap of the numbers is shown."""
    yield DiffRow("@", file.path)
    last = 0
    for line in file.lines:
        at = line.after_no or line.before_no
        if last and at > last + 1 and line.kind == " ":
            yield DiffRow("@", "…")
        last = max(last, line.after_no) or at
        yield DiffRow(line.kind, line.text, line.before_no or None, line.after_no or None)
