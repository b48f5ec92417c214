"""What the steps of a procedure are told in."""

from PySide6.QtCore import QObject

from console.views.look import Look
from console.widgets.theme import Tone
from domain.casework import Improvisation, Word
from domain.handbook import Handbook
from domain.handbook_issue import NotePart
from domain.handbook_steps import StepKind
from domain.note_compose import HEADINGS
from domain.sop import Standing, StepState

TONES: dict[StepState, Tone] = {
    StepState.DONE: "ok",
    StepState.DUE: "act",
    StepState.WAITING: "muted",
    StepState.SKIPPED: "wait",
    StepState.IMPROVISED: "wait",
    StepState.NOT_NEEDED: "muted",
}
#: Steps that are words to the customer.
SAID = frozenset(
    {
        StepKind.GREETING,
        StepKind.EMPATHY,
        StepKind.ESTIMATE,
        StepKind.OFFER,
        StepKind.CROSS_SELLING,
        StepKind.CLOSING,
        StepKind.SPOKEN,
    }
)


class SopWords(QObject):
    """In the language of the screen; names and scripts are the handbook's."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def state(self, one: Standing) -> str:
        """How a step stands, with its time where it is known."""
        words = {
            StepState.DONE: self.tr("selesai"),
            StepState.DUE: self.tr("belum"),
            StepState.WAITING: self.tr("menunggu langkah sebelumnya"),
            StepState.SKIPPED: self.tr("dilewati"),
            StepState.IMPROVISED: self.tr("improvisasi"),
            StepState.NOT_NEEDED: self.tr("tidak perlu"),
        }[one.state]
        return f"{words} {self._look.times.clock(one.at)}" if one.at else words

    def named(self, one: Standing) -> str:
        """Its name, and that it may be left out."""
        return one.step.name if one.step.mandatory else self.tr("{0} (boleh dilewati)").format(one.step.name)

    def told(self, one: Standing) -> str:
        """How it stands, on how much that rests, and why."""
        state = self.state(one)
        if len(one.evidence) > 1:
            state = self.tr("{0} · {1} bukti").format(state, len(one.evidence))
        return f"{state}: {one.reason}" if one.reason else state

    def act(self, kind: StepKind, *, spoken: bool, script: bool) -> str:
        """What the agent does at a step of that kind."""
        if kind in SAID:
            if spoken:
                return self.tr("Sudah diucapkan")
            return self.tr("Sisipkan ke balasan") if script else self.tr("Tulis balasan")
        return {
            StepKind.VALIDATION: self.tr("Validasi"),
            StepKind.ISSUE: self.tr("Pilih isu"),
            StepKind.PROBING: self.tr("Isi pertanyaan"),
            StepKind.CHECKS: self.tr("Cek tools"),
            StepKind.NOTE: self.tr("Tulis catatan"),
            StepKind.SOLUTION: self.tr("Ke formulir tiket"),
            StepKind.DOCUMENTATION: self.tr("Dokumentasi"),
        }.get(kind, self.tr("Buka"))

    def missing(self, one: Standing, handbook: Handbook, questions: dict[str, str]) -> list[str]:
        """What a step still lacks, as it is read. ``questions``: by id, of the chosen issue."""
        tools = {tool.id: tool.name for tool in handbook.tools}
        parts = {part.value: HEADINGS[part] for part in NotePart}
        known = {StepKind.PROBING: questions, StepKind.CHECKS: tools, StepKind.NOTE: parts}
        names = known.get(one.step.kind, {})
        return [names.get(id, id) for id in one.missing]

    def improvisation(self, one: Improvisation) -> tuple[str, Tone]:
        """Where the question to do a step otherwise stands."""
        if one.word is Word.ASKED:
            return self.tr("Izin improvisasi diminta, menunggu team leader."), "wait"
        if one.word is Word.WITHDRAWN:
            return self.tr("Permintaan izin dibatalkan."), "muted"
        said = f" “{one.words}”" if one.words else ""
        if one.word is Word.REFUSED:
            return self.tr("{0} tidak mengizinkan.").format(one.leader_name) + said, "bad"
        if one.effective is None:
            return self.tr("{0} mengizinkan.").format(one.leader_name) + said, "ok"
        if one.effective:
            return self.tr("Diizinkan {0}, berhasil; diusulkan ke LD.").format(one.leader_name), "ok"
        return self.tr("Diizinkan {0}, tidak berhasil.").format(one.leader_name), "muted"
