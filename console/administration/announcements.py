"""``./sahut admin announcements …``: what the centre tells, one more, one withdrawn."""

import argparse
import sys
import time

from console.administration.fields import read_time
from console.administration.output import moment, say, show
from console.operations.administration import Administration
from contract.announcement import PublishAnnouncement
from contract.ids import new_id
from contract.rows import AnnouncementRow

_WEEK_MS = 7 * 86_400_000
_COLUMNS = ("from", "until", "state", "subject", "for", "by", "id")


async def announcements(admin: Administration, asked: argparse.Namespace) -> int:
    """Does what was asked; the exit code. Raises NotDone, BadField."""
    now = int(time.time() * 1000)
    if asked.act == "publish":
        made = await admin.announce(_written(asked, now))
        return show(asked, made, _COLUMNS, [_line(made, now)])
    if asked.act == "withdraw":
        await admin.withdraw_announcement(asked.id)
        return say(asked, {"withdrawn": asked.id}, "withdrawn: {withdrawn}")
    found = await admin.announcements()
    if not asked.all:
        found = [one for one in found if not one.withdrawn and one.until > now]
    return show(asked, found, _COLUMNS, [_line(one, now) for one in found])


def _written(asked: argparse.Namespace, now: int) -> PublishAnnouncement:
    text = sys.stdin.buffer.read().decode("utf-8", "replace") if asked.text == "-" else asked.text
    since = read_time(asked.since) or now
    return PublishAnnouncement(
        announcement=new_id(), subject=asked.subject, text=text, since=since,
        until=read_time(asked.until) or since + _WEEK_MS, must=asked.must, teams=tuple(asked.team),
        queues=tuple(asked.queue),
    )  # fmt: skip


def _line(row: AnnouncementRow, now: int) -> tuple[str, ...]:
    if row.withdrawn:
        state = "withdrawn"
    elif row.until <= now:
        state = "over"
    else:
        state = "to come" if row.since > now else "must be read" if row.must else "stands"
    whom = ", ".join((*row.teams, *row.queues)) or "everybody"
    return moment(row.since), moment(row.until), state, row.subject, whom, row.author_name, row.id
