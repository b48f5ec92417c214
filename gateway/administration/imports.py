"""What a file of people, customers, holidays or macros does, line by line. A fault is a line's own; nothing is kept with one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from contract.admin import CsvFault, NewUser, OneTimePassword, UserChange
from domain import limits
from domain.csv_table import Line, Table
from domain.customer_fields import checked
from domain.errors import InvalidValue
from domain.handbook import Handbook
from domain.parties import CallerType
from domain.permissions import Role
from gateway.accounts.models import users
from gateway.accounts.user import User
from gateway.administration.in_force import InForce
from gateway.administration.parts import put_many
from gateway.administration.people import CHANGING, People
from gateway.customers.models import customer, customer_field
from gateway.customers.seal import Seal
from gateway.customers.service import Customers
from gateway.errors import Refusal, invalid
from gateway.tx import Tx, lock_keys

USERS = ("username", "name", "roles", "team", "skills", "capacity", "extension", "active")
CUSTOMERS = ("name", "city", "caller_type", "segment")
HOLIDAYS = ("date", "name", "open")
SETS = ("category", "issue", "priority")
MACROS = ("id", "name", "mode", "text", *SETS)
#: New accounts a file may make, and customers: each customer is sealed and indexed, and the floor waits so long.
MOST_NEW = 200
MOST_CUSTOMERS = 500
_YES, _NO = frozenset({"ya", "yes", "true", "1"}), frozenset({"tidak", "no", "false", "0"})


def of_customers(handbook: Handbook) -> tuple[str, ...]:
    """Every column a file of customers may have: what all have, and the centre's own fields."""
    return (*CUSTOMERS, *handbook.sealed_fields, *(one.id for one in handbook.open_fields))


@dataclass
class Done:
    """What the lines did so far."""

    added: int = 0
    changed: int = 0
    same: int = 0
    faults: list[CsvFault] = field(default_factory=list)
    passwords: list[OneTimePassword] = field(default_factory=list)

    def no(self, line: Line, refusal: Refusal) -> None:
        detail = refusal.detail
        column = detail.get("field", next(iter(detail), ""))
        why = detail.get("why", detail.get(column, refusal.code.value))
        self.faults.append(CsvFault(line.number, column, why, detail.get("value", "")))


def several(cell: str) -> tuple[str, ...]:
    """What stands in a cell that holds several: parted by spaces or bars."""
    return tuple(cell.replace("|", " ").split())


async def take_users(
    tx: Tx, people: People, author: User, table: Table, passwords: Mapping[str, tuple[str, str]]
) -> Done:
    """Makes who is new, changes who is there in the columns given. ``passwords``: user name → (one-time password, its hash)."""
    done = Done()
    seen: set[str] = set()
    await lock_keys(tx.conn, CHANGING)
    for line in table.lines:
        name = line.cells["username"]
        try:
            if name in seen:
                raise invalid(field="username", why="doubled", value=name[:80])
            seen.add(name)
            wanted = select(users.c.id, users.c.version).where(users.c.username == name)
            found = (await tx.conn.execute(wanted)).one_or_none()
            fields = _person(line.cells)
            if found is None:
                if name not in passwords:
                    raise invalid(field="username", why="too_many", value=str(MOST_NEW))
                active = fields.pop("active", True)
                asked = NewUser(**{"name": "", "roles": ()} | fields, username=name)  # type: ignore[arg-type]
                password, hashed = passwords[name]
                id = await people.add(tx, author, asked, hashed)
                if not active:
                    await people.change(tx, author, id, UserChange(version=0, active=False))
                done.added += 1
                done.passwords.append(OneTimePassword(name, password))
            else:
                change = UserChange(version=found.version, **fields)  # type: ignore[arg-type]
                moved = await people.change(tx, author, found.id, change)
                done.changed, done.same = done.changed + moved, done.same + (not moved)
        except Refusal as no:
            done.no(line, no)
    return done


def _person(cells: Mapping[str, str]) -> dict[str, object]:
    """The fields a line of people names. Raises Refusal."""
    fields: dict[str, object] = {name: cells[name] for name in ("name", "team", "extension") if name in cells}
    if "roles" in cells:
        fields["roles"] = tuple(_read("roles", one, Role) for one in several(cells["roles"]))
    if "skills" in cells:
        fields["skills"] = several(cells["skills"])
    if "capacity" in cells:
        fields["capacity"] = dict(_capacity(one) for one in several(cells["capacity"]))
    if cells.get("active"):
        said = cells["active"].lower()
        if said not in _YES | _NO:
            raise invalid(field="active", why="yes_or_no", value=said[:80])
        fields["active"] = said in _YES
    return fields


def _read(column: str, text: str, shape: Callable[[str], Role]) -> Role:
    try:
        return shape(text.lower())
    except ValueError:
        raise invalid(field=column, why="unknown", value=text[:80]) from None


def _capacity(text: str) -> tuple[str, int]:
    channel, equals, count = text.partition("=")
    if not equals or not (count.isascii() and count.isdigit()) or int(count) > 100:
        raise invalid(field="capacity", why="channel=number", value=text[:80])
    return channel, int(count)


async def take_customers(
    tx: Tx, customers: Customers, seal: Seal, handbook: Handbook, author: User, table: Table
) -> Done:
    """Adds customers. Who is there already under the same name and one of the same sensitive values is left as they are."""
    done = Done()
    if len(table.lines) > MOST_CUSTOMERS:
        beyond = table.lines[MOST_CUSTOMERS].number
        return Done(faults=[CsvFault(beyond, "", "too_many", str(MOST_CUSTOMERS))])
    seen: set[tuple[str, str, str]] = set()
    for line in table.lines:
        try:
            cells = line.cells
            if not cells["name"]:
                raise invalid(field="name", why="empty")
            long = limits.too_long(cells.items())
            if long is not None:
                raise invalid(field=long, why="too_long", value=str(limits.most(long)))
            sensitive = {name: cells[name] for name in handbook.sealed_fields if cells.get(name)}
            keys = {(cells["name"].casefold(), name, seal.hash(text)) for name, text in sensitive.items()}
            if not keys.isdisjoint(seen) or await _is_there(tx, cells["name"], keys):
                done.same += 1
                continue
            seen |= keys
            kind = cells.get("caller_type", "") or CallerType.NASABAH.value
            if kind not in {one.value for one in CallerType}:
                raise invalid(field="caller_type", why="unknown", value=kind[:80])
            fields = _fields(handbook, cells)
            await customers.add(
                tx, name=cells["name"], caller_type=CallerType(kind), made_by=author.id, city=cells.get("city", ""),
                segment=cells.get("segment", ""), sensitive=sensitive, fields=fields,
            )  # fmt: skip
            done.added += 1
        except Refusal as no:
            done.no(line, no)
    if done.added and not done.faults:
        tx.audit(author.id, "customer.import", "customer", "", lines=str(done.added))
    return done


def _fields(handbook: Handbook, cells: Mapping[str, str]) -> dict[str, str]:
    """The centre's own fields of a line, in their one spelling. Raises Refusal for what is none of their kind."""
    given = {one.id: cells[one.id] for one in handbook.open_fields if cells.get(one.id)}
    try:
        return checked(handbook.open_fields, given)
    except InvalidValue as wrong:
        raise invalid(field=wrong.field, why="unknown", value=given[wrong.field][:80]) from None


async def _is_there(tx: Tx, name: str, keys: set[tuple[str, str, str]]) -> bool:
    f = customer_field.c
    for _, field_name, hash in sorted(keys):
        wanted = select(customer.c.name).join(customer_field, f.customer == customer.c.id)
        found = await tx.conn.execute(wanted.where(f.field == field_name, f.hash == hash))
        if any(there.casefold() == name.casefold() for there in found.scalars()):
            return True
    return False


async def take_holidays(tx: Tx, in_force: InForce, author: User, table: Table) -> Done:
    """``open``: when the centre is open all the same, as 08:00-12:00, several parted by spaces; empty: closed."""
    bodies: list[tuple[int, dict[str, object]]] = []
    faults: list[CsvFault] = []
    for line in table.lines:
        spans = []
        for text in several(line.cells.get("open", "")):
            start, dash, end = text.partition("-")
            if not dash:
                faults.append(CsvFault(line.number, "open", "start-end", text[:80]))
            spans.append({"start": start, "end": end})
        bodies.append((line.number, {"id": line.cells["date"], "name": line.cells["name"], "spans": spans}))
    found, counts = await put_many(tx, in_force, author.id, "holidays", bodies)
    columns = {"id": "date", "spans": "open"}
    named = [CsvFault(one.line, columns.get(one.column, one.column), one.why, one.value) for one in found]
    return Done(*counts, faults=sorted([*faults, *named], key=lambda fault: fault.line))


async def take_macros(tx: Tx, in_force: InForce, author: User, table: Table) -> Done:
    bodies: list[tuple[int, dict[str, object]]] = []
    for line in table.lines:
        cells: dict[str, object] = {
            name: text for name, text in line.cells.items() if name not in SETS and (text or name != "mode")
        }
        if not line.cells.keys().isdisjoint(SETS):
            sets = {name: line.cells[name] for name in SETS if line.cells.get(name)}
            cells["sets"] = sets or None
        bodies.append((line.number, cells))
    found, counts = await put_many(tx, in_force, author.id, "macros", bodies)
    named = [CsvFault(one.line, one.column.removeprefix("sets."), one.why, one.value) for one in found]
    return Done(*counts, faults=named)
