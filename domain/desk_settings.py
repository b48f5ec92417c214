"""Every setting of a desk, described once: its kind, bounds, default, words, and who may change it.

File, view, export, the printed list, the page of the documentation and the check of what a centre's handbook gives are made from
these descriptions. One setting more is one line of ``Settings``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TypeVar

Value = str | int | bool | dict[str, str]
T = TypeVar("T", bound=Value)

# The proxy setting besides an address.
NO_PROXY, SYSTEM_PROXY = "none", "system"
SCALES = (100, 110, 125, 150, 175, 200)


class Group(StrEnum):
    """Where it stands among the others."""

    LANGUAGE = "language"
    LOOK = "look"
    WORK = "work"
    NOTICES = "notices"
    KEYS = "keys"
    COMPUTER = "computer"


class Kind(StrEnum):
    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"
    TEXT = "text"
    MAPPING = "mapping"


class Who(StrEnum):
    """AGENT: the agent chooses, and the centre may give a default or lock it; CENTRE: the centre alone; COMPUTER: it belongs to this
    computer, is asked for where it is needed, and leaves it in no export."""

    AGENT = "agent"
    CENTRE = "centre"
    COMPUTER = "computer"


@dataclass(frozen=True)
class Setting:
    """``choices``: value and words of each; of a number the steps a view offers. ``low`` and ``high`` bound a number, ``each`` says it
    in words with {0} for it, ``none`` says nought; of a mapping ``high`` is the most entries; of a text the most characters."""

    name: str
    kind: Kind
    default: Value
    group: Group
    who: Who
    title: str
    hint: str = ""
    choices: tuple[tuple[str | int, str], ...] = ()
    low: int = 0
    high: int = 0
    each: str = "{0}"
    none: str = ""

    def right(self, value: object) -> Value | None:
        """``value`` within its bounds; None for what is of another kind or no choice."""
        match self.kind:
            case Kind.SWITCH:
                return value if isinstance(value, bool) else None
            case Kind.NUMBER:
                if isinstance(value, bool) or not isinstance(value, int):
                    return None
                return min(self.high, max(self.low, value))
            case Kind.CHOICE:
                known = any(value == choice and isinstance(value, type(choice)) for choice, _ in self.choices)
                return value if known and isinstance(value, str | int) else None
            case Kind.TEXT:
                return value if isinstance(value, str) and len(value) <= self.high else None
            case Kind.MAPPING:
                return _texts(value, self.high)

    @property
    def bounds(self) -> str:
        """What is allowed, for lists that people read."""
        match self.kind:
            case Kind.NUMBER:
                return f"{self.low}–{self.high}"
            case Kind.CHOICE:
                return ", ".join(str(choice) for choice, _ in self.choices)
            case Kind.SWITCH:
                return "true, false"
            case _:
                return self.kind.value


def _texts(value: object, most: int) -> dict[str, str] | None:
    if not isinstance(value, Mapping) or len(value) > most:
        return None
    pairs = {key: text for key, text in value.items() if isinstance(key, str) and isinstance(text, str)}
    return pairs if len(pairs) == len(value) else None


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks words for translation, by the name Qt's tools look for; what shows them translates them."""
    return text


def _described(
    default: T,
    group: Group,
    kind: Kind,
    title: str,
    *,
    who: Who = Who.AGENT,
    hint: str = "",
    choices: tuple[tuple[str | int, str], ...] = (),
    bounds: tuple[int, int] = (0, 0),
    each: str = "{0}",
    none: str = "",
) -> T:
    low, high = bounds

    def described(name: str) -> Setting:
        return Setting(name, kind, default, group, who, title, hint, choices, low, high, each, none)

    metadata = {"described": described}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)  # type: ignore[return-value]
    return field(default=default, metadata=metadata)


def _heard(title: str) -> str:
    """Whether a kind of notice is heard (domain.notice_kind)."""
    return _described(
        "sound",
        Group.NOTICES,
        Kind.CHOICE,
        title,
        choices=(
            ("sound", QT_TRANSLATE_NOOP("Settings", "dengan suara")),
            ("silent", QT_TRANSLATE_NOOP("Settings", "tanpa suara")),
        ),
    )


@dataclass(frozen=True)
class Settings:
    """What is in force at a desk. ``undo_seconds``: how long a reply can be taken back; ``keep_nothing``: where there is no secure
    keyring, work online only instead of under the password alone; ``keys``: id of an act → the sequence chosen for it."""

    language: str = _described(
        "id",
        Group.LANGUAGE,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Bahasa"),
        choices=(("id", "Bahasa Indonesia"), ("en", "English")),
    )
    zone: str = _described(
        "WIB",
        Group.LANGUAGE,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Zona waktu"),
        hint=QT_TRANSLATE_NOOP("Settings", "Jam di layar memakai zona ini, apa pun jam komputer."),
        choices=(("WIB", "WIB (UTC+7)"), ("WITA", "WITA (UTC+8)"), ("WIT", "WIT (UTC+9)")),
    )
    scheme: str = _described(
        "light",
        Group.LOOK,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Tema"),
        choices=(
            ("light", QT_TRANSLATE_NOOP("Settings", "Terang")),
            ("dark", QT_TRANSLATE_NOOP("Settings", "Gelap")),
            ("contrast", QT_TRANSLATE_NOOP("Settings", "Kontras tinggi")),
        ),
    )
    scale: int = _described(
        100,
        Group.LOOK,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Ukuran huruf"),
        choices=tuple((scale, "") for scale in SCALES),
        bounds=(SCALES[0], SCALES[-1]),
        each="{0} %",
    )
    undo_seconds: int = _described(
        5,
        Group.WORK,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Waktu mengurungkan"),
        hint=QT_TRANSLATE_NOOP(
            "Settings", "Selama ini balasan yang baru dikirim masih bisa ditarik kembali."
        ),
        choices=tuple((seconds, "") for seconds in (0, 3, 5, 10, 15)),
        bounds=(0, 30),
        each=QT_TRANSLATE_NOOP("Settings", "{0} detik"),
        none=QT_TRANSLATE_NOOP("Settings", "langsung kirim"),
    )
    spelling: str = _described(
        "both",
        Group.WORK,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Pemeriksa ejaan"),
        hint=QT_TRANSLATE_NOOP(
            "Settings", "Kata yang mungkin salah eja digarisbawahi; F7 menawarkan gantinya."
        ),
        choices=(
            ("both", QT_TRANSLATE_NOOP("Settings", "Indonesia dan Inggris")),
            ("id", QT_TRANSLATE_NOOP("Settings", "Indonesia saja")),
            ("en", QT_TRANSLATE_NOOP("Settings", "Inggris saja")),
            ("off", QT_TRANSLATE_NOOP("Settings", "Mati")),
        ),
    )
    lock_minutes: int = _described(
        10,
        Group.WORK,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Kunci meja bila tidak dipakai"),
        hint=QT_TRANSLATE_NOOP("Settings", "Kontak, tawaran dan pengiriman tetap berjalan selama terkunci."),
        choices=tuple((minutes, "") for minutes in (0, 2, 5, 10, 15, 30)),
        bounds=(0, 60),
        each=QT_TRANSLATE_NOOP("Settings", "{0} menit"),
        none=QT_TRANSLATE_NOOP("Settings", "tidak pernah"),
    )
    lock_limit: int = _described(
        0,
        Group.WORK,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Batas pusat untuk mengunci"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP("Settings", "Meja terkunci paling lambat setelah ini, apa pun pilihan agen."),
        bounds=(0, 60),
        each=QT_TRANSLATE_NOOP("Settings", "{0} menit"),
        none=QT_TRANSLATE_NOOP("Settings", "tanpa batas"),
    )
    lock_aux_minutes: int = _described(
        0,
        Group.WORK,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "AUX setelah lama terkunci"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP("Settings", "Hanya bila tidak ada kontak di tangan."),
        bounds=(0, 240),
        each=QT_TRANSLATE_NOOP("Settings", "{0} menit"),
        none=QT_TRANSLATE_NOOP("Settings", "tidak pernah"),
    )
    lock_aux_reason: str = _described(
        "",
        Group.WORK,
        Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "Alasan AUX setelah lama terkunci"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP("Settings", "Salah satu alasan AUX di handbook."),
        choices=(("", QT_TRANSLATE_NOOP("Settings", "belum ditentukan")),),
        bounds=(0, 60),
    )
    sound: bool = _described(
        True,
        Group.NOTICES,
        Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Suara saat tawaran dan pesan masuk"),
    )
    notice_message: str = _heard(QT_TRANSLATE_NOOP("Settings", "Pesan pelanggan"))
    notice_sla: str = _heard(QT_TRANSLATE_NOOP("Settings", "SLA hampir atau sudah lewat"))
    notice_ticket: str = _heard(QT_TRANSLATE_NOOP("Settings", "Tiket kembali dan sebutan"))
    notice_help: str = _heard(QT_TRANSLATE_NOOP("Settings", "Bantuan team leader"))
    notice_news: str = _heard(QT_TRANSLATE_NOOP("Settings", "Pengumuman"))
    notice_tool: str = _heard(QT_TRANSLATE_NOOP("Settings", "Tools down atau kembali normal"))
    notice_failed: str = _heard(QT_TRANSLATE_NOOP("Settings", "Gagal terkirim atau ditolak"))
    system_notices: bool = _described(
        True,
        Group.NOTICES,
        Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Pemberitahuan sistem saat jendela tidak di depan"),
        hint=QT_TRANSLATE_NOOP("Settings", "Tanpa data pelanggan."),
    )
    keys: dict[str, str] = _described(  # noqa: RUF009 - a fresh one is made for each
        {},
        Group.KEYS,
        Kind.MAPPING,
        QT_TRANSLATE_NOOP("Settings", "Pintasan yang diganti"),
        hint=QT_TRANSLATE_NOOP("Settings", "Diubah di daftar pintasan (F1)."),
        bounds=(0, 200),
    )
    gateway: str = _described(
        "",
        Group.COMPUTER,
        Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "Alamat gateway"),
        who=Who.COMPUTER,
        bounds=(0, 2_000),
    )
    username: str = _described(
        "",
        Group.COMPUTER,
        Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "Nama pengguna"),
        who=Who.COMPUTER,
        bounds=(0, 200),
    )
    keep_nothing: bool = _described(
        False,
        Group.COMPUTER,
        Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Jangan simpan apa pun di komputer ini"),
        who=Who.COMPUTER,
    )
    proxy: str = _described(
        NO_PROXY,
        Group.COMPUTER,
        Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "Proksi"),
        who=Who.COMPUTER,
        hint=QT_TRANSLATE_NOOP(
            "Settings", "none, system, atau alamat seperti http://proksi.pusat.example:3128."
        ),
        bounds=(0, 2_000),
    )
    ca_file: str = _described(
        "",
        Group.COMPUTER,
        Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "Berkas CA pusat"),
        who=Who.COMPUTER,
        hint=QT_TRANSLATE_NOOP(
            "Settings", "Sertifikat CA milik pusat (PEM), dipercaya di samping yang dikenal sistem."
        ),
        bounds=(0, 2_000),
    )


#: By name, in the order people read them.
DESCRIBED: dict[str, Setting] = {one.name: one.metadata["described"](one.name) for one in fields(Settings)}
