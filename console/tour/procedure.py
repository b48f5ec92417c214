"""The steps of a contact: what they come to, and one that is left out with its reason."""

from console.tour.screen import Screen
from console.views.hands import HandsFailed
from console.views.keys import sequence
from domain.sop import StepState

WHY = "Nasabah ingin langsung ke penyelesaian."


class ProcedureTour(Screen):
    """By keyboard alone."""

    async def procedure(self) -> None:
        strip, ways = self.desk.case.sop, self.desk.sop
        await self.hands.until(lambda: strip.isVisible() and strip.working, "the steps of the contact")
        await self.hands.key(sequence("sop_figure"))
        figure = ways.panels.figure
        await self.hands.until(lambda: figure is not None and figure.isVisible(), "what the contact comes to")
        await self.hands.picture("kepatuhan-sop")
        await self.hands.key("Escape")
        await self.hands.until(lambda: figure is None or not figure.isVisible(), "the panel is closed")
        sop = strip.sop
        if sop is None or sop.current is None:
            raise HandsFailed("the contact has no step that is due")
        left, explained = sop.current.step.id, sop.figure.explained
        await self.hands.key(sequence("sop_open"))
        panel = ways.panels.step
        if panel is None:
            raise HandsFailed("the step does not open")
        await self.hands.until(panel.isVisible, "the step")
        await self.hands.click(panel.reason)
        await self.hands.type(WHY)
        await self.hands.picture("langkah-dilewati")
        await self.hands.click(panel.skip)
        await self.hands.until(lambda: self.step_is(left, StepState.SKIPPED), "the step is left out", 20)
        if strip.sop is not None and strip.sop.figure.explained < explained:
            raise HandsFailed("a step that was explained is not any more")
        await self.hands.until(lambda: self.waiting() == 0, "it is confirmed", 20)

    def step_is(self, step: str, state: StepState) -> bool:
        sop = self.desk.case.sop.sop
        one = None if sop is None else sop.standing(step)
        return one is not None and one.state is state
