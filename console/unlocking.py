"""Unlocking a desk whose agent is signed in: the password is checked at this desk, as where the gateway is not reached, and only so
often (architecture: Offline sign-in, Shared PCs).
"""

import asyncio
import hashlib
import hmac
import secrets
from collections.abc import Callable

from console.clock import Clock
from console.store.key import WrongPassword

#: Wrong passwords in a row that cost nothing.
FREE_TRIES = 3
#: Ms to wait after one more; each further one doubles it, up to LONGEST_WAIT_MS.
FIRST_WAIT_MS = 5_000
LONGEST_WAIT_MS = 300_000

#: Takes a password; raises WrongPassword or another NoKey, KeyringFailed, OSError. Slow: it runs beside the window.
Check = Callable[[str], object]


class TooManyTries(Exception):
    """No password is looked at now; ``seconds`` to go."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Guard:
    """``allow`` returns for the right password alone."""

    def __init__(self, check: Check, clock: Clock) -> None:
        self._check, self._clock = check, clock
        self._wrong = 0
        self._until = 0

    def wait_ms(self) -> int:
        """How long no password is looked at."""
        return max(0, self._until - self._clock.monotonic())

    async def allow(self, password: str) -> None:
        """Raises TooManyTries, or what the check raises; nothing but a wrong password counts as a try."""
        if self.wait_ms():
            raise TooManyTries(-(-self.wait_ms() // 1000))
        try:
            await asyncio.to_thread(self._check, password)
        except WrongPassword:
            self._wrong += 1
            over = self._wrong - FREE_TRIES
            if over >= 0:
                self._until = self._clock.monotonic() + min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2**over)
            raise
        self._wrong, self._until = 0, 0


def remembered(password: str) -> Check:
    """The check of a desk that keeps nothing: no wrapped key, so the password it was signed in with is known by its salted, slow
    digest alone, in memory."""
    salt = secrets.token_bytes(16)
    known = _digest(password, salt)

    def check(given: str) -> None:
        if not hmac.compare_digest(_digest(given, salt), known):
            raise WrongPassword

    return check


def _digest(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
