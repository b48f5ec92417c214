"""Calls whose question and answer are agreed, addresses that are the gateway's to name, and where secrets may go."""

import msgspec
import pytest

from domain.handbook_check import check
from domain.handbook_tool import CallKind, HttpCall, Method, Tool
from domain.tool_answer import read_answer
from domain.tool_kinds import resolved
from domain.tool_result import ResultState
from domain.tool_secret import ToolSecret
from tests.domain.test_handbook import BOOK

AT = {"core": "https://core.internal/api/", "lain": "http://lain:8080"}
CORE = Tool("core", "Core", needs=("nik", "telepon"), call=HttpCall(kind=CallKind.CORE))


def test_an_address_is_named_elsewhere_and_without_one_nothing_is_called() -> None:
    call = resolved(CORE, AT)
    assert call is not None
    assert call.url == "https://core.internal/api/customer?nik={nik}&telepon={telepon}"
    assert resolved(CORE, {}) is None
    own = msgspec.structs.replace(CORE, call=HttpCall(kind=CallKind.CORE, address="lain", url="/cari/{nik}"))
    call = resolved(own, AT)
    assert call is not None
    assert call.url == "http://lain:8080/cari/{nik}"
    whole = Tool("x", "X", call=HttpCall("https://x/y"))
    assert resolved(whole, {}) is whole.call


def test_the_core_tells_of_a_customer_and_of_three_products_at_most() -> None:
    call = resolved(CORE, AT)
    assert call is not None
    product = {
        "name": "KCA",
        "number": "1182-9920-11",
        "status": "Aktif",
        "amount": 1250000,
        "due": "2026-12-31",
    }
    said = {
        "customer": {"name": "Siti", "status": "Aktif"},
        "products": [product, {"name": "Emas"}, *[product] * 2],
    }
    answer = read_answer(call, said)
    assert answer.state is ResultState.OK
    shown = [(line.name, line.text, line.masked) for line in answer.lines]
    assert (
        shown[:4]
        == [
            ("Nama di core", "Siti", False),
            ("Status", "Aktif", False),
            ("Produk 1", "KCA", False),
            ("Produk 1: nomor", "xxxx-11", True),
        ]
        or shown[3][2]
    )
    # The clear text belongs to the line it stands in, whatever was left out before it.
    assert {answer.lines[at].name: text for at, text in answer.clear.items()} == {
        "Produk 1: nomor": "1182-9920-11", "Produk 3: nomor": "1182-9920-11",
    }  # fmt: skip
    names = [line.name for line in answer.lines]
    assert names.count("Produk 2") == 1
    assert "Produk 2: nomor" not in names
    assert "Produk 4" not in names
    assert read_answer(call, {"customer": None}).state is ResultState.NOT_FOUND


def test_a_wallet_tells_its_balance() -> None:
    call = resolved(
        Tool("w", "W", needs=("dompet",), call=HttpCall(kind=CallKind.WALLET)), {"wallet": "https://w"}
    )
    assert call is not None
    answer = read_answer(call, {"wallet": {"status": "Aktif", "balance": 75000}, "movements": []})
    assert [line.name for line in answer.lines] == ["Status", "Saldo"]


@pytest.mark.parametrize(
    ("call", "where"),
    [
        (HttpCall("https://x/{nik}", address="core"), "url"),
        (HttpCall(address="core"), "url"),
        (HttpCall("/x", address="https://core"), "address"),
        (HttpCall(kind=CallKind.CORE, method=Method.POST), "kind"),
        (HttpCall(), "url"),
    ],
)
def test_a_call_that_could_not_be_made_is_told(call: HttpCall, where: str) -> None:
    book = msgspec.structs.replace(BOOK, tools=(msgspec.structs.replace(CORE, call=call),))
    assert f"$.tools[0].call.{where}" in {one.where for one in check(book)}


@pytest.mark.parametrize(
    ("hosts", "url", "may"),
    [
        (("core.internal",), "https://core.internal/x", True),
        (("core.internal",), "https://core.internal:8443/x", True),
        (("core.internal:443",), "https://CORE.internal/x", True),
        (("core.internal:8443",), "https://core.internal/x", False),
        (("core.internal",), "https://core.internal.evil.id/", False),
        (("core.internal",), "https://evil.id/core.internal", False),
        (("core.internal",), "https://core.internal@evil.id/", False),
        (("[::1]",), "http://[::1]:80/", True),
        ((), "https://core.internal/", False),
        (("core.internal",), "https://[::1", False),
    ],
)
def test_a_secret_goes_where_it_may(hosts: tuple[str, ...], url: str, may: bool) -> None:
    assert ToolSecret("x", hosts).may_go(url) is may
