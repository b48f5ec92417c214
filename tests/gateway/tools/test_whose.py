"""What a tool said opens to who validated the one it was asked about, and to nobody else; and how often one agent may ask."""

from pathlib import Path

import msgspec
from sqlalchemy import select

from contract import paths
from contract.commands import SaveCustomer, Validate
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.tool_acts import CheckTools
from domain.parties import CallerType, Verification
from domain.tool_result import ResultState, checked, note_line
from gateway import housekeeping
from gateway.audit.models import audit
from gateway.config import Config
from gateway.tools import results
from gateway.tools.result_models import tool_result
from tests.gateway.test_commands import opening
from tests.gateway.tools.test_checks import Counter, counter_at

VALID = {"nama": True, "telepon": True}


async def test_another_ones_number_stays_masked_whoever_was_validated(database: str, tmp_path: Path) -> None:
    async with counter_at(database, tmp_path) as counter:
        # Of Siti's card: hers, opened once she was validated.
        own = await counter.asked("owner")
        assert own.customer == counter.customer
        validate = Validate(
            customer=counter.customer, contact=None, compared=VALID, verdict=Verification.VALID
        )
        assert (await counter.desk.do(validate)).outcome is Outcome.APPLIED
        assert (await clear(counter, own.id)) == (200, {"value": "3273015507850001"})
        # The agent's own cousin, validated as well, whose card has no wallet: somebody's number is typed in.
        cousin = new_id()
        card = SaveCustomer(
            customer=cousin,
            name="Ani",
            caller_type=CallerType.NASABAH,
            sensitive={"rekening": "1370-0001-77"},
        )
        other = msgspec.structs.replace(opening(counter.desk, 2), complainant=cousin, queue=counter.queue)
        for body in (card, other):
            assert (await counter.desk.do(body)).outcome is Outcome.APPLIED
        counter.ticket = other.ticket
        validate = msgspec.structs.replace(validate, customer=cousin)
        assert (await counter.desk.do(validate)).outcome is Outcome.APPLIED
        typed = await counter.asked("owner", data={"dompet": "0812/7?x"})
        assert (typed.state, typed.customer) == (ResultState.OK, None)
        status, said = await clear(counter, typed.id)
        assert status == 403
        assert said["detail"] == {"identifiers": "typed"}
        # A number typed in that her own card has is hers, however it is written.
        known = await counter.asked("owner", data={"dompet": "1370000177"})
        assert known.customer == cousin
        assert (await clear(counter, known.id))[0] == 200
        # A ticket of nobody: what is typed is nobody's.
        bare = msgspec.structs.replace(opening(counter.desk, 3), complainant=None, queue=counter.queue)
        assert (await counter.desk.do(bare)).outcome is Outcome.APPLIED
        counter.ticket = bare.ticket
        unknown = await counter.asked("core", data={"pelanggan": counter.customer})
        assert (await clear(counter, unknown.id, 1))[0] == 403


async def clear(counter: Counter, result: str, line: int = 0) -> tuple[int, dict[str, object]]:
    answer = await counter.desk.http.get(f"{paths.TOOL_RESULTS}/{result}/clear/{line}")
    return answer.status_code, answer.json()


async def test_one_agent_asks_so_often_and_who_asks_more_is_on_the_record(
    database: str, tmp_path: Path
) -> None:
    async with counter_at(database, tmp_path, tool_checks_per_minute=3) as counter:
        ask = CheckTools(ticket=counter.ticket, tools=("core", "wallet"), fresh=True)
        assert (await counter.live(ask)).outcome is Outcome.APPLIED
        for _ in range(2):
            told = await counter.live(ask)
            assert (told.outcome, told.code) == (Outcome.REJECTED, ErrorCode.RATE_LIMITED)
            assert 0 < int(told.detail["seconds"]) <= 20
        await counter.settled()
        assert len(counter.tool.heard) == 2
        assert await limited(counter) == 1, "written down once in a while, however often they try"
        # One is left; the others come back with the time.
        assert (await counter.live(msgspec.structs.replace(ask, tools=("core",)))).outcome is Outcome.APPLIED
        counter.site.clock.ahead += 60_000
        assert (await counter.live(ask)).outcome is Outcome.APPLIED
        everything = msgspec.structs.replace(ask, tools=("core", "wallet", "owner", "lambat"))
        counter.site.clock.ahead += 60_000
        assert (await counter.live(everything)).outcome is Outcome.APPLIED, (
            "more than a minute has, from a full minute"
        )


async def limited(counter: Counter) -> int:
    while True:
        async with counter.site.gateway.database.read() as conn:
            found = (await conn.execute(select(audit.c.who).where(audit.c.what == "tool.limited"))).all()
        if found:
            return len(found)


async def test_what_was_sealed_is_forgotten_after_its_days_and_that_it_was_asked_stays(
    database: str, tmp_path: Path
) -> None:
    async with counter_at(database, tmp_path) as counter:
        sealed, plain = await counter.asked("core"), await counter.asked("wallet")
        run, config = counter.site.gateway.transactions, Config(tool_result_days=30)
        # Its tickets and agents are as old; nothing else is looked at here.
        counter.site.clock.ahead += 29 * housekeeping.DAY
        await run.run(lambda tx: results.forget(tx, tx.now - config.tool_result_days * housekeeping.DAY, 10))
        counter.desk = await counter.site.desk("rina")
        assert {one.id: one for one in await counter.results()}[sealed.id].lines
        counter.site.clock.ahead += 2 * housekeeping.DAY
        await housekeeping.tidy(run, config)
        counter.desk = await counter.site.desk("rina")
        rows = {one.id: one for one in await counter.results()}
        gone = rows[sealed.id]
        assert (gone.state, gone.lines, gone.forgotten is None) == (ResultState.OK, (), False)
        assert note_line(gone, str).endswith("hasil sudah dihapus")
        assert checked([gone]), "the step it ticked keeps its evidence"
        assert rows[plain.id].lines == plain.lines
        async with counter.site.gateway.database.read() as conn:
            assert (
                await conn.execute(select(tool_result.c.box).where(tool_result.c.box.is_not(None)))
            ).all() == []
