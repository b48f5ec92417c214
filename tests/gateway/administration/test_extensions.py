"""The extension of a person's telephone: given, changed, imported; what no PBX takes is refused."""

import pytest

from contract.admin import EXPORT, AdminUser
from contract.errors import ErrorCode
from domain.extension import is_extension
from tests.gateway.administration.office import administrator, change, hire, people, read, refused
from tests.gateway.administration.test_files import send
from tests.gateway.site import Site


async def test_an_account_has_an_extension(site: Site) -> None:
    admin = await administrator(site)
    made = await hire(admin, "siti", extension="101")
    assert made.user.extension == "101"
    moved = read(await change(admin, made.user, extension="102"), AdminUser)
    assert refused(await change(admin, moved, extension="1 0"), ErrorCode.INVALID)["field"] == "extension"
    done = await send(admin, "users", "username,name,roles,extension\nsiti,,,\nbudi,Budi,agent,103\n")
    assert [fault.column for fault in done.faults] == ["name"]
    done = await send(
        admin, "users", "username,name,roles,extension\nsiti,Siti,agent,104\nbudi,Budi,agent,103\n"
    )
    assert (done.added, done.changed, done.faults) == (1, 1, ())
    there = await people(admin)
    assert (there["siti"].extension, there["budi"].extension) == ("104", "103")
    table = (await admin.http.get(f"{EXPORT}/users")).text
    assert "103" in table
    assert "extension" in table.splitlines()[0]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("", True),
        ("101", True),
        ("siti.a", True),
        ("*101", False),
        ("1\r\nAction: Command", False),
        ("1/2", False),
        ("9" * 41, False),
    ],
)
def test_what_an_extension_may_be(text: str, fits: bool) -> None:
    assert is_extension(text) is fits
