"""What each word of the command line needs and starts."""

from pathlib import Path

import pytest

from demo.accounts import roles
from installer.libraries import LibrarySet
from installer.words import ROLES, Plan, UsageError, plan

CWD = Path("/somewhere")
X11 = {"DISPLAY": ":0"}


def of(*argv: str, environ: dict[str, str] | None = None) -> Plan:
    return plan(list(argv), X11 if environ is None else environ, CWD)


def test_run_starts_the_whole_centre() -> None:
    made = of("run", "--role", "supervisor", "--lang", "en", "--theme", "dark")
    assert (made.module, made.lock, made.libraries) == ("demo.run", "run", LibrarySet.X11)
    assert made.args == ("--role", "supervisor", "--lang", "en", "--theme", "dark")
    assert "QT_QPA_PLATFORM" not in made.env


def test_every_role_of_the_imitation_centre_can_be_asked_for() -> None:
    assert set(ROLES) == set(roles())


def test_a_gateway_of_ones_own_means_no_demo() -> None:
    made = of("run", "--gateway", "https://desk.example", "--theme", "light")
    assert (made.module, made.args) == ("console", ("--gateway", "https://desk.example", "--theme", "light"))


def test_no_demo_is_the_console_alone() -> None:
    assert (of("run", "--no-demo").module, of("run", "--no-demo").args) == ("console", ())


def test_a_tour_runs_offscreen_with_the_callers_folder() -> None:
    made = of("run", "--tour", "out")
    assert (made.module, made.args) == ("demo.run", ("--tour", "/somewhere/out"))
    assert made.libraries is LibrarySet.OFFSCREEN
    assert made.env == {"QT_QPA_PLATFORM": "offscreen"}


def test_without_a_display_run_becomes_a_tour_and_says_so() -> None:
    made = of("run", environ={})
    assert made.args == ("--tour", "/somewhere/tour")
    assert "--tour /somewhere/tour" in made.notes[0]


def test_a_platform_named_by_the_user_counts_as_a_display() -> None:
    made = of("run", environ={"QT_QPA_PLATFORM": "offscreen"})
    assert (made.args, made.libraries) == ((), LibrarySet.OFFSCREEN)


def test_wayland_needs_other_libraries() -> None:
    assert of("run", environ={"WAYLAND_DISPLAY": "wayland-0"}).libraries is LibrarySet.WAYLAND


@pytest.mark.parametrize(
    "argv",
    [
        ["run", "--tour", "out", "--gateway", "https://desk.example"],
        ["run", "--tour", "out", "--no-demo"],
        ["run", "--role", "l2", "--gateway", "https://desk.example"],
        ["run", "--role", "boss"],
        ["run", "--lang", "fr"],
        ["run", "--speed", "3"],
        ["check", "me"],
        ["walk"],
        [],
        ["test", "--soak", "many"],
    ],
)
def test_words_that_make_no_sense_are_refused(argv: list[str]) -> None:
    with pytest.raises(UsageError):
        of(*argv)


def test_a_console_without_a_display_is_refused_not_toured() -> None:
    with pytest.raises(UsageError, match="no display"):
        of("run", "--no-demo", environ={})


def test_a_handbook_is_checked_without_a_gateway() -> None:
    made = of("handbook", "check", "rak", "--json")
    assert (made.module, made.args, made.lock) == ("gateway.handbook", ("check", "rak", "--json"), "run")


def test_admin_takes_everything_after_the_word() -> None:
    made = of("admin", "--gateway", "https://desk.example", "users", "list", "--json")
    assert made.module == "console.administration"
    assert made.args == ("--gateway", "https://desk.example", "users", "list", "--json")
    assert made.libraries is LibrarySet.NONE


def test_gateway_takes_everything_after_the_word() -> None:
    made = of("gateway", "serve", "--config", "centre.toml", "--help")
    assert (made.module, made.args) == ("gateway", ("serve", "--config", "centre.toml", "--help"))
    assert made.libraries is LibrarySet.NONE, "a server needs no window libraries"


def test_test_keeps_its_own_words_and_hands_the_rest_to_pytest() -> None:
    made = of("test", "--full", "--soak", "7", "-x", "-k", "outbox", "--co")
    assert (made.module, made.lock) == ("installer.testing", "dev")
    assert made.args == ("--full", "--soak", "7", "-x", "-k", "outbox", "--co")


def test_only_a_whole_run_is_worth_a_browser() -> None:
    assert of("test", "-x", "-k", "outbox").browser
    assert not of("test", "tests/sync").browser
    assert not of("test", "test_a.py::test_b").browser


def test_bench_takes_names_and_a_file() -> None:
    made = of("bench", "paint", "search", "--json", "figures.json")
    assert (made.module, made.args) == (
        "tests.bench",
        ("paint", "search", "--json", "/somewhere/figures.json"),
    )
    assert made.env == {"QT_QPA_PLATFORM": "offscreen"}
