"""Alembic's entry: the connection comes from gateway.upgrade, which runs this inside its own transaction."""

from alembic import context

from gateway.models import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
