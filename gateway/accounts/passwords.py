"""Passwords: Argon2id in worker threads, few at a time, since each takes its memory."""

import asyncio

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


class Passwords:
    def __init__(self, memory_kib: int, rounds: int) -> None:
        self._hasher = PasswordHasher(time_cost=rounds, memory_cost=memory_kib, parallelism=2)
        self._few = asyncio.Semaphore(2)
        # Somebody who does not exist takes as long as somebody who does.
        self._nobody = self._hasher.hash("nobody has this password")

    async def hash(self, password: str) -> str:
        async with self._few:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def check(self, stored: str | None, password: str) -> bool:
        """Whether ``password`` is the one ``stored`` was made of; False, as slowly, when there is none."""
        async with self._few:
            return await asyncio.to_thread(self._check, stored or self._nobody, password) and bool(stored)

    def _check(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False
