"""An administrator at the wire."""

from typing import TypeVar

import httpx
import msgspec

from contract.admin import (
    ADMIN_HANDBOOK,
    USERS,
    AdminUser,
    NewUser,
    OneTimePassword,
    Part,
    PartChange,
    PartItem,
    UserChange,
    UserMade,
)
from contract.errors import ErrorCode, Problem
from domain.permissions import Role
from tests.gateway.site import Desk, Site

T = TypeVar("T")


async def administrator(site: Site, name: str = "admin") -> Desk:
    await site.person(name, Role.ADMIN, skills=())
    return await site.desk(name)


def read(answer: httpx.Response, shape: type[T]) -> T:
    assert answer.is_success, answer.text
    return msgspec.json.decode(answer.content, type=shape)


def refused(answer: httpx.Response, code: ErrorCode = ErrorCode.INVALID) -> dict[str, str]:
    """The detail of a no of this code."""
    problem = msgspec.json.decode(answer.content, type=Problem)
    assert problem.code is code, answer.text
    assert answer.status_code >= 400
    return problem.detail


async def people(desk: Desk, **query: str) -> dict[str, AdminUser]:
    found = read(await desk.http.get(USERS, params=query), list[AdminUser])
    return {user.username: user for user in found}


async def hire(admin: Desk, username: str, *roles: Role, **fields: object) -> UserMade:
    asked = NewUser(username=username, name=username.title(), roles=roles or (Role.AGENT,), **fields)  # type: ignore[arg-type]
    return read(await admin.post(USERS, asked), UserMade)


async def change(admin: Desk, user: AdminUser, **fields: object) -> httpx.Response:
    asked = UserChange(version=user.version, **fields)  # type: ignore[arg-type]
    return await admin.http.patch(f"{USERS}/{user.id}", content=msgspec.json.encode(asked))


async def reset(admin: Desk, id: str) -> OneTimePassword:
    return read(await admin.http.post(f"{USERS}/{id}/password"), OneTimePassword)


async def part(admin: Desk, name: str) -> dict[str, PartItem]:
    found = read(await admin.http.get(f"{ADMIN_HANDBOOK}/{name}"), Part)
    return {item.id: item for item in found.items}


async def put(admin: Desk, name: str, body: dict[str, object], version: int = 0) -> httpx.Response:
    change = PartChange(version, body)
    return await admin.http.put(f"{ADMIN_HANDBOOK}/{name}/{body['id']}", content=msgspec.json.encode(change))


async def remove(admin: Desk, name: str, id: str, version: int = 0) -> httpx.Response:
    return await admin.http.delete(f"{ADMIN_HANDBOOK}/{name}/{id}", params={"version": str(version)})
