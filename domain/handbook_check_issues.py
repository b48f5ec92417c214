"""What is wrong with the issues of a handbook: questions, data, and everything they name elsewhere."""

from collections.abc import Iterator

from domain.handbook import Handbook
from domain.handbook_issue import MASKABLE, AnswerType, Issue, TargetKind, ValidationRule
from domain.handbook_problem import Problem, doubled, empty
from domain.handbook_tool import BUILT_IN
from domain.macro import fault


def issues(handbook: Handbook) -> Iterator[Problem]:
    """Everything wrong with the issues besides their ids."""
    known = _Known(handbook)
    for at, category in enumerate(handbook.categories):
        for nth, issue in enumerate(category.issues):
            yield from known.issue(f"$.categories[{at}].issues[{nth}]", issue)


class _Known:
    """What there is to name."""

    def __init__(self, handbook: Handbook) -> None:
        self.scripts = {script.id for script in handbook.scripts}
        self.tools = {tool.id: tool for tool in handbook.tools}
        self.queues = {queue.id for queue in handbook.queues}
        self.units = {unit.id for unit in handbook.units}
        self.estimates = {estimate.id for estimate in handbook.estimates}
        self.offers = {one.id for one in handbook.cross_selling}
        self.customer = {*handbook.sensitive_fields, *(field.id for field in handbook.customer_fields)}

    def issue(self, where: str, issue: Issue) -> Iterator[Problem]:
        yield from empty(f"{where}.name", issue.name)
        yield from self._asked(where, issue)
        yield from self._data(where, issue)
        yield from self._said(where, issue)
        yield from self._done(where, issue)
        if issue.clock is not None:
            if issue.clock.target < 1:
                yield Problem(f"{where}.clock.target", "must be at least 1 second")
            if issue.clock.limit < issue.clock.target:
                yield Problem(f"{where}.clock.limit", "the limit is below the target")
        if len(set(issue.note)) < len(issue.note):
            yield Problem(f"{where}.note", "a part is named twice")
        for at, keyword in enumerate(issue.keywords):
            yield from empty(f"{where}.keywords[{at}]", keyword)

    def _asked(self, where: str, issue: Issue) -> Iterator[Problem]:
        for at, text in enumerate(issue.probing):
            yield from empty(f"{where}.probing[{at}]", text)
        if issue.questions and issue.probing not in ((), tuple(one.ask for one in issue.questions)):
            yield Problem(f"{where}.probing", "questions say it all; leave probing out")
        yield from doubled(f"{where}.questions", (question.id for question in issue.questions))
        for at, question in enumerate(issue.questions):
            place = f"{where}.questions[{at}]"
            yield from empty(f"{place}.ask", question.ask)
            if question.type is AnswerType.FILE:
                yield Problem(f"{place}.type", "a file is no answer; ask whether there is one")
            yield from choices(place, question.type, question.choices)
            yield from _maskable(place, question.type, question.sensitive)
        if issue.validation is not None:
            if issue.validation.rule is ValidationRule.NONE and issue.validation.plus:
                yield Problem(f"{where}.validation.plus", "nothing is compared where the rule is none")
            for at, field in enumerate(issue.validation.plus):
                if field not in self.customer:
                    yield Problem(f"{where}.validation.plus[{at}]", f"a customer has no field {field!r}")

    def _data(self, where: str, issue: Issue) -> Iterator[Problem]:
        asked = {question.id for question in issue.asked}
        yield from doubled(f"{where}.data", (datum.id for datum in issue.data))
        for at, datum in enumerate(issue.data):
            place = f"{where}.data[{at}]"
            yield from empty(f"{place}.name", datum.name)
            if datum.type is AnswerType.CHOICE:
                yield Problem(f"{place}.type", "choices are a question's; name the question")
            yield from _maskable(place, datum.type, datum.sensitive)
            if datum.question is not None and datum.question not in asked:
                yield Problem(f"{place}.question", f"there is no question {datum.question!r}")

    def _said(self, where: str, issue: Issue) -> Iterator[Problem]:
        if issue.answer and (why := fault(issue.answer)):
            yield Problem(f"{where}.answer", why)
        for at, script in enumerate(issue.scripts):
            yield from _named(f"{where}.scripts[{at}]", "script", script, self.scripts)
        if issue.validation is not None:
            yield from _named(f"{where}.validation.script", "script", issue.validation.script, self.scripts)
        for at, offer in enumerate(issue.cross_selling):
            yield from _named(f"{where}.cross_selling[{at}]", "cross-selling", offer, self.offers)
        yield from _named(f"{where}.estimate", "estimate", issue.estimate, self.estimates)

    def _done(self, where: str, issue: Issue) -> Iterator[Problem]:
        seen: set[str] = set()
        for at, check in enumerate(issue.checks):
            place = f"{where}.checks[{at}].tool"
            yield from _named(place, "tool", check.tool, set(self.tools))
            if check.tool in seen:
                yield Problem(place, f"the tool {check.tool!r} is named twice")
            seen.add(check.tool)
            yield from self._needed(place, issue, check.tool)
        for at, action in enumerate(issue.actions):
            place = f"{where}.actions[{at}]"
            yield from empty(f"{place}.text", action.text)
            yield from _named(f"{place}.tool", "tool", action.tool, set(self.tools))
            yield from _named(f"{place}.script", "script", action.script, self.scripts)
        goals: list[tuple[TargetKind, str | None]] = []
        for at, target in enumerate(issue.escalation):
            place = f"{where}.escalation[{at}]"
            match target.kind:
                case TargetKind.TEAM_LEADER:
                    if target.id is not None:
                        yield Problem(f"{place}.id", "the team leader is the agent's own")
                case TargetKind.QUEUE:
                    yield from _named(f"{place}.id", "queue", target.id or "", self.queues)
                case TargetKind.UNIT:
                    yield from _named(f"{place}.id", "unit", target.id or "", self.units)
            if (target.kind, target.id) in goals:
                yield Problem(place, "goes where it has been already")
            goals.append((target.kind, target.id))

    def _needed(self, place: str, issue: Issue, tool: str) -> Iterator[Problem]:
        """A check that nobody could run: what it is asked with is neither known of the customer nor collected."""
        if tool in self.tools:
            collected = {datum.id for datum in issue.data} | self.customer | BUILT_IN
            for need in self.tools[tool].needs:
                if need not in collected:
                    yield Problem(place, f"{tool!r} needs {need!r}, which the issue does not collect")


def choices(where: str, type: AnswerType, given: tuple[str, ...]) -> Iterator[Problem]:
    """Choices that do not go with the ``type``."""
    if type is AnswerType.CHOICE and len(set(given)) < 2:
        yield Problem(f"{where}.choices", "a choice needs at least two different choices")
    if type is not AnswerType.CHOICE and given:
        yield Problem(f"{where}.choices", "only the type choice has choices")
    if any(not choice.strip() for choice in given):
        yield Problem(f"{where}.choices", "a choice must not be empty")


def _maskable(where: str, type: AnswerType, sensitive: bool) -> Iterator[Problem]:
    if sensitive and type not in MASKABLE:
        yield Problem(
            f"{where}.sensitive", f"of the type {type} nothing could be masked; text and number can"
        )


def _named(where: str, what: str, id: str | None, known: set[str]) -> Iterator[Problem]:
    if id is not None and id not in known:
        yield Problem(where, f"there is no {what} {id!r}")
