"""The look at run time: palette, one stylesheet, fonts and icons, from the tokens."""

from typing import Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyleFactory, QWidget

from console.widgets.fonts import FAMILIES, make_font
from console.widgets.icons import IconSet
from console.widgets.tokens import RESOURCES, Tokens, grow, load_tokens, stylesheet

Scheme = Literal["light", "dark", "contrast"]
Size = Literal["small", "body", "title"]
Tone = Literal["text", "muted", "act", "ok", "wait", "bad", "note"]
"""What a colour says: act, ok, waiting, bad (breach, down, reject), internal note."""

_ROLES: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "act",
    QPalette.ColorRole.LinkVisited: "act",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Accent: "act",
}


class Theme(QObject):
    """Built once by the composition root and handed to every widget.

    `changed` is emitted after the application wears the new look; widgets that paint themselves or
    hold tinted icons refresh on it.
    """

    changed = Signal()

    def __init__(
        self,
        scheme: Scheme = "light",
        scale: float = 1.0,
        tokens: Tokens | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tokens = tokens or load_tokens()
        self._template = (RESOURCES / "theme" / "desk.qss").read_text(encoding="utf-8")
        self._icons = IconSet()
        self._fonts: dict[tuple[str, int, bool], QFont] = {}
        self._scheme: Scheme = scheme
        self._scale = min(2.0, max(1.0, scale))

    @property
    def scheme(self) -> Scheme:
        """Which scheme is worn."""
        return self._scheme

    @property
    def scale(self) -> float:
        """Font scale, 1.0 to 2.0."""
        return self._scale

    @property
    def large(self) -> bool:
        """Letters so large that what stands side by side has to stand one below the other."""
        return self._scale > 1.4

    def set_scheme(self, scheme: Scheme) -> None:
        """Switch the scheme at run time."""
        if scheme != self._scheme:
            self._scheme = scheme
            self._refresh()

    def set_scale(self, scale: float) -> None:
        """Set the font scale; held to 1.0 (100 %) up to 2.0 (200 %)."""
        scale = min(2.0, max(1.0, scale))
        if scale != self._scale:
            self._scale = scale
            self._refresh()

    def apply(self) -> None:
        """Dress the application; once at start, afterwards the setters do it."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        fusion = QStyleFactory.create("Fusion")
        if fusion is not None and app.style().objectName().lower() != "fusion":
            app.setStyle(fusion)
        app.setPalette(self.palette())
        app.setFont(self.font())
        app.setStyleSheet(self.stylesheet())

    def hex(self, token: str) -> str:
        """The colour of a token as `#rrggbb`; raises KeyError for an unknown one."""
        return self._tokens.schemes[self._scheme][token]

    def color(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self.hex(token))

    def dp(self, pixels: int) -> int:
        """A spacing of the 8-pixel grid at the current font scale."""
        return grow(pixels, self._scale)

    def font_px(self, size: Size = "body") -> int:
        """The pixel height of a text size at the current font scale."""
        return round(self._tokens.sizes[size] * self._scale)

    def font(
        self, size: Size = "body", weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False
    ) -> QFont:
        """One of the three text sizes; `tabular` for clocks and amounts."""
        key = (size, weight.value, tabular)
        if key not in self._fonts:
            self._fonts[key] = make_font(self.font_px(size), weight, tabular=tabular)
        return self._fonts[key]

    def icon_px(self, pixels: int = 16) -> int:
        """An icon's size at the current font scale."""
        return round(pixels * self._scale)

    def icon(self, name: str, token: str = "text", pixels: int = 16) -> QIcon:
        """An icon of the set in a token's colour (muted when disabled)."""
        return self._icons.icon(name, self.hex(token), self.icon_px(pixels), self.hex("muted"))

    def set_icon(self, button: QAbstractButton, name: str, token: str = "text", pixels: int = 16) -> None:
        """Give a button an icon, and a gap before its words if it has any."""
        side, gap = self.icon_px(pixels), self.dp(3) if button.text() else 0
        button.setIconSize(QSize(side + gap, side))
        button.setIcon(self._icons.icon(name, self.hex(token), side, self.hex("muted"), gap))

    def pixmap(self, name: str, token: str = "text", pixels: int = 16, ratio: float = 1.0) -> QPixmap:
        """The same as a picture, for painting; `ratio` is the screen's device pixel ratio."""
        return self._icons.pixmap(name, self.hex(token), self.icon_px(pixels), ratio)

    def palette(self) -> QPalette:
        """The palette of the scheme, so that nothing falls back to the system's grey."""
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        disabled = (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText)
        for role in disabled:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette

    def stylesheet(self) -> str:
        """The filled style template."""
        families = ", ".join(f'"{name}"' for name in FAMILIES)
        assets = (RESOURCES / "theme" / self._scheme).as_posix()
        return stylesheet(self._template, self._tokens, self._scheme, self._scale, families, assets)

    def _refresh(self) -> None:
        self._icons.clear()
        self._fonts.clear()
        self.apply()
        self.changed.emit()


def restyle(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a dynamic property that the stylesheet selects by, and have the widget re-read its style."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        style.unpolish(child)
        style.polish(child)
    widget.update()
