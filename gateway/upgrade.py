"""Brings the database to this program's shape at start, or refuses one that is newer."""

from functools import cache
from pathlib import Path

import structlog
from alembic import command
from alembic.config import Config as AlembicConfig
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from gateway import killpoint
from gateway.database import Database
from gateway.errors import StartError

_log = structlog.get_logger()


def alembic_config() -> AlembicConfig:
    config = AlembicConfig()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@cache
def _scripts() -> ScriptDirectory:
    """The program's own migrations: they do not change while it runs, and each is a module to be read."""
    return ScriptDirectory.from_config(alembic_config())


async def upgrade(database: Database) -> None:
    """Runs the migrations that are missing, in one transaction. Raises StartError."""
    where = database.url.render_as_string(hide_password=True)
    try:
        async with database.write() as conn:
            if database.postgres:
                # Two gateways starting at once: the second finds the work done.
                await conn.execute(text("SELECT pg_advisory_xact_lock(7216881)"))
            await conn.run_sync(_upgrade)
    except (DBAPIError, OSError) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        raise StartError(
            f"The database {where} cannot be used: {reason}. Its data is untouched. {_advice(str(reason))}"
        ) from error


def _advice(reason: str) -> str:
    if "not a database" in reason or "malformed" in reason:
        return "The file is damaged, or none of Sahut's: put its last backup in its place, or name another in 'database'."
    return "Check the setting 'database', that the server runs, and the rights of the folder or account."


def _upgrade(conn: Connection) -> None:
    scripts = _scripts()
    heads = MigrationContext.configure(conn).get_current_heads()
    for revision in heads:
        try:
            scripts.get_revision(revision)
        except CommandError:
            raise StartError(
                f"The database is newer than this program (it stands at {revision}, the program ends at "
                f"{scripts.get_current_head()}). Nothing was changed. Start the version of Sahut that wrote it, or a later one."
            ) from None
    if heads != (scripts.get_current_head(),):
        config = alembic_config()
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
    killpoint.here("upgrade.whole")
    _log.info("database_ready", revision=scripts.get_current_head())


async def current(database: Database) -> bool:
    """Whether the database can be reached and stands at this program's shape."""
    async with database.read() as conn:
        heads = await conn.run_sync(lambda sync: MigrationContext.configure(sync).get_current_heads())
    return heads == (_scripts().get_current_head(),)
