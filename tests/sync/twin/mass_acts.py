"""Mass problems and cross-selling, by the rules of the real gateway. Nobody proposes a problem here but the test itself."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.errors import ErrorCode
from contract.lead_acts import RecordOffer, SettleLead
from contract.mass_acts import (
    ConfirmProblem,
    DismissProblem,
    LinkTicket,
    ProblemBody,
    RaiseProblem,
    SolveProblem,
    UnlinkTicket,
)
from contract.mass_row import link_id
from contract.rows import FLOOR, CustomerRow, LeadRow, MassLinkRow, MassProblemRow, UserRow, agent_feed
from domain.cross_selling import LeadResult, LeadState, OfferAnswer
from domain.mass_problem import OVER, LinkState, ProblemState
from domain.permissions import Act, may

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    match body:
        case ProblemBody():
            _lead_problem(cases, body, author)
        case LinkTicket() | UnlinkTicket():
            _link(cases, body, author)
        case RecordOffer():
            _record(cases, body, author)
        case SettleLead():
            _settle(cases, body, author)
        case _:
            return False
    return True


def _lead_problem(cases: "Cases", body: ProblemBody, author: str) -> None:
    user = cases.row(UserRow, author)
    if not may(frozenset(user.roles), Act.TEAM_WRITE):
        raise cases.no(ErrorCode.FORBIDDEN)
    if isinstance(body, RaiseProblem):
        _raise(cases, body, user)
        return
    row, now = cases.row(MassProblemRow, body.problem), cases.now()
    by = {"leader": author, "leader_name": user.name}
    if isinstance(body, ConfirmProblem):
        _need(cases, row, ProblemState.PROPOSED, ProblemState.CONFIRMED)
        said = {"answer": _said(cases, body.text), "estimate": body.estimate, "queues": body.queues}
        new = {"state": ProblemState.CONFIRMED, "decided": row.decided or now, **said}
    elif isinstance(body, DismissProblem):
        _need(cases, row, ProblemState.PROPOSED)
        new = {
            "state": ProblemState.DISMISSED,
            "reason": _said(cases, body.reason),
            "decided": now,
            "ended": now,
        }
    else:
        assert isinstance(body, SolveProblem)
        _need(cases, row, ProblemState.CONFIRMED)
        new = {"state": ProblemState.SOLVED, "closing": _said(cases, body.text), "ended": now}
        new["settles"] = body.settles
    cases.floor.touch(msgspec.structs.replace(row, **new, **by), {FLOOR})


def _raise(cases: "Cases", body: RaiseProblem, user: UserRow) -> None:
    said = _said(cases, body.text)
    of = [
        row
        for row in cases.floor.rows.values()
        if isinstance(row, MassProblemRow) and row.issue == body.issue
    ]
    known = next((row for row in of if row.state not in OVER), None)
    if known is not None:
        _need(cases, known, ProblemState.PROPOSED)
    row = known or MassProblemRow(
        id=body.problem, version=0, category=body.category, issue=body.issue, name=body.issue,
        state=ProblemState.PROPOSED, found=cases.now(), customers=0,
    )  # fmt: skip
    by = {"leader": user.id, "leader_name": user.name, "decided": cases.now()}
    told = {"answer": said, "estimate": body.estimate, "queues": body.queues, **by}
    cases.floor.touch(msgspec.structs.replace(row, state=ProblemState.CONFIRMED, **told), {FLOOR})


def _link(cases: "Cases", body: LinkTicket | UnlinkTicket, author: str) -> None:
    ticket = cases.mine(body.ticket, author)
    problem = cases.row(MassProblemRow, body.problem)
    id = link_id(problem.id, ticket.id)
    if isinstance(body, LinkTicket):
        _need(cases, problem, ProblemState.CONFIRMED)
        row = MassLinkRow(
            id=id, version=0, problem=problem.id, ticket=ticket.id, number=ticket.number, channel=ticket.channel,
            state=LinkState.LINKED, at=cases.now(), by_name=cases.row(UserRow, author).name,
        )  # fmt: skip
        cases.floor.touch(row, {FLOOR})
        return
    row = cases.row(MassLinkRow, id)
    still = row.state is LinkState.LINKED and problem.state is ProblemState.CONFIRMED
    cases.floor.touch(row, () if still else {FLOOR})


def _record(cases: "Cases", body: RecordOffer, author: str) -> None:
    ticket = cases.mine(body.ticket, author)
    interested = body.answer is OfferAnswer.INTERESTED
    wrong = (LeadRow.REF, body.lead) in cases.floor.rows or (interested and body.call_at is None)
    if ticket.complainant is None or wrong:
        raise cases.no(ErrorCode.INVALID)
    customer, user = cases.row(CustomerRow, ticket.complainant), cases.row(UserRow, author)
    by = cases.row(UserRow, body.by or author) if interested else None
    row = LeadRow(
        id=body.lead, version=0, ticket=ticket.id, number=ticket.number, contact=body.contact, customer=customer.id,
        customer_name=customer.name, product=body.product, product_name=body.product, answer=body.answer,
        state=LeadState.OPEN if interested else LeadState.NOTED, note=body.note.strip(), author=author,
        author_name=user.name, at=cases.now(), call_at=body.call_at if interested else None,
        by=None if by is None else by.id, by_name="" if by is None else by.name,
        ended=None if interested else cases.now(),
    )  # fmt: skip
    _put(cases, row)
    if body.answer is OfferAnswer.NOT_INTERESTED:
        _declined(cases, customer, body.product)


def _settle(cases: "Cases", body: SettleLead, author: str) -> None:
    row = cases.row(LeadRow, body.lead)
    if author not in (row.author, row.by):
        raise cases.no(ErrorCode.FORBIDDEN)
    if row.state is not LeadState.OPEN:
        raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
    new: dict[str, object] = {"tries": row.tries + 1, "result": body.note.strip() or row.result}
    if body.result is LeadResult.LATER:
        if body.call_at is None:
            raise cases.no(ErrorCode.INVALID)
        new["call_at"] = body.call_at
    else:
        new |= {"state": LeadState(body.result.value), "ended": cases.now()}
    _put(cases, msgspec.structs.replace(row, **new))
    if body.result is LeadResult.LOST:
        _declined(cases, cases.row(CustomerRow, row.customer), row.product)


def _put(cases: "Cases", row: LeadRow) -> None:
    cases.floor.touch(row, {agent_feed(one) for one in (row.author, row.by) if one})


def _declined(cases: "Cases", row: CustomerRow, product: str) -> None:
    said = msgspec.structs.replace(row, declined={**row.declined, product: cases.now()})
    cases.floor.touch(said, cases.floor.feeds["customer", row.id])


def _said(cases: "Cases", text: str) -> str:
    if not text.strip():
        raise cases.no(ErrorCode.INVALID)
    return text.strip()


def _need(cases: "Cases", row: MassProblemRow, *states: ProblemState) -> None:
    if row.state not in states:
        raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
