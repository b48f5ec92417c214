"""Validation on the desk: what is typed is compared at once with the reason, and a failure has its sentence ready."""

import msgspec

from console.store.meta import Meta
from console.store.numbers import LOOKUP_KEY
from console.views.hands import Hands
from console.views.keys import sequence
from console.views.workspace import Workspace
from contract.casework_acts import Judge
from contract.lookup import lookup
from domain.casework import Compared
from domain.parties import Verification
from domain.validation import Reason
from tests.console.makers import KEY
from tests.ui import cast
from tests.ui.desk.seen import NO_WINDOWS, open_siti, queued
from tests.ui.world import World

pytestmark = NO_WINDOWS


async def begin(world: World, desk: Workspace, hands: Hands) -> None:
    await open_siti(world, desk)
    await hands.key(sequence("validate"))


async def test_name_and_number_agree_however_they_are_written(
    world: World, desk: Workspace, hands: Hands
) -> None:
    world.line.online = False
    await Meta(world.db).put(LOOKUP_KEY, KEY.hex())
    known = lookup(KEY, "0812-3456-4437")
    assert known is not None
    await world.put(msgspec.structs.replace(cast.SITI, version=9, lookups=(known,)))
    await begin(world, desk, hands)
    panel = desk.side.validation
    panel.said.setText("Ibu Siti Rahmawati")
    assert panel.advised("nama") == "Cocok – beda gelar saja"
    assert panel.answer("nama", True).isChecked()
    panel.phone.setText("+62 812 3456 4437")
    await hands.until(lambda: panel.answer("telepon", True).isChecked(), "the number is compared")
    assert "nomor terdaftar" in panel.advised("telepon")
    panel.phone.setText("0812 3456 4438")
    await hands.until(lambda: "nomor lain" in panel.advised("telepon"), "another number is")
    panel.phone.setText("0812 3456 4437")
    await hands.until(lambda: "nomor terdaftar" in panel.advised("telepon"), "the first again")
    panel.submit()
    await world.settle()
    kept = (await queued(world))[-1]
    assert isinstance(kept, Judge)
    assert kept.compared == (
        Compared(field="nama", agreed=True, reason=Reason.TITLE),
        Compared(field="telepon", agreed=True, reason=Reason.SAME),
    )
    sop = desk.case.sop.sop
    assert sop is not None
    assert sop.casework.verdicts[-1].verdict is Verification.VALID


async def test_a_failure_has_its_sentence_ready_and_nothing_is_sent_by_itself(
    world: World, desk: Workspace, hands: Hands
) -> None:
    await begin(world, desk, hands)
    panel = desk.side.validation
    assert "nama lengkap" in panel.sentence_text(), "first what is asked"
    panel.phone.setText("0899 1111 443")
    await hands.until(lambda: "nomor lain" in panel.advised("telepon"), "what is visible disagrees")
    panel.answer("telepon", False).click()
    assert panel.found is Verification.FAILED
    assert "belum sesuai" in panel.sentence_text()
    panel.insert.click()
    assert "belum sesuai" in desk.case.composer.text("reply")
    assert await queued(world) == []
