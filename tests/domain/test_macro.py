"""Macros: whatever a keeper writes is refused with a sentence or filled, and a gap without a value cannot be overlooked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.macro import (
    DEEPEST,
    FACTS,
    VARIABLES,
    Choice,
    Condition,
    Gap,
    MacroFault,
    Node,
    fault,
    fill,
    greeting,
    unfilled,
)

VALUES = {"pelanggan": "Siti", "agen": "Rina", "tiket": "SHT-1"}
CHAT = {"kanal": "livechat", "verifikasi": "valid", "jam_kerja": "ya", "penghubung": "nasabah"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Halo {pelanggan}, saya {agen}.", "Halo Siti, saya Rina."),
        ("{jika kanal = livechat}Chat{lain}Bukan{akhir}", "Chat"),
        ("{jika kanal = email, whatsapp}A{lain}B{akhir}", "B"),
        ("{jika bukan kanal=email}A{akhir}!", "A!"),
        ("{ jika  verifikasi = valid }ok{ akhir }", "ok"),
        ("{jika jam_kerja}buka{lain}tutup{akhir}", "buka"),
        ("Bapak/Ibu{jika pelanggan} {pelanggan}{akhir}.", "Bapak/Ibu Siti."),
        ("{jika isu}{isu}{lain}-{akhir}", "-"),
        ("{jika jam_kerja}{jika tiket}{tiket}{akhir}{lain}x{akhir}", "SHT-1"),
        ("{{pelanggan}} }}{{", "{pelanggan} }{"),
        ("", ""),
    ],
)
def test_what_stands(text: str, said: str) -> None:
    assert fill(text, VALUES, CHAT).text == said


def test_shut_doors_are_told() -> None:
    assert fill("{jika jam_kerja}buka{lain}tutup{akhir}", {}, {"jam_kerja": "tidak"}).text == "tutup"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{siapa}", "{siapa}"),
        ("{}", "{}"),
        ("{jika kanal = telegraf}x{akhir}", "telegraf"),
        ("{jika cuaca}x{akhir}", "cuaca"),
        ("{jika pelanggan = Siti}x{akhir}", "pelanggan"),
        ("{jika}x{akhir}", "{jika}"),
        ("a {jika pelanggan} b", "{jika pelanggan}"),
        ("{jika pelanggan}a{lain}b", "{jika pelanggan}"),
        ("{jika pelanggan}a{lain}b{lain}c{akhir}", "{lain}"),
        ("a{akhir}", "{akhir}"),
        ("a{lain}", "{lain}"),
        ("a { b", "'{'"),
        ("a } b", "'}'"),
        ("{jika pelanggan}" * (DEEPEST + 1) + "{akhir}" * (DEEPEST + 1), str(DEEPEST)),
    ],
)
def test_what_is_wrong_is_named(text: str, named: str) -> None:
    said = fault(text)
    assert said is not None
    assert named in said


@pytest.mark.parametrize("empty", [{}, {"pelanggan": " "}])
def test_a_gap_without_a_value_stays_to_be_seen(empty: dict[str, str]) -> None:
    filled = fill("Yth. {pelanggan} {pelanggan}, {agen}", {**empty, "agen": "Rina"}, {})
    assert filled.text == "Yth. [[pelanggan]] [[pelanggan]], Rina"
    assert filled.missing == unfilled(filled.text) == ("pelanggan",)


def test_brackets_of_the_agents_own_are_no_gap() -> None:
    assert unfilled("lihat [[catatan]] dan [pelanggan]") == ()


@pytest.mark.parametrize(
    ("hour", "word"),
    [(0, "malam"), (3, "malam"), (4, "pagi"), (10, "pagi"), (11, "siang"), (15, "sore"), (18, "malam")],
)
def test_the_time_of_day(hour: int, word: str) -> None:
    assert greeting(hour) == f"Selamat {word}"


CONDITIONS = st.one_of(
    st.builds(Condition, st.sampled_from(sorted(VARIABLES)), st.just(frozenset()), st.booleans()),
    st.sampled_from(sorted(FACTS)).flatmap(
        lambda name: st.builds(
            Condition,
            st.just(name),
            st.frozensets(st.sampled_from(sorted(FACTS[name])), max_size=3),
            st.booleans(),
        )
    ),
)
LEAVES = st.one_of(st.text(min_size=1, max_size=8), st.builds(Gap, st.sampled_from(sorted(VARIABLES))))
TREES: st.SearchStrategy[tuple[Node, ...]] = st.lists(
    st.recursive(
        LEAVES,
        lambda inner: st.builds(
            Choice, CONDITIONS, st.lists(inner, max_size=3).map(tuple), st.lists(inner, max_size=2).map(tuple)
        ),
        max_leaves=6,
    ),
    max_size=4,
).map(tuple)


def written(nodes: tuple[Node, ...]) -> str:
    """The text somebody would have written for the nodes."""
    made = ""
    for node in nodes:
        match node:
            case str():
                made += node.replace("{", "{{").replace("}", "}}")
            case Gap(name):
                made += f"{{{name}}}"
            case Choice(condition, then, other):
                values = f" = {', '.join(sorted(condition.values))}" if condition.values else ""
                no = "bukan " if condition.negated else ""
                made += f"{{jika {no}{condition.name}{values}}}{written(then)}"
                made += f"{{lain}}{written(other)}" if other else ""
                made += "{akhir}"
    return made


def deep(nodes: tuple[Node, ...]) -> int:
    return max(
        (1 + max(deep(n.then), deep(n.other)) if isinstance(n, Choice) else 0 for n in nodes), default=0
    )


def meant(nodes: tuple[Node, ...], values: dict[str, str], facts: dict[str, str]) -> str:
    made = ""
    for node in nodes:
        match node:
            case str():
                made += node
            case Gap(name):
                made += values.get(name) or f"[[{name}]]"
            case Choice(condition, then, other):
                value = facts.get(condition.name) or values.get(condition.name)
                if condition.values:
                    yes = value in condition.values
                else:
                    yes = bool(value) and value != "tidak"
                made += meant(then if yes != condition.negated else other, values, facts)
    return made


@given(
    TREES.filter(lambda tree: deep(tree) <= DEEPEST),
    st.dictionaries(st.sampled_from(sorted(VARIABLES)), st.sampled_from(["Siti", "{agen}", "[[isu]]", "x"])),
    st.fixed_dictionaries({}, optional={n: st.sampled_from(sorted(v)) for n, v in FACTS.items()}),
)
def test_any_macro_says_what_it_means(
    tree: tuple[Node, ...], values: dict[str, str], facts: dict[str, str]
) -> None:
    assert fill(written(tree), values, facts).text == meant(tree, values, facts)


@given(st.text(alphabet="{} =,jikalnhrbu\n", max_size=60) | st.text(max_size=40))
def test_anything_is_refused_with_a_place_in_it_or_filled(text: str) -> None:
    try:
        filled = fill(text, {}, {})
    except MacroFault as found:
        place, what = found.at, found.what
    else:
        place, what = 0, "filled"
        assert set(filled.missing) <= set(unfilled(filled.text))
    assert 0 <= place <= len(text)
    assert what
