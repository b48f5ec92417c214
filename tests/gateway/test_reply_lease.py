"""Whose word reaches a customer who is on somebody's line."""

from contract.commands import SendReply
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from domain.contact import Channel
from gateway.accounts.tokens import Scope
from gateway.contacts.service import Contacts
from gateway.tx import Tx
from tests.gateway.site import Site
from tests.gateway.test_commands import opening


def _reply(ticket: str) -> SendReply:
    return SendReply(ticket=ticket, message=new_id(), contact=None, text="Halo", seen_up_to=0, epoch=0)


async def test_a_reply_without_a_contact_does_not_pass_the_one_who_has_the_customer(site: Site) -> None:
    rina, sari = await site.desk("rina"), await site.desk("sari")
    opened = opening(rina)
    await rina.do(opened)
    assert (await rina.do(_reply(opened.ticket))).outcome is Outcome.APPLIED
    holder = (await site.gateway.accounts.authenticate(sari.session.access, Scope.ACCESS)).user
    contacts = Contacts(site.gateway.cases, site.gateway.handbook)

    async def sari_takes(tx: Tx) -> None:
        ticket = await contacts.cases.get(tx, opened.ticket)
        came = await contacts.arrive(tx, channel=Channel.LIVECHAT, ticket=ticket, customer="c1")
        await contacts.offered(tx, [came.id])
        await contacts.accepted(tx, came.id, ticket, holder)

    await site.gateway.transactions.run(sari_takes)
    late = await rina.do(_reply(opened.ticket))
    assert (late.outcome, late.code) == (Outcome.REJECTED, ErrorCode.LEASE_LOST)
