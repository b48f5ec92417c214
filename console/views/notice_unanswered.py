"""What notices tell of questions without an answer; without a window."""

from collections.abc import Collection, Iterable

from console.store.kept_notices import Told
from contract.unanswered_row import UnansweredRow
from domain.notice_kind import NoticeKind
from domain.permissions import Act
from domain.unanswered import WAITING, UnansweredState


def of_unanswered(rows: Iterable[UnansweredRow], me: str, acts: Collection[Act]) -> list[Told]:
    """Those that wait, for who leads (flagged) and for who answers (passed on); that one's own is asked
    already; and that it was answered, with the answer."""
    leads, answers = Act.TEAM_WRITE in acts, Act.ANNOUNCE in acts
    found = []
    for row in rows:
        forwarded = row.state is UnansweredState.FORWARDED
        if row.state not in WAITING and row.asker == me:
            at, name, text = row.answered or row.asked, row.answered_name, row.answer
            key = f"{NoticeKind.UNANSWERED_TOLD}:{row.id}"
            found.append(
                Told(key, NoticeKind.UNANSWERED_TOLD, at, row.ticket, detail={"name": name, "text": text})
            )
        elif row.asker == me and row.same_as is not None:
            key = f"{NoticeKind.UNANSWERED_SAME}:{row.id}:{row.same_as}"
            found.append(Told(key, NoticeKind.UNANSWERED_SAME, row.asked, detail={"text": row.same_text}))
        elif (
            row.state in WAITING
            and row.asker != me
            and (answers if forwarded and not leads else leads and not forwarded)
        ):
            at = row.forwarded if forwarded and row.forwarded is not None else row.asked
            detail = {"name": row.forwarded_name if forwarded else row.asker_name, "text": row.text}
            found.append(
                Told(
                    f"{NoticeKind.UNANSWERED}:{row.id}:{row.state}", NoticeKind.UNANSWERED, at, detail=detail
                )
            )
    return found
