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
    made_by text NOT NULL
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
-- Name: customer_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_word (
    customer text NOT NULL,
    word text NOT NULL COLLATE pg_catalog."C"
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
    args json NOT NULL
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
    reason text NOT NULL
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
    locked_until bigint NOT NULL
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
    gateway text
);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.alembic_version (version_num) FROM stdin;
0005
\.


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit (id, at, who, what, ref, "row", cause, detail) FROM stdin;
01a203f7-f47b-7252-9262-f5b7af8cefce	1795362911347	01a203f7-f440-7381-aeb6-e9804b592d17	session.begin	session	01a203f7-f479-74f7-bfd2-606982b5ff19	\N	{"client": "01a203f7-f478-71aa-b056-5080c95956e1"}
01a203f7-f4bd-7369-b9eb-e44a4aa34ed3	1795362911418	01a203f7-f494-704c-9643-16fdfcdc5ecc	session.begin	session	01a203f7-f4bd-7369-b9eb-e44968aa9cfa	\N	{"client": "01a203f7-f4bc-7439-988f-1e1230d56c89"}
01a203f7-f4fb-746d-b228-2a3b92e794cc	1795362911479	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	session.begin	session	01a203f7-f4fa-75c2-8bf1-af09c63da756	\N	{"client": "01a203f7-f4fa-75c2-8bf1-af08170344f3"}
01a203f7-f53a-748c-83eb-ee9d51404882	1795362911543	01a203f7-f513-76a9-9f4a-de1358504144	session.begin	session	01a203f7-f53a-748c-83eb-ee9c8f95a0ff	\N	{"client": "01a203f7-f539-74e6-b8cc-566b2f854e85"}
01a203f7-f576-7272-9784-f0b32ba44dc3	1795362911602	01a203f7-f552-752b-83a1-2bfba9364f27	session.begin	session	01a203f7-f576-7272-9784-f0b20f8fab53	\N	{"client": "01a203f7-f575-7164-8b50-b50759171554"}
01a203f7-f5b0-755b-96fc-e4b5a5caf5f7	1795362911655	01a203f7-f440-7381-aeb6-e9804b592d17	customer.save	customer	01a203f7-f5a2-712c-9439-248873ee3684	01a203f7-f5a2-712c-9439-2489fb488b82	{"fields": "caller_type,city,email,name,nik,telepon"}
01a203f7-f60d-71cc-8ef8-96a0f5f93f5f	1795362911750	01a203f7-f440-7381-aeb6-e9804b592d17	customer.validate	customer	01a203f7-f5a2-712c-9439-248873ee3684	01a203f7-f602-7680-bb67-ca4279118b84	{"verdict": "valid", "agreed": "nama,telepon"}
01a203f7-f64a-7477-bd7c-e8476731d4d8	1795362911814	01a203f7-f440-7381-aeb6-e9804b592d17	customer.unmask	customer	01a203f7-f5a2-712c-9439-248873ee3684	01a203f7-f642-76a7-9b96-b277620e959e	{"field": "nik"}
01a203f7-f73d-73e4-b0e4-e77722d5035b	1795362912035	01a203f7-f440-7381-aeb6-e9804b592d17	offer.accept	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	01a203f7-f720-768e-b8b2-7dc679712243	{}
01a203f7-f9d9-76c1-9961-1d45f227d1d4	1795362912713	01a203f7-f440-7381-aeb6-e9804b592d17	contact.document	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	01a203f7-f9c6-74cb-93c7-a362f6d87e7f	{"code": "selesai"}
01a203f7-fa81-70d9-82b8-30b8514e6a28	1795362912884	01a203f7-f440-7381-aeb6-e9804b592d17	offer.accept	contact	01a203f7-fa20-773e-a365-872aa3cc0d54	01a203f7-fa71-7558-944d-33590db4a5e4	{}
01a203f7-fc02-702e-bccb-a9405e7f9518	1795362913274	01a203f7-f440-7381-aeb6-e9804b592d17	offer.reject	contact	01a203f7-fbaf-7743-ba7f-8d909ac8a906	01a203f7-fbf7-708a-9acf-0737fd980f1d	{}
01a203f8-01d6-76ae-b2e5-850da47efc41	1795362914769	01a203f7-f494-704c-9643-16fdfcdc5ecc	tool.report	tool	wallet	01a203f8-01ce-73e9-9d26-ca87275aff3f	{}
01a203f8-0213-7077-9912-c491e808b580	1795362914834	01a203f7-f494-704c-9643-16fdfcdc5ecc	session.end	session	01a203f7-f4bd-7369-b9eb-e44968aa9cfa	\N	{}
\.


--
-- Data for Name: client; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.client (id, "user", desk_number, desk, made, waiting, oldest, reported, rejected, version) FROM stdin;
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f440-7381-aeb6-e9804b592d17	2	PC-1	1795362911347	0	\N	\N	0	
01a203f7-f4fa-75c2-8bf1-af08170344f3	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	4	PC-1	1795362911479	0	\N	\N	0	
01a203f7-f539-74e6-b8cc-566b2f854e85	01a203f7-f513-76a9-9f4a-de1358504144	5	PC-1	1795362911543	0	\N	\N	0	
01a203f7-f575-7164-8b50-b50759171554	01a203f7-f552-752b-83a1-2bfba9364f27	6	PC-1	1795362911602	0	\N	\N	0	
01a203f7-f4bc-7439-988f-1e1230d56c89	01a203f7-f494-704c-9643-16fdfcdc5ecc	3	PC-1	1795362911418	2	1795362914826	1795362914829	1	0.1.0
\.


--
-- Data for Name: contact; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.contact (id, version, channel, queue, ticket, customer, state, agent, epoch, arrived, answered, ended, documented, customer_left, customer_online, wrap_up_code, boost, online_at) FROM stdin;
01a203f7-fc46-732b-923b-e233dc5ed259	2	livechat	livechat_umum	01a203f7-fc40-77cd-87bb-bd4f591e552a	01a203f7-fc3b-73e8-8b03-ff7295beb567	abandoned	\N	0	1795362913337	\N	1795362913370	\N	t	f	\N	0	1795362913497
01a203f7-f6c4-776e-a285-ad5f8d7d8829	6	livechat	livechat_gadai	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6bb-70e4-b246-c194bc41b8ac	ended	01a203f7-f440-7381-aeb6-e9804b592d17	1	1795362911928	1795362912035	1795362912643	1795362912713	f	f	selesai	0	1795362912834
01a203f7-fa20-773e-a365-872aa3cc0d54	4	livechat	livechat_gadai	01a203f7-fa1a-7259-b0fd-a9159652c0ee	01a203f7-fa16-7027-b1b7-a3a70ba579ab	active	01a203f7-f440-7381-aeb6-e9804b592d17	1	1795362912788	1795362912884	\N	\N	f	f	\N	0	1795362913016
01a203f7-fbaf-7743-ba7f-8d909ac8a906	4	livechat	livechat_mitra	01a203f7-fbac-748a-87c6-0fbfd0c188b1	01a203f7-fba9-70c6-bdfa-1088dc8b3dab	waiting	\N	0	1795362913192	\N	\N	\N	f	f	\N	0	1795362913342
\.


--
-- Data for Name: customer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer (id, version, name, city, caller_type, segment, products, history, made, made_by) FROM stdin;
c-known	1	Bambang Soeharto	Solo	nasabah	Premium	[{"name": "Kredit gadai", "number": "118023140442", "state": "Aktif", "rows": [["Saldo", "Rp 1.250.000"]]}]	[["voice", "Tanya jatuh tempo", "1-0091-4", 1790000000000]]	1795362911637	
01a203f7-f5a2-712c-9439-248873ee3684	3	Siti Rahmawati	Sleman	nasabah		[]	[]	1795362911655	01a203f7-f440-7381-aeb6-e9804b592d17
01a203f7-f6bb-70e4-b246-c194bc41b8ac	2	Dewi		masyarakat		[]	[]	1795362911928	
01a203f7-fa16-7027-b1b7-a3a70ba579ab	2	Agus		masyarakat		[]	[]	1795362912788	
01a203f7-fba9-70c6-bdfa-1088dc8b3dab	1	Wulan		masyarakat		[]	[]	1795362913192	
01a203f7-fc3b-73e8-8b03-ff7295beb567	1	Tono		masyarakat		[]	[]	1795362913337	
\.


--
-- Data for Name: customer_field; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer_field (customer, field, box, masked, hash) FROM stdin;
c-known	nik	\\x571bfbff7adfd14a0779922e8f4657fb1d2b252efc509c4fb1fe8adcd260986e855026ac1c5b9527f75841cc	xxxx-xxxx-xxxx-0002	83baeedf07ac4c65fa22e041ad16f5b26d6e8b02bd468fb3af00dd5c16cff743
01a203f7-f5a2-712c-9439-248873ee3684	email	\\xbb2a265da7973e2579036bd35f7a28ff70cc59d86ac9eb338bee0946041f28b6c205f2257c6c852b22a5	sxxxx@contoh.id	6ea68a724b5dfd96468c19da99e7e82ff36ede2b48c919a688d6d3785e3a0636
01a203f7-f5a2-712c-9439-248873ee3684	nik	\\x378f9829c8058ae6fda75716199edf83cb51d656d0639386dd0e1b2ba55d8f910adc6d4ff1efe41d48533c81	xxxx-xxxx-xxxx-0001	e986877beff520bc5b53bb3ad1de231b4ce7b9af29d99f1425a8332d614b2883
01a203f7-f5a2-712c-9439-248873ee3684	telepon	\\x13e15e5040e71b2bebb4bb16cd392d19896a14a9eef76555d3c7c7b3cc3a2da65076b0afd3762a9de76c	0812-xxxx-443	ca5c4155e1650fa915163bb27c6b335f69affd5a02f332d7f5feb176ad18860d
01a203f7-f6bb-70e4-b246-c194bc41b8ac	telepon	\\xe04dd1b338fbf4cdc53a0f995bf01e0efa340a933adff6b3bd5d18573bef569a7ce89a5d8ee2dd381757	0813-xxxx-222	5a3946cd400495b80d288c7063508f52e3ca2713a7a7396831b9a8f3db77ea44
\.


--
-- Data for Name: customer_word; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.customer_word (customer, word) FROM stdin;
c-known	bambang
c-known	soeharto
c-known	~bambang
c-known	~suharto
01a203f7-f5a2-712c-9439-248873ee3684	rahmawati
01a203f7-f5a2-712c-9439-248873ee3684	siti
01a203f7-f5a2-712c-9439-248873ee3684	~rahmawati
01a203f7-f5a2-712c-9439-248873ee3684	~siti
01a203f7-f6bb-70e4-b246-c194bc41b8ac	dewi
01a203f7-f6bb-70e4-b246-c194bc41b8ac	~dewi
01a203f7-fa16-7027-b1b7-a3a70ba579ab	agus
01a203f7-fa16-7027-b1b7-a3a70ba579ab	~agus
01a203f7-fba9-70c6-bdfa-1088dc8b3dab	wulan
01a203f7-fba9-70c6-bdfa-1088dc8b3dab	~wulan
01a203f7-fc3b-73e8-8b03-ff7295beb567	tono
01a203f7-fc3b-73e8-8b03-ff7295beb567	~tono
\.


--
-- Data for Name: event; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.event (feed, n, ref, id, version, at, cause) FROM stdin;
floor	1	tool	ticket	1	1795362911237	\N
floor	2	tool	core	1	1795362911237	\N
floor	3	tool	wallet	1	1795362911237	\N
floor	4	user	01a203f7-f440-7381-aeb6-e9804b592d17	1	1795362911296	\N
floor	5	user	01a203f7-f494-704c-9643-16fdfcdc5ecc	1	1795362911380	\N
floor	6	user	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	1	1795362911446	\N
floor	7	user	01a203f7-f513-76a9-9f4a-de1358504144	1	1795362911507	\N
floor	8	user	01a203f7-f552-752b-83a1-2bfba9364f27	1	1795362911570	\N
floor	9	user	01a203f7-f58e-70dc-ab46-9c843ac07fe0	1	1795362911630	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	1	customer	01a203f7-f5a2-712c-9439-248873ee3684	1	1795362911655	01a203f7-f5a2-712c-9439-2489fb488b82
agent:01a203f7-f440-7381-aeb6-e9804b592d17	2	ticket	01a203f7-f5be-7166-8170-77aedc7891bd	1	1795362911682	01a203f7-f5be-7166-8170-77af05dfc1e2
agent:01a203f7-f440-7381-aeb6-e9804b592d17	3	customer	01a203f7-f5a2-712c-9439-248873ee3684	2	1795362911682	01a203f7-f5be-7166-8170-77af05dfc1e2
queue:livechat_gadai	1	ticket	01a203f7-f5be-7166-8170-77aedc7891bd	1	1795362911682	01a203f7-f5be-7166-8170-77af05dfc1e2
queue:livechat_gadai	2	customer	01a203f7-f5a2-712c-9439-248873ee3684	2	1795362911682	01a203f7-f5be-7166-8170-77af05dfc1e2
agent:01a203f7-f440-7381-aeb6-e9804b592d17	4	customer	01a203f7-f5a2-712c-9439-248873ee3684	3	1795362911750	01a203f7-f602-7680-bb67-ca4279118b84
queue:livechat_gadai	3	customer	01a203f7-f5a2-712c-9439-248873ee3684	3	1795362911750	01a203f7-f602-7680-bb67-ca4279118b84
agent:01a203f7-f440-7381-aeb6-e9804b592d17	5	presence	01a203f7-f440-7381-aeb6-e9804b592d17	1	1795362911866	01a203f7-f676-773a-9743-e19c6e5355ab
floor	10	presence	01a203f7-f440-7381-aeb6-e9804b592d17	1	1795362911866	01a203f7-f676-773a-9743-e19c6e5355ab
queue:livechat_gadai	4	customer	01a203f7-f6bb-70e4-b246-c194bc41b8ac	1	1795362911928	\N
queue:livechat_gadai	5	ticket	01a203f7-f6c0-7692-a589-38433a200743	1	1795362911928	\N
queue:livechat_gadai	6	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	1	1795362911928	\N
queue:livechat_gadai	7	message	01a203f7-f6c8-750d-b98a-7ddb9d4e544b	1	1795362911928	\N
queue:livechat_gadai	8	ticket	01a203f7-f6c0-7692-a589-38433a200743	2	1795362911969	\N
queue:livechat_gadai	9	message	01a203f7-f6e0-71d3-b17d-44bf61db29cc	1	1795362911969	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	6	offer	01a203f7-f6f0-7701-a6f4-3480d6d3f19c	1	1795362911968	\N
queue:livechat_gadai	10	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	2	1795362911968	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	7	offer	01a203f7-f6f0-7701-a6f4-3480d6d3f19c	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
agent:01a203f7-f440-7381-aeb6-e9804b592d17	8	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	3	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
agent:01a203f7-f440-7381-aeb6-e9804b592d17	9	ticket	01a203f7-f6c0-7692-a589-38433a200743	3	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
agent:01a203f7-f440-7381-aeb6-e9804b592d17	10	message	01a203f7-f6c8-750d-b98a-7ddb9d4e544b	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
agent:01a203f7-f440-7381-aeb6-e9804b592d17	11	message	01a203f7-f6e0-71d3-b17d-44bf61db29cc	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
agent:01a203f7-f440-7381-aeb6-e9804b592d17	12	customer	01a203f7-f6bb-70e4-b246-c194bc41b8ac	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
agent:01a203f7-f440-7381-aeb6-e9804b592d17	13	message	01a203f7-f738-77e8-b677-23fd60d47df9	1	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
agent:01a203f7-f440-7381-aeb6-e9804b592d17	14	presence	01a203f7-f440-7381-aeb6-e9804b592d17	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
floor	11	presence	01a203f7-f440-7381-aeb6-e9804b592d17	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
queue:livechat_gadai	11	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	3	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
queue:livechat_gadai	12	ticket	01a203f7-f6c0-7692-a589-38433a200743	3	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
queue:livechat_gadai	13	message	01a203f7-f6c8-750d-b98a-7ddb9d4e544b	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
queue:livechat_gadai	14	message	01a203f7-f6e0-71d3-b17d-44bf61db29cc	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
queue:livechat_gadai	15	customer	01a203f7-f6bb-70e4-b246-c194bc41b8ac	2	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
queue:livechat_gadai	16	message	01a203f7-f738-77e8-b677-23fd60d47df9	1	1795362912035	01a203f7-f720-768e-b8b2-7dc679712243
agent:01a203f7-f440-7381-aeb6-e9804b592d17	15	ticket	01a203f7-f6c0-7692-a589-38433a200743	4	1795362912190	01a203f7-f7b6-73a1-993e-2e4673a65f6f
agent:01a203f7-f440-7381-aeb6-e9804b592d17	16	message	01a203f7-f7b6-73a1-993e-2e45044ade68	1	1795362912190	01a203f7-f7b6-73a1-993e-2e4673a65f6f
queue:livechat_gadai	17	ticket	01a203f7-f6c0-7692-a589-38433a200743	4	1795362912190	01a203f7-f7b6-73a1-993e-2e4673a65f6f
queue:livechat_gadai	18	message	01a203f7-f7b6-73a1-993e-2e45044ade68	1	1795362912190	01a203f7-f7b6-73a1-993e-2e4673a65f6f
agent:01a203f7-f440-7381-aeb6-e9804b592d17	17	message	01a203f7-f7b6-73a1-993e-2e45044ade68	2	1795362912264	\N
queue:livechat_gadai	19	message	01a203f7-f7b6-73a1-993e-2e45044ade68	2	1795362912264	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	18	message	01a203f7-f7b6-73a1-993e-2e45044ade68	3	1795362912590	\N
queue:livechat_gadai	20	message	01a203f7-f7b6-73a1-993e-2e45044ade68	3	1795362912590	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	19	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	4	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
agent:01a203f7-f440-7381-aeb6-e9804b592d17	20	ticket	01a203f7-f6c0-7692-a589-38433a200743	5	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
agent:01a203f7-f440-7381-aeb6-e9804b592d17	21	message	01a203f7-f987-7152-8e72-95d307d19cfc	1	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
agent:01a203f7-f440-7381-aeb6-e9804b592d17	22	message	01a203f7-f989-7247-916d-b8259ff04bd7	1	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
agent:01a203f7-f440-7381-aeb6-e9804b592d17	23	presence	01a203f7-f440-7381-aeb6-e9804b592d17	3	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
floor	12	presence	01a203f7-f440-7381-aeb6-e9804b592d17	3	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
queue:livechat_gadai	21	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	4	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
queue:livechat_gadai	22	ticket	01a203f7-f6c0-7692-a589-38433a200743	5	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
queue:livechat_gadai	23	message	01a203f7-f987-7152-8e72-95d307d19cfc	1	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
queue:livechat_gadai	24	message	01a203f7-f989-7247-916d-b8259ff04bd7	1	1795362912643	01a203f7-f980-7503-ab61-439a2b3670d1
agent:01a203f7-f440-7381-aeb6-e9804b592d17	28	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	6	1795362912834	\N
queue:livechat_gadai	34	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	6	1795362912834	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	51	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d	1	1795362913701	01a203f7-fda2-70b9-b501-1cea5fc3b9b5
queue:livechat_gadai	51	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d	1	1795362913701	01a203f7-fda2-70b9-b501-1cea5fc3b9b5
agent:01a203f7-f440-7381-aeb6-e9804b592d17	59	ticket	01a203f7-ff15-767d-94e2-645aab24d25a	2	1795362914128	01a203f7-ff4e-7634-84c8-06c2a5c6240b
queue:l2_helpdesk	11	ticket	01a203f7-ff15-767d-94e2-645aab24d25a	2	1795362914128	01a203f7-ff4e-7634-84c8-06c2a5c6240b
queue:l2_helpdesk	12	message	01a203f7-ff52-76f6-966d-7f352ce6cb26	1	1795362914128	01a203f7-ff4e-7634-84c8-06c2a5c6240b
queue:livechat_gadai	59	ticket	01a203f7-ff15-767d-94e2-645aab24d25a	2	1795362914128	01a203f7-ff4e-7634-84c8-06c2a5c6240b
agent:01a203f7-f494-704c-9643-16fdfcdc5ecc	1	presence	01a203f7-f494-704c-9643-16fdfcdc5ecc	1	1795362914690	01a203f8-017e-71c8-a257-613c77ac9578
floor	15	presence	01a203f7-f494-704c-9643-16fdfcdc5ecc	1	1795362914690	01a203f8-017e-71c8-a257-613c77ac9578
agent:01a203f7-f440-7381-aeb6-e9804b592d17	24	ticket	01a203f7-f6c0-7692-a589-38433a200743	6	1795362912713	01a203f7-f9c6-74cb-93c7-a362f6d87e7f
agent:01a203f7-f440-7381-aeb6-e9804b592d17	25	message	01a203f7-f9cc-7521-ba0b-9fed2cd5cdeb	1	1795362912713	01a203f7-f9c6-74cb-93c7-a362f6d87e7f
agent:01a203f7-f440-7381-aeb6-e9804b592d17	26	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	5	1795362912713	01a203f7-f9c6-74cb-93c7-a362f6d87e7f
agent:01a203f7-f440-7381-aeb6-e9804b592d17	27	presence	01a203f7-f440-7381-aeb6-e9804b592d17	4	1795362912713	01a203f7-f9c6-74cb-93c7-a362f6d87e7f
floor	13	presence	01a203f7-f440-7381-aeb6-e9804b592d17	4	1795362912713	01a203f7-f9c6-74cb-93c7-a362f6d87e7f
queue:livechat_gadai	25	ticket	01a203f7-f6c0-7692-a589-38433a200743	6	1795362912713	01a203f7-f9c6-74cb-93c7-a362f6d87e7f
queue:livechat_gadai	26	message	01a203f7-f9cc-7521-ba0b-9fed2cd5cdeb	1	1795362912713	01a203f7-f9c6-74cb-93c7-a362f6d87e7f
queue:livechat_gadai	27	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829	5	1795362912713	01a203f7-f9c6-74cb-93c7-a362f6d87e7f
queue:livechat_gadai	28	customer	01a203f7-fa16-7027-b1b7-a3a70ba579ab	1	1795362912788	\N
queue:livechat_gadai	29	ticket	01a203f7-fa1a-7259-b0fd-a9159652c0ee	1	1795362912788	\N
queue:livechat_gadai	30	contact	01a203f7-fa20-773e-a365-872aa3cc0d54	1	1795362912788	\N
queue:livechat_gadai	31	message	01a203f7-fa22-754d-94d9-e1d55d58a4fd	1	1795362912788	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	29	offer	01a203f7-f6f0-7701-a6f4-3480d6d3f19c	3	1795362912823	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	30	offer	01a203f7-fa4b-7161-8d16-9af092a8a520	1	1795362912823	\N
queue:livechat_gadai	35	contact	01a203f7-fa20-773e-a365-872aa3cc0d54	2	1795362912823	\N
queue:livechat_mitra	1	customer	01a203f7-fba9-70c6-bdfa-1088dc8b3dab	1	1795362913192	\N
queue:livechat_mitra	2	ticket	01a203f7-fbac-748a-87c6-0fbfd0c188b1	1	1795362913192	\N
queue:livechat_mitra	3	contact	01a203f7-fbaf-7743-ba7f-8d909ac8a906	1	1795362913192	\N
queue:livechat_mitra	4	message	01a203f7-fbb0-769d-a005-25886d7b1ecb	1	1795362913192	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	42	offer	01a203f7-fa4b-7161-8d16-9af092a8a520	3	1795362913218	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	43	offer	01a203f7-fbcb-759d-b5c7-ec84ca9d1971	1	1795362913218	\N
queue:livechat_mitra	7	contact	01a203f7-fbaf-7743-ba7f-8d909ac8a906	2	1795362913218	\N
queue:livechat_umum	5	contact	01a203f7-fc46-732b-923b-e233dc5ed259	2	1795362913370	\N
queue:livechat_umum	6	ticket	01a203f7-fc40-77cd-87bb-bd4f591e552a	2	1795362913370	\N
queue:livechat_umum	7	message	01a203f7-fc63-7448-9717-f95a237967e2	1	1795362913370	\N
queue:l2_helpdesk	13	ticket	01a203f7-ff15-767d-94e2-645aab24d25a	3	1795362914185	01a203f7-ff86-768e-a7c5-944f07edeadd
queue:l2_helpdesk	14	message	01a203f7-ff8b-77fd-80fa-a3a28b4c9055	1	1795362914185	01a203f7-ff86-768e-a7c5-944f07edeadd
agent:01a203f7-f440-7381-aeb6-e9804b592d17	64	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7	2	1795362914369	01a203f8-003e-714b-b050-ed2d2414cbae
queue:livechat_gadai	64	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7	2	1795362914369	01a203f8-003e-714b-b050-ed2d2414cbae
queue:livechat_gadai	32	ticket	01a203f7-fa1a-7259-b0fd-a9159652c0ee	2	1795362912823	\N
queue:livechat_gadai	33	message	01a203f7-fa35-77bd-a975-7d844964ef3b	1	1795362912823	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	40	ticket	01a203f7-fa1a-7259-b0fd-a9159652c0ee	4	1795362913081	01a203f7-fb36-7455-b990-09f63332e030
agent:01a203f7-f440-7381-aeb6-e9804b592d17	41	message	01a203f7-fb36-7455-b990-09f55a225548	1	1795362913081	01a203f7-fb36-7455-b990-09f63332e030
queue:livechat_gadai	43	ticket	01a203f7-fa1a-7259-b0fd-a9159652c0ee	4	1795362913081	01a203f7-fb36-7455-b990-09f63332e030
queue:livechat_gadai	44	message	01a203f7-fb36-7455-b990-09f55a225548	1	1795362913081	01a203f7-fb36-7455-b990-09f63332e030
agent:01a203f7-f440-7381-aeb6-e9804b592d17	44	offer	01a203f7-fbcb-759d-b5c7-ec84ca9d1971	2	1795362913274	01a203f7-fbf7-708a-9acf-0737fd980f1d
queue:livechat_mitra	8	contact	01a203f7-fbaf-7743-ba7f-8d909ac8a906	3	1795362913274	01a203f7-fbf7-708a-9acf-0737fd980f1d
queue:livechat_umum	1	customer	01a203f7-fc3b-73e8-8b03-ff7295beb567	1	1795362913337	\N
queue:livechat_umum	2	ticket	01a203f7-fc40-77cd-87bb-bd4f591e552a	1	1795362913337	\N
queue:livechat_umum	3	contact	01a203f7-fc46-732b-923b-e233dc5ed259	1	1795362913337	\N
queue:livechat_umum	4	message	01a203f7-fc49-731f-8961-d6f2986a488d	1	1795362913337	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	46	ticket	01a203f7-fcb8-77a3-9cac-443de95120bb	1	1795362913468	01a203f7-fcb8-77a3-9cac-443e2310989a
queue:livechat_gadai	46	ticket	01a203f7-fcb8-77a3-9cac-443de95120bb	1	1795362913468	01a203f7-fcb8-77a3-9cac-443e2310989a
agent:01a203f7-f440-7381-aeb6-e9804b592d17	49	ticket	01a203f7-fd2a-71c1-8f22-08a9a0e44794	1	1795362913582	01a203f7-fd2a-71c1-8f22-08aa09ae0347
queue:livechat_gadai	49	ticket	01a203f7-fd2a-71c1-8f22-08a9a0e44794	1	1795362913582	01a203f7-fd2a-71c1-8f22-08aa09ae0347
agent:01a203f7-f440-7381-aeb6-e9804b592d17	56	ticket	01a203f7-fe2a-762f-86c7-9b6ed09a895d	1	1795362913837	01a203f7-fe2a-762f-86c7-9b6f62328dc8
queue:livechat_gadai	56	ticket	01a203f7-fe2a-762f-86c7-9b6ed09a895d	1	1795362913837	01a203f7-fe2a-762f-86c7-9b6f62328dc8
agent:01a203f7-f440-7381-aeb6-e9804b592d17	63	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7	1	1795362914316	01a203f8-000a-7237-84b1-bbb41f65f8cb
queue:livechat_gadai	63	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7	1	1795362914316	01a203f8-000a-7237-84b1-bbb41f65f8cb
agent:01a203f7-f440-7381-aeb6-e9804b592d17	69	ticket	01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	2	1795362914532	01a203f8-00e2-7266-a6a4-570739948cbd
agent:01a203f7-f440-7381-aeb6-e9804b592d17	70	message	01a203f8-00e2-7266-a6a4-57069d116c96	1	1795362914532	01a203f8-00e2-7266-a6a4-570739948cbd
queue:livechat_gadai	69	ticket	01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	2	1795362914532	01a203f8-00e2-7266-a6a4-570739948cbd
queue:livechat_gadai	70	message	01a203f8-00e2-7266-a6a4-57069d116c96	1	1795362914532	01a203f8-00e2-7266-a6a4-570739948cbd
agent:01a203f7-f440-7381-aeb6-e9804b592d17	31	offer	01a203f7-fa4b-7161-8d16-9af092a8a520	2	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
agent:01a203f7-f440-7381-aeb6-e9804b592d17	32	contact	01a203f7-fa20-773e-a365-872aa3cc0d54	3	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
agent:01a203f7-f440-7381-aeb6-e9804b592d17	33	ticket	01a203f7-fa1a-7259-b0fd-a9159652c0ee	3	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
agent:01a203f7-f440-7381-aeb6-e9804b592d17	34	message	01a203f7-fa22-754d-94d9-e1d55d58a4fd	2	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
agent:01a203f7-f440-7381-aeb6-e9804b592d17	35	message	01a203f7-fa35-77bd-a975-7d844964ef3b	2	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
agent:01a203f7-f440-7381-aeb6-e9804b592d17	36	customer	01a203f7-fa16-7027-b1b7-a3a70ba579ab	2	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
agent:01a203f7-f440-7381-aeb6-e9804b592d17	37	message	01a203f7-fa7d-7176-8faf-2c7a63ffe3f3	1	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
agent:01a203f7-f440-7381-aeb6-e9804b592d17	38	presence	01a203f7-f440-7381-aeb6-e9804b592d17	5	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
floor	14	presence	01a203f7-f440-7381-aeb6-e9804b592d17	5	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
queue:livechat_gadai	36	contact	01a203f7-fa20-773e-a365-872aa3cc0d54	3	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
queue:livechat_gadai	37	ticket	01a203f7-fa1a-7259-b0fd-a9159652c0ee	3	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
queue:livechat_gadai	38	message	01a203f7-fa22-754d-94d9-e1d55d58a4fd	2	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
queue:livechat_gadai	39	message	01a203f7-fa35-77bd-a975-7d844964ef3b	2	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
queue:livechat_gadai	40	customer	01a203f7-fa16-7027-b1b7-a3a70ba579ab	2	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
queue:livechat_gadai	41	message	01a203f7-fa7d-7176-8faf-2c7a63ffe3f3	1	1795362912884	01a203f7-fa71-7558-944d-33590db4a5e4
queue:livechat_mitra	5	ticket	01a203f7-fbac-748a-87c6-0fbfd0c188b1	2	1795362913214	\N
queue:livechat_mitra	6	message	01a203f7-fbbd-726b-9ee0-5f33921640f7	1	1795362913214	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	50	ticket	01a203f7-fd2a-71c1-8f22-08a9a0e44794	2	1795362913642	01a203f7-fd66-7447-a7f4-96d07b765c8e
queue:l2_helpdesk	1	ticket	01a203f7-fd2a-71c1-8f22-08a9a0e44794	2	1795362913642	01a203f7-fd66-7447-a7f4-96d07b765c8e
queue:l2_helpdesk	2	message	01a203f7-fd6c-75fc-bdbf-2f1f1bba6e6f	1	1795362913642	01a203f7-fd66-7447-a7f4-96d07b765c8e
queue:livechat_gadai	50	ticket	01a203f7-fd2a-71c1-8f22-08a9a0e44794	2	1795362913642	01a203f7-fd66-7447-a7f4-96d07b765c8e
agent:01a203f7-f440-7381-aeb6-e9804b592d17	61	ticket	01a203f7-ff94-776a-b5af-83c48405aaee	2	1795362914256	01a203f7-ffce-76dc-a024-d8c052a99342
agent:01a203f7-f440-7381-aeb6-e9804b592d17	62	message	01a203f7-ffd2-7506-8daa-bac754ab9142	1	1795362914256	01a203f7-ffce-76dc-a024-d8c052a99342
queue:livechat_gadai	61	ticket	01a203f7-ff94-776a-b5af-83c48405aaee	2	1795362914256	01a203f7-ffce-76dc-a024-d8c052a99342
queue:livechat_gadai	62	message	01a203f7-ffd2-7506-8daa-bac754ab9142	1	1795362914256	01a203f7-ffce-76dc-a024-d8c052a99342
agent:01a203f7-f440-7381-aeb6-e9804b592d17	67	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7	4	1795362914477	01a203f8-00aa-762a-8bbc-90e7d54bb381
agent:01a203f7-f440-7381-aeb6-e9804b592d17	68	message	01a203f8-00af-77c1-a0be-74e844491619	1	1795362914477	01a203f8-00aa-762a-8bbc-90e7d54bb381
queue:livechat_gadai	67	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7	4	1795362914477	01a203f8-00aa-762a-8bbc-90e7d54bb381
queue:livechat_gadai	68	message	01a203f8-00af-77c1-a0be-74e844491619	1	1795362914477	01a203f8-00aa-762a-8bbc-90e7d54bb381
agent:01a203f7-f440-7381-aeb6-e9804b592d17	39	contact	01a203f7-fa20-773e-a365-872aa3cc0d54	4	1795362913016	\N
queue:livechat_gadai	42	contact	01a203f7-fa20-773e-a365-872aa3cc0d54	4	1795362913016	\N
queue:livechat_mitra	9	contact	01a203f7-fbaf-7743-ba7f-8d909ac8a906	4	1795362913342	\N
agent:01a203f7-f440-7381-aeb6-e9804b592d17	45	ticket	01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	1	1795362913453	01a203f7-fcab-72f5-9da0-9e26b169c12a
queue:livechat_gadai	45	ticket	01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	1	1795362913453	01a203f7-fcab-72f5-9da0-9e26b169c12a
agent:01a203f7-f440-7381-aeb6-e9804b592d17	47	ticket	01a203f7-fcb8-77a3-9cac-443de95120bb	2	1795362913524	01a203f7-fcf2-7371-8e86-6acf7ca6110b
agent:01a203f7-f440-7381-aeb6-e9804b592d17	48	message	01a203f7-fcf6-7161-bf96-4b5933919aef	1	1795362913524	01a203f7-fcf2-7371-8e86-6acf7ca6110b
queue:livechat_gadai	47	ticket	01a203f7-fcb8-77a3-9cac-443de95120bb	2	1795362913524	01a203f7-fcf2-7371-8e86-6acf7ca6110b
queue:livechat_gadai	48	message	01a203f7-fcf6-7161-bf96-4b5933919aef	1	1795362913524	01a203f7-fcf2-7371-8e86-6acf7ca6110b
agent:01a203f7-f440-7381-aeb6-e9804b592d17	53	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d	3	1795362913817	01a203f7-fe16-764b-aec1-01ad8843b0b1
agent:01a203f7-f440-7381-aeb6-e9804b592d17	54	message	01a203f7-fe1c-7101-9873-45388c5967c5	1	1795362913817	01a203f7-fe16-764b-aec1-01ad8843b0b1
agent:01a203f7-f440-7381-aeb6-e9804b592d17	55	message	01a203f7-fddf-779d-a934-47a90d773ebd	2	1795362913817	01a203f7-fe16-764b-aec1-01ad8843b0b1
queue:l2_helpdesk	5	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d	3	1795362913817	01a203f7-fe16-764b-aec1-01ad8843b0b1
queue:l2_helpdesk	6	message	01a203f7-fddf-779d-a934-47a90d773ebd	2	1795362913817	01a203f7-fe16-764b-aec1-01ad8843b0b1
queue:livechat_gadai	53	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d	3	1795362913817	01a203f7-fe16-764b-aec1-01ad8843b0b1
queue:livechat_gadai	54	message	01a203f7-fe1c-7101-9873-45388c5967c5	1	1795362913817	01a203f7-fe16-764b-aec1-01ad8843b0b1
queue:livechat_gadai	55	message	01a203f7-fddf-779d-a934-47a90d773ebd	2	1795362913817	01a203f7-fe16-764b-aec1-01ad8843b0b1
agent:01a203f7-f440-7381-aeb6-e9804b592d17	58	ticket	01a203f7-ff15-767d-94e2-645aab24d25a	1	1795362914074	01a203f7-ff15-767d-94e2-645b9f41f24f
queue:livechat_gadai	58	ticket	01a203f7-ff15-767d-94e2-645aab24d25a	1	1795362914074	01a203f7-ff15-767d-94e2-645b9f41f24f
agent:01a203f7-f440-7381-aeb6-e9804b592d17	60	ticket	01a203f7-ff94-776a-b5af-83c48405aaee	1	1795362914201	01a203f7-ff94-776a-b5af-83c548922ba8
queue:livechat_gadai	60	ticket	01a203f7-ff94-776a-b5af-83c48405aaee	1	1795362914201	01a203f7-ff94-776a-b5af-83c548922ba8
agent:01a203f7-f440-7381-aeb6-e9804b592d17	65	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7	3	1795362914420	01a203f8-0072-74fb-8048-fd1e42db351a
agent:01a203f7-f440-7381-aeb6-e9804b592d17	66	message	01a203f8-0076-7312-9799-6f3533ebf7f2	1	1795362914420	01a203f8-0072-74fb-8048-fd1e42db351a
queue:livechat_gadai	65	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7	3	1795362914420	01a203f8-0072-74fb-8048-fd1e42db351a
queue:livechat_gadai	66	message	01a203f8-0076-7312-9799-6f3533ebf7f2	1	1795362914420	01a203f8-0072-74fb-8048-fd1e42db351a
agent:01a203f7-f440-7381-aeb6-e9804b592d17	52	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d	2	1795362913756	01a203f7-fdda-7480-8ef4-1c7122b7fd22
queue:l2_helpdesk	3	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d	2	1795362913756	01a203f7-fdda-7480-8ef4-1c7122b7fd22
queue:l2_helpdesk	4	message	01a203f7-fddf-779d-a934-47a90d773ebd	1	1795362913756	01a203f7-fdda-7480-8ef4-1c7122b7fd22
queue:livechat_gadai	52	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d	2	1795362913756	01a203f7-fdda-7480-8ef4-1c7122b7fd22
agent:01a203f7-f440-7381-aeb6-e9804b592d17	57	ticket	01a203f7-fe2a-762f-86c7-9b6ed09a895d	2	1795362913893	01a203f7-fe62-77d8-9caf-7e3dfeefd969
queue:l2_helpdesk	7	ticket	01a203f7-fe2a-762f-86c7-9b6ed09a895d	2	1795362913893	01a203f7-fe62-77d8-9caf-7e3dfeefd969
queue:l2_helpdesk	8	message	01a203f7-fe67-75b5-b097-a154e5e74094	1	1795362913893	01a203f7-fe62-77d8-9caf-7e3dfeefd969
queue:livechat_gadai	57	ticket	01a203f7-fe2a-762f-86c7-9b6ed09a895d	2	1795362913893	01a203f7-fe62-77d8-9caf-7e3dfeefd969
queue:l2_helpdesk	9	ticket	01a203f7-fe2a-762f-86c7-9b6ed09a895d	3	1795362914057	01a203f7-ff06-7581-bab3-446ec5fc801e
queue:l2_helpdesk	10	message	01a203f7-ff0b-77e4-b785-35156c715234	1	1795362914057	01a203f7-ff06-7581-bab3-446ec5fc801e
agent:01a203f7-f494-704c-9643-16fdfcdc5ecc	2	presence	01a203f7-f494-704c-9643-16fdfcdc5ecc	2	1795362914707	01a203f8-018e-763a-b9f0-55baccaf4770
floor	16	presence	01a203f7-f494-704c-9643-16fdfcdc5ecc	2	1795362914707	01a203f8-018e-763a-b9f0-55baccaf4770
floor	17	tool	wallet	2	1795362914769	01a203f8-01ce-73e9-9d26-ca87275aff3f
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
queue:livechat_mitra	9
queue:livechat_umum	7
queue:l2_helpdesk	14
agent:01a203f7-f440-7381-aeb6-e9804b592d17	70
queue:livechat_gadai	70
agent:01a203f7-f494-704c-9643-16fdfcdc5ecc	2
floor	17
\.


--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.job (id, kind, key, payload, state, attempts, next_at, made, error, lane, n, unsure) FROM stdin;
01a203f7-f7c3-70e6-9813-b3862a6bb7cd	reply.send	01a203f7-f7b6-73a1-993e-2e45044ade68	{"message": "01a203f7-f7b6-73a1-993e-2e45044ade68", "ticket": "01a203f7-f6c0-7692-a589-38433a200743", "contact": "01a203f7-f6c4-776e-a285-ad5f8d7d8829", "channel": "livechat"}	done	2	1795362912264	1795362912190		reply.send:01a203f7-f6c0-7692-a589-38433a200743	4	f
01a203f7-fb3c-711b-b27f-528425196642	reply.send	01a203f7-fb36-7455-b990-09f55a225548	{"message": "01a203f7-fb36-7455-b990-09f55a225548", "ticket": "01a203f7-fa1a-7259-b0fd-a9159652c0ee", "contact": "01a203f7-fa20-773e-a365-872aa3cc0d54", "channel": "livechat"}	parked	1	1795449313081	1795362913081		reply.send:01a203f7-fa1a-7259-b0fd-a9159652c0ee	4	f
j-waiting	reply.send	j-waiting	{"channel": "email", "message": "gone"}	waiting	0	1795449314836	1795362914836		\N	\N	f
j-running	reply.send	j-running	{"channel": "email", "message": "gone"}	running	1	1795449314836	1795362914836		\N	\N	f
j-parked	reply.send	j-parked	{"channel": "email", "message": "gone"}	parked	2	1795449314836	1795362914836		\N	\N	f
j-failed	reply.send	j-failed	{"channel": "email", "message": "gone"}	failed	3	1795449314836	1795362914836		\N	\N	f
j-unconfirmed	reply.send	j-unconfirmed	{"channel": "email", "message": "gone"}	unconfirmed	4	1795449314836	1795362914836		\N	\N	f
\.


--
-- Data for Name: ledger; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ledger (client, id, author, stream, seq, kind, made, at, outcome, code, detail, facts, touched) FROM stdin;
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f5a2-712c-9439-2489fb488b82	01a203f7-f440-7381-aeb6-e9804b592d17	customer:01a203f7-f5a2-712c-9439-248873ee3684	1	customer.save	{"wall": 1795362911650, "offset": 0, "boot": "", "uncertain": false}	1795362911655	applied	\N	{}	{}	[["customer", "01a203f7-f5a2-712c-9439-248873ee3684"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f5be-7166-8170-77af05dfc1e2	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-f5be-7166-8170-77aedc7891bd	1	ticket.open	{"wall": 1795362911678, "offset": 0, "boot": "", "uncertain": false}	1795362911682	applied	\N	{}	{}	[["ticket", "01a203f7-f5be-7166-8170-77aedc7891bd"], ["customer", "01a203f7-f5a2-712c-9439-248873ee3684"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f602-7680-bb67-ca4279118b84	01a203f7-f440-7381-aeb6-e9804b592d17	customer:01a203f7-f5a2-712c-9439-248873ee3684	2	customer.validate	{"wall": 1795362911746, "offset": 0, "boot": "", "uncertain": false}	1795362911750	applied	\N	{}	{}	[["customer", "01a203f7-f5a2-712c-9439-248873ee3684"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f642-76a7-9b96-b277620e959e	01a203f7-f440-7381-aeb6-e9804b592d17	customer:01a203f7-f5a2-712c-9439-248873ee3684	3	customer.unmask	{"wall": 1795362911810, "offset": 0, "boot": "", "uncertain": false}	1795362911814	applied	\N	{}	{}	[]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f676-773a-9743-e19c6e5355ab	01a203f7-f440-7381-aeb6-e9804b592d17	presence:01a203f7-f440-7381-aeb6-e9804b592d17	1	presence.set	{"wall": 1795362911862, "offset": 0, "boot": "", "uncertain": false}	1795362911866	applied	\N	{}	{}	[["presence", "01a203f7-f440-7381-aeb6-e9804b592d17"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f720-768e-b8b2-7dc679712243	01a203f7-f440-7381-aeb6-e9804b592d17	offer:01a203f7-f6f0-7701-a6f4-3480d6d3f19c	0	offer.accept	{"wall": 1795362912032, "offset": 0, "boot": "", "uncertain": false}	1795362912035	applied	\N	{}	{}	[["offer", "01a203f7-f6f0-7701-a6f4-3480d6d3f19c"], ["contact", "01a203f7-f6c4-776e-a285-ad5f8d7d8829"], ["ticket", "01a203f7-f6c0-7692-a589-38433a200743"], ["message", "01a203f7-f6c8-750d-b98a-7ddb9d4e544b"], ["message", "01a203f7-f6e0-71d3-b17d-44bf61db29cc"], ["customer", "01a203f7-f6bb-70e4-b246-c194bc41b8ac"], ["message", "01a203f7-f738-77e8-b677-23fd60d47df9"], ["presence", "01a203f7-f440-7381-aeb6-e9804b592d17"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f7b6-73a1-993e-2e4673a65f6f	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-f6c0-7692-a589-38433a200743	1	reply.send	{"wall": 1795362912182, "offset": 0, "boot": "", "uncertain": false}	1795362912190	applied	\N	{}	{}	[["ticket", "01a203f7-f6c0-7692-a589-38433a200743"], ["message", "01a203f7-f7b6-73a1-993e-2e45044ade68"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f980-7503-ab61-439a2b3670d1	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-f6c0-7692-a589-38433a200743	2	contact.end	{"wall": 1795362912640, "offset": 0, "boot": "", "uncertain": false}	1795362912643	applied	\N	{}	{}	[["contact", "01a203f7-f6c4-776e-a285-ad5f8d7d8829"], ["ticket", "01a203f7-f6c0-7692-a589-38433a200743"], ["message", "01a203f7-f987-7152-8e72-95d307d19cfc"], ["message", "01a203f7-f989-7247-916d-b8259ff04bd7"], ["presence", "01a203f7-f440-7381-aeb6-e9804b592d17"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-f9c6-74cb-93c7-a362f6d87e7f	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-f6c0-7692-a589-38433a200743	3	contact.document	{"wall": 1795362912710, "offset": 0, "boot": "", "uncertain": false}	1795362912713	applied	\N	{}	{}	[["ticket", "01a203f7-f6c0-7692-a589-38433a200743"], ["message", "01a203f7-f9cc-7521-ba0b-9fed2cd5cdeb"], ["contact", "01a203f7-f6c4-776e-a285-ad5f8d7d8829"], ["presence", "01a203f7-f440-7381-aeb6-e9804b592d17"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fa71-7558-944d-33590db4a5e4	01a203f7-f440-7381-aeb6-e9804b592d17	offer:01a203f7-fa4b-7161-8d16-9af092a8a520	0	offer.accept	{"wall": 1795362912881, "offset": 0, "boot": "", "uncertain": false}	1795362912884	applied	\N	{}	{}	[["offer", "01a203f7-fa4b-7161-8d16-9af092a8a520"], ["contact", "01a203f7-fa20-773e-a365-872aa3cc0d54"], ["ticket", "01a203f7-fa1a-7259-b0fd-a9159652c0ee"], ["message", "01a203f7-fa22-754d-94d9-e1d55d58a4fd"], ["message", "01a203f7-fa35-77bd-a975-7d844964ef3b"], ["customer", "01a203f7-fa16-7027-b1b7-a3a70ba579ab"], ["message", "01a203f7-fa7d-7176-8faf-2c7a63ffe3f3"], ["presence", "01a203f7-f440-7381-aeb6-e9804b592d17"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fb36-7455-b990-09f63332e030	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fa1a-7259-b0fd-a9159652c0ee	1	reply.send	{"wall": 1795362913078, "offset": 0, "boot": "", "uncertain": false}	1795362913081	applied	\N	{}	{}	[["ticket", "01a203f7-fa1a-7259-b0fd-a9159652c0ee"], ["message", "01a203f7-fb36-7455-b990-09f55a225548"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fb6e-71a9-8c20-08292da03346	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fa1a-7259-b0fd-a9159652c0ee	2	reply.send	{"wall": 1795362913134, "offset": 0, "boot": "", "uncertain": false}	1795362913141	rejected	stale	{"count": "1"}	{"meanwhile": ["01a203f7-fa35-77bd-a975-7d844964ef3b"]}	[]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fbf7-708a-9acf-0737fd980f1d	01a203f7-f440-7381-aeb6-e9804b592d17	offer:01a203f7-fbcb-759d-b5c7-ec84ca9d1971	0	offer.reject	{"wall": 1795362913271, "offset": 0, "boot": "", "uncertain": false}	1795362913274	applied	\N	{}	{}	[["offer", "01a203f7-fbcb-759d-b5c7-ec84ca9d1971"], ["contact", "01a203f7-fbaf-7743-ba7f-8d909ac8a906"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fcab-72f5-9da0-9e26b169c12a	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	1	ticket.open	{"wall": 1795362913451, "offset": 0, "boot": "", "uncertain": false}	1795362913453	applied	\N	{}	{}	[["ticket", "01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fcb8-77a3-9cac-443e2310989a	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fcb8-77a3-9cac-443de95120bb	1	ticket.open	{"wall": 1795362913464, "offset": 0, "boot": "", "uncertain": false}	1795362913468	applied	\N	{}	{}	[["ticket", "01a203f7-fcb8-77a3-9cac-443de95120bb"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fcf2-7371-8e86-6acf7ca6110b	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fcb8-77a3-9cac-443de95120bb	2	ticket.move	{"wall": 1795362913522, "offset": 0, "boot": "", "uncertain": false}	1795362913524	applied	\N	{}	{}	[["ticket", "01a203f7-fcb8-77a3-9cac-443de95120bb"], ["message", "01a203f7-fcf6-7161-bf96-4b5933919aef"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fd2a-71c1-8f22-08aa09ae0347	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fd2a-71c1-8f22-08a9a0e44794	1	ticket.open	{"wall": 1795362913578, "offset": 0, "boot": "", "uncertain": false}	1795362913582	applied	\N	{}	{}	[["ticket", "01a203f7-fd2a-71c1-8f22-08a9a0e44794"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fd66-7447-a7f4-96d07b765c8e	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fd2a-71c1-8f22-08a9a0e44794	2	ticket.move	{"wall": 1795362913638, "offset": 0, "boot": "", "uncertain": false}	1795362913642	applied	\N	{}	{}	[["ticket", "01a203f7-fd2a-71c1-8f22-08a9a0e44794"], ["message", "01a203f7-fd6c-75fc-bdbf-2f1f1bba6e6f"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fda2-70b9-b501-1cea5fc3b9b5	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fda2-70b9-b501-1ce9476b0e7d	1	ticket.open	{"wall": 1795362913698, "offset": 0, "boot": "", "uncertain": false}	1795362913701	applied	\N	{}	{}	[["ticket", "01a203f7-fda2-70b9-b501-1ce9476b0e7d"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-ff4e-7634-84c8-06c2a5c6240b	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-ff15-767d-94e2-645aab24d25a	2	ticket.move	{"wall": 1795362914126, "offset": 0, "boot": "", "uncertain": false}	1795362914128	applied	\N	{}	{}	[["ticket", "01a203f7-ff15-767d-94e2-645aab24d25a"], ["message", "01a203f7-ff52-76f6-966d-7f352ce6cb26"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f8-0116-73da-94eb-e86f0a0584b7	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	3	note.add	{"wall": 1795362914582, "offset": 0, "boot": "", "uncertain": false}	1795362914587	rejected	invalid	{"field": "text"}	{}	[]
01a203f7-f4bc-7439-988f-1e1230d56c89	01a203f8-017e-71c8-a257-613c77ac9578	01a203f7-f494-704c-9643-16fdfcdc5ecc	presence:01a203f7-f494-704c-9643-16fdfcdc5ecc	1	presence.set	{"wall": 1795362914686, "offset": 0, "boot": "", "uncertain": false}	1795362914690	applied	\N	{}	{}	[["presence", "01a203f7-f494-704c-9643-16fdfcdc5ecc"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fdda-7480-8ef4-1c7122b7fd22	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fda2-70b9-b501-1ce9476b0e7d	2	ticket.move	{"wall": 1795362913754, "offset": 0, "boot": "", "uncertain": false}	1795362913756	applied	\N	{}	{}	[["ticket", "01a203f7-fda2-70b9-b501-1ce9476b0e7d"], ["message", "01a203f7-fddf-779d-a934-47a90d773ebd"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fe62-77d8-9caf-7e3dfeefd969	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fe2a-762f-86c7-9b6ed09a895d	2	ticket.move	{"wall": 1795362913890, "offset": 0, "boot": "", "uncertain": false}	1795362913893	applied	\N	{}	{}	[["ticket", "01a203f7-fe2a-762f-86c7-9b6ed09a895d"], ["message", "01a203f7-fe67-75b5-b097-a154e5e74094"]]
01a203f7-f4fa-75c2-8bf1-af08170344f3	01a203f7-ff06-7581-bab3-446ec5fc801e	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	ticket:01a203f7-fe2a-762f-86c7-9b6ed09a895d	1	ticket.move	{"wall": 1795362914054, "offset": 0, "boot": "", "uncertain": false}	1795362914057	applied	\N	{}	{}	[["ticket", "01a203f7-fe2a-762f-86c7-9b6ed09a895d"], ["message", "01a203f7-ff0b-77e4-b785-35156c715234"]]
01a203f7-f4bc-7439-988f-1e1230d56c89	01a203f8-018e-763a-b9f0-55baccaf4770	01a203f7-f494-704c-9643-16fdfcdc5ecc	presence:01a203f7-f494-704c-9643-16fdfcdc5ecc	2	presence.set	{"wall": 1795362914702, "offset": 0, "boot": "", "uncertain": false}	1795362914707	applied	\N	{}	{}	[["presence", "01a203f7-f494-704c-9643-16fdfcdc5ecc"]]
01a203f7-f4bc-7439-988f-1e1230d56c89	01a203f8-01ce-73e9-9d26-ca87275aff3f	01a203f7-f494-704c-9643-16fdfcdc5ecc	tool:wallet	1	tool.report	{"wall": 1795362914766, "offset": 0, "boot": "", "uncertain": false}	1795362914769	applied	\N	{}	{}	[["tool", "wallet"]]
01a203f7-f4fa-75c2-8bf1-af08170344f3	01a203f7-fe16-764b-aec1-01ad8843b0b1	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	ticket:01a203f7-fda2-70b9-b501-1ce9476b0e7d	1	ticket.move	{"wall": 1795362913814, "offset": 0, "boot": "", "uncertain": false}	1795362913817	applied	\N	{}	{}	[["ticket", "01a203f7-fda2-70b9-b501-1ce9476b0e7d"], ["message", "01a203f7-fe1c-7101-9873-45388c5967c5"], ["message", "01a203f7-fddf-779d-a934-47a90d773ebd"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-ff15-767d-94e2-645b9f41f24f	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-ff15-767d-94e2-645aab24d25a	1	ticket.open	{"wall": 1795362914069, "offset": 0, "boot": "", "uncertain": false}	1795362914074	applied	\N	{}	{}	[["ticket", "01a203f7-ff15-767d-94e2-645aab24d25a"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-ff94-776a-b5af-83c548922ba8	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-ff94-776a-b5af-83c48405aaee	1	ticket.open	{"wall": 1795362914196, "offset": 0, "boot": "", "uncertain": false}	1795362914201	applied	\N	{}	{}	[["ticket", "01a203f7-ff94-776a-b5af-83c48405aaee"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f8-0072-74fb-8048-fd1e42db351a	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f8-000a-7237-84b1-bbb3ee21f3f7	3	ticket.move	{"wall": 1795362914418, "offset": 0, "boot": "", "uncertain": false}	1795362914420	applied	\N	{}	{}	[["ticket", "01a203f8-000a-7237-84b1-bbb3ee21f3f7"], ["message", "01a203f8-0076-7312-9799-6f3533ebf7f2"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f8-014a-7379-9d3d-80c55fc6db86	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f8-000a-7237-84b1-bbb3ee21f3f7	5	ticket.move	{"wall": 1795362914634, "offset": 0, "boot": "", "uncertain": false}	1795362914639	rejected	illegal_transition	{"state": "closed", "move": "pend"}	{}	[]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-fe2a-762f-86c7-9b6f62328dc8	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fe2a-762f-86c7-9b6ed09a895d	1	ticket.open	{"wall": 1795362913834, "offset": 0, "boot": "", "uncertain": false}	1795362913837	applied	\N	{}	{}	[["ticket", "01a203f7-fe2a-762f-86c7-9b6ed09a895d"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f8-000a-7237-84b1-bbb41f65f8cb	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f8-000a-7237-84b1-bbb3ee21f3f7	1	ticket.open	{"wall": 1795362914314, "offset": 0, "boot": "", "uncertain": false}	1795362914316	applied	\N	{}	{}	[["ticket", "01a203f8-000a-7237-84b1-bbb3ee21f3f7"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f8-00e2-7266-a6a4-570739948cbd	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	2	note.add	{"wall": 1795362914530, "offset": 0, "boot": "", "uncertain": false}	1795362914532	applied	\N	{}	{}	[["ticket", "01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb"], ["message", "01a203f8-00e2-7266-a6a4-57069d116c96"]]
01a203f7-f4fa-75c2-8bf1-af08170344f3	01a203f7-ff86-768e-a7c5-944f07edeadd	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	ticket:01a203f7-ff15-767d-94e2-645aab24d25a	1	ticket.move	{"wall": 1795362914182, "offset": 0, "boot": "", "uncertain": false}	1795362914185	applied	\N	{}	{}	[["ticket", "01a203f7-ff15-767d-94e2-645aab24d25a"], ["message", "01a203f7-ff8b-77fd-80fa-a3a28b4c9055"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f8-003e-714b-b050-ed2d2414cbae	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f8-000a-7237-84b1-bbb3ee21f3f7	2	ticket.edit	{"wall": 1795362914366, "offset": 0, "boot": "", "uncertain": false}	1795362914369	applied	\N	{}	{}	[["ticket", "01a203f8-000a-7237-84b1-bbb3ee21f3f7"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f7-ffce-76dc-a024-d8c052a99342	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f7-ff94-776a-b5af-83c48405aaee	2	ticket.move	{"wall": 1795362914254, "offset": 0, "boot": "", "uncertain": false}	1795362914256	applied	\N	{}	{}	[["ticket", "01a203f7-ff94-776a-b5af-83c48405aaee"], ["message", "01a203f7-ffd2-7506-8daa-bac754ab9142"]]
01a203f7-f478-71aa-b056-5080c95956e1	01a203f8-00aa-762a-8bbc-90e7d54bb381	01a203f7-f440-7381-aeb6-e9804b592d17	ticket:01a203f8-000a-7237-84b1-bbb3ee21f3f7	4	ticket.move	{"wall": 1795362914474, "offset": 0, "boot": "", "uncertain": false}	1795362914477	applied	\N	{}	{}	[["ticket", "01a203f8-000a-7237-84b1-bbb3ee21f3f7"], ["message", "01a203f8-00af-77c1-a0be-74e844491619"]]
\.


--
-- Data for Name: membership; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.membership (feed, ref, id) FROM stdin;
floor	tool	ticket
floor	tool	core
floor	tool	wallet
floor	user	01a203f7-f440-7381-aeb6-e9804b592d17
floor	user	01a203f7-f494-704c-9643-16fdfcdc5ecc
floor	user	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6
floor	user	01a203f7-f513-76a9-9f4a-de1358504144
floor	user	01a203f7-f552-752b-83a1-2bfba9364f27
floor	user	01a203f7-f58e-70dc-ab46-9c843ac07fe0
agent:01a203f7-f440-7381-aeb6-e9804b592d17	customer	01a203f7-f5a2-712c-9439-248873ee3684
queue:livechat_gadai	ticket	01a203f7-f5be-7166-8170-77aedc7891bd
agent:01a203f7-f440-7381-aeb6-e9804b592d17	ticket	01a203f7-f5be-7166-8170-77aedc7891bd
queue:livechat_gadai	customer	01a203f7-f5a2-712c-9439-248873ee3684
floor	presence	01a203f7-f440-7381-aeb6-e9804b592d17
agent:01a203f7-f440-7381-aeb6-e9804b592d17	presence	01a203f7-f440-7381-aeb6-e9804b592d17
queue:livechat_gadai	customer	01a203f7-f6bb-70e4-b246-c194bc41b8ac
queue:livechat_gadai	ticket	01a203f7-f6c0-7692-a589-38433a200743
queue:livechat_gadai	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829
queue:livechat_gadai	message	01a203f7-f6c8-750d-b98a-7ddb9d4e544b
queue:livechat_gadai	message	01a203f7-f6e0-71d3-b17d-44bf61db29cc
agent:01a203f7-f440-7381-aeb6-e9804b592d17	contact	01a203f7-f6c4-776e-a285-ad5f8d7d8829
agent:01a203f7-f440-7381-aeb6-e9804b592d17	ticket	01a203f7-f6c0-7692-a589-38433a200743
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-f6c8-750d-b98a-7ddb9d4e544b
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-f6e0-71d3-b17d-44bf61db29cc
agent:01a203f7-f440-7381-aeb6-e9804b592d17	customer	01a203f7-f6bb-70e4-b246-c194bc41b8ac
queue:livechat_gadai	message	01a203f7-f738-77e8-b677-23fd60d47df9
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-f738-77e8-b677-23fd60d47df9
queue:livechat_gadai	message	01a203f7-f7b6-73a1-993e-2e45044ade68
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-f7b6-73a1-993e-2e45044ade68
queue:livechat_gadai	message	01a203f7-f987-7152-8e72-95d307d19cfc
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-f987-7152-8e72-95d307d19cfc
queue:livechat_gadai	message	01a203f7-f989-7247-916d-b8259ff04bd7
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-f989-7247-916d-b8259ff04bd7
queue:livechat_gadai	message	01a203f7-f9cc-7521-ba0b-9fed2cd5cdeb
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-f9cc-7521-ba0b-9fed2cd5cdeb
queue:livechat_gadai	customer	01a203f7-fa16-7027-b1b7-a3a70ba579ab
queue:livechat_gadai	ticket	01a203f7-fa1a-7259-b0fd-a9159652c0ee
queue:livechat_gadai	contact	01a203f7-fa20-773e-a365-872aa3cc0d54
queue:livechat_gadai	message	01a203f7-fa22-754d-94d9-e1d55d58a4fd
queue:livechat_gadai	message	01a203f7-fa35-77bd-a975-7d844964ef3b
agent:01a203f7-f440-7381-aeb6-e9804b592d17	contact	01a203f7-fa20-773e-a365-872aa3cc0d54
agent:01a203f7-f440-7381-aeb6-e9804b592d17	ticket	01a203f7-fa1a-7259-b0fd-a9159652c0ee
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-fa22-754d-94d9-e1d55d58a4fd
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-fa35-77bd-a975-7d844964ef3b
agent:01a203f7-f440-7381-aeb6-e9804b592d17	customer	01a203f7-fa16-7027-b1b7-a3a70ba579ab
queue:livechat_gadai	message	01a203f7-fa7d-7176-8faf-2c7a63ffe3f3
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-fa7d-7176-8faf-2c7a63ffe3f3
queue:livechat_gadai	message	01a203f7-fb36-7455-b990-09f55a225548
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-fb36-7455-b990-09f55a225548
queue:livechat_mitra	customer	01a203f7-fba9-70c6-bdfa-1088dc8b3dab
queue:livechat_mitra	ticket	01a203f7-fbac-748a-87c6-0fbfd0c188b1
queue:livechat_mitra	contact	01a203f7-fbaf-7743-ba7f-8d909ac8a906
queue:livechat_mitra	message	01a203f7-fbb0-769d-a005-25886d7b1ecb
queue:livechat_mitra	message	01a203f7-fbbd-726b-9ee0-5f33921640f7
agent:01a203f7-f440-7381-aeb6-e9804b592d17	offer	01a203f7-fbcb-759d-b5c7-ec84ca9d1971
queue:livechat_umum	customer	01a203f7-fc3b-73e8-8b03-ff7295beb567
queue:livechat_umum	ticket	01a203f7-fc40-77cd-87bb-bd4f591e552a
queue:livechat_umum	contact	01a203f7-fc46-732b-923b-e233dc5ed259
queue:livechat_umum	message	01a203f7-fc49-731f-8961-d6f2986a488d
queue:livechat_umum	message	01a203f7-fc63-7448-9717-f95a237967e2
queue:livechat_gadai	ticket	01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb
agent:01a203f7-f440-7381-aeb6-e9804b592d17	ticket	01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb
queue:livechat_gadai	ticket	01a203f7-fcb8-77a3-9cac-443de95120bb
agent:01a203f7-f440-7381-aeb6-e9804b592d17	ticket	01a203f7-fcb8-77a3-9cac-443de95120bb
queue:livechat_gadai	message	01a203f7-fcf6-7161-bf96-4b5933919aef
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-fcf6-7161-bf96-4b5933919aef
queue:l2_helpdesk	ticket	01a203f7-fd2a-71c1-8f22-08a9a0e44794
queue:l2_helpdesk	message	01a203f7-fd6c-75fc-bdbf-2f1f1bba6e6f
queue:livechat_gadai	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d
agent:01a203f7-f440-7381-aeb6-e9804b592d17	ticket	01a203f7-fda2-70b9-b501-1ce9476b0e7d
queue:livechat_gadai	message	01a203f7-fe1c-7101-9873-45388c5967c5
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-fe1c-7101-9873-45388c5967c5
queue:livechat_gadai	message	01a203f7-fddf-779d-a934-47a90d773ebd
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-fddf-779d-a934-47a90d773ebd
queue:l2_helpdesk	ticket	01a203f7-fe2a-762f-86c7-9b6ed09a895d
queue:l2_helpdesk	message	01a203f7-fe67-75b5-b097-a154e5e74094
queue:l2_helpdesk	message	01a203f7-ff0b-77e4-b785-35156c715234
queue:l2_helpdesk	ticket	01a203f7-ff15-767d-94e2-645aab24d25a
queue:l2_helpdesk	message	01a203f7-ff8b-77fd-80fa-a3a28b4c9055
queue:livechat_gadai	ticket	01a203f7-ff94-776a-b5af-83c48405aaee
queue:l2_helpdesk	message	01a203f7-ff52-76f6-966d-7f352ce6cb26
floor	presence	01a203f7-f494-704c-9643-16fdfcdc5ecc
agent:01a203f7-f494-704c-9643-16fdfcdc5ecc	presence	01a203f7-f494-704c-9643-16fdfcdc5ecc
agent:01a203f7-f440-7381-aeb6-e9804b592d17	ticket	01a203f7-ff94-776a-b5af-83c48405aaee
queue:livechat_gadai	message	01a203f8-0076-7312-9799-6f3533ebf7f2
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f8-0076-7312-9799-6f3533ebf7f2
queue:livechat_gadai	message	01a203f7-ffd2-7506-8daa-bac754ab9142
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f7-ffd2-7506-8daa-bac754ab9142
queue:livechat_gadai	message	01a203f8-00af-77c1-a0be-74e844491619
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f8-00af-77c1-a0be-74e844491619
queue:livechat_gadai	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7
agent:01a203f7-f440-7381-aeb6-e9804b592d17	ticket	01a203f8-000a-7237-84b1-bbb3ee21f3f7
queue:livechat_gadai	message	01a203f8-00e2-7266-a6a4-57069d116c96
agent:01a203f7-f440-7381-aeb6-e9804b592d17	message	01a203f8-00e2-7266-a6a4-57069d116c96
\.


--
-- Data for Name: message; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.message (id, version, ticket, contact, n, kind, author, author_name, text, at, delivery, failure, args) FROM stdin;
01a203f7-fb36-7455-b990-09f55a225548	1	01a203f7-fa1a-7259-b0fd-a9159652c0ee	01a203f7-fa20-773e-a365-872aa3cc0d54	4	reply	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	Masih di sana?	1795362913081	accepted		{}
01a203f7-f6c8-750d-b98a-7ddb9d4e544b	2	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6c4-776e-a285-ad5f8d7d8829	1	bot	system	Pusat Layanan Gadai dan Mitra	Selamat datang. Nomor tiket Anda 1-0001-4. Mohon menunggu, agen kami segera membantu.	1795362911928	none		{}
01a203f7-f6e0-71d3-b17d-44bf61db29cc	2	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6c4-776e-a285-ad5f8d7d8829	2	customer	01a203f7-f6bb-70e4-b246-c194bc41b8ac	Dewi	Saya sudah bayar, statusnya masih aktif 😟	1795362911969	none		{}
01a203f7-f738-77e8-b677-23fd60d47df9	1	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6c4-776e-a285-ad5f8d7d8829	3	system	system		contact.taken	1795362912035	none		{"agent": "Rina"}
01a203f7-fbb0-769d-a005-25886d7b1ecb	1	01a203f7-fbac-748a-87c6-0fbfd0c188b1	01a203f7-fbaf-7743-ba7f-8d909ac8a906	1	bot	system	Pusat Layanan Gadai dan Mitra	Selamat datang. Nomor tiket Anda 1-0003-8. Mohon menunggu, agen kami segera membantu.	1795362913192	none		{}
01a203f7-fbbd-726b-9ee0-5f33921640f7	1	01a203f7-fbac-748a-87c6-0fbfd0c188b1	01a203f7-fbaf-7743-ba7f-8d909ac8a906	2	customer	01a203f7-fba9-70c6-bdfa-1088dc8b3dab	Wulan	Saldo deposit saya tidak bertambah	1795362913214	none		{}
01a203f7-f7b6-73a1-993e-2e45044ade68	3	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6c4-776e-a285-ad5f8d7d8829	4	reply	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	Baik, kami cek dulu ya.	1795362912190	delivered		{}
01a203f7-f987-7152-8e72-95d307d19cfc	1	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6c4-776e-a285-ad5f8d7d8829	5	system	system		contact.ended	1795362912643	none		{"agent": "Rina"}
01a203f7-f989-7247-916d-b8259ff04bd7	1	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6c4-776e-a285-ad5f8d7d8829	6	bot	system	Pusat Layanan Gadai dan Mitra	Terima kasih telah menghubungi kami. Percakapan ini telah selesai.	1795362912643	none		{}
01a203f7-f9cc-7521-ba0b-9fed2cd5cdeb	1	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6c4-776e-a285-ad5f8d7d8829	7	note	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	Sudah dijelaskan	1795362912713	none		{}
01a203f7-fa22-754d-94d9-e1d55d58a4fd	2	01a203f7-fa1a-7259-b0fd-a9159652c0ee	01a203f7-fa20-773e-a365-872aa3cc0d54	1	bot	system	Pusat Layanan Gadai dan Mitra	Selamat datang. Nomor tiket Anda 1-0002-3. Mohon menunggu, agen kami segera membantu.	1795362912788	none		{}
01a203f7-fa35-77bd-a975-7d844964ef3b	2	01a203f7-fa1a-7259-b0fd-a9159652c0ee	01a203f7-fa20-773e-a365-872aa3cc0d54	2	customer	01a203f7-fa16-7027-b1b7-a3a70ba579ab	Agus	Halo, mau tanya lelang	1795362912823	none		{}
01a203f7-fa7d-7176-8faf-2c7a63ffe3f3	1	01a203f7-fa1a-7259-b0fd-a9159652c0ee	01a203f7-fa20-773e-a365-872aa3cc0d54	3	system	system		contact.taken	1795362912884	none		{"agent": "Rina"}
01a203f7-fc49-731f-8961-d6f2986a488d	1	01a203f7-fc40-77cd-87bb-bd4f591e552a	01a203f7-fc46-732b-923b-e233dc5ed259	1	bot	system	Pusat Layanan Gadai dan Mitra	Selamat datang. Nomor tiket Anda 1-0004-6. Mohon menunggu, agen kami segera membantu.	1795362913337	none		{}
01a203f7-fc63-7448-9717-f95a237967e2	1	01a203f7-fc40-77cd-87bb-bd4f591e552a	01a203f7-fc46-732b-923b-e233dc5ed259	2	system	system		contact.abandoned	1795362913370	none		{}
01a203f7-fcf6-7161-bf96-4b5933919aef	1	01a203f7-fcb8-77a3-9cac-443de95120bb	\N	1	system	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	ticket.pend	1795362913524	none		{"by": "Rina", "reason": "alasan pend"}
01a203f7-fd6c-75fc-bdbf-2f1f1bba6e6f	1	01a203f7-fd2a-71c1-8f22-08a9a0e44794	\N	1	system	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	ticket.escalate	1795362913642	none		{"by": "Rina", "reason": "alasan escalate"}
01a203f7-fe1c-7101-9873-45388c5967c5	1	01a203f7-fda2-70b9-b501-1ce9476b0e7d	\N	2	system	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	Sari	ticket.return	1795362913817	none		{"by": "Sari", "reason": "alasan return"}
01a203f7-fddf-779d-a934-47a90d773ebd	2	01a203f7-fda2-70b9-b501-1ce9476b0e7d	\N	1	system	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	ticket.escalate	1795362913756	none		{"by": "Rina", "reason": "alasan escalate"}
01a203f7-fe67-75b5-b097-a154e5e74094	1	01a203f7-fe2a-762f-86c7-9b6ed09a895d	\N	1	system	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	ticket.escalate	1795362913893	none		{"by": "Rina", "reason": "alasan escalate"}
01a203f7-ff0b-77e4-b785-35156c715234	1	01a203f7-fe2a-762f-86c7-9b6ed09a895d	\N	2	system	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	Sari	ticket.ask_approval	1795362914057	none		{"by": "Sari", "reason": "alasan ask_approval"}
01a203f7-ff52-76f6-966d-7f352ce6cb26	1	01a203f7-ff15-767d-94e2-645aab24d25a	\N	1	system	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	ticket.escalate	1795362914128	none		{"by": "Rina", "reason": "alasan escalate"}
01a203f7-ff8b-77fd-80fa-a3a28b4c9055	1	01a203f7-ff15-767d-94e2-645aab24d25a	\N	2	system	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	Sari	ticket.dispatch	1795362914185	none		{"by": "Sari", "reason": "alasan dispatch"}
01a203f7-ffd2-7506-8daa-bac754ab9142	1	01a203f7-ff94-776a-b5af-83c48405aaee	\N	1	system	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	ticket.solve	1795362914256	none		{"by": "Rina", "reason": "alasan solve"}
01a203f8-0076-7312-9799-6f3533ebf7f2	1	01a203f8-000a-7237-84b1-bbb3ee21f3f7	\N	1	system	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	ticket.solve	1795362914420	none		{"by": "Rina", "reason": "alasan solve"}
01a203f8-00af-77c1-a0be-74e844491619	1	01a203f8-000a-7237-84b1-bbb3ee21f3f7	\N	2	system	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	ticket.close	1795362914477	none		{"by": "Rina", "reason": "alasan close"}
01a203f8-00e2-7266-a6a4-57069d116c96	1	01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	\N	1	note	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	Cek Core: belum ada pelunasan ✓	1795362914532	none		{}
\.


--
-- Data for Name: offer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.offer (id, version, contact, ticket, agent, state, channel, queue, customer_name, subject, waiting_since, made, until, closed, reason) FROM stdin;
01a203f7-f6f0-7701-a6f4-3480d6d3f19c	3	01a203f7-f6c4-776e-a285-ad5f8d7d8829	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f440-7381-aeb6-e9804b592d17	accepted	livechat	livechat_gadai	Dewi	Live chat: gadai	1795362911928	1795362911968	1795362931968	1795362912035	
01a203f7-fa4b-7161-8d16-9af092a8a520	3	01a203f7-fa20-773e-a365-872aa3cc0d54	01a203f7-fa1a-7259-b0fd-a9159652c0ee	01a203f7-f440-7381-aeb6-e9804b592d17	accepted	livechat	livechat_gadai	Agus	Live chat: gadai	1795362912788	1795362912823	1795362932823	1795362912884	
01a203f7-fbcb-759d-b5c7-ec84ca9d1971	2	01a203f7-fbaf-7743-ba7f-8d909ac8a906	01a203f7-fbac-748a-87c6-0fbfd0c188b1	01a203f7-f440-7381-aeb6-e9804b592d17	rejected	livechat	livechat_mitra	Wulan	Live chat: mitra	1795362913192	1795362913218	1795362933218	1795362913274	sedang sibuk
\.


--
-- Data for Name: presence; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.presence (id, version, chosen, shown, aux_reason, since, missed, by_system, idle_since, linked, lost, resume) FROM stdin;
01a203f7-f440-7381-aeb6-e9804b592d17	5	avail	on_contact	\N	1795362912884	0	f	1795362913274	1795362911866	\N	\N
01a203f7-f494-704c-9643-16fdfcdc5ecc	2	aux	aux	salat	1795362914702	0	f	1795362914690	1795362914707	\N	\N
\.


--
-- Data for Name: presence_history; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.presence_history (id, "user", n, at, recorded, chosen, shown, aux_reason, by_system, uncertain) FROM stdin;
01a203f7-f683-7589-afe3-176e01e3c260	01a203f7-f440-7381-aeb6-e9804b592d17	1	1795362911862	1795362911866	avail	avail	\N	f	f
01a203f7-f73c-714f-8a00-b50b4c060b6b	01a203f7-f440-7381-aeb6-e9804b592d17	2	1795362912035	1795362912035	avail	on_contact	\N	f	f
01a203f7-f98d-7474-8267-36c85df46702	01a203f7-f440-7381-aeb6-e9804b592d17	3	1795362912643	1795362912643	avail	acw	\N	f	f
01a203f7-f9d9-76c1-9961-1d44dc57ccfc	01a203f7-f440-7381-aeb6-e9804b592d17	4	1795362912713	1795362912713	avail	avail	\N	f	f
01a203f7-fa81-70d9-82b8-30b733283a80	01a203f7-f440-7381-aeb6-e9804b592d17	5	1795362912884	1795362912884	avail	on_contact	\N	f	f
01a203f8-0187-7481-8096-d9f9c201c2ca	01a203f7-f494-704c-9643-16fdfcdc5ecc	1	1795362914686	1795362914690	avail	avail	\N	f	f
01a203f8-019c-7498-9e10-70259b7b4562	01a203f7-f494-704c-9643-16fdfcdc5ecc	2	1795362914702	1795362914707	aux	aux	salat	f	f
\.


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.session (id, "user", client, generation, confirmed, made, until, ended, why) FROM stdin;
01a203f7-f479-74f7-bfd2-606982b5ff19	01a203f7-f440-7381-aeb6-e9804b592d17	01a203f7-f478-71aa-b056-5080c95956e1	0	0	1795362911347	1797954911347	\N	
01a203f7-f4fa-75c2-8bf1-af09c63da756	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	01a203f7-f4fa-75c2-8bf1-af08170344f3	0	0	1795362911479	1797954911479	\N	
01a203f7-f53a-748c-83eb-ee9c8f95a0ff	01a203f7-f513-76a9-9f4a-de1358504144	01a203f7-f539-74e6-b8cc-566b2f854e85	0	0	1795362911543	1797954911543	\N	
01a203f7-f576-7272-9784-f0b20f8fab53	01a203f7-f552-752b-83a1-2bfba9364f27	01a203f7-f575-7164-8b50-b50759171554	0	0	1795362911602	1797954911602	\N	
01a203f7-f4bd-7369-b9eb-e44968aa9cfa	01a203f7-f494-704c-9643-16fdfcdc5ecc	01a203f7-f4bc-7439-988f-1e1230d56c89	0	0	1795362911418	1797954911418	1795362914834	signed_out
\.


--
-- Data for Name: stream_head; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.stream_head (client, stream, seq) FROM stdin;
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-f5be-7166-8170-77aedc7891bd	1
01a203f7-f478-71aa-b056-5080c95956e1	customer:01a203f7-f5a2-712c-9439-248873ee3684	3
01a203f7-f478-71aa-b056-5080c95956e1	presence:01a203f7-f440-7381-aeb6-e9804b592d17	1
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-f6c0-7692-a589-38433a200743	3
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-fa1a-7259-b0fd-a9159652c0ee	2
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-fcb8-77a3-9cac-443de95120bb	2
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-fd2a-71c1-8f22-08a9a0e44794	2
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-fda2-70b9-b501-1ce9476b0e7d	2
01a203f7-f4fa-75c2-8bf1-af08170344f3	ticket:01a203f7-fda2-70b9-b501-1ce9476b0e7d	1
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-fe2a-762f-86c7-9b6ed09a895d	2
01a203f7-f4fa-75c2-8bf1-af08170344f3	ticket:01a203f7-fe2a-762f-86c7-9b6ed09a895d	1
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-ff15-767d-94e2-645aab24d25a	2
01a203f7-f4fa-75c2-8bf1-af08170344f3	ticket:01a203f7-ff15-767d-94e2-645aab24d25a	1
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-ff94-776a-b5af-83c48405aaee	2
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	3
01a203f7-f478-71aa-b056-5080c95956e1	ticket:01a203f8-000a-7237-84b1-bbb3ee21f3f7	5
01a203f7-f4bc-7439-988f-1e1230d56c89	presence:01a203f7-f494-704c-9643-16fdfcdc5ecc	2
01a203f7-f4bc-7439-988f-1e1230d56c89	tool:wallet	1
\.


--
-- Data for Name: ticket; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ticket (id, version, number, state, channel, queue, assignee, holder, subject, category, issue, priority, complainant, counterparty, origin, target, "limit", submitted, updated, last, last_customer, escalated_by, escalated_from, returned_by, reason) FROM stdin;
01a203f7-f5be-7166-8170-77aedc7891bd	1	2-0001-5	open	voice	livechat_gadai	01a203f7-f440-7381-aeb6-e9804b592d17	\N	Telepon dari Siti	\N	\N	high	01a203f7-f5a2-712c-9439-248873ee3684	\N	1795362911678	\N	\N	\N	1795362911682	0	0	\N	\N	\N	
01a203f7-fa1a-7259-b0fd-a9159652c0ee	4	1-0002-3	open	livechat	livechat_gadai	01a203f7-f440-7381-aeb6-e9804b592d17	01a203f7-f440-7381-aeb6-e9804b592d17	Live chat: gadai	\N	\N	normal	01a203f7-fa16-7027-b1b7-a3a70ba579ab	\N	1795362912788	\N	\N	\N	1795362913081	4	2	\N	\N	\N	
01a203f7-fbac-748a-87c6-0fbfd0c188b1	2	1-0003-8	new	livechat	livechat_mitra	\N	\N	Live chat: mitra	\N	\N	normal	01a203f7-fba9-70c6-bdfa-1088dc8b3dab	\N	1795362913192	\N	\N	\N	1795362913214	2	2	\N	\N	\N	
01a203f7-f6c0-7692-a589-38433a200743	6	1-0001-4	open	livechat	livechat_gadai	01a203f7-f440-7381-aeb6-e9804b592d17	\N	Live chat: gadai	pengaduan	pelunasan_gagal	normal	01a203f7-f6bb-70e4-b246-c194bc41b8ac	\N	1795362911928	1795363631928	1795364111928	\N	1795362912713	7	2	\N	\N	\N	
01a203f7-fc40-77cd-87bb-bd4f591e552a	2	1-0004-6	new	livechat	livechat_umum	\N	\N	Live chat: umum	\N	\N	normal	01a203f7-fc3b-73e8-8b03-ff7295beb567	\N	1795362913337	\N	\N	\N	1795362913370	2	0	\N	\N	\N	
01a203f7-fda2-70b9-b501-1ce9476b0e7d	3	2-0005-3	returned	voice	livechat_gadai	01a203f7-f440-7381-aeb6-e9804b592d17	\N	Perkara returned	\N	\N	normal	\N	\N	1795362913698	\N	\N	\N	1795362913817	2	0	01a203f7-f440-7381-aeb6-e9804b592d17	livechat_gadai	01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	alasan return
01a203f7-ff15-767d-94e2-645aab24d25a	3	2-0007-7	dispatched	voice	l2_helpdesk	\N	\N	Perkara dispatched	\N	\N	normal	\N	\N	1795362914069	\N	\N	\N	1795362914185	2	0	01a203f7-f440-7381-aeb6-e9804b592d17	livechat_gadai	\N	alasan dispatch
01a203f7-fcb8-77a3-9cac-443de95120bb	2	2-0003-1	pending	voice	livechat_gadai	01a203f7-f440-7381-aeb6-e9804b592d17	\N	Perkara pending	\N	\N	normal	\N	\N	1795362913464	\N	\N	\N	1795362913524	1	0	\N	\N	\N	alasan pend
01a203f7-fd2a-71c1-8f22-08a9a0e44794	2	2-0004-4	escalated	voice	l2_helpdesk	\N	\N	Perkara escalated	\N	\N	normal	\N	\N	1795362913578	\N	\N	\N	1795362913642	1	0	01a203f7-f440-7381-aeb6-e9804b592d17	livechat_gadai	\N	alasan escalate
01a203f7-fe2a-762f-86c7-9b6ed09a895d	3	2-0006-6	awaiting_approval	voice	l2_helpdesk	\N	\N	Perkara awaiting_approval	\N	\N	normal	\N	\N	1795362913834	\N	\N	\N	1795362914057	2	0	01a203f7-f440-7381-aeb6-e9804b592d17	livechat_gadai	\N	alasan ask_approval
01a203f8-000a-7237-84b1-bbb3ee21f3f7	4	2-0009-0	closed	voice	livechat_gadai	01a203f7-f440-7381-aeb6-e9804b592d17	\N	Perkara closed	informasi	info_outlet	normal	\N	\N	1795362914314	1795363094314	1795363634314	1795362914420	1795362914477	2	0	\N	\N	\N	alasan close
01a203f7-fcaa-76b5-a2bc-a2025b9ae9fb	2	2-0002-8	open	voice	livechat_gadai	01a203f7-f440-7381-aeb6-e9804b592d17	\N	Perkara open	\N	\N	normal	\N	\N	1795362913451	\N	\N	\N	1795362914532	1	0	\N	\N	\N	
01a203f7-ff94-776a-b5af-83c48405aaee	2	2-0008-9	solved	voice	livechat_gadai	01a203f7-f440-7381-aeb6-e9804b592d17	\N	Perkara solved	\N	\N	normal	\N	\N	1795362914196	\N	\N	1795362914256	1795362914256	1	0	\N	\N	\N	alasan solve
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
ticket	1	Ticket	up	1795362911237	0	
core	1	Core	up	1795362911237	0	
wallet	2	Wallet	up	1795362911237	1	01a203f8-01d3-7675-b6bd-322b661041ac
\.


--
-- Data for Name: tool_report; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.tool_report (id, tool, incident, "user", text, at) FROM stdin;
01a203f8-01d3-7675-b6bd-322c03a9c34c	wallet	01a203f8-01d3-7675-b6bd-322b661041ac	01a203f7-f494-704c-9643-16fdfcdc5ecc	lambat sekali	1795362914769
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.users (id, version, username, name, roles, team, skills, capacity, password, active, demo, failures, locked_until) FROM stdin;
01a203f7-f440-7381-aeb6-e9804b592d17	1	rina	Rina	["agent"]	Tim A	["livechat", "gadai", "mitra", "voice", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$eTLzGQ55cU0UXBSG8G1UuQ$7XBrI3c+nuR4Gz4tShL8fpuWc2XgxGgT5l+pquVEnYs	t	f	0	0
01a203f7-f494-704c-9643-16fdfcdc5ecc	1	budi	Budi	["agent"]	Tim A	["livechat", "gadai", "mitra", "voice", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$XNgDPJmlXvjTqqwHZXGlzg$CnKn4XsPMPTMcTKbLeCwlE0tumYWttmGzbH3G1Ufmi8	t	f	0	0
01a203f7-f4d6-7235-bf52-5c7a0aecd6b6	1	sari	Sari	["l2"]	Tim A	["livechat", "gadai", "mitra", "voice", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$27x42+nHnYwdguVCKZO0og$AMLYz/SuhSEuVfMHHoi6J9tUF9cg5VgbXix6qAkYebo	t	f	0	0
01a203f7-f513-76a9-9f4a-de1358504144	1	wati	Wati	["supervisor"]	Tim A	["livechat", "gadai", "mitra", "voice", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$WjV92cFwpeAH8LmXhMvqUg$5hLlG0LxPjoyv5yFx9PK4RBoh0owW4XID1LQpaVlbFQ	t	f	0	0
01a203f7-f552-752b-83a1-2bfba9364f27	1	admin	Admin	["admin"]	Tim A	["livechat", "gadai", "mitra", "voice", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$D7sYtshhhWf78bUz7rYAlw$7cIiXqnmfwI0DR5xmFLTHqkku0Mvr0Gq2BxbTD/eWno	t	f	0	0
01a203f7-f58e-70dc-ab46-9c843ac07fe0	1	joko	Joko	["agent"]		["livechat", "gadai", "mitra", "voice", "l2_helpdesk", "l2_digital"]	{}	$argon2id$v=19$m=1024,t=1,p=2$JVx6wkFgEdwNuwscemSc7A$lFiEYKYrZWFlhCCrOJ4vvl2M73I2ZHQ7LWKKh1LS22g	f	f	0	0
\.


--
-- Data for Name: verdict; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.verdict (customer, "user", by, outcome, contact, ticket, until) FROM stdin;
01a203f7-f5a2-712c-9439-248873ee3684	01a203f7-f440-7381-aeb6-e9804b592d17	Rina	valid	\N	01a203f7-f5be-7166-8170-77aedc7891bd	1795366511746
\.


--
-- Data for Name: visitor; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.visitor (id, token, key, ticket, contact, customer, name, made, gateway) FROM stdin;
01a203f7-f6c9-70b4-8bc5-e839455f6170	bb1d0b73598db6cdeb516a732b1ae924eb8771b1f33c6d3bf68b9da048a735f8	cab3f8c6de41f9367d0b16dae705867a8800c039b813c8dcaa80a9bfcde2b241	01a203f7-f6c0-7692-a589-38433a200743	01a203f7-f6c4-776e-a285-ad5f8d7d8829	01a203f7-f6bb-70e4-b246-c194bc41b8ac	Dewi	1795362911928	01a203f7-f412-70b6-918f-248f211ce732
01a203f7-fa22-754d-94d9-e1d622c54f93	b046832660b91c14e5c58c99723ab3e36f30a61c0b024c6dd4daef969723c137	18120379b9cc9470bff93cbc743d6378354773269fd5b533b45393660f111195	01a203f7-fa1a-7259-b0fd-a9159652c0ee	01a203f7-fa20-773e-a365-872aa3cc0d54	01a203f7-fa16-7027-b1b7-a3a70ba579ab	Agus	1795362912788	01a203f7-f412-70b6-918f-248f211ce732
01a203f7-fbb1-75bf-86a5-5205a63d9f57	d365e670656633eaa6ef9126214a9a74c24765b86375989ebed89d8a370c1981	6a5c1e330768480ff577c1bd318462d548f6f6ef8635d007797808bd49500b23	01a203f7-fbac-748a-87c6-0fbfd0c188b1	01a203f7-fbaf-7743-ba7f-8d909ac8a906	01a203f7-fba9-70c6-bdfa-1088dc8b3dab	Wulan	1795362913192	01a203f7-f412-70b6-918f-248f211ce732
01a203f7-fc4a-719d-9672-c33d7854d62c	f5684df7ef8ae50eeeededa0a7ae6710c442b2d83874d44ad572e5d5a57b1267	1ba0f8bbe0d820ca61f80cae56282e3a3b279d5d511dac04d16d21a9e09e6bd4	01a203f7-fc40-77cd-87bb-bd4f591e552a	01a203f7-fc46-732b-923b-e233dc5ed259	01a203f7-fc3b-73e8-8b03-ff7295beb567	Tono	1795362913337	01a203f7-f412-70b6-918f-248f211ce732
\.


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


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
-- Name: customer_word pk_customer_word; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_word
    ADD CONSTRAINT pk_customer_word PRIMARY KEY (customer, word);


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
-- Name: ix_customer_word_word; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_customer_word_word ON public.customer_word USING btree (word);


--
-- Name: ix_event_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_event_at ON public.event USING btree (at);


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
-- Name: ix_session_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_session_user ON public.session USING btree ("user");


--
-- Name: ix_ticket_complainant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_complainant ON public.ticket USING btree (complainant);


--
-- Name: ix_ticket_queue_updated; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ticket_queue_updated ON public.ticket USING btree (queue, updated);


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

