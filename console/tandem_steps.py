"""What is to be done next in a tandem, by what the gateway says of it and what the telephone is about. Pure (flow: Training)."""

from dataclasses import dataclass, field

from console.softphone.events import Transferred
from console.softphone.orders import Accompany, GiveOver, HangUp, Mute, Orders
from console.softphone.phone import EngineState, Phone
from console.softphone.state import Call
from contract.rows import TandemRow
from contract.tandem_acts import EndTandem, JoinTandem, TandemBody
from domain.call import CONNECTED
from domain.tandem import ON, TandemMode, TandemState

Step = Orders | TandemBody


@dataclass
class Done:
    """What was done already, of tandems by their ids: ``asked`` the trainer's telephone was called, ``met`` this one was or had it,
    ``given`` the caller was handed on, with what had been told of an earlier try."""

    asked: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)
    given: dict[str, Transferred | None] = field(default_factory=dict)


def steps(row: TandemRow | None, phone: Phone, me: str, done: Done) -> list[Step]:
    """In their order. Whoever is heard without a tandem that goes on is not heard any longer."""
    if phone.state is not EngineState.UP:
        return []
    on = row if row is not None and row.state in ON else None
    ending: list[Step] = []
    for call in phone.calls.values():
        if call.beside is not None and (on is None or call.beside.tandem != on.id):
            ending.append(Accompany(call=call.id, tandem=call.beside.tandem, on=False))
        if call.accompanies and (on is None or call.accompanies != on.id):
            ending.append(HangUp(call=call.id))
    if on is None or ending:
        return ending
    return _trainee(on, phone, done) if on.trainee == me else _trainer(on, phone, done)


def _trainee(row: TandemRow, phone: Phone, done: Done) -> list[Step]:
    call = phone.calls.get(row.call)
    if call is None or call.state not in CONNECTED:
        # One that was taken over is told with its end.
        return [] if row.state is TandemState.TAKING else [EndTandem(tandem=row.id)]
    beside = call.beside
    if beside is None:
        return _alone(row, call, done)
    if beside.mode is not row.mode:
        return [_accompanied(row, call)]
    if not beside.joined:
        return []
    done.met.add(row.id)
    if row.state is TandemState.ASKED:
        return [JoinTandem(tandem=row.id)]
    if row.state is TandemState.TAKING:
        return _handing_on(row, phone, call, done)
    done.given.pop(row.id, None)
    return []


def _alone(row: TandemRow, call: Call, done: Done) -> list[Step]:
    """Nobody is there: not yet, or not any more."""
    if row.state is TandemState.ASKED and row.id not in done.asked:
        done.asked.add(row.id)
        return [_accompanied(row, call)]
    # Their telephone leaves the call that it takes over.
    return [] if row.state is TandemState.TAKING else [EndTandem(tandem=row.id)]


def _handing_on(row: TandemRow, phone: Phone, call: Call, done: Done) -> list[Step]:
    told = phone.transfers.get(call.id)
    if row.id not in done.given:
        done.given[row.id] = told
        return [GiveOver(call=call.id)]
    failed = told is not None and told is not done.given[row.id] and told.code >= 300
    return [JoinTandem(tandem=row.id)] if failed else []


def _accompanied(row: TandemRow, call: Call) -> Accompany:
    return Accompany(
        call=call.id, tandem=row.id, to=row.address, token=row.token, who=row.trainer_name, mode=row.mode
    )


def _trainer(row: TandemRow, phone: Phone, done: Done) -> list[Step]:
    leg = next((call for call in phone.calls.values() if call.accompanies == row.id), None)
    if leg is None:
        taking = row.state is TandemState.TAKING
        return [EndTandem(tandem=row.id)] if row.id in done.met and not taking else []
    done.met.add(row.id)
    muted = row.mode is TandemMode.LISTEN
    if leg.state in CONNECTED and leg.muted is not muted:
        return [Mute(call=leg.id, on=muted)]
    return []
