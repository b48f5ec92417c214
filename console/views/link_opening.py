"""Links of a conversation are opened only where they are known to lead, or when the agent has seen where."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from console.views.desk import Desk
from console.views.look import Look
from console.widgets.link_card import LinkCard
from domain import web_address
from domain.web_address import Doubt, WebAddress


class LinkOpening(QObject):
    """``open`` asks first unless the centre trusts the host. ``visit`` is what opens an address."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        over: QWidget,
        done: Callable[[], None],
        visit: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(over)
        self._look, self._handbook, self._over = look, desk.handbook, over
        self._done = done
        self.visit = visit
        self._address: WebAddress | None = None
        self.card = LinkCard(look.theme, over)
        self.card.opened.connect(self._open)
        self.card.copied.connect(self._copy)
        self.card.left.connect(done)

    def open(self, url: str) -> None:
        """The agent wants to go to ``url``."""
        address = web_address.read(url)
        if web_address.trusted(address, self._handbook().trusted_hosts):
            self.visit(QUrl(address.text))
            return
        self._address = address
        edge = self._look.theme.dp(16)
        doubts = " ".join(self._doubt(doubt) for doubt in address.doubts)
        # What cannot be read as an address leads nobody knows where.
        self.card.open.setEnabled(Doubt.BROKEN not in address.doubts)
        self.card.ask(self._over.rect().adjusted(edge, edge, -edge, -edge), address.text, doubts)

    def leave(self) -> None:
        """The ticket goes from the front."""
        self.card.hide()

    def _doubt(self, doubt: Doubt) -> str:
        return {
            Doubt.FOREIGN: self.tr("Nama situsnya memakai huruf yang bisa menyerupai huruf lain."),
            Doubt.LOGIN: self.tr("Bagian sebelum @ bukan nama situsnya."),
            Doubt.PLAIN: self.tr("Alamat ini tidak terenkripsi."),
            Doubt.BROKEN: self.tr("Alamat ini tidak dapat dibaca."),
        }[doubt]

    def _open(self) -> None:
        if self._address is not None:
            self.visit(QUrl(self._address.text))
        self._done()

    def _copy(self) -> None:
        if self._address is not None:
            QGuiApplication.clipboard().setText(self._address.text)
        self._done()
