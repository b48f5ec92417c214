"""What the command line asks of the console."""

import argparse
from pathlib import Path

from console.app import Options
from contract import VERSION


def arguments(words: list[str] | None = None) -> Options:
    """What the command line asks for. A demo password comes by the environment: it stands in no process list."""
    parser = argparse.ArgumentParser(prog="sahut", description="Sahut, the contact-centre agent's desk")
    parser.add_argument("--gateway", default="", metavar="URL")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where this desk keeps its encrypted files")
    parser.add_argument("--proxy", default="", metavar="URL", help="none, system, or http://host:port")
    parser.add_argument(
        "--ca-file", default="", metavar="FILE", help="the centre's own certificate authorities (PEM)"
    )
    parser.add_argument("--lang", choices=("id", "en"))
    parser.add_argument("--theme", choices=("light", "dark", "contrast"))
    parser.add_argument(
        "--demo-user", default="", metavar="NAME", help="sign in by itself, against the demo alone"
    )
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="run the scripted shift and leave pictures in DIR"
    )
    parser.add_argument(
        "--print-settings", action="store_true", help="print every setting with its value and bounds, and end"
    )
    parser.add_argument(
        "--phone-listen", default="", metavar="HOST:PORT", help="take calls there, without a registrar"
    )
    parser.add_argument(
        "--phone-exchange", default="", metavar="HOST:PORT", help="where such a desk's own calls go"
    )
    parser.add_argument("--tour-step", default="", metavar="STEP", help=argparse.SUPPRESS)
    parser.add_argument("--tour-role", default="", metavar="ROLE", help=argparse.SUPPRESS)
    parser.add_argument("--version", action="version", version=f"Sahut {VERSION}")
    parser.add_argument(
        "--self-check",
        type=Path,
        metavar="DIR",
        help="try every part, leave the first picture in DIR, and end",
    )
    given = parser.parse_args(words)
    if "@" in given.proxy:
        parser.error("--proxy: name and password are asked for in the window, and kept by the keyring")
    if given.self_check is not None:
        from console.self_check import check

        parser.exit(check(given.self_check))
    if given.print_settings:
        _print_settings(given.data)
        parser.exit()
    return Options(
        gateway=given.gateway,
        data=given.data,
        language=given.lang or "",
        scheme=given.theme or "",
        demo_user=given.demo_user,
        proxy=given.proxy,
        ca_file=given.ca_file,
        tour=given.tour,
        tour_step=given.tour_step,
        tour_role=given.tour_role,
        phone_listen=given.phone_listen,
        phone_exchange=given.phone_exchange,
    )


def _print_settings(data: Path | None) -> None:
    from console.settings import SettingsFile
    from console.settings_table import lines
    from console.store.place import default_root

    print("\n".join(lines(SettingsFile((data or default_root()) / "settings.json").load())))
