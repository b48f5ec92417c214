"""``GET /v1/tools/results/{id}/clear/{line}``: one masked line of a result in the clear, to who has validated the customer; audited."""

import msgspec
from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath
from sqlalchemy import select

from contract.paths import TOOL_RESULTS
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.cases.access import reaches
from gateway.cases.models import ticket
from gateway.customers import verdicts
from gateway.customers.seal import Seal
from gateway.errors import Rejection, forbidden, not_found
from gateway.tools import identifiers
from gateway.tools.result_models import tool_result
from gateway.tx import Transactions, Tx

Asked = Request[object, object, State]


class ClearLine(msgspec.Struct, frozen=True):
    value: str


def routes(transactions: Transactions, handbook: Handbook, seal: Seal, signed_in: Guard) -> Router:
    @get(f"{TOOL_RESULTS}/{{id:str}}/clear/{{line:int}}")
    async def clear(request: Asked, id: FromPath[str], line: FromPath[int]) -> ClearLine:
        user = (await signed_in(request)).user
        need(user, Act.CUSTOMER_UNMASK)

        async def look(tx: Tx) -> bytes | None:
            r = tool_result.c
            found = (
                await tx.conn.execute(select(r.ticket, r.customer, r.box).where(r.id == id))
            ).one_or_none()
            if found is None:
                raise not_found(result=id)
            row = (await tx.conn.execute(select(ticket).where(ticket.c.id == found.ticket))).one_or_none()
            if row is None or not reaches(user, row, handbook):
                raise not_found(result=id)
            if found.customer is None:
                # It was asked with what somebody typed: that may be anybody, whoever was validated.
                raise forbidden(identifiers="typed")
            try:
                await verdicts.need_valid(tx.conn, user, handbook, found.customer, tx.now)
            except Rejection as no:
                raise forbidden(**no.detail) from None
            # On the record before it is on the screen.
            tx.audit(user.id, "tool.clear", "ticket", row.id, line=str(line))
            box: bytes | None = found.box
            return box

        text = identifiers.opened(seal, id, await transactions.run(look)).get(line)
        if text is None:
            raise not_found(line=str(line))
        return ClearLine(text)

    return Router("/", route_handlers=[clear], tags=["tools"])
