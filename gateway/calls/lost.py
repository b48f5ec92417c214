"""A desk that is gone for long while its agent speaks on the telephone.

Other contacts go back in line then and are offered to somebody else. A call cannot: its sound is at that desk, where it may well go on,
since the telephone needs neither the gateway nor the console. So it stays with its agent and goes to wrap-up, owing its documentation
like any other; the call is held for cut off until the desk, when it is back, says how it really ended (gateway.calls.handlers).
"""

from contract.rows import MessageKind
from domain.call import CallEnd, CallState
from gateway.accounts import people
from gateway.calls import rows
from gateway.contacts.service import Contact, Contacts
from gateway.tx import Tx


async def lost(tx: Tx, contacts: Contacts, row: Contact) -> None:
    """``row``, a contact of the telephone, goes to wrap-up. The caller holds its ticket and it."""
    await contacts.hung_up(tx, row, ended=tx.now, left=False)
    call = await rows.of_contact(tx.conn, row.id)
    if call is not None and call.ended_at is None:
        await rows.change(
            tx, call, state=CallState.ENDED.value, ended_at=tx.now, end=CallEnd.NETWORK.value, supposed=True
        )
    agent = await people.find(tx.conn, str(row.agent))
    await contacts.cases.add_message(
        tx, await contacts.cases.get(tx, row.ticket), kind=MessageKind.SYSTEM, author="system", author_name="",
        text="call.lost", contact=row.id, args={"agent": "" if agent is None else agent.name},
    )  # fmt: skip
