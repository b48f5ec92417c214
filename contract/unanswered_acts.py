"""What customers ask and has no answer: flagged, passed on, answered. All are queued. An act on one that is asked together with another
is one on that other."""

from contract.body import Body
from domain.permissions import Act


class UnansweredBody(Body, frozen=True, kw_only=True):
    """An act on one of them, ``unanswered`` (its id, made at the desk of who flags it)."""

    unanswered: str

    def stream(self, author: str) -> str:
        return f"unanswered:{self.unanswered}"


class FlagUnanswered(UnansweredBody, frozen=True, kw_only=True):
    """Seen by the leaders of the author's team; or taken for one that waits already and asks the same. ``about``: the ticket it was asked
    on, which its author can read."""

    KIND = "unanswered.flag"
    text: str
    about: str | None = None


class PartUnanswered(UnansweredBody, frozen=True, kw_only=True):
    """Its asker says that it is another question than the one it was taken for: it begins anew, with the leaders. On one that stands for
    itself it does nothing; on one that is answered it is rejected as illegal_transition."""

    KIND = "unanswered.part"


class ForwardUnanswered(UnansweredBody, frozen=True, kw_only=True):
    """The leader passes it on to learning and development; on one that was, or that is answered, it does nothing."""

    KIND = "unanswered.forward"
    ACT = Act.TEAM_WRITE
    note: str = ""


class AnswerUnanswered(UnansweredBody, frozen=True, kw_only=True):
    """The answer: to who asked, and to everybody as the update ``announcement`` under ``subject``; ``announcement`` None: to who asked
    alone. On one that is answered it is rejected as illegal_transition, naming who was faster."""

    KIND = "unanswered.answer"
    ACT = Act.ANNOUNCE
    text: str
    subject: str = ""
    announcement: str | None = None


UNANSWERED_ACTS: tuple[type[UnansweredBody], ...] = (
    FlagUnanswered,
    PartUnanswered,
    ForwardUnanswered,
    AnswerUnanswered,
)
