"""How one transcript row is laid out for a width; kept, since wrapping text is the costly part."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from console.widgets.attachment_boxes import Box, lay_out_files
from console.widgets.theme import Theme
from console.widgets.transcript_model import RowKind, TranscriptRow

LINK = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]}]")
_ON_CHARACTER = QTextLine.CursorPosition.CursorOnCharacter
_LEADING = 2
_SHARE = 0.68
"""Widest a bubble gets, as a share of the view, so that both speakers keep their side."""


@dataclass
class Bubble:
    """Geometry of a row, relative to its own top left."""

    row: TranscriptRow
    width: int
    day: str
    size: QSizeF
    box: QRectF
    text_at: QPointF
    layout: QTextLayout
    head: str
    meta: str
    meta_at: QPointF
    state: QTextLayout | None
    """How far it came, wrapped below who and when; None where all of it fits on their line."""
    day_box: QRectF
    links: list[tuple[int, int, str]] = field(default_factory=list)
    files: list[Box] = field(default_factory=list)
    """Below the words, relative to where these begin."""

    @cached_property
    def height_hint(self) -> QSize:
        """The size in whole pixels, as item views ask for it."""
        return self.size.toSize()

    def file_at(self, point: QPointF) -> str:
        """The id of the file under a point of the row, or an empty string."""
        inside = point - self.text_at
        return next((file.id for box, file in self.files if box.contains(inside)), "")

    def link_at(self, point: QPointF) -> str:
        """The whole address under a point of the row, or an empty string."""
        inside = point - self.text_at
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if line.naturalTextRect().contains(inside):
                at = line.xToCursor(inside.x(), _ON_CHARACTER)
                return next((url for start, end, url in self.links if start <= at < end), "")
        return ""


def lay_out(
    theme: Theme, row: TranscriptRow, width: int, day: str, head: str, meta: str, state: str
) -> Bubble:
    """Wrap a row for a view width (px); `head`, `meta` and `state` are the ready words above and below the text."""
    d = theme.dp
    # The frame that shows the focus takes two pixels; bubbles stand in line with the composer.
    margin, pad_x, pad_y = 14, d(12), d(8)
    full = width - 2 * margin
    system, note = row.kind in (RowKind.SYSTEM, RowKind.EDGE), row.kind is RowKind.NOTE
    room = full if note or system else full * _SHARE
    font = theme.font("small") if system else theme.font("body")
    small = QFontMetricsF(theme.font("small"))
    layout, links = _text_layout(theme, row, font)
    used, high = _wrap(layout, room - 2 * pad_x) if row.text or not row.files else (0.0, 0.0)
    files, files_wide, files_high = lay_out_files(theme, row.files, room - 2 * pad_x)
    if files:
        files = [(box.translated(0, high + d(4)), file) for box, file in files]
        used, high = max(used, files_wide), high + d(4) + files_high
    head_high = small.height() + d(2) if head else 0.0
    icon = theme.icon_px(14) + d(4) if state else 0
    one_line = " · ".join(part for part in (meta, state) if part)
    meta_wide = small.horizontalAdvance(one_line) + icon if one_line else 0.0
    below, state_high = _state_layout(theme, state, room - 2 * pad_x, meta_wide, icon)
    head_wide = small.horizontalAdvance(head) * 1.1 + d(24) if head else 0.0
    inner = max(used, min(meta_wide, room - 2 * pad_x), min(head_wide, room - 2 * pad_x))
    meta_high = small.height() + d(2) + state_high if one_line and not system else 0.0
    wide = full if note else min(room, inner + 2 * pad_x)
    tall = high + head_high + meta_high + (d(4) if system else 2 * pad_y)
    day_high = small.height() + d(16) if day else 0.0
    middle = margin + (full - wide) / 2
    sides = {RowKind.REPLY: margin + full - wide, RowKind.SYSTEM: middle, RowKind.EDGE: middle}
    left = sides.get(row.kind, margin)
    top = day_high + d(4)
    box = QRectF(left, top, wide, tall)
    inset = d(2) if system else pad_y
    text_at = QPointF(left + pad_x, top + inset + head_high)
    return Bubble(
        row=row,
        width=width,
        day=day,
        size=QSizeF(width, top + tall + d(4)),
        box=box,
        text_at=text_at,
        layout=layout,
        head=head,
        meta=meta,
        meta_at=QPointF(left + pad_x, text_at.y() + high + d(2)),
        state=below,
        day_box=QRectF(margin, 0, full, day_high),
        links=links,
        files=files,
    )


def _state_layout(
    theme: Theme, state: str, room: float, wanted: float, icon: int
) -> tuple[QTextLayout | None, float]:
    """A state that would be cut (large letters, a long reason) goes below who and when: it is what the agent looks for."""
    if not state or wanted <= room:
        return None, 0.0
    layout = QTextLayout(state, theme.font("small"))
    return layout, _wrap(layout, room - icon)[1]


def _text_layout(
    theme: Theme, row: TranscriptRow, font: QFont
) -> tuple[QTextLayout, list[tuple[int, int, str]]]:
    text = row.text
    # QTextLayout knows one paragraph; a line separator keeps the writer's line breaks inside it.
    layout = QTextLayout(text.replace("\r\n", "\n").replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    links = []
    formats = [_span(text, start, end, _name_format(theme.color("act"))) for start, end in row.names]
    for found in LINK.finditer(text):
        span = _span(text, *found.span(), _link_format(theme.color("act")))
        formats.append(span)
        links.append((span.start, span.start + span.length, found[0]))
    if formats:
        layout.setFormats(formats)
    return layout, links


def _span(text: str, start: int, end: int, format: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    # Qt counts UTF-16 units: a character beyond the first plane takes two.
    span.start = _utf16(text[:start])
    span.length = _utf16(text[start:end])
    span.format = format
    return span


def _name_format(colour: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(colour)
    made.setFontWeight(QFont.Weight.Bold)
    return made


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _link_format(colour: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(colour)
    made.setFontUnderline(True)
    return made


def _wrap(layout: QTextLayout, room: float) -> tuple[float, float]:
    used = high = 0.0
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(room, 40.0))
        line.setPosition(QPointF(0, high))
        high += line.height() + _LEADING
        used = max(used, line.naturalTextWidth())
    layout.endLayout()
    return used + 1, high
