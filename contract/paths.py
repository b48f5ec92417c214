"""The addresses of the wire, named once.

GET /v1/handbook → the handbook in force (domain.handbook.Handbook as JSON, ETag = its version).
GET /v1/snapshot?feed=F[&next=T] → contract.feed.Snapshot.
GET /v1/tickets/{id}/timeline?before=N&limit=L → list[MessageRow], newest first, at most L (500) or 256 Ki characters of text.
GET /v1/customers?q=TEXT&limit=L → list[CustomerRow] (name, phone, account or email; at least 3 characters).
GET /v1/customers/{id}/past[?next=T] → contract.customer.PastPage: earlier contacts over all channels, of all they are merged with.
GET /v1/customers/{id}/duplicates → list[contract.customer_likeness.Likeness]: who may be the same person.
GET /v1/tickets/{id} → contract.ticket_file.TicketFile: a ticket the reader reaches, with its contacts and customers.
GET /v1/customers/{id}/clear/{field} → {"value": TEXT}; needs a valid customer, audited.
GET /v1/customers/{id}/dial/{field} → {"value": NUMBER}, to be dialled unseen by who takes contacts; audited.
GET /v1/tools/results/{id}/clear/{line} → {"value": TEXT}: a masked line of a tool's result; as for a customer's field, audited.
GET /v1/casework/{id}/clear?category=C&issue=I&field=F → {"value": TEXT}: a sealed answer of a contact (domain.issue_form.Field.id);
needs the ticket's customer validated, audited.
GET /v1/commands/{id} → CommandResult, or 404 not_found: what became of a live command whose answer was lost.
GET /v1/desks[?all=true] → list[contract.session.HeldDesk]: what desks hold unsent, oldest first; for the floor's leaders.
GET /v1/lost-time?day=MS → list[contract.incident_row.LostTimeRow] of the centre's day in which MS (Unix ms) is, the most first; for who
may declare.
/v1/attachments…, /chat/files…: contract.attachment. /v1/recordings…: contract.recording. /v1/intake…, /form/…: contract.intake.
GET /health/live, GET /health/ready, GET /metrics, GET /openapi.json. The page of the live chat: GET /chat/ and WS /chat/ws.
"""

SESSION = "/v1/session"
REFRESH = "/v1/session/refresh"
COMMANDS = "/v1/commands"
LIVE = "/v1/live"
FEED = "/v1/feed"
SNAPSHOT = "/v1/snapshot"
HANDBOOK = "/v1/handbook"
CUSTOMERS = "/v1/customers"
TICKETS = "/v1/tickets"
TOOL_RESULTS = "/v1/tools/results"
CASEWORK = "/v1/casework"
DESK = "/v1/desk"
DESKS = "/v1/desks"
LOST_TIME = "/v1/lost-time"
HEALTH_READY = "/health/ready"
CHAT_PAGE = "/chat/"
CHAT_SOCKET = "/chat/ws"
ATTACHMENTS = "/v1/attachments"
RECORDINGS = "/v1/recordings"
CHAT_FILES = "/chat/files"
FORM_PAGE = "/form/"
FORM_DRAFTS = "/form/drafts"
FORM_SUBMIT = "/form/submit"
INTAKE = "/v1/intake"
INTAKE_MULTIPART = "/v1/intake/multipart"
INTAKE_DRAFTS = "/v1/intake/drafts"
INTAKE_THREAD = "/v1/intake/thread"
INTAKE_MESSAGES = "/v1/intake/thread/messages"
INTAKE_SEEN = "/v1/intake/thread/seen"
INTAKE_FILES = "/v1/intake/thread/files"
