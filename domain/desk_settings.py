"""Every setting of a desk, described once: its kind, bounds, default, words, and who may change it.

File, view, export, the printed list, the page of the documentation and the check of what a centre's handbook gives are made from
these descriptions. One setting more is one line of ``Settings``.
"""

from dataclasses import dataclass, fields

from domain.phone_settings import PhoneSettings
from domain.setting import QT_TRANSLATE_NOOP, Group, Kind, Setting, Who, described

# The proxy setting besides an address.
NO_PROXY, SYSTEM_PROXY = "none", "system"
SCALES = (100, 110, 125, 150, 175, 200)


def _heard(title: str) -> str:
    """Whether a kind of notice is heard (domain.notice_kind)."""
    return described(
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
class Settings(PhoneSettings):
    """What is in force at a desk. ``undo_seconds``: how long a reply can be taken back; ``keep_nothing``: where there is no secure
    keyring, work online only instead of under the password alone; ``keys``: id of an act → the sequence chosen for it."""

    language: str = described(
        "id",
        Group.LANGUAGE,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Bahasa"),
        choices=(("id", "Bahasa Indonesia"), ("en", "English")),
    )
    zone: str = described(
        "WIB",
        Group.LANGUAGE,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Zona waktu"),
        hint=QT_TRANSLATE_NOOP("Settings", "Jam di layar memakai zona ini, apa pun jam komputer."),
        choices=(("WIB", "WIB (UTC+7)"), ("WITA", "WITA (UTC+8)"), ("WIT", "WIT (UTC+9)")),
    )
    scheme: str = described(
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
    scale: int = described(
        100,
        Group.LOOK,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Ukuran huruf"),
        choices=tuple((scale, "") for scale in SCALES),
        bounds=(SCALES[0], SCALES[-1]),
        each="{0} %",
    )
    undo_seconds: int = described(
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
    spelling: str = described(
        "both",
        Group.WORK,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Pemeriksa ejaan"),
        hint=QT_TRANSLATE_NOOP(
            "Settings",
            "Kata yang mungkin salah eja digarisbawahi; F7 menawarkan gantinya. Balasan diperiksa dalam bahasa pelanggan lebih dulu.",
        ),
        choices=(
            ("both", QT_TRANSLATE_NOOP("Settings", "Indonesia dan Inggris")),
            ("id", QT_TRANSLATE_NOOP("Settings", "Indonesia saja")),
            ("en", QT_TRANSLATE_NOOP("Settings", "Inggris saja")),
            ("off", QT_TRANSLATE_NOOP("Settings", "Mati")),
        ),
    )
    lock_minutes: int = described(
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
    lock_limit: int = described(
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
    lock_aux_minutes: int = described(
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
    lock_aux_reason: str = described(
        "",
        Group.WORK,
        Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "Alasan AUX setelah lama terkunci"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP("Settings", "Salah satu alasan AUX di handbook."),
        choices=(("", QT_TRANSLATE_NOOP("Settings", "belum ditentukan")),),
        bounds=(0, 60),
    )
    offer_rest_days: int = described(
        30,
        Group.WORK,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Tidak ditawarkan lagi setelah ditolak"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP(
            "Settings", "Tawaran cross-selling yang ditolak pelanggan beristirahat selama ini."
        ),
        bounds=(0, 365),
        each=QT_TRANSLATE_NOOP("Settings", "{0} hari"),
        none=QT_TRANSLATE_NOOP("Settings", "langsung boleh lagi"),
    )
    sound: bool = described(
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
    system_notices: bool = described(
        True,
        Group.NOTICES,
        Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Pemberitahuan sistem saat jendela tidak di depan"),
        hint=QT_TRANSLATE_NOOP("Settings", "Tanpa data pelanggan."),
    )
    keys: dict[str, str] = described(  # noqa: RUF009 - a fresh one is made for each
        {},
        Group.KEYS,
        Kind.MAPPING,
        QT_TRANSLATE_NOOP("Settings", "Pintasan yang diganti"),
        hint=QT_TRANSLATE_NOOP("Settings", "Diubah di daftar pintasan (F1)."),
        bounds=(0, 200),
    )
    gateway: str = described(
        "",
        Group.COMPUTER,
        Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "Alamat gateway"),
        who=Who.COMPUTER,
        bounds=(0, 2_000),
    )
    username: str = described(
        "",
        Group.COMPUTER,
        Kind.TEXT,
        QT_TRANSLATE_NOOP("Settings", "Nama pengguna"),
        who=Who.COMPUTER,
        bounds=(0, 200),
    )
    keep_nothing: bool = described(
        False,
        Group.COMPUTER,
        Kind.SWITCH,
        QT_TRANSLATE_NOOP("Settings", "Jangan simpan apa pun di komputer ini"),
        who=Who.COMPUTER,
    )
    proxy: str = described(
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
    ca_file: str = described(
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


_READ = sorted(fields(Settings), key=lambda one: list(Group).index(one.metadata["described"](one.name).group))
#: By name, in the order people read them.
DESCRIBED: dict[str, Setting] = {one.name: one.metadata["described"](one.name) for one in _READ}
