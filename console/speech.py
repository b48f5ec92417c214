"""Spoken notices: text said in Indonesian on a sound device of this computer, never into a call.

Speaking never blocks and never fails towards the caller, as console.sound. The voice is pyttsx3's: one engine, of one thread, for the
life of the program (a second engine stays silent); it writes each sentence to a file, which is played here: its own playing knows no
device and on Linux is silent without a word where ``aplay`` is missing.
"""

import sys
import tempfile
import threading
import wave
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Protocol

from console.rooms import importing
from console.sound import frames
from domain.spoken import sentences

#: Words a minute: a little slower than the voice's own pace.
_PACE = 165
_GRACE_S = 1.0
#: For writing a sentence, which takes milliseconds.
_LONGEST_S = 20.0
#: Memory where the system has such a folder: what a customer wrote is not to be left on a disk.
_IN_MEMORY = Path("/dev/shm")


class SpeechTrouble(StrEnum):
    """Why nothing is heard."""

    NO_VOICE = "no_voice"
    """The computer has no Indonesian voice, or its voices cannot be used."""
    NO_DEVICE = "no_device"
    CHOSEN_DEVICE_GONE = "chosen_device_gone"
    """The chosen device is missing; the system's own is used."""


class Speech(Protocol):
    """What the console needs of speech; every implementation passes one contract test."""

    def say(self, text: str, device: str | None = None) -> None:
        """Say ``text`` at once, instead of what is being said; ``device`` by its name, None for the system's own."""

    def stop(self) -> None:
        """Be silent."""

    def speaking(self) -> bool:
        """Whether something is being said, or about to be."""

    def close(self) -> None:
        """Be silent for good; harmless when repeated. Later calls do nothing."""


class SilentSpeech:
    """The harmless twin: remembers what would be said, and where; ``stops``: how often it was told to be silent; ``lasts``: whether
    what it says lasts until then."""

    def __init__(self, *, lasts: bool = False) -> None:
        self._lasts, self._saying = lasts, False
        self.said: list[tuple[str, str | None]] = []
        self.stops = 0
        self._closed = False

    def say(self, text: str, device: str | None = None) -> None:
        """See Speech."""
        if not self._closed:
            self.said.append((text, device))
            self._saying = self._lasts

    def stop(self) -> None:
        """See Speech."""
        self.stops += 1
        self._saying = False

    def speaking(self) -> bool:
        """See Speech."""
        return self._saying

    def close(self) -> None:
        """See Speech."""
        self._closed, self._saying = True, False


class NoVoice(Exception):
    """Nothing can be said on this computer."""


class Voice(Protocol):
    """Used by one thread alone."""

    def write(self, text: str, file: Path) -> None:
        """``text`` as sound (WAV, 16 bit, mono) in ``file``. Raises NoVoice."""


class SystemVoice:
    """The system's Indonesian voice, by pyttsx3."""

    def __init__(self) -> None:
        self._engine: _Engine | None = None
        self._finished = threading.Event()

    def write(self, text: str, file: Path) -> None:
        """See Voice."""
        try:
            engine = self._engine or self._made()
            self._finished.clear()
            engine.save_to_file(text, str(file))
            engine.runAndWait()
        except NoVoice:
            raise
        # Each system's driver raises what its system does; no type of it exists on the others.
        except Exception as error:
            raise NoVoice(type(error).__name__) from error
        # On Linux the loop may end before the file does, which the voice's own thread then tells; on Windows the file is written
        # before the loop begins, and its end is not told.
        if sys.platform != "win32" and not self._finished.wait(_LONGEST_S):
            raise NoVoice("the sentence was not finished")

    def _made(self) -> "_Engine":
        # Imported late: it looks for the system's voices.
        with importing:
            import pyttsx3

        engine: _Engine = pyttsx3.init()
        voices = engine.getProperty("voices")
        voice = next((each.id for each in voices if is_indonesian(each.id, each.name, each.languages)), None)
        if voice is None:
            raise NoVoice("no Indonesian voice")
        engine.setProperty("voice", voice)
        engine.setProperty("rate", _PACE)
        engine.connect("finished-utterance", self._heard_end)
        self._engine = engine
        return engine

    def _heard_end(self, name: str | None, completed: bool) -> None:
        if completed:
            self._finished.set()


def is_indonesian(id: str, name: str | None, languages: "list[str | bytes] | None") -> bool:
    """Whether a voice speaks Indonesian: systems say it by its languages, its id or its name."""
    spoken = [each.decode("ascii", "ignore") if isinstance(each, bytes) else each for each in languages or ()]
    tags = {
        each.strip("\x00\x01\x02\x03\x04\x05 ").lower().replace("_", "-").partition("-")[0] for each in spoken
    }
    written = id.lower().replace("_", "-")
    return (
        "id" in tags
        or written == "id"
        or written.endswith("/id")
        or "id-id" in written
        or "indonesia" in (name or "").lower()
    )


@dataclass(frozen=True)
class _Say:
    n: int
    text: str
    device: str | None


@dataclass(frozen=True)
class _Stop:
    pass


@dataclass(frozen=True)
class _Close:
    pass


_Order = _Say | _Stop | _Close


class DeviceSpeech:
    """Speaks from a thread of its own, begun with the first word. ``on_trouble`` is called from it, once for each kind of trouble until
    something was heard again. ``backends`` are miniaudio's, for tests (see console.sound)."""

    def __init__(
        self,
        on_trouble: Callable[[SpeechTrouble], None],
        voice: Voice | None = None,
        backends: list[object] | None = None,
    ) -> None:
        self._on_trouble, self._voice, self._backends = on_trouble, voice or SystemVoice(), backends
        self._orders: SimpleQueue[_Order] = SimpleQueue()
        self._told: set[SpeechTrouble] = set()
        self._thread: threading.Thread | None = None
        self._closed = False
        #: Number of the last text that was given, and of the last one that is over.
        self._given = self._over = 0

    def say(self, text: str, device: str | None = None) -> None:
        """See Speech."""
        if self._closed:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="speech", daemon=True)
            self._thread.start()
        self._given += 1
        self._orders.put(_Say(self._given, text, device))

    def stop(self) -> None:
        """See Speech."""
        if self._thread is not None:
            self._orders.put(_Stop())

    def speaking(self) -> bool:
        """See Speech."""
        return not self._closed and self._given != self._over

    def close(self) -> None:
        """See Speech. Waits at most a second for the device."""
        self._closed = True
        if self._thread is not None:
            self._orders.put(_Close())
            self._thread.join(_GRACE_S)

    def _run(self) -> None:
        order: _Order | None = None
        while not isinstance(order, _Close):
            order = order or self._orders.get()
            if isinstance(order, _Say):
                said, order = order.n, self._say(order)
                self._over = said
            elif isinstance(order, _Stop):
                order = None

    def _say(self, order: _Say) -> _Order | None:
        """Says one order to its end; returns the order that cut it short, if any."""
        for sentence in sentences(order.text):
            if not self._orders.empty():
                return self._orders.get()
            try:
                pcm, rate = self._sound_of(sentence)
            except (NoVoice, OSError, EOFError, wave.Error):
                self._tell(SpeechTrouble.NO_VOICE)
                return None
            heard, new = self._play(pcm, rate, order.device)
            if new is not None or not heard:
                return new
        return None

    def _sound_of(self, sentence: str) -> tuple[bytes, int]:
        folder = _IN_MEMORY if _IN_MEMORY.is_dir() else None
        # A folder nobody else may read, gone at once.
        with tempfile.TemporaryDirectory(prefix="sahut-", dir=folder, ignore_cleanup_errors=True) as made:
            path = Path(made) / "said.wav"
            self._voice.write(sentence, path)
            with wave.open(str(path), "rb") as file:
                if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                    raise wave.Error("not 16 bit mono")
                return file.readframes(file.getnframes()), file.getframerate()

    def _play(self, pcm: bytes, rate: int, name: str | None) -> tuple[bool, _Order | None]:
        """Whether it was heard, and the order that cut it short."""
        import miniaudio

        try:
            device = miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=60,
                device_id=self._find(name),
                backends=self._backends,
                app_name="Sahut",
            )
        except miniaudio.MiniaudioError:
            self._tell(SpeechTrouble.NO_DEVICE)
            return False, None
        try:
            if device.backend == "Null" and self._backends is None:
                self._tell(SpeechTrouble.NO_DEVICE)
                return False, None
            done = threading.Event()
            feed = frames(pcm, False, done)
            next(feed)
            device.start(feed)
            if name is None:
                self._told.clear()
            return True, self._wait(done, len(pcm) / 2 / rate + _GRACE_S)
        except miniaudio.MiniaudioError:
            self._tell(SpeechTrouble.NO_DEVICE)
            return False, None
        finally:
            device.close()

    def _wait(self, done: threading.Event, longest: float) -> _Order | None:
        waited = 0.0
        while not done.is_set() and waited < longest:
            try:
                return self._orders.get(timeout=0.03)
            except Empty:
                waited += 0.03
        return None

    def _find(self, name: str | None) -> object | None:
        if name is None:
            return None
        import miniaudio

        found = miniaudio.Devices(self._backends).get_playbacks()
        match = next((each["id"] for each in found if each["name"] == name), None)
        if match is None:
            self._tell(SpeechTrouble.CHOSEN_DEVICE_GONE)
        else:
            self._told.clear()
        return match

    def _tell(self, trouble: SpeechTrouble) -> None:
        if trouble not in self._told:
            self._told.add(trouble)
            self._on_trouble(trouble)


class _VoiceInfo(Protocol):
    id: str
    name: str | None
    languages: list[str | bytes] | None


class _Engine(Protocol):
    """pyttsx3's, which has no types."""

    def getProperty(self, name: str) -> list[_VoiceInfo]: ...
    def setProperty(self, name: str, value: str | int) -> None: ...
    def connect(self, topic: str, heard: Callable[[str | None, bool], None]) -> object: ...
    def save_to_file(self, text: str, filename: str) -> None: ...
    def runAndWait(self) -> None: ...
