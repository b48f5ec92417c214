"""Measures a picture of the window: whether what is written on it stands out from its ground (WCAG 2.2)."""

from collections import Counter
from functools import cache

from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from console.widgets.theme import Theme
from console.widgets.tokens import contrast

#: A place of the picture (px): about a short word.
_WIDE, _HIGH = 48, 16
#: Share of a word's ink in its place; less is the edge of a letter, or of a rounded corner.
_INK = 0.1
#: Contrast of a shadow with what it falls on.
_SHADE = 1.1
#: What text reaches; icons may have 3, but those of the high-contrast scheme are held to the same. What a line reaches.
LEAST, _LINE = 4.5, 3.0
#: Tokens that things stand on, and those that a button or a mark is filled with.
_GROUNDS = ("bg", "surface", "raised", "hover", "selection", "rail", "rail-on", "bubble", "mine", "bot")
_SOFT = ("act-soft", "ok-soft", "wait-soft", "bad-soft", "note-soft")
_FILLED = ("act", "bad", "note", "badge")


def faint(desk: QWidget, theme: Theme, *, foreign: bool = False) -> list[str]:
    """Where something is written that is hard to tell from its ground, and how far it stands out. ``foreign``: colours are on the
    screen that are none of ours, as of a photograph; then only labels and fields are measured."""
    picture = desk.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return [*_faint_labels(desk, picture), *([] if foreign else _faint_places(desk, picture, theme))]


def _faint_labels(desk: QWidget, picture: QImage) -> list[str]:
    """Labels and fields, by the very colours they are given."""
    found = []
    for widget in desk.findChildren(QWidget):
        if not widget.isVisible() or widget.width() < 4 or widget.height() < 4:
            continue
        if isinstance(widget, QLabel) and widget.text():
            role = widget.foregroundRole()
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            role = QPalette.ColorRole.Text
        else:
            continue
        at = widget.mapTo(desk, widget.rect().topLeft())
        if desk.childAt(at + widget.rect().center()) is not widget:
            continue  # beneath something, or scrolled out of sight
        [(ground, _)] = _colours(picture, at.x(), at.y(), widget.width(), widget.height()).most_common(1)
        ratio = _ratio(widget.palette().color(role).rgb(), ground)
        if ratio < LEAST:
            found.append(f"{type(widget.parentWidget()).__name__}/{widget.objectName()} {ratio:.1f}")
    return found


def _faint_places(desk: QWidget, picture: QImage, theme: Theme) -> list[str]:
    """Whatever is painted, place by place."""
    grounds = {theme.color(token).rgb() for token in (*_GROUNDS, *_SOFT)}
    # The ring of the focus stands out from what is around the part, not from the part.
    rings = {theme.color(token).rgb() for token in ("focus", "focus-filled", "focus-rail")}
    known = grounds | {theme.color(token).rgb() for token in _FILLED}
    found = []
    for y in range(0, picture.height(), _HIGH):
        for x in range(0, picture.width(), _WIDE):
            place = _colours(picture, x, y, _WIDE, _HIGH)
            ground = place.most_common(1)[0][0]
            # What stands on no colour of the scheme is a customer's photograph.
            if len(place) == 1 or ground not in known:
                continue
            # What differs by next to nothing is a shadow.
            ink = {c: n for c, n in place.items() if c not in grounds | rings and _ratio(c, ground) > _SHADE}
            if sum(ink.values()) < _INK * _WIDE * _HIGH:
                continue
            best = max(_ratio(colour, ground) for colour in ink)
            # A line has one colour, at its end some more; letters have all those between theirs and the ground's.
            if best < (LEAST if len(ink) > 4 else _LINE):
                at = desk.childAt(x + _WIDE // 2, y + _HIGH // 2)
                found.append(f"{type(at).__name__} at {x},{y}: {best:.1f}")
    return found


def _colours(picture: QImage, x: int, y: int, wide: int, high: int) -> Counter[int]:
    """How often each colour stands in a part of the picture."""
    pixels, step = memoryview(picture.constBits()), picture.bytesPerLine()
    wide, lines = min(wide, picture.width() - x), range(y, min(y + high, picture.height()))
    part = b"".join(pixels[line * step + x * 4 : line * step + (x + wide) * 4] for line in lines)
    first = part[:4]
    if part == first * (len(part) // 4):
        return Counter({int.from_bytes(first, "little"): len(part) // 4})
    return Counter(memoryview(part).cast("I").tolist())


@cache
def _ratio(one: int, other: int) -> float:
    return contrast(f"#{one & 0xFFFFFF:06x}", f"#{other & 0xFFFFFF:06x}")
