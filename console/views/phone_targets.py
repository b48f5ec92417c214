"""Whom a caller can be passed on to, or asked about: colleagues with an extension, queues with a number, a unit's own contact, and any
number that is typed. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from console.softphone.numbers import dialled
from console.store.mentions import Colleague
from console.store.writing import Use
from console.views.fuzzy import WORDS, score
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.presence import PresenceState

#: A name somebody begins is meant before a number that holds the digits.
_BY_NUMBER = 30


@dataclass(frozen=True)
class Target:
    """``to``: what is dialled, ``number``: as it is read; ``name`` "" for a bare number; ``about``: team, or what a unit does. ``person``
    says whether it is a colleague, whose presence ``shown`` is as far as it is known here."""

    to: str
    number: str
    name: str = ""
    about: str = ""
    person: bool = False
    shown: PresenceState | None = None
    kind: str = "number"
    """``colleague``, ``queue``, ``unit``, ``number``."""

    @property
    def away(self) -> bool:
        """A colleague who is signed out: nobody is there."""
        return self.person and self.shown in (None, PresenceState.OFFLINE)

    @property
    def free(self) -> bool:
        """Whether somebody would answer now, as far as is known."""
        return not self.person or self.shown is PresenceState.AVAIL


def book_of(people: Iterable[Colleague], handbook: Handbook, me: str, prefix: str) -> list[Target]:
    """Everybody and everything with a number but the agent ``me`` (a user id); ``prefix`` as ``dialled`` takes it."""
    colleagues = [
        Target(
            one.user.extension, one.user.extension, one.user.name, one.user.team, True, one.shown, "colleague"
        )
        for one in people
        if one.user.extension and one.user.active and one.user.id != me
    ]
    queues = [
        Target(_reached(queue.number, prefix), queue.number, queue.name, kind="queue")
        for queue in handbook.queues
        if queue.number
    ]
    units = [
        Target(to, unit.contact.strip(), unit.name, unit.system, kind="unit")
        for unit in handbook.units
        if (to := _number(unit.contact, prefix))
    ]
    return [*sorted(colleagues, key=lambda one: one.name.casefold()), *queues, *units]


def offered(book: Iterable[Target], typed: str, used: Mapping[str, Use], prefix: str) -> list[Target]:
    """Of ``book`` what fits ``typed``, the best first: what was used lately, then who is free; in front of them a number that is typed
    whole. Who is away is last, and there only when they are asked for."""
    typed = typed.strip()
    fits = [(one, _fit(one, typed)) for one in book]
    found = [(one, fit) for one, fit in fits if fit and (typed or not one.away)]
    last = {to: use.last for to, use in used.items()}
    known = {one.to for one, _ in found}
    # What was dialled freely before is offered again too.
    found += [
        (Target(to, to), fit) for to in last if to not in known and (fit := _fit(Target(to, to), typed))
    ]
    sure = max((fit for _, fit in found), default=0) >= WORDS
    ranked = sorted(
        # Beside a name that is typed, letters strewn over others are chance.
        (pair for pair in found if not sure or pair[1] >= _BY_NUMBER),
        key=lambda pair: (
            pair[0].away,
            -pair[1],
            -last.get(pair[0].to, 0),
            not pair[0].free,
            pair[0].name.casefold(),
        ),
    )
    targets = [one for one, _ in ranked]
    free = _number(typed, prefix)
    # Where a colleague is away their telephone may be answered all the same, by whoever sits there.
    if free and all(one.to != free or one.away for one in targets):
        targets.insert(0, Target(free, typed))
    elif free:
        targets.sort(key=lambda one: one.to != free)
    return targets


def name_at(book: Iterable[Target], number: str) -> str:
    """Who or what is reached at ``number``, as a PBX told it or as it was dialled; "" for nobody, and where several would be."""
    number = _bare(number)
    names = {one.name for one in book if number and number in (one.to, one.number)}
    return names.pop() if len(names) == 1 else ""


def _fit(one: Target, typed: str) -> int:
    if not typed:
        return 1
    digits = typed.replace(" ", "").replace("-", "")
    by_number = _BY_NUMBER if digits.isdigit() and one.number.startswith(digits) else 0
    return max(score(typed, one.name) if one.name else 0, score(typed, one.about) // 2, by_number)


def _number(text: str, prefix: str) -> str:
    """What is dialled for ``text``, "" where it is none."""
    try:
        return dialled(text, prefix) if text.strip() else ""
    except InvalidValue:
        return ""


def _reached(number: str, prefix: str) -> str:
    """A number the centre itself gives is dialled as it stands, where it is none of the country's."""
    return _number(number, prefix) or number


def _bare(number: str) -> str:
    """Of a SIP address its user."""
    scheme, colon, rest = number.partition(":")
    return rest.partition("@")[0] if colon and scheme.lower() in ("sip", "sips") else number.strip()
