"""The banner of a declared BCP, on every desk and offline too, until it is lifted."""

from PySide6.QtWidgets import QWidget

from console.views.floor_model import FloorModel
from console.views.look import Look
from console.widgets.banner import Banner


class BcpBanner(Banner):
    """What everybody is to do, and how much of it this agent has done."""

    def __init__(self, look: Look, floor: FloorModel, parent: QWidget | None = None) -> None:
        self._floor: FloorModel | None = None
        super().__init__(look.theme, parent)
        self._floor, self._said = floor, ("", "")

    def refresh(self) -> None:
        """Shows what the model holds now."""
        bcp = None if self._floor is None else self._floor.wrong.bcp
        if bcp is None or not bcp.in_force:
            self._said = ("", "")
            self.hide()
            return
        done, most = len(bcp.done), len(bcp.row.points)
        act = self.tr("Langkah {0}/{1}").format(done, most) if most else ""
        said = (bcp.row.text, act)
        if said != self._said:
            # Said once, not with everything that moves on the floor.
            self._said = said
            self.show_message(
                bcp.row.text,
                "bad" if done < most or not most else "wait",
                act,
                short=self.tr("BCP: {0}").format(bcp.row.name or bcp.row.text),
            )
