"""What a script may ask of those who work beside the agent: Budi, Tono the leader, Sari in tier 2 (demo.staff)."""

from demo.need_base import Need, OfCustomer, OfTicket


class ColleagueTypes(OfTicket, frozen=True, kw_only=True, tag="colleague_types"):
    """The colleague writes a reply there, letter by letter, until ``colleague_rests``."""


class ColleagueRests(Need, frozen=True, kw_only=True, tag="colleague_rests"):
    pass


class ColleaguePasses(OfCustomer, frozen=True, kw_only=True, tag="colleague_passes"):
    """A new ticket of the customer, with a draft the colleague did not finish, is passed to ``to`` (a user name) with a note."""

    subject: str
    draft: str
    note: str
    to: str = "rina"


class ColleagueOpens(OfCustomer, frozen=True, kw_only=True, tag="colleague_opens"):
    """A new ticket of the customer, which the colleague keeps, with a note on it."""

    subject: str
    note: str


class ColleagueMerges(OfTicket, frozen=True, kw_only=True, tag="colleague_merges"):
    """``into``: the number of the ticket it goes into."""

    into: str


class ColleagueNames(OfTicket, frozen=True, kw_only=True, tag="colleague_names"):
    """An internal note of the colleague's there names ``who`` (a user name), whose name with its sign stands in the text."""

    text: str
    who: str = "rina"


class ColleagueHandsOver(Need, frozen=True, kw_only=True, tag="colleague_hands_over"):
    """The colleague's tickets ``first`` and ``second`` (numbers) go to ``to`` (a user name) as one list with a note."""

    first: str
    second: str
    note: str
    to: str = "rina"


class ColleagueAsks(Need, frozen=True, kw_only=True, tag="colleague_asks"):
    """The colleague raises a hand."""

    text: str


class ColleagueHeard(Need, frozen=True, kw_only=True, tag="colleague_heard"):
    """A leader's answer to it is at the colleague's desk."""

    text: str
    within_s: float = 20.0


class LeaderComes(Need, frozen=True, kw_only=True, tag="leader_comes"):
    """The team leader sees a raised hand, and says that they come."""

    within_s: float = 20.0


class LeaderAnswers(Need, frozen=True, kw_only=True, tag="leader_answers"):
    text: str
    within_s: float = 20.0


class LeaderAnnounces(Need, frozen=True, kw_only=True, tag="leader_announces"):
    """The team leader tells everybody, who must say that they have read it; as an update with a quiz of one question where ``ask`` is
    given: ``right`` (from 0) of ``choices``. ``first``: before the next contact."""

    subject: str
    text: str
    ask: str = ""
    choices: tuple[str, ...] = ()
    right: int = 0
    why: str = ""
    first: bool = False


class ColleagueFlags(Need, frozen=True, kw_only=True, tag="colleague_flags"):
    """The colleague flags what customers ask and nobody can answer."""

    text: str


class LeaderSettles(Need, frozen=True, kw_only=True, tag="leader_settles"):
    """What was flagged because nobody could answer it is answered, to who asked and to everybody."""

    subject: str
    text: str
    within_s: float = 20.0


class LeaderEscalates(Need, frozen=True, kw_only=True, tag="leader_escalates"):
    """What is wrong with ``tool`` has a ticket at the IT operation centre."""

    tool: str
    number: str
    text: str = ""


class LeaderDeclaresBcp(Need, frozen=True, kw_only=True, tag="leader_declares_bcp"):
    """A BCP for everybody, with the leader's own checklist."""

    text: str


class LeaderLiftsBcp(Need, frozen=True, kw_only=True, tag="leader_lifts_bcp"):
    pass


class LeaderAccompanies(Need, frozen=True, kw_only=True, tag="leader_accompanies"):
    """The team leader listens in the call that ``trainee`` (a user name) is in; their desk's telephone calls the leader's."""

    trainee: str = "rina"


class LeaderIsHeard(Need, frozen=True, kw_only=True, tag="leader_is_heard"):
    """Beside the trainee, the leader does something else: ``mode`` listen, whisper, barge."""

    mode: str


class LeaderLeaves(Need, frozen=True, kw_only=True, tag="leader_leaves"):
    pass


class IssueSpreads(Need, frozen=True, kw_only=True, tag="issue_spreads"):
    """``count`` customers who are nobody of the cast have come with one issue; the colleague has solved their tickets."""

    category: str
    issue: str
    count: int = 5


class OfIssue(Need, frozen=True, kw_only=True):
    """``issue``: what many customers came with. ``text``: what the leader says to it."""

    issue: str
    text: str
    within_s: float = 20.0


class LeaderConfirmsMass(OfIssue, frozen=True, kw_only=True, tag="leader_confirms_mass"):
    """What the figures propose is a mass problem."""


class LeaderSolvesMass(OfIssue, frozen=True, kw_only=True, tag="leader_solves_mass"):
    """It is over: linked tickets are answered ``text``."""


class LeaderApproves(Need, frozen=True, kw_only=True, tag="leader_approves"):
    """The version of the handbook that waits for it is approved, with these ``words``."""

    words: str
    within_s: float = 20.0


class TierTwoNotes(OfTicket, frozen=True, kw_only=True, tag="tier_two_notes"):
    text: str


class TierTwoReturns(OfTicket, frozen=True, kw_only=True, tag="tier_two_returns"):
    reason: str


TroubleNeed = LeaderEscalates | LeaderDeclaresBcp | LeaderLiftsBcp
MassNeed = LeaderConfirmsMass | LeaderSolvesMass
TandemNeed = LeaderAccompanies | LeaderIsHeard | LeaderLeaves
StaffNeed = (
    ColleagueTypes
    | ColleagueRests
    | ColleaguePasses
    | ColleagueOpens
    | ColleagueMerges
    | ColleagueNames
    | ColleagueHandsOver
    | ColleagueAsks
    | ColleagueHeard
    | LeaderComes
    | LeaderAnswers
    | LeaderAnnounces
    | ColleagueFlags
    | LeaderSettles
    | TroubleNeed
    | IssueSpreads
    | MassNeed
    | TandemNeed
    | LeaderApproves
    | TierTwoNotes
    | TierTwoReturns
)
