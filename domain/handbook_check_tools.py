"""What is wrong with the tools a handbook declares: calls that could not be made, places nobody fills, secrets that are none."""

import re
import string
from collections.abc import Iterator
from urllib.parse import urlsplit

from domain.handbook import Handbook
from domain.handbook_check_issues import choices
from domain.handbook_issue import AnswerType
from domain.handbook_problem import Problem, doubled, empty
from domain.handbook_tool import BUILT_IN, Auth, CallKind, HttpCall, Launch, Method, Tool, ToolField, ToolKind
from domain.tool_kinds import address_of

_SECRET = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")
_PATH = re.compile(r"[\w-]+(\[\d+\])*(\.[\w-]+(\[\d+\])*)*")
_LONGEST_MS = 60_000


def tools(handbook: Handbook) -> Iterator[Problem]:
    """Everything wrong with the tools."""
    yield from doubled("$.tools", (tool.id for tool in handbook.tools))
    known = {*BUILT_IN, *handbook.sensitive_fields, *(field.id for field in handbook.customer_fields)}
    for category in handbook.categories:
        for issue in category.issues:
            known.update(datum.id for datum in issue.data)
    for nth, tool in enumerate(handbook.tools):
        where = f"$.tools[{nth}]"
        yield from empty(f"{where}.name", tool.name)
        for at, need in enumerate(tool.needs):
            if need not in known:
                yield Problem(f"{where}.needs[{at}]", f"neither a customer nor an issue has {need!r}")
        yield from _kind(where, tool)
        if tool.called:
            yield Problem(f"{where}.called", "is told to desks, and follows from call")
        yield from _fields(f"{where}.form", tool.form)
        fillable = {*tool.needs, *(field.id for field in tool.form)}
        if tool.call is not None:
            yield from _call(f"{where}.call", tool.call, fillable)
        if tool.launch is not None:
            yield from _launch(f"{where}.launch", tool.launch, set(tool.needs))


def _kind(where: str, tool: Tool) -> Iterator[Problem]:
    if tool.kind is ToolKind.LAUNCH:
        if tool.launch is None:
            yield Problem(f"{where}.launch", "a launch says what it opens")
        if tool.call is not None:
            yield Problem(f"{where}.call", "a launch opens a program and calls nothing")
    elif tool.launch is not None:
        yield Problem(
            f"{where}.launch", f"only a launch opens a program, this is a tool of the kind {tool.kind}"
        )
    if tool.kind is ToolKind.ACT:
        # What writes is confirmed, once, by somebody who read what they confirm.
        yield from empty(f"{where}.confirm", tool.confirm)
    elif tool.form:
        yield Problem(f"{where}.form", "only an act has a form")


def _call(where: str, call: HttpCall, fillable: set[str]) -> Iterator[Problem]:
    if address_of(call):
        yield from _below(where, call)
    else:
        yield from _whole(where, call.url)
    yield from _places(f"{where}.url", call.url, fillable)
    for name, text in call.body.items():
        yield from _places(f"{where}.body.{name}", text, fillable)
    if call.auth is Auth.NONE and call.secret:
        yield Problem(f"{where}.secret", "a secret without auth would be sent nowhere")
    if call.auth is not Auth.NONE and not _SECRET.fullmatch(call.secret):
        why = "must be the name of a secret (letters, digits, _), never the secret itself"
        yield Problem(f"{where}.secret", why)
    if (call.auth is Auth.HEADER) != bool(call.auth_header):
        yield Problem(f"{where}.auth_header", "goes with the auth header, and with no other")
    if not 1 <= call.timeout_ms <= _LONGEST_MS:
        yield Problem(f"{where}.timeout_ms", f"must be between 1 and {_LONGEST_MS}")
    if call.cache_s < 0:
        yield Problem(f"{where}.cache_s", "must not be negative")
    if call.found and not _PATH.fullmatch(call.found):
        yield Problem(f"{where}.found", "must be a path such as data.items[0].status")
    for nth, row in enumerate(call.rows):
        yield from empty(f"{where}.rows[{nth}].name", row.name)
        if not _PATH.fullmatch(row.path):
            yield Problem(f"{where}.rows[{nth}].path", "must be a path such as data.items[0].status")
        if row.type in (AnswerType.CHOICE, AnswerType.FILE):
            yield Problem(f"{where}.rows[{nth}].type", f"a line cannot be shown as {row.type}")


def _whole(where: str, url: str) -> Iterator[Problem]:
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        yield Problem(f"{where}.url", "write it as https://host/path")
    elif "{" in parts.netloc:
        yield Problem(f"{where}.url", "what a customer says must not choose the host")


def _below(where: str, call: HttpCall) -> Iterator[Problem]:
    """A call whose host is the gateway's settings' to say."""
    if not _SECRET.fullmatch(address_of(call)):
        yield Problem(
            f"{where}.address",
            "must be the name of an address (letters, digits, _), never the address itself",
        )
    if (call.url or call.kind is CallKind.HTTP) and not call.url.startswith("/"):
        yield Problem(f"{where}.url", "write the path below the address, as /customers/{pelanggan}")
    if call.kind is not CallKind.HTTP and (call.body or call.method is not Method.GET):
        yield Problem(f"{where}.kind", f"what a {call.kind} is asked is agreed; leave method and body out")


def _launch(where: str, launch: Launch, needs: set[str]) -> Iterator[Problem]:
    if not launch.address and not launch.copies:
        yield Problem(where, "opens nothing and copies nothing")
    yield from _places(f"{where}.address", launch.address, needs)
    if launch.copies and launch.copies not in needs:
        yield Problem(f"{where}.copies", f"{launch.copies!r} is not among what the tool needs")
    yield from _fields(f"{where}.record", launch.record)


def _fields(where: str, fields: tuple[ToolField, ...]) -> Iterator[Problem]:
    yield from doubled(where, (field.id for field in fields))
    for nth, field in enumerate(fields):
        yield from empty(f"{where}[{nth}].name", field.name)
        yield from choices(f"{where}[{nth}]", field.type, field.choices)


def _places(where: str, text: str, fillable: set[str]) -> Iterator[Problem]:
    """Places in a template that nothing would fill."""
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        yield Problem(where, f"braces that do not fit: {error}")
        return
    for name in sorted(names - fillable):
        yield Problem(where, f"{{{name}}} is not among what the tool needs")
