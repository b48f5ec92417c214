"""Intake as work: offered, taken, ended with its ticket, offered anew; and nothing of the inside gets out."""

import asyncio

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contract import paths
from contract.commands import AcceptOffer, Document, MoveTicket, SetPresence
from contract.envelope import CommandResult, Live, Outcome
from contract.ids import new_id
from contract.paths import INTAKE_FILES
from contract.rows import ContactRow, OfferRow, OfferState, agent_feed
from contract.ticket_acts import MergeTicket
from domain.attachment import Surface
from domain.contact import ContactState
from domain.presence import PresenceState
from domain.ticket import TicketMove, TicketState
from gateway import housekeeping
from gateway.config import Config
from gateway.feeds.hub import Hub
from gateway.tx import Transactions
from tests.gateway.site import Desk, Site, open_site
from tests.gateway.test_attachments import note, reply, sent
from tests.gateway.test_intake import bearing, done, key_of, rows_of, submitted, thread_of, ticket_of
from tests.support.files import png


async def test_it_is_work_like_any_other_and_ends_with_its_ticket(site: Site) -> None:
    """Offered by its queue's skill beside other work, taken, solved, documented; what the customer answers is offered anew."""
    key, desk = await key_of(site), await site.desk("rina")
    await done(desk, SetPresence(state=PresenceState.AVAIL))
    accepted = await submitted(site, key)
    ticket = await ticket_of(desk, accepted.number)
    contact = await taken(desk)
    assert (contact.ticket, contact.queue) == (ticket.id, "formulir_gadai")
    assert ticket.origin == contact.arrived
    # A second one beside it: it is not exclusive.
    await submitted(site, key, text="satu lagi")
    assert (await taken(desk)).id != contact.id
    await done(desk, MoveTicket(ticket=ticket.id, move=TicketMove.SOLVE))
    assert (await latest(desk, ticket.id)).state is ContactState.WRAP_UP
    category = site.gateway.handbook.categories[0]
    documented = Document(
        ticket=ticket.id,
        contact=contact.id,
        category=category.id,
        issue=category.issues[0].id,
        wrap_up_code=site.gateway.handbook.wrap_up_codes[0].id,
    )
    await done(desk, documented)
    async with bearing(site, accepted.token) as phone:
        assert (await thread_of(phone)).lines[-1].text.startswith("Permohonan Anda sudah selesai.")
        written = {"id": new_id(), "text": "belum beres"}
        assert (await phone.post(paths.INTAKE_MESSAGES, json=written)).is_success
    again = await taken(desk)
    assert again.ticket == ticket.id
    assert again.id != contact.id
    assert (await ticket_of(desk, accepted.number)).state is TicketState.OPEN


async def latest(desk: Desk, ticket: str) -> ContactRow:
    found: list[ContactRow] = [row for row in await rows_of(desk, ContactRow) if row.ticket == ticket]
    return max(found, key=lambda row: row.arrived)


async def taken(desk: Desk) -> ContactRow:
    """Accepts the next offer."""
    for _ in range(600):
        _, rows = await desk.snapshot(agent_feed(desk.session.user.id))
        offers = [msgspec.json.decode(row.body, type=OfferRow) for row in rows if row.ref == "offer"]
        open_ones = [offer for offer in offers if offer.state is OfferState.OPEN]
        if open_ones:
            command = desk.command(AcceptOffer(offer=open_ones[0].id), seq=0)
            answer = await desk.post(paths.LIVE, Live(command, 10_000))
            assert msgspec.json.decode(answer.content, type=CommandResult).outcome is Outcome.APPLIED
            return await latest(desk, open_ones[0].ticket)
        await asyncio.sleep(0.05)
    raise AssertionError("no offer")


async def test_a_thread_goes_on_in_the_ticket_its_own_went_into(site: Site) -> None:
    key, desk = await key_of(site), await site.desk("rina")
    first, second = await submitted(site, key), await submitted(site, key, text="yang kedua")
    part, whole = await ticket_of(desk, first.number), await ticket_of(desk, second.number)
    await done(desk, MergeTicket(ticket=part.id, into=whole.id, seen_up_to=99))
    async with bearing(site, first.token) as phone, bearing(site, second.token) as other:
        await done(desk, msgspec.structs.replace(reply(whole.id, text="untuk keduanya"), seen_up_to=99))
        said = {"id": new_id(), "text": "terima kasih"}
        assert (await phone.post(paths.INTAKE_MESSAGES, json=said)).is_success
        thread = await thread_of(phone)
        assert thread.number == second.number
        texts = [line.text for line in thread.lines if line.who != "system"]
        assert texts == ["Pelunasan saya gagal\n\nNomor kontrak: 112233", "untuk keduanya", "terima kasih"]
        assert "untuk keduanya" in [line.text for line in (await thread_of(other)).lines]


async def test_what_was_begun_and_never_sent_goes_and_a_link_outlives_its_ticket_for_a_while(
    site: Site,
) -> None:
    key, desk = await key_of(site), await site.desk("rina")
    accepted = await submitted(site, key)
    ticket = await ticket_of(desk, accepted.number)
    async with bearing(site, key) as app:
        draft = (await app.post(paths.INTAKE_DRAFTS)).json()["token"]
    await done(desk, MoveTicket(ticket=ticket.id, move=TicketMove.SOLVE))
    transactions = site.gateway.transactions
    for days, draft_there, link_there in (
        (1, True, True),
        (3, False, True),
        (80, False, True),
        (95, False, False),
    ):
        now = site.clock() + days * housekeeping.DAY

        def later(now: int = now) -> int:
            return now

        aged = Transactions(transactions.database, Hub(), later, {})
        await housekeeping.tidy(aged, Config())
        async with bearing(site, draft) as sender, bearing(site, accepted.token) as phone:
            assert (await sender.get(paths.INTAKE_THREAD)).status_code == (404 if draft_there else 401), days
            assert (await phone.get(paths.INTAKE_THREAD)).is_success is link_there, days


SURFACES = st.lists(st.sampled_from([Surface.REPLY, Surface.NOTE]), min_size=1, max_size=4)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(surfaces=SURFACES, acts=st.lists(st.sampled_from(["reply", "note"]), min_size=1, max_size=5))
def test_whatever_is_written_inside_stays_inside(
    surfaces: list[Surface], acts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever order replies and notes come in, and whichever file is put to them: the thread holds the replies, word for word,
    and opens their files alone."""

    async def tried() -> None:
        folder = tmp_path_factory.mktemp("inside")
        async with open_site(f"sqlite:///{folder}/gateway.db", folder) as site:
            desk = await site.desk("rina")
            accepted = await submitted(site, await key_of(site))
            ticket = (await ticket_of(desk, accepted.number)).id
            files = [(await sent(desk, ticket, png(), surface), surface) for surface in surfaces]
            told, public = [], set[str]()
            for at, act in enumerate(acts):
                id, surface = files[at % len(files)]
                if act == "note":
                    await desk.do(msgspec.structs.replace(note(ticket, id), text=f"catatan {at}"))
                    continue
                answer = msgspec.structs.replace(reply(ticket, id, text=f"balasan {at}"), seen_up_to=99)
                if (await desk.do(answer)).outcome is Outcome.APPLIED:
                    told.append(f"balasan {at}")
                    public.add(id)
                    assert surface is Surface.REPLY
            async with bearing(site, accepted.token) as phone:
                lines = (await thread_of(phone)).lines
                assert [line.text for line in lines if line.who == "agent"] == told
                assert not any("catatan" in line.text for line in lines)
                for id, _ in files:
                    assert (await phone.get(f"{INTAKE_FILES}/{id}")).is_success is (id in public)

    asyncio.run(tried())
