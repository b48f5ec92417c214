"""What a caller says and when, decided without a clock and without sound: the line's happenings in, acts out.

They say who they are and why, let the agent speak, answer, wait on hold as long as they bear it, and thank. An agent without a
microphone is silent: then they go on after a while as if they had been answered.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from random import Random

from demo import speech
from demo.people import Person
from demo.speech import fill

#: Seconds: a pause that ends what somebody says; silence after which the caller speaks again; until they ask whether anybody is there.
PAUSE_S, QUIET_S, LOST_S = 1.2, 9.0, 60.0
#: How often they ask before they hang up.
ASKS = 2
HELLO = "Halo? Apakah masih terhubung?"
BYE = "Baik, terima kasih banyak. Selamat siang."


@dataclass(frozen=True)
class Lines:
    """``opening`` before anybody answers, ``answers`` one by one, ``moved`` to whoever they are put through to."""

    opening: tuple[str, ...]
    answers: tuple[str, ...]
    moved: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Everything they may say."""
        return (*self.opening, *self.answers, *self.moved, HELLO, BYE)


def person_lines(person: Person, chance: Random, why: str = "") -> Lines:
    """What a customer says; ``why``: what they call about, where it is not to be that of their topic."""
    about = [why] if why else speech.opening(person, chance)
    facts = (
        ("Nomor teleponnya yang ini, {phone}.", "Nominalnya {amount}.", "Kotanya {city}.")
        if person.topic == "mitra"
        else ("Nomor kontraknya {contract}.", "Kejadiannya {day} hari lalu.", "Outletnya {outlet}, {city}.")
    )
    return Lines(
        (fill("Halo, selamat siang. Nama saya {name}, dari {city}.", person), *about),
        (*(fill(fact, person) for fact in facts), "Baik, saya tunggu."),
        (fill("Halo, saya {name}. Tadi sudah saya jelaskan ke rekan Anda.", person), *about[-1:]),
    )


def outlet_lines(officer: str, outlet: str, chance: Random, why: str = "") -> Lines:
    """What somebody of an outlet says about the tools they work with; ``why``: their own words instead."""
    tool = chance.choice(("aplikasi kasir", "aplikasi penaksiran", "pencetak surat gadai", "jaringan outlet"))
    why = why or f"{tool.capitalize()} kami sejak tadi pagi tidak bisa dipakai."
    return Lines(
        (f"Selamat siang, saya {officer} dari {outlet}.", why),
        ("Sudah dicoba ulang, hasilnya sama.", "Antrean nasabah sudah panjang.", "Baik, saya tunggu."),
        (f"Halo, saya {officer} dari {outlet}.", why),
    )


@dataclass(frozen=True)
class Now:
    """What a caller notices. ``hears``: somebody speaks to them; ``speaking``: they are not done with their own line; ``held``: music
    instead of an agent."""

    at: float
    hears: bool = False
    speaking: bool = False
    held: bool = False


@dataclass(frozen=True)
class Say:
    text: str


@dataclass(frozen=True)
class HangUp:
    pass


@dataclass
class Talk:
    """One caller, from the answer on. ``stays``: they never hang up by themselves (a script leads them)."""

    lines: Lines
    bears_hold: float = 90.0
    stays: bool = False
    _to_say: list[str] = field(default_factory=list)
    _answers: list[str] = field(default_factory=list)
    _heard_at: float | None = None
    _quiet_since: float = 0.0
    _held_since: float | None = None
    _asked: int = 0
    _leaving: bool = False

    def begins(self, at: float) -> None:
        """Somebody answered."""
        self._to_say, self._answers = list(self.lines.opening), list(self.lines.answers)
        self._quiet_since = at

    def moved(self, at: float) -> None:
        """Somebody else is on the line."""
        self._to_say, self._answers = list(self.lines.moved), ["Baik, saya tunggu."]
        self._quiet_since, self._held_since, self._heard_at, self._asked = at, None, None, 0

    def due(self, now: Now) -> Say | HangUp | None:
        """What they do now."""
        if now.held:
            return self._on_hold(now)
        if self._held_since is not None:
            self._held_since, self._quiet_since = None, now.at
        if now.hears:
            self._heard_at, self._asked = now.at, 0
        if now.speaking or now.hears:
            self._quiet_since = now.at
            return None
        if self._to_say:
            return Say(self._to_say.pop(0))
        if self._leaving:
            return HangUp()
        return self._after(now)

    def _on_hold(self, now: Now) -> HangUp | None:
        if self._held_since is None:
            self._held_since = now.at
        lost = now.at - self._held_since >= self.bears_hold
        return HangUp() if lost and not self.stays else None

    def _after(self, now: Now) -> Say | HangUp | None:
        quiet = now.at - self._quiet_since
        if self._heard_at is not None and quiet >= PAUSE_S:
            self._heard_at = None
            return Say(self._answers.pop(0)) if self._answers else None
        if self._answers and quiet >= QUIET_S:
            return Say(self._answers.pop(0))
        if not self._answers and quiet >= LOST_S and not self.stays:
            self._asked += 1
            if self._asked > ASKS:
                self._leaving = True
                return Say(BYE)
            return Say(HELLO)
        return None


_DIGITS = re.compile(r"\d[\d-]{6,}\d")
_MONEY = re.compile(r"Rp\s?(\d{1,3}(?:\.\d{3})*)")


def spoken(text: str) -> str:
    """``text`` as it is read out: money in words, long numbers digit by digit, no pictures."""
    text = _MONEY.sub(lambda found: found[1].replace(".", "") + " rupiah", text)
    text = _DIGITS.sub(_one_by_one, text)
    return "".join(sign for sign in text if unicodedata.category(sign) not in ("So", "Sk", "Cs")).strip()


def _one_by_one(found: re.Match[str]) -> str:
    digits = found[0].replace("-", "")
    # "1250000 rupiah" is an amount, not a number to be spelt.
    return found[0] if found.string[found.end() :].startswith(" rupiah") else " ".join(digits)
