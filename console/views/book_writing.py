"""Tulis: the files of a draft, what stands in them, and what is wrong with them."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from console.views.book_checks_model import BookChecks
from console.views.book_faults import BookFaults
from console.views.book_model import BookModel
from console.views.book_new_file import NewFile
from console.views.book_outline import BookOutline
from console.views.book_outline_model import SHOWN
from console.views.book_skeletons import PARTS, Skeletons
from console.views.look import Look, panel
from console.widgets.buttons import Button, IconButton
from console.widgets.code_edit import CodeEdit, Mark
from console.widgets.combo_field import ComboField
from console.widgets.find_bar import FindBar
from console.widgets.part import Part
from console.widgets.row_flow import RowFlow
from console.widgets.side import Side
from contract.handbook_file import MAIN


class BookWriting(Part):
    """``refresh`` with every change of the model or of what was found wrong. ``save_wanted``: by its key; ``told``: a sentence for who
    writes, and its tone."""

    save_wanted = Signal()
    told = Signal(str, str)

    def __init__(
        self, look: Look, model: BookModel, checks: BookChecks, parent: QWidget | None = None
    ) -> None:
        super().__init__(look.theme, parent)
        self._look, self._model, self._checks = look, model, checks
        self._skeletons = Skeletons()
        self._draft = ""
        #: By path the model's text that is shown, and what the field made of it: it knows no blank that does not break.
        self._known: dict[str, str] = {}
        self._plain: dict[str, str] = {}
        self.path = MAIN
        self.editors: dict[str, CodeEdit] = {}
        self.outline = BookOutline(look.theme)
        self.outline.wanted.connect(self.go_to)
        self.file = ComboField(look.theme)
        self.file.stand_alone()
        self.file.chosen.connect(lambda path: self.show_file(path))
        self.insert = Button(look.theme, icon="plus")
        self.insert.clicked.connect(self._offer)
        self.search = Button(look.theme, icon="search")
        self.search.clicked.connect(self._find)
        self.more = IconButton(look.theme, "ellipsis")
        self.more.clicked.connect(self._files_menu)
        self._menu = QMenu(self)
        self._stack = QStackedWidget()
        self.bar = FindBar(look.theme)
        self.new_file = NewFile(look.theme)
        self.new_file.wanted.connect(self._add_file)
        self.faults = BookFaults(look.theme)
        self.faults.wanted.connect(self.go_to)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = panel("surface", "bottom")
        line = RowFlow(head, gap=8)
        line.setContentsMargins(12, 6, 12, 6)
        line.addWidget(line.stretch(self.file))
        for act in (self.insert, self.search, self.more):
            line.addWidget(act)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for above in (head, self.new_file, self.bar):
            column.addWidget(above)
        column.addWidget(self._stack, 1)
        column.addWidget(self.faults)
        side = Side(self.theme, 232, "right")
        side.column.addWidget(self.outline)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side, 1)
        row.addLayout(column, 2)

    def first(self) -> QWidget:
        """Where the cursor goes."""
        return self.editors.get(self.path) or self.file

    @property
    def editor(self) -> CodeEdit:
        """The text in front."""
        return self.editors[self.path]

    def refresh(self) -> None:
        """Shows what the model holds now; what is being typed is left alone."""
        draft, files = self._model.draft, self._model.files
        id = "" if draft is None else draft.head.id
        if id != self._draft:
            self._draft = id
            self._clear()
        for path in [path for path in self.editors if path not in files]:
            self._drop(path)
        if self.path not in files:
            self.path = MAIN
        self.file.set_choices([(path, self._name(path)) for path in files], self.path)
        for path, edit in self.editors.items():
            edit.setReadOnly(not self._model.writable)
            if self._known[path] != files[path]:
                self._fill(path, edit, files[path])
        self.insert.setEnabled(self._model.writable)
        if files:
            self.show_file(self.path, focus=False)
        self._show_faults()

    def show_file(self, path: str, *, focus: bool = True) -> None:
        """Brings a file to the front."""
        files = self._model.files
        if path not in files:
            return
        if path not in self.editors:
            self._make(path, files[path])
        self.path = path
        self.file.set_key(path)
        self._stack.setCurrentWidget(self.editors[path])
        self.bar.use(self.editors[path])
        if focus:
            self.editors[path].setFocus()

    def go_to(self, path: str, line: int) -> None:
        """The cursor stands in that line."""
        self.show_file(path)
        if path in self.editors:
            self.editors[path].go_to(line)

    def put_in(self, kind: str) -> None:
        """Something new, ready-made, where it belongs."""
        made = self._skeletons.place(
            kind, self._model.files, self._checks.items, self.path, self.editor.line()
        )
        if made is None:
            self.told.emit(
                self.tr("Letakkan kursor di dalam sebuah SOP dulu; langkahnya ditambahkan di sana.")
                if kind == "step"
                else self.tr("Letakkan kursor di dalam sebuah isu dulu; bagian itu ditambahkan di sana."),
                "wait",
            )
            return
        self.show_file(made.path)
        self.editor.put_below(made.line, made.text)

    def retranslate(self) -> None:
        self.file.set_name(self.tr("Berkas"))
        self.insert.setText(self.tr("Sisipkan"))
        self.insert.setToolTip(self.tr("Isu, pertanyaan, skrip, langkah… yang sudah jadi; tinggal diisi"))
        self.search.setText(self.tr("Cari"))
        self.search.setToolTip(self.tr("Cari di berkas ini (Ctrl+F)"))
        self.more.set_name(self.tr("Berkas baru, hapus berkas"))
        parts = {part: self.faults.words.part(part) for part in SHOWN}
        self.outline.set_words(self.tr("Isi buku pegangan"), parts)
        for path, edit in self.editors.items():
            self._call(path, edit)
        self.refresh()

    def _make(self, path: str, text: str) -> None:
        edit = self.editors[path] = CodeEdit(self.theme)
        self._call(path, edit)
        edit.setReadOnly(not self._model.writable)
        self._fill(path, edit, text)
        edit.textChanged.connect(partial(self._typed, path))
        edit.cursorPositionChanged.connect(lambda: self.outline.follow(path, edit.line()))
        edit.find_wanted.connect(self._find)
        edit.save_wanted.connect(self.save_wanted)
        self._stack.addWidget(edit)
        # Made after the window's other parts, it would come last of all.
        QWidget.setTabOrder(self.bar.shut, edit)
        self._mark(path, edit)

    def _call(self, path: str, edit: CodeEdit) -> None:
        edit.setAccessibleName(self.tr("Isi berkas {0}").format(path))
        edit.set_hint(
            self.tr("F8: kesalahan berikutnya. Ctrl+] dan Ctrl+[ menggeser baris. Tab keluar dari teks.")
        )

    def _fill(self, path: str, edit: CodeEdit, text: str) -> None:
        line = edit.line()
        self._known[path] = text
        was = edit.blockSignals(True)
        edit.setPlainText(text)
        edit.blockSignals(was)
        self._plain[path] = edit.toPlainText()
        edit.fit_gutter()
        edit.go_to(line)

    def _typed(self, path: str) -> None:
        # Colours of words count as a change of the text for Qt, not for us.
        text = self.editors[path].toPlainText() if path in self.editors else self._plain.get(path, "")
        if text != self._plain.get(path):
            self._plain[path] = self._known[path] = text
            self._model.type(path, text)

    def _show_faults(self) -> None:
        checks = self._checks
        self.faults.show_faults(checks.faults, checks.items, current=checks.current, alone=checks.alone)
        faulty = frozenset((fault.file, fault.line) for fault in checks.faults)
        self.outline.show_items(checks.items, faulty)
        for path, edit in self.editors.items():
            self._mark(path, edit)

    def _mark(self, path: str, edit: CodeEdit) -> None:
        edit.set_marks(
            [
                Mark(fault.line, self.faults.sentence(fault))
                for fault in self._checks.faults
                if fault.file == path
            ]
        )

    def _find(self) -> None:
        if self.path in self.editors:
            self.bar.begin()

    def _name(self, path: str) -> str:
        wrong = sum(fault.file == path for fault in self._checks.faults)
        name = f"{path} •" if path in self._model.changed else path
        return self.tr("{0} · {1} kesalahan").format(name, wrong) if wrong else name

    def _offer(self) -> None:
        names = {
            "issue": self.tr("Isu baru"),
            "question": self.tr("Pertanyaan di isu ini"),
            "action": self.tr("Langkah penyelesaian di isu ini"),
            "script": self.tr("Skrip baru"),
            "step": self.tr("Langkah di SOP ini"),
            "unit": self.tr("Unit baru"),
            "estimate": self.tr("Perkiraan waktu baru"),
            "macro": self.tr("Makro baru"),
        }
        self._menu.clear()
        for kind in PARTS:
            self._menu.addAction(names[kind], partial(self.put_in, kind))
        self._drop_down(self.insert)

    def _files_menu(self) -> None:
        self._menu.clear()
        made = self._menu.addAction(self.tr("Berkas baru…"), self.new_file.begin)
        gone = self._menu.addAction(self.tr("Hapus berkas {0}").format(self.path), self._remove_file)
        made.setEnabled(self._model.writable)
        gone.setEnabled(self._model.writable and self.path != MAIN)
        self._drop_down(self.more)

    def _drop_down(self, button: QWidget) -> None:
        self._menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        self._menu.setActiveAction(self._menu.actions()[0])

    def _add_file(self, path: str) -> None:
        if path in self._model.files:
            self.told.emit(self.tr("Berkas {0} sudah ada.").format(path), "wait")
            return
        self._model.type(path, "")
        self.refresh()
        self.show_file(path)

    def _remove_file(self) -> None:
        path = self.path
        self._model.type(path, None)
        self.told.emit(
            self.tr(
                "Berkas {0} dihapus dari draf; sampai disimpan, versi di gateway masih memilikinya."
            ).format(path),
            "wait",
        )
        self.refresh()

    def _clear(self) -> None:
        for path in list(self.editors):
            self._drop(path)
        self.path = MAIN

    def _drop(self, path: str) -> None:
        edit = self.editors.pop(path)
        self.bar.use(None)
        self._stack.removeWidget(edit)
        edit.hide()
        edit.deleteLater()
