"""What is done with a row of a conversation, by the mouse or the keyboard: copied, quoted, read aloud, its links and files opened."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from console.widgets.attachment_boxes import Thumbnail
from console.widgets.theme import Theme
from console.widgets.transcript_delegate import TranscriptDelegate
from console.widgets.transcript_model import RowKind, TranscriptModel
from domain import web_address


class TranscriptTouch(QListView):
    """Ctrl+C copies the chosen rows; Enter opens the row's files or its first link; links are shown whole."""

    link_activated = Signal(str)
    """The whole address the user clicked, or that of the row where Enter was pressed."""
    quote_wanted, read_wanted = Signal(str), Signal(str)
    """The row whose words are to be quoted; to be read aloud."""
    number_wanted = Signal(str)
    """A telephone number of a message is to be called."""
    file_activated = Signal(str, str)
    """Row and file the user clicked; by the keyboard the file is empty: any of the row's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        #: The telephone numbers of a text, as they are read; none at a desk without a telephone.
        self.numbers_in: Callable[[str], Sequence[str]] = lambda _text: ()
        self._rows = TranscriptModel(self)
        self._delegate = TranscriptDelegate(theme, self._rows, self)
        self.setItemDelegate(self._delegate)
        self.setModel(self._rows)

    def copy_selection(self) -> str:
        """Put the chosen rows on the clipboard, oldest first, and return the text."""
        indexes = sorted(self.selectedIndexes(), key=QModelIndex.row)
        rows = [row for row in map(self._rows.row, indexes) if row.kind is not RowKind.EDGE]
        if len(rows) == 1:
            text = rows[0].text
        else:
            text = "\n".join(
                f"[{' '.join(x for x in (r.day, r.time) if x)}] {r.author}: {r.text}" for r in rows
            )
        if text:
            QGuiApplication.clipboard().setText(text)
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._with_files() is not None:
            self.file_activated.emit(self._with_files(), "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._first_link():
            self.link_activated.emit(self._first_link())
        else:
            super().keyPressEvent(event)

    def chosen(self) -> str:
        """The id of the row the user chose, "" when none is."""
        chosen = self.selectedIndexes()
        return self._rows.row(chosen[-1]).id if chosen else ""

    def _first_link(self) -> str:
        index = self.currentIndex()
        links = self._delegate.bubble(index, self.viewport().width()).links if index.isValid() else []
        return links[0][2] if links else ""

    def _with_files(self) -> str | None:
        """The id of the chosen row, if it has files."""
        index = self.currentIndex()
        row = self._rows.row(index) if index.isValid() else None
        return row.id if row is not None and row.files else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        url = self._link(event.position().toPoint())
        if url and event.button() == Qt.MouseButton.LeftButton:
            self.link_activated.emit(url)
            return
        row, file = self._file(event.position().toPoint())
        if file and event.button() == Qt.MouseButton.LeftButton:
            self.file_activated.emit(row, file)

    def set_thumbnails(self, thumbnail: Thumbnail) -> None:
        """Where the small pictures of files come from; `viewport().update()` once there is another."""
        self._delegate.thumbnail = thumbnail

    def _file(self, at: QPoint) -> tuple[str, str]:
        index = self.indexAt(at)
        if not index.isValid():
            return "", ""
        rect = self.visualRect(index)
        bubble = self._delegate.bubble(index, rect.width())
        return bubble.row.id, bubble.file_at(QPointF(at - rect.topLeft()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = (
            Qt.CursorShape.PointingHandCursor
            if self._link(event.position().toPoint()) or self._file(event.position().toPoint())[1]
            else Qt.CursorShape.ArrowCursor
        )
        self.viewport().setCursor(over)
        # Where it really leads, before anybody clicks.
        link = self._link(event.position().toPoint())
        self.viewport().setToolTip(web_address.read(link).text if link else "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.addAction(self._theme.icon("copy"), self.tr("Salin pesan"), self.copy_selection)
        row = self._rows.row(index)
        if row.kind not in (RowKind.EDGE, RowKind.SYSTEM) and row.text:
            reply, aloud = self._theme.icon("reply"), self._theme.icon("volume-2")
            menu.addAction(reply, self.tr("Kutip di kotak tulis"), lambda: self.quote_wanted.emit(row.id))
            menu.addAction(aloud, self.tr("Bacakan"), lambda: self.read_wanted.emit(row.id))
        url = self._link(event.pos())
        if url:
            clipboard = QGuiApplication.clipboard()
            menu.addAction(self._theme.icon("link"), self.tr("Salin tautan"), lambda: clipboard.setText(url))
        for number in self.numbers_in(row.text) if row.kind not in (RowKind.EDGE, RowKind.SYSTEM) else ():
            telephone, words = self._theme.icon("phone-outgoing"), self.tr("Telepon {0}").format(number)
            menu.addAction(telephone, words, lambda to=number: self.number_wanted.emit(to))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _link(self, at: QPoint) -> str:
        index = self.indexAt(at)
        if not index.isValid():
            return ""
        rect = self.visualRect(index)
        return self._delegate.bubble(index, rect.width()).link_at(QPointF(at - rect.topLeft()))
