"""A file that was changed here and meanwhile by somebody else: both texts as one difference, until the person says which stands."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views.book_model import Clash
from console.views.look import Look, panel
from console.widgets.buttons import Button
from console.widgets.diff_lines import DiffLines, DiffRow
from console.widgets.part import Part, announce, label
from console.widgets.row_flow import RowFlow

#: Equal lines shown before and after what differs.
_AROUND = 3


class BookClash(Part):
    """``show_clash`` one file after the other; nothing of either text is gone before a button is pressed."""

    settled = Signal(str, bool)
    """Path, and whether the text typed here stands."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._path, self._clash, self._left = "", Clash(None, None), 0
        self.told = label(wrap=True)
        self.mine = Button(look.theme, icon="pencil")
        self.theirs = Button(look.theme, icon="refresh-cw")
        self.mine.clicked.connect(lambda: self.settled.emit(self._path, True))
        self.theirs.clicked.connect(lambda: self.settled.emit(self._path, False))
        self.lines = DiffLines(look.theme)
        head = panel("surface", "bottom")
        words = QVBoxLayout(head)
        words.setContentsMargins(16, 8, 16, 8)
        words.setSpacing(6)
        words.addWidget(self.told)
        row = RowFlow(gap=8)
        for part in (self.mine, self.theirs):
            row.addWidget(part)
        words.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.lines, 1)
        self.retranslate()

    def first(self) -> QWidget:
        """Where the cursor goes."""
        return self.lines

    def show_clash(self, path: str, clash: Clash, left: int) -> None:
        """``left``: how many files are still to be told of, this one too."""
        if (path, clash, left) == (self._path, self._clash, self._left):
            return
        self._path, self._clash, self._left = path, clash, left
        self.lines.show_rows(list(rows(clash.theirs or "", clash.mine or "")))
        self.retranslate()
        announce(self, self.told.text(), urgent=True)

    def retranslate(self) -> None:
        said = self.tr(
            "Orang lain menyimpan {0} sejak Anda mulai mengetik. Keduanya masih ada: baris + adalah teks Anda, "
            "baris - adalah teks yang sekarang ada di gateway."
        ).format(self._path)
        if self._clash.theirs is None:
            said = self.tr("Orang lain menghapus {0} sejak Anda mulai mengetik. Teks Anda masih ada.").format(
                self._path
            )
        elif self._clash.mine is None:
            said = self.tr("Anda menghapus {0}; sementara itu orang lain mengubahnya.").format(self._path)
        if self._left > 1:
            said = f"{said} " + self.tr("{0} berkas lagi sesudah ini.").format(self._left - 1)
        self.told.setText(said)
        self.mine.setText(self.tr("Pakai teks saya"))
        self.theirs.setText(self.tr("Pakai yang di gateway"))
        self.lines.setAccessibleName(self.tr("Beda kedua teks, baris demi baris"))
        self.setAccessibleName(said)


def rows(before: str, after: str) -> Iterator[DiffRow]:
    """From ``before`` to ``after``; equal lines far from any difference are left out."""
    old, new = before.splitlines(), after.splitlines()
    for at, group in enumerate(SequenceMatcher(a=old, b=new, autojunk=False).get_grouped_opcodes(_AROUND)):
        if at:
            yield DiffRow("@", "…")
        for kind, i, j, k, m in group:
            if kind == "equal":
                for step in range(j - i):
                    yield DiffRow(" ", old[i + step], i + step + 1, k + step + 1)
                continue
            for gone in range(i, j):
                yield DiffRow("-", old[gone], gone + 1)
            for came in range(k, m):
                yield DiffRow("+", new[came], after=came + 1)
