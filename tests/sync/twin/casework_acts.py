"""The casework of contacts, by the rules of the real gateway."""

from typing import TYPE_CHECKING

from contract.body import Body
from contract.casework_acts import CaseworkBody, Decide, Improvise
from contract.casework_fold import Did, after, begun, decided, withdrawn
from contract.casework_row import CaseworkRow, casework_id
from contract.errors import ErrorCode
from contract.help_acts import CancelHelp
from contract.ids import new_id
from contract.rows import ContactRow, HelpRow, UserRow
from domain.casework import Word
from domain.help import WAITING, HelpReason, HelpState
from domain.permissions import Act, may
from tests.sync.twin import help_acts

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    match body:
        case CaseworkBody():
            _do(cases, body, author)
        case Decide():
            _decide(cases, body, author)
        case CancelHelp():
            _taken_back(cases, body, author)
            return False
        case _:
            return False
    return True


def moved(cases: "Cases", ticket: str) -> None:
    """The ticket is seen elsewhere."""
    for row in _all(cases):
        if row.ticket == ticket:
            _put(cases, row)


def _taken_back(cases: "Cases", body: CancelHelp, author: str) -> None:
    """What a request that is called back leaves in the casework."""
    if cases.row(HelpRow, body.help).asker != author:
        return
    for row in _all(cases):
        if (now := withdrawn(row, body.help)) != row:
            _put(cases, now)


def _do(cases: "Cases", body: CaseworkBody, author: str) -> None:
    ticket = cases.mine(body.ticket, author)
    if body.contact and cases.row(ContactRow, body.contact).ticket != ticket.id:
        raise cases.no(ErrorCode.NOT_FOUND)
    kept = cases.floor.rows.get((CaseworkRow.REF, casework_id(body.ticket, body.contact)))
    before = kept if isinstance(kept, CaseworkRow) else begun(body.ticket, body.contact)
    _put(cases, after(before, body, _did(cases, author)))
    if isinstance(body, Improvise) and cases.now() <= body.until:
        user = cases.row(UserRow, author)
        help_acts.put(
            cases,
            HelpRow(
                id=body.improvisation, version=0, asker=author, asker_name=user.name, team=user.team,
                reason=HelpReason.IMPROVISE, text=body.reason.strip(), ticket=ticket.id, number=ticket.number,
                state=HelpState.OPEN, asked=cases.now(), until=body.until,
            ),
        )  # fmt: skip


def _decide(cases: "Cases", body: Decide, author: str) -> None:
    if not may(frozenset(cases.row(UserRow, author).roles), Act.TEAM_WRITE):
        raise cases.no(ErrorCode.FORBIDDEN)
    asked = cases.row(HelpRow, body.help)
    if asked.reason is not HelpReason.IMPROVISE:
        raise cases.no(ErrorCode.INVALID)
    for row in _all(cases):
        found = [one for one in row.improvised if one.id == body.help]
        if found and found[0].word is not Word.ASKED:
            raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
        if found:
            _put(cases, decided(row, body, _did(cases, author)))
    if asked.state not in WAITING:
        raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
    help_acts.settle(cases, asked, author, HelpState.ANSWERED, body.text.strip())


def _all(cases: "Cases") -> list[CaseworkRow]:
    return [row for row in cases.floor.rows.values() if isinstance(row, CaseworkRow)]


def _put(cases: "Cases", row: CaseworkRow) -> None:
    cases.floor.touch(row, cases.floor.feeds["ticket", row.ticket])


def _did(cases: "Cases", author: str) -> Did:
    return Did(new_id(), author, cases.row(UserRow, author).name, cases.now())
