"""What administrators and team leaders ask and say over HTTP: the health of tools, and work that was lost."""

import asyncio

from contract.rows import FLOOR
from domain.permissions import Role
from tests.gateway.site import Desk, Site


async def desk(site: Site, username: str, role: Role) -> Desk:
    await site.person(username, role)
    signed_in = await site.sign_in(username)
    assert isinstance(signed_in, Desk)
    return signed_in


async def test_who_may_declare_a_tools_health(site: Site) -> None:
    agent = await desk(site, "rina", Role.AGENT)
    leader = await desk(site, "tono", Role.TEAM_LEADER)
    body = {"health": "down"}
    assert (await agent.http.post("/v1/tools/wallet/health", json=body)).status_code == 403
    assert (await leader.http.post("/v1/tools/kopi/health", json=body)).status_code == 404
    assert (await leader.http.post("/v1/tools/wallet/health", json={"health": "sedih"})).status_code == 400
    assert (await leader.http.post("/v1/tools/wallet/health", json=body)).status_code == 204
    _, rows = await agent.snapshot(FLOOR)
    (wallet,) = [row for row in rows if (row.ref, row.id) == ("tool", "wallet")]
    assert b'"health":"down"' in bytes(wallet.body)


async def test_lost_work_is_shown_to_whoever_may_read_the_audit(site: Site) -> None:
    await site.gateway.transactions.run(lambda tx: tx.enqueue("push", "k1", {}))
    agent = await desk(site, "rina", Role.AGENT)
    admin = await desk(site, "admin", Role.ADMIN)
    assert (await agent.http.get("/v1/outgoing/lost")).status_code == 403
    async with asyncio.timeout(60):
        while True:
            if found := (await admin.http.get("/v1/outgoing/lost")).json():
                break
            await asyncio.sleep(0.05)
    (lost,) = found
    assert (lost["kind"], lost["key"], lost["state"], lost["error"]) == ("push", "k1", "failed", "no_handler")
    metrics = (await admin.http.get("/metrics")).text
    for name in (
        "sahut_waiting",
        "sahut_offers_total",
        "sahut_answer_seconds",
        "sahut_chat_pages",
        "sahut_jobs",
    ):
        assert name in metrics
