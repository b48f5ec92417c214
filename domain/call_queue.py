"""Which queue a call belongs to, by the name the telephone exchange gave."""

from domain.contact import Channel
from domain.errors import InvalidValue
from domain.handbook import Handbook, Queue


def voice_queue(handbook: Handbook, named: str) -> Queue:
    """The handbook's queue ``named`` by its id or its name; for any other word the first queue of telephone calls, since a call that was
    there is never lost to a setting. Raises InvalidValue where the handbook has no such queue at all."""
    voice = [queue for queue in handbook.queues if queue.channel == Channel.VOICE]
    wanted = named.strip().casefold()
    for queue in voice:
        if wanted in (queue.id.casefold(), queue.name.casefold()):
            return queue
    if not voice:
        raise InvalidValue("queue", named)
    return voice[0]
