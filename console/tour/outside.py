"""What the script asks of the world outside, one JSON object a line (demo/README.md)."""

import asyncio
import json
import sys


class OutsideFailed(Exception):
    """The world outside could not do it."""


class Outside:
    """Needs go out on stdout, answers come in on stdin; one at a time."""

    async def need(self, name: str, **with_: object) -> dict[str, object]:
        """Asks and waits for the answer. Raises OutsideFailed."""
        self.tell({"need": name, **with_})
        line = await asyncio.to_thread(sys.stdin.readline)
        if not line:
            raise OutsideFailed(f"{name}: nobody answers")
        answer = json.loads(line)
        if not answer.get("ok"):
            raise OutsideFailed(f"{name}: {answer.get('why', 'no reason given')}")
        return dict(answer)

    def sent(self, customer: str, text: str) -> None:
        """A reply was sent to a customer of the cast."""
        self.tell({"sent": {"customer": customer, "text": text}})

    def tell(self, line: dict[str, object]) -> None:
        """One line."""
        print(json.dumps(line, ensure_ascii=False), flush=True)
