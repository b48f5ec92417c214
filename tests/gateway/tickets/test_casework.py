"""The work on a contact as the gateway keeps it: who may say what of it, the leader's word, and what the contact comes to."""

import msgspec
from sqlalchemy import select

from contract.body import Body
from contract.casework_acts import Answer, Decide, Improvise, Judge, Say, Skip, TellOutcome
from contract.commands import AddNote, Document, EditTicket, EndContact
from contract.envelope import Outcome as Came
from contract.errors import ErrorCode
from contract.help_acts import AnswerHelp
from contract.ids import new_id
from contract.rows import CaseworkRow, agent_feed
from contract.ticket_acts import MergeTicket
from domain.casework import Compared, Word
from domain.help import HELP_MS, HelpState
from domain.parties import Verification
from domain.permissions import Role
from gateway.accounts.user import User
from gateway.casework.models import casework
from gateway.rows import selected
from tests.gateway.floor import HANDBOOK, Floor
from tests.gateway.tickets.acts import feeds_of, made, reply, served
from tests.gateway.tickets.test_help import row as help_row

ISSUE = HANDBOOK.issue("informasi", "info_produk")


async def done(floor: Floor, who: User, *bodies: Body) -> None:
    for body in bodies:
        result = await floor.queued(who, body)
        assert result.outcome is Came.APPLIED, (body, result)


async def kept(floor: Floor, id: str) -> CaseworkRow:
    async with floor.database.read() as conn:
        found = (await conn.execute(selected(CaseworkRow, casework).where(casework.c.id == id))).one()
        return msgspec.convert(found._mapping, CaseworkRow)


async def test_a_documented_contact_keeps_what_it_came_to(floor: Floor) -> None:
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    about = {"ticket": visit.ticket, "contact": contact.id}
    greeting = (
        "Selamat siang, Bapak/Ibu. Terima kasih telah menghubungi kami. Saya Rina, ada yang bisa saya bantu?"
    )
    note = "Data pelanggan:\n- Ani\n\nPertanyaan:\n- tarif\n\nSolusi:\n- dijelaskan"
    await done(
        floor, agent,
        reply(visit.ticket, contact, text=greeting),
        EditTicket(ticket=visit.ticket, category="informasi", issue="info_produk"),
        Answer(category="informasi", issue="info_produk", answers={one.id: "ya" for one in ISSUE.asked}, **about),
        Skip(step="tawaran", reason="Pelanggan pergi.", **about),
        AddNote(message=new_id(), text=note, **about),
        EndContact(epoch=contact.epoch, **about),
    )  # fmt: skip
    assert (await kept(floor, contact.id)).figure is None
    document = Document(
        wrap_up_code=HANDBOOK.wrap_up_codes[0].id, category="informasi", issue="info_produk", **about
    )
    await done(floor, agent, document)
    first = (await kept(floor, contact.id)).figure
    assert first is not None
    assert (first.version, first.explained, first.at) == (HANDBOOK.version, 1, floor.now)
    assert first.needed == first.kept + first.explained + first.open
    assert first.kept >= 4
    # What the desk says of it later counts as well.
    floor.later(5)
    await done(floor, agent, Skip(step="penutup", reason="Pelanggan pergi.", **about))
    later = (await kept(floor, contact.id)).figure
    assert later is not None
    assert (later.explained, later.open, later.at) == (2, first.open - 1, floor.now)


async def test_nothing_done_is_a_figure_too(floor: Floor) -> None:
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    about = {"ticket": visit.ticket, "contact": contact.id}
    code = HANDBOOK.wrap_up_codes[0].id
    await done(
        floor, agent, EndContact(epoch=contact.epoch, **about),
        Document(wrap_up_code=code, category="informasi", issue="info_produk", **about),
    )  # fmt: skip
    figure = (await kept(floor, contact.id)).figure
    assert figure is not None
    assert (figure.explained, figure.open > 0) == (0, True)


async def test_the_leader_says_yes_once_and_what_helped_is_told(floor: Floor) -> None:
    asker = await floor.agent(team="A")
    leader = await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    second = await floor.agent(team="A", roles=(Role.TEAM_LEADER,))
    other = await floor.agent(team="B", roles=(Role.TEAM_LEADER,))
    ticket, id = await made(floor, assignee=asker.id), new_id()
    asked = Improvise(
        ticket=ticket, improvisation=id, step="cek", reason="Core mati.", until=floor.now + HELP_MS
    )
    await done(floor, asker, asked)
    assert await feeds_of(floor, "help", id) == {agent_feed(one.id) for one in (asker, leader, second)}
    for who, body, code in (
        (other, Decide(help=id, granted=True), ErrorCode.FORBIDDEN),
        (leader, AnswerHelp(help=id, message=new_id(), text="ya"), ErrorCode.INVALID),
        (asker, Decide(help=id, granted=True), ErrorCode.FORBIDDEN),
        (asker, TellOutcome(ticket=ticket, improvisation=id, effective=True), ErrorCode.INVALID),
    ):
        assert (await floor.queued(who, body)).code is code, body
    floor.later(30)
    await done(floor, leader, Decide(help=id, granted=True, text=" Pakai data cetak. "))
    (one,) = (await kept(floor, ticket)).improvised
    assert (one.word, one.leader, one.words, one.answered) == (
        Word.GRANTED,
        leader.id,
        "Pakai data cetak.",
        floor.now,
    )
    answered = await help_row(floor, id)
    assert (answered["state"], answered["answer"]) == (HelpState.ANSWERED, "Pakai data cetak.")
    assert str(answered["text"]).endswith("Core mati.")
    late = await floor.queued(second, Decide(help=id, granted=False))
    assert late.code is ErrorCode.ILLEGAL_TRANSITION
    await done(
        floor, asker, TellOutcome(ticket=ticket, improvisation=id, effective=True, text="Nasabah puas.")
    )
    (one,) = (await kept(floor, ticket)).improvised
    assert (one.effective, one.outcome, one.judged) == (True, "Nasabah puas.", floor.now)


async def test_an_answer_too_late_is_kept_and_nobody_is_called(floor: Floor) -> None:
    asker = await floor.agent(team="A")
    ticket, id = await made(floor, assignee=asker.id), new_id()
    await done(
        floor,
        asker,
        Improvise(ticket=ticket, improvisation=id, step="cek", reason="x", until=floor.now - 1),
    )
    assert await feeds_of(floor, "help", id) == set()
    assert [one.word for one in (await kept(floor, ticket)).improvised] == [Word.ASKED]


async def test_it_goes_where_its_ticket_goes_and_is_for_who_reaches_it(floor: Floor) -> None:
    agent = await floor.agent()
    stranger = await floor.agent(skills=())
    ticket, into = await made(floor, assignee=agent.id), await made(floor, assignee=agent.id)
    verdict = Judge(
        ticket=ticket, verdict=Verification.FAILED, compared=(Compared(field="nama", agreed=False),)
    )
    assert (await floor.queued(stranger, verdict)).code is ErrorCode.FORBIDDEN
    long = Judge(
        ticket=ticket, verdict=Verification.FAILED, compared=(Compared(field="x" * 201, agreed=False),)
    )
    assert (await floor.queued(agent, long)).code is ErrorCode.INVALID
    await done(floor, agent, verdict)
    before = await feeds_of(floor, "casework", ticket)
    assert agent_feed(agent.id) in before
    await done(floor, agent, MergeTicket(ticket=ticket, into=into))
    assert (await kept(floor, ticket)).ticket == into
    assert await feeds_of(floor, "casework", ticket) == await feeds_of(floor, "ticket", into)
    assert (await floor.queued(agent, Say(ticket=ticket, step="salam"))).code is ErrorCode.MERGED
    async with floor.database.read() as conn:
        assert len((await conn.execute(select(casework.c.id))).all()) == 1
