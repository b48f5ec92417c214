"""``./sahut admin handbook …``: the handbook's next version as files of a folder, judged and published."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from console.administration.fields import BadField
from console.administration.output import as_json, clean, moment, say, show
from console.operations.handbook_drafts import HandbookDrafts
from contract.handbook_draft import (
    DraftChange,
    DraftCheck,
    DraftDecision,
    DraftFault,
    DraftFile,
    DraftHead,
    DraftState,
    NewDraft,
    sound_path,
)

_COLUMNS = ("title", "version", "state", "from", "by", "faults", "changed", "id")
_FAULTS = 1


async def handbook(drafts: HandbookDrafts, asked: argparse.Namespace) -> int:
    """Does what was asked; the exit code. Raises AdminRefused, OfflineNotPossible, BadField, OSError."""
    act: str = asked.act
    if act == "list":
        return _heads(asked, await drafts.drafts())
    if act == "versions":
        known = await drafts.versions()
        lines = [
            (one.version, one.effective, "yes" if one.in_force else "", one.why, one.draft) for one in known
        ]
        return show(asked, known, ("version", "from", "in force", "why", "draft"), lines)
    if act == "new":
        return _heads(asked, [(await drafts.begin(NewDraft(asked.title, asked.based_on))).head])
    draft = await drafts.draft(asked.id)
    head = draft.head
    if act == "get":
        return _written(asked, draft.files)
    if act == "put":
        return _heads(
            asked, [(await drafts.change(head.id, _change(asked, draft.files, head.revision))).head]
        )
    if act == "check":
        files = {} if asked.folder is None else _over(draft.files, _read(asked.folder))
        return _faults(asked, (await drafts.check(head.id, DraftCheck(files))).faults)
    if act == "diff":
        return await _diff(drafts, asked, head)
    if act == "remove":
        await drafts.remove(head.id, head.revision)
        return say(asked, {"removed": head.title}, "removed: {removed}")
    return _heads(asked, [await drafts.decide(head.id, act, DraftDecision(head.revision, asked.words))])


def _heads(asked: argparse.Namespace, heads: Sequence[DraftHead]) -> int:
    lines = [
        (
            one.title,
            one.version,
            _state(one),
            one.effective,
            one.author_name,
            one.faults,
            moment(one.changed_at),
            one.id,
        )
        for one in heads
    ]
    return show(asked, heads, _COLUMNS, lines)


def _state(head: DraftHead) -> str:
    sent_back = head.state is DraftState.DRAFT and head.decision
    return f"draft, sent back: {head.decision}" if sent_back else head.state.value


def _read(folder: Path) -> dict[str, str | None]:
    """The files of ``folder`` as a draft names them. Raises BadField for what none can have, OSError."""
    found: dict[str, str | None] = {}
    for file in sorted(folder.rglob("*.yaml")):
        name = file.relative_to(folder).as_posix()
        if not sound_path(name):
            raise BadField(f"{file}: no name of a draft's file")
        try:
            found[name] = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise BadField(f"{file}: not UTF-8 text") from None
    if not found:
        raise BadField(f"{folder}: there is no handbook in it")
    return found


def _over(files: Sequence[DraftFile], folder: dict[str, str | None]) -> dict[str, str | None]:
    """What makes ``files`` those of ``folder``: what is not there any more is removed."""
    return {file.path: None for file in files} | folder


def _change(asked: argparse.Namespace, files: Sequence[DraftFile], revision: int) -> DraftChange:
    folder = {} if asked.folder is None else _over(files, _read(asked.folder))
    return DraftChange(
        revision,
        title=asked.title,
        version=asked.version,
        why=asked.why,
        effective=asked.effective,
        files=folder,
    )


def _written(asked: argparse.Namespace, files: Sequence[DraftFile]) -> int:
    for file in files:
        target: Path = asked.folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8", newline="\n")
    return say(asked, {"files": len(files), "folder": str(asked.folder)}, "{files} files in {folder}")


def _faults(asked: argparse.Namespace, faults: Sequence[DraftFault]) -> int:
    if asked.json:
        as_json(faults)
    for one in () if asked.json else faults:
        print(clean(f"{one.file}:{one.line}: {one.where}: {one.what}"))
    return _FAULTS if faults else 0


async def _diff(drafts: HandbookDrafts, asked: argparse.Namespace, head: DraftHead) -> int:
    found = await drafts.diff(head.id)
    if asked.json:
        as_json(found)
        return 0
    for item in found.items:
        print(clean(f"{item.kind.value}: {item.part or 'handbook'} {item.id} {item.name}".rstrip()))
        for field in item.fields if item.kind.value == "changed" else ():
            print(clean(f"  {field.field or '-'}: {field.before or ''} → {field.after or ''}"))
    for file in found.files:
        print(clean(f"--- {file.path}"))
        for line in file.lines:
            print(clean(f"{line.kind}{line.text}"))
    return 0
