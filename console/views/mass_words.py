"""Mass problems in the language of the screen."""

from PySide6.QtCore import QObject

from console.store.mass import Problem
from console.views.desk import Desk
from console.views.look import Look
from console.widgets.theme import Tone
from contract.rows import MassLinkRow, MassProblemRow
from domain.mass_problem import LeftOut, LinkState, ProblemState

_TONE: dict[ProblemState, Tone] = {
    ProblemState.PROPOSED: "wait",
    ProblemState.CONFIRMED: "bad",
    ProblemState.DISMISSED: "muted",
    ProblemState.SOLVED: "ok",
}


class MassWords(QObject):
    """Sentences of the banner and of the leader's page."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look, self._desk = look, desk

    def name(self, row: MassProblemRow) -> str:
        """The issue's; what was just raised here has none of the gateway yet."""
        issue = None if row.version else self._desk.handbook().known_issue(row.category, row.issue)
        return row.name if issue is None else issue.name

    def state(self, row: MassProblemRow) -> tuple[str, Tone]:
        if row.state is ProblemState.DISMISSED and row.leader is None:
            return self.tr("tidak diputuskan"), "muted"
        name = {
            ProblemState.PROPOSED: self.tr("usulan"),
            ProblemState.CONFIRMED: self.tr("berlangsung"),
            ProblemState.DISMISSED: self.tr("bukan masalah massal"),
            ProblemState.SOLVED: self.tr("selesai"),
        }[row.state]
        return name, _TONE[row.state]

    def figures(self, row: MassProblemRow) -> str:
        """Why it was proposed."""
        if row.window == 0:
            return self.tr("dinyatakan team leader, tanpa angka")
        minutes = max(1, row.window // 60)
        usual = f"{row.usual:.0f}" if row.usual == int(row.usual) else f"{row.usual:.1f}".replace(".", ",")
        return self.tr("{0} pelanggan dalam {1} menit, biasanya {2}").format(row.customers, minutes, usual)

    def proposed(self, row: MassProblemRow) -> str:
        """What leaders read while it is not decided."""
        return self.tr("Mungkin masalah massal: {0} · {1}.").format(self.name(row), self.figures(row))

    def stands(self, row: MassProblemRow, now: int) -> str:
        """What the desks concerned read."""
        return f"{self.short(row)} {self.estimate(row, now)}".strip()

    def short(self, row: MassProblemRow) -> str:
        """What is left of it in large letters."""
        return self.tr("Masalah massal: {0}.").format(self.name(row))

    def estimate(self, row: MassProblemRow, now: int) -> str:
        if row.estimate is None:
            return self.tr("Perkiraan selesai belum ada.")
        if row.estimate <= now:
            return self.tr("Perkiraan {0} sudah lewat.").format(self.when(row.estimate, now))
        return self.tr("Perkiraan selesai {0}.").format(self.when(row.estimate, now))

    def when(self, at: int, now: int) -> str:
        times = self._look.times
        return self._look.words.dated(times.clock(at), at, now, times)

    def link_state(self, row: MassLinkRow) -> tuple[str, Tone]:
        if row.state is LinkState.ANSWERED:
            if row.settled is None:
                return self.tr("dijawab"), "ok"
            return self.tr("dijawab, selesai") if row.settled else self.tr("dijawab, tetap terbuka"), "ok"
        if row.why is None:
            return self.tr("tertaut"), "act"
        out: dict[LeftOut, tuple[str, Tone]] = {
            LeftOut.BY_HAND: (self.tr("sudah dijawab agen"), "muted"),
            LeftOut.CLOSED: (self.tr("sudah ditutup"), "muted"),
            LeftOut.SAME_CUSTOMER: (self.tr("dijawab di #{0}").format(row.instead), "ok"),
            LeftOut.NO_WAY: (self.tr("perlu ditelepon"), "wait"),
            LeftOut.FAILED: (self.tr("gagal dijawab"), "bad"),
        }
        return out[row.why]

    def links(self, problem: Problem) -> str:
        """How many tickets hang on it, and what became of them."""
        links = problem.links
        if problem.row.state is not ProblemState.SOLVED:
            return self.tr("{0} tiket tertaut").format(len(links))
        answered = sum(one.state is LinkState.ANSWERED for one in links)
        out = sum(one.state is LinkState.LEFT_OUT for one in links)
        waiting = len(links) - answered - out
        parts = [self.tr("{0} dijawab").format(answered), self.tr("{0} tidak ikut dijawab").format(out)]
        if waiting:
            parts.append(self.tr("{0} sedang dijawab").format(waiting))
        return " · ".join(parts)

    def told(self, row: MassProblemRow, now: int) -> str:
        """Who decided what, and when."""
        if row.ended is not None and row.state is ProblemState.DISMISSED and row.leader is None:
            return self.tr("Usulan ini tidak diputuskan siapa pun dan berakhir sendiri {0}.").format(
                self.when(row.ended, now)
            )
        if row.ended is not None and row.state is ProblemState.DISMISSED:
            said = self.tr("Dinyatakan bukan masalah massal oleh {0}, {1}: {2}")
            return said.format(row.leader_name, self.when(row.ended, now), row.reason)
        if row.ended is not None:
            return self.tr("Dinyatakan selesai oleh {0}, {1}.").format(
                row.leader_name, self.when(row.ended, now)
            )
        if row.decided is not None:
            return self.tr("Ditetapkan oleh {0}, {1}.").format(row.leader_name, self.when(row.decided, now))
        return self.tr("Diusulkan {0} dari angka kontak.").format(self.when(row.found, now))
