"""Filling an empty gateway from a file (contract.seed), and keeping demo accounts out of a real centre."""

import hashlib
from pathlib import Path

import msgspec
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.seed import Seed
from gateway.accounts import people
from gateway.accounts.models import fact, users
from gateway.accounts.passwords import Passwords
from gateway.config import Config
from gateway.customers.service import Customers
from gateway.database import Database
from gateway.errors import StartError
from gateway.schema import upsert
from gateway.tx import Transactions, Tx

_DEMO, _DEMO_KEY, _SEEDED = "demo", "demo_key", "seeded"


def read_seed(config: Config) -> Seed | None:
    """The seed the settings name. Raises StartError for one that cannot be read or is a demo's outside of the demo."""
    if not config.seed:
        return None
    path = Path(config.seed)
    try:
        seed = msgspec.json.decode(path.read_bytes(), type=Seed)
    except OSError as error:
        raise StartError(
            f"The seed file {path} cannot be read ({error.strerror}). Check the setting 'seed'."
        ) from None
    except msgspec.DecodeError as error:
        raise StartError(f"The seed file {path} is not a seed: {error}. Nothing was changed.") from None
    if (seed.demo or seed.signing_key) and not config.demo:
        raise StartError(
            f"The seed file {path} holds demo accounts, whose passwords everybody knows. A real centre must not use them: "
            "remove the setting 'seed' (or set demo = true for a trial)."
        )
    return seed


async def refuse_demo(database: Database, config: Config) -> None:
    """Raises StartError when a gateway that is no demo was given a demo's database, accounts or key."""
    if config.demo:
        return
    async with database.read() as conn:
        marked = await _fact(conn, _DEMO) is not None
        accounts = (
            await conn.execute(select(func.count()).select_from(users).where(users.c.demo))
        ).scalar_one()
    if marked or accounts:
        raise StartError(
            "This database belongs to a demo: its accounts and keys are known to everybody. A real centre must not start with "
            "it. Set 'database' (or 'data_dir') to a fresh one, or set demo = true for a trial. Nothing was changed."
        )


async def mark_demo(transactions: Transactions, key: bytes) -> None:
    """Remembers for ever that this database was a demo's."""

    async def work(tx: Tx) -> None:
        for name, value in ((_DEMO, "true"), (_DEMO_KEY, hashlib.sha256(key).hexdigest())):
            put = upsert(tx.conn, fact).values(name=name, value=value).on_conflict_do_nothing()
            await tx.conn.execute(put)

    await transactions.run(work)


async def plant(seed: Seed, transactions: Transactions, passwords: Passwords, customers: Customers) -> None:
    """Fills an empty gateway, once; one that has people already is left as it is."""
    async with transactions.database.read() as conn:
        if await _fact(conn, _SEEDED) or (await conn.execute(select(users.c.id).limit(1))).first():
            return
    hashes = {user.id: await passwords.hash(user.password) for user in seed.users}

    async def work(tx: Tx) -> None:
        for user in seed.users:
            await people.add(
                tx, id=user.id, username=user.username, name=user.name, roles=user.roles, team=user.team,
                skills=user.skills, password_hash=hashes[user.id], demo=seed.demo,
                extension=user.extension,
            )  # fmt: skip
        for each in seed.customers:
            await customers.add(
                tx, id=each.id, name=each.name, city=each.city, caller_type=each.caller_type, segment=each.segment,
                sensitive=each.sensitive, products=each.products, history=each.history, made_by="", channel=each.channel,
                language=each.language, fields=each.fields,
            )  # fmt: skip
            await customers.furnish(tx, each)
        await tx.conn.execute(upsert(tx.conn, fact).values(name=_SEEDED, value=str(tx.now)))

    await transactions.run(work)


async def _fact(conn: AsyncConnection, name: str) -> str | None:
    found = await conn.execute(select(fact.c.value).where(fact.c.name == name))
    return found.scalar_one_or_none()
