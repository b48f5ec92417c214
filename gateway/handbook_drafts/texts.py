"""The files of a draft: which may be there, how a change is made to them, and how they are kept."""

import re
from collections.abc import Iterable, Mapping

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from contract.handbook_draft import ALL_CHARS, FILE_CHARS, FILES, sound_path
from contract.handbook_file import MAIN, Texts
from gateway.errors import invalid
from gateway.handbook_drafts.models import handbook_draft_file
from gateway.schema import upsert

_UNSOUND = re.compile(r"[^A-Za-z0-9_-]")


def ordered(files: Mapping[str, str]) -> Texts:
    """As a handbook is read: the main file first, the others by name."""
    return tuple(sorted(files.items(), key=lambda each: (each[0] != MAIN, each[0])))


def begun_from(texts: Texts) -> dict[str, str]:
    """The files of a version, under names a draft may have."""
    found: dict[str, str] = {}
    for path, text in texts:
        plain = path if sound_path(path) else _sound(path)
        while plain in found:
            plain = plain.removesuffix(".yaml") + "_.yaml"
        found[plain] = _lines(text)
    return found


def merged(files: Mapping[str, str], change: Mapping[str, str | None]) -> dict[str, str]:
    """``files`` with ``change`` made to them. Raises Refusal invalid for what may not be there."""
    made = dict(files)
    for path, text in change.items():
        if not sound_path(path):
            raise invalid(field="files", path=path[:120], why="no path of a draft")
        if text is None:
            made.pop(path, None)
            continue
        if "\x00" in text:
            raise invalid(field="files", path=path, why="U+0000")
        made[path] = _lines(text)
    if MAIN not in made:
        raise invalid(field="files", path=MAIN, why="the main file stays")
    if len(made) > FILES:
        raise invalid(field="files", why=f"at most {FILES} files")
    # Both together would be one file and a folder of that name.
    folders = {"/".join(path.split("/")[:depth]) for path in made for depth in range(1, path.count("/") + 1)}
    if doubled := sorted(folders & set(made)):
        raise invalid(field="files", path=doubled[0], why="a file and a folder")
    _refuse_long(made)
    return made


def _refuse_long(files: Mapping[str, str]) -> None:
    for path, text in files.items():
        if len(text) > FILE_CHARS:
            raise invalid(field="files", path=path, why=f"at most {FILE_CHARS} characters")
    if sum(map(len, files.values())) > ALL_CHARS:
        raise invalid(field="files", why=f"at most {ALL_CHARS} characters together")


async def texts_of(conn: AsyncConnection, draft: str) -> Texts:
    f = handbook_draft_file.c
    found = await conn.execute(select(f.path, f.text).where(f.draft == draft))
    return ordered({row.path: row.text for row in found})


async def keep(conn: AsyncConnection, draft: str, before: Texts, files: Mapping[str, str]) -> None:
    """``files`` are what the draft has from now on; ``before``: what it had."""
    was = dict(before)
    changed = {path: text for path, text in files.items() if was.get(path) != text}
    await forget(conn, draft, was.keys() - files.keys())
    for path, text in changed.items():
        put = upsert(conn, handbook_draft_file).values(draft=draft, path=path, text=text)
        keys = [handbook_draft_file.c.draft, handbook_draft_file.c.path]
        await conn.execute(put.on_conflict_do_update(index_elements=keys, set_={"text": text}))


async def forget(conn: AsyncConnection, draft: str, paths: Iterable[str]) -> None:
    f = handbook_draft_file.c
    for path in paths:
        await conn.execute(delete(handbook_draft_file).where(f.draft == draft, f.path == path))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sound(path: str) -> str:
    """A name like ``path`` that a draft may have: of a ``.yml``, of one with spaces."""
    parts = [_UNSOUND.sub("_", part) for part in path.rsplit(".", 1)[0].split("/")]
    made = "/".join(f"_{part}" if part[:1] in ("", "-") else part for part in parts) + ".yaml"
    return made if sound_path(made) else "berkas.yaml"
