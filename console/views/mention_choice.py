"""Who can be named in a note on a ticket: colleagues who may see it. No Qt here; the gateway checks again."""

from collections.abc import Iterable

from console.store.cases import Case
from console.store.mentions import Colleague
from domain import mention
from domain.handbook import Handbook
from domain.presence import PresenceState


def may_see(everybody: Iterable[Colleague], case: Case, handbook: Handbook, me: str) -> list[Colleague]:
    """Of ``everybody`` those but ``me`` (a user id) who serve the ticket's queue, have it, have its customer on the line, or follow it.
    An older gateway does not say who serves what: then nobody is left out."""
    found = [one for one in everybody if one.user.id != me and one.user.active]
    if not any(one.user.skills for one in found):
        return found
    contact = case.contact
    theirs = {case.ticket.assignee, None if contact is None else contact.agent, *case.ticket.watchers}
    skill = next((queue.skill for queue in handbook.queues if queue.id == case.ticket.queue), None)
    return [one for one in found if one.user.id in theirs or skill in one.user.skills]


def fitting(people: Iterable[Colleague], typed: str) -> list[Colleague]:
    """Whose username or a word of whose name begins with ``typed``; who is at work first, then by name."""
    wanted = typed.casefold()
    found = [one for one in people if any(word.startswith(wanted) for word in _words(one))]
    away = {PresenceState.OFFLINE, None}
    return sorted(found, key=lambda one: (one.shown in away, one.user.name.casefold(), one.user.id))


def usernames(people: Iterable[Colleague]) -> dict[str, str]:
    """By what a text names them: see domain.mention."""
    return {mention.key(one.user.username): one.user.id for one in people}


def _words(one: Colleague) -> list[str]:
    return f"{one.user.username} {one.user.name}".casefold().split()
