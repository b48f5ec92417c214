"""What the gaps and conditions of macros and signatures stand for on one ticket, now."""

from PySide6.QtCore import QDate, QLocale

from console.store.cases import Case
from console.views.desk import Desk
from console.views.look import Look
from domain import macro
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.macro import Filled


class Filling:
    """The customer reads these texts: they are in the language of the handbook, whatever the screen's is."""

    def __init__(self, look: Look, desk: Desk) -> None:
        self._look, self._desk = look, desk

    def fill(self, text: str, case: Case | None) -> Filled:
        """``text`` for the ticket of ``case``. Raises domain.macro.MacroFault."""
        return macro.fill(text, self.values(case), self.facts(case))

    def values(self, case: Case | None) -> dict[str, str]:
        """Every gap (domain.macro.VARIABLES); "" where the desk knows nothing."""
        now, times = self._desk.clock.gateway_now(), self._look.times
        known = {
            "agen": self._desk.owner.user.name.split()[0],
            "sapaan": macro.greeting(times.at(now).hour),
            "tanggal": self._date(now),
            "jam": times.clock(now),
        }
        if case is None:
            return known
        ticket, handbook = case.ticket, self._desk.handbook()
        category = next((one for one in handbook.categories if one.id == ticket.category), None)
        issues = () if category is None else category.issues
        return known | {
            "pelanggan": "" if case.customer is None else case.customer.name,
            "tiket": ticket.number,
            "kategori": "" if category is None else category.name,
            "isu": next((issue.name for issue in issues if issue.id == ticket.issue), ""),
            "kanal": self._look.words.channel(case.channel),
            "antrean": next((queue.name for queue in handbook.queues if queue.id == ticket.queue), ""),
            "perkiraan": "" if ticket.limit is None or ticket.limit <= now else self._due(ticket.limit, now),
        }

    def facts(self, case: Case | None) -> dict[str, str]:
        """What conditions ask for (domain.macro.FACTS)."""
        if case is None:
            return {}
        found = {"kanal": case.channel.value, "jam_kerja": self._open(case)}
        if case.customer is not None:
            found["penghubung"] = case.customer.caller_type.value
            found["verifikasi"] = case.customer.verification.value
        return found

    def _open(self, case: Case) -> str:
        now = self._desk.clock.gateway_now()
        return macro.YES if _is_open(self._desk.handbook(), case.ticket.queue, now) else macro.NO

    def _due(self, limit: int, now: int) -> str:
        times = self._look.times
        clock = f"pukul {times.clock(limit)}"
        return clock if times.same_day(limit, now) else f"{self._date(limit)} {clock}"

    def _date(self, ms: int) -> str:
        at = self._look.times.at(ms)
        locale = QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
        return locale.toString(QDate(at.year, at.month, at.day), "d MMMM yyyy")


def _is_open(handbook: Handbook, queue: str, now: int) -> bool:
    """A queue without hours, or one the handbook no longer has, is always open."""
    try:
        calendar = handbook.calendar(handbook.queue(queue))
    except InvalidValue:
        return True
    return calendar is None or calendar.is_open(now)
