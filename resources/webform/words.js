// Every sentence the customer reads, in the two languages. {0}, {1} are filled by `say`.
const WORDS = {
  id: {
    title: "Formulir", welcome: "Tulis kepada kami", welcomeMore: "Jawaban kami tampil di halaman ini. Simpan tautannya setelah terkirim.",
    name: "Nama", by: "Anda ingin dikenali lewat", telepon: "Nomor telepon", email: "Email",
    teleponHint: "Nomor yang terdaftar, agar data Anda cepat kami temukan.", emailHint: "Alamat yang terdaftar, agar data Anda cepat kami temukan.",
    topic: "Perihal", optional: "{0} (bila ada)", message: "Apa yang ingin Anda sampaikan?", go: "Kirim",
    missing: "{0} belum diisi.", messageMissing: "Pesan belum diisi.", wrong_telepon: "Nomor telepon kurang lengkap, contoh 0812 3456 7890.", wrong_email: "Alamat email kurang lengkap, contoh nama@contoh.id.",
    consentMissing: "Beri tanda setuju dulu.", tooLong: "Terlalu panjang {0} karakter.", left: "sisa {0} karakter",
    attach: "Lampirkan berkas", detach: "Batalkan {0}", up: "terunggah {0}%", ready: "siap dikirim", fetch: "Unduh {0}, {1}", uploading: "Tunggu sampai berkas selesai diunggah.",
    offline: "Sambungan terputus. Tulisan Anda tetap di sini; kami coba lagi.", slow: "Terlalu banyak permintaan. Kami coba lagi sebentar lagi.",
    refused: "Ditolak ({0}). Periksa lagi isinya.", sending: "mengirim…",
    number: "Nomor tiket {0}", keep: "Simpan tautan halaman ini: dengan tautan itu siapa saja dapat membaca percakapan ini dan membalas.",
    copy: "Salin tautan", copied: "Tautan tersalin.", fresh: "Formulir baru", transcript: "Percakapan",
    received: "diterima, menunggu petugas", in_progress: "sedang ditangani", waiting: "menunggu jawaban Anda", solved: "selesai",
    answer: "Balas", send: "Kirim balasan", agent: "Petugas", you: "Anda",
    lostTitle: "Tautan ini tidak berlaku", lostText: "Tautan mungkin terpotong, atau percakapannya sudah lama selesai. Tulis lagi kepada kami kapan saja.",
    why_size: "terlalu besar, paling besar {0} MB.", why_count: "terlalu banyak berkas, paling banyak {0}.", why_total: "terlalu besar bersama berkas lain.",
    why_type: "jenis berkas ini tidak kami terima.", why_active: "program dan halaman web tidak kami terima.", why_archive: "arsip ini rusak atau terlalu besar.",
    why_picture: "gambar ini rusak atau terlalu besar.", why_empty: "berkas ini kosong.", why_channel: "berkas tidak kami terima di sini.",
    why_sum: "rusak di perjalanan. Kirim lagi.", why_infected: "berkas ini berbahaya, tidak kami terima.", why_other: "ditolak.",
  },
  en: {
    title: "Form", welcome: "Write to us", welcomeMore: "Our answer appears on this page. Keep its link once it is sent.",
    name: "Name", by: "We should know you by", telepon: "Phone number", email: "Email",
    teleponHint: "The registered one, so that we find your data quickly.", emailHint: "The registered one, so that we find your data quickly.",
    topic: "Subject", optional: "{0} (if any)", message: "What would you like to tell us?", go: "Send",
    missing: "{0} is missing.", messageMissing: "The message is missing.", wrong_telepon: "The phone number looks incomplete, e.g. 0812 3456 7890.", wrong_email: "The address looks incomplete, e.g. name@example.com.",
    consentMissing: "Please agree first.", tooLong: "{0} characters too long.", left: "{0} characters left",
    attach: "Attach a file", detach: "Cancel {0}", up: "{0}% uploaded", ready: "ready to be sent", fetch: "Download {0}, {1}", uploading: "Please wait until the files are uploaded.",
    offline: "The connection is down. What you wrote stays here; we keep trying.", slow: "Too many requests. We try again in a moment.",
    refused: "Refused ({0}). Please check what you wrote.", sending: "sending…",
    number: "Ticket number {0}", keep: "Keep this page's link: whoever has it can read this conversation and answer.",
    copy: "Copy the link", copied: "Link copied.", fresh: "New form", transcript: "Conversation",
    received: "received, waiting for an agent", in_progress: "being worked on", waiting: "waiting for your answer", solved: "solved",
    answer: "Answer", send: "Send answer", agent: "Agent", you: "You",
    lostTitle: "This link is not valid", lostText: "It may have been cut, or the conversation was over long ago. Write to us again at any time.",
    why_size: "too large, at most {0} MB.", why_count: "too many files, at most {0}.", why_total: "too large together with the others.",
    why_type: "we do not take this kind of file.", why_active: "we take no programs or web pages.", why_archive: "this archive is broken or too large.",
    why_picture: "this picture is broken or too large.", why_empty: "this file is empty.", why_channel: "we take no files here.",
    why_sum: "damaged on the way. Send it again.", why_infected: "this file is dangerous, we do not take it.", why_other: "refused.",
  },
};

/** The language asked for, if we speak it; Indonesian otherwise. */
export const pickLanguage = (asked) => (asked && WORDS[asked.slice(0, 2)] ? asked.slice(0, 2) : "id");

/** A function (word, ...values) → sentence in `language`. */
export const speaker = (language) => (word, ...values) =>
  (WORDS[language][word] ?? WORDS[language].why_other).replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)] ?? ""));
