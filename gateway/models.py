"""All tables of the gateway on the one MetaData: what migrations are compared with."""

from gateway import outgoing as _outgoing
from gateway.accounts import models as _accounts
from gateway.administration import models as _administration
from gateway.announcements import models as _announcements
from gateway.attachments import models as _attachments
from gateway.audit import models as _audit
from gateway.cases import models as _cases
from gateway.channels import models as _channels
from gateway.colleagues import models as _colleagues
from gateway.commands import models as _commands
from gateway.contacts import models as _contacts
from gateway.customers import models as _customers
from gateway.feeds import models as _feeds
from gateway.handover import models as _handover
from gateway.help import models as _help
from gateway.presence import models as _presence
from gateway.routing import models as _routing
from gateway.scheduled import models as _scheduled
from gateway.schema import metadata
from gateway.tools import models as _tools

MODELS = (
    _accounts, _administration, _announcements, _attachments, _audit, _cases, _channels, _colleagues, _commands, _contacts, _customers,
    _feeds, _handover, _help, _outgoing, _presence, _routing, _scheduled, _tools,
)  # fmt: skip

__all__ = ["MODELS", "metadata"]
