"""A version's name, moment and summary are written into its files, and every other line stays where it was."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from contract.handbook_stamp import stamped

SAID = {"version": "2027.1", "effective": "2027-01-01T00:00+07:00", "why": 'Syarat "baru":\nbaca # dulu'}
BEFORE = [
    "name: x\n",
    "name: x",
    "version: 1\nname: x\n",
    "version:\nname: x\n",
    "version: # kosong\nname: x\n",
    "version:   'a ''b'  # lama\neffective: 2020-01-01\nname: x\nwhy: >\n  satu\n  dua\n\nlist: [1]\n",
    "why: |-\n  satu\n  dua\nname: x",
    'why: "satu\n  dua\n  tiga" # lipat\nname: x\nversion: &v 3\n',
    '{"name": "x", "version": "1"}',
    "{name: x}\n",
    "  name: x\n  version: 1\n",
    "# hanya catatan\nname: x # version: 9\n",
    "name: x\u2028  y\nversion: 1\n",
]


@pytest.mark.parametrize("before", BEFORE)
def test_what_is_said_stands_in_it_and_no_line_moves(before: str) -> None:
    [(name, after)] = stamped((("handbook.yaml", before),), SAID)
    assert name == "handbook.yaml"
    data = yaml.safe_load(after)
    assert {field: data[field] for field in SAID} == SAID
    was = yaml.safe_load(before)
    assert {field: value for field, value in data.items() if field not in SAID} == {
        field: value for field, value in was.items() if field not in SAID
    }
    for number, line in enumerate(before.split("\n")):
        if line.strip().startswith(("name", "list")):
            assert after.split("\n")[number].startswith(line)
    assert stamped(((name, after),), SAID) == ((name, after),)


def test_it_is_changed_where_it_stands_already() -> None:
    before = (("handbook.yaml", "name: x\n"), ("a.yaml", "macros: []\n"), ("tentang.yaml", "version: 1\n"))
    after = dict(stamped(before, {"version": "2", "why": "w"}))
    assert after == {
        "handbook.yaml": 'name: x\nwhy: "w"\n', "a.yaml": "macros: []\n", "tentang.yaml": 'version: "2"\n',
    }  # fmt: skip


@pytest.mark.parametrize("broken", ["name: [", "- a\n", "teks", "\x07"])
def test_what_cannot_be_read_stays_as_it_is(broken: str) -> None:
    assert stamped((("handbook.yaml", broken),), SAID) == (("handbook.yaml", broken),)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_text_is_said_as_it_was_given(value: str) -> None:
    [(_, after)] = stamped((("handbook.yaml", "version: 1\nname: x\n"),), {"version": value, "why": value})
    assert yaml.safe_load(after) == {"version": value, "name": "x", "why": value}
