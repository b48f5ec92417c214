"""The casework of a contact, as it is kept with the ticket."""

from contract.row import Row
from domain.casework import Figure, Given, Improvisation, Said, Skipped, Verdict


def casework_id(ticket: str, contact: str) -> str:
    """The id of the casework of ``contact``, "" for work on a ticket without one."""
    return contact or ticket


class CaseworkRow(Row, frozen=True, kw_only=True):
    """One a contact (``contact`` "": work on the ticket without one; ``id`` by ``casework_id``). ``category``, ``issue`` and ``handbook``
    (its version): of the latest answers; each answer names its issue (domain.casework.texts picks those of one). ``upset``: since when
    the complaint is a hard one, as ``upset_by`` saw it. ``figure``: the compliance, once the contact is documented.
    Feed: as the ticket's, for who may write notes."""

    REF = "casework"
    ticket: str
    contact: str = ""
    category: str = ""
    issue: str = ""
    handbook: str = ""
    answers: tuple[Given, ...] = ()
    data: tuple[Given, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    said: tuple[Said, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    improvised: tuple[Improvisation, ...] = ()
    upset: int | None = None
    upset_by: str = ""
    figure: Figure | None = None
