"""The caller in the payment IVR, as the agent sees it: on the way, in it, back, and what came of it
(console.softphone.engine.payments)."""

from PySide6.QtCore import QObject

from console.notices import Notice
from console.softphone.orders import ToPayment
from console.softphone.state import Call, Payment, PaymentEnd
from contract.ids import new_id
from domain.call import CallState
from domain.handbook import Handbook


def to_payment(call: Call, handbook: Handbook) -> ToPayment | None:
    """The order that sends the caller; None where the centre has no payment IVR."""
    ivr = handbook.payment_ivr
    if ivr is None:
        return None
    return ToPayment(call=call.id, leg=str(new_id()), to=ivr.number, says=ivr.result_header)


class PaymentWords(QObject):
    """Where the caller is, and how it went."""

    def where(self, leg: Call | None) -> str:
        """``leg``: the call to the IVR, None for a caller who is just back from it."""
        if leg is not None and leg.state is not CallState.TALKING:
            return self.tr("Menyambung ke IVR pembayaran…")
        return self.tr("Di IVR pembayaran")

    def over(self, end: str, result: str) -> str:
        """How it went, as part of a sentence. ``end``: of PaymentEnd; ``result``: what the IVR told, by the handbook's name for it."""
        if result:
            return result
        return {
            PaymentEnd.RETURNED.value: self.tr("selesai, hasil tidak disebutkan"),
            PaymentEnd.TAKEN_BACK.value: self.tr("diambil kembali oleh agen"),
            PaymentEnd.CALLER_LEFT.value: self.tr("penelepon menutup telepon"),
            PaymentEnd.BUSY.value: self.tr("IVR sibuk"),
            PaymentEnd.NO_ANSWER.value: self.tr("IVR tidak menjawab"),
            PaymentEnd.UNREACHABLE.value: self.tr("IVR tidak terjangkau"),
            PaymentEnd.LOST.value: self.tr("sambungan ke IVR terputus"),
        }.get(end, end)

    def notice(self, visit: Payment, handbook: Handbook) -> Notice:
        """What the agent is told when a visit is over."""
        ivr = handbook.payment_ivr
        named = "" if ivr is None else ivr.results.get(visit.result, "")
        how = self.over(visit.end.value, named)
        match visit.end:
            case PaymentEnd.RETURNED:
                return Notice("payment_back", "ok", {"how": how})
            case PaymentEnd.TAKEN_BACK:
                return Notice("payment_taken_back", "wait", fleeting=True)
            case PaymentEnd.CALLER_LEFT:
                return Notice("payment_left", "wait")
            case _:
                return Notice("payment_failed", "wait", {"why": how})
