"""The OpenAPI shapes of wire structs: read by msgspec, which also decodes and encodes them, so that the description and the wire
are one thing. A raw body is described by the kind or ref beside it."""

import inspect
from collections.abc import Iterable
from typing import Any

import msgspec
from litestar._openapi.schema_generation import SchemaCreator
from litestar.openapi.spec import Schema
from litestar.plugins import OpenAPISchemaPlugin
from litestar.typing import FieldDefinition

from contract.commands import BODIES
from contract.envelope import Batch, Command, Effect, Event, Live
from contract.errors import Problem
from contract.feed import FromDesk, FromGateway, SnapshotRow
from contract.rows import ROWS

Shape = dict[str, Any]
PLACE = "#/components/schemas/{name}"
#: A route's ``security`` when it asks for no session.
OPEN: list[dict[str, list[str]]] = [{}]


class WireSchema(OpenAPISchemaPlugin):
    """Tells the framework the names of structs, and remembers them in ``seen``; their shapes are put in by ``components``."""

    def __init__(self) -> None:
        self.seen: dict[str, type[msgspec.Struct]] = {}

    @staticmethod
    def is_plugin_supported_type(value: object) -> bool:
        return isinstance(value, type) and issubclass(value, msgspec.Struct)

    def is_plugin_supported_field(self, field_definition: FieldDefinition) -> bool:
        return not field_definition.is_union and self.is_plugin_supported_type(field_definition.annotation)

    def to_openapi_schema(self, field_definition: FieldDefinition, schema_creator: SchemaCreator) -> Schema:
        struct = field_definition.annotation
        self.seen[struct.__name__] = struct
        made = schema_creator.create_component_schema(field_definition, required=[], property_fields={})
        assert isinstance(made, Schema)
        return made


def ref(name: str) -> Shape:
    return {"$ref": PLACE.format(name=name)}


def components(structs: Iterable[type[msgspec.Struct]]) -> dict[str, Shape]:
    """The shapes of ``structs``, of the whole wire, and of everything they are made of."""
    wire: list[Any] = [*structs, *BODIES, *ROWS, Batch, Live, Effect, Event, SnapshotRow, Problem]
    (*_, from_desk, from_gateway), shapes = msgspec.json.schema_components(
        [*wire, FromDesk, FromGateway], ref_template=PLACE
    )
    shapes |= {"FeedFromDesk": from_desk, "FeedFromGateway": from_gateway}
    for shape in shapes.values():
        if "description" in shape:
            shape["description"] = inspect.cleandoc(shape["description"])
    _describe_commands(shapes)
    for envelope, may_be_gone in ((Effect, True), (Event, True), (SnapshotRow, False)):
        _describe_rows(shapes, envelope.__name__, may_be_gone)
    return shapes


def _describe_commands(shapes: dict[str, Shape]) -> None:
    """Each kind of command with its own body; what waits and what is live go by different doors."""
    for name, live in (("QueuedCommand", False), ("LiveCommand", True)):
        bodies = {body.KIND: body for body in BODIES if body.LIVE is live}
        kinds = {kind: {"v": {"const": body.V}, "body": ref(body.__name__)} for kind, body in bodies.items()}
        _variants(shapes, Command.__name__, name, "kind", kinds)
        for body in bodies.values():
            if body.ACT is not None:
                shapes[body.__name__]["x-right"] = body.ACT.value
    shapes[Batch.__name__]["properties"]["commands"]["items"] = ref("QueuedCommand")
    shapes[Live.__name__]["properties"]["command"] = ref("LiveCommand")


def _describe_rows(shapes: dict[str, Shape], envelope: str, may_be_gone: bool) -> None:
    """Each ref with its own body, in the place of ``envelope``."""
    rows: dict[str, dict[str, Shape]] = {}
    for row in ROWS:
        body = ref(row.__name__)
        rows[row.REF] = {
            "v": {"const": row.V},
            "body": {"anyOf": [body, {"type": "null"}]} if may_be_gone else body,
        }
    fields = shapes.pop(envelope)
    shapes[f"{envelope}Envelope"] = fields
    _variants(shapes, f"{envelope}Envelope", envelope, "ref", rows)


def _variants(
    shapes: dict[str, Shape], envelope: str, name: str, tag: str, kinds: dict[str, dict[str, Shape]]
) -> None:
    """``name``: one of the ``envelope`` with ``tag`` saying which of ``kinds`` it is."""
    mapping = {}
    for kind, fields in kinds.items():
        variant = f"{name}.{kind}"
        properties = {tag: {"const": kind}, **fields}
        shapes[variant] = {"allOf": [ref(envelope)], "properties": properties, "required": sorted(properties)}
        mapping[kind] = PLACE.format(name=variant)
    shapes[name] = {
        "oneOf": [{"$ref": place} for place in mapping.values()],
        "discriminator": {"propertyName": tag, "mapping": mapping},
    }
