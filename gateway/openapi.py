"""The OpenAPI document as it stands in docs/openapi.json: ``python -m gateway openapi > docs/openapi.json``."""

import json
import tempfile

import msgspec
from litestar import Litestar

from gateway.app import assemble
from gateway.config import Config


def document(asgi: Litestar) -> str:
    """The document, in an order that does not change by itself."""
    return json.dumps(asgi.openapi_schema.to_schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


async def printed(config: Config) -> str:
    """The document of this program; a database in passing is all it needs."""
    with tempfile.TemporaryDirectory() as folder:
        passing = msgspec.structs.replace(config, database="", data_dir=folder, demo=False, seed="")
        gateway = await assemble(passing)
        try:
            return document(gateway.asgi)
        finally:
            await gateway.database.close()
