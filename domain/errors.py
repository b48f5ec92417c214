"""Errors the rules of the work raise; both sides decide by their type, never by their text."""


class DomainError(Exception):
    """A rule of the work was broken. ``code`` is the stable word that crosses the wire."""

    code = "invalid"


class IllegalTransition(DomainError):
    """A state machine was asked for a move its present state does not have."""

    code = "illegal_transition"

    def __init__(self, machine: str, state: str, move: str) -> None:
        super().__init__(f"{machine}: no move {move!r} from {state!r}")
        self.machine, self.state, self.move = machine, state, move


class InvalidValue(DomainError):
    """A value breaks the rule of its field. ``field`` names the field, ``why`` the rule."""

    code = "invalid"

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field}: {why}")
        self.field, self.why = field, why
