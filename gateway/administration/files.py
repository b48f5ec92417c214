"""Files in and out: ``POST /v1/admin/import/{what}`` takes a table whole or not at all, ``GET /v1/admin/export/{what}`` gives one."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.datastructures import State
from litestar.openapi import ResponseSpec
from litestar.openapi.spec import OpenAPIMediaType, Operation, RequestBody, Schema
from litestar.openapi.spec.enums import OpenAPIType
from litestar.params import FromPath, FromQuery, RawBody
from sqlalchemy import select

from contract import admin as wire
from contract.admin import CsvFault, Imported
from domain.business_hours import Holiday
from domain.csv_table import Table, parse, write
from domain.handbook import Macro
from domain.permissions import Act
from domain.ticket_sets import TicketSets
from gateway.accounts.auth import Guard, need
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.administration import imports, people
from gateway.administration.imports import Done
from gateway.administration.routes import Administration
from gateway.customers.seal import Seal
from gateway.customers.service import Customers
from gateway.errors import not_found
from gateway.tx import Tx

Asked = Request[object, object, State]
Take = Callable[[Tx, User, Table], Awaitable[Done]]
#: What may be taken in, and the right it needs.
_RIGHTS = {
    "users": Act.USER_WRITE,
    "customers": Act.CUSTOMER_IMPORT,
    "holidays": Act.HANDBOOK_WRITE,
    "macros": Act.HANDBOOK_WRITE,
}


@dataclass
class _TakesCsv(Operation):
    def __post_init__(self) -> None:
        text = Schema(type=OpenAPIType.STRING, description="UTF-8; commas or semicolons; a heading")
        self.request_body = RequestBody({"text/csv": OpenAPIMediaType(text)}, required=True)


class _Undone(Exception):
    """Rolls back what a trial, or a file with faults, has done."""


def routes(here: Administration, customers: Customers, seal: Seal, signed_in: Guard) -> Router:
    """``seal`` tells customers who are there already."""
    handbook = here.in_force.handbook

    @post(f"{wire.IMPORT}/{{what:str}}", status_code=200, operation_class=_TakesCsv)
    async def take(
        request: Asked, what: FromPath[str], body: RawBody, dry_run: FromQuery[bool] = False
    ) -> Imported:
        """``what``: users, customers, holidays, macros. All lines or none; with ``dry_run`` none, and what would have been."""
        author = await _author(request, signed_in, what)
        needed, known = _columns(what)
        table = parse(body, needed, known)
        if table.faults:
            return _answer(
                Done(faults=[CsvFault(*msgspec.structs.astuple(one)) for one in table.faults]), True
            )
        passwords = await _passwords(table, dry_run) if what == "users" else {}

        async def taken(tx: Tx) -> Done:
            if what == "users":
                return await imports.take_users(tx, here.people, author, table, passwords)
            if what == "customers":
                return await imports.take_customers(tx, customers, seal, handbook, author, table)
            if what == "holidays":
                return await imports.take_holidays(tx, here.in_force, author, table)
            return await imports.take_macros(tx, here.in_force, author, table)

        done = Done()

        async def work(tx: Tx) -> None:
            nonlocal done
            done = await taken(tx)
            if done.faults or dry_run:
                raise _Undone

        try:
            await here.transactions.run(work)
        except _Undone:
            return _answer(done, True)
        await here.in_force.refresh(here.transactions.database)
        return _answer(done, False)

    def _columns(what: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return {
            "users": (imports.USERS[:1], imports.USERS),
            "customers": (imports.CUSTOMERS[:1], imports.of_customers(handbook)),
            "holidays": (imports.HOLIDAYS[:2], imports.HOLIDAYS),
            "macros": (imports.MACROS[:1], imports.MACROS),
        }[what]

    async def _passwords(table: Table, dry_run: bool) -> dict[str, tuple[str, str]]:
        """One for each new account, as far as a file may make them; in a trial without their hash."""
        async with here.transactions.database.read() as conn:
            there = set((await conn.execute(select(users.c.username))).scalars())
        new = [line.cells["username"] for line in table.lines if line.cells["username"] not in there]
        few = list(dict.fromkeys(new))[: imports.MOST_NEW]
        return {name: ("", "") if dry_run else await here.new_password() for name in few}

    @get(
        f"{wire.EXPORT}/{{what:str}}",
        responses={200: ResponseSpec(bytes, generate_examples=False, media_type="text/csv")},
    )
    async def give(request: Asked, what: FromPath[str]) -> Response[bytes]:
        """``what``: users, holidays, macros; as ``import`` reads it back. No cell of it runs as a formula."""
        if what == "customers":
            raise not_found(export=what)
        author = await _author(request, signed_in, what)
        if what == "users":
            async with here.transactions.database.read() as conn:
                found = await people.listed(conn, author, here.transactions.now(), "", None)
            content = write(imports.USERS, [_person(one) for one in found])
        elif what == "holidays":
            content = write(imports.HOLIDAYS, [_holiday(one) for one in handbook.holidays])
        else:
            content = write(imports.MACROS, [_macro(one) for one in handbook.macros])
        headers = {"content-disposition": f'attachment; filename="{what}.csv"'}
        return Response(content, media_type="text/csv; charset=utf-8", headers=headers)

    return Router("/", route_handlers=[take, give], tags=["administration"])


async def _author(request: Asked, signed_in: Guard, what: str) -> User:
    user = (await signed_in(request)).user
    if what not in _RIGHTS:
        raise not_found(what=what[:80])
    need(user, _RIGHTS[what])
    return user


def _answer(done: Done, undone: bool) -> Imported:
    passwords = () if undone else tuple(done.passwords)
    return Imported(done.added, done.changed, done.same, tuple(done.faults), passwords, undone)


def _person(user: wire.AdminUser) -> dict[str, str]:
    return {
        "username": user.username,
        "name": user.name,
        "roles": " ".join(user.roles),
        "team": user.team,
        "skills": " ".join(user.skills),
        "capacity": " ".join(f"{channel}={count}" for channel, count in user.capacity.items()),
        "extension": user.extension,
        "active": "ya" if user.active else "tidak",
    }


def _holiday(day: Holiday) -> dict[str, str]:
    return {"date": day.id, "name": day.name, "open": " ".join(f"{s.start}-{s.end}" for s in day.spans)}


def _macro(macro: Macro) -> dict[str, str]:
    sets = macro.sets or TicketSets()
    return {
        "id": macro.id,
        "name": macro.name,
        "mode": macro.mode,
        "text": macro.text,
        "category": sets.category or "",
        "issue": sets.issue or "",
        "priority": sets.priority.value if sets.priority else "",
    }
