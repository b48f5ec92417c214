"""A model server suggests an answer: asked by its public API (POST /chat/completions), told nobody's name, believed only with a source."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from contract.announcement import PublishAnnouncement, WithdrawAnnouncement
from contract.envelope import Outcome
from contract.errors import ErrorCode
from contract.ids import new_id
from contract.suggestion import SUGGESTIONS, Suggesting, Suggestion, SuggestionAsked, Why
from domain.announcement import NewsKind
from domain.knowledge import of_handbook
from domain.permissions import Role
from gateway.config import Config
from gateway.config_check import check
from gateway.errors import StartError
from gateway.suggestions.model import Model
from tests.gateway.administration.office import read, refused
from tests.gateway.floor import HANDBOOK
from tests.gateway.site import Desk, Site, open_site
from tests.support.tool_server import json_of, said_of, tool_server

ASKED = "Pelunasan saya gagal, saldo terpotong. Nama saya Siti Rahmawati, 081234567443, kontrak 1122334455 https://bukti.contoh.id/7"


TODAY = date(2026, 5, 1)
MIN, DAY = 60_000, 86_400_000


def completion(content: str) -> bytes:
    """As the API description has it."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
    return json_of({"id": "chatcmpl-1", "object": "chat.completion", "model": "kecil", "choices": [choice]})


def answered(answer: str, *sources: int) -> bytes:
    return completion(msgspec.json.encode({"answer": answer, "sources": sources}).decode())


async def suggestion(desk: Desk, text: str = ASKED) -> Suggestion:
    return read(await desk.post(SUGGESTIONS, SuggestionAsked(text)), Suggestion)


async def test_it_is_asked_through_the_gateway_and_believed_with_its_source_alone(tmp_path: Path) -> None:
    async with tool_server() as server:
        settings: dict[str, Any] = {
            "model_url": f"{server.url}/v1", "model_name": "kecil", "model_key": "rahasia", "model_seconds": 60,
        }  # fmt: skip
        async with open_site(f"sqlite:///{tmp_path}/g.db", tmp_path, **settings) as site:
            await site.person("rina", skills=("livechat",))
            await site.person("qc", Role.QC, skills=())
            rina, qc = await site.desk("rina"), await site.desk("qc")
            assert read(await rina.http.get(SUGGESTIONS), Suggesting).available
            refused(await qc.post(SUGGESTIONS, SuggestionAsked(ASKED)), ErrorCode.FORBIDDEN)
            refused(await rina.post(SUGGESTIONS, SuggestionAsked(" ")), ErrorCode.INVALID)
            server.says["v1"] = answered("Mohon tidak membayar ulang.", 1, 2)
            said = await suggestion(rina)
            assert (said.text, said.why, len(said.sources)) == ("Mohon tidak membayar ulang.", None, 2)
            assert said.sources[0] == "issue:pengaduan/pelunasan_gagal"
            (heard,) = server.heard
            assert (heard.method, heard.target) == ("POST", "/v1/chat/completions")
            assert heard.headers["authorization"] == "Bearer rahasia"
            body = msgspec.json.decode(heard.body)
            assert (body["model"], body["stream"]) == ("kecil", False)
            assert [message["role"] for message in body["messages"]] == ["system", "user"]
            question = body["messages"][1]["content"]
            assert "Pelunasan saya gagal" in question
            assert HANDBOOK.issue("pengaduan", "pelunasan_gagal").name in question
            for secret in ("Siti", "081234567443", "1122334455", "bukti.contoh"):
                assert secret not in question
            for behaviour, why in (
                (answered("Tanpa sumber."), Why.NO_SOURCE),
                (answered("Sumber karangan.", 1, 99), Why.NO_SOURCE),
                (answered("", 1), Why.NO_SOURCE),
                (completion("Halo! Ada yang bisa saya bantu?"), Why.UNREADABLE),
                (said_of(200, b"<html>masuk dulu</html>", "text/html"), Why.UNREADABLE),
                (said_of(200, b" " * 300_000), Why.UNREADABLE),
                (said_of(401, b"{}"), Why.DOWN),
                (said_of(302, b"", location="https://contoh.id"), Why.DOWN),
            ):
                server.says["v1"] = behaviour
                assert (await suggestion(rina)).why is why, behaviour
            server.says["v1"] = completion('```json\n{"answer": "Baik.", "sources": [1]}\n```')
            assert (await suggestion(rina)).text == "Baik."
            asked = len(server.heard)
            assert (await suggestion(rina, "xyzzy qwerty")).why is Why.NO_SOURCE
            assert len(server.heard) == asked, "what the handbook knows nothing of is not asked"


def told(site: Site, subject: str, text: str, **fields: Any) -> PublishAnnouncement:
    now = site.clock()
    values: dict[str, Any] = {"kind": NewsKind.UPDATE, "since": now - MIN, "until": now + DAY}
    return PublishAnnouncement(announcement=new_id(), subject=subject, text=text, **values | fields)


async def test_it_knows_what_was_told_to_who_asks_and_what_was_agreed(tmp_path: Path) -> None:
    async with tool_server() as server:
        settings: dict[str, Any] = {
            "model_url": f"{server.url}/v1",
            "model_name": "kecil",
            "model_seconds": 60,
        }
        async with open_site(f"sqlite:///{tmp_path}/g.db", tmp_path, **settings) as site:
            await site.person("tono", Role.TEAM_LEADER, team="A", skills=())
            await site.person("rina", team="A", skills=("livechat",))
            await site.person("budi", team="B", skills=("livechat",))
            tono, rina, budi = [await site.desk(name) for name in ("tono", "rina", "budi")]
            question = "Apakah KTP digital diterima untuk gadai kendaraan?"
            now = site.clock()
            update = told(site, "KTP digital", "KTP digital diterima untuk gadai kendaraan.", teams=("A",))
            far = "Bicara lain.\n" * 70
            minutes = told(
                site, "Kalibrasi KTP", f"{far}Contoh 081234567443: KTP digital gadai kendaraan disapa dulu.\n{far}",
                kind=NewsKind.MINUTES,
            )  # fmt: skip
            over = told(
                site, "KTP lama", "KTP digital ditolak gadai kendaraan.", since=now - DAY, until=now + MIN
            )
            soon = told(site, "KTP nanti", "KTP digital gadai kendaraan berubah.", effective=now + DAY)
            briefing = told(
                site, "Briefing KTP", "KTP digital gadai kendaraan.", kind=NewsKind.BRIEFING, points=("KTP digital",)
            )  # fmt: skip
            for body in (update, minutes, over, soon, briefing):
                assert (await tono.do(body)).outcome is Outcome.APPLIED
            site.clock.ahead += 2 * MIN
            server.says["v1"] = answered("Diterima.", 1)
            said = await suggestion(rina, question)
            assert (said.text, said.sources) == ("Diterima.", (f"update:{update.announcement}",))
            shown = msgspec.json.decode(server.heard[-1].body)["messages"][1]["content"]
            assert update.text in shown
            assert minutes.subject in shown
            assert "disapa dulu" in shown, "of long minutes what the question is about"
            assert "(internal" in shown
            for absent in ("081234567443", over.text, soon.text, briefing.text):
                assert absent not in shown
            assert len(shown) < 5 * 1_800 + len(question)
            # To others it was not told; corrected or withdrawn, it is so with the next question.
            await suggestion(budi, question)
            assert update.text not in msgspec.json.decode(server.heard[-1].body)["messages"][1]["content"]
            await tono.do(WithdrawAnnouncement(announcement=update.announcement))
            await suggestion(rina, question)
            assert update.text not in msgspec.json.decode(server.heard[-1].body)["messages"][1]["content"]


async def test_one_that_says_nothing_or_is_not_there_is_not_waited_for() -> None:
    pieces = of_handbook(HANDBOOK)[:1]
    async with tool_server() as server:
        server.says["v1"] = _silent
        assert (
            await Model(f"{server.url}/v1", "kecil", "", 0.1).answer("Halo", pieces, TODAY)
        ).why is Why.DOWN
    assert (await Model(f"{server.url}/v1", "kecil", "", 60).answer("Halo", pieces, TODAY)).why is Why.DOWN


async def _silent(writer: asyncio.StreamWriter) -> None:
    """Says nothing until whoever asked is gone."""
    await writer.wait_closed()


async def test_a_centre_without_one_has_none(tmp_path: Path) -> None:
    async with open_site(f"sqlite:///{tmp_path}/g.db", tmp_path) as site:
        await site.person("rina", skills=("livechat",))
        rina = await site.desk("rina")
        assert not read(await rina.http.get(SUGGESTIONS), Suggesting).available
        refused(await rina.post(SUGGESTIONS, SuggestionAsked(ASKED)), ErrorCode.NOT_FOUND)
    for given in (
        {"model_url": "kecil"},
        {"model_url": "https://model.contoh.id/v1"},
        {"model_key": "ra\nhasia"},
    ):
        with pytest.raises(StartError, match="model_"):
            check(Config(**given), HANDBOOK)  # type: ignore[arg-type]
