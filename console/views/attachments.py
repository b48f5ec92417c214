"""Files of the ticket in front: put to the text by picker, drop or paste, and those of its lines looked at or saved.

A file goes to the surface that is in front, reply or note, and stays there: its chip wears that surface's colour."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, QObject, QPoint, QUrl
from PySide6.QtGui import (
    QCursor,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QMenu, QVBoxLayout

from console.notices import Notice
from console.operations.attachment import FileRefused
from console.store.drafts import Mode
from console.store.overlay import Line
from console.store.uploads import Upload
from console.views.attachment_words import FileWords
from console.views.case_model import CaseModel
from console.views.desk import Desk
from console.views.file_choice import files_to_open, place_to_save
from console.views.look import Look
from console.views.opened_files import OpenedFiles
from console.views.thumbnails import Thumbnails
from console.widgets.attachment_strip import AttachmentStrip
from console.widgets.composer import ComposeMode, Composer
from console.widgets.part import spelled
from console.widgets.transcript_view import TranscriptView
from contract.attachment import AttachmentRef


class CaseAttachments(QObject):
    """``bind`` with the ticket in front, None when there is none; ``refresh`` whenever it changed."""

    def __init__(self, look: Look, desk: Desk, composer: Composer, transcript: TranscriptView) -> None:
        super().__init__(composer)
        self._look, self._desk, self._composer, self._transcript = look, desk, composer, transcript
        self._model: CaseModel | None = None
        self._drafts: dict[Mode, list[Upload]] = {}
        self._files: dict[str, AttachmentRef] = {}
        self._lines: dict[str, tuple[AttachmentRef, ...]] = {}
        self._words, self._opened = FileWords(), OpenedFiles()
        composer.destroyed.connect(self._opened.close)
        self.strip = AttachmentStrip(look.theme, composer)
        self._menu = QMenu(transcript)
        self._thumbnails = Thumbnails(look.start, desk.acts.attachments.content, transcript.viewport().update)
        transcript.set_thumbnails(self._thumbnails.of)
        transcript.file_activated.connect(self.choose)
        column = composer.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, self.strip)
        composer.attach_requested.connect(self.pick)
        composer.mode_changed.connect(lambda _mode: self._show())
        self.strip.removed.connect(self.remove)
        desk.acts.attachments.progress.listen(lambda _id: self._show())
        for editor in composer.editors().values():
            editor.installEventFilter(self)
            editor.viewport().installEventFilter(self)

    def bind(self, model: CaseModel | None) -> None:
        """Another ticket came to the front, or none."""
        self._model, self._drafts = model, {}
        self._menu.close()
        self._show()
        if model is not None:
            self._look.start(self._load(model))

    def refresh(self, model: CaseModel, lines: list[Line]) -> None:
        """The ticket changed: its lines, perhaps its drafts."""
        self.show_lines(lines)
        if model is self._model:
            self._look.start(self._load(model))

    def show_lines(self, lines: list[Line]) -> None:
        """The lines on the screen: their files can be looked at."""
        self._lines = {line.id: line.files for line in lines if line.files}
        files = {file.id: file for of_line in self._lines.values() for file in of_line}
        if files != self._files:
            self._files = files
            self._thumbnails.know(files)

    def drawn(self, name: str) -> bool:
        """Whether a picture of this name is on the screen."""
        return any(
            file.name == name and self._thumbnails.of(id) is not None for id, file in self._files.items()
        )

    def pick(self) -> None:
        """Asks for files and puts them to the text in front."""
        if self._may():
            self._look.start(self._pick(self._mode()))

    def remove(self, id: str) -> None:
        """Takes a file out of its draft."""
        attachments = self._desk.acts.attachments
        self._look.once(("detach", id), lambda: attachments.remove(id))
        self._composer.setFocus()

    def choose(self, line: str, id: str = "") -> None:
        """What can be done with a file of ``line``; without ``id``, with any of them."""
        files = [file for file in self._lines.get(line, ()) if id in ("", file.id)]
        if not files:
            return
        self._menu.clear()
        for file in files:
            name = spelled(file.name) if len(files) > 1 else ""
            for words, act in ((self.tr("Buka"), self.open), (self.tr("Simpan sebagai…"), self.save)):
                chosen = self._menu.addAction(f"{words} – {name}" if name else words)
                chosen.triggered.connect(lambda _=False, act=act, file=file: act(file))
        self._menu.popup(QCursor.pos() if id else self._place())
        self._menu.setActiveAction(self._menu.actions()[0])

    def open(self, file: AttachmentRef) -> None:
        """Shows a file in the system's own program: nothing is opened but by this act."""
        self._look.once(("open file", file.id), lambda: self._open(file))

    def save(self, file: AttachmentRef) -> None:
        """Writes a file where the agent wants it."""
        self._look.once(("save file", file.id), lambda: self._save(file))

    def retranslate(self) -> None:
        """Texts anew in the language of the screen."""
        self.strip.retranslate()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture or files pasted or dropped are attachments, not text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pasted = event.matches(QKeySequence.StandardKey.Paste)
            return pasted and self._take(QGuiApplication.clipboard().mimeData())
        if isinstance(event, QDropEvent) and _has_files(event.mimeData()) and self._may():
            if isinstance(event, QDragEnterEvent) or event.type() == QEvent.Type.DragMove:
                event.acceptProposedAction()
                return True
            if event.type() == QEvent.Type.Drop:
                event.acceptProposedAction()
                return self._take(event.mimeData())
        return False

    def _take(self, data: QMimeData) -> bool:
        if self._model is None or not self._may() or not _has_files(data):
            return False
        model, mode = self._model, self._mode()
        if data.hasUrls():
            paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
            self._look.start(self._add_all(model, mode, paths))
            return True
        image = data.imageData()
        if isinstance(image, QImage):
            self._look.start(self._add_image(model, mode, image))
        return True

    async def _pick(self, mode: Mode) -> None:
        model = self._model
        paths = await files_to_open(self._composer, self.tr("Lampirkan berkas"))
        if model is not None:
            await self._add_all(model, mode, paths)
        self._composer.setFocus()

    async def _add_all(self, model: CaseModel, mode: Mode, paths: list[Path]) -> None:
        for path in paths:
            try:
                await self._desk.acts.attachments.add_file(model.ticket, mode, path)
            except FileRefused as no:
                self._say(no)
            except OSError:
                self._look.say(Notice("file_unreadable", "bad", {"name": path.name}))

    async def _add_image(self, model: CaseModel, mode: Mode, image: QImage) -> None:
        # A picture of a whole screen takes a tenth of a second and more.
        data = await asyncio.to_thread(_png, image)
        name = self.tr("tempelan {0}.png").format(
            self._look.times.second(self._desk.clock.wall()).replace(":", ".")
        )
        try:
            await self._desk.acts.attachments.add(model.ticket, mode, name, data)
        except FileRefused as no:
            self._say(no)

    async def _open(self, file: AttachmentRef) -> None:
        data = await self._desk.acts.attachments.content(file)
        path = await self._opened.put(file.id, file.name, data)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    async def _save(self, file: AttachmentRef) -> None:
        data = await self._desk.acts.attachments.content(file)
        place = await place_to_save(self._transcript, self.tr("Simpan lampiran"), file.name, "")
        if place is None:
            return
        try:
            await asyncio.to_thread(place.write_bytes, data)
        except OSError:
            self._look.say(Notice("file_unwritable", "bad", {"name": place.name}))
            return
        self._look.say(Notice("file_saved", "ok", {"name": place.name}, fleeting=True))

    async def _load(self, model: CaseModel) -> None:
        drafts = await self._desk.reads.uploads.of(model.ticket)
        if model is self._model:
            self._drafts = drafts
            self._show()

    def _show(self) -> None:
        progress = self._desk.acts.attachments.progress
        for surface in ComposeMode:
            self._composer.set_attached(surface, len(self._drafts.get(Mode(surface.value), [])))
        mode = self._mode()
        chips = [
            self._words.chip(upload, progress.have.get(upload.id)) for upload in self._drafts.get(mode, [])
        ]
        self.strip.show_chips(chips, mode is Mode.NOTE)

    def _say(self, no: FileRefused) -> None:
        self._look.say(
            Notice("file_refused", "wait", {"name": no.name, "why": self._words.why(no.why, no.detail)})
        )

    def _mode(self) -> Mode:
        return Mode(self._composer.mode().value)

    def _may(self) -> bool:
        return self._model is not None and not self._composer.editor().isReadOnly()

    def _place(self) -> QPoint:
        rect = self._transcript.visualRect(self._transcript.currentIndex())
        return self._transcript.viewport().mapToGlobal(rect.center())


def _has_files(data: QMimeData) -> bool:
    """Files or a picture; text that has a picture beside it (a table, a web page) is text."""
    local = data.hasUrls() and any(url.isLocalFile() for url in data.urls())
    return local or (data.hasImage() and not data.hasText())


def _png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(held.data())
