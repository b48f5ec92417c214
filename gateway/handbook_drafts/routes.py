"""Routes of the handbook's drafts (contract.handbook_draft)."""

from litestar import Request, Router, delete, get, patch, post
from litestar.datastructures import State
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody

from contract.handbook_draft import (
    DRAFTS,
    VERSIONS,
    Draft,
    DraftChange,
    DraftCheck,
    DraftChecked,
    DraftDecision,
    DraftDiff,
    DraftHead,
    KnownVersion,
    NewDraft,
)
from domain.permissions import Act
from gateway.accounts.auth import Guard, need
from gateway.accounts.user import User
from gateway.administration.in_force import InForce
from gateway.handbook_drafts.deciding import Deciding
from gateway.handbook_drafts.service import Drafts
from gateway.tx import Transactions

Asked = Request[object, object, State]
_ONE = f"{DRAFTS}/{{id:str}}"


def routes(transactions: Transactions, in_force: InForce, signed_in: Guard) -> Router:
    drafts, deciding = Drafts(transactions, in_force), Deciding(transactions, in_force)

    async def writer(request: Asked) -> User:
        user = (await signed_in(request)).user
        need(user, Act.HANDBOOK_DRAFT)
        return user

    async def reader(request: Asked) -> User:
        user = (await signed_in(request)).user
        if not user.may(Act.HANDBOOK_APPROVE):
            need(user, Act.HANDBOOK_DRAFT)
        return user

    @get(DRAFTS)
    async def list_drafts(request: Asked) -> list[DraftHead]:
        """What was changed last first."""
        await reader(request)
        return await drafts.heads()

    @get(VERSIONS)
    async def list_versions(request: Asked) -> list[KnownVersion]:
        """Of the centre's files and from drafts, the newest beginning first."""
        await reader(request)
        return await drafts.versions()

    @post(DRAFTS, status_code=201)
    async def begin_draft(request: Asked, data: JSONBody[NewDraft]) -> Draft:
        """The files of the version it is based on, to be changed."""
        return await drafts.begin(await writer(request), data)

    @get(_ONE)
    async def draft(request: Asked, id: FromPath[str]) -> Draft:
        await reader(request)
        return await drafts.one(id)

    @patch(_ONE)
    async def change_draft(request: Asked, id: FromPath[str], data: JSONBody[DraftChange]) -> Draft:
        """A text with faults is kept as well: somebody is in the middle of writing."""
        return await drafts.change(await writer(request), id, data)

    @delete(_ONE)
    async def remove_draft(request: Asked, id: FromPath[str], revision: FromQuery[int]) -> None:
        """What is being written and was never published."""
        await drafts.remove(await writer(request), id, revision)

    @post(f"{_ONE}/check", status_code=200)
    async def check_draft(request: Asked, id: FromPath[str], data: JSONBody[DraftCheck]) -> DraftChecked:
        """What is wrong with what stands in an editor, and what desks would read. Nothing is kept."""
        await reader(request)
        return await drafts.check(id, data)

    @get(f"{_ONE}/diff")
    async def draft_diff(request: Asked, id: FromPath[str], against: FromQuery[str] = "") -> DraftDiff:
        """From a version to the draft as it is saved; from the one it takes the place of when none is named."""
        await reader(request)
        return await drafts.diff(id, against)

    return Router(
        "/",
        route_handlers=[
            list_drafts, list_versions, begin_draft, draft, change_draft, remove_draft, check_draft, draft_diff,
            *_decisions(deciding, signed_in),
        ],
        tags=["handbook"],
    )  # fmt: skip


def _decisions(deciding: Deciding, signed_in: Guard) -> list[HTTPRouteHandler]:
    async def author(request: Asked) -> User:
        return (await signed_in(request)).user

    @post(f"{_ONE}/propose", status_code=200)
    async def propose_draft(request: Asked, id: FromPath[str], data: JSONBody[DraftDecision]) -> DraftHead:
        """Refused while it has a fault, or says not what it is, from when and why."""
        return await deciding.propose(await author(request), id, data)

    @post(f"{_ONE}/approve", status_code=200)
    async def approve_draft(request: Asked, id: FromPath[str], data: JSONBody[DraftDecision]) -> DraftHead:
        """By somebody who wrote nothing in it."""
        return await deciding.approve(await author(request), id, data)

    @post(f"{_ONE}/return", status_code=200)
    async def return_draft(request: Asked, id: FromPath[str], data: JSONBody[DraftDecision]) -> DraftHead:
        """With words for who writes it."""
        return await deciding.send_back(await author(request), id, data)

    @post(f"{_ONE}/publish", status_code=200)
    async def publish_draft(request: Asked, id: FromPath[str], data: JSONBody[DraftDecision]) -> DraftHead:
        """In force from its moment on at every gateway of the database."""
        return await deciding.publish(await author(request), id, data)

    @post(f"{_ONE}/withdraw", status_code=200)
    async def withdraw_draft(request: Asked, id: FromPath[str], data: JSONBody[DraftDecision]) -> DraftHead:
        """A published one before its moment is over; one that was proposed is written on."""
        return await deciding.withdraw(await author(request), id, data)

    return [propose_draft, approve_draft, return_draft, publish_draft, withdraw_draft]
