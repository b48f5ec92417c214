"""All tables of the gateway on the one MetaData: what migrations are compared with."""

from gateway import outgoing as _outgoing
from gateway.accounts import models as _accounts
from gateway.administration import models as _administration
from gateway.announcements import models as _announcements
from gateway.attachments import models as _attachments
from gateway.audit import models as _audit
from gateway.calls import models as _calls
from gateway.cases import models as _cases
from gateway.casework import models as _casework
from gateway.channels import models as _channels
from gateway.colleagues import models as _colleagues
from gateway.commands import models as _commands
from gateway.contacts import models as _contacts
from gateway.customers import models as _customers
from gateway.feeds import models as _feeds
from gateway.handbook_drafts import models as _handbook_drafts
from gateway.handover import models as _handover
from gateway.help import models as _help
from gateway.incidents import models as _incidents
from gateway.leads import models as _leads
from gateway.mass import models as _mass
from gateway.presence import models as _presence
from gateway.recordings import models as _recordings
from gateway.routing import models as _routing
from gateway.scheduled import models as _scheduled
from gateway.schema import metadata
from gateway.tandem import models as _tandem
from gateway.tools import models as _tools
from gateway.tools import result_models as _tool_results
from gateway.unanswered import models as _unanswered

MODELS = (
    _accounts, _administration, _announcements, _attachments, _audit, _calls, _cases, _casework, _channels, _colleagues, _commands,
    _contacts, _customers, _feeds, _handbook_drafts, _handover, _help, _incidents, _leads, _mass, _outgoing, _presence, _recordings,
    _routing, _scheduled, _tandem, _tools, _tool_results, _unanswered,
)  # fmt: skip

__all__ = ["MODELS", "metadata"]
