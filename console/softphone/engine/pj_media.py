"""Sound inside the SIP library: the agent's end, the calls, the taps, and who is joined to whom on its bridge."""

import logging
from collections.abc import Callable, Mapping

import pjsua2 as pj

from console.softphone.engine.line import RATE, SoundEnd, Tap, Wiring
from console.softphone.engine.pj_ports import AgentPort, TapPort

log = logging.getLogger(__name__)

_BEEP_HZ, _BEEP_MS = 880, 200


class Bridge:
    """Keeps the bridge as it is wanted, whatever the library does to the sound paths meanwhile."""

    def __init__(self) -> None:
        self._agent: AgentPort | None = None
        self._legs: dict[str, pj.AudioMedia] = {}
        self._wirings: dict[str, Wiring] = {}
        self._taps: dict[str, tuple[TapPort, TapPort]] = {}
        self._played: dict[str, AgentPort] = {}
        self._joined: set[tuple[str, str]] = set()
        self._tone: pj.ToneGenerator | None = None

    def attach(self, end: SoundEnd | None) -> None:
        self._take_apart("agent")
        if self._agent is not None:
            self._agent.close()
        self._agent = None if end is None else AgentPort(end)
        self.settle()

    def wire(self, leg: str, wiring: Wiring) -> None:
        self._wirings[leg] = wiring
        self.settle()

    def tap(self, leg: str, tap: Tap | None) -> None:
        for name in (f"near:{leg}", f"far:{leg}"):
            self._take_apart(name)
        for port in self._taps.pop(leg, ()):
            port.close()
        if tap is not None:
            self._taps[leg] = (TapPort("near", tap.near), TapPort("far", tap.far))
        self.settle()

    def play(self, leg: str, source: SoundEnd | None) -> None:
        self._take_apart(f"play:{leg}")
        if (port := self._played.pop(leg, None)) is not None:
            port.close()
        if source is not None:
            self._played[leg] = AgentPort(source)
        self.settle()

    def renewed(self, leg: str, media: pj.AudioMedia | None) -> None:
        """The leg's sound path was made anew, or is gone: what was joined to it is not any more."""
        self._joined = {pair for pair in self._joined if leg not in pair}
        if media is None:
            self._legs.pop(leg, None)
        else:
            self._legs[leg] = media
        self.settle()

    def forget(self, leg: str) -> None:
        self.tap(leg, None)
        self.play(leg, None)
        self._wirings.pop(leg, None)
        self.renewed(leg, None)

    def beep(self) -> None:
        if self._agent is None:
            return
        if self._tone is None:
            self._tone = pj.ToneGenerator()
            self._tone.createToneGenerator(RATE)
            self._tone.startTransmit(self._agent)
        tone = pj.ToneDesc()
        tone.freq1, tone.freq2, tone.on_msec, tone.off_msec = _BEEP_HZ, 0, _BEEP_MS, 0
        tones = pj.ToneDescVector()
        tones.append(tone)
        self._tone.play(tones)

    def close(self) -> None:
        for leg in {*self._legs, *self._taps, *self._played}:
            self.forget(leg)
        self.attach(None)
        self._tone = None

    def settle(self) -> None:
        """Joins and parts until the bridge is as it is wanted."""
        wanted = self._wanted()
        ends = self._ends()
        for source, sink in self._joined - wanted:
            if source in ends and sink in ends:
                _do(ends[source].stopTransmit, ends[sink])
        self._joined = {
            pair for pair in wanted if pair in self._joined or _do(ends[pair[0]].startTransmit, ends[pair[1]])
        }

    def _wanted(self) -> set[tuple[str, str]]:
        """(from, to) of everything that should sound."""
        pairs: set[tuple[str, str]] = set()
        for leg, wiring in self._wirings.items():
            if wiring.private:
                pairs |= {(other, leg) for other in wiring.others if leg in self._others(other)}
                continue
            into = {other for other in wiring.others if leg in self._others(other)}
            into |= wiring.overhears
            if wiring.speak:
                into.add("agent")
            pairs |= {(source, leg) for source in into}
            pairs |= {(source, f"near:{leg}") for source in into}
            if wiring.hear:
                pairs |= {(leg, "agent"), (leg, f"far:{leg}")}
                pairs |= {(f"play:{leg}", leg), (f"play:{leg}", "agent")}
        ends = self._ends()
        return {pair for pair in pairs if pair[0] in ends and pair[1] in ends and self._allowed(*pair)}

    def _others(self, leg: str) -> frozenset[str]:
        return self._wirings.get(leg, Wiring()).others

    def _allowed(self, source: str, sink: str) -> bool:
        """The last word, whoever asked for what: what is private stays between those that are."""
        private = {leg for leg, wiring in self._wirings.items() if wiring.private}
        concerned = {source.partition(":")[2] or source, sink.partition(":")[2] or sink}
        return not (concerned & private) or {source, sink} <= private

    def _ends(self) -> Mapping[str, pj.AudioMedia]:
        ends: dict[str, pj.AudioMedia] = dict(self._legs)
        for leg, (near, far) in self._taps.items():
            ends[f"near:{leg}"], ends[f"far:{leg}"] = near, far
        ends |= {f"play:{leg}": port for leg, port in self._played.items()}
        if self._agent is not None:
            ends["agent"] = self._agent
        return ends

    def _take_apart(self, name: str) -> None:
        ends = self._ends()
        for source, sink in [pair for pair in self._joined if name in pair]:
            _do(ends[source].stopTransmit, ends[sink])
            self._joined.discard((source, sink))


def _do(act: Callable[[pj.AudioMedia], None], other: pj.AudioMedia) -> bool:
    """A sound path may be gone before its leg is told of."""
    try:
        act(other)
    except pj.Error as error:
        log.debug("bridge: %s", error.reason)
        return False
    return True
