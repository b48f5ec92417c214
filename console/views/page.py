"""What a page of the rail, or a panel over the right side, may want to hear; each is built when it is first wanted."""

from console.store.changes import Changeset
from console.widgets.part import Part


class Hears:
    """Called by the workspace on whatever is built; what a page has no use for it leaves as it is."""

    def heard(self, changes: Changeset) -> None:
        """The store changed."""

    def link_changed(self) -> None:
        """The line to the gateway came or went."""

    def settings_kept(self) -> None:
        """Other settings are in force."""

    def floor_changed(self) -> None:
        """Presence, offers, tools, the outbox or what needs attention changed."""

    def tick(self) -> None:
        """A second went by."""


class Page(Part, Hears):
    """A page of the rail."""

    def enter(self) -> None:
        """It comes to the front."""
        self.setFocus()

    def leave(self) -> None:
        """Another comes to the front in its place."""
