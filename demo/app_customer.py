"""A customer of the centre's own app: its server writes over REST with a key, the telephone reads the answer with a token."""

import uuid

import httpx
import msgspec

from contract import paths
from contract.intake import Accepted, Submission, Thread, ThreadLine
from demo.chat_files import receipt
from demo.needs import Answer, AppGot, AppNeed, AppWrites, CannotDo
from demo.patience import until
from demo.people import CAST, people


class AppCustomers:
    """The cast's letters by the app; each has one."""

    def __init__(self, gateway: str, seed: int) -> None:
        self._gateway = gateway
        self._people = {person.key: person for person in people(seed, len(CAST))}
        self._sent: dict[str, Accepted] = {}

    async def do(self, need: AppNeed) -> Answer:
        """Does what is asked. Raises CannotDo."""
        if need.customer not in self._people:
            raise CannotDo(f"there is no customer {need.customer!r}; the cast is {', '.join(self._people)}")
        try:
            return await (self._writes(need) if isinstance(need, AppWrites) else self._got(need))
        except httpx.HTTPError as error:
            raise CannotDo(f"{need.customer}'s app: {error}") from error

    async def _writes(self, need: AppWrites) -> Answer:
        person = self._people[need.customer]
        asked = Submission(
            name=person.name, by="telepon", address=person.phone, text=need.text, topic=need.topic,
            fields={"kontrak": person.contract},
        )  # fmt: skip
        files = {"file": (need.file, receipt(), "image/png")} if need.file else {}
        async with self._http(need.key, need.within_s) as http:
            answer = await http.post(
                paths.INTAKE_MULTIPART,
                headers={"idempotency-key": str(uuid.uuid4())},
                files={"intake": (None, msgspec.json.encode(asked), "application/json"), **files},
            )
        accepted = msgspec.json.decode(answer.raise_for_status().content, type=Accepted)
        self._sent[need.customer] = accepted
        return Answer(ok=True, customer=need.customer, name=person.name, ticket=accepted.number)

    async def _got(self, need: AppGot) -> Answer:
        accepted = self._sent.get(need.customer)
        if accepted is None:
            raise CannotDo(f"{need.customer} has sent nothing by the app yet")
        async with self._http(accepted.token, need.within_s) as http:

            async def look() -> tuple[Thread, list[ThreadLine]] | None:
                answer = await http.get(paths.INTAKE_THREAD)
                thread = msgspec.json.decode(answer.raise_for_status().content, type=Thread)
                found = [line for line in thread.lines if line.who == "agent" and line.text == need.text]
                return (thread, found) if found else None

            thread, found = await until(look, need.within_s, f"the reply {need.text!r}")
            (await http.post(paths.INTAKE_SEEN, json={"up_to": thread.last})).raise_for_status()
        return Answer(
            ok=True, customer=need.customer, ticket=accepted.number, line=found[0].id, times=len(found)
        )

    def _http(self, bearer: str, within: float) -> httpx.AsyncClient:
        headers = {"authorization": f"Bearer {bearer}"}
        return httpx.AsyncClient(base_url=self._gateway, headers=headers, timeout=within, trust_env=False)
