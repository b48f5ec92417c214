--
-- PostgreSQL database dump
--

\restrict sahut

-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: announcement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.announcement (
    id text NOT NULL,
    version bigint NOT NULL,
    author text NOT NULL,
    author_name text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    made bigint NOT NULL,
    since bigint NOT NULL,
    until bigint NOT NULL,
    must boolean NOT NULL,
    teams json NOT NULL,
    queues json NOT NULL,
    withdrawn boolean NOT NULL,
    gone boolean NOT NULL
);


--
-- Name: announcement_read; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.announcement_read (
    id text NOT NULL,
    version bigint NOT NULL,
    announcement text NOT NULL,
    "user" text NOT NULL,
    at bigint NOT NULL
);


--
-- Name: attachment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attachment (
    id text NOT NULL,
    ticket text NOT NULL,
    surface text NOT NULL,
    author text NOT NULL,
    message text,
    state text NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    flags json NOT NULL,
    scan text NOT NULL,
    blob text,
    why text NOT NULL,
    made bigint NOT NULL
);


--
-- Name: audit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit (
    id text NOT NULL,
    at bigint NOT NULL,
    who text NOT NULL,
    what text NOT NULL,
    ref text NOT NULL,
    "row" text NOT NULL,
    cause text,
    detail json NOT NULL
);


--
-- Name: client; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.client (
    id text NOT NULL,
    "user" text NOT NULL,
    desk_number integer NOT NULL,
    desk text NOT NULL,
    made bigint NOT NULL,
    waiting integer NOT NULL,
    oldest bigint,
    reported bigint,
    rejected integer DEFAULT 0 NOT NULL,
    version text DEFAULT ''::text NOT NULL
);


--
-- Name: contact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact (
    id text NOT NULL,
    version bigint NOT NULL,
    channel text NOT NULL,
    queue text NOT NULL,
    ticket text NOT NULL,
    customer text NOT NULL,
    state text NOT NULL,
    agent text,
    epoch bigint NOT NULL,
    arrived bigint NOT NULL,
    answered bigint,
    ended bigint,
    documented bigint,
    customer_left boolean NOT NULL,
    customer_online boolean NOT NULL,
    wrap_up_code text,
    boost integer NOT NULL,
    online_at bigint NOT NULL
);


--
-- Name: customer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer (
    id text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    city text NOT NULL,
    caller_type text NOT NULL,
    segment text NOT NULL,
    products json NOT NULL,
    history json NOT NULL,
    made bigint NOT NULL,
    made_by text NOT NULL,
    channel text DEFAULT ''::text NOT NULL,
    language text DEFAULT ''::text NOT NULL,
    fields json DEFAULT '{}'::json NOT NULL,
    dnc_reason text,
    dnc_by text,
    dnc_since bigint,
    dnc_until bigint
);


--
-- Name: customer_field; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_field (
    customer text NOT NULL,
    field text NOT NULL,
    box bytea NOT NULL,
    masked text NOT NULL,
    hash text NOT NULL
);


--
-- Name: customer_identity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_identity (
    id text NOT NULL,
    customer text NOT NULL,
    kind text NOT NULL,
    box bytea NOT NULL,
    masked text NOT NULL,
    hash text NOT NULL,
    at bigint NOT NULL
);


--
-- Name: customer_merge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_merge (
    id text NOT NULL,
    kept text NOT NULL,
    merged text NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    at bigint NOT NULL,
    reason text NOT NULL,
    ended bigint,
    ended_by text,
    ended_reason text DEFAULT ''::text NOT NULL
);


--
-- Name: customer_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_note (
    id text NOT NULL,
    customer text NOT NULL,
    text text NOT NULL,
    author text NOT NULL,
    author_name text NOT NULL,
    at bigint NOT NULL,
    until bigint
);


--
-- Name: customer_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_word (
    customer text NOT NULL,
    word text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.draft (
    id text NOT NULL,
    version bigint NOT NULL,
    ticket text NOT NULL,
    author text NOT NULL,
    author_name text NOT NULL,
    mode text NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL
);


--
-- Name: event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event (
    feed text NOT NULL,
    n bigint NOT NULL,
    ref text NOT NULL,
    id text NOT NULL,
    version bigint NOT NULL,
    at bigint NOT NULL,
    cause text
);


--
-- Name: fact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fact (
    name text NOT NULL,
    value text NOT NULL
);


--
-- Name: feed_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feed_head (
    feed text NOT NULL,
    n bigint NOT NULL
);


--
-- Name: handbook_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.handbook_item (
    part text NOT NULL,
    id text NOT NULL,
    version bigint NOT NULL,
    body json,
    at bigint NOT NULL,
    who text NOT NULL
);


--
-- Name: handover; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.handover (
    id text NOT NULL,
    version bigint NOT NULL,
    giver text NOT NULL,
    giver_name text NOT NULL,
    team text NOT NULL,
    queue text,
    person text,
    to_name text NOT NULL,
    note text NOT NULL,
    made bigint NOT NULL,
    listed json NOT NULL,
    gone boolean NOT NULL
);


--
-- Name: help_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.help_request (
    id text NOT NULL,
    version bigint NOT NULL,
    asker text NOT NULL,
    asker_name text NOT NULL,
    team text NOT NULL,
    reason text NOT NULL,
    text text NOT NULL,
    ticket text,
    number text NOT NULL,
    state text NOT NULL,
    asked bigint NOT NULL,
    until bigint NOT NULL,
    leader text,
    leader_name text NOT NULL,
    taken bigint,
    answer text NOT NULL,
    ended bigint
);


--
-- Name: intake_client; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.intake_client (
    id text NOT NULL,
    name text NOT NULL,
    key text NOT NULL,
    queues json NOT NULL,
    made bigint NOT NULL,
    made_by text NOT NULL,
    revoked bigint
);


--
-- Name: intake_thread; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.intake_thread (
    id text NOT NULL,
    token text NOT NULL,
    key text NOT NULL,
    client text,
    ticket text,
    contact text,
    customer text,
    name text DEFAULT ''::text NOT NULL,
    trail json,
    made bigint NOT NULL
);


--
-- Name: job; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job (
    id text NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    payload json NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    made bigint NOT NULL,
    error text NOT NULL,
    lane text,
    n bigint,
    unsure boolean DEFAULT false NOT NULL
);


--
-- Name: ledger; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger (
    client text NOT NULL,
    id text NOT NULL,
    author text NOT NULL,
    stream text NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,
    made json NOT NULL,
    at bigint NOT NULL,
    outcome text NOT NULL,
    code text,
    detail json NOT NULL,
    facts json NOT NULL,
    touched json NOT NULL
);


--
-- Name: membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership (
    feed text NOT NULL,
    ref text NOT NULL,
    id text NOT NULL
);


--
-- Name: mention; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mention (
    id text NOT NULL,
    version bigint NOT NULL,
    "user" text NOT NULL,
    ticket text NOT NULL,
    message text NOT NULL,
    n bigint NOT NULL,
    author text NOT NULL,
    author_name text NOT NULL,
    at bigint NOT NULL
);


--
-- Name: message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message (
    id text NOT NULL,
    version bigint NOT NULL,
    ticket text NOT NULL,
    contact text,
    n bigint NOT NULL,
    kind text NOT NULL,
    author text NOT NULL,
    author_name text NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    delivery text NOT NULL,
    failure text NOT NULL,
    args json NOT NULL,
    copied_from text DEFAULT ''::text NOT NULL,
    attachments json DEFAULT '[]'::json NOT NULL,
    mentions json DEFAULT '[]'::json NOT NULL,
    not_told json DEFAULT '[]'::json NOT NULL
);


--
-- Name: offer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.offer (
    id text NOT NULL,
    version bigint NOT NULL,
    contact text NOT NULL,
    ticket text NOT NULL,
    agent text NOT NULL,
    state text NOT NULL,
    channel text NOT NULL,
    queue text NOT NULL,
    customer_name text NOT NULL,
    subject text NOT NULL,
    waiting_since bigint NOT NULL,
    made bigint NOT NULL,
    until bigint NOT NULL,
    closed bigint,
    reason text NOT NULL
);


--
-- Name: presence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.presence (
    id text NOT NULL,
    version bigint NOT NULL,
    chosen text NOT NULL,
    shown text NOT NULL,
    aux_reason text,
    since bigint NOT NULL,
    missed integer NOT NULL,
    by_system boolean NOT NULL,
    idle_since bigint NOT NULL,
    linked bigint NOT NULL,
    lost bigint,
    resume text
);


--
-- Name: presence_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.presence_history (
    id text NOT NULL,
    "user" text NOT NULL,
    n bigint NOT NULL,
    at bigint NOT NULL,
    recorded bigint NOT NULL,
    chosen text NOT NULL,
    shown text NOT NULL,
    aux_reason text,
    by_system boolean NOT NULL,
    uncertain boolean NOT NULL
);


--
-- Name: scheduled; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.scheduled (
    id text NOT NULL,
    version bigint NOT NULL,
    ticket text NOT NULL,
    contact text,
    epoch bigint NOT NULL,
    author text NOT NULL,
    author_name text NOT NULL,
    assignee text,
    text text NOT NULL,
    attachments json NOT NULL,
    seen_up_to bigint NOT NULL,
    at bigint NOT NULL,
    not_after bigint,
    state text NOT NULL,
    why text NOT NULL,
    made bigint NOT NULL,
    ended bigint
);


--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    id text NOT NULL,
    "user" text NOT NULL,
    client text NOT NULL,
    generation integer NOT NULL,
    confirmed integer NOT NULL,
    made bigint NOT NULL,
    until bigint NOT NULL,
    ended bigint,
    why text NOT NULL
);


--
-- Name: stream_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stream_head (
    client text NOT NULL,
    stream text NOT NULL,
    seq bigint NOT NULL
);


--
-- Name: team; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.team (
    id text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL
);


--
-- Name: ticket; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket (
    id text NOT NULL,
    version bigint NOT NULL,
    number text NOT NULL,
    state text NOT NULL,
    channel text NOT NULL,
    queue text NOT NULL,
    assignee text,
    holder text,
    subject text NOT NULL,
    category text,
    issue text,
    priority text NOT NULL,
    complainant text,
    counterparty text,
    origin bigint NOT NULL,
    target bigint,
    "limit" bigint,
    submitted bigint,
    updated bigint NOT NULL,
    last bigint NOT NULL,
    last_customer bigint NOT NULL,
    escalated_by text,
    escalated_from text,
    returned_by text,
    reason text NOT NULL,
    parked_until bigint,
    parked_by text,
    park_reason text DEFAULT ''::text NOT NULL,
    woken bigint,
    merged_into text,
    rested boolean DEFAULT false NOT NULL,
    watchers json DEFAULT '[]'::json NOT NULL
);


--
-- Name: ticket_series; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_series (
    desk integer NOT NULL,
    counter bigint NOT NULL
);


--
-- Name: tool; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tool (
    id text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    health text NOT NULL,
    since bigint NOT NULL,
    reports integer NOT NULL,
    incident text NOT NULL
);


--
-- Name: tool_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tool_report (
    id text NOT NULL,
    tool text NOT NULL,
    incident text NOT NULL,
    "user" text NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id text NOT NULL,
    version bigint NOT NULL,
    username text NOT NULL,
    name text NOT NULL,
    roles json NOT NULL,
    team text NOT NULL,
    skills json NOT NULL,
    capacity json NOT NULL,
    password text NOT NULL,
    active boolean NOT NULL,
    demo boolean NOT NULL,
    failures integer NOT NULL,
    locked_until bigint NOT NULL,
    must_change boolean DEFAULT false NOT NULL
);


--
-- Name: verdict; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.verdict (
    customer text NOT NULL,
    "user" text NOT NULL,
    by text NOT NULL,
    outcome text NOT NULL,
    contact text,
    ticket text NOT NULL,
    until bigint NOT NULL
);


--
-- Name: visitor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.visitor (
    id text NOT NULL,
    token text NOT NULL,
    key text,
    ticket text NOT NULL,
    contact text NOT NULL,
    customer text NOT NULL,
    name text NOT NULL,
    made bigint NOT NULL,
    gateway text,
    trail json
);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.alembic_version (version_num) FROM stdin;
0016
\.


--
-- Data for Name: announcement; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.announcement (id, version, author, author_name, subject, text, made, since, until, must, teams, queues, withdrawn, gone) FROM stdin;
\.


--
-- Data for Name: announcement_read; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.announcement_read (id, version, announcement, "user", at) FROM stdin;
\.


--
-- Data for Name: attachment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.attachment (id, ticket, surface, author, message, state, name, type, size, sha256, width, height, flags, scan, blob, why, made) FROM stdin;
\.


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit (id, at, who, what, ref, "row", cause, detail) FROM stdin;
01a20598-930f-770a-92d9-f5b5f16f76e3	1795390214922	01a20598-92ca-734a-b432-b53e4590c6ce	session.begin	session	01a20598-930e-718a-ac3b-b8cb8b7f8a34	\N	{"client": "01a20598-930d-74e8-96dd-821bd39e4be8"}
01a20598-934e-71cd-b59b-706a2d02c1ac	1795390214985	01a20598-9329-74fe-a080-a60c2eae3bb9	session.begin	session	01a20598-934d-7586-bc1e-9401fbdeb228	\N	{"client": "01a20598-934c-754f-acd5-bdeafedb9015"}
01a20598-9387-7268-8a7a-365706195d36	1795390215045	01a20598-9366-76ff-8934-0b76a4270fb8	session.begin	session	01a20598-9387-7268-8a7a-3656a2a1d686	\N	{"client": "01a20598-9386-774a-9634-d5f7adab9160"}
01a20598-93c6-739a-896f-67471f96b32f	1795390215102	01a20598-939f-73c2-a048-7055d7803376	session.begin	session	01a20598-93c5-76ee-9d8d-ec66a6c2c28c	\N	{"client": "01a20598-93c1-779b-8101-4e0609fb23e3"}
01a20598-9420-715c-a1d0-8dc0db6d0795	1795390215197	01a20598-93ee-7147-8af7-ca4e0da252e4	session.begin	session	01a20598-9420-715c-a1d0-8dbf7ebd5ed3	\N	{"client": "01a20598-941f-7720-b472-28915afb08ce"}
01a20598-9461-7542-9b4d-0b37726a27cd	1795390215256	01a20598-92ca-734a-b432-b53e4590c6ce	customer.save	customer	01a20598-9454-7065-8b95-fdeb14075e77	01a20598-9454-7065-8b95-fdec87cc2abc	{"fields": "caller_type,city,email,name,nik,telepon"}
01a20598-94b9-7343-be2a-6b6ce09c4126	1795390215344	01a20598-92ca-734a-b432-b53e4590c6ce	customer.validate	customer	01a20598-9454-7065-8b95-fdeb14075e77	01a20598-94ae-70c4-a1b6-43abe512893f	{"verdict": "valid", "agreed": "nama,telepon"}
01a20598-94f4-7695-9450-d39ae6379759	1795390215408	01a20598-92ca-734a-b432-b53e4590c6ce	customer.unmask	customer	01a20598-9454-7065-8b95-fdeb14075e77	01a20598-94ee-7776-9ad5-1380658f1741	{"field": "nik"}
01a20598-9669-7108-87ff-b7c5ad97e332	1795390215616	01a20598-92ca-734a-b432-b53e4590c6ce	offer.accept	contact	01a20598-9564-767c-9680-40fea2e8a10c	01a20598-95bc-763b-8e9d-d3dbcff3b2c6	{}
01a20598-9851-7353-818f-7191a9a40f91	1795390216264	01a20598-92ca-734a-b432-b53e4590c6ce	contact.document	contact	01a20598-9564-767c-9680-40fea2e8a10c	01a20598-9846-715b-bb4e-34b50fb40bf4	{"code": "selesai"}
01a20598-98e0-7654-b086-76077209c3d6	1795390216402	01a20598-92ca-734a-b432-b53e4590c6ce	offer.accept	contact	01a20598-9889-7405-9843-2a04ac076a6c	01a20598-98d0-7136-b3b4-427c861f62cc	{}
01a20598-9a4f-7539-8ad0-40a37caf0915	1795390216775	01a20598-92ca-734a-b432-b53e4590c6ce	offer.reject	contact	01a20598-99fc-7124-8fb0-bd01a9479135	01a20598-9a44-7176-bda6-b1a22f9c8cf4	{}
01a20598-9f4f-7576-82ef-59c5474a9026	1795390218057	01a20598-9329-74fe-a080-a60c2eae3bb9	tool.report	tool	wallet	01a20598-9f46-7640-8f62-ed742b22a1f5	{}
01a20598-9f85-71df-8c99-be04cd181dd4	1795390218117	01a20598-9329-74fe-a080-a60c2eae3bb9	session.end	session	01a20598-934d-7586-bc1e-9401fbdeb228	\N	{}
\.


--
-- Data for Name: client; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.client (id, "user", desk_number, desk, made, waiting, oldest, reported, rejected, version) FROM stdin;
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-92ca-734a-b432-b53e4590c6ce	2	PC-1	1795390214922	0	\N	\N	0	
01a20598-9386-774a-9634-d5f7adab9160	01a20598-9366-76ff-8934-0b76a4270fb8	4	PC-1	1795390215045	0	\N	\N	0	
01a20598-93c1-779b-8101-4e0609fb23e3	01a20598-939f-73c2-a048-7055d7803376	5	PC-1	1795390215102	0	\N	\N	0	
01a20598-941f-7720-b472-28915afb08ce	01a20598-93ee-7147-8af7-ca4e0da252e4	6	PC-1	1795390215197	0	\N	\N	0	
01a20598-934c-754f-acd5-bdeafedb9015	01a20598-9329-74fe-a080-a60c2eae3bb9	3	PC-1	1795390214985	2	1795390218110	1795390218113	1	0.1.0
\.


--
-- Data for Name: contact; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.contact (id, version, channel, queue, ticket, customer, state, agent, epoch, arrived, answered, ended, documented, customer_left, customer_online, wrap_up_code, boost, online_at) FROM stdin;
01a20598-9a88-7578-ac6a-8d186c660678	3	livechat	livechat_umum	01a20598-9a85-7468-b327-3be6a8720985	01a20598-9a83-7222-a0d8-f72cebe29147	abandoned	\N	0	1795390216834	\N	1795390216855	\N	t	f	\N	0	1795390216979
01a20598-99fc-7124-8fb0-bd01a9479135	6	livechat	livechat_mitra	01a20598-99f4-7776-8ac1-65c3c540a826	01a20598-99f1-7761-8681-b8370b44bad2	waiting	\N	0	1795390216688	\N	\N	\N	f	f	\N	0	1795390216831
01a20598-9564-767c-9680-40fea2e8a10c	6	livechat	livechat_gadai	01a20598-9561-73a6-ad14-910909774097	01a20598-9560-70a9-9be2-177594ede101	ended	01a20598-92ca-734a-b432-b53e4590c6ce	1	1795390215516	1795390215616	1795390216206	1795390216264	f	f	selesai	0	1795390216345
01a20598-9889-7405-9843-2a04ac076a6c	4	livechat	livechat_gadai	01a20598-9886-7553-941c-cdac6a466f23	01a20598-9885-77e7-932f-dcd0b893d9de	active	01a20598-92ca-734a-b432-b53e4590c6ce	1	1795390216324	1795390216402	\N	\N	f	f	\N	0	1795390216524
\.


--
-- Data for Name: customer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer (id, version, name, city, caller_type, segment, products, history, made, made_by, channel, language, fields, dnc_reason, dnc_by, dnc_since, dnc_until) FROM stdin;
c-known	1	Bambang Soeharto	Solo	nasabah	Premium	[{"name": "Kredit gadai", "number": "118023140442", "state": "Aktif", "rows": [["Saldo", "Rp 1.250.000"]]}]	[["voice", "Tanya jatuh tempo", "1-0091-4", 1790000000000]]	1795390215240				{}	\N	\N	\N	\N
01a20598-9454-7065-8b95-fdeb14075e77	3	Siti Rahmawati	Sleman	nasabah		[]	[]	1795390215256	01a20598-92ca-734a-b432-b53e4590c6ce			{}	\N	\N	\N	\N
01a20598-9560-70a9-9be2-177594ede101	2	Dewi		masyarakat		[]	[]	1795390215516				{}	\N	\N	\N	\N
01a20598-9885-77e7-932f-dcd0b893d9de	2	Agus		masyarakat		[]	[]	1795390216324				{}	\N	\N	\N	\N
01a20598-99f1-7761-8681-b8370b44bad2	1	Wulan		masyarakat		[]	[]	1795390216688				{}	\N	\N	\N	\N
01a20598-9a83-7222-a0d8-f72cebe29147	1	Tono		masyarakat		[]	[]	1795390216834				{}	\N	\N	\N	\N
\.


--
-- Data for Name: customer_field; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer_field (customer, field, box, masked, hash) FROM stdin;
c-known	nik	\\xa4e41c23063ff0f586200106fa2e934cea076944b7c39783bd4c1022975f4fe9029e00e5b0b9ebad4f0547ef	xxxx-xxxx-xxxx-0002	12d069d5ae548ec14bc7782a0d7d1df8f7aea8197ee25eeb263a83c3620faa78
01a20598-9454-7065-8b95-fdeb14075e77	email	\\x0879f545dbb66994e685e6d751cc42916cbefb6fe30c4911179ce5e6f85b40aee5c4a3fe46e11255d626	sxxxx@contoh.id	97ced7bf492b1d379b98945f40693a8abfd1bb86f6f90ebc22284db7d9d6647c
01a20598-9454-7065-8b95-fdeb14075e77	nik	\\xa98252e64cb869bb00f0e0da1cd3b0cf9869b1205b7abbb65be87a88da8d51ff13305d77129ac063dbfa7113	xxxx-xxxx-xxxx-0001	f52bae09fb34a0836bd3fbecdc27dda93e8a02d52fc1798047baca9b2e0d1b41
01a20598-9454-7065-8b95-fdeb14075e77	telepon	\\x6a4c8746a95afab449081947735050a0f0e37b85ee1e9d7f7ac09fd84c5066219d017ca1dace2ab8f734	0812-xxxx-443	f49dcdc4c72fd439dde164f05208d484c515fc79f235e7a2f537fd76b9660b39
01a20598-9560-70a9-9be2-177594ede101	telepon	\\x837aba6b57ac3a010e0b0288b7fe41ad2d5964347dc2dabe69c97d0852cec9a01c5a1aad19717e15308a	0813-xxxx-222	604377306e8be897230f5f8308536aeb7ff90392713c439da6eec1ec0080430d
\.


--
-- Data for Name: customer_identity; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer_identity (id, customer, kind, box, masked, hash, at) FROM stdin;
\.


--
-- Data for Name: customer_merge; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer_merge (id, kept, merged, by, by_name, at, reason, ended, ended_by, ended_reason) FROM stdin;
\.


--
-- Data for Name: customer_note; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer_note (id, customer, text, author, author_name, at, until) FROM stdin;
\.


--
-- Data for Name: customer_word; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer_word (customer, word) FROM stdin;
c-known	bambang
c-known	soeharto
c-known	~bambang
c-known	~suharto
01a20598-9454-7065-8b95-fdeb14075e77	rahmawati
01a20598-9454-7065-8b95-fdeb14075e77	siti
01a20598-9454-7065-8b95-fdeb14075e77	~rahmawati
01a20598-9454-7065-8b95-fdeb14075e77	~siti
01a20598-9560-70a9-9be2-177594ede101	dewi
01a20598-9560-70a9-9be2-177594ede101	~dewi
01a20598-9885-77e7-932f-dcd0b893d9de	agus
01a20598-9885-77e7-932f-dcd0b893d9de	~agus
01a20598-99f1-7761-8681-b8370b44bad2	wulan
01a20598-99f1-7761-8681-b8370b44bad2	~wulan
01a20598-9a83-7222-a0d8-f72cebe29147	tono
01a20598-9a83-7222-a0d8-f72cebe29147	~tono
\.


--
-- Data for Name: draft; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.draft (id, version, ticket, author, author_name, mode, text, at) FROM stdin;
\.


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.event (feed, n, ref, id, version, at, cause) FROM stdin;
floor	1	tool	ticket	1	1795390214753	\N
floor	2	tool	core	1	1795390214753	\N
floor	3	tool	wallet	1	1795390214753	\N
floor	4	user	01a20598-92ca-734a-b432-b53e4590c6ce	1	1795390214858	\N
floor	5	user	01a20598-9329-74fe-a080-a60c2eae3bb9	1	1795390214953	\N
floor	6	user	01a20598-9366-76ff-8934-0b76a4270fb8	1	1795390215014	\N
floor	7	user	01a20598-939f-73c2-a048-7055d7803376	1	1795390215071	\N
floor	8	user	01a20598-93ee-7147-8af7-ca4e0da252e4	1	1795390215150	\N
floor	9	user	01a20598-9444-74fa-acf3-9a3c9417be24	1	1795390215236	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	1	customer	01a20598-9454-7065-8b95-fdeb14075e77	1	1795390215256	01a20598-9454-7065-8b95-fdec87cc2abc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	2	ticket	01a20598-946d-75f6-8ef4-9908085a4d5a	1	1795390215278	01a20598-946d-75f6-8ef4-9909b3d981b4
agent:01a20598-92ca-734a-b432-b53e4590c6ce	3	customer	01a20598-9454-7065-8b95-fdeb14075e77	2	1795390215278	01a20598-946d-75f6-8ef4-9909b3d981b4
queue:livechat_gadai	1	ticket	01a20598-946d-75f6-8ef4-9908085a4d5a	1	1795390215278	01a20598-946d-75f6-8ef4-9909b3d981b4
queue:livechat_gadai	2	customer	01a20598-9454-7065-8b95-fdeb14075e77	2	1795390215278	01a20598-946d-75f6-8ef4-9909b3d981b4
agent:01a20598-92ca-734a-b432-b53e4590c6ce	4	customer	01a20598-9454-7065-8b95-fdeb14075e77	3	1795390215344	01a20598-94ae-70c4-a1b6-43abe512893f
queue:livechat_gadai	3	customer	01a20598-9454-7065-8b95-fdeb14075e77	3	1795390215344	01a20598-94ae-70c4-a1b6-43abe512893f
agent:01a20598-92ca-734a-b432-b53e4590c6ce	5	presence	01a20598-92ca-734a-b432-b53e4590c6ce	1	1795390215456	01a20598-951e-71f0-a29a-1b417fae41c2
floor	10	presence	01a20598-92ca-734a-b432-b53e4590c6ce	1	1795390215456	01a20598-951e-71f0-a29a-1b417fae41c2
queue:livechat_gadai	4	customer	01a20598-9560-70a9-9be2-177594ede101	1	1795390215516	\N
queue:livechat_gadai	5	ticket	01a20598-9561-73a6-ad14-910909774097	1	1795390215516	\N
queue:livechat_gadai	6	contact	01a20598-9564-767c-9680-40fea2e8a10c	1	1795390215516	\N
queue:livechat_gadai	7	message	01a20598-9566-719e-8214-ca71d90c17d3	1	1795390215516	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	6	offer	01a20598-9583-7397-9780-303f416b1ec5	1	1795390215540	\N
queue:livechat_gadai	8	contact	01a20598-9564-767c-9680-40fea2e8a10c	2	1795390215540	\N
queue:livechat_gadai	9	ticket	01a20598-9561-73a6-ad14-910909774097	2	1795390215544	\N
queue:livechat_gadai	10	message	01a20598-9576-75fc-a8d1-01769d67744e	1	1795390215544	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	7	offer	01a20598-9583-7397-9780-303f416b1ec5	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
agent:01a20598-92ca-734a-b432-b53e4590c6ce	8	contact	01a20598-9564-767c-9680-40fea2e8a10c	3	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
agent:01a20598-92ca-734a-b432-b53e4590c6ce	9	ticket	01a20598-9561-73a6-ad14-910909774097	3	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
agent:01a20598-92ca-734a-b432-b53e4590c6ce	10	message	01a20598-9566-719e-8214-ca71d90c17d3	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
agent:01a20598-92ca-734a-b432-b53e4590c6ce	11	message	01a20598-9576-75fc-a8d1-01769d67744e	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
agent:01a20598-92ca-734a-b432-b53e4590c6ce	12	customer	01a20598-9560-70a9-9be2-177594ede101	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
agent:01a20598-92ca-734a-b432-b53e4590c6ce	13	message	01a20598-9666-738b-9b53-5fef0c97500d	1	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
agent:01a20598-92ca-734a-b432-b53e4590c6ce	14	presence	01a20598-92ca-734a-b432-b53e4590c6ce	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
floor	11	presence	01a20598-92ca-734a-b432-b53e4590c6ce	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
queue:livechat_gadai	11	contact	01a20598-9564-767c-9680-40fea2e8a10c	3	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
queue:livechat_gadai	12	ticket	01a20598-9561-73a6-ad14-910909774097	3	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
queue:livechat_gadai	13	message	01a20598-9566-719e-8214-ca71d90c17d3	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
queue:livechat_gadai	14	message	01a20598-9576-75fc-a8d1-01769d67744e	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
queue:livechat_gadai	15	customer	01a20598-9560-70a9-9be2-177594ede101	2	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
queue:livechat_gadai	16	message	01a20598-9666-738b-9b53-5fef0c97500d	1	1795390215616	01a20598-95bc-763b-8e9d-d3dbcff3b2c6
agent:01a20598-92ca-734a-b432-b53e4590c6ce	15	ticket	01a20598-9561-73a6-ad14-910909774097	4	1795390215900	01a20598-96da-747f-af7c-2303e7428fe1
agent:01a20598-92ca-734a-b432-b53e4590c6ce	16	message	01a20598-96da-747f-af7c-2302f7c5fc49	1	1795390215900	01a20598-96da-747f-af7c-2303e7428fe1
queue:livechat_gadai	17	ticket	01a20598-9561-73a6-ad14-910909774097	4	1795390215900	01a20598-96da-747f-af7c-2303e7428fe1
queue:livechat_gadai	18	message	01a20598-96da-747f-af7c-2302f7c5fc49	1	1795390215900	01a20598-96da-747f-af7c-2303e7428fe1
agent:01a20598-92ca-734a-b432-b53e4590c6ce	17	message	01a20598-96da-747f-af7c-2302f7c5fc49	2	1795390215967	\N
queue:livechat_gadai	19	message	01a20598-96da-747f-af7c-2302f7c5fc49	2	1795390215967	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	18	message	01a20598-96da-747f-af7c-2302f7c5fc49	3	1795390216177	\N
queue:livechat_gadai	20	message	01a20598-96da-747f-af7c-2302f7c5fc49	3	1795390216177	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	19	contact	01a20598-9564-767c-9680-40fea2e8a10c	4	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
agent:01a20598-92ca-734a-b432-b53e4590c6ce	20	ticket	01a20598-9561-73a6-ad14-910909774097	5	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
agent:01a20598-92ca-734a-b432-b53e4590c6ce	21	message	01a20598-9812-7543-a181-9c62ff0a1393	1	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
agent:01a20598-92ca-734a-b432-b53e4590c6ce	22	message	01a20598-9812-7543-a181-9c630a5ccd28	1	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
agent:01a20598-92ca-734a-b432-b53e4590c6ce	23	presence	01a20598-92ca-734a-b432-b53e4590c6ce	3	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
floor	12	presence	01a20598-92ca-734a-b432-b53e4590c6ce	3	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
queue:livechat_gadai	21	contact	01a20598-9564-767c-9680-40fea2e8a10c	4	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
queue:livechat_gadai	22	ticket	01a20598-9561-73a6-ad14-910909774097	5	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
queue:livechat_gadai	23	message	01a20598-9812-7543-a181-9c62ff0a1393	1	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
queue:livechat_gadai	24	message	01a20598-9812-7543-a181-9c630a5ccd28	1	1795390216206	01a20598-980d-755e-b26d-4a7a19e8c80d
agent:01a20598-92ca-734a-b432-b53e4590c6ce	24	ticket	01a20598-9561-73a6-ad14-910909774097	6	1795390216264	01a20598-9846-715b-bb4e-34b50fb40bf4
agent:01a20598-92ca-734a-b432-b53e4590c6ce	25	message	01a20598-984c-76bd-adda-04e2792cd9e4	1	1795390216264	01a20598-9846-715b-bb4e-34b50fb40bf4
agent:01a20598-92ca-734a-b432-b53e4590c6ce	26	contact	01a20598-9564-767c-9680-40fea2e8a10c	5	1795390216264	01a20598-9846-715b-bb4e-34b50fb40bf4
agent:01a20598-92ca-734a-b432-b53e4590c6ce	27	presence	01a20598-92ca-734a-b432-b53e4590c6ce	4	1795390216264	01a20598-9846-715b-bb4e-34b50fb40bf4
floor	13	presence	01a20598-92ca-734a-b432-b53e4590c6ce	4	1795390216264	01a20598-9846-715b-bb4e-34b50fb40bf4
queue:livechat_gadai	25	ticket	01a20598-9561-73a6-ad14-910909774097	6	1795390216264	01a20598-9846-715b-bb4e-34b50fb40bf4
queue:livechat_gadai	26	message	01a20598-984c-76bd-adda-04e2792cd9e4	1	1795390216264	01a20598-9846-715b-bb4e-34b50fb40bf4
queue:livechat_gadai	27	contact	01a20598-9564-767c-9680-40fea2e8a10c	5	1795390216264	01a20598-9846-715b-bb4e-34b50fb40bf4
queue:livechat_gadai	28	customer	01a20598-9885-77e7-932f-dcd0b893d9de	1	1795390216324	\N
queue:livechat_gadai	29	ticket	01a20598-9886-7553-941c-cdac6a466f23	1	1795390216324	\N
queue:livechat_gadai	30	contact	01a20598-9889-7405-9843-2a04ac076a6c	1	1795390216324	\N
queue:livechat_gadai	31	message	01a20598-988a-75d5-a1e6-8fffda784b2b	1	1795390216324	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	28	offer	01a20598-9583-7397-9780-303f416b1ec5	3	1795390216339	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	29	offer	01a20598-989b-70f1-b52c-e317b899401f	1	1795390216339	\N
queue:livechat_gadai	32	contact	01a20598-9889-7405-9843-2a04ac076a6c	2	1795390216339	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	42	offer	01a20598-989b-70f1-b52c-e317b899401f	3	1795390216712	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	43	offer	01a20598-9a13-7187-9a4b-10fdfad42930	1	1795390216712	\N
queue:livechat_mitra	7	contact	01a20598-99fc-7124-8fb0-bd01a9479135	2	1795390216712	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	45	offer	01a20598-9a13-7187-9a4b-10fdfad42930	3	1795390216849	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	46	offer	01a20598-9a9b-734a-b2fa-2140490d5956	1	1795390216849	\N
queue:livechat_umum	5	contact	01a20598-9a88-7578-ac6a-8d186c660678	2	1795390216849	\N
agent:01a20598-9329-74fe-a080-a60c2eae3bb9	2	offer	01a20598-9f0b-77a5-9113-9180d8772b5d	1	1795390217992	\N
queue:livechat_mitra	10	contact	01a20598-99fc-7124-8fb0-bd01a9479135	5	1795390217992	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	30	contact	01a20598-9564-767c-9680-40fea2e8a10c	6	1795390216345	\N
queue:livechat_gadai	33	contact	01a20598-9564-767c-9680-40fea2e8a10c	6	1795390216345	\N
queue:livechat_gadai	34	ticket	01a20598-9886-7553-941c-cdac6a466f23	2	1795390216345	\N
queue:livechat_gadai	35	message	01a20598-9898-74b8-a2e7-a1e0f228a96e	1	1795390216345	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	31	offer	01a20598-989b-70f1-b52c-e317b899401f	2	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	32	contact	01a20598-9889-7405-9843-2a04ac076a6c	3	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	33	ticket	01a20598-9886-7553-941c-cdac6a466f23	3	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	34	message	01a20598-988a-75d5-a1e6-8fffda784b2b	2	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	35	message	01a20598-9898-74b8-a2e7-a1e0f228a96e	2	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	36	customer	01a20598-9885-77e7-932f-dcd0b893d9de	2	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	37	message	01a20598-98de-7022-a006-53eba94ee81d	1	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	38	presence	01a20598-92ca-734a-b432-b53e4590c6ce	5	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
floor	14	presence	01a20598-92ca-734a-b432-b53e4590c6ce	5	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
queue:livechat_gadai	36	contact	01a20598-9889-7405-9843-2a04ac076a6c	3	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
queue:livechat_gadai	37	ticket	01a20598-9886-7553-941c-cdac6a466f23	3	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
queue:livechat_gadai	38	message	01a20598-988a-75d5-a1e6-8fffda784b2b	2	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
queue:livechat_gadai	39	message	01a20598-9898-74b8-a2e7-a1e0f228a96e	2	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
queue:livechat_gadai	40	customer	01a20598-9885-77e7-932f-dcd0b893d9de	2	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
queue:livechat_gadai	41	message	01a20598-98de-7022-a006-53eba94ee81d	1	1795390216402	01a20598-98d0-7136-b3b4-427c861f62cc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	39	contact	01a20598-9889-7405-9843-2a04ac076a6c	4	1795390216524	\N
queue:livechat_gadai	42	contact	01a20598-9889-7405-9843-2a04ac076a6c	4	1795390216524	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	40	ticket	01a20598-9886-7553-941c-cdac6a466f23	4	1795390216580	01a20598-9982-7575-b530-e684da019176
agent:01a20598-92ca-734a-b432-b53e4590c6ce	41	message	01a20598-9982-7575-b530-e683497117f6	1	1795390216580	01a20598-9982-7575-b530-e684da019176
queue:livechat_gadai	43	ticket	01a20598-9886-7553-941c-cdac6a466f23	4	1795390216580	01a20598-9982-7575-b530-e684da019176
queue:livechat_gadai	44	message	01a20598-9982-7575-b530-e683497117f6	1	1795390216580	01a20598-9982-7575-b530-e684da019176
queue:livechat_mitra	1	customer	01a20598-99f1-7761-8681-b8370b44bad2	1	1795390216688	\N
queue:livechat_mitra	2	ticket	01a20598-99f4-7776-8ac1-65c3c540a826	1	1795390216688	\N
queue:livechat_mitra	3	contact	01a20598-99fc-7124-8fb0-bd01a9479135	1	1795390216688	\N
queue:livechat_mitra	4	message	01a20598-99fe-717a-a048-bd3470dc4235	1	1795390216688	\N
queue:livechat_mitra	5	ticket	01a20598-99f4-7776-8ac1-65c3c540a826	2	1795390216712	\N
queue:livechat_mitra	6	message	01a20598-9a08-76b6-82d4-b1e4cde5bc3e	1	1795390216712	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	44	offer	01a20598-9a13-7187-9a4b-10fdfad42930	2	1795390216775	01a20598-9a44-7176-bda6-b1a22f9c8cf4
queue:livechat_mitra	8	contact	01a20598-99fc-7124-8fb0-bd01a9479135	3	1795390216775	01a20598-9a44-7176-bda6-b1a22f9c8cf4
queue:livechat_mitra	9	contact	01a20598-99fc-7124-8fb0-bd01a9479135	4	1795390216831	\N
queue:livechat_umum	1	customer	01a20598-9a83-7222-a0d8-f72cebe29147	1	1795390216834	\N
queue:livechat_umum	2	ticket	01a20598-9a85-7468-b327-3be6a8720985	1	1795390216834	\N
queue:livechat_umum	3	contact	01a20598-9a88-7578-ac6a-8d186c660678	1	1795390216834	\N
queue:livechat_umum	4	message	01a20598-9a89-7723-b31d-ec9c0560bf95	1	1795390216834	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	47	offer	01a20598-9a9b-734a-b2fa-2140490d5956	2	1795390216855	\N
queue:livechat_umum	6	contact	01a20598-9a88-7578-ac6a-8d186c660678	3	1795390216855	\N
queue:livechat_umum	7	ticket	01a20598-9a85-7468-b327-3be6a8720985	2	1795390216855	\N
queue:livechat_umum	8	message	01a20598-9aab-7227-862f-8e7fb9d14ac9	1	1795390216855	\N
agent:01a20598-92ca-734a-b432-b53e4590c6ce	48	ticket	01a20598-9ae4-7610-96c5-3deb09b38a20	1	1795390216934	01a20598-9ae4-7610-96c5-3dec9560155d
queue:livechat_gadai	45	ticket	01a20598-9ae4-7610-96c5-3deb09b38a20	1	1795390216934	01a20598-9ae4-7610-96c5-3dec9560155d
agent:01a20598-92ca-734a-b432-b53e4590c6ce	49	ticket	01a20598-9aed-714c-bdb4-98ed17203fcb	1	1795390216942	01a20598-9aed-714c-bdb4-98ee7d2d1713
queue:livechat_gadai	46	ticket	01a20598-9aed-714c-bdb4-98ed17203fcb	1	1795390216942	01a20598-9aed-714c-bdb4-98ee7d2d1713
agent:01a20598-92ca-734a-b432-b53e4590c6ce	50	ticket	01a20598-9aed-714c-bdb4-98ed17203fcb	2	1795390216992	01a20598-9b1e-72a2-a48f-31957fea8f0f
agent:01a20598-92ca-734a-b432-b53e4590c6ce	51	message	01a20598-9b22-7538-a2e9-2c3990bd4e30	1	1795390216992	01a20598-9b1e-72a2-a48f-31957fea8f0f
queue:livechat_gadai	47	ticket	01a20598-9aed-714c-bdb4-98ed17203fcb	2	1795390216992	01a20598-9b1e-72a2-a48f-31957fea8f0f
queue:livechat_gadai	48	message	01a20598-9b22-7538-a2e9-2c3990bd4e30	1	1795390216992	01a20598-9b1e-72a2-a48f-31957fea8f0f
agent:01a20598-92ca-734a-b432-b53e4590c6ce	52	ticket	01a20598-9b56-7417-b55f-360164ae5a24	1	1795390217049	01a20598-9b56-7417-b55f-3602f9edfc05
queue:livechat_gadai	49	ticket	01a20598-9b56-7417-b55f-360164ae5a24	1	1795390217049	01a20598-9b56-7417-b55f-3602f9edfc05
agent:01a20598-92ca-734a-b432-b53e4590c6ce	53	ticket	01a20598-9b56-7417-b55f-360164ae5a24	2	1795390217101	01a20598-9b8a-7266-a224-4d4fabb6e652
queue:l2_helpdesk	1	ticket	01a20598-9b56-7417-b55f-360164ae5a24	2	1795390217101	01a20598-9b8a-7266-a224-4d4fabb6e652
queue:l2_helpdesk	2	message	01a20598-9b8f-73f6-bcd2-52cd769b967f	1	1795390217101	01a20598-9b8a-7266-a224-4d4fabb6e652
queue:livechat_gadai	50	ticket	01a20598-9b56-7417-b55f-360164ae5a24	2	1795390217101	01a20598-9b8a-7266-a224-4d4fabb6e652
agent:01a20598-92ca-734a-b432-b53e4590c6ce	54	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5	1	1795390217156	01a20598-9bc2-77a2-8614-819740a24a3a
queue:livechat_gadai	51	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5	1	1795390217156	01a20598-9bc2-77a2-8614-819740a24a3a
agent:01a20598-92ca-734a-b432-b53e4590c6ce	55	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5	2	1795390217209	01a20598-9bf7-75d7-82e9-bc370b31a6b5
queue:l2_helpdesk	3	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5	2	1795390217209	01a20598-9bf7-75d7-82e9-bc370b31a6b5
queue:l2_helpdesk	4	message	01a20598-9bfb-729e-8a55-64f68335bb22	1	1795390217209	01a20598-9bf7-75d7-82e9-bc370b31a6b5
queue:livechat_gadai	52	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5	2	1795390217209	01a20598-9bf7-75d7-82e9-bc370b31a6b5
agent:01a20598-92ca-734a-b432-b53e4590c6ce	56	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5	3	1795390217261	01a20598-9c2a-77dd-a862-88e4a04d4cf7
agent:01a20598-92ca-734a-b432-b53e4590c6ce	57	message	01a20598-9c30-7308-b928-f571689989fe	1	1795390217261	01a20598-9c2a-77dd-a862-88e4a04d4cf7
agent:01a20598-92ca-734a-b432-b53e4590c6ce	58	message	01a20598-9bfb-729e-8a55-64f68335bb22	2	1795390217261	01a20598-9c2a-77dd-a862-88e4a04d4cf7
queue:l2_helpdesk	5	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5	3	1795390217261	01a20598-9c2a-77dd-a862-88e4a04d4cf7
queue:l2_helpdesk	6	message	01a20598-9bfb-729e-8a55-64f68335bb22	2	1795390217261	01a20598-9c2a-77dd-a862-88e4a04d4cf7
queue:livechat_gadai	53	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5	3	1795390217261	01a20598-9c2a-77dd-a862-88e4a04d4cf7
queue:livechat_gadai	54	message	01a20598-9c30-7308-b928-f571689989fe	1	1795390217261	01a20598-9c2a-77dd-a862-88e4a04d4cf7
queue:livechat_gadai	55	message	01a20598-9bfb-729e-8a55-64f68335bb22	2	1795390217261	01a20598-9c2a-77dd-a862-88e4a04d4cf7
agent:01a20598-92ca-734a-b432-b53e4590c6ce	59	ticket	01a20598-9c37-721d-a01d-61c9e6e2df06	1	1795390217272	01a20598-9c37-721d-a01d-61caf00fa51f
queue:livechat_gadai	56	ticket	01a20598-9c37-721d-a01d-61c9e6e2df06	1	1795390217272	01a20598-9c37-721d-a01d-61caf00fa51f
agent:01a20598-92ca-734a-b432-b53e4590c6ce	60	ticket	01a20598-9c37-721d-a01d-61c9e6e2df06	2	1795390217324	01a20598-9c6a-7216-8e1e-bea2faf7f911
queue:l2_helpdesk	7	ticket	01a20598-9c37-721d-a01d-61c9e6e2df06	2	1795390217324	01a20598-9c6a-7216-8e1e-bea2faf7f911
queue:l2_helpdesk	8	message	01a20598-9c6e-76b3-a3c7-3c82d54ba493	1	1795390217324	01a20598-9c6a-7216-8e1e-bea2faf7f911
queue:livechat_gadai	57	ticket	01a20598-9c37-721d-a01d-61c9e6e2df06	2	1795390217324	01a20598-9c6a-7216-8e1e-bea2faf7f911
queue:l2_helpdesk	9	ticket	01a20598-9c37-721d-a01d-61c9e6e2df06	3	1795390217376	01a20598-9c9e-7388-ba8c-70cf3f3062a5
queue:l2_helpdesk	10	message	01a20598-9ca2-73c4-92d1-aa79e60b74d2	1	1795390217376	01a20598-9c9e-7388-ba8c-70cf3f3062a5
agent:01a20598-92ca-734a-b432-b53e4590c6ce	61	ticket	01a20598-9ca7-76b9-a68b-4a784800c2a3	1	1795390217385	01a20598-9ca7-76b9-a68b-4a79ddadd71b
queue:livechat_gadai	58	ticket	01a20598-9ca7-76b9-a68b-4a784800c2a3	1	1795390217385	01a20598-9ca7-76b9-a68b-4a79ddadd71b
agent:01a20598-92ca-734a-b432-b53e4590c6ce	62	ticket	01a20598-9ca7-76b9-a68b-4a784800c2a3	2	1795390217436	01a20598-9cda-7763-9ae9-32e7c154ca43
queue:l2_helpdesk	11	ticket	01a20598-9ca7-76b9-a68b-4a784800c2a3	2	1795390217436	01a20598-9cda-7763-9ae9-32e7c154ca43
queue:l2_helpdesk	12	message	01a20598-9cde-7548-b1bb-c896d2acda05	1	1795390217436	01a20598-9cda-7763-9ae9-32e7c154ca43
queue:livechat_gadai	59	ticket	01a20598-9ca7-76b9-a68b-4a784800c2a3	2	1795390217436	01a20598-9cda-7763-9ae9-32e7c154ca43
queue:l2_helpdesk	13	ticket	01a20598-9ca7-76b9-a68b-4a784800c2a3	3	1795390217488	01a20598-9d0e-73b2-a9b5-7e8fa52652bc
queue:l2_helpdesk	14	message	01a20598-9d12-74ad-a6d8-2768f347379a	1	1795390217488	01a20598-9d0e-73b2-a9b5-7e8fa52652bc
agent:01a20598-92ca-734a-b432-b53e4590c6ce	63	ticket	01a20598-9d17-705e-927b-00eaf5010638	1	1795390217497	01a20598-9d17-705e-927b-00eb69825805
queue:livechat_gadai	60	ticket	01a20598-9d17-705e-927b-00eaf5010638	1	1795390217497	01a20598-9d17-705e-927b-00eb69825805
agent:01a20598-92ca-734a-b432-b53e4590c6ce	64	ticket	01a20598-9d17-705e-927b-00eaf5010638	2	1795390217548	01a20598-9d4a-7167-8d9b-5f0a7e3608da
agent:01a20598-92ca-734a-b432-b53e4590c6ce	65	message	01a20598-9d4e-74df-8487-5b1c1731ce79	1	1795390217548	01a20598-9d4a-7167-8d9b-5f0a7e3608da
queue:livechat_gadai	61	ticket	01a20598-9d17-705e-927b-00eaf5010638	2	1795390217548	01a20598-9d4a-7167-8d9b-5f0a7e3608da
queue:livechat_gadai	62	message	01a20598-9d4e-74df-8487-5b1c1731ce79	1	1795390217548	01a20598-9d4a-7167-8d9b-5f0a7e3608da
agent:01a20598-92ca-734a-b432-b53e4590c6ce	66	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1	1	1795390217604	01a20598-9d82-77a2-a35f-7d2158363665
queue:livechat_gadai	63	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1	1	1795390217604	01a20598-9d82-77a2-a35f-7d2158363665
agent:01a20598-92ca-734a-b432-b53e4590c6ce	67	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1	2	1795390217656	01a20598-9db6-7466-83f4-0510b397a549
queue:livechat_gadai	64	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1	2	1795390217656	01a20598-9db6-7466-83f4-0510b397a549
agent:01a20598-92ca-734a-b432-b53e4590c6ce	68	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1	3	1795390217708	01a20598-9dea-735f-b292-b5da5976983c
agent:01a20598-92ca-734a-b432-b53e4590c6ce	69	message	01a20598-9dee-77ae-9ff3-b1958729ffc2	1	1795390217708	01a20598-9dea-735f-b292-b5da5976983c
queue:livechat_gadai	65	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1	3	1795390217708	01a20598-9dea-735f-b292-b5da5976983c
queue:livechat_gadai	66	message	01a20598-9dee-77ae-9ff3-b1958729ffc2	1	1795390217708	01a20598-9dea-735f-b292-b5da5976983c
agent:01a20598-92ca-734a-b432-b53e4590c6ce	70	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1	4	1795390217760	01a20598-9e1e-769c-b78f-54fa142206a2
agent:01a20598-92ca-734a-b432-b53e4590c6ce	71	message	01a20598-9e22-71fe-b465-4fcab878d70e	1	1795390217760	01a20598-9e1e-769c-b78f-54fa142206a2
queue:livechat_gadai	67	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1	4	1795390217760	01a20598-9e1e-769c-b78f-54fa142206a2
queue:livechat_gadai	68	message	01a20598-9e22-71fe-b465-4fcab878d70e	1	1795390217760	01a20598-9e1e-769c-b78f-54fa142206a2
agent:01a20598-92ca-734a-b432-b53e4590c6ce	72	ticket	01a20598-9ae4-7610-96c5-3deb09b38a20	2	1795390217812	01a20598-9e52-74e6-a492-4bc25e7ca4b4
agent:01a20598-92ca-734a-b432-b53e4590c6ce	73	message	01a20598-9e52-74e6-a492-4bc15a3594d4	1	1795390217812	01a20598-9e52-74e6-a492-4bc25e7ca4b4
queue:livechat_gadai	69	ticket	01a20598-9ae4-7610-96c5-3deb09b38a20	2	1795390217812	01a20598-9e52-74e6-a492-4bc25e7ca4b4
queue:livechat_gadai	70	message	01a20598-9e52-74e6-a492-4bc15a3594d4	1	1795390217812	01a20598-9e52-74e6-a492-4bc25e7ca4b4
agent:01a20598-9329-74fe-a080-a60c2eae3bb9	1	presence	01a20598-9329-74fe-a080-a60c2eae3bb9	1	1795390217977	01a20598-9ef6-72d7-9a7e-f35d2b0728bd
floor	15	presence	01a20598-9329-74fe-a080-a60c2eae3bb9	1	1795390217977	01a20598-9ef6-72d7-9a7e-f35d2b0728bd
agent:01a20598-9329-74fe-a080-a60c2eae3bb9	3	offer	01a20598-9f0b-77a5-9113-9180d8772b5d	2	1795390217992	01a20598-9f04-73d5-a33f-7fe3f3fdd5c6
agent:01a20598-9329-74fe-a080-a60c2eae3bb9	4	presence	01a20598-9329-74fe-a080-a60c2eae3bb9	2	1795390217992	01a20598-9f04-73d5-a33f-7fe3f3fdd5c6
floor	16	presence	01a20598-9329-74fe-a080-a60c2eae3bb9	2	1795390217992	01a20598-9f04-73d5-a33f-7fe3f3fdd5c6
queue:livechat_mitra	11	contact	01a20598-99fc-7124-8fb0-bd01a9479135	6	1795390217992	01a20598-9f04-73d5-a33f-7fe3f3fdd5c6
floor	17	tool	wallet	2	1795390218057	01a20598-9f46-7640-8f62-ed742b22a1f5
\.


--
-- Data for Name: fact; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.fact (name, value) FROM stdin;
\.


--
-- Data for Name: feed_head; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.feed_head (feed, n) FROM stdin;
floor	17
queue:livechat_umum	8
queue:l2_helpdesk	14
agent:01a20598-92ca-734a-b432-b53e4590c6ce	73
queue:livechat_gadai	70
agent:01a20598-9329-74fe-a080-a60c2eae3bb9	4
queue:livechat_mitra	11
\.


--
-- Data for Name: handbook_item; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.handbook_item (part, id, version, body, at, who) FROM stdin;
\.


--
-- Data for Name: handover; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.handover (id, version, giver, giver_name, team, queue, person, to_name, note, made, listed, gone) FROM stdin;
\.


--
-- Data for Name: help_request; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.help_request (id, version, asker, asker_name, team, reason, text, ticket, number, state, asked, until, leader, leader_name, taken, answer, ended) FROM stdin;
\.


--
-- Data for Name: intake_client; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.intake_client (id, name, key, queues, made, made_by, revoked) FROM stdin;
\.


--
-- Data for Name: intake_thread; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.intake_thread (id, token, key, client, ticket, contact, customer, name, trail, made) FROM stdin;
\.


--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.job (id, kind, key, payload, state, attempts, next_at, made, error, lane, n, unsure) FROM stdin;
01a20598-96e0-7301-bfc3-742f16569a06	reply.send	01a20598-96da-747f-af7c-2302f7c5fc49	{"message": "01a20598-96da-747f-af7c-2302f7c5fc49", "ticket": "01a20598-9561-73a6-ad14-910909774097", "contact": "01a20598-9564-767c-9680-40fea2e8a10c", "channel": "livechat"}	done	1	1795390215967	1795390215900		reply.send:01a20598-9561-73a6-ad14-910909774097	4	f
01a20598-9988-7357-9331-53795b534a95	reply.send	01a20598-9982-7575-b530-e683497117f6	{"message": "01a20598-9982-7575-b530-e683497117f6", "ticket": "01a20598-9886-7553-941c-cdac6a466f23", "contact": "01a20598-9889-7405-9843-2a04ac076a6c", "channel": "livechat"}	parked	1	1795476616580	1795390216580		reply.send:01a20598-9886-7553-941c-cdac6a466f23	4	f
j-waiting	reply.send	j-waiting	{"channel": "email", "message": "gone"}	waiting	0	1795476618119	1795390218119		\N	\N	f
j-running	reply.send	j-running	{"channel": "email", "message": "gone"}	running	1	1795476618119	1795390218119		\N	\N	f
j-parked	reply.send	j-parked	{"channel": "email", "message": "gone"}	parked	2	1795476618119	1795390218119		\N	\N	f
j-failed	reply.send	j-failed	{"channel": "email", "message": "gone"}	failed	3	1795476618119	1795390218119		\N	\N	f
j-unconfirmed	reply.send	j-unconfirmed	{"channel": "email", "message": "gone"}	unconfirmed	4	1795476618119	1795390218119		\N	\N	f
\.


--
-- Data for Name: ledger; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ledger (client, id, author, stream, seq, kind, made, at, outcome, code, detail, facts, touched) FROM stdin;
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9454-7065-8b95-fdec87cc2abc	01a20598-92ca-734a-b432-b53e4590c6ce	customer:01a20598-9454-7065-8b95-fdeb14075e77	1	customer.save	{"wall": 1795390215252, "offset": 0, "boot": "", "uncertain": false}	1795390215256	applied	\N	{}	{}	[["customer", "01a20598-9454-7065-8b95-fdeb14075e77"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-946d-75f6-8ef4-9909b3d981b4	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-946d-75f6-8ef4-9908085a4d5a	1	ticket.open	{"wall": 1795390215277, "offset": 0, "boot": "", "uncertain": false}	1795390215278	applied	\N	{}	{}	[["ticket", "01a20598-946d-75f6-8ef4-9908085a4d5a"], ["customer", "01a20598-9454-7065-8b95-fdeb14075e77"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-94ae-70c4-a1b6-43abe512893f	01a20598-92ca-734a-b432-b53e4590c6ce	customer:01a20598-9454-7065-8b95-fdeb14075e77	2	customer.validate	{"wall": 1795390215342, "offset": 0, "boot": "", "uncertain": false}	1795390215344	applied	\N	{}	{}	[["customer", "01a20598-9454-7065-8b95-fdeb14075e77"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-94ee-7776-9ad5-1380658f1741	01a20598-92ca-734a-b432-b53e4590c6ce	customer:01a20598-9454-7065-8b95-fdeb14075e77	3	customer.unmask	{"wall": 1795390215406, "offset": 0, "boot": "", "uncertain": false}	1795390215408	applied	\N	{}	{}	[]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-951e-71f0-a29a-1b417fae41c2	01a20598-92ca-734a-b432-b53e4590c6ce	presence:01a20598-92ca-734a-b432-b53e4590c6ce	1	presence.set	{"wall": 1795390215454, "offset": 0, "boot": "", "uncertain": false}	1795390215456	applied	\N	{}	{}	[["presence", "01a20598-92ca-734a-b432-b53e4590c6ce"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-95bc-763b-8e9d-d3dbcff3b2c6	01a20598-92ca-734a-b432-b53e4590c6ce	offer:01a20598-9583-7397-9780-303f416b1ec5	0	offer.accept	{"wall": 1795390215612, "offset": 0, "boot": "", "uncertain": false}	1795390215616	applied	\N	{}	{}	[["offer", "01a20598-9583-7397-9780-303f416b1ec5"], ["contact", "01a20598-9564-767c-9680-40fea2e8a10c"], ["ticket", "01a20598-9561-73a6-ad14-910909774097"], ["message", "01a20598-9566-719e-8214-ca71d90c17d3"], ["message", "01a20598-9576-75fc-a8d1-01769d67744e"], ["customer", "01a20598-9560-70a9-9be2-177594ede101"], ["message", "01a20598-9666-738b-9b53-5fef0c97500d"], ["presence", "01a20598-92ca-734a-b432-b53e4590c6ce"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-96da-747f-af7c-2303e7428fe1	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9561-73a6-ad14-910909774097	1	reply.send	{"wall": 1795390215898, "offset": 0, "boot": "", "uncertain": false}	1795390215900	applied	\N	{}	{}	[["ticket", "01a20598-9561-73a6-ad14-910909774097"], ["message", "01a20598-96da-747f-af7c-2302f7c5fc49"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-980d-755e-b26d-4a7a19e8c80d	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9561-73a6-ad14-910909774097	2	contact.end	{"wall": 1795390216205, "offset": 0, "boot": "", "uncertain": false}	1795390216206	applied	\N	{}	{}	[["contact", "01a20598-9564-767c-9680-40fea2e8a10c"], ["ticket", "01a20598-9561-73a6-ad14-910909774097"], ["message", "01a20598-9812-7543-a181-9c62ff0a1393"], ["message", "01a20598-9812-7543-a181-9c630a5ccd28"], ["presence", "01a20598-92ca-734a-b432-b53e4590c6ce"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9846-715b-bb4e-34b50fb40bf4	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9561-73a6-ad14-910909774097	3	contact.document	{"wall": 1795390216262, "offset": 0, "boot": "", "uncertain": false}	1795390216264	applied	\N	{}	{}	[["ticket", "01a20598-9561-73a6-ad14-910909774097"], ["message", "01a20598-984c-76bd-adda-04e2792cd9e4"], ["contact", "01a20598-9564-767c-9680-40fea2e8a10c"], ["presence", "01a20598-92ca-734a-b432-b53e4590c6ce"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-98d0-7136-b3b4-427c861f62cc	01a20598-92ca-734a-b432-b53e4590c6ce	offer:01a20598-989b-70f1-b52c-e317b899401f	0	offer.accept	{"wall": 1795390216400, "offset": 0, "boot": "", "uncertain": false}	1795390216402	applied	\N	{}	{}	[["offer", "01a20598-989b-70f1-b52c-e317b899401f"], ["contact", "01a20598-9889-7405-9843-2a04ac076a6c"], ["ticket", "01a20598-9886-7553-941c-cdac6a466f23"], ["message", "01a20598-988a-75d5-a1e6-8fffda784b2b"], ["message", "01a20598-9898-74b8-a2e7-a1e0f228a96e"], ["customer", "01a20598-9885-77e7-932f-dcd0b893d9de"], ["message", "01a20598-98de-7022-a006-53eba94ee81d"], ["presence", "01a20598-92ca-734a-b432-b53e4590c6ce"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9982-7575-b530-e684da019176	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9886-7553-941c-cdac6a466f23	1	reply.send	{"wall": 1795390216578, "offset": 0, "boot": "", "uncertain": false}	1795390216580	applied	\N	{}	{}	[["ticket", "01a20598-9886-7553-941c-cdac6a466f23"], ["message", "01a20598-9982-7575-b530-e683497117f6"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-99ba-70d6-a789-1e21ec436c08	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9886-7553-941c-cdac6a466f23	2	reply.send	{"wall": 1795390216634, "offset": 0, "boot": "", "uncertain": false}	1795390216640	rejected	stale	{"count": "1"}	{"meanwhile": ["01a20598-9898-74b8-a2e7-a1e0f228a96e"]}	[]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9a44-7176-bda6-b1a22f9c8cf4	01a20598-92ca-734a-b432-b53e4590c6ce	offer:01a20598-9a13-7187-9a4b-10fdfad42930	0	offer.reject	{"wall": 1795390216772, "offset": 0, "boot": "", "uncertain": false}	1795390216775	applied	\N	{}	{}	[["offer", "01a20598-9a13-7187-9a4b-10fdfad42930"], ["contact", "01a20598-99fc-7124-8fb0-bd01a9479135"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9ae4-7610-96c5-3dec9560155d	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9ae4-7610-96c5-3deb09b38a20	1	ticket.open	{"wall": 1795390216932, "offset": 0, "boot": "", "uncertain": false}	1795390216934	applied	\N	{}	{}	[["ticket", "01a20598-9ae4-7610-96c5-3deb09b38a20"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9aed-714c-bdb4-98ee7d2d1713	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9aed-714c-bdb4-98ed17203fcb	1	ticket.open	{"wall": 1795390216941, "offset": 0, "boot": "", "uncertain": false}	1795390216942	applied	\N	{}	{}	[["ticket", "01a20598-9aed-714c-bdb4-98ed17203fcb"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9b1e-72a2-a48f-31957fea8f0f	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9aed-714c-bdb4-98ed17203fcb	2	ticket.move	{"wall": 1795390216990, "offset": 0, "boot": "", "uncertain": false}	1795390216992	applied	\N	{}	{}	[["ticket", "01a20598-9aed-714c-bdb4-98ed17203fcb"], ["message", "01a20598-9b22-7538-a2e9-2c3990bd4e30"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9b56-7417-b55f-3602f9edfc05	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9b56-7417-b55f-360164ae5a24	1	ticket.open	{"wall": 1795390217046, "offset": 0, "boot": "", "uncertain": false}	1795390217049	applied	\N	{}	{}	[["ticket", "01a20598-9b56-7417-b55f-360164ae5a24"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9b8a-7266-a224-4d4fabb6e652	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9b56-7417-b55f-360164ae5a24	2	ticket.move	{"wall": 1795390217098, "offset": 0, "boot": "", "uncertain": false}	1795390217101	applied	\N	{}	{}	[["ticket", "01a20598-9b56-7417-b55f-360164ae5a24"], ["message", "01a20598-9b8f-73f6-bcd2-52cd769b967f"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9bc2-77a2-8614-819740a24a3a	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9bc2-77a2-8614-81968bbb71a5	1	ticket.open	{"wall": 1795390217154, "offset": 0, "boot": "", "uncertain": false}	1795390217156	applied	\N	{}	{}	[["ticket", "01a20598-9bc2-77a2-8614-81968bbb71a5"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9bf7-75d7-82e9-bc370b31a6b5	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9bc2-77a2-8614-81968bbb71a5	2	ticket.move	{"wall": 1795390217207, "offset": 0, "boot": "", "uncertain": false}	1795390217209	applied	\N	{}	{}	[["ticket", "01a20598-9bc2-77a2-8614-81968bbb71a5"], ["message", "01a20598-9bfb-729e-8a55-64f68335bb22"]]
01a20598-9386-774a-9634-d5f7adab9160	01a20598-9c2a-77dd-a862-88e4a04d4cf7	01a20598-9366-76ff-8934-0b76a4270fb8	ticket:01a20598-9bc2-77a2-8614-81968bbb71a5	1	ticket.move	{"wall": 1795390217258, "offset": 0, "boot": "", "uncertain": false}	1795390217261	applied	\N	{}	{}	[["ticket", "01a20598-9bc2-77a2-8614-81968bbb71a5"], ["message", "01a20598-9c30-7308-b928-f571689989fe"], ["message", "01a20598-9bfb-729e-8a55-64f68335bb22"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9c37-721d-a01d-61caf00fa51f	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9c37-721d-a01d-61c9e6e2df06	1	ticket.open	{"wall": 1795390217271, "offset": 0, "boot": "", "uncertain": false}	1795390217272	applied	\N	{}	{}	[["ticket", "01a20598-9c37-721d-a01d-61c9e6e2df06"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9c6a-7216-8e1e-bea2faf7f911	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9c37-721d-a01d-61c9e6e2df06	2	ticket.move	{"wall": 1795390217322, "offset": 0, "boot": "", "uncertain": false}	1795390217324	applied	\N	{}	{}	[["ticket", "01a20598-9c37-721d-a01d-61c9e6e2df06"], ["message", "01a20598-9c6e-76b3-a3c7-3c82d54ba493"]]
01a20598-9386-774a-9634-d5f7adab9160	01a20598-9c9e-7388-ba8c-70cf3f3062a5	01a20598-9366-76ff-8934-0b76a4270fb8	ticket:01a20598-9c37-721d-a01d-61c9e6e2df06	1	ticket.move	{"wall": 1795390217374, "offset": 0, "boot": "", "uncertain": false}	1795390217376	applied	\N	{}	{}	[["ticket", "01a20598-9c37-721d-a01d-61c9e6e2df06"], ["message", "01a20598-9ca2-73c4-92d1-aa79e60b74d2"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9ca7-76b9-a68b-4a79ddadd71b	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9ca7-76b9-a68b-4a784800c2a3	1	ticket.open	{"wall": 1795390217383, "offset": 0, "boot": "", "uncertain": false}	1795390217385	applied	\N	{}	{}	[["ticket", "01a20598-9ca7-76b9-a68b-4a784800c2a3"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9cda-7763-9ae9-32e7c154ca43	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9ca7-76b9-a68b-4a784800c2a3	2	ticket.move	{"wall": 1795390217434, "offset": 0, "boot": "", "uncertain": false}	1795390217436	applied	\N	{}	{}	[["ticket", "01a20598-9ca7-76b9-a68b-4a784800c2a3"], ["message", "01a20598-9cde-7548-b1bb-c896d2acda05"]]
01a20598-9386-774a-9634-d5f7adab9160	01a20598-9d0e-73b2-a9b5-7e8fa52652bc	01a20598-9366-76ff-8934-0b76a4270fb8	ticket:01a20598-9ca7-76b9-a68b-4a784800c2a3	1	ticket.move	{"wall": 1795390217486, "offset": 0, "boot": "", "uncertain": false}	1795390217488	applied	\N	{}	{}	[["ticket", "01a20598-9ca7-76b9-a68b-4a784800c2a3"], ["message", "01a20598-9d12-74ad-a6d8-2768f347379a"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9d17-705e-927b-00eb69825805	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9d17-705e-927b-00eaf5010638	1	ticket.open	{"wall": 1795390217495, "offset": 0, "boot": "", "uncertain": false}	1795390217497	applied	\N	{}	{}	[["ticket", "01a20598-9d17-705e-927b-00eaf5010638"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9d4a-7167-8d9b-5f0a7e3608da	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9d17-705e-927b-00eaf5010638	2	ticket.move	{"wall": 1795390217546, "offset": 0, "boot": "", "uncertain": false}	1795390217548	applied	\N	{}	{}	[["ticket", "01a20598-9d17-705e-927b-00eaf5010638"], ["message", "01a20598-9d4e-74df-8487-5b1c1731ce79"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9d82-77a2-a35f-7d2158363665	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9d82-77a2-a35f-7d2017f874f1	1	ticket.open	{"wall": 1795390217602, "offset": 0, "boot": "", "uncertain": false}	1795390217604	applied	\N	{}	{}	[["ticket", "01a20598-9d82-77a2-a35f-7d2017f874f1"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9db6-7466-83f4-0510b397a549	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9d82-77a2-a35f-7d2017f874f1	2	ticket.edit	{"wall": 1795390217654, "offset": 0, "boot": "", "uncertain": false}	1795390217656	applied	\N	{}	{}	[["ticket", "01a20598-9d82-77a2-a35f-7d2017f874f1"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9dea-735f-b292-b5da5976983c	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9d82-77a2-a35f-7d2017f874f1	3	ticket.move	{"wall": 1795390217706, "offset": 0, "boot": "", "uncertain": false}	1795390217708	applied	\N	{}	{}	[["ticket", "01a20598-9d82-77a2-a35f-7d2017f874f1"], ["message", "01a20598-9dee-77ae-9ff3-b1958729ffc2"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9e1e-769c-b78f-54fa142206a2	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9d82-77a2-a35f-7d2017f874f1	4	ticket.move	{"wall": 1795390217758, "offset": 0, "boot": "", "uncertain": false}	1795390217760	applied	\N	{}	{}	[["ticket", "01a20598-9d82-77a2-a35f-7d2017f874f1"], ["message", "01a20598-9e22-71fe-b465-4fcab878d70e"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9e52-74e6-a492-4bc25e7ca4b4	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9ae4-7610-96c5-3deb09b38a20	2	note.add	{"wall": 1795390217810, "offset": 0, "boot": "", "uncertain": false}	1795390217812	applied	\N	{}	{}	[["ticket", "01a20598-9ae4-7610-96c5-3deb09b38a20"], ["message", "01a20598-9e52-74e6-a492-4bc15a3594d4"]]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9e86-7739-a450-16709c033bf8	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9ae4-7610-96c5-3deb09b38a20	3	note.add	{"wall": 1795390217862, "offset": 0, "boot": "", "uncertain": false}	1795390217867	rejected	invalid	{"field": "text"}	{}	[]
01a20598-930d-74e8-96dd-821bd39e4be8	01a20598-9eb6-7219-a823-595659eefef6	01a20598-92ca-734a-b432-b53e4590c6ce	ticket:01a20598-9d82-77a2-a35f-7d2017f874f1	5	ticket.move	{"wall": 1795390217910, "offset": 0, "boot": "", "uncertain": false}	1795390217916	rejected	illegal_transition	{"state": "closed", "move": "pend"}	{}	[]
01a20598-934c-754f-acd5-bdeafedb9015	01a20598-9ef6-72d7-9a7e-f35d2b0728bd	01a20598-9329-74fe-a080-a60c2eae3bb9	presence:01a20598-9329-74fe-a080-a60c2eae3bb9	1	presence.set	{"wall": 1795390217974, "offset": 0, "boot": "", "uncertain": false}	1795390217977	applied	\N	{}	{}	[["presence", "01a20598-9329-74fe-a080-a60c2eae3bb9"]]
01a20598-934c-754f-acd5-bdeafedb9015	01a20598-9f04-73d5-a33f-7fe3f3fdd5c6	01a20598-9329-74fe-a080-a60c2eae3bb9	presence:01a20598-9329-74fe-a080-a60c2eae3bb9	2	presence.set	{"wall": 1795390217988, "offset": 0, "boot": "", "uncertain": false}	1795390217992	applied	\N	{}	{}	[["offer", "01a20598-9f0b-77a5-9113-9180d8772b5d"], ["contact", "01a20598-99fc-7124-8fb0-bd01a9479135"], ["presence", "01a20598-9329-74fe-a080-a60c2eae3bb9"]]
01a20598-934c-754f-acd5-bdeafedb9015	01a20598-9f46-7640-8f62-ed742b22a1f5	01a20598-9329-74fe-a080-a60c2eae3bb9	tool:wallet	1	tool.report	{"wall": 1795390218054, "offset": 0, "boot": "", "uncertain": false}	1795390218057	applied	\N	{}	{}	[["tool", "wallet"]]
\.


--
-- Data for Name: membership; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.membership (feed, ref, id) FROM stdin;
floor	tool	ticket
floor	tool	core
floor	tool	wallet
floor	user	01a20598-92ca-734a-b432-b53e4590c6ce
floor	user	01a20598-9329-74fe-a080-a60c2eae3bb9
floor	user	01a20598-9366-76ff-8934-0b76a4270fb8
floor	user	01a20598-939f-73c2-a048-7055d7803376
floor	user	01a20598-93ee-7147-8af7-ca4e0da252e4
floor	user	01a20598-9444-74fa-acf3-9a3c9417be24
agent:01a20598-92ca-734a-b432-b53e4590c6ce	customer	01a20598-9454-7065-8b95-fdeb14075e77
agent:01a20598-92ca-734a-b432-b53e4590c6ce	ticket	01a20598-946d-75f6-8ef4-9908085a4d5a
queue:livechat_gadai	ticket	01a20598-946d-75f6-8ef4-9908085a4d5a
queue:livechat_gadai	customer	01a20598-9454-7065-8b95-fdeb14075e77
agent:01a20598-92ca-734a-b432-b53e4590c6ce	presence	01a20598-92ca-734a-b432-b53e4590c6ce
floor	presence	01a20598-92ca-734a-b432-b53e4590c6ce
queue:livechat_gadai	customer	01a20598-9560-70a9-9be2-177594ede101
queue:livechat_gadai	ticket	01a20598-9561-73a6-ad14-910909774097
queue:livechat_gadai	contact	01a20598-9564-767c-9680-40fea2e8a10c
queue:livechat_gadai	message	01a20598-9566-719e-8214-ca71d90c17d3
queue:livechat_gadai	message	01a20598-9576-75fc-a8d1-01769d67744e
agent:01a20598-92ca-734a-b432-b53e4590c6ce	contact	01a20598-9564-767c-9680-40fea2e8a10c
agent:01a20598-92ca-734a-b432-b53e4590c6ce	ticket	01a20598-9561-73a6-ad14-910909774097
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9566-719e-8214-ca71d90c17d3
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9576-75fc-a8d1-01769d67744e
agent:01a20598-92ca-734a-b432-b53e4590c6ce	customer	01a20598-9560-70a9-9be2-177594ede101
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9666-738b-9b53-5fef0c97500d
queue:livechat_gadai	message	01a20598-9666-738b-9b53-5fef0c97500d
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-96da-747f-af7c-2302f7c5fc49
queue:livechat_gadai	message	01a20598-96da-747f-af7c-2302f7c5fc49
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9812-7543-a181-9c62ff0a1393
queue:livechat_gadai	message	01a20598-9812-7543-a181-9c62ff0a1393
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9812-7543-a181-9c630a5ccd28
queue:livechat_gadai	message	01a20598-9812-7543-a181-9c630a5ccd28
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-984c-76bd-adda-04e2792cd9e4
queue:livechat_gadai	message	01a20598-984c-76bd-adda-04e2792cd9e4
queue:livechat_gadai	customer	01a20598-9885-77e7-932f-dcd0b893d9de
queue:livechat_gadai	ticket	01a20598-9886-7553-941c-cdac6a466f23
queue:livechat_gadai	contact	01a20598-9889-7405-9843-2a04ac076a6c
queue:livechat_gadai	message	01a20598-988a-75d5-a1e6-8fffda784b2b
queue:livechat_gadai	message	01a20598-9898-74b8-a2e7-a1e0f228a96e
agent:01a20598-92ca-734a-b432-b53e4590c6ce	contact	01a20598-9889-7405-9843-2a04ac076a6c
agent:01a20598-92ca-734a-b432-b53e4590c6ce	ticket	01a20598-9886-7553-941c-cdac6a466f23
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-988a-75d5-a1e6-8fffda784b2b
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9898-74b8-a2e7-a1e0f228a96e
agent:01a20598-92ca-734a-b432-b53e4590c6ce	customer	01a20598-9885-77e7-932f-dcd0b893d9de
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-98de-7022-a006-53eba94ee81d
queue:livechat_gadai	message	01a20598-98de-7022-a006-53eba94ee81d
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9982-7575-b530-e683497117f6
queue:livechat_gadai	message	01a20598-9982-7575-b530-e683497117f6
queue:livechat_mitra	customer	01a20598-99f1-7761-8681-b8370b44bad2
queue:livechat_mitra	ticket	01a20598-99f4-7776-8ac1-65c3c540a826
queue:livechat_mitra	contact	01a20598-99fc-7124-8fb0-bd01a9479135
queue:livechat_mitra	message	01a20598-99fe-717a-a048-bd3470dc4235
queue:livechat_mitra	message	01a20598-9a08-76b6-82d4-b1e4cde5bc3e
queue:livechat_umum	customer	01a20598-9a83-7222-a0d8-f72cebe29147
queue:livechat_umum	ticket	01a20598-9a85-7468-b327-3be6a8720985
queue:livechat_umum	contact	01a20598-9a88-7578-ac6a-8d186c660678
queue:livechat_umum	message	01a20598-9a89-7723-b31d-ec9c0560bf95
agent:01a20598-92ca-734a-b432-b53e4590c6ce	offer	01a20598-9a9b-734a-b2fa-2140490d5956
queue:livechat_umum	message	01a20598-9aab-7227-862f-8e7fb9d14ac9
agent:01a20598-92ca-734a-b432-b53e4590c6ce	ticket	01a20598-9ae4-7610-96c5-3deb09b38a20
queue:livechat_gadai	ticket	01a20598-9ae4-7610-96c5-3deb09b38a20
agent:01a20598-92ca-734a-b432-b53e4590c6ce	ticket	01a20598-9aed-714c-bdb4-98ed17203fcb
queue:livechat_gadai	ticket	01a20598-9aed-714c-bdb4-98ed17203fcb
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9b22-7538-a2e9-2c3990bd4e30
queue:livechat_gadai	message	01a20598-9b22-7538-a2e9-2c3990bd4e30
queue:l2_helpdesk	ticket	01a20598-9b56-7417-b55f-360164ae5a24
queue:l2_helpdesk	message	01a20598-9b8f-73f6-bcd2-52cd769b967f
agent:01a20598-92ca-734a-b432-b53e4590c6ce	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5
queue:livechat_gadai	ticket	01a20598-9bc2-77a2-8614-81968bbb71a5
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9c30-7308-b928-f571689989fe
queue:livechat_gadai	message	01a20598-9c30-7308-b928-f571689989fe
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9bfb-729e-8a55-64f68335bb22
queue:livechat_gadai	message	01a20598-9bfb-729e-8a55-64f68335bb22
queue:l2_helpdesk	ticket	01a20598-9c37-721d-a01d-61c9e6e2df06
queue:l2_helpdesk	message	01a20598-9c6e-76b3-a3c7-3c82d54ba493
queue:l2_helpdesk	message	01a20598-9ca2-73c4-92d1-aa79e60b74d2
queue:l2_helpdesk	ticket	01a20598-9ca7-76b9-a68b-4a784800c2a3
agent:01a20598-9329-74fe-a080-a60c2eae3bb9	presence	01a20598-9329-74fe-a080-a60c2eae3bb9
floor	presence	01a20598-9329-74fe-a080-a60c2eae3bb9
queue:l2_helpdesk	message	01a20598-9cde-7548-b1bb-c896d2acda05
queue:l2_helpdesk	message	01a20598-9d12-74ad-a6d8-2768f347379a
agent:01a20598-92ca-734a-b432-b53e4590c6ce	ticket	01a20598-9d17-705e-927b-00eaf5010638
queue:livechat_gadai	ticket	01a20598-9d17-705e-927b-00eaf5010638
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9d4e-74df-8487-5b1c1731ce79
queue:livechat_gadai	message	01a20598-9d4e-74df-8487-5b1c1731ce79
agent:01a20598-92ca-734a-b432-b53e4590c6ce	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1
queue:livechat_gadai	ticket	01a20598-9d82-77a2-a35f-7d2017f874f1
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9dee-77ae-9ff3-b1958729ffc2
queue:livechat_gadai	message	01a20598-9dee-77ae-9ff3-b1958729ffc2
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9e22-71fe-b465-4fcab878d70e
queue:livechat_gadai	message	01a20598-9e22-71fe-b465-4fcab878d70e
agent:01a20598-92ca-734a-b432-b53e4590c6ce	message	01a20598-9e52-74e6-a492-4bc15a3594d4
queue:livechat_gadai	message	01a20598-9e52-74e6-a492-4bc15a3594d4
agent:01a20598-9329-74fe-a080-a60c2eae3bb9	offer	01a20598-9f0b-77a5-9113-9180d8772b5d
\.


--
-- Data for Name: mention; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.mention (id, version, "user", ticket, message, n, author, author_name, at) FROM stdin;
\.


--
-- Data for Name: message; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.message (id, version, ticket, contact, n, kind, author, author_name, text, at, delivery, failure, args, copied_from, attachments, mentions, not_told) FROM stdin;
01a20598-9666-738b-9b53-5fef0c97500d	1	01a20598-9561-73a6-ad14-910909774097	01a20598-9564-767c-9680-40fea2e8a10c	3	system	system		contact.taken	1795390215616	none		{"agent": "Rina"}		[]	[]	[]
01a20598-9566-719e-8214-ca71d90c17d3	2	01a20598-9561-73a6-ad14-910909774097	01a20598-9564-767c-9680-40fea2e8a10c	1	bot	system	Pusat Layanan Gadai dan Mitra	Selamat datang. Nomor tiket Anda 1-0001-4. Mohon menunggu, agen kami segera membantu.	1795390215516	none		{}		[]	[]	[]
01a20598-9576-75fc-a8d1-01769d67744e	2	01a20598-9561-73a6-ad14-910909774097	01a20598-9564-767c-9680-40fea2e8a10c	2	customer	01a20598-9560-70a9-9be2-177594ede101	Dewi	Saya sudah bayar, statusnya masih aktif 😟	1795390215544	none		{}		[]	[]	[]
01a20598-9bfb-729e-8a55-64f68335bb22	2	01a20598-9bc2-77a2-8614-81968bbb71a5	\N	1	system	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	ticket.escalate	1795390217209	none		{"by": "Rina", "reason": "alasan escalate"}		[]	[]	[]
01a20598-9c6e-76b3-a3c7-3c82d54ba493	1	01a20598-9c37-721d-a01d-61c9e6e2df06	\N	1	system	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	ticket.escalate	1795390217324	none		{"by": "Rina", "reason": "alasan escalate"}		[]	[]	[]
01a20598-9ca2-73c4-92d1-aa79e60b74d2	1	01a20598-9c37-721d-a01d-61c9e6e2df06	\N	2	system	01a20598-9366-76ff-8934-0b76a4270fb8	Sari	ticket.ask_approval	1795390217376	none		{"by": "Sari", "reason": "alasan ask_approval"}		[]	[]	[]
01a20598-96da-747f-af7c-2302f7c5fc49	3	01a20598-9561-73a6-ad14-910909774097	01a20598-9564-767c-9680-40fea2e8a10c	4	reply	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	Baik, kami cek dulu ya.	1795390215900	delivered		{}		[]	[]	[]
01a20598-9812-7543-a181-9c62ff0a1393	1	01a20598-9561-73a6-ad14-910909774097	01a20598-9564-767c-9680-40fea2e8a10c	5	system	system		contact.ended	1795390216206	none		{"agent": "Rina"}		[]	[]	[]
01a20598-9812-7543-a181-9c630a5ccd28	1	01a20598-9561-73a6-ad14-910909774097	01a20598-9564-767c-9680-40fea2e8a10c	6	bot	system	Pusat Layanan Gadai dan Mitra	Terima kasih telah menghubungi kami. Percakapan ini telah selesai.	1795390216206	none		{}		[]	[]	[]
01a20598-984c-76bd-adda-04e2792cd9e4	1	01a20598-9561-73a6-ad14-910909774097	01a20598-9564-767c-9680-40fea2e8a10c	7	note	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	Sudah dijelaskan	1795390216264	none		{}		[]	[]	[]
01a20598-98de-7022-a006-53eba94ee81d	1	01a20598-9886-7553-941c-cdac6a466f23	01a20598-9889-7405-9843-2a04ac076a6c	3	system	system		contact.taken	1795390216402	none		{"agent": "Rina"}		[]	[]	[]
01a20598-988a-75d5-a1e6-8fffda784b2b	2	01a20598-9886-7553-941c-cdac6a466f23	01a20598-9889-7405-9843-2a04ac076a6c	1	bot	system	Pusat Layanan Gadai dan Mitra	Selamat datang. Nomor tiket Anda 1-0002-3. Mohon menunggu, agen kami segera membantu.	1795390216324	none		{}		[]	[]	[]
01a20598-9898-74b8-a2e7-a1e0f228a96e	2	01a20598-9886-7553-941c-cdac6a466f23	01a20598-9889-7405-9843-2a04ac076a6c	2	customer	01a20598-9885-77e7-932f-dcd0b893d9de	Agus	Halo, mau tanya lelang	1795390216345	none		{}		[]	[]	[]
01a20598-9982-7575-b530-e683497117f6	1	01a20598-9886-7553-941c-cdac6a466f23	01a20598-9889-7405-9843-2a04ac076a6c	4	reply	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	Masih di sana?	1795390216580	accepted		{}		[]	[]	[]
01a20598-99fe-717a-a048-bd3470dc4235	1	01a20598-99f4-7776-8ac1-65c3c540a826	01a20598-99fc-7124-8fb0-bd01a9479135	1	bot	system	Pusat Layanan Gadai dan Mitra	Selamat datang. Nomor tiket Anda 1-0003-8. Mohon menunggu, agen kami segera membantu.	1795390216688	none		{}		[]	[]	[]
01a20598-9a08-76b6-82d4-b1e4cde5bc3e	1	01a20598-99f4-7776-8ac1-65c3c540a826	01a20598-99fc-7124-8fb0-bd01a9479135	2	customer	01a20598-99f1-7761-8681-b8370b44bad2	Wulan	Saldo deposit saya tidak bertambah	1795390216712	none		{}		[]	[]	[]
01a20598-9a89-7723-b31d-ec9c0560bf95	1	01a20598-9a85-7468-b327-3be6a8720985	01a20598-9a88-7578-ac6a-8d186c660678	1	bot	system	Pusat Layanan Gadai dan Mitra	Selamat datang. Nomor tiket Anda 1-0004-6. Mohon menunggu, agen kami segera membantu.	1795390216834	none		{}		[]	[]	[]
01a20598-9aab-7227-862f-8e7fb9d14ac9	1	01a20598-9a85-7468-b327-3be6a8720985	01a20598-9a88-7578-ac6a-8d186c660678	2	system	system		contact.abandoned	1795390216855	none		{}		[]	[]	[]
01a20598-9b22-7538-a2e9-2c3990bd4e30	1	01a20598-9aed-714c-bdb4-98ed17203fcb	\N	1	system	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	ticket.pend	1795390216992	none		{"by": "Rina", "reason": "alasan pend"}		[]	[]	[]
01a20598-9b8f-73f6-bcd2-52cd769b967f	1	01a20598-9b56-7417-b55f-360164ae5a24	\N	1	system	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	ticket.escalate	1795390217101	none		{"by": "Rina", "reason": "alasan escalate"}		[]	[]	[]
01a20598-9c30-7308-b928-f571689989fe	1	01a20598-9bc2-77a2-8614-81968bbb71a5	\N	2	system	01a20598-9366-76ff-8934-0b76a4270fb8	Sari	ticket.return	1795390217261	none		{"by": "Sari", "reason": "alasan return"}		[]	[]	[]
01a20598-9cde-7548-b1bb-c896d2acda05	1	01a20598-9ca7-76b9-a68b-4a784800c2a3	\N	1	system	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	ticket.escalate	1795390217436	none		{"by": "Rina", "reason": "alasan escalate"}		[]	[]	[]
01a20598-9d12-74ad-a6d8-2768f347379a	1	01a20598-9ca7-76b9-a68b-4a784800c2a3	\N	2	system	01a20598-9366-76ff-8934-0b76a4270fb8	Sari	ticket.dispatch	1795390217488	none		{"by": "Sari", "reason": "alasan dispatch"}		[]	[]	[]
01a20598-9d4e-74df-8487-5b1c1731ce79	1	01a20598-9d17-705e-927b-00eaf5010638	\N	1	system	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	ticket.solve	1795390217548	none		{"by": "Rina", "reason": "alasan solve"}		[]	[]	[]
01a20598-9dee-77ae-9ff3-b1958729ffc2	1	01a20598-9d82-77a2-a35f-7d2017f874f1	\N	1	system	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	ticket.solve	1795390217708	none		{"by": "Rina", "reason": "alasan solve"}		[]	[]	[]
01a20598-9e22-71fe-b465-4fcab878d70e	1	01a20598-9d82-77a2-a35f-7d2017f874f1	\N	2	system	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	ticket.close	1795390217760	none		{"by": "Rina", "reason": "alasan close"}		[]	[]	[]
01a20598-9e52-74e6-a492-4bc15a3594d4	1	01a20598-9ae4-7610-96c5-3deb09b38a20	\N	1	note	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	Cek Core: belum ada pelunasan ✓	1795390217812	none		{}		[]	[]	[]
\.


--
-- Data for Name: offer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.offer (id, version, contact, ticket, agent, state, channel, queue, customer_name, subject, waiting_since, made, until, closed, reason) FROM stdin;
01a20598-9583-7397-9780-303f416b1ec5	3	01a20598-9564-767c-9680-40fea2e8a10c	01a20598-9561-73a6-ad14-910909774097	01a20598-92ca-734a-b432-b53e4590c6ce	accepted	livechat	livechat_gadai	Dewi	Live chat: gadai	1795390215516	1795390215540	1795390235540	1795390215616	
01a20598-989b-70f1-b52c-e317b899401f	3	01a20598-9889-7405-9843-2a04ac076a6c	01a20598-9886-7553-941c-cdac6a466f23	01a20598-92ca-734a-b432-b53e4590c6ce	accepted	livechat	livechat_gadai	Agus	Live chat: gadai	1795390216324	1795390216339	1795390236339	1795390216402	
01a20598-9a13-7187-9a4b-10fdfad42930	3	01a20598-99fc-7124-8fb0-bd01a9479135	01a20598-99f4-7776-8ac1-65c3c540a826	01a20598-92ca-734a-b432-b53e4590c6ce	rejected	livechat	livechat_mitra	Wulan	Live chat: mitra	1795390216688	1795390216712	1795390236712	1795390216775	sedang sibuk
01a20598-9a9b-734a-b2fa-2140490d5956	2	01a20598-9a88-7578-ac6a-8d186c660678	01a20598-9a85-7468-b327-3be6a8720985	01a20598-92ca-734a-b432-b53e4590c6ce	withdrawn	livechat	livechat_umum	Tono	Live chat: umum	1795390216834	1795390216849	1795390236849	1795390216855	
01a20598-9f0b-77a5-9113-9180d8772b5d	2	01a20598-99fc-7124-8fb0-bd01a9479135	01a20598-99f4-7776-8ac1-65c3c540a826	01a20598-9329-74fe-a080-a60c2eae3bb9	withdrawn	livechat	livechat_mitra	Wulan	Live chat: mitra	1795390216688	1795390217992	1795390237992	1795390217992	
\.


--
-- Data for Name: presence; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.presence (id, version, chosen, shown, aux_reason, since, missed, by_system, idle_since, linked, lost, resume) FROM stdin;
01a20598-92ca-734a-b432-b53e4590c6ce	5	avail	on_contact	\N	1795390216402	0	f	1795390216775	1795390215456	\N	\N
01a20598-9329-74fe-a080-a60c2eae3bb9	2	aux	aux	salat	1795390217988	0	f	1795390217977	1795390217992	\N	\N
\.


--
-- Data for Name: presence_history; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.presence_history (id, "user", n, at, recorded, chosen, shown, aux_reason, by_system, uncertain) FROM stdin;
01a20598-9528-7259-9c65-c34abfe15e34	01a20598-92ca-734a-b432-b53e4590c6ce	1	1795390215454	1795390215456	avail	avail	\N	f	f
01a20598-9668-70b3-845f-d4cb540815d2	01a20598-92ca-734a-b432-b53e4590c6ce	2	1795390215616	1795390215616	avail	on_contact	\N	f	f
01a20598-9814-716e-9280-3f1558039014	01a20598-92ca-734a-b432-b53e4590c6ce	3	1795390216206	1795390216206	avail	acw	\N	f	f
01a20598-9850-74e0-9a11-f753c344f0fe	01a20598-92ca-734a-b432-b53e4590c6ce	4	1795390216264	1795390216264	avail	avail	\N	f	f
01a20598-98e0-7654-b086-76060316524f	01a20598-92ca-734a-b432-b53e4590c6ce	5	1795390216402	1795390216402	avail	on_contact	\N	f	f
01a20598-9efd-76a5-9072-331843715c4f	01a20598-9329-74fe-a080-a60c2eae3bb9	1	1795390217974	1795390217977	avail	avail	\N	f	f
01a20598-9f15-747c-bb31-f521006222ff	01a20598-9329-74fe-a080-a60c2eae3bb9	2	1795390217988	1795390217992	aux	aux	salat	f	f
\.


--
-- Data for Name: scheduled; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.scheduled (id, version, ticket, contact, epoch, author, author_name, assignee, text, attachments, seen_up_to, at, not_after, state, why, made, ended) FROM stdin;
\.


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.session (id, "user", client, generation, confirmed, made, until, ended, why) FROM stdin;
01a20598-930e-718a-ac3b-b8cb8b7f8a34	01a20598-92ca-734a-b432-b53e4590c6ce	01a20598-930d-74e8-96dd-821bd39e4be8	0	0	1795390214922	1797982214922	\N	
01a20598-9387-7268-8a7a-3656a2a1d686	01a20598-9366-76ff-8934-0b76a4270fb8	01a20598-9386-774a-9634-d5f7adab9160	0	0	1795390215045	1797982215045	\N	
01a20598-93c5-76ee-9d8d-ec66a6c2c28c	01a20598-939f-73c2-a048-7055d7803376	01a20598-93c1-779b-8101-4e0609fb23e3	0	0	1795390215102	1797982215102	\N	
01a20598-9420-715c-a1d0-8dbf7ebd5ed3	01a20598-93ee-7147-8af7-ca4e0da252e4	01a20598-941f-7720-b472-28915afb08ce	0	0	1795390215197	1797982215197	\N	
01a20598-934d-7586-bc1e-9401fbdeb228	01a20598-9329-74fe-a080-a60c2eae3bb9	01a20598-934c-754f-acd5-bdeafedb9015	0	0	1795390214985	1797982214985	1795390218117	signed_out
\.


--
-- Data for Name: stream_head; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.stream_head (client, stream, seq) FROM stdin;
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-946d-75f6-8ef4-9908085a4d5a	1
01a20598-930d-74e8-96dd-821bd39e4be8	customer:01a20598-9454-7065-8b95-fdeb14075e77	3
01a20598-930d-74e8-96dd-821bd39e4be8	presence:01a20598-92ca-734a-b432-b53e4590c6ce	1
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9561-73a6-ad14-910909774097	3
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9886-7553-941c-cdac6a466f23	2
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9aed-714c-bdb4-98ed17203fcb	2
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9b56-7417-b55f-360164ae5a24	2
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9bc2-77a2-8614-81968bbb71a5	2
01a20598-9386-774a-9634-d5f7adab9160	ticket:01a20598-9bc2-77a2-8614-81968bbb71a5	1
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9c37-721d-a01d-61c9e6e2df06	2
01a20598-9386-774a-9634-d5f7adab9160	ticket:01a20598-9c37-721d-a01d-61c9e6e2df06	1
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9ca7-76b9-a68b-4a784800c2a3	2
01a20598-9386-774a-9634-d5f7adab9160	ticket:01a20598-9ca7-76b9-a68b-4a784800c2a3	1
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9d17-705e-927b-00eaf5010638	2
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9ae4-7610-96c5-3deb09b38a20	3
01a20598-930d-74e8-96dd-821bd39e4be8	ticket:01a20598-9d82-77a2-a35f-7d2017f874f1	5
01a20598-934c-754f-acd5-bdeafedb9015	presence:01a20598-9329-74fe-a080-a60c2eae3bb9	2
01a20598-934c-754f-acd5-bdeafedb9015	tool:wallet	1
\.


--
-- Data for Name: team; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.team (id, version, name) FROM stdin;
01a20598-92cf-75bf-803e-23fc6b099c52	1	Tim A
\.


--
-- Data for Name: ticket; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket (id, version, number, state, channel, queue, assignee, holder, subject, category, issue, priority, complainant, counterparty, origin, target, "limit", submitted, updated, last, last_customer, escalated_by, escalated_from, returned_by, reason, parked_until, parked_by, park_reason, woken, merged_into, rested, watchers) FROM stdin;
01a20598-946d-75f6-8ef4-9908085a4d5a	1	2-0001-5	open	voice	livechat_gadai	01a20598-92ca-734a-b432-b53e4590c6ce	\N	Telepon dari Siti	\N	\N	high	01a20598-9454-7065-8b95-fdeb14075e77	\N	1795390215277	\N	\N	\N	1795390215278	0	0	\N	\N	\N		\N	\N		\N	\N	f	[]
01a20598-99f4-7776-8ac1-65c3c540a826	2	1-0003-8	new	livechat	livechat_mitra	\N	\N	Live chat: mitra	\N	\N	normal	01a20598-99f1-7761-8681-b8370b44bad2	\N	1795390216688	\N	\N	\N	1795390216712	2	2	\N	\N	\N		\N	\N		\N	\N	f	[]
01a20598-9a85-7468-b327-3be6a8720985	2	1-0004-6	new	livechat	livechat_umum	\N	\N	Live chat: umum	\N	\N	normal	01a20598-9a83-7222-a0d8-f72cebe29147	\N	1795390216834	\N	\N	\N	1795390216855	2	0	\N	\N	\N		\N	\N		\N	\N	f	[]
01a20598-9561-73a6-ad14-910909774097	6	1-0001-4	open	livechat	livechat_gadai	01a20598-92ca-734a-b432-b53e4590c6ce	\N	Live chat: gadai	pengaduan	pelunasan_gagal	normal	01a20598-9560-70a9-9be2-177594ede101	\N	1795390215516	1795390935516	1795391415516	\N	1795390216264	7	2	\N	\N	\N		\N	\N		\N	\N	f	[]
01a20598-9aed-714c-bdb4-98ed17203fcb	2	2-0003-1	pending	voice	livechat_gadai	01a20598-92ca-734a-b432-b53e4590c6ce	\N	Perkara pending	\N	\N	normal	\N	\N	1795390216941	\N	\N	\N	1795390216992	1	0	\N	\N	\N	alasan pend	\N	\N		\N	\N	f	[]
01a20598-9886-7553-941c-cdac6a466f23	4	1-0002-3	open	livechat	livechat_gadai	01a20598-92ca-734a-b432-b53e4590c6ce	01a20598-92ca-734a-b432-b53e4590c6ce	Live chat: gadai	\N	\N	normal	01a20598-9885-77e7-932f-dcd0b893d9de	\N	1795390216324	\N	\N	\N	1795390216580	4	2	\N	\N	\N		\N	\N		\N	\N	f	[]
01a20598-9b56-7417-b55f-360164ae5a24	2	2-0004-4	escalated	voice	l2_helpdesk	\N	\N	Perkara escalated	\N	\N	normal	\N	\N	1795390217046	\N	\N	\N	1795390217101	1	0	01a20598-92ca-734a-b432-b53e4590c6ce	livechat_gadai	\N	alasan escalate	\N	\N		\N	\N	f	[]
01a20598-9bc2-77a2-8614-81968bbb71a5	3	2-0005-3	returned	voice	livechat_gadai	01a20598-92ca-734a-b432-b53e4590c6ce	\N	Perkara returned	\N	\N	normal	\N	\N	1795390217154	\N	\N	\N	1795390217261	2	0	01a20598-92ca-734a-b432-b53e4590c6ce	livechat_gadai	01a20598-9366-76ff-8934-0b76a4270fb8	alasan return	\N	\N		\N	\N	f	[]
01a20598-9c37-721d-a01d-61c9e6e2df06	3	2-0006-6	awaiting_approval	voice	l2_helpdesk	\N	\N	Perkara awaiting_approval	\N	\N	normal	\N	\N	1795390217271	\N	\N	\N	1795390217376	2	0	01a20598-92ca-734a-b432-b53e4590c6ce	livechat_gadai	\N	alasan ask_approval	\N	\N		\N	\N	f	[]
01a20598-9ca7-76b9-a68b-4a784800c2a3	3	2-0007-7	dispatched	voice	l2_helpdesk	\N	\N	Perkara dispatched	\N	\N	normal	\N	\N	1795390217383	\N	\N	\N	1795390217488	2	0	01a20598-92ca-734a-b432-b53e4590c6ce	livechat_gadai	\N	alasan dispatch	\N	\N		\N	\N	f	[]
01a20598-9d17-705e-927b-00eaf5010638	2	2-0008-9	solved	voice	livechat_gadai	01a20598-92ca-734a-b432-b53e4590c6ce	\N	Perkara solved	\N	\N	normal	\N	\N	1795390217495	\N	\N	1795390217548	1795390217548	1	0	\N	\N	\N	alasan solve	\N	\N		\N	\N	f	[]
01a20598-9d82-77a2-a35f-7d2017f874f1	4	2-0009-0	closed	voice	livechat_gadai	01a20598-92ca-734a-b432-b53e4590c6ce	\N	Perkara closed	informasi	info_outlet	normal	\N	\N	1795390217602	1795390397602	1795390937602	1795390217708	1795390217760	2	0	\N	\N	\N	alasan close	\N	\N		\N	\N	f	[]
01a20598-9ae4-7610-96c5-3deb09b38a20	2	2-0002-8	open	voice	livechat_gadai	01a20598-92ca-734a-b432-b53e4590c6ce	\N	Perkara open	\N	\N	normal	\N	\N	1795390216932	\N	\N	\N	1795390217812	1	0	\N	\N	\N		\N	\N		\N	\N	f	[]
\.


--
-- Data for Name: ticket_series; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket_series (desk, counter) FROM stdin;
1	4
\.


--
-- Data for Name: tool; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.tool (id, version, name, health, since, reports, incident) FROM stdin;
ticket	1	Ticket	up	1795390214753	0	
core	1	Core	up	1795390214753	0	
wallet	2	Wallet	up	1795390214753	1	01a20598-9f4c-712a-9b69-d53d8aad3f24
\.


--
-- Data for Name: tool_report; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.tool_report (id, tool, incident, "user", text, at) FROM stdin;
01a20598-9f4c-712a-9b69-d53ea7201e23	wallet	01a20598-9f4c-712a-9b69-d53d8aad3f24	01a20598-9329-74fe-a080-a60c2eae3bb9	lambat sekali	1795390218057
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.users (id, version, username, name, roles, team, skills, capacity, password, active, demo, failures, locked_until, must_change) FROM stdin;
01a20598-92ca-734a-b432-b53e4590c6ce	1	rina	Rina	["agent"]	Tim A	["livechat", "gadai", "mitra", "voice", "formulir", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$KtyrsPavDsC280yb0rktHw$4VePPI9WGTFsfo2Yg3uus7BH7CR6UzYnB/fq4Qbef8g	t	f	0	0	f
01a20598-9329-74fe-a080-a60c2eae3bb9	1	budi	Budi	["agent"]	Tim A	["livechat", "gadai", "mitra", "voice", "formulir", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$ksBRNBKM8NOhrNZlazv8Mw$HqmAmqyJyOFGziXEGKlZADAHFq2MKjQDgP9OjzzsvQ4	t	f	0	0	f
01a20598-9366-76ff-8934-0b76a4270fb8	1	sari	Sari	["l2"]	Tim A	["livechat", "gadai", "mitra", "voice", "formulir", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$2BQOnIkl+f0i6oOB61DdRA$tfigYvCMgawJFRjTWXPlJe00xCgsexeKrYzYECh97FA	t	f	0	0	f
01a20598-939f-73c2-a048-7055d7803376	1	wati	Wati	["supervisor"]	Tim A	["livechat", "gadai", "mitra", "voice", "formulir", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$C6ZjcJHgZI07/l0Sx4USAg$AfziQW8+GCvYDXdiFmQpXUXNfLe4lbd1wHsSvOPIK4Q	t	f	0	0	f
01a20598-93ee-7147-8af7-ca4e0da252e4	1	admin	Admin	["admin"]	Tim A	["livechat", "gadai", "mitra", "voice", "formulir", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$NjV2HX2OsbEembrbIJDsgw$e80oFzpYYeOCWMZSlxrhX1FaqwZ1xbyyQA7iab1IOWQ	t	f	0	0	f
01a20598-9444-74fa-acf3-9a3c9417be24	1	joko	Joko	["agent"]		["livechat", "gadai", "mitra", "voice", "formulir", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$3wi41C1XLyH/rZOyF7ucHQ$ZEFPC7cERAHXzmyw1YVsewmKKTlqQ3W/1dhWst+36mQ	f	f	0	0	f
\.


--
-- Data for Name: verdict; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.verdict (customer, "user", by, outcome, contact, ticket, until) FROM stdin;
01a20598-9454-7065-8b95-fdeb14075e77	01a20598-92ca-734a-b432-b53e4590c6ce	Rina	valid	\N	01a20598-946d-75f6-8ef4-9908085a4d5a	1795393815342
\.


--
-- Data for Name: visitor; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.visitor (id, token, key, ticket, contact, customer, name, made, gateway, trail) FROM stdin;
01a20598-9567-7431-84e4-3f490977fee9	b0556b2819d80400f377e81c4869fae65c49bb7aabc6879e9da7064960974c11	f903a2eb340cb7b8f9d93b0a5172b254fd14f52164635f2b573d9fec39381a30	01a20598-9561-73a6-ad14-910909774097	01a20598-9564-767c-9680-40fea2e8a10c	01a20598-9560-70a9-9be2-177594ede101	Dewi	1795390215516	01a20598-926f-7010-a180-bfd0d79d5673	\N
01a20598-988a-75d5-a1e6-9000a72b8a5d	aadeef701bb970a70060f49dba961f0bb72f11e79541dcb8eea85c3efbd44695	b31df67ea5a7574db3961ea82ed571802ab11ed439afc0730e8e84eb96a94230	01a20598-9886-7553-941c-cdac6a466f23	01a20598-9889-7405-9843-2a04ac076a6c	01a20598-9885-77e7-932f-dcd0b893d9de	Agus	1795390216324	01a20598-926f-7010-a180-bfd0d79d5673	\N
01a20598-99fe-717a-a048-bd35a799d8a1	d89fd2cf9191158ec1a9eb1d480cd6ac01aad34e5b3f0b98763f2db0f41f514f	657526760c7f4ec43197f8fb35c057554d2b62490718e9e3eca185d31a1be65f	01a20598-99f4-7776-8ac1-65c3c540a826	01a20598-99fc-7124-8fb0-bd01a9479135	01a20598-99f1-7761-8681-b8370b44bad2	Wulan	1795390216688	01a20598-926f-7010-a180-bfd0d79d5673	\N
01a20598-9a8a-7043-9bbe-59d109ad86d5	4744b3f9b748da4f1f581950bfe94c1ebb3c98647b5dffd9a44c3120dafb4eae	373c0ff668bc8078a8cad060e71171ae0547168b8458ed3e8e8bf7c5c16d5c80	01a20598-9a85-7468-b327-3be6a8720985	01a20598-9a88-7578-ac6a-8d186c660678	01a20598-9a83-7222-a0d8-f72cebe29147	Tono	1795390216834	01a20598-926f-7010-a180-bfd0d79d5673	\N
\.


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: announcement pk_announcement; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.announcement
    ADD CONSTRAINT pk_announcement PRIMARY KEY (id);


--
-- Name: announcement_read pk_announcement_read; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.announcement_read
    ADD CONSTRAINT pk_announcement_read PRIMARY KEY (id);


--
-- Name: attachment pk_attachment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attachment
    ADD CONSTRAINT pk_attachment PRIMARY KEY (id);


--
-- Name: audit pk_audit; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT pk_audit PRIMARY KEY (id);


--
-- Name: client pk_client; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client
    ADD CONSTRAINT pk_client PRIMARY KEY (id);


--
-- Name: contact pk_contact; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT pk_contact PRIMARY KEY (id);


--
-- Name: customer pk_customer; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer
    ADD CONSTRAINT pk_customer PRIMARY KEY (id);


--
-- Name: customer_field pk_customer_field; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_field
    ADD CONSTRAINT pk_customer_field PRIMARY KEY (customer, field);


--
-- Name: customer_identity pk_customer_identity; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_identity
    ADD CONSTRAINT pk_customer_identity PRIMARY KEY (id);


--
-- Name: customer_merge pk_customer_merge; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_merge
    ADD CONSTRAINT pk_customer_merge PRIMARY KEY (id);


--
-- Name: customer_note pk_customer_note; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_note
    ADD CONSTRAINT pk_customer_note PRIMARY KEY (id);


--
-- Name: customer_word pk_customer_word; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_word
    ADD CONSTRAINT pk_customer_word PRIMARY KEY (customer, word);


--
-- Name: draft pk_draft; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT pk_draft PRIMARY KEY (id);


--
-- Name: event pk_event; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event
    ADD CONSTRAINT pk_event PRIMARY KEY (feed, n);


--
-- Name: fact pk_fact; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact
    ADD CONSTRAINT pk_fact PRIMARY KEY (name);


--
-- Name: feed_head pk_feed_head; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_head
    ADD CONSTRAINT pk_feed_head PRIMARY KEY (feed);


--
-- Name: handbook_item pk_handbook_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handbook_item
    ADD CONSTRAINT pk_handbook_item PRIMARY KEY (part, id);


--
-- Name: handover pk_handover; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT pk_handover PRIMARY KEY (id);


--
-- Name: help_request pk_help_request; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.help_request
    ADD CONSTRAINT pk_help_request PRIMARY KEY (id);


--
-- Name: intake_client pk_intake_client; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake_client
    ADD CONSTRAINT pk_intake_client PRIMARY KEY (id);


--
-- Name: intake_thread pk_intake_thread; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake_thread
    ADD CONSTRAINT pk_intake_thread PRIMARY KEY (id);


--
-- Name: job pk_job; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT pk_job PRIMARY KEY (id);


--
-- Name: ledger pk_ledger; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT pk_ledger PRIMARY KEY (client, id);


--
-- Name: membership pk_membership; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (feed, ref, id);


--
-- Name: mention pk_mention; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mention
    ADD CONSTRAINT pk_mention PRIMARY KEY (id);


--
-- Name: message pk_message; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message
    ADD CONSTRAINT pk_message PRIMARY KEY (id);


--
-- Name: offer pk_offer; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT pk_offer PRIMARY KEY (id);


--
-- Name: presence pk_presence; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.presence
    ADD CONSTRAINT pk_presence PRIMARY KEY (id);


--
-- Name: presence_history pk_presence_history; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.presence_history
    ADD CONSTRAINT pk_presence_history PRIMARY KEY (id);


--
-- Name: scheduled pk_scheduled; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.scheduled
    ADD CONSTRAINT pk_scheduled PRIMARY KEY (id);


--
-- Name: session pk_session; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT pk_session PRIMARY KEY (id);


--
-- Name: stream_head pk_stream_head; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stream_head
    ADD CONSTRAINT pk_stream_head PRIMARY KEY (client, stream);


--
-- Name: team pk_team; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team
    ADD CONSTRAINT pk_team PRIMARY KEY (id);


--
-- Name: ticket pk_ticket; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT pk_ticket PRIMARY KEY (id);


--
-- Name: ticket_series pk_ticket_series; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_series
    ADD CONSTRAINT pk_ticket_series PRIMARY KEY (desk);


--
-- Name: tool pk_tool; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tool
    ADD CONSTRAINT pk_tool PRIMARY KEY (id);


--
-- Name: tool_report pk_tool_report; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tool_report
    ADD CONSTRAINT pk_tool_report PRIMARY KEY (id);


--
-- Name: users pk_users; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT pk_users PRIMARY KEY (id);


--
-- Name: verdict pk_verdict; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.verdict
    ADD CONSTRAINT pk_verdict PRIMARY KEY (customer, "user");


--
-- Name: visitor pk_visitor; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.visitor
    ADD CONSTRAINT pk_visitor PRIMARY KEY (id);


--
-- Name: client uq_client_desk_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client
    ADD CONSTRAINT uq_client_desk_number UNIQUE (desk_number);


--
-- Name: draft uq_draft_ticket_author_mode; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT uq_draft_ticket_author_mode UNIQUE (ticket, author, mode);


--
-- Name: intake_client uq_intake_client_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake_client
    ADD CONSTRAINT uq_intake_client_key UNIQUE (key);


--
-- Name: intake_client uq_intake_client_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake_client
    ADD CONSTRAINT uq_intake_client_name UNIQUE (name);


--
-- Name: intake_thread uq_intake_thread_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake_thread
    ADD CONSTRAINT uq_intake_thread_key UNIQUE (key);


--
-- Name: intake_thread uq_intake_thread_token; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.intake_thread
    ADD CONSTRAINT uq_intake_thread_token UNIQUE (token);


--
-- Name: job uq_job_kind_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT uq_job_kind_key UNIQUE (kind, key);


--
-- Name: message uq_message_ticket_n; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message
    ADD CONSTRAINT uq_message_ticket_n UNIQUE (ticket, n);


--
-- Name: team uq_team_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team
    ADD CONSTRAINT uq_team_name UNIQUE (name);


--
-- Name: ticket uq_ticket_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT uq_ticket_number UNIQUE (number);


--
-- Name: tool_report uq_tool_report_incident_user; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tool_report
    ADD CONSTRAINT uq_tool_report_incident_user UNIQUE (incident, "user");


--
-- Name: users uq_users_username; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT uq_users_username UNIQUE (username);


--
-- Name: visitor uq_visitor_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.visitor
    ADD CONSTRAINT uq_visitor_key UNIQUE (key);


--
-- Name: visitor uq_visitor_token; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.visitor
    ADD CONSTRAINT uq_visitor_token UNIQUE (token);


--
-- Name: ix_announcement_gone_until; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_announcement_gone_until ON public.announcement USING btree (gone, until);


--
-- Name: ix_announcement_read_announcement; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_announcement_read_announcement ON public.announcement_read USING btree (announcement);


--
-- Name: ix_attachment_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attachment_author ON public.attachment USING btree (author, message);


--
-- Name: ix_attachment_blob; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attachment_blob ON public.attachment USING btree (blob);


--
-- Name: ix_attachment_made; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attachment_made ON public.attachment USING btree (made);


--
-- Name: ix_attachment_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_attachment_message ON public.attachment USING btree (message);


--
-- Name: ix_audit_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_at ON public.audit USING btree (at);


--
-- Name: ix_audit_row; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_row ON public.audit USING btree ("row");


--
-- Name: ix_audit_who_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_who_at ON public.audit USING btree (who, at);


--
-- Name: ix_contact_agent_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_contact_agent_state ON public.contact USING btree (agent, state);


--
-- Name: ix_contact_state_arrived; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_contact_state_arrived ON public.contact USING btree (state, arrived);


--
-- Name: ix_contact_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_contact_ticket ON public.contact USING btree (ticket);


--
-- Name: ix_customer_field_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_field_hash ON public.customer_field USING btree (hash);


--
-- Name: ix_customer_identity_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_identity_customer ON public.customer_identity USING btree (customer);


--
-- Name: ix_customer_identity_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_identity_hash ON public.customer_identity USING btree (hash);


--
-- Name: ix_customer_merge_kept; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_merge_kept ON public.customer_merge USING btree (kept);


--
-- Name: ix_customer_note_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_note_customer ON public.customer_note USING btree (customer);


--
-- Name: ix_customer_word_word; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_word_word ON public.customer_word USING btree (word);


--
-- Name: ix_event_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_event_at ON public.event USING btree (at);


--
-- Name: ix_handover_gone_made; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_handover_gone_made ON public.handover USING btree (gone, made);


--
-- Name: ix_help_request_asker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_help_request_asker ON public.help_request USING btree (asker);


--
-- Name: ix_intake_thread_made; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_intake_thread_made ON public.intake_thread USING btree (made);


--
-- Name: ix_intake_thread_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_intake_thread_ticket ON public.intake_thread USING btree (ticket);


--
-- Name: ix_job_lane; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_job_lane ON public.job USING btree (lane, n) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text, 'parked'::text]));


--
-- Name: ix_job_state_next_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_job_state_next_at ON public.job USING btree (state, next_at);


--
-- Name: ix_ledger_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ledger_at ON public.ledger USING btree (at);


--
-- Name: ix_membership_ref_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_membership_ref_id ON public.membership USING btree (ref, id);


--
-- Name: ix_mention_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mention_ticket ON public.mention USING btree (ticket, "user");


--
-- Name: ix_message_copied_from; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_message_copied_from ON public.message USING btree (copied_from) WHERE (copied_from <> ''::text);


--
-- Name: ix_offer_contact_closed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_offer_contact_closed ON public.offer USING btree (contact, closed);


--
-- Name: ix_presence_chosen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_presence_chosen ON public.presence USING btree (chosen);


--
-- Name: ix_presence_history_user_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_presence_history_user_at ON public.presence_history USING btree ("user", at);


--
-- Name: ix_scheduled_state_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_scheduled_state_at ON public.scheduled USING btree (state, at);


--
-- Name: ix_scheduled_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_scheduled_ticket ON public.scheduled USING btree (ticket);


--
-- Name: ix_session_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_session_user ON public.session USING btree ("user");


--
-- Name: ix_ticket_complainant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_complainant ON public.ticket USING btree (complainant);


--
-- Name: ix_ticket_counterparty; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_counterparty ON public.ticket USING btree (counterparty);


--
-- Name: ix_ticket_parked_until; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_parked_until ON public.ticket USING btree (parked_until) WHERE (parked_until IS NOT NULL);


--
-- Name: ix_ticket_queue_updated; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_queue_updated ON public.ticket USING btree (queue, updated);


--
-- Name: ix_ticket_rests; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_rests ON public.ticket USING btree (updated) WHERE ((NOT rested) AND (state = ANY (ARRAY['solved'::text, 'closed'::text])));


--
-- Name: ix_tool_report_tool; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_tool_report_tool ON public.tool_report USING btree (tool);


--
-- Name: ix_verdict_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_verdict_contact ON public.verdict USING btree (contact);


--
-- Name: ix_verdict_until; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_verdict_until ON public.verdict USING btree (until);


--
-- Name: ix_visitor_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_visitor_contact ON public.visitor USING btree (contact);


--
-- Name: ix_visitor_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_visitor_ticket ON public.visitor USING btree (ticket);


--
-- Name: uq_customer_merge_merged; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_customer_merge_merged ON public.customer_merge USING btree (merged) WHERE (ended IS NULL);


--
-- Name: uq_offer_open_agent; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_offer_open_agent ON public.offer USING btree (agent) WHERE (state = 'open'::text);


--
-- Name: uq_offer_open_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_offer_open_contact ON public.offer USING btree (contact) WHERE (state = 'open'::text);


--
-- Name: uq_presence_history_user_n; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_presence_history_user_n ON public.presence_history USING btree ("user", n);


--
-- PostgreSQL database dump complete
--

\unrestrict sahut

