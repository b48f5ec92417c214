"""Every no has one shape with a stable code, whoever says it; nothing that was sent comes back in it, and no stack."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from console.sync.errors import Refused, SignInAgain
from console.sync.transport import Transport
from contract import paths
from contract.errors import ErrorCode, Problem
from gateway.http import MAX_BODY
from tests.gateway.site import Site, open_site

SECRET = "rahasia-3273015507850001"
DEEP = b"[" * 100_000 + b"]" * 100_000
_JSON = {"content-type": "application/json"}

#: (method, path, body, status, code, detail); None: any detail.
NOS: list[tuple[str, str, bytes | None, int, ErrorCode, dict[str, str]]] = [
    ("GET", "/", None, 404, ErrorCode.NOT_FOUND, {}),
    ("GET", f"/{SECRET}", None, 404, ErrorCode.NOT_FOUND, {}),
    ("GET", "/v1/nope", None, 404, ErrorCode.NOT_FOUND, {}),
    ("GET", "/openapi.yaml", None, 404, ErrorCode.NOT_FOUND, {}),
    ("GET", "/openapi.json/x", None, 404, ErrorCode.NOT_FOUND, {}),
    ("GET", paths.LIVE, None, 405, ErrorCode.INVALID, {"method": "not here"}),
    ("PUT", paths.SESSION, b"{}", 405, ErrorCode.INVALID, {"method": "not here"}),
    ("POST", paths.SESSION, b"{" + SECRET.encode(), 400, ErrorCode.INVALID, {}),
    ("POST", paths.SESSION, b"", 400, ErrorCode.INVALID, {"field": "data"}),
    (
        "POST", paths.SESSION, b'{"username":"x","password":["%s"],"protocol":1,"desk":"x"}' % SECRET.encode(),
        400, ErrorCode.INVALID, {"field": "password"},
    ),
    ("POST", paths.DESK, b'{"client":"x","waiting":"%s","oldest":1}' % SECRET.encode(), 400, ErrorCode.INVALID,
     {"field": "waiting"}),
    ("POST", paths.COMMANDS, b'{"client":"%s"}' % SECRET.encode(), 400, ErrorCode.INVALID, {"body": "Batch"}),
    ("POST", paths.COMMANDS, b" " * (MAX_BODY + 1), 413, ErrorCode.INVALID, {"body": f"at most {MAX_BODY} bytes"}),
    ("POST", paths.COMMANDS, b'{"client":"x","commands":[],"z":%s}' % DEEP, 400, ErrorCode.INVALID, {"body": "nested too deep"}),
    ("POST", paths.SESSION, b'{"z":%s}' % DEEP, 400, ErrorCode.INVALID, {"body": "nested too deep"}),
    ("GET", paths.CUSTOMERS, None, 400, ErrorCode.INVALID, {}),
    ("GET", f"{paths.CUSTOMERS}?q=abc&limit={SECRET}", None, 400, ErrorCode.INVALID, {"field": "limit"}),
    ("GET", "/v1/audit", None, 403, ErrorCode.FORBIDDEN, {"act": "audit_read"}),
]  # fmt: skip


def problem(answer: httpx.Response) -> Problem:
    assert answer.headers["content-type"] == "application/json", answer.text
    assert SECRET not in answer.text
    assert "Traceback" not in answer.text
    return msgspec.json.decode(answer.content, type=Problem)


@pytest.fixture
async def small(tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(f"sqlite:///{tmp_path}/gateway.db", tmp_path) as site:
        yield site


async def test_every_no_has_one_shape(small: Site) -> None:
    desk = await small.desk("rina")
    for method, path, body, status, code, detail in NOS:
        answer = await desk.http.request(method, path, content=body, headers=_JSON)
        assert answer.status_code == status, (method, path, answer.text)
        assert problem(answer) == Problem(code, detail), (method, path)


async def test_who_asks_too_often_is_told_how_long_to_wait(tmp_path: Path) -> None:
    async with (
        open_site(f"sqlite:///{tmp_path}/gateway.db", tmp_path, sign_ins_per_minute=1) as site,
        httpx.AsyncClient(base_url=site.url, timeout=30) as http,
    ):
        body = b'{"username":"nobody","password":"%s","protocol":1,"desk":"x"}' % SECRET.encode()
        first = await http.post(paths.SESSION, content=body, headers=_JSON)
        assert problem(first).code is ErrorCode.BAD_CREDENTIALS
        second = await http.post(paths.SESSION, content=body, headers=_JSON)
        assert second.status_code == 429
        told = problem(second)
        assert told.code is ErrorCode.RATE_LIMITED
        assert told.retry_after_ms is not None
        assert 0 < told.retry_after_ms <= 60_000
        assert 1 <= int(second.headers["retry-after"]) <= 60


async def test_a_fault_of_ours_tells_nothing_of_itself(small: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object) -> Any:
        raise RuntimeError(f"fell over {SECRET}")

    monkeypatch.setattr(small.gateway.accounts, "report", broken)
    desk = await small.desk("rina")
    answer = await desk.http.post(paths.DESK, content=b'{"client":"x","waiting":1,"oldest":1}', headers=_JSON)
    assert (answer.status_code, problem(answer)) == (500, Problem(ErrorCode.INTERNAL))


async def test_the_desk_reads_every_no(small: Site) -> None:
    """Each becomes a type that says what is to be done, none an answer the desk cannot read."""
    transport = Transport(small.url)
    desk = await small.desk("rina")
    try:
        for method, path, body, status, code, _ in NOS:
            given = msgspec.Raw(body) if body is not None else None
            with pytest.raises(Refused) as caught:
                await transport.raw(method, path, token=desk.session.access, body=given)  # type: ignore[arg-type]
            assert (caught.value.status, caught.value.problem.code) == (status, code), (method, path)
        with pytest.raises(Refused) as caught:
            await transport.raw("GET", paths.HANDBOOK)
        assert caught.value.problem.code is ErrorCode.SIGN_IN_AGAIN
        with pytest.raises(SignInAgain):
            await transport.raw("GET", paths.HANDBOOK, token="x", renewing=True)

    finally:
        await transport.close()
