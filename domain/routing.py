"""Who is offered which waiting contact: pure, so that every rule can be searched for holes (flow: Presence, Chat).

Times are Unix ms. The caller reads the world, asks ``assign``, and writes the offers under the database's own guard.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from domain.handbook import ChannelRule, Routing
from domain.presence import PresenceState


@dataclass(frozen=True)
class Waiting:
    """A contact nobody has. ``priority``: higher first; ``arrived`` decides inside one priority; ``avoid``: agents who refused
    or missed it a moment ago."""

    contact: str
    channel: str
    skill: str
    priority: int
    arrived: int
    avoid: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Agent:
    """An agent as routing sees them. ``holding`` counts contacts in hand by channel, wrap-up included, open offer excluded;
    ``idle_since``: the last time a contact or an offer left them, or they became avail; ``capacity`` overrides the
    handbook's channel by channel; ``shut``: nothing is offered until they document what they owe (domain.documentation), or read what they
    must (domain.must_read)."""

    user: str
    skills: frozenset[str]
    chosen: PresenceState
    idle_since: int
    holding: Mapping[str, int] = field(default_factory=dict)
    offered: bool = False
    capacity: Mapping[str, int] = field(default_factory=dict)
    shut: bool = False


@dataclass(frozen=True)
class Assignment:
    """Offer ``contact`` to ``agent``."""

    contact: str
    agent: str


def free_for(agent: Agent, channel: str, rules: Mapping[str, ChannelRule]) -> bool:
    """Whether ``agent`` has a place for one more contact of ``channel``.

    Only the avail get anything (flow: Presence). One offer at a time: a second countdown could not be answered.
    An exclusive channel (a call) neither joins other contacts nor lets others join it (flow: Chat, "one call at a
    time"). A channel the handbook does not name is offered to nobody.
    """
    rule = rules.get(channel)
    if rule is None or agent.offered or agent.chosen is not PresenceState.AVAIL:
        return False
    held = {name for name, count in agent.holding.items() if count > 0}
    if rule.exclusive and held:
        return False
    if any(name in rules and rules[name].exclusive for name in held):
        return False
    return agent.holding.get(channel, 0) < agent.capacity.get(channel, rule.capacity)


def in_turn(waiting: Iterable[Waiting]) -> list[Waiting]:
    """The order in which contacts are served: priority, then first come; the id only makes it the same everywhere."""
    return sorted(waiting, key=lambda w: (-w.priority, w.arrived, w.contact))


def _rank(agent: Agent) -> tuple[int, int, str]:
    # Somebody with a contact in hand is not idle at all, however long ago it began.
    return (sum(agent.holding.values()), agent.idle_since, agent.user)


def assign(
    waiting: Iterable[Waiting], agents: Iterable[Agent], rules: Mapping[str, ChannelRule]
) -> list[Assignment]:
    """The offers to make now, best-placed contact first. A contact nobody can take does not hold up those behind it."""
    free = sorted((one for one in agents if not (one.offered or one.shut)), key=_rank)
    made: list[Assignment] = []
    nobody: set[tuple[str, str]] = set()
    for contact in in_turn(waiting):
        kind = (contact.skill, contact.channel)
        if not free:
            break
        if kind in nobody:
            continue
        anybody = False
        for agent in free:
            if contact.skill in agent.skills and free_for(agent, contact.channel, rules):
                anybody = True
                if agent.user not in contact.avoid:
                    made.append(Assignment(contact.contact, agent.user))
                    free.remove(agent)
                    break
        if not anybody:
            # Who is behind it in the same line finds nobody either: they only get fewer.
            nobody.add(kind)
    return made


def place_in_line(contact: str, waiting: Iterable[Waiting]) -> int:
    """How many contacts of the same skill are served before ``contact``; 0 when it is next or not waiting."""
    line = in_turn(waiting)
    mine = next((w for w in line if w.contact == contact), None)
    if mine is None:
        return 0
    return [w.contact for w in line if w.skill == mine.skill].index(contact)


def sent_to_aux(missed: int, routing: Routing) -> bool:
    """Whether ``missed`` offers in a row put the agent in AUX by itself (flow: Presence; default 2)."""
    return missed >= routing.missed_before_aux
