"""What a customer's page knows of its conversation: lines shown, lines not yet kept by the gateway. No network in here."""

import uuid
from collections import Counter
from dataclasses import dataclass, field

from contract import chat


@dataclass
class Conversation:
    """``lines``: what the page shows, by id, in the order they came; ``arrivals``: how often each line came over the wire
    (more than once is allowed, showing it twice is not)."""

    name: str
    phone: str
    topic: str
    key: str = field(default_factory=lambda: str(uuid.uuid4()))
    token: str | None = None
    ticket: str = ""
    state: str = "new"
    agent: str = ""
    refused: str = ""
    lines: dict[str, chat.Line] = field(default_factory=dict)
    arrivals: Counter[str] = field(default_factory=Counter)
    unsent: dict[str, str] = field(default_factory=dict)
    files: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    leaving: bool = False
    last: int = 0

    def start(self) -> chat.Start:
        """What the page says first on every new connection."""
        return chat.Start(self.name, self.phone, self.topic, self.token, self.last, self.key)

    def write(self, text: str, files: tuple[str, ...] = ()) -> chat.Say:
        """A new line of the customer; it stays in ``unsent`` until the gateway says it is kept. ``files``: ids of what was sent up."""
        say = chat.Say(str(uuid.uuid4()), text, files)
        self.unsent[say.id], self.files[say.id] = text, files
        return say

    def resend(self) -> list[chat.FromVisitor]:
        """What is due after a Welcome."""
        frames: list[chat.FromVisitor] = [
            chat.Say(id, text, self.files.get(id, ())) for id, text in self.unsent.items()
        ]
        return [*frames, chat.Leave()] if self.leaving else frames

    def take(self, frame: chat.ToVisitor) -> list[chat.FromVisitor]:
        """Applies what the gateway said; returns what the page answers."""
        match frame:
            case chat.Welcome(token=token, ticket_number=number):
                self.token, self.ticket = token, number
                return self.resend()
            case chat.Line():
                return self._take_line(frame)
            case chat.Saved(id=id):
                self._keep(id)
            case chat.State(state=state, agent=agent):
                self.state, self.agent = state, agent
            case chat.Refused(code=code, id=id):
                self.refused = code
                self.unsent.pop(id, None)
        return []

    def shown(self, text: str, who: str = "agent") -> list[str]:
        """Ids of the lines the page shows with exactly this text."""
        return [id for id, line in self.lines.items() if line.who == who and line.text == text]

    def _take_line(self, line: chat.Line) -> list[chat.FromVisitor]:
        self.arrivals[line.id] += 1
        self.lines.setdefault(line.id, line)
        self.last = max(self.last, line.n)
        if line.who == "customer":
            self._keep(line.id)
            return []
        return [chat.Got([line.id])]

    def _keep(self, id: str) -> None:
        self.unsent.pop(id, None)
        self.kept.add(id)
