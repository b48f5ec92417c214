"""Who calls, when, and why: it follows from the seed, as the chats do (demo.customers)."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from demo.outlets import Outlet, outlets
from demo.people import Person, people
from demo.phone.headers import OUTLETS, Asked
from demo.phone.talk import Lines, outlet_lines, person_lines
from demo.streams import stream

_MENU = {
    "gadai": ("Gadai", "pelunasan_gadai"),
    "mitra": ("Mitra", "deposit_mitra"),
    "umum": ("Informasi umum", "info_outlet"),
}
#: One in so many calls is from an outlet, with a question about its tools.
_OUTLET_ONE_IN = 4


@dataclass(frozen=True)
class Ring:
    """One call from outside. ``after``: seconds since the one before; ``patience``: how long they wait in the queue; ``bears_hold``:
    how long on hold; ``again``: after giving up they call once more in so many seconds, None: never."""

    key: str
    number: str
    name: str
    asked: Asked
    lines: Lines
    after: float = 0.0
    patience: float = 120.0
    bears_hold: float = 90.0
    again: float | None = None


def rings(seed: int, gap: float = 75.0) -> Iterator[Ring]:
    """All who call, without end; ``gap`` seconds lie between two on average. Nobody calls twice in ten."""
    chance = stream(seed, "rings")
    known = people(seed)
    recent: list[str] = []
    count = 0
    while True:
        after = 8.0 if count == 0 else min(12.0 + chance.expovariate(1 / gap), gap * 4)
        patience, hold = chance.uniform(30, 150), chance.uniform(45, 120)
        again = chance.uniform(20, 60) if chance.random() < 0.5 else None
        if count % _OUTLET_ONE_IN == _OUTLET_ONE_IN - 1:
            made = outlet_ring(seed, count)
        else:
            person = chance.choice([one for one in known if one.key not in recent])
            recent = [*recent, person.key][-10:]
            made = person_ring(person, seed, bot=chance.random() < 0.4)
        yield Ring(made.key, made.number, made.name, made.asked, made.lines, after, patience, hold, again)
        count += 1


def person_ring(person: Person, seed: int, *, bot: bool = False, why: str = "", ivr: str = "") -> Ring:
    """A customer of the centre calls from the number it knows. ``why``: their own words instead of those of their topic."""
    lines = person_lines(person, stream(seed, "says", person.key), why)
    choice, intent = _MENU[person.topic]
    asked = Asked(ivr=ivr or choice, intent=intent if bot else "", said=lines.opening[-1] if bot else "")
    # Telephones tell a number, seldom a name: whose it is the desk finds by itself.
    return Ring(person.key, person.phone, "", asked, lines)


def outlet_ring(seed: int, number: int) -> Ring:
    """Somebody of an outlet calls by their own line."""
    chance = stream(seed, "outlet", number)
    return ring_of(chance.choice(outlets(seed)), chance, f"outlet{number}")


def ring_of(outlet: Outlet, chance: Random, key: str = "", why: str = "") -> Ring:
    """An officer of ``outlet`` calls. ``why``: their own words about it."""
    officer, _, _ = chance.choice(outlet.officers)
    lines = outlet_lines(officer, outlet.name, chance, why)
    # The number alone is told, as by telephones everywhere: whose it is the desk finds by itself.
    return Ring(key or outlet.key, outlet.number, "", Asked(queue=OUTLETS), lines)
