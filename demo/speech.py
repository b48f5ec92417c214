"""What customers say: the complaint they come with, answers, impatience, thanks. Words only; when is demo.dialogue's."""

from random import Random

from demo.intents import Intent
from demo.people import Person

OPENINGS: dict[str, tuple[tuple[str, ...], ...]] = {
    "gadai": (
        ("Selamat siang", "Pelunasan saya gagal tapi saldo sudah terpotong {amount}"),
        ("Halo kak, mau tanya kontrak {contract}", "Jatuh temponya bisa diperpanjang lewat aplikasi?"),
        ("Permisi, barang saya {goods} katanya mau dilelang, padahal saya sudah bayar {day} hari lalu",),
    ),
    "mitra": (
        ("Siang min", "Saldo deposit saya belum masuk dari pesanan tadi {amount}"),
        ("Kak saya mitra {city}, top up {amount} kok belum masuk ya",),
        ("Pelanggan sudah bayar tapi saldo saya tidak bertambah 😥",),
    ),
    "umum": (
        ("Halo", "Outlet {outlet} di {city} buka sampai jam berapa ya?"),
        ("Mau tanya, kalau gadai {goods} syaratnya apa saja?",),
        ("Selamat siang, aplikasi saya terblokir, tidak bisa masuk",),
        ("Saran saja kak, antrean di outlet {outlet} tolong dibuat nomor urut",),
    ),
}
IMPATIENT = (
    "Halo?",
    "Kak, masih lama?",
    "Halo, ada orangnya tidak ya",
    "Sudah dari tadi saya menunggu 🙏",
    "???",
)
GIVES_UP = ("Ya sudah nanti saja", "Saya datang langsung ke outlet saja", "Lama sekali, terima kasih")
BACK = ("Halo kak, maaf tadi terputus", "Saya yang tadi kak, sinyal hilang", "Kak, lanjut yang tadi ya")
THANKS = (
    "Baik kak, terima kasih 🙏",
    "Oke makasih banyak ya kak",
    "Terima kasih, sudah jelas",
    "Siap, terima kasih bantuannya",
)
PUZZLED = ("Maksudnya bagaimana kak?", "Jadi saya harus bagaimana?", "Oh begitu ya", "Baik kak")

_SAID: dict[Intent, tuple[str, ...]] = {
    Intent.STILL_THERE: ("Masih kak", "Iya masih di sini"),
    Intent.SORRY: ("Iya kak tidak apa-apa", "Baik, mohon dibantu ya"),
    Intent.ASKS_NAME: ("{name}", "Nama saya {name}", "{name} kak"),
    Intent.ASKS_PHONE: ("{phone}", "nomornya {phone}", "HP saya {phone_spaced}"),
    Intent.ASKS_NIK: ("{nik}", "NIK {nik}"),
    Intent.ASKS_CITY: ("{city}", "Saya di {city} kak"),
    Intent.ASKS_CONTRACT: ("{contract}", "Nomornya {contract}", "ini kak {contract}"),
    Intent.ASKS_WHEN: ("{day} hari lalu sekitar jam {hour}", "jam {hour} kak, {day} hari yang lalu"),
    Intent.ASKS_AMOUNT: ("{amount}", "Nominalnya {amount}"),
    Intent.ASKS_HOW_PAID: ("Lewat {channel}", "{channel} kak"),
    Intent.ASKS_OUTLET: ("Outlet {outlet}", "yang di {outlet}, {city}"),
    Intent.ASKS_GOODS: ("{goods}", "{goods} kak"),
    Intent.ASKS_PROOF: ("Ada kak, saya simpan", "Ada, tangkapan layar"),
    Intent.WAIT: ("Baik kak", "Oke saya tunggu"),
    Intent.PASSED_ON: ("Baik, saya catat", "Oke kak, saya tunggu kabarnya"),
    Intent.MORE: ("Tidak ada kak, cukup", "Cukup itu saja"),
}


def fill(text: str, person: Person) -> str:
    """``text`` with what ``person`` knows in its braces."""
    spaced = f"{person.phone[:4]} {person.phone[4:8]} {person.phone[8:]}"
    return text.format(
        name=person.name,
        phone=person.phone,
        phone_spaced=spaced,
        nik=person.nik,
        city=person.city,
        contract=person.contract,
        amount=person.amount_text,
        channel=person.channel,
        outlet=person.outlet,
        goods=person.goods.lower(),
        day=person.day,
        hour=f"{person.hour:02d}.00",
    )


def opening(person: Person, chance: Random) -> list[str]:
    """The lines a customer comes with."""
    return [fill(line, person) for line in chance.choice(OPENINGS[person.topic])]


def answer(intents: list[Intent], person: Person, chance: Random) -> list[str]:
    """What ``person`` says to a line with these intents: one line for the facts asked, as people type them."""
    said = [fill(chance.choice(_SAID[intent]), person) for intent in intents if intent in _SAID]
    if len(said) > 1 and chance.random() < 0.5:
        return [", ".join(said)]
    return said
