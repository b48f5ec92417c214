"""The console from the first picture to its end: signing in, the desk at work, signing out, closing."""

import asyncio
import importlib
import os
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from console.address import BadAddress
from console.address import gateway_address as _address
from console.app import DEMO_PASSWORD, Front, trouble
from console.bridge import Bridge
from console.clock import SystemClock
from console.credentials import KeyringFailed, system_secrets
from console.failures import notice_of
from console.leftovers import Leftovers
from console.notices import Notice, Notices
from console.opened import Held, Opened
from console.session import AllowanceOver, NeverHere, NoHandbook, OnlineOnly, PasswordChanged, SignIns
from console.settings import Settings
from console.store import key as keys
from console.store.drafts import Drafts
from console.store.errors import StoreError
from console.store.outbox import Outbox
from console.store.place import place_name
from console.views.sentences import Sentences
from console.work import Work
from contract.errors import Handling

if TYPE_CHECKING:
    from console.sound import Sounds, Trouble

#: What the sign-in view offers beside a sentence.
_ACTS = {
    "store_corrupt": "rescue",
    "password_changed": "anew",
    "old_password": "anew",
    "key_broken": "anew",
    "keyring_changed": "anew",
}
#: Ms after a warning of leaving in which asking again means it.
MEANT_MS = 30_000
#: After these it asks for the old password too.
_OLD = frozenset({"password_changed", "old_password"})


class Running:
    """Built once the first picture stands. ``run`` returns the exit code."""

    def __init__(self, front: Front, bridge: Bridge, notices: Notices) -> None:
        self.front, self.bridge, self.notices = front, bridge, notices
        self.sentences = Sentences()
        self.work: Work | None = None
        self._clock = SystemClock()
        self._leftovers = Leftovers(self._clock, self._show_left, self._left_failed)
        self._sign_ins: SignIns | None = None
        self._sounds: Sounds | None = None
        self._ended = asyncio.Event()
        self._signing = False
        #: What was said of leaving last, and until when (monotonic ms) asking again means it.
        self._warned: tuple[Notice | None, int] = None, 0
        self._last = ("", "", "")
        self.code = 0
        self.demo_password = ""
        #: Tells whoever waits for the workspace (the tour) that it stands.
        self.on_desk: Callable[[Work], None] = lambda _work: None

    async def run(self) -> int:
        """Until the agent closes the window."""
        shell = self.front.shell
        shell.closing.connect(lambda: self.bridge.start(self._close(), "close"))
        shell.sign_in.rewrap_wanted.connect(self._rewrap_wanted)
        shell.sign_in.act_requested.connect(self._act)
        self.notices.attach(self._show)
        secrets = await asyncio.to_thread(system_secrets)
        self._sign_ins = SignIns(self.front.root, secrets, self._clock)
        if not self._sign_ins.keyring:
            shell.sign_in.offer_keeping_nothing(self.front.settings.keep_nothing)
        early = self.front.held()
        shell.sign_in.submitted.connect(self._submitted)
        if early is not None:
            self._submitted(*early)
        self.demo_password = password = os.environ.pop(DEMO_PASSWORD, "")
        touring = self.front.options.tour is not None
        if self.front.options.demo_user and password and not touring:
            shell.sign_in.password.setText(password)
            self._submitted(self.front.settings.gateway, self.front.options.demo_user, password)
        if self.front.options.tour is not None:
            # The script signs in by itself, through the keys.
            from console.tour import Tour

            self.bridge.start(Tour(self, self.front.options.tour, self.front.options.tour_step).run(), "tour")
        # The library of the line loads while the agent types.
        self.bridge.start(asyncio.to_thread(importlib.import_module, "console.sync.exchange"), "line")
        await self._ended.wait()
        shell.hide()
        opened = await self._leave()
        if opened is not None:
            await opened.close()
        await self._leftovers.close()
        # The desk is taken down while Qt still serves it, not by the end of the interpreter.
        shell.show_sign_in()
        await asyncio.sleep(0.02)
        if self._sounds is not None:
            self._sounds.close()
        shell.end()
        return self.code

    def end(self) -> None:
        """Saves what is being written, then closes."""
        self._ended.set()

    async def _close(self) -> None:
        """The window is to close. What is unsent and in memory alone, and customers in hand, are told of first; asked again, it
        closes."""
        losing = self._leftovers.losing
        if self.work is not None and not self.work.kept:
            losing += (await self.work.desk.reads.outbox.counts()).waiting
        warning = Notice("memory_unsent", "bad", {"count": str(losing)}) if losing else await self._in_hand()
        if not self._warn(warning):
            self.end()

    async def _in_hand(self) -> Notice | None:
        """What to say to an agent who leaves customers in the middle of a contact."""
        count = 0 if self.work is None else await self.work.in_hand()
        return Notice("contacts_in_hand", "bad", {"count": str(count)}) if count else None

    def _warn(self, warning: Notice | None) -> bool:
        """Says ``warning``, unless it was said a moment ago: whoever asks again then means it. Whether it was said."""
        now = self._clock.monotonic()
        said, until = self._warned
        if warning is None or (warning == said and now < until):
            return False
        self._warned = warning, now + MEANT_MS
        self.notices.say(warning)
        return True

    def _submitted(self, gateway: str, user: str, password: str) -> None:
        if not self._signing:
            self._signing = True
            self._last = (gateway, user, password)
            self.bridge.start(self._sign_in(gateway, user, password), "sign in")

    async def _sign_in(self, gateway: str, user: str, password: str) -> None:
        view = self.front.shell.sign_in
        view.set_busy(self.sentences.busy("sign_in"))
        assert self._sign_ins is not None
        try:
            gateway = _address(gateway)
            nothing = view.keep_nothing.isChecked()
            self.front.settings = replace(
                self.front.settings, gateway=gateway, username=user, keep_nothing=nothing
            )
            name = place_name(gateway, user)
            async with self._leftovers.recalled(
                name, kept=self._sign_ins.keeps(keep_nothing=nothing)
            ) as held:
                place = self._leftovers.place(name)
                opened = await self._sign_ins.open(
                    gateway, user, password, keep_nothing=nothing, place=place, held=held
                )
        except Exception as error:  # noqa: BLE001 - every failure of signing in is told in a sentence
            self._failed(error)
            return
        finally:
            self._signing = False
        view.password.clear()
        self._last = (gateway, user, "")
        try:
            await self._begin(opened)
        except BaseException:
            self.work = None
            await opened.close()
            raise
        if not opened.kept:
            await self._earlier(opened, gateway, user, password)

    async def _earlier(self, opened: Opened, gateway: str, user: str, password: str) -> None:
        """What the agent left in a file here before they chose to keep nothing is delivered, and told of."""
        assert self._sign_ins is not None
        if left := self._leftovers.file(opened.place.name):
            self.notices.say(Notice("earlier_sent", "wait", {"count": str(left.waiting)}))
            return
        try:
            held = await self._sign_ins.earlier(gateway, user, password, opened.place)
            if held is None:
                return
            unfinished = await self._unfinished(held)
            waiting = await self._leftovers.deliver(held)
        except (keys.NoKey, KeyringFailed, NeverHere, StoreError):
            self.notices.say(Notice("earlier_locked", "wait"))
            return
        if waiting:
            self.notices.say(Notice("earlier_sent", "wait", {"count": str(waiting)}))
        elif unfinished:
            self.notices.say(Notice("earlier_kept", "wait", {"count": str(unfinished)}))

    async def _unfinished(self, held: Held) -> int:
        """What in ``held`` waits for its author's own hand. Raises StoreError, with ``held`` closed."""
        try:
            counts = await Outbox(held.db, self._clock).counts()
            return counts.rejected + len(await Drafts(held.db).tickets())
        except BaseException:
            await held.close()
            raise

    def _failed(self, error: Exception) -> None:
        self._tell(_told(error, self.front.settings.gateway), error)

    def _tell(self, notice: Notice, error: Exception) -> None:
        if notice.code == "unexpected":
            self.notices.error(error)
        code = _ACTS.get(notice.code, "")
        act = self.sentences.act(code) if code else ""
        self.front.shell.sign_in.show_trouble(
            trouble(self.sentences.of(notice), act, code, old=notice.code in _OLD)
        )

    def _rewrap_wanted(self, gateway: str, user: str, old: str, new: str) -> None:
        if not self._signing:
            self._signing = True
            self._last = (gateway, user, new)
            self.bridge.start(self._rewrap(gateway, user, old, new), "rewrap")

    async def _rewrap(self, gateway: str, user: str, old: str, new: str) -> None:
        self.front.shell.sign_in.set_busy(self.sentences.busy("sign_in"))
        assert self._sign_ins is not None
        try:
            place = self._leftovers.place(place_name(_address(gateway), user))
            await self._sign_ins.rewrap(_address(gateway), user, old, new, place)
        except keys.WrongPassword as wrong:
            self._tell(Notice("old_password"), wrong)
            return
        except Exception as error:  # noqa: BLE001 - told in a sentence, as above
            self._failed(error)
            return
        finally:
            self._signing = False
        self._submitted(gateway, user, new)

    def _act(self, key: str) -> None:
        if not self._signing:
            self._signing = True
            self.front.shell.sign_in.set_busy(self.sentences.busy("sign_in"))
            self.bridge.start(self._mend(key), "mend")

    async def _mend(self, key: str) -> None:
        assert self._sign_ins is not None
        gateway, user, password = _address(self._last[0]), *self._last[1:]
        name = place_name(gateway, user)
        try:
            await self._leftovers.let_go(name)
            if key == "rescue":
                await self._sign_ins.rescue(gateway, user, password, self._leftovers.place(name))
            elif key == "anew":
                self._sign_ins.start_anew(gateway, user, self._leftovers.place(name))
        except Exception as error:  # noqa: BLE001 - told in a sentence, as above
            self._failed(error)
            return
        finally:
            self._signing = False
        self._submitted(gateway, user, password)

    async def _begin(self, opened: Opened) -> None:
        self._keep(self.front.settings)
        self._warned = None, 0
        work = Work(self.front, opened, self.bridge, self.notices, self._clock, self.sentences, self._sound())
        self.work = work
        work.workspace.sign_out_wanted.connect(lambda: self.bridge.start(self._end_work(), "sign out"))
        work.workspace.sign_in_wanted.connect(lambda: self.bridge.start(self._sign_out(), "sign in again"))
        work.workspace.settings_changed.connect(self._keep)
        await work.start()
        self.front.shell.show_workspace(work.workspace)
        self.front.shell.sign_in.set_busy("")
        if not opened.kept:
            self.notices.say(Notice("memory_only", "wait"))
        self.on_desk(work)

    def _keep(self, settings: Settings) -> None:
        try:
            self.front.keep(settings)
        except OSError as error:
            self.notices.error(error)
        if self.work is not None:
            self.work.settings_kept(settings)

    async def _end_work(self) -> None:
        if self._warn(await self._in_hand()):
            return
        if (work := self.work) is not None:
            await work.go_off()
            # Pressed twice, the second has done it, and somebody else may sit here by now.
            if self.work is work:
                await self._sign_out()

    async def _sign_out(self) -> None:
        opened = await self._leave()
        if opened is not None:
            await self._leftovers.take(opened)
        self.front.shell.show_sign_in()
        self.front.shell.sign_in.fill(self.front.settings.gateway, self.front.settings.username)

    async def _leave(self) -> Opened | None:
        """Takes the workspace down; the desk behind it, if there was one."""
        work, self.work = self.work, None
        return None if work is None else await work.stop()

    def _show_left(self) -> None:
        self.front.shell.sign_in.show_left(
            [(left.name, left.waiting, left.going) for left in self._leftovers.now]
        )

    def _left_failed(self, error: Exception, handling: Handling) -> None:
        # What only its author can mend waits for its author.
        if handling is Handling.REPORT:
            self.notices.error(error)

    def _sound(self) -> "Sounds":
        if self._sounds is None:
            from console.sound import DeviceSounds, SilentSounds

            # A tour has nobody to hear it.
            silent = self.front.options.tour is not None
            self._sounds = SilentSounds() if silent else DeviceSounds(self._told_of_sound())
        return self._sounds

    def _told_of_sound(self) -> "Callable[[Trouble], None]":
        loop = asyncio.get_running_loop()

        def told(trouble: "Trouble") -> None:
            # Called on the sound's own thread, which may outlive the loop by a moment.
            if not loop.is_closed():
                loop.call_soon_threadsafe(self.notices.say, sound_notice(trouble))

        return told

    def _show(self, notice: Notice) -> None:
        if self.work is not None:
            self.work.workspace.show_notice(notice)
        else:
            self.front.shell.sign_in.show_trouble(trouble(self.sentences.of(notice)))


def sound_notice(trouble: "Trouble") -> Notice:
    """What the agent is told when nothing is heard."""
    codes = {
        "no_device": "no_sound",
        "chosen_device_gone": "sound_device_gone",
        "unreadable": "sound_unreadable",
    }
    return Notice(codes[trouble.value], "wait")


def _told(error: Exception, gateway: str) -> Notice:
    match error:
        case BadAddress():
            return Notice("bad_address", "wait", {"gateway": str(error)})
        case NeverHere():
            return Notice("never_here", "wait", {"gateway": gateway})
        case NoHandbook():
            return Notice("no_handbook", "wait")
        case OnlineOnly():
            return Notice("online_only", "wait")
        case AllowanceOver():
            return Notice("offline_expired")
        case PasswordChanged():
            return Notice("password_changed")
        case keys.WrongPassword():
            return Notice("offline_password")
        case keys.KeyringChanged():
            return Notice("keyring_changed")
        case keys.NoKey():
            return Notice("key_broken")
        case KeyringFailed():
            return Notice("keyring_failed")
        case _:
            return notice_of(error, gateway)
