"""What each word of ``./sahut admin`` does: asks the gateway, and prints what it says."""

import argparse
import sys
from pathlib import Path

import msgspec

from console.administration.announcements import announcements
from console.administration.fields import read_capacity, read_time, with_fields
from console.administration.naming import PERSON, Unknown, account, person_line
from console.administration.output import as_json, clean, moment, say, show, table
from console.administration.teams import teams
from console.administration.words import PARTS
from console.operations.administration import Administration, AuditQuery
from contract.admin import AdminUser, NewUser, OneTimePassword, UserChange
from domain.permissions import Role


async def do(admin: Administration, asked: argparse.Namespace) -> int:
    """Does what was asked; the exit code. Raises NotDone, Unknown, BadField, OSError."""
    noun: str = asked.noun
    if noun == "users":
        return await _users(admin, asked)
    if noun == "teams":
        return await teams(admin, asked)
    if noun == "announcements":
        return await announcements(admin, asked)
    if noun in PARTS:
        return await _part(admin, PARTS[noun], asked)
    if noun == "desks":
        return await _desks(admin, asked)
    if noun == "audit":
        return await _audit(admin, asked)
    if noun == "import":
        return await _import(admin, asked)
    if noun == "export":
        return await _export(admin, asked)
    if noun == "roles":
        roles = await admin.roles()
        return show(
            asked, roles, ("role", "people", "may"), [(r.role, r.people, " ".join(r.acts)) for r in roles]
        )
    skills = await admin.skills()
    lines = [(s.skill, s.people, " ".join(s.queues)) for s in skills]
    return show(asked, skills, ("skill", "people", "queues"), lines)


async def _users(admin: Administration, asked: argparse.Namespace) -> int:
    act: str = asked.act
    if act == "list":
        found = await admin.users(asked.search, not asked.inactive)
        return show(asked, found, PERSON, [person_line(user) for user in found])
    if act == "add":
        made = await admin.add_user(
            NewUser(
                username=asked.username,
                name=asked.name,
                roles=tuple(Role(role) for role in asked.role),
                team=asked.team or "",
                skills=tuple(asked.skill or ()),
                capacity=read_capacity(asked.capacity or ()),
                extension=asked.extension or "",
            )
        )
        return _password(asked, made.password)
    user = await account(admin, asked.username)
    if act == "reset-password":
        return _password(asked, await admin.reset_password(user.id))
    if act == "sign-out":
        return say(asked, {"sessions": await admin.sign_out(user.id)}, "sessions ended: {sessions}")
    if act == "aux":
        await admin.set_aux(user.id, asked.reason)
        return say(asked, {"username": user.username, "aux": asked.reason}, "{username}: {aux}")
    changed = await admin.change_user(user.id, _change(user, asked))
    return show(asked, changed, PERSON, [person_line(changed)])


def _change(user: AdminUser, asked: argparse.Namespace) -> UserChange:
    if asked.act in ("deactivate", "activate"):
        return UserChange(version=user.version, active=asked.act == "activate")
    skills = list(user.skills if asked.skill is None else asked.skill)
    skills += [skill for skill in asked.add_skill if skill not in skills]
    skills = [skill for skill in skills if skill not in asked.remove_skill]
    unset = msgspec.UNSET
    return UserChange(
        version=user.version,
        name=unset if asked.name is None else asked.name,
        roles=unset if asked.role is None else tuple(Role(role) for role in asked.role),
        team=unset if asked.team is None else asked.team,
        skills=unset if tuple(skills) == user.skills else tuple(skills),
        capacity=unset if asked.capacity is None else read_capacity(asked.capacity),
        extension=unset if asked.extension is None else asked.extension,
    )


def _password(asked: argparse.Namespace, given: OneTimePassword) -> int:
    words = (
        "{username} signs in once with: {password}\n(told now and never again; the sign-in asks for another)"
    )
    return say(asked, msgspec.to_builtins(given), words)


async def _part(admin: Administration, part: str, asked: argparse.Namespace) -> int:
    items = {item.id: item for item in (await admin.part(part)).items}
    if asked.act == "list":
        lines = [
            (item.id, item.version, "removed" if item.removed else "", bytes(item.body).decode())
            for item in items.values()
        ]
        return show(asked, list(items.values()), ("id", "version", "state", "fields"), lines)
    item = items.get(asked.id)
    if asked.act == "set":
        body: dict[str, object] = {"id": asked.id} if item is None else msgspec.json.decode(item.body)
        done = await admin.put_item(
            part, asked.id, 0 if item is None else item.version, with_fields(body, asked.fields)
        )
        as_json(done)
        return 0
    if item is None:
        raise Unknown(f"there is no {asked.id!r}")
    if asked.act == "show":
        as_json(item)
        return 0
    await admin.remove_item(part, item.id, item.version)
    return say(asked, {"removed": item.id}, "removed: {removed}")


async def _desks(admin: Administration, asked: argparse.Namespace) -> int:
    if asked.act == "sign-out":
        ended = await admin.sign_out_desk(asked.client)
        return say(asked, {"sessions": ended}, "sessions ended: {sessions}")
    found = await admin.desks(everyone=asked.all)
    columns = ("desk", "of", "waiting", "rejected", "since", "signed in", "version", "id")
    return show(
        asked,
        found,
        columns,
        [
            (
                d.desk,
                d.name,
                d.waiting,
                d.rejected,
                moment(d.oldest),
                "yes" if d.signed_in else "no",
                d.version,
                d.client,
            )
            for d in found
        ],
    )


async def _audit(admin: Administration, asked: argparse.Namespace) -> int:
    found = await admin.audit(
        AuditQuery(
            who=asked.who,
            what=asked.act,
            ticket=asked.ticket,
            row=asked.customer,
            since=read_time(asked.since),
            until=read_time(asked.until),
            limit=asked.limit,
        )
    )
    lines = [
        (
            moment(x.at),
            x.who_name or x.who,
            x.what,
            x.ref,
            x.row,
            " ".join(f"{n}={v}" for n, v in x.detail.items()),
        )
        for x in found
    ]
    return show(asked, found, ("when", "who", "act", "on", "id", "detail"), lines)


async def _import(admin: Administration, asked: argparse.Namespace) -> int:
    content = sys.stdin.buffer.read() if asked.file == "-" else Path(asked.file).read_bytes()
    done = await admin.take_in(asked.what, content, dry_run=asked.dry_run)
    if asked.json:
        as_json(done)
        return 1 if done.faults else 0
    for fault in done.faults:
        where = f"{asked.file}:{fault.line}" + (f": {clean(fault.column)}" if fault.column else "")
        value = f" ({clean(fault.value)})" if fault.value else ""
        print(f"{where}: {clean(fault.why)}{value}", file=sys.stderr)
    if done.faults:
        print("Nothing was taken over.", file=sys.stderr)
        return 1
    verb = "would be " if done.dry_run else ""
    print(f"{verb}added {done.added}, {verb}changed {done.changed}, as they were {done.same}")
    if done.passwords:
        print(
            "Each signs in once with this password, told now and never again; the sign-in asks for another:"
        )
        table(("username", "password"), [(one.username, one.password) for one in done.passwords])
    return 0


async def _export(admin: Administration, asked: argparse.Namespace) -> int:
    content = await admin.give_out(asked.what)
    if asked.file == "-":
        sys.stdout.buffer.write(content)
    else:
        Path(asked.file).write_bytes(content)
    return 0
