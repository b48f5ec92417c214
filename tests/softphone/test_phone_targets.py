"""Whom a caller can be passed on to, by a few typed letters."""

import msgspec

from console.store.mentions import Colleague
from console.store.writing import Use
from console.views.phone_targets import Target, book_of, name_at, offered
from contract.rows import UserRow
from domain.handbook_unit import Unit
from domain.permissions import Role
from domain.presence import PresenceState
from tests.console.makers import HANDBOOK

_AVAIL, _BUSY, _GONE = PresenceState.AVAIL, PresenceState.ON_CONTACT, PresenceState.OFFLINE


def colleague(name: str, extension: str, shown: PresenceState | None, *, active: bool = True) -> Colleague:
    row = UserRow(
        id=name, version=1, username=name.split()[0].lower(), name=name, roles=(Role.AGENT,), team="Tim A", active=active,
        extension=extension,
    )  # fmt: skip
    return Colleague(row, shown)


PEOPLE = [
    colleague("Budi Santoso", "2117", _BUSY),
    colleague("Sari Utami", "2201", _AVAIL),
    colleague("Tono Wijaya", "2301", _GONE),
    colleague("Lina Hasibuan", "", _AVAIL),
    colleague("Dodo Lama", "2999", _AVAIL, active=False),
    colleague("Rina Anggraini", "2101", _AVAIL),
    colleague("Nia", "agen-nia", None),
]
_QUEUES = tuple(
    msgspec.structs.replace(queue, number={"telepon_umum": "7001"}.get(queue.id, ""))
    for queue in HANDBOOK.queues
)
BOOK_OF = msgspec.structs.replace(
    HANDBOOK,
    queues=_QUEUES,
    units=(
        Unit("ti", "Teknologi Informasi", contact="0274-555-1234"),
        Unit("hk", "Hukum", contact="Pak Jaya, lantai 2"),
    ),
)
BOOK = book_of(PEOPLE, BOOK_OF, "Rina Anggraini", "9")


def shown(typed: str, used: dict[str, Use] | None = None) -> list[str]:
    return [one.name or one.number for one in offered(BOOK, typed, used or {}, "9")]


def test_who_is_free_comes_first_and_who_is_away_only_when_asked_for() -> None:
    assert shown("") == ["Sari Utami", "Teknologi Informasi", "Telepon umum", "Budi Santoso"]
    assert shown("tono") == ["Tono Wijaya"]
    (tono,) = offered(BOOK, "tono", {}, "")
    assert (tono.away, tono.free) == (True, False)
    assert shown("lina") == shown("dodo") == shown("rina") == [], "no telephone, not here any more, oneself"


def test_what_was_used_last_stands_in_front_a_bare_number_too() -> None:
    used = {"2117": Use(3, 10), "02745559999": Use(1, 20), "gone": Use(1, 5)}
    assert shown("", used)[:2] == ["02745559999", "Budi Santoso"]
    assert shown("0274", used) == ["02745559999", "Teknologi Informasi"]


def test_names_are_found_by_their_letters_and_numbers_by_their_beginning() -> None:
    assert shown("bsan") == ["Budi Santoso"]
    assert shown("tel um") == ["Telepon umum"]
    assert shown("22") == ["22", "Sari Utami"], "an extension nobody is listed under can be meant"
    assert shown("2201")[0] == "Sari Utami"
    assert shown("2301") == ["2301", "Tono Wijaya"], "a number is dialled whoever is away"
    assert shown("budi entah") == []


def test_what_is_dialled_is_what_the_pbx_takes() -> None:
    to = {one.name: one.to for one in BOOK}
    assert to["Teknologi Informasi"] == "902745551234", "outside the PBX by its prefix"
    assert (to["Telepon umum"], to["Nia"]) == ("7001", "agen-nia")
    (free,) = offered(BOOK, "0812-3456-0443", {}, "9")
    assert free == Target("9081234560443", "0812-3456-0443")


def test_a_number_is_somebodys_by_its_extension_or_address() -> None:
    assert name_at(BOOK, "2117") == name_at(BOOK, "sip:2117@pbx.contoh.id") == "Budi Santoso"
    assert name_at(BOOK, "7001") == "Telepon umum"
    assert name_at(BOOK, "2118") == name_at(BOOK, "") == ""
    twice = [*BOOK, Target("2117", "2117", "Sari Utami", person=True)]
    assert name_at(twice, "2117") == "", "two at one extension: neither is meant"
