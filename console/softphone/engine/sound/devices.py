"""Which devices are used, and what there is to tell when that changes. Pure."""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from console.softphone.events import SoundTrouble
from console.softphone.state import Sound, SoundDevice

SYSTEMS_OWN = ""


class Picked(msgspec.Struct, frozen=True):
    """``device``: the one that is used, None where there is none. ``chosen``: what the settings say."""

    chosen: str = SYSTEMS_OWN
    device: str | None = None

    @property
    def instead(self) -> bool:
        """Whether another than the chosen one has to serve."""
        return self.chosen not in (SYSTEMS_OWN, self.device)


class Picks(msgspec.Struct, frozen=True):
    """What is used for what."""

    microphone: Picked = Picked()
    speaker: Picked = Picked()
    ringer: Picked = Picked()

    def all(self) -> tuple[Picked, Picked, Picked]:
        """In this order."""
        return self.microphone, self.speaker, self.ringer


Trouble = tuple[SoundTrouble, str]


def pick(
    there: Sequence[SoundDevice], chosen: str, *, microphone: bool, sick: Collection[str] = ()
) -> Picked:
    """The chosen device, else the system's own, else any. ``sick``: devices that lately would not open."""
    fit = [each for each in there if (each.input if microphone else each.output) and each.id not in sick]
    order = sorted(fit, key=lambda each: (each.id != chosen, not each.default))
    return Picked(chosen, order[0].id if order else None)


def picks(there: Sequence[SoundDevice], sound: Sound, sick: Collection[str] = ()) -> Picks:
    """For all three. The ringer's choice falls back to the system's own speaker."""
    return Picks(
        pick(there, sound.microphone, microphone=True, sick=sick),
        pick(there, sound.speaker, microphone=False, sick=sick),
        pick(there, sound.ringer, microphone=False, sick=sick),
    )


def troubles(
    before: Picks | None, now: Picks, there: Collection[str], names: Mapping[str, str]
) -> tuple[Trouble, ...]:
    """What to tell, each once. ``before`` None: nothing was known yet. ``there``: devices that serve; ``names``: of every device ever
    seen, by id."""
    none = SoundTrouble.NO_MICROPHONE, SoundTrouble.NO_SPEAKER, SoundTrouble.NO_SPEAKER
    uses = zip((None, None, None) if before is None else before.all(), now.all(), none, strict=True)
    return tuple(dict.fromkeys(each for use in uses for each in _of(*use, there, names)))


def _of(
    was: Picked | None, now: Picked, none: SoundTrouble, there: Collection[str], names: Mapping[str, str]
) -> list[Trouble]:
    if was == now:
        return []
    told: list[Trouble] = []
    if was and was.device and was.device not in there:
        told.append((SoundTrouble.DEVICE_GONE, names.get(was.device, was.device)))
    if now.device is None:
        return told if was and was.device is None else [*told, (none, "")]
    same_choice = was is not None and was.chosen == now.chosen
    if now.instead and not same_choice:
        # Said once: when it goes later, DEVICE_GONE says it, and one stand-in after another is no news about the chosen one.
        told.append((SoundTrouble.CHOSEN_MISSING, names.get(now.chosen, "")))
    elif was and same_choice and (was.device is None or (was.instead and not now.instead)):
        told.append((SoundTrouble.DEVICE_BACK, names.get(now.device, now.device)))
    return told


def stable_id(raw: bytes, wide: bool) -> str:
    """A device's id of the sound library as text: what stands before the first zero. ``wide``: UTF-16, Windows' own."""
    if wide:
        text = raw[: len(raw) // 2 * 2].decode("utf-16-le", "replace")
        return text.partition("\0")[0]
    return raw.partition(b"\0")[0].decode("utf-8", "replace")


def is_echo_of_a_speaker(device: str) -> bool:
    """PulseAudio offers what each speaker plays as if it were a microphone; a caller would hear themselves."""
    return device.endswith(".monitor")
