"""Which device serves, and what is told when one comes or goes."""

import pytest

from console.softphone.engine.sound.devices import Picked, Picks, Trouble, pick, picks, stable_id, troubles
from console.softphone.events import SoundTrouble
from console.softphone.state import Sound, SoundDevice

MIC = SoundDevice("mic", "Meja", input=True, output=False, default=True)
HEADSET_IN = SoundDevice("jabra-in", "Jabra", input=True, output=False)
HEADSET = SoundDevice("jabra", "Jabra", input=False, output=True)
SPEAKER = SoundDevice("speaker", "Pengeras", input=False, output=True, default=True)
ALL = (HEADSET_IN, MIC, HEADSET, SPEAKER)
NAMES = {each.id: each.name for each in ALL}
CHOSEN = Sound(microphone="jabra-in", speaker="jabra", ringer="")


def told(before: Picks | None, there: tuple[SoundDevice, ...], sound: Sound = CHOSEN) -> tuple[Trouble, ...]:
    return troubles(before, picks(there, sound), {each.id for each in there}, NAMES)


def test_the_chosen_one_else_the_systems_own_else_any() -> None:
    assert pick(ALL, "jabra", microphone=False) == Picked("jabra", "jabra")
    assert pick(ALL, "", microphone=False) == Picked("", "speaker")
    assert pick(ALL, "sold", microphone=True) == Picked("sold", "mic")
    assert pick((HEADSET,), "", microphone=False) == Picked("", "jabra")
    assert pick((HEADSET,), "jabra", microphone=True) == Picked("jabra", None), "a speaker is no microphone"
    assert pick(ALL, "jabra", microphone=False, sick={"jabra"}) == Picked("jabra", "speaker")


def test_one_that_stands_in_is_known_as_such() -> None:
    assert pick(ALL, "sold", microphone=True).instead
    assert not pick(ALL, "", microphone=True).instead
    assert not pick(ALL, "mic", microphone=True).instead


def test_at_the_beginning_only_what_lacks_is_told() -> None:
    assert told(None, ALL) == ()
    assert told(None, ()) == ((SoundTrouble.NO_MICROPHONE, ""), (SoundTrouble.NO_SPEAKER, ""))
    assert told(None, (MIC, HEADSET, SPEAKER)) == ((SoundTrouble.CHOSEN_MISSING, "Jabra"),)


def test_a_headset_pulled_out_and_back() -> None:
    whole, without = picks(ALL, CHOSEN), (MIC, SPEAKER)
    gone = told(whole, without)
    assert gone == ((SoundTrouble.DEVICE_GONE, "Jabra"),), "its two halves are one to the agent"
    assert told(picks(without, CHOSEN), without) == ()
    assert told(picks(without, CHOSEN), ALL) == ((SoundTrouble.DEVICE_BACK, "Jabra"),)


def test_the_systems_own_may_go_too_and_a_new_favourite_is_no_news() -> None:
    own = Sound()
    assert told(picks(ALL, own), (HEADSET_IN, HEADSET), own) == (
        (SoundTrouble.DEVICE_GONE, "Meja"),
        (SoundTrouble.DEVICE_GONE, "Pengeras"),
    )
    moved = (MIC, SoundDevice("jabra", "Jabra", input=False, output=True, default=True))
    favourite = (*moved, SoundDevice("speaker", "Pengeras", input=False, output=True))
    assert told(picks(ALL, own), favourite, own) == ()


def test_the_last_one_gone_and_one_there_again() -> None:
    own = Sound()
    assert told(picks((MIC, SPEAKER), own), (SPEAKER,), own) == (
        (SoundTrouble.DEVICE_GONE, "Meja"),
        (SoundTrouble.NO_MICROPHONE, ""),
    )
    assert told(picks((SPEAKER,), own), (MIC, SPEAKER), own) == ((SoundTrouble.DEVICE_BACK, "Meja"),)


def test_another_choice_is_no_trouble_unless_it_is_not_there() -> None:
    assert told(picks(ALL, CHOSEN), ALL, Sound(microphone="mic", speaker="speaker")) == ()
    assert told(picks(ALL, CHOSEN), ALL, Sound(microphone="sold", speaker="jabra")) == (
        (SoundTrouble.CHOSEN_MISSING, ""),
    )


@pytest.mark.parametrize(
    ("raw", "wide", "text"),
    [
        (b"alsa_input.usb-Jabra\0\xff\xff", False, "alsa_input.usb-Jabra"),
        ("{0.0.1.00000000}.{a1}".encode("utf-16-le") + bytes(4), True, "{0.0.1.00000000}.{a1}"),
        (bytes(256), False, ""),
    ],
)
def test_an_id_is_what_stands_before_the_first_zero(raw: bytes, wide: bool, text: str) -> None:
    assert stable_id(raw, wide) == text
