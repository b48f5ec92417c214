"""What has no answer yet, by the rules of the real gateway."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from contract.body import Body
from contract.errors import ErrorCode
from contract.rows import FLOOR, AnnouncementRow, UserRow, agent_feed
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered, ForwardUnanswered, PartUnanswered
from contract.unanswered_row import UnansweredRow
from domain.announcement import NewsKind
from domain.permissions import Act, Role, may
from domain.same_question import Questions
from domain.unanswered import STANDS_MS, TEXT, WAITING, UnansweredState

if TYPE_CHECKING:
    from tests.sync.twin.cases import Cases

_QUESTIONS = Questions()


def handle(cases: "Cases", body: Body, author: str) -> bool:
    """Does ``body`` when it is one of these; whether it was. Raises as Cases.handle."""
    user = cases.row(UserRow, author)
    match body:
        case ForwardUnanswered() if not may(frozenset(user.roles), Act.TEAM_WRITE):
            raise cases.no(ErrorCode.FORBIDDEN)
        case AnswerUnanswered() if not may(frozenset(user.roles), Act.ANNOUNCE):
            raise cases.no(ErrorCode.FORBIDDEN)
        case FlagUnanswered():
            _flag(cases, body, user)
        case PartUnanswered():
            _part(cases, body, user)
        case ForwardUnanswered():
            row = _first(cases, body.unanswered)
            if row.state is UnansweredState.FLAGGED:
                told = {"forwarded": cases.now(), "forwarded_name": user.name, "note": body.note.strip()}
                _together(cases, row, state=UnansweredState.FORWARDED, **told)
            else:
                _put(cases, row)
        case AnswerUnanswered():
            _answer(cases, body, user)
        case _:
            return False
    return True


def _flag(cases: "Cases", body: FlagUnanswered, user: UserRow) -> None:
    text = body.text.strip()
    if not text or len(text) > TEXT:
        raise cases.no(ErrorCode.INVALID)
    number = cases.seen(cases.whole(body.about), user.id).number if body.about is not None else ""
    for row in [row for row in cases.floor.rows.values() if isinstance(row, UnansweredRow)]:
        if row.asker == user.id and row.state not in WAITING:
            cases.floor.touch(row, ())
    row = UnansweredRow(
        id=body.unanswered, version=0, asker=user.id, asker_name=user.name, team=user.team, text=text,
        ticket=body.about, number=number, state=UnansweredState.FLAGGED, asked=cases.now(),
    )  # fmt: skip
    waiting = sorted(
        (one for one in _rows(cases) if one.state in WAITING and one.same_as is None and _mine(one, user)),
        key=lambda one: (one.asked, one.id),
    )
    at = _QUESTIONS.likest(text, [one.text for one in waiting])
    if at is None:
        _put(cases, row)
        return
    same = waiting[at]
    row = replace(row, same_as=same.id, same_text=same.text, state=same.state, forwarded=same.forwarded)
    _put(cases, row)
    _count(cases, same)


def _mine(row: UnansweredRow, user: UserRow) -> bool:
    return row.team == user.team or row.state is UnansweredState.FORWARDED


def _part(cases: "Cases", body: PartUnanswered, user: UserRow) -> None:
    row = cases.row(UnansweredRow, body.unanswered)
    if row.asker != user.id:
        raise cases.no(ErrorCode.FORBIDDEN)
    if row.same_as is None:
        _put(cases, row)
        return
    if row.state not in WAITING:
        raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
    anew = {"same_as": None, "same_text": "", "askers": 1, "state": UnansweredState.FLAGGED}
    _put(cases, replace(row, forwarded=None, forwarded_name="", **anew))
    _count(cases, cases.row(UnansweredRow, row.same_as))


def _rows(cases: "Cases") -> list[UnansweredRow]:
    return [row for row in cases.floor.rows.values() if isinstance(row, UnansweredRow)]


def _first(cases: "Cases", id: str) -> UnansweredRow:
    row = cases.row(UnansweredRow, id)
    return row if row.same_as is None else cases.row(UnansweredRow, row.same_as)


def _count(cases: "Cases", first: UnansweredRow) -> None:
    asking = {one.asker for one in _rows(cases) if first.id in (one.id, one.same_as)}
    _together(cases, first, askers=len(asking))


def _together(cases: "Cases", first: UnansweredRow, **values: object) -> None:
    for row in _rows(cases):
        if first.id in (row.id, row.same_as):
            _put(cases, replace(row, **values))


def _answer(cases: "Cases", body: AnswerUnanswered, user: UserRow) -> None:
    row, text = _first(cases, body.unanswered), body.text.strip()
    if row.state not in WAITING:
        raise cases.no(ErrorCode.ILLEGAL_TRANSITION)
    state = UnansweredState.CLOSED if body.announcement is None else UnansweredState.ANSWERED
    told = {
        "answered": cases.now(),
        "answered_name": user.name,
        "answer": text,
        "announcement": body.announcement,
    }
    _together(cases, row, state=state, **told)
    if body.announcement is not None:
        news = AnnouncementRow(
            id=body.announcement, version=0, author=user.id, author_name=user.name, subject=body.subject.strip(),
            text=text, made=cases.now(), since=cases.now(), until=cases.now() + STANDS_MS, kind=NewsKind.UPDATE,
        )  # fmt: skip
        cases.floor.touch(news, {FLOOR})


def _put(cases: "Cases", row: UnansweredRow) -> None:
    users = [user for user in cases.floor.rows.values() if isinstance(user, UserRow)]
    leading = [user for user in users if may(frozenset(user.roles), Act.TEAM_WRITE)]
    told = [user for user in leading if user.team == row.team] or leading
    if row.same_as is not None:
        told = []
    elif row.forwarded is not None:
        told += [user for user in users if Role.LD in user.roles]
    cases.floor.touch(row, {agent_feed(id) for id in (row.asker, *(user.id for user in told))})
