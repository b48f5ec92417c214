"""Administration over HTTP (``/v1/admin/…``): people, teams, the editable parts of the handbook, files in and out, the audit.

Every change names the ``version`` it was made on; another one meanwhile refuses it as ``stale`` (the detail has the newer version).
Times are Unix ms by the gateway's clock.
"""

from typing import Annotated, Any

import msgspec

from domain.permissions import Act, Role

ADMIN = "/v1/admin"
USERS = f"{ADMIN}/users"
TEAMS = f"{ADMIN}/teams"
ROLES = f"{ADMIN}/roles"
SKILLS = f"{ADMIN}/skills"
ADMIN_HANDBOOK = f"{ADMIN}/handbook"
ADMIN_DESKS = f"{ADMIN}/desks"
IMPORT = f"{ADMIN}/import"
EXPORT = f"{ADMIN}/export"
AUDIT = "/v1/audit"

Short = Annotated[str, msgspec.Meta(max_length=200)]
Version = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
Capacity = dict[str, Annotated[int, msgspec.Meta(ge=0, le=100)]]


class AdminUser(msgspec.Struct, frozen=True, kw_only=True):
    """A person as those who look after accounts see them. ``capacity``: contacts at once by channel, where it differs from the
    handbook's. ``must_change``: the password was given by an administrator. ``sessions``: desks they are signed in at now.
    ``extension``: of their telephone at the PBX, "" for none."""

    id: str
    version: int
    username: str
    name: str
    roles: tuple[Role, ...]
    team: str
    skills: tuple[str, ...]
    capacity: dict[str, int]
    active: bool
    must_change: bool
    locked_until: int = 0
    sessions: int = 0
    extension: str = ""


class NewUser(msgspec.Struct, frozen=True, kw_only=True):
    """``POST /v1/admin/users``; the password is made by the gateway and told once."""

    username: Short
    name: Short
    roles: tuple[Role, ...]
    team: Short = ""
    skills: tuple[Short, ...] = ()
    capacity: Capacity = {}
    extension: Short = ""


class UserChange(msgspec.Struct, frozen=True, kw_only=True):
    """``PATCH /v1/admin/users/{id}``: what is left out stays as it is. Somebody deactivated is signed out everywhere at once."""

    version: Version
    name: Short | msgspec.UnsetType = msgspec.UNSET
    roles: tuple[Role, ...] | msgspec.UnsetType = msgspec.UNSET
    team: Short | msgspec.UnsetType = msgspec.UNSET
    skills: tuple[Short, ...] | msgspec.UnsetType = msgspec.UNSET
    capacity: Capacity | msgspec.UnsetType = msgspec.UNSET
    active: bool | msgspec.UnsetType = msgspec.UNSET
    extension: Short | msgspec.UnsetType = msgspec.UNSET


class OneTimePassword(msgspec.Struct, frozen=True):
    """Good for one sign-in, which must choose another (contract.session.SignIn.new_password). Told once, kept nowhere."""

    username: str
    password: str


class UserMade(msgspec.Struct, frozen=True):
    user: AdminUser
    password: OneTimePassword


class AuxSet(msgspec.Struct, frozen=True):
    """``PUT /v1/admin/users/{id}/aux``: a team leader puts somebody who forgot it in AUX."""

    reason: Short


class SignedOut(msgspec.Struct, frozen=True):
    """How many sessions were ended."""

    sessions: int


class TeamLine(msgspec.Struct, frozen=True, kw_only=True):
    """``leaders``: names of the team leaders in it; ``people``: how many active people it has, ``inactive``: how many others."""

    id: str
    version: int
    name: str
    people: int = 0
    leaders: tuple[str, ...] = ()
    inactive: int = 0


class TeamChange(msgspec.Struct, frozen=True):
    """A new team (``version`` 0), or another name for one."""

    name: Short
    version: Version = 0


class TeamPeople(msgspec.Struct, frozen=True, kw_only=True):
    """``POST /v1/admin/teams/{id}/people``, ids of people, all of it or nothing: who comes (from wherever they were), who goes,
    and which of its people lead it from now on, or no more. Who has gone already may be named again. ``name``: another name."""

    version: Version
    name: Short | msgspec.UnsetType = msgspec.UNSET
    join: tuple[Short, ...] = ()
    leave: tuple[Short, ...] = ()
    lead: tuple[Short, ...] = ()
    follow: tuple[Short, ...] = ()


class RoleLine(msgspec.Struct, frozen=True):
    """What a role allows, and how many active people have it."""

    role: Role
    acts: tuple[Act, ...]
    people: int


class SkillLine(msgspec.Struct, frozen=True):
    """A skill, the queues that ask for it, and how many active people have it."""

    skill: str
    queues: tuple[str, ...]
    people: int


class Part(msgspec.Struct, frozen=True):
    """The items of one editable part of the handbook, in its order. ``handbook``: the version in force."""

    handbook: str
    items: "list[PartItem]"


class PartItem(msgspec.Struct, frozen=True):
    """One item: ``body`` as domain.handbook has it. ``version`` 0: as the file has it, never changed here. ``removed``: it is in
    the file and was taken out here; ``body`` is then as in the file."""

    id: str
    version: int
    body: msgspec.Raw
    removed: bool = False


class PartChange(msgspec.Struct, frozen=True):
    """``PUT /v1/admin/handbook/{part}/{id}``; ``version`` of the item it was made on, 0 for a new one."""

    version: Version
    body: dict[str, Any]


class CsvFault(msgspec.Struct, frozen=True):
    """What is wrong in a file: ``line`` from 1, the heading being line 1; ``column`` by its heading, "" for the line as a whole;
    ``why`` a stable word, ``value`` what it is about (never a customer's data)."""

    line: int
    column: str
    why: str
    value: str = ""


class Imported(msgspec.Struct, frozen=True):
    """What a file did, or would do (``dry_run``). With ``faults`` nothing was taken over. ``passwords`` of the people made."""

    added: int
    changed: int
    same: int
    faults: tuple[CsvFault, ...] = ()
    passwords: tuple[OneTimePassword, ...] = ()
    dry_run: bool = False
