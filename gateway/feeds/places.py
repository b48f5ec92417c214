"""Where work is seen: in its queue, and with the people it is with."""

from typing import Any

from contract.rows import FLOOR, agent_feed, queue_feed
from domain.handbook import Handbook


def every_feed(handbook: Handbook) -> frozenset[str]:
    """The feeds that move when anything of the floor's work does; they change with the handbook's queues."""
    return frozenset({FLOOR, *(queue_feed(queue.id) for queue in handbook.queues)})


def ticket_feeds(row: Any) -> frozenset[str]:
    """The feeds of the ticket ``row``, a row of the database that has its ``queue``, ``assignee``, ``holder`` and ``watchers``."""
    return work_feeds(row.queue, row.assignee, row.holder, *row.watchers)


def work_feeds(queue: str, *people: str | None) -> frozenset[str]:
    """The feeds of a ticket (its assignee, its holder) or of a contact (its agent) in ``queue``; a ticket's
    messages and customers go with it."""
    return frozenset({queue_feed(queue), *(agent_feed(person) for person in people if person is not None)})
