"""Search as agents type: Indonesian spellings, unfinished words, numbers; and what must never be found."""

import pytest

from console.operations.customer import Customers
from console.operations.desk import Desk
from console.operations.reply import Replies
from console.operations.ticket import Tickets
from console.store.feeds import Feeds
from console.store.indonesian import variants
from console.store.search import Hit, Marker, Search, words
from console.store.search_index import scrub
from contract.rows import MessageKind
from domain.contact import Channel
from domain.parties import CallerType
from tests.console.makers import HANDBOOK, ME, contact, customer, message, ticket
from tests.console.operations.live import Line

NIK = "3404011234560001"


@pytest.fixture
async def search(desk: Desk) -> Search:
    await Feeds(desk.db, desk.clock).keep(
        [
            ticket(),
            contact(),
            customer(),
            message(1, "Kak, pelunasan saya blm masuk, udah membayar kemarin"),
            message(2, f"NIK saya {NIK}, hp 0812-3456-7890"),
            message(3, "Dana-dana saya di rekening"),
            message(4, "ticket.take", kind=MessageKind.SYSTEM),
            message(5, "Nomor tiketnya 1-0001-6 ya"),
        ]
    )
    return Search(desk.db, desk.clock)


async def ids(search: Search, text: str) -> list[str]:
    return [hit.id for hit in await search.find(text)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pelunasan", "t1-m1"),
        ("PELUN", "t1-m1"),
        ("belum masuk", "t1-m1"),
        ("sudah", "t1-m1"),
        ("bayar", "t1-m1"),
        ("dana2", "t1-m3"),
        ("rek", "t1-m3"),
        ("pelunasan kemar", "t1-m1"),
        ("gagal", "t1"),
        ("siti rah", "c1"),
        ("1-0001-6", "t1"),
        ("100016", "t1"),
    ],
)
async def test_found_as_typed(search: Search, typed: str, found: str) -> None:
    assert found in await ids(search, typed)


@pytest.mark.parametrize(
    "typed",
    [NIK, NIK[:8], "081234567890", "0812", "7890", "ticket.take", "", "   ", '"', "(", "zzz", "34••••"],
)
async def test_not_found(search: Search, typed: str) -> None:
    assert await ids(search, typed) == []


@pytest.mark.parametrize(
    "typed", ['NEAR("a"', "a AND", "-", "head:x", "^a", "a*b", "'; drop table fts; --", "\x00"]
)
async def test_nothing_typed_is_a_command_to_the_index(search: Search, typed: str) -> None:
    await search.find(typed)
    assert await ids(search, "kemarin") == ["t1-m1"]


async def test_a_whole_number_brings_its_ticket_first(search: Search) -> None:
    assert (await ids(search, "#1-0001-6"))[0] == "t1"


async def test_texts_waiting_to_be_sent_are_found_and_leave_with_their_act(
    desk: Desk, search: Search
) -> None:
    id = await Replies(desk).send("t1", "Kami kirim pengaduannya ya", undo_s=9)
    (hit,) = await search.find("pengaduan")
    assert (hit.kind, hit.id, hit.ticket, hit.number) == ("pending", id, "t1", "1-0001-6")
    await Replies(desk).undo(id)
    assert await ids(search, "pengaduan") == []


async def test_a_ticket_opened_here_is_found_by_its_number(desk: Desk, search: Search) -> None:
    opened = await Tickets(desk).open(
        channel=Channel.VOICE, queue=HANDBOOK.queues[0].id, subject="Cincin hilang"
    )
    (hit,) = await search.find(opened.number)
    assert (hit.ticket, hit.title) == (opened.ticket, "Cincin hilang")


async def test_a_changed_text_is_found_by_its_new_words_alone(desk: Desk, search: Search) -> None:
    await Feeds(desk.db, desk.clock).keep([ticket(version=2, subject="Gadai emas")])
    assert await ids(search, "gagal") == []
    assert await ids(search, "gadai") == ["t1"]


async def test_rows_that_left_are_not_found(desk: Desk, search: Search) -> None:
    from console.store import rows

    await desk.db.write(lambda conn: rows.drop_feed(conn, rows.CACHE))
    assert await ids(search, "pelunasan") == []


async def test_words_in_subjects_weigh_more_than_in_texts(desk: Desk, search: Search) -> None:
    await Feeds(desk.db, desk.clock).keep([message(9, "gagal gagal"), message(10, "gagal lagi")])
    assert (await ids(search, "gagal"))[0] == "t1"


async def test_of_very_many_what_waits_stands_first_then_subjects_then_the_newest_texts(
    desk: Desk, search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.store.search.RANKED", 5)
    texts = [message(n, "emas emas emas" if n == 11 else f"cincin emas nomor {n}") for n in range(11, 17)]
    await Feeds(desk.db, desk.clock).keep([*texts, ticket(version=2, subject="Gadai emas")])
    waiting = await Replies(desk).send("t1", "Baik, emasnya kami cek", undo_s=9)
    newest_first = [f"t1-m{n}" for n in range(16, 10, -1)]
    assert await ids(search, "emas") == [waiting, "t1", *newest_first]
    assert [hit.id for hit in await search.find("emas", limit=3)] == [waiting, "t1", "t1-m16"]


async def test_a_hit_says_where_it_is(search: Search) -> None:
    (hit,) = await search.find("pelunasan saya")
    assert isinstance(hit, Hit)
    assert (hit.kind, hit.ticket, hit.number, hit.title) == ("message", "t1", "1-0001-6", "Pelunasan gagal")
    assert (hit.author, hit.name, hit.channel, hit.of) == (
        "Siti Rahmawati",
        "Siti Rahmawati",
        Channel.LIVECHAT,
        MessageKind.CUSTOMER,
    )
    pieces = Marker(words("pelunasan saya")).pieces(hit.text)
    assert [text for text, marked in pieces if marked] == ["pelunasan", "saya"]


def test_snippets_are_cut_around_the_words() -> None:
    text = "a " * 100 + "sasaran " + "b " * 100
    pieces = Marker(["sasar"]).pieces(text, 72)
    assert pieces[0] == ("…", False)
    assert ("sasar", True) in pieces
    assert pieces[-1][0].endswith("…")
    assert sum(len(piece) for piece, _ in pieces) < 80


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("belum masuk", "pelunasan saya blm masuk", ["blm", "masuk"]),
        ("belum", "pelunasan saya blm masuk", ["blm"]),
        ("bayar", "udah membayar kemarin", ["membayar"]),
        ("pelun", "PELUNASAN saya", ["PELUN"]),
        ("dana2", "Dana-dana saya", ["Dana", "dana"]),
        ("gadai", "tidak ada", []),
    ],
)
def test_the_words_of_a_hit_are_marked_as_it_was_found(typed: str, text: str, marked: list[str]) -> None:
    pieces = Marker(words(typed)).pieces(text)
    assert [piece for piece, found in pieces if found] == marked
    assert "".join(piece for piece, _ in pieces) == text


def test_a_snippet_stands_on_one_line() -> None:
    assert Marker(["dua"]).pieces("satu\n\ndua\ttiga") == (("satu ", False), ("dua", True), (" tiga", False))


async def test_a_hit_says_who(desk: Desk, search: Search) -> None:
    await Replies(desk).send("t1", "Sedang diperiksa", undo_s=9)
    await Feeds(desk.db, desk.clock).keep(
        [message(11, "sudah diteruskan ke unit", kind=MessageKind.NOTE, author="u-budi", author_name="Budi")]
    )
    (note,) = await search.find("diteruskan")
    (reply,) = await search.find("diperiksa")
    (who,) = [hit for hit in await search.find("siti") if hit.kind == "customer"]
    (case,) = [hit for hit in await search.find("1-0001-6") if hit.kind == "ticket"]
    assert (note.author, note.name, note.of) == ("Budi", "Siti Rahmawati", MessageKind.NOTE)
    assert (reply.kind, reply.author, reply.name, reply.of) == (
        "pending",
        ME,
        "Siti Rahmawati",
        MessageKind.REPLY,
    )
    assert (who.name, who.ticket) == ("Siti Rahmawati", "t1")
    assert (case.name, case.author, case.channel) == ("Siti Rahmawati", "", Channel.LIVECHAT)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("nik 3404011234560001 ya", "nik   ya"),
        ("hp 0812 3456 7890", "hp  "),
        ("+62 812-3456-7890.", " ."),
        ("transaksi 12345678", "transaksi 12345678"),
        ("tiket 12-0042-7 ya", "tiket 12-0042-7 ya"),
    ],
)
def test_runs_of_digits_stay_out_of_the_index(text: str, kept: str) -> None:
    assert scrub(text) == kept


@pytest.mark.parametrize(
    ("stem", "verb"),
    [
        ("bayar", "membayar"),
        ("tolak", "menolak"),
        ("kirim", "mengirim"),
        ("sita", "menyita"),
        ("proses", "memroses"),
        ("ambil", "mengambil"),
        ("cari", "mencari"),
        ("lunas", "melunas"),
    ],
)
def test_verbs(stem: str, verb: str) -> None:
    assert verb in variants(stem)
    assert stem not in variants(stem)


async def test_customers_are_found_by_name_alone_unsent_ones_too(desk: Desk, search: Search) -> None:
    made = await Customers(desk, Line()).create("Siti Aminah", CallerType.NASABAH)
    await Tickets(desk).open(channel=Channel.VOICE, queue=HANDBOOK.queues[0].id, subject="Siti bertanya")
    await Feeds(desk.db, desk.clock).keep([ticket("t2", subject="Ibu Siti menelepon")])
    assert {row.id for row in await search.customers("siti")} == {"c1", made}
    assert [row.name for row in await search.customers("siti ami")] == ["Siti Aminah"]
    assert await search.customers("gagal") == []
    assert await search.customers("") == []
    assert [row.id for row in await search.customers("siti", limit=1)]
