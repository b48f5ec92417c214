"""Help from the team leader: asked, taken, answered (flow: Presence). All are queued; a request says itself until when it is of use."""

from contract.body import Body
from domain.help import HelpReason
from domain.permissions import Act


class HelpBody(Body, frozen=True, kw_only=True):
    """An act on one request, ``help`` (its id, made at the desk of who asks)."""

    help: str

    def stream(self, author: str) -> str:
        return f"help:{self.help}"


class AskHelp(HelpBody, frozen=True, kw_only=True):
    """Seen by the leaders of the author's team. ``about``: the ticket it is about, which its author can read; ``until``: gateway Unix ms
    after which nobody need come: it is rejected as expired then."""

    KIND = "help.ask"
    reason: HelpReason
    until: int
    text: str = ""
    about: str | None = None


class CancelHelp(HelpBody, frozen=True, kw_only=True):
    """Its author needs it no more; on one that is answered it does nothing."""

    KIND = "help.cancel"


class TakeHelp(HelpBody, frozen=True, kw_only=True):
    """A leader comes; when another was faster, or it was called back, it does nothing and the row says so."""

    KIND = "help.take"
    ACT = Act.TEAM_WRITE


class AnswerHelp(HelpBody, frozen=True, kw_only=True):
    """The leader's words, which become the internal note ``message`` on the ticket it is about; ``text`` empty: closed without."""

    KIND = "help.answer"
    ACT = Act.TEAM_WRITE
    message: str
    text: str = ""


HELP_ACTS: tuple[type[HelpBody], ...] = (AskHelp, CancelHelp, TakeHelp, AnswerHelp)
