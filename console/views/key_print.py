"""The list of keys on paper: a PDF that any machine can print."""

from collections.abc import Collection
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from console.views.keymap import Keymap
from console.views.keys import KEYS, Group, KeyWords


def key_sheet(keymap: Keymap, title: str, left_out: Collection[str] = ()) -> str:
    """The keys in force, by group, as HTML; acts without a key stand in no printed list, nor do those ``left_out``."""
    words = KeyWords()
    parts = [f"<h2>{escape(title)}</h2>"]
    for group in Group:
        rows = [
            f"<tr><td width='70%'>{escape(words.act(key.id))}</td><td><b>{escape(keymap.shown(key.id))}</b></td></tr>"
            for key in KEYS
            if key.group is group and keymap.sequence(key.id) and key.id not in left_out
        ]
        if rows:
            parts.append(f"<h3>{escape(words.group(group))}</h3><table width='100%'>{''.join(rows)}</table>")
    return "".join(parts)


def write_pdf(path: Path, html: str, title: str) -> None:
    """Writes ``html`` on A4. Raises OSError."""
    # Qt tells nobody of a file it cannot open; this does.
    path.write_bytes(b"")
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15))
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)
