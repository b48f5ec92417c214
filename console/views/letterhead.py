"""How a reply begins and is signed on its channel, and when (domain.handbook.Writing)."""

from console.store.overlay import Send
from console.views.case_model import CaseModel
from console.views.filling import Filling
from contract.rows import MessageKind
from domain.contact import Channel
from domain.handbook import Handbook
from domain.macro import MacroFault

#: Letters have an empty line where a chat begins a new one.
_LETTERS = frozenset({Channel.EMAIL, Channel.WEBFORM})


def replies(model: CaseModel) -> int:
    """How many replies of ours the present conversation has, those on their way included."""
    since = 0 if model.contact is None else model.contact.arrived
    lines = [] if model.page is None else model.page.lines
    return sum(
        line.kind is MessageKind.REPLY and line.send is not Send.REJECTED and line.at >= since
        for line in lines
    )


def letterhead(model: CaseModel, handbook: Handbook, filling: Filling) -> tuple[str, str]:
    """What stands before and after the next reply; both "" when nothing is due."""
    case = model.case
    rule = None if case is None else handbook.channels.get(case.channel)
    if case is None or rule is None or rule.writing is None:
        return "", ""
    first = replies(model) == 0
    writing = rule.writing
    try:
        before = filling.fill(writing.greeting, case).text if first else ""
        after = filling.fill(writing.signature, case).text if first or writing.sign_each else ""
    except MacroFault:
        # A handbook is checked before it is put in force; this one was not.
        return "", ""
    space = "\n\n" if case.channel in _LETTERS else "\n"
    return f"{before}{space}" if before else "", f"{space}{after}" if after else ""
