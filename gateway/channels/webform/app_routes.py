"""``/v1/intake``: a centre's own app or site writes for its customer (contract.intake)."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID, uuid5

import msgspec
from litestar import Request, Router, post
from litestar.datastructures import State, UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body, HeaderParameter, JSONBody

from contract import paths
from contract.errors import ErrorCode
from contract.intake import Accepted, Draft, Submission
from domain.attachment import MB
from gateway import killpoint
from gateway.channels.webform import clients
from gateway.channels.webform.channel import WebForm, bearer
from gateway.channels.webform.clients import Client
from gateway.errors import Refusal, invalid
from gateway.tx import Tx

Asked = Request[object, object, State]
KEY_CHARS = 200
#: Bytes of a form with its files; the handbook's own bounds are looked at file by file.
MAX_MULTIPART = 48 * MB
Once = Annotated[
    str,
    HeaderParameter(
        name="Idempotency-Key",
        description="Made by the app; the same key is the same ticket, however often it is asked for.",
    ),
]
KEYED = [{"intake_key": list[str]()}]


@dataclass
class Parts:
    """``intake``: the Submission as JSON; ``file``: as many as the channel takes."""

    intake: str
    file: list[UploadFile] | None = None


def routes(form: WebForm) -> Router:
    threads = form.threads

    async def calling(request: Asked) -> Client:
        key = bearer(request.headers.get("authorization", ""))
        async with form.transactions.database.read() as conn:
            client = await clients.known(conn, key)
        form.apps.take(client.id)
        return client

    @post(paths.INTAKE_DRAFTS, status_code=200, security=KEYED)
    async def draft(request: Asked, idempotency_key: Once) -> Draft:
        """A place to send files to before the submission that names them."""
        client, key = await calling(request), _key(idempotency_key)
        id = await form.write(lambda tx: threads.begin(tx, key, client))
        return Draft(token=threads.token(id))

    @post(paths.INTAKE, status_code=200, security=KEYED)
    async def submit(request: Asked, data: JSONBody[Submission], idempotency_key: Once) -> Accepted:
        """A ticket; with ``draft`` the one of that draft."""
        client, key = await calling(request), _key(idempotency_key)

        async def work(tx: Tx) -> Accepted:
            if not data.draft:
                return await threads.submit(tx, await threads.begin(tx, key, client), data, client)
            found = await threads.find(tx.conn, data.draft)
            if found is None:
                raise Refusal(404, ErrorCode.NOT_FOUND, {"field": "draft"})
            return await threads.submit(tx, found.id, data, client)

        accepted = await form.write(work)
        killpoint.here("intake.kept")
        return accepted

    @post(paths.INTAKE_MULTIPART, status_code=200, security=KEYED, request_max_body_size=MAX_MULTIPART)
    async def multipart(
        request: Asked,
        data: Annotated[Parts, Body(media_type=RequestEncodingType.MULTI_PART)],
        idempotency_key: Once,
    ) -> Accepted:
        """The same with the files in one request. Made again, they are the same files."""
        client, key = await calling(request), _key(idempotency_key)
        try:
            asked = msgspec.json.decode(data.intake, type=Submission)
        except (msgspec.DecodeError, RecursionError):
            raise invalid(field="intake") from None
        rule = threads.rule
        most = rule.attachments.count if rule is not None and rule.attachments is not None else 0
        files = data.file or []
        if len(files) > most or asked.draft:
            raise invalid(field="file" if len(files) > most else "draft")
        id = await form.write(lambda tx: threads.begin(tx, key, client))
        async with form.transactions.database.read() as conn:
            row = await threads.find(conn, threads.token(id))
        ids = tuple(str(uuid5(UUID(id), str(at))) for at in range(len(files)))
        if row is not None and row.ticket is None:
            for name, file in zip(ids, files, strict=True):
                sender, data_of = threads.sender(row), await file.read()
                await threads.intake.attachments.receive(sender, name, file.filename, data_of)
        whole = msgspec.structs.replace(asked, files=(*asked.files, *ids))
        accepted = await form.write(lambda tx: threads.submit(tx, id, whole, client))
        killpoint.here("intake.kept")
        return accepted

    return Router("/", route_handlers=[draft, submit, multipart], tags=["intake"])


def _key(given: str) -> str:
    if not 0 < len(given) <= KEY_CHARS:
        raise invalid(header="Idempotency-Key")
    return given
