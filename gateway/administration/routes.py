"""Routes of the administration: people, teams, roles and skills, desks, and the handbook's parts (contract.admin)."""

from litestar import Request, Router, delete, get, patch, post, put
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody

from contract import admin as wire
from contract.admin import (
    AdminUser,
    AuxSet,
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
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.passwords import Passwords
from gateway.accounts.user import User
from gateway.administration import parts, people, rights, teams
from gateway.administration.in_force import InForce
from gateway.administration.people import People
from gateway.administration.sessions import Sessions
from gateway.errors import forbidden, not_found
from gateway.tx import ROUTING, Transactions, Tx, lock_keys

Asked = Request[object, object, State]


class Administration:
    """What the routes stand on; ``passwords`` hashes those for one sign-in."""

    def __init__(
        self, transactions: Transactions, in_force: InForce, passwords: Passwords, sessions: Sessions
    ) -> None:
        self.transactions, self.in_force, self.passwords = transactions, in_force, passwords
        self.sessions, self.people = sessions, People(in_force.handbook, sessions)

    async def new_password(self) -> tuple[str, str]:
        """(a one-time password, its hash)."""
        password = people.one_time_password()
        return password, await self.passwords.hash(password)

    async def shown(self, id: str) -> AdminUser:
        async with self.transactions.database.read() as conn:
            return await people.one(conn, id, self.transactions.now())


def routes(here: Administration, signed_in: Guard) -> Router:
    """All of ``/v1/admin`` but files (gateway.administration.files)."""
    handlers = [*_people(here, signed_in), *_sessions(here, signed_in), *_teams(here, signed_in)]
    return Router("/", route_handlers=[*handlers, *_handbook(here, signed_in)], tags=["administration"])


def _people(here: Administration, signed_in: Guard) -> list[HTTPRouteHandler]:
    run, database = here.transactions.run, here.transactions.database

    @get(wire.USERS)
    async def users(
        request: Asked, q: FromQuery[str] = "", active: FromQuery[bool | None] = None
    ) -> list[AdminUser]:
        """By name; ``q`` in name, user name or team. A team leader sees their own team."""
        user = (await signed_in(request)).user
        rights.need_people(user)
        async with database.read() as conn:
            return await people.listed(conn, user, here.transactions.now(), q, active)

    @get(f"{wire.USERS}/{{id:str}}")
    async def user(request: Asked, id: FromPath[str]) -> AdminUser:
        author = (await signed_in(request)).user
        rights.need_people(author)
        found = await here.shown(id)
        if not rights.sees(author, found.team):
            raise forbidden(team=found.team)
        return found

    @post(wire.USERS, status_code=201)
    async def add_user(request: Asked, data: JSONBody[NewUser]) -> UserMade:
        author = await _author(request, signed_in, Act.USER_WRITE)
        password, hashed = await here.new_password()
        id = await run(lambda tx: here.people.add(tx, author, data, hashed))
        return UserMade(await here.shown(id), OneTimePassword(data.username, password))

    @patch(f"{wire.USERS}/{{id:str}}")
    async def change_user(request: Asked, id: FromPath[str], data: JSONBody[UserChange]) -> AdminUser:
        author = (await signed_in(request)).user
        rights.need_people(author)
        await run(lambda tx: here.people.change(tx, author, id, data))
        return await here.shown(id)

    @post(f"{wire.USERS}/{{id:str}}/password", status_code=200)
    async def reset_password(request: Asked, id: FromPath[str]) -> OneTimePassword:
        """Another password, good for one sign-in. It is told here and never again."""
        author = await _author(request, signed_in, Act.USER_WRITE)
        password, hashed = await here.new_password()
        return await run(lambda tx: here.people.reset_password(tx, author, id, password, hashed))

    return [users, user, add_user, change_user, reset_password]


def _sessions(here: Administration, signed_in: Guard) -> list[HTTPRouteHandler]:
    run = here.transactions.run

    @post(f"{wire.USERS}/{{id:str}}/sign-out", status_code=200)
    async def sign_out_user(request: Asked, id: FromPath[str]) -> SignedOut:
        """Ends every session of the person; their open sockets end at once."""
        author = (await signed_in(request)).user
        rights.need_people(author)
        return SignedOut(await run(lambda tx: here.people.sign_out(tx, author, id)))

    @put(f"{wire.USERS}/{{id:str}}/aux", status_code=204)
    async def set_aux(request: Asked, id: FromPath[str], data: JSONBody[AuxSet]) -> None:
        author = (await signed_in(request)).user
        rights.need_people(author)
        await run(lambda tx: here.people.set_aux(tx, author, id, data.reason))

    @post(f"{wire.ADMIN_DESKS}/{{client:str}}/sign-out", status_code=200)
    async def sign_out_desk(request: Asked, client: FromPath[str]) -> SignedOut:
        """Ends the sessions at one desk database (``client`` of ``GET /v1/desks``)."""
        author = await _author(request, signed_in, Act.USER_WRITE)

        async def work(tx: Tx) -> int:
            await lock_keys(tx.conn, [ROUTING])
            ended = await here.sessions.end_desk(tx, client, "account.sign_out")
            if ended is None:
                raise not_found(desk=client[:80])
            user, count = ended
            tx.audit(author.id, "desk.sign_out", "client", client, user=user, sessions=str(count))
            return count

        return SignedOut(await run(work))

    return [sign_out_user, set_aux, sign_out_desk]


def _teams(here: Administration, signed_in: Guard) -> list[HTTPRouteHandler]:
    run, database, handbook = here.transactions.run, here.transactions.database, here.in_force.handbook

    @get(wire.TEAMS)
    async def list_teams(request: Asked) -> list[TeamLine]:
        rights.need_people((await signed_in(request)).user)
        async with database.read() as conn:
            return await teams.listed(conn)

    @post(wire.TEAMS, status_code=201)
    async def add_team(request: Asked, data: JSONBody[TeamChange]) -> TeamLine:
        author = await _author(request, signed_in, Act.USER_WRITE)
        id = await run(lambda tx: teams.add(tx, author.id, data))
        return TeamLine(id=id, version=1, name=data.name)

    @put(f"{wire.TEAMS}/{{id:str}}", status_code=204)
    async def rename_team(request: Asked, id: FromPath[str], data: JSONBody[TeamChange]) -> None:
        author = await _author(request, signed_in, Act.USER_WRITE)
        await run(lambda tx: teams.rename(tx, author.id, id, data))

    @delete(f"{wire.TEAMS}/{{id:str}}")
    async def remove_team(
        request: Asked, id: FromPath[str], version: FromQuery[int], move_to: FromQuery[str | None] = None
    ) -> None:
        """``move_to``: the team its people go to, empty for none; left out, a team with people in it stays."""
        author = await _author(request, signed_in, Act.USER_WRITE)
        await run(lambda tx: teams.remove(tx, author.id, id, version, move_to))

    @post(f"{wire.TEAMS}/{{id:str}}/people", status_code=204)
    async def staff_team(request: Asked, id: FromPath[str], data: JSONBody[TeamPeople]) -> None:
        author = await _author(request, signed_in, Act.USER_WRITE)
        await run(lambda tx: teams.staff(tx, here.people, author, id, data))

    @get(wire.ROLES)
    async def list_roles(request: Asked) -> list[RoleLine]:
        rights.need_people((await signed_in(request)).user)
        async with database.read() as conn:
            return await teams.roles(conn)

    @get(wire.SKILLS)
    async def list_skills(request: Asked) -> list[SkillLine]:
        rights.need_people((await signed_in(request)).user)
        async with database.read() as conn:
            return await teams.skills(conn, handbook)

    return [list_teams, add_team, rename_team, remove_team, staff_team, list_roles, list_skills]


def _handbook(here: Administration, signed_in: Guard) -> list[HTTPRouteHandler]:
    run, database, in_force = here.transactions.run, here.transactions.database, here.in_force
    item_path = f"{wire.ADMIN_HANDBOOK}/{{part:str}}/{{item:str}}"

    @get(f"{wire.ADMIN_HANDBOOK}/{{part:str}}")
    async def list_part(request: Asked, part: FromPath[str]) -> Part:
        """``part``: queues, hours, holidays, macros, aux_reasons, wrap_up_codes."""
        await _author(request, signed_in, Act.HANDBOOK_WRITE)
        async with database.read() as conn:
            return await parts.listed(conn, in_force, part)

    @put(item_path)
    async def put_item(
        request: Asked, part: FromPath[str], item: FromPath[str], data: JSONBody[PartChange]
    ) -> PartItem:
        """In force at every gateway and on its way to the desks when this answers. The file stays as it is."""
        author = await _author(request, signed_in, Act.HANDBOOK_WRITE)
        done = await run(lambda tx: parts.put(tx, in_force, author.id, part, item, data.version, data.body))
        await in_force.refresh(database)
        return done

    @delete(item_path)
    async def remove_item(
        request: Asked, part: FromPath[str], item: FromPath[str], version: FromQuery[int]
    ) -> None:
        author = await _author(request, signed_in, Act.HANDBOOK_WRITE)
        await run(lambda tx: parts.remove(tx, in_force, author.id, part, item, version))
        await in_force.refresh(database)

    return [list_part, put_item, remove_item]


async def _author(request: Asked, signed_in: Guard, act: Act) -> User:
    user = (await signed_in(request)).user
    need(user, act)
    return user
