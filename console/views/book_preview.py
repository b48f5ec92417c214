"""Pratinjau: an issue of the draft as an agent will see it: the steps of its channel, what is asked, what is said and done."""

from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from console.views.book_checks_model import BookChecks
from console.views.desk import Desk
from console.views.filling import Filling
from console.views.form_field import FormField
from console.views.knowledge_piece import KnowledgePiece
from console.views.look import Look, panel
from console.widgets.combo_field import ComboField
from console.widgets.empty_state import EmptyState
from console.widgets.part import Part, clear, label, scrolled
from console.widgets.row_flow import RowFlow
from console.widgets.step_strip import Step, StepStrip
from domain.contact import Channel
from domain.handbook import Handbook
from domain.handbook_issue import Issue
from domain.issue_form import Place, fields
from domain.knowledge import PieceKind, of_handbook
from domain.macro import MacroFault
from domain.note_compose import HEADINGS, required


class BookPreview(Part):
    """``refresh`` with every change of what was checked; ``show_issue`` from the outline."""

    def __init__(self, look: Look, desk: Desk, checks: BookChecks, parent: QWidget | None = None) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._checks = look, desk, checks
        self._filling = Filling(look, desk)
        self._book: Handbook | None = None
        self.issue = ComboField(look.theme, share=4)
        self.issue.chosen.connect(lambda _key: self._show())
        self.channel = ComboField(look.theme)
        self.channel.chosen.connect(lambda _key: self._show())
        self.stale = label(size="small", tone="wait", wrap=True)
        self.steps = StepStrip(look.theme)
        self.steps.opened.connect(self._say_step)
        self.said = label(wrap=True)
        self.rows: list[FormField] = []
        self._asked, self._asks = label(strong=True, wrap=True), QVBoxLayout()
        self._asks.setSpacing(10)
        self.piece = KnowledgePiece(look, desk)
        self._besides = QVBoxLayout()
        self._besides.setSpacing(6)
        self._empty = EmptyState(look.theme, "book-open")
        self._stack = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = panel("surface", "bottom")
        line = RowFlow(head, gap=12)
        line.setContentsMargins(16, 6, 16, 6)
        line.addWidget(line.stretch(self.issue))
        line.addWidget(self.channel)
        strip = panel("surface", "bottom")
        words = QVBoxLayout(strip)
        words.setContentsMargins(16, 4, 16, 6)
        words.setSpacing(4)
        for part in (self.stale, self.steps, self.said):
            words.addWidget(part)
        left, right = QWidget(), QWidget()
        for side, parts in ((left, (self._asked, self._asks)), (right, (self.piece, self._besides))):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
            for one in parts:
                column.addLayout(one) if isinstance(one, QVBoxLayout) else column.addWidget(one)
            column.addStretch(1)
        inner = panel("surface")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._sides.setContentsMargins(20, 12, 20, 16)
        self._sides.setSpacing(32)
        self._sides.addWidget(left, 1)
        self._sides.addWidget(right, 1)
        area = scrolled(inner)
        area.setFrameShape(QFrame.Shape.NoFrame)
        # What is only read is come to by the keyboard as well.
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area = area
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for above in (head, strip):
            column.addWidget(above)
        column.addWidget(area, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def first(self) -> QWidget:
        """Where the cursor goes."""
        return self.issue if self._book is not None else self

    def refresh(self) -> None:
        """Shows the handbook as it stands, or as it stood when it was sound last."""
        book = self._checks.handbook
        self.stale.setVisible(book is not None and bool(self._checks.faults))
        self._stack.setCurrentIndex(0 if book is None else 1)
        if book is not None and book is not self._book:
            self._book = book
            issues = [
                (f"{one.id}/{issue.id}", f"{one.name} · {issue.name}")
                for one in book.categories
                for issue in one.issues
            ]
            was, channel = self.issue.key(), self.channel.key()
            self.issue.set_choices(issues, was)
            if not self.issue.key() and issues:
                self.issue.set_key(issues[0][0])
            channels = [one for procedure in book.procedures for one in procedure.channels]
            self.channel.set_choices([(one, self._channel(one)) for one in channels], channel)
            if not self.channel.key() and channels:
                self.channel.set_key(channels[0])
            self._show()
        elif book is None:
            self._book = None

    def show_issue(self, category: str, issue: str) -> None:
        """Brings an issue to the front, by its id where the category is not known."""
        for at in range(self.issue.combo.count()):
            key = str(self.issue.combo.itemData(at))
            if key == f"{category}/{issue}" or (not category and key.partition("/")[2] == issue):
                self.issue.set_key(key)
                self._show()
                return

    def retranslate(self) -> None:
        self.issue.set_name(self.tr("Isu"))
        self.channel.set_name(self.tr("Kanal"))
        self._asked.setText(self.tr("Probing & data"))
        self.stale.setText(
            self.tr("Masih ada kesalahan; yang tampil adalah keadaan terakhir yang tanpa kesalahan.")
        )
        self._empty.set_words(
            self.tr("Belum bisa ditampilkan"),
            self.tr("Perbaiki dulu kesalahannya di Tulis; pratinjau memerlukan buku pegangan yang utuh."),
        )
        self._area.setAccessibleName(self.tr("Pratinjau isu seperti yang dilihat agen"))
        self.setAccessibleName(self.tr("Pratinjau"))
        self._show()

    def retint(self) -> None:
        narrow = self.theme.large
        self._sides.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def _show(self) -> None:
        book, issue = self._book, self._chosen()
        if book is None or issue is None:
            return
        category = self.issue.key().partition("/")[0]
        procedure = book.procedure(self.channel.key())
        steps = () if procedure is None else procedure.steps
        self.steps.set_steps(
            [Step(one.id, one.name, "todo" if at else "now") for at, one in enumerate(steps)]
        )
        self._say_step(steps[0].id if steps else "")
        clear(self._asks)
        self.rows = []
        for field in fields(issue, required(book, category, issue.id)):
            if field.place is not Place.OWN:
                row = FormField(self._look, field)
                row.setEnabled(False)
                self.rows.append(row)
                self._asks.addWidget(row)
        self._asked.setVisible(bool(self.rows))
        ref = f"{category}/{issue.id}"
        pieces = (one for one in of_handbook(book) if one.kind is PieceKind.ISSUE and one.ref == ref)
        for piece in pieces:
            self.piece.show_piece(piece, None, over=False)
        clear(self._besides)
        for name, text in self._rest(book, category, issue):
            self._besides.addWidget(label(name, size="small", tone="muted", strong=True))
            said = label(text, wrap=True)
            said.setAccessibleName(f"{name}: {text}")
            self._besides.addWidget(said)

    def _rest(self, book: Handbook, category: str, issue: Issue) -> list[tuple[str, str]]:
        """What the agent is led through besides: tools to look into, parts of the note, what may be offered."""
        tools = {tool.id: tool.name for tool in book.tools}
        offers = {one.id: one.name for one in book.cross_selling}
        looks = [f"• {tools.get(one.tool, one.tool)}: {one.look_for}".rstrip(": ") for one in issue.checks]
        notes = [HEADINGS[part] for part in required(book, category, issue.id)]
        told = [
            (self.tr("Cek tools"), "\n".join(looks)),
            (self.tr("Catatan wajib"), ", ".join(notes)),
            (self.tr("Boleh ditawarkan"), ", ".join(offers.get(id, id) for id in issue.cross_selling)),
            (self.tr("Kata pelanggan"), ", ".join(issue.keywords)),
        ]
        return [(name, text) for name, text in told if text]

    def _say_step(self, id: str) -> None:
        book = self._book
        procedure = None if book is None else book.procedure(self.channel.key())
        step = None if procedure is None else next((one for one in procedure.steps if one.id == id), None)
        script = None if book is None or step is None else book.known_script(step.script)
        text = "" if script is None else script.said(self.channel.key())
        with suppress(MacroFault):
            text = self._filling.fill(text, None).text
        name = "" if step is None else step.name
        self.said.setText(f"{name}: “{text}”" if text else name)
        self.said.setVisible(bool(name))

    def _chosen(self) -> Issue | None:
        category, _, issue = self.issue.key().partition("/")
        return None if self._book is None else self._book.known_issue(category, issue)

    def _channel(self, channel: str) -> str:
        try:
            return self._look.words.channel(Channel(channel))
        except ValueError:
            return channel
