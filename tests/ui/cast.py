"""Fixed rows for tests and pictures; every person in them is made up."""

from typing import Any

from contract.rows import (
    ContactRow,
    CustomerRow,
    Delivery,
    MessageKind,
    MessageRow,
    OfferRow,
    OfferState,
    PresenceRow,
    Product,
    Row,
    TicketRow,
    ToolHealth,
    ToolRow,
    UserRow,
)
from domain.contact import Channel, ContactState
from domain.parties import CallerType, Verification
from domain.permissions import Role
from domain.presence import PresenceState
from domain.ticket import Priority, TicketState
from tests.ui.world import ME, NOW

MIN = 60_000
BUDI = UserRow(id="u-budi", version=1, username="budi", name="Budi Santoso", roles=(Role.AGENT,))

SITI = CustomerRow(
    id="c-siti",
    version=1,
    name="Siti Rahmawati",
    city="Sleman, DIY",
    caller_type=CallerType.NASABAH,
    segment="Premium",
    verification=Verification.UNCHECKED,
    masked={"nik": "xxxx-xxxx-xxxx-0023", "rekening": "xxxx-442", "telepon": "0812-xxxx-443"},
    products=(
        Product(
            "Kredit gadai",
            "118023140442",
            "Aktif",
            (("Pinjaman", "Rp1.250.000"), ("Jatuh tempo", "24 Nov 2026")),
        ),
        Product("Tabungan emas", "990098707077", "Aktif", (("Saldo", "11,1 gram"),)),
    ),
    history=(
        ("livechat", "Tanya jatuh tempo", "1-0091-4", NOW - 10 * 24 * 60 * MIN),
        ("voice", "Perpanjangan kontrak", "1-0057-2", NOW - 50 * 24 * 60 * MIN),
    ),
)
BAMBANG = CustomerRow(
    id="c-bambang",
    version=1,
    name="Bambang Prakoso",
    city="Surabaya",
    caller_type=CallerType.MITRA,
    masked={"telepon": "0834-xxxx-118"},
)
#: A customer the gateway knows and this desk does not.
FAR = CustomerRow(
    id="c-far",
    version=3,
    name="Siti Nurhaliza",
    city="Bantul",
    caller_type=CallerType.NASABAH,
    masked={"telepon": "0856-xxxx-901", "email": "sxxxx@contoh.id"},
    history=(("voice", "Tanya jadwal lelang", "1-0031-5", NOW - 40 * 24 * 60 * MIN),),
)


def ticket(id: str, number: str, customer: str | None, subject: str, **more: Any) -> TicketRow:
    """An open live chat ticket of mine, begun a quarter of an hour ago."""
    fields: dict[str, Any] = {
        "state": TicketState.OPEN,
        "channel": Channel.LIVECHAT,
        "queue": "livechat_gadai",
        "assignee": ME.id,
        "category": None,
        "issue": None,
        "priority": Priority.NORMAL,
        "origin": NOW - 15 * MIN,
        "updated": NOW - MIN,
    }
    return TicketRow(
        id=id, version=1, number=number, subject=subject, complainant=customer, **(fields | more)
    )


def contact(id: str, ticket: str, customer: str, **more: Any) -> ContactRow:
    """Live, held by me for two minutes."""
    fields: dict[str, Any] = {
        "channel": Channel.LIVECHAT,
        "queue": "livechat_gadai",
        "state": ContactState.ACTIVE,
        "agent": ME.id,
        "epoch": 1,
        "arrived": NOW - 3 * MIN,
        "answered": NOW - 133_000,
        "customer_online": True,
    }
    return ContactRow(id=id, version=1, ticket=ticket, customer=customer, **(fields | more))


def line(ticket: str, n: int, kind: MessageKind, text: str, before: int, **more: Any) -> MessageRow:
    """A line of a timeline, ``before`` ms ago."""
    who = {
        MessageKind.CUSTOMER: ("c-siti", "Siti Rahmawati"),
        MessageKind.BOT: ("system", "Pusat Layanan"),
        MessageKind.SYSTEM: ("system", ME.name),
    }.get(kind, (ME.id, ME.name))
    delivery = Delivery.DELIVERED if kind is MessageKind.REPLY else Delivery.NONE
    fields: dict[str, Any] = {"author": who[0], "author_name": who[1], "delivery": delivery}
    return MessageRow(
        id=f"{ticket}-{n}",
        version=1,
        ticket=ticket,
        contact=f"k-{ticket}",
        n=n,
        kind=kind,
        text=text,
        at=NOW - before,
        **(fields | more),
    )


def talk(ticket: str) -> list[Row]:
    """A conversation with every kind of line."""
    return [
        line(
            ticket, 1, MessageKind.BOT, "Selamat datang. Nomor tiket Anda 1-0244-3. Mohon menunggu.", 3 * MIN
        ),
        line(
            ticket,
            2,
            MessageKind.CUSTOMER,
            "Saya sudah bayar pelunasan tadi pagi lewat aplikasi, tapi statusnya masih aktif 😟",
            175_000,
        ),
        line(ticket, 3, MessageKind.SYSTEM, "contact.taken", 133_000),
        line(
            ticket,
            4,
            MessageKind.REPLY,
            "Mohon maaf atas ketidaknyamanannya, Ibu Siti. Saya cek dulu ya. Boleh nomor buktinya?",
            100_000,
        ),
        line(
            ticket,
            5,
            MessageKind.NOTE,
            "Cek Core: kredit aktif, belum ada pelunasan hari ini. Cek Wallet: down, data terakhir 10:31.",
            60_000,
        ),
        line(ticket, 6, MessageKind.CUSTOMER, "Ini kak: https://bantuan.contoh.id/bukti/7781", 20_000),
    ]


def tools(*, wallet: ToolHealth = ToolHealth.UP) -> list[Row]:
    """The handbook's tools."""
    return [
        ToolRow(id="ticket", version=1, name="Ticket", health=ToolHealth.UP, since=NOW - 90 * MIN),
        ToolRow(id="core", version=1, name="Core", health=ToolHealth.UP, since=NOW - 90 * MIN),
        ToolRow(
            id="wallet",
            version=1,
            name="Wallet",
            health=wallet,
            since=NOW - 11 * MIN,
            reports=3 if wallet is ToolHealth.DOWN else 0,
        ),
    ]


def presence(shown: PresenceState = PresenceState.ON_CONTACT) -> PresenceRow:
    """Avail, as the floor sees it."""
    return PresenceRow(
        id=ME.id, version=1, chosen=PresenceState.AVAIL, shown=shown, aux_reason=None, since=NOW - 133_000
    )


def offer(id: str = "o1", ticket: str = "t-bambang") -> OfferRow:
    """An offer that began six seconds ago."""
    return OfferRow(
        id=id,
        version=1,
        contact="k-x",
        ticket=ticket,
        agent=ME.id,
        state=OfferState.OPEN,
        channel=Channel.LIVECHAT,
        queue="livechat_mitra",
        customer_name="Bambang Prakoso",
        subject="Saldo deposit tidak bertambah",
        waiting_since=NOW - 42_000,
        made=NOW - 6_000,
        until=NOW + 14_000,
    )


def desk_rows() -> list[Row]:
    """A desk in the middle of its work."""
    siti = ticket(
        "t-siti",
        "1-0244-3",
        "c-siti",
        "Pelunasan tidak tercatat",
        category="pengaduan",
        issue="pelunasan_gagal",
        priority=Priority.HIGH,
        target=NOW - 3 * MIN,
        limit=NOW + 271_000,
        last=6,
        last_customer=6,
    )
    bambang = ticket(
        "t-bambang",
        "1-0245-9",
        "c-bambang",
        "Saldo deposit tidak bertambah",
        queue="livechat_mitra",
        limit=NOW + 16 * MIN,
        target=NOW + 9 * MIN,
    )
    others: list[Row] = [
        ticket(
            "t-1",
            "1-0198-2",
            None,
            "Bukti transfer terlampir",
            state=TicketState.RETURNED,
            channel=Channel.EMAIL,
            limit=NOW - 4 * MIN,
        ),
        ticket(
            "t-2",
            "1-0231-7",
            None,
            "Jam buka outlet Malioboro",
            state=TicketState.PENDING,
            channel=Channel.WHATSAPP,
            updated=NOW - 26 * 60 * MIN,
        ),
        ticket(
            "t-3",
            "1-0236-0",
            None,
            "Keberatan lelang",
            state=TicketState.ESCALATED,
            priority=Priority.URGENT,
            limit=NOW + 40 * MIN,
            assignee=None,
        ),
        ticket("t-4", "1-0237-4", None, "Komentar di Instagram", channel=Channel.SOCIAL, assignee="u-budi"),
    ]
    return [
        BUDI,
        SITI,
        BAMBANG,
        siti,
        bambang,
        contact("k-t-siti", "t-siti", "c-siti"),
        contact(
            "k-t-bambang",
            "t-bambang",
            "c-bambang",
            state=ContactState.WRAP_UP,
            ended=NOW - 30_000,
            customer_left=True,
        ),
        *talk("t-siti"),
        line(
            "t-bambang",
            1,
            MessageKind.CUSTOMER,
            "Saldo deposit saya tidak bertambah.",
            4 * MIN,
            author_name="Bambang Prakoso",
        ),
        presence(),
        *tools(),
        *others,
    ]
