"""Who hears whom at the desk: what an agent presses in one part of the window, another does."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from console.views.case_view import CaseView
    from console.views.side_panel import SidePanel
    from console.views.workspace import Workspace


def connect(room: "Workspace") -> None:
    """The parts that stand from the beginning."""
    room.floor.on_change = room.floor_changed
    room.tabs.also = room.centre.tabs_changed
    room.tabs.merged = lambda part, whole: room.look.start(room.cases.follow(part, whole))
    room.top.notices_wanted.connect(room.show_notices)
    room.centre.changed.connect(lambda: room.top.show_notices(room.centre.unread))
    room.rail.selected.connect(room.go)
    room.tab_row.inbox_chosen.connect(lambda: room.go("inbox"))
    room.tab_row.ticket_chosen.connect(room.open_ticket)
    room.tab_row.closed.connect(room.close_tab)
    room.top.search_wanted.connect(lambda: room.go("search"))
    room.top.scheme_wanted.connect(room.other_scheme)
    room.top.tool_opened.connect(room.tools.report)
    room.inbox.opened.connect(room.open_ticket)
    room.inbox_model.on_wanting = room.tab_row.want
    room.inbox.new_wanted.connect(lambda: room.begin_ticket())
    room.status.outbox_opened.connect(lambda: room.go("attention"))
    room.status.held_opened.connect(lambda: room.show_over("unsent"))
    room.status.message_opened.connect(room.tools.report_worst)
    room.bcp.act_requested.connect(room.show_bcp)
    room.offline.act_requested.connect(room.sign_in_wanted)
    room.offers.taken.connect(room.open_ticket)


def connect_case(room: "Workspace", case: "CaseView") -> None:
    """The conversation, once it is built."""
    room.keys.dress_composer(case)
    if room.phone is not None:
        room.phone.attend(case)
    case.transcript.read_wanted.connect(room.speaking.read)
    case.composer.knowledge_requested.connect(lambda: room.show_knowledge())
    case.attention_wanted.connect(room.edit_rejected)
    case.mode_changed.connect(lambda mode: room.tabs.mode(case.model.ticket, mode) if case.model else None)
    case.seen.connect(lambda n: room.tabs.seen(case.model.ticket, n) if case.model else None)
    case.read_to.connect(lambda n: room.cases.read_to(n))
    case.seen.connect(lambda n: room.inbox_model.seen(case.model.ticket, n) if case.model else None)


def connect_side(room: "Workspace", side: "SidePanel", case: "CaseView") -> None:
    """The side of a conversation, once it is built."""
    case.composer.later_requested.connect(room.acts["send_later"].do)
    if room.phone is not None:
        room.phone.attend_side(side, case)
    room.sop.attend(side, case)
    side.form.copy_wanted.connect(case.copy_number)
    side.ticket_wanted.connect(room.open_ticket)
    side.left.connect(case.composer.take_over)
    side.drafted.connect(case.writing.take_draft)
