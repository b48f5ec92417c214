"""The composition root: paints the window first, then imports and builds the rest, and hands it over.

Only what the first picture needs is imported at the top (facts: paint first, import later).
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from console.settings import Choices, Settings, SettingsFile
from console.views.language import Language
from console.views.shell import Shell
from console.views.sign_in import Trouble
from console.widgets.first_paint import FirstPaint
from console.widgets.fonts import FontError, register_fonts
from console.widgets.theme import Scheme, Theme

if TYPE_CHECKING:
    from console.bridge import Bridge
    from console.running import Running

#: Longest wait (ms) for the window system to show the window before the imports begin.
FIRST_PAINT_MS = 400
#: What the environment may give for the demo's sign-in.
DEMO_PASSWORD = "SAHUT_DEMO_PASSWORD"


@dataclass(frozen=True)
class Options:
    """What the command line asked for; empty values leave the settings as they are."""

    gateway: str = ""
    data: Path | None = None
    language: str = ""
    scheme: str = ""
    demo_user: str = ""
    proxy: str = ""
    ca_file: str = ""
    tour: Path | None = None
    tour_step: str = ""
    tour_role: str = ""
    phone_listen: str = ""
    phone_exchange: str = ""


@dataclass
class Front:
    """What is on the screen before anything else exists."""

    app: QApplication
    shell: Shell
    theme: Theme
    language: Language
    file: SettingsFile
    choices: Choices
    options: Options
    root: Path
    early: tuple[str, str, str] | None = None

    @property
    def settings(self) -> Settings:
        """What is in force."""
        return self.choices.settings

    def hold(self, gateway: str, user: str, password: str) -> None:
        """Somebody signs in before the rest is imported: shown as begun, and done once there is somebody to do it."""
        from console.views.sentences import Sentences

        self.early = (gateway, user, password)
        self.shell.sign_in.set_busy(Sentences().busy("sign_in"))

    def held(self) -> tuple[str, str, str] | None:
        """What was held, once; from now on the caller hears the view itself."""
        self.shell.sign_in.submitted.disconnect(self.hold)
        early, self.early = self.early, None
        return early

    def keep(self, choices: Choices) -> None:
        """Puts choices in force and keeps them. Raises OSError."""
        self.choices = choices
        settings = choices.settings
        self.language.use(settings.language)
        self.theme.set_scheme(_scheme(settings.scheme))
        self.theme.set_scale(settings.scale / 100)
        self.file.save(choices)


def front(options: Options) -> Front:
    """Builds the window and shows it."""
    root = options.data or _data_root()
    file = SettingsFile(root / "settings.json")
    choices = _asked(file.load(), options)
    settings = choices.settings
    if options.tour is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([sys.argv[0]])
    app.setApplicationName("Sahut")
    try:
        register_fonts()
    except FontError as missing:
        print(f"sahut: font {missing} cannot be read; the system's is used", file=sys.stderr)
    app.setFont(QFont("Inter"))
    theme = Theme(_scheme(settings.scheme), settings.scale / 100)
    language = Language(app)
    language.use(settings.language)
    theme.apply()
    shell = Shell(theme)
    shell.sign_in.fill(settings.gateway, settings.username)
    shell.sign_in.know_network(settings.proxy, settings.ca_file)
    shell.show()
    made = Front(app, shell, theme, language, file, choices, options, root)
    shell.sign_in.language_wanted.connect(lambda language: made.keep(made.choices.choose(language=language)))
    shell.sign_in.submitted.connect(made.hold)
    return made


def painted(made: Front) -> None:
    """Serves the window system until the first picture stands. No coroutine runs yet."""
    watch = FirstPaint(made.shell)
    clock = QElapsedTimer()
    clock.start()
    while not watch.seen and clock.elapsed() < FIRST_PAINT_MS:
        made.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def main(options: Options, on_painted: Callable[[], None] | None = None) -> int:
    """Runs the console to its end; the exit code."""
    made = front(options)
    painted(made)
    if on_painted is not None:
        on_painted()
    from console import bridge
    from console.ending import ended_by_signals
    from console.failures import notice_of
    from console.notices import Notice, Notices
    from console.rooms import room

    notices = Notices(lambda error: notice_of(error, made.settings.gateway))
    if made.file.broken:
        notices.say(Notice("settings_broken", "wait"))

    async def whole(bridge_: "Bridge") -> int:
        # The window answers while the rest is imported.
        loaded = await room("console.running")
        bridge.keep_imports()
        running: Running = loaded.Running(made, bridge_, notices)
        with ended_by_signals(running.end):
            return await running.run()

    try:
        return bridge.run(made.app, whole, notices.error)
    finally:
        notices.drain()


def trouble(text: str, act: str = "", key: str = "", *, old: bool = False, new: bool = False) -> Trouble:
    """For those who must not know the view's module."""
    return Trouble(text, act=act, key=key, old=old, new=new)


def _asked(choices: Choices, options: Options) -> Choices:
    asked = {
        "language": options.language,
        "scheme": options.scheme,
        "gateway": options.gateway,
        "username": options.demo_user,
        "proxy": options.proxy,
        "ca_file": options.ca_file,
    }
    return choices.choose(**{name: value for name, value in asked.items() if value})


def _scheme(name: str) -> Scheme:
    return "dark" if name == "dark" else "contrast" if name == "contrast" else "light"


def _data_root() -> Path:
    from console.store.place import default_root

    return default_root()
