"""A short round for roles that take no customer of the cast: what they see, through an outage, in every look."""

from console.tour.morning import Morning
from console.tour.outage import Outage
from console.tour.screen import WIDE
from console.views.keys import sequence
from console.views.places import PLACES


class Round(Morning, Outage):
    """What somebody sees who takes no customer of the cast."""

    async def arrive(self) -> None:
        await self.hands.picture("inbox")
        await self.hands.picture("inbox-lebar", WIDE)

    async def places(self) -> None:
        """Every place of the rail that this role has and a key leads to."""
        for place in PLACES:
            if place.rail and place.open_to(self.desk.desk) and (keys := sequence(place.goes)):
                await self.hands.key(keys)
                await self.hands.picture(place.key)

    async def offline(self) -> None:
        await self.hands.key(sequence("inbox"))
        await self.hands.picture("offline")

    async def reached(self) -> None:
        await self.outside.need("gateway_start")
        await self.hands.until(lambda: self.desk.desk.online(), "the gateway is reached again", 60)
        await self.hands.until(lambda: self.waiting() == 0, "nothing waits", 60)
        await self.hands.picture("online-lagi")

    async def looks(self) -> None:
        await self.hands.key(sequence("settings"))
        settings = self.desk.settings
        scheme, language = settings.combo("scheme").combo, settings.combo("language").combo
        given = scheme.currentData(), language.currentData()
        await self.choose(scheme, "light" if given[0] == "dark" else "dark")
        await self.hands.picture("tema-lain")
        await self.choose(language, "id" if given[1] == "en" else "en")
        await self.hands.picture("bahasa-lain")
        await self.choose(scheme, given[0])
        await self.choose(language, given[1])
        await self.hands.key(sequence("inbox"))
        await self.hands.picture("selesai")
