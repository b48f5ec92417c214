"""What is taken for a gateway's address."""

import pytest

from console.address import BadAddress, gateway_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("gateway.pusat.example", "https://gateway.pusat.example"),
        (" https://gateway.pusat.example/ ", "https://gateway.pusat.example/"),
        ("http://127.0.0.1:8480", "http://127.0.0.1:8480"),
        ("localhost:8480", "https://localhost:8480"),
        ("http://[::1]:8480", "http://[::1]:8480"),
    ],
)
def test_an_address_gets_its_scheme(typed: str, address: str) -> None:
    assert gateway_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "pusat gateway",
        "ftp://gateway.pusat.example",
        "http://",
        "http://x:99999",
        "http://x:0",
        "http://x:a",
        "http://[::1",
    ],
)
def test_what_is_no_address_is_refused_before_anything_is_sent(typed: str) -> None:
    with pytest.raises(BadAddress):
        gateway_address(typed)
