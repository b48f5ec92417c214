"""The tables of all channels, for the one MetaData."""

from gateway.channels.livechat.models import visitor

__all__ = ["visitor"]
