"""LD and those who approve, at the wire."""

from datetime import UTC, datetime, timedelta
from typing import TypeVar

import httpx
import msgspec

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
    DraftState,
    KnownVersion,
    NewDraft,
)
from domain.permissions import Role
from gateway.clock import system_clock
from tests.gateway.administration.office import read
from tests.gateway.site import Desk, Site

T = TypeVar("T")
DAY = 86_400_000


def at(days: float = 2) -> str:
    """A moment so many days from now."""
    return (datetime.fromtimestamp(system_clock() / 1000, UTC) + timedelta(days=days)).isoformat(
        timespec="seconds"
    )


class Bureau:
    """``ld`` writes, ``lead`` approves."""

    def __init__(self, ld: Desk, lead: Desk) -> None:
        self.ld, self.lead = ld, lead

    @classmethod
    async def of(cls, site: Site) -> "Bureau":
        await site.person("lia", Role.LD, skills=())
        await site.person("tono", Role.TEAM_LEADER, skills=())
        return cls(await site.desk("lia"), await site.desk("tono"))

    async def begin(self, title: str = "Syarat baru", based_on: str = "") -> Draft:
        return read(await self.ld.post(DRAFTS, NewDraft(title, based_on)), Draft)

    async def patch(self, head: DraftHead, by: Desk | None = None, **given: object) -> httpx.Response:
        change = DraftChange(head.revision, **given)  # type: ignore[arg-type]
        return await (by or self.ld).http.patch(f"{DRAFTS}/{head.id}", content=msgspec.json.encode(change))

    async def change(self, head: DraftHead, **given: object) -> Draft:
        return read(await self.patch(head, None, **given), Draft)

    async def written(
        self, text: str = "Rehat", days: float = 2, version: str = "2027.1", **files: str
    ) -> DraftHead:
        """A draft that has nothing wrong with it, in which a break is called ``text``."""
        draft = await self.begin()
        main = next(file.text for file in draft.files if file.path == "handbook.yaml")
        changed = {"handbook.yaml": main.replace("Istirahat", text), **files}
        made = await self.change(
            draft.head, version=version, why="Istirahat berganti nama.", effective=at(days), files=changed
        )
        assert made.head.faults == 0, await self.check(made.head)
        return made.head

    async def ask(self, act: str, head: DraftHead, by: Desk | None = None, words: str = "") -> httpx.Response:
        return await (by or self.ld).post(f"{DRAFTS}/{head.id}/{act}", DraftDecision(head.revision, words))

    async def do(self, act: str, head: DraftHead, by: Desk | None = None, words: str = "") -> DraftHead:
        return read(await self.ask(act, head, by, words), DraftHead)

    async def approved(self, **given: object) -> DraftHead:
        head = await self.do("propose", await self.written(**given))  # type: ignore[arg-type]
        return await self.do("approve", head, self.lead)

    async def published(self, **given: object) -> DraftHead:
        head = await self.do("publish", await self.approved(**given))
        assert head.state is DraftState.PUBLISHED
        return head

    async def check(self, head: DraftHead, **given: object) -> DraftChecked:
        asked = DraftCheck(**given)  # type: ignore[arg-type]
        return read(await self.ld.post(f"{DRAFTS}/{head.id}/check", asked), DraftChecked)

    async def diff(self, head: DraftHead, against: str = "") -> DraftDiff:
        return read(
            await self.ld.http.get(f"{DRAFTS}/{head.id}/diff", params={"against": against}), DraftDiff
        )

    async def one(self, head: DraftHead) -> Draft:
        return read(await self.ld.http.get(f"{DRAFTS}/{head.id}"), Draft)

    async def heads(self) -> list[DraftHead]:
        return read(await self.lead.http.get(DRAFTS), list[DraftHead])

    async def versions(self) -> list[KnownVersion]:
        return read(await self.lead.http.get(VERSIONS), list[KnownVersion])
