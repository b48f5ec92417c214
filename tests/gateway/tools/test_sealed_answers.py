"""A number that is sealed on the customer's card is not clear in the casework beside the conversation: sealed, masked, opened after
validation, and told to the tools by the gateway."""

from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select

from contract import paths
from contract.casework_acts import Answer
from contract.commands import Validate
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.rows import CaseworkRow, queue_feed
from contract.ticket_acts import MergeTicket
from domain.parties import Verification
from gateway.audit.models import audit
from gateway.casework.models import casework, casework_box
from tests.gateway.test_commands import opening
from tests.gateway.tools.test_checks import Counter, counter_at

NUMBER, SEEN = "1370-0001-7766", "xxxx-766"


async def rows_of(counter: Counter) -> list[CaseworkRow]:
    _, rows = await counter.desk.snapshot(queue_feed(counter.queue))
    return [msgspec.json.decode(row.body, type=CaseworkRow) for row in rows if row.ref == "casework"]


async def seen(counter: Counter, field: str = "data.dompet") -> tuple[int, object]:
    address = f"{paths.CASEWORK}/{counter.ticket}/clear"
    answer = await counter.desk.http.get(
        address, params={"category": "pengaduan", "issue": "penipuan", "field": field}
    )
    return answer.status_code, answer.json().get("value")


@pytest.mark.parametrize(
    "masking", [True, False], ids=["a desk that masks", "a desk that knows of no masking"]
)
async def test_it_is_sealed_whatever_desk_tells_it(database: str, tmp_path: Path, masking: bool) -> None:
    async with counter_at(database, tmp_path) as counter:
        # A ticket of Siti, whose card then has no such number: what is asked with is what was entered.
        body = Answer(
            ticket=counter.ticket,
            category="pengaduan",
            issue="penipuan",
            data={"dompet": NUMBER},
            answers={"rekening": NUMBER},
        )
        if masking:
            names = ("data.dompet", "answer.rekening")
            # How much may be seen is the gateway's to say, whatever a desk would show.
            body = msgspec.structs.replace(
                body,
                data={"dompet": NUMBER},
                answers={"rekening": "x"},
                masked=names,
                sealed=dict.fromkeys(names, NUMBER),
            )
        assert (await counter.desk.do(body)).outcome is Outcome.APPLIED
        [row] = await rows_of(counter)
        assert [(one.text, one.masked) for one in (*row.answers, *row.data)] == [(SEEN, True)] * 2
        async with counter.site.gateway.database.read() as conn:
            for table in (casework, casework_box):
                for line in (await conn.execute(select(table))).all():
                    assert "0001" not in repr(line)
        assert (await seen(counter))[0] == 403, "nobody has validated her"
        compared = {"nama": True, "telepon": True}
        validate = Validate(
            customer=counter.customer, contact=None, compared=compared, verdict=Verification.VALID
        )
        assert (await counter.desk.do(validate)).outcome is Outcome.APPLIED
        assert await seen(counter) == (200, NUMBER)
        assert await seen(counter, "answer.rekening") == (200, NUMBER)
        assert (await seen(counter, "answer.kopi"))[0] == 404
        async with counter.site.gateway.database.read() as conn:
            said = (
                (await conn.execute(select(audit.c.detail).where(audit.c.what == "casework.clear")))
                .scalars()
                .all()
            )
        assert said == [{"field": "data.dompet"}, {"field": "answer.rekening"}]

        # Another number that looks the same takes its place; taken away, nothing is left of it.
        other = msgspec.structs.replace(
            body, answers={}, data={"dompet": "1370-0002-7766"}, masked=(), sealed={}
        )
        assert (await counter.desk.do(other)).outcome is Outcome.APPLIED
        assert await seen(counter) == (200, "1370-0002-7766")
        away = msgspec.structs.replace(other, data={"dompet": ""})
        assert (await counter.desk.do(away)).outcome is Outcome.APPLIED
        assert (await seen(counter))[0] == 404
        lost = msgspec.structs.replace(other, data={"dompet": SEEN}, masked=("data.dompet",))
        assert (await counter.desk.do(lost)).code is ErrorCode.INVALID


async def test_the_tools_are_asked_with_what_no_desk_has_in_the_clear(database: str, tmp_path: Path) -> None:
    async with counter_at(database, tmp_path) as counter:
        bare = msgspec.structs.replace(opening(counter.desk, 2), complainant=None, queue=counter.queue)
        assert (await counter.desk.do(bare)).outcome is Outcome.APPLIED
        siti, counter.ticket = counter.ticket, bare.ticket
        told = Answer(ticket=bare.ticket, category="pengaduan", issue="penipuan", data={"dompet": NUMBER})
        assert (await counter.desk.do(told)).outcome is Outcome.APPLIED
        assert (await seen(counter))[0] == 403, "a ticket of nobody has nobody to validate"
        row = await counter.asked("wallet")
        assert [one.target for one in counter.tool.heard] == ["/wallet?of=1370-0001-7766"]
        assert row.customer is None
        # What is typed goes before, and into another ticket it goes along.
        assert (await counter.asked("wallet", data={"dompet": "77"})).missing == ()
        assert counter.tool.heard[-1].target == "/wallet?of=77"
        assert (await counter.desk.do(MergeTicket(ticket=bare.ticket, into=siti))).outcome is Outcome.APPLIED
        assert {one.ticket for one in await rows_of(counter)} == {siti}
