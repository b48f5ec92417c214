"""One question to a tool over HTTP, by its declaration alone (domain.handbook_tool.HttpCall).

Nothing but the declared address is asked: no redirect is followed. An answer is read piece by piece, and what is too large is let go
before it is here. What a tool says, whatever it is, becomes an Answer; nothing of it is logged.
"""

import asyncio
import base64
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy

import httpx
import msgspec

from domain.errors import InvalidValue
from domain.handbook_tool import Auth, HttpCall
from domain.tool_answer import Answer, read_answer
from domain.tool_result import ResultState
from domain.tool_template import fill_text, fill_url, places

#: Bytes of an answer that are read.
MOST = 256 * 1024
_NO_RECORD = frozenset({404, 410})
#: It is busy, or not there: nothing was said about the question.
_BUSY = frozenset({408, 425, 429})


@dataclass(frozen=True)
class Question:
    """``values`` by the names the declaration has in braces; ``secret``: the secret itself; ``once``: the key of an act, "" for a
    check."""

    call: HttpCall
    values: Mapping[str, str]
    secret: str = ""
    once: str = ""


def client() -> httpx.AsyncClient:
    """What asks the tools. A connection is used once: one that went stale must not make an act unknown."""
    http = httpx.AsyncClient(follow_redirects=False, limits=httpx.Limits(max_keepalive_connections=0))
    # Nor is what a tool gave with one customer's answer told it with the next one's question.
    http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return http


def prepared(question: Question) -> tuple[str, bytes | None]:
    """Address and body. Raises InvalidValue(name, why) for an identifier that is missing or cannot stand there."""
    call = question.call
    url = fill_url(call.url, question.values)
    # What an act may be done without is left out, rather than told as nothing.
    told = {name: text for name, text in call.body.items() if places(text) <= question.values.keys()}
    body = {name: fill_text(text, question.values) for name, text in told.items()}
    return url, msgspec.json.encode(body) if body else None


async def ask(http: httpx.AsyncClient, question: Question) -> Answer:
    """What the tool says, within the declared time. Never raises for what a tool does."""
    call = question.call
    # Of an act that was sent nobody knows what became of it.
    lost = ResultState.UNKNOWN if question.once else None
    try:
        url, body = prepared(question)
        async with asyncio.timeout(call.timeout_ms / 1000):
            async with http.stream(
                call.method.value, url, content=body, headers=_headers(question), timeout=None
            ) as said:
                return await _read(question, said)
    except (InvalidValue, httpx.InvalidURL):
        return Answer(ResultState.REFUSED)
    except TimeoutError:
        return Answer(lost or ResultState.TIMED_OUT)
    except httpx.ConnectError:
        return Answer(ResultState.DOWN)
    except httpx.RemoteProtocolError:
        return Answer(lost or ResultState.UNREADABLE)
    except httpx.RequestError:
        return Answer(lost or ResultState.DOWN)


def _headers(question: Question) -> dict[str, str]:
    call = question.call
    headers = {"accept": "application/json", "accept-encoding": "identity", "user-agent": "Sahut"}
    if call.body:
        headers["content-type"] = "application/json"
    if question.once:
        headers["idempotency-key"] = question.once
    match call.auth:
        case Auth.BEARER:
            headers["authorization"] = f"Bearer {question.secret}"
        case Auth.BASIC:
            headers["authorization"] = f"Basic {base64.b64encode(question.secret.encode()).decode()}"
        case Auth.HEADER:
            headers[call.auth_header] = question.secret
        case Auth.NONE:
            pass
    return headers


async def _read(question: Question, said: httpx.Response) -> Answer:
    status, act = said.status_code, bool(question.once)
    unreadable = Answer(ResultState.UNKNOWN if act else ResultState.UNREADABLE)
    if status >= 500 or status in _BUSY:
        return Answer(ResultState.UNKNOWN if act and status >= 500 else ResultState.DOWN)
    if status in _NO_RECORD and not act:
        # A page of somebody else's is no word on the record.
        read = await _json(said)
        return Answer(ResultState.NOT_FOUND) if read is not _RUBBISH else unreadable
    if status >= 400:
        return Answer(ResultState.REFUSED)
    if status >= 300:
        return unreadable
    read = await _json(said)
    if read is _RUBBISH:
        return unreadable
    if act and (read is None or not question.call.rows):
        return Answer(ResultState.OK)
    answer = read_answer(question.call, read)
    return unreadable if answer.state is ResultState.UNREADABLE else answer


_RUBBISH = object()


async def _json(said: httpx.Response) -> object:
    """The body as JSON, None for an empty one, _RUBBISH for anything else, or too much of it."""
    if said.headers.get("content-encoding", "identity").lower() != "identity":
        # It was asked not to: what unpacks to more than this machine has is not unpacked.
        return _RUBBISH
    body = bytearray()
    async for piece in said.aiter_raw():
        body += piece
        if len(body) > MOST:
            return _RUBBISH
    if not body.strip():
        return None
    try:
        read: object = msgspec.json.decode(bytes(body))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return _RUBBISH
    return read
