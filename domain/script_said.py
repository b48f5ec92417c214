"""Whether a text sent to the customer says what a script says (flow: Compliance and improvisation). Pure.

What an agent sends is a script with its gaps filled, often with a word of their own. It counts where nearly all of the script's fixed
words stand in it, in their order; what is between them, before and after is the agent's.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from domain.handbook import Macro
from domain.handbook_script import Script
from domain.macro import Choice, MacroFault, Node, parse

#: Of a script's fixed words so many have to be there.
SHARE = 0.8
#: With fewer fixed words any sentence would be the script.
FEWEST = 3
#: Of a longer text the rest is not looked at: a script is said at its beginning or it is not a script any more.
_MOST_WORDS = 1_500
_WORD = re.compile(r"[^\W_]+")


def says(text: str, template: str) -> bool:
    """Whether ``text`` says ``template``, a text in the language of domain.macro; never for one that cannot be read."""
    fixed = _fixed(template)
    if len(fixed) < FEWEST:
        return False
    words = _words(text)
    needed = -(-len(fixed) * SHARE // 1)
    if sum((Counter(fixed) & Counter(words)).values()) < needed:
        return False
    return _in_order(fixed, words) >= needed


def said(text: str, scripts: Iterable[Script], channel: str, macros: Iterable[Macro] = ()) -> list[str]:
    """Ids of the scripts that ``text``, sent by ``channel``, says. A macro with the id of a script says the same in other words."""
    worded = {one.id: one.text for one in macros}
    return [
        one.id
        for one in scripts
        if one.used_on(channel)
        and (says(text, one.said(channel)) or (one.id in worded and says(text, worded[one.id])))
    ]


@lru_cache(maxsize=1_024)
def _fixed(template: str) -> tuple[str, ...]:
    try:
        nodes = parse(template)
    except MacroFault:
        return ()
    sure = _words(" ".join(node for node in nodes if isinstance(node, str)))
    return sure if len(sure) >= FEWEST else _words(" ".join(_texts(nodes)))


def _texts(nodes: Sequence[Node]) -> list[str]:
    """All that may stand, where little stands for sure."""
    found: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            found.append(node)
        elif isinstance(node, Choice):
            found += _texts(node.then)
    return found


@lru_cache(maxsize=2_048)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold())[:_MOST_WORDS])


def _in_order(fixed: Sequence[str], words: Sequence[str]) -> int:
    """The length of the longest row of ``fixed`` words that stands in ``words`` in the same order."""
    best = [0] * (len(fixed) + 1)
    for word in words:
        diagonal = 0
        for at, one in enumerate(fixed, 1):
            above = best[at]
            best[at] = diagonal + 1 if one == word else max(above, best[at - 1])
            diagonal = above
    return best[-1]
