"""Asking for a file without stopping the desk: the dialog is opened, its answer awaited (never exec: it would lose wake-ups)."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


async def place_to_save(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Where the agent wants ``name`` written; None when they thought better of it. ``kind``: as Qt filters files."""
    dialog = QFileDialog(parent, title, str(_home() / name), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    return await _answer(dialog)


async def file_to_open(parent: QWidget, title: str, kind: str) -> Path | None:
    """A file that is there, chosen by the agent."""
    dialog = QFileDialog(parent, title, str(_home()), kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return await _answer(dialog)


async def files_to_open(parent: QWidget, title: str) -> list[Path]:
    """Files that are there, as many as the agent chooses."""
    dialog = QFileDialog(parent, title, str(_home()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return await _answers(dialog)


async def _answer(dialog: QFileDialog) -> Path | None:
    files = await _answers(dialog)
    return files[0] if files else None


async def _answers(dialog: QFileDialog) -> list[Path]:
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def finished(code: int) -> None:
        if not answer.done():
            answer.set_result(code)

    dialog.finished.connect(finished)
    dialog.open()
    try:
        accepted = await answer == int(QFileDialog.DialogCode.Accepted)
        return [Path(file) for file in dialog.selectedFiles()] if accepted else []
    finally:
        dialog.deleteLater()


def _home() -> Path:
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()
