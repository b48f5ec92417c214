"""The later word holds field by field, in whatever order acts arrive; what was taken away stays away."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from contract.casework_acts import Answer
from contract.casework_fold import Did, after, begun
from domain.casework import texts

FIELDS = ("kontrak", "jam", "nominal")
told = st.lists(
    st.tuples(st.sampled_from(FIELDS), st.sampled_from(("a", "b", "")), st.sampled_from(("satu", "dua"))),
    max_size=12,
)


def folded(acts: list[tuple[int, tuple[str, str, str]]]) -> dict[str, dict[str, str]]:
    row = begun("t", "k")
    for at, (field, text, issue) in acts:
        body = Answer(ticket="t", contact="k", category="c", issue=issue, answers={field: text})
        row = after(row, body, Did(f"e{at}", "u", "U", at))
    return {issue: texts(row.answers, "c", issue) for issue in ("satu", "dua")}


@given(told, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(acts: list[tuple[str, str, str]], random: Random) -> None:
    made = list(enumerate(acts, 1))
    mixed = list(made)
    random.shuffle(mixed)
    last: dict[str, dict[str, str]] = {"satu": {}, "dua": {}}
    for _, (field, text, issue) in made:
        last[issue].pop(field, None)
        last[issue] |= {field: text} if text else {}
    assert folded(made) == folded(mixed) == last
