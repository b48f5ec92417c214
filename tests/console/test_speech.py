"""Speech: one contract for both, the system's own voice, and every way of not being heard is told once."""

import threading
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import miniaudio
import pytest

from console.speech import (
    DeviceSpeech,
    NoVoice,
    SilentSpeech,
    Speech,
    SpeechTrouble,
    SystemVoice,
    is_indonesian,
)

NULL: list[object] = [miniaudio.Backend.NULL]
RATE = 8000


class ToneVoice:
    """Writes so many seconds for every sentence; ``fails`` instead."""

    def __init__(self, seconds: float = 0.05, *, fails: bool = False) -> None:
        self.seconds, self.fails = seconds, fails
        self.written: list[str] = []
        self.files: list[Path] = []
        self._changed = threading.Condition()

    def write(self, text: str, file: Path) -> None:
        with self._changed:
            self.written.append(text)
            self.files.append(file)
            self._changed.notify_all()
        if self.fails:
            raise NoVoice("none")
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(b"\x00\x10" * int(RATE * self.seconds))

    def until(self, count: int) -> list[str]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.written) >= count, timeout=60)
            return list(self.written)


class Told:
    """Collects troubles from the speech's thread."""

    def __init__(self) -> None:
        self.troubles: list[SpeechTrouble] = []
        self._changed = threading.Condition()

    def __call__(self, trouble: SpeechTrouble) -> None:
        with self._changed:
            self.troubles.append(trouble)
            self._changed.notify_all()

    def until(self, count: int) -> list[SpeechTrouble]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.troubles) >= count, timeout=60)
            return list(self.troubles)


@pytest.fixture(params=["silent", "device"])
def speech(request: pytest.FixtureRequest) -> Iterator[Speech]:
    made: Speech = (
        SilentSpeech() if request.param == "silent" else DeviceSpeech(pytest.fail, ToneVoice(), NULL)
    )
    yield made
    made.close()


def test_it_says_stops_and_says_again(speech: Speech) -> None:
    speech.stop()
    speech.say("Satu. Dua.")
    speech.say("")
    speech.say("Tiga.")
    speech.stop()
    speech.stop()
    deadline = time.monotonic() + 60
    while speech.speaking():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_closing_twice_and_speaking_afterwards_is_harmless(speech: Speech) -> None:
    speech.say("Satu.")
    speech.close()
    speech.close()
    speech.say("Dua.")
    speech.stop()


def test_the_silent_one_remembers() -> None:
    speech = SilentSpeech()
    speech.say("Satu.", "Headset")
    speech.close()
    speech.say("Dua.")
    assert speech.said == [("Satu.", "Headset")]
    lasting = SilentSpeech(lasts=True)
    lasting.say("Satu.")
    assert lasting.speaking()
    lasting.stop()
    assert not lasting.speaking()


def test_sentences_come_one_after_the_other_and_leave_no_file() -> None:
    voice = ToneVoice()
    speech = DeviceSpeech(pytest.fail, voice, NULL)
    speech.say("Satu. Dua! Tiga?")
    assert voice.until(3) == ["Satu.", "Dua!", "Tiga?"]
    speech.close()
    assert not any(file.exists() or file.parent.exists() for file in voice.files)


@pytest.mark.parametrize("cut", ["say", "stop", "close"])
def test_what_is_being_said_is_cut_short_at_once(cut: str) -> None:
    voice = ToneVoice(seconds=600)
    speech = DeviceSpeech(pytest.fail, voice, NULL)
    speech.say("Panjang. Sekali.")
    voice.until(1)
    assert speech.speaking()
    if cut == "close":
        speech.close()
    elif cut == "stop":
        speech.stop()
    voice.seconds = 0.05
    speech.say("Baru.")
    if cut != "close":
        assert voice.until(2) == ["Panjang.", "Baru."]
    speech.close()
    assert speech._thread is not None
    speech._thread.join(30)
    assert not speech._thread.is_alive()
    assert not speech.speaking()
    assert "Sekali." not in voice.written


def test_no_voice_is_told_once_and_again_after_something_was_heard() -> None:
    told, voice = Told(), ToneVoice(fails=True)
    speech = DeviceSpeech(told, voice, NULL)
    speech.say("Satu.")
    assert told.until(1) == [SpeechTrouble.NO_VOICE]
    speech.say("Dua.")
    voice.until(2)
    voice.fails = False
    speech.say("Tiga.")
    voice.until(3)
    # Whether the third was heard is known by what comes after it.
    speech.close()
    assert told.troubles == [SpeechTrouble.NO_VOICE]


def test_a_missing_device_is_told_and_the_systems_own_is_used() -> None:
    told, voice = Told(), ToneVoice()
    speech = DeviceSpeech(told, voice, NULL)
    speech.say("Satu. Dua.", "Headset yang dicabut")
    assert voice.until(2) == ["Satu.", "Dua."]
    speech.close()
    assert told.troubles == [SpeechTrouble.CHOSEN_DEVICE_GONE]


def test_no_device_at_all_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_args: object, **_fields: object) -> None:
        raise miniaudio.MiniaudioError("no device")

    monkeypatch.setattr(miniaudio, "PlaybackDevice", none)
    told, voice = Told(), ToneVoice()
    speech = DeviceSpeech(told, voice)
    speech.say("Satu. Dua.")
    assert told.until(1) == [SpeechTrouble.NO_DEVICE]
    speech.say("Tiga.")
    assert voice.until(2) == ["Satu.", "Tiga."]
    speech.close()
    assert told.troubles == [SpeechTrouble.NO_DEVICE]


@pytest.mark.parametrize(
    ("id", "name", "languages", "is_one"),
    [
        ("poz/id", "Indonesian", ["id"], True),
        ("indonesian", "indonesian", [b"\x05id"], True),
        (r"HKEY\Speech\Voices\Tokens\TTS_MS_ID-ID_ANDIKA_11.0", "Microsoft Andika", None, True),
        ("x", "Microsoft Andika - Indonesian (Indonesia)", [], True),
        ("gmw/en", "English", ["en-gb"], False),
        ("x/idx", "Idiom", ["is"], False),
    ],
)
def test_the_indonesian_voice_is_known_on_every_system(
    id: str, name: str, languages: "list[str | bytes] | None", is_one: bool
) -> None:
    assert is_indonesian(id, name, languages) is is_one


def _in_thread(work: Callable[[], None]) -> None:
    """As the speech does it: everything of the voice in one thread."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - told to the test
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()
    if failed:
        raise failed[0]


def test_the_systems_own_voice_says_every_sentence_whole(tmp_path: Path) -> None:
    lengths: list[float] = []

    def say() -> None:
        voice = SystemVoice()
        for number, words in enumerate((2, 40, 2)):
            file = tmp_path / f"{number}.wav"
            voice.write("selamat pagi " * words, file)
            with wave.open(str(file), "rb") as made:
                assert (made.getnchannels(), made.getsampwidth()) == (1, 2)
                sound = memoryview(made.readframes(made.getnframes())).cast("h")
                assert max(sound) > 3000
                lengths.append(made.getnframes() / made.getframerate())

    try:
        _in_thread(say)
    except NoVoice as error:
        pytest.skip(f"no Indonesian voice on this machine: {error}")
    assert lengths[1] > 8 * lengths[0] > 4
    assert abs(lengths[2] - lengths[0]) < 0.1
