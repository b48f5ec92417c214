"""Asking the tools: the act writes down what is asked, the asking goes on beside it, and what comes back is a result of the ticket
(docs/decisions/0020-tool-checks.md)."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import httpx
import msgspec
import structlog
from sqlalchemy import bindparam, select
from sqlalchemy.exc import SQLAlchemyError

from contract.envelope import Command
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.tool_acts import MOST_TOOLS, CheckTools, DoTool, RecordTool
from contract.tool_row import ResultLine, ResultState
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.handbook_tool import Auth, HttpCall, Tool, ToolField, ToolKind
from domain.tool_answer import Answer
from domain.tool_kinds import resolved
from domain.tool_result import LOOKED
from domain.tool_secret import ToolSecret
from domain.tool_template import places
from gateway.accounts.user import User
from gateway.cases.access import need_reach
from gateway.cases.service import Cases, Ticket
from gateway.cases.whole import need_whole, whole_of
from gateway.clock import Clock
from gateway.commands.handlers import Handler, on
from gateway.contacts.models import contact as contacts
from gateway.customers.seal import Seal
from gateway.errors import Rejection
from gateway.tools import client, identifiers, results
from gateway.tools.client import Question
from gateway.tools.identifiers import Known
from gateway.tools.rate import CheckRate
from gateway.tools.watch import Watch
from gateway.tx import Transactions, Tx

#: A gateway that lives has written an answer down so long (ms) after the declared time at the latest.
GRACE_MS = 10_000
#: Answers kept to be shown again, and questions that are under way at once.
_KEPT, _AT_ONCE = 2_000, 64
_SWEEP_S = 15.0
_OF = select(contacts.c.ticket).where(contacts.c.id == bindparam("id_"))
_log = structlog.get_logger()


@dataclass(frozen=True)
class _Asked:
    """``id`` of its result; ``key``: equal for questions that have one answer; ``until``: no answer is told later."""

    id: str
    tool: str
    key: bytes
    question: Question
    until: int


class Checks:
    """Handlers of the acts, and the work beside them (``serve``). ``per_minute``: questions one agent may have asked."""

    def __init__(
        self,
        transactions: Transactions,
        cases: Cases,
        handbook: Handbook,
        seal: Seal,
        watch: Watch,
        secrets: Mapping[str, ToolSecret],
        addresses: Mapping[str, str],
        clock: Clock,
        per_minute: int = 60,
    ) -> None:
        self._transactions, self._cases, self._handbook, self._seal = transactions, cases, handbook, seal
        self._watch, self._secrets, self._clock = watch, dict(secrets), clock
        self._addresses = dict(addresses)
        self._rate = CheckRate(per_minute, clock)
        self._waiting: asyncio.Queue[_Asked] = asyncio.Queue()
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._answers: OrderedDict[bytes, tuple[int, Answer]] = OrderedDict()
        self._http: httpx.AsyncClient | None = None

    def all(self) -> list[tuple[str, Handler]]:
        return [on(CheckTools, self.check), on(DoTool, self.act), on(RecordTool, self.record)]

    async def check(self, tx: Tx, command: Command, body: CheckTools, author: User) -> None:
        if not 0 < len(body.tools) <= MOST_TOOLS:
            raise InvalidValue("tools", f"1 to {MOST_TOOLS}")
        row = await self._reached(tx, body.ticket, author, body.contact)
        tools = [self._called(id, ToolKind.CHECK) for id in dict.fromkeys(body.tools)]
        self._rate.need(tx, command, author, row.id, len(tools))
        wanted = {name for tool, call in tools if call is not None for name in _used(tool, call)}
        known = await self._known(tx, row, body.contact, author, body.data, wanted)
        for tool, call in tools:
            await self._ask(tx, row, tool, call, author, body.contact, known, {}, fresh=body.fresh)
        tx.audit(author.id, "tool.check", "ticket", row.id, tools=",".join(tool.id for tool, _ in tools))

    async def act(self, tx: Tx, command: Command, body: DoTool, author: User) -> None:
        row = await self._reached(tx, body.ticket, author, body.contact)
        tool, call = self._called(body.tool, ToolKind.ACT)
        if not body.result or await results.known(tx, body.result):
            # It was done, or is being done, under this very key.
            raise Rejection(ErrorCode.INVALID, {"field": "result"})
        form = _filled(tool.form, body.form)
        self._rate.need(tx, command, author, row.id, 1)
        wanted = set() if call is None else set(_used(tool, call)) - form.keys()
        known = await self._known(tx, row, body.contact, author, body.data, wanted)
        await self._ask(tx, row, tool, call, author, body.contact, known, form, fresh=True, once=body.result)
        tx.audit(author.id, "tool.act", "ticket", row.id, tools=tool.id)

    async def record(self, tx: Tx, command: Command, body: RecordTool, author: User) -> None:
        row = await self._reached(tx, await whole_of(tx.conn, body.ticket), author, None)
        tool = self._tool(body.tool)
        if tool is None or tool.kind is ToolKind.ACT:
            raise Rejection(ErrorCode.NOT_FOUND, {"tool": body.tool})
        if not body.result or await results.known(tx, body.result):
            raise Rejection(ErrorCode.INVALID, {"field": "result"})
        fields = () if tool.launch is None else tool.launch.record
        given = _filled(fields, body.values) if body.found else {}
        lines = [ResultLine(one.name, given[one.id]) for one in fields if one.id in given]
        if body.text.strip():
            lines.append(ResultLine("Hasil", body.text.strip()))
        at = command.made.at(tx.now)
        state = ResultState.OK if body.found else ResultState.NOT_FOUND
        await results.add(
            tx, body.result, row, tool, author, body.contact, state=state.value, asked=at, at=at, until=at,
            lines=msgspec.to_builtins(lines),
        )  # fmt: skip
        tx.audit(author.id, "tool.record", "ticket", row.id, tools=tool.id)

    async def serve(self) -> None:
        """Asks what is to be asked. Runs until cancelled; what was under way is then unknown."""
        await self._watch.begin()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(_lasting(self._sweep))
                group.create_task(_lasting(lambda: self._rate.serve(self._transactions)))
                group.create_task(_lasting(lambda: self._watch.serve(self._client)))
                while True:
                    asked = await self._waiting.get()
                    group.create_task(self._go(asked))
        finally:
            if self._http is not None:
                await self._http.aclose()
                self._http = None

    def _client(self) -> httpx.AsyncClient:
        # Made when there is something to ask: it reads all the certificates of the machine.
        if self._http is None:
            self._http = client.client()
        return self._http

    async def _ask(
        self,
        tx: Tx,
        row: Ticket,
        tool: Tool,
        call: HttpCall | None,
        author: User,
        contact: str | None,
        known: Known,
        form: Mapping[str, str],
        *,
        fresh: bool,
        once: str = "",
    ) -> None:
        """Writes down what is asked; it goes out once that is safe."""
        id = once or new_id()
        if call is None:
            unset = ResultState.UNSET.value
            await results.add(tx, id, row, tool, author, contact, state=unset, at=tx.now, until=tx.now)
            return
        needs, used = _needs(tool, call), set(_used(tool, call))
        own = {name: text for name, text in {**known.values, **form}.items() if name in used}
        question = Question(call, own, self._secret(call), once)
        # A choice of the form is one of the handbook's words; what is typed into it may be anybody's number.
        chosen = {field.id for field in tool.form if field.choices}
        whose = row.complainant if known.of_customer(own.keys() - chosen) else None
        add = partial(results.add, tx, id, row, tool, author, contact, customer=whose)
        missing = [name for name in needs if name not in own] or _unfit(question)
        if missing or (call.auth is not Auth.NONE and not question.secret):
            refused = ResultState.REFUSED.value
            await add(state=refused, at=tx.now, until=tx.now, missing=missing)
            return
        key = msgspec.json.encode([tool.id, call, sorted(own.items())])
        kept = None if fresh else self._kept(key, call, tx.now)
        if kept is not None:
            at, answer = kept
            box = identifiers.close(self._seal, id, answer.clear)
            lines = msgspec.to_builtins(list(answer.lines))
            await add(state=answer.state.value, at=at, until=tx.now, lines=lines, cached=True, box=box)
            return
        until = tx.now + call.timeout_ms + GRACE_MS
        await add(state=ResultState.RUNNING.value, until=until)
        tx.after_commit(partial(self._waiting.put_nowait, _Asked(id, tool.id, key, question, until)))

    async def _go(self, asked: _Asked) -> None:
        try:
            async with self._room:
                if self._clock() > asked.until - asked.question.call.timeout_ms:
                    # It waited for its turn so long that it is told as unknown before the answer: nothing is done behind that word.
                    await self._transactions.run(lambda tx: results.answered(tx, asked.id, ResultState.DOWN))
                    return
                answer = await self._watch.through(
                    asked.tool, lambda: client.ask(self._client(), asked.question)
                )
            if answer.state in LOOKED and not asked.question.once:
                self._keep(asked.key, answer)
            box = identifiers.close(self._seal, asked.id, answer.clear)
            await self._transactions.run(
                lambda tx: results.answered(tx, asked.id, answer.state, answer.lines, box)
            )
            await self._watch.tell(asked.tool)
        except (SQLAlchemyError, OSError) as error:
            # The others go on; this one is found overdue and told as unknown.
            _log.error("background_failed", kind="tool.check", exc_info=error)

    async def _sweep(self) -> None:
        while True:
            await self._transactions.run(results.overdue)
            await asyncio.sleep(_SWEEP_S)

    def _kept(self, key: bytes, call: HttpCall, now: int) -> tuple[int, Answer] | None:
        """What was answered not longer ago than the declaration allows, and when."""
        at, answer = self._answers.get(key, (0, None))
        return None if answer is None or not 0 <= now - at < call.cache_s * 1000 else (at, answer)

    def _keep(self, key: bytes, answer: Answer) -> None:
        self._answers[key] = (self._clock(), answer)
        self._answers.move_to_end(key)
        while len(self._answers) > _KEPT:
            self._answers.popitem(last=False)

    async def _reached(self, tx: Tx, id: str, author: User, contact: str | None) -> Ticket:
        """The ticket, on the desks again; ``contact`` is one of its own: by it a tool is told who calls. Raises Rejection."""
        row = await self._cases.get(tx, id)
        need_reach(author, row, self._handbook)
        await need_whole(tx.conn, row)
        if contact and await tx.conn.scalar(_OF, {"id_": contact}) != row.id:
            raise Rejection(ErrorCode.NOT_FOUND, {"contact": contact})
        return await self._cases.back(tx, row)

    async def _known(
        self,
        tx: Tx,
        row: Ticket,
        contact: str | None,
        author: User,
        data: Mapping[str, str],
        wanted: set[str],
    ) -> Known:
        return await identifiers.known(
            tx, self._seal, self._handbook, row, contact, author, data, sorted(wanted)
        )

    def _tool(self, id: str) -> Tool | None:
        return next((tool for tool in self._handbook.tools if tool.id == id), None)

    def _secret(self, call: HttpCall) -> str:
        """ "" for one that may not go there: nobody is told it then, and nothing is asked without it."""
        found = self._secrets.get(call.secret)
        return found.secret if found is not None and found.may_go(call.url) else ""

    def _called(self, id: str, kind: ToolKind) -> tuple[Tool, HttpCall | None]:
        """The tool and how it is called, None where nobody has named its address. Raises Rejection not_found for what is no tool of that
        kind that is called."""
        tool = self._tool(id)
        if tool is None or tool.kind is not kind or tool.call is None:
            raise Rejection(ErrorCode.NOT_FOUND, {"tool": id})
        return tool, resolved(tool, self._addresses)


async def _lasting(work: Callable[[], Awaitable[None]]) -> None:
    """``work``, again when the database was away: the questions beside it go on."""
    while True:
        try:
            await work()
        except (SQLAlchemyError, OSError) as error:
            _log.error("background_failed", kind="tool.check", exc_info=error)
        await asyncio.sleep(_SWEEP_S)


def _needs(tool: Tool, call: HttpCall) -> list[str]:
    """What a question must be asked with: what the call fills in, but for what an act may be done without."""
    form = {field.id for field in tool.form if not field.required}
    return [name for name in _used(tool, call) if name not in form]


def _used(tool: Tool, call: HttpCall) -> list[str]:
    """What a question tells where it is known."""
    places_ = places(call.url).union(*(places(text) for text in call.body.values()))
    return list(dict.fromkeys([*tool.needs, *sorted(places_)]))


def _unfit(question: Question) -> list[str]:
    try:
        client.prepared(question)
    except InvalidValue as no:
        return [no.field]
    return []


def _filled(fields: Sequence[ToolField], given: Mapping[str, str]) -> dict[str, str]:
    """What was filled in of ``fields``. Raises InvalidValue for one that is missing, unknown or none of its choices."""
    known = {field.id: field for field in fields}
    for id in given:
        if id not in known:
            raise InvalidValue(id, "not a field of the tool")
    filled = {id: text.strip() for id, text in given.items() if text.strip()}
    for field in fields:
        if field.required and field.id not in filled:
            raise InvalidValue(field.id, "required")
        if field.choices and field.id in filled and filled[field.id] not in field.choices:
            raise InvalidValue(field.id, "not one of the choices")
    return filled
