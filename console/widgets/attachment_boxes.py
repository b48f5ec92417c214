"""The files below the words of a transcript row: small pictures and cards, laid out for a width and painted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from console.widgets.attachment_row import RowFile
from console.widgets.theme import Theme

#: The picture of a file, None while there is none to be shown.
Thumbnail = Callable[[str], QPixmap | None]
Box = tuple[QRectF, RowFile]
_WIDEST, _HIGHEST = 280, 180


def lay_out_files(theme: Theme, files: Sequence[RowFile], room: float) -> tuple[list[Box], float, float]:
    """Each file's place from (0, 0) down, and the width and height they take together."""
    boxes: list[Box] = []
    top = wide = 0.0
    for file in files:
        box = QRectF(0, top, *_size(theme, file, room))
        boxes.append((box, file))
        top = box.bottom() + theme.dp(6)
        wide = max(wide, box.width())
    return boxes, wide, top


def _size(theme: Theme, file: RowFile, room: float) -> tuple[float, float]:
    small = QFontMetricsF(theme.font("small"))
    card = 2 * small.height() + theme.dp(12)
    names = max(
        QFontMetricsF(theme.font("body")).horizontalAdvance(file.name), small.horizontalAdvance(_under(file))
    )
    if not file.width:
        return min(room, names + theme.dp(52)), card
    share = min(1.0, min(room, theme.dp(_WIDEST)) / file.width, theme.dp(_HIGHEST) / file.height)
    return max(theme.dp(72), file.width * share), max(theme.dp(48), file.height * share)


def _under(file: RowFile) -> str:
    return " · ".join(part for part in (file.about, file.warning) if part)


def paint_file(painter: QPainter, theme: Theme, box: QRectF, file: RowFile, picture: QPixmap | None) -> None:
    """``picture`` in its place, or the card of the file while there is none."""
    painter.save()
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(box, theme.dp(6), theme.dp(6))
    if picture is not None:
        shape = QPainterPath()
        shape.addRoundedRect(box, theme.dp(6), theme.dp(6))
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, picture, QRectF(picture.rect()))
    elif file.width:
        _paint_waiting(painter, theme, box)
    else:
        _paint_card(painter, theme, box, file)
    painter.restore()


def _paint_waiting(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """A picture that is not here yet."""
    side = theme.icon_px(20)
    icon = theme.pixmap("paperclip", "muted", 20, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(box.center().x() - side / 2, box.center().y() - side / 2), icon)


def _paint_card(painter: QPainter, theme: Theme, box: QRectF, file: RowFile) -> None:
    d, ratio = theme.dp, painter.device().devicePixelRatioF()
    tone = "wait" if file.warning else "act"
    side = theme.icon_px(20)
    icon = theme.pixmap(file.icon, tone, 20, ratio)
    painter.drawPixmap(QPointF(box.left() + d(10), box.center().y() - side / 2), icon)
    left = box.left() + d(18) + side
    room = box.right() - d(10) - left
    small = QFontMetricsF(theme.font("small"))
    for at, (words, font, tone_) in enumerate(
        (
            (file.name, theme.font("small", QFont.Weight.DemiBold), "text"),
            (_under(file), theme.font("small"), "muted"),
        )
    ):
        painter.setFont(font)
        painter.setPen(theme.color(tone_))
        # The ending tells what it is: the middle of a long name gives way.
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QPointF(left, box.top() + d(6) + at * small.height() + small.ascent()), shown)
