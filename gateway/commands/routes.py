"""Routes of the commands."""

from dataclasses import dataclass
from typing import TypeVar

import msgspec
from litestar import Request, Router, get, post
from litestar.datastructures import State
from litestar.openapi.spec import OpenAPIMediaType, Operation, Reference, RequestBody
from litestar.params import FromPath, RawBody

from contract.envelope import Batch, BatchResult, CommandResult, Live
from contract.paths import COMMANDS, LIVE
from gateway.accounts.auth import Guard
from gateway.commands.pipeline import Pipeline
from gateway.errors import invalid, not_found
from gateway.http_schema import PLACE

Asked = Request[object, object, State]
T = TypeVar("T")


def _body(struct: type[msgspec.Struct]) -> RequestBody:
    schema = Reference(PLACE.format(name=struct.__name__))
    return RequestBody({"application/json": OpenAPIMediaType(schema)}, required=True)


# The bodies are read here, not by the framework, so it has to be told of them.
@dataclass
class _TakesBatch(Operation):
    def __post_init__(self) -> None:
        self.request_body = _body(Batch)


@dataclass
class _TakesLive(Operation):
    def __post_init__(self) -> None:
        self.request_body = _body(Live)


def routes(pipeline: Pipeline, signed_in: Guard, delivering: Guard) -> Router:
    """``delivering`` also takes the token a desk keeps after sign-out: it delivers, and asks what became of what it delivered."""

    @post(COMMANDS, status_code=200, operation_class=_TakesBatch)
    async def deliver(request: Asked, body: RawBody) -> BatchResult:
        who = await delivering(request)
        # After sign-out nobody sits there who may read: the token that is left delivers, and is shown no row.
        return await pipeline.deliver(who.user, who.client, _read(body, Batch), rows=who.session is not None)

    @post(LIVE, status_code=200, operation_class=_TakesLive)
    async def live(request: Asked, body: RawBody) -> CommandResult:
        who = await signed_in(request)
        return await pipeline.live(who.user, who.client, _read(body, Live))

    @get(f"{COMMANDS}/{{id:str}}")
    async def answer(request: Asked, id: FromPath[str]) -> CommandResult:
        who = await delivering(request)
        result = await pipeline.answer(who.user, who.client, id, rows=who.session is not None)
        if result is None:
            raise not_found(command=id)
        return result

    return Router("/", route_handlers=[deliver, live, answer], tags=["commands"])


def _read(body: bytes, kind: type[T]) -> T:
    """``body`` with its raw parts untouched, which the framework's own decoder cannot give. Raises Refusal invalid."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError:
        raise invalid(body=kind.__name__) from None
