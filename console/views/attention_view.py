"""Perlu perhatian: what the gateway did not take, each with its text, to be sent again, changed or given up."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.notices import Notice
from console.store.attention import Item
from console.views.desk import Desk
from console.views.floor_model import FloorModel
from console.views.look import Look
from console.views.page import Page
from console.widgets.attention_tray import AttentionItem, AttentionTray
from contract.announcement import AnnouncementBody
from contract.call_acts import AnswerCall, EndCall, LogCall
from contract.commands import (
    AddNote,
    Document,
    EditTicket,
    EndContact,
    MoveTicket,
    OpenTicket,
    ReportTool,
    SaveCustomer,
    SendReply,
    SetPresence,
    Unmask,
    Validate,
)
from contract.customer_acts import (
    AddIdentity,
    DropIdentity,
    MergeCustomers,
    PinNote,
    SetDoNotCall,
    UnmergeCustomers,
    UnpinNote,
)
from contract.handover import HandoverBody
from contract.incident_acts import BcpBody, IncidentBody
from contract.recording_acts import HearRecording
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from contract.tool_acts import RecordTool
from contract.unanswered_acts import UnansweredBody


class AttentionWords(QObject):
    """What an act is called."""

    def title(self, item: Item) -> str:
        """``Balasan di tiket #12-0042-7``."""
        body = item.body
        names: tuple[tuple[type[object], str], ...] = (
            (SendReply, self.tr("Balasan")),
            (ScheduleReply, self.tr("Balasan terjadwal")),
            (UnscheduleReply, self.tr("Pembatalan balasan terjadwal")),
            (AddNote, self.tr("Internal Note")),
            (OpenTicket, self.tr("Tiket baru")),
            (EditTicket, self.tr("Perubahan data")),
            (MoveTicket, self.tr("Perubahan status")),
            (EndContact, self.tr("Akhir kontak")),
            (Document, self.tr("Dokumentasi")),
            (SetPresence, self.tr("Presence")),
            (SaveCustomer, self.tr("Data pelanggan")),
            (Validate, self.tr("Validasi pelanggan")),
            (Unmask, self.tr("Pembukaan data tersamar")),
            (PinNote, self.tr("Catatan pelanggan")),
            (UnpinNote, self.tr("Catatan pelanggan")),
            (SetDoNotCall, self.tr("Tanda jangan ditelepon")),
            (AddIdentity, self.tr("Kontak pelanggan")),
            (DropIdentity, self.tr("Kontak pelanggan")),
            (MergeCustomers, self.tr("Penggabungan pelanggan")),
            (UnmergeCustomers, self.tr("Pemisahan pelanggan")),
            (ReportTool, self.tr("Laporan tools")),
            (RecordTool, self.tr("Hasil cek tools")),
            (IncidentBody, self.tr("Kendala")),
            (BcpBody, self.tr("BCP")),
            (HandoverBody, self.tr("Serah terima")),
            (AnswerCall, self.tr("Panggilan telepon")),
            (EndCall, self.tr("Akhir panggilan")),
            (LogCall, self.tr("Panggilan telepon")),
            (AnnouncementBody, self.tr("Pengumuman")),
            (UnansweredBody, self.tr("Pertanyaan tanpa jawaban")),
            (HearRecording, self.tr("Catatan mendengar rekaman")),
        )
        if item.held is not None:
            return self.tr("{0} di tiket #{1}").format(self.tr("Balasan terjadwal"), item.number or "–")
        name = next((words for kind, words in names if isinstance(body, kind)), self.tr("Pekerjaan"))
        return self.tr("{0} di tiket #{1}").format(name, item.number) if item.number else name

    def notice(self, item: Item) -> Notice:
        """Why it needs the agent."""
        if item.held is not None:
            return Notice(f"held_{item.held.why}", detail={"author": item.held.author_name})
        return Notice(item.code.value, detail=item.detail)


class AttentionView(Page):
    """Replies and notes are edited in a panel or go back to their composer; the rest is tried again or given up.

    ``edited``: the text of an act as the agent has left it in that panel, None where it was not looked at."""

    edit_wanted = Signal(str)
    """Command whose text the agent wants to change."""
    opened = Signal(str)
    later_wanted = Signal(str)
    """Ticket of a reply that was held and is to have another time."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        model: FloorModel,
        edited: Callable[[str], str | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look.theme, parent)
        self._look, self._desk, self._edited = look, desk, edited
        self._model = model
        self._shown_items: list[AttentionItem] = []
        self._words = AttentionWords()
        self.tray = AttentionTray(look.theme)
        self.tray.act_requested.connect(self._do)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tray)
        self.refresh()

    def enter(self) -> None:
        # The agent may have changed a text meanwhile.
        self.refresh()

    def floor_changed(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Shows what the model holds, oldest first."""
        shown = [self._shown(item) for item in self._model.attention]
        if shown != self._shown_items:
            self._shown_items = shown
            self.tray.set_items(shown)

    def retranslate(self) -> None:
        self.refresh()

    def _shown(self, item: Item) -> AttentionItem:
        acts: list[tuple[str, str]] = []
        if item.held is not None:
            acts.append(("edit", self.tr("Sunting dan kirim")))
            acts.append(("now", self.tr("Kirim sekarang")))
            acts.append(("later", self.tr("Jadwalkan lagi")))
        elif item.text and not isinstance(item.body, HandoverBody | AnnouncementBody | UnansweredBody):
            acts.append(("edit", self.tr("Sunting dan kirim lagi")))
            acts.append(("draft", self.tr("Jadikan draf")))
        elif item.body is not None:
            acts.append(("again", self.tr("Coba lagi")))
        if item.ticket is not None:
            acts.append(("open", self.tr("Buka tiket")))
        acts.append(("discard", self.tr("Buang")))
        return AttentionItem(
            key=item.command,
            title=self._words.title(item),
            reason=self._look.sentences.of(self._words.notice(item)),
            text=self._text(item),
            time=self._look.times.second(item.rejected),
            tone="bad",
            acts=tuple(acts),
        )

    def _do(self, command: str, act: str) -> None:
        item = next((item for item in self._model.attention if item.command == command), None)
        if item is None:
            return
        if item.held is not None and act in ("now", "later", "discard"):
            self._look.once(("settle", command), lambda: self._settle(item, act))
            return
        acts = self._desk.acts.attention
        if act == "edit":
            self.edit_wanted.emit(command)
        elif act == "open" and item.ticket is not None:
            self.opened.emit(item.ticket)
        elif act == "again":
            self._look.once(("settle", command), lambda: acts.again(command))
        elif act == "discard":
            self._look.once(("settle", command), lambda: acts.discard(command))
        elif act == "draft" and item.ticket is not None:
            ticket, text = item.ticket, self._text(item)
            self._look.once(("settle", command), lambda: self._to_draft(command, ticket, text))

    async def _settle(self, item: Item, act: str) -> None:
        """A reply that was held: sent now, given another time or given up."""
        scheduled, text = self._desk.acts.scheduled, self._text(item)
        if act == "now":
            await scheduled.send_now(item.command, text)
        elif act == "discard":
            await scheduled.discard(item.command)
        else:
            row, _ = await scheduled.call_back(item.command, text)
            self.later_wanted.emit(row.ticket)

    def _text(self, item: Item) -> str:
        edited = self._edited(item.command) if item.text else None
        return item.text if edited is None else edited

    async def _to_draft(self, command: str, ticket: str, text: str) -> None:
        await self._desk.acts.attention.to_draft(command, text)
        self.opened.emit(ticket)
