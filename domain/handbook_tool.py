"""Back-office tools as the handbook declares them: checks, acts and launches (flow: Back-office tools an agent checks).

Declaration only: who calls a tool does it by what stands here, and there is no code for any one of them.
"""

from enum import StrEnum

import msgspec

from domain.handbook_issue import AnswerType

#: What a tool may need besides the fields of a customer and the data of an issue: the ticket's number, the customer's id and name,
#: the number they call from, the agent's user name.
BUILT_IN = frozenset({"tiket", "pelanggan", "nama", "penelepon", "agen"})


class ToolKind(StrEnum):
    """``check`` reads, ``act`` writes once and after being confirmed, ``launch`` opens a program and the agent records what they saw."""

    CHECK = "check"
    ACT = "act"
    LAUNCH = "launch"


class Auth(StrEnum):
    """How a call proves who it comes from, with the secret of that name in the gateway's store: ``bearer`` as a token,
    ``basic`` as user:password, ``header`` as the value of the header ``auth_header``."""

    NONE = "none"
    BEARER = "bearer"
    BASIC = "basic"
    HEADER = "header"


class CallKind(StrEnum):
    """``core`` and ``wallet``: question and answer are agreed (domain.tool_kinds); ``http``: the declaration says them."""

    HTTP = "http"
    CORE = "core"
    WALLET = "wallet"


class Method(StrEnum):
    GET = "GET"
    POST = "POST"
    PUT = "PUT"


class ToolLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A line of what is shown of an answer. ``path``: where it stands in the JSON (``data.items[0].status``); ``sensitive``: masked until
    the customer is validated; ``optional``: left out where the answer has nothing there, else shown as a dash."""

    name: str
    path: str
    type: AnswerType = AnswerType.TEXT
    sensitive: bool = False
    optional: bool = False


class HttpCall(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A call over HTTP that answers JSON. ``address``: the name the gateway's settings have its address under (``tool_addresses``);
    ``url`` is then the path below it, and may be left out where the ``kind`` says it. Without one ``url`` is whole. ``url`` and the
    values of ``body`` hold ``{name}`` for what the tool needs; ``secret``: the NAME of the secret, never the secret. ``timeout_ms``: after
    it the tool counts as silent; ``cache_s``: so long an answer is shown again with its age instead of asked for; ``found``: a path that
    must hold something, else there is no such record."""

    url: str = ""
    method: Method = Method.GET
    auth: Auth = Auth.NONE
    secret: str = ""
    auth_header: str = ""
    body: dict[str, str] = {}
    rows: tuple[ToolLine, ...] = ()
    found: str = ""
    timeout_ms: int = 5000
    cache_s: int = 60
    kind: CallKind = CallKind.HTTP
    address: str = ""


class ToolField(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something the agent fills in: before an act, or after a launch."""

    id: str
    name: str
    type: AnswerType = AnswerType.TEXT
    required: bool = True
    choices: tuple[str, ...] = ()


class Launch(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``address``: opened, with ``{name}`` for what the tool needs; ``copies``: which of it is put on the clipboard; ``record``: what the
    agent writes down afterwards."""

    address: str = ""
    copies: str = ""
    record: tuple[ToolField, ...] = ()


class Tool(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``needs``: identifiers it is asked with. ``call``: how a check or an act reaches it, None: looked into by hand. ``form``: what an act
    asks the agent for, ``confirm``: the sentence they agree to before it is done."""

    id: str
    name: str
    kind: ToolKind = ToolKind.CHECK
    about: str = ""
    needs: tuple[str, ...] = ()
    call: HttpCall | None = None
    form: tuple[ToolField, ...] = ()
    confirm: str = ""
    launch: Launch | None = None
    called: bool = False
    """What desks are told in the place of ``call``: whether there is one. No handbook says it."""


def for_desks(tools: tuple[Tool, ...]) -> tuple[Tool, ...]:
    """``tools`` without how they are called: addresses inside the centre's network and names of secrets are the gateway's alone."""
    return tuple(msgspec.structs.replace(tool, call=None, called=tool.call is not None) for tool in tools)
