"""Small pictures of files, read beside the window and never larger than they are shown: a picture is another person's data."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from console.operations.errors import NotDone
from console.store.errors import StoreError
from console.views.refresh import Start
from contract.attachment import AttachmentRef
from domain.file_kind import sniff

#: Pixels of the longer side that are kept, enough for twice the letters on a fine screen.
SIDE = 640
#: Megabytes a reader may take for one picture.
MOST_MB = 512
_KEPT = 200
#: What may be drawn: formats Qt reads itself, named rather than guessed by it.
_FORMATS = {"image/png": b"png", "image/jpeg": b"jpeg", "image/gif": b"gif", "image/webp": b"webp"}


class Thumbnails:
    """``content`` gives the bytes of a file; ``drawn`` is called on the window's thread when another picture is there."""

    def __init__(
        self, start: Start, content: Callable[[AttachmentRef], Awaitable[bytes]], drawn: Callable[[], None]
    ) -> None:
        self._start, self._content, self._drawn = start, content, drawn
        self._files: dict[str, AttachmentRef] = {}
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def know(self, files: dict[str, AttachmentRef]) -> None:
        """The files on the screen; what could not be read is tried again."""
        self._files = files
        self._asked.clear()

    def of(self, id: str) -> QPixmap | None:
        """The picture of the file ``id``; asked for when it is first wanted."""
        if id in self._kept:
            self._kept.move_to_end(id)
            return self._kept[id]
        file = self._files.get(id)
        if file is not None and id not in self._asked and file.type in _FORMATS:
            self._asked.add(id)
            self._start(self._read(file))
        return None

    async def _read(self, file: AttachmentRef) -> None:
        try:
            data = await self._content(file)
        except (NotDone, StoreError):
            # Nothing the agent asked for: the place stays empty, and a click says why.
            return
        image = await asyncio.to_thread(small, data, file.type)
        if image is None:
            return
        self._kept[file.id] = QPixmap.fromImage(image)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self._drawn()


def small(data: bytes, type: str) -> QImage | None:
    """The picture in ``data``, at most SIDE pixels long; None for what cannot be read. Safe beside the window's thread."""
    kind = sniff(data)
    if kind is None or kind.type != type:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MOST_MB)
    reader = QImageReader(buffer, _FORMATS[type])
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return None
    if max(size.width(), size.height()) > SIDE:
        reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
