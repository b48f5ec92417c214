"""Words of a customer's card."""

from PySide6.QtCore import QDate, QLocale, QObject

from console.views.times import Times
from contract.customer import DoNotCall, IdentityKind
from contract.rows import CustomerRow
from domain.customer_fields import YES, CustomerField, FieldType
from domain.handbook import Handbook


class CustomerWords(QObject):
    """What stands on the card, in the language of the screen."""

    def identity(self, kind: IdentityKind) -> str:
        """What else they are known by."""
        return {
            IdentityKind.PHONE: self.tr("Telepon lain"),
            IdentityKind.EMAIL: self.tr("Email lain"),
            IdentityKind.CHAT: self.tr("Id chat"),
            IdentityKind.SOCIAL: self.tr("Akun sosial"),
        }[kind]

    def same(self, field: str, book: Handbook) -> str:
        """What two customers share."""
        return self.tr("kontak lain") if field == "identity" else book.sensitive_fields.get(field, field)

    def value(self, field: CustomerField, text: str) -> str:
        """A value of the centre's own field as it is read."""
        if field.type is FieldType.FLAG:
            return self.tr("Ya") if text == YES else self.tr("Tidak")
        if field.type is FieldType.DATE:
            return QLocale().toString(QDate.fromString(text, "yyyy-MM-dd"), "d MMM yyyy") or text
        if field.type is FieldType.NUMBER:
            whole, dot, part = text.partition(".")
            grouped = f"{int(whole):,}".replace(",", QLocale().groupSeparator())
            return f"{grouped}{QLocale().decimalPoint()}{part}" if dot else grouped
        return text

    def until(self, ms: int | None, times: Times) -> str:
        """``s.d. 3 Des 2026``; empty where there is no end."""
        if ms is None:
            return ""
        then = times.at(ms)
        day = QLocale().toString(QDate(then.year, then.month, then.day), "d MMM yyyy")
        return self.tr("s.d. {0}").format(day)

    def do_not_call(self, flag: DoNotCall, times: Times) -> str:
        """The warning in one sentence."""
        said = " · ".join(part for part in (flag.reason, self.until(flag.until, times)) if part)
        return self.tr("JANGAN DITELEPON – {0}").format(said)

    def preferred(self, row: CustomerRow, book: Handbook, channel: str) -> list[tuple[str, str]]:
        """(name, value) of how they prefer to be answered; ``channel``: its name."""
        language = book.languages.get(row.language, row.language)
        found = [(self.tr("Kanal pilihan"), channel), (self.tr("Bahasa"), language)]
        return [(name, value) for name, value in found if value]
