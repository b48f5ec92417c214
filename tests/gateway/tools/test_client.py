"""Asking a tool over HTTP: whatever it says becomes an answer, and nothing but its declared address is asked."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from urllib.parse import unquote

import httpx
import msgspec
import pytest

from domain.handbook_tool import Auth, HttpCall, Method, ToolLine
from domain.tool_result import ResultState
from gateway.tools import client
from gateway.tools.client import Question
from tests.support.tool_server import ToolServer, json_of, said_of, tool_server

S = ResultState
ROWS = (ToolLine("Status", "data.status"),)
GOOD = json_of({"data": {"status": "Aktif"}})
HTML = said_of(200, b"<html><body>Silakan masuk</body></html>", "text/html")


@pytest.fixture
async def tool() -> AsyncIterator[ToolServer]:
    async with tool_server() as made:
        yield made


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with client.client() as made:
        yield made


def question(tool: ToolServer, *, once: str = "", timeout_ms: int = 20_000) -> Question:
    call = HttpCall(url=f"{tool.url}/core/{{id}}", rows=ROWS, found="data", timeout_ms=timeout_ms)
    return Question(call, {"id": "7"}, once=once)


async def test_each_kind_of_answer_is_told_by_its_name(tool: ToolServer, http: httpx.AsyncClient) -> None:
    deep = b"[" * 100_000
    told = [
        (GOOD, S.OK, S.OK),
        (json_of({"data": None}), S.NOT_FOUND, S.NOT_FOUND),
        (json_of({"error": 1}, 404), S.NOT_FOUND, S.REFUSED),
        (said_of(404, b""), S.NOT_FOUND, S.REFUSED),
        (said_of(404, b"<html>", "text/html"), S.UNREADABLE, S.REFUSED),
        (HTML, S.UNREADABLE, S.UNKNOWN),
        (json_of([1, 2]), S.UNREADABLE, S.UNKNOWN),
        (said_of(200, deep), S.UNREADABLE, S.UNKNOWN),
        (said_of(200, b"\xff\xfe\x00"), S.UNREADABLE, S.UNKNOWN),
        (
            said_of(200, gzip.compress(b'{"data": {"status": 1}}'), Content_Encoding="gzip"),
            S.UNREADABLE,
            S.UNKNOWN,
        ),
        (said_of(302, b"", Location=f"{tool.url}/elsewhere"), S.UNREADABLE, S.UNKNOWN),
        (json_of({}, 401), S.REFUSED, S.REFUSED),
        (json_of({}, 422), S.REFUSED, S.REFUSED),
        (json_of({}, 429), S.DOWN, S.DOWN),
        (json_of({}, 503), S.DOWN, S.UNKNOWN),
        (b"this is no http\r\n\r\n", S.UNREADABLE, S.UNKNOWN),
        (b"", S.UNREADABLE, S.UNKNOWN),
    ]
    for said, check, act in told:
        tool.says["core"] = said
        seen = [(await client.ask(http, question(tool, once=once))).state for once in ("", "k1")]
        assert seen == [check, act], said[:80]
    assert {one.target for one in tool.heard} == {"/core/7"}, "no redirect was followed"
    assert [one.headers.get("idempotency-key") for one in tool.heard] == [None, "k1"] * len(told)


async def test_twenty_megabytes_never_come_in(tool: ToolServer, http: httpx.AsyncClient) -> None:
    given, over = 0, asyncio.Event()

    async def flood(writer: asyncio.StreamWriter) -> None:
        nonlocal given
        writer.write(b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 20971522\r\n\r\n")
        try:
            for _ in range(320):
                writer.write(b"[" * 65_536)
                await writer.drain()
                given += 65_536
        except OSError:
            pass
        finally:
            over.set()

    tool.says["core"] = flood
    assert (await client.ask(http, question(tool))).state is S.UNREADABLE
    async with asyncio.timeout(60):
        await over.wait()
    # What the sockets hold between the two is all that left the tool besides.
    assert given < 16 * 1024 * 1024


async def test_who_says_nothing_or_little_by_little_is_not_waited_for(
    tool: ToolServer, http: httpx.AsyncClient
) -> None:
    gone = asyncio.Event()

    async def silent(writer: asyncio.StreamWriter) -> None:
        await gone.wait()

    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\n")
        while not gone.is_set():
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.01)

    for behaviour in (silent, drip):
        tool.says["core"] = behaviour
        assert (await client.ask(http, question(tool, timeout_ms=200))).state is S.TIMED_OUT
        assert (await client.ask(http, question(tool, once="k", timeout_ms=200))).state is S.UNKNOWN
    gone.set()
    nobody = HttpCall(url="http://127.0.0.1:1/x", rows=ROWS)
    for once in ("", "k"):
        assert (await client.ask(http, Question(nobody, {}, once=once))).state is S.DOWN, "never sent"


async def test_identifiers_and_secrets_stand_where_they_belong(
    tool: ToolServer, http: httpx.AsyncClient
) -> None:
    tool.says["core"] = GOOD
    nasty = 'a/../b?c=d&e#f%2F"}{é'
    url = f"{tool.url}/core/{{id}}/x?of={{id}}"
    auths = [(Auth.BEARER, ""), (Auth.BASIC, ""), (Auth.HEADER, "X-Key"), (Auth.NONE, "")]
    for auth, name in auths:
        call = HttpCall(
            url=url, method=Method.POST, auth=auth, secret="s", auth_header=name, rows=ROWS,
            body={"id": "{id}", "both": "{id}|{id}"},
        )  # fmt: skip
        asked = Question(call, {"id": nasty}, secret="u:geheim")
        assert (await client.ask(http, asked)).state is S.OK
    for one in tool.heard:
        path, _, query = one.target.partition("?")
        assert [unquote(part) for part in path.split("/")] == ["", "core", nasty, "x"]
        assert unquote(query) == f"of={nasty}"
        assert query.count("&") == 0
        assert msgspec.json.decode(one.body) == {"id": nasty, "both": f"{nasty}|{nasty}"}
    sent = [(one.headers.get("authorization"), one.headers.get("x-key")) for one in tool.heard]
    assert sent == [("Bearer u:geheim", None), ("Basic dTpnZWhlaW0=", None), (None, "u:geheim"), (None, None)]
    for value in ("", "..", "a\r\nX: y"):
        assert (await client.ask(http, Question(HttpCall(url=url), {"id": value}))).state is S.REFUSED
    assert len(tool.heard) == len(auths), "what cannot be asked is not asked"


async def test_what_a_tool_gives_to_be_kept_is_not_told_it_with_the_next_question(
    tool: ToolServer, http: httpx.AsyncClient
) -> None:
    tool.says["core"] = GOOD.replace(b"Connection:", b"Set-Cookie: session=7; Path=/\r\nConnection:")
    for _ in range(2):
        assert (await client.ask(http, question(tool))).state is S.OK
    assert [one.headers.get("cookie") for one in tool.heard] == [None, None]
