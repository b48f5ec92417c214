"""Which registrar of an account is asked when, and what the agent is told of it. Pure; times are ticks in ms.

A registrar that is down says nothing: REGISTER over UDP is repeated for 32 s before the library gives up. So one that is silent for
PATIENCE_MS counts as down at once, and the next in the list is asked, while the repeats of the first go on and find it when it comes
back (at most 4 s apart, RFC 3261 17.1.2.1). A registrar that was restarted has forgotten us and says nothing either: over UDP it is
asked anew every ``keep_alive_s``; over TCP and TLS the lost connection tells.
"""

from console.softphone.reasons import Reason
from console.softphone.state import Account, AccountState, AccountStatus, Transport

PATIENCE_MS = 4_000
#: A registrar that took us before and refuses us now (its database is away) is asked again so often.
REFUSED_AGAIN_MS = 30_000

_REFUSALS = frozenset({401, 403, 404, 407})


class Registering:
    """One account's. ``due`` says which registrars to ask now (indexes of ``account.registrars``); ``answered`` takes what came of
    it; ``status`` is what there is to tell."""

    def __init__(self, account: Account, ticks: int) -> None:
        self._account = account
        self._at = 0
        self._asked: int | None = None
        self._next: int | None = ticks
        self._failed = 0
        self._ever = False
        self.state = AccountState.REGISTERING
        self.code = 0
        self.reason = ""

    @property
    def status(self) -> AccountStatus:
        ready = self.state is AccountState.READY
        registrar = self._account.registrars[self._at] if ready else ""
        return AccountStatus(
            account=self._account.id,
            state=self.state,
            code=self.code,
            reason=self.reason,
            registrar=registrar,
        )

    def due(self, ticks: int) -> int | None:
        """The registrar to ask now, if any; taken as asked."""
        if self.state is AccountState.REFUSED:
            return None
        if self._asked is not None and ticks - self._asked >= PATIENCE_MS:
            self._asked = None
            self._failing(408, Reason.NO_ANSWER, ticks, wait=False)
        if self._next is None or ticks < self._next:
            return None
        self._next, self._asked = None, ticks
        return self._at

    def answered(self, index: int, code: int, said: str, ticks: int) -> bool:
        """What registrar ``index`` said, or the library in its place. Whether it is one too many: another has us already."""
        if self.state is AccountState.REFUSED:
            return False
        if 200 <= code < 300:
            return self._taken(index, code, ticks)
        if index != self._at:
            return False
        self._asked = None
        if code in _REFUSALS:
            self._refused(code, Reason.WRONG_SECRET if code in (401, 407) else said, ticks)
        else:
            self._failing(code, said, ticks, wait=True)
        return False

    def untrusted(self, index: int, ticks: int) -> None:
        """Its certificate did not stand the test."""
        if index == self._at and self.state is not AccountState.REFUSED:
            self._asked = None
            self._refused(0, Reason.CERTIFICATE, ticks)

    def lost(self, ticks: int) -> None:
        """A connection broke: ask at once. One that could not be made is told by ``answered``, and waits its turn."""
        if self.state is AccountState.READY:
            self.again(ticks)

    def again(self, ticks: int) -> None:
        """What kept us from being known may be over: ask at once, also where a pause was meant."""
        if self.state is not AccountState.REFUSED and self._asked is None:
            self._next = ticks

    def _taken(self, index: int, code: int, ticks: int) -> bool:
        if self.state is AccountState.READY and index != self._at:
            return True
        self._at, self._asked, self._failed, self._ever = index, None, 0, True
        self.state, self.code, self.reason = AccountState.READY, code, ""
        udp = self._account.transport is Transport.UDP
        again = (
            self._account.keep_alive_s
            if udp and self._account.keep_alive_s > 0
            else self._account.expires_s / 2
        )
        self._next = ticks + int(again * 1000)
        return False

    def _refused(self, code: int, reason: str, ticks: int) -> None:
        self.code, self.reason = code, reason
        if self._ever:
            self.state, self._next = AccountState.RETRYING, ticks + REFUSED_AGAIN_MS
        else:
            self.state, self._next = AccountState.REFUSED, None

    def _failing(self, code: int, reason: str, ticks: int, *, wait: bool) -> None:
        """The next in the list is asked at once; after the last, a pause."""
        self.state, self.code, self.reason = AccountState.RETRYING, code, reason
        count = len(self._account.registrars)
        self._at = (self._at + 1) % count
        self._failed += 1
        pause = self._account.retry_s * 1000 if self._failed % count == 0 and (wait or count == 1) else 0
        self._next = ticks + pause
