"""``python -m gateway admin intake-key add|list|revoke``: which apps and sites of the centre may write over ``/v1/intake``."""

import argparse
from datetime import UTC, datetime
from typing import Protocol

from domain.handbook import Handbook
from gateway.channels.webform import clients
from gateway.database import Database
from gateway.errors import Refusal, StartError
from gateway.tx import Transactions

_BY = "command line"


class Parts(Protocol):
    """What of a gateway this needs."""

    @property
    def database(self) -> Database: ...
    @property
    def transactions(self) -> Transactions: ...
    @property
    def handbook(self) -> Handbook: ...


def describe(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = acts.add_parser("intake-key", help="which apps may write for customers (web form and in-app)")
    what = parser.add_subparsers(dest="what", required=True)
    add = what.add_parser("add", help="a new key; it is shown once")
    add.add_argument("name", help="of the app or site")
    add.add_argument(
        "--queue", action="append", default=[], help="a queue it may write to; without, all of the web form"
    )
    what.add_parser("list", help="the apps and their queues")
    what.add_parser("revoke", help="the key opens nothing from now on").add_argument("name")


async def run(gateway: Parts, asked: argparse.Namespace) -> None:
    """Does the act. Raises StartError with the reason it cannot."""
    try:
        if asked.what == "list":
            await _list(gateway)
        elif asked.what == "revoke":
            await gateway.transactions.run(lambda tx: clients.revoke(tx, asked.name, _BY))
            print(f"revoked: {asked.name}")
        else:
            _, key = await gateway.transactions.run(
                lambda tx: clients.add(tx, gateway.handbook, asked.name, asked.queue, _BY)
            )
            print(key)
    except Refusal as no:
        raise StartError(_sentence(asked, no)) from None


async def _list(gateway: Parts) -> None:
    async with gateway.database.read() as conn:
        rows = await clients.listed(conn)
    for row in rows:
        at = row.revoked if row.revoked is not None else row.made
        when = datetime.fromtimestamp(at / 1000, UTC).astimezone().isoformat(" ", "minutes")
        print(
            row.name,
            ", ".join(row.queues) or "all queues",
            "made" if row.revoked is None else "revoked",
            when,
            sep="\t",
        )


def _sentence(asked: argparse.Namespace, no: Refusal) -> str:
    if "client" in no.detail:
        return f"There is no key in force of {asked.name!r}. Nothing was changed."
    if "queue" in no.detail:
        return f"The web form has no queue {no.detail['queue']!r}. Nothing was changed."
    if no.detail.get("why") == "taken":
        return f"There is, or was, an app {asked.name!r}; take another name. Nothing was changed."
    return "A name has 1 to 80 characters. Nothing was changed."
