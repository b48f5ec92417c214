"""Settings in the language of the screen: their own words, translated where they are shown."""

from PySide6.QtCore import QCoreApplication, QObject

from console.settings import Origin
from domain.setting import Group, Kind, Setting, Value


def said(text: str) -> str:
    """A description's words (domain.desk_settings) in the language of the screen."""
    return QCoreApplication.translate("Settings", text) if text else ""


def value_words(one: Setting, value: Value) -> str:
    """``value`` as a choice shows it."""
    if one.kind is Kind.NUMBER:
        return said(one.none) if value == 0 and one.none else said(one.each).format(value)
    return next((said(words) for choice, words in one.choices if choice == value), str(value))


class SettingWords(QObject):
    """Names of the groups, and where a value comes from."""

    def group(self, group: Group) -> str:
        return {
            Group.LANGUAGE: self.tr("Bahasa dan waktu"),
            Group.LOOK: self.tr("Tampilan"),
            Group.WORK: self.tr("Cara kerja"),
            Group.PHONE: self.tr("Telepon"),
            Group.NOTICES: self.tr("Pemberitahuan"),
            Group.KEYS: self.tr("Pintasan"),
            Group.COMPUTER: self.tr("Komputer ini"),
        }[group]

    def origin(self, origin: Origin, *, locked: bool) -> str:
        """Short, beside the value."""
        if locked:
            return self.tr("dikunci pusat")
        return {
            Origin.BUILT_IN: self.tr("bawaan"),
            Origin.CENTRE: self.tr("dari pusat"),
            Origin.AGENT: self.tr("pilihan Anda"),
        }[origin]
