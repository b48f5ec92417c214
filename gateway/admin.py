"""Accounts from the command line: ``python -m gateway admin add-user …``. Passwords are asked for, or read from stdin."""

import argparse
import getpass
import sys
from datetime import UTC, datetime

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from contract.rows import FLOOR
from domain import limits
from domain.permissions import Role
from gateway.accounts import desks, people
from gateway.accounts.models import session, users
from gateway.app import Gateway, assemble
from gateway.channels.webform import admin as intake_admin
from gateway.clock import system_clock
from gateway.config import Config
from gateway.errors import StartError
from gateway.tx import Tx


def describe(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True)
    add = acts.add_parser("add-user", help="a new account")
    add.add_argument("username")
    add.add_argument("--name", required=True, help="as colleagues and customers see it")
    add.add_argument("--role", action="append", required=True, choices=[role.value for role in Role])
    add.add_argument("--skill", action="append", default=[], help="as the handbook's queues name it")
    add.add_argument("--team", default="")
    for name, what in (
        ("set-password", "a new password; ends open sessions"),
        ("disable-user", "no sign-in any more"),
    ):
        acts.add_parser(name, help=what).add_argument("username")
    intake_admin.describe(acts)
    acts.add_parser("desks", help="which desks hold work the gateway has not got yet")


async def run(config: Config, asked: argparse.Namespace) -> None:
    """Does the act. Raises StartError with the reason it cannot."""
    gateway = await assemble(config)
    try:
        if asked.act == "desks":
            await list_desks(gateway)
            return
        if asked.act == "intake-key":
            await intake_admin.run(gateway, asked)
            return
        if asked.act == "add-user":
            await _add(gateway, asked)
        elif asked.act == "set-password":
            await _change(
                gateway,
                asked.username,
                "account.password",
                password=await _password(gateway),
                must_change=False,
            )
        else:
            await _change(gateway, asked.username, "account.disable", active=False)
    finally:
        await gateway.database.close()
    print(f"{asked.act}: {asked.username}")


async def list_desks(gateway: Gateway) -> None:
    async with gateway.database.read() as conn:
        found = await desks.held(conn, system_clock())
    for desk in found:
        begun = (
            ""
            if desk.oldest is None
            else datetime.fromtimestamp(desk.oldest / 1000, UTC).astimezone().isoformat(" ", "minutes")
        )
        print(desk.desk, desk.name, f"waiting {desk.waiting}", f"rejected {desk.rejected}", begun, sep="\t")


async def _add(gateway: Gateway, asked: argparse.Namespace) -> None:
    skills = {queue.skill for queue in gateway.handbook.queues}
    unknown = sorted(set(asked.skill) - skills)
    if unknown:
        raise StartError(
            f"No queue asks for the skill {unknown[0]!r}; the handbook has {', '.join(sorted(skills))}."
        )
    hashed = await _password(gateway)

    async def work(tx: Tx) -> None:
        id = await people.add(
            tx, username=asked.username, name=asked.name, roles=[Role(role) for role in asked.role], team=asked.team,
            skills=asked.skill, password_hash=hashed,
        )  # fmt: skip
        tx.audit("command line", "account.add", "user", id)

    try:
        await gateway.transactions.run(work)
    except IntegrityError:
        raise StartError(f"There is an account {asked.username!r} already. Nothing was changed.") from None


async def _change(gateway: Gateway, username: str, what: str, **values: object) -> None:
    async def work(tx: Tx) -> None:
        id = (
            await tx.conn.execute(select(users.c.id).where(users.c.username == username))
        ).scalar_one_or_none()
        if id is None:
            raise StartError(f"There is no account {username!r}. Nothing was changed.")
        await tx.conn.execute(
            update(users).where(users.c.id == id).values(failures=0, locked_until=0, **values)
        )
        mine = update(session).where(session.c.user == id, session.c.ended.is_(None))
        await tx.conn.execute(mine.values(ended=tx.now, why=what))
        tx.audit("command line", what, "user", id)
        tx.touch("user", id, {FLOOR})

    await gateway.transactions.run(work)


async def _password(gateway: Gateway) -> str:
    given = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if len(given) < limits.PASSWORD:
        raise StartError(f"A password needs at least {limits.PASSWORD} characters. Nothing was changed.")
    return await gateway.passwords.hash(given)
