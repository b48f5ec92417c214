"""A floor without sockets: the gateway's own parts on a real database, a clock that the test turns, agents and customers."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from prometheus_client import CollectorRegistry
from sqlalchemy import Row as Found
from sqlalchemy import select
from sqlalchemy.engine import URL

from contract.body import Body
from contract.chat import Start
from contract.commands import AcceptOffer, RejectOffer, SetPresence
from contract.envelope import Batch, Command, CommandResult, Live, Stamp
from contract.handbook_file import read_handbook
from contract.ids import new_id
from domain.permissions import Role
from domain.presence import PresenceState
from gateway.accounts import people
from gateway.accounts.user import User
from gateway.announcements.service import Announcements
from gateway.app import _kinds
from gateway.attachments.files import Files
from gateway.attachments.merged import take_along
from gateway.attachments.scan import Scanner
from gateway.attachments.service import Attachments
from gateway.calls.handlers import CallHandlers
from gateway.calls.metrics import CallMetrics
from gateway.cases import parking
from gateway.cases.handlers import CaseHandlers
from gateway.cases.merging import MergeHandlers
from gateway.cases.models import message
from gateway.cases.service import Cases
from gateway.cases.transfer import Transfers
from gateway.casework.figure import Figures
from gateway.casework.handlers import CaseworkHandlers
from gateway.channels.intake import Intake
from gateway.channels.livechat.service import Conversations, Visit
from gateway.channels.livechat.trail import lead_on
from gateway.colleagues import drafts, mentions, watching
from gateway.commands.pipeline import Pipeline
from gateway.contacts import commands as contact_commands
from gateway.contacts.models import contact
from gateway.contacts.service import Contacts
from gateway.customers.handlers import CustomerHandlers
from gateway.customers.rows import CustomerRows
from gateway.customers.seal import Seal
from gateway.customers.service import Customers
from gateway.database import Database
from gateway.feeds.hub import Hub
from gateway.handover.service import Handovers
from gateway.help.service import Help
from gateway.incidents import bcp
from gateway.incidents.service import Incidents
from gateway.leads.handlers import Leads
from gateway.mass.handlers import MassProblems
from gateway.metrics import Metrics
from gateway.outlets import handlers as outlets
from gateway.presence import commands as presence_commands
from gateway.presence import documentation
from gateway.presence.links import Links
from gateway.presence.models import presence
from gateway.presence.reading import Reading
from gateway.routing import commands as offer_commands
from gateway.routing.metrics import RoutingMetrics
from gateway.routing.models import offer
from gateway.routing.router import Router
from gateway.rows import Rows
from gateway.scheduled.handlers import ScheduledHandlers
from gateway.tandem.service import Tandems
from gateway.tools.service import Tools
from gateway.tx import Transactions
from gateway.unanswered.service import Unanswered
from gateway.upgrade import upgrade

HANDBOOK = read_handbook(Path(__file__).parents[2] / "resources" / "handbook" / "gadai")
SKILLS = tuple(dict.fromkeys(queue.skill for queue in HANDBOOK.queues))
START_MS = 1_790_000_000_000


class Floor:
    """``now`` is the clock. ``second()`` is another gateway on the same database."""

    def __init__(self, database: Database) -> None:
        self.now = START_MS
        self.database = database
        self._names = count(1)
        self._build()

    def _build(self) -> None:
        self.rows = rows = Rows(_kinds(CustomerRows(HANDBOOK, self.clock)))
        self.hub, self.registry = Hub(), CollectorRegistry()
        self.transactions = Transactions(self.database, self.hub, self.clock, rows.tables())
        self.cases = Cases(HANDBOOK)
        self.contacts = Contacts(self.cases, HANDBOOK)
        seal = Seal(b"k" * 32)
        self.customers = Customers(HANDBOOK, seal)
        files = Files(Path(tempfile.mkdtemp()), b"k" * 32, 0)
        self.attachments = Attachments(self.transactions, files, Scanner(""))
        self.intake = Intake(self.cases, self.contacts, self.customers, seal, HANDBOOK, self.attachments)
        self.conversations = Conversations(self.intake, HANDBOOK.channels["livechat"].max_chars)
        metrics = RoutingMetrics(self.registry)
        self.router = Router(self.transactions, self.contacts, self.hub, self.clock, metrics)
        self.links = Links(self.transactions, self.clock)
        self.reading = Reading(self.transactions, self.hub, HANDBOOK, self.clock)
        self.tools = Tools(HANDBOOK)
        tandems = Tandems(self.contacts, seal, HANDBOOK)
        helps, figures = Help(self.cases, HANDBOOK), Figures(self.cases, HANDBOOK)
        handlers = dict(
            [
                *CaseHandlers(self.cases, HANDBOOK, self.attachments).all(),
                *CustomerHandlers(self.customers, HANDBOOK).all(),
                *contact_commands.handlers(self.contacts, [figures.documented]),
                *presence_commands.handlers(HANDBOOK, self.router.unavailable),
                *documentation.handlers(),
                *offer_commands.handlers(self.contacts, metrics),
                *Incidents(self.tools).all(),
                *bcp.handlers(),
                *parking.handlers(self.cases, HANDBOOK),
                *helps.all(),
                *Unanswered(self.cases, HANDBOOK).all(),
                *Announcements(HANDBOOK, self.reading.wake).all(),
                *CaseworkHandlers(self.cases, HANDBOOK, helps, figures, seal).all(),
                *Handovers(self.cases, HANDBOOK).all(),
                *MassProblems(self.cases, HANDBOOK).all(),
                *Leads(self.cases, HANDBOOK).all(),
                *drafts.handlers(self.cases, HANDBOOK),
                *watching.handlers(self.cases, HANDBOOK),
                *outlets.handlers(self.cases, HANDBOOK),
                *mentions.handlers(),
                *ScheduledHandlers(self.cases, HANDBOOK, self.attachments).all(),
                *Transfers(self.contacts, HANDBOOK).all(),
                *MergeHandlers(self.cases, HANDBOOK, [lead_on, take_along]).all(),
                *CallHandlers(
                    self.contacts,
                    seal,
                    HANDBOOK,
                    CallMetrics(self.registry),
                    self.router.unavailable,
                    self.router.missed_call,
                    tandems.call_over,
                ).all(),
                *tandems.all(),
            ]
        )
        self.pipeline = Pipeline(self.transactions, rows, HANDBOOK, handlers, self.clock, Metrics())

    def second(self) -> "Floor":
        other = Floor.__new__(Floor)
        other.now, other.database, other._names = self.now, self.database, self._names
        other._build()
        return other

    def clock(self) -> int:
        return self.now

    def later(self, seconds: float) -> None:
        self.now += int(seconds * 1000)

    async def agent(
        self,
        *,
        skills: tuple[str, ...] = SKILLS,
        avail: bool = True,
        capacity: dict[str, int] | None = None,
        team: str = "",
        roles: tuple[Role, ...] = (Role.AGENT,),
    ) -> User:
        number = next(self._names)
        id = await self.transactions.run(
            lambda tx: people.add(
                tx,
                username=f"agen{number}",
                name=f"Agen {number}",
                roles=list(roles),
                team=team,
                password_hash="-",
                skills=skills,
                capacity=capacity,
            )
        )
        async with self.database.read() as conn:
            user = await people.find(conn, id)
        assert user is not None
        if avail:
            await self.presence(user, PresenceState.AVAIL)
        return user

    async def customer(self, topic: str = "umum", *, phone: str = "", key: str = "") -> Visit:
        start = Start(name=f"Pelanggan {next(self._names)}", phone=phone, topic=topic, key=key)
        return await self.transactions.run(lambda tx: self.conversations.start(tx, start))

    async def contact_of(self, visit: Visit) -> Found[Any]:
        return await self.contact_of_ticket(visit.ticket)

    async def contact_of_ticket(self, ticket: str) -> Found[Any]:
        """Its latest."""
        async with self.database.read() as conn:
            wanted = select(contact).where(contact.c.ticket == ticket).order_by(contact.c.arrived.desc())
            return (await conn.execute(wanted)).first() or self._none()

    @staticmethod
    def _none() -> Found[Any]:
        raise AssertionError("no contact")

    async def offers(self, *, all: bool = False) -> list[Found[Any]]:
        async with self.database.read() as conn:
            wanted = select(offer).order_by(offer.c.made, offer.c.id)
            return list((await conn.execute(wanted if all else wanted.where(offer.c.state == "open"))).all())

    async def presence_of(self, user: User) -> Found[Any]:
        async with self.database.read() as conn:
            return (await conn.execute(select(presence).where(presence.c.id == user.id))).one()

    async def presence(self, user: User, state: PresenceState, reason: str | None = None) -> CommandResult:
        return await self.queued(user, SetPresence(state=state, aux_reason=reason))

    async def live(self, user: User, body: Body, at: "Floor | None" = None) -> CommandResult:
        command = self._command(user, body, 0)
        return await (at or self).pipeline.live(user, command.client, Live(command, 60_000))

    async def accept(self, user: User, id: str) -> CommandResult:
        return await self.live(user, AcceptOffer(offer=id))

    async def reject(self, user: User, id: str) -> CommandResult:
        return await self.live(user, RejectOffer(offer=id, reason="sibuk"))

    async def queued(self, user: User, body: Body) -> CommandResult:
        # A client of its own for every act: its stream begins at 1.
        command = self._command(user, body, 1)
        done = await self.pipeline.deliver(user, command.client, Batch(command.client, [command]))
        return done.results[0]

    def _command(self, user: User, body: Body, seq: int) -> Command:
        raw = msgspec.Raw(msgspec.json.encode(body))
        stamp = Stamp(wall=self.clock())
        return Command(new_id(), new_id(), user.id, body.stream(user.id), seq, body.KIND, body.V, stamp, raw)

    async def delivery(self, id: str) -> tuple[str, str]:
        """How far a reply came, and why it failed."""
        async with self.database.read() as conn:
            wanted = select(message.c.delivery, message.c.failure).where(message.c.id == id)
            row = (await conn.execute(wanted)).one()
            return row.delivery, row.failure

    async def hear(self, user: User) -> None:
        """A sign of life of the agent's desk."""
        self.links.heard(user.id)
        await self.links.flush()


@asynccontextmanager
async def floor_on(url: URL) -> AsyncIterator[Floor]:
    database = Database(url)
    await upgrade(database)
    try:
        yield Floor(database)
    finally:
        await database.close()
