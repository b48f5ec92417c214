"""What a desk relies on when it keeps the work on a contact, of any gateway; part of tests/sync/gateway_contract.py."""

import msgspec

from contract.body import Body
from contract.casework_acts import Answer, Decide, Improvise, Judge, Say, Skip, TellOutcome, Upset
from contract.envelope import CommandResult
from contract.envelope import Outcome as Came
from contract.errors import ErrorCode
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp
from contract.ids import new_id
from contract.rows import CaseworkRow, HelpRow
from domain.casework import Compared, Word, texts
from domain.help import HelpReason, HelpState
from domain.parties import Verification
from domain.validation import Reason
from tests.sync.gateway_contract import Desk

_LATE = 1 << 50
_HERE = ("pengaduan", "pelunasan_gagal")


async def _done(desk: Desk, body: Body) -> CommandResult:
    (result,) = await desk.send(desk.command(body))
    return result


def _row(result: CommandResult) -> CaseworkRow:
    assert result.outcome is Came.APPLIED, result
    (row,) = [msgspec.json.decode(e.body, type=CaseworkRow) for e in result.effects if e.ref == "casework"]
    return row


def _answer(ticket: str, answers: dict[str, str], issue: str = "pelunasan_gagal") -> Answer:
    return Answer(ticket=ticket, category="pengaduan", issue=issue, answers=answers)


class CaseworkContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_the_later_word_holds_field_by_field_and_for_its_issue(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        first = desk.command(_answer(ticket, {"kontrak": "111", "jam": "10.30"}))
        other = desk.command(_answer(ticket, {"kontrak": "222"}, "lelang"))
        again = desk.command(_answer(ticket, {"kontrak": " 333 ", "jam": ""}))
        for command in (first, other, again):
            # Told twice, done once.
            result, same = *await desk.send(command), *await desk.send(command)
            assert _row(result).version == _row(same).version
        row = _row(result)
        assert texts(row.answers, *_HERE) == {"kontrak": "333"}
        assert texts(row.answers, "pengaduan", "lelang") == {"kontrak": "222"}
        assert (row.id, row.ticket, row.issue) == (ticket, ticket, "pelunasan_gagal")
        early = desk.command(_answer(ticket, {"kontrak": "0"}))
        early = msgspec.structs.replace(early, made=msgspec.structs.replace(early.made, wall=1))
        (late,) = await desk.send(early)
        if desk.gateway.now() != 1_790_000_000_000:
            # A gateway with a clock of its own knows that it was said before.
            assert texts(_row(late).answers, *_HERE) == {"kontrak": "333"}

    async def test_what_was_said_left_out_and_found_is_kept(self, desk: Desk) -> None:
        ticket, me = await desk.ticket(), desk.session.user.id
        compared = (Compared(field="nama", agreed=True, reason=Reason.TITLE),)
        for body in (
            Say(ticket=ticket, step="salam"),
            Upset(ticket=ticket),
            Skip(ticket=ticket, step="tawaran", reason=" Pelanggan menutup telepon. "),
            Judge(ticket=ticket, verdict=Verification.VALID, compared=compared),
        ):
            row = _row(await _done(desk, body))
        assert [(one.step, one.by) for one in row.said] == [("salam", me)]
        assert [one.reason for one in row.skipped] == ["Pelanggan menutup telepon."]
        assert [(one.verdict, one.compared) for one in row.verdicts] == [(Verification.VALID, compared)]
        assert (row.upset is not None, row.upset_by) == (True, me)
        calm = _row(await _done(desk, Upset(ticket=ticket, on=False)))
        assert (calm.upset, calm.upset_by) == (None, "")

    async def test_what_says_nothing_or_is_nowhere_is_refused(self, desk: Desk) -> None:
        ticket = await desk.ticket()
        for body, code in (
            (Skip(ticket=ticket, step="tawaran", reason="  "), ErrorCode.INVALID),
            (Say(ticket=ticket), ErrorCode.INVALID),
            (_answer(ticket, {}), ErrorCode.INVALID),
            (Say(ticket=ticket, contact=new_id(), step="salam"), ErrorCode.NOT_FOUND),
            (Say(ticket=new_id(), step="salam"), ErrorCode.NOT_FOUND),
            (TellOutcome(ticket=ticket, improvisation=new_id(), effective=True), ErrorCode.INVALID),
            (AskHelp(help=new_id(), reason=HelpReason.IMPROVISE, until=_LATE), ErrorCode.INVALID),
        ):
            result = await _done(desk, body)
            assert (result.outcome, result.code) == (Came.REJECTED, code), body

    async def test_doing_otherwise_asks_the_leader_and_may_be_taken_back(self, desk: Desk) -> None:
        ticket, id = await desk.ticket(), new_id()
        asked = Improvise(ticket=ticket, improvisation=id, step="cek", reason="Core mati.", until=_LATE)
        result = await _done(desk, asked)
        (one,) = _row(result).improvised
        assert (one.step, one.word, one.reason) == ("cek", Word.ASKED, "Core mati.")
        (help,) = [msgspec.json.decode(e.body, type=HelpRow) for e in result.effects if e.ref == "help"]
        assert (help.id, help.reason, help.ticket) == (id, HelpReason.IMPROVISE, ticket)
        assert help.text.endswith("Core mati.")
        for body, code in (
            (Decide(help=id, granted=True), ErrorCode.FORBIDDEN),
            (AnswerHelp(help=id, message=new_id()), ErrorCode.FORBIDDEN),
            (TellOutcome(ticket=ticket, improvisation=id, effective=True), ErrorCode.INVALID),
            (asked, ErrorCode.INVALID),
        ):
            assert (await _done(desk, body)).code is code
        back = await _done(desk, CancelHelp(help=id))
        assert [one.word for one in _row(back).improvised] == [Word.WITHDRAWN]
        states = [msgspec.json.decode(e.body, type=HelpRow).state for e in back.effects if e.ref == "help"]
        assert states == [HelpState.CANCELLED]
