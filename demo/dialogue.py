"""One customer's part of a conversation, decided without a clock and without a network.

What happens comes in (``heard``, ``silence``), what the customer does comes out as acts with the seconds they wait
before doing them; the same stream and the same happenings give the same acts.
"""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

from demo import speech
from demo.intents import Intent, read
from demo.people import Person


class Does(StrEnum):
    SAY = "say"
    #: Ends the conversation for good.
    LEAVE = "leave"
    #: The line is gone without a goodbye …
    DROP = "drop"
    #: … and the page is opened again.
    RETURN = "return"


@dataclass(frozen=True)
class Act:
    """``after``: seconds from the act before, at a natural pace."""

    does: Does
    after: float
    text: str = ""


@dataclass(frozen=True)
class Temper:
    """How somebody bears waiting: ``patience`` seconds of silence until they ask, ``asks`` times until they give up;
    ``drops`` whether their line breaks once."""

    patience: float
    asks: int
    drops: bool
    writing: float


def temper(chance: Random) -> Temper:
    """Somebody's nature."""
    return Temper(
        patience=chance.uniform(25, 90),
        asks=chance.choice((1, 2, 2, 3, 4)),
        drops=chance.random() < 0.2,
        writing=chance.uniform(0.03, 0.09),
    )


class Dialogue:
    """``over`` once the customer has left, ``gave_up`` when it was for want of an answer."""

    def __init__(self, person: Person, chance: Random) -> None:
        self.person = person
        self.temper = temper(chance)
        self.over = False
        self.gave_up = False
        self._chance = chance
        self._asked = 0
        self._dropped = False

    def begin(self) -> list[Act]:
        """The first lines, before anybody answers."""
        return [self._say(line) for line in speech.opening(self.person, self._chance)]

    def come_back(self) -> list[Act]:
        """Somebody who gave up tries once more."""
        self.over = self.gave_up = False
        self._asked = 0
        return [self._say(self._chance.choice(speech.BACK)), *self.begin()[-1:]]

    def heard(self, text: str) -> list[Act]:
        """The agent wrote ``text``."""
        if self.over:
            return []
        self._asked = 0
        intents = read(text)
        if Intent.CLOSING in intents:
            return self._thank()
        said = speech.answer(intents, self.person, self._chance)
        if not said and Intent.GREETING not in intents:
            said = [self._chance.choice(speech.PUZZLED)]
        acts = [self._say(line) for line in said]
        if self.temper.drops and not self._dropped and len(acts) > 1:
            self._dropped = True
            acts[1:1] = [Act(Does.DROP, 1.0), Act(Does.RETURN, self._chance.uniform(5, 20))]
            acts.append(self._say(self._chance.choice(speech.BACK)))
        return acts

    def silence(self) -> list[Act]:
        """``temper.patience`` seconds have gone by without a word from the agent."""
        if self.over:
            return []
        if self._asked >= self.temper.asks:
            self.over = self.gave_up = True
            return [self._say(self._chance.choice(speech.GIVES_UP)), Act(Does.LEAVE, 2.0)]
        self._asked += 1
        return [self._say(self._chance.choice(speech.IMPATIENT))]

    def _thank(self) -> list[Act]:
        self.over = True
        return [self._say(self._chance.choice(speech.THANKS)), Act(Does.LEAVE, self._chance.uniform(2, 6))]

    def _say(self, text: str) -> Act:
        thinking = self._chance.uniform(1.0, 4.0)
        return Act(Does.SAY, thinking + len(text) * self.temper.writing, text)
