"""What the keys do that concern mass problems and cross-selling."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from console.notices import Notice
from domain.mass_problem import ProblemState
from domain.permissions import Act

if TYPE_CHECKING:
    from console.views.desk_acts import DeskAct
    from console.views.workspace import Workspace


def mass_acts(
    desk: "Workspace", act: Callable[..., "DeskAct"], of_ticket: Callable[..., "DeskAct"]
) -> dict[str, "DeskAct"]:
    """``act`` makes one, with what may stand in its way; ``of_ticket`` one that needs a ticket in front."""

    def stands() -> Notice | None:
        if desk.in_front is None:
            return Notice("no_ticket", "wait", fleeting=True)
        problem = desk.banners.problem
        there = problem is not None and problem.row.state is ProblemState.CONFIRMED
        return None if there else Notice("no_problem", "wait", fleeting=True)

    def leads() -> Notice | None:
        may = Act.TEAM_WRITE in desk.desk.owner.acts
        return None if may else Notice("not_allowed", "wait", fleeting=True)

    return {
        "raise_problem": act(lambda: desk.raise_problem(), why_not=leads),
        "link_problem": act(lambda: desk.banners.link(), why_not=stands),
        "mass_answer": act(lambda: desk.banners.say_script(), why_not=stands),
        "cross_sell": of_ticket(lambda: desk.side.open_act("cross_sell")),
    }
