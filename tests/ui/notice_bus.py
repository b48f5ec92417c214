"""Run in a D-Bus session of its own (``python -m tests.ui.notice_bus``): the desk's system notice as a desktop receives it.

The two services of a desktop are stood in for, after the freedesktop.org specifications Desktop Notifications 1.2 (Notify, GetCapabilities,
ActionInvoked) and Status Notifier Item (the watcher that says a tray is there). The desk shows its notice in a process and a window of
a real X server; the notice is then clicked. Prints one JSON object: what was notified, and whether the window came to the front.
"""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from jeepney import HeaderFields, MessageType, new_method_return, new_signal  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from jeepney.low_level import Message  # type: ignore[import-untyped]
from jeepney.wrappers import DBusAddress  # type: ignore[import-untyped]

from tests.ui.at_spi import display

NOTIFICATIONS, WATCHER = "org.freedesktop.Notifications", "org.kde.StatusNotifierWatcher"
_PATIENCE = 60.0


class Desktop:
    """Answers as a desktop does; ``shown`` holds (title, text) of each notice."""

    def __init__(self) -> None:
        self._line = open_dbus_connection(bus="SESSION")
        for name in (NOTIFICATIONS, WATCHER):
            self._line.send_and_get_reply(message_bus.RequestName(name), timeout=_PATIENCE)
        self.shown: list[tuple[str, str]] = []
        self.came = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def click(self) -> None:
        """The first notice is clicked."""
        at = DBusAddress("/org/freedesktop/Notifications", interface=NOTIFICATIONS)
        self._line.send(new_signal(at, "ActionInvoked", "us", (1, "default")))

    def _serve(self) -> None:
        while True:
            message = self._line.receive()
            if message.header.message_type is MessageType.method_call:
                signature, body = self._answer(message)
                self._line.send(new_method_return(message, signature, body))

    def _answer(self, message: Message) -> tuple[str, tuple[Any, ...]]:
        match message.header.fields.get(HeaderFields.member):
            case "Notify":
                self.shown.append((message.body[3], message.body[4]))
                self.came.set()
                return "u", (len(self.shown),)
            case "GetCapabilities":
                return "as", (["body", "actions"],)
            case "GetServerInformation":
                return "ssss", ("stand-in", "sahut", "1", "1.2")
            case "Get":
                # The watcher's properties: a host for trays is there, nothing is in it yet.
                return "v", (("b", True),)
            case "GetAll":
                return "a{sv}", (
                    {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)},
                )
            case _:
                return "", ()


def desk() -> int:
    """The desk's side: shows a notice, and says when the click has brought its window to the front."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

    from console.views.system_notice import SystemNotice

    class Window(QWidget):
        def raise_(self) -> None:
            super().raise_()
            print("raised", flush=True)
            app.quit()

    app = QApplication([])
    window = Window()
    window.show()
    if not QSystemTrayIcon.isSystemTrayAvailable():
        print("no tray", flush=True)
        return 1
    SystemNotice(window).show("Pelanggan menunggu balasan.")
    QTimer.singleShot(int(_PATIENCE * 1000), lambda: app.exit(2))
    return app.exec()


def main() -> int:
    desktop = Desktop()
    server, shown_on = display()
    env = os.environ | {"DISPLAY": shown_on, "QT_QPA_PLATFORM": "xcb"}
    root = Path(__file__).resolve().parents[2]
    try:
        with subprocess.Popen(
            [sys.executable, "-m", "tests.ui.notice_bus", "desk"],
            env=env,
            cwd=root,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            came = desktop.came.wait(_PATIENCE)
            until = time.monotonic() + _PATIENCE
            while came and process.poll() is None and time.monotonic() < until:
                desktop.click()
                try:
                    process.wait(0.5)
                except subprocess.TimeoutExpired:
                    continue
            process.kill()
            assert process.stdout is not None
            said = process.stdout.read().split()
    finally:
        server.terminate()
        server.wait()
    print(json.dumps({"shown": desktop.shown, "said": said}))
    return 0


if __name__ == "__main__":
    sys.exit(desk() if sys.argv[1:] == ["desk"] else main())
