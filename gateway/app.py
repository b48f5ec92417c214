"""The composition root: the one place that builds the gateway's parts and hands them to each other.

A feature brings: tables (its models.py, listed in gateway.models, with a migration), the kinds of rows it shows (``_kinds``),
handlers of commands (``handlers``: a plain mapping kind → handler, see gateway.commands.handlers), a Router, and work
that goes on beside requests (``works``, see gateway.background). It changes rows through Tx (gateway.tx) and nothing else.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from litestar import Litestar, Router

from contract.rows import CustomerRow, DraftRow, MessageRow, ScheduledRow, TicketRow, UserRow
from domain.handbook import Handbook
from domain.permissions import Act
from gateway import floor, health, housekeeping, http, seed
from gateway.accounts import desks
from gateway.accounts import routes as account_routes
from gateway.accounts.auth import guard
from gateway.accounts.limits import RateLimit
from gateway.accounts.models import users
from gateway.accounts.passwords import Passwords
from gateway.accounts.service import Accounts
from gateway.accounts.tokens import Scope, Tokens
from gateway.administration import files as admin_files
from gateway.administration import routes as admin_routes
from gateway.administration.editions import Editions
from gateway.administration.in_force import InForce
from gateway.administration.people import ONE_TIME_COST
from gateway.administration.routes import Administration
from gateway.administration.sessions import Sessions
from gateway.attachments import routes as attachment_routes
from gateway.attachments.files import Files
from gateway.attachments.scan import Scanner
from gateway.attachments.service import Attachments
from gateway.attachments.tidy import keep_tidy
from gateway.audit import routes as audit_routes
from gateway.background import Work, running
from gateway.cases import file_routes
from gateway.cases import routes as case_routes
from gateway.cases.handlers import CaseHandlers
from gateway.cases.models import message, ticket
from gateway.cases.service import Cases
from gateway.channels.base import Driver
from gateway.clock import Clock, system_clock
from gateway.colleagues.models import draft
from gateway.commands import routes as command_routes
from gateway.commands.handlers import Handler
from gateway.commands.pipeline import Pipeline
from gateway.config import Config
from gateway.config_check import check
from gateway.contacts.solving import end_written
from gateway.customers import card_routes, lookups, verdicts
from gateway.customers import routes as customer_routes
from gateway.customers.card_handlers import CardHandlers
from gateway.customers.handlers import CustomerHandlers
from gateway.customers.models import customer
from gateway.customers.rows import CustomerRows
from gateway.customers.seal import Seal
from gateway.customers.service import Customers
from gateway.database import Database, database_url
from gateway.description import served
from gateway.errors import StartError
from gateway.feeds import routes as feed_routes
from gateway.feeds.hub import Hub
from gateway.feeds.notify import hear
from gateway.feeds.socket import FeedServer
from gateway.handbook_drafts import routes as draft_routes
from gateway.keys import secret
from gateway.metrics import Metrics
from gateway.recordings import routes as recording_routes
from gateway.recordings.handlers import RecordingHandlers
from gateway.recordings.service import Recordings
from gateway.recordings.service import keep_tidy as keep_recordings_tidy
from gateway.recordings.vault import Vault
from gateway.rows import RowKind, Rows
from gateway.scheduled.models import scheduled
from gateway.tx import Transactions
from gateway.upgrade import upgrade

_HANDBOOK = Path(__file__).parent.parent / "resources" / "handbook" / "gadai"


@dataclass(frozen=True)
class Gateway:
    """A gateway put together and not yet serving. ``asgi`` serves; ``description`` is its OpenAPI document; what else
    is here is for the command line and the tests."""

    asgi: Litestar
    database: Database
    transactions: Transactions
    accounts: Accounts
    passwords: Passwords
    cases: Cases
    customers: Customers
    handbook: Handbook
    drivers: list[Driver]
    description: Callable[[], str]


def _kinds(customers: CustomerRows) -> list[RowKind]:
    return [
        RowKind(UserRow, users),
        RowKind(TicketRow, ticket),
        RowKind(MessageRow, message),
        RowKind(DraftRow, draft, Act.NOTE),
        RowKind(ScheduledRow, scheduled),
        RowKind(CustomerRow, customer, Act.CUSTOMER_READ, customers.read, customers),
        *floor.kinds(),
    ]


async def assemble(config: Config, clock: Clock = system_clock) -> Gateway:
    """Builds the gateway and brings its database up to date. Raises StartError with the sentence to print."""
    data_dir = _data_dir(config)
    hub = Hub()
    editions = Editions(Path(config.handbook) if config.handbook else _HANDBOOK)
    in_force = InForce(editions, hub, clock, partial(check, config))
    handbook = in_force.handbook
    planted = seed.read_seed(config)
    database = Database(database_url(config.database, data_dir))
    try:
        await upgrade(database)
        await seed.refuse_demo(database, config)
        await in_force.start(database)
        given = config.secret_key or (planted.signing_key if planted else None) or ""
        key = secret("secret_key", given, data_dir)
        metrics = Metrics()
        customer_rows = CustomerRows(handbook, clock)
        rows = Rows(_kinds(customer_rows))
        transactions = Transactions(database, hub, clock, rows.tables())
        passwords = Passwords(config.password_memory_kib, config.password_rounds)
        field_key = secret("field_key", config.field_key, data_dir)
        seal, files = Seal(field_key), _files(config, data_dir, field_key)
        await lookups.fill(transactions, seal)
        accounts = Accounts(transactions, Tokens(key), passwords, handbook, config, clock, seal.lookup_key)
        attachments = Attachments(transactions, files, Scanner(config.clamd))
        recordings = Recordings(transactions, _vault(config, data_dir, field_key))
        customers = Customers(handbook, seal)
        cases = Cases(handbook)
        if config.demo:
            await seed.mark_demo(transactions, key)
        if planted is not None:
            await seed.plant(planted, transactions, passwords, customers)

        signed_in = guard(accounts, Scope.ACCESS)
        live = await floor.build(
            config,
            transactions,
            hub,
            handbook,
            cases,
            customers,
            seal,
            attachments,
            signed_in,
            metrics,
            clock,
        )
        delivering = guard(accounts, Scope.ACCESS, Scope.DELIVER)
        administration = Administration(
            transactions, in_force, Passwords(*ONE_TIME_COST), Sessions(live.unavailable)
        )
        handlers: dict[str, Handler] = dict(
            [
                *CaseHandlers(cases, handbook, attachments, [partial(end_written, live.contacts)]).all(),
                *CustomerHandlers(customers, handbook).all(),
                *CardHandlers(seal, handbook).all(),
                *RecordingHandlers().all(),
                *live.handlers,
            ]
        )
        pipeline = Pipeline(transactions, rows, handbook, handlers, clock, metrics)
        feed_server = FeedServer(
            database, rows, accounts, hub, handbook, metrics, clock, config.beat_seconds, live.heard
        )
        limit = RateLimit(config.sign_ins_per_minute, clock)
        # A whole floor behind one address renews its tokens at once after an outage; a forged one costs nobody anything.
        renewals = RateLimit(config.sign_ins_per_minute * 10, clock)
        searches = RateLimit(config.searches_per_minute, clock)
        routers = [
            account_routes.routes(accounts, limit, renewals, signed_in),
            desks.routes(database, clock, signed_in),
            command_routes.routes(pipeline, signed_in, delivering),
            attachment_routes.routes(attachments, database, handbook, signed_in, delivering),
            recording_routes.routes(recordings, clock, signed_in, delivering),
            feed_routes.routes(feed_server, signed_in),
            case_routes.routes(database, handbook, signed_in),
            customer_routes.routes(transactions, customer_rows, seal, handbook, signed_in, searches),
            card_routes.routes(database, customer_rows, handbook, signed_in, searches),
            file_routes.routes(database, rows, handbook, signed_in),
            audit_routes.routes(database, signed_in),
            admin_routes.routes(administration, signed_in),
            admin_files.routes(administration, customers, seal, signed_in),
            draft_routes.routes(transactions, in_force, signed_in),
            health.routes(database, handbook, metrics, signed_in, config.metrics_token),
            *live.routers,
        ]
        works: dict[str, Work] = {
            "housekeeping": partial(housekeeping.keep_tidy, transactions, config),
            "handbook": partial(in_force.serve, database),
            "attachments": partial(keep_tidy, transactions, files, config.ledger_days),
            "recordings": partial(keep_recordings_tidy, recordings, clock, config.recording_days),
            "verdicts": partial(verdicts.keep_time, transactions, clock),
            **live.works,
        }
        if database.postgres:
            works["notify"] = partial(hear, database.url, hub)
    except BaseException:
        await database.close()
        raise
    described, description = served(routers)
    asgi = _asgi([*routers, described], works, database, metrics)
    return Gateway(
        asgi,
        database,
        transactions,
        accounts,
        passwords,
        cases,
        customers,
        handbook,
        live.drivers,
        description,
    )


def _asgi(routers: list[Router], works: dict[str, Work], database: Database, metrics: Metrics) -> Litestar:
    @asynccontextmanager
    async def lifespan(_app: Litestar) -> AsyncIterator[None]:
        async with running(works):
            yield
        await database.close()

    return Litestar(
        routers,
        lifespan=[lifespan],
        exception_handlers=http.HANDLERS,
        before_request=http.storable,
        request_max_body_size=http.MAX_BODY,
        middleware=[http.Measure(metrics)],
        logging_config=None,
        # Described by gateway.description, without the framework's own pages.
        openapi_config=None,
    )


def _data_dir(config: Config) -> Path:
    path = Path(config.data_dir)
    try:
        # What it will hold is nobody else's on this machine to read.
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(
            f"The data directory {path} cannot be made ({error.strerror}). Set 'data_dir' to a folder this account may write."
        ) from None
    return path


def _vault(config: Config, data_dir: Path, key: bytes) -> Vault:
    """Recorded calls stand beside the files: gateways of one database share both. The folder is there already."""
    return Vault(_folder(config, data_dir) / "recordings", key, config.free_mb * 1024 * 1024)


def _folder(config: Config, data_dir: Path) -> Path:
    return Path(config.attachments) if config.attachments else data_dir / "attachments"


def _files(config: Config, data_dir: Path, key: bytes) -> Files:
    folder = _folder(config, data_dir)
    try:
        return Files(folder, key, config.free_mb * 1024 * 1024)
    except OSError as error:
        raise StartError(
            f"The attachment directory {folder} cannot be made ({error.strerror}). Set 'attachments' to a folder this account may "
            "write."
        ) from None
