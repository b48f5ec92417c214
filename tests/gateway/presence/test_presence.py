"""Presence: chosen, overlaid, recorded with its own time (flow: Presence)."""

import msgspec
import pytest
from sqlalchemy import insert, select

from contract.commands import SetPresence
from contract.envelope import Batch, Command, Outcome, Stamp
from contract.errors import ErrorCode
from contract.ids import new_id
from domain.presence import PresenceState
from gateway.accounts.models import session
from gateway.presence.models import presence_history
from gateway.tx import Tx
from tests.gateway.floor import HANDBOOK, Floor

AUX = HANDBOOK.aux_reasons[0].id


async def history(floor: Floor, user: str) -> list[tuple[str, str, int]]:
    h = presence_history.c
    async with floor.database.read() as conn:
        rows = await conn.execute(select(h.chosen, h.shown, h.at).where(h.user == user).order_by(h.n))
        return [(row.chosen, row.shown, row.at) for row in rows]


async def test_every_change_is_recorded_with_its_time(floor: Floor) -> None:
    began = floor.now
    agent = await floor.agent()
    floor.later(60)
    await floor.presence(agent, PresenceState.AUX, AUX)
    floor.later(600)
    await floor.presence(agent, PresenceState.AVAIL)
    assert await history(floor, agent.id) == [
        ("avail", "avail", began),
        ("aux", "aux", began + 60_000),
        ("avail", "avail", began + 660_000),
    ]
    row = await floor.presence_of(agent)
    assert (row.chosen, row.aux_reason, row.since) == ("avail", None, began + 660_000)


async def test_contacts_in_hand_overlay_what_was_chosen(floor: Floor) -> None:
    agent = await floor.agent()
    visit = await floor.customer()
    await floor.router.turn()
    (made,) = await floor.offers()
    await floor.accept(agent, made.id)
    await floor.presence(agent, PresenceState.AUX, AUX)
    row = await floor.presence_of(agent)
    assert (row.chosen, row.shown) == ("aux", "on_contact")
    await floor.transactions.run(lambda tx: floor.conversations.leave(tx, visit))
    assert (await floor.presence_of(agent)).shown == PresenceState.ACW
    shown = [shown for _, shown, _ in await history(floor, agent.id)]
    assert shown == ["avail", "on_contact", "on_contact", "acw"]


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (PresenceState.ACW, None),
        (PresenceState.ON_CONTACT, None),
        (PresenceState.AUX, None),
        (PresenceState.AUX, "melamun"),
    ],
)
async def test_what_cannot_be_chosen_is_refused(
    floor: Floor, state: PresenceState, reason: str | None
) -> None:
    agent = await floor.agent()
    assert (await floor.presence(agent, state, reason)).code is ErrorCode.INVALID
    assert (await floor.presence_of(agent)).chosen == PresenceState.AVAIL


async def test_aux_begun_in_an_outage_has_its_own_time_and_never_one_to_come(floor: Floor) -> None:
    agent = await floor.agent()
    floor.later(1000)
    made = floor.now
    for wall, offset, at in ((made - 700_000, 100_000, made - 600_000), (made + 999_000, 0, made)):
        body = SetPresence(state=PresenceState.AUX, aux_reason=AUX)
        raw = msgspec.Raw(msgspec.json.encode(body))
        stream = body.stream(agent.id)
        client = new_id()
        stamp = Stamp(wall=wall, offset=offset)
        command = Command(new_id(), client, agent.id, stream, 1, body.KIND, 1, stamp, raw)
        done = await floor.pipeline.deliver(agent, client, Batch(client, [command]))
        assert done.results[0].outcome is Outcome.APPLIED
        assert (await floor.presence_of(agent)).since == at


async def test_who_left_and_whose_avail_is_delivered_later_is_offered_nothing(floor: Floor) -> None:
    """Left waiting at sign-out, delivered by the desk's own token hours later: the agent is not there."""
    agent = await floor.agent()
    floor.later(3600)
    await floor.router.turn()
    assert (await floor.presence_of(agent)).chosen == PresenceState.OFFLINE
    body, client = SetPresence(state=PresenceState.AVAIL), new_id()
    stamp = Stamp(wall=floor.now - 600_000)
    raw = msgspec.Raw(msgspec.json.encode(body))
    command = Command(new_id(), client, agent.id, body.stream(agent.id), 1, body.KIND, 1, stamp, raw)
    done = await floor.pipeline.deliver(agent, client, Batch(client, [command]), rows=False)
    assert done.results[0].outcome is Outcome.APPLIED
    await floor.customer()
    await floor.router.turn()
    assert not await floor.offers()
    assert (await floor.presence_of(agent)).chosen == PresenceState.OFFLINE
    assert ("avail", "avail", floor.now - 600_000) in await history(floor, agent.id)


async def test_a_choice_made_before_the_agent_moved_to_another_desk_is_only_recorded(floor: Floor) -> None:
    agent = await floor.agent()
    floor.later(3600)
    old, new = new_id(), new_id()

    async def signed_in(tx: Tx) -> None:
        for client, made in ((old, tx.now - 700_000), (new, tx.now - 300_000)):
            begun = {"id": new_id(), "user": agent.id, "client": client, "made": made, "until": tx.now + 1}
            await tx.conn.execute(insert(session).values(begun))

    await floor.transactions.run(signed_in)
    await floor.presence(agent, PresenceState.AVAIL)
    body = SetPresence(state=PresenceState.AUX, aux_reason=AUX)
    raw = msgspec.Raw(msgspec.json.encode(body))
    for client, at, chosen in ((old, floor.now - 600_000, "avail"), (new, floor.now - 200_000, "aux")):
        command = Command(
            new_id(), client, agent.id, body.stream(agent.id), 1, body.KIND, 1, Stamp(wall=at), raw
        )
        done = await floor.pipeline.deliver(agent, client, Batch(client, [command]))
        assert done.results[0].outcome is Outcome.APPLIED
        assert (await floor.presence_of(agent)).chosen == chosen
        assert ("aux", "aux", at) in await history(floor, agent.id)


async def test_signs_of_life_are_written_together_and_seldom(floor: Floor) -> None:
    agents = [await floor.agent() for _ in range(3)]
    floor.later(6)
    for agent in agents:
        floor.links.heard(agent.id)
    await floor.links.flush()
    for agent in agents:
        assert (await floor.presence_of(agent)).linked == floor.now
    before = floor.now
    floor.later(1)
    floor.links.heard(agents[0].id)
    await floor.links.flush()
    assert (await floor.presence_of(agents[0])).linked == before, "a fresh link is not written again"
