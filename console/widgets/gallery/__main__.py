"""`python -m console.widgets.gallery DIR [PAGE…]`: paint every part, light and dark, into PNG files."""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from console.widgets.fonts import register_fonts
from console.widgets.gallery.desk import desk
from console.widgets.gallery.pages import PAGES
from console.widgets.offer_card import OfferCard
from console.widgets.theme import Scheme, Theme

SIZES = ((1366, 768), (1920, 1080))


def paint(widget: QWidget, path: Path) -> None:
    """Show a widget offscreen until it is laid out, and keep its picture."""
    widget.show()
    for card in widget.findChildren(OfferCard):
        card.place()
    wait = QEventLoop()
    QTimer.singleShot(60, wait.quit)
    wait.exec()
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()


def main(arguments: list[str]) -> int:
    """Paint the wanted pages (all, where none is named)."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder, wanted = Path(arguments[0]), arguments[1:]
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    register_fonts()
    theme = Theme()
    theme.apply()
    schemes: tuple[Scheme, ...] = ("light", "dark", "contrast")
    for scheme in schemes:
        theme.set_scheme(scheme)
        for name, page in PAGES.items():
            if not wanted or name in wanted:
                paint(page(theme), folder / f"{name}-{scheme}.png")
        if not wanted or "desk" in wanted:
            _desks(theme, folder, scheme)
    del app
    return 0


def _desks(theme: Theme, folder: Path, scheme: Scheme) -> None:
    for width, height in SIZES:
        window = desk(theme, offer=width == SIZES[1][0])
        window.resize(width, height)
        paint(window, folder / f"desk-{width}-{scheme}.png")
    for scale in (1.5, 2.0):
        theme.set_scale(scale)
        window = desk(theme)
        window.resize(1920, 1080)
        paint(window, folder / f"desk-{scale:.0%}-{scheme}.png".replace("%", ""))
    theme.set_scale(1.0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
