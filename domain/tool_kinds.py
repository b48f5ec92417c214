"""Kinds of calls whose questions and answers are agreed beforehand, so that a centre names nothing but the address and the secret: the core
system's customer with their products, and a wallet with its latest movements (docs/handbook.md). Pure."""

from collections.abc import Mapping
from urllib.parse import quote

import msgspec

from domain.handbook_issue import AnswerType
from domain.handbook_tool import CallKind, HttpCall, Tool, ToolLine

#: Products, and movements, that are shown; a tool may tell of more.
SHOWN = 3


class Mapped(msgspec.Struct, frozen=True):
    """``path`` below the address, asked with the tool's ``needs`` as its query; ``found`` and ``rows`` as of HttpCall."""

    path: str
    found: str
    rows: tuple[ToolLine, ...]


def _line(name: str, path: str, type: AnswerType = AnswerType.TEXT, *, sensitive: bool = False) -> ToolLine:
    return ToolLine(name, path, type, sensitive, optional=True)


def _product(n: int) -> tuple[ToolLine, ...]:
    at, name = f"products[{n}]", f"Produk {n + 1}"
    return (
        _line(name, f"{at}.name"),
        _line(f"{name}: nomor", f"{at}.number", sensitive=True),
        _line(f"{name}: status", f"{at}.status"),
        _line(f"{name}: nilai", f"{at}.amount", AnswerType.MONEY),
        _line(f"{name}: jatuh tempo", f"{at}.due", AnswerType.DATE),
    )


def _movement(n: int) -> tuple[ToolLine, ...]:
    at, name = f"movements[{n}]", f"Mutasi {n + 1}"
    return (
        _line(name, f"{at}.text"),
        _line(f"{name}: tanggal", f"{at}.date", AnswerType.DATE),
        _line(f"{name}: nominal", f"{at}.amount", AnswerType.MONEY),
        _line(f"{name}: status", f"{at}.status"),
    )


KINDS: Mapping[CallKind, Mapped] = {
    CallKind.CORE: Mapped(
        "/customer",
        "customer",
        (
            _line("Nama di core", "customer.name"),
            _line("Status", "customer.status"),
            *(line for n in range(SHOWN) for line in _product(n)),
        ),
    ),
    CallKind.WALLET: Mapped(
        "/wallet",
        "wallet",
        (
            ToolLine("Status", "wallet.status"),
            ToolLine("Saldo", "wallet.balance", AnswerType.MONEY),
            _line("Tertunda", "wallet.pending", AnswerType.MONEY),
            *(line for n in range(SHOWN) for line in _movement(n)),
        ),
    ),
}


def address_of(call: HttpCall) -> str:
    """The name under which the gateway's settings have the address of ``call``, "" where it says the address itself."""
    return call.address or ("" if call.kind is CallKind.HTTP else call.kind.value)


def resolved(tool: Tool, addresses: Mapping[str, str]) -> HttpCall | None:
    """How ``tool`` is called once everything is known; None for one that is not called, or whose address nobody has named. ``addresses``:
    by their names in the gateway's settings."""
    call = tool.call
    if call is None or not (name := address_of(call)):
        return call
    if name not in addresses:
        return None
    path, kind = call.url, KINDS.get(call.kind)
    if kind is not None:
        path = path or _asking(kind.path, tool.needs)
        call = msgspec.structs.replace(call, found=call.found or kind.found, rows=call.rows or kind.rows)
    return msgspec.structs.replace(call, url=addresses[name].rstrip("/") + path)


def _asking(path: str, needs: tuple[str, ...]) -> str:
    query = "&".join(f"{quote(need, safe='')}={{{need}}}" for need in needs)
    return f"{path}?{query}" if query else path
