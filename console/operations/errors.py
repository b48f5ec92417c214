"""Why an act was not begun. The type decides what the view says."""

from enum import StrEnum

from contract.errors import ErrorCode
from domain.permissions import Act


class NotDone(Exception):
    """An operation refused before anything was written."""


class Need(StrEnum):
    """What a refused act would have needed the gateway for."""

    OFFER = "offer"
    UNMASK = "unmask"
    SIGN_IN = "sign_in"
    REMOTE_SEARCH = "remote_search"
    OLDER_MESSAGES = "older_messages"
    ATTACHMENT = "attachment"
    ADMINISTRATION = "administration"
    DIAL = "dial"
    RECORDING = "recording"
    TANDEM = "tandem"
    TOOL = "tool"
    LOST_TIME = "lost_time"


class OfflineNotPossible(NotDone):
    """This cannot be done while the gateway is not reached, and waiting would make no sense of it."""

    def __init__(self, need: Need) -> None:
        super().__init__(need)
        self.need = need


class NotAllowed(NotDone):
    """The agent's roles do not allow it."""

    def __init__(self, act: Act) -> None:
        super().__init__(act)
        self.act = act


class NotHere(NotDone):
    """The thing acted on is not (or no longer) at this desk. ``what``: "ticket", "contact", "customer", "command", "draft",
    "scheduled"."""

    def __init__(self, what: str, id: str) -> None:
        super().__init__(f"{what} {id}")
        self.what, self.id = what, id


class MergedAway(NotDone):
    """The ticket went into ``into`` (id); ``number``: that one's, "" where it is not at this desk."""

    def __init__(self, into: str, number: str) -> None:
        super().__init__(into)
        self.into, self.number = into, number


class TooLate(NotDone):
    """The undo seconds are over: the act is on its way."""


class ReplyRefused(NotDone):
    """Base of what makes a reply impossible."""


class EmptyText(ReplyRefused):
    """Nothing was written."""


class CannotWait(ReplyRefused):
    """Replies on this channel are sent now or not at all."""


class TooLong(ReplyRefused):
    """Longer than the channel, or the field, takes. ``most``: characters; ``channel``: whether it is the channel's rule."""

    def __init__(self, most: int, *, channel: bool = False) -> None:
        super().__init__(str(most))
        self.most, self.channel = most, channel


class ContactNotMine(ReplyRefused):
    """Somebody else holds the contact now. ``holder``: a user id, None when nobody."""

    def __init__(self, holder: str | None) -> None:
        super().__init__(str(holder))
        self.holder = holder


class Unconfirmed(NotDone):
    """A live act was sent and its answer lost: what became of it is not known (belum terkonfirmasi)."""

    def __init__(self, command: str) -> None:
        super().__init__(command)
        self.command = command


class AdminRefused(NotDone):
    """The gateway said no to an act of administration: ``code`` and the values of its sentence."""

    def __init__(self, code: ErrorCode, detail: dict[str, str]) -> None:
        super().__init__(code.value)
        self.code, self.detail = code, detail
