"""The language of the screen: Indonesian as written in the code, English from its translation, switched at run time."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"


class Language:
    """Installs translators on the application; every widget hears of it by its LanguageChange event."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._current = ""
        self._installed: list[QTranslator] = []

    @property
    def current(self) -> str:
        """``id`` or ``en``."""
        return self._current

    def use(self, language: str) -> None:
        """Switches. Qt's own words (dialogs, context menus) come from our Indonesian file: Qt ships none."""
        if language == self._current:
            return
        self._current = language
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed = []
        QLocale.setDefault(QLocale("en_GB" if language == "en" else "id_ID"))
        names = [FOLDER / "sahut_en.qm"] if language == "en" else [FOLDER / "qt_id.qm"]
        if language == "en":
            qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_en.qm"
            names.append(qt)
        for name in names:
            translator = QTranslator(self._app)
            if translator.load(str(name)):
                self._app.installTranslator(translator)
                self._installed.append(translator)
