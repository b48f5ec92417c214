"""Many customers with one issue: the leader calls it a mass problem, the ticket in front hangs on it, and all are answered at once."""

from console.tour.whole import Whole
from console.views.hands import HandsFailed
from console.views.keys import sequence

CATEGORY, ISSUE = "pengaduan", "pelunasan_gagal"
MEANWHILE = "Pelunasan lewat aplikasi sedang terganggu. Saldo yang terpotong tercatat dan aman."
JOINT = "Pelunasan lewat aplikasi sudah normal kembali. Terima kasih sudah menunggu."


class CrowdTour(Whole):
    """A mass problem, from the banner to the joint answer."""

    async def mass_linked(self) -> None:
        """The banner stands, and the ticket in front is linked by its key."""
        ticket, banners = await self.to("Siti"), self.desk.banners
        await self.outside.need("issue_spreads", category=CATEGORY, issue=ISSUE)
        await self.outside.need("leader_confirms_mass", issue=ISSUE, text=MEANWHILE)
        await self.hands.until(lambda: banners.mass.isVisible() and banners.can_link, "the banner", 20)
        await self.hands.picture("masalah-massal")
        await self.hands.key(sequence("link_problem"))
        await self.hands.until(lambda: self.confirmed(ticket), "the ticket hangs on it", 20)
        await self.hands.until(lambda: self.waiting() == 0, "nothing of it is on its way", 20)
        await self.hands.picture("masalah-massal-tertaut")

    async def mass_solved(self) -> None:
        """It is over: the banner goes, and the customer has the joint answer once."""
        await self.outside.need("leader_solves_mass", issue=ISSUE, text=JOINT)
        await self.hands.until(lambda: not self.desk.banners.mass.isVisible(), "the banner goes", 20)
        await self.hands.until(lambda: JOINT in self.lines(), "the joint answer", 20)
        await self.delivered("siti", JOINT)
        if self.lines().count(JOINT) != 1:
            raise HandsFailed("the joint answer stands there more than once")
        await self.hands.picture("jawaban-bersama")

    def confirmed(self, ticket: str) -> bool:
        """Whether the gateway says that the ticket hangs on the problem; what is on its way has no version yet."""
        problem = self.desk.banners.problem
        link = None if problem is None else problem.link(ticket)
        return link is not None and link.version > 0
