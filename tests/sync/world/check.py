"""What must be true once everything is at rest, whatever happened before."""

from collections import Counter, defaultdict

from console.store import outbox_rows
from console.store.connection import Connection
from contract.colleague_acts import SILENT_KINDS
from contract.commands import AddNote, SendReply
from contract.envelope import Outcome
from contract.rows import CallRow, ContactRow, MessageRow
from contract.ticket_acts import TransferTicket
from tests.sync.twin.gateway import TwinGateway
from tests.sync.world.agent import Agent
from tests.sync.world.world import World


def check(world: World) -> None:
    """Raises AssertionError with what is not so."""
    gateway = world.gateway
    _once(gateway)
    for agent in world.agents:
        _accounted(gateway, agent)
        _in_order(gateway, agent)
        _equal(gateway, agent)
        _sound(agent)
    _nobody_else(world)
    _calls(world)


def _once(gateway: TwinGateway) -> None:
    """At most one effect each."""
    ids = [command.id for command in gateway.applied]
    assert len(ids) == len(set(ids)), "a command took effect twice"
    lines: dict[str, list[int]] = defaultdict(list)
    for row in gateway.floor.rows.values():
        if isinstance(row, MessageRow):
            lines[row.ticket].append(row.n)
    for ticket, numbers in lines.items():
        assert sorted(numbers) == list(range(1, len(numbers) + 1)), f"timeline of {ticket} has holes"


def _accounted(gateway: TwinGateway, agent: Agent) -> None:
    """Acknowledged = applied + queued + visibly rejected (+ taken back + settled by the agent)."""
    desk = agent.desk
    here = {act.id: act for act in desk.db.read_now(_acts)}
    for id, text in agent.acknowledged.items():
        stands = gateway.ledger.get((desk.client, id))
        if id in agent.undone:
            assert stands is None, f"{id} was taken back and sent all the same"
            assert id not in here, f"{id} was taken back and is still here"
        elif stands is None:
            raise AssertionError(f"{id} of {desk.person.id} was acknowledged and is lost: {here.get(id)}")
        elif stands.outcome is Outcome.APPLIED:
            assert id not in here, f"{id} was applied and still waits"
        elif id in agent.settled:
            assert id not in here, f"{id} was settled and is still here"
        else:
            assert id in here, f"{id} was rejected and nobody sees it"
            assert here[id].state == "rejected"
            assert here[id].code == stands.code
            body = here[id].body
            if isinstance(body, SendReply | AddNote):
                assert body.text == text, f"{id} was rejected and its text is gone"
            elif isinstance(body, TransferTicket):
                assert body.note == text, f"{id} was rejected and its note is gone"
    told = {id for id, act in here.items() if act.body is not None and act.body.KIND in SILENT_KINDS}
    assert set(here) - told <= set(agent.acknowledged), "an act nobody did"


def _in_order(gateway: TwinGateway, agent: Agent) -> None:
    """FIFO per stream: numbers dense, effects in the order the agent acted."""
    client = agent.desk.client
    place = {id: at for at, id in enumerate(agent.acknowledged)}
    streams: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (owner, id), stands in gateway.ledger.items():
        if owner == client:
            streams[stands.stream].append((stands.seq, id))
    for stream, taken in streams.items():
        numbers = sorted(seq for seq, _ in taken)
        assert numbers == list(range(1, len(numbers) + 1)), f"{stream}: numbers {numbers}"
        # What the desk tells by itself stands beside the agent's acts.
        told = {id for _, id in taken if gateway.ledger[client, id].kind in SILENT_KINDS}
        order = [place[id] for _, id in sorted(taken) if id not in told]
        assert order == sorted(order), f"{stream}: overtaken"
    applied: dict[str, list[int]] = defaultdict(list)
    for command in gateway.applied:
        if command.client == client and command.kind not in SILENT_KINDS:
            applied[command.stream].append(place[command.id])
    for stream, order in applied.items():
        assert order == sorted(order), f"{stream}: took effect out of order"


def _equal(gateway: TwinGateway, agent: Agent) -> None:
    """No gap in any feed, and the same rows on both sides."""
    desk = agent.desk
    feeds = gateway.feeds_of(desk.person.id)
    cursors = desk.db.read_now(_cursors)
    assert cursors == {feed: gateway.floor.head(feed) for feed in feeds}, "cursors differ from heads"
    here = desk.db.read_now(_rows)
    there = gateway.floor.seen_by(feeds)
    assert set(here) == set(there), (
        f"{desk.person.id}: only here {sorted(set(here) - set(there))[:5]}, only there {sorted(set(there) - set(here))[:5]}"
    )
    for key, version in there.items():
        assert here[key] == (version, bytes(gateway.floor.body(key))), f"{key} differs"


def _sound(agent: Agent) -> None:
    assert agent.desk.db.read_now(_integrity) == "ok"


def _nobody_else(world: World) -> None:
    """Nobody else's sign-in sends my queue."""
    owner = {agent.desk.client: agent.desk.person.id for agent in world.agents}
    for (client, id), stands in world.gateway.ledger.items():
        assert stands.author == owner[client], f"{id} of {client} came by {stands.author}"
    for agent in world.agents:
        for act in agent.desk.db.read_now(_acts):
            assert act.author == agent.desk.person.id


def _calls(world: World) -> None:
    """A call is one contact at most, and over when the telephone says so."""
    rows = world.gateway.floor.rows.values()
    contacts = Counter(row.call for row in rows if isinstance(row, ContactRow) and row.call)
    assert all(count == 1 for count in contacts.values()), f"calls with two contacts: {contacts}"
    for agent in world.agents:
        refused = {id for id, act in _here(agent).items() if act.state == "rejected"} | agent.settled
        for call in agent.phone.calls:
            row = world.gateway.floor.rows.get(("call", call.id))
            if row is None:
                assert refused, f"{call.id} was told of and is nowhere"
                continue
            assert isinstance(row, CallRow)
            assert (contacts[call.id] == 1) == (row.contact is not None)
            if not refused:
                assert row.state is call.state, f"{call.id} is {call.state} and stands as {row.state}"
                assert row.end is call.end


def _here(agent: Agent) -> dict[str, outbox_rows.Act]:
    return {act.id: act for act in agent.desk.db.read_now(_acts)}


def _acts(conn: Connection) -> list[outbox_rows.Act]:
    return outbox_rows.select(conn, "1", ())


def _cursors(conn: Connection) -> dict[str, int]:
    found = conn.run("SELECT feed, n FROM cursors WHERE loading IS NULL")
    return dict(found.all())


def _rows(conn: Connection) -> dict[tuple[str, str], tuple[int, bytes]]:
    found = conn.run(
        "SELECT DISTINCT r.ref, r.id, r.version, r.body FROM rows r JOIN members m ON m.ref = r.ref AND m.id = r.id"
    )
    return {(ref, id): (version, bytes(body)) for ref, id, version, body in found.all()}


def _integrity(conn: Connection) -> str:
    return str(conn.run("PRAGMA integrity_check").scalar_one())
