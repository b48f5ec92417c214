"""The devices themselves, by miniaudio's C library, of which only the parts are used that its Python classes wrap.

Those classes leave a connection to the sound server behind for every device they close: after some dozen calls it takes no more. Here
one connection serves the list and every device. Nothing here is for two threads, but for what a device calls.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from console.softphone.engine.sound.devices import is_echo_of_a_speaker, stable_id
from console.softphone.state import SoundDevice

log = logging.getLogger(__name__)

PERIOD_MS = 10
PERIODS = 3
BUFFERED_MS = PERIOD_MS * PERIODS
"""What a device holds of its own, at most."""
_CLOSING_S = 0.5


class SoundFault(Exception):
    """The sound system refused; the text is for the log."""


class SystemGone(SoundFault):
    """The sound system itself has gone, not one of its devices: the connection is of no use any more."""


Moved = Callable[[Any, Any, int], None]
"""Gets where to write, where to read, and how many samples; the pointers are the C library's."""


class Stream:
    """An open device. ``last``: when it last moved (time.monotonic), None before it did."""

    def __init__(self, lib: Any, ffi: Any, moved: Moved) -> None:
        self.last: float | None = None
        self.opened = time.monotonic()
        self.failed = False
        self.device = ffi.new("ma_device*")
        self.handle = ffi.new_handle(self)
        self.stuck = False
        self._lib, self._begun, self._moved = lib, False, moved
        self._context: Any = None

    @property
    def is_open(self) -> bool:
        """Whether it was not closed yet."""
        return self._begun

    def begin(self, context: Any, config: Any) -> int:
        """The library's result of opening and starting."""
        # What is given up keeps all that its thread still moves.
        self._context = context
        config.pUserData = self.handle
        result: int = self._lib.ma_device_init(context, config, self.device)
        if result == self._lib.MA_SUCCESS:
            self._begun = True
            result = self._lib.ma_device_start(self.device)
        return result

    def _data_callback(self, device: Any, output: Any, input: Any, count: int) -> None:
        """Called by the library in the device's own thread."""
        if self.failed:
            return
        try:
            self._moved(output, input, count)
        except (ValueError, TypeError, ArithmeticError, LookupError, RuntimeError, OSError):
            # An error that left this function would be printed and lost; the device is opened anew by whoever watches it.
            self.failed = True
            log.exception("a sound device's block was not handled")
        self.last = time.monotonic()

    def _stop_callback(self, device: Any) -> None:
        """Called by the library when the device stops: of itself, or because it is closed."""

    def close(self) -> None:
        """Stop and give back. Its thread has ended then, or is given up: a sound system that hangs must not hang more than itself."""
        if self._begun:
            self._begun = False
            ending = threading.Thread(target=self._end, name="sound-closing", daemon=True)
            ending.start()
            ending.join(_CLOSING_S)
            if ending.is_alive():
                self.stuck = True
                log.warning("a sound device does not close; it is given up")

    def _end(self) -> None:
        # Stopped first, though closing does that too: only stopping wakes the thread of a device that has gone.
        self._lib.ma_device_stop(self.device)
        self._lib.ma_device_uninit(self.device)


class Native:
    """One connection to the sound system. Raises SoundFault where there is none."""

    def __init__(self) -> None:
        import miniaudio

        self._lib, self._ffi = miniaudio.lib, miniaudio.ffi
        backends = _backends(miniaudio)
        context = self._ffi.new("ma_context*")
        config = self._lib.ma_context_config_init()
        config.threadPriority = miniaudio.ThreadPriority.HIGHEST.value
        self._name = self._ffi.new("char[]", b"Sahut")
        config.pulse.pApplicationName = self._name
        asked = self._ffi.new("ma_backend[]", [each.value for each in backends])
        self._check(
            self._lib.ma_context_init(asked, len(backends), self._ffi.addressof(config), context),
            "no sound system",
        )
        self._context = context
        self._wide = sys.platform == "win32"
        self._ids: dict[tuple[bool, str], Any] = {}
        self._streams: list[Stream] = []

    def look(self) -> tuple[SoundDevice, ...]:
        """What there is now. Raises SystemGone."""
        ffi = self._ffi
        outputs, inputs = ffi.new("ma_device_info**"), ffi.new("ma_device_info**")
        output_count, input_count = ffi.new("ma_uint32*"), ffi.new("ma_uint32*")
        self._check(
            self._lib.ma_context_get_devices(self._context, outputs, output_count, inputs, input_count),
            "the devices are not told",
            SystemGone,
        )
        found: dict[str, SoundDevice] = {}
        self._ids = {}
        for infos, count, microphone in ((outputs, output_count, False), (inputs, input_count, True)):
            for at in range(count[0]):
                info = infos[0][at]
                device = stable_id(bytes(ffi.buffer(ffi.addressof(info.id))), self._wide)
                self._ids[microphone, device] = ffi.new("ma_device_id*", info.id)
                if is_echo_of_a_speaker(device):
                    continue
                known = found.get(device)
                found[device] = SoundDevice(
                    device,
                    ffi.string(info.name).decode("utf-8", "replace"),
                    input=microphone or (known is not None and known.input),
                    output=not microphone or (known is not None and known.output),
                    default=bool(info.isDefault) or (known is not None and known.default),
                )
        return tuple(found.values())

    def capture(self, device: str, rate: int, captured: Callable[[bytes], None]) -> Stream:
        """Open a microphone. Raises SoundFault; SystemGone where it is not the device's fault."""
        ffi = self._ffi

        def moved(output: Any, input: Any, count: int) -> None:
            captured(ffi.buffer(input, count * 2)[:])

        return self._open(self._lib.ma_device_type_capture, device, rate, moved)

    def playback(self, device: str, rate: int, wanted: Callable[[int], bytes]) -> Stream:
        """Open a speaker. Raises SoundFault; SystemGone where it is not the device's fault."""
        ffi = self._ffi

        def moved(output: Any, input: Any, count: int) -> None:
            given = wanted(count)
            ffi.memmove(output, given, len(given))

        return self._open(self._lib.ma_device_type_playback, device, rate, moved)

    def close(self) -> None:
        """Leave the sound system; every device is closed before."""
        # What was given up still uses the connection.
        if self._context is not None and not any(stream.stuck for stream in self._streams):
            self._lib.ma_context_uninit(self._context)
        self._context = None

    def _open(self, kind: int, device: str, rate: int, moved: Moved) -> Stream:
        lib, ffi = self._lib, self._ffi
        microphone = kind == lib.ma_device_type_capture
        config = lib.ma_device_config_init(kind)
        end = config.capture if microphone else config.playback
        end.format, end.channels = lib.ma_format_s16, 1
        # The library leaves a connection behind when it opens a device that has just gone.
        self.look()
        if (microphone, device) not in self._ids:
            raise SoundFault(f"{device} is not there")
        end.pDeviceID = self._ids[microphone, device]
        config.sampleRate = rate
        config.periodSizeInMilliseconds, config.periods = PERIOD_MS, PERIODS
        config.dataCallback, config.stopCallback = lib._internal_data_callback, lib._internal_stop_callback
        stream = Stream(lib, ffi, moved)
        result = stream.begin(self._context, ffi.addressof(config))
        if result != lib.MA_SUCCESS:
            stream.close()
        self._check(result, f"{device} does not open")
        self._streams = [each for each in self._streams if each.stuck or each.is_open]
        self._streams.append(stream)
        return stream

    def _check(self, result: int, what: str, fault: type[SoundFault] = SoundFault) -> None:
        if result != self._lib.MA_SUCCESS:
            raise fault(f"{what} (miniaudio {result})")


def _backends(miniaudio: Any) -> list[Any]:
    if sys.platform == "win32":
        return [miniaudio.Backend.WASAPI]
    else:
        # Without a card ALSA lists devices that do not open, and says so on stderr at each look.
        cards = Path("/dev/snd").is_dir()
        return [miniaudio.Backend.PULSEAUDIO, *([miniaudio.Backend.ALSA] if cards else [])]
