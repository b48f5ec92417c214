"""Whose name stands for a call."""

from collections.abc import Callable

from console.softphone.phone import Telephone
from domain.call import Direction
from domain.masking import mask_caller


class PhoneNames:
    """``house``: who of the house is reached at a number, "" for nobody (console.views.phone_book)."""

    def __init__(self, telephone: Telephone) -> None:
        self._telephone = telephone
        self.house: Callable[[str], str] = lambda _number: ""
        self._names: dict[str, str] = {}
        self._typed: set[str] = set()

    def name(self, call: str, who: str) -> None:
        """``who`` stands for ``call`` from now on."""
        self._names[call] = who

    def typed(self, call: str) -> None:
        """The number of ``call`` was typed in this window."""
        self._typed.add(call)

    def forget(self, call: str) -> None:
        """``call`` is over."""
        self._names.pop(call, None)
        self._typed.discard(call)

    def of(self, call: str) -> str:
        """The name of the other side, as far as it is known: a customer's, a colleague's, a queue's."""
        return self._names.get(call, "") or self.colleague(call) or self._unread(call)

    def colleague(self, call: str) -> str:
        """Who of the house is at the other end of ``call``, "" for somebody from outside."""
        known = self._telephone.phone.calls.get(call)
        return "" if known is None else self.house(known.number)

    def place(self, number: str) -> str:
        """A number with whose it is."""
        name = self.house(number)
        return f"{name} ({number})" if name else number

    def _unread(self, call: str) -> str:
        """What is shown of a number that was not typed in this window: it may have been dialled from behind a mask."""
        known = self._telephone.phone.calls.get(call)
        if known is None or known.direction is Direction.INBOUND or call in self._typed:
            return ""
        return mask_caller(known.number)
