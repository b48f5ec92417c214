"""Whether what run.lock pins can be installed on Windows, asked from here of the registry pip is set up for."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from packaging.markers import Marker

from installer.locks import Pin, parse

PYTHONS = ("3.11", "3.12")

NO_WHEEL: dict[str, str] = {}
"""Packages that exist as source only, with why that is no hindrance on Windows. None so far."""


def windows_pins(text: str, python: str) -> list[Pin]:
    """The pins that apply to 64-bit Windows; pip can judge markers only for the machine it runs on."""
    desktop = {
        "sys_platform": "win32",
        "platform_system": "Windows",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "python_version": python,
        "python_full_version": f"{python}.9",
    }
    return [pin for pin in parse(text) if not pin.marker or Marker(pin.marker).evaluate(desktop)]


def unavailable(output: str) -> list[str]:
    """Names pip found no wheel for, from its error lines."""
    return re.findall(r"No matching distribution found for ([A-Za-z0-9._-]+)==", output)


def resolve(text: str, python: str) -> tuple[int, str]:
    """(packages asked for, "") where a wheel exists for each on that Python, else (…, what pip said)."""
    pins = [pin for pin in windows_pins(text, python) if pin.name not in NO_WHEEL]
    with tempfile.TemporaryDirectory(prefix="sahut-wheels-") as folder:
        wanted = Path(folder) / "windows.txt"
        lines = (
            f"{pin.name}=={pin.version} {' '.join(f'--hash={digest}' for digest in pin.hashes)}\n"
            for pin in pins
        )
        wanted.write_text("".join(lines), "utf-8")
        done = subprocess.run(
            [
                *(
                    sys.executable,
                    "-m",
                    "pip",
                    "--disable-pip-version-check",
                    "install",
                    "--dry-run",
                    "--quiet",
                ),
                *("--no-deps", "--require-hashes", "--only-binary=:all:", "--ignore-installed"),
                *("--platform", "win_amd64", "--implementation", "cp", "--python-version", python),
                *("--target", str(Path(folder) / "target"), "-r", str(wanted)),
            ],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    return len(pins), "" if done.returncode == 0 else done.stderr.strip() or done.stdout.strip()


def main() -> int:
    """Report for each Python; 0 where everything resolves."""
    text = (Path(__file__).resolve().parent.parent / "requirements" / "run.lock").read_text("utf-8")
    failed = False
    for python in PYTHONS:
        count, problem = resolve(text, python)
        if problem:
            failed = True
            names = ", ".join(unavailable(problem)) or "the reason stands below"
            print(f"Windows, Python {python}: no wheel for {names}\n{problem}")
        else:
            print(f"Windows, Python {python}: {count} wheels resolve")
    for name, reason in NO_WHEEL.items():
        print(f"source only: {name} ({reason})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
