"""Looking after the centre: people, teams, the handbook's editable parts, files in and out, desks, the audit. Asked of the gateway
there and then, never queued: what it says is how things are. The command line and the desk's own place stand on this.
"""

from collections.abc import Awaitable, Sequence
from typing import Protocol, TypeVar
from urllib.parse import quote, urlencode

import msgspec

from contract import admin as wire
from contract.admin import (
    AdminUser,
    AuxSet,
    Imported,
    NewUser,
    OneTimePassword,
    Part,
    PartChange,
    PartItem,
    RoleLine,
    SignedOut,
    SkillLine,
    TeamChange,
    TeamLine,
    TeamPeople,
    UserChange,
    UserMade,
)
from contract.announcement import ANNOUNCEMENTS, Edition, PublishAnnouncement, Reader
from contract.paths import DESKS
from contract.rows import AnnouncementRow
from contract.session import HeldDesk
from contract.suggestion import SUGGESTIONS, Suggesting, Suggestion, SuggestionAsked

T = TypeVar("T")


class AuditLine(msgspec.Struct, frozen=True):
    """``who`` (``who_name``) did ``what`` to ``ref``/``row`` at ``at`` (Unix ms)."""

    id: str
    at: int
    who: str
    what: str
    ref: str
    row: str
    cause: str | None = None
    detail: dict[str, str] = {}
    who_name: str = ""


class AuditQuery(msgspec.Struct, frozen=True, omit_defaults=True):
    """What to look for; "" for whatever. ``who``: user name; ``what``: act, or its beginning with an asterisk; ``ticket``: number;
    ``row``: a customer's id, or another's; ``since``, ``until``: Unix ms; ``before``: id of the last line known."""

    who: str = ""
    what: str = ""
    ticket: str = ""
    row: str = ""
    since: int = 0
    until: int = 0
    before: str = ""
    limit: int = 100


class Ask(Protocol):
    """One request to the gateway, as who is signed in. Raises AdminRefused, OfflineNotPossible."""

    def __call__(
        self, method: str, path: str, body: msgspec.Struct | None = None, content: bytes | None = None
    ) -> Awaitable[bytes]: ...


class Administration:
    """Every method raises AdminRefused with the gateway's no, or OfflineNotPossible."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    async def users(self, text: str = "", active: bool | None = None) -> list[AdminUser]:
        """By name; ``text`` in name, user name or team."""
        query = {"q": text} | ({} if active is None else {"active": str(active).lower()})
        return await self._get(wire.USERS, list[AdminUser], query)

    async def user(self, id: str) -> AdminUser:
        return await self._get(f"{wire.USERS}/{_part(id)}", AdminUser)

    async def add_user(self, user: NewUser) -> UserMade:
        return _read(await self._ask("POST", wire.USERS, user), UserMade)

    async def change_user(self, id: str, change: UserChange) -> AdminUser:
        return _read(await self._ask("PATCH", f"{wire.USERS}/{_part(id)}", change), AdminUser)

    async def reset_password(self, id: str) -> OneTimePassword:
        return _read(await self._ask("POST", f"{wire.USERS}/{_part(id)}/password"), OneTimePassword)

    async def sign_out(self, id: str) -> int:
        """How many sessions were ended."""
        return _read(await self._ask("POST", f"{wire.USERS}/{_part(id)}/sign-out"), SignedOut).sessions

    async def set_aux(self, id: str, reason: str) -> None:
        await self._ask("PUT", f"{wire.USERS}/{_part(id)}/aux", AuxSet(reason))

    async def teams(self) -> list[TeamLine]:
        return await self._get(wire.TEAMS, list[TeamLine])

    async def add_team(self, name: str) -> TeamLine:
        return _read(await self._ask("POST", wire.TEAMS, TeamChange(name)), TeamLine)

    async def rename_team(self, team: TeamLine, name: str) -> None:
        await self._ask("PUT", f"{wire.TEAMS}/{_part(team.id)}", TeamChange(name, team.version))

    async def remove_team(self, team: TeamLine, move_to: str | None = None) -> None:
        """``move_to``: id of the team its people go to, "" for none; None: only a team with nobody in it is removed."""
        query = {"version": str(team.version)} | ({} if move_to is None else {"move_to": move_to})
        await self._ask("DELETE", f"{wire.TEAMS}/{_part(team.id)}?{urlencode(query)}")

    async def staff_team(self, team: str, change: TeamPeople) -> None:
        """Who comes into the team, goes, leads it or leads it no more."""
        await self._ask("POST", f"{wire.TEAMS}/{_part(team)}/people", change)

    async def roles(self) -> list[RoleLine]:
        return await self._get(wire.ROLES, list[RoleLine])

    async def skills(self) -> list[SkillLine]:
        return await self._get(wire.SKILLS, list[SkillLine])

    async def part(self, name: str) -> Part:
        """The items of a part of the handbook (domain.handbook_overlay.PARTS)."""
        return await self._get(f"{wire.ADMIN_HANDBOOK}/{name}", Part)

    async def put_item(self, part: str, id: str, version: int, body: dict[str, object]) -> PartItem:
        """``version`` of the item ``body`` was made on, 0 for a new one."""
        path = f"{wire.ADMIN_HANDBOOK}/{part}/{_part(id)}"
        return _read(await self._ask("PUT", path, PartChange(version, body)), PartItem)

    async def remove_item(self, part: str, id: str, version: int) -> None:
        await self._ask("DELETE", f"{wire.ADMIN_HANDBOOK}/{part}/{_part(id)}?version={version}")

    async def take_in(self, what: str, content: bytes, *, dry_run: bool) -> Imported:
        """A table of users, customers, holidays or macros, whole or not at all."""
        path = f"{wire.IMPORT}/{what}" + ("?dry_run=true" if dry_run else "")
        return _read(await self._ask("POST", path, content=content), Imported)

    async def give_out(self, what: str) -> bytes:
        """The table of users, holidays or macros."""
        return await self._ask("GET", f"{wire.EXPORT}/{what}")

    async def desks(self, *, everyone: bool = False) -> list[HeldDesk]:
        """Desks that hold unsent work, the oldest first; ``everyone``: all desks."""
        return await self._get(DESKS, list[HeldDesk], {"all": str(everyone).lower(), "limit": "1000"})

    async def sign_out_desk(self, client: str) -> int:
        """How many sessions were ended."""
        return _read(
            await self._ask("POST", f"{wire.ADMIN_DESKS}/{_part(client)}/sign-out"), SignedOut
        ).sessions

    async def announcements(self) -> list[AnnouncementRow]:
        """Newest first."""
        return await self._get(ANNOUNCEMENTS, list[AnnouncementRow])

    async def announce(self, body: PublishAnnouncement) -> AnnouncementRow:
        return _read(await self._ask("POST", ANNOUNCEMENTS, body), AnnouncementRow)

    async def withdraw_announcement(self, announcement: str) -> None:
        await self._ask("DELETE", f"{ANNOUNCEMENTS}/{_part(announcement)}")

    async def suggesting(self) -> bool:
        """Whether the centre has a model server that suggests answers."""
        return (await self._get(SUGGESTIONS, Suggesting)).available

    async def suggest(self, text: str) -> Suggestion:
        """What that server answers to what a customer wrote, with where it stands, or why it does not."""
        return _read(await self._ask("POST", SUGGESTIONS, SuggestionAsked(text)), Suggestion)

    async def editions(self, announcement: str) -> list[Edition]:
        """What stood in an announcement before it was corrected, the newest first."""
        return await self._get(f"{ANNOUNCEMENTS}/{_part(announcement)}/editions", list[Edition])

    async def readers(self, announcement: str) -> list[Reader]:
        """Who an announcement is for, and who has read it: who has not yet first."""
        return await self._get(f"{ANNOUNCEMENTS}/{_part(announcement)}/readers", list[Reader])

    async def audit(self, query: AuditQuery) -> Sequence[AuditLine]:
        """Newest first."""
        asked = {name: str(value) for name, value in msgspec.to_builtins(query).items()}
        return await self._get(wire.AUDIT, list[AuditLine], asked)

    async def _get(self, path: str, shape: type[T], query: dict[str, str] | None = None) -> T:
        return _read(await self._ask("GET", f"{path}?{urlencode(query)}" if query else path), shape)


def _part(id: str) -> str:
    return quote(id, safe="")


def _read(content: bytes, shape: type[T]) -> T:
    return msgspec.json.decode(content, type=shape)
