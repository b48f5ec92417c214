"""The OpenAPI document as it stands in docs/openapi.json: ``python -m gateway openapi > docs/openapi.json``."""

import tempfile

import msgspec

from gateway.app import assemble
from gateway.config import Config


async def printed(config: Config) -> str:
    """The document of this program; a database in passing is all it needs."""
    with tempfile.TemporaryDirectory() as folder:
        passing = msgspec.structs.replace(config, database="", data_dir=folder, demo=False, seed="")
        gateway = await assemble(passing)
        try:
            return gateway.description()
        finally:
            await gateway.database.close()
