"""A manager interface that refuses, is slow, breaks or is none: said by one kind of failure, soon, and without the secret."""

import asyncio
import ssl
from pathlib import Path

import pytest

from gateway.pbx.asterisk import Asterisk, Manager
from gateway.pbx.base import MemberRefused, PbxAway, Standing
from tests.support.ami import Ami, Manners
from tests.support.tls import Authority

BREAK = Standing(True, "istirahat")


def asterisk(ami: Ami, secret: str = "rahasia", *, patience_s: float = 30, **fields: object) -> Asterisk:
    manager = Manager("127.0.0.1", ami.port, "sahut", secret, **fields)  # type: ignore[arg-type]
    return Asterisk(manager, patience_s)


def ami() -> Ami:
    return Ami("sahut", "rahasia", "PJSIP/101")


async def told(pbx: Asterisk) -> None:
    async with pbx.link() as link:
        await link.tell("101", BREAK)
        await link.ping()


@pytest.mark.parametrize("md5", [True, False])
async def test_a_refused_account_is_said_without_its_secret(md5: bool) -> None:
    async with ami().serving() as server:
        pbx = asterisk(server, "salah sekali", md5=md5)
        with pytest.raises(PbxAway, match="refuses the account") as said:
            await told(pbx)
        assert "salah" not in str(said.value)
        assert "salah" not in repr(pbx._manager)
        assert server.sessions == 0
        if md5:
            assert not any("salah sekali" in asked.values() for asked in server.asked)


async def test_a_secret_that_is_to_be_proved_is_never_sent_instead() -> None:
    async with ami().serving() as server:
        server.manners = Manners(challenges=False)
        with pytest.raises(PbxAway, match="MD5"):
            await told(asterisk(server))
        assert [asked["Action"] for asked in server.asked] == ["Challenge"]


async def test_nobody_there() -> None:
    async with ami().serving() as server:
        pass
    with pytest.raises(PbxAway, match="reached"):
        await told(asterisk(server))


@pytest.mark.parametrize("action", ["Challenge", "Login", "QueuePause", "Ping"])
async def test_a_connection_that_breaks_in_an_action(action: str) -> None:
    async with ami().serving() as server:
        server.manners = Manners(drops_on={action: 1})
        pbx = asterisk(server)
        with pytest.raises(PbxAway, match="broke"):
            await told(pbx)
        await told(pbx)
        assert server.members["PJSIP/101"] == (True, "istirahat")


@pytest.mark.parametrize("action", ["Challenge", "Login", "QueuePause", "Ping"])
async def test_one_that_does_not_answer_is_away_when_patience_ends(action: str) -> None:
    async with ami().serving() as server:
        server.manners = Manners(silent_on={action})
        with pytest.raises(PbxAway, match=f"no answer to {action}"):
            await told(asterisk(server, patience_s=0.5))


@pytest.mark.parametrize(
    "greeting",
    [
        b"HTTP/1.1 400 Bad Request\r\n",
        b"\0" * 200_000,
        b"x" * 200_000 + b"\r\n",
    ],
)
async def test_something_else_answers_there(greeting: bytes) -> None:
    async with ami().serving() as server:
        server.manners = Manners(greeting=greeting)
        with pytest.raises(PbxAway):
            await told(asterisk(server))


async def test_a_greeting_that_never_comes() -> None:
    async with ami().serving() as server:
        server.manners = Manners(greeting=b"")
        with pytest.raises(PbxAway, match="greeting"):
            await told(asterisk(server, patience_s=0.5))


@pytest.mark.parametrize(
    "garbage",
    [
        b"\xff\xfe\x00nonsense\r\n\r\n",
        b"Response: " + b"x" * 200_000 + b"\r\n\r\n",
        b"Output: x\r\n" * 5000,
    ],
)
async def test_garbage_in_the_place_of_an_answer(garbage: bytes) -> None:
    async with ami().serving() as server:
        server.manners = Manners(garbage=garbage)
        with pytest.raises(PbxAway):
            await told(asterisk(server))


async def test_an_answer_to_somebody_else_is_no_answer() -> None:
    async with ami().serving() as server:
        server.manners = Manners(garbage=b"Response: Success\r\nActionID: other\r\n\r\nEvent: Reload\r\n\r\n")
        with pytest.raises(PbxAway, match="no answer to QueuePause"):
            await told(asterisk(server, patience_s=0.5))


async def test_an_extension_in_no_queue_is_refused_and_the_link_goes_on() -> None:
    async with ami().serving() as server, asterisk(server).link() as link:
        with pytest.raises(MemberRefused, match="Interface not found"):
            await link.tell("999", BREAK)
        await link.tell("101", BREAK)
        assert server.members["PJSIP/101"] == (True, "istirahat")


async def test_no_value_brings_a_line_of_its_own() -> None:
    async with ami().serving() as server, asterisk(server).link() as link:
        with pytest.raises(MemberRefused, match="control"):
            await link.tell("101\r\nAction: Command", BREAK)
        with pytest.raises(MemberRefused, match="control"):
            await link.tell("101", Standing(True, "x\r\n\r\nAction: Command"))
        await link.ping()
        assert {asked["Action"] for asked in server.asked} == {"Challenge", "Login", "Ping"}


async def test_certificates_are_verified(tmp_path: Path) -> None:
    ours, theirs = Authority(tmp_path, "ours"), Authority(tmp_path, "theirs")
    async with ami().serving(theirs.served("127.0.0.1")) as server:
        with pytest.raises(PbxAway, match="SSLCertVerificationError"):
            await told(asterisk(server, tls=ssl.create_default_context(cafile=ours.file)))
        assert server.asked == []


async def test_giving_up_waiting_leaves_no_connection() -> None:
    async with ami().serving() as server:
        server.manners = Manners(silent_on={"QueuePause"})
        task = asyncio.create_task(told(asterisk(server)))
        await server.until(lambda: any(asked["Action"] == "QueuePause" for asked in server.asked))
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
