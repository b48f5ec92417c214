"""What a desk relies on in any gateway. The twin in memory and the real one pass the same tests (test_gateway_contract.py)."""

from typing import Protocol

import msgspec
import pytest

from console.sync.errors import Refused, SignInAgain
from contract import PROTOCOL
from contract.body import Body
from contract.commands import AddNote, EditTicket, OpenTicket, SendReply
from contract.envelope import Batch, BatchResult, Command, CommandResult, Event, Outcome, Stamp
from contract.errors import ErrorCode
from contract.feed import Events, Feeds, Follow, FromGateway, Gap, Hello, Snapshot
from contract.ids import new_id
from contract.rows import FLOOR, TicketRow, agent_feed
from contract.session import Session
from domain.contact import Channel
from domain.ticket import Priority
from domain.ticket_number import make
from domain.ticket_sets import TicketSets


class Street(Protocol):
    """An open feed."""

    async def send(self, frame: Hello | Follow) -> None: ...

    async def receive(self) -> FromGateway: ...


class Gateway(Protocol):
    """A gateway as the tests reach it: the wire, and the world outside. Refusals are console.sync.errors."""

    async def sign_in(self, name: str) -> Session: ...

    async def refresh(self, token: str) -> Session: ...

    async def deliver(self, token: str, batch: Batch) -> BatchResult: ...

    async def outcome(self, token: str, id: str) -> CommandResult: ...

    async def snapshot(self, token: str, feed: str, page: str | None) -> Snapshot: ...

    async def feed(self, token: str) -> Street: ...

    async def customer_writes(self, ticket: str, text: str) -> str:
        """A customer's line on ``ticket``; its message id."""

    def now(self) -> int: ...


class Desk:
    """A signed-in agent who numbers commands rightly unless told otherwise."""

    def __init__(self, gateway: Gateway, session: Session) -> None:
        self.gateway, self.session = gateway, session
        self._last: dict[str, int] = {}
        self._tickets = 0

    def command(self, body: Body, seq: int | None = None, after: tuple[str, ...] = ()) -> Command:
        user = self.session.user.id
        stream = body.stream(user)
        if seq is None:
            seq = self._last[stream] = self._last.get(stream, 0) + 1
        raw = msgspec.Raw(msgspec.json.encode(body))
        made = Stamp(self.gateway.now())
        return Command(new_id(), self.session.client, user, stream, seq, body.KIND, body.V, made, raw, after)

    async def send(self, *commands: Command) -> list[CommandResult]:
        batch = Batch(self.session.client, list(commands))
        return (await self.gateway.deliver(self.session.access, batch)).results

    def opening(self) -> OpenTicket:
        self._tickets += 1
        number = make(self.session.desk_number, self._tickets)
        return OpenTicket(
            ticket=new_id(), number=number, channel=Channel.VOICE, queue="telepon_umum", subject="Pelunasan"
        )

    async def ticket(self) -> str:
        body = self.opening()
        (result,) = await self.send(self.command(body))
        assert result.outcome is Outcome.APPLIED
        return body.ticket


def note(ticket: str) -> AddNote:
    return AddNote(ticket=ticket, message=new_id(), text="catatan")


def reply(ticket: str, seen: int, not_after: int | None = None, *, sure: bool = False) -> SendReply:
    return SendReply(
        ticket=ticket, message=new_id(), contact=None, text="baik", seen_up_to=seen, epoch=0,
        not_after=not_after, confirmed_stale=sure,
    )  # fmt: skip


def _row(result: CommandResult, ticket: str) -> TicketRow:
    """The ticket as the answer has it."""
    return next(
        msgspec.json.decode(e.body, type=TicketRow) for e in result.effects if e.id == ticket and not e.gone
    )


class GatewayContract:
    """Subclasses give the fixture ``gateway``."""

    @pytest.fixture
    async def desk(self, gateway: Gateway) -> Desk:
        return Desk(gateway, await gateway.sign_in("siti"))

    async def _messages(self, desk: Desk) -> list[str]:
        rows = await self._rows(desk, agent_feed(desk.session.user.id))
        return [id for ref, id in rows if ref == "message"]

    async def _rows(self, desk: Desk, feed: str) -> dict[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}
        cursors, page = set(), None
        while True:
            part = await desk.gateway.snapshot(desk.session.access, feed, page)
            cursors.add(part.cursor)
            found |= {(row.ref, row.id): row.version for row in part.rows}
            page = part.next
            if page is None:
                assert len(cursors) == 1
                return found

    async def test_the_same_command_has_the_same_answer_and_one_effect(self, desk: Desk) -> None:
        command = desk.command(note(await desk.ticket()))
        first, again, later = *await desk.send(command, command), *await desk.send(command)
        assert {first.outcome, again.outcome, later.outcome} == {Outcome.APPLIED}
        assert len(await self._messages(desk)) == 1
        asked = await desk.gateway.outcome(desk.session.access, command.id)
        assert asked.outcome is Outcome.APPLIED

    async def test_what_a_text_sets_comes_with_it_or_not_at_all(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        await desk.gateway.customer_writes(ticket, "halo?")
        sets = TicketSets(priority=Priority.URGENT)
        stale = desk.command(msgspec.structs.replace(reply(ticket, 0), sets=sets))
        (result,) = await desk.send(stale)
        assert result.outcome is Outcome.REJECTED
        assert (await self._ticket(desk, ticket)).priority is Priority.NORMAL
        sure = desk.command(msgspec.structs.replace(reply(ticket, 0, sure=True), sets=sets))
        (result,) = await desk.send(sure)
        assert result.outcome is Outcome.APPLIED
        assert _row(result, ticket).priority is Priority.URGENT
        noted = desk.command(msgspec.structs.replace(note(ticket), sets=TicketSets(priority=Priority.LOW)))
        (result,) = await desk.send(noted)
        assert result.outcome is Outcome.APPLIED
        assert (await self._ticket(desk, ticket)).priority is Priority.LOW

    async def _ticket(self, desk: Desk, id: str) -> TicketRow:
        (result,) = await desk.send(desk.command(note(id)))
        return _row(result, id)

    async def test_a_gap_in_the_numbers_is_to_be_sent_again(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        second, third = desk.command(note(ticket)), desk.command(note(ticket))
        (early,) = await desk.send(third)
        assert (early.outcome, early.code) == (Outcome.RETRY, ErrorCode.OUT_OF_ORDER)
        assert [r.outcome for r in await desk.send(second, third)] == [Outcome.APPLIED] * 2

    async def test_a_number_is_taken_once(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        (result,) = await desk.send(desk.command(note(ticket), seq=1))
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.SEQUENCE_REUSED)

    async def test_what_comes_after_waits_and_falls_with_what_it_needs(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        bad = desk.command(EditTicket(ticket=new_id(), priority=Priority.HIGH))
        needs = desk.command(note(ticket), after=(bad.id,))
        (unknown,) = await desk.send(needs)
        assert (unknown.outcome, unknown.code) == (Outcome.RETRY, ErrorCode.OUT_OF_ORDER)
        first, second = await desk.send(bad, needs)
        assert first.outcome is Outcome.REJECTED
        assert (second.outcome, second.code) == (Outcome.REJECTED, ErrorCode.DEPENDS_ON_REJECTED)
        (next_one,) = await desk.send(desk.command(note(ticket)))
        assert next_one.outcome is Outcome.APPLIED, "a rejection takes its number"

    async def test_a_reply_that_has_not_seen_the_last_line_is_stale(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        line = await desk.gateway.customer_writes(ticket, "halo?")
        stale, sure = await desk.send(
            desk.command(reply(ticket, 0)), desk.command(reply(ticket, 0, sure=True))
        )
        assert (stale.outcome, stale.code) == (Outcome.REJECTED, ErrorCode.STALE)
        assert msgspec.json.decode(stale.facts) == {"meanwhile": [line]}
        assert sure.outcome is Outcome.APPLIED

    async def test_a_reply_past_its_shelf_life_is_not_sent(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        (result,) = await desk.send(desk.command(reply(ticket, 9, desk.gateway.now() - 1)))
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.EXPIRED)

    async def test_effects_are_the_rows_and_heads_are_not_ahead(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        (result,) = await desk.send(desk.command(note(ticket)))
        feed = agent_feed(desk.session.user.id)
        rows = await self._rows(desk, feed)
        assert {effect.ref for effect in result.effects} == {"ticket", "message"}
        for effect in result.effects:
            assert rows[effect.ref, effect.id] == effect.version
            assert effect.feed in result.heads
        part = await desk.gateway.snapshot(desk.session.access, feed, None)
        assert result.heads.get(feed, 0) <= part.cursor

    async def test_nobody_delivers_for_another(self, gateway: Gateway, desk: Desk) -> None:
        other = Desk(gateway, await gateway.sign_in("budi"))
        command = desk.command(note(new_id()))
        with pytest.raises(Refused):
            await gateway.deliver(other.session.access, Batch(desk.session.client, [command]))
        mine = msgspec.structs.replace(command, client=other.session.client)
        (result,) = await other.send(mine)
        assert (result.outcome, result.code) == (Outcome.REJECTED, ErrorCode.FORBIDDEN)

    async def test_a_feed_goes_on_from_its_cursor_without_a_gap(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        feed = agent_feed(desk.session.user.id)
        start = (await desk.gateway.snapshot(desk.session.access, feed, None)).cursor
        street = await desk.gateway.feed(desk.session.access)
        await street.send(Hello(PROTOCOL, desk.session.client, {feed: start}))
        await desk.send(desk.command(note(ticket)), desk.command(note(ticket)))
        events: list[Event] = []
        while len([event for event in events if event.ref == "message"]) < 2:
            frame = await street.receive()
            if isinstance(frame, Events):
                events += [event for event in frame.events if event.feed == feed]
        assert [event.n for event in events] == list(range(start + 1, start + 1 + len(events)))
        assert not any(event.gone for event in events)

    async def test_a_cursor_that_cannot_be_continued_is_a_gap_until_followed(self, desk: Desk) -> None:
        await desk.ticket()
        feed = agent_feed(desk.session.user.id)
        street = await desk.gateway.feed(desk.session.access)
        await street.send(Hello(PROTOCOL, desk.session.client, {feed: 10_000}))
        named: set[str] | None = None
        gaps: set[str] = set()
        while len(gaps) < 2:
            frame = await street.receive()
            if isinstance(frame, Feeds):
                named = set(frame.feeds)
            elif isinstance(frame, Gap):
                gaps.add(frame.feed)
        assert named is not None
        assert {feed, FLOOR} <= named
        cursor = (await desk.gateway.snapshot(desk.session.access, feed, None)).cursor
        await street.send(Follow(feed, cursor))
        ticket = await desk.ticket()
        while True:
            frame = await street.receive()
            if isinstance(frame, Events) and any(e.feed == feed for e in frame.events):
                assert frame.events[0].n == cursor + 1
                assert ticket in {event.id for event in frame.events}
                return

    async def test_a_refresh_may_be_repeated_until_its_successor_was_used(
        self, gateway: Gateway, desk: Desk
    ) -> None:
        await gateway.refresh(desk.session.refresh)
        again = await gateway.refresh(desk.session.refresh)
        await gateway.snapshot(again.access, FLOOR, None)
        with pytest.raises(SignInAgain):
            await gateway.refresh(desk.session.refresh)

    async def test_a_delivery_token_only_delivers(self, gateway: Gateway, desk: Desk) -> None:
        ticket = await desk.ticket()
        batch = Batch(desk.session.client, [desk.command(note(ticket))])
        results = (await gateway.deliver(desk.session.delivery, batch)).results
        assert [result.outcome for result in results] == [Outcome.APPLIED]
        with pytest.raises(Refused):
            await gateway.snapshot(desk.session.delivery, FLOOR, None)
