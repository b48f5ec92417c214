"""The console from the first picture to its end: signing in, the desk at work, signing out, closing."""

import asyncio
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from console.app import DEMO_PASSWORD, Front, trouble
from console.bridge import Bridge
from console.clock import SystemClock
from console.credentials import system_secrets
from console.leaving import Leaving
from console.leftovers import Leftovers
from console.notices import Notice, Notices
from console.opened import Opened
from console.phone_line import Line
from console.phone_secrets import PhoneSecrets
from console.rooms import room
from console.session import SignIns
from console.settings import Choices
from console.signing_in import SigningIn
from console.unsent import Left, notes
from console.views.sentences import Sentences
from console.work import Work
from contract.errors import Handling

if TYPE_CHECKING:
    from console.playing.player import Player
    from console.sound import Sounds, Trouble
    from console.speech import Speech, SpeechTrouble


class Running:
    """Built once the first picture stands. ``run`` returns the exit code."""

    def __init__(self, front: Front, bridge: Bridge, notices: Notices) -> None:
        self.front, self.bridge, self.notices = front, bridge, notices
        self.sentences = Sentences()
        self.work: Work | None = None
        self._clock = SystemClock()
        self._found: tuple[Left, ...] = ()
        self._phone_secrets = PhoneSecrets(None)
        self._leftovers = Leftovers(self._clock, self._show_left, self._left_failed)
        self.signing = SigningIn(front, bridge, notices, self._clock, self._leftovers, self._begin)
        self.leaving = Leaving(
            front, notices, self._clock, self._leftovers, lambda: self.work, self._leave, self._look_around
        )
        self._sounds: Sounds | None = None
        self._speech: Speech | None = None
        self._player: Player | None = None
        self.code = 0
        self.demo_password = ""
        #: Tells whoever waits for the workspace (the tour) that it stands.
        self.on_desk: Callable[[Work], None] = lambda _work: None

    async def run(self) -> int:
        """Until the agent closes the window."""
        shell = self.front.shell
        shell.closing.connect(lambda: self.bridge.start(self.leaving.close(), "close"))
        self.signing.listen()
        self.notices.attach(self._show)
        secrets = await asyncio.to_thread(system_secrets)
        self._phone_secrets = PhoneSecrets(secrets)
        self.signing.serve(SignIns(self.front.root, secrets, self._clock))
        self.demo_password = password = os.environ.pop(DEMO_PASSWORD, "")
        touring = self.front.options.tour is not None
        if self.front.options.demo_user and password and not touring:
            shell.sign_in.password.setText(password)
            self.signing.submitted(self.front.settings.gateway, self.front.options.demo_user, password)
        if self.front.options.tour is not None:
            # The script signs in by itself, through the keys.
            from console.tour import Tour

            self.bridge.start(Tour(self, self.front.options.tour, self.front.options.tour_step).run(), "tour")
        # The library of the line loads while the agent types.
        self.bridge.start(room("console.sync.exchange"), "line")
        await self._look_around()
        await self.leaving.ended.wait()
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
        if self._speech is not None:
            self._speech.close()
        if self._player is not None:
            self._player.close()
        shell.end()
        return self.code

    def end(self) -> None:
        """Saves what is being written, then closes."""
        self.leaving.ended.set()

    async def _begin(self, opened: Opened) -> None:
        try:
            await self._open(opened)
        except BaseException:
            self.work = None
            await opened.close()
            raise

    async def _open(self, opened: Opened) -> None:
        self._keep(self.front.choices.with_central(opened.handbook.desk))
        self.leaving.begun()
        work = Work(
            self.front,
            opened,
            self.bridge,
            self.notices,
            self._clock,
            self.sentences,
            self._sound(),
            self._others,
            speech=self._speech_of_desk(),
            player=self._player_of_desk(),
            keyring=self._keyring,
            line=Line(
                self._phone_secrets, self.front.options.phone_listen, self.front.options.phone_exchange
            ),
        )
        self.work = work
        work.workspace.sign_out_wanted.connect(lambda: self.bridge.start(self.leaving.sign_out(), "sign out"))
        work.workspace.sign_in_wanted.connect(lambda: self.bridge.start(self.leaving.out(), "sign in again"))
        work.workspace.settings_changed.connect(self._keep)
        await work.start()
        self.front.shell.show_workspace(work.workspace)
        self.front.shell.sign_in.set_busy("")
        self.bridge.start(self._look_around(), "look around")
        if not opened.kept:
            self.notices.say(Notice("memory_only", "wait"))
        self.on_desk(work)

    def _keep(self, choices: Choices) -> None:
        try:
            self.front.keep(choices)
        except OSError as error:
            self.notices.error(error)
        if self.work is not None:
            self.work.settings_kept()

    async def _leave(self) -> Opened | None:
        """Takes the workspace down; the desk behind it, if there was one."""
        work, self.work = self.work, None
        return None if work is None else await work.stop()

    @property
    def _keyring(self) -> bool:
        return self.signing.sign_ins is not None and self.signing.sign_ins.keyring

    def _others(self) -> tuple[Left, ...]:
        """What is unsent here besides the work of whoever is signed in."""
        return (*self._leftovers.now, *self._found)

    async def _look_around(self) -> None:
        """Work that lies in files nobody holds open, left by a program that ended before it was sent."""
        own = frozenset() if self.work is None else {self.work.place}
        self._found = await asyncio.to_thread(notes, self.front.root, self._leftovers.places | own)
        self._show_left()

    def _show_left(self) -> None:
        self.front.shell.sign_in.show_left(
            [(left.name, left.waiting, left.going) for left in self._others() if left.waiting]
        )
        if self.work is not None:
            self.work.workspace.others_changed()

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

    def _speech_of_desk(self) -> "Speech":
        if self._speech is None:
            from console.speech import DeviceSpeech, SilentSpeech

            silent = self.front.options.tour is not None
            self._speech = SilentSpeech() if silent else DeviceSpeech(self._told_of_sound())
        return self._speech

    def _player_of_desk(self) -> "Player":
        if self._player is None:
            from console.playing.device import DevicePlayer
            from console.playing.player import SilentPlayer

            self._player = SilentPlayer() if self.front.options.tour is not None else DevicePlayer()
        return self._player

    def _told_of_sound(self) -> "Callable[[Trouble | SpeechTrouble], None]":
        loop = asyncio.get_running_loop()

        def told(trouble: "Trouble | SpeechTrouble") -> None:
            # Called on the sound's own thread, which may outlive the loop by a moment.
            if not loop.is_closed():
                loop.call_soon_threadsafe(self.notices.say, sound_notice(trouble))

        return told

    def _show(self, notice: Notice) -> None:
        if self.work is not None:
            self.work.workspace.show_notice(notice)
            if self.work.lock is not None and notice.code in ("contacts_in_hand", "memory_unsent"):
                self.work.lock.show_notice(notice)
        else:
            self.front.shell.sign_in.show_trouble(trouble(self.sentences.of(notice)))


def sound_notice(trouble: "Trouble | SpeechTrouble") -> Notice:
    """What the agent is told when nothing is heard."""
    codes = {
        "no_device": "no_sound",
        "chosen_device_gone": "sound_device_gone",
        "unreadable": "sound_unreadable",
        "no_voice": "no_voice",
    }
    return Notice(codes[trouble.value], "wait")
