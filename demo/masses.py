"""Many customers with one issue: who they are, and what Tono does about what the figures propose."""

import msgspec

from contract import rows
from contract.body import Body
from contract.commands import MoveTicket, OpenTicket
from contract.ids import new_id, ticket_number
from contract.mass_acts import ConfirmProblem, SolveProblem
from demo import staff_needs
from demo.desk import Desk
from demo.earlier import morning_people
from demo.patience import until

#: What Tono expects it to take.
_ESTIMATE_MS = 3_600_000


def tickets_of(desk: Desk, need: staff_needs.IssueSpreads, seed: int, queue: str, opened: int) -> list[Body]:
    """What a colleague who has begun ``opened`` tickets sends of each customer who came with the issue, in this order."""
    assert desk.session is not None
    made: list[Body] = []
    for at, person in enumerate(morning_people(seed, need.count), start=opened + 1):
        ticket, number = new_id(), ticket_number(desk.session.desk_number, at)
        begun = {
            "ticket": ticket, "number": number, "channel": "livechat", "queue": queue, "subject": "Keluhan yang sama",
            "complainant": person.id, "category": need.category, "issue": need.issue,
        }  # fmt: skip
        made.append(msgspec.convert(begun, OpenTicket))
        made.append(msgspec.convert({"ticket": ticket, "move": "solve"}, MoveTicket))
    return made


async def body_of(desk: Desk, need: staff_needs.MassNeed) -> Body:
    """The leader's act of ``need``, once there is what it is done to. Raises CannotDo when there is not in time."""
    confirms = isinstance(need, staff_needs.LeaderConfirmsMass)
    wanted = "proposed" if confirms else "confirmed"  # as states cross the wire

    async def look() -> rows.MassProblemRow | None:
        await desk.look(rows.FLOOR)
        found = desk.of(rows.MassProblemRow)
        return next((row for row in found if row.issue == need.issue and row.state == wanted), None)

    problem = await until(look, need.within_s, f"a mass problem that is {wanted}: {need.issue}")
    if not confirms:
        return SolveProblem(problem=problem.id, text=need.text)
    until_when = problem.found + _ESTIMATE_MS
    return ConfirmProblem(problem=problem.id, text=need.text, estimate=until_when, queues=problem.queues)
