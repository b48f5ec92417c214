"""What is kept of the work on a contact besides what was written: answers, verdicts, what was said, left out, done otherwise (flow:
Inbound call, Compliance and improvisation). Times are Unix ms, ``evidence`` and ``by`` ids of acts and users."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from domain.parties import Verification
from domain.validation import Reason

#: Entries of one kind a contact keeps at most: beyond is no work of hands.
MOST = 300
#: Fields one validation compares at most.
COMPARED = 20


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What was entered for ``id``, a question or a datum of ``issue``; ``text`` empty: taken away again. ``found``: the message the text
    was found in, "" for one typed by hand. ``masked``: ``text`` is what may be seen of it, the rest is sealed at the gateway
    (contract.paths)."""

    id: str
    text: str
    at: int
    by: str
    evidence: str
    category: str = ""
    issue: str = ""
    found: str = ""
    masked: bool = False

    @property
    def place(self) -> tuple[str, str, str]:
        """One word stands for each of these."""
        return self.category, self.issue, self.id


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """``field``: "nama", or the id of a customer's field; ``reason``: the most that had to be overlooked."""

    field: str
    agreed: bool
    reason: Reason = Reason.NOTHING


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """One validation, as it came out."""

    verdict: Verification
    at: int
    by: str
    evidence: str
    compared: tuple[Compared, ...] = ()


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """``script`` was sent as ``message``, or the agent confirms having spoken ``step``."""

    at: int
    by: str
    evidence: str
    script: str = ""
    step: str = ""
    message: str = ""


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """``step`` was left out."""

    step: str
    reason: str
    at: int
    by: str
    evidence: str


class Word(StrEnum):
    """The team leader's, on doing a step otherwise."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Improvisation(msgspec.Struct, frozen=True, kw_only=True):
    """``step`` is to be done otherwise, for ``reason``; counts once it is granted. ``answered`` by ``leader`` with ``words``.
    ``effective``: whether it helped, as its author said with ``outcome`` at ``judged``; what proved effective is a proposal to LD."""

    id: str
    step: str
    reason: str
    at: int
    by: str
    by_name: str
    evidence: str
    word: Word = Word.ASKED
    leader: str = ""
    leader_name: str = ""
    words: str = ""
    answered: int | None = None
    effective: bool | None = None
    outcome: str = ""
    judged: int | None = None


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """The compliance of a documented contact by the handbook ``version`` (domain.sop.Compliance), as it stood at ``at``."""

    version: str
    needed: int
    kept: int
    explained: int
    open: int
    at: int


def texts(given: Iterable[Given], category: str | None, issue: str | None) -> dict[str, str]:
    """Of ``given`` what holds for this issue, by question or datum."""
    here = (category or "", issue or "")
    return {one.id: one.text for one in given if (one.category, one.issue) == here and one.text}


def masked_of(given: Iterable[Given], category: str | None, issue: str | None) -> frozenset[str]:
    """Of ``texts`` those that are what may be seen of a sealed one."""
    here = (category or "", issue or "")
    return frozenset(one.id for one in given if (one.category, one.issue) == here and one.text and one.masked)
