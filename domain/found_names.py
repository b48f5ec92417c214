"""Who a message says it comes from: "nama saya Siti Rahmawati", "a.n. Budi", "dengan Ibu Ratna". Only what is introduced as
a name is one."""

import re
from collections.abc import Iterator

_TITLE = r"(?:bapak|bpk\.?|pak|ibu|bu|sdr\.?|sdri\.?|saudara|saudari|tn\.?|ny\.?|nona|kak)"
_WORD = r"[^\W\d_][^\W\d_'’.-]*(?:['’-][^\W\d_]+)*\.?"
_INTRODUCED = re.compile(
    rf"(?<!\w)(?:(?:nama(?:\s+(?:lengkap|saya|sy|aku|pemilik|nasabah|pelanggan|mitra|pengirim))*\s*(?:adalah|ialah|:|=)?)"
    rf"|(?:atas\s+nama|a\.?\s?n\.?|an\.)\s*:?|(?:saya|sy|perkenalkan|dengan|dgn)\s+(?={_TITLE}\s))\s*(?:{_TITLE}\s+)?"
    rf"(?P<name>{_WORD}(?:[ ]{_WORD}){{0,4}})",
    re.IGNORECASE,
)
#: Words no name goes on behind, and none begins with.
_ENDING_WORDS = """
    saya sy aku mau ingin mohon tolong minta bantu bantuan dari di ke yang yg dan atau dengan dgn untuk utk no
    nomor nomer hp wa telp telepon nik ktp email alamat tinggal tanya bertanya nanya sudah sdh belum blm tidak tdk
    gak ga kenapa bagaimana gimana apa apakah kapan berapa punya ada adalah ini itu tadi kemarin hari tanggal tgl
    jam pukul pinjaman kontrak akun aplikasi nasabah mitra driver pelanggan outlet cabang transaksi pembayaran
    bayar lunas gadai emas saldo rekening bank sejak selaku sebagai petugas terima terimakasih kasih lahir umur
    lengkap pemilik pengirim penerima bukan salah orang tersebut nya bapak ibu pak bu pada oleh kok sih ya min kak
    mas mbak dong deh tapi karena
"""
_ENDS = frozenset(_ENDING_WORDS.split())
#: A name of one letter is the beginning of something else.
_LEAST = 2


def names(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each name introduced in ``text``, without its title. Where capitals begin it, it ends with them."""
    for found in _INTRODUCED.finditer(text):
        start = found.start("name")
        words = list(re.finditer(_WORD, found["name"]))
        capital = words[0][0][0].isupper()
        end = 0
        for word in words:
            said = word[0].rstrip(".")
            if said.lower() in _ENDS or (capital and not said[0].isupper()):
                break
            end = word.end() if len(said) == 1 else word.start() + len(said)
            if word[0].endswith(".") and len(said) > 3:  # the sentence ended
                break
        if end >= _LEAST:
            yield start, start + end
