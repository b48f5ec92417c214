"""The rules of routing, searched by hypothesis and stated by example (flow: Presence, Chat)."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from domain.handbook import ChannelRule, Routing
from domain.presence import PresenceState
from domain.routing import Agent, Waiting, assign, free_for, in_turn, place_in_line, sent_to_aux

RULES = {
    "livechat": ChannelRule(capacity=3, shelf_life=900, max_chars=1000),
    "email": ChannelRule(capacity=2, shelf_life=86400, max_chars=9000),
    "voice": ChannelRule(capacity=1, shelf_life=0, max_chars=0, exclusive=True),
}
AVAIL = PresenceState.AVAIL
SKILLS = ("gadai", "wallet", "umum")
USERS = tuple(f"u{i}" for i in range(6))


def waiting(contact: str, *, channel: str = "livechat", priority: int = 0, arrived: int = 0) -> Waiting:
    return Waiting(contact, channel, "umum", priority, arrived)


def agent(user: str, *, idle: int = 0, **more: object) -> Agent:
    return Agent(user, frozenset({"umum"}), AVAIL, idle, **more)  # type: ignore[arg-type]


contacts = st.lists(
    st.builds(
        Waiting,
        contact=st.integers(0, 40).map(lambda n: f"c{n}"),
        channel=st.sampled_from(sorted(RULES)),
        skill=st.sampled_from(SKILLS),
        priority=st.integers(0, 3),
        arrived=st.integers(0, 50),
        avoid=st.frozensets(st.sampled_from(USERS), max_size=3),
    ),
    unique_by=lambda w: w.contact,
    max_size=20,
)
agents = st.lists(
    st.builds(
        Agent,
        user=st.sampled_from(USERS),
        skills=st.frozensets(st.sampled_from(SKILLS)),
        chosen=st.sampled_from([AVAIL, AVAIL, PresenceState.AUX, PresenceState.OFFLINE]),
        idle_since=st.integers(0, 50),
        holding=st.dictionaries(st.sampled_from(sorted(RULES)), st.integers(0, 4)),
        offered=st.booleans(),
        capacity=st.dictionaries(st.sampled_from(sorted(RULES)), st.integers(0, 4)),
    ),
    unique_by=lambda a: a.user,
    max_size=len(USERS),
)


def fits(w: Waiting, a: Agent) -> bool:
    return w.skill in a.skills and a.user not in w.avoid and free_for(a, w.channel, RULES)


@given(contacts, agents)
def test_one_agent_a_contact_and_one_offer_an_agent(line: list[Waiting], floor: list[Agent]) -> None:
    made = assign(line, floor, RULES)
    assert max(Counter(o.contact for o in made).values(), default=0) <= 1
    assert max(Counter(o.agent for o in made).values(), default=0) <= 1


@given(contacts, agents)
def test_only_the_able_the_avail_and_the_free(line: list[Waiting], floor: list[Agent]) -> None:
    by_contact, by_user = {w.contact: w for w in line}, {a.user: a for a in floor}
    for offer in assign(line, floor, RULES):
        w, a = by_contact[offer.contact], by_user[offer.agent]
        assert a.chosen is AVAIL
        assert not a.offered
        assert w.skill in a.skills
        assert a.user not in w.avoid
        assert a.holding.get(w.channel, 0) < a.capacity.get(w.channel, RULES[w.channel].capacity)
        if w.channel == "voice":
            assert not any(a.holding.values())
        assert not a.holding.get("voice", 0)


@given(contacts, agents)
def test_nobody_waits_while_somebody_fit_is_free(line: list[Waiting], floor: list[Agent]) -> None:
    made = assign(line, floor, RULES)
    served, busy = {o.contact for o in made}, {o.agent for o in made}
    for w in line:
        if w.contact not in served:
            assert not [a.user for a in floor if a.user not in busy and fits(w, a)]


@given(contacts, agents)
def test_nobody_is_overtaken(line: list[Waiting], floor: list[Agent]) -> None:
    """An agent who goes to a later contact could not have taken an earlier one that stayed behind."""
    made = {o.contact: o.agent for o in assign(line, floor, RULES)}
    by_user = {a.user: a for a in floor}
    order = in_turn(line)
    for at, earlier in enumerate(order):
        if earlier.contact in made:
            continue
        for later in order[at + 1 :]:
            if later.contact in made:
                assert not fits(earlier, by_user[made[later.contact]])


@given(contacts, agents)
def test_the_first_in_line_gets_the_longest_idle(line: list[Waiting], floor: list[Agent]) -> None:
    made = assign(line, floor, RULES)
    if not made:
        return
    first = next(w for w in line if w.contact == made[0].contact)
    chosen = next(a for a in floor if a.user == made[0].agent)
    for other in floor:
        if fits(first, other):
            loads = sum(chosen.holding.values()), sum(other.holding.values())
            assert loads[0] < loads[1] or (loads[0] == loads[1] and chosen.idle_since <= other.idle_since)


@given(contacts, agents)
def test_the_answer_does_not_depend_on_the_order_of_reading(line: list[Waiting], floor: list[Agent]) -> None:
    assert assign(line, floor, RULES) == assign(list(reversed(line)), list(reversed(floor)), RULES)


def test_priority_goes_before_arrival_and_arrival_before_the_rest() -> None:
    line = [
        waiting("late", arrived=9),
        waiting("urgent", priority=5, arrived=30),
        waiting("early", arrived=1),
    ]
    assert [w.contact for w in in_turn(line)] == ["urgent", "early", "late"]


def test_longest_idle_first_but_empty_hands_before_it() -> None:
    floor = [agent("busy", idle=1, holding={"livechat": 1}), agent("new", idle=80), agent("long", idle=20)]
    assert [o.agent for o in assign([waiting("a"), waiting("b", arrived=1)], floor, RULES)] == ["long", "new"]


def test_a_full_agent_gets_nothing_and_the_third_chat_is_still_possible() -> None:
    assert not assign([waiting("a")], [agent("full", holding={"livechat": 3})], RULES)
    assert assign([waiting("a")], [agent("two", holding={"livechat": 2})], RULES)


def test_a_call_neither_joins_nor_is_joined() -> None:
    assert not assign([waiting("call", channel="voice")], [agent("chatting", holding={"livechat": 1})], RULES)
    assert not assign([waiting("chat")], [agent("calling", holding={"voice": 1})], RULES)


def test_a_contact_nobody_can_take_holds_up_nobody() -> None:
    stuck = Waiting("stuck", "livechat", "rare", 9, 0)
    assert [o.contact for o in assign([stuck, waiting("next")], [agent("a")], RULES)] == ["next"]


def test_a_channel_the_handbook_does_not_name_is_offered_to_nobody() -> None:
    assert not assign([waiting("x", channel="telex")], [agent("a")], RULES)


def test_place_in_line_counts_one_skill() -> None:
    line = [waiting("b", arrived=2), waiting("a", arrived=1), Waiting("other", "livechat", "gadai", 9, 0)]
    assert [place_in_line(c, line) for c in ("a", "b", "other", "gone")] == [0, 1, 0, 0]


def test_missed_offers_in_a_row_end_in_aux() -> None:
    routing = Routing(
        offer_seconds=20, missed_before_aux=2, missed_aux_reason="tidak_respons", acw_seconds=120
    )
    assert [sent_to_aux(n, routing) for n in (0, 1, 2, 3)] == [False, False, True, True]
