"""The exchange at work: callers wait in its queue, ring at the desk, speak, and are put through; whoever the desk dials answers."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from subprocess import SubprocessError

import pjsua2 as pj

from demo.people import people
from demo.phone import payment
from demo.phone.exchange import Does, Exchange, Step
from demo.phone.headers import headers
from demo.phone.payment import Payment
from demo.phone.plan import Ring, person_ring
from demo.phone.sip import Happened, Leg, Phones, What
from demo.phone.talk import HangUp, Lines, Now, Say, Talk
from demo.phone.voice import Sound, Voices

Log = Callable[[str], None]
#: Seconds a colleague, or a customer who is called, lets it ring.
PICKS_UP_S = 2.0
COLLEAGUE = Lines(
    ("Selamat siang, dengan rekan di bagian terkait. Ada yang bisa saya bantu?",),
    ("Baik, saya lanjutkan dari catatan rekan saya.", "Sudah saya periksa, mohon ditunggu kabarnya."),
)
_REQUEST_TERMINATED, _NOT_FOUND, _UNAVAILABLE = 487, 404, 480
_LONGEST_EXTENSION = 6
_IVR = "ivr"


@dataclass
class Voice:
    """Somebody on a leg, with what they say."""

    leg: Leg
    who: str
    talk: Talk | Payment
    making: "Future[Sound] | None" = None
    silent_at: float = 0.0


@dataclass
class Caller:
    """Somebody from outside, from the first ring to their last goodbye. ``put_through``: to whom the desk passed them."""

    ring: Ring
    stays: bool
    leg: Leg | None = None
    answered: bool = False
    put_through: str = ""
    paid: bool = False
    keyed: str = ""
    offers: int = 0
    over: bool = False
    codes: list[int] = field(default_factory=list)


class House:
    """``desk``: host:port of the agent's telephone. ``turn`` often, with monotonic seconds."""

    def __init__(self, phones: Phones, voices: Voices, desk: str, seed: int, log: Log) -> None:
        self._phones, self._voices, self._desk, self._seed, self._log = phones, voices, desk, seed, log
        self.exchange = Exchange()
        self.callers: dict[str, Caller] = {}
        self._talking: dict[int, Voice] = {}
        self._picks_up: list[tuple[float, Leg, str]] = []
        self._back: list[tuple[float, Ring]] = []
        self._by_number = {person.phone: person for person in people(seed)}

    def comes(self, ring: Ring, now: float, *, stays: bool = False) -> Caller:
        """Somebody calls the centre, and waits in its queue."""
        caller = self.callers[ring.key] = Caller(ring, stays)
        self.exchange.joins(ring.key, now, float("inf") if stays else ring.patience)
        for line in ring.lines.all:
            self._voices.wanted(line, ring.key)
        self._log(f"{ring.name or ring.number} menelepon: {ring.asked.queue}, {ring.asked.ivr}")
        return caller

    def rings(self, key: str) -> bool:
        """Whether the desk rings with them."""
        leg = self.callers[key].leg
        return leg is not None and leg.rings

    def leaves(self, key: str) -> None:
        """The caller hangs up."""
        caller = self.callers[key]
        self.exchange.leaves(key)
        caller.over = True
        if caller.leg is not None:
            caller.leg.end()

    def presses(self, key: str, digits: str) -> bool:
        """The caller presses keys; whether they are on the line with somebody. Raises pj.Error."""
        leg = self.callers[key].leg
        if leg is None or not leg.talking:
            return False
        leg.press(digits)
        return True

    def turn(self, now: float) -> None:
        self._phones.turn()
        while self._phones.happened:
            self._heard(self._phones.happened.popleft(), now)
        for step in self.exchange.due(now):
            self._do(step, now)
        for at, leg, who in [one for one in self._picks_up if now >= one[0]]:
            self._picks_up.remove((at, leg, who))
            if not leg.over:
                leg.reply(200)
        for at, ring in [one for one in self._back if now >= one[0]]:
            self._back.remove((at, ring))
            self.comes(ring, now)
        for voice in list(self._talking.values()):
            self._speak(voice, now)

    def close(self) -> None:
        """Lets every leg go, then ends the library."""
        self._talking.clear()
        self._picks_up.clear()
        self.callers.clear()
        self._phones.close()

    def _do(self, step: Step, now: float) -> None:
        caller = self.callers[step.key]
        ring = caller.ring
        if step.does is Does.OFFER:
            told = headers(ring.number, ring.name, ring.asked, step.waited)
            caller.offers += 1
            try:
                caller.leg = self._phones.call(ring.key, self._desk, ring.number, ring.name, told)
            except pj.Error as error:
                self._log(f"the desk cannot be called: {error.reason}")
                self.exchange.refused(step.key, 0, now)
            return
        if caller.leg is not None:
            caller.leg.end()
        if step.does is Does.GIVE_UP:
            caller.over = True
            self._log(f"{ring.name or ring.number} menutup telepon setelah menunggu {step.waited} detik")
            if ring.again is not None:
                self._back.append((now + ring.again, _once(ring)))

    # --- what the line tells

    def _heard(self, told: Happened, now: float) -> None:
        leg = told.leg
        caller = self.callers.get(leg.of)
        match told.what:
            case What.COMES:
                self._dialled(leg, told.text, now)
            case What.MOVED if caller is not None:
                caller.put_through, caller.leg = told.text, leg
                self._log(f"{leg.of} dialihkan ke {told.text}")
            case What.ANSWERED:
                self._answered(leg, caller, now)
            case What.KEYED if caller is not None:
                caller.keyed += told.text
            case What.KEYED:
                self._paying(leg, told.text)
            case What.ENDED:
                self._ended(leg, caller, told.code, now)

    def _answered(self, leg: Leg, caller: Caller | None, now: float) -> None:
        talk: Talk | Payment
        if leg.of == _IVR:
            talk = Payment()
        elif caller is None or leg is not caller.leg:
            talk = Talk(self._lines_of(leg.of))
            talk.begins(now)
        else:
            talk = Talk(caller.ring.lines, caller.ring.bears_hold, caller.stays)
            if caller.put_through:
                talk.moved(now)
            else:
                caller.answered = True
                self.exchange.leaves(caller.ring.key)
                talk.begins(now)
        self._talking[id(leg)] = Voice(leg, leg.of, talk)

    def _ended(self, leg: Leg, caller: Caller | None, code: int, now: float) -> None:
        leg.hush()
        self._talking.pop(id(leg), None)
        if caller is None or leg is not caller.leg:
            return
        caller.leg = None
        caller.codes.append(code)
        if caller.over or caller.answered:
            caller.over = True
            self._log(f"{leg.of} selesai")
        elif code == _REQUEST_TERMINATED:
            pass  # taken back by this side: the queue knows
        elif not self.exchange.refused(leg.of, code, now):
            caller.over = True

    def _dialled(self, leg: Leg, number: str, now: float) -> None:
        """The desk dials, or a caller is put through: a customer of the centre, or a colleague at an extension."""
        if number == payment.NUMBER:
            leg.of = _IVR
            leg.reply(180)
            self._picks_up.append((now + PICKS_UP_S, leg, number))
            return
        person = self._by_number.get(number)
        if person is None and len(number) > _LONGEST_EXTENSION and number.lstrip("+").isdigit():
            leg.reply(_NOT_FOUND)
            return
        leg.of = f"person:{person.key}" if person is not None else f"colleague:{number}"
        leg.reply(180)
        self._picks_up.append((now + PICKS_UP_S, leg, number))

    def _lines_of(self, who: str) -> Lines:
        kind, _, key = who.partition(":")
        if kind == "person":
            person = next(one for one in self._by_number.values() if one.key == key)
            return person_ring(person, self._seed).lines
        return COLLEAGUE

    # --- what is said

    def _speak(self, voice: Voice, now: float) -> None:
        leg = voice.leg
        if leg.over:
            return
        if voice.making is not None:
            self._begin(voice, now)
        speaking = voice.making is not None or now < voice.silent_at
        if leg.held:
            leg.hush()
        act = voice.talk.due(Now(now, leg.hears(), speaking, leg.held))
        if isinstance(act, Say):
            voice.making = self._voices.wanted(act.text, voice.who)
        elif isinstance(act, HangUp) and isinstance(voice.talk, Payment):
            self._log(f"IVR pembayaran: {voice.talk.keys} tombol, {voice.talk.result}")
            leg.end({payment.RESULT: voice.talk.result})
        elif isinstance(act, HangUp):
            leg.end()
        if isinstance(voice.talk, Payment):
            self._pays(voice.talk, now)

    def _paying(self, leg: Leg, digit: str) -> None:
        voice = self._talking.get(id(leg))
        if voice is not None and isinstance(voice.talk, Payment):
            voice.talk.keyed(digit)

    def _pays(self, talk: Payment, now: float) -> None:
        """Whoever is led by no script does what the IVR asks of them."""
        if talk.keys or talk.listens is None or now - talk.listens < payment.PRESSES_S:
            return
        for caller in self.callers.values():
            if caller.leg is not None and caller.leg.talking and not caller.stays and not caller.paid:
                caller.paid = True
                caller.leg.press(payment.CARD)

    def _begin(self, voice: Voice, now: float) -> None:
        making = voice.making
        if making is None or not making.done():
            return
        voice.making = None
        try:
            sound = making.result()
            voice.leg.say(sound.path)
        except (OSError, SubprocessError, pj.Error) as error:
            self._log(f"a line could not be said: {error}")
            return
        voice.silent_at = now + sound.seconds + 0.4


def _once(ring: Ring) -> Ring:
    return Ring(ring.key, ring.number, ring.name, ring.asked, ring.lines, 0.0, ring.patience, ring.bears_hold)


class Crowd:
    """Lets callers in by the plan, at most ``most`` waiting at a time."""

    def __init__(self, plan: Iterator[Ring], house: House, most: int, now: float) -> None:
        self._plan, self._house, self._most = plan, house, most
        self._next = next(plan)
        self._at = now + self._next.after

    def turn(self, now: float) -> None:
        if now < self._at or len(self._house.exchange.waiting) >= self._most:
            return
        self._house.comes(self._next, now)
        self._next = next(self._plan)
        self._at = now + self._next.after
