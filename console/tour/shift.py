"""The acts of the shift, in order."""

from console.running import Running
from console.tour.card import CustomerTour
from console.tour.crowd import CrowdTour
from console.tour.evening import Evening
from console.tour.files import Files
from console.tour.knowing import Knowing
from console.tour.letters import Letters
from console.tour.morning import Morning
from console.tour.offering import OfferingTour
from console.tour.office import Office
from console.tour.outage import Outage
from console.tour.outlets import OutletTour
from console.tour.outside import Outside
from console.tour.play import Act
from console.tour.probing import ProbingTour
from console.tour.procedure import ProcedureTour
from console.tour.recorded import Recorded
from console.tour.seat import Seat
from console.tour.shell import Shell
from console.tour.sorting import Sorting
from console.tour.tandem import TandemTour
from console.tour.told import Told
from console.tour.tools import ToolTour
from console.tour.trouble import TroubleTour
from console.tour.writing import Writing
from console.views.hands import Hands


class Shift(
    Morning,
    Writing,
    Files,
    Sorting,
    Outage,
    TroubleTour,
    CustomerTour,
    ToolTour,
    ProcedureTour,
    ProbingTour,
    CrowdTour,
    OfferingTour,
    Knowing,
    Told,
    Evening,
    Letters,
    OutletTour,
    TandemTour,
    Recorded,
    Shell,
    Seat,
):
    """A day in a quarter of an hour."""


def acts(running: Running, hands: Hands, outside: Outside) -> list[Act]:
    """The shift of an agent; a short round for every other role.

    A step more: a method of a class of its own (console.tour.card is one), which is a base of ``Shift``, and a line here, where the
    desk stands as the step needs it; it leaves the desk as it found it, and a picture. What must happen outside: demo.needs."""
    role = running.front.options.tour_role
    if role not in ("", "agent"):
        return round_acts(Office(running, hands, outside, running.demo_password), role)
    shift = Shift(running, hands, outside, running.demo_password)
    return [
        ("somebody else sits here first", shift.before),
        ("sign in, the wrong password first", shift.sign_in),
        ("press Avail", shift.avail),
        ("a call rings, who calls stands beside it", shift.rings),
        ("answer the call", shift.answer),
        ("hold, mute, and a note of the call", shift.hold),
        ("the call is recorded, and not while it is paused", shift.being_recorded),
        ("the caller pays at the payment IVR", shift.pays),
        ("hang up and document the call", shift.hang_up),
        ("the team leader is beside the agent in a call", shift.accompanied),
        ("pass a caller on to a colleague", shift.put_through),
        ("an outlet's officer calls", shift.outlet),
        ("the outlet asks how its ticket stands", shift.status),
        ("a caller hangs up before the answer", shift.missed),
        ("the calls of the day", shift.listed),
        ("hear a recorded call", shift.recorded),
        ("take the offer", shift.offer),
        ("greet by macro", shift.greet),
        ("take a reply back", shift.undo),
        ("validate the customer", shift.validate),
        ("unmask a number", shift.unmask),
        ("reply, and note", shift.reply_and_note),
        ("quote, emoji, spelling", shift.helps),
        ("a template of the agent's own", shift.template),
        ("the customer writes while the agent does", shift.warned),
        ("a picture comes, another goes", shift.files),
        ("files dropped and chosen, one refused, one for colleagues", shift.dropped_and_chosen),
        ("fill in the ticket", shift.ticket),
        ("report the tool that is down", shift.tool),
        ("the tool's trouble goes to the IT operation centre", shift.escalated_tool),
        ("a BCP is declared and lifted", shift.bcp),
        ("ask the tools about the customer", shift.tools_asked),
        ("probe, and compose the note", shift.probed),
        ("the steps of the contact, one of them left out", shift.procedure),
        ("take a second chat", shift.second),
        ("a customer and a colleague type", shift.typing),
        ("look at the inbox", shift.look),
        ("help from the team leader", shift.help),
        ("the desk is locked, the chats go on", shift.locked),
        ("a view of the agent's own", shift.own_view),
        ("one act on many tickets, taken back", shift.many_at_once),
        ("back to the first conversation", shift.to_siti),
        ("many came with one issue: the ticket is linked to it", shift.mass_linked),
        ("the mass problem is solved, all are answered at once", shift.mass_solved),
        ("the gateway is killed", shift.kill),
        ("reply, note and a new ticket offline", shift.work_offline),
        ("search offline", shift.search_offline),
        ("the console is killed in the middle of a draft", shift.crash),
        ("after the crash everything stands again, offline", shift.reborn),
        ("the gateway is back and everything is delivered", shift.back),
        ("a reply overtaken by the customer is put right", shift.stale),
        ("pin a note to the customer", shift.pinned),
        ("a customer nobody may telephone", shift.do_not_call),
        ("two cards of one person", shift.one_person),
        ("two persons after all", shift.two_after_all),
        ("what the centre wants to know of a customer", shift.fields),
        ("split a ticket", shift.split),
        ("an earlier ticket from the customer's history", shift.history),
        ("merge the two again", shift.merge),
        ("park a ticket and take it back", shift.park),
        ("pass it on with a note", shift.pass_on),
        ("a colleague's ticket comes with its draft", shift.draft_left),
        ("a colleague merges the ticket in front", shift.merged_beside),
        ("the other party of a ticket", shift.other_party),
        ("end the contact and document it", shift.wrap_up),
        ("document a customer who left", shift.leaves),
        ("follow a ticket", shift.watched),
        ("escalate the second ticket", shift.escalate),
        ("news of the ticket that is followed", shift.news),
        ("tier 2 returns it", shift.returned),
        ("what the bell has kept", shift.bell),
        ("the tool is back", shift.tool_back),
        ("who reported the tool says that it works", shift.works_again),
        ("a colleague names the agent in a note", shift.named),
        ("a handover list comes: one taken over, one given back", shift.list_comes),
        ("a handover list of the agent's own", shift.list_goes),
        ("news that must be read", shift.announced),
        ("look up what the centre knows", shift.looked_up),
        ("a question nobody can answer, and its answer", shift.flagged),
        ("a letter by the web form, offered to a locked desk", shift.form),
        ("a reply for later", shift.later),
        ("a letter by the centre's app", shift.app),
        ("an offer to a customer who is settled", shift.offering),
        ("who is to be called back", shift.prospects),
        ("find everything by one key", shift.palette),
        ("a key of the agent's own", shift.own_key),
        ("what is chosen here, and what by the centre", shift.chosen),
        ("how the desk fares", shift.health),
        ("the dark theme", shift.looks),
        ("English, and back", shift.english),
        ("go offline", shift.leave),
        ("somebody else sits here again", shift.again),
    ]


def round_acts(round_: Office, role: str) -> list[Act]:
    """The short round, and what the role alone has."""
    own: dict[str, list[Act]] = {
        "l2": [("a ticket of tier 1 with its note", round_.escalated)],
        "admin": [("look after the centre", round_.centre)],
        "ld": [("write the handbook's next version", round_.handbook)],
        "team_leader": [("a hand goes up in the team", round_.hands_up)],
    }
    return [
        ("sign in, the wrong password first", round_.sign_in),
        ("look at the inbox", round_.arrive),
        ("go to every place", round_.places),
        *own.get(role, []),
        ("the gateway is killed", round_.kill),
        ("look at the inbox offline", round_.offline),
        ("the gateway is back", round_.reached),
        ("the other theme and language, and back", round_.looks),
    ]
