"""Joins the administration to the two-way street, which it must not know."""

from collections.abc import Awaitable, Callable

import msgspec

from console.operations.errors import AdminRefused, Need, OfflineNotPossible
from console.sync.errors import GatewayError, Refused, SignInAgain
from console.sync.gateway_client import GatewayClient

Exchange = Callable[[str, str, msgspec.Struct | None, bytes | None], Awaitable[bytes]]


class AdminLine:
    """console.operations.administration.Ask over ``exchange``, one request as who is signed in."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def __call__(
        self, method: str, path: str, body: msgspec.Struct | None = None, content: bytes | None = None
    ) -> bytes:
        try:
            return await self._exchange(method, path, body, content)
        except SignInAgain as error:
            raise OfflineNotPossible(Need.ADMINISTRATION) from error
        except Refused as error:
            raise AdminRefused(error.problem.code, dict(error.problem.detail)) from error
        except GatewayError as error:
            raise OfflineNotPossible(Need.ADMINISTRATION) from error


def of_desk(gateway: GatewayClient) -> AdminLine:
    """As the agent signed in at this desk."""

    def exchange(
        method: str, path: str, body: msgspec.Struct | None, content: bytes | None
    ) -> Awaitable[bytes]:
        return gateway.exchange(method, path, body=body, content=content)

    return AdminLine(exchange)
