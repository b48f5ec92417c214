"""How the gateway is reached from inside a company: proxy, its login, the centre's own certificates. Shown when asked for."""

from urllib.parse import unquote, urlsplit

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.widgets.buttons import Button
from console.widgets.combo_field import ComboField
from console.widgets.part import Part, label
from console.widgets.theme import Theme
from domain.desk_settings import NO_PROXY, SYSTEM_PROXY

_OWN = "own"


class NetworkFields(Part):
    """The login goes to the keyring, never into the settings."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.mode = ComboField(theme)
        self.address, self.user, self.password, self.ca_file = (QLineEdit() for _ in range(4))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._fields = {
            "address": self.address,
            "user": self.user,
            "password": self.password,
            "ca": self.ca_file,
        }
        self._names = {key: label(tone="muted", size="small") for key in self._fields}
        self.pick = Button(theme, kind="link")
        self.mode.chosen.connect(lambda _key: self._fit())
        self.pick.clicked.connect(self._pick)
        self._build()
        self.retranslate()

    def fill(self, proxy: str, ca_file: str) -> None:
        """What is in force."""
        named = proxy in (NO_PROXY, SYSTEM_PROXY)
        self.mode.set_key(proxy if named else _OWN)
        self.address.setText("" if named else proxy)
        self.ca_file.setText(ca_file)
        self._fit()

    def proxy(self) -> str:
        """As the setting says it, without a login that was typed into the address."""
        key = self.mode.key()
        if key != _OWN:
            return key
        host = self.address.text().strip()
        before, at, after = host.rpartition("@")
        if not at:
            return host or NO_PROXY
        scheme, mark, _ = before.rpartition("://")
        return f"{scheme}{mark}{after}"

    def login(self) -> tuple[str, str] | None:
        """Name and password for the proxy; None when none were typed."""
        if self.mode.key() == NO_PROXY:
            return None
        if self.user.text():
            return self.user.text(), self.password.text()
        try:
            parts = urlsplit(self.address.text().strip())
        except ValueError:
            return None
        return None if parts.username is None else (unquote(parts.username), unquote(parts.password or ""))

    def retranslate(self) -> None:
        self.mode.set_name(self.tr("Proksi"))
        self.mode.set_choices(
            [
                (NO_PROXY, self.tr("Tanpa proksi")),
                (SYSTEM_PROXY, self.tr("Sesuai pengaturan sistem")),
                (_OWN, self.tr("Alamat sendiri")),
            ],
            self.mode.key() or NO_PROXY,
        )
        for key, words in (
            ("address", self.tr("Alamat proksi")),
            ("user", self.tr("Nama untuk proksi, bila diminta")),
            ("password", self.tr("Kata sandi proksi")),
            ("ca", self.tr("Berkas CA pusat, bila ada")),
        ):
            self._names[key].setText(words)
            self._fields[key].setAccessibleName(words)
        self.address.setPlaceholderText("http://proksi.pusat.example:3128")
        self.pick.setText(self.tr("Pilih berkas…"))
        self.setAccessibleName(self.tr("Jaringan"))

    def _fit(self) -> None:
        """Only what the way chosen needs."""
        key = self.mode.key()
        for name, wanted in (
            ("address", key == _OWN),
            ("user", key != NO_PROXY),
            ("password", key != NO_PROXY),
        ):
            self._fields[name].setVisible(wanted)
            self._names[name].setVisible(wanted)

    def _pick(self) -> None:
        dialog = QFileDialog(self, self.pick.text(), "", "PEM (*.pem *.crt *.cer)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.ca_file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.mode)
        for key in ("address", "user", "password"):
            self._names[key].setBuddy(self._fields[key])
            column.addWidget(self._names[key])
            column.addWidget(self._fields[key])
        self._names["ca"].setBuddy(self.ca_file)
        column.addWidget(self._names["ca"])
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.ca_file, 1)
        row.addWidget(self.pick)
        column.addLayout(row)
