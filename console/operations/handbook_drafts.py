"""The handbook's next version, asked of the gateway there and then like the rest of the administration (contract.handbook_draft)."""

from typing import TypeVar
from urllib.parse import quote, urlencode

import msgspec

from console.operations.administration import Ask
from contract.handbook_draft import (
    DRAFTS,
    VERSIONS,
    Draft,
    DraftChange,
    DraftCheck,
    DraftChecked,
    DraftDecision,
    DraftDiff,
    DraftHead,
    KnownVersion,
    NewDraft,
)

T = TypeVar("T")


class HandbookDrafts:
    """Every method raises AdminRefused with the gateway's no, or OfflineNotPossible."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    async def drafts(self) -> list[DraftHead]:
        """What was changed last first."""
        return _read(await self._ask("GET", DRAFTS), list[DraftHead])

    async def versions(self) -> list[KnownVersion]:
        """The newest beginning first."""
        return _read(await self._ask("GET", VERSIONS), list[KnownVersion])

    async def begin(self, draft: NewDraft) -> Draft:
        return _read(await self._ask("POST", DRAFTS, draft), Draft)

    async def draft(self, id: str) -> Draft:
        return _read(await self._ask("GET", _at(id)), Draft)

    async def change(self, id: str, change: DraftChange) -> Draft:
        """Refused as stale where somebody saved since the revision it names."""
        return _read(await self._ask("PATCH", _at(id), change), Draft)

    async def remove(self, id: str, revision: int) -> None:
        await self._ask("DELETE", f"{_at(id)}?{urlencode({'revision': revision})}")

    async def check(self, id: str, check: DraftCheck) -> DraftChecked:
        """What is wrong with what stands in the editor; nothing of it is kept."""
        return _read(await self._ask("POST", f"{_at(id)}/check", check), DraftChecked)

    async def diff(self, id: str) -> DraftDiff:
        """What is saved, against the version in force."""
        return _read(await self._ask("GET", f"{_at(id)}/diff"), DraftDiff)

    async def decide(self, id: str, act: str, decision: DraftDecision) -> DraftHead:
        """``act``: propose, approve, return, publish, withdraw."""
        return _read(await self._ask("POST", f"{_at(id)}/{act}", decision), DraftHead)


def _at(id: str) -> str:
    return f"{DRAFTS}/{quote(id, safe='')}"


def _read(content: bytes, shape: type[T]) -> T:
    return msgspec.json.decode(content, type=shape)
