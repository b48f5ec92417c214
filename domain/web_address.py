"""Where a link really leads: its host without disguise, and what about it should make one look twice."""

from collections.abc import Iterable
from enum import StrEnum
from urllib.parse import urlsplit, urlunsplit

import msgspec


class Doubt(StrEnum):
    """``foreign``: letters that can look like others stand in the host; ``login``: something before an @ looks like the host;
    ``plain``: unencrypted; ``broken``: not readable as an address."""

    FOREIGN = "foreign"
    LOGIN = "login"
    PLAIN = "plain"
    BROKEN = "broken"


class WebAddress(msgspec.Struct, frozen=True):
    """``text``: the address to be shown, its host in punycode; ``host``: that host, small letters, "" when there is none."""

    text: str
    host: str
    doubts: tuple[Doubt, ...] = ()


def read(url: str) -> WebAddress:
    """What is to be known of ``url`` before it is opened. Never raises: what cannot be read is doubtful."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        plain = host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return WebAddress(url, "", (Doubt.BROKEN,))
    if parts.scheme not in ("http", "https") or not plain:
        return WebAddress(url, plain, (Doubt.BROKEN,))
    login = parts.netloc.rpartition("@")[0]
    netloc = (f"{login}@" if login else "") + plain + (f":{port}" if port is not None else "")
    text = urlunsplit((parts.scheme, netloc, parts.path, parts.query, parts.fragment))
    doubts = (
        (Doubt.FOREIGN, not host.isascii() or "xn--" in plain),
        (Doubt.LOGIN, bool(login)),
        (Doubt.PLAIN, parts.scheme == "http"),
    )
    return WebAddress(text, plain.lower().rstrip("."), tuple(doubt for doubt, there in doubts if there))


def trusted(address: WebAddress, hosts: Iterable[str]) -> bool:
    """Whether the address is without doubt on one of ``hosts`` or below it."""
    host = address.host
    known = any(host == one.lower() or host.endswith(f".{one.lower()}") for one in hosts)
    return bool(host) and known and not address.doubts
