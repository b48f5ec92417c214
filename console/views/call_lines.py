"""What the timeline says of calls (gateway.calls, gateway.outlets): who spoke with whom, how it ended, how long it lasted."""

from PySide6.QtCore import QObject

from console.store.overlay import Line
from console.views.phone_payment import PaymentWords
from console.views.words import Words
from domain.ticket import TicketState

PREFIX = ("call.", "outlet.")


class CallLines(QObject):
    """A system line of a call in the language of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._payments, self._words = PaymentWords(), Words()

    def text(self, line: Line, who: str, they: str) -> str:
        """``who``: the agent, ``they``: the customer. A key this program has no words for is told as it is."""
        args = line.args
        if line.text == "call.payment":
            return self._payment(args)
        if line.text == "outlet.noted":
            return self._noted(args)
        if line.text == "outlet.told":
            return self._told(who, args)
        known = {
            "call.answered": self.tr("{0} menerima panggilan dari {1}"),
            "call.made": self.tr("{0} menelepon {1}"),
            "call.elsewhere": self.tr("{0} bicara dengan {1} tentang tiket ini; panggilannya di tiket #{2}"),
            "call.ended": self.tr("{0} mengakhiri panggilan"),
            "call.left": self.tr("{0} menutup telepon"),
            "call.passed_on": self.tr("{0} mentransfer panggilan ke {1}"),
            "call.cut": self.tr("Panggilan terputus"),
            "call.lost": self.tr(
                "Komputer {0} lama tidak terhubung; panggilannya tetap padanya untuk didokumentasikan"
            ),
            "call.not_reached": self.tr("{0} menelepon {1}, tidak tersambung"),
        }
        nobody = self.tr("tujuan lain") if line.text == "call.passed_on" else "–"
        other = args.get("number") or args.get("to") or nobody
        said = known.get(line.text, line.text).format(
            they if line.text == "call.left" else who, other, args.get("ticket", "")
        )
        lasted = []
        if talk := _length(args.get("talk", "")):
            lasted.append(self.tr("bicara {0}").format(talk))
        if hold := _length(args.get("hold", "")):
            lasted.append(self.tr("ditahan {0}").format(hold))
        return " · ".join([said, *lasted])

    def _noted(self, args: dict[str, str]) -> str:
        caller = " · ".join(args[part] for part in ("officer", "role") if args.get(part))
        named = self.tr("Petugas outlet: {0}").format(caller) if caller else ""
        about = self.tr("Aplikasi: {0}").format(args["application"]) if args.get("application") else ""
        return " · ".join(part for part in (named, about) if part)

    def _told(self, who: str, args: dict[str, str]) -> str:
        state = args.get("state", "")
        named = self._words.ticket_state(TicketState(state)) if state in set(TicketState) else state
        return self.tr("{0} memberi tahu outlet status tiket ini: {1}").format(who, named)

    def _payment(self, args: dict[str, str]) -> str:
        how = self._payments.over(args.get("end", ""), args.get("result", ""))
        stay = _length(args.get("stay", ""))
        said = self.tr("Penelepon di IVR pembayaran: {0}").format(how)
        return f"{said} · {stay}" if stay else said


def _length(ms: str) -> str:
    """``ms`` as minutes and seconds, "" for none."""
    if not ms.isdigit() or int(ms) < 1000:
        return ""
    seconds = int(ms) // 1000
    return f"{seconds // 60}:{seconds % 60:02d}"
