"""``python -m gateway [--config FILE]`` serves; ``python -m gateway [--config FILE] admin …`` looks after accounts."""

import argparse
import asyncio
import sys
from pathlib import Path

from gateway import admin, logs, openapi
from gateway.config import load
from gateway.errors import StartError
from gateway.server import serve


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="gateway", description="The server the Sahut consoles talk to.")
    parser.add_argument("--config", type=Path, help="settings file (TOML); SAHUT_* variables go before it")
    commands = parser.add_subparsers(dest="command")
    admin.describe(commands.add_parser("admin", help="look after accounts"))
    commands.add_parser("openapi", help="print the OpenAPI document (docs/openapi.json)")
    asked = parser.parse_args(arguments)
    try:
        config = load(asked.config)
        logs.setup(config.log_level)
        if asked.command == "openapi":
            print(asyncio.run(openapi.printed(config)), end="")
        elif asked.command == "admin":
            asyncio.run(admin.run(config, asked))
        else:
            asyncio.run(serve(config))
    except StartError as error:
        print(f"sahut gateway: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
