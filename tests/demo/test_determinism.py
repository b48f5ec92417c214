"""The same seed, the same shift: in this process, in another, on another day."""

import hashlib
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import msgspec
import pytest

from demo.accounts import ACCOUNTS, by_role, make_seed
from demo.customers import visits
from demo.dialogue import Dialogue
from demo.people import CAST, people
from demo.streams import stream
from demo.tools import outages
from domain.masking import mask
from domain.phone import PhoneKind, parse

NOW = 1_790_000_000_000
SCRIPT = (
    "Selamat datang, ada yang bisa saya bantu?",
    "Mohon nama lengkap dan nomor telepon",
    "xyz",
    "Mohon menunggu",
)


def shift_of(seed: int) -> str:
    """Everything that follows from a seed, as one digest."""
    said: list[object] = []
    for visit in islice(visits(seed), 40):
        talk = Dialogue(visit.person, stream(seed, "visit", visit.number))
        said += [visit, talk.temper, talk.begin(), *(talk.heard(line) for line in SCRIPT), talk.silence()]
    said += [*islice(outages(seed), 20), people(seed)]
    return hashlib.sha256(repr(said).encode()).hexdigest()


def test_another_process_lives_the_same_shift() -> None:
    code = f"from tests.demo.test_determinism import shift_of; print(shift_of({41}))"
    for hashing in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": hashing}
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[2], env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stdout.strip() == shift_of(41)


def test_another_seed_is_another_shift() -> None:
    assert len({shift_of(seed) for seed in range(5)}) == 5


def test_a_part_that_draws_more_does_not_change_the_others() -> None:
    first = Dialogue(people(3)[0], stream(3, "visit", 0))
    first.begin()
    calm, restless = (
        Dialogue(people(3)[1], stream(3, "visit", 1)),
        Dialogue(people(3)[1], stream(3, "visit", 1)),
    )
    for _ in range(10):
        first.silence()
    assert calm.begin() == restless.begin()


def test_nobody_comes_twice_in_twenty() -> None:
    keys = [visit.person.key for visit in islice(visits(5), 300)]
    assert all(len(set(keys[at : at + 20])) == 20 for at in range(len(keys) - 20))


def test_the_seed_file_is_what_a_gateway_can_be_filled_with() -> None:
    seed = make_seed(7, NOW)
    assert seed.demo
    assert len(seed.signing_key or "") == 64
    for things in (seed.users, seed.customers):
        assert len({thing.id for thing in things}) == len(things)
    assert msgspec.json.decode(msgspec.json.encode(seed), type=type(seed)) == seed
    again = make_seed(7, NOW)
    assert (again.users, again.customers) == (seed.users, seed.customers)
    assert again.signing_key != seed.signing_key
    assert all(contact[3] < NOW for customer in seed.customers for contact in customer.history)


def test_made_up_people_can_be_nobody_and_still_look_right() -> None:
    phones = set()
    for person in people(11):
        phone = parse(person.phone)
        phones.add(phone.key)
        assert phone.kind is PhoneKind.MOBILE
        assert person.phone.startswith("0834")  # given to no operator
        assert len(person.nik) == 16
        assert person.nik.startswith("99")  # no province
        assert person.nik[:12] not in mask("nik", person.nik)
    assert len(phones) == len(people(11))
    assert [person.key for person in people(11)][: len(CAST)] == list(CAST)


def test_every_role_of_the_demo_has_one_name() -> None:
    assert by_role("agent").username == "rina"
    assert len({account.username for account in ACCOUNTS}) == len(ACCOUNTS)
    with pytest.raises(KeyError):
        by_role("director")
