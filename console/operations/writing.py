"""What the agent keeps to write with: templates, counted uses, words. Of this desk alone; nothing of it crosses the wire."""

from console.clock import Clock
from console.operations.errors import EmptyText, TooLong
from console.store import writing
from console.store.database import Database
from console.store.drafts import Mode
from console.store.writing import Template, Used
from contract.ids import new_id
from domain import limits, macro
from domain.errors import InvalidValue


class Writing:
    """Each is safe when it returns; all raise StoreError."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db, self._clock = db, clock

    async def keep(self, name: str, text: str, mode: Mode, id: str | None = None) -> Template:
        """Adds a template, or changes the one named ``id``. Raises EmptyText, TooLong, and
        InvalidValue for a text that could not be filled."""
        template = Template(id or new_id(), name.strip(), text.strip(), mode)
        if not template.name or not template.text:
            raise EmptyText
        for field, most in ((template.name, limits.FIELD), (template.text, limits.NOTE)):
            if len(field) > most:
                raise TooLong(most)
        if why := macro.fault(template.text):
            raise InvalidValue("text", why)
        await self._db.write(lambda conn: writing.keep(conn, template, self._clock))
        return template

    async def remove(self, id: str) -> None:
        """Throws a template away."""
        await self._db.write(lambda conn: writing.remove(conn, id))

    async def used(self, kind: Used, key: str) -> None:
        """Counts a use, so that what is used most comes first."""
        await self._db.write(lambda conn: writing.count(conn, kind, key, self._clock))

    async def learn(self, word: str) -> None:
        """The spelling check takes ``word`` for right from now on."""
        await self._db.write(lambda conn: writing.learn(conn, word))

    async def forget(self, word: str) -> None:
        """The spelling check no longer knows ``word``."""
        await self._db.write(lambda conn: writing.forget(conn, word))
