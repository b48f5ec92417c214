"""The settings of a desk that are about its telephone. The centre gives the line (PBX, transport, rules), the agent how they hear. An
extension is no setting: it is the agent's, wherever they sit (console.calling)."""

from dataclasses import dataclass

from domain.setting import QT_TRANSLATE_NOOP, Group, Kind, Who, described


def _text(title: str, *, who: Who = Who.CENTRE, hint: str = "") -> str:
    return described("", Group.PHONE, Kind.TEXT, title, who=who, hint=hint, bounds=(0, 500))


def _device(title: str) -> str:
    """A sound device by its id; "" is the system's own. Chosen in the headset's panel."""
    return described("", Group.PHONE, Kind.TEXT, title, who=Who.COMPUTER, bounds=(0, 500))


def _switch(on: bool, title: str, *, who: Who = Who.AGENT, hint: str = "") -> bool:
    return described(on, Group.PHONE, Kind.SWITCH, title, who=who, hint=hint)


@dataclass(frozen=True)
class PhoneSettings:
    """``phone_server``: registrars in the order they are tried (``host`` or ``host:port``, by commas), "" for a desk without a
    telephone; ``phone_domain``: of the extension's address, "" for the first registrar's host; ``phone_prefix``: dialled before
    numbers outside the PBX; ``phone_headers``: what a ringing call's headers tell, word → header names by commas."""

    phone_server: str = _text(
        QT_TRANSLATE_NOOP("Settings", "PBX"),
        hint=QT_TRANSLATE_NOOP(
            "Settings", "Alamat registrar, beberapa dipisahkan koma. Kosong: meja ini tanpa telepon."
        ),
    )
    phone_domain: str = _text(QT_TRANSLATE_NOOP("Settings", "Domain SIP"))
    phone_proxy: str = _text(
        QT_TRANSLATE_NOOP("Settings", "Proksi SIP keluar"),
        hint=QT_TRANSLATE_NOOP("Settings", "Alamat, boleh dengan port. Kosong: langsung ke PBX."),
    )
    phone_transport: str = described(
        "udp",
        Group.PHONE,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Angkutan SIP"),
        who=Who.CENTRE,
        choices=(("udp", "UDP"), ("tcp", "TCP"), ("tls", "TLS")),
    )
    phone_srtp: str = described(
        "off",
        Group.PHONE,
        Kind.CHOICE,
        QT_TRANSLATE_NOOP("Settings", "Suara terenkripsi (SRTP)"),
        who=Who.CENTRE,
        choices=(
            ("off", QT_TRANSLATE_NOOP("Settings", "Mati")),
            ("optional", QT_TRANSLATE_NOOP("Settings", "bila PBX mau")),
            ("mandatory", QT_TRANSLATE_NOOP("Settings", "wajib")),
        ),
    )
    phone_keep_alive: int = described(
        4,
        Group.PHONE,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Pendaftaran diperiksa setiap"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP(
            "Settings", "Lewat UDP: selama itu PBX yang baru dinyalakan ulang belum mengenal telepon ini."
        ),
        bounds=(2, 300),
        each=QT_TRANSLATE_NOOP("Settings", "{0} detik"),
    )
    phone_stun: str = _text(
        QT_TRANSLATE_NOOP("Settings", "Server STUN"),
        hint=QT_TRANSLATE_NOOP(
            "Settings",
            "Alamat, boleh dengan port. Hanya bila PBX di luar jaringan: yang diam menunda tiap panggilan 2 detik.",
        ),
    )
    phone_ice: bool = _switch(
        False,
        QT_TRANSLATE_NOOP("Settings", "Pakai ICE"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP("Settings", "Kedua pihak mencari sendiri jalan untuk suara."),
    )
    phone_prefix: str = _text(QT_TRANSLATE_NOOP("Settings", "Awalan ke luar"))
    phone_ring_seconds: int = described(
        30,
        Group.PHONE,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Lama berdering"),
        who=Who.CENTRE,
        bounds=(5, 120),
        each=QT_TRANSLATE_NOOP("Settings", "{0} detik"),
    )
    phone_auto_answer: int = described(
        0,
        Group.PHONE,
        Kind.NUMBER,
        QT_TRANSLATE_NOOP("Settings", "Jawab sendiri setelah nada"),
        who=Who.CENTRE,
        bounds=(0, 30),
        each=QT_TRANSLATE_NOOP("Settings", "{0} detik"),
        none=QT_TRANSLATE_NOOP("Settings", "tidak pernah"),
    )
    phone_record: bool = _switch(
        False,
        QT_TRANSLATE_NOOP("Settings", "Rekam panggilan"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP("Settings", "Sejak dijawab. Dapat dijeda selama data rahasia disebut."),
    )
    phone_announce: bool = _switch(
        True,
        QT_TRANSLATE_NOOP("Settings", "Beritahukan rekaman"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP(
            "Settings", "Sebelum rekaman dimulai, penelepon dan agen mendengar pemberitahuannya."
        ),
    )
    phone_announce_file: str = _text(
        QT_TRANSLATE_NOOP("Settings", "Suara pemberitahuan rekaman"),
        hint=QT_TRANSLATE_NOOP(
            "Settings",
            "Berkas WAV 16 bit, sampai satu menit, yang terbaca dari komputer agen. Kosong: suara bawaan.",
        ),
    )
    phone_headers: dict[str, str] = described(  # noqa: RUF009 - a fresh one is made for each
        {},
        Group.PHONE,
        Kind.MAPPING,
        QT_TRANSLATE_NOOP("Settings", "Header panggilan"),
        who=Who.CENTRE,
        hint=QT_TRANSLATE_NOOP(
            "Settings", "Header SIP mana yang menyebut antrean, pilihan IVR, lama menunggu."
        ),
        bounds=(0, 20),
    )
    phone_microphone: str = _device(QT_TRANSLATE_NOOP("Settings", "Mikrofon"))
    phone_speaker: str = _device(QT_TRANSLATE_NOOP("Settings", "Speaker headset"))
    phone_ringer: str = _device(QT_TRANSLATE_NOOP("Settings", "Speaker dering"))
    phone_spoken: bool = _switch(
        False,
        QT_TRANSLATE_NOOP("Settings", "Sebut antrean saat telepon berdering"),
        hint=QT_TRANSLATE_NOOP("Settings", "Diucapkan di speaker dering, tidak pernah ke dalam panggilan."),
    )
    phone_echo: bool = _switch(True, QT_TRANSLATE_NOOP("Settings", "Hilangkan gema"))
    phone_noise: bool = _switch(True, QT_TRANSLATE_NOOP("Settings", "Redam kebisingan"))
    phone_gain: bool = _switch(True, QT_TRANSLATE_NOOP("Settings", "Samakan keras suara"))
