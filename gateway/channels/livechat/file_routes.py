"""The files of the live chat: what a visitor sends, and what they were sent (contract.attachment, under /chat/files).

The conversation's token is the bearer, and opens exactly the files of the lines its page is told of: a note's are not
among them, whoever knows their ids.
"""

from typing import Annotated

from litestar import Request, Response, Router, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody, PathParameter
from sqlalchemy import select

from contract.attachment import Begin, Upload
from contract.errors import ErrorCode
from contract.paths import CHAT_FILES
from domain.attachment import LEAST_CHUNK
from domain.contact import Channel
from gateway.attachments.service import Attachments
from gateway.attachments.serving import served
from gateway.channels.livechat.models import visitor
from gateway.channels.livechat.server import LiveChat
from gateway.channels.livechat.service import Visit, digest, read_news
from gateway.errors import Refusal, not_found

Asked = Request[object, object, State]
Offset = Annotated[int, PathParameter(ge=0, le=2**40)]


def routes(chat: LiveChat, attachments: Attachments) -> Router:
    intake, database = chat.conversations.intake, chat.transactions.database

    async def visiting(request: Asked) -> Visit:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        v = visitor.c
        async with database.read() as conn:
            wanted = select(v.id, v.ticket, v.customer, v.name).where(v.token == digest(token))
            found = (await conn.execute(wanted)).one_or_none()
        if kind.lower() != "bearer" or found is None:
            raise Refusal(401, ErrorCode.SIGN_IN_AGAIN)
        return Visit(found.id, token, found.ticket, "", found.customer, found.name)

    @post(CHAT_FILES, status_code=200)
    async def begin(request: Asked, data: JSONBody[Begin]) -> Upload:
        who = await visiting(request)
        chat.lines.take(f"file:{who.id}")
        return await attachments.begin(intake.sender(Channel.LIVECHAT, who.ticket, who.customer), data)

    @put(f"{CHAT_FILES}/{{id:str}}/chunks/{{offset:int}}", status_code=200)
    async def chunk(request: Asked, id: FromPath[str], offset: Offset) -> Upload:
        who = await visiting(request)
        return await attachments.put(who.customer, id, offset, await request.body(), least=LEAST_CHUNK)

    @post(f"{CHAT_FILES}/{{id:str}}/finish", status_code=200)
    async def finish(request: Asked, id: FromPath[str]) -> Upload:
        return await attachments.finish((await visiting(request)).customer, id)

    @get(f"{CHAT_FILES}/{{id:str}}")
    async def content(request: Asked, id: FromPath[str]) -> Response[bytes]:
        who = await visiting(request)
        async with database.read() as conn:
            row = await attachments.find(conn, id)
            told = [file.id for line in (await read_news(conn, who, 0)).lines for file in line.files]
        if row is None or id not in told:
            raise not_found(attachment=id)
        return await served(attachments, row, request.headers.get("range"))

    return Router("/", route_handlers=[begin, chunk, finish, content], include_in_schema=False)
