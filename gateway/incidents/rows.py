"""The rows of trouble, BCPs and lost time."""

from contract.incident_row import BcpRow, BcpTickRow, IncidentReportRow, IncidentRow, LostTimeRow
from gateway.incidents.models import bcp, bcp_tick, incident, incident_report, lost_time
from gateway.rows import RowKind


def kinds() -> list[RowKind]:
    return [
        RowKind(IncidentRow, incident),
        RowKind(IncidentReportRow, incident_report),
        RowKind(BcpRow, bcp),
        RowKind(BcpTickRow, bcp_tick),
        RowKind(LostTimeRow, lost_time),
    ]
