"""The page of the live chat and its socket: ``GET /chat/`` and ``WS /chat/ws``. The files are read once, at the start."""

import hashlib
from pathlib import Path

import msgspec
from litestar import Request, Response, Router, WebSocket, get, websocket
from litestar.datastructures import State
from litestar.exceptions import WebSocketDisconnect
from litestar.params import FromPath

from contract.chat import ChatPage
from contract.paths import CHAT_PAGE, CHAT_SOCKET
from domain.contact import Channel
from domain.handbook import Handbook
from gateway.channels.livechat.server import LiveChat
from gateway.errors import StartError, not_found

Asked = Request[object, object, State]

_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
#: Nothing from elsewhere runs in the page; any site may show it in a frame, which is what embed.js is for.
_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}


def read_page(folder: Path) -> dict[str, tuple[str, bytes, str]]:
    """The page's files: name → (type, content, tag). Raises StartError when they are not there."""
    files = {}
    try:
        for path in sorted(folder.iterdir()):
            if path.suffix in _TYPES:
                content = path.read_bytes()
                files[path.name] = (
                    _TYPES[path.suffix],
                    content,
                    f'"{hashlib.sha256(content).hexdigest()[:16]}"',
                )
    except OSError as error:
        raise StartError(
            f"The files of the live chat in {folder} cannot be read ({error.strerror}). Install the program again."
        ) from None
    if "index.html" not in files:
        raise StartError(f"The files of the live chat are missing in {folder}. Install the program again.")
    return files


def about(handbook: Handbook, max_chars: int) -> ChatPage:
    """What the page shows before anybody writes."""
    queues = [queue for queue in handbook.queues if queue.channel == Channel.LIVECHAT.value]
    topics = tuple(dict.fromkeys(topic for queue in queues for topic in queue.topics))
    rule = handbook.channels.get(Channel.LIVECHAT.value)
    return ChatPage(handbook.name, topics, max_chars, rule.attachments if rule is not None else None)


def routes(chat: LiveChat, folder: Path) -> Router:
    files = read_page(folder)

    @get(CHAT_PAGE, include_in_schema=False)
    async def index(request: Asked) -> Response[bytes]:
        return answer(request, "index.html")

    @get(f"{CHAT_PAGE}{{name:str}}", include_in_schema=False)
    async def file(request: Asked, name: FromPath[str]) -> Response[bytes]:
        return answer(request, name)

    def answer(request: Asked, name: str) -> Response[bytes]:
        if name == "page.json":
            page = msgspec.json.encode(about(chat.handbook, chat.can.max_chars))
            return Response(page, media_type="application/json", headers=_HEADERS)
        if name not in files:
            raise not_found(file=name[:80])
        kind, content, tag = files[name]
        headers = _HEADERS | {"etag": tag}
        if request.headers.get("if-none-match") == tag:
            return Response(b"", status_code=304, headers=headers)
        return Response(content, media_type=kind, headers=headers)

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
