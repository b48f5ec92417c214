"""Alembic's entry: the connection comes from gateway.upgrade, which runs this inside its own transaction."""

from alembic import context

from gateway import killpoint
from gateway.models import metadata


def _passed(*_: object, **__: object) -> None:
    killpoint.here("upgrade.step")


context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, on_version_apply=_passed
)
context.run_migrations()
