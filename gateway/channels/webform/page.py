"""The public page of the web form and its two own doors: begin and submit. The files are read once, at the start."""

from pathlib import Path

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromPath, JSONBody

from contract.errors import ErrorCode
from contract.intake import Accepted, BeginDraft, Draft, FormPage, Submission
from contract.paths import FORM_DRAFTS, FORM_PAGE, FORM_SUBMIT
from domain.contact import Channel
from gateway import killpoint
from gateway.channels.public_page import Asked, PublicPage
from gateway.channels.webform.channel import WebForm
from gateway.channels.webform.service import Threads
from gateway.channels.webform.thread_routes import OPENED
from gateway.errors import Refusal, invalid
from gateway.http_schema import OPEN

#: Nobody fills the form in faster than this; a machine does.
FASTEST_MS = 3000


def about(threads: Threads) -> FormPage:
    """What the page shows before anybody writes."""
    handbook, rule = threads.handbook, threads.rule
    queues = [queue for queue in handbook.queues if queue.channel == Channel.WEBFORM.value]
    return FormPage(
        name=handbook.name,
        topics=tuple(dict.fromkeys(topic for queue in queues for topic in queue.topics)),
        fields=rule.fields if rule is not None else (),
        max_chars=threads.max_chars,
        attachments=rule.attachments if rule is not None else None,
        consent=rule.lines.get("consent", "") if rule is not None else "",
    )


def routes(form: WebForm, folder: Path) -> Router:
    threads = form.threads
    page = PublicPage("web form", folder, lambda: msgspec.json.encode(about(threads)))

    @get(FORM_PAGE, include_in_schema=False)
    async def index(request: Asked) -> Response[bytes]:
        return page.answer(request, "index.html")

    @get(f"{FORM_PAGE}{{name:str}}", include_in_schema=False)
    async def file(request: Asked, name: FromPath[str]) -> Response[bytes]:
        return page.answer(request, name)

    @post(FORM_DRAFTS, status_code=200, security=OPEN)
    async def begin(request: Asked, data: JSONBody[BeginDraft]) -> Draft:
        """A customer begins to fill in the public page; so many a minute from one address."""
        form.starts.take(request.client.host if request.client else "")
        id = await form.write(lambda tx: threads.begin(tx, data.key))
        return Draft(token=threads.token(id))

    @post(FORM_SUBMIT, status_code=200, security=OPENED)
    async def submit(request: Asked, data: JSONBody[Submission]) -> Accepted:
        """The draft becomes a ticket; not sooner than a person could have written it."""
        row = await form.thread(request.headers.get("authorization", ""))
        if data.website or row.client is not None:
            raise invalid(field="website")
        early = row.made + FASTEST_MS - form.clock()
        if row.ticket is None and early > 0:
            raise Refusal(429, ErrorCode.RATE_LIMITED, retry_after_ms=early)
        accepted = await form.write(lambda tx: threads.submit(tx, row.id, data))
        killpoint.here("intake.kept")
        return accepted

    return Router("/", route_handlers=[index, file, begin, submit], tags=["intake"])
