"""Which trouble of a back-office tool this agent has told of: no row says so, and a desk that starts again is not to ask once more."""

from console.store import meta
from console.store.connection import Connection
from contract.rows import ToolRow

_KEY = "tool_reports"


def reported(conn: Connection) -> dict[str, int]:
    """By tool, since when it was in the trouble that was told of."""
    return meta.get(conn, _KEY, dict[str, int]) or {}


def keep(conn: Connection, tool: ToolRow) -> None:
    """The trouble it is in is told of, within the transaction of the act that tells it."""
    meta.put(conn, _KEY, reported(conn) | {tool.id: tool.since})
