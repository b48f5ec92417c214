"""A customer who writes by the web form: from outside, over HTTP, with the picture of a receipt, and reads the answer by the link."""

import asyncio
import uuid
from typing import TypeVar

import httpx
import msgspec

from contract import paths
from contract.intake import Accepted, Draft, Submission, Thread
from demo.chat_files import PIECE, receipt
from demo.needs import Answer, CannotDo, FormGot, FormNeed, FormWrites
from demo.people import CAST, Person, people

T = TypeVar("T")
_LOOK_S = 0.3


class FormPages:
    """The cast's letters by the form; each has one."""

    def __init__(self, gateway: str, seed: int) -> None:
        self._gateway = gateway
        self._people = {person.key: person for person in people(seed, len(CAST))}
        self._sent: dict[str, Accepted] = {}

    async def do(self, need: FormNeed) -> Answer:
        """Does what is asked. Raises CannotDo."""
        if need.customer not in self._people:
            raise CannotDo(f"there is no customer {need.customer!r}; the cast is {', '.join(self._people)}")
        try:
            async with asyncio.timeout(need.within_s):
                if isinstance(need, FormWrites):
                    return await self._writes(need, self._people[need.customer])
                return await self._got(need)
        except TimeoutError as error:
            raise CannotDo(f"{need.customer}'s form: not within {need.within_s:g} s") from error
        except httpx.HTTPError as error:
            raise CannotDo(f"{need.customer}'s form: {error}") from error

    async def _writes(self, need: FormWrites, person: Person) -> Answer:
        async with self._http() as http:
            begun = await http.post(paths.FORM_DRAFTS, json={"key": str(uuid.uuid4())})
            http.headers["authorization"] = f"Bearer {_read(begun, Draft).token}"
            photo = await self._send_up(http, need.file, receipt()) if need.file else None
            asked = Submission(
                name=person.name, by="telepon", address=person.phone, text=need.text, topic=need.topic,
                fields={"kontrak": person.contract}, files=() if photo is None else (photo,),
            )  # fmt: skip
            self._sent[need.customer] = accepted = await self._submit(http, asked)
        return Answer(ok=True, customer=need.customer, name=person.name, ticket=accepted.number)

    async def _submit(self, http: httpx.AsyncClient, asked: Submission) -> Accepted:
        while True:
            answer = await http.post(paths.FORM_SUBMIT, content=msgspec.json.encode(asked))
            if answer.status_code != 429:
                return _read(answer, Accepted)
            # Sooner than a person writes; it is asked again when the gateway says so.
            await asyncio.sleep(int(answer.headers["retry-after"]))

    async def _send_up(self, http: httpx.AsyncClient, name: str, data: bytes) -> str:
        id, have = str(uuid.uuid4()), 0
        at = f"{paths.INTAKE_FILES}/{id}"
        begun = await http.post(paths.INTAKE_FILES, json={"id": id, "name": name, "size": len(data)})
        begun.raise_for_status()
        while have < len(data):
            answer = await http.put(f"{at}/chunks/{have}", content=data[have : have + PIECE])
            have = int(answer.raise_for_status().json()["have"])
        (await http.post(f"{at}/finish")).raise_for_status()
        return id

    async def _got(self, need: FormGot) -> Answer:
        accepted = self._sent.get(need.customer)
        if accepted is None:
            raise CannotDo(f"{need.customer} has sent no form yet")
        async with self._http() as http:
            http.headers["authorization"] = f"Bearer {accepted.token}"
            while True:
                thread = _read(await http.get(paths.INTAKE_THREAD), Thread)
                found = [line for line in thread.lines if line.who == "agent" and line.text == need.text]
                if found:
                    (await http.post(paths.INTAKE_SEEN, json={"up_to": thread.last})).raise_for_status()
                    return Answer(
                        ok=True,
                        customer=need.customer,
                        ticket=accepted.number,
                        line=found[0].id,
                        times=len(found),
                    )
                await asyncio.sleep(_LOOK_S)

    def _http(self) -> httpx.AsyncClient:
        headers = {"content-type": "application/json"}
        return httpx.AsyncClient(base_url=self._gateway, headers=headers, timeout=20, trust_env=False)


def _read(answer: httpx.Response, kind: type[T]) -> T:
    return msgspec.json.decode(answer.raise_for_status().content, type=kind)
