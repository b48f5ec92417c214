// Every sentence the visitor reads, in the two languages. {0}, {1} are filled by `say`.
const WORDS = {
  id: {
    title: "Live chat", welcome: "Halo, ada yang bisa kami bantu?",
    welcomeMore: "Isi data singkat berikut, lalu petugas kami akan menyapa Anda.",
    name: "Nama", phone: "Nomor telepon", phoneHint: "Nomor yang terdaftar, agar data Anda cepat kami temukan.",
    topic: "Perihal", first: "Apa yang ingin Anda sampaikan?", go: "Mulai chat",
    nameMissing: "Nama belum diisi.", phoneWrong: "Nomor telepon kurang lengkap, contoh 0812 3456 7890.",
    tooLong: "Terlalu panjang {0} karakter.", left: "sisa {0} karakter",
    connecting: "menghubungkan…", waiting: "menunggu petugas", withAgent: "dilayani {0}", over: "chat selesai",
    next: "Anda berikutnya. Mohon tunggu sebentar.", place: "{0} orang dilayani sebelum Anda. Mohon tunggu.",
    offline: "Sambungan terputus. Pesan Anda tersimpan di perangkat ini dan dikirim sendiri begitu tersambung.",
    queued: "tertunda", saved: "terkirim", tooLongSent: "ditolak: terlalu panjang", refused: "ditolak, belum terkirim",
    write: "Tulis pesan", send: "Kirim", transcript: "Percakapan", typing: "{0} sedang mengetik", agent: "Petugas", you: "Anda",
    ticket: "Nomor tiket Anda {0}. Mohon disimpan.",
    endedTitle: "Chat ini sudah selesai", endedText: "Nomor tiket Anda {0}. Masih ada yang kurang? Lanjutkan chat ini kapan saja.",
    again: "Lanjutkan", fresh: "Chat baru", leave: "Akhiri", leaveAsk: "Akhiri chat ini? Percakapan tetap kami simpan pada tiket Anda.",
    stay: "Tetap di sini", close: "Kecilkan chat", open: "Buka live chat", unread: "{0} pesan baru",
    attach: "Lampirkan berkas", detach: "Batalkan {0}", fetch: "Unduh {0}, {1}", fetchLater: "{0} belum dapat diunduh. Coba lagi sebentar.",
    why_size: "terlalu besar, paling besar {0} MB.", why_count: "terlalu banyak berkas.", why_total: "terlalu besar bersama berkas lain.",
    why_type: "jenis berkas ini tidak kami terima.", why_active: "program dan halaman web tidak kami terima.",
    why_archive: "arsip ini rusak atau terlalu besar.", why_picture: "gambar ini rusak atau terlalu besar.", why_empty: "berkas ini kosong.",
    why_channel: "berkas tidak kami terima di sini.", why_sum: "rusak di perjalanan. Kirim lagi.", why_infected: "berkas ini berbahaya, tidak kami terima.",
    why_not_found: "belum dapat dikirim. Coba lagi.", why_invalid: "ditolak.", why_sign_in_again: "belum dapat dikirim. Coba lagi.", why_forbidden: "ditolak.",
    full: "Penyimpanan perangkat ini penuh: jangan tutup halaman sebelum pesan terkirim.",
  },
  en: {
    title: "Live chat", welcome: "Hello, how can we help?",
    welcomeMore: "Tell us who you are, and one of our agents will be with you.",
    name: "Name", phone: "Phone number", phoneHint: "The registered one, so that we find your data quickly.",
    topic: "Subject", first: "What would you like to tell us?", go: "Start the chat",
    nameMissing: "Please enter your name.", phoneWrong: "The phone number looks incomplete, e.g. 0812 3456 7890.",
    tooLong: "{0} characters too long.", left: "{0} characters left",
    connecting: "connecting…", waiting: "waiting for an agent", withAgent: "with {0}", over: "chat ended",
    next: "You are next. One moment, please.", place: "{0} people are served before you. Please wait.",
    offline: "The connection is down. Your messages are kept on this device and are sent as soon as it is back.",
    queued: "waiting to be sent", saved: "sent", tooLongSent: "refused: too long", refused: "refused, not sent",
    write: "Write a message", send: "Send", transcript: "Conversation", typing: "{0} is typing", agent: "Agent", you: "You",
    ticket: "Your ticket number is {0}. Please keep it.",
    endedTitle: "This chat has ended", endedText: "Your ticket number is {0}. Something missing? Continue this chat at any time.",
    again: "Continue", fresh: "New chat", leave: "End", leaveAsk: "End this chat? The conversation is kept with your ticket.",
    stay: "Stay here", close: "Minimise the chat", open: "Open the live chat", unread: "{0} new messages",
    attach: "Attach a file", detach: "Cancel {0}", fetch: "Download {0}, {1}", fetchLater: "{0} cannot be downloaded yet. Try again in a moment.",
    why_size: "too large, at most {0} MB.", why_count: "too many files.", why_total: "too large together with the others.",
    why_type: "we do not take this kind of file.", why_active: "we take no programs or web pages.",
    why_archive: "this archive is broken or too large.", why_picture: "this picture is broken or too large.", why_empty: "this file is empty.",
    why_channel: "we take no files here.", why_sum: "damaged on the way. Send it again.", why_infected: "this file is dangerous, we do not take it.",
    why_not_found: "cannot be sent yet. Try again.", why_invalid: "refused.", why_sign_in_again: "cannot be sent yet. Try again.", why_forbidden: "refused.",
    full: "This device's storage is full: do not close the page before your messages are sent.",
  },
};

/** The language asked for, if we speak it; Indonesian otherwise. */
export const pickLanguage = (asked) => (asked && WORDS[asked.slice(0, 2)] ? asked.slice(0, 2) : "id");

/** A function (word, ...values) → sentence in `language`. */
export const speaker = (language) => (word, ...values) =>
  WORDS[language][word].replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)]));
