"""The web form as a channel: what it can do, its way out, and what its doors have in common."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from contract.errors import ErrorCode
from domain.contact import Channel
from domain.errors import DomainError, InvalidValue
from gateway.accounts.limits import RateLimit
from gateway.channels.base import SENT, Capabilities, Failed, Outgoing, Result
from gateway.channels.webform.service import Row, Threads, has_reader
from gateway.clock import Clock
from gateway.config import Config
from gateway.errors import Refusal, Rejection
from gateway.tx import Transactions, Tx

T = TypeVar("T")
_STATUS = {ErrorCode.NOT_FOUND: 404, ErrorCode.FORBIDDEN: 403, ErrorCode.UNAVAILABLE: 503}


class WebForm:
    """``starts`` bounds how fast one address may begin, ``lines`` how fast one thread may ask, ``apps`` one key."""

    channel = Channel.WEBFORM

    def __init__(self, transactions: Transactions, threads: Threads, config: Config, clock: Clock) -> None:
        self.transactions, self.threads, self.clock = transactions, threads, clock
        self.starts = RateLimit(config.form_starts_per_minute, clock)
        self.lines = RateLimit(config.form_lines_per_minute, clock)
        self.apps = RateLimit(config.intake_per_minute, clock)
        rule = threads.rule
        keeps_s = rule.undelivered_after if rule is not None else 1
        self.can = Capabilities(
            threads.max_chars, receipts=True, keyed=True, keeps_s=keeps_s, attachments=True
        )

    async def deliver(self, line: Outgoing) -> Result:
        """The customer's page takes its lines from the tables by itself: a line is sent once it stands where a token opens it,
        and has arrived when the page says that it was seen."""
        async with self.transactions.database.read() as conn:
            return SENT if await has_reader(conn, line.ticket) else Failed("no_thread")

    async def thread(self, authorization: str) -> Row:
        """The thread whose token is the bearer. Raises Refusal."""
        token = bearer(authorization)
        async with self.transactions.database.read() as conn:
            found = await self.threads.find(conn, token)
        if found is None:
            raise Refusal(401, ErrorCode.SIGN_IN_AGAIN)
        self.lines.take(found.id)
        return found

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        """``work`` in a transaction. Raises Refusal for what it rejects."""
        try:
            return await self.transactions.run(work)
        except Rejection as no:
            raise Refusal(_STATUS.get(no.code, 400), no.code, no.detail) from None
        except InvalidValue as no:
            raise Refusal(400, ErrorCode.INVALID, {"field": no.field, "why": no.why}) from None
        except DomainError as no:
            raise Refusal(409, ErrorCode(no.code)) from None


def bearer(authorization: str) -> str:
    """What stands behind ``Bearer``. Raises Refusal sign_in_again."""
    kind, _, token = authorization.partition(" ")
    if kind.lower() != "bearer" or not token:
        raise Refusal(401, ErrorCode.SIGN_IN_AGAIN)
    return token
