"""How a feature says which commands it handles."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec

from contract.body import Body
from contract.envelope import Command
from contract.errors import ErrorCode
from domain import limits
from gateway.accounts.user import User
from gateway.errors import Rejection
from gateway.tx import Tx

B = TypeVar("B", bound=Body)
Handler = Callable[[Tx, Command, Body, User], Awaitable[None]]


def on(body: type[B], handle: Callable[[Tx, Command, B, User], Awaitable[None]]) -> tuple[str, Handler]:
    """``handle`` as the handler of the commands whose body is ``body``.

    A handler changes rows through ``tx`` and returns, or raises Rejection (or a domain.errors.DomainError, which becomes one);
    its right (Body.ACT) has been checked, what it touches of a person's rows has not (cases.access).
    """

    async def checked(tx: Tx, command: Command, given: Body, author: User) -> None:
        assert isinstance(given, body)
        fields = msgspec.structs.asdict(given)
        name = limits.too_long(fields.items())
        if name is not None:
            raise Rejection(ErrorCode.INVALID, {"field": name, "limit": str(limits.most(name))})
        name = limits.too_much(fields.items())
        if name is not None:
            raise Rejection(ErrorCode.INVALID, {"field": name})
        await handle(tx, command, given, author)

    return body.KIND, checked
