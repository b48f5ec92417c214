"""The words of ``./sahut admin handbook``. Pure, as console.administration.words."""

import argparse
from pathlib import Path


def handbook_words(acts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """What may be done with drafts; each is named by its id, as list has it."""
    acts.add_parser("list", help="drafts, what was changed last first")
    acts.add_parser("versions", help="what was, is and will be in force")
    new = acts.add_parser("new", help="begins a draft")
    new.add_argument("title")
    new.add_argument(
        "--based-on", default="", metavar="VERSION", help="the one in force when left out; or a draft's id"
    )
    get = acts.add_parser("get", help="writes its files into a folder")
    get.add_argument("id")
    get.add_argument("folder", type=Path)
    put = acts.add_parser(
        "put", help="its files are those of the folder from now on; says what version it will be"
    )
    put.add_argument("id")
    put.add_argument("folder", type=Path, nargs="?")
    for word, what in (
        ("--title", "what the draft is called"),
        ("--version", "what the version is called"),
        ("--why", "what is new in it, for the whole floor"),
        ("--effective", "from when on, as 2026-12-01T00:00+07:00"),
    ):
        put.add_argument(word, default=None, help=what)
    check = acts.add_parser(
        "check", help="what is wrong with it, or with a folder put in its place, by file and line"
    )
    check.add_argument("id")
    check.add_argument("folder", type=Path, nargs="?")
    acts.add_parser("diff", help="what is otherwise than in the version it follows").add_argument("id")
    acts.add_parser("remove", help="one that is still written goes for good").add_argument("id")
    for word, what in (
        ("propose", "asks somebody else to approve it"),
        ("approve", "nobody who wrote in it can"),
        ("return", "back to who writes it; needs --words"),
        ("publish", "in force at its moment"),
        ("withdraw", "before its moment; one that was proposed is written on"),
    ):
        act = acts.add_parser(word, help=what)
        act.add_argument("id")
        act.add_argument("--words", default="")
