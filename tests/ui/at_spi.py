"""Run in a D-Bus session of its own (``python -m tests.ui.at_spi [scene…]``): what a screen reader is given of every scene.

The console runs in another process, in a window of a real X server; its tree is read as a reader reads it, by AT-SPI over D-Bus.
One JSON object is the result: for each scene the sentences of what is wrong, and how many controls were told."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from jeepney import DBusAddress, MessageType, Properties, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]
from jeepney.low_level import Message  # type: ignore[import-untyped]

_OBJECTS = "/org/a11y/atspi/accessible"
_ROOT = f"{_OBJECTS}/root"
_LABELLED_BY = 2
_ACCESSIBLE = "org.a11y.atspi.Accessible"
#: Bits of AtspiStateType.
_STATES = {
    "checked": 4,
    "enabled": 8,
    "expandable": 9,
    "focusable": 11,
    "selected": 23,
    "showing": 25,
    "checkable": 41,
}
#: How long a slow machine may take to answer, in seconds.
_PATIENCE = 60.0


@dataclass
class Node:
    """One accessible: what a reader is told of it. ``number``: Qt's own of it; ``label``: of what names it, for a choice."""

    number: int
    name: str
    role: str
    states: frozenset[str]
    children: "list[Node]" = field(default_factory=list)
    label: str = ""

    def walk(self) -> "Iterator[Node]":
        yield self
        for child in self.children:
            yield from child.walk()


class Reader:
    """``tree`` reads what the one application of this session shows."""

    def __init__(self) -> None:
        session = open_dbus_connection(bus="SESSION")
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        [address] = session.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=_PATIENCE).body
        session.close()
        self._line: DBusConnection = open_dbus_connection(bus=address)

    def tree(self) -> Node:
        """Everything the application shows now, level by level: the questions of one level go out together."""
        [(owner, path)] = self._application()
        made, level = self._nodes_of(owner, [path])
        root = made[0]
        assert root is not None
        while level:
            parents, paths = [], []
            for node, below in level:
                parents += [node] * len(below)
                paths += below
            made, level = self._nodes_of(owner, paths)
            for parent, one in zip(parents, made, strict=True):
                if one is not None:
                    parent.children.append(one)
        self._name_choices(owner, [node for node in root.walk() if node.role == "combo box"])
        return root

    def _name_choices(self, owner: str, choices: list[Node]) -> None:
        """A choice is called by another: its label."""
        asked = [
            new_method_call(DBusAddress(f"{_OBJECTS}/{node.number}", owner, _ACCESSIBLE), "GetRelationSet")
            for node in choices
        ]
        for node, said in zip(choices, self._ask(asked), strict=True):
            paths = [path for kind, others in said.body[0] if kind == _LABELLED_BY for _, path in others]
            labels = self._ask(
                [Properties(DBusAddress(path, owner, _ACCESSIBLE)).get("Name") for path in paths]
            )
            node.label = " ".join(label.body[0][1].strip() for label in labels)

    def _application(self) -> list[tuple[str, str]]:
        end = time.monotonic() + _PATIENCE
        while True:
            registry = DBusAddress(_ROOT, "org.a11y.atspi.Registry", _ACCESSIBLE)
            found = self._ask([new_method_call(registry, "GetChildren")])[0].body[0]
            if len(found) == 1 or time.monotonic() > end:
                return [(owner, path) for owner, path in found]
            time.sleep(0.05)

    def _nodes_of(
        self, owner: str, paths: list[str]
    ) -> "tuple[list[Node | None], list[tuple[Node, list[str]]]]":
        asked: list[Message] = []
        for path in paths:
            at = DBusAddress(path, owner, _ACCESSIBLE)
            asked.append(Properties(at).get("Name"))
            asked += [new_method_call(at, name) for name in ("GetRoleName", "GetState", "GetChildren")]
        said = self._ask(asked)
        nodes: list[Node | None] = []
        below = []
        for n, path in enumerate(paths):
            name, role, state, children = said[4 * n : 4 * n + 4]
            if any(one.header.message_type is not MessageType.method_return for one in (name, role, state)):
                # It went while it was read.
                nodes.append(None)
                continue
            low, high = state.body[0]
            bits = low | high << 32
            number = path.rsplit("/", 1)[1]
            node = Node(
                int(number) if number.isdigit() else -1,
                name.body[0][1].strip(),
                role.body[0],
                frozenset(name for name, bit in _STATES.items() if bits >> bit & 1),
            )
            nodes.append(node)
            # What lies within what is not shown (the pages behind) is told to nobody. The application itself has no place.
            if path != _ROOT and "showing" not in node.states:
                continue
            if children.header.message_type is MessageType.method_return:
                below.append((node, [path for _, path in children.body[0] if not path.endswith("/null")]))
        return nodes, below

    def _ask(self, messages: "list[Message]") -> "list[Message]":
        """Sends all, then waits for the answers, in the order of the questions."""
        serials = []
        for message in messages:
            serial = next(self._line.outgoing_serial)
            self._line.send(message, serial=serial)
            serials.append(serial)
        answers: dict[int, Message] = {}
        wanted = set(serials)
        while wanted - answers.keys():
            got = self._line.receive(timeout=_PATIENCE)
            reply = got.header.fields.get(5)
            if reply in wanted:
                answers[reply] = got
        return [answers[serial] for serial in serials]


def display() -> "tuple[subprocess.Popen[bytes], str]":
    """An X server on the first display that is free."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise SystemExit("the X server did not start")
    return server, f":{number}"


class DeskProcess:
    """The console in its own process."""

    def __init__(self, shown_on: str) -> None:
        env = os.environ | {
            "DISPLAY": shown_on,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.told_desk"],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
        )

    def ask(self, line: str) -> list[int]:
        """Raises SystemExit when the process ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        said = self._process.stdout.readline()
        if not said:
            raise SystemExit(f"the desk ended at {line!r}: {self._process.wait(_PATIENCE)}")
        answer: list[int] = json.loads(said)
        return answer

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(_PATIENCE)


def main(names: list[str]) -> int:
    from tests.ui.told import Words, faults

    server, shown_on = display()
    words, told = Words(), {}
    try:
        desk = DeskProcess(shown_on)
        desk.ask(f"scene {names[0]}")
        reader = Reader()
        for name in names:
            desk.ask(f"scene {name}")
            tree = reader.tree()
            found, count = faults(tree, frozenset(desk.ask("tab")), words)
            told[name] = {"controls": count, "faults": found}
        desk.end()
    finally:
        server.terminate()
        server.wait()
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
