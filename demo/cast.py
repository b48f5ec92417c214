"""Customers led by a script: each has one page and does what is asked of it, nothing by itself."""

import httpx
import msgspec

from demo import needs
from demo.chat_files import receipt
from demo.chat_page import ChatPage, GaveUp
from demo.conversation import Conversation
from demo.needs import Answer, CannotDo, Shown
from demo.people import CAST, Person, people
from demo.streams import stream


class Cast:
    """The customers of demo.people.CAST at one gateway."""

    def __init__(self, gateway: str, seed: int) -> None:
        self._gateway, self._seed = gateway, seed
        self._people = {person.key: person for person in people(seed, len(CAST))}
        self._pages: dict[str, ChatPage] = {}

    async def close(self) -> None:
        for page in self._pages.values():
            await page.close()

    async def do(self, need: needs.CustomerNeed) -> Answer:
        """Does what is asked. Raises CannotDo, GaveUp."""
        match need:
            case needs.CustomerWrites():
                page, line = await self._write(need.customer, need.text, need.topic)
                await page.wait(lambda: line in page.talk.kept or bool(page.talk.refused), need.within_s)
                if line not in page.talk.kept:
                    raise CannotDo(f"the gateway refused the line: {page.talk.refused}")
                return self._about(need.customer, line=line)
            case needs.CustomerSends():
                return await self._sends(need)
            case needs.CustomerQueued():
                _, line = await self._write(need.customer, need.text, need.topic)
                return self._about(need.customer, line=line)
            case needs.CustomerGot():
                return await self._got(need)
            case needs.CustomerNotGot():
                if self._page(need.customer).talk.shown(need.text):
                    raise CannotDo(f"{need.customer}'s page shows what it never should: {need.text!r}")
                return self._about(need.customer)
            case needs.CustomerTyping():
                await self._page(need.customer).typing()
                return self._about(need.customer)
            case needs.CustomerLeaves():
                await self._page(need.customer).leave(need.within_s)
                return self._about(need.customer)
            case needs.CustomerDrops():
                await self._page(need.customer).drop()
                return self._about(need.customer)
            case needs.CustomerReturns():
                page = self._page(need.customer)
                page.open()
                await page.wait(lambda: page.connected, need.within_s)
                return self._about(need.customer)
            case needs.CustomerShows():
                return await self._shows(need)

    async def _write(self, customer: str, text: str, topic: str | None) -> tuple[ChatPage, str]:
        person = self._person(customer)
        if customer not in self._pages:
            talk = Conversation(person.name, person.phone, topic or "umum")
            self._pages[customer] = ChatPage(self._gateway, talk, stream(self._seed, "cast", customer))
        page = self._pages[customer]
        page.talk.refused, page.talk.leaving = "", False
        page.open()
        return page, await page.say(text)

    async def _sends(self, need: needs.CustomerSends) -> Answer:
        page = self._page(need.customer)
        page.open()
        await page.wait(lambda: page.connected, need.within_s)
        try:
            line = await page.send_file(need.file, receipt())
        except httpx.HTTPError as error:
            raise CannotDo(f"{need.customer}'s file was not taken: {error}") from error
        await page.wait(lambda: line in page.talk.kept or bool(page.talk.refused), need.within_s)
        if line not in page.talk.kept:
            raise CannotDo(f"the gateway refused the file's line: {page.talk.refused}")
        return self._about(need.customer, line=line)

    async def _got(self, need: needs.CustomerGot) -> Answer:
        page = self._page(need.customer)
        try:
            await page.wait(lambda: bool(page.talk.shown(need.text)), need.within_s)
        except GaveUp as error:
            last = [line.text for line in page.talk.lines.values() if line.who == "agent"][-3:]
            raise CannotDo(
                f"{need.customer}'s page does not show {need.text!r}: {error}; last: {last}"
            ) from error
        shown = page.talk.shown(need.text)
        return self._about(need.customer, line=shown[0], times=len(shown))

    async def _shows(self, need: needs.CustomerShows) -> Answer:
        """Beside the page as it is, one opened afresh: what the gateway would show a customer who comes back."""
        page = self._page(need.customer)
        talk = page.talk
        again = Conversation(talk.name, talk.phone, talk.topic, key=talk.key, token=talk.token)
        fresh = ChatPage(self._gateway, again, stream(self._seed, "afresh", need.customer))
        page.open()
        fresh.open()
        try:
            await page.wait(lambda: page.connected and not talk.unsent, need.within_s)
            await fresh.wait(lambda: talk.kept | set(talk.lines) <= set(again.lines), need.within_s)
        except GaveUp as error:
            missing = [line.text for id, line in talk.lines.items() if id not in again.lines]
            raise CannotDo(
                f"{need.customer}: {error}; unsent {list(talk.unsent.values())}; missing {missing}"
            ) from error
        finally:
            await fresh.close()
        about = self._about(need.customer)
        return msgspec.structs.replace(about, shown=_lines(talk), afresh=_lines(again))

    def _about(self, customer: str, line: str = "", times: int = 0) -> Answer:
        page = self._pages[customer]
        return Answer(
            ok=True, customer=customer, name=page.talk.name, ticket=page.talk.ticket, line=line, times=times
        )

    def _page(self, customer: str) -> ChatPage:
        self._person(customer)
        if customer not in self._pages:
            raise CannotDo(f"{customer} has not written yet")
        return self._pages[customer]

    def _person(self, customer: str) -> Person:
        if customer not in self._people:
            raise CannotDo(f"there is no customer {customer!r}; the cast is {', '.join(self._people)}")
        return self._people[customer]


def _lines(talk: Conversation) -> tuple[Shown, ...]:
    return tuple(Shown(line.id, line.who, line.text, talk.arrivals[line.id]) for line in talk.lines.values())
