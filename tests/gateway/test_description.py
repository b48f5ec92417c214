"""The OpenAPI document says what really crosses the wire: well formed, in step, and every body in it by its kind."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from contract import paths
from contract.body import Body
from contract.commands import BODIES, AcceptOffer, RejectOffer, SaveCustomer
from contract.envelope import Batch, Live
from contract.ids import new_id
from contract.rows import FLOOR, ROWS, agent_feed, queue_feed
from domain.parties import CallerType
from tests.gateway.samples import queued_bodies
from tests.gateway.site import Desk, Site, open_site
from tests.gateway.test_commands import note, opening
from tests.support.json_schema import Unfit, check, follow

FILE = Path(__file__).parents[2] / "docs" / "openapi.json"
DOCUMENT: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def fits(name: str, value: object) -> None:
    """Raises Unfit unless ``value``, as it crosses the wire, is what the document calls ``name``."""
    check(DOCUMENT, SCHEMAS[name], json.loads(msgspec.json.encode(value)))


async def test_the_committed_description_is_in_step(site: Site) -> None:
    """Renew it with: python -m gateway openapi > docs/openapi.json"""
    assert site.gateway.description() == FILE.read_text("utf-8")
    async with httpx.AsyncClient(base_url=site.url) as http:
        answer = await http.get("/openapi.json")
    assert answer.json() == DOCUMENT
    assert answer.headers["content-type"].startswith("application/vnd.oai.openapi+json")


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def test_it_is_an_openapi_document() -> None:
    """What OpenAPI 3.1 demands of a document, as far as ours uses it."""
    assert re.fullmatch(r"3\.1\.\d+", DOCUMENT["openapi"])
    assert {"title", "version"} <= DOCUMENT["info"].keys()
    names: set[str] = set()
    for path, method, operation in operations():
        where = f"{method} {path}"
        assert path.startswith("/"), where
        assert method in METHODS, where
        assert operation["operationId"] not in names, where
        names.add(operation["operationId"])
        given = [(p["name"], p["in"]) for p in operation.get("parameters", [])]
        assert len(given) == len(set(given)), where
        in_path = {name for name, place in given if place == "path"}
        assert in_path == set(re.findall(r"{(\w+)}", path)), where
        assert all(
            p["schema"] and (p["in"] != "path" or p["required"]) for p in operation.get("parameters", [])
        )
        assert operation["responses"], where
        for status, response in operation["responses"].items():
            assert re.fullmatch(r"[1-5]\d\d|default", status), where
            assert response["description"], where
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", name) for name in SCHEMAS)


def test_every_no_is_a_problem() -> None:
    for path, method, operation in operations():
        said = set(operation["responses"])
        assert all(status < "4" or status == "default" for status in said), (method, path)
        content = operation["responses"]["default"]["content"]["application/json"]
        assert content["schema"] == {"$ref": "#/components/schemas/Problem"}, (method, path)


def each(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from each(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from each(inner)


def test_every_reference_leads_somewhere() -> None:
    for shape in each(DOCUMENT):
        if "$ref" in shape:
            follow(DOCUMENT, shape["$ref"])
        if "discriminator" in shape:
            said = shape["discriminator"]
            choices = {choice["$ref"] for choice in shape.get("oneOf") or shape["anyOf"]}
            assert set(said["mapping"].values()) == choices
            for tag, place in said["mapping"].items():
                only = follow(DOCUMENT, place)["properties"][said["propertyName"]]
                assert only in ({"const": tag}, {"enum": [tag]})


def test_every_kind_and_row_is_described() -> None:
    kinds = [SCHEMAS[name]["discriminator"]["mapping"] for name in ("QueuedCommand", "LiveCommand")]
    assert set(kinds[0]) == {body.KIND for body in BODIES if not body.LIVE}
    assert set(kinds[1]) == {body.KIND for body in BODIES if body.LIVE}
    for envelope in ("Effect", "Event", "SnapshotRow"):
        assert set(SCHEMAS[envelope]["discriminator"]["mapping"]) == {row.REF for row in ROWS}


@pytest.fixture
async def desk(tmp_path: Path) -> Any:
    async with open_site(f"sqlite:///{tmp_path}/gateway.db", tmp_path) as site:
        yield await site.desk("rina")


async def test_every_command_of_a_desk_is_as_described(desk: Desk) -> None:
    client = desk.session.client
    live: list[Body] = [AcceptOffer(offer=new_id()), RejectOffer(offer=new_id(), reason="x")]
    for body in queued_bodies(desk.session.desk_number):
        command = desk.command(body)
        fits("Batch", Batch(client, [command]))
        with pytest.raises(Unfit):
            fits("Live", Live(command, 1000))
        # The body of one kind under the name of another.
        wrong = desk.command(live[0], kind=command.kind)
        with pytest.raises(Unfit):
            fits("Batch", Batch(client, [wrong]))
    for body in live:
        fits("Live", Live(desk.command(body), 1000))
        with pytest.raises(Unfit):
            fits("Batch", Batch(client, [desk.command(body)]))


async def test_what_the_gateway_says_is_as_described(desk: Desk) -> None:
    """Answers, snapshots and events of every row a desk of one agent meets."""
    opened, customer = opening(desk), new_id()
    made = SaveCustomer(customer=customer, name="Siti", caller_type=CallerType.NASABAH)
    opened = msgspec.structs.replace(opened, complainant=customer)
    batch = Batch(desk.session.client, [desk.command(body) for body in (made, opened, note(opened.ticket))])
    fits("Batch", batch)
    answer = (await desk.post(paths.COMMANDS, batch)).json()
    assert {effect["ref"] for result in answer["results"] for effect in result["effects"]} == {
        "customer", "ticket", "message",
    }  # fmt: skip
    fits("BatchResult", answer)
    fits("Session", desk.session)
    feeds = [FLOOR, agent_feed(desk.session.user.id), queue_feed(opened.queue)]
    seen: set[str] = set()
    for feed in feeds:
        page = (await desk.http.get(paths.SNAPSHOT, params={"feed": feed})).json()
        fits("Snapshot", page)
        seen |= {row["ref"] for row in page["rows"]}
    assert seen >= {"user", "tool", "ticket", "message", "customer"}
    async with desk.feed(dict.fromkeys(feeds, 0)) as feed_link:
        for event in await feed_link.events():
            fits("Event", event)
    for path, shape in (
        (f"{paths.TICKETS}/{opened.ticket}/timeline", "MessageRow"),
        (f"{paths.CUSTOMERS}?q=siti", "CustomerRow"),
    ):
        rows = (await desk.http.get(path)).json()
        assert rows, path
        for row in rows:
            fits(shape, row)
    fits("Handbook", (await desk.http.get(paths.HANDBOOK)).json())
    fits("Problem", (await desk.http.get("/v1/audit")).json())
    broken = answer["results"][0]["effects"][0] | {"ref": "tool"}
    with pytest.raises(Unfit):
        fits("Effect", broken)
