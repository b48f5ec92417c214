"""Who sends this request: reads the bearer token once a request or socket."""

from collections.abc import Awaitable, Callable
from typing import Any

from litestar.connection import ASGIConnection

from domain.permissions import Act
from gateway.accounts.service import Accounts, Principal
from gateway.accounts.tokens import Scope, sign_in_again
from gateway.accounts.user import User
from gateway.errors import forbidden

Connection = ASGIConnection[Any, Any, Any, Any]
Guard = Callable[[Connection], Awaitable[Principal]]


def guard(accounts: Accounts, *scopes: Scope) -> Guard:
    """A reader of tokens with one of ``scopes``. It raises Refusal when there is none that is good."""

    async def principal(connection: Connection) -> Principal:
        kind, _, token = connection.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            raise sign_in_again()
        return await accounts.authenticate(token, *scopes)

    return principal


def need(user: User, act: Act) -> None:
    """Raises Refusal forbidden when ``user`` may not do ``act``."""
    if not user.may(act):
        raise forbidden(act=act.value)
