"""SIP as text, where the library has no words for it: headers of a message, and addresses to dial. Pure."""

import re
from collections.abc import Mapping

from console.softphone.engine.line import LineError
from console.softphone.reasons import Reason
from console.softphone.state import Transport

#: Of a message from outside no more than this is looked at.
MOST_HEADERS = 200
LONGEST_HEADER = 16_000

_TOKEN = re.compile(r"[A-Za-z0-9\-.!%*_+`'~]{1,64}")
_NUMBER = re.compile(r"\+?[A-Za-z0-9*#._\-]{1,64}")
_ADDRESS = re.compile(
    r"sips?:[A-Za-z0-9*#._+\-%]{1,64}@[A-Za-z0-9.\-\[\]:]{1,255}(;[A-Za-z0-9=\-;]{1,100})?", re.IGNORECASE
)
_COMPACT = {"f": "from", "t": "to", "i": "call-id", "m": "contact"}
_ELSEWHERE = re.compile(r"cause\s*=\s*200\b|completed elsewhere", re.IGNORECASE)


def headers_of(message: str) -> dict[str, tuple[str, ...]]:
    """All headers, names in small letters, folded lines joined. Whatever is no header is passed over."""
    head = message.partition("\r\n\r\n")[0].partition("\n\n")[0]
    unfolded = re.sub(r"\r?\n[ \t]+", " ", head)
    found: dict[str, tuple[str, ...]] = {}
    for line in re.split(r"\r?\n", unfolded)[1 : MOST_HEADERS + 1]:
        name, colon, value = line.partition(":")
        name = name.strip().lower()
        if colon and _TOKEN.fullmatch(name):
            name = _COMPACT.get(name, name)
            found[name] = (*found.get(name, ()), value.strip()[:LONGEST_HEADER])
    return found


def completed_elsewhere(message: str) -> bool:
    """Whether a CANCEL says that another telephone took the call (RFC 3326)."""
    return any(_ELSEWHERE.search(reason) for reason in headers_of(message).get("reason", ()))


def request_user(message: str) -> str:
    """The user the request is for: ``INVITE sip:2001@host SIP/2.0``."""
    found = re.match(r"[A-Z]+ sips?:([^@\s;>]{1,200})@", message)
    return found.group(1) if found else ""


def address(to: str, host: str, transport: Transport) -> str:
    """What is dialled: a number becomes a user at ``host``. Raises LineError(BAD_NUMBER) for what is neither number nor address."""
    to = to.strip()
    if _ADDRESS.fullmatch(to):
        made = to
    elif _NUMBER.fullmatch(to):
        made = f"sip:{to.replace('#', '%23')}@{host}"
    else:
        raise LineError(Reason.BAD_NUMBER, "neither a number nor a SIP address")
    return (
        made if transport is Transport.UDP or ";transport=" in made else f"{made};transport={transport.value}"
    )


def sound_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers to send along. Raises LineError(BAD_SETTINGS) for what would break the message."""
    for name, value in headers.items():
        if not _TOKEN.fullmatch(name) or not value.isprintable() or len(value) > LONGEST_HEADER:
            raise LineError(Reason.BAD_SETTINGS, f"header {name[:64]!r}")
    return dict(headers)
