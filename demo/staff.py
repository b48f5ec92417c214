"""Those who work beside the agent and do one thing when a script asks: Budi on the same tickets, Tono the leader, Sari in tier 2."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from contract import rows
from contract.announcement import PublishAnnouncement
from contract.body import Body
from contract.colleague_acts import KeepDraft
from contract.commands import AddNote, MoveTicket, OpenTicket
from contract.envelope import Outcome
from contract.handbook_draft import DraftHead, DraftState
from contract.handover import GiveHandover, Given
from contract.help_acts import AnswerHelp, AskHelp, TakeHelp
from contract.ids import new_id, ticket_number
from contract.ticket_acts import MergeTicket, TransferTicket
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered
from demo import masses, staff_needs, tandems, troubles
from demo.accounts import COLLEAGUE, by_username
from demo.desk import Desk, NotReached
from demo.needs import Answer, CannotDo
from demo.patience import until
from demo.people import CAST, people
from demo.typing_hand import TypingHand

LEADER, TIER_TWO = "tono", "sari"
#: Where what the colleague begins himself belongs.
_QUEUE = "livechat_gadai"
#: So long a raised hand is of use.
_HELP_MS = 30 * 60_000
#: So long what the leader announces stands.
_NEWS_MS = 86_400_000
R = TypeVar("R", bound=rows.Row)


class Staff:
    """Each signs in when first needed, at a computer of their own."""

    def __init__(self, gateway: str, seed: int) -> None:
        self._gateway, self._seed = gateway, seed
        self._customers = {person.key: person for person in people(seed, len(CAST))}
        self._desks: dict[str, Desk] = {}
        self._hand: TypingHand | None = None
        self._opened = 0

    async def close(self) -> None:
        await self._rest()
        for desk in self._desks.values():
            await desk.close()

    async def do(self, need: staff_needs.StaffNeed) -> Answer:
        """Does what is asked. Raises CannotDo, desk.NotReached, desk.Refused."""
        match need:
            case staff_needs.ColleagueTypes():
                await self._types(need)
            case staff_needs.ColleagueRests():
                await self._rest()
            case staff_needs.ColleagueOpens() | staff_needs.ColleaguePasses():
                return await self._opens(need)
            case staff_needs.ColleagueMerges():
                await self._merges(need)
            case staff_needs.ColleagueNames():
                desk, ticket = await self._at(COLLEAGUE, need.ticket)
                who = (by_username(need.who).id,)
                await self._sure(
                    desk, AddNote(ticket=ticket.id, message=new_id(), text=need.text, mentions=who)
                )
            case staff_needs.ColleagueHandsOver():
                await self._hands_over(need)
            case staff_needs.ColleagueAsks():
                await self._asks(need)
            case staff_needs.ColleagueHeard():
                await self._heard(need)
            case staff_needs.LeaderComes():
                desk = await self._desk(LEADER)
                await self._sure(desk, TakeHelp(help=(await self._raised(desk, need.within_s)).id))
            case staff_needs.LeaderAnswers():
                desk = await self._desk(LEADER)
                hand = await self._raised(desk, need.within_s)
                await self._sure(desk, AnswerHelp(help=hand.id, message=new_id(), text=need.text))
            case staff_needs.LeaderAnnounces():
                await self._announces(need)
            case staff_needs.ColleagueFlags():
                desk = await self._desk(COLLEAGUE)
                await self._sure(desk, FlagUnanswered(unanswered=new_id(), text=need.text))
            case staff_needs.LeaderSettles():
                await self._settles(need)
            case (
                staff_needs.LeaderEscalates() | staff_needs.LeaderDeclaresBcp() | staff_needs.LeaderLiftsBcp()
            ):
                desk = await self._desk(LEADER)
                await self._sure(desk, troubles.body_of(desk, need))
            case staff_needs.LeaderConfirmsMass() | staff_needs.LeaderSolvesMass():
                desk = await self._desk(LEADER)
                await self._sure(desk, await masses.body_of(desk, need))
            case staff_needs.LeaderAccompanies() | staff_needs.LeaderIsHeard() | staff_needs.LeaderLeaves():
                await self._accompanies(need)
            case staff_needs.LeaderApproves():
                await self._approves(need)
            case staff_needs.IssueSpreads():
                desk = await self._desk(COLLEAGUE)
                for body in masses.tickets_of(desk, need, self._seed, _QUEUE, self._opened):
                    await self._sure(desk, body)
                self._opened += need.count
            case staff_needs.TierTwoNotes():
                desk, ticket = await self._at(TIER_TWO, need.ticket)
                await self._sure(desk, AddNote(ticket=ticket.id, message=new_id(), text=need.text))
            case staff_needs.TierTwoReturns():
                desk, ticket = await self._at(TIER_TWO, need.ticket)
                back = {"ticket": ticket.id, "move": "return", "reason": need.reason}
                await self._sure(desk, msgspec.convert(back, MoveTicket))
        return Answer(ok=True)

    async def _accompanies(self, need: staff_needs.TandemNeed) -> None:
        desk = await self._desk(LEADER)
        assert desk.session is not None
        await desk.look(rows.agent_feed(desk.session.user.id))
        result = await desk.act_now(tandems.body_of(desk, need, LEADER))
        if result is None or result.outcome is not Outcome.APPLIED:
            raise CannotDo(f"the leader is not beside them: {result}")

    async def _approves(self, need: staff_needs.LeaderApproves) -> None:
        desk = await self._desk(LEADER)

        async def proposed() -> DraftHead | None:
            return next((one for one in await desk.drafts() if one.state is DraftState.PROPOSED), None)

        draft = await until(proposed, need.within_s, "a version of the handbook waits for approval")
        await desk.approve(draft, need.words)

    async def _types(self, need: staff_needs.ColleagueTypes) -> None:
        desk, ticket = await self._at(COLLEAGUE, need.ticket)
        await self._rest()
        self._hand = TypingHand(desk)
        await self._hand.begin(ticket.id)

    async def _rest(self) -> None:
        hand, self._hand = self._hand, None
        if hand is not None:
            await hand.rest()

    async def _opens(self, need: staff_needs.ColleagueOpens | staff_needs.ColleaguePasses) -> Answer:
        if need.customer not in self._customers:
            raise CannotDo(
                f"there is no customer {need.customer!r}; the cast is {', '.join(self._customers)}"
            )
        desk, person, ticket = await self._desk(COLLEAGUE), self._customers[need.customer], new_id()
        assert desk.session is not None
        self._opened += 1
        number = ticket_number(desk.session.desk_number, self._opened)
        begun = {
            "ticket": ticket, "number": number, "channel": "livechat", "queue": _QUEUE, "subject": need.subject,
            "complainant": person.id,
        }  # fmt: skip
        await self._sure(desk, msgspec.convert(begun, OpenTicket))
        if isinstance(need, staff_needs.ColleagueOpens):
            await self._sure(desk, AddNote(ticket=ticket, message=new_id(), text=need.note))
        else:
            draft = {"ticket": ticket, "mode": "reply", "text": need.draft}
            await self._sure(desk, msgspec.convert(draft, KeepDraft))
            person_to = by_username(need.to).id
            passed = TransferTicket(ticket=ticket, note=need.note, message=new_id(), person=person_to)
            await self._sure(desk, passed)
        return Answer(ok=True, customer=need.customer, name=person.name, ticket=number)

    async def _merges(self, need: staff_needs.ColleagueMerges) -> None:
        desk, part = await self._at(COLLEAGUE, need.ticket)
        _, whole = await self._at(COLLEAGUE, need.into)
        merge = MergeTicket(ticket=part.id, into=whole.id, seen_up_to=part.last_customer)
        await self._sure(desk, merge)

    async def _hands_over(self, need: staff_needs.ColleagueHandsOver) -> None:
        desk, first = await self._at(COLLEAGUE, need.first)
        _, second = await self._at(COLLEAGUE, need.second)
        items = tuple(Given(ticket.id, new_id()) for ticket in (first, second))
        person = by_username(need.to).id
        await self._sure(desk, GiveHandover(handover=new_id(), items=items, person=person, note=need.note))

    async def _announces(self, need: staff_needs.LeaderAnnounces) -> None:
        desk = await self._desk(LEADER)
        assert desk.session is not None
        now = desk.session.now
        told: dict[str, object] = {
            "announcement": new_id(), "subject": need.subject, "text": need.text, "since": now, "until": now + _NEWS_MS,
            "must": True, "read_first": need.first,
        }  # fmt: skip
        if need.ask:
            question = {"ask": need.ask, "choices": need.choices, "right": need.right, "why": need.why}
            told |= {"kind": "update", "effective": now + _NEWS_MS // 2, "quiz": [question]}
        news = msgspec.convert(told, PublishAnnouncement)
        await self._sure(desk, news)

    async def _settles(self, need: staff_needs.LeaderSettles) -> None:
        desk = await self._desk(LEADER)
        waiting = await self._seen(
            desk,
            rows.UnansweredRow,
            lambda row: row.state == "flagged",
            need.within_s,
            "a question without an answer",
        )
        answer = AnswerUnanswered(
            unanswered=waiting.id, text=need.text, subject=need.subject, announcement=new_id()
        )
        await self._sure(desk, answer)

    async def _asks(self, need: staff_needs.ColleagueAsks) -> None:
        desk = await self._desk(COLLEAGUE)
        assert desk.session is not None
        asked = {
            "help": new_id(),
            "reason": "customer",
            "until": desk.session.now + _HELP_MS,
            "text": need.text,
        }
        await self._sure(desk, msgspec.convert(asked, AskHelp))

    async def _heard(self, need: staff_needs.ColleagueHeard) -> None:
        desk = await self._desk(COLLEAGUE)

        def told(row: rows.HelpRow) -> bool:
            return row.state == "answered" and row.answer == need.text

        await self._seen(desk, rows.HelpRow, told, need.within_s, "the leader's answer")

    async def _raised(self, desk: Desk, within: float) -> rows.HelpRow:
        """A hand that is up; the leader sees it in their own feed."""
        return await self._seen(
            desk, rows.HelpRow, lambda row: row.state in ("open", "taken"), within, "a raised hand"
        )

    async def _at(self, username: str, number: str) -> tuple[Desk, rows.TicketRow]:
        """Somebody's desk, and the ticket of that number as they see it. Raises CannotDo when they do not."""
        desk = await self._desk(username)
        assert desk.session is not None
        for queue in desk.session.queues:
            await desk.look(rows.queue_feed(queue))
            for row in desk.of(rows.TicketRow):
                if row.number == number:
                    return desk, row
        raise CannotDo(f"{username} does not see the ticket {number}")

    async def _seen(
        self, desk: Desk, kind: type[R], wanted: Callable[[R], bool], within: float, what: str
    ) -> R:
        assert desk.session is not None
        own = rows.agent_feed(desk.session.user.id)

        async def look() -> R | None:
            await desk.look(own)
            return next((row for row in desk.of(kind) if wanted(row)), None)

        return await until(look, within, what)

    async def _desk(self, username: str) -> Desk:
        """Their desk, signed in, also after a gateway that died or a token that ran out."""
        if username not in self._desks:
            account = by_username(username)
            seat = f"PC-{account.name.split()[0]}-2"
            self._desks[username] = Desk(self._gateway, username, account.password, seat)
        desk = self._desks[username]
        if desk.session is None:
            await desk.sign_in()
        try:
            await desk.look(rows.FLOOR)
        except NotReached:
            await desk.sign_in()
        return desk

    async def _sure(self, desk: Desk, body: Body) -> None:
        """Sends a command that must be taken. Raises CannotDo."""
        result = await desk.send(body)
        if result.outcome is not Outcome.APPLIED:
            raise CannotDo(f"{body.KIND}: {result.code} {result.detail}")
