"""The public page of the web form and its two own doors: begin and submit. The files are read once, at the start."""

import hashlib
from pathlib import Path

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.datastructures import State
from litestar.params import FromPath, JSONBody

from contract.errors import ErrorCode
from contract.intake import Accepted, BeginDraft, Draft, FormPage, Submission
from contract.paths import FORM_DRAFTS, FORM_PAGE, FORM_SUBMIT
from domain.contact import Channel
from gateway import killpoint
from gateway.channels.webform.channel import WebForm
from gateway.channels.webform.service import Threads
from gateway.channels.webform.thread_routes import OPENED
from gateway.errors import Refusal, StartError, invalid, not_found
from gateway.http_schema import OPEN

Asked = Request[object, object, State]
#: Nobody fills the form in faster than this; a machine does.
FASTEST_MS = 3000

_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
#: Nothing from elsewhere runs in the page; any site may show it in a frame.
_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors *",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}


def read_page(folder: Path) -> dict[str, tuple[str, bytes, str]]:
    """The page's files: name → (type, content, tag). Raises StartError when they are not there."""
    files = {}
    try:
        for path in sorted(folder.iterdir()):
            if path.suffix in _TYPES:
                content = path.read_bytes()
                tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
                files[path.name] = (_TYPES[path.suffix], content, tag)
    except OSError as error:
        raise StartError(
            f"The files of the web form in {folder} cannot be read ({error.strerror}). Install the program again."
        ) from None
    if "index.html" not in files:
        raise StartError(f"The files of the web form are missing in {folder}. Install the program again.")
    return files


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
    files, threads = read_page(folder), form.threads

    @get(FORM_PAGE, include_in_schema=False)
    async def index(request: Asked) -> Response[bytes]:
        return answer(request, "index.html")

    @get(f"{FORM_PAGE}{{name:str}}", include_in_schema=False)
    async def file(request: Asked, name: FromPath[str]) -> Response[bytes]:
        return answer(request, name)

    def answer(request: Asked, name: str) -> Response[bytes]:
        if name == "page.json":
            page = msgspec.json.encode(about(threads))
            return Response(page, media_type="application/json", headers=_HEADERS)
        if name not in files:
            raise not_found(file=name[:80])
        kind, content, tag = files[name]
        headers = _HEADERS | {"etag": tag}
        if request.headers.get("if-none-match") == tag:
            return Response(b"", status_code=304, headers=headers)
        return Response(content, media_type=kind, headers=headers)

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
