"""The people who sign in to the embedded demo. Their passwords stand here and nowhere else, and are good for nothing but
a gateway that was started as a demo.
"""

import secrets
from dataclasses import dataclass
from pathlib import Path

import msgspec

from contract.seed import Seed, SeedUser
from demo.outlets import outlets, seed_outlet
from demo.people import doubles, people, seed_customer
from demo.streams import fixed_id

CHAT_SKILLS = ("livechat", "gadai", "mitra")
#: Calls of customers, and of the outlets by their own line.
VOICE_SKILL, OUTLET_SKILL = "voice", "outlet"
L2_SKILLS = ("l2_helpdesk", "l2_digital")


@dataclass(frozen=True)
class Account:
    username: str
    name: str
    role: str
    skills: tuple[str, ...]
    team: str = "Tim A"
    extension: str = ""

    @property
    def id(self) -> str:
        return fixed_id("user", self.username)

    @property
    def telephones(self) -> bool:
        """Whether the customers' calls ring at their desk."""
        return VOICE_SKILL in self.skills

    @property
    def password(self) -> str:
        return f"{self.username}-demo-2026"


ACCOUNTS = (
    Account(
        "rina",
        "Rina Anggraini",
        "agent",
        (*CHAT_SKILLS, "formulir", VOICE_SKILL, OUTLET_SKILL),
        extension="2101",
    ),
    Account("budi", "Budi Santoso", "agent", CHAT_SKILLS, extension="2117"),
    Account("sari", "Sari Utami", "l2", L2_SKILLS, "L2", "2201"),
    Account("tono", "Tono Wijaya", "team_leader", (*CHAT_SKILLS, *L2_SKILLS), extension="2301"),
    Account("wati", "Wati Kusuma", "supervisor", (*CHAT_SKILLS, *L2_SKILLS), ""),
    Account("yusuf", "Yusuf Maulana", "verifikator", (), "Verifikasi"),
    Account("eka", "Eka Permata", "trainer", (), "Pelatihan"),
    Account("lina", "Lina Hasibuan", "qc", (), "QC"),
    Account("dian", "Dian Puspita", "ld", (), "LD"),
    Account("admin", "Administrator", "admin", (), ""),
)
COLLEAGUE = "budi"


def by_username(username: str) -> Account:
    """The account of that name. Raises KeyError."""
    return {account.username: account for account in ACCOUNTS}[username]


def by_role(role: str) -> Account:
    """Who the console signs in as for ``--role``. Raises KeyError for a role nobody has."""
    return {account.role: account for account in reversed(ACCOUNTS)}[role]


def roles() -> tuple[str, ...]:
    """The roles somebody has, in the order of the accounts."""
    return tuple(dict.fromkeys(account.role for account in ACCOUNTS))


def make_seed(seed: int, now: int) -> Seed:
    """All that an empty demo gateway is filled with, its key made afresh; ``now`` Unix ms."""
    users = [_user(account) for account in ACCOUNTS]
    return Seed(
        demo=True,
        signing_key=secrets.token_hex(32),
        users=tuple(users),
        customers=(
            *(seed_customer(person, now) for person in people(seed)),
            *doubles(seed, now),
            *(seed_outlet(outlet) for outlet in outlets(seed)),
        ),
    )


def write_seed(path: Path, seed: int, now: int) -> None:
    """Writes ``make_seed`` as JSON, readable by its owner alone. Raises OSError."""
    path.touch(mode=0o600)
    path.write_bytes(msgspec.json.encode(make_seed(seed, now)))


def _user(account: Account) -> SeedUser:
    record = {
        "id": account.id,
        "username": account.username,
        "name": account.name,
        "password": account.password,
        "roles": [account.role],
        "team": account.team,
        "skills": account.skills,
        "extension": account.extension,
    }
    return msgspec.convert(record, SeedUser)
