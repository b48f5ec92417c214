"""Calls as the desk tells of them: the PBX rings at the desk, so the desk opens the contact. All are queued, since a call goes on
while the gateway is away (flow: Inbound call)."""

import msgspec

from contract.body import Body, TicketBody
from domain.call import CallEnd, Direction
from domain.permissions import Act


class CallFacts(msgspec.Struct, frozen=True, kw_only=True):
    """``call``: the call's id, made by the desk's telephone. ``number``: as the line told it; the gateway keeps it sealed. ``queue``:
    the handbook's queue it came by. ``waited_s``: in the PBX's queue, before it rang. ``trail``: the SIP Call-ID, to find it at the
    PBX. Times are gateway Unix ms as the desk knew them; one in the future counts as now."""

    call: str
    direction: Direction
    number: str
    queue: str
    ivr: str = ""
    waited_s: int = 0
    rang_at: int
    trail: str = ""
    bot: dict[str, str] = {}
    """What a bot asked before: ``intent``, ``transcript``."""


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    """How long what lasted, in ms, and how it sounded (console.softphone: ITU-T G.107): ``mos`` 0 where nothing was measured."""

    rang_ms: int = 0
    talk_ms: int = 0
    hold_ms: int = 0
    holds: int = 0
    loss: float = 0.0
    jitter_ms: float = 0.0
    mos: float = 0.0


class PaymentVisit(msgspec.Struct, frozen=True, kw_only=True):
    """The caller's time with the payment IVR: since when, for how many ms, how it ended (console.softphone.state.PaymentEnd) and what
    the IVR said came of it, a word of the handbook's payment_ivr.results or "". Of what they said or keyed there nothing is known."""

    at: int
    ms: int
    end: str
    result: str = ""


class AnswerCall(TicketBody, frozen=True, kw_only=True):
    """The agent and the other side talk: the contact ``contact`` begins, active and theirs. ``ticket_number``: the permanent number, of the
    desk's own series, of the new ticket it opens; "" where the call belongs to the existing ``ticket``. ``customer``: who it is, as
    far as the desk knew; None for one the desk could not tell, whom the gateway looks up by the number itself."""

    KIND = "call.answer"
    ACT = Act.TAKE_CONTACT
    contact: str
    facts: CallFacts
    answered_at: int
    ticket_number: str = ""
    customer: str | None = None
    subject: str = ""

    @property
    def opens(self) -> bool:
        """Whether a ticket begins with it."""
        return self.ticket_number != ""


class EndCall(TicketBody, frozen=True, kw_only=True):
    """The call of ``contact`` is over: wrap-up. After a transfer (``passed_to``: who or where to) too: the note is due all the same."""

    KIND = "call.end"
    ACT = Act.TAKE_CONTACT
    contact: str
    call: str
    ended_at: int
    end: CallEnd
    spoken: Spoken = Spoken()
    passed_to: str = ""
    payments: tuple[PaymentVisit, ...] = ()


class LogCall(Body, frozen=True, kw_only=True):
    """A call nobody spoke in: missed, refused, given up, not reached; or one with a colleague beside the caller's (``talk_ms``), which
    is no contact of its own. It is counted and listed; nothing is documented. ``ticket``: the one it was made for, None for none."""

    KIND = "call.log"
    ACT = Act.TAKE_CONTACT
    facts: CallFacts
    ended_at: int
    end: CallEnd
    rang_ms: int = 0
    talk_ms: int = 0
    customer: str | None = None
    ticket: str | None = None

    def stream(self, author: str) -> str:
        return f"call:{self.facts.call}"


CALL_ACTS = (AnswerCall, EndCall, LogCall)
