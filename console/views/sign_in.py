"""Signing in: who, with what; and when it does not work, what happened, what is safe, what to do."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from console.widgets.banner import Banner
from console.widgets.buttons import Button
from console.widgets.part import Part, label, scrolled
from console.widgets.theme import Theme, Tone

if TYPE_CHECKING:
    from console.views.network_fields import NetworkFields


@dataclass(frozen=True)
class Trouble:
    """Ready words; ``act`` names what the button does, ``key`` tells the owner which (``offline``, ``rescue``, …);
    ``old``: the password the data here is still wrapped by is asked for as well; ``new``: one to have from now on."""

    text: str
    tone: Tone = "bad"
    act: str = ""
    key: str = ""
    old: bool = False
    new: bool = False


class SignInView(Part):
    """The first thing painted: it stands on widgets alone, so that nothing else need be imported before."""

    submitted = Signal(str, str, str)
    """Gateway, user name, password."""
    rewrap_wanted = Signal(str, str, str, str)
    """Gateway, user name, the old password, the new one: the data here shall open by the new one."""
    renew_wanted = Signal(str, str, str, str)
    """Gateway, user name, the password given for one sign-in, the one chosen."""
    act_requested = Signal(str)
    """Key of the trouble's act."""
    language_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("window")
        self._trouble = Trouble("")
        self._busy = False
        self._brand, self._promise, self._safe = (
            label("Sahut", size="title", strong=True),
            label(wrap=True),
            label(wrap=True),
        )
        self._title = label(size="title", strong=True)
        self._names = {
            key: label(tone="muted", size="small") for key in ("gateway", "user", "password", "old", "new")
        }
        self.gateway, self.user, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        self.old, self.new = QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.old.setEchoMode(QLineEdit.EchoMode.Password)
        self.new.setEchoMode(QLineEdit.EchoMode.Password)
        self._fields = {
            "gateway": self.gateway,
            "user": self.user,
            "password": self.password,
            "old": self.old,
            "new": self.new,
        }
        self._show = QCheckBox()
        self._show.toggled.connect(self._show_password)
        self.keep_nothing = QCheckBox()
        self._keyless = label(tone="muted", size="small", wrap=True)
        for part in (self.keep_nothing, self._keyless):
            part.hide()
        self._banner = Banner(theme)
        self._banner.act_requested.connect(lambda: self.act_requested.emit(self._trouble.key))
        self._go = Button(theme, kind="primary", icon="chevron-right")
        self._go.clicked.connect(self._submit)
        self.network: NetworkFields | None = None
        self._network_known = ("", "")
        self._network_link = Button(theme, kind="link")
        self._network_link.clicked.connect(lambda: self.ask_network(toggle=True))
        self._wait = label(tone="muted", size="small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._left_by: list[tuple[str, int, bool]] = []
        self._left = label(tone="muted", size="small", wrap=True)
        self._left.hide()
        self._languages = {
            "id": Button(theme, "Bahasa Indonesia", "link"),
            "en": Button(theme, "English", "link"),
        }
        for key, button in self._languages.items():
            button.clicked.connect(lambda _=False, k=key: self.language_wanted.emit(k))
        for field in self._fields.values():
            field.returnPressed.connect(self._submit)
        self._build()
        self.retranslate()
        self._ask(self._trouble)
        self.set_busy("")

    def fill(self, gateway: str, user: str) -> None:
        """What is known from last time; the cursor stands in the first empty field."""
        self.gateway.setText(gateway)
        self.user.setText(user)
        self._ask(Trouble(""))
        empty = next((f for f in (self.gateway, self.user) if not f.text()), self.password)
        empty.setFocus()

    def know_network(self, proxy: str, ca_file: str) -> None:
        """What is in force, for when it is asked for."""
        self._network_known = (proxy, ca_file)

    def ask_network(self, *, toggle: bool = False) -> None:
        """Shows the fields of the network; with ``toggle`` hides them again."""
        if self.network is None:
            from console.views.network_fields import NetworkFields

            self.network = NetworkFields(self.theme)
            self.network.fill(*self._network_known)
            self._form.insertWidget(self._form.indexOf(self._show), self.network)
            for field in self.network.findChildren(QLineEdit):
                field.returnPressed.connect(self._submit)
        elif toggle:
            self.network.setVisible(self.network.isHidden())
            return
        self.network.show()
        self.network.mode.setFocus()

    def offer_keeping_nothing(self, chosen: bool) -> None:
        """This computer has no secure keyring: the data is kept under the password alone, or not at all."""
        self.keep_nothing.setChecked(chosen)
        self.keep_nothing.show()
        self._keyless.show()
        self._fit()

    def set_busy(self, words: str) -> None:
        """What is being done; empty when nothing is, and the fields can be used."""
        self._busy = bool(words)
        self._wait.setText(words)
        self._wait.setVisible(self._busy)
        self._bar.setVisible(self._busy)
        self._go.setEnabled(not self._busy)
        for field in self._fields.values():
            field.setEnabled(not self._busy)
        if self._busy:
            self._banner.hide()

    def show_left(self, left: list[tuple[str, int, bool]]) -> None:
        """Work of agents who signed out: whose, how many acts, and whether it is being sent or waits for its author."""
        self._left_by = left
        self._left.setText("\n".join(self._left_words(*one) for one in left))
        self._left.setVisible(bool(left))
        # As below: wrapped words of fixed width have to be given their height.
        self._left.ensurePolished()
        self._left.setFixedHeight(self._left.heightForWidth(self._left.width()) if left else 0)

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; the password is kept for another try unless it was the fault."""
        self.set_busy("")
        self._trouble = trouble
        self._banner.show_message(trouble.text, trouble.tone, trouble.act)
        # A card of fixed width is not asked how high its wrapped words are.
        room = self._room()
        self._banner.setFixedHeight(max(self._banner.heightForWidth(room), self._banner.sizeHint().height()))
        self._ask(trouble)
        asked = self.old if trouble.old else self.new if trouble.new else self.password
        asked.setFocus()
        asked.selectAll()
        QTimer.singleShot(0, self._scroll, lambda: self._scroll.ensureWidgetVisible(self._go))

    def retranslate(self) -> None:
        self._promise.setText(self.tr("Meja kerja untuk agen pusat layanan."))
        self._safe.setText(
            self.tr(
                "Yang Anda tulis disimpan terenkripsi di komputer ini lebih dulu, lalu dikirim. "
                "Gateway mati pun, Anda tetap bisa membaca, mencari, membalas dan mencatat."
            )
        )
        self._title.setText(self.tr("Masuk"))
        for key, words in (
            ("gateway", self.tr("Alamat gateway")),
            ("user", self.tr("Nama pengguna")),
            ("password", self.tr("Kata sandi")),
            ("old", self.tr("Kata sandi lama")),
            ("new", self.tr("Kata sandi baru")),
        ):
            self._names[key].setText(words)
            self._fields[key].setAccessibleName(words)
        self.gateway.setPlaceholderText("https://gateway.pusat.example")
        self._show.setText(self.tr("Tampilkan kata sandi"))
        self.keep_nothing.setText(self.tr("Jangan simpan apa pun di komputer ini"))
        self._keyless.setText(
            self.tr(
                "Komputer ini tidak punya penyimpan kunci yang aman, jadi data di sini terenkripsi dengan kata sandi Anda saja. "
                "Pakai kata sandi yang kuat, atau pilih tanpa simpanan: Sahut lalu hanya bekerja online."
            )
        )
        self.keep_nothing.setAccessibleDescription(self._keyless.text())
        self._fit()
        self._network_link.setText(self.tr("Jaringan…"))
        if self.network is not None:
            self.network.retranslate()
        self._go.setText(self.tr("Masuk"))
        self.show_left(self._left_by)
        self.setAccessibleName(self.tr("Masuk ke Sahut"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(max(self.theme.dp(280), self.width() * 36 // 100))

    def _fit(self) -> None:
        # A card of fixed width is not asked how high its wrapped words are.
        self._keyless.setFixedHeight(self._keyless.heightForWidth(self._room()))

    def _room(self) -> int:
        return self._card.width() - 56

    def _build(self) -> None:
        self._side = Part(self.theme)
        self._side.setObjectName("brand")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(48, 48, 48, 48)
        side.setSpacing(16)
        side.addStretch(2)
        for part in (self._brand, self._promise, self._safe):
            part.setProperty("brand", "name" if part is self._brand else "words")
            side.addWidget(part)
        side.addStretch(3)
        card = self._card = Part(self.theme)
        card.setProperty("surface", "card")
        card.setFixedWidth(self.theme.icon_px(420))
        self._left.setFixedWidth(self.theme.icon_px(420))
        form = self._form = QVBoxLayout(card)
        form.setContentsMargins(28, 24, 28, 24)
        form.setSpacing(6)
        form.addWidget(self._title)
        form.addSpacing(8)
        for key, field in self._fields.items():
            self._names[key].setBuddy(field)
            form.addWidget(self._names[key])
            form.addWidget(field)
            form.addSpacing(4)
        form.addWidget(self._show)
        form.addWidget(self.keep_nothing)
        form.addWidget(self._keyless)
        form.addSpacing(8)
        form.addWidget(self._banner)
        form.addSpacing(4)
        form.addWidget(self._go)
        form.addWidget(self._bar)
        form.addWidget(self._wait)
        words = QHBoxLayout()
        words.addStretch(1)
        for button in (*self._languages.values(), self._network_link):
            words.addWidget(button)
        words.addStretch(1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addSpacing(8)
        middle.addWidget(self._left, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addSpacing(8)
        middle.addLayout(words)
        middle.addStretch(1)
        # Large letters and a long sentence may need more height than the window has.
        right = QWidget()
        right.setObjectName("window")
        right.setLayout(middle)
        self._scroll = scrolled(right)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._scroll, 1)

    def _left_words(self, name: str, count: int, going: bool) -> str:
        if going:
            words = self.tr(
                "{count} pekerjaan {name} dari komputer ini belum terkirim dan sedang dikirim. "
                "Biarkan Sahut terbuka; Anda boleh masuk."
            )
        else:
            words = self.tr(
                "{count} pekerjaan {name} tersimpan di komputer ini dan terkirim setelah {name} masuk lagi di sini."
            )
        return words.format(count=count, name=name)

    def _show_password(self, on: bool) -> None:
        more = () if self.network is None else (self.network.password,)
        for field in (self.password, self.old, self.new, *more):
            field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def _ask(self, trouble: Trouble) -> None:
        for key, wanted in (("old", trouble.old), ("new", trouble.new)):
            self._fields[key].setVisible(wanted)
            self._names[key].setVisible(wanted)
            if not wanted:
                self._fields[key].clear()

    def _submit(self) -> None:
        if self._busy:
            return
        asked = [field for field in self._fields.values() if not field.isHidden()]
        empty = next((field for field in asked if not field.text().strip()), None)
        who = (self.gateway.text().strip(), self.user.text().strip())
        if empty is not None:
            empty.setFocus()
        elif self.old in asked:
            self.rewrap_wanted.emit(*who, self.old.text(), self.password.text())
        elif self.new in asked:
            self.renew_wanted.emit(*who, self.password.text(), self.new.text())
        else:
            self.submitted.emit(*who, self.password.text())
