"""What is wrong with the parts of a handbook that the work is done by: scripts, procedures, units, estimates, cross-selling."""

from collections.abc import Iterator, Mapping, Sequence

from domain.bcp import MOST_POINTS
from domain.contact import Channel
from domain.handbook import Handbook
from domain.handbook_problem import Problem, doubled, empty, loop
from domain.handbook_versions import begins
from domain.macro import fault

CHANNELS = frozenset(channel.value for channel in Channel)


def effective(handbook: Handbook) -> Iterator[Problem]:
    """A moment that cannot be read."""
    try:
        begins(handbook)
    except ValueError:
        yield Problem("$.effective", "must be a moment with its offset, as 2026-12-01T00:00+07:00")


def work(handbook: Handbook) -> Iterator[Problem]:
    """Everything wrong with what issues and contacts refer to."""
    yield from _scripts(handbook)
    yield from _procedures(handbook)
    yield from _units(handbook)
    yield from _estimates(handbook)
    yield from _cross_selling(handbook)
    yield from _bcp(handbook)


def queue_loop(handbook: Handbook) -> Iterator[Problem]:
    """Queues that escalate in a circle: a ticket would go round for ever."""
    at = {queue.id: nth for nth, queue in enumerate(handbook.queues)}
    # A queue that names itself is told of where it is checked.
    leads = {
        queue.id: [queue.escalates_to]
        for queue in handbook.queues
        if queue.escalates_to is not None and queue.escalates_to in at and queue.escalates_to != queue.id
    }
    yield from _circle("queues", at, leads)


def _scripts(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.scripts", (script.id for script in handbook.scripts))
    for nth, script in enumerate(handbook.scripts):
        where = f"$.scripts[{nth}]"
        yield from empty(f"{where}.name", script.name)
        yield from _text(f"{where}.text", script.id, script.text)
        for channel, text in script.by_channel.items():
            yield from _channel(f"{where}.by_channel.{channel}", channel)
            yield from _text(f"{where}.by_channel.{channel}", script.id, text)
        for at, channel in enumerate(script.channels):
            yield from _channel(f"{where}.channels[{at}]", channel)


def _text(where: str, id: str, text: str) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(where, f"the script {id!r} says nothing")
    elif why := fault(text):
        yield Problem(where, f"the script {id!r}: {why}")


def _channel(where: str, channel: str) -> Iterator[Problem]:
    if channel not in CHANNELS:
        yield Problem(where, f"there is no channel {channel!r}")


def _procedures(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.procedures", (procedure.id for procedure in handbook.procedures))
    scripts = {script.id for script in handbook.scripts}
    taken: dict[str, str] = {}
    for nth, procedure in enumerate(handbook.procedures):
        where = f"$.procedures[{nth}]"
        yield from empty(f"{where}.name", procedure.name)
        if not procedure.channels:
            yield Problem(f"{where}.channels", "a procedure for no channel would be followed by nobody")
        if not procedure.steps:
            yield Problem(f"{where}.steps", "a procedure needs at least one step")
        for at, channel in enumerate(procedure.channels):
            yield from _channel(f"{where}.channels[{at}]", channel)
            if taken.setdefault(channel, procedure.id) != procedure.id or channel in procedure.channels[:at]:
                yield Problem(
                    f"{where}.channels[{at}]", f"{channel!r} already has the procedure {taken[channel]!r}"
                )
        yield from doubled(f"{where}.steps", (step.id for step in procedure.steps))
        places = {step.id: at for at, step in enumerate(procedure.steps)}
        for at, step in enumerate(procedure.steps):
            yield from empty(f"{where}.steps[{at}].name", step.name)
            if step.script is not None and step.script not in scripts:
                yield Problem(f"{where}.steps[{at}].script", f"there is no script {step.script!r}")
            for place, before in enumerate(step.after):
                if before not in places:
                    yield Problem(f"{where}.steps[{at}].after[{place}]", f"there is no step {before!r}")
        if round := loop({step.id: step.after for step in procedure.steps}):
            yield Problem(
                f"{where}.steps[{places[round[0]]}].after", f"waits for itself: {' → '.join(round)}"
            )


def _units(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.units", (unit.id for unit in handbook.units))
    at = {unit.id: nth for nth, unit in enumerate(handbook.units)}
    opening = {hours.id for hours in handbook.hours}
    for nth, unit in enumerate(handbook.units):
        where = f"$.units[{nth}]"
        yield from empty(f"{where}.name", unit.name)
        if unit.escalates_to is not None and unit.escalates_to not in at:
            yield Problem(f"{where}.escalates_to", f"there is no unit {unit.escalates_to!r}")
        if unit.hours is not None and unit.hours not in opening:
            yield Problem(f"{where}.hours", f"there are no hours {unit.hours!r}")
    leads = {unit.id: [unit.escalates_to] for unit in handbook.units if unit.escalates_to is not None}
    yield from _circle("units", at, leads)


def _circle(part: str, at: Mapping[str, int], leads: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """``at``: where in the part each stands."""
    if round := loop(leads):
        yield Problem(f"$.{part}[{at[round[0]]}].escalates_to", f"escalates in a circle: {' → '.join(round)}")


def _estimates(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.estimates", (estimate.id for estimate in handbook.estimates))
    for nth, estimate in enumerate(handbook.estimates):
        where = f"$.estimates[{nth}]"
        yield from empty(f"{where}.text", estimate.text)
        spans = [span for span in (estimate.minutes, estimate.working_days) if span is not None]
        if len(spans) != 1:
            yield Problem(where, "an estimate is said in minutes or in working_days, in one of them")
        elif spans[0] < 1:
            yield Problem(where, "must be at least 1")


def _cross_selling(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.cross_selling", (one.id for one in handbook.cross_selling))
    scripts = {script.id for script in handbook.scripts}
    for nth, one in enumerate(handbook.cross_selling):
        where = f"$.cross_selling[{nth}]"
        yield from empty(f"{where}.name", one.name)
        yield from empty(f"{where}.fits", one.fits)
        if one.script not in scripts:
            yield Problem(f"{where}.script", f"there is no script {one.script!r}")


def _bcp(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.bcp", (plan.id for plan in handbook.bcp))
    for nth, plan in enumerate(handbook.bcp):
        where = f"$.bcp[{nth}]"
        yield from empty(f"{where}.name", plan.name)
        yield from empty(f"{where}.text", plan.text)
        if len(plan.points) > MOST_POINTS:
            yield Problem(f"{where}.points", f"more than {MOST_POINTS} points are read by nobody")
        for at, point in enumerate(plan.points):
            yield from empty(f"{where}.points[{at}]", point)
