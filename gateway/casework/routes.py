"""``GET /v1/casework/{id}/clear``: one sealed answer or datum in the clear, to who has validated the ticket's customer; audited."""

import msgspec
from litestar import Request, Router, get
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery
from sqlalchemy import select

from contract.paths import CASEWORK
from domain.handbook import Handbook
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.cases.access import reaches
from gateway.cases.models import ticket
from gateway.casework import sealing
from gateway.casework.models import casework
from gateway.customers import verdicts
from gateway.customers.seal import Seal
from gateway.errors import Rejection, forbidden, not_found
from gateway.tx import Transactions, Tx

Asked = Request[object, object, State]


class ClearAnswer(msgspec.Struct, frozen=True):
    value: str


def routes(transactions: Transactions, handbook: Handbook, seal: Seal, signed_in: Guard) -> Router:
    @get(f"{CASEWORK}/{{id:str}}/clear")
    async def clear(
        request: Asked,
        id: FromPath[str],
        category: FromQuery[str],
        issue: FromQuery[str],
        field: FromQuery[str],
    ) -> ClearAnswer:
        user = (await signed_in(request)).user
        need(user, Act.CUSTOMER_UNMASK)

        async def look(tx: Tx) -> bytes:
            of = select(ticket).join(casework, casework.c.ticket == ticket.c.id).where(casework.c.id == id)
            row = (await tx.conn.execute(of)).one_or_none()
            if row is None or not reaches(user, row, handbook):
                raise not_found(casework=id)
            if row.complainant is None:
                raise forbidden(verification="nobody")
            try:
                await verdicts.need_valid(tx.conn, user, handbook, row.complainant, tx.now)
            except Rejection as no:
                raise forbidden(**no.detail) from None
            box = await sealing.box(tx.conn, id, category, issue, field)
            if box is None:
                raise not_found(field=field)
            # On the record before it is on the screen.
            tx.audit(user.id, "casework.clear", "ticket", row.id, field=field)
            return box

        return ClearAnswer(sealing.opened(seal, await transactions.run(look), id, category, issue, field))

    return Router("/", route_handlers=[clear], tags=["cases"])
