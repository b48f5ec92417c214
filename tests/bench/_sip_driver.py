"""Whoever calls in these figures: one SIP caller over UDP with sound by RTP, as small as can be, the same for every telephone called.

Times are ns of the machine's wall clock. What arrives is timed by the kernel (SO_TIMESTAMPNS), so that how busy this process is does
not count.
"""

import itertools
import os
import re
import select
import socket
import struct
import threading
import time
from types import TracebackType

#: Not in every Python's socket module; Linux on every machine we run on.
_SO_TIMESTAMPNS = 35
_PATIENT_S = 10.0
_PCMA, _SAMPLES, _FRAME_S = 8, 160, 0.02
#: Silence by G.711's A-law.
_SILENCE = b"\xd5" * _SAMPLES
_NUMBERS = itertools.count(1)
#: The caller's sound has an address of its own. A telephone's last words about a call's sound (RTCP) go to a port that the caller has
#: left; where that is by then another telephone's, PJSIP takes their sender for its caller behind NAT and speaks there, not here.
_HOST, _SOUND_HOST = "127.0.0.1", "127.0.0.2"


class Refused(Exception):
    """``code``: the final answer that is no 2xx."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def _socket(host: str) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    made.setsockopt(socket.SOL_SOCKET, _SO_TIMESTAMPNS, 1)
    made.bind((host, 0))
    return made


def _took(ear: socket.socket, until: float) -> tuple[bytes, int]:
    """A datagram and when it reached this machine's kernel. Raises TimeoutError."""
    ready, _, _ = select.select([ear], [], [], max(0.0, until - time.monotonic()))
    if not ready:
        raise TimeoutError
    data, ancillary, _, _ = ear.recvmsg(65_536, 64)
    for level, kind, content in ancillary:
        if level == socket.SOL_SOCKET and kind == _SO_TIMESTAMPNS:
            seconds, rest = struct.unpack("qq", content[:16])
            return data, seconds * 1_000_000_000 + rest
    return data, time.time_ns()


class SipCall:
    """One call from ``number`` to ``user`` at ``port`` of this machine. In order: ``invite``, ``until``, then ``cancel``, or ``ack`` and
    ``bye``. As a context: its sockets are closed afterwards."""

    def __init__(self, port: int, user: str, number: str = "081234567890", headers: str = "") -> None:
        self._to, self._uri = ("127.0.0.1", port), f"sip:{user}@127.0.0.1:{port}"
        self._signals, self._rtp = _socket(_HOST), _socket(_SOUND_HOST)
        self._ours = self._signals.getsockname()[1]
        once = f"{os.getpid():x}x{next(_NUMBERS):x}"
        self._call_id, self._tag, self._branch = f"{once}@127.0.0.1", f"f{once}", f"z9hG4bK{once}"
        self._number, self._headers = number, headers
        self._to_tag, self._target = "", self._uri
        self._speaking: threading.Thread | None = None
        self._over = threading.Event()
        self._peer: tuple[str, int] = ("127.0.0.1", 0)
        self.heard = 0
        """Frames of sound that came while ``speaking``."""

    def __enter__(self) -> "SipCall":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._speaking is not None:
            self._speaking.join()
        self._signals.close()
        self._rtp.close()

    def invite(self) -> int:
        """Calls; when it was sent."""
        port = self._rtp.getsockname()[1]
        body = (
            f"v=0\r\no=- 1 1 IN IP4 {_HOST}\r\ns=-\r\nc=IN IP4 {_SOUND_HOST}\r\nt=0 0\r\n"
            f"m=audio {port} RTP/AVP {_PCMA}\r\na=rtpmap:{_PCMA} PCMA/8000\r\na=ptime:20\r\na=sendrecv\r\n"
        )
        return self._send("INVITE", 1, self._headers, body)

    def until(self, *codes: int, method: str = "INVITE") -> int:
        """When the first answer of one of ``codes`` came. Raises Refused for another final one, TimeoutError."""
        until = time.monotonic() + _PATIENT_S
        while True:
            data, at = _took(self._signals, until)
            text = data.decode("utf-8", "replace")
            if not text.startswith("SIP/2.0 "):
                self._agree(text)
                continue
            code = int(text[8:11])
            if _header(text, "CSeq").rpartition(" ")[2] != method:
                continue
            if method == "INVITE" and code >= 180:
                self._learn(text)
            if method == "INVITE" and code >= 300:
                self._send("ACK", 1, branch=self._branch)
            if code in codes:
                return at
            if code >= 300:
                raise Refused(code)

    def ack(self) -> None:
        """The call is up."""
        self._send("ACK", 1, branch=f"{self._branch}a", target=self._target)

    def first_sound(self) -> int:
        """When the first frame of sound came. Raises TimeoutError."""
        until = time.monotonic() + _PATIENT_S
        while True:
            data, at = _took(self._rtp, until)
            if _is_sound(data):
                return at

    def speak(self) -> None:
        """Silence is sent from now on, a frame each 20 ms, until the end."""
        self._speaking = threading.Thread(target=self._speak, daemon=True)
        self._speaking.start()

    def bye(self) -> None:
        """Hangs up."""
        self._send("BYE", 2, branch=f"{self._branch}b", target=self._target)
        self.until(200, method="BYE")

    def cancel(self) -> None:
        """Gives up while it rings."""
        self._send("CANCEL", 1, branch=self._branch, tagged=False)
        self.until(487)

    def _speak(self) -> None:
        due, number = time.monotonic(), 0
        while not self._over.is_set():
            head = struct.pack(
                ">BBHII", 0x80, _PCMA | (0x80 if not number else 0), number & 0xFFFF, number * _SAMPLES, 0x5A
            )
            self._rtp.sendto(head + _SILENCE, self._peer)
            number, due = number + 1, due + _FRAME_S
            while (left := due - time.monotonic()) > 0:
                if select.select([self._rtp], [], [], left)[0]:
                    self.heard += _is_sound(self._rtp.recv(2_048))

    def _send(
        self,
        method: str,
        number: int,
        more: str = "",
        body: str = "",
        *,
        branch: str = "",
        target: str = "",
        tagged: bool = True,
    ) -> int:
        tag = f";tag={self._to_tag}" if self._to_tag and tagged else ""
        kind = "Content-Type: application/sdp\r\n" if body else ""
        text = (
            f"{method} {target or self._uri} SIP/2.0\r\n"
            f"Via: SIP/2.0/UDP 127.0.0.1:{self._ours};branch={branch or self._branch};rport\r\n"
            f"Max-Forwards: 70\r\nFrom: <sip:{self._number}@127.0.0.1>;tag={self._tag}\r\n"
            f"To: <{self._uri}>{tag}\r\nCall-ID: {self._call_id}\r\nCSeq: {number} {method}\r\n"
            f"Contact: <sip:{self._number}@127.0.0.1:{self._ours}>\r\n{more}{kind}"
            f"Content-Length: {len(body)}\r\n\r\n{body}"
        ).encode()
        at = time.time_ns()
        self._signals.sendto(text, self._to)
        return at

    def _learn(self, text: str) -> None:
        """Who answered, and where its sound is."""
        tag = re.search(r";tag=([^;\s>]+)", _header(text, "To"))
        contact = re.search(r"<(sip:[^>]+)>", _header(text, "Contact"))
        sound = re.search(r"^m=audio (\d+)", text, re.MULTILINE)
        if tag:
            self._to_tag = tag[1]
        if contact:
            self._target = contact[1]
        if sound:
            self._peer = ("127.0.0.1", int(sound[1]))

    def _agree(self, text: str) -> None:
        """Whatever the other side asks meanwhile is well."""
        if text.startswith("ACK "):
            return
        names = ("Via", "From", "To", "Call-ID", "CSeq")
        lines = [f"{name}: {_header(text, name)}" for name in names]
        answer = "\r\n".join(["SIP/2.0 200 OK", *lines, "Content-Length: 0", "", ""])
        self._signals.sendto(answer.encode(), self._to)


def _header(text: str, name: str) -> str:
    short = {"Via": "v", "From": "f", "To": "t", "Call-ID": "i", "Contact": "m"}.get(name, name)
    found = re.search(rf"^(?:{name}|{short})\s*:\s*(.*?)\r?$", text, re.MULTILINE | re.IGNORECASE)
    return found[1] if found else ""


def _is_sound(data: bytes) -> bool:
    return len(data) > 12 and data[0] >> 6 == 2 and data[1] & 0x7F == _PCMA
