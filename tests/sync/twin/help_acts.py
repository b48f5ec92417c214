"""Requests for a leader's help, by the rules of the real gateway."""

from typing import TYPE_CHECKING

import msgspec

from contract.body import Body
from contract.errors import ErrorCode
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, TakeHelp
from contract.rows import HelpRow, MessageKind, TicketRow, UserRow, agent_feed
from domain.help import ASKABLE, WAITING, HelpState
from domain.permissions import Act, may

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    leads = may(frozenset(cases.row(UserRow, author).roles), Act.TEAM_WRITE)
    match body:
        case TakeHelp() | AnswerHelp() if not leads:
            raise cases.no(ErrorCode.FORBIDDEN)
        case AskHelp():
            _ask(cases, body, author)
        case CancelHelp():
            row = cases.row(HelpRow, body.help)
            if row.asker != author:
                raise cases.no(ErrorCode.FORBIDDEN)
            if row.state in WAITING:
                put(cases, msgspec.structs.replace(row, state=HelpState.CANCELLED, ended=cases.now()))
        case TakeHelp():
            row, name = cases.row(HelpRow, body.help), cases.row(UserRow, author).name
            if row.state is HelpState.OPEN:
                taken = {
                    "state": HelpState.TAKEN,
                    "leader": author,
                    "leader_name": name,
                    "taken": cases.now(),
                }
                row = msgspec.structs.replace(row, **taken)
            put(cases, row)
        case AnswerHelp():
            _answer(cases, body, author)
        case _:
            return False
    return True


def _ask(cases: "Cases", body: AskHelp, author: str) -> None:
    if cases.now() > body.until:
        raise cases.no(ErrorCode.EXPIRED)
    if body.reason not in ASKABLE:
        raise cases.no(ErrorCode.INVALID)
    number = cases.seen(cases.whole(body.about), author).number if body.about is not None else ""
    for row in [row for row in cases.floor.rows.values() if isinstance(row, HelpRow)]:
        if row.asker == author and (row.state not in WAITING or row.until < cases.now()):
            cases.floor.touch(row, ())
    user = cases.row(UserRow, author)
    put(
        cases,
        HelpRow(
            id=body.help, version=0, asker=author, asker_name=user.name, team=user.team, reason=body.reason,
            text=body.text.strip(), ticket=body.about, number=number, state=HelpState.OPEN, asked=cases.now(),
            until=body.until,
        ),
    )  # fmt: skip


def _answer(cases: "Cases", body: AnswerHelp, author: str) -> None:
    row = cases.row(HelpRow, body.help)
    if row.reason not in ASKABLE:
        raise cases.no(ErrorCode.INVALID)
    if row.state not in WAITING:
        raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
    text = body.text.strip()
    if text and row.ticket is not None:
        cases.line(cases.row(TicketRow, row.ticket), MessageKind.NOTE, author, text, body.message)
    settle(cases, row, author, HelpState.ANSWERED if text else HelpState.CLOSED, text)


def settle(cases: "Cases", row: HelpRow, author: str, state: HelpState, text: str) -> None:
    name = cases.row(UserRow, author).name
    ended = {"state": state, "leader": author, "leader_name": name, "answer": text, "ended": cases.now()}
    put(cases, msgspec.structs.replace(row, taken=row.taken or cases.now(), **ended))


def put(cases: "Cases", row: HelpRow) -> None:
    users = [user for user in cases.floor.rows.values() if isinstance(user, UserRow)]
    leading = [user for user in users if may(frozenset(user.roles), Act.TEAM_WRITE)]
    own = [user for user in leading if user.team == row.team] or leading
    cases.floor.touch(row, {agent_feed(id) for id in (row.asker, *(user.id for user in own))})
