"""Where work is seen: in its queue, and with the people it is with."""

from contract.rows import agent_feed, queue_feed


def work_feeds(queue: str, *people: str | None) -> frozenset[str]:
    """The feeds of a ticket (its assignee, its holder) or of a contact (its agent) in ``queue``; a ticket's
    messages and customers go with it."""
    return frozenset({queue_feed(queue), *(agent_feed(person) for person in people if person is not None)})
