"""``POST /v1/tools/{id}/health``: a team leader, an administrator or a monitor of theirs says how a tool is."""

import msgspec
from litestar import Request, Router, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from contract.rows import ToolHealth
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.errors import Rejection, not_found
from gateway.tools.service import Tools
from gateway.tx import Transactions

Asked = Request[object, object, State]


class Declaration(msgspec.Struct, frozen=True):
    """The body: ``{"health": "up" | "slow" | "down"}``."""

    health: ToolHealth


def routes(transactions: Transactions, tools: Tools, signed_in: Guard) -> Router:
    @post("/v1/tools/{id:str}/health", status_code=204)
    async def declare(request: Asked, id: FromPath[str], data: JSONBody[Declaration]) -> None:
        user = (await signed_in(request)).user
        need(user, Act.TOOL_DECLARE)
        try:
            await transactions.run(lambda tx: tools.declare(tx, id, data.health, user.id))
        except Rejection:
            raise not_found(tool=id) from None

    return Router("/", route_handlers=[declare], tags=["tools"])
