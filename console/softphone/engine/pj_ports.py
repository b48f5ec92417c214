"""Where sound enters and leaves the SIP library's bridge: called from its clock's own thread, fifty times a second and port."""

import ctypes
import threading
from collections.abc import Callable

import pjsua2 as pj

from console.softphone.engine.line import RATE, SoundEnd
from console.softphone.engine.pj_bytes import Filled, taken
from console.softphone.engine.pj_guard import guarded

FRAME_US = 20_000
FRAME_SAMPLES = RATE * FRAME_US // 1_000_000
_SILENCE = bytes(2 * FRAME_SAMPLES)


class _Thread(threading.local):
    """What Python knows of the library's thread. Left to itself it learns that anew for each frame, in fresh memory of the system's:
    a fifth of what a frame takes."""

    _kept = False

    def keep(self, on: bool) -> None:
        """From now on, or no longer: the library ends its thread a second after the last call."""
        if on is not self._kept:
            self._kept = on
            if on:
                self._state: int = ctypes.pythonapi.PyGILState_Ensure()
            else:
                ctypes.pythonapi.PyGILState_Release(self._state)


_thread = _Thread()


class _Port(pj.AudioMediaPort):  # type: ignore[misc]
    def __init__(self, name: str) -> None:
        super().__init__()
        form = pj.MediaFormatAudio()
        form.init(pj.PJMEDIA_FORMAT_PCM, RATE, 1, FRAME_US, 16)
        self.createPort(name, form)

    def close(self) -> None:
        """Before it is let go, always: the library's thread may be about to call it, and would call what is half taken apart."""
        pj.AudioMediaPort.__swig_destroy__(self)


class AgentPort(_Port):
    """The agent's end."""

    def __init__(self, end: SoundEnd) -> None:
        self._end = end
        self._said = Filled(len(_SILENCE))
        super().__init__("agent")

    @guarded
    def onFrameRequested(self, frame: pj.MediaFrame) -> None:
        pcm = self._end.spoken(FRAME_SAMPLES)
        frame.type = pj.PJMEDIA_FRAME_TYPE_AUDIO
        frame.buf = self._said.of(pcm if len(pcm) == len(_SILENCE) else _SILENCE)
        frame.size = len(_SILENCE)

    @guarded
    def onFrameReceived(self, frame: pj.MediaFrame) -> None:
        pcm = _pcm(frame)
        _thread.keep(pcm is not _SILENCE)
        self._end.heard(pcm)


class TapPort(_Port):
    """An ear at one side of a leg."""

    def __init__(self, name: str, heard: Callable[[bytes], None]) -> None:
        self._heard = heard
        super().__init__(name)

    @guarded
    def onFrameReceived(self, frame: pj.MediaFrame) -> None:
        self._heard(_pcm(frame))


def _pcm(frame: pj.MediaFrame) -> bytes:
    """Nobody speaking to a port comes as a frame of no kind: silence, so that all who listen stay in step."""
    if frame.type != pj.PJMEDIA_FRAME_TYPE_AUDIO or not frame.size:
        return _SILENCE
    return taken(frame.buf)
