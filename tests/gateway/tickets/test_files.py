"""The file of a line that was copied is read by who reaches the copy, and by nobody else."""

from contract import paths
from contract.commands import AddNote
from contract.envelope import Outcome
from contract.ids import new_id
from contract.ticket_acts import MergeTicket, TransferTicket
from domain.attachment import Surface
from tests.gateway.site import Site
from tests.gateway.test_attachments import sent
from tests.gateway.test_commands import opening
from tests.support.files import PDF


async def test_a_copied_line_brings_its_file_along(site: Site) -> None:
    rina = await site.desk("rina")
    await site.person("sari", skills=("l2_helpdesk",))
    sari = await site.desk("sari")
    part, whole = opening(rina, 1), opening(rina, 2)
    for body in (part, whole):
        await rina.do(body)
    files = [await sent(rina, part.ticket, PDF, Surface.NOTE, "bukti.pdf") for _ in range(2)]
    told = AddNote(ticket=part.ticket, message=new_id(), text="lihat", attachments=(files[0],))
    assert (await rina.do(told)).outcome is Outcome.APPLIED
    assert (await rina.do(MergeTicket(ticket=part.ticket, into=whole.ticket))).outcome is Outcome.APPLIED

    async def reads(file: str) -> int:
        return (await sari.http.get(f"{paths.ATTACHMENTS}/{file}")).status_code

    assert await reads(files[0]) == 404
    passed = TransferTicket(ticket=whole.ticket, note="lanjutkan", message=new_id(), queue="l2_helpdesk")
    assert (await rina.do(passed)).outcome is Outcome.APPLIED
    assert await reads(files[0]) == 200
    assert await reads(files[1]) == 404, "never sent"


async def test_a_file_that_was_not_sent_yet_is_sent_where_its_ticket_went(site: Site) -> None:
    rina = await site.desk("rina")
    part, whole = opening(rina, 1), opening(rina, 2)
    for body in (part, whole):
        await rina.do(body)
    file = await sent(rina, part.ticket, PDF, Surface.NOTE, "bukti.pdf")
    await rina.do(MergeTicket(ticket=part.ticket, into=whole.ticket))
    told = AddNote(ticket=whole.ticket, message=new_id(), text="lihat", attachments=(file,))
    assert (await rina.do(told)).outcome is Outcome.APPLIED
