"""The bundled fonts: Inter for text, Noto for other scripts and emoji."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from console.widgets.tokens import RESOURCES

FAMILIES = ("Inter", "Noto Sans", "Noto Sans Arabic", "Noto Sans Thai", "Noto Color Emoji")


class FontError(RuntimeError):
    """A bundled font could not be read; the program goes on with the system's."""


def register_fonts(folder: Path = RESOURCES / "fonts") -> list[str]:
    """Make the bundled fonts known to Qt and return their families; needs a QGuiApplication.

    Raises FontError naming the first file that Qt refuses."""
    families: list[str] = []
    for path in sorted((*folder.glob("*.otf"), *folder.glob("*.ttf"))):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise FontError(path.name)
        families += QFontDatabase.applicationFontFamilies(number)
    # Qt 6.9 and later: without this, emoji fall to whatever font has an outline for them.
    QFontDatabase.addApplicationEmojiFontFamily("Noto Color Emoji")
    return families


def make_font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False) -> QFont:
    """A font of the product's family at a pixel size; `tabular` gives digits of one width, for clocks."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
