"""Versions of the handbook with their moments: the due one is in force, the next comes at its moment to every desk, and what is broken
changes nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from contract import paths
from contract.feed import Beat
from contract.handbook_shelf import read_shelf
from contract.rows import FLOOR
from domain.handbook import Handbook
from gateway.administration.editions import Edition, Editions
from gateway.clock import system_clock
from gateway.errors import StartError
from tests.gateway.administration.office import administrator, part, put, read, remove
from tests.gateway.administration.test_handbook_parts import AUX
from tests.gateway.site import Desk, Site, open_site

TEXT = (Path(__file__).parents[2] / "domain" / "one_file.yaml").read_text("utf-8")
MINUTE, HOUR = 60_000, 3_600_000
DAY = 24 * HOUR


def edition(shelf: Path, name: str, at: int | None, change: Callable[[str], str] = str) -> None:
    """Puts a version on the shelf that begins ``at``; None: ever since."""
    begins = "" if at is None else f"effective: {datetime.fromtimestamp(at / 1000, UTC).isoformat()}\n"
    text = change(TEXT).replace('version: "1.0"\n', f'version: "{name}"\n{begins}')
    (shelf / f"{name}.yaml").write_text(text, "utf-8")


def named(handbook: Handbook) -> str:
    return handbook.version.partition("+")[0]


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    made = tmp_path / "rak"
    made.mkdir()
    return made


def more(text: str) -> str:
    return text.replace("tools:\n", "tools:\n  - {id: peta, name: Peta}\n").replace("Istirahat", "Rehat")


async def until(feed_says: Callable[[], Awaitable[Beat]], version: str) -> str:
    while (beat := await feed_says()).handbook.partition("+")[0] != version:
        pass
    return beat.handbook


async def in_force(desk: Desk) -> Handbook:
    return read(await desk.http.get(paths.HANDBOOK), Handbook)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_at_its_moment_every_desk_has_the_next_one(database: str, tmp_path: Path, shelf: Path) -> None:
    now = system_clock()
    edition(shelf, "lama", None)
    edition(shelf, "baru", now + 5 * MINUTE, more)
    async with open_site(database, tmp_path, handbook=str(shelf)) as site:
        rina = await site.desk("rina")
        before = await in_force(rina)
        assert named(before) == "lama"
        async with rina.feed() as feed:

            async def beat() -> Beat:
                found = await feed.until(Beat)
                assert isinstance(found, Beat)
                return found

            site.clock.ahead = MINUTE
            await _nudge(site)
            assert (await beat()).handbook.partition("+")[0] == "lama"
            site.clock.ahead = 6 * MINUTE
            await _nudge(site)
            await until(beat, "baru")
        after = await in_force(rina)
        assert named(after) == "baru"
        assert after.version == site.gateway.handbook.version
        assert {"Rehat"} == {one.name for one in after.aux_reasons if one.id == "istirahat"}
        async with asyncio.timeout(60):
            # Its tools come onto the floor, too.
            while "peta" not in {row.id for row in (await rina.snapshot(FLOOR))[1] if row.ref == "tool"}:
                pass
    # Started later it is there from the beginning.
    async with open_site(database, tmp_path, ahead=6 * MINUTE, handbook=str(shelf)) as site:
        assert named(site.gateway.handbook) == "baru"


async def _nudge(site: Site) -> None:
    """The clock was turned: what waits by the real one looks now. A change of the handbook rings."""
    admin = await administrator(site, f"admin{site.clock.ahead}")
    there = (await part(admin, "aux_reasons")).get("rapat_tim")
    assert (await put(admin, "aux_reasons", AUX, 0 if there is None else there.version)).is_success


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_one_that_does_not_go_with_the_changes_leaves_the_old(
    database: str, tmp_path: Path, shelf: Path
) -> None:
    now = system_clock()
    edition(shelf, "lama", None)
    async with open_site(database, tmp_path, handbook=str(shelf)) as site:
        admin = await administrator(site)
        assert (await put(admin, "aux_reasons", AUX)).is_success
        assert (await remove(admin, "aux_reasons", "toilet")).is_success
        assert site.gateway.handbook.version.endswith(".2")
    edition(
        shelf,
        "baru",
        now - DAY,
        lambda text: text.replace("missed_aux_reason: tidak_menjawab", "missed_aux_reason: toilet"),
    )
    with capture_logs() as logs:
        async with open_site(database, tmp_path, handbook=str(shelf)) as site:
            assert named(site.gateway.handbook) == "lama"
            assert site.gateway.handbook.version.endswith(".2")
    [told] = [line for line in logs if line["event"] == "handbook_does_not_fit"]
    assert "'toilet'" in told["why"]


async def settled(editions: Editions) -> None:
    assert await editions.look()
    assert not await editions.look()


async def test_what_is_put_on_the_shelf_is_taken_once_it_rests(shelf: Path) -> None:
    edition(shelf, "lama", None)
    editions = Editions(shelf)
    assert not await editions.look()
    edition(shelf, "baru", HOUR * 24 * 365 * 40)
    now = HOUR * 24 * 365 * 41
    assert [named(one) for one in editions.due(now)] == ["lama"]
    await settled(editions)
    assert [named(one) for one in editions.due(now)] == ["baru", "lama"]
    (shelf / "baru.yaml").unlink()
    await settled(editions)
    assert [named(one) for one in editions.due(now)] == ["lama"]


async def test_what_is_broken_later_stays_as_it_was(shelf: Path) -> None:
    early, now = DAY * 365 * 40, DAY * 365 * 41
    edition(shelf, "lama", None)
    edition(shelf, "kini", early)
    editions = Editions(shelf)
    kini = editions.first(now)
    assert named(kini) == "kini"
    edition(
        shelf, "kini", early, lambda text: text.replace("escalates_to: l2_digital", "escalates_to: entah")
    )
    with capture_logs() as logs:
        await settled(editions)
    assert [(line["event"], line["file"]) for line in logs] == [("handbook_refused", "rak/kini.yaml")]
    assert editions.due(now)[0] == kini
    # Another one for the same day is refused, and so is one that comes while the day's own is broken.
    edition(shelf, "kembar", early + HOUR)
    with capture_logs() as logs:
        await settled(editions)
    assert [line["file"] for line in logs] == ["rak/kini.yaml", "kembar.yaml"]
    assert [named(one) for one in editions.due(now)] == ["kini", "lama"]
    edition(shelf, "kini", early, more)
    (shelf / "kembar.yaml").unlink()
    await settled(editions)
    assert named(editions.due(now)[0]) == "kini"
    assert editions.due(now)[0] != kini


def test_nothing_that_has_begun_is_no_start(shelf: Path) -> None:
    with capture_logs(), pytest.raises(StartError, match="holds no handbook"):
        Editions(shelf)
    edition(shelf, "nanti", DAY * 365 * 40)
    with pytest.raises(StartError, match="2009"):
        Editions(shelf).first(0)
    (shelf / "nanti.yaml").write_text("version: [\n", "utf-8")
    with capture_logs(), pytest.raises(StartError, match=r"rak/nanti\.yaml:2"):
        Editions(shelf)


async def test_the_day_of_a_published_version_is_taken_whatever_a_file_says(shelf: Path) -> None:
    early, now = DAY * 365 * 40, DAY * 365 * 41
    edition(shelf, "lama", None)
    edition(shelf, "terbit", early)
    [terbit] = [one for one in read_shelf(shelf) if one.name == "terbit.yaml"]
    assert terbit.handbook is not None
    (shelf / "terbit.yaml").unlink()
    editions = Editions(shelf)
    editions.adopt({"d1": Edition(terbit.handbook, terbit.texts, "d1")})
    assert [named(one) for one in editions.due(now)] == ["terbit", "lama"]
    edition(shelf, "kembar", early + HOUR)
    with capture_logs() as logs:
        await settled(editions)
        await editions.look()
    assert [(line["event"], line["file"]) for line in logs] == [("handbook_refused", "kembar.yaml")]
    assert [named(one) for one in editions.due(now)] == ["terbit", "lama"]
    # Withdrawn, it makes room for what stands in the file.
    editions.adopt({})
    assert [named(one) for one in editions.due(now)] == ["kembar", "lama"]
