"""Presence goes to the PBX after each act and beside it: the latest wins, and whoever was away is told everything anew."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry
from sqlalchemy import update
from structlog.testing import capture_logs

from contract.rows import FLOOR
from domain.presence import PresenceState
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.database import database_url
from gateway.pbx.asterisk import Asterisk, Manager
from gateway.pbx.base import NoPbx, Standing
from gateway.pbx.telling import Pace, Seat, Telling, wanted
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor, floor_on
from tests.support.ami import Ami, Manners

AUX = HANDBOOK.aux_reasons[0].id
PACE = Pace(look=5.0, first=0.05, longest=0.2)


@pytest.fixture
async def floor(database: str, tmp_path: Path) -> AsyncIterator[Floor]:
    """On SQLite and on PostgreSQL."""
    async with floor_on(database_url(database, tmp_path)) as floor:
        yield floor


@pytest.fixture
async def small(shaped_file: Path, tmp_path: Path) -> AsyncIterator[Floor]:
    """On SQLite alone: what is tried does not ask for another database."""
    (tmp_path / "gateway.db").write_bytes(shaped_file.read_bytes())
    async with floor_on(database_url(f"sqlite:///{tmp_path}/gateway.db", tmp_path)) as floor:
        yield floor


@asynccontextmanager
async def telling(floor: Floor, ami: Ami, patience_s: float = 30) -> AsyncIterator[CollectorRegistry]:
    registry = CollectorRegistry()
    pbx = Asterisk(Manager("127.0.0.1", ami.port, "sahut", "rahasia"), patience_s)
    task = asyncio.create_task(Telling(pbx, floor.database, floor.hub, registry, PACE).serve())
    try:
        yield registry
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def extension(floor: Floor, user: User, text: str) -> None:
    async def put(tx: Tx) -> None:
        await tx.conn.execute(update(users).where(users.c.id == user.id).values(extension=text))
        tx.touch("user", user.id, {FLOOR})

    await floor.transactions.run(put)


async def test_the_queues_follow_presence(floor: Floor) -> None:
    agent, other, none = await floor.agent(), await floor.agent(avail=False), await floor.agent()
    await extension(floor, agent, "101")
    await extension(floor, other, "102")
    ami = Ami("sahut", "rahasia", "PJSIP/101", "PJSIP/102", "PJSIP/103")
    async with ami.serving(), telling(floor, ami) as registry:
        await ami.stands("PJSIP/102", True, "offline")
        await ami.stands("PJSIP/101", False)
        assert registry.get_sample_value("sahut_pbx_linked") == 1
        await floor.presence(agent, PresenceState.AUX, AUX)
        await ami.stands("PJSIP/101", True, AUX)
        await floor.presence(other, PresenceState.AVAIL)
        await ami.stands("PJSIP/102", False)
        await floor.presence(agent, PresenceState.OFFLINE)
        await ami.stands("PJSIP/101", True, "offline")
        # Another telephone: the one they had takes no calls.
        await extension(floor, other, "103")
        await ami.stands("PJSIP/103", False)
        await ami.stands("PJSIP/102", True, "offline")
        assert none.extension == ""
        assert {asked.get("Interface") for asked in ami.asked} == {
            None, "PJSIP/101", "PJSIP/102", "PJSIP/103",
        }  # fmt: skip


async def test_a_contact_in_hand_pauses_and_nothing_is_told_twice(small: Floor) -> None:
    agent = await small.agent()
    await extension(small, agent, "101")
    ami = Ami("sahut", "rahasia", "PJSIP/101")
    async with ami.serving(), telling(small, ami):
        await ami.until(lambda: any(asked["Action"] == "QueuePause" for asked in ami.asked))
        visit = await small.customer()
        await small.router.turn()
        (made,) = await small.offers()
        await small.accept(agent, made.id)
        await ami.stands("PJSIP/101", True, "on_contact")
        await small.transactions.run(lambda tx: small.conversations.leave(tx, visit))
        await ami.stands("PJSIP/101", True, "acw")
        told = [asked["Paused"] for asked in ami.asked if asked["Action"] == "QueuePause"]
        assert told == ["false", "true", "true"]


async def test_whoever_was_away_is_told_everything_anew(small: Floor) -> None:
    agent, other = await small.agent(), await small.agent()
    await extension(small, agent, "101")
    await extension(small, other, "102")
    ami = Ami("sahut", "rahasia", "PJSIP/101", "PJSIP/102")
    with capture_logs() as logs:
        async with ami.serving(), telling(small, ami):
            await ami.until(lambda: sum(asked["Action"] == "QueuePause" for asked in ami.asked) == 2)
            # It breaks in the act, and a restarted PBX has forgotten who paused.
            ami.manners = Manners(drops_on={"QueuePause": 1})
            await small.presence(other, PresenceState.AUX, AUX)
            await ami.stands("PJSIP/102", True, AUX)
            ami.members["PJSIP/102"] = (False, "")
            ami.drop()
            await ami.stands("PJSIP/102", True, AUX)
            assert ami.sessions == 3
    names = [line["event"] for line in logs]
    assert names.count("pbx_away") == names.count("pbx_back") == 2


async def test_an_outage_is_said_once_and_only_the_last_state_is_told(small: Floor) -> None:
    agent = await small.agent()
    await extension(small, agent, "101")
    ami = Ami("sahut", "lain", "PJSIP/101")
    with capture_logs() as logs:
        async with ami.serving(), telling(small, ami) as registry:
            await ami.until(lambda: sum(asked["Action"] == "Login" for asked in ami.asked) == 3)
            for _ in range(3):
                await small.presence(agent, PresenceState.AUX, AUX)
                await small.presence(agent, PresenceState.AVAIL)
            await small.presence(agent, PresenceState.AUX, AUX)
            assert registry.get_sample_value("sahut_pbx_linked") == 0
            ami.secret = "rahasia"
            await ami.stands("PJSIP/101", True, AUX)
            told = [asked for asked in ami.asked if asked["Action"] == "QueuePause"]
            assert [(asked["Paused"], asked["Reason"]) for asked in told] == [("true", AUX)]
    assert [line["event"] for line in logs if line["event"].startswith("pbx")] == ["pbx_away", "pbx_back"]
    assert "rahasia" not in str(logs)


async def test_a_pbx_that_hangs_holds_no_act_up(small: Floor) -> None:
    agent = await small.agent()
    await extension(small, agent, "101")
    ami = Ami("sahut", "rahasia", "PJSIP/101")
    ami.manners = Manners(silent_on={"QueuePause"})
    async with ami.serving(), telling(small, ami):
        await ami.until(lambda: any(asked["Action"] == "QueuePause" for asked in ami.asked))
        async with asyncio.timeout(60):
            await small.presence(agent, PresenceState.AUX, AUX)
        assert (await small.presence_of(agent)).chosen == "aux"
        assert sum(asked["Action"] == "QueuePause" for asked in ami.asked) == 1


async def test_who_is_in_no_queue_is_said_once(small: Floor) -> None:
    agent, other = await small.agent(), await small.agent()
    await extension(small, agent, "999")
    await extension(small, other, "101")
    ami = Ami("sahut", "rahasia", "PJSIP/101")
    with capture_logs() as logs:
        async with ami.serving(), telling(small, ami):
            for state in (PresenceState.AUX, PresenceState.AVAIL):
                for one in (agent, other):
                    await small.presence(one, state, AUX if state is PresenceState.AUX else None)
                aux = state is PresenceState.AUX
                await ami.stands("PJSIP/101", aux, AUX if aux else "")
                paused = "true" if aux else "false"
                await ami.until(
                    lambda paused=paused: any(  # type: ignore[misc]
                        (asked.get("Interface"), asked.get("Paused")) == ("PJSIP/999", paused)
                        for asked in ami.asked
                    )
                )
            # Whoever joins a queue later is heard of with their next act.
            ami.members["PJSIP/999"] = (False, "")
            await small.presence(agent, PresenceState.AUX, AUX)
            await ami.stands("PJSIP/999", True, AUX)
    refused = [line for line in logs if line["event"] == "pbx_member_refused"]
    assert [(line["extension"], line["why"]) for line in refused] == [("999", "Interface not found")]


async def test_a_pbx_that_does_not_listen_costs_nothing(small: Floor) -> None:
    async with asyncio.timeout(60):
        await Telling(NoPbx(), small.database, small.hub, CollectorRegistry()).serve()


def test_who_must_read_something_gets_no_next_call() -> None:
    seats: list[Seat] = [("101", True, "avail", None, True), ("102", True, "on_contact", None, True)]
    # Whoever is on a call is paused for that, as ever.
    assert wanted(seats) == {"101": Standing(True, "reading"), "102": Standing(True, "on_contact")}


@pytest.mark.parametrize(
    ("seats", "standing"),
    [
        ([("avail", None)], Standing(False)),
        ([("avail", None), ("aux", AUX)], Standing(False)),
        ([("aux", AUX), ("avail", None)], Standing(False)),
        ([(None, None), ("aux", AUX)], Standing(True, AUX)),
        ([("aux", AUX), ("offline", None)], Standing(True, AUX)),
        ([("acw", None), ("offline", None)], Standing(True, "acw")),
        ([(None, None)], Standing(True, "offline")),
    ],
)
def test_several_at_one_telephone(seats: Sequence[tuple[str | None, str | None]], standing: Standing) -> None:
    rows: list[Seat] = [("101", True, shown, reason, False) for shown, reason in seats]
    gone: Seat = ("101", False, "avail", None, False)
    assert wanted([*rows, gone]) == {"101": standing}
