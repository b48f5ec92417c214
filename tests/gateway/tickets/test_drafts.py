"""Unsent texts go with their ticket through every change of hands (ui: Composer)."""

from typing import Any

from sqlalchemy import Row as Found
from sqlalchemy import select

from contract.colleague_acts import DropDraft, KeepDraft
from contract.commands import MoveTicket
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.rows import agent_feed, queue_feed
from contract.ticket_acts import MergeTicket, TransferTicket
from domain.draft import DraftMode
from domain.ticket import TicketMove
from gateway.accounts.user import User
from gateway.cases.resting import DAY, let_go
from gateway.colleagues.models import draft
from tests.gateway.floor import HANDBOOK, SKILLS, Floor
from tests.gateway.tickets.acts import feeds_of, made, note, reply, served


async def _kept(floor: Floor, id: str) -> list[Found[Any]]:
    async with floor.database.read() as conn:
        wanted = select(draft).where(draft.c.ticket == id).order_by(draft.c.author, draft.c.mode)
        return list((await conn.execute(wanted)).all())


async def _keep(floor: Floor, author: User, id: str, text: str, mode: DraftMode = DraftMode.REPLY) -> None:
    done = await floor.queued(author, KeepDraft(ticket=id, mode=mode, text=text))
    assert done.outcome is Outcome.APPLIED, done


def _pass_on(id: str, **to: Any) -> TransferTicket:
    return TransferTicket(ticket=id, note="Lanjutkan", message=new_id(), **to)


async def test_the_last_text_told_stands_and_goes_when_it_is_sent(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor, assignee=agent.id)
    await _keep(floor, agent, id, "Baik, Ibu, jadi")
    (first,) = await _kept(floor, id)
    floor.later(4)
    await _keep(floor, agent, id, "Baik, Ibu, jadi begini")
    await _keep(floor, agent, id, "cek nomor akad", DraftMode.NOTE)
    secret, open_text = await _kept(floor, id)
    assert (open_text.id, open_text.version, open_text.at) == (first.id, 2, floor.now)
    assert (open_text.text, secret.text) == ("Baik, Ibu, jadi begini", "cek nomor akad")
    assert await feeds_of(floor, "draft", secret.id) == {queue_feed("livechat_umum"), agent_feed(agent.id)}
    sent = await floor.queued(agent, reply(id))
    assert {(effect.ref, effect.gone) for effect in sent.effects} >= {("draft", True), ("message", False)}
    (left,) = await _kept(floor, id)
    assert left.mode == "note", "a reply that is sent takes no note along"
    await floor.queued(agent, note(id))
    assert await _kept(floor, id) == []
    await _keep(floor, agent, id, "lagi")
    await _keep(floor, agent, id, " ")
    assert await _kept(floor, id) == []


async def test_it_goes_along_wherever_the_ticket_goes(floor: Floor) -> None:
    agent, other = await floor.agent(), await floor.agent()
    id = await made(floor, assignee=agent.id)
    await _keep(floor, agent, id, "belum selesai")
    (kept,) = await _kept(floor, id)
    assert (await floor.queued(agent, _pass_on(id, person=other.id))).outcome is Outcome.APPLIED
    assert await feeds_of(floor, "draft", kept.id) == {queue_feed("livechat_umum"), agent_feed(other.id)}
    move = MoveTicket(ticket=id, move=TicketMove.ESCALATE, reason="Perlu L2", queue="l2_helpdesk")
    assert (await floor.queued(other, move)).outcome is Outcome.APPLIED
    assert await feeds_of(floor, "draft", kept.id) == {queue_feed("l2_helpdesk")}
    await _solve_and_rest(floor, agent, id)
    assert await feeds_of(floor, "draft", kept.id) == set()
    assert (await _kept(floor, id))[0].text == "belum selesai", "it stays as long as its ticket"


async def _solve_and_rest(floor: Floor, agent: User, id: str) -> None:
    assert (
        await floor.queued(agent, MoveTicket(ticket=id, move=TicketMove.SOLVE))
    ).outcome is Outcome.APPLIED
    floor.now += (HANDBOOK.cache_days + 1) * DAY
    assert await floor.transactions.run(lambda tx: let_go(tx, HANDBOOK)) == 1


async def test_it_waits_in_line_with_the_customer_whose_agent_is_gone(floor: Floor) -> None:
    agent = await floor.agent()
    visit, contact = await served(floor, agent)
    await _keep(floor, agent, visit.ticket, "sebentar saya")
    await floor.transactions.run(lambda tx: _requeued(floor, tx, contact.id))
    (kept,) = await _kept(floor, visit.ticket)
    assert await feeds_of(floor, "draft", kept.id) == {queue_feed(contact.queue)}


async def _requeued(floor: Floor, tx: Any, contact: str) -> None:
    ticket = (await floor.contacts.get(tx, contact)).ticket
    await floor.cases.get(tx, ticket)
    await floor.contacts.requeue(tx, await floor.contacts.get(tx, contact))


async def test_of_merged_tickets_each_ones_drafts_stand_together(floor: Floor) -> None:
    agent, other = await floor.agent(), await floor.agent()
    part, whole = await made(floor, assignee=agent.id), await made(floor, assignee=agent.id)
    await _keep(floor, agent, part, "pertama")
    await _keep(floor, agent, whole, "kedua")
    await _keep(floor, other, part, "saran", DraftMode.NOTE)
    assert (await floor.queued(agent, MergeTicket(ticket=part, into=whole))).outcome is Outcome.APPLIED
    assert await _kept(floor, part) == []
    texts = {(row.author, row.mode): row.text for row in await _kept(floor, whole)}
    assert texts == {(agent.id, "reply"): "pertama\n\nkedua", (other.id, "note"): "saran"}
    await _keep(floor, other, part, "saran lagi", DraftMode.NOTE)
    assert {row.text for row in await _kept(floor, whole)} == {"pertama\n\nkedua", "saran lagi"}


async def test_who_has_it_next_takes_it_over_or_throws_it_away_once(floor: Floor) -> None:
    agent, other = await floor.agent(), await floor.agent()
    id = await made(floor, assignee=agent.id)
    await _keep(floor, agent, id, "belum selesai")
    (kept,) = await _kept(floor, id)
    drop = DropDraft(ticket=id, draft=kept.id)
    elsewhere = DropDraft(ticket=await made(floor, assignee=agent.id), draft=kept.id)
    assert (await floor.queued(other, elsewhere)).outcome is Outcome.APPLIED
    assert len(await _kept(floor, id)) == 1, "a draft is dropped where it is"
    for _ in range(2):
        assert (await floor.queued(other, drop)).outcome is Outcome.APPLIED
    assert await _kept(floor, id) == []


async def test_out_of_sight_only_a_ticket_one_has_worked_on_takes_a_draft(floor: Floor) -> None:
    narrow = tuple(skill for skill in SKILLS if skill != HANDBOOK.queue("l2_helpdesk").skill)
    agent, stranger = await floor.agent(skills=narrow), await floor.agent(skills=narrow)
    id = await made(floor, assignee=agent.id)
    assert (await floor.queued(agent, _pass_on(id, queue="l2_helpdesk"))).outcome is Outcome.APPLIED
    await _keep(floor, agent, id, "yang saya tulis saat luring")
    kept = KeepDraft(ticket=id, mode=DraftMode.NOTE, text="x")
    for act in (kept, DropDraft(ticket=id, draft=(await _kept(floor, id))[0].id)):
        assert (await floor.queued(stranger, act)).code is ErrorCode.FORBIDDEN
    assert [row.text for row in await _kept(floor, id)] == ["yang saya tulis saat luring"]


async def test_a_text_no_surface_takes_is_not_kept(floor: Floor) -> None:
    agent = await floor.agent()
    id = await made(floor, assignee=agent.id)
    act = KeepDraft(ticket=id, mode=DraftMode.NOTE, text="x" * 20_001)
    assert (await floor.queued(agent, act)).code is ErrorCode.INVALID
