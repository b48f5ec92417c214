"""Composes the internal note from what was entered into the text that is being written (flow: Inbound call, 7)."""

from console.notices import Notice
from console.views.case_model import Away, CaseModel
from console.views.case_view import CaseView
from console.views.desk import Desk
from console.views.look import Look
from console.views.side_panel import SidePanel
from console.widgets.composer import ComposeMode
from domain.note_compose import HEADINGS, recomposed


class NoteComposing:
    """Between the form at the side and the composer of the ticket in front."""

    def __init__(self, look: Look, desk: Desk, case: CaseView, side: SidePanel) -> None:
        self._look, self._desk, self._case, self._side = look, desk, case, side
        side.compose_wanted.connect(self.compose)

    def compose(self) -> None:
        """The note's text stands in the composer with everything known in it; nothing is sent."""
        model = self._case.model
        if model is None or model.case is None:
            return
        if model.away is not Away.NO:
            self._look.say(Notice("ticket_read_only", "wait", fleeting=True))
        elif self._side.filling.about is None:
            self._side.open_probing()
        else:
            self._look.once(("compose_note", model.ticket), lambda: self._do(model))

    async def _do(self, model: CaseModel) -> None:
        filling, composer = self._side.filling, self._case.composer
        await filling.say()
        before = await self._desk.reads.forms.composed(model.ticket)
        anew = await filling.anew()
        if self._case.model is not model or not anew:
            return
        # From here on nothing waits until it stands there: what is being typed is part of it.
        text = composer.text(ComposeMode.NOTE)
        whole = recomposed(before, "" if composer.blank(ComposeMode.NOTE) else text, anew)
        if whole != text:
            composer.set_text(ComposeMode.NOTE, whole)
        composer.set_mode(ComposeMode.NOTE)
        composer.setFocus()
        await filling.put(model.ticket, whole, anew)
        lacking = filling.lacks(whole)
        words = ", ".join(HEADINGS[part] for part in lacking)
        code = "note_composed_in_part" if lacking else "note_composed"
        self._look.say(Notice(code, "wait" if lacking else "ok", {"parts": words}, fleeting=True))
