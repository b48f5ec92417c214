"""The drafts of the handbook in sentences: how far one is and who has to act next, and what changes for an agent."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject

from console.views.book_fault_words import FaultWords
from console.views.book_outline_model import LISTED
from console.views.book_times import read_moment
from console.views.look import Look
from console.widgets.row_model import InboxRow
from console.widgets.theme import Tone
from contract.handbook_draft import DraftHead, DraftState
from domain.handbook_diff import DiffKind, FieldDiff, ItemDiff

_TONES: dict[DraftState, Tone] = {
    DraftState.DRAFT: "act",
    DraftState.PROPOSED: "wait",
    DraftState.APPROVED: "ok",
    DraftState.PUBLISHED: "ok",
    DraftState.WITHDRAWN: "muted",
}
#: Letters of a text that a sentence has room for.
_LONG = 90


class BookWords(QObject):
    """Said in the language of the screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._faults = look, FaultWords()

    def state(self, head: DraftHead) -> str:
        if head.state is DraftState.DRAFT and head.decision:
            return self.tr("dikembalikan")
        return {
            DraftState.DRAFT: self.tr("draf"),
            DraftState.PROPOSED: self.tr("diajukan"),
            DraftState.APPROVED: self.tr("disetujui"),
            DraftState.PUBLISHED: self.tr("terbit"),
            DraftState.WITHDRAWN: self.tr("ditarik"),
        }[head.state]

    def tone(self, head: DraftHead) -> Tone:
        return "bad" if head.state is DraftState.DRAFT and head.decision else _TONES[head.state]

    def title(self, head: DraftHead) -> str:
        """What a draft is called: its title, else its version."""
        return head.title or (
            self.tr("Versi {0}").format(head.version) if head.version else self.tr("Tanpa judul")
        )

    def next(self, head: DraftHead, *, wrote: bool) -> str:
        """How far it is, what comes next, and who does it. ``wrote``: this person wrote in it."""
        match head.state:
            case DraftState.DRAFT if head.decision:
                back = self.tr("Dikembalikan {0}: “{1}”.").format(head.decided_by_name, head.decision)
                return back + " " + self.tr("Berikutnya: LD memperbaiki, lalu mengajukan lagi.")
            case DraftState.DRAFT:
                return self.tr("Sedang ditulis. Berikutnya: LD menyelesaikan isinya, lalu mengajukan.")
            case DraftState.PROPOSED if wrote:
                return self.tr(
                    "Diajukan. Berikutnya: yang berhak menyetujui dan tidak ikut menulis memeriksanya."
                )
            case DraftState.PROPOSED:
                return self.tr("Diajukan {0}. Berikutnya: setujui, atau kembalikan dengan alasan.").format(
                    head.author_name
                )
            case DraftState.APPROVED:
                return self.tr("Disetujui {0}. Berikutnya: LD atau penyetuju menerbitkannya.").format(
                    head.decided_by_name
                )
            case DraftState.PUBLISHED:
                return self.tr("Terbit. Berlaku di semua gateway mulai {0}.").format(
                    self.moment(head.effective)
                )
        return self.tr("Ditarik sebelum berlaku. Mulai draf baru dari draf ini bila masih diperlukan.")

    def moment(self, effective: str) -> str:
        """A moment of the handbook in the time of the screen; as it is written where it is none."""
        at = read_moment(effective)
        if at is None:
            return effective or self.tr("belum ditentukan")
        return f"{self._look.words.date(at, self._look.times)} {self._look.times.clock(at)}"

    def row(self, head: DraftHead, *, held: bool) -> InboxRow:
        """A draft as the list shows it. ``held``: something typed is at this desk alone."""
        told = [head.author_name, self.tr("versi {0}").format(head.version) if head.version else ""]
        if head.faults:
            told.append(self.tr("{0} kesalahan").format(head.faults))
        if held:
            told.insert(0, self.tr("belum disimpan ke gateway"))
        return InboxRow(
            head.id, "pencil" if held else "book-open", self.title(head), snippet=" · ".join(filter(None, told)),
            state=self.state(head), state_tone=self.tone(head),
        )  # fmt: skip

    def item(self, item: ItemDiff) -> str:
        """``Isu “Kartu hilang”: baru``."""
        part = self._faults.part(item.part) if item.part else self.tr("Buku pegangan")
        name = f"{part} “{item.name or item.id}”" if item.name or item.id else part
        return {
            DiffKind.ADDED: self.tr("{0}: baru"),
            DiffKind.REMOVED: self.tr("{0}: dihapus"),
            DiffKind.CHANGED: self.tr("{0}: berubah"),
        }[item.kind].format(name)

    def lines(self, item: ItemDiff) -> list[str]:
        """What of a changed item is otherwise, a sentence each; of a new one or one that is gone nothing more is said."""
        if item.kind is not DiffKind.CHANGED:
            return []
        # Questions as bare texts are those with more to say, once more.
        again = any(one.field.startswith("questions.") for one in item.fields)
        groups: dict[str, list[FieldDiff]] = {}
        for one in item.fields:
            way = one.field.split(".")
            if not (again and way[0] == "probing") and _version(one.before) != _version(one.after):
                groups.setdefault(".".join(way[:2]) if len(way) > 2 else one.field, []).append(one)
        return [line for key, group in groups.items() for line in self._group(key, group)]

    def _group(self, key: str, group: list[FieldDiff]) -> list[str]:
        """What came into a list or left it is one sentence, however much it has to say."""
        part = self._faults.part(key.partition(".")[0])
        if len(group) > 1 and all(one.before is None for one in group):
            return [
                self.tr("{0} ditambahkan: “{1}”").format(
                    part, _called(key, {one.field: one.after for one in group})
                )
            ]
        if len(group) > 1 and all(one.after is None for one in group):
            return [
                self.tr("{0} dihapus: “{1}”").format(
                    part, _called(key, {one.field: one.before for one in group})
                )
            ]
        return [self.field(one) for one in group]

    def field(self, one: FieldDiff) -> str:
        """``pertanyaan “kapan” ditambahkan: Kapan hilangnya?``."""
        *_, last = parts = one.field.split(".")
        name = self._way(parts)
        if last == "order":
            return self.tr("{0}: urutannya berubah").format(self._way(parts[:-1]))
        if one.before is None:
            return self.tr("{0} ditambahkan: {1}").format(name, _short(one.after))
        if one.after is None:
            return self.tr("{0} dihapus (tadinya: {1})").format(name, _short(one.before))
        before, after = _short(_version(one.before)), _short(_version(one.after))
        return self.tr("{0}: “{1}” menjadi “{2}”").format(name, before, after)

    def _way(self, parts: Sequence[str]) -> str:
        """The way to a field: ``Pertanyaan “bukti”, bunyi``."""
        said: list[str] = []
        for at, part in enumerate(parts):
            if at > 0 and parts[at - 1] in LISTED:
                said[-1] = f"{self._faults.part(parts[at - 1])} “{part}”"
            else:
                said.append(self._field_name(part))
        whole = ", ".join(said)
        return whole[:1].upper() + whole[1:]

    def _field_name(self, part: str) -> str:
        return {
            "name": self.tr("nama"),
            "text": self.tr("teks"),
            "ask": self.tr("bunyi"),
            "questions": self.tr("pertanyaan"),
            "keywords": self.tr("kata kunci"),
            "answer": self.tr("jawaban"),
            "scripts": self.tr("skrip"),
            "actions": self.tr("langkah penyelesaian"),
            "escalation": self.tr("eskalasi"),
            "estimate": self.tr("perkiraan waktu"),
            "checks": self.tr("cek tools"),
            "data": self.tr("data"),
            "validation": self.tr("validasi"),
            "required": self.tr("wajib"),
            "type": self.tr("jenis"),
            "choices": self.tr("pilihan"),
            "hint": self.tr("petunjuk"),
            "note": self.tr("catatan wajib"),
            "clock": self.tr("jam SLA"),
            "steps": self.tr("langkah"),
            "script": self.tr("skrip"),
            "mandatory": self.tr("wajib"),
            "by_channel": self.tr("teks per kanal"),
            "channels": self.tr("kanal"),
            "contact": self.tr("kontak"),
            "escalates_to": self.tr("eskalasi ke"),
            "version": self.tr("nama versi"),
            "effective": self.tr("mulai berlaku"),
            "why": self.tr("alasan"),
            "cross_selling": self.tr("cross-selling"),
            "regulated": self.tr("jangka waktu pengaduan konsumen"),
        }.get(part, part)


def _version(text: str | None) -> str | None:
    """A version without what tells two texts of it apart, which no person reads."""
    found = re.fullmatch(r"(.*)\+[0-9a-f]{8}", text or "")
    return text if found is None else found[1]


def _called(key: str, says: dict[str, str | None]) -> str:
    """What an item of a list is called by."""
    named = (says.get(f"{key}.{field}") for field in ("ask", "name", "text"))
    return _short(next((text for text in named if text), key.rpartition(".")[2]))


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"
