"""What a desk relies on about documentation that is due, of any gateway; part of tests/sync/gateway_contract.py."""

from contract.documentation_acts import LiftDocumentation
from contract.errors import ErrorCode
from contract.ids import new_id
from tests.sync.gateway_contract import Desk


class DocumentationContract:
    """Mixed into GatewayContract, whose fixture ``desk`` it uses."""

    async def test_only_who_leads_lifts_documentation_that_is_due(self, desk: Desk) -> None:
        for user in (desk.session.user.id, new_id()):
            (result,) = await desk.send(desk.command(LiftDocumentation(user=user, until=1 << 50)))
            assert result.code is ErrorCode.FORBIDDEN
