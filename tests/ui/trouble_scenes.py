"""Scenes of trouble: what an agent reports and is asked, the BCP on the desk, and the leader's page."""

from collections.abc import Awaitable, Callable

from console.views.workspace import Workspace
from contract.incident_row import BcpRow, BcpTickRow, IncidentReportRow, IncidentRow, LostTimeRow
from domain.incident import IncidentState, Period, Thing
from domain.lost_time import day_of
from domain.permissions import Role
from tests.ui.world import ME, NOW, World

_MIN = 60_000


def _incident(
    id: str, title: str, state: IncidentState, begin: int, end: int | None = None, **more: object
) -> IncidentRow:
    fields: dict[str, object] = {
        "id": id, "version": 1, "thing": Thing.TOOL, "name": title.lower(), "title": title, "state": state,
        "spans": (Period(NOW - begin * _MIN, None if end is None else NOW - end * _MIN),),
        "changed": NOW - (end or begin) * _MIN, "reports": 3, "waiting": 2,
    }  # fmt: skip
    return IncidentRow(**(fields | more))  # type: ignore[arg-type]


def _said(
    incident: str, user: str, name: str, text: str = "", confirmed: int | None = None
) -> IncidentReportRow:
    return IncidentReportRow(
        id=f"{incident}:{user}", version=1, incident=incident, user=user, user_name=name, text=text,
        since=NOW - 20 * _MIN, at=NOW - 20 * _MIN, confirmed=confirmed,
    )  # fmt: skip


def _lost(user: str, name: str, minutes: int) -> LostTimeRow:
    return LostTimeRow(
        id=f"l-{user}", version=1, user=user, user_name=name, day=day_of(NOW), ms=minutes * _MIN, until=NOW
    )


_BCP = BcpRow(
    id="b1", version=1, name="Tools tidak dapat dipakai",
    text="BCP berlaku. Layani nasabah dengan data yang tersimpan; jangan menjanjikan waktu selesai.",
    points=(
        "Sampaikan permohonan maaf dan bahwa sistem sedang diperbaiki",
        "Catat nama, nomor telepon dan keluhan selengkapnya di Internal Note",
        "Jangan mengubah data atau uang nasabah",
        "Beri nomor tiket dan tawarkan dihubungi kembali",
        "Tandai tiket untuk diperiksa ulang begitu tools pulih",
    ),
    author="u-dewi", author_name="Dewi Lestari", declared=NOW - 9 * _MIN,
)  # fmt: skip


async def trouble(world: World, desk: Workspace) -> None:
    await world.put(
        _incident(
            "i1",
            "Wallet",
            IncidentState.RESOLVED,
            31,
            2,
            number="IOC-20418",
            text="Sudah dipindah ke server cadangan.",
        ),
        _said("i1", ME.id, ME.name),
        _incident(
            "i2", "PC-12", IncidentState.PENDING, 70, thing=Thing.HEADSET, number="IOC-20399", reports=1
        ),
        _said("i2", ME.id, ME.name, "Suara putus-putus"),
        _lost(ME.id, ME.name, 29),
    )
    desk.open_ticket("t-siti")
    await world.settle()
    desk.show_trouble()


async def bcp(world: World, desk: Workspace) -> None:
    await world.put(_BCP)
    await world.desk.acts.incidents.tick("b1", 0, True)
    await world.desk.acts.incidents.tick("b1", 1, True)
    desk.open_ticket("t-siti")
    await world.settle()
    desk.show_bcp()


async def incidents(world: World, desk: Workspace) -> None:
    names = ("Budi Santoso", "Sari Dewi", "Rahmat Hidayat")
    await world.put(
        _BCP,
        *(
            BcpTickRow(
                id=f"b{at}",
                version=1,
                bcp="b1",
                user=f"u{at}",
                user_name=name,
                done={str(n): NOW for n in range(at + 2)},
            )
            for at, name in enumerate(names)
        ),
        _incident("i1", "Wallet", IncidentState.OPEN, 12),
        *(
            _said("i1", f"u{at}", name, "Saldo tidak muncul" if at == 1 else "")
            for at, name in enumerate(names)
        ),
        _incident(
            "i3",
            "Core",
            IncidentState.RESOLVED,
            95,
            20,
            number="IOC-20391",
            text="Vendor memulihkan jaringan.",
        ),
        *(_said("i3", f"u{at}", name, confirmed=NOW if at == 0 else None) for at, name in enumerate(names)),
        _incident(
            "i2",
            "PC-17",
            IncidentState.PENDING,
            70,
            thing=Thing.HEADSET,
            number="IOC-20399",
            reports=1,
            waiting=1,
        ),
        _said("i2", "u0", names[0], "Suara putus-putus"),
    )
    world.line.lost = [
        _lost("u0", names[0], 87),
        _lost("u1", names[1], 75),
        _lost("u2", names[2], 12),
    ]
    await world.settle()
    desk.go("incidents")


TROUBLE_ROLES: dict[Callable[[World, Workspace], Awaitable[None]], Role] = {incidents: Role.TEAM_LEADER}
TROUBLE_SCENES: tuple[Callable[[World, Workspace], Awaitable[None]], ...] = (trouble, bcp, incidents)
