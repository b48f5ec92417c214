"""``/v1/intake/thread``: what a token opens, for the page and for a customer's telephone alike (contract.intake).

The token opens exactly its own thread, and of files those of the lines it is told of: a note's are not among them, whoever knows
their ids.
"""

from typing import Annotated

from litestar import Request, Response, Router, delete, get, post, put
from litestar.datastructures import State
from litestar.params import FromPath, FromQuery, JSONBody, PathParameter

from contract import paths
from contract.attachment import Begin, Upload
from contract.errors import ErrorCode
from contract.intake import Kept, Message, Seen, Thread
from domain.attachment import LEAST_CHUNK
from gateway import killpoint
from gateway.attachments.serving import served
from gateway.channels.webform.channel import WebForm
from gateway.channels.webform.service import Row
from gateway.errors import Refusal, not_found

Asked = Request[object, object, State]
Offset = Annotated[int, PathParameter(ge=0, le=2**40)]
OPENED = [{"intake_token": list[str]()}]


def routes(form: WebForm) -> Router:
    threads, database = form.threads, form.transactions.database
    attachments = threads.intake.attachments

    async def opened(request: Asked) -> Row:
        return await form.thread(request.headers.get("authorization", ""))

    async def submitted(request: Asked) -> Row:
        row = await opened(request)
        if row.ticket is None:
            raise Refusal(404, ErrorCode.NOT_FOUND, {"thread": "draft"})
        return row

    @get(paths.INTAKE_THREAD)
    async def thread(request: Asked, after: FromQuery[int] = 0) -> Response[Thread]:
        """State and lines above ``after``."""
        row = await submitted(request)
        async with database.read() as conn:
            found = await threads.read(conn, row, max(0, min(after, 2**53)), form.clock())
        return Response(found, headers={"cache-control": "no-store"})

    @post(paths.INTAKE_MESSAGES, status_code=200)
    async def write(request: Asked, data: JSONBody[Message]) -> Kept:
        """One more message of the customer's; it wakes a ticket that waits or was solved."""
        row = await submitted(request)
        said = await form.write(lambda tx: threads.say(tx, row.id, data))
        killpoint.here("intake.said")
        return Kept(id=data.id, n=said.n)

    @post(paths.INTAKE_SEEN, status_code=204)
    async def seen(request: Asked, data: JSONBody[Seen]) -> None:
        """The customer has them on the screen: the agent sees them as delivered."""
        row = await submitted(request)
        await form.write(lambda tx: threads.seen(tx, row.id, data.up_to))

    @post(paths.INTAKE_FILES, status_code=200)
    async def begin(request: Asked, data: JSONBody[Begin]) -> Upload:
        """Room for a file."""
        row = await opened(request)
        async with database.read() as conn:
            await threads.need_room(conn, row, data)
        return await attachments.begin(threads.sender(row), data)

    @put(f"{paths.INTAKE_FILES}/{{id:str}}/chunks/{{offset:int}}", status_code=200)
    async def chunk(request: Asked, id: FromPath[str], offset: Offset) -> Upload:
        """The piece at ``offset``: at least 64 KiB, but for the last one."""
        sender = threads.sender(await opened(request))
        return await attachments.put(sender.author, id, offset, await request.body(), least=LEAST_CHUNK)

    @post(f"{paths.INTAKE_FILES}/{{id:str}}/finish", status_code=200)
    async def finish(request: Asked, id: FromPath[str]) -> Upload:
        """The whole file looked at and kept."""
        return await attachments.finish(threads.sender(await opened(request)).author, id)

    @delete(f"{paths.INTAKE_FILES}/{{id:str}}", status_code=204)
    async def remove(request: Asked, id: FromPath[str]) -> None:
        """Not to be sent after all."""
        await attachments.remove(threads.sender(await opened(request)).author, id)

    @get(f"{paths.INTAKE_FILES}/{{id:str}}")
    async def content(request: Asked, id: FromPath[str]) -> Response[bytes]:
        """The bytes of a file of the thread, ``Range`` heeded."""
        row = await submitted(request)
        async with database.read() as conn:
            file = await attachments.find(conn, id)
            told = await threads.told(conn, row)
        if file is None or id not in told:
            raise not_found(attachment=id[:64])
        return await served(attachments, file, request.headers.get("range"))

    handlers = [thread, write, seen, begin, chunk, finish, remove, content]
    return Router("/", route_handlers=handlers, tags=["intake"], security=OPENED)
