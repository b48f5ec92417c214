"""A customer of whom everything is known, their double and the other party; every person is made up."""

import msgspec

from contract.customer import DoNotCall, Identity, IdentityKind, Past, PastPage, PinnedNote
from contract.customer_likeness import Likeness
from contract.rows import CustomerRow, Product
from domain.parties import CallerType, Verification
from domain.ticket import TicketState
from tests.ui import cast
from tests.ui.world import NOW

DAY = 24 * 60 * cast.MIN

PAST = (
    Past(
        "t-siti",
        "1-0244-3",
        "livechat",
        "Pelunasan tidak tercatat",
        TicketState.OPEN,
        NOW - 15 * cast.MIN,
        "Rina Anggraini",
    ),
    Past(
        "t-p1", "1-0188-5", "voice", "Tanya jatuh tempo", TicketState.SOLVED, NOW - 10 * DAY, "Budi Santoso"
    ),
    Past(
        "t-p2",
        "1-0142-9",
        "whatsapp",
        "Saldo dompet belum masuk",
        TicketState.CLOSED,
        NOW - 32 * DAY,
        "Rina Anggraini",
        True,
    ),
    Past("", "", "email", "Perpanjangan kontrak", None, NOW - 80 * DAY),
)
EARLIER = tuple(
    Past(
        f"t-e{at}",
        f"1-00{at:02}-1",
        "voice",
        "Cicilan tabungan emas",
        TicketState.CLOSED,
        NOW - (90 + at) * DAY,
        "Budi Santoso",
    )
    for at in range(8)
)
NOTES = (
    PinnedNote(
        "n1",
        "Gangguan pendengaran: layani tertulis, jangan minta menelepon.",
        "u-budi",
        "Budi Santoso",
        NOW - 3 * DAY,
    ),
    PinnedNote(
        "n2",
        "Suami (Pak Hadi) boleh bertanya status gadai.",
        "u-rina",
        "Rina Anggraini",
        NOW - 9 * DAY,
        NOW + 30 * DAY,
    ),
)
SITI = msgspec.structs.replace(
    cast.SITI,
    version=5,
    verification=Verification.VALID,
    verified_until=NOW + 3_000_000,
    channel="whatsapp",
    language="jv",
    fields={
        "outlet_langganan": "Malioboro",
        "pekerjaan": "Pedagang",
        "bergabung": "2019-03-12",
        "setuju_promo": "true",
    },
    masked=cast.SITI.masked | {"nama_ibu": "xxxx"},
    identities=(
        Identity("i1", IdentityKind.PHONE, "0813-xxxx-222", "c-siti", "i1"),
        Identity("i2", IdentityKind.SOCIAL, "xxxx-arti", "c-siti", "i2"),
    ),
    notes=NOTES,
    do_not_call=DoNotCall(
        "Diminta nasabah, hubungi lewat WhatsApp", NOW - 3 * DAY, "Budi Santoso", NOW + 60 * DAY
    ),
    past=PAST,
    contacts=len(PAST) + len(EARLIER),
)
DEWI = CustomerRow(
    id="c-dewi",
    version=2,
    name="Dewi Lestari",
    city="Bandung",
    caller_type=CallerType.MASYARAKAT,
    masked={"telepon": "0834-xxxx-771", "dompet": "xxxx-7710"},
    products=(Product("Dompet", "0834555771", "Aktif", (("Saldo", "Rp310.000"),)),),
    past=(PAST[2],),
    contacts=1,
)
DOUBLE = msgspec.structs.replace(
    cast.FAR, id="c-double", name="Siti R.", city="Sleman", masked={"telepon": "0812-xxxx-443"}
)
ALIKE = [Likeness(DOUBLE, ("telepon",)), Likeness(cast.FAR, ("email",))]
PAGES = [PastPage(PAST, len(PAST) + len(EARLIER), "1"), PastPage(EARLIER, len(PAST) + len(EARLIER))]
