"""The payment IVR of the imitation centre: asks for a card number, believes whatever ends with #, and hangs up with the outcome in a
header of its BYE. No digit is kept or told, only how many there were."""

from dataclasses import dataclass, field

from demo.phone.talk import HangUp, Now, Say

#: What is dialled to reach it (resources/handbook), and the header it tells the outcome in.
NUMBER, RESULT = "1599", "X-Payment-Result"
WELCOME = "Selamat datang di pembayaran otomatis. Masukkan nomor kartu Anda, akhiri dengan tanda pagar."
PAID = "Pembayaran berhasil. Anda kami sambungkan kembali dengan petugas."
CANCELLED = "Nomor kartu tidak diterima. Anda kami sambungkan kembali dengan petugas."
#: Seconds after which nobody presses anything any more, and after which a caller who knows what to do does it.
GIVES_UP_S, PRESSES_S = 30.0, 2.0
#: The number of nobody's card, and the end of it.
CARD = "9900112233445566#"


@dataclass
class Payment:
    """One caller's time with it. ``result``: "" until it is known."""

    result: str = ""
    keys: int = 0
    #: Since when it listens; None while it speaks.
    listens: float | None = None
    _to_say: list[str] = field(default_factory=lambda: [WELCOME])

    def keyed(self, digit: str) -> None:
        """The caller pressed a key."""
        self.keys += 1
        if digit == "#" and not self.result:
            self.result = "paid" if self.keys > 1 else "declined"
            self._to_say = [PAID if self.result == "paid" else CANCELLED]

    def due(self, now: Now) -> Say | HangUp | None:
        """What it does now."""
        if now.speaking:
            return None
        if self._to_say:
            self.listens = None
            return Say(self._to_say.pop(0))
        if self.result:
            return HangUp()
        if self.listens is None:
            self.listens = now.at
        elif now.at - self.listens >= GIVES_UP_S:
            self.result = "cancelled"
            self._to_say = [CANCELLED]
        return None
