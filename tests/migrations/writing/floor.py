"""A small working day at a gateway, through its own doors: people, conversations, tickets in every state, refusals, reports."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

import msgspec
from sqlalchemy import text

from contract import paths
from contract.body import Body
from contract.call_acts import AnswerCall, CallFacts, EndCall, LogCall, Spoken
from contract.chat import Leave
from contract.commands import (
    AcceptOffer,
    AddNote,
    Document,
    EditTicket,
    EndContact,
    MoveTicket,
    OpenTicket,
    RejectOffer,
    ReportTool,
    SaveCustomer,
    SendReply,
    SetPresence,
    Unmask,
    Validate,
)
from contract.envelope import Command, CommandResult, Live, Outcome
from contract.ids import new_id
from contract.rows import (
    ContactRow,
    Delivery,
    MessageRow,
    OfferRow,
    OfferState,
    Product,
    Row,
    TicketRow,
    agent_feed,
    queue_feed,
)
from contract.session import DeskReport
from contract.upcast import read_row
from domain import ticket_number
from domain.call import CallEnd, Direction
from domain.contact import Channel, ContactState
from domain.parties import CallerType, Verification
from domain.permissions import Role
from domain.presence import PresenceState
from domain.ticket import Priority, TicketMove, TicketState
from gateway.tx import Tx
from tests.gateway.livechat.page import Visitor
from tests.gateway.site import Desk, Site
from tests.migrations.written import Answered

R = TypeVar("R", bound=Row)
QUEUE = "livechat_gadai"
SENSITIVE = {"nik": "3273015507850001", "telepon": "0812-3456-7443", "email": "siti@contoh.id"}
_M = TicketMove


class Writer:
    """One gateway being written to, and all that was said to it."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.desks: dict[str, Desk] = {}
        self.answered: list[Answered] = []
        self.lived: list[Command] = []
        #: What visitors' pages heard, as JSON.
        self.heard: list[bytes] = []
        self.tickets: dict[str, str] = {}
        self.clear: dict[str, dict[str, str]] = {}
        self.opened = 0

    async def do(self, who: str, body: Body, outcome: Outcome = Outcome.APPLIED) -> CommandResult:
        """One queued act of ``who``."""
        command = self.desks[who].command(body)
        [result] = await self.desks[who].send(command)
        assert result.outcome is outcome, (body, result)
        self.answered.append(Answered(command, result))
        return result

    async def live(self, who: str, body: Body) -> None:
        desk = self.desks[who]
        self.lived.append(desk.command(body, seq=0))
        answer = await desk.post(paths.LIVE, Live(self.lived[-1], 10_000))
        assert msgspec.json.decode(answer.content, type=CommandResult).outcome is Outcome.APPLIED, answer.text

    async def wait_for(self, who: str, kind: type[R], fits: Callable[[R], bool], feed: str = "") -> R:
        """The first row of a feed of ``who`` that fits, when it has come."""
        desk = self.desks[who]
        async with asyncio.timeout(60):
            while True:
                _, shots = await desk.snapshot(feed or agent_feed(desk.session.user.id))
                for row in (read_row(shot.ref, shot.v, shot.body) for shot in shots):
                    if isinstance(row, kind) and fits(row):
                        return row
                await asyncio.sleep(0.05)

    async def ticket(self, who: str, subject: str, **more: object) -> str:
        """A ticket begun at a desk."""
        self.opened += 1
        id = new_id()
        number = ticket_number.make(self.desks[who].session.desk_number, self.opened)
        opened = OpenTicket(ticket=id, number=number, channel=Channel.VOICE, queue=QUEUE, subject=subject)
        await self.do(who, msgspec.structs.replace(opened, **more))
        return id

    async def move(self, who: str, id: str, *moves: TicketMove) -> None:
        for move in moves:
            await self.do(who, MoveTicket(ticket=id, move=move, reason=f"alasan {move}"))


async def write(site: Site) -> Writer:
    """The whole day. The visitors' pages are closed at its end."""
    day = Writer(site)
    for name, role in (
        ("rina", Role.AGENT),
        ("budi", Role.AGENT),
        ("sari", Role.L2),
        ("wati", Role.SUPERVISOR),
        ("admin", Role.ADMIN),
    ):
        await site.person(name, role, team="Tim A")
        got = await site.sign_in(name)
        assert isinstance(got, Desk)
        day.desks[name] = got
    await site.person("joko", Role.AGENT)
    await _customers(day)
    await _conversations(day)
    await _states(day)
    await _the_rest(day)
    await _as_a_kill_leaves_it(site)
    return day


async def _customers(day: Writer) -> None:
    async def known(tx: Tx) -> None:
        await day.site.gateway.customers.add(
            tx, id="c-known", name="Bambang Soeharto", city="Solo", caller_type=CallerType.NASABAH,
            segment="Premium", sensitive={"nik": "3372010101800002"},
            products=(Product("Kredit gadai", "118023140442", "Aktif", (("Saldo", "Rp 1.250.000"),)),),
            history=(("voice", "Tanya jatuh tempo", "1-0091-4", 1_790_000_000_000),), made_by="",
        )  # fmt: skip

    await day.site.gateway.transactions.run(known)
    day.clear["c-known"] = {"nik": "3372010101800002"}
    siti = new_id()
    await day.do(
        "rina",
        SaveCustomer(
            customer=siti,
            name="Siti Rahmawati",
            city="Sleman",
            caller_type=CallerType.NASABAH,
            sensitive=SENSITIVE,
        ),
    )
    day.clear[siti] = SENSITIVE
    await day.ticket("rina", "Telepon dari Siti", complainant=siti, priority=Priority.HIGH)
    agreed = {"nama": True, "telepon": True}
    await day.do("rina", Validate(customer=siti, contact=None, compared=agreed, verdict=Verification.VALID))
    await day.do("rina", Unmask(customer=siti, field="nik"))


async def _taken(day: Writer, visitor: Visitor, text_: str) -> ContactRow:
    """``visitor`` comes, says ``text_``, and rina has them."""
    await visitor.connect()
    await visitor.say(text_)
    offer = await day.wait_for("rina", OfferRow, lambda row: row.state is OfferState.OPEN)
    await day.live("rina", AcceptOffer(offer=offer.id))
    return await day.wait_for(
        "rina", ContactRow, lambda row: row.id == offer.contact and row.state is ContactState.ACTIVE
    )


def _reply(contact: ContactRow, text_: str) -> SendReply:
    return SendReply(
        ticket=contact.ticket, message=new_id(), contact=contact.id, text=text_, seen_up_to=9, epoch=contact.epoch
    )  # fmt: skip


async def _conversations(day: Writer) -> None:
    """One ended and documented, one in hand whose page is away, one waiting again after a rejection, one abandoned."""
    await day.do("rina", SetPresence(state=PresenceState.AVAIL))
    first = Visitor(day.site.url, name="Dewi", topic="gadai", phone="0813-1111-2222")
    contact = await _taken(day, first, "Saya sudah bayar, statusnya masih aktif 😟")
    answer = _reply(contact, "Baik, kami cek dulu ya.")
    await day.do("rina", answer)
    await day.wait_for(
        "rina", MessageRow, lambda row: row.id == answer.message and row.delivery is Delivery.DELIVERED
    )
    await day.do("rina", EndContact(ticket=contact.ticket, contact=contact.id, epoch=contact.epoch))
    await day.do(
        "rina",
        Document(
            ticket=contact.ticket, contact=contact.id, wrap_up_code="selesai", category="pengaduan",
            issue="pelunasan_gagal", note="Sudah dijelaskan",
        ),
    )  # fmt: skip
    await first.close()
    day.heard = [msgspec.json.encode(frame) for frame in first.frames]

    second = Visitor(day.site.url, name="Agus", topic="gadai")
    contact = await _taken(day, second, "Halo, mau tanya lelang")
    await second.drop()
    await day.wait_for("rina", ContactRow, lambda row: row.id == contact.id and not row.customer_online)
    await day.do("rina", _reply(contact, "Masih di sana?"))
    stale = msgspec.structs.replace(_reply(contact, "Terlambat"), seen_up_to=0)
    await day.do("rina", stale, Outcome.REJECTED)
    day.tickets["held"] = contact.ticket

    third = Visitor(day.site.url, name="Wulan", topic="mitra")
    await third.connect()
    await third.say("Saldo deposit saya tidak bertambah")
    offer = await day.wait_for("rina", OfferRow, lambda row: row.state is OfferState.OPEN)
    await day.live("rina", RejectOffer(offer=offer.id, reason="sedang sibuk"))
    day.tickets[TicketState.NEW] = offer.ticket
    await third.close()

    fourth = Visitor(day.site.url, name="Tono", topic="umum")
    await fourth.connect()
    await fourth.send(Leave())
    await day.wait_for(
        "wati", ContactRow, lambda row: row.state is ContactState.ABANDONED, queue_feed("livechat_umum")
    )
    await fourth.close()


async def _states(day: Writer) -> None:
    ways: dict[TicketState, tuple[tuple[str, TicketMove], ...]] = {
        TicketState.OPEN: (),
        TicketState.PENDING: (("rina", _M.PEND),),
        TicketState.ESCALATED: (("rina", _M.ESCALATE),),
        TicketState.RETURNED: (("rina", _M.ESCALATE), ("sari", _M.RETURN)),
        TicketState.AWAITING_APPROVAL: (("rina", _M.ESCALATE), ("sari", _M.ASK_APPROVAL)),
        TicketState.DISPATCHED: (("rina", _M.ESCALATE), ("sari", _M.DISPATCH)),
        TicketState.SOLVED: (("rina", _M.SOLVE),),
        TicketState.CLOSED: (("rina", _M.SOLVE), ("rina", _M.CLOSE)),
    }
    for state, moves in ways.items():
        id = await day.ticket("rina", f"Perkara {state}")
        day.tickets[state] = id
        if state is TicketState.CLOSED:
            await day.do("rina", EditTicket(ticket=id, category="informasi", issue="info_outlet"))
        for who, move in moves:
            await day.move(who, id, move)
        assert (await _state(day, id)) == state


async def _state(day: Writer, id: str) -> TicketState:
    found = day.answered[-1].result.effects
    read = [read_row(one.ref, one.v, one.body) for one in found if not one.gone]
    return next(row.state for row in read if isinstance(row, TicketRow) and row.id == id)


async def _the_rest(day: Writer) -> None:
    open_ = day.tickets[TicketState.OPEN]
    await day.do("rina", AddNote(ticket=open_, message=new_id(), text="Cek Core: belum ada pelunasan ✓"))
    await day.do("rina", AddNote(ticket=open_, message=new_id(), text=" "), Outcome.REJECTED)
    illegal = MoveTicket(ticket=day.tickets[TicketState.CLOSED], move=_M.PEND)
    await day.do("rina", illegal, Outcome.REJECTED)
    await day.do("budi", SetPresence(state=PresenceState.AVAIL))
    await day.do("budi", SetPresence(state=PresenceState.AUX, aux_reason="salat"))
    await day.do("budi", ReportTool(tool="wallet", text="lambat sekali"))
    await _calls(day)
    budi = day.desks["budi"]
    report = DeskReport(budi.session.client, 2, day.site.clock(), 1, "0.1.0")
    assert (await budi.post(paths.DESK, report)).status_code < 300
    assert (await budi.http.delete(paths.SESSION)).status_code < 300


async def _calls(day: Writer) -> None:
    """One that was spoken and waits for its documentation, one nobody took."""
    now, desk = day.site.clock(), day.desks["budi"].session.desk_number

    def rang(number: str) -> CallFacts:
        return CallFacts(
            call=new_id(), direction=Direction.INBOUND, number=number, queue="telepon_umum", ivr="Gadai", waited_s=12,
            rang_at=now - 9_000, trail="3c26700c@pbx", bot={"intent": "pelunasan"},
        )  # fmt: skip

    body = AnswerCall(
        ticket=new_id(), contact=new_id(), facts=rang("0812-3456-4437"), answered_at=now - 4_000, subject="Gadai",
        ticket_number=ticket_number.make(desk, 1),
    )  # fmt: skip
    await day.do("budi", body)
    spoken = Spoken(rang_ms=5_000, talk_ms=4_000, mos=4.2)
    await day.do(
        "budi",
        EndCall(
            ticket=body.ticket,
            contact=body.contact,
            call=body.facts.call,
            ended_at=now,
            end=CallEnd.CUSTOMER,
            spoken=spoken,
        ),
    )
    await day.do(
        "budi", LogCall(facts=rang("0813-1111-2222"), ended_at=now, end=CallEnd.MISSED, rang_ms=9_000)
    )


async def _as_a_kill_leaves_it(site: Site) -> None:
    """What only a kill or a day of silence brings about: an account closed, work under way, given up, unconfirmed."""

    async def work(tx: Tx) -> None:
        await tx.conn.execute(text("UPDATE users SET active = false WHERE username = 'joko'"))
        for n, state in enumerate(("waiting", "running", "parked", "failed", "unconfirmed")):
            await tx.conn.execute(
                text(
                    "INSERT INTO job (id, kind, key, payload, state, attempts, next_at, made, error, unsure)"
                    ' VALUES (:id, \'reply.send\', :id, \'{"channel": "email", "message": "gone"}\', :state, :n,'
                    " :next, :now, '', false)"
                ),
                {"id": f"j-{state}", "state": state, "n": n, "next": tx.now + 86_400_000, "now": tx.now},
            )

    await site.gateway.transactions.run(work)
