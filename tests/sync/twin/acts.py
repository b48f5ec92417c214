"""Every feature's acts that stand in a file of their own, in the order they are asked."""

from tests.sync.twin import (
    announcement_acts,
    call_acts,
    casework_acts,
    colleague_acts,
    customer_acts,
    documentation_acts,
    handover_acts,
    help_acts,
    incident_acts,
    mass_acts,
    mention_acts,
    outlet_acts,
    scheduled_acts,
    ticket_acts,
    tool_acts,
    unanswered_acts,
)

ACTS = (
    incident_acts,
    ticket_acts,
    customer_acts,
    colleague_acts,
    mention_acts,
    scheduled_acts,
    casework_acts,
    help_acts,
    handover_acts,
    announcement_acts,
    call_acts,
    outlet_acts,
    mass_acts,
    unanswered_acts,
    tool_acts,
    documentation_acts,
)
