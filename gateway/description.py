"""The OpenAPI document: the routes as the framework reads them, the wire as msgspec does, and one shape for every no."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from litestar import Litestar, Response, Router, get
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.spec import Components, Reference, SecurityScheme

from contract import PROTOCOL
from gateway.http_schema import WireSchema, components, ref

_ABOUT = (
    "What desks ask over HTTP. The feed of events is the WebSocket /v1/feed: a desk sends FeedFromDesk and hears FeedFromGateway, "
    "JSON text frames, with the same bearer token. A command of a kind that is not listed is answered as rejected (unknown_kind)."
)
_SCHEMES: dict[str, SecurityScheme | Reference] = {
    "session": SecurityScheme("http", scheme="bearer", description="A desk's session."),
    "intake_key": SecurityScheme("http", scheme="bearer", description="The key of a centre's own app."),
    "intake_token": SecurityScheme("http", scheme="bearer", description="The token of a customer's thread."),
}
_PROBLEM = {
    "description": "It was not done; the code says what to do about it.",
    "content": {"application/json": {"schema": ref("Problem")}},
}


def describe(routers: Sequence[Router]) -> str:
    """The document of ``routers``, in an order that does not change by itself."""
    wire = WireSchema()
    config = OpenAPIConfig(
        title="Sahut gateway",
        version=str(PROTOCOL),
        description=_ABOUT,
        components=Components(security_schemes=_SCHEMES),
        security=[{"session": []}],
        use_handler_docstrings=True,
    )
    made = Litestar(routers, openapi_config=config, plugins=[wire], logging_config=None).openapi_schema
    document = made.to_schema()
    document["components"]["schemas"] |= components(wire.seen.values())
    for path in document["paths"].values():
        for operation in path.values():
            _say_problems(operation["responses"])
    return json.dumps(document, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _say_problems(responses: dict[str, Any]) -> None:
    """Every no has one shape (gateway.http), not the framework's."""
    for status in [status for status in responses if status >= "4"]:
        del responses[status]
    responses["default"] = _PROBLEM


def served(routers: Sequence[Router]) -> tuple[Router, Callable[[], str]]:
    """``GET /openapi.json``, and the document; it is put together when first asked for."""
    document = cache(lambda: describe(routers))

    @get("/openapi.json", media_type="application/vnd.oai.openapi+json", sync_to_thread=True)
    def openapi() -> Response[bytes]:
        return Response(document().encode())

    return Router("/", route_handlers=[openapi], include_in_schema=False), document
