"""Locks a desk nobody sits at, or whose agent says so: a cover takes the window, everything behind it goes on.

What is behind a cover is hidden, not only painted over: no key, no mouse and no screen reader reaches it, and what was unmasked is
masked by being hidden (console.views.customer_data_page).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from console.notices import Notice
from console.settings import Settings
from console.store.key import WrongPassword
from console.unlocking import Guard, TooManyTries
from console.views.lock_screen import LockScreen, Waiting
from domain.contact import Channel
from domain.presence import PresenceState

if TYPE_CHECKING:
    from console.views.shell import Shell
    from console.views.workspace import Workspace

#: What a hand at the desk does to a window.
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    }
)
MINUTE_MS = 60_000


def locks_after(settings: Settings) -> int:
    """Ms without input after which the desk locks, 0 for never: the agent's choice within the centre's limit."""
    own, most = settings.lock_minutes, settings.lock_limit
    return (min(own or most, most) if most else own) * MINUTE_MS


def _always() -> bool:
    return True


class IdleLock(QObject):
    """``lock`` covers the desk in ``shell``; ``stop`` before the workspace is taken down."""

    def __init__(
        self, shell: "Shell", room: "Workspace", guard: Guard, *, by_itself: Callable[[], bool] = _always
    ) -> None:
        """``by_itself``: whether a desk that nobody uses locks now."""
        super().__init__(room)
        self._shell, self._room, self._guard, self._by_itself = shell, room, guard, by_itself
        self._clock, self._look = room.desk.clock, room.look
        self.screen: LockScreen | None = None
        self._since = 0
        self._passed = False
        self._focus: QWidget | None = None
        self._input = self._clock.monotonic()
        self._windows: set[QWindow] = set()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._app = app
        # Windows alone are watched: every widget of the desk would be a call for each of its events.
        app.focusWindowChanged.connect(self._watch)
        self._watch(shell.windowHandle())
        room.lock_wanted.connect(self.lock)
        self._second = QTimer(self)
        self._second.setInterval(1_000)
        self._second.timeout.connect(self.tick)
        self._second.start()

    @property
    def locked(self) -> bool:
        """Whether the cover is there."""
        return self.screen is not None

    def lock(self) -> None:
        """Covers the desk now."""
        if self.locked:
            return
        self._room.flush()
        self._focus = QApplication.focusWidget()
        _close_popups(self._shell)
        screen = self.screen = LockScreen(self._look.theme, self._room.desk.owner.user.name)
        screen.submitted.connect(lambda password: self._look.once("unlock", lambda: self._unlock(password)))
        screen.sign_out_wanted.connect(self._room.sign_out_wanted)
        self._since, self._passed = self._clock.monotonic(), False
        screen.begin(self._look.times.clock(self._clock.gateway_now()))
        self._count()
        self._shell.cover(screen)
        screen.setFocus()
        self._tell_phone()

    def tick(self) -> None:
        """A second went by."""
        if self.screen is not None:
            self._count()
            self._pass_presence()
            return
        if self._room.phone is not None and self._room.phone.view.now.connected:
            # Whoever speaks on the telephone sits here, and may need no key for minutes.
            self._input = self._clock.monotonic()
            return
        after = locks_after(self._room.desk.settings())
        if after and self._by_itself() and self._clock.monotonic() - self._input >= after:
            self.lock()

    def show_notice(self, notice: Notice) -> None:
        """Says on the cover what concerns leaving; it names nobody."""
        if self.screen is not None:
            self.screen.show_trouble(self._look.sentences.of(notice), "wait")

    def stop(self) -> None:
        """Hears no more."""
        self._second.stop()
        self._app.focusWindowChanged.disconnect(self._watch)
        for window in self._windows:
            window.removeEventFilter(self)
        self._windows.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._input = self._clock.monotonic()
        return False

    async def _unlock(self, password: str) -> None:
        screen = self.screen
        if screen is None:
            return
        try:
            await self._guard.allow(password)
        except WrongPassword:
            seconds = -(-self._guard.wait_ms() // 1000)
            code = "unlock_wrong_wait" if seconds else "unlock_wrong"
            screen.show_trouble(self._look.sentences.of(Notice(code, detail={"seconds": str(seconds)})))
        except TooManyTries as error:
            screen.show_trouble(
                self._look.sentences.of(Notice("unlock_wait", detail={"seconds": str(error.seconds)}))
            )
        except BaseException:
            screen.set_busy(busy=False)
            screen.show_trouble(self._look.sentences.of(Notice("unlock_failed")))
            raise
        else:
            self._open()

    def _open(self) -> None:
        screen, self.screen = self.screen, None
        self._input = self._clock.monotonic()
        if screen is not None:
            self._shell.uncover(screen, self._room)
        focus = self._focus
        if focus is not None and self._room.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus()
        self._focus = None
        self._room.uncovered()
        self._tell_phone()
        if self._passed:
            self._look.say(Notice("lock_aux", "wait"))

    def _count(self) -> None:
        if self.screen is None:
            return
        room = self._room
        offer = room.floor.offer() if room.desk.online() else None
        left = 0 if offer is None else max(0, offer.until - self._clock.gateway_now())
        channel = None if offer is None else offer.channel
        if (call := None if room.phone is None else room.phone.view.phone.ringing) is not None:
            rings_ms = room.desk.settings().phone_ring_seconds * 1000
            channel, left = Channel.VOICE, max(0, call.started + rings_ms - self._clock.wall())
        self.screen.show_waiting(
            Waiting(
                room.floor.in_hand,
                sum(tab.unread for tab in room.tabs.tabs if not tab.gone),
                "" if channel is None else self._look.words.channel(channel),
                -(-left // 1000),
            )
        )

    def _tell_phone(self) -> None:
        if self._room.phone is not None:
            self._room.phone.cover(covered=self.locked)

    def _pass_presence(self) -> None:
        """Nobody is there: by the centre's rule nothing more is offered; a customer in hand stays in hand."""
        settings, floor = self._room.desk.settings(), self._room.floor
        after = settings.lock_aux_minutes * MINUTE_MS
        reason = settings.lock_aux_reason
        known = {one.id for one in self._room.desk.handbook().aux_reasons}
        avail = floor.presence is not None and floor.presence.chosen is PresenceState.AVAIL
        if (
            self._passed
            or not after
            or reason not in known
            or not avail
            or floor.in_hand
            or floor.offer() is not None
            or (self._room.phone is not None and self._room.phone.view.phone.calls)
            or self._clock.monotonic() - self._since < after
        ):
            return
        self._passed = True
        self._look.start(floor.set_presence(PresenceState.AUX, reason))

    def _watch(self, window: QWindow | None) -> None:
        if window is None or window in self._windows:
            return
        self._windows.add(window)
        window.destroyed.connect(lambda: self._windows.discard(window))
        window.installEventFilter(self)


def _close_popups(shell: QWidget) -> None:
    """Menus, lists and dialogs are windows of their own: none stays over the cover."""
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.hide()
    for window in QApplication.topLevelWidgets():
        if window is not shell and window.isVisible() and (window.parentWidget() is not None):
            window.close()
