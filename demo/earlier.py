"""A floor that has been open since the morning: conversations the colleague had before a scripted shift begins."""

import asyncio
from collections.abc import Callable

from demo.accounts import COLLEAGUE, by_username
from demo.colleague import Colleague
from demo.customers import Visit, Visitor
from demo.people import CAST, Person, people

#: Contacts the colleague can hold at once, so that nobody waits until they give up.
AT_ONCE = 3
COLLEAGUE_PACE, CUSTOMER_PACE = 0.02, 0.05
#: Visits of the morning are numbered apart from those of the day: each number has its own random stream.
FIRST_NUMBER = 100_000
DONE_WITHIN = 60.0
#: Customers lose patience as in life, however slow the machine is.
HURRY = 1.0


def morning_people(seed: int, count: int) -> list[Person]:
    """Who came: nobody of the cast, and nobody who could be taken for one of them."""
    names = {name.split()[0] for name, _, _ in CAST.values()}
    return [person for person in people(seed) if person.name.split()[0] not in names][:count]


async def earlier_today(gateway: str, seed: int, count: int, log: Callable[[str], None]) -> None:
    """Returns when ``count`` customers have come and gone, the first one's matter with tier 2. Raises desk.NotReached, desk.Refused."""
    colleague = Colleague(gateway, by_username(COLLEAGUE), seed, COLLEAGUE_PACE, log, "escalate", DONE_WITHIN)
    room = asyncio.Semaphore(AT_ONCE)

    async def come(number: int, person: Person) -> None:
        async with room:
            visit = Visit(FIRST_NUMBER + number, person, 0.0, None)
            await Visitor(gateway, visit, seed, CUSTOMER_PACE, log, HURRY).run()

    try:
        await colleague.start()
        async with asyncio.TaskGroup() as group:
            for number, person in enumerate(morning_people(seed, count)):
                group.create_task(come(number, person))
        await colleague.idle(DONE_WITHIN)
        await colleague.stop()
    finally:
        await colleague.close()
