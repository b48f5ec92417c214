"""What the keys do with the telephone."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from console.notices import Notice

if TYPE_CHECKING:
    from console.views.desk_acts import DeskAct
    from console.views.workspace import Workspace

#: Key of the table → act of the bar.
_BAR = {
    "mute": "mute",
    "hold": "hold",
    "transfer_call": "transfer",
    "complete_transfer": "complete",
    "join_calls": "join",
    "keypad": "keypad",
    "payment_ivr": "payment",
    "take_back": "take_back",
    "hang_up": "end",
    "pause_recording": "record",
}
_TANDEM = {
    "tandem_listen": "listen",
    "tandem_whisper": "whisper",
    "tandem_barge": "barge",
    "tandem_take": "take_over",
}


def phone_acts(desk: "Workspace", act: "Callable[..., DeskAct]") -> dict[str, "DeskAct"]:
    """``act`` makes one that says why not where there is no call."""

    def on_call() -> Notice | None:
        on = desk.phone is not None and desk.phone.view.now.connected
        return None if on else Notice("no_call", "wait", fleeting=True)

    def payment() -> Notice | None:
        if desk.desk.handbook().payment_ivr is None:
            return Notice("no_payment_ivr", "wait", fleeting=True)
        return on_call()

    def any_call() -> Notice | None:
        on = desk.phone is not None and desk.phone.view.now.front is not None
        return None if on else Notice("no_call", "wait", fleeting=True)

    def telephone() -> Notice | None:
        return None if desk.phone is not None else Notice("no_telephone", "wait", fleeting=True)

    def press(name: str) -> None:
        if desk.phone is not None:
            desk.phone.view.act(name)

    def call_customer() -> None:
        if desk.phone is not None:
            desk.phone.call_in_front()

    def dial() -> None:
        if desk.phone is not None:
            desk.phone.view.bar.number.setFocus()

    def beside() -> Notice | None:
        on = desk.phone is not None and desk.phone.view.tandem.mine is not None
        return None if on else Notice("no_tandem", "wait", fleeting=True)

    def may_join() -> Notice | None:
        if not desk.desk.acts.tandems.may:
            return Notice("may_not_tandem", "wait", fleeting=True)
        return telephone()

    def join() -> None:
        if desk.phone is not None:
            desk.phone.view.panel_wanted.emit("tandem")

    reasons = {"hang_up": any_call, "payment_ivr": payment}
    acts = {key: act(partial(press, name), why_not=reasons.get(key, on_call)) for key, name in _BAR.items()}
    acts |= {key: act(partial(press, name), why_not=beside) for key, name in _TANDEM.items()}

    def outlet() -> Notice | None:
        panel = desk.side.parties.outlet_in_front()
        if panel is None:
            return Notice("no_outlet", "wait", fleeting=True)
        return None if panel.can_tell else Notice("nothing_to_tell", "wait", fleeting=True)

    def tell_status() -> None:
        panel = desk.side.parties.outlet_in_front()
        if panel is not None:
            panel.tell_status()

    return {
        **acts,
        "tell_status": act(tell_status, why_not=outlet),
        "tandem": act(join, why_not=may_join),
        "dial": act(dial, why_not=telephone),
        "calls": act(lambda: desk.go("calls"), why_not=telephone),
        "call_customer": act(call_customer, why_not=telephone),
    }
