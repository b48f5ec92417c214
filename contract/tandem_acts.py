"""A trainer beside a trainee in a running call (flow: Training). All but the last are live: a call does not wait; each says at once
whether it was done."""

from contract.body import Body, TicketBody
from contract.call_acts import CallFacts
from domain.permissions import Act
from domain.tandem import TandemMode


class TandemBody(Body, frozen=True, kw_only=True):
    """An act on one tandem, ``tandem`` (its id, made at the trainer's desk)."""

    LIVE = True
    tandem: str

    def stream(self, author: str) -> str:
        return f"tandem:{self.tandem}"


#: A shorter word could be guessed.
LEAST_TOKEN = 16


class AskTandem(TandemBody, frozen=True, kw_only=True):
    """The author wants to be beside ``trainee`` (user id) in the call they are in. ``address``: where the author's telephone is called, a
    number of the PBX or a SIP address; it waits for whoever shows ``token``, a new word each time. Rejected: forbidden for whom the
    author neither leads nor has in their team, not_found without a call, illegal_transition (``with``: a name) where somebody else
    is there already."""

    KIND = "tandem.ask"
    ACT = Act.TANDEM
    trainee: str
    address: str
    token: str
    mode: TandemMode = TandemMode.LISTEN


class JoinTandem(TandemBody, frozen=True, kw_only=True):
    """The trainee's telephone has the trainer in the call; of one that was to be taken over: it has them still, since the caller could
    not be handed on. Again: nothing."""

    KIND = "tandem.join"


class SetTandem(TandemBody, frozen=True, kw_only=True):
    """The trainer does something else from now on."""

    KIND = "tandem.mode"
    ACT = Act.TANDEM
    mode: TandemMode


class TakeTandem(TandemBody, frozen=True, kw_only=True):
    """The trainer takes the caller over: the trainee's telephone is to hand them on."""

    KIND = "tandem.take"
    ACT = Act.TANDEM


class EndTandem(TandemBody, frozen=True, kw_only=True):
    """Either has left, or a telephone could not; nothing on one that is over."""

    KIND = "tandem.end"


class TakeCall(TicketBody, frozen=True, kw_only=True):
    """The caller came to the author's telephone by ``tandem``: their contact is the author's, this call (``facts``) the contact's. Queued:
    what happened, happened. ``ticket``: the tandem's."""

    KIND = "call.take"
    ACT = Act.TANDEM
    tandem: str
    facts: CallFacts
    answered_at: int


TANDEM_ACTS: tuple[type[Body], ...] = (AskTandem, JoinTandem, SetTandem, TakeTandem, EndTandem, TakeCall)
