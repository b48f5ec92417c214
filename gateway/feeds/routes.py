"""Routes of the feeds: the socket and the snapshot beside it."""

from litestar import Request, Router, WebSocket, get, websocket
from litestar.datastructures import State
from litestar.exceptions import WebSocketDisconnect
from litestar.params import FromQuery

from contract.feed import Snapshot
from contract.paths import FEED, SNAPSHOT
from gateway.accounts.auth import Guard
from gateway.errors import Refusal, forbidden
from gateway.feeds import log
from gateway.feeds.socket import SESSION_OVER, FeedServer, SocketEnd

Asked = Request[object, object, State]


def routes(server: FeedServer, signed_in: Guard) -> Router:
    @websocket(FEED)
    async def feed(socket: WebSocket[object, object, State]) -> None:
        await socket.accept()
        try:
            principal = await signed_in(socket)
            await server.serve(principal, socket.receive_text, socket.send_text)
        except Refusal:
            await socket.close(code=SESSION_OVER)
        except SocketEnd as end:
            await socket.close(code=end.code)
        except WebSocketDisconnect:
            pass

    @get(SNAPSHOT)
    async def snapshot(request: Asked, feed: FromQuery[str], next: FromQuery[str | None] = None) -> Snapshot:
        user = (await signed_in(request)).user
        if feed not in user.feeds(server.handbook):
            raise forbidden(feed=feed)
        async with server.database.read() as conn:
            return await log.snapshot(conn, server.rows, user, feed, next)

    return Router("/", route_handlers=[feed, snapshot], tags=["feeds"])
