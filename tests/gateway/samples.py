"""One body of every queued kind, about things that do not exist."""

from contract.announcement import (
    CorrectAnnouncement,
    PublishAnnouncement,
    ReadAnnouncement,
    WithdrawAnnouncement,
)
from contract.body import Body
from contract.call_acts import AnswerCall, CallFacts, EndCall, LogCall
from contract.colleague_acts import DropDraft, KeepDraft, SeeMentions, UnwatchTicket, WatchTicket
from contract.commands import (
    BODIES,
    AddNote,
    Document,
    EditTicket,
    EndContact,
    MoveTicket,
    OpenTicket,
    ReportTool,
    SaveCustomer,
    SendReply,
    SetPresence,
    Unmask,
    Validate,
)
from contract.customer import IdentityKind
from contract.customer_acts import (
    AddIdentity,
    DropIdentity,
    MergeCustomers,
    PinNote,
    SetDoNotCall,
    UnmergeCustomers,
    UnpinNote,
)
from contract.documentation_acts import LiftDocumentation
from contract.handover import GiveHandover, Given, ReturnHandover, TakeHandover
from contract.help_acts import AnswerHelp, AskHelp, CancelHelp, TakeHelp
from contract.ids import new_id
from contract.incident_acts import AnswerIncident, DeclareBcp, LiftBcp, MoveIncident, ReportIncident, TickBcp
from contract.lead_acts import RecordOffer, SettleLead
from contract.mass_acts import (
    ConfirmProblem,
    DismissProblem,
    LinkTicket,
    RaiseProblem,
    SolveProblem,
    UnlinkTicket,
)
from contract.outlet_acts import NoteOutlet, TellStatus
from contract.recording_acts import HearRecording
from contract.scheduled_acts import ScheduleReply, UnscheduleReply
from contract.tandem_acts import TakeCall
from contract.ticket_acts import MergeTicket, ParkTicket, SplitTicket, TransferTicket, UnparkTicket
from contract.tool_acts import RecordTool
from contract.unanswered_acts import AnswerUnanswered, FlagUnanswered, ForwardUnanswered, PartUnanswered
from domain import ticket_number
from domain.call import CallEnd, Direction
from domain.contact import Channel
from domain.cross_selling import LeadResult, OfferAnswer
from domain.draft import DraftMode
from domain.help import HelpReason
from domain.incident import IncidentMove, Thing
from domain.outlet import OutletFacts
from domain.parties import Verification
from domain.presence import PresenceState
from domain.ticket import TicketMove, TicketState
from tests.gateway.casework_samples import casework_bodies

CALL = CallFacts(
    call="c0ffee", direction=Direction.INBOUND, number="0812-3456-4437", queue="telepon_umum", rang_at=1
)


def queued_bodies(desk: int) -> list[Body]:
    made: list[Body] = [
        SendReply(ticket=new_id(), message=new_id(), contact=None, text="x", seen_up_to=0, epoch=0),
        AddNote(ticket=new_id(), message=new_id(), text="x"),
        OpenTicket(
            ticket=new_id(),
            number=ticket_number.make(desk, 1),
            channel=Channel.EMAIL,
            queue="tidak-ada",
            subject="x",
        ),
        EditTicket(ticket=new_id(), subject="x"),
        MoveTicket(ticket=new_id(), move=TicketMove.TAKE),
        EndContact(ticket=new_id(), contact=new_id(), epoch=1),
        Document(ticket=new_id(), contact=new_id(), wrap_up_code="x", category="x", issue="x"),
        SetPresence(state=PresenceState.OFFLINE),
        PublishAnnouncement(announcement=new_id(), subject="x", text="x", since=1, until=0),
        CorrectAnnouncement(announcement=new_id(), edition=1, subject="x", text="x", since=1, until=0),
        WithdrawAnnouncement(announcement=new_id()),
        ReadAnnouncement(announcement=new_id()),
        AskHelp(help=new_id(), reason=HelpReason.OTHER, until=0),
        CancelHelp(help=new_id()),
        TakeHelp(help=new_id()),
        AnswerHelp(help=new_id(), message=new_id(), text="x"),
        GiveHandover(handover=new_id(), items=(Given(new_id(), new_id(), "x"),), queue="tidak-ada"),
        TakeHandover(handover=new_id(), tickets=(new_id(),)),
        ReturnHandover(handover=new_id(), ticket=new_id(), reason="x", message=new_id()),
        SaveCustomer(customer=new_id(), city="Bandung"),
        Validate(customer=new_id(), contact=None, compared={}, verdict=Verification.FAILED),
        Unmask(customer=new_id(), field="nik"),
        PinNote(customer=new_id(), note=new_id(), text="x"),
        UnpinNote(customer=new_id(), note=new_id()),
        SetDoNotCall(customer=new_id(), on=False),
        AddIdentity(customer=new_id(), identity=new_id(), kind=IdentityKind.CHAT, sensitive={"chat": "x"}),
        DropIdentity(customer=new_id(), identity=new_id()),
        MergeCustomers(customer=new_id(), merge=new_id(), other=new_id()),
        UnmergeCustomers(customer=new_id(), merge=new_id()),
        ReportTool(tool="tidak-ada"),
        ReportIncident(incident=new_id(), thing=Thing.TOOL, name="tidak-ada", since=1),
        AnswerIncident(incident=new_id(), works=True),
        MoveIncident(incident=new_id(), move=IncidentMove.RESOLVE),
        DeclareBcp(bcp=new_id(), name="x", text=""),
        LiftBcp(bcp=new_id()),
        TickBcp(bcp=new_id(), point=0),
        ParkTicket(ticket=new_id(), until=None, reason="x"),
        UnparkTicket(ticket=new_id()),
        TransferTicket(ticket=new_id(), note="x", message=new_id(), queue="tidak-ada"),
        MergeTicket(ticket=new_id(), into=new_id()),
        SplitTicket(
            ticket=new_id(),
            source=new_id(),
            number=ticket_number.make(desk, 2),
            subject="x",
            queue="tidak-ada",
            channel=Channel.EMAIL,
            messages=(new_id(),),
        ),
        KeepDraft(ticket=new_id(), mode=DraftMode.NOTE, text="x"),
        DropDraft(ticket=new_id(), draft=new_id()),
        SeeMentions(ticket=new_id(), up_to=1),
        WatchTicket(ticket=new_id()),
        UnwatchTicket(ticket=new_id()),
        ScheduleReply(
            ticket=new_id(),
            message=new_id(),
            contact=None,
            text="x",
            at=1_790_000_100_000,
            seen_up_to=0,
            epoch=0,
        ),
        UnscheduleReply(ticket=new_id(), scheduled=new_id()),
        AnswerCall(ticket=new_id(), contact=new_id(), facts=CALL, answered_at=2),
        EndCall(ticket=new_id(), contact=new_id(), call=new_id(), ended_at=3, end=CallEnd.AGENT),
        NoteOutlet(ticket=new_id(), facts=OutletFacts(application="passion")),
        TellStatus(ticket=new_id(), state=TicketState.ESCALATED),
        LogCall(facts=CALL, ended_at=2, end=CallEnd.MISSED),
        HearRecording(recording=new_id(), call="c0ffee"),
        *casework_bodies(),
        LiftDocumentation(user=new_id(), until=1),
        TakeCall(ticket=new_id(), tandem=new_id(), facts=CALL, answered_at=2),
        RaiseProblem(problem=new_id(), category="k", issue="i", text="x"),
        ConfirmProblem(problem=new_id(), text="x"),
        DismissProblem(problem=new_id(), reason="x"),
        SolveProblem(problem=new_id(), text="x"),
        LinkTicket(ticket=new_id(), problem=new_id()),
        UnlinkTicket(ticket=new_id(), problem=new_id()),
        RecordOffer(ticket=new_id(), lead=new_id(), product="x", answer=OfferAnswer.NOT_ASKED),
        SettleLead(lead=new_id(), result=LeadResult.WON),
        FlagUnanswered(unanswered=new_id(), text=" "),
        ForwardUnanswered(unanswered=new_id()),
        AnswerUnanswered(unanswered=new_id(), text="x"),
        PartUnanswered(unanswered=new_id()),
        RecordTool(ticket=new_id(), tool="tidak-ada", result=new_id(), text="x"),
    ]
    assert {type(body) for body in made} == {body for body in BODIES if not body.LIVE}
    return made
