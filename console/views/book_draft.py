"""One draft of the handbook: how far it is and whose turn it is, and below that Tulis, Pratinjau, Perubahan, Terbitkan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.views.book_changes import BookChanges
from console.views.book_checks_model import BookChecks
from console.views.book_clash import BookClash
from console.views.book_model import BookModel
from console.views.book_outline_model import around
from console.views.book_preview import BookPreview
from console.views.book_publish import BookPublish
from console.views.book_words import BookWords
from console.views.book_writing import BookWriting
from console.views.desk import Desk
from console.views.look import Look, panel
from console.widgets.buttons import Button
from console.widgets.part import Part, label
from console.widgets.pill import Pill
from console.widgets.row_flow import RowFlow

#: Pixels of a window that has room for every line of the head in large letters.
TALL = 900
TABS = ("write", "preview", "changes", "publish")
_ICONS = {"write": "pencil", "preview": "eye", "changes": "arrow-up-down", "publish": "send"}


class BookDraft(Part):
    """``refresh`` with every change of the model or of what was found wrong."""

    save_wanted = Signal()
    back_wanted = Signal()
    diff_wanted = Signal()
    settled = Signal(str, bool)

    def __init__(
        self, look: Look, desk: Desk, model: BookModel, checks: BookChecks, parent: QWidget | None = None
    ) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._model, self._checks = look, desk, model, checks
        self._words = BookWords(look)
        self._front = "write"
        self.back = Button(look.theme, kind="quiet", icon="undo-2")
        self.back.clicked.connect(self.back_wanted)
        self.state = Pill(look.theme)
        self.title = label(strong=True, wrap=True)
        self.next = label(size="small", tone="muted", wrap=True)
        self.kept = label(size="small", tone="muted", wrap=True)
        self.save = Button(look.theme, icon="save")
        self.save.clicked.connect(self.save_wanted)
        self.tabs = {key: Button(look.theme, kind="quiet", icon=_ICONS[key]) for key in TABS}
        self.writing = BookWriting(look, model, checks)
        self.clash = BookClash(look)
        self.preview = BookPreview(look, desk, checks)
        self.changes = BookChanges(look)
        self.publish = BookPublish(look, desk, model, checks)
        self.pages: dict[str, BookWriting | BookPreview | BookChanges | BookPublish] = {
            "write": self.writing, "preview": self.preview, "changes": self.changes, "publish": self.publish,
        }  # fmt: skip
        self._stack = QStackedWidget()
        self._lay_out()
        self.writing.save_wanted.connect(self.save_wanted)
        self.changes.save_wanted.connect(self.save_wanted)
        self.clash.settled.connect(self.settled)
        for key, tab in self.tabs.items():
            tab.clicked.connect(lambda _=False, key=key: self.show_tab(key))
        self.publish.before = self.tabs["publish"]
        self.retranslate()

    def _lay_out(self) -> None:
        head = panel("surface", "bottom")
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.state)
        first.addWidget(self.title, 1)
        words.addLayout(first)
        words.addWidget(self.next)
        words.addWidget(self.kept)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addLayout(words, 1)
        row.addWidget(self.save)
        tabs = RowFlow(gap=4)
        tabs.setContentsMargins(12, 0, 12, 6)
        for tab in self.tabs.values():
            tab.setCheckable(True)
            tab.setProperty("mode", "section")
            tabs.addWidget(tab)
        whole = QVBoxLayout(head)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addLayout(tabs)
        for page in (*self.pages.values(), self.clash):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    def first(self) -> QWidget:
        """Where the cursor goes."""
        return self.clash.first() if self._clashes else self.pages[self._front].first()

    def show_tab(self, key: str) -> None:
        """Brings a tab to the front, the cursor in it."""
        if key == "preview" and self._front == "write":
            self._preview_here()
        self._front = key
        if key == "changes":
            self.changes.show_diff(None)
            self.diff_wanted.emit()
        self.refresh()
        self.first().setFocus()

    @property
    def front(self) -> str:
        """The tab in front."""
        return self._front

    def refresh(self) -> None:
        """Shows what the model holds now."""
        draft = self._model.draft
        if draft is None:
            return
        head, model = draft.head, self._model
        self.state.set_state(self._words.state(head), self._words.tone(head))
        self.title.setText(model.field("title") or self._words.title(head))
        wrote = self._desk.me in (head.author, *head.writers)
        self.next.setText(self._words.next(head, wrote=wrote))
        # In large letters a small window has room for the text alone; the other tabs say it.
        narrow = self.theme.large and self.window().height() < TALL and self._front == "write"
        self.next.setVisible(not narrow)
        self.state.setToolTip(self.next.text())
        self._say_kept()
        self.save.setVisible(model.writable)
        self.save.setEnabled(bool(model.changed) and not model.clashes and self._desk.online())
        self.back.setVisible(self.theme.large)
        for key, tab in self.tabs.items():
            tab.setChecked(key == self._front)
        faults = len(self._checks.faults)
        words = self.tr("Tulis · {0} kesalahan").format(faults) if faults else self.tr("Tulis")
        self.tabs["write"].setText(words)
        self._show_front()
        self.writing.refresh()
        self.preview.refresh()
        self.changes.show_unsaved(len(model.changed))
        self.publish.refresh()

    def retranslate(self) -> None:
        self.back.setText(self.tr("Semua draf"))
        self.save.setText(self.tr("Simpan"))
        self.save.setToolTip(self.tr("Simpan ke gateway (Ctrl+S)"))
        for key, name in {
            "write": self.tr("Tulis"),
            "preview": self.tr("Pratinjau"),
            "changes": self.tr("Perubahan"),
            "publish": self.tr("Terbitkan"),
        }.items():
            self.tabs[key].setText(name)
            self.tabs[key].setAccessibleName(name)
        self.setAccessibleName(self.tr("Draf buku pegangan"))
        self.refresh()

    def retint(self) -> None:
        self.refresh()

    @property
    def _clashes(self) -> bool:
        return bool(self._model.clashes)

    def _show_front(self) -> None:
        clashes = self._model.clashes
        if clashes and self._front == "write":
            path = next(iter(clashes))
            self.clash.show_clash(path, clashes[path], len(clashes))
            self._stack.setCurrentWidget(self.clash)
        else:
            self._stack.setCurrentWidget(self.pages[self._front])

    def _say_kept(self) -> None:
        """Where what was typed stands."""
        model = self._model
        if model.clashes:
            words = self.tr("Teks Anda tersimpan di komputer ini; pilih dulu teks mana yang dipakai.")
        elif model.changed and model.kept_at is not None:
            at = self._look.times.clock(model.kept_at)
            words = self.tr("Tersimpan di komputer ini {0}; belum di gateway.").format(at)
        elif model.changed:
            words = self.tr("Menyimpan di komputer ini…")
        elif model.writable:
            words = self.tr("Semua tersimpan di gateway.")
        else:
            words = ""
        self.kept.setText(words)
        self.kept.setVisible(bool(words))

    def _preview_here(self) -> None:
        """The issue the cursor stands in is what is meant."""
        writing = self.writing
        if writing.path not in writing.editors:
            return
        inside = around(self._checks.items, writing.path, writing.editor.line())
        issue = next((item for item in inside if item.part == "issues"), None)
        if issue is not None:
            self.preview.refresh()
            self.preview.show_issue(issue.within.id if issue.within is not None else "", issue.id)
