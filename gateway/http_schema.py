"""The OpenAPI shapes of wire structs. Litestar's own reading of msgspec stumbles over raw bodies and their defaults."""

from typing import Literal

import msgspec
from litestar._openapi.schema_generation import SchemaCreator
from litestar.openapi.spec import Schema
from litestar.plugins import OpenAPISchemaPlugin
from litestar.types import Empty
from litestar.typing import FieldDefinition


class WireSchema(OpenAPISchemaPlugin):
    """Structs by their fields; a raw body is any JSON."""

    @staticmethod
    def is_plugin_supported_type(value: object) -> bool:
        return value is msgspec.Raw or (isinstance(value, type) and issubclass(value, msgspec.Struct))

    def is_plugin_supported_field(self, field_definition: FieldDefinition) -> bool:
        return not field_definition.is_union and self.is_plugin_supported_type(field_definition.annotation)

    def to_openapi_schema(self, field_definition: FieldDefinition, schema_creator: SchemaCreator) -> Schema:
        if field_definition.annotation is msgspec.Raw:
            return Schema(description="Any JSON; its shape goes by the kind or ref beside it.")
        hints = field_definition.get_type_hints(include_extras=True, resolve_generics=True)
        fields = msgspec.structs.fields(field_definition.annotation)
        properties = {
            field.encode_name: FieldDefinition.from_annotation(
                annotation=hints[field.name], name=field.encode_name, default=_default(field.default)
            )
            for field in fields
        }
        required = [field.encode_name for field in fields if field.required]
        config = field_definition.annotation.__struct_config__
        if config.tag_field:
            properties[config.tag_field] = FieldDefinition.from_annotation(Literal[config.tag])
            required.append(config.tag_field)
        made = schema_creator.create_component_schema(
            field_definition, required=sorted(required), property_fields=properties
        )
        assert isinstance(made, Schema)
        return made


def _default(value: object) -> object:
    # A default that is no plain value (a raw body, UNSET, none at all) says nothing to a reader.
    return value if isinstance(value, str | int | float | bool) else Empty
