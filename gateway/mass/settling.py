"""Where the leader chose it, the joint answer solves its ticket in the same transaction, if nothing is owed on it (domain.mass_problem).

What stays open is somebody's to look after, as ever: a mandatory question without an answer, a contact that is not documented, a
complaint with the regulator's clock, what another unit has.
"""

from sqlalchemy import select

from contract.casework_row import CaseworkRow
from contract.rows import MessageKind
from domain import issue_form
from domain.casework import texts
from domain.contact import ContactState
from domain.handbook import Handbook
from domain.handbook_issue import Issue
from domain.mass_problem import may_settle
from domain.ticket import TicketMove, TicketState
from gateway.accounts.user import User
from gateway.cases.service import Cases, Ticket
from gateway.casework.models import casework
from gateway.contacts.models import contact
from gateway.rows import read_rows, selected
from gateway.tx import Tx

_C = contact.c
_OWED = [
    state.value
    for state in (ContactState.WAITING, ContactState.OFFERED, ContactState.ACTIVE, ContactState.WRAP_UP)
]


class Settling:
    def __init__(self, cases: Cases, handbook: Handbook) -> None:
        self._cases, self._handbook = cases, handbook

    async def settle(self, tx: Tx, row: Ticket, leader: User) -> bool:
        """Whether it is solved now. ``row`` is locked."""
        issue = self._handbook.known_issue(row.category, row.issue)
        owed = await tx.conn.scalar(select(_C.id).where(_C.ticket == row.id, _C.state.in_(_OWED)).limit(1))
        lacking = issue is not None and await self._lacking(tx, row, issue)
        if not may_settle(issue, TicketState(row.state), lacking=lacking, owed=owed is not None):
            return False
        await self._cases.add_message(
            tx, row, kind=MessageKind.SYSTEM, author=leader.id, author_name=leader.name,
            text=f"ticket.{TicketMove.SOLVE.value}", args={"by": leader.name, "reason": ""},
        )  # fmt: skip
        await self._cases.move(tx, row, TicketMove.SOLVE)
        return True

    async def _lacking(self, tx: Tx, row: Ticket, issue: Issue) -> bool:
        form = issue_form.fields(issue, ())
        kept = await read_rows(
            tx.conn, CaseworkRow, selected(CaseworkRow, casework).where(casework.c.ticket == row.id)
        )
        answers = texts([one for each in kept for one in each.answers], row.category, row.issue)
        data = texts([one for each in kept for one in each.data], row.category, row.issue)
        return bool(issue_form.lacking(form, answers, data))
