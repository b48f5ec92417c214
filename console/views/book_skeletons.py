"""Something new in a handbook, already written as far as it always is the same: who fills it in need not know the format by heart."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject

from console.views.book_outline_model import Item, around, ids

#: What can be put in, and the list it belongs to.
PARTS = {
    "issue": "issues", "question": "questions", "action": "actions", "script": "scripts", "step": "steps", "unit": "units",
    "estimate": "estimates", "macro": "macros",
}  # fmt: skip
#: Those that stand in an issue, and the key their list has there.
IN_ISSUE = ("question", "action")


class _Free(Protocol):
    """An id that is not taken, from the one that is wanted."""

    def __call__(self, wanted: str) -> str: ...


@dataclass(frozen=True)
class Insertion:
    """``text`` below ``line`` (from 1; 0: at the top) of ``path``."""

    path: str
    line: int
    text: str


class Skeletons(QObject):
    """Comments are said in the language of the screen."""

    def place(
        self, kind: str, files: dict[str, str], found: list[Item], path: str, line: int
    ) -> Insertion | None:
        """Where a new ``kind`` goes for somebody whose cursor is at ``line`` of ``path``, and its text; None where it needs an issue or a
        procedure around it and there is none."""
        part = PARTS[kind]
        taken = ids(found, part)
        if kind in IN_ISSUE:
            issue = next((item for item in around(found, path, line) if item.part == "issues"), None)
            return None if issue is None else self._inside(kind, part, files[path], found, issue)
        same = [item for item in found if item.part == part]
        if kind == "step":
            here = next((item for item in around(found, path, line) if item.part == "procedures"), None)
            if here is None:
                return None
            same = [item for item in same if item.within is here]
            taken = [item.id for item in same]
        near = [item for item in same if item.path == path] or same
        if not near:
            return Insertion(path, _lines(files[path]), f"{part}:\n{self._text(kind, taken, 2)}")
        if near[-1].path != path:
            # In the file of the last one's own list.
            near = [item for item in near if item.path == near[-1].path]
        last = near[-1]
        indent = _dash(files[last.path], last.line)
        return Insertion(last.path, last.last, self._text(kind, taken, indent))

    def _inside(self, kind: str, part: str, text: str, found: list[Item], issue: Item) -> Insertion:
        same = [item for item in found if item.part == part and item.within is issue]
        taken = [item.id for item in same]
        if same:
            indent = _dash(text, same[-1].line)
            return Insertion(issue.path, same[-1].last, self._text(kind, taken, indent))
        deep = _dash(text, issue.line) + 2
        words = f"{' ' * deep}{part}:\n{self._text(kind, taken, deep + 2)}"
        return Insertion(issue.path, issue.last, words)

    def _text(self, kind: str, taken: list[str], indent: int) -> str:
        makers: dict[str, Callable[[_Free], list[str]]] = {
            "issue": self._issue, "question": self._question, "action": self._action, "script": self._script,
            "step": self._step, "unit": self._unit, "estimate": self._estimate, "macro": self._macro,
        }  # fmt: skip
        made = makers[kind](lambda wanted: _free(wanted, taken))
        return "\n".join(f"{' ' * indent}{line}" if line else "" for line in made)

    def _issue(self, free: _Free) -> list[str]:
        words, called = self.tr("kata pelanggan"), self.tr("cara pelanggan menyebutnya, dipisah koma")
        return [
            _noted(
                f"- id: {free('isu_baru')}",
                self.tr("kode: huruf kecil dan _, tidak dipakai isu lain di kategori ini"),
            ),
            "  name: " + self.tr("Isu baru"),
            _noted(f"  keywords: [{words}]", called),
            "  questions:",
            *(f"    {line}" for line in self._question(lambda wanted: wanted)),
            "  actions:",
            *(f"    {line}" for line in self._action(free)),
            _noted("", self.tr("Bila perlu, hapus tanda # di depannya:")),
            _noted("  # scripts: [mohon_maaf]", self.tr("kode kalimat baku di scripts")),
            _noted("  # estimate: satu_hari", self.tr("kode perkiraan waktu di estimates")),
        ]

    def _question(self, free: _Free) -> list[str]:
        ask = self.tr("Tulis pertanyaannya di sini?")
        kinds = self.tr("text, number, money, date, yes_no, atau choice (lalu tambah choices: [A, B])")
        return [
            _noted(
                f"- id: {free('pertanyaan_baru')}",
                self.tr("kode, tidak dipakai pertanyaan lain di isu ini"),
            ),
            f'  ask: "{ask}"',
            _noted("  type: text", kinds),
            _noted("  required: true", self.tr("false: boleh tidak ditanyakan")),
        ]

    def _action(self, free: _Free) -> list[str]:
        text = self.tr("Tulis langkah penyelesaiannya di sini.")
        return [f'- text: "{text}"']

    def _script(self, free: _Free) -> list[str]:
        return [
            _noted(f"- id: {free('skrip_baru')}", self.tr("kode yang disebut isu atau langkah")),
            "  name: " + self.tr("Skrip baru"),
            _noted("  occasion: other", self.tr("other: dipakai di mana isu atau langkah menyebutnya")),
            "  text: >-",
            "    " + self._sentence(),
        ]

    def _step(self, free: _Free) -> list[str]:
        return [
            _noted(f"- id: {free('langkah_baru')}", self.tr("kode, tidak dipakai langkah lain di SOP ini")),
            "  name: " + self.tr("Langkah baru"),
            _noted("  kind: spoken", self.tr("spoken: dicentang agen sendiri sesudah mengatakannya")),
            _noted("  mandatory: false", self.tr("true: melewatinya meminta alasan")),
        ]

    def _unit(self, free: _Free) -> list[str]:
        return [
            _noted(f"- id: {free('unit_baru')}", self.tr("kode yang disebut eskalasi isu")),
            "  name: " + self.tr("Unit baru"),
            "  contact: " + self.tr("Siapa yang ditanya di sana"),
        ]

    def _estimate(self, free: _Free) -> list[str]:
        text = self.tr("paling lambat dua hari kerja")
        return [
            _noted(f"- id: {free('perkiraan_baru')}", self.tr("kode yang disebut isu")),
            _noted(f"  text: {text}", self.tr("seperti yang dikatakan kepada pelanggan")),
            _noted("  working_days: 2", self.tr("atau minutes: 60")),
        ]

    def _macro(self, free: _Free) -> list[str]:
        return [
            _noted(f"- id: {free('makro_baru')}", self.tr("kode, tidak dipakai makro lain")),
            "  name: " + self.tr("Makro baru"),
            "  text: >-",
            "    " + self._sentence(),
        ]

    def _sentence(self) -> str:
        return self.tr("Tulis kalimatnya di sini. {agen} dan {tiket} diisi sendiri saat dipakai.")


def _noted(line: str, note: str) -> str:
    """``line`` with a comment for who fills it in."""
    return f"{line}  # {note}"


def _free(wanted: str, taken: list[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(f"{wanted}_{n}" for n in range(2, len(taken) + 3) if f"{wanted}_{n}" not in taken)


def _lines(text: str) -> int:
    return len(text.rstrip("\n").split("\n"))


def _dash(text: str, line: int) -> int:
    """How far in the dash of the item at ``line`` stands."""
    found = re.match(r" *", text.splitlines()[line - 1])
    return len(found[0]) if found else 0
