"""The tables of all channels, for the one MetaData."""

from gateway.channels.livechat.models import visitor
from gateway.channels.webform.models import intake_client, intake_thread

__all__ = ["intake_client", "intake_thread", "visitor"]
