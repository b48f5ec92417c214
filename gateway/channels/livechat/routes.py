"""The page of the live chat and its socket: ``GET /chat/`` and ``WS /chat/ws``. The files are read once, at the start."""

from pathlib import Path

import msgspec
from litestar import Response, Router, WebSocket, get, websocket
from litestar.datastructures import State
from litestar.exceptions import WebSocketDisconnect
from litestar.params import FromPath

from contract.chat import ChatPage
from contract.paths import CHAT_PAGE, CHAT_SOCKET
from domain.contact import Channel
from domain.handbook import Handbook
from gateway.channels.livechat.server import LiveChat
from gateway.channels.public_page import Asked, PublicPage


def about(handbook: Handbook, max_chars: int) -> ChatPage:
    """What the page shows before anybody writes."""
    queues = [queue for queue in handbook.queues if queue.channel == Channel.LIVECHAT.value]
    topics = tuple(dict.fromkeys(topic for queue in queues for topic in queue.topics))
    rule = handbook.channels.get(Channel.LIVECHAT.value)
    return ChatPage(handbook.name, topics, max_chars, rule.attachments if rule is not None else None)


def routes(chat: LiveChat, folder: Path) -> Router:
    page = PublicPage(
        "live chat",
        folder,
        lambda: msgspec.json.encode(about(chat.handbook, chat.can.max_chars)),
        frames="'self'",
    )

    @get(CHAT_PAGE, include_in_schema=False)
    async def index(request: Asked) -> Response[bytes]:
        return page.answer(request, "index.html")

    @get(f"{CHAT_PAGE}{{name:str}}", include_in_schema=False)
    async def file(request: Asked, name: FromPath[str]) -> Response[bytes]:
        return page.answer(request, name)

    @websocket(CHAT_SOCKET)
    async def socket(socket: WebSocket[object, object, State]) -> None:
        await socket.accept()
        address = socket.client.host if socket.client else ""
        try:
            await chat.serve(socket.receive_text, socket.send_text, address)
            await socket.close()
        except WebSocketDisconnect:
            pass

    return Router("/", route_handlers=[index, file, socket], tags=["live chat"])
