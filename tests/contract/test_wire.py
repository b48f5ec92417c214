"""The wire's promises: versions lift, the unknown is kept, the names are unique and lanes are stable."""

import msgspec
import pytest

from contract import commands, feed, rows
from contract.body import Body
from contract.envelope import Command, CommandResult, Event, Stamp
from contract.errors import ErrorCode, Handling, handling
from contract.ids import new_id
from contract.upcast import UnknownKind, lift, read_body, read_row


def test_kinds_and_refs_are_unique() -> None:
    assert len(commands.BODY_BY_KIND) == len(commands.BODIES)
    assert len(rows.ROW_BY_REF) == len(rows.ROWS)


@pytest.mark.parametrize("body", commands.BODIES, ids=lambda b: b.KIND)
def test_every_command_has_a_lane_or_is_live(body: type[Body]) -> None:
    assert body.stream is not Body.stream
    assert body.KIND.count(".") == 1


def test_an_unknown_event_is_kept_whole() -> None:
    raw = b'{"feed":"floor","n":7,"ref":"hologram","id":"x","v":9,"version":3,"at":1,"body":{"later":[1,2]}}'
    event = msgspec.json.decode(raw, type=Event)
    assert not event.gone
    with pytest.raises(UnknownKind):
        read_row(event.ref, event.v, event.body)
    assert msgspec.json.decode(msgspec.json.encode(event)) == {**msgspec.json.decode(raw), "cause": None}


def test_fields_a_newer_gateway_adds_do_not_stop_an_older_desk() -> None:
    row = rows.ToolRow(id="core", version=2, name="Core", health=rows.ToolHealth.UP, since=1)
    newer = msgspec.json.encode(msgspec.json.decode(msgspec.json.encode(row)) | {"colour": "blue"})
    assert read_row("tool", 1, msgspec.Raw(newer)) == row


def test_steps_lift_one_version_at_a_time() -> None:
    steps = {
        ("thing", 1): lambda body: {**body, "b": 1},
        ("thing", 2): lambda body: {**body, "c": body["b"]},
    }
    lifted = lift("thing", 1, 3, msgspec.Raw(b'{"a":0}'), steps)
    assert msgspec.json.decode(lifted) == {"a": 0, "b": 1, "c": 1}
    with pytest.raises(UnknownKind):
        lift("thing", 4, 3, msgspec.Raw(b"{}"), steps)
    with pytest.raises(UnknownKind):
        lift("other", 1, 2, msgspec.Raw(b"{}"), steps)


def test_a_field_left_out_of_an_edit_stays_left_out() -> None:
    edit = commands.EditTicket(ticket="t", issue=None)
    raw = msgspec.json.encode(edit)
    assert msgspec.json.decode(raw) == {"ticket": "t", "issue": None}
    again = read_body("ticket.edit", 1, msgspec.Raw(raw))
    assert again == edit


def test_a_command_survives_the_wire() -> None:
    body = commands.AddNote(ticket="t", message=new_id(), text="Nasabah sudah membayar ✓")
    command = Command(
        id=new_id(),
        client="c",
        author="u",
        stream=body.stream("u"),
        seq=1,
        kind=body.KIND,
        v=body.V,
        made=Stamp(wall=1),
        body=msgspec.Raw(msgspec.json.encode(body)),
    )
    again = msgspec.json.decode(msgspec.json.encode(command), type=Command)
    assert read_body(again.kind, again.v, again.body) == body
    assert again.stream == "ticket:t"


def test_a_desks_time_is_never_ahead_of_the_gateways_and_of_no_use_where_its_clock_cannot_be_right() -> None:
    assert Stamp(wall=5, offset=2).at(9) == 7
    assert Stamp(wall=8, offset=2).at(9) == 9
    assert Stamp(wall=5, offset=2, uncertain=True).at(9) == 9


def test_frames_are_told_apart_by_their_tag() -> None:
    frame: feed.FromGateway = feed.Gap(feed="floor")
    assert msgspec.json.decode(msgspec.json.encode(frame), type=feed.FromGateway) == frame


def test_identifiers_rise_with_time_and_never_repeat() -> None:
    made = [new_id() for _ in range(1000)]
    assert len(set(made)) == 1000
    assert all(i[14] == "7" for i in made)


@pytest.mark.parametrize("code", list(ErrorCode))
def test_every_code_has_a_handling(code: ErrorCode) -> None:
    assert handling(code) in Handling


def test_a_code_a_newer_gateway_has_found_does_not_stop_an_older_desk() -> None:
    raw = b'{"id":"c1","outcome":"rejected","code":"moon_phase"}'
    assert msgspec.json.decode(raw, type=CommandResult).code is ErrorCode.INTERNAL
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"id":"c1","outcome":"rejected","code":7}', type=CommandResult)


def test_a_tombstone_has_no_body() -> None:
    raw = b'{"feed":"floor","n":7,"ref":"tool","id":"x","v":1,"version":3,"at":1,"body":null}'
    assert msgspec.json.decode(raw, type=Event).gone
    assert msgspec.json.decode(raw.replace(b',"body":null', b""), type=Event).gone
