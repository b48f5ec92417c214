"""Icons of one set (Lucide), drawn in the colour of a token."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from console.widgets.tokens import RESOURCES

FOLDER = RESOURCES / "icons"


class IconError(KeyError):
    """No icon of this name is bundled."""


class IconSet:
    """Renders and keeps icons; the owner empties it when colours change."""

    def __init__(self) -> None:
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int, str, int, tuple[float, ...]], QIcon] = {}

    def clear(self) -> None:
        """Forget the rendered pictures (the sources stay)."""
        self._pixmaps.clear()
        self._icons.clear()

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """A picture of `size` logical pixels in `#rrggbb`; raises IconError for an unknown name."""
        key = (name, colour, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, size, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, colour: str, size: int, disabled: str, gap: int = 0) -> QIcon:
        """An icon sharp on the screens there are now, with a gap (px) at its right.

        Qt leaves four pixels between a button's icon and its words; the gap gives them air."""
        ratios = tuple(sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}))
        key = (name, colour, size, disabled, gap, ratios)
        if key not in self._icons:
            # A new one for each dressing of a button would fill Qt's own store of pictures, ten megabytes of the same few.
            self._icons[key] = self._made(name, (colour, disabled), size, gap, ratios)
        return self._icons[key]

    def _made(
        self, name: str, colours: tuple[str, str], size: int, gap: int, ratios: tuple[float, ...]
    ) -> QIcon:
        icon = QIcon()
        for ratio in ratios:
            for tint, mode in zip(colours, (QIcon.Mode.Normal, QIcon.Mode.Disabled), strict=True):
                icon.addPixmap(_beside(self.pixmap(name, tint, size, ratio), round(gap * ratio)), mode)
        return icon

    def _draw(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        svg = self._source(name).replace(b"currentColor", colour.encode())
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, name: str) -> bytes:
        if name not in self._sources:
            path = FOLDER / f"{name}.svg"
            if not path.is_file():
                raise IconError(name)
            self._sources[name] = path.read_bytes()
        return self._sources[name]


def _beside(pixmap: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return pixmap
    wide = QPixmap(pixmap.width() + gap, pixmap.height())
    wide.setDevicePixelRatio(pixmap.devicePixelRatio())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide
