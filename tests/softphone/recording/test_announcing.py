"""Both sides are told before a recording begins, without a network: by rule, by the agent's word, paused, and where nothing can be said."""

import logging
import wave
from pathlib import Path

import numpy as np
import pytest

from console.softphone.engine.line import RATE
from console.softphone.engine.recording.announcing import Sentence, Unreadable, read
from console.softphone.orders import Record
from console.softphone.state import Policy, Recording
from tests.softphone.recording.test_recorder import FRAME, Bench, columns


def written(
    path: Path, seconds: float = 0.2, rate: int = 8_000, channels: int = 1, hz: float = 440.0
) -> Path:
    """A tone in a WAV file."""
    at = np.arange(round(seconds * rate)) / rate
    tone = (8_000 * np.sin(2 * np.pi * hz * at)).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.repeat(tone, channels).tobytes())
    return path


class Told(Bench):
    """Its line says what it is given to say when the test lets it."""

    def saying(self) -> Sentence | None:
        plays = [asked for asked in self.line.asked if asked[0] == "play"]
        source = plays[-1][2] if plays else None
        assert source is None or isinstance(source, Sentence)
        return source

    def begins(self, leg: str) -> Sentence:
        """Until ``leg`` is being told."""
        self.until(lambda: self.saying() is not None)
        assert self.line.asked[-1][:2] == ("play", leg)
        source = self.saying()
        assert source is not None
        return source

    def says(self, source: Sentence) -> bytes:
        """All of it."""
        said = b""
        while not source.over:
            said += source.spoken(FRAME)
        self.inside.turn()
        return said


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return Told(tmp_path, Policy(record=True, announce=str(written(tmp_path / "say.wav"))))


def test_nothing_is_recorded_before_both_were_told(told: Told) -> None:
    told.talking("a")
    assert told.state() is Recording.ANNOUNCING
    source = told.begins("a")
    assert list((told.folder / "recordings").iterdir()) == []
    assert len(told.says(source)) == pytest.approx(0.2 * RATE * 2, abs=2 * FRAME)
    assert told.state() is Recording.ON
    assert told.saying() is None
    told.sounds(1, 2)
    told.gone("a")
    assert columns(told.whole()) == ([1] * 10, [2] * 10)
    # The next call is told too, and a call that ends meanwhile leaves nothing.
    told.talking("b")
    told.begins("b")
    told.gone("b")
    assert told.saying() is None
    told.inside.end()
    assert len(list((told.folder / "recordings").iterdir())) == 1


def test_a_pause_that_is_asked_for_while_they_are_told_holds_from_the_beginning(told: Told) -> None:
    told.talking("a")
    source = told.begins("a")
    told.inside.order(Record(call="a", to=Recording.PAUSED))
    told.inside.turn()
    assert told.state() is Recording.PAUSED
    told.says(source)
    assert told.state() is Recording.PAUSED
    told.sounds(7777, 8888, 50)
    told.inside.order(Record(call="a", to=Recording.ON))
    assert told.state() is Recording.ON
    told.clock.go(1_000)
    told.sounds(3, 4)
    told.gone("a")
    assert columns(told.whole()) == ([3] * 10, [4] * 10)


def test_whom_the_agent_records_by_word_is_told_once_and_taken_back_it_is_not_recorded(told: Told) -> None:
    told = Told(told.folder / "other", Policy(announce=str(told.folder / "say.wav")))
    told.talking("a")
    assert told.state() is Recording.OFF
    told.inside.order(Record(call="a", to=Recording.ON))
    told.begins("a")
    told.inside.order(Record(call="a", to=Recording.OFF))
    assert told.saying() is None
    assert told.state() is Recording.OFF
    told.inside.order(Record(call="a", to=Recording.ON))
    told.says(told.begins("a"))
    told.inside.order(Record(call="a", to=Recording.OFF))
    told.inside.order(Record(call="a", to=Recording.ON))
    assert told.state() is Recording.ON
    assert told.saying() is None
    told.inside.end()


def test_who_cannot_be_told_is_not_recorded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "say.wav"
    with caplog.at_level(logging.CRITICAL):
        told = Told(tmp_path, Policy(record=True, announce=str(file)))
        told.talking("a")
        told.until(lambda: told.state() is Recording.FAILED)
        told.gone("a")
    assert list((tmp_path / "recordings").iterdir()) == []
    # The share is there again.
    written(file)
    told.talking("b")
    told.says(told.begins("b"))
    assert told.state() is Recording.ON
    told.inside.end()


@pytest.mark.parametrize(("rate", "channels"), [(8_000, 1), (16_000, 2), (44_100, 1), (48_000, 2)])
def test_a_sentence_of_any_rate_is_said_as_long_and_as_high(tmp_path: Path, rate: int, channels: int) -> None:
    pcm = read(written(tmp_path / "a.wav", 1.0, rate, channels))
    sound = np.frombuffer(pcm, "<i2").astype(float)
    assert len(sound) == pytest.approx(RATE, abs=2)
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    assert power[430:450].sum() / power.sum() > 0.99


def test_what_is_no_sentence_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    for bad in (b"", b"no sound at all"):
        file.write_bytes(bad)
        with pytest.raises((EOFError, wave.Error)):
            read(file)
    with pytest.raises(Unreadable):
        read(written(file, 61.0))
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(8_000)
        out.writeframes(bytes(800))
    with pytest.raises(Unreadable):
        read(file)
