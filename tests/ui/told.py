"""What must hold for whatever a screen reader is given: every control has a role, a name in Indonesian, a state; Tab comes to it."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tests.ui.at_spi import Node

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
#: Roles of what is used, as AT-SPI calls them.
CONTROLS = frozenset(
    {
        "push button",
        "toggle button",
        "check box",
        "radio button",
        "combo box",
        "text",
        "entry",
        "password text",
        "spin button",
        "slider",
        "date editor",
        "page tab",
        "page tab list",
        "list",
        "table",
        "tree",
        "link",
        "menu item",
        "check menu item",
        "radio menu item",
    }
)
#: One of many: the same words may stand there twice, and the arrows lead from one to the next.
_ITEMS = frozenset({"list item", "table cell", "column header", "row header", "tree item", "table row"})
_CHECKED = frozenset({"check box", "radio button"})
#: A container is no control: a reader that comes to one hears nothing of what can be done.
_CONTAINERS = frozenset({"filler", "panel", "frame", "layered pane", "unknown", "invalid", "grouping"})


class Words:
    """Which names are none in Indonesian."""

    def __init__(self) -> None:
        self.icons = frozenset(path.stem for path in (_RESOURCES / "icons").glob("*.svg"))
        sources, english = set(), set()
        for message in ET.parse(_RESOURCES / "i18n" / "sahut_en.ts").iter("message"):
            source, translation = message.findtext("source", ""), message.findtext("translation", "")
            sources.add(source)
            english.add(translation)
        # Qt's own words, which stand in Indonesian in a file of their own.
        english.update(one.text or "" for one in ET.parse(_RESOURCES / "i18n" / "qt_id.ts").iter("source"))
        self.english = frozenset(english - sources)

    def fault(self, name: str) -> str | None:
        """What is wrong with a name, None if nothing is."""
        if not any(letter.isalnum() for letter in name):
            return "no name"
        if name in self.icons and name == name.lower() and "-" in name:
            return "the name of an icon"
        return "English" if name in self.english else None


def faults(root: Node, stops: frozenset[int], words: Words) -> tuple[list[str], int]:
    """Sentences about what is wrong, and how many controls there are. ``stops``: numbers of what Tab comes to."""
    found: list[str] = []
    count = 0
    for path in _shown(root, ()):
        node = path[-1]
        if node.role in CONTROLS:
            count += 1
            found += [f"{_place(path)}: {fault}" for fault in _of_control(node, words)]
        elif node.role in _ITEMS and not any(letter.isalnum() for one in node.walk() for letter in one.name):
            # A cell that holds nothing is told as empty; a row of nothing but empty cells is none.
            if node.role in ("list item", "table row"):
                found.append(f"{_place(path)}: no name")
        elif node.role == "filler" and node.name:
            # A page of words that scrolls is read, not used.
            pass
        elif "focusable" in node.states and node.role in _CONTAINERS and node.number in stops:
            found.append(f"{_place(path)}: Tab comes to a {node.role}")
        if _unreached(path, stops):
            found.append(f"{_place(path)}: Tab never comes to it")
        found += [
            f"{_place((*path, second))}: told twice, side by side"
            for first, second in pairwise(one for one in node.children if "showing" in one.states)
            if first.role in CONTROLS
            and (first.role, first.name, first.label) == (second.role, second.name, second.label)
        ]
    return found, count


def _shown(node: Node, above: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
    """Everything that is on the screen, each with what it stands in."""
    path = (*above, node)
    yield path
    for child in node.children:
        if "showing" in child.states:
            yield from _shown(child, path)


def _of_control(node: Node, words: Words) -> Iterator[str]:
    # On this system the words of a choice are the one that is chosen; what it is called is its label's.
    name = node.label if node.role == "combo box" else node.name
    if (fault := words.fault(name)) is not None:
        yield fault
    if node.role in _CHECKED and "checkable" not in node.states:
        yield "not told whether it is checked"
    if node.role == "combo box" and "expandable" not in node.states:
        yield "not told that it opens"
    if (
        node.role == "page tab list"
        and ["selected" in tab.states for tab in node.children if tab.role == "page tab"].count(True) > 1
    ):
        yield "more than one tab is chosen"


def _unreached(path: tuple[Node, ...], stops: frozenset[int]) -> bool:
    """A control that can be used now, and neither it nor the list, table or choice it is part of is a stop."""
    node = path[-1]
    if node.role not in CONTROLS or "enabled" not in node.states:
        return False
    # A list beside the field that searches it is gone through from there.
    if node.role in ("list", "table") and "focusable" not in node.states:
        return False
    return not any(one.number in stops for one in path[-4:]) and not _is_for_the_mouse(path)


def _is_for_the_mouse(path: tuple[Node, ...]) -> bool:
    """What scrolls a row of tabs, clears a field or closes a tab: the keyboard has its own ways (flow: Keyboard)."""
    return "focusable" not in path[-1].states and any(
        one.role in ("page tab list", "text") for one in path[-4:-1]
    )


def _place(path: tuple[Node, ...]) -> str:
    named = [f"{node.role} '{node.name}'" if node.name else node.role for node in path[1:]]
    return " > ".join(named[-3:])
