"""What a handbook's shape cannot say: names that must exist, ids that must be unique, numbers that must agree."""

import string
from collections.abc import Iterator

from domain.business_hours import DAYS, ZONES, read_date, wrong_spans
from domain.central_settings import wrong_settings
from domain.contact import Channel
from domain.customer_fields import FieldType
from domain.extension import is_extension
from domain.handbook import Handbook, Writing
from domain.handbook_check_issues import issues
from domain.handbook_check_tools import tools
from domain.handbook_check_work import effective, queue_loop, work
from domain.handbook_outlet import wrong_outlet, wrong_payment
from domain.handbook_problem import Problem, doubled
from domain.macro import fault
from domain.parties import CallerType
from domain.ticket_sets import TicketSets

#: Characters of what is new in a version: read at a glance, or by nobody.
MOST_WHY = 1000
MACRO_MODES = frozenset({"reply", "note"})
#: What a channel may say by itself, and what each line may hold (domain.handbook.ChannelRule).
CHANNEL_LINES: dict[str, frozenset[str]] = {
    "greeting": frozenset({"tiket"}),
    "back_in_line": frozenset(),
    "closing": frozenset(),
    "received": frozenset({"tiket"}),
    "consent": frozenset(),
}


def check(handbook: Handbook) -> list[Problem]:
    """Everything wrong with ``handbook``, in the order of its parts; empty when it may be put in force."""
    return [
        *_names(handbook),
        *_categories(handbook),
        *_queues(handbook),
        *_hours(handbook),
        *_channels(handbook),
        *_routing(handbook),
        *_macros(handbook),
        *_views(handbook),
        *_customer_fields(handbook),
        *wrong_outlet(handbook.outlet, handbook.customer_fields),
        *wrong_payment(handbook.payment_ivr),
        *effective(handbook),
        *work(handbook),
        *tools(handbook),
        *issues(handbook),
        *(Problem(f"$.desk.{name}", what) for name, what in wrong_settings(handbook.desk)),
    ]


def _names(handbook: Handbook) -> Iterator[Problem]:
    for where in ("version", "name"):
        if not getattr(handbook, where).strip():
            yield Problem(f"$.{where}", "must not be empty")
    if len(handbook.why) > MOST_WHY:
        yield Problem("$.why", f"more than {MOST_WHY} characters are read by nobody")
    known = {kind.value for kind in CallerType}
    for word in handbook.words.caller_types:
        if word not in known:
            yield Problem("$.words.caller_types", f"there is no caller type {word!r}")
    yield from doubled("$.aux_reasons", (reason.id for reason in handbook.aux_reasons))
    yield from doubled("$.wrap_up_codes", (code.id for code in handbook.wrap_up_codes))
    if not handbook.wrap_up_codes:
        yield Problem("$.wrap_up_codes", "without a wrap-up code no contact could be documented")


def _categories(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.categories", (category.id for category in handbook.categories))
    if not handbook.categories:
        yield Problem("$.categories", "without a category no contact could be documented")
    for at, category in enumerate(handbook.categories):
        where = f"$.categories[{at}]"
        clock = category.clock
        if clock.target < 1:
            yield Problem(f"{where}.clock.target", "must be at least 1 second")
        if clock.limit < clock.target:
            why = f"the limit ({clock.limit} s) is below the target ({clock.target} s)"
            yield Problem(f"{where}.clock.limit", why)
        if not category.issues:
            yield Problem(f"{where}.issues", "a category needs at least one issue")
        yield from doubled(f"{where}.issues", (issue.id for issue in category.issues))


def _queues(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.queues", (queue.id for queue in handbook.queues))
    ids = {queue.id for queue in handbook.queues}
    opening = {hours.id for hours in handbook.hours}
    taken: dict[tuple[str, str], str] = {}
    for at, queue in enumerate(handbook.queues):
        where = f"$.queues[{at}]"
        if queue.channel not in handbook.channels:
            yield Problem(f"{where}.channel", f"the channel {queue.channel!r} has no rule under channels")
        if not queue.skill.strip():
            yield Problem(f"{where}.skill", "a queue without a skill would be nobody's")
        if queue.escalates_to is not None and queue.escalates_to not in ids:
            yield Problem(f"{where}.escalates_to", f"there is no queue {queue.escalates_to!r}")
        if queue.escalates_to == queue.id:
            yield Problem(f"{where}.escalates_to", "a queue cannot escalate to itself")
        if queue.hours is not None and queue.hours not in opening:
            yield Problem(f"{where}.hours", f"there are no hours {queue.hours!r}")
        if queue.clock_by_hours and queue.hours is None:
            yield Problem(f"{where}.clock_by_hours", "a clock that runs by hours needs hours")
        if not is_extension(queue.number):
            why = f"{queue.number!r} cannot be dialled: an extension, or the digits of a number"
            yield Problem(f"{where}.number", why)
        for nth, topic in enumerate(queue.topics):
            other = taken.setdefault((queue.channel, topic), queue.id)
            if other != queue.id or topic in queue.topics[:nth]:
                yield Problem(f"{where}.topics[{nth}]", f"the topic {topic!r} already leads to {other!r}")
    yield from queue_loop(handbook)


def _hours(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.hours", (hours.id for hours in handbook.hours))
    for at, hours in enumerate(handbook.hours):
        where = f"$.hours[{at}]"
        if hours.zone not in ZONES:
            yield Problem(f"{where}.zone", f"must be one of {', '.join(ZONES)}")
        if not any(hours.days.values()):
            yield Problem(f"{where}.days", "hours that never open")
        for day, spans in hours.days.items():
            if day not in DAYS:
                yield Problem(f"{where}.days.{day}", f"must be one of {', '.join(DAYS)}")
            elif why := wrong_spans(spans):
                yield Problem(f"{where}.days.{day}", why)
    yield from doubled("$.holidays", (day.id for day in handbook.holidays))
    for at, day_off in enumerate(handbook.holidays):
        if read_date(day_off.id) is None:
            yield Problem(f"$.holidays[{at}].id", "must be a date as YYYY-MM-DD")
        if why := wrong_spans(day_off.spans):
            yield Problem(f"$.holidays[{at}].spans", why)


def _channels(handbook: Handbook) -> Iterator[Problem]:
    known = {channel.value for channel in Channel}
    for name, rule in handbook.channels.items():
        where = f"$.channels.{name}"
        if name not in known:
            yield Problem(where, f"there is no channel {name!r}")
        for field in ("capacity", "shelf_life", "max_chars", "undelivered_after"):
            if getattr(rule, field) < 1:
                yield Problem(f"{where}.{field}", "must be at least 1")
        for field in ("file_mb", "message_mb", "count"):
            if rule.attachments is not None and getattr(rule.attachments, field) < 1:
                yield Problem(f"{where}.attachments.{field}", "must be at least 1")
        for occasion, text in rule.lines.items():
            if occasion not in CHANNEL_LINES:
                yield Problem(
                    f"{where}.lines.{occasion}", f"must be one of {', '.join(sorted(CHANNEL_LINES))}"
                )
                continue
            yield from _braces(f"{where}.lines.{occasion}", text, CHANNEL_LINES[occasion])
        yield from doubled(f"{where}.fields", (asked.id for asked in rule.fields))
        for nth, asked in enumerate(rule.fields):
            if not asked.name.strip():
                yield Problem(f"{where}.fields[{nth}].name", "must not be empty")
            if asked.max_chars < 1:
                yield Problem(f"{where}.fields[{nth}].max_chars", "must be at least 1")
        writing = rule.writing or Writing()
        for part, text in (("greeting", writing.greeting), ("signature", writing.signature)):
            if why := fault(text):
                yield Problem(f"{where}.writing.{part}", why)


def _routing(handbook: Handbook) -> Iterator[Problem]:
    routing = handbook.routing
    for field in ("offer_seconds", "missed_before_aux", "acw_seconds", "link_grace", "gone_seconds"):
        if getattr(routing, field) < 1:
            yield Problem(f"$.routing.{field}", "must be at least 1")
    for field in ("rest_seconds", "keep_seconds", "documentation_seconds", "reading_seconds"):
        if getattr(routing, field) < 0:
            yield Problem(f"$.routing.{field}", "must not be negative")
    if routing.missed_aux_reason not in {reason.id for reason in handbook.aux_reasons}:
        why = f"there is no AUX reason {routing.missed_aux_reason!r}"
        yield Problem("$.routing.missed_aux_reason", why)


def _macros(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.macros", (macro.id for macro in handbook.macros))
    for at, macro in enumerate(handbook.macros):
        where = f"$.macros[{at}]"
        if macro.mode not in MACRO_MODES:
            yield Problem(f"{where}.mode", f"must be reply or note, not {macro.mode!r}")
        if why := fault(macro.text):
            yield Problem(f"{where}.text", f"the macro {macro.id!r}: {why}")
        if macro.sets is not None:
            yield from _sets(handbook, f"{where}.sets", macro.sets)


def _sets(handbook: Handbook, where: str, sets: TicketSets) -> Iterator[Problem]:
    known = {category.id: {issue.id for issue in category.issues} for category in handbook.categories}
    if sets.category is not None and sets.category not in known:
        yield Problem(f"{where}.category", f"there is no category {sets.category!r}")
    elif sets.issue is not None and sets.issue not in known.get(sets.category or "", ()):
        yield Problem(f"{where}.issue", f"the category {sets.category!r} has no issue {sets.issue!r}")


def _customer_fields(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.customer_fields", (field.id for field in handbook.customer_fields))
    for at, field in enumerate(handbook.customer_fields):
        where = f"$.customer_fields[{at}]"
        if field.id in handbook.sensitive_fields:
            yield Problem(f"{where}.id", f"{field.id!r} is one of the sensitive_fields already")
        if not field.name.strip():
            yield Problem(f"{where}.name", "must not be empty")
        if field.type is FieldType.CHOICE and len(set(field.choices)) < 2:
            yield Problem(f"{where}.choices", "a choice needs at least two different choices")
        if field.type is not FieldType.CHOICE and field.choices:
            yield Problem(f"{where}.choices", "only a field of the type choice has choices")
        if any(not choice.strip() for choice in field.choices):
            yield Problem(f"{where}.choices", "a choice must not be empty")
        if field.type is FieldType.FLAG and (field.required or field.sensitive):
            yield Problem(where, "a flag is neither required nor sensitive: not set is an answer too")


def _views(handbook: Handbook) -> Iterator[Problem]:
    yield from doubled("$.views", (view.id for view in handbook.views))
    queues = {queue.id for queue in handbook.queues}
    for at, view in enumerate(handbook.views):
        if not view.name.strip():
            yield Problem(f"$.views[{at}].name", "a view needs a name")
        for nth, queue in enumerate(view.queues):
            if queue not in queues:
                yield Problem(f"$.views[{at}].queues[{nth}]", f"there is no queue {queue!r}")


def _braces(where: str, text: str, allowed: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with the {…} of ``text``."""
    try:
        fields = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        yield Problem(where, f"braces that do not fit: {error}")
        return
    for name in sorted(fields - allowed):
        yield Problem(where, f"{{{name}}} has no meaning here; known: {', '.join(sorted(allowed)) or 'none'}")
