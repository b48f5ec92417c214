"""The words of ``./sahut admin``. Pure: they are read here, and nothing is done."""

import argparse
import os
from typing import NoReturn

from console.administration.handbook_words import handbook_words
from domain.permissions import Role

DESCRIPTION = """\
Looks after a centre: its people, its handbook, its desks, its audit.

The gateway is named by --gateway or SAHUT_GATEWAY, the administrator by --user or SAHUT_ADMIN_USER; the password is asked for,
or read from the first line of standard input. The first administrator of a fresh gateway is made on its own machine:
./sahut gateway admin add-user NAME --name "…" --role admin
"""

EXITS = """\
exit codes: 0 done; 1 the gateway said no, or a file has faults; 64 words that make no sense; 69 the gateway is not reached;
77 not signed in, or not allowed
"""

#: Word → part of the handbook.
PARTS = {
    "queues": "queues",
    "hours": "hours",
    "holidays": "holidays",
    "macros": "macros",
    "aux": "aux_reasons",
    "codes": "wrap_up_codes",
}
USAGE_ERROR = 64


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage()
        self.exit(USAGE_ERROR, f"sahut admin: {message}\n")


def parser() -> argparse.ArgumentParser:
    """What ``./sahut admin`` takes."""
    made = _Parser(
        prog="sahut admin",
        description=DESCRIPTION,
        epilog=EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "--gateway", default=os.environ.get("SAHUT_GATEWAY", "http://127.0.0.1:8480"), metavar="URL"
    )
    made.add_argument("--user", default=os.environ.get("SAHUT_ADMIN_USER", ""), metavar="NAME")
    made.add_argument("--json", action="store_true", help="machine-readable output")
    nouns = made.add_subparsers(dest="noun", required=True, metavar="NOUN", parser_class=_Parser)
    _users(nouns.add_parser("users", help="accounts"))
    _teams(nouns.add_parser("teams", help="teams"))
    _announcements(nouns.add_parser("announcements", help="news of the centre"))
    handbook_words(_acts(nouns.add_parser("handbook", help="the handbook's next version")))
    nouns.add_parser("roles", help="what each role may do")
    nouns.add_parser("skills", help="skills, the queues that ask for them, and how many have them")
    for word in PARTS:
        _part(nouns.add_parser(word, help=f"the handbook's {PARTS[word].replace('_', ' ')}"))
    _desks(nouns.add_parser("desks", help="what desks hold that the gateway has not got yet"))
    _audit(nouns.add_parser("audit", help="who did what"))
    take = nouns.add_parser("import", help="a table (CSV), whole or not at all")
    take.add_argument("what", choices=("users", "customers", "holidays", "macros"))
    take.add_argument("file", help="- for standard input")
    take.add_argument("--dry-run", action="store_true", help="say what would happen, and change nothing")
    give = nouns.add_parser("export", help="a table (CSV) that import reads back")
    give.add_argument("what", choices=("users", "holidays", "macros"))
    give.add_argument("file", nargs="?", default="-", help="standard output when left out")
    return made


def _users(noun: argparse.ArgumentParser) -> None:
    acts = _acts(noun)
    listing = acts.add_parser("list")
    listing.add_argument("--search", default="", metavar="TEXT", help="in name, user name or team")
    listing.add_argument("--inactive", action="store_true", help="those who may not sign in any more")
    add = acts.add_parser("add", help="a new account; prints its password for the first sign-in")
    add.add_argument("username")
    _person(add, new=True)
    change = acts.add_parser("set", help="changes what is named")
    change.add_argument("username")
    _person(change, new=False)
    for word, what in (
        ("deactivate", "no sign-in any more; signed out everywhere at once"),
        ("activate", "may sign in again"),
        ("reset-password", "prints a password for one sign-in, which must choose another"),
        ("sign-out", "ends every session at once"),
    ):
        acts.add_parser(word, help=what).add_argument("username")
    aux = acts.add_parser("aux", help="puts somebody who forgot it in AUX")
    aux.add_argument("username")
    aux.add_argument("reason")


def _person(word: argparse.ArgumentParser, *, new: bool) -> None:
    word.add_argument("--name", required=new, help="as colleagues and customers see it")
    word.add_argument("--role", action="append", required=new, choices=[role.value for role in Role])
    word.add_argument("--team")
    word.add_argument("--skill", action="append", help="as the handbook's queues name it; all of them")
    word.add_argument("--capacity", action="append", metavar="CHANNEL=N", help="contacts at once")
    word.add_argument("--extension", help="of their telephone at the PBX")
    if not new:
        word.add_argument("--add-skill", action="append", default=[])
        word.add_argument("--remove-skill", action="append", default=[])


def _teams(noun: argparse.ArgumentParser) -> None:
    acts = _acts(noun)
    acts.add_parser("list")
    acts.add_parser("add").add_argument("name")
    rename = acts.add_parser("rename", help="its people go with it")
    rename.add_argument("name")
    rename.add_argument("to")
    people = acts.add_parser("people", help="who is in it; brings in, sends away, makes leaders")
    people.add_argument("name")
    for word, what in (
        ("--join", "comes in, from wherever they were"),
        ("--leave", "goes, and is without a team"),
        ("--lead", "leads it from now on"),
        ("--follow", "leads it no more"),
    ):
        people.add_argument(word, action="append", default=[], metavar="USER", help=what)
    remove = acts.add_parser("remove", help="one with people in it stays unless it is said where they go")
    remove.add_argument("name")
    where = remove.add_mutually_exclusive_group()
    where.add_argument("--move-to", metavar="TEAM", help="its people go there")
    where.add_argument("--no-team", action="store_true", help="its people are without a team")


def _announcements(noun: argparse.ArgumentParser) -> None:
    acts = _acts(noun)
    listing = acts.add_parser("list", help="those that stand or are to come")
    listing.add_argument("--all", action="store_true", help="those that are over or withdrawn too")
    publish = acts.add_parser("publish", help="told to everybody, or to whom it is said")
    publish.add_argument("subject")
    publish.add_argument("text", help="- for standard input")
    publish.add_argument(
        "--since", default="", metavar="TIME", help="2026-01-31T08:00, local time; now when left out"
    )
    publish.add_argument("--until", default="", metavar="TIME", help="in seven days when left out")
    publish.add_argument("--must", action="store_true", help="to be confirmed by each reader")
    publish.add_argument("--team", action="append", default=[])
    publish.add_argument("--queue", action="append", default=[], metavar="ID", help="those who serve it")
    acts.add_parser("withdraw", help="it is over at once").add_argument("id", help="as list has it")


def _part(noun: argparse.ArgumentParser) -> None:
    acts = _acts(noun)
    acts.add_parser("list")
    acts.add_parser("show").add_argument("id")
    change = acts.add_parser("set", help="changes the fields named, or makes a new item")
    change.add_argument("id")
    change.add_argument(
        "fields", nargs="+", metavar="FIELD=VALUE",
        help="text, JSON, or spans as 08:00-12:00,13:00-17:00; days.mon=… reaches inside",
    )  # fmt: skip
    acts.add_parser("remove").add_argument("id")


def _desks(noun: argparse.ArgumentParser) -> None:
    acts = _acts(noun)
    acts.add_parser("list").add_argument("--all", action="store_true", help="those that hold nothing too")
    acts.add_parser("sign-out").add_argument("client", help="id of the desk, as list has it")


def _audit(noun: argparse.ArgumentParser) -> None:
    noun.add_argument("--who", default="", help="user name or id")
    noun.add_argument("--act", default="", help="as account.change; account.* for all that begin so")
    noun.add_argument("--ticket", default="", help="ticket number")
    noun.add_argument("--customer", default="", help="id of a customer, or of whatever it was done to")
    noun.add_argument(
        "--since", default="", metavar="TIME", help="2026-01-31, or 2026-01-31T08:00; local time"
    )
    noun.add_argument("--until", default="", metavar="TIME")
    noun.add_argument("--limit", type=int, default=100)


def _acts(noun: argparse.ArgumentParser) -> "argparse._SubParsersAction[argparse.ArgumentParser]":
    return noun.add_subparsers(dest="act", required=True, metavar="ACT", parser_class=_Parser)
