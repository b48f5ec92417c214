"""Results of tools, made by hand."""

from dataclasses import dataclass

from domain.tool_result import ResultLine, ResultState


@dataclass(frozen=True)
class Found:
    """A domain.tool_result.Result."""

    id: str
    tool: str
    name: str
    state: ResultState
    lines: tuple[ResultLine, ...] = ()
    asked: int = 0
    kind: str = "check"
    forgotten: int | None = None

    @property
    def at(self) -> int | None:
        return None if self.state is ResultState.RUNNING else self.asked
