"""WebRTC's audio processing, asked the same thing a hundred times a second: question and place of the sound are made once.

The package's own calls build, encode and decode a message each time, which takes longer than what is asked for. They are made of the
same parts that are used here; the version is pinned, and another one is met by the tests of what the processing does.
"""

import ctypes
from typing import Any

from livekit import rtc
from livekit.rtc._ffi_client import FfiClient
from livekit.rtc._proto import ffi_pb2

_Bytes = ctypes.POINTER(ctypes.c_ubyte)


class Refused(Exception):
    """A block was not processed."""


class Processing:
    """``near`` and ``far`` take blocks of 10 ms, each from a thread of its own. Raises OSError, ImportError, RuntimeError, AttributeError
    where the library is not what is expected."""

    def __init__(self, rate: int, *, echo: bool, noise: bool, gain: bool, delay_ms: int) -> None:
        self._module = rtc.AudioProcessingModule(
            echo_cancellation=echo, noise_suppression=noise, high_pass_filter=True, auto_gain_control=gain
        )
        if echo:
            self._module.set_stream_delay_ms(delay_ms)
        handle = self._module._ffi_handle.handle
        near, far = ffi_pb2.FfiRequest(), ffi_pb2.FfiRequest()
        well = ffi_pb2.FfiResponse(), ffi_pb2.FfiResponse()
        well[0].apm_process_stream.SetInParent()
        well[1].apm_process_reverse_stream.SetInParent()
        self.near = _Way(near, near.apm_process_stream, handle, rate, well[0])
        """What the microphone brought, cleaned. Raises Refused."""
        self.far = _Way(far, far.apm_process_reverse_stream, handle, rate, well[1])
        """What the speaker is given. Raises Refused."""


class _Way:
    def __init__(self, message: Any, question: Any, handle: int, rate: int, well: Any) -> None:
        size = rate // 100 * 2
        self._block = (ctypes.c_ubyte * size)()
        self._room = memoryview(self._block).cast("B")
        question.apm_handle, question.data_ptr, question.size = handle, ctypes.addressof(self._block), size
        question.sample_rate, question.num_channels = rate, 1
        asked = message.SerializeToString()
        self._well = well.SerializeToString()
        self._lib = FfiClient.instance._ffi_lib
        self._asked = (ctypes.c_ubyte * len(asked)).from_buffer_copy(asked)
        self._said, self._length = _Bytes(), ctypes.c_size_t()
        self._words = self._asked, len(asked), ctypes.byref(self._said), ctypes.byref(self._length)

    def __call__(self, block: bytes) -> bytes:
        try:
            self._room[:] = block
        except ValueError as error:
            raise Refused(str(error)) from error
        handle = self._lib.livekit_ffi_request(*self._words)
        if not handle:
            raise Refused("the question was not understood")
        said = ctypes.string_at(self._said, self._length.value)
        self._lib.livekit_ffi_drop_handle(handle)
        if said != self._well:
            raise Refused(said.decode("utf-8", "replace"))
        return bytes(self._room)
