<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>AdminView</name>
    <message>
        <source>Administrasi</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Offline: administrasi memerlukan gateway</source>
        <translation>Offline: administration needs the gateway</translation>
    </message>
    <message>
        <source>Yang tampil di sini selalu keadaan gateway saat ini. Begitu tersambung, isinya dimuat lagi.</source>
        <translation>What is shown here is always the gateway as it is now. It is read again as soon as the line is back.</translation>
    </message>
</context>
<context>
    <name>AdminWords</name>
    <message>
        <source>Pengguna</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Tim</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Peran &amp; skill</source>
        <translation>Roles &amp; skills</translation>
    </message>
    <message>
        <source>Buku pegangan</source>
        <translation>Handbook</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Komputer</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Agen</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Verifikator</source>
        <translation>Verifier</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>Team leader</source>
        <translation>Team leader</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>QC</source>
        <translation>QC</translation>
    </message>
    <message>
        <source>LD</source>
        <translation>LD</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>Outbound</translation>
    </message>
    <message>
        <source>Helpdesk outlet</source>
        <translation>Outlet helpdesk</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Jam layanan</source>
        <translation>Business hours</translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Makro</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Alasan AUX</source>
        <translation>AUX reasons</translation>
    </message>
    <message>
        <source>Kode wrap-up</source>
        <translation>Wrap-up codes</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Kapasitas</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Aktif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Topik</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Eskalasi ke</source>
        <translation>Escalates to</translation>
    </message>
    <message>
        <source>Jam SLA hanya berjalan saat buka</source>
        <translation>SLA clocks run while open only</translation>
    </message>
    <message>
        <source>Teks</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Untuk</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Tiket ikut diubah</source>
        <translation>Ticket changed too</translation>
    </message>
    <message>
        <source>Ubah kategori · isu</source>
        <translation>Change category · issue</translation>
    </message>
    <message>
        <source>Ubah prioritas</source>
        <translation>Change priority</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Isu</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Kendala sistem</source>
        <translation>System trouble</translation>
    </message>
    <message>
        <source>Zona</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Tutup di hari libur nasional</source>
        <translation>Closed on national holidays</translation>
    </message>
    <message>
        <source>Tetap buka pukul</source>
        <translation>Open all the same at</translation>
    </message>
    <message>
        <source>Senin</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Selasa</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Rabu</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Kamis</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Jumat</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Sabtu</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Pindah ke</source>
        <translation>Move to</translation>
    </message>
    <message>
        <source>Kota</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Segmen</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Pelanggan</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Orang lain baru saja mengubahnya. Muat ulang, lalu ubah lagi.</source>
        <translation>Somebody else has just changed it. Reload, then change it again.</translation>
    </message>
    <message>
        <source>Hak sendiri tidak bisa ditambah. Minta administrator lain.</source>
        <translation>Nobody raises their own rights. Ask another administrator.</translation>
    </message>
    <message>
        <source>Ini administrator terakhir; harus ada satu yang tersisa.</source>
        <translation>This is the last administrator; one has to be left.</translation>
    </message>
    <message>
        <source>Peran Anda tidak mengizinkannya.</source>
        <translation>Your roles do not allow it.</translation>
    </message>
    <message>
        <source>Sudah tidak ada. Muat ulang.</source>
        <translation>It is gone. Reload.</translation>
    </message>
    <message>
        <source>Masih ada {0} orang di tim ini. Pilih dulu ke mana mereka pindah.</source>
        <translation>There are people in this team still ({0}). First choose where they go.</translation>
    </message>
    <message>
        <source>Antrean ini masih dipakai {0} tiket.</source>
        <translation>This queue is still used by tickets ({0}).</translation>
    </message>
    <message>
        <source>Orangnya sedang offline.</source>
        <translation>The person is offline.</translation>
    </message>
    <message>
        <source>Gateway tidak menerimanya ({0}).</source>
        <translation>The gateway did not take it ({0}).</translation>
    </message>
    <message>
        <source>wajib diisi</source>
        <translation>has to be filled in</translation>
    </message>
    <message>
        <source>tanpa spasi</source>
        <translation>no spaces</translation>
    </message>
    <message>
        <source>sudah dipakai</source>
        <translation>is taken</translation>
    </message>
    <message>
        <source>tidak dikenal</source>
        <translation>is unknown</translation>
    </message>
    <message>
        <source>ada dua kali</source>
        <translation>is there twice</translation>
    </message>
    <message>
        <source>terlalu panjang atau berisi huruf terlarang</source>
        <translation>too long, or with characters that may not be</translation>
    </message>
    <message>
        <source>terlalu panjang</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>tidak di tim ini</source>
        <translation>not in this team</translation>
    </message>
    <message>
        <source>tim yang sama</source>
        <translation>the same team</translation>
    </message>
    <message>
        <source>hak sendiri tidak bisa ditambah</source>
        <translation>nobody raises their own rights</translation>
    </message>
    <message>
        <source>harus ya atau tidak</source>
        <translation>must be yes or no</translation>
    </message>
    <message>
        <source>harus kanal=angka</source>
        <translation>must be channel=number</translation>
    </message>
    <message>
        <source>harus jam-jam, misalnya 08:00-12:00</source>
        <translation>must be from-to, as 08:00-12:00</translation>
    </message>
    <message>
        <source>kolomnya tidak ada</source>
        <translation>the column is missing</translation>
    </message>
    <message>
        <source>kolom tidak dikenal</source>
        <translation>unknown column</translation>
    </message>
    <message>
        <source>kolomnya ada dua kali</source>
        <translation>the column is there twice</translation>
    </message>
    <message>
        <source>bukan teks UTF-8; simpan ulang sebagai CSV UTF-8</source>
        <translation>no UTF-8 text; save it again as CSV UTF-8</translation>
    </message>
    <message>
        <source>berisi huruf yang tidak bisa disimpan</source>
        <translation>holds a character that cannot be stored</translation>
    </message>
    <message>
        <source>tanda kutip tidak berpasangan</source>
        <translation>quotes that do not pair</translation>
    </message>
    <message>
        <source>jumlah kolom tidak sama dengan judulnya</source>
        <translation>not as many columns as the heading</translation>
    </message>
    <message>
        <source>terlalu banyak baris; bagi menjadi beberapa berkas</source>
        <translation>too many lines; split it into several files</translation>
    </message>
    <message>
        <source>Baris {0}</source>
        <translation>Line {0}</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Keluarkan {0}</source>
        <translation>Take {0} out</translation>
    </message>
    <message>
        <source>Lampiran note</source>
        <translation>Attachment of the note</translation>
    </message>
    <message>
        <source>Lampiran balasan</source>
        <translation>Attachment of the reply</translation>
    </message>
    <message>
        <source>{0} · siap</source>
        <translation>{0} · ready</translation>
    </message>
    <message>
        <source>{0} · menunggu gateway</source>
        <translation>{0} · waiting for the gateway</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
</context>
<context>
    <name>AttentionTray</name>
    <message>
        <source>Perlu perhatian ({0})</source>
        <translation>Needs attention ({0})</translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Teks Anda tersimpan di komputer ini. Pilih apa yang dilakukan.</source>
        <translation>Your text is kept on this computer. Choose what to do.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu perhatian</source>
        <translation>Nothing needs attention</translation>
    </message>
    <message>
        <source>Balasan yang ditolak atau belum terkonfirmasi akan muncul di sini, teksnya tetap ada.</source>
        <translation>Replies that were refused or are unconfirmed appear here, their text kept.</translation>
    </message>
</context>
<context>
    <name>AttentionView</name>
    <message>
        <source>Sunting dan kirim</source>
        <translation>Edit and send</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Jadwalkan lagi</source>
        <translation>Schedule again</translation>
    </message>
    <message>
        <source>Sunting dan kirim lagi</source>
        <translation>Edit and send again</translation>
    </message>
    <message>
        <source>Jadikan draf</source>
        <translation>Make it a draft</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Buka tiket</source>
        <translation>Open ticket</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>AttentionWords</name>
    <message>
        <source>Balasan</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Balasan terjadwal</source>
        <translation>Scheduled reply</translation>
    </message>
    <message>
        <source>Pembatalan balasan terjadwal</source>
        <translation>Calling back a scheduled reply</translation>
    </message>
    <message>
        <source>Internal Note</source>
        <translation>Internal Note</translation>
    </message>
    <message>
        <source>Tiket baru</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Perubahan data</source>
        <translation>Change of data</translation>
    </message>
    <message>
        <source>Perubahan status</source>
        <translation>Change of state</translation>
    </message>
    <message>
        <source>Akhir kontak</source>
        <translation>End of the contact</translation>
    </message>
    <message>
        <source>Dokumentasi</source>
        <translation>Wrap-up</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Data pelanggan</source>
        <translation>Customer data</translation>
    </message>
    <message>
        <source>Validasi pelanggan</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Pembukaan data tersamar</source>
        <translation>Unmasking</translation>
    </message>
    <message>
        <source>Catatan pelanggan</source>
        <translation>Note on a customer</translation>
    </message>
    <message>
        <source>Tanda jangan ditelepon</source>
        <translation>Do-not-call</translation>
    </message>
    <message>
        <source>Kontak pelanggan</source>
        <translation>Contact detail of a customer</translation>
    </message>
    <message>
        <source>Penggabungan pelanggan</source>
        <translation>Merge of customers</translation>
    </message>
    <message>
        <source>Pemisahan pelanggan</source>
        <translation>Separation of customers</translation>
    </message>
    <message>
        <source>Laporan tools</source>
        <translation>Tool report</translation>
    </message>
    <message>
        <source>Serah terima</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>{0} di tiket #{1}</source>
        <translation>{0} on ticket #{1}</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Work</translation>
    </message>
</context>
<context>
    <name>AuditSection</name>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>nama pengguna</source>
        <translation>user name</translation>
    </message>
    <message>
        <source>Perbuatan</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>nomor tiket</source>
        <translation>ticket number</translation>
    </message>
    <message>
        <source>Pelanggan</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>kode pelanggan</source>
        <translation>customer&apos;s id</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Lebih lama</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>Catatan audit</source>
        <translation>Lines of the audit</translation>
    </message>
    <message>
        <source>Rincian catatan</source>
        <translation>Details of the line</translation>
    </message>
    <message>
        <source>Pilih satu catatan untuk melihat rinciannya.</source>
        <translation>Choose a line to see its details.</translation>
    </message>
    <message>
        <source>{0} bukan tanggal. Tulis seperti 2026-11-30.</source>
        <translation>{0} is no date. Write it as 2026-11-30.</translation>
    </message>
    <message>
        <source>{0} catatan, terbaru di atas</source>
        <translation>{0} found, the newest on top</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>{0} belum dibaca</source>
        <translation>{0} unread</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>BeforeSending</name>
    <message>
        <source>Masih ada yang belum terisi: {0}.</source>
        <extracomment>Ms a message stands in sight before going on typing means that it was read. Ms offline after which a customer may well have written something that is not here. Of what was written meanwhile, the newest messages, and characters of each.</extracomment>
        <translation>Still not filled in: {0}.</translation>
    </message>
    <message>
        <source>{0} pesan baru dari pelanggan sejak Anda menulis ini:</source>
        <translation>New from the customer since you wrote this ({0}):</translation>
    </message>
    <message>
        <source>{0} sedang menulis balasan. Kirim juga?</source>
        <translation>{0} is writing a reply. Send all the same?</translation>
    </message>
    <message>
        <source>Offline sejak {0}: yang ditulis pelanggan sesudah itu belum terlihat di sini.</source>
        <translation>Offline since {0}: what the customer wrote after that is not here yet.</translation>
    </message>
    <message>
        <source>Balasan disimpan; bila pelanggan sudah menulis lagi, Anda ditanya sebelum terkirim.</source>
        <translation>The reply is kept; if the customer has written again, you are asked before it goes.</translation>
    </message>
</context>
<context>
    <name>CaseAttachments</name>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Simpan sebagai…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Lampirkan berkas</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>tempelan {0}.png</source>
        <translation>pasted {0}.png</translation>
    </message>
    <message>
        <source>Simpan lampiran</source>
        <translation>Save the attachment</translation>
    </message>
</context>
<context>
    <name>CaseColleagues</name>
    <message>
        <source>Draf note {0}, {1}:</source>
        <translation>Note draft by {0}, {1}:</translation>
    </message>
    <message>
        <source>Draf {0}, {1}:</source>
        <translation>Draft by {0}, {1}:</translation>
    </message>
    <message>
        <source>+{0} draf lagi</source>
        <translation>+{0} more drafts</translation>
    </message>
    <message>
        <source>{0} sedang mengetik…</source>
        <translation>{0} is typing…</translation>
    </message>
    <message>
        <source>Pelanggan</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>{0} sedang menulis note…</source>
        <translation>{0} is writing a note…</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Salin nomor tiket</source>
        <translation>Copy ticket number</translation>
    </message>
    <message>
        <source>Akhiri kontak</source>
        <translation>End contact</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Percakapan tiket</source>
        <translation>Conversation of the ticket</translation>
    </message>
    <message>
        <source>Tiket ini sudah pindah dan tidak lagi terlihat oleh Anda; ini keadaan terakhirnya. Tutup tabnya bila selesai.</source>
        <translation>This ticket went elsewhere and you no longer see it; this is how it last stood. Close the tab when you are done.</translation>
    </message>
    <message>
        <source>Baca dan putuskan</source>
        <translation>Read and decide</translation>
    </message>
    <message>
        <source>Pelanggan sudah pergi. Balasan tersimpan di tiket; dokumentasi tetap wajib.</source>
        <translation>The customer has left. Replies are kept on the ticket; the wrap-up is still due.</translation>
    </message>
</context>
<context>
    <name>CaseWriting</name>
    <message>
        <source>· tersimpan {0}</source>
        <translation>· saved {0}</translation>
    </message>
</context>
<context>
    <name>ComposeAsk</name>
    <message>
        <source>Kirim juga</source>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Lanjut menulis</source>
        <translation>Keep writing</translation>
    </message>
</context>
<context>
    <name>ComposeBrings</name>
    <message>
        <source>Jangan ubah tiket</source>
        <translation>Leave the ticket as it is</translation>
    </message>
</context>
<context>
    <name>ComposeCount</name>
    <message>
        <source>{0} kata</source>
        <extracomment>From this share of the limit on the count is a warning.</extracomment>
        <translation>Words: {0}</translation>
    </message>
    <message>
        <source>{0} karakter terlalu panjang</source>
        <translation>Too long by {0}</translation>
    </message>
    <message>
        <source>{0} dari paling banyak {1} karakter</source>
        <translation>{0} of at most {1} characters</translation>
    </message>
</context>
<context>
    <name>ComposeFoot</name>
    <message>
        <source>Makro</source>
        <translation>Macro</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Pengetahuan</source>
        <translation>Knowledge</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachment</translation>
    </message>
</context>
<context>
    <name>ComposeHead</name>
    <message>
        <source>{0} – ganti dengan {1}</source>
        <translation>{0} – switch with {1}</translation>
    </message>
    <message>
        <source>ganti</source>
        <translation>switch</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Public Reply</source>
        <extracomment>The ticket is to be solved with what is submitted.</extracomment>
        <translation>Public Reply</translation>
    </message>
    <message>
        <source>Internal Note</source>
        <translation>Internal Note</translation>
    </message>
    <message>
        <source>Public Reply, terlihat oleh {0}</source>
        <translation>Public Reply, seen by the {0}</translation>
    </message>
    <message>
        <source>Tulis balasan kepada {0}…</source>
        <translation>Write a reply to the {0}…</translation>
    </message>
    <message>
        <source>Internal Note, tidak pernah terlihat {0}</source>
        <translation>Internal Note, never seen by the {0}</translation>
    </message>
    <message>
        <source>Tulis catatan internal: data, keluhan, solusi, hasil cek tools…</source>
        <translation>Write an internal note: data, complaint, solution, tool checks…</translation>
    </message>
    <message>
        <source>Tulis balasan atau catatan</source>
        <translation>Write a reply or a note</translation>
    </message>
    <message>
        <source>Simpan note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Kirim balasan</source>
        <translation>Send reply</translation>
    </message>
    <message>
        <source>Tidak pernah terlihat {0}</source>
        <translation>Never seen by the {0}</translation>
    </message>
    <message>
        <source>Terlihat oleh {0}</source>
        <translation>Seen by the {0}</translation>
    </message>
</context>
<context>
    <name>ContactTabBar</name>
    <message>
        <source>, {0} belum dibaca</source>
        <translation>, {0} unread</translation>
    </message>
    <message>
        <source>Kontak yang terbuka</source>
        <translation>Open contacts</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message>
        <source>Sisa {0} detik</source>
        <translation>{0} s left</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Pelanggan</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Tiket baru</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
</context>
<context>
    <name>CustomerDataPage</name>
    <message>
        <source>Setiap pembukaan dicatat untuk audit dan tertutup lagi setelah {0} detik.</source>
        <extracomment>So long (ms) a value stands in clear: long enough to read it out once. What is laid of a field: key, words, mask, whose, which, why locked, and whether it may be taken away.</extracomment>
        <translation>Every look is kept for the audit, and ends by itself after {0} seconds.</translation>
    </message>
    <message>
        <source>Belum ada data tersamar.</source>
        <translation>No masked data.</translation>
    </message>
    <message>
        <source>belum diisi</source>
        <translation>not filled in</translation>
    </message>
</context>
<context>
    <name>CustomerEditPanel</name>
    <message>
        <source>Ubah data {0}</source>
        <translation>Edit {0}</translation>
    </message>
    <message>
        <source>Hanya yang diubah yang disimpan. Setelah nama atau data tersamar diubah, pelanggan divalidasi lagi.</source>
        <translation>Only what you change is saved. After a change of the name or of masked data the customer is validated again.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nama (wajib)</source>
        <translation>Name (required)</translation>
    </message>
    <message>
        <source>Kota</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Jenis penghubung</source>
        <translation>Caller type</translation>
    </message>
    <message>
        <source>Segmen</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Kanal pilihan</source>
        <translation>Preferred channel</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>ganti {0}</source>
        <translation>replace {0}</translation>
    </message>
    <message>
        <source>Kontak lain</source>
        <translation>Further contact</translation>
    </message>
    <message>
        <source>Jenis kontak</source>
        <translation>Kind of contact</translation>
    </message>
    <message>
        <source>Nomor, alamat atau akun</source>
        <translation>Number, address or account</translation>
    </message>
    <message>
        <source>Disegel dan disamarkan</source>
        <translation>Sealed and masked</translation>
    </message>
    <message>
        <source>{0} (wajib)</source>
        <translation>{0} (required)</translation>
    </message>
    <message>
        <source>tgl/bln/thn</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>angka</source>
        <translation>number</translation>
    </message>
    <message>
        <source>Nama tidak boleh kosong.</source>
        <translation>The name must not be empty.</translation>
    </message>
    <message>
        <source>Wajib diisi.</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>Bukan tanggal, contoh 3/2/2021.</source>
        <translation>Not a date; for example 3/2/2021.</translation>
    </message>
    <message>
        <source>Bukan angka.</source>
        <translation>Not a number.</translation>
    </message>
    <message>
        <source>Tidak bisa dipakai di sini.</source>
        <translation>Cannot be used here.</translation>
    </message>
</context>
<context>
    <name>CustomerFlagPanel</name>
    <message>
        <source>Jangan ditelepon: {0}</source>
        <translation>Do not call: {0}</translation>
    </message>
    <message>
        <source>Tanda ini tampil pada kartu pelanggan di semua komputer.</source>
        <translation>This mark is shown on the customer’s card at every desk.</translation>
    </message>
    <message>
        <source>Tandai</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Cabut tanda</source>
        <translation>Lift the mark</translation>
    </message>
    <message>
        <source>Alasan (wajib)</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>Alasan, wajib diisi</source>
        <translation>Reason, required</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>{0} hari</source>
        <translation>{0} days</translation>
    </message>
    <message>
        <source>Tanpa batas</source>
        <translation>Without end</translation>
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>Tidak perlu validasi</source>
        <extracomment>Beyond this scale of the letters the words stand alone. Acts of the menu, in its order; &quot;&quot; a line between. For whom the menu was opened; what comes in meanwhile may bring somebody else to the front.</extracomment>
        <translation>No validation needed</translation>
    </message>
    <message>
        <source>Tiket ini sudah pindah: validasi ada pada yang memegangnya sekarang.</source>
        <translation>This ticket has moved: validation is up to whoever holds it now.</translation>
    </message>
    <message>
        <source>Validasi pelanggan</source>
        <translation>Validate the customer</translation>
    </message>
    <message>
        <source>Jangan ditelepon…</source>
        <translation>Do not call…</translation>
    </message>
    <message>
        <source>Cabut jangan ditelepon…</source>
        <translation>Lift do-not-call…</translation>
    </message>
    <message>
        <source>Pelapor</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Pihak lawan</source>
        <translation>Other party</translation>
    </message>
    <message>
        <source>Ganti pihak lawan…</source>
        <translation>Change the other party…</translation>
    </message>
    <message>
        <source>Tambah pihak lawan…</source>
        <translation>Add the other party…</translation>
    </message>
    <message>
        <source>Pihak dalam tiket</source>
        <translation>Parties of the ticket</translation>
    </message>
    <message>
        <source>Validasi</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Kartu pelanggan</source>
        <translation>Customer card</translation>
    </message>
    <message>
        <source>Ubah data…</source>
        <translation>Edit data…</translation>
    </message>
    <message>
        <source>Sematkan catatan</source>
        <translation>Pin a note</translation>
    </message>
    <message>
        <source>Gabungkan atau pisahkan…</source>
        <translation>Merge or separate…</translation>
    </message>
    <message>
        <source>Ganti pelanggan tiket…</source>
        <translation>Change the ticket’s customer…</translation>
    </message>
</context>
<context>
    <name>CustomerLinkPanel</name>
    <message>
        <source>Pihak lawan tiket #{0}</source>
        <translation>Other party of ticket #{0}</translation>
    </message>
    <message>
        <source>Orang lain yang disebut dalam keluhan, dengan nomor dan dompetnya sendiri.</source>
        <translation>The other person the complaint is about, with a number and wallet of their own.</translation>
    </message>
    <message>
        <source>Pelanggan tiket #{0}</source>
        <translation>Customer of ticket #{0}</translation>
    </message>
    <message>
        <source>Ketik nama atau nomornya; yang belum dikenal dibuat baru.</source>
        <translation>Type a name or number; whoever is not known is entered anew.</translation>
    </message>
    <message>
        <source>Hubungkan</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Lepas pihak lawan</source>
        <translation>Release the other party</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>CustomerMergePanel</name>
    <message>
        <source>Gabungkan {0}</source>
        <extracomment>Suggestions in sight without scrolling.</extracomment>
        <translation>Merge {0}</translation>
    </message>
    <message>
        <source>Dua kartu milik satu orang. Tidak ada yang dipindah: bila dipisah lagi, semuanya kembali seperti semula.</source>
        <translation>Two cards of one person. Nothing is moved: separated again, everything is as it was.</translation>
    </message>
    <message>
        <source>Gabungkan</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Mungkin orang yang sama</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>Atau cari sendiri</source>
        <translation>Or search yourself</translation>
    </message>
    <message>
        <source>Sudah digabungkan</source>
        <translation>Merged already</translation>
    </message>
    <message>
        <source>Pelanggan yang mungkin orang yang sama</source>
        <translation>Customers who may be the same person</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Offline: saran muncul saat tersambung.</source>
        <translation>Offline: suggestions come with the connection.</translation>
    </message>
    <message>
        <source>Mencari nomor dan NIK yang sama…</source>
        <translation>Looking for the same number and NIK…</translation>
    </message>
    <message>
        <source>Gateway tidak menjawab.</source>
        <translation>The gateway does not answer.</translation>
    </message>
    <message>
        <source>Tidak ada nomor, NIK atau email yang sama.</source>
        <translation>No equal number, NIK or email.</translation>
    </message>
    <message>
        <source>Pisahkan</source>
        <translation>Separate</translation>
    </message>
    <message>
        <source>Pisahkan {0}</source>
        <translation>Separate {0}</translation>
    </message>
</context>
<context>
    <name>CustomerNotesPage</name>
    <message>
        <source>Belum ada catatan. Yang ditulis di sini dibaca semua agen, tidak pernah pelanggan.</source>
        <extracomment>Days a note may be meant for; &quot;&quot; for good.</extracomment>
        <translation>No notes yet. What is written here is read by every agent, never by the customer.</translation>
    </message>
    <message>
        <source>Catatan singkat untuk semua agen…</source>
        <translation>A short note for all agents…</translation>
    </message>
    <message>
        <source>Catatan yang disematkan, hanya untuk agen</source>
        <translation>Pinned note, for agents only</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Tanpa batas</source>
        <translation>Without end</translation>
    </message>
    <message>
        <source>Hari ini saja</source>
        <translation>Today only</translation>
    </message>
    <message>
        <source>{0} hari</source>
        <translation>Days: {0}</translation>
    </message>
    <message>
        <source>Sematkan</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Lepas catatan: {0}</source>
        <translation>Take the note off: {0}</translation>
    </message>
</context>
<context>
    <name>CustomerPastPage</name>
    <message>
        <source>Riwayat kontak</source>
        <translation>Contact history</translation>
    </message>
    <message>
        <source>Tampilkan yang lebih lama</source>
        <translation>Show earlier ones</translation>
    </message>
    <message>
        <source>Meminta riwayat dari gateway…</source>
        <translation>Asking the gateway for the history…</translation>
    </message>
    <message>
        <source>Ini kontak pertama yang tercatat.</source>
        <translation>This is the first contact on record.</translation>
    </message>
    <message>
        <source>Offline: {0} dari {1} kontak yang ada di komputer ini.</source>
        <translation>Offline, on this computer: contacts {0} of {1}.</translation>
    </message>
    <message>
        <source>Gateway tidak menjawab: ini yang ada di komputer ini.</source>
        <translation>The gateway does not answer: this is what is on this computer.</translation>
    </message>
    <message>
        <source>{0} dari {1} kontak</source>
        <translation>Contacts {0} of {1}</translation>
    </message>
    <message>
        <source>sebagai pihak lawan</source>
        <translation>as the other party</translation>
    </message>
    <message>
        <source>Kontak sebelumnya</source>
        <translation>Earlier contact</translation>
    </message>
    <message>
        <source>tidak di sini</source>
        <translation>not here</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Nama pelanggan</source>
        <extracomment>Rows of the list that are seen without scrolling.</extracomment>
        <translation>Customer name</translation>
    </message>
    <message>
        <source>Nomor telepon</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Ketik untuk mencari pelanggan…</source>
        <translation>Type to search customers…</translation>
    </message>
    <message>
        <source>Pelanggan yang ditemukan</source>
        <translation>Customers found</translation>
    </message>
    <message>
        <source>Lepas</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>di gateway</source>
        <translation>at the gateway</translation>
    </message>
    <message>
        <source>Offline: dipilih dari pelanggan di komputer ini, atau dibuat baru.</source>
        <translation>Offline: chosen from customers on this computer, or made new.</translation>
    </message>
    <message>
        <source>Mencari pelanggan di gateway…</source>
        <translation>Searching customers at the gateway…</translation>
    </message>
    <message>
        <source>Gateway tidak menjawab: dipilih dari pelanggan di komputer ini, atau dibuat baru.</source>
        <translation>The gateway does not answer: chosen from customers on this computer, or made new.</translation>
    </message>
    <message>
        <source>Panah bawah lalu Enter untuk memilih; tanpa pilihan, pelanggan baru dibuat.</source>
        <translation>Down, then Enter, to choose; without a choice a new customer is made.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok: pelanggan baru akan dibuat.</source>
        <translation>Nobody fits: a new customer will be made.</translation>
    </message>
    <message>
        <source>Lepas {0}</source>
        <translation>Release {0}</translation>
    </message>
</context>
<context>
    <name>CustomerView</name>
    <message>
        <source>Bagian data pelanggan</source>
        <extracomment>Pixels of the grid that a page has at least. A machine that slept wakes its timers late: the end of a verdict is looked for at least so often (ms).</extracomment>
        <translation>Parts of the customer&apos;s data</translation>
    </message>
    <message>
        <source>Belum ada pelanggan</source>
        <translation>No customer yet</translation>
    </message>
    <message>
        <source>Tiket ini belum terhubung ke pelanggan.</source>
        <translation>This ticket is not linked to a customer.</translation>
    </message>
    <message>
        <source>Hubungkan pelanggan…</source>
        <translation>Link a customer…</translation>
    </message>
    <message>
        <source>Pelanggan</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Produk</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Belum ada produk yang tercatat.</source>
        <translation>No products on record.</translation>
    </message>
    <message>
        <source>Peran Anda tidak boleh membuka data tersamar.</source>
        <translation>Your role may not unmask.</translation>
    </message>
    <message>
        <source>Tiket ini sudah pindah; datanya tidak dibuka lagi di sini.</source>
        <translation>This ticket has moved; its data is no longer opened here.</translation>
    </message>
    <message>
        <source>Terbuka setelah pelanggan tervalidasi.</source>
        <translation>Opens once the customer is validated.</translation>
    </message>
    <message>
        <source>Offline: hanya bisa dibuka saat gateway tersambung, karena dicatat.</source>
        <translation>Offline: opens only while the gateway is reached, since each look is kept.</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>Telepon lain</source>
        <translation>Other phone</translation>
    </message>
    <message>
        <source>Email lain</source>
        <translation>Other email</translation>
    </message>
    <message>
        <source>Id chat</source>
        <translation>Chat id</translation>
    </message>
    <message>
        <source>Akun sosial</source>
        <translation>Social account</translation>
    </message>
    <message>
        <source>kontak lain</source>
        <translation>further contact</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>s.d. {0}</source>
        <translation>until {0}</translation>
    </message>
    <message>
        <source>JANGAN DITELEPON – {0}</source>
        <translation>DO NOT CALL – {0}</translation>
    </message>
    <message>
        <source>Kanal pilihan</source>
        <translation>Preferred channel</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>DesksSection</name>
    <message>
        <source>Juga yang tidak menyimpan apa pun</source>
        <translation>Those that hold nothing too</translation>
    </message>
    <message>
        <source>Muat ulang</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Keluarkan dari komputer ini</source>
        <translation>Sign out of this desk</translation>
    </message>
    <message>
        <source>Daftar komputer</source>
        <translation>List of desks</translation>
    </message>
    <message>
        <source>{0} komputer</source>
        <translation>Desks: {0}</translation>
    </message>
    <message>
        <source>Tidak ada komputer yang menyimpan pekerjaan.</source>
        <translation>No desk holds work.</translation>
    </message>
    <message>
        <source>menyimpan {0}, perlu perhatian {1}</source>
        <translation>holds {0}, needs attention {1}</translation>
    </message>
    <message>
        <source>sejak {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>tidak menyimpan apa pun</source>
        <translation>holds nothing</translation>
    </message>
    <message>
        <source>masuk</source>
        <translation>signed in</translation>
    </message>
    <message>
        <source>keluar</source>
        <translation>signed out</translation>
    </message>
    <message>
        <source>{0} dikeluarkan dari {1}.</source>
        <translation>{0} was signed out of {1}.</translation>
    </message>
</context>
<context>
    <name>DictionaryPanel</name>
    <message>
        <source>Kamus saya</source>
        <translation>My dictionary</translation>
    </message>
    <message>
        <source>Kata yang dianggap benar oleh pemeriksa ejaan, hanya untuk Anda dan di komputer ini.</source>
        <translation>Words the spelling check takes for right, for you alone and on this computer.</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hapus dari kamus</source>
        <translation>Remove from the dictionary</translation>
    </message>
    <message>
        <source>Kata baru…</source>
        <translation>New word…</translation>
    </message>
    <message>
        <source>Kata baru untuk kamus</source>
        <translation>New word for the dictionary</translation>
    </message>
    <message>
        <source>Kata di kamus saya</source>
        <translation>Words in my dictionary</translation>
    </message>
    <message>
        <source>Belum ada kata. Tambahkan di sini, atau dari menu kata yang bergaris bawah di kotak tulis.</source>
        <translation>No words yet. Add one here, or from the menu of an underlined word where you write.</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <extracomment>So many of those used last stand in front.</extracomment>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Cari emoji, misalnya: terima kasih</source>
        <translation>Find an emoji, for instance: thanks</translation>
    </message>
    <message>
        <source>↑↓←→ pilih · Enter pakai · Esc tutup</source>
        <translation>↑↓←→ choose · Enter use · Esc close</translation>
    </message>
    <message>
        <source>Tidak ada emoji dengan nama itu.</source>
        <translation>No emoji has that name.</translation>
    </message>
</context>
<context>
    <name>FileSentences</name>
    <message>
        <source>{name} tidak dilampirkan. {why}</source>
        <translation>{name} was not attached. {why}</translation>
    </message>
    <message>
        <source>{name} tidak dapat dibaca. Periksa apakah berkasnya masih ada.</source>
        <translation>{name} cannot be read. Check whether the file is still there.</translation>
    </message>
    <message>
        <source>{name} tidak dapat disimpan di sana. Pilih folder lain.</source>
        <translation>{name} cannot be saved there. Choose another folder.</translation>
    </message>
    <message>
        <source>Berkas ini ada di gateway. Buka lagi setelah tersambung.</source>
        <translation>This file is at the gateway. Open it again once connected.</translation>
    </message>
    <message>
        <source>{name} disimpan.</source>
        <translation>{name} was saved.</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>terkunci sandi, isinya tidak diperiksa</source>
        <translation>locked by a password, not looked into</translation>
    </message>
    <message>
        <source>belum dipindai</source>
        <translation>not scanned</translation>
    </message>
    <message>
        <source>Jenis berkas ini tidak diterima.</source>
        <translation>This kind of file is not taken.</translation>
    </message>
    <message>
        <source>Program, skrip, dan halaman web tidak boleh dikirim.</source>
        <translation>Programs, scripts and web pages must not be sent.</translation>
    </message>
    <message>
        <source>Terlalu besar, paling besar {0} MB per berkas.</source>
        <translation>Too large, at most {0} MB a file.</translation>
    </message>
    <message>
        <source>Terlalu banyak, paling banyak {0} berkas per pesan.</source>
        <translation>Too many, at most {0} files a message.</translation>
    </message>
    <message>
        <source>Terlalu besar, semua berkas paling besar {0} MB per pesan.</source>
        <translation>Too large, all files together at most {0} MB a message.</translation>
    </message>
    <message>
        <source>Arsip ini rusak, terlalu besar, atau berlapis terlalu dalam.</source>
        <translation>This archive is broken, too large, or nested too deep.</translation>
    </message>
    <message>
        <source>Gambar ini rusak atau terlalu besar untuk dibuka.</source>
        <translation>This picture is broken or too large to open.</translation>
    </message>
    <message>
        <source>Kanal ini tidak menerima lampiran. Gunakan Internal Note bila hanya untuk tim.</source>
        <translation>This channel takes no attachments. Use an internal note if it is for the team alone.</translation>
    </message>
    <message>
        <source>Berkas ini rusak di komputer ini. Lampirkan lagi.</source>
        <translation>This file is damaged on this computer. Attach it again.</translation>
    </message>
    <message>
        <source>Pemindai menemukan malware. Berkas tidak dikirim.</source>
        <translation>The scanner found malware. The file is not sent.</translation>
    </message>
    <message>
        <source>Berkas ini kosong.</source>
        <translation>This file is empty.</translation>
    </message>
    <message>
        <source>Tiketnya sudah tidak terlihat oleh Anda, jadi berkasnya tidak terkirim.</source>
        <translation>You no longer see its ticket, so the file was not sent.</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Tabel</source>
        <extracomment>Columns as a table&apos;s heading has them; those after the bar may be left out.</extracomment>
        <translation>Table</translation>
    </message>
    <message>
        <source>Pilih berkas CSV…</source>
        <translation>Choose a CSV file…</translation>
    </message>
    <message>
        <source>Ekspor…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Hasil percobaan per baris</source>
        <translation>Result of the trial by line</translation>
    </message>
    <message>
        <source>Kolom: {0}. Yang sesudah garis boleh tidak ada. UTF-8, koma atau titik koma.</source>
        <translation>Columns: {0}. Those after the bar may be left out. UTF-8, commas or semicolons.</translation>
    </message>
    <message>
        <source>Ambil alih {0} baris</source>
        <translation>Take over ({0})</translation>
    </message>
    <message>
        <source>Ambil alih</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Pilih berkas; isinya dicoba dulu dan belum mengubah apa pun.</source>
        <translation>Choose a file; it is tried first and changes nothing yet.</translation>
    </message>
    <message>
        <source>{0}: {1} kesalahan. Perbaiki di berkasnya, lalu pilih lagi. Tidak ada yang diambil alih.</source>
        <translation>{0}: {1} faults. Correct them in the file, then choose it again. Nothing was taken over.</translation>
    </message>
    <message>
        <source>{0}: {1} baru, {2} berubah, {3} tetap. Belum diambil alih.</source>
        <translation>{0}: {1} new, {2} changed, {3} as they were. Not taken over yet.</translation>
    </message>
    <message>
        <source>{0}: {1} baru, {2} berubah, {3} tetap. Sudah diambil alih.</source>
        <translation>{0}: {1} new, {2} changed, {3} as they were. Taken over.</translation>
    </message>
    <message>
        <source>Kata sandi sekali pakai; hanya tampil sekali ini:</source>
        <translation>One-time passwords; shown this once:</translation>
    </message>
    <message>
        <source>Pilih tabel</source>
        <translation>Choose a table</translation>
    </message>
    <message>
        <source>{0} tidak terbaca: {1}</source>
        <translation>{0} cannot be read: {1}</translation>
    </message>
    <message>
        <source>{0} diambil alih dan sudah berlaku.</source>
        <translation>{0} is taken over and in force.</translation>
    </message>
    <message>
        <source>Simpan tabel</source>
        <translation>Save the table</translation>
    </message>
    <message>
        <source>{0} tidak dapat ditulis: {1}</source>
        <translation>{0} cannot be written: {1}</translation>
    </message>
    <message>
        <source>{0} tersimpan.</source>
        <translation>{0} is saved.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>PC ini menyimpan {0}</source>
        <translation>This PC holds {0}</translation>
    </message>
    <message>
        <source>tersimpan {0}</source>
        <translation>saved {0}</translation>
    </message>
    <message>
        <source>semua tersimpan di komputer ini</source>
        <translation>all kept on this computer</translation>
    </message>
    <message>
        <source>{0} down sejak {1}</source>
        <translation>{0} down since {1}</translation>
    </message>
    <message>
        <source>{0} lambat sejak {1}</source>
        <translation>{0} slow since {1}</translation>
    </message>
    <message>
        <source> · {0} laporan</source>
        <translation>· reports: {0}</translation>
    </message>
    <message>
        <source> · sudah Anda laporkan</source>
        <translation>· reported by you</translation>
    </message>
    <message>
        <source>Laporkan</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>GiveSection</name>
    <message>
        <source>Tidak ada pekerjaan terbuka</source>
        <extracomment>No seconds to take it back in: the agent is leaving.</extracomment>
        <translation>No open work</translation>
    </message>
    <message>
        <source>Tiket, parkir, janji dan draf yang masih Anda pegang muncul di sini sebelum Anda pulang.</source>
        <translation>Tickets, parked ones, promises and drafts you still hold stand here before you go home.</translation>
    </message>
    <message>
        <source>Kepada</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Rekan</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>Catatan umum</source>
        <translation>Note for all</translation>
    </message>
    <message>
        <source>Berlaku untuk tiket tanpa catatan sendiri</source>
        <translation>Stands for tickets without a note of their own</translation>
    </message>
    <message>
        <source>Salin daftar</source>
        <translation>Copy list</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Tidak bisa diserahkan</source>
        <translation>Cannot be handed over</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Pilih dulu rekan atau antrean tujuannya.</source>
        <translation>Choose a colleague or a queue first.</translation>
    </message>
    <message>
        <source>Centang tiket yang diserahkan.</source>
        <translation>Tick the tickets to hand over.</translation>
    </message>
    <message>
        <source>{0} tiket belum bercatatan: isi catatannya, atau catatan umum.</source>
        <translation>Without a note: {0}. Write one each, or one for all.</translation>
    </message>
    <message>
        <source>Serahkan {0} tiket</source>
        <translation>Hand over ({0})</translation>
    </message>
    <message>
        <source>Lepas semua centang</source>
        <translation>Untick all</translation>
    </message>
    <message>
        <source>Centang semua</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Serah terima {0}, {1}</source>
        <translation>Handover {0}, {1}</translation>
    </message>
</context>
<context>
    <name>HandoverView</name>
    <message>
        <source>Serah terima</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Serahkan ({0})</source>
        <translation>Hand over ({0})</translation>
    </message>
    <message>
        <source>Anda masih memegang {0} pekerjaan. Serahkan di sini lalu Anda keluar, atau keluar saja: semuanya tetap atas nama Anda.</source>
        <translation>You still hold work ({0}). Hand it over here and you are signed out, or sign out as it is: everything stays in your name.</translation>
    </message>
    <message>
        <source>Keluar tanpa menyerahkan</source>
        <translation>Sign out without handing over</translation>
    </message>
    <message>
        <source>Daftar serah terima ({0} menunggu)</source>
        <translation>Handover lists ({0} waiting)</translation>
    </message>
    <message>
        <source>Daftar serah terima</source>
        <translation>Handover lists</translation>
    </message>
</context>
<context>
    <name>HandoverWords</name>
    <message>
        <source>Sedang dikerjakan</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>Diparkir</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Menunggu pihak lain</source>
        <translation>Waiting for others</translation>
    </message>
    <message>
        <source>Belum ada pemegang, tetapi ada tulisan Anda</source>
        <translation>Nobody&apos;s yet, but you wrote on it</translation>
    </message>
    <message>
        <source>ada draf</source>
        <translation>has a draft</translation>
    </message>
    <message>
        <source>balasan terjadwal {0}</source>
        <translation>reply scheduled {0}</translation>
    </message>
    <message>
        <source>parkir sampai {0}</source>
        <translation>parked until {0}</translation>
    </message>
    <message>
        <source>parkir sampai pelanggan menulis</source>
        <translation>parked until the customer writes</translation>
    </message>
    <message>
        <source>SLA {0}</source>
        <translation>SLA {0}</translation>
    </message>
    <message>
        <source>menunggu diambil alih</source>
        <translation>waiting to be taken over</translation>
    </message>
    <message>
        <source>diambil alih {0}</source>
        <translation>taken over by {0}</translation>
    </message>
    <message>
        <source>dikembalikan {0}</source>
        <translation>given back by {0}</translation>
    </message>
    <message>
        <source>tidak ikut: sudah selesai</source>
        <translation>left behind: already done</translation>
    </message>
    <message>
        <source>tidak ikut: sudah digabung ke tiket lain</source>
        <translation>left behind: merged into another ticket</translation>
    </message>
    <message>
        <source>tidak ikut: sudah dipegang {0}</source>
        <translation>left behind: {0} has it</translation>
    </message>
    <message>
        <source>tidak ikut: sedang di unit lain</source>
        <translation>left behind: with another unit</translation>
    </message>
    <message>
        <source>tidak ikut: pelanggan masih tersambung</source>
        <translation>left behind: the customer is connected</translation>
    </message>
    <message>
        <source>tidak ikut: penerima tidak melayani antreannya</source>
        <translation>left behind: the receiver does not serve its queue</translation>
    </message>
    <message>
        <source>tidak ikut: tiket di luar jangkauan</source>
        <translation>left behind: the ticket is out of reach</translation>
    </message>
    <message>
        <source>agen lain</source>
        <translation>another agent</translation>
    </message>
    <message>
        <source>Ke {0}, {1}</source>
        <translation>To {0}, {1}</translation>
    </message>
    <message>
        <source>Dari {0}, {1}</source>
        <translation>From {0}, {1}</translation>
    </message>
    <message>
        <source>{0} ke {1}, {2}</source>
        <translation>{0} to {1}, {2}</translation>
    </message>
    <message>
        <source>masih bisa diurungkan</source>
        <translation>can still be undone</translation>
    </message>
    <message>
        <source>tersimpan, menunggu gateway</source>
        <translation>saved, waiting for the gateway</translation>
    </message>
    <message>
        <source>{0} dari {1} menunggu</source>
        <translation>{0} of {1} waiting</translation>
    </message>
    <message>
        <source>tidak ada yang ikut</source>
        <translation>nothing went along</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Kesehatan meja</source>
        <extracomment>Seconds between two measurements while the page is on the screen.</extracomment>
        <translation>Desk health</translation>
    </message>
    <message>
        <source>Periksa lagi</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Putar suara uji</source>
        <translation>Play a test sound</translation>
    </message>
    <message>
        <source>Simpan diagnosa…</source>
        <translation>Save diagnostics…</translation>
    </message>
    <message>
        <source>Diagnosa tidak berisi nama, nomor, isi percakapan, catatan, draf, atau alamat gateway.</source>
        <translation>The diagnostics hold no names, numbers, conversations, notes, drafts or gateway address.</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Semua baik. Diperiksa ulang tiap {0} detik selama halaman ini terbuka.</source>
        <translation>All is well. Checked again every {0} seconds while this page is open.</translation>
    </message>
    <message>
        <source>{0} rusak, {1} perlu diperhatikan.</source>
        <translation>{0} broken, {1} to look at.</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>perhatian</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>rusak</source>
        <translation>broken</translation>
    </message>
    <message>
        <source>Sambungan gateway</source>
        <translation>Line to the gateway</translation>
    </message>
    <message>
        <source>Jam komputer</source>
        <translation>Computer clock</translation>
    </message>
    <message>
        <source>Kabar dari gateway</source>
        <translation>News from the gateway</translation>
    </message>
    <message>
        <source>Menunggu kirim</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Data di komputer ini</source>
        <translation>Data on this computer</translation>
    </message>
    <message>
        <source>Penyimpan kunci</source>
        <translation>Keyring</translation>
    </message>
    <message>
        <source>Suara</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Memori</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Kesalahan satu jam terakhir</source>
        <translation>Errors of the last hour</translation>
    </message>
    <message>
        <source>Versi</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>menjawab dalam {ms} ms</source>
        <translation>answers within {ms} ms</translation>
    </message>
    <message>
        <source>tidak menjawab</source>
        <translation>does not answer</translation>
    </message>
    <message>
        <source>berselisih {seconds} detik dari gateway</source>
        <translation>{seconds} seconds apart from the gateway</translation>
    </message>
    <message>
        <source>{feeds} aliran, kabar terakhir {seconds} detik lalu</source>
        <translation>{feeds} feeds, last word {seconds} seconds ago</translation>
    </message>
    <message>
        <source>{waiting} menunggu, tertua {minutes} menit; {rejected} ditolak</source>
        <translation>{waiting} waiting, the oldest {minutes} minutes; {rejected} refused</translation>
    </message>
    <message>
        <source>{mb} MB, terenkripsi; ruang disk bebas {free_mb} MB</source>
        <translation>{mb} MB, encrypted; {free_mb} MB free on the disk</translation>
    </message>
    <message>
        <source>milik sistem, aman</source>
        <translation>the system&apos;s, secure</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{devices} perangkat</source>
        <translation>{devices} devices</translation>
    </message>
    <message>
        <source>{mb} MB</source>
        <translation>{mb} MB</translation>
    </message>
    <message>
        <source>{count}, terakhir {last}</source>
        <translation>{count}, the last {last}</translation>
    </message>
    <message>
        <source>Sahut {program}, protokol {protocol}, Python {python}</source>
        <translation>Sahut {program}, protocol {protocol}, Python {python}</translation>
    </message>
    <message>
        <source>hanya di memori</source>
        <translation>in memory alone</translation>
    </message>
    <message>
        <source>tidak terenkripsi</source>
        <translation>not encrypted</translation>
    </message>
    <message>
        <source>Teruskan bekerja, semua dikirim nanti. Bila lama, periksa kabel atau Wi-Fi.</source>
        <translation>Work on, all is sent later. If it lasts, look at the cable or the Wi-Fi.</translation>
    </message>
    <message>
        <source>Jaringan lambat. Beri tahu team leader bila terasa.</source>
        <translation>The network is slow. Tell the team leader if you feel it.</translation>
    </message>
    <message>
        <source>Masuk lagi; yang belum terkirim tetap aman.</source>
        <translation>Sign in again; what is unsent stays safe.</translation>
    </message>
    <message>
        <source>Sahut di komputer ini terlalu lama. Minta administrator memperbaruinya.</source>
        <translation>Sahut on this computer is too old. Ask the administrator to update it.</translation>
    </message>
    <message>
        <source>Sebagian pengiriman macet. Simpan diagnosa dan kirim ke administrator.</source>
        <translation>Some of the sending is stuck. Save the diagnostics and send them to the administrator.</translation>
    </message>
    <message>
        <source>Jam komputer salah. Minta administrator menyetelnya; urutan pekerjaan tetap benar.</source>
        <translation>The computer&apos;s clock is wrong. Ask the administrator to set it; the order of your work stays right.</translation>
    </message>
    <message>
        <source>Jam komputer baru saja bergeser. Hilang sendiri setelah tersambung.</source>
        <translation>The computer&apos;s clock has just jumped. This goes by itself once connected.</translation>
    </message>
    <message>
        <source>Kabar baru datang setelah tersambung.</source>
        <translation>News comes once connected.</translation>
    </message>
    <message>
        <source>Kabar terlambat. Tunggu sebentar.</source>
        <translation>News is late. Wait a moment.</translation>
    </message>
    <message>
        <source>Kabar berhenti. Bila tidak pulih sendiri, keluar lalu masuk lagi.</source>
        <translation>News has stopped. If it does not come back, sign out and in again.</translation>
    </message>
    <message>
        <source>Dikirim begitu tersambung.</source>
        <translation>Sent once connected.</translation>
    </message>
    <message>
        <source>Buka Perlu perhatian dan putuskan satu per satu.</source>
        <translation>Open Needs attention and settle them one by one.</translation>
    </message>
    <message>
        <source>Lama tidak terkirim padahal tersambung. Simpan diagnosa dan kirim ke administrator.</source>
        <translation>Unsent for long although connected. Save the diagnostics and send them to the administrator.</translation>
    </message>
    <message>
        <source>Lebih dari sehari belum terkirim. Beri tahu team leader hari ini juga.</source>
        <translation>Unsent for more than a day. Tell the team leader today.</translation>
    </message>
    <message>
        <source>Tidak ada yang disimpan di sini; jangan tutup Sahut sebelum semua terkirim.</source>
        <translation>Nothing is kept here; do not close Sahut before all is sent.</translation>
    </message>
    <message>
        <source>Berhenti bekerja di sini dan beri tahu administrator.</source>
        <translation>Stop working here and tell the administrator.</translation>
    </message>
    <message>
        <source>Ruang disk menipis. Beri tahu administrator.</source>
        <translation>Disk space is running low. Tell the administrator.</translation>
    </message>
    <message>
        <source>Disk hampir penuh: pekerjaan bisa gagal tersimpan. Beri tahu administrator sekarang.</source>
        <translation>The disk is nearly full: work may fail to be saved. Tell the administrator now.</translation>
    </message>
    <message>
        <source>Data dilindungi kata sandi saja. Pakai kata sandi yang kuat.</source>
        <translation>The password alone protects the data. Use a strong one.</translation>
    </message>
    <message>
        <source>Colokkan headset atau speaker; tawaran kini hanya terlihat.</source>
        <translation>Plug in a headset or speakers; offers are only seen now.</translation>
    </message>
    <message>
        <source>Suara dimatikan di Pengaturan.</source>
        <translation>Sound is switched off in Settings.</translation>
    </message>
    <message>
        <source>Sahut memakai banyak memori. Tutup dan buka lagi saat tidak ada kontak.</source>
        <translation>Sahut uses much memory. Close and open it again when there is no contact.</translation>
    </message>
    <message>
        <source>Simpan diagnosa dan kirim ke administrator.</source>
        <translation>Save the diagnostics and send them to the administrator.</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Jawaban, juga menjadi Internal Note tiketnya…</source>
        <translation>Answer, also an Internal Note of the ticket…</translation>
    </message>
    <message>
        <source>Jawaban untuk {0}</source>
        <translation>Answer for {0}</translation>
    </message>
    <message>
        <source>Saya datang</source>
        <translation>I am coming</translation>
    </message>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Selesai tanpa jawaban</source>
        <translation>Done without an answer</translation>
    </message>
    <message>
        <source>Buka tiket #{0}</source>
        <translation>Open ticket #{0}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Minta bantuan team leader</source>
        <translation>Ask the team leader for help</translation>
    </message>
    <message>
        <source>Team leader tim Anda melihatnya seketika; kontak Anda tetap berjalan.</source>
        <translation>The leaders of your team see it at once; your contacts go on.</translation>
    </message>
    <message>
        <source>Minta bantuan</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>Batalkan permintaan</source>
        <translation>Call it back</translation>
    </message>
    <message>
        <source>Perihal</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Singkatnya (boleh kosong)</source>
        <translation>In short (may be empty)</translation>
    </message>
    <message>
        <source>Sertakan tiket #{0}</source>
        <translation>Include ticket #{0}</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Tidak ada yang minta bantuan</source>
        <translation>Nobody asks for help</translation>
    </message>
    <message>
        <source>Permintaan dari tim Anda muncul di sini dengan suara.</source>
        <translation>Requests of your team appear here with a sound.</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Perlu keputusan</source>
        <translation>Needs a decision</translation>
    </message>
    <message>
        <source>Prosedur tidak jelas</source>
        <translation>Procedure unclear</translation>
    </message>
    <message>
        <source>Pelanggan sulit</source>
        <translation>Difficult customer</translation>
    </message>
    <message>
        <source>Kendala tools</source>
        <translation>Trouble with tools</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>kedaluwarsa, tidak ada yang datang</source>
        <translation>expired, nobody came</translation>
    </message>
    <message>
        <source>menunggu, berlaku sampai {0}</source>
        <translation>waiting, of use until {0}</translation>
    </message>
    <message>
        <source>{0} datang</source>
        <translation>{0} is coming</translation>
    </message>
    <message>
        <source>dijawab {0}</source>
        <translation>answered by {0}</translation>
    </message>
    <message>
        <source>diselesaikan {0}</source>
        <translation>closed by {0}</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>called back</translation>
    </message>
</context>
<context>
    <name>HitWords</name>
    <message>
        <source>Belum ada pelanggan</source>
        <translation>No customer yet</translation>
    </message>
    <message>
        <source>belum terkirim</source>
        <translation>unsent</translation>
    </message>
    <message>
        <source>tiket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>pelanggan</source>
        <translation>customer</translation>
    </message>
    <message>
        <source>pelanggan di gateway</source>
        <translation>customer at the gateway</translation>
    </message>
    <message>
        <source>Internal Note</source>
        <translation>Internal Note</translation>
    </message>
    <message>
        <source>Public Reply</source>
        <translation>Public Reply</translation>
    </message>
    <message>
        <source>bot</source>
        <translation>bot</translation>
    </message>
    <message>
        <source>pesan pelanggan</source>
        <translation>customer message</translation>
    </message>
</context>
<context>
    <name>IdentityRow</name>
    <message>
        <source>Hapus {0}</source>
        <translation>Remove {0}</translation>
    </message>
    <message>
        <source>Hapus {0}? Tidak bisa diurungkan.</source>
        <translation>Remove {0}? This cannot be undone.</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>InboxBulk</name>
    <message>
        <source>Solved</source>
        <extracomment>Seconds in which a bulk act can be taken back as one. Tickets named in the result before it only counts.</extracomment>
        <translation>Solved</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Ambil</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Parkir</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Pindahkan</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Batalkan pilihan</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Tindakan untuk tiket yang dipilih</source>
        <translation>Acts on the selected tickets</translation>
    </message>
    <message>
        <source>{0} tiket Solved</source>
        <translation>{0} Solved</translation>
    </message>
    <message>
        <source>{0} tiket Pending</source>
        <translation>{0} Pending</translation>
    </message>
    <message>
        <source>{0} tiket diambil</source>
        <translation>{0} taken</translation>
    </message>
    <message>
        <source>Diparkir bersama dari inbox</source>
        <translation>Parked together from the inbox</translation>
    </message>
    <message>
        <source>{0} tiket diparkir</source>
        <translation>{0} parked</translation>
    </message>
    <message>
        <source>Dipindahkan bersama dari inbox</source>
        <translation>Transferred together from the inbox</translation>
    </message>
    <message>
        <source>{0} tiket dipindahkan</source>
        <translation>{0} transferred</translation>
    </message>
    <message>
        <source>Prioritas {0} tiket diubah</source>
        <translation>{0} with another priority</translation>
    </message>
    <message>
        <source>Kategori {0} tiket diubah</source>
        <translation>{0} with another category</translation>
    </message>
    <message>
        <source>{0} tiket kembali seperti semula</source>
        <translation>{0} back as before</translation>
    </message>
    <message>
        <source>Sudah terkirim, tidak bisa diurungkan lagi</source>
        <translation>Already sent, cannot be undone any more</translation>
    </message>
    <message>
        <source>{0} sudah begitu</source>
        <translation>{0} so already</translation>
    </message>
    <message>
        <source>{0} tidak bisa ({1})</source>
        <translation>{0} could not be ({1})</translation>
    </message>
    <message>
        <source>{0} dipilih</source>
        <translation>{0} selected</translation>
    </message>
    <message>
        <source>Urungkan ({0} dtk)</source>
        <translation>Undo ({0} s)</translation>
    </message>
</context>
<context>
    <name>InboxFilters</name>
    <message>
        <source>Kanal</source>
        <extracomment>Ms after the last letter before the text narrows.</extracomment>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Pemilik</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>SLA</source>
        <translation>SLA</translation>
    </message>
    <message>
        <source>Parkir</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Urutan</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Hanya yang ada pesan baru</source>
        <translation>Only with new messages</translation>
    </message>
    <message>
        <source>Nomor, subjek atau nama…</source>
        <translation>Number, subject or name…</translation>
    </message>
    <message>
        <source>Kata di nomor, subjek atau nama pelanggan</source>
        <translation>Words in the number, subject or customer&apos;s name</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Nama tampilan</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>Simpan sebagai baru</source>
        <translation>Save as new</translation>
    </message>
    <message>
        <source>Simpan tampilan</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Saringan inbox</source>
        <translation>Inbox filters</translation>
    </message>
</context>
<context>
    <name>InboxTabs</name>
    <message>
        <source>Tampilan inbox</source>
        <translation>Inbox views</translation>
    </message>
    <message>
        <source>Ganti nama atau saringan…</source>
        <translation>Change name or filters…</translation>
    </message>
    <message>
        <source>Geser ke kiri</source>
        <translation>Move left</translation>
    </message>
    <message>
        <source>Geser ke kanan</source>
        <translation>Move right</translation>
    </message>
    <message>
        <source>Hapus tampilan ini</source>
        <translation>Remove this view</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Semua tampilan</source>
        <extracomment>So often (ms) it is looked whether the first reading from the gateway has ended: an empty one changes no ticket.</extracomment>
        <translation>All views</translation>
    </message>
    <message>
        <source>Saring</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saring dan urutkan, simpan sebagai tampilan</source>
        <translation>Filter and order, save as a view</translation>
    </message>
    <message>
        <source>Tiket baru</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>{0} tiket</source>
        <translation>Tickets: {0}</translation>
    </message>
    <message>
        <source>Daftar tiket, yang paling dekat batas SLA di atas</source>
        <translation>Tickets, nearest SLA breach first</translation>
    </message>
    <message>
        <source>Daftar tiket, prioritas tertinggi di atas</source>
        <translation>Tickets, highest priority first</translation>
    </message>
    <message>
        <source>Daftar tiket, yang terbaru di atas</source>
        <translation>Tickets, newest first</translation>
    </message>
    <message>
        <source>Daftar tiket, yang terlama di atas</source>
        <translation>Tickets, oldest first</translation>
    </message>
    <message>
        <source>Membaca inbox…</source>
        <translation>Reading the inbox…</translation>
    </message>
    <message>
        <source>Inbox belum ada di komputer ini</source>
        <translation>The inbox is not on this computer yet</translation>
    </message>
    <message>
        <source>Sahut mengambilnya dari gateway begitu tersambung; tiket muncul di sini satu per satu.</source>
        <translation>Sahut fetches it from the gateway as soon as it is connected; tickets appear here one by one.</translation>
    </message>
    <message>
        <source>Inbox kosong</source>
        <translation>The inbox is empty</translation>
    </message>
    <message>
        <source>Tekan Avail untuk menerima kontak. Kontak yang ditawarkan muncul di kanan atas.</source>
        <translation>Press Avail to receive contacts. Offers appear at the top right.</translation>
    </message>
    <message>
        <source>Tidak ada tiket di sini</source>
        <translation>No tickets here</translation>
    </message>
    <message>
        <source>Pilih saringan lain untuk melihat tiket yang ada.</source>
        <translation>Choose another filter to see what there is.</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Milik saya</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Live chat</source>
        <translation>Live chat</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Sosial media</source>
        <translation>Social media</translation>
    </message>
    <message>
        <source>Eskalasi</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Diikuti</source>
        <translation>Following</translation>
    </message>
    <message>
        <source>Menyebut saya</source>
        <translation>Mentions me</translation>
    </message>
    <message>
        <source>Diparkir</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Batas SLA terdekat</source>
        <translation>Nearest SLA breach</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Terbaru</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Terlama</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>Semua pemilik</source>
        <translation>Any owner</translation>
    </message>
    <message>
        <source>Belum ada pemilik</source>
        <translation>No owner yet</translation>
    </message>
    <message>
        <source>Milik rekan</source>
        <translation>A colleague&apos;s</translation>
    </message>
    <message>
        <source>SLA apa pun</source>
        <translation>Any SLA</translation>
    </message>
    <message>
        <source>Hampir lewat SLA</source>
        <translation>Near breach</translation>
    </message>
    <message>
        <source>Lewat SLA</source>
        <translation>Breached</translation>
    </message>
    <message>
        <source>Tanpa yang diparkir</source>
        <translation>Without parked</translation>
    </message>
    <message>
        <source>Hanya yang diparkir</source>
        <translation>Parked only</translation>
    </message>
    <message>
        <source>Termasuk yang diparkir</source>
        <translation>Parked too</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Tiket yang tidak terlihat</source>
        <translation>A ticket out of sight</translation>
    </message>
    <message>
        <source>Ambil</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Kembalikan…</source>
        <translation>Give back…</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Alasan mengembalikan, lalu Enter</source>
        <translation>Why you give it back, then Enter</translation>
    </message>
    <message>
        <source>Alasan mengembalikan tiket #{0}</source>
        <translation>Why ticket #{0} goes back</translation>
    </message>
</context>
<context>
    <name>KeptDraftBar</name>
    <message>
        <source>Ambil alih</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Taruh di depan draf Anda sendiri; tidak terkirim sendiri</source>
        <translation>Puts it before your own draft; nothing is sent by itself</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Draf rekan ini tidak dipakai</source>
        <translation>This colleague&apos;s draft is not used</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>tekan…</source>
        <extracomment>What Shift makes of the digits on the keyboards in use; a sequence names the digit.</extracomment>
        <translation>press…</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>tanpa pintasan</source>
        <translation>no shortcut</translation>
    </message>
    <message>
        <source>Ganti pintasan: tekan, lalu kombinasi yang baru</source>
        <translation>Change the shortcut: press, then the new combination</translation>
    </message>
    <message>
        <source>Kembalikan pintasan: {0}</source>
        <translation>Reset shortcut: {0}</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Pintasan keyboard</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Aman saat mengetik: semuanya memakai Ctrl atau tombol F; huruf biasa tidak menjalankan apa pun. Tekan sebuah pintasan untuk menggantinya; Backspace menghapusnya, Esc membatalkan.</source>
        <translation>Safe while typing: all use Ctrl or an F-key; plain letters do nothing. Press a shortcut to change it; Backspace takes it away, Esc leaves it.</translation>
    </message>
    <message>
        <source>Cari perintah atau tombol…</source>
        <translation>Find a command or a key…</translation>
    </message>
    <message>
        <source>Cari pintasan</source>
        <translation>Find a shortcut</translation>
    </message>
    <message>
        <source>Kosongkan pencarian</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Kembalikan semua</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>Simpan PDF untuk dicetak…</source>
        <translation>Save a PDF to print…</translation>
    </message>
    <message>
        <source>Tidak ada perintah atau tombol seperti itu.</source>
        <translation>No such command or key.</translation>
    </message>
    <message>
        <source>Pintasan keyboard Sahut</source>
        <translation>Sahut keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Berpindah</source>
        <extracomment>Acts that end something: no F-key is ever theirs, whatever the agent chooses (ui: Keyboard).</extracomment>
        <translation>Going places</translation>
    </message>
    <message>
        <source>Kontak</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Menulis</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Daftar pintasan</source>
        <translation>List of shortcuts</translation>
    </message>
    <message>
        <source>Ke Inbox</source>
        <translation>Go to the inbox</translation>
    </message>
    <message>
        <source>Cari perintah, tiket, pelanggan, tempat</source>
        <translation>Find commands, tickets, customers, places</translation>
    </message>
    <message>
        <source>Cari di semua yang tersimpan</source>
        <translation>Search everything kept here</translation>
    </message>
    <message>
        <source>Ke Perlu perhatian</source>
        <translation>Go to Needs attention</translation>
    </message>
    <message>
        <source>Ke Pengaturan</source>
        <translation>Go to Settings</translation>
    </message>
    <message>
        <source>Ke Serah terima</source>
        <translation>To Handover</translation>
    </message>
    <message>
        <source>Minta bantuan team leader</source>
        <translation>Ask the team leader for help</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Kunci meja</source>
        <translation>Lock the desk</translation>
    </message>
    <message>
        <source>Tab berikutnya</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>Tab sebelumnya</source>
        <translation>Previous tab</translation>
    </message>
    <message>
        <source>Tab berikutnya yang belum dibaca</source>
        <translation>Next unread tab</translation>
    </message>
    <message>
        <source>Tutup tab, draf tetap ada</source>
        <translation>Close the tab, drafts stay</translation>
    </message>
    <message>
        <source>Bagian layar berikutnya</source>
        <translation>Next part of the screen</translation>
    </message>
    <message>
        <source>Bagian layar sebelumnya</source>
        <translation>Previous part of the screen</translation>
    </message>
    <message>
        <source>Terima tawaran</source>
        <translation>Accept the offer</translation>
    </message>
    <message>
        <source>Tolak tawaran dengan alasan</source>
        <translation>Reject the offer with a reason</translation>
    </message>
    <message>
        <source>Akhiri kontak</source>
        <translation>End contact</translation>
    </message>
    <message>
        <source>Validasi pelanggan</source>
        <translation>Validate the customer</translation>
    </message>
    <message>
        <source>Kartu pelanggan</source>
        <translation>Customer card</translation>
    </message>
    <message>
        <source>Tiket baru</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Ke formulir tiket</source>
        <translation>Go to the ticket form</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Re-open</translation>
    </message>
    <message>
        <source>Eskalasi</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>Salin nomor tiket</source>
        <translation>Copy ticket number</translation>
    </message>
    <message>
        <source>Parkir tiket, atau ambil kembali</source>
        <translation>Park the ticket, or take it back</translation>
    </message>
    <message>
        <source>Pindahkan ke antrean atau rekan</source>
        <translation>Transfer to a queue or colleague</translation>
    </message>
    <message>
        <source>Gabungkan ke tiket lain</source>
        <translation>Merge into another ticket</translation>
    </message>
    <message>
        <source>Pisahkan pesan menjadi tiket baru</source>
        <translation>Split messages into a new ticket</translation>
    </message>
    <message>
        <source>Pilih tampilan inbox</source>
        <translation>Choose an inbox view</translation>
    </message>
    <message>
        <source>Saring dan urutkan inbox</source>
        <translation>Filter and order the inbox</translation>
    </message>
    <message>
        <source>Urungkan tindakan bersama</source>
        <translation>Undo the bulk act</translation>
    </message>
    <message>
        <source>Laporkan tools yang down</source>
        <translation>Report the tool that is down</translation>
    </message>
    <message>
        <source>Ke kotak tulis</source>
        <translation>Go to the composer</translation>
    </message>
    <message>
        <source>Public Reply ⇄ Internal Note</source>
        <translation>Public Reply ⇄ Internal Note</translation>
    </message>
    <message>
        <source>Kirim balasan atau simpan note</source>
        <translation>Send the reply or save the note</translation>
    </message>
    <message>
        <source>Kirim balasan nanti, atau lihat yang terjadwal</source>
        <translation>Send the reply later, or see what is scheduled</translation>
    </message>
    <message>
        <source>Kamus saya: kata yang ditambahkan ke pemeriksa ejaan</source>
        <translation>My dictionary: words added to the spelling check</translation>
    </message>
    <message>
        <source>Kirim balasan dan Solved</source>
        <translation>Send the reply and solve the ticket</translation>
    </message>
    <message>
        <source>Urungkan yang baru dikirim</source>
        <translation>Take back what was just sent</translation>
    </message>
    <message>
        <source>Pilih makro</source>
        <translation>Choose a macro</translation>
    </message>
    <message>
        <source>Pilih emoji</source>
        <translation>Choose an emoji</translation>
    </message>
    <message>
        <source>Ke salah eja berikutnya, dengan saran</source>
        <translation>To the next misspelling, with suggestions</translation>
    </message>
    <message>
        <source>Kutip pesan yang dipilih, atau yang terakhir dari pelanggan</source>
        <translation>Quote the chosen message, or the customer&apos;s latest</translation>
    </message>
    <message>
        <source>Ikuti tiket, atau berhenti</source>
        <translation>Follow the ticket, or stop</translation>
    </message>
    <message>
        <source>Ambil alih draf rekan</source>
        <translation>Take over a colleague&apos;s draft</translation>
    </message>
    <message>
        <source>Buang draf rekan</source>
        <translation>Discard a colleague&apos;s draft</translation>
    </message>
    <message>
        <source>Avail</source>
        <translation>Avail</translation>
    </message>
    <message>
        <source>Menu presence, dengan alasan AUX</source>
        <translation>Presence menu, with AUX reasons</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>LaterSentences</name>
    <message>
        <source>Balasan dijadwalkan, dikirim {at}.</source>
        <translation>Reply scheduled, it goes {at}.</translation>
    </message>
    <message>
        <source>Balasan di kanal ini tidak bisa dijadwalkan. Teks Anda masih di kotak tulis. Kirim sekarang.</source>
        <translation>Replies on this channel cannot be scheduled. Your text is still in the composer. Send it now.</translation>
    </message>
    <message>
        <source>Teksnya kembali ke kotak tulis, lampirannya tidak ikut. Lampirkan lagi sebelum mengirim.</source>
        <translation>The text is back in the composer, its attachments are not. Attach them again before you send.</translation>
    </message>
    <message>
        <source>Balasan itu sudah terkirim pada waktunya, sebelum pembatalan sampai. Tidak ada yang terkirim dua kali. Periksa percakapannya.</source>
        <translation>That reply went at its time, before it could be called back. Nothing was sent twice. Look at the conversation.</translation>
    </message>
    <message>
        <source>Pelanggan menulis lagi sebelum waktunya, jadi balasan terjadwal belum dikirim. Teksnya tersimpan. Baca yang baru, lalu putuskan.</source>
        <translation>The customer wrote again before its time, so the scheduled reply was not sent. Its text is kept. Read what is new, then decide.</translation>
    </message>
    <message>
        <source>Tiketnya sudah selesai sebelum waktunya, jadi balasan terjadwal belum dikirim. Teksnya tersimpan. Kirim atau buang.</source>
        <translation>The ticket was done before its time, so the scheduled reply was not sent. Its text is kept. Send or discard it.</translation>
    </message>
    <message>
        <source>Tiketnya digabung ke tiket ini, jadi balasan terjadwal belum dikirim. Teksnya tersimpan. Baca percakapannya, lalu putuskan.</source>
        <translation>Its ticket was merged into this one, so the scheduled reply was not sent. Its text is kept. Read the conversation, then decide.</translation>
    </message>
    <message>
        <source>Tiket atau kontaknya sudah dipegang orang lain, jadi balasan {author} belum dikirim. Teksnya tersimpan. Koordinasikan, lalu putuskan.</source>
        <translation>Somebody else has the ticket or the contact now, so the reply of {author} was not sent. Its text is kept. Talk to them, then decide.</translation>
    </message>
    <message>
        <source>Penulisnya, {author}, tidak berhak lagi membalas di sini. Belum dikirim, teksnya tersimpan. Putuskan siapa yang membalas.</source>
        <translation>Its author, {author}, may not reply here any more. Not sent, its text is kept. Decide who replies.</translation>
    </message>
    <message>
        <source>Gateway mati saat waktunya tiba dan balasan mungkin tidak cocok lagi. Belum dikirim, teksnya tersimpan. Baca percakapannya, lalu putuskan.</source>
        <translation>The gateway was down when its time came and the reply may not fit any more. Not sent, its text is kept. Read the conversation, then decide.</translation>
    </message>
    <message>
        <source>Gateway gagal mengirim balasan terjadwal. Teksnya tersimpan. Coba kirim lagi, atau laporkan ke team leader.</source>
        <translation>The gateway could not send the scheduled reply. Its text is kept. Send it again, or tell the team leader.</translation>
    </message>
</context>
<context>
    <name>LaterTimes</name>
    <message>
        <source>Dalam 1 jam</source>
        <translation>In 1 hour</translation>
    </message>
    <message>
        <source>Besok</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Saat antrean buka</source>
        <translation>When the queue opens</translation>
    </message>
</context>
<context>
    <name>LaterWords</name>
    <message>
        <source>Tertahan, seharusnya {0}: {1}</source>
        <translation>Held, was due {0}: {1}</translation>
    </message>
    <message>
        <source>Dikirim {0}</source>
        <translation>Goes {0}</translation>
    </message>
    <message>
        <source>{0}, menunggu gateway</source>
        <translation>{0}, waiting for the gateway</translation>
    </message>
    <message>
        <source>pelanggan menulis lagi</source>
        <translation>the customer wrote again</translation>
    </message>
    <message>
        <source>tiket sudah selesai</source>
        <translation>the ticket is done</translation>
    </message>
    <message>
        <source>tiket sudah digabung</source>
        <translation>the ticket was merged</translation>
    </message>
    <message>
        <source>sudah dipegang rekan</source>
        <translation>a colleague has it now</translation>
    </message>
    <message>
        <source>penulisnya tidak berhak lagi</source>
        <translation>its author may not reply any more</translation>
    </message>
    <message>
        <source>waktunya terlewat</source>
        <translation>its time went by</translation>
    </message>
    <message>
        <source>gateway gagal mengirimnya</source>
        <translation>the gateway could not send it</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>lewat {0}</source>
        <extracomment>States that are to be seen at a glance carry a picture besides their tone. A place whose line is on its way.</extracomment>
        <translation>{0} over</translation>
    </message>
    <message>
        <source>sedang ditulis</source>
        <translation>being written</translation>
    </message>
    <message>
        <source>perlu perhatian</source>
        <translation>needs attention</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Buka alamat ini?</source>
        <translation>Open this address?</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Salin alamat</source>
        <translation>Copy address</translation>
    </message>
    <message>
        <source>Jangan buka</source>
        <translation>Do not open</translation>
    </message>
</context>
<context>
    <name>LinkLine</name>
    <message>
        <source>Offline sejak {0}. Membaca, mencari, membalas, mencatat dan mengubah tiket tetap bisa; semuanya tersimpan di komputer ini dan dikirim nanti. Belum bisa: menerima tawaran dan membuka data tersamar.</source>
        <translation>Offline since {0}. You can read, search, reply, note and change tickets; all is kept on this computer and sent later. Not possible now: taking offers and unmasking.</translation>
    </message>
    <message>
        <source>Offline sejak {0}. Tetap bekerja: semua dikirim nanti. Belum bisa: tawaran, data tersamar.</source>
        <translation>Offline since {0}. Go on working: everything is sent later. Not now: offers, masked data.</translation>
    </message>
    <message>
        <source>Masuk lagi</source>
        <translation>Sign in again</translation>
    </message>
</context>
<context>
    <name>LinkOpening</name>
    <message>
        <source>Nama situsnya memakai huruf yang bisa menyerupai huruf lain.</source>
        <translation>The name of the site has letters that can look like others.</translation>
    </message>
    <message>
        <source>Bagian sebelum @ bukan nama situsnya.</source>
        <translation>What stands before the @ is not the name of the site.</translation>
    </message>
    <message>
        <source>Alamat ini tidak terenkripsi.</source>
        <translation>This address is not encrypted.</translation>
    </message>
    <message>
        <source>Alamat ini tidak dapat dibaca.</source>
        <translation>This address cannot be read.</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Ambil alih {0} tiket</source>
        <translation>Take over ({0})</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ListsSection</name>
    <message>
        <source>Belum ada serah terima</source>
        <translation>No handovers yet</translation>
    </message>
    <message>
        <source>Daftar dari rekan, dan yang Anda serahkan, ada di sini selama tiga hari.</source>
        <translation>Lists from colleagues, and those you gave, stay here for three days.</translation>
    </message>
    <message>
        <source>Untuk Anda</source>
        <translation>For you</translation>
    </message>
    <message>
        <source>Dari Anda</source>
        <translation>From you</translation>
    </message>
    <message>
        <source>Tim dan antrean lain</source>
        <translation>Team and other queues</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Tawaran {0} menunggu, {1} detik lagi. Buka kunci untuk menerimanya.</source>
        <extracomment>Pixels between the card and what it holds.</extracomment>
        <translation>A {0} offer is waiting, {1} s left. Unlock to take it.</translation>
    </message>
    <message>
        <source>{0} kontak di tangan</source>
        <translation>Contacts in hand: {0}</translation>
    </message>
    <message>
        <source>{0} pesan belum dibaca</source>
        <translation>Unread messages: {0}</translation>
    </message>
    <message>
        <source>Terkunci sejak {0}. Kontak, tawaran dan pengiriman tetap berjalan.</source>
        <translation>Locked since {0}. Contacts, offers and sending go on.</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Buka kunci</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Keluar baru bisa setelah kontak di tangan selesai.</source>
        <translation>Signing out is possible once the contacts in hand are finished.</translation>
    </message>
    <message>
        <source>Meja {0} terkunci</source>
        <translation>Desk of {0} is locked</translation>
    </message>
</context>
<context>
    <name>MacroPicker</name>
    <message>
        <source>Makro</source>
        <extracomment>Characters of a part that cannot be read.</extracomment>
        <translation>Macro</translation>
    </message>
    <message>
        <source>Ketik untuk mencari makro…</source>
        <translation>Type to find a macro…</translation>
    </message>
    <message>
        <source>↑↓ pilih · Enter pakai · Esc tutup</source>
        <translation>↑↓ choose · Enter use · Esc close</translation>
    </message>
    <message>
        <source>Tidak ada makro yang cocok.</source>
        <translation>No macro fits.</translation>
    </message>
    <message>
        <source>Template baru</source>
        <translation>New template</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Belum terisi: {0}</source>
        <translation>Not filled in: {0}</translation>
    </message>
    <message>
        <source>Tidak dikenal atau belum ditutup: {0}</source>
        <translation>Not known or not closed: {0}</translation>
    </message>
</context>
<context>
    <name>MacroSets</name>
    <message>
        <source>kategori {0}</source>
        <translation>category {0}</translation>
    </message>
    <message>
        <source>prioritas {0}</source>
        <translation>priority {0}</translation>
    </message>
    <message>
        <source>Tiket ikut diubah: {0}</source>
        <translation>The ticket is changed too: {0}</translation>
    </message>
</context>
<context>
    <name>MaskedField</name>
    <message>
        <source>Sembunyikan {0}</source>
        <translation>Hide {0}</translation>
    </message>
    <message>
        <source>Tampilkan {0} (dicatat)</source>
        <translation>Show {0} (kept for the audit)</translation>
    </message>
    <message>
        <source>tersembunyi</source>
        <translation>hidden</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Gabungkan tiket #{0}</source>
        <extracomment>What the list answers, None while it answers nothing yet; and what was chosen when the act began.</extracomment>
        <translation>Merge ticket #{0}</translation>
    </message>
    <message>
        <source>Tiket ini ditutup untuk seterusnya; percakapan dan drafnya terbaca di tiket yang dipilih.</source>
        <translation>This ticket is closed for good; its conversation and drafts are read in the chosen ticket.</translation>
    </message>
    <message>
        <source>Gabungkan</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Cari nomor, subjek atau nama…</source>
        <translation>Search number, subject or name…</translation>
    </message>
    <message>
        <source>Cari tiket tujuan</source>
        <translation>Search the ticket to merge into</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Tiket tujuan</source>
        <translation>Ticket to merge into</translation>
    </message>
    <message>
        <source>Ditemukan</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Tiket lain pelanggan ini</source>
        <translation>This customer&apos;s other tickets</translation>
    </message>
    <message>
        <source>Tidak ada tiket yang cocok di komputer ini</source>
        <translation>No ticket on this computer fits</translation>
    </message>
    <message>
        <source>Pelanggan ini tidak punya tiket lain; cari nomornya.</source>
        <translation>This customer has no other ticket; search its number.</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Navigasi</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NetworkFields</name>
    <message>
        <source>Proksi</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Tanpa proksi</source>
        <translation>No proxy</translation>
    </message>
    <message>
        <source>Sesuai pengaturan sistem</source>
        <translation>As the system says</translation>
    </message>
    <message>
        <source>Alamat sendiri</source>
        <translation>An address</translation>
    </message>
    <message>
        <source>Alamat proksi</source>
        <translation>Proxy address</translation>
    </message>
    <message>
        <source>Nama untuk proksi, bila diminta</source>
        <translation>Name for the proxy, if it asks</translation>
    </message>
    <message>
        <source>Kata sandi proksi</source>
        <translation>Password for the proxy</translation>
    </message>
    <message>
        <source>Berkas CA pusat, bila ada</source>
        <translation>The centre&apos;s CA file, if any</translation>
    </message>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Jaringan</source>
        <translation>Network</translation>
    </message>
</context>
<context>
    <name>NetworkSentences</name>
    <message>
        <source>Proksi {proxy} meminta nama dan kata sandi yang benar. Data di komputer ini aman. Isi keduanya di bagian Jaringan, lalu coba lagi.</source>
        <translation>The proxy {proxy} asks for the right name and password. The data on this computer is safe. Fill in both under Network, then try again.</translation>
    </message>
    <message>
        <source>Proksi {proxy} menolak sambungan ke {gateway} ({status}). Data di komputer ini aman. Minta administrator jaringan mengizinkan alamat itu.</source>
        <translation>The proxy {proxy} refuses the connection to {gateway} ({status}). The data on this computer is safe. Ask the network&apos;s administrator to allow that address.</translation>
    </message>
    <message>
        <source>Proksi {proxy} tidak dapat dihubungi. Data di komputer ini aman. Periksa jaringan atau alamat proksi di bagian Jaringan, lalu coba lagi.</source>
        <translation>The proxy {proxy} cannot be reached. The data on this computer is safe. Check the network, or the proxy&apos;s address under Network, then try again.</translation>
    </message>
    <message>
        <source>Alamat proksi {proxy} tidak terbaca. Tidak ada yang terkirim. Tulis seperti http://proksi.pusat.example:3128 di bagian Jaringan.</source>
        <translation>The proxy&apos;s address {proxy} cannot be read. Nothing was sent. Write it like http://proksi.pusat.example:3128 under Network.</translation>
    </message>
    <message>
        <source>Sertifikat {gateway} tidak dikenal komputer ini, jadi tidak ada yang dikirim ke sana. Data di komputer ini aman. Minta administrator berkas CA pusat, lalu pilih di bagian Jaringan.</source>
        <translation>This computer does not know the certificate of {gateway}, so nothing was sent there. The data on this computer is safe. Ask the administrator for the centre&apos;s CA file, then choose it under Network.</translation>
    </message>
    <message>
        <source>Sertifikat {gateway} sudah lewat masa berlakunya. Tidak ada yang terkirim, data di komputer ini aman. Periksa tanggal komputer ini; bila benar, beri tahu administrator gateway.</source>
        <translation>The certificate of {gateway} has expired. Nothing was sent, the data on this computer is safe. Check this computer&apos;s date; if it is right, tell the gateway&apos;s administrator.</translation>
    </message>
    <message>
        <source>Sertifikat {gateway} belum berlaku. Tidak ada yang terkirim, data di komputer ini aman. Periksa tanggal komputer ini; bila benar, beri tahu administrator gateway.</source>
        <translation>The certificate of {gateway} is not valid yet. Nothing was sent, the data on this computer is safe. Check this computer&apos;s date; if it is right, tell the gateway&apos;s administrator.</translation>
    </message>
    <message>
        <source>Yang menjawab di {gateway} memakai sertifikat untuk alamat lain. Tidak ada yang terkirim, data di komputer ini aman. Periksa alamatnya; bila benar, beri tahu administrator gateway.</source>
        <translation>Whoever answers at {gateway} uses a certificate for another address. Nothing was sent, the data on this computer is safe. Check the address; if it is right, tell the gateway&apos;s administrator.</translation>
    </message>
    <message>
        <source>Berkas CA {file} tidak dapat dibaca. Tidak ada yang terkirim, data di komputer ini aman. Pilih berkas PEM dari administrator di bagian Jaringan.</source>
        <translation>The CA file {file} cannot be read. Nothing was sent, the data on this computer is safe. Choose the administrator&apos;s PEM file under Network.</translation>
    </message>
</context>
<context>
    <name>NewTicketPanel</name>
    <message>
        <source>Tiket baru</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Nomornya tetap dan boleh langsung disebutkan.</source>
        <translation>Its number is permanent and may be told at once.</translation>
    </message>
    <message>
        <source>Offline: tiket tersimpan di komputer ini, nomornya tetap dan boleh langsung disebutkan.</source>
        <translation>Offline: the ticket is kept on this computer; its number is permanent and may be told at once.</translation>
    </message>
    <message>
        <source>Buat tiket</source>
        <translation>Create ticket</translation>
    </message>
    <message>
        <source>Perihal (wajib)</source>
        <translation>Subject (required)</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Isu</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
</context>
<context>
    <name>NewsEditor</name>
    <message>
        <source>Umumkan</source>
        <extracomment>Days an announcement stands unless its author says otherwise.</extracomment>
        <translation>Announce</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tulis pengumuman</source>
        <translation>Write an announcement</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Isi singkat</source>
        <translation>Short text</translation>
    </message>
    <message>
        <source>Berlaku dari ({0})</source>
        <translation>In force from ({0})</translation>
    </message>
    <message>
        <source>Sampai ({0})</source>
        <translation>Until ({0})</translation>
    </message>
    <message>
        <source>Wajib dikonfirmasi: “Sudah saya baca”</source>
        <translation>Must be confirmed: “I have read it”</translation>
    </message>
    <message>
        <source>Untuk tim (semua kosong: untuk semua orang)</source>
        <translation>For teams (all empty: for everybody)</translation>
    </message>
    <message>
        <source>Untuk yang melayani antrean</source>
        <translation>For those who serve the queues</translation>
    </message>
    <message>
        <source>Judul dan isinya wajib diisi.</source>
        <translation>Title and text are needed.</translation>
    </message>
    <message>
        <source>Terlalu panjang: paling banyak {0} huruf.</source>
        <translation>Too long: at most {0} letters.</translation>
    </message>
    <message>
        <source>Akhirnya harus setelah awalnya, dan belum lewat.</source>
        <translation>Its end must be after its beginning, and not past.</translation>
    </message>
</context>
<context>
    <name>NewsView</name>
    <message>
        <source>{0} belum dibaca</source>
        <translation>{0} unread</translation>
    </message>
    <message>
        <source>Semua sudah dibaca</source>
        <translation>All read</translation>
    </message>
    <message>
        <source>Pengumuman</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Tulis pengumuman</source>
        <translation>Write an announcement</translation>
    </message>
    <message>
        <source>Daftar pengumuman</source>
        <translation>List of announcements</translation>
    </message>
    <message>
        <source>Sudah saya baca</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Siapa yang sudah membaca</source>
        <translation>Who has read it</translation>
    </message>
    <message>
        <source>Yang belum dan yang sudah membaca</source>
        <translation>Who has not and who has read it</translation>
    </message>
    <message>
        <source>Belum ada pengumuman</source>
        <translation>No announcements yet</translation>
    </message>
    <message>
        <source>Kabar dari pusat muncul di sini, juga saat offline.</source>
        <translation>News of the centre appears here, offline too.</translation>
    </message>
    <message>
        <source>wajib dibaca</source>
        <translation>must be read</translation>
    </message>
    <message>
        <source>baru</source>
        <translation>new</translation>
    </message>
    <message>
        <source>menunggu kirim</source>
        <translation>waiting to be sent</translation>
    </message>
    <message>
        <source>ditarik</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>berakhir</source>
        <translation>over</translation>
    </message>
    <message>
        <source>belum mulai</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>sudah dibaca</source>
        <translation>read</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>Anda membacanya pukul {0}.</source>
        <translation>You read it at {0}.</translation>
    </message>
    <message>
        <source>Wajib dibaca: konfirmasikan setelah membacanya.</source>
        <translation>Must be read: confirm once you have read it.</translation>
    </message>
    <message>
        <source>untuk {0}</source>
        <translation>for {0}</translation>
    </message>
    <message>
        <source>untuk semua</source>
        <translation>for everybody</translation>
    </message>
    <message>
        <source>{0} dari {1} orang sudah membaca.</source>
        <translation>Read by {0} of {1}.</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Gateway tidak menjawab. Coba lagi sebentar lagi.</source>
        <translation>The gateway does not answer. Try again in a moment.</translation>
    </message>
</context>
<context>
    <name>NoteMentions</name>
    <message>
        <source>Rekan yang disebut</source>
        <extracomment>Where a name begins that the agent does not want completed.</extracomment>
        <translation>Colleague to mention</translation>
    </message>
    <message>
        <source>↑↓ pilih · Enter atau Tab sebut · Esc tutup</source>
        <translation>↑↓ choose · Enter or Tab mention · Esc close</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Sudah saya lihat</source>
        <extracomment>Where a notice leads that is about no ticket.</extracomment>
        <translation>I have seen it</translation>
    </message>
    <message>
        <source>Buka tiket</source>
        <translation>Open ticket</translation>
    </message>
    <message>
        <source>Buka daftar</source>
        <translation>Open the list</translation>
    </message>
    <message>
        <source>Baca</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>belum dibaca</source>
        <translation>unread</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Pelanggan menulis di tiket #{number}.</source>
        <translation>The customer wrote on ticket #{number}.</translation>
    </message>
    <message>
        <source>Tiket #{number} hampir melewati SLA.</source>
        <translation>Ticket #{number} is about to break its SLA.</translation>
    </message>
    <message>
        <source>Tiket #{number} melewati SLA.</source>
        <translation>Ticket #{number} broke its SLA.</translation>
    </message>
    <message>
        <source>Tiket #{number} kembali ke Anda.</source>
        <translation>Ticket #{number} came back to you.</translation>
    </message>
    <message>
        <source>{name} menyerahkan tiket #{number} kepada Anda; pelanggannya masih tersambung, jawab di tabnya.</source>
        <translation>{name} handed ticket #{number} over to you; its customer is still on the line, answer in its tab.</translation>
    </message>
    <message>
        <source>{name} menyerahkan tiket #{number} kepada Anda.</source>
        <translation>{name} handed ticket #{number} over to you.</translation>
    </message>
    <message>
        <source>{name} menyebut Anda di tiket #{number}.</source>
        <translation>{name} mentioned you on ticket #{number}.</translation>
    </message>
    <message>
        <source>Pengumuman dari {name}.</source>
        <translation>Announcement from {name}.</translation>
    </message>
    <message>
        <source>Pengumuman dari {name}, wajib dibaca.</source>
        <translation>Announcement from {name}, to be confirmed.</translation>
    </message>
    <message>
        <source>{name} minta bantuan.</source>
        <translation>{name} asks for help.</translation>
    </message>
    <message>
        <source>{name} menanggapi permintaan bantuan Anda.</source>
        <translation>{name} responded to your request for help.</translation>
    </message>
    <message>
        <source>{tool} down. Pekerjaan Anda tetap tersimpan.</source>
        <translation>{tool} is down. Your work is kept.</translation>
    </message>
    <message>
        <source>{tool} kembali normal.</source>
        <translation>{tool} is back.</translation>
    </message>
    <message>
        <source>Balasan di tiket #{number} gagal sampai ke pelanggan.</source>
        <translation>A reply on ticket #{number} did not reach the customer.</translation>
    </message>
    <message>
        <source>Pekerjaan di tiket #{number} ditolak gateway; teksnya ada di Perlu perhatian.</source>
        <translation>An act on ticket #{number} was rejected by the gateway; its text is under Needs attention.</translation>
    </message>
    <message>
        <source>Pekerjaan Anda ditolak gateway; lihat Perlu perhatian.</source>
        <translation>An act of yours was rejected by the gateway; see Needs attention.</translation>
    </message>
    <message>
        <source>{missed} tiket tidak ikut terserahkan; alasannya ada di Serah terima.</source>
        <translation>{missed} tickets were not handed over; the reasons are under Handover.</translation>
    </message>
    <message>
        <source>{name} menyerahkan {count} tiket ke antrean {queue}.</source>
        <translation>{name} handed {count} tickets over to the queue {queue}.</translation>
    </message>
    <message>
        <source>{name} menyerahkan {count} tiket kepada Anda.</source>
        <translation>{name} handed {count} tickets over to you.</translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>Pemberitahuan</source>
        <extracomment>Notices laid out at once; older ones are kept and come up as these are let go.</extracomment>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Hapus yang sudah dibaca</source>
        <translation>Remove the read ones</translation>
    </message>
    <message>
        <source>Belum ada pemberitahuan.</source>
        <translation>No notices yet.</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Terima   {0}</source>
        <extracomment>Where it covers nothing the agent works with.</extracomment>
        <translation>Accept   {0}</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Terima ({0})</source>
        <translation>Accept ({0})</translation>
    </message>
    <message>
        <source>Tolak ▾</source>
        <translation>Reject ▾</translation>
    </message>
    <message>
        <source>Tolak dengan alasan</source>
        <translation>Reject with a reason</translation>
    </message>
    <message>
        <source>Tolak dengan alasan ({0})</source>
        <translation>Reject with a reason ({0})</translation>
    </message>
    <message>
        <source>{0} masuk</source>
        <translation>Incoming {0}</translation>
    </message>
    <message>
        <source>{0} · menunggu {1}</source>
        <translation>{0} · waiting {1}</translation>
    </message>
    <message>
        <source>Tawaran {0} dari {1}, {2}</source>
        <translation>{0} offer from {1}, {2}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Sedang bersama pelanggan lain</source>
        <translation>With another customer</translation>
    </message>
    <message>
        <source>Butuh keahlian lain</source>
        <translation>Needs another skill</translation>
    </message>
    <message>
        <source>Kendala sistem</source>
        <translation>System trouble</translation>
    </message>
</context>
<context>
    <name>OpenRow</name>
    <message>
        <source>Pelanggan menunggu atau masih tersambung: alihkan langsung dari tiketnya.</source>
        <translation>The customer waits or is still connected: pass it on live, from its ticket.</translation>
    </message>
    <message>
        <source>Catatan untuk penerima tiket #{0}</source>
        <translation>Note for the receiver of ticket #{0}</translation>
    </message>
    <message>
        <source>Catatan untuk penerima: apa yang sudah, apa yang masih perlu…</source>
        <translation>Note for the receiver: what is done, what is still needed…</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Buka tiket #{0}</source>
        <translation>Open ticket #{0}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palet perintah</source>
        <extracomment>Width and the most lines shown at once.</extracomment>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>Cari perintah, tiket, pelanggan, tempat</source>
        <translation>Find commands, tickets, customers, places</translation>
    </message>
    <message>
        <source>Ketik perintah, nomor tiket, nama pelanggan, makro…</source>
        <translation>Type a command, ticket number, customer name, macro…</translation>
    </message>
    <message>
        <source>Yang ditemukan</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok di komputer ini.</source>
        <translation>Nothing fits on this computer.</translation>
    </message>
    <message>
        <source>↑ ↓ memilih · Enter menjalankan · Esc menutup</source>
        <translation>↑ ↓ choose · Enter runs · Esc closes</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>pelanggan di gateway</source>
        <translation>customer at the gateway</translation>
    </message>
    <message>
        <source>pelanggan</source>
        <translation>customer</translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>Tempat</source>
        <extracomment>The palette does not offer to open itself, nor the steps that only a key is quicker for.</extracomment>
        <translation>Place</translation>
    </message>
    <message>
        <source>Makro</source>
        <translation>Macro</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>ParkPanel</name>
    <message>
        <source>Parkir tiket #{0}</source>
        <translation>Park ticket #{0}</translation>
    </message>
    <message>
        <source>Tiket keluar dari inbox dan kembali pada waktunya, atau begitu pelanggan menulis.</source>
        <translation>The ticket leaves the inbox and comes back at its time, or as soon as the customer writes.</translation>
    </message>
    <message>
        <source>Parkir</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Tanggal dan jam ({0})</source>
        <translation>Date and time ({0})</translation>
    </message>
    <message>
        <source>Alasan (wajib)</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>Alasan, wajib diisi</source>
        <translation>Reason, required</translation>
    </message>
    <message>
        <source>Apa yang ditunggu…</source>
        <translation>What is waited for…</translation>
    </message>
    <message>
        <source>Tanggal…</source>
        <translation>Date…</translation>
    </message>
</context>
<context>
    <name>ParkTimes</name>
    <message>
        <source>1 jam</source>
        <extracomment>The hour at which &quot;tomorrow morning&quot; begins.</extracomment>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>4 jam</source>
        <translation>4 hours</translation>
    </message>
    <message>
        <source>Besok pagi</source>
        <translation>Tomorrow morning</translation>
    </message>
    <message>
        <source>Tiga hari lagi</source>
        <translation>In three days</translation>
    </message>
    <message>
        <source>Sampai pelanggan menulis</source>
        <translation>Until the customer writes</translation>
    </message>
</context>
<context>
    <name>ParkWords</name>
    <message>
        <source>parkir sampai pelanggan menulis</source>
        <translation>parked until the customer writes</translation>
    </message>
    <message>
        <source>parkir sampai {0}</source>
        <translation>parked until {0}</translation>
    </message>
</context>
<context>
    <name>PartsSection</name>
    <message>
        <source>versi {0}</source>
        <translation>version {0}</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Isi bagian buku pegangan</source>
        <translation>Items of the part</translation>
    </message>
    <message>
        <source>dipisah koma</source>
        <translation>parted by commas</translation>
    </message>
    <message>
        <source>dihapus</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>diubah di sini</source>
        <translation>changed here</translation>
    </message>
    <message>
        <source>{0}: tidak terbaca. Tidak ada yang berubah.</source>
        <translation>{0}: cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>{0}: wajib diisi. Tidak ada yang berubah.</source>
        <translation>{0}: has to be filled in. Nothing was changed.</translation>
    </message>
    <message>
        <source>{0} tersimpan dan sudah berlaku di semua gateway.</source>
        <translation>{0} is saved and in force at every gateway.</translation>
    </message>
    <message>
        <source>{0} dihapus; sudah berlaku di semua gateway.</source>
        <translation>{0} is removed, at every gateway.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Kapasitas per kanal (kosong: menurut buku pegangan)</source>
        <translation>Capacity by channel (empty: as the handbook)</translation>
    </message>
    <message>
        <source>Cari nama, nama pengguna, tim, atau skill…</source>
        <translation>Search name, user name, team, or skill…</translation>
    </message>
    <message>
        <source>Cari pengguna</source>
        <translation>Search users</translation>
    </message>
    <message>
        <source>Yang nonaktif</source>
        <translation>Inactive ones</translation>
    </message>
    <message>
        <source>Akun baru</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Daftar pengguna</source>
        <translation>List of users</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Keluarkan sekarang</source>
        <translation>Sign out now</translation>
    </message>
    <message>
        <source>Jadikan AUX</source>
        <translation>Put in AUX</translation>
    </message>
    <message>
        <source>AUX</source>
        <translation>AUX</translation>
    </message>
    <message>
        <source>{0} orang</source>
        <translation>People: {0}</translation>
    </message>
    <message>
        <source>nonaktif</source>
        <translation>inactive</translation>
    </message>
    <message>
        <source>terkunci</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>kata sandi sekali pakai</source>
        <translation>one-time password</translation>
    </message>
    <message>
        <source>masuk</source>
        <translation>signed in</translation>
    </message>
    <message>
        <source>Nonaktifkan</source>
        <translation>Deactivate</translation>
    </message>
    <message>
        <source>Aktifkan lagi</source>
        <translation>Activate again</translation>
    </message>
    <message>
        <source>Tidak ada yang diubah.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>{0} tersimpan dan sudah berlaku.</source>
        <translation>{0} is saved and in force.</translation>
    </message>
    <message>
        <source>Kapasitas: angka dari 0 sampai 100. Tidak ada yang berubah.</source>
        <translation>Capacity: a number from 0 to 100. Nothing was changed.</translation>
    </message>
    <message>
        <source>{0} masuk sekali dengan kata sandi {1} lalu memilih sendiri. Sampaikan sekarang: hanya tampil sekali ini.</source>
        <translation>{0} signs in once with the password {1} and then chooses their own. Tell it now: it is shown this once.</translation>
    </message>
    <message>
        <source>{0} dikeluarkan dari {1} komputer.</source>
        <translation>{0} was signed out. Desks: {1}.</translation>
    </message>
    <message>
        <source>{0} sekarang AUX: {1}.</source>
        <translation>{0} is in AUX now: {1}.</translation>
    </message>
    <message>
        <source>{0} aktif lagi.</source>
        <translation>{0} is active again.</translation>
    </message>
    <message>
        <source>{0} nonaktif dan dikeluarkan.</source>
        <translation>{0} is inactive and signed out.</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Perhatian</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Serah terima</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Kabar</source>
        <translation>News</translation>
    </message>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Pintasan</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kesehatan meja</source>
        <translation>Desk health</translation>
    </message>
</context>
<context>
    <name>PresencePill</name>
    <message>
        <source>, menunggu konfirmasi</source>
        <translation>, awaiting confirmation</translation>
    </message>
    <message>
        <source>Presence: {0}, {1}{2}</source>
        <translation>Presence: {0}, {1}{2}</translation>
    </message>
    <message>
        <source>Ubah presence</source>
        <translation>Change presence</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Eskalasi tiket #{0}</source>
        <translation>Escalate ticket #{0}</translation>
    </message>
    <message>
        <source>Alasan dan Internal Note ikut ke penerima. Sebutkan perkiraan waktunya kepada pelanggan.</source>
        <translation>Reason and Internal Notes go with it. Tell the customer how long it may take.</translation>
    </message>
    <message>
        <source>Eskalasi</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>Buka lagi tiket #{0}</source>
        <translation>Re-open ticket #{0}</translation>
    </message>
    <message>
        <source>Alasan dicatat di tiket.</source>
        <translation>The reason is kept on the ticket.</translation>
    </message>
    <message>
        <source>Buka lagi</source>
        <translation>Re-open</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Alasan (wajib)</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>Alasan, wajib diisi</source>
        <translation>Reason, required</translation>
    </message>
    <message>
        <source>Apa yang sudah diperiksa, apa yang perlu dilakukan penerima…</source>
        <translation>What was checked, what is to be done…</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>Daftar pintasan selalu punya pintasan.</source>
        <translation>The list of shortcuts always has a shortcut.</translation>
    </message>
    <message>
        <source>Pintasan terdiri dari satu kombinasi tombol saja.</source>
        <translation>A shortcut is a single combination of keys.</translation>
    </message>
    <message>
        <source>{0} ditolak: tombol F tidak pernah mengakhiri kontak atau tiket; salah tekan terlalu mudah.</source>
        <translation>{0} refused: an F-key never ends a contact or a ticket; it is too easily pressed by mistake.</translation>
    </message>
    <message>
        <source>{0} ditolak: tanpa Ctrl atau Alt tombol itu jatuh ke tengah ketikan.</source>
        <translation>{0} refused: without Ctrl or Alt that key would fall into what you type.</translation>
    </message>
    <message>
        <source>{0} ditolak: Tab hanya untuk berpindah.</source>
        <translation>{0} refused: Tab is for moving about alone.</translation>
    </message>
    <message>
        <source>{0} ditolak: dipakai kotak teks atau sistem.</source>
        <translation>{0} refused: text fields or the system use it.</translation>
    </message>
    <message>
        <source>{0} ditolak: sudah dipakai untuk “{1}”.</source>
        <translation>{0} refused: it is used for “{1}” already.</translation>
    </message>
</context>
<context>
    <name>ResendPanel</name>
    <message>
        <source>Internal Note</source>
        <translation>Internal Note</translation>
    </message>
    <message>
        <source>Kirim lagi</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Sudah saya baca, kirim</source>
        <translation>I have read it, send</translation>
    </message>
    <message>
        <source>Jadikan draf</source>
        <translation>Make it a draft</translation>
    </message>
    <message>
        <source>Teks Anda</source>
        <translation>Your text</translation>
    </message>
    <message>
        <source>Teks yang ditolak, dapat diubah</source>
        <translation>Refused text, editable</translation>
    </message>
</context>
<context>
    <name>RightWords</name>
    <message>
        <source>menerima kontak</source>
        <translation>take contacts</translation>
    </message>
    <message>
        <source>menulis Public Reply</source>
        <translation>write public replies</translation>
    </message>
    <message>
        <source>menulis Internal Note</source>
        <translation>write internal notes</translation>
    </message>
    <message>
        <source>membuat dan mengubah tiket</source>
        <translation>make and change tickets</translation>
    </message>
    <message>
        <source>mengembalikan tiket ke tier 1</source>
        <translation>return tickets to tier 1</translation>
    </message>
    <message>
        <source>menyetujui adjustment</source>
        <translation>approve adjustments</translation>
    </message>
    <message>
        <source>membaca data pelanggan</source>
        <translation>read customers&apos; data</translation>
    </message>
    <message>
        <source>mengubah data pelanggan</source>
        <translation>change customers&apos; data</translation>
    </message>
    <message>
        <source>membuka data yang disamarkan</source>
        <translation>unmask masked data</translation>
    </message>
    <message>
        <source>melaporkan gangguan tools</source>
        <translation>report trouble with tools</translation>
    </message>
    <message>
        <source>menyatakan tools down atau pulih</source>
        <translation>declare tools down or back</translation>
    </message>
    <message>
        <source>melihat floor dan isi komputer</source>
        <translation>see the floor and what desks hold</translation>
    </message>
    <message>
        <source>membaca audit</source>
        <translation>read the audit</translation>
    </message>
    <message>
        <source>mengimpor pelanggan</source>
        <translation>import customers</translation>
    </message>
    <message>
        <source>mengurus akun dan tim</source>
        <translation>look after accounts and teams</translation>
    </message>
    <message>
        <source>mengurus skill dan AUX tim sendiri</source>
        <translation>look after the skills and AUX of their own team</translation>
    </message>
    <message>
        <source>mengubah buku pegangan</source>
        <translation>change the handbook</translation>
    </message>
    <message>
        <source>menulis pengumuman</source>
        <translation>write announcements</translation>
    </message>
</context>
<context>
    <name>RolesSection</name>
    <message>
        <source>Daftar peran dan skill</source>
        <translation>List of roles and skills</translation>
    </message>
    <message>
        <source>Yang boleh dan yang dilayani</source>
        <translation>What is allowed and what is served</translation>
    </message>
    <message>
        <source>peran</source>
        <translation>role</translation>
    </message>
    <message>
        <source>{0} orang</source>
        <translation>People: {0}</translation>
    </message>
    <message>
        <source>tidak diminta antrean mana pun</source>
        <translation>asked for by no queue</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>skill</translation>
    </message>
    <message>
        <source>{0} peran, {1} skill</source>
        <translation>Roles: {0}, skills: {1}</translation>
    </message>
    <message>
        <source>{0} boleh:</source>
        <translation>{0} may:</translation>
    </message>
    <message>
        <source>tidak ada antrean</source>
        <translation>no queue</translation>
    </message>
    <message>
        <source>{0} dipakai antrean:</source>
        <translation>{0} is asked for by the queues:</translation>
    </message>
    <message>
        <source>Pilih peran atau skill di daftar.</source>
        <translation>Choose a role or a skill in the list.</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>{0} belum dibaca</source>
        <translation>{0} unread</translation>
    </message>
    <message>
        <source>SLA {0}</source>
        <translation>SLA {0}</translation>
    </message>
    <message>
        <source>dipilih</source>
        <translation>selected</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Daftar kontak dan tiket</source>
        <translation>Contacts and tickets</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Cari nama, nomor tiket, atau kata dalam percakapan…</source>
        <translation>Search names, ticket numbers, or words of a conversation…</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Hasil pencarian</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Pencarian</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cari nama, telepon, email, nomor tiket, atau kata dalam percakapan…</source>
        <translation>Search a name, phone, email, ticket number, or words of a conversation…</translation>
    </message>
    <message>
        <source>di komputer ini</source>
        <translation>on this computer</translation>
    </message>
    <message>
        <source>offline · hanya di komputer ini</source>
        <translation>offline · on this computer only</translation>
    </message>
    <message>
        <source>Kosongkan pencarian</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>{0} hasil</source>
        <translation>Results: {0}</translation>
    </message>
    <message>
        <source>mencari pelanggan di gateway…</source>
        <translation>searching customers at the gateway…</translation>
    </message>
    <message>
        <source>tidak ada pelanggan lain di gateway</source>
        <translation>no other customer at the gateway</translation>
    </message>
    <message>
        <source>+ {0} pelanggan di gateway</source>
        <translation>+ {0} at the gateway</translation>
    </message>
    <message>
        <source>gateway tidak menjawab · hanya di komputer ini</source>
        <translation>the gateway does not answer · only on this computer</translation>
    </message>
    <message>
        <source>di komputer ini · pelanggan juga di gateway</source>
        <translation>on this computer · customers at the gateway too</translation>
    </message>
    <message>
        <source>Pelanggan lain dicari di gateway: dengan nama, nomor telepon, rekening, atau email.</source>
        <translation>Other customers are searched at the gateway: by name, phone number, account, or email.</translation>
    </message>
    <message>
        <source>Offline: pelanggan lain, nomor telepon, rekening dan email baru bisa dicari setelah tersambung.</source>
        <translation>Offline: other customers, phone numbers, accounts and emails can be searched once connected.</translation>
    </message>
    <message>
        <source>Mencari pelanggan di gateway…</source>
        <translation>Searching customers at the gateway…</translation>
    </message>
    <message>
        <source>Tidak ditemukan, di komputer ini maupun di gateway</source>
        <translation>Not found, neither on this computer nor at the gateway</translation>
    </message>
    <message>
        <source>Telepon, rekening dan email dicari utuh. Nama boleh sebagian, tanpa gelar.</source>
        <translation>Phone, account and email are searched whole. A part of a name is enough, without titles.</translation>
    </message>
    <message>
        <source>Tidak ditemukan di komputer ini</source>
        <translation>Not found on this computer</translation>
    </message>
    <message>
        <source>Coba kata yang lebih pendek, nama tanpa gelar, atau nomor tiket lengkap.</source>
        <translation>Try a shorter word, a name without titles, or a whole ticket number.</translation>
    </message>
    <message>
        <source>Cari di semua yang tersimpan</source>
        <translation>Search everything kept here</translation>
    </message>
    <message>
        <source>Percakapan, catatan, nama dan nomor tiket; juga yang belum terkirim, juga saat offline.</source>
        <translation>Conversations, notes, names and ticket numbers; unsent ones too, offline too.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Gateway tidak menjawab; apakah sudah dikerjakan belum diketahui. Muat ulang.</source>
        <translation>The gateway does not answer; whether it was done is not known. Reload.</translation>
    </message>
</context>
<context>
    <name>SendLaterPanel</name>
    <message>
        <source>Tulis balasannya dulu di kotak tulis.</source>
        <translation>Write the reply in the composer first.</translation>
    </message>
    <message>
        <source>Kirim nanti · tiket #{0}</source>
        <translation>Send later · ticket #{0}</translation>
    </message>
    <message>
        <source>Dikirim pada waktunya, kecuali pelanggan lebih dulu menulis lagi atau tiketnya selesai.</source>
        <translation>Goes at its time, unless the customer writes again before or the ticket is done.</translation>
    </message>
    <message>
        <source>Balasan di kanal ini dikirim langsung, tidak bisa dijadwalkan.</source>
        <translation>Replies on this channel go at once and cannot be scheduled.</translation>
    </message>
    <message>
        <source>Jadwalkan</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Waktu kirim</source>
        <translation>Send at</translation>
    </message>
    <message>
        <source>Tanggal dan jam ({0})</source>
        <translation>Date and time ({0})</translation>
    </message>
    <message>
        <source>Sudah terjadwal</source>
        <translation>Scheduled already</translation>
    </message>
    <message>
        <source>Waktu lain…</source>
        <translation>Another time…</translation>
    </message>
    <message>
        <source>Ambil kembali ke kotak tulis</source>
        <translation>Take back into the composer</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>SendMenu</name>
    <message>
        <source>Cara kirim lain</source>
        <extracomment>In their order.</extracomment>
        <translation>Other ways to send</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Kirim dan Solved</source>
        <translation>Send and solve</translation>
    </message>
    <message>
        <source>Kirim nanti, atau lihat yang terjadwal…</source>
        <translation>Send later, or look at what is scheduled…</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Masuk, membuka data di komputer ini…</source>
        <translation>Signing in, opening the data on this computer…</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Recover</translation>
    </message>
    <message>
        <source>Mulai dengan data baru</source>
        <translation>Begin with new data</translation>
    </message>
    <message>
        <source>Gateway {gateway} tidak dapat dihubungi. Data di komputer ini aman. Periksa jaringan atau alamatnya, lalu coba lagi.</source>
        <translation>The gateway {gateway} cannot be reached. The data on this computer is safe. Check the network or the address, then try again.</translation>
    </message>
    <message>
        <source>Alamat gateway {gateway} tidak terbaca. Tidak ada yang terkirim. Tulis seperti https://gateway.pusat.example, lalu coba lagi.</source>
        <translation>The gateway address {gateway} cannot be read. Nothing was sent. Write it like https://gateway.pusat.example, then try again.</translation>
    </message>
    <message>
        <source>Yang menjawab di {gateway} bukan gateway Sahut. Tidak ada yang terkirim. Periksa alamatnya atau jaringan Anda.</source>
        <translation>What answers at {gateway} is no Sahut gateway. Nothing was sent. Check the address or your network.</translation>
    </message>
    <message>
        <source>Nama pengguna atau kata sandi tidak cocok. Tidak ada yang berubah. Periksa huruf besar-kecilnya, lalu coba lagi.</source>
        <translation>User name or password do not match. Nothing changed. Check capitals, then try again.</translation>
    </message>
    <message>
        <source>Akun terkunci karena terlalu banyak percobaan. Pekerjaan Anda tetap tersimpan. Coba lagi {minutes} menit lagi atau hubungi team leader.</source>
        <translation>The account is locked after too many tries. Your work is kept. Try again in {minutes} minutes or ask your team leader.</translation>
    </message>
    <message>
        <source>Terlalu banyak permintaan dalam waktu singkat. Tidak ada yang hilang. Tunggu sebentar, lalu coba lagi.</source>
        <translation>Too many requests in a short time. Nothing is lost. Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Sesi Anda berakhir. Yang Anda tulis tersimpan dan tetap dikirim. Masuk lagi untuk melihat yang baru.</source>
        <translation>Your session ended. What you wrote is kept and still delivered. Sign in again to see what is new.</translation>
    </message>
    <message>
        <source>Gateway tidak lagi melayani versi Sahut ini. Yang Anda tulis tersimpan di komputer ini. Minta administrator memasang versi baru.</source>
        <translation>The gateway no longer serves this version of Sahut. What you wrote is kept on this computer. Ask the administrator for the new version.</translation>
    </message>
    <message>
        <source>Peran Anda tidak mengizinkan ini. Tidak ada yang berubah. Minta bantuan team leader.</source>
        <translation>Your role does not allow this. Nothing changed. Ask your team leader.</translation>
    </message>
    <message>
        <source>Yang dimaksud sudah tidak ada di gateway. Teks Anda tersimpan. Periksa tiketnya.</source>
        <translation>What was meant is no longer at the gateway. Your text is kept. Check the ticket.</translation>
    </message>
    <message>
        <source>Gateway menolak isinya. Teks Anda tersimpan. Perbaiki, lalu kirim lagi.</source>
        <translation>The gateway refused its content. Your text is kept. Correct it, then send again.</translation>
    </message>
    <message>
        <source>Tiket sudah berubah status, langkah ini tidak berlaku lagi. Yang Anda tulis tersimpan. Lihat status terbarunya.</source>
        <translation>The ticket has changed its state, this step no longer applies. What you wrote is kept. See its present state.</translation>
    </message>
    <message>
        <source>Pelanggan menulis lagi sebelum balasan ini sampai. Balasan belum dikirim, teksnya tersimpan. Baca yang baru, lalu sunting atau kirim juga.</source>
        <translation>The customer wrote again before this reply arrived. It was not sent, its text is kept. Read what came, then edit or send all the same.</translation>
    </message>
    <message>
        <source>Kontak ini sudah dipegang agen lain. Balasan tidak dikirim, teksnya tersimpan. Koordinasikan dengan pemegangnya.</source>
        <translation>Another agent holds this contact now. The reply was not sent, its text is kept. Talk to the holder.</translation>
    </message>
    <message>
        <source>Balasan terlalu lama menunggu dan mungkin tidak cocok lagi. Belum dikirim, teksnya tersimpan. Baca percakapannya, lalu putuskan.</source>
        <translation>The reply waited too long and may no longer fit. It was not sent, its text is kept. Read the conversation, then decide.</translation>
    </message>
    <message>
        <source>Ini bergantung pada pekerjaan lain yang ditolak. Teksnya tersimpan. Selesaikan yang itu dulu.</source>
        <translation>This depends on other work that was refused. Its text is kept. Settle that first.</translation>
    </message>
    <message>
        <source>Tiket ini sudah digabung ke tiket lain. Yang Anda tulis tersimpan. Buka tiket tujuannya, lalu lanjutkan di sana.</source>
        <translation>This ticket was merged into another one. What you wrote is kept. Open the ticket it went into and go on there.</translation>
    </message>
    <message>
        <source>Rekan itu tidak dapat menerima tiket ini. Tiket tetap di tempatnya, catatan Anda tersimpan. Pilih rekan atau antrean lain.</source>
        <translation>That colleague cannot take this ticket. It stays where it is, your note is kept. Choose another colleague or queue.</translation>
    </message>
    <message>
        <source>Sebagian sambungan ke gateway bermasalah, jadi yang baru bisa terlambat tampil atau terkirim. Yang Anda tulis tersimpan di komputer ini, dan Sahut terus mencoba lagi. Lanjutkan bekerja; bila pesan ini tidak hilang, laporkan ke team leader.</source>
        <translation>Part of the connection to the gateway fails, so what is new may be shown or sent late. What you write is kept on this computer, and Sahut keeps trying. Go on working; if this message stays, tell your team leader.</translation>
    </message>
    <message>
        <source>Gateway mengalami kesalahan. Pekerjaan Anda tersimpan di komputer ini. Laporkan ke team leader.</source>
        <translation>The gateway had a fault. Your work is kept on this computer. Tell your team leader.</translation>
    </message>
    <message>
        <source>Disk komputer ini penuh, jadi yang terakhir tidak tersimpan. Semua sebelumnya aman, teks Anda masih di layar. Kosongkan ruang, lalu simpan lagi.</source>
        <translation>The disk of this computer is full, so the last act was not kept. Everything before is safe, your text is still on the screen. Make room, then save again.</translation>
    </message>
    <message>
        <source>Disk gagal dibaca atau ditulis. Yang sudah tersimpan tidak diubah, teks Anda masih di layar. Salin teksnya dan laporkan komputer ini.</source>
        <translation>The disk failed to read or write. What was kept is unchanged, your text is still on the screen. Copy the text and report this computer.</translation>
    </message>
    <message>
        <source>Folder data Sahut tidak boleh ditulis. Tidak ada yang berubah. Minta administrator memberi hak tulis pada folder data.</source>
        <translation>Sahut&apos;s data folder may not be written. Nothing changed. Ask the administrator for the right to write there.</translation>
    </message>
    <message>
        <source>Basis data di komputer ini rusak. Ia disisihkan, tidak dihapus, dan yang belum terkirim diselamatkan sebisanya. Pilih Pulihkan; sisanya diambil lagi dari gateway.</source>
        <translation>The database on this computer is damaged. It is set aside, not deleted, and unsent work is saved as far as possible. Choose Recover; the rest comes from the gateway again.</translation>
    </message>
    <message>
        <source>Kata sandi tidak membuka data di komputer ini. Datanya tetap utuh. Bila kata sandi baru diganti, masuklah saat gateway tersambung.</source>
        <translation>The password does not open the data on this computer. The data is whole. If the password was changed, sign in while the gateway is reached.</translation>
    </message>
    <message>
        <source>Data di komputer ini dibuat versi Sahut yang lebih baru. Tidak disentuh dan tetap utuh. Jalankan versi terbaru, atau minta administrator memasangnya.</source>
        <translation>The data on this computer was made by a newer Sahut. It is untouched and whole. Run the newest version, or ask the administrator to install it.</translation>
    </message>
    <message>
        <source>Sahut sudah berjalan untuk Anda di komputer ini. Tidak ada yang hilang. Pakai jendela yang sudah terbuka.</source>
        <translation>Sahut already runs for you on this computer. Nothing is lost. Use the window that is open.</translation>
    </message>
    <message>
        <source>Tidak ada tempat aman untuk kunci, jadi Sahut bekerja tanpa simpanan: selama gateway tersambung semuanya berjalan, tetapi yang belum terkirim hilang bila jendela ditutup.</source>
        <translation>There is no safe place for a key, so Sahut keeps nothing: all works while the gateway is reached, but what is unsent is lost when the window closes.</translation>
    </message>
    <message>
        <source>{count} pekerjaan belum terkirim dan hanya ada di memori, jadi hilang bila jendela ditutup. Tunggu sampai gateway tersambung dan semuanya terkirim, atau tutup sekali lagi untuk tetap keluar.</source>
        <translation>{count} acts are not sent yet and are in memory only, so they are lost when the window closes. Wait until the gateway is reached and all is sent, or close once more to leave all the same.</translation>
    </message>
    <message>
        <source>Anda masih memegang {count} kontak. Bila Anda pergi, pelanggannya menunggu lama sebelum diberikan ke agen lain. Akhiri kontaknya dulu, atau ulangi sekali lagi untuk tetap keluar.</source>
        <translation>You still hold {count} contacts. If you go, the customers wait long before another agent gets them. End the contacts first, or do it once more to leave all the same.</translation>
    </message>
    <message>
        <source>Di komputer ini masih ada {count} pekerjaan Anda yang belum terkirim, dari masuk yang lalu. Semuanya utuh dan sedang dikirim. Draf dan yang perlu perhatian terlihat bila Anda masuk dengan simpanan.</source>
        <translation>This computer still holds {count} unsent acts of yours from an earlier sign-in. All of them are safe and being sent. Drafts and what needs attention are seen when you sign in with data kept.</translation>
    </message>
    <message>
        <source>Di komputer ini masih ada {count} draf atau pekerjaan Anda yang perlu perhatian, dari masuk yang lalu. Semuanya utuh. Keluar, lalu masuk dengan simpanan untuk menyelesaikannya.</source>
        <translation>This computer still holds {count} drafts or acts of yours that need attention, from an earlier sign-in. All of them are safe. Sign out, then sign in with data kept to finish them.</translation>
    </message>
    <message>
        <source>Di komputer ini ada data Anda dari masuk yang lalu yang tidak terbuka, mungkin dengan pekerjaan belum terkirim. Datanya utuh. Keluar, lalu masuk dengan simpanan untuk membukanya.</source>
        <translation>This computer holds data of yours from an earlier sign-in that does not open, perhaps with unsent work. The data is whole. Sign out, then sign in with data kept to open it.</translation>
    </message>
    <message>
        <source>Gateway {gateway} tidak dapat dihubungi, dan Anda belum pernah masuk di komputer ini, jadi belum ada data untuk bekerja tanpa gateway. Tidak ada yang berubah. Periksa jaringan atau alamatnya, lalu coba lagi.</source>
        <translation>The gateway {gateway} cannot be reached, and you have never signed in on this computer, so there is no data yet to work with without it. Nothing changed. Check the network or the address, then try again.</translation>
    </message>
    <message>
        <source>Gateway menerima kata sandi ini, tetapi data di komputer ini dikunci dengan kata sandi lama. Datanya utuh. Isi juga kata sandi lama, lalu Masuk, agar yang belum terkirim tetap ikut; atau mulai dengan data baru.</source>
        <translation>The gateway accepts this password, but the data on this computer is locked with the old one. The data is whole. Enter the old password too, then Sign in, to keep what is not yet sent; or start with new data.</translation>
    </message>
    <message>
        <source>Kata sandi ini dari administrator dan hanya berlaku sekali. Isi kata sandi baru pilihan Anda, paling sedikit 10 huruf, lalu Masuk.</source>
        <translation>This password comes from an administrator and is good for one time. Fill in a new password of your own, at least 10 characters, then Sign in.</translation>
    </message>
    <message>
        <source>Kata sandi baru paling sedikit 10 huruf. Belum ada yang berubah.</source>
        <translation>The new password needs at least 10 characters. Nothing has changed yet.</translation>
    </message>
    <message>
        <source>Kata sandi baru harus lain dari yang diberikan administrator. Belum ada yang berubah.</source>
        <translation>The new password must differ from the one the administrator gave. Nothing has changed yet.</translation>
    </message>
    <message>
        <source>Kata sandi lama itu tidak membuka data di komputer ini. Datanya utuh. Coba lagi, atau mulai dengan data baru.</source>
        <translation>That old password does not open the data on this computer. The data is whole. Try again, or start with new data.</translation>
    </message>
    <message>
        <source>Gateway tidak dapat dihubungi, dan kata sandi ini tidak membuka data di komputer ini. Datanya utuh. Periksa kata sandinya, lalu coba lagi.</source>
        <translation>The gateway cannot be reached, and this password does not open the data on this computer. The data is whole. Check the password, then try again.</translation>
    </message>
    <message>
        <source>Kunci di penyimpan kunci komputer ini sudah berganti, jadi data lama tidak bisa dibuka. Datanya tidak dihapus. Mulai dengan data baru, sisanya diambil dari gateway.</source>
        <translation>The key in this computer&apos;s keyring has changed, so the old data cannot be opened. It is not deleted. Begin with new data, the rest comes from the gateway.</translation>
    </message>
    <message>
        <source>Penyimpan kunci komputer ini terkunci. Data Anda utuh. Buka penyimpan kuncinya, lalu coba lagi.</source>
        <translation>This computer&apos;s keyring is locked. Your data is whole. Unlock the keyring, then try again.</translation>
    </message>
    <message>
        <source>Berkas kunci di komputer ini rusak, jadi data lama tidak bisa dibuka. Datanya tidak dihapus. Mulai dengan data baru, sisanya diambil dari gateway.</source>
        <translation>The key file on this computer is broken, so the old data cannot be opened. It is not deleted. Begin with new data, the rest comes from the gateway.</translation>
    </message>
    <message>
        <source>Berkas pengaturan rusak, jadi pengaturan bawaan yang dipakai. Pekerjaan Anda tidak tersentuh. Pilih lagi bahasa dan tampilan di Pengaturan.</source>
        <translation>The settings file is damaged, so the defaults are in use. Your work is untouched. Choose language and appearance again in Settings.</translation>
    </message>
    <message>
        <source>Komputer ini tidak punya penyimpan kunci yang aman, dan di sini dipilih bekerja tanpa simpanan. Masuklah saat gateway tersambung.</source>
        <translation>This computer has no secure key store, and working without stored data was chosen here. Sign in while the gateway is reached.</translation>
    </message>
    <message>
        <source>Gateway menerima kata sandi Anda, tetapi buku pedoman belum sampai ketika sambungan putus. Tidak ada yang hilang. Coba lagi saat gateway tersambung.</source>
        <translation>The gateway accepted your password, but the handbook did not arrive before the line broke. Nothing is lost. Try again when the gateway is reached.</translation>
    </message>
    <message>
        <source>Buku pedoman diperbarui ke versi {version}. Pilihan Anda mulai sekarang mengikutinya.</source>
        <translation>The handbook was updated to version {version}. What you choose from now on follows it.</translation>
    </message>
    <message>
        <source>Gateway memakai buku pedoman baru yang tidak terbaca oleh versi Sahut ini. Anda tetap bekerja dengan yang lama, tidak ada yang hilang. Minta administrator memasang versi baru.</source>
        <translation>The gateway uses a new handbook that this version of Sahut cannot read. You go on working with the earlier one; nothing is lost. Ask the administrator to install the new version.</translation>
    </message>
    <message>
        <source>Waktu bekerja tanpa gateway sudah habis. Yang Anda tulis tetap tersimpan terenkripsi. Masuklah saat gateway tersambung.</source>
        <translation>The time to work without the gateway is used up. What you wrote stays encrypted here. Sign in while the gateway is reached.</translation>
    </message>
    <message>
        <source>Tawaran tidak bisa dijawab selagi offline. Gateway menawarkannya ke agen lain.</source>
        <translation>An offer cannot be answered while offline. The gateway offers it to somebody else.</translation>
    </message>
    <message>
        <source>Data tersamar hanya bisa dibuka saat gateway tersambung, karena setiap pembukaan dicatat.</source>
        <translation>Masked data opens only while the gateway is reached, since each look is kept.</translation>
    </message>
    <message>
        <source>Offline: pencarian hanya di yang tersimpan di komputer ini.</source>
        <translation>Offline: the search covers this computer only.</translation>
    </message>
    <message>
        <source>Pesan yang lebih lama ada di gateway dan terbaca lagi setelah tersambung.</source>
        <translation>Older messages are at the gateway and can be read once it is reached.</translation>
    </message>
    <message>
        <source>Offline: administrasi memerlukan gateway. Tidak ada yang berubah.</source>
        <translation>Offline: administration needs the gateway. Nothing was changed.</translation>
    </message>
    <message>
        <source>Masuk pertama kali memerlukan gateway.</source>
        <translation>The first sign-in needs the gateway.</translation>
    </message>
    <message>
        <source>Peran Anda tidak mengizinkan ini. Minta bantuan team leader.</source>
        <translation>Your role does not allow this. Ask your team leader.</translation>
    </message>
    <message>
        <source>Ini sudah tidak ada di komputer ini. Buka lagi dari Inbox.</source>
        <translation>This is no longer on this computer. Open it again from the inbox.</translation>
    </message>
    <message>
        <source>Sudah dikirim, tidak bisa diurungkan lagi.</source>
        <translation>Already sent; it cannot be taken back any more.</translation>
    </message>
    <message>
        <source>Belum ada yang ditulis.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>Terlalu panjang: kanal ini menerima paling banyak {most} karakter. Teks Anda tetap di kotak tulis.</source>
        <translation>Too long: this channel takes at most {most} characters. Your text stays in the composer.</translation>
    </message>
    <message>
        <source>Terlalu panjang: di sini paling banyak {most} karakter. Teks Anda tetap di layar. Pendekkan, lalu simpan lagi.</source>
        <translation>Too long: at most {most} characters here. Your text is still on the screen. Shorten it, then save again.</translation>
    </message>
    <message>
        <source>Kontak ini dipegang {holder}. Anda bisa membaca dan menulis Internal Note.</source>
        <translation>{holder} holds this contact. You can read, and write Internal Notes.</translation>
    </message>
    <message>
        <source>Kontak ini belum dipegang siapa pun. Terima tawarannya dulu untuk membalas.</source>
        <translation>Nobody holds this contact yet. Accept its offer first to reply.</translation>
    </message>
    <message>
        <source>Jawaban gateway tidak sampai: belum terkonfirmasi. Sahut menanyakannya lagi; jangan ulangi dulu.</source>
        <translation>The gateway&apos;s answer did not arrive: unconfirmed. Sahut asks again; do not repeat it yet.</translation>
    </message>
    <message>
        <source>Tawaran sudah berakhir sebelum gateway menjawab. Tidak ada yang berubah.</source>
        <translation>The offer ended before the gateway answered. Nothing changed.</translation>
    </message>
    <message>
        <source>Terjadi kesalahan yang tidak terduga. Yang sudah tersimpan aman. Lanjutkan; bila terulang, laporkan ke team leader.</source>
        <translation>An unexpected fault. What was saved is safe. Go on; if it happens again, tell your team leader.</translation>
    </message>
    <message>
        <source>Tidak ada perangkat suara, jadi tawaran dan pesan hanya terlihat, tidak terdengar. Sambungkan headset; suara kembali dengan sendirinya.</source>
        <translation>There is no sound device, so offers and messages are only seen, not heard. Plug in a headset; the sound comes back by itself.</translation>
    </message>
    <message>
        <source>Perangkat suara pilihan Anda tidak ditemukan. Suara memakai perangkat bawaan komputer ini. Sambungkan lagi headset Anda.</source>
        <translation>The sound device you chose is not there. Sounds use this computer&apos;s own device. Plug your headset in again.</translation>
    </message>
    <message>
        <source>Berkas suara Sahut tidak terbaca, jadi tawaran dan pesan hanya terlihat, tidak terdengar. Minta administrator memasang ulang Sahut.</source>
        <translation>Sahut&apos;s sound files cannot be read, so offers and messages are only seen, not heard. Ask the administrator to install Sahut again.</translation>
    </message>
    <message>
        <source>Data tiket ini belum ada di komputer ini; Sahut mengambilnya dari gateway begitu tersambung. Draf dan yang belum terkirim tetap tersimpan.</source>
        <translation>This ticket&apos;s data is not on this computer yet; Sahut fetches it from the gateway as soon as it is connected. Drafts and unsent work are kept.</translation>
    </message>
    <message>
        <source>Draf Anda tersimpan; lanjutkan setelah data tiket ini ada lagi.</source>
        <translation>Your draft is kept; go on when this ticket&apos;s data is here again.</translation>
    </message>
    <message>
        <source>Paling banyak {most} tiket sekaligus.</source>
        <translation>At most {most} tickets at once.</translation>
    </message>
    <message>
        <source>Tiket {number} diparkir.</source>
        <translation>Ticket {number} is parked.</translation>
    </message>
    <message>
        <source>Tiket {number} diambil kembali.</source>
        <translation>Ticket {number} is taken back.</translation>
    </message>
    <message>
        <source>Tiket {number} dipindahkan ke {to}.</source>
        <translation>Ticket {number} is transferred to {to}.</translation>
    </message>
    <message>
        <source>Pelanggan tiket ini baru saja diganti. Tidak ada yang berubah; buka menunya lagi.</source>
        <translation>The customer of this ticket was changed just now. Nothing was done; open the menu again.</translation>
    </message>
    <message>
        <source>Tiket {number} digabungkan ke {into}.</source>
        <translation>Ticket {number} is merged into {into}.</translation>
    </message>
    <message>
        <source>Tiket {number} digabungkan rekan ke tiket {into}, yang sekarang terbuka. Draf Anda ikut pindah; lanjutkan di sini.</source>
        <translation>A colleague merged ticket {number} into ticket {into}, which is open now. Your draft has moved along; go on here.</translation>
    </message>
    <message>
        <source>Nomor tiket {number} disalin.</source>
        <translation>Ticket number {number} copied.</translation>
    </message>
    <message>
        <source>Tidak ada ejaan yang perlu diperiksa.</source>
        <translation>Nothing looks misspelled.</translation>
    </message>
    <message>
        <source>Internal Note tidak dikutip ke Public Reply.</source>
        <translation>An Internal Note is not quoted in a Public Reply.</translation>
    </message>
    <message>
        <source>Pemeriksa ejaan tidak tersedia di komputer ini.</source>
        <translation>The spelling check is not available on this computer.</translation>
    </message>
    <message>
        <source>Tiket {number} dibuat. Nomor ini tetap dan boleh langsung disebutkan.</source>
        <translation>Ticket {number} created. This number is permanent and may be told at once.</translation>
    </message>
    <message>
        <source>{tool} dilaporkan. Laporan digabung dengan agen lain.</source>
        <translation>{tool} reported. Your report joins those of others.</translation>
    </message>
    <message>
        <source>{tool} sudah Anda laporkan; kabarnya muncul di baris status.</source>
        <translation>You have reported {tool}; news of it comes in the status line.</translation>
    </message>
    <message>
        <source>Dokumentasi tersimpan.</source>
        <translation>Wrap-up saved.</translation>
    </message>
    <message>
        <source>Tidak ada tab yang belum dibaca.</source>
        <translation>No unread tab.</translation>
    </message>
    <message>
        <source>Semua tools normal, tidak ada yang perlu dilaporkan.</source>
        <translation>All tools work, nothing to report.</translation>
    </message>
    <message>
        <source>Tiket ini dialihkan ke {queue} dan bukan lagi milik Anda. Di sini hanya bisa dibaca; tutup tabnya bila selesai.</source>
        <translation>This ticket went to {queue} and is no longer yours. Here it can only be read; close its tab when you are done.</translation>
    </message>
    <message>
        <source>Tiket ini kini dipegang {holder}. Di sini hanya bisa dibaca; Internal Note tetap bisa ditulis.</source>
        <translation>This ticket is now held by {holder}. Here it can only be read; an Internal Note can still be written.</translation>
    </message>
    <message>
        <source>Tiket ini sudah pindah; di sini hanya bisa dibaca.</source>
        <translation>This ticket has moved; here it can only be read.</translation>
    </message>
    <message>
        <source>Tiket ini sudah pindah; yang menerimanya kini menulis di sana.</source>
        <translation>This ticket went elsewhere; those who received it write there now.</translation>
    </message>
    <message>
        <source>Buka tiket dulu.</source>
        <translation>Open a ticket first.</translation>
    </message>
    <message>
        <source>Offline: tiket {number} tidak ada di komputer ini. Bisa dibuka saat gateway tersambung.</source>
        <translation>Offline: ticket {number} is not on this computer. It can be opened once the gateway is reached.</translation>
    </message>
    <message>
        <source>Tiket {number} tidak ada di komputer ini: ia di antrean lain atau sudah lama selesai.</source>
        <translation>Ticket {number} is not on this computer: it is in another queue or was closed long ago.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Kembalikan: {0}</source>
        <translation>Reset: {0}</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Bahasa dan waktu</source>
        <translation>Language and time</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Cara kerja</source>
        <translation>Way of working</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Pintasan</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Komputer ini</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>dikunci pusat</source>
        <translation>locked by the centre</translation>
    </message>
    <message>
        <source>bawaan</source>
        <translation>default</translation>
    </message>
    <message>
        <source>dari pusat</source>
        <translation>from the centre</translation>
    </message>
    <message>
        <source>pilihan Anda</source>
        <translation>your choice</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>dengan suara</source>
        <translation>with sound</translation>
    </message>
    <message>
        <source>tanpa suara</source>
        <translation>silent</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Jam di layar memakai zona ini, apa pun jam komputer.</source>
        <translation>Times on the screen are in this zone, whatever the computer&apos;s clock says.</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Kontras tinggi</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Ukuran huruf</source>
        <translation>Font size</translation>
    </message>
    <message>
        <source>Waktu mengurungkan</source>
        <translation>Time to take back</translation>
    </message>
    <message>
        <source>Selama ini balasan yang baru dikirim masih bisa ditarik kembali.</source>
        <translation>For so long a reply just sent can still be taken back.</translation>
    </message>
    <message>
        <source>{0} detik</source>
        <translation>{0} seconds</translation>
    </message>
    <message>
        <source>langsung kirim</source>
        <translation>send at once</translation>
    </message>
    <message>
        <source>Pemeriksa ejaan</source>
        <translation>Spelling check</translation>
    </message>
    <message>
        <source>Kata yang mungkin salah eja digarisbawahi; F7 menawarkan gantinya.</source>
        <translation>Words that may be misspelled are underlined; F7 offers others.</translation>
    </message>
    <message>
        <source>Indonesia dan Inggris</source>
        <translation>Indonesian and English</translation>
    </message>
    <message>
        <source>Indonesia saja</source>
        <translation>Indonesian only</translation>
    </message>
    <message>
        <source>Inggris saja</source>
        <translation>English only</translation>
    </message>
    <message>
        <source>Mati</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Kunci meja bila tidak dipakai</source>
        <translation>Lock the desk when nobody uses it</translation>
    </message>
    <message>
        <source>Kontak, tawaran dan pengiriman tetap berjalan selama terkunci.</source>
        <translation>Contacts, offers and sending go on while it is locked.</translation>
    </message>
    <message>
        <source>{0} menit</source>
        <translation>{0} minutes</translation>
    </message>
    <message>
        <source>tidak pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Batas pusat untuk mengunci</source>
        <translation>Centre&apos;s limit for locking</translation>
    </message>
    <message>
        <source>Meja terkunci paling lambat setelah ini, apa pun pilihan agen.</source>
        <translation>The desk locks after this at the latest, whatever the agent chose.</translation>
    </message>
    <message>
        <source>tanpa batas</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>AUX setelah lama terkunci</source>
        <translation>AUX after a long lock</translation>
    </message>
    <message>
        <source>Hanya bila tidak ada kontak di tangan.</source>
        <translation>Only with no contact in hand.</translation>
    </message>
    <message>
        <source>Alasan AUX setelah lama terkunci</source>
        <translation>AUX reason after a long lock</translation>
    </message>
    <message>
        <source>Salah satu alasan AUX di handbook.</source>
        <translation>One of the handbook&apos;s AUX reasons.</translation>
    </message>
    <message>
        <source>belum ditentukan</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>Suara saat tawaran dan pesan masuk</source>
        <translation>Sound for offers and messages</translation>
    </message>
    <message>
        <source>Pesan pelanggan</source>
        <translation>Customers&apos; messages</translation>
    </message>
    <message>
        <source>SLA hampir atau sudah lewat</source>
        <translation>SLA about to break or broken</translation>
    </message>
    <message>
        <source>Tiket kembali dan sebutan</source>
        <translation>Returned tickets and mentions</translation>
    </message>
    <message>
        <source>Bantuan team leader</source>
        <translation>Team leader&apos;s help</translation>
    </message>
    <message>
        <source>Pengumuman</source>
        <translation>Announcements</translation>
    </message>
    <message>
        <source>Tools down atau kembali normal</source>
        <translation>Tools down or back</translation>
    </message>
    <message>
        <source>Gagal terkirim atau ditolak</source>
        <translation>Not delivered or rejected</translation>
    </message>
    <message>
        <source>Pemberitahuan sistem saat jendela tidak di depan</source>
        <translation>System notifications while the window is not in front</translation>
    </message>
    <message>
        <source>Tanpa data pelanggan.</source>
        <translation>Without customers&apos; data.</translation>
    </message>
    <message>
        <source>Pintasan yang diganti</source>
        <translation>Changed shortcuts</translation>
    </message>
    <message>
        <source>Diubah di daftar pintasan (F1).</source>
        <translation>Changed in the list of shortcuts (F1).</translation>
    </message>
    <message>
        <source>Alamat gateway</source>
        <translation>Gateway address</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Jangan simpan apa pun di komputer ini</source>
        <translation>Keep nothing on this computer</translation>
    </message>
    <message>
        <source>Proksi</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none, system, atau alamat seperti http://proksi.pusat.example:3128.</source>
        <translation>none, system, or an address such as http://proksi.pusat.example:3128.</translation>
    </message>
    <message>
        <source>Berkas CA pusat</source>
        <translation>The centre&apos;s CA file</translation>
    </message>
    <message>
        <source>Sertifikat CA milik pusat (PEM), dipercaya di samping yang dikenal sistem.</source>
        <translation>The centre&apos;s own certificate authorities (PEM), believed beside those the system knows.</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Pengaturan</source>
        <extracomment>Bytes of an import file beyond which it is none of ours.</extracomment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Bawa ke komputer lain</source>
        <translation>Take to another computer</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Simpan ke file…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>Ambil dari file…</source>
        <translation>Take from a file…</translation>
    </message>
    <message>
        <source>Pintasan keyboard</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Kamus saya</source>
        <translation>My dictionary</translation>
    </message>
    <message>
        <source>Kesehatan meja</source>
        <translation>Desk health</translation>
    </message>
    <message>
        <source>Masuk sebagai {0}. Yang belum terkirim tetap tersimpan terenkripsi dan dikirim atas nama Anda.</source>
        <translation>Signed in as {0}. What is unsent stays encrypted here and is delivered in your name.</translation>
    </message>
    <message>
        <source>Pilihan dan pintasan Anda, tanpa nama pengguna dan tanpa alamat gateway.</source>
        <translation>Your choices and shortcuts, without user name and gateway address.</translation>
    </message>
</context>
<context>
    <name>ShellSentences</name>
    <message>
        <source>Pengaturan disimpan ke file.</source>
        <translation>The settings were saved to a file.</translation>
    </message>
    <message>
        <source>Pengaturan dari file berlaku sekarang.</source>
        <translation>The settings of the file are in force now.</translation>
    </message>
    <message>
        <source>Pengaturan dari file berlaku, kecuali yang ini: {names}. Sahut di sini tidak mengenalnya, atau pusat menguncinya.</source>
        <translation>The settings of the file are in force, except these: {names}. This Sahut does not know them, or the centre has locked them.</translation>
    </message>
    <message>
        <source>File itu bukan file pengaturan Sahut atau tidak terbaca. Tidak ada yang berubah.</source>
        <translation>That file is no settings file of Sahut, or it cannot be read. Nothing was changed.</translation>
    </message>
    <message>
        <source>Daftar pintasan disimpan sebagai PDF.</source>
        <translation>The list of shortcuts was saved as a PDF.</translation>
    </message>
    <message>
        <source>Diagnosa disimpan sebagai {name}. Isinya tanpa data pribadi; kirimkan ke administrator.</source>
        <translation>The diagnostics were saved as {name}. They hold no personal data; send them to the administrator.</translation>
    </message>
    <message>
        <source>{count} tiket diserahkan ke {to}.</source>
        <translation>{count} tickets handed over to {to}.</translation>
    </message>
    <message>
        <source>Ada tiket di daftar yang baru saja berubah. Belum ada yang diserahkan, catatan Anda tetap. Periksa, lalu serahkan lagi.</source>
        <translation>A ticket of the list has just changed. Nothing was handed over, your notes stand. Check, then hand over again.</translation>
    </message>
    <message>
        <source>Daftar serah terima disalin.</source>
        <translation>The handover list was copied.</translation>
    </message>
    <message>
        <source>Daftar serah terima disimpan sebagai PDF.</source>
        <translation>The handover list was saved as a PDF.</translation>
    </message>
    <message>
        <source>Tangan Anda terangkat; team leader diberi tahu.</source>
        <translation>Your hand is up; the team leader is told.</translation>
    </message>
    <message>
        <source>Kata sandi tidak cocok. Periksa huruf besar-kecilnya, lalu coba lagi.</source>
        <translation>The password does not match. Check upper and lower case, then try again.</translation>
    </message>
    <message>
        <source>Kata sandi tidak cocok. Kontak Anda tetap berjalan. Coba lagi dalam {seconds} detik.</source>
        <translation>The password does not match. Your contacts go on. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Terlalu banyak percobaan. Coba lagi dalam {seconds} detik.</source>
        <translation>Too many tries. Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Kata sandi tidak dapat diperiksa di komputer ini. Pekerjaan Anda tersimpan. Coba lagi; bila tetap begini, keluar lalu masuk lagi.</source>
        <translation>The password cannot be checked on this computer. Your work is kept. Try again; if it stays so, sign out and in again.</translation>
    </message>
    <message>
        <source>Meja lama terkunci tanpa kontak, jadi presence Anda dipindah ke AUX. Pilih Avail bila sudah siap.</source>
        <translation>The desk was locked for long without a contact, so your presence went to AUX. Choose Avail when you are ready.</translation>
    </message>
    <message>
        <source>Tidak ada tawaran.</source>
        <translation>There is no offer.</translation>
    </message>
    <message>
        <source>Tiket diikuti: ada di Inbox, tampilan Diikuti.</source>
        <translation>Following: it is in the inbox, view Following.</translation>
    </message>
    <message>
        <source>Tiket tidak diikuti lagi.</source>
        <translation>The ticket is no longer followed.</translation>
    </message>
    <message>
        <source>Tidak ada draf rekan di tiket ini.</source>
        <translation>No colleague left a draft on this ticket.</translation>
    </message>
    <message>
        <source>Tidak ada yang bisa diurungkan.</source>
        <translation>There is nothing to take back.</translation>
    </message>
    <message>
        <source>File tidak dapat ditulis di tempat itu. Pilih folder lain, atau periksa ruang disk.</source>
        <translation>The file cannot be written there. Choose another folder, or look at the free disk space.</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Meja kerja untuk agen pusat layanan.</source>
        <translation>The desk for contact-centre agents.</translation>
    </message>
    <message>
        <source>Yang Anda tulis disimpan terenkripsi di komputer ini lebih dulu, lalu dikirim. Gateway mati pun, Anda tetap bisa membaca, mencari, membalas dan mencatat.</source>
        <translation>What you write is kept encrypted on this computer first, then sent. Even with the gateway down you can read, search, reply and take notes.</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Alamat gateway</source>
        <translation>Gateway address</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kata sandi lama</source>
        <translation>Old password</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Tampilkan kata sandi</source>
        <translation>Show password</translation>
    </message>
    <message>
        <source>Jangan simpan apa pun di komputer ini</source>
        <translation>Keep nothing on this computer</translation>
    </message>
    <message>
        <source>Komputer ini tidak punya penyimpan kunci yang aman, jadi data di sini terenkripsi dengan kata sandi Anda saja. Pakai kata sandi yang kuat, atau pilih tanpa simpanan: Sahut lalu hanya bekerja online.</source>
        <translation>This computer has no secure keyring, so the data here is encrypted by your password alone. Use a strong one, or choose to keep nothing: Sahut then works online only.</translation>
    </message>
    <message>
        <source>Jaringan…</source>
        <translation>Network…</translation>
    </message>
    <message>
        <source>Masuk ke Sahut</source>
        <translation>Sign in to Sahut</translation>
    </message>
    <message>
        <source>{count} pekerjaan {name} dari komputer ini belum terkirim dan sedang dikirim. Biarkan Sahut terbuka; Anda boleh masuk.</source>
        <translation>{count} acts of {name} from this computer are not sent yet and are being sent. Leave Sahut open; you may sign in.</translation>
    </message>
    <message>
        <source>{count} pekerjaan {name} tersimpan di komputer ini dan terkirim setelah {name} masuk lagi di sini.</source>
        <translation>{count} acts of {name} are kept on this computer and are sent once {name} signs in here again.</translation>
    </message>
</context>
<context>
    <name>SignWords</name>
    <message>
        <source>pesan baru</source>
        <translation>new message</translation>
    </message>
    <message>
        <source>waktu parkir habis</source>
        <translation>parking time over</translation>
    </message>
    <message>
        <source>menyebut Anda</source>
        <translation>mentions you</translation>
    </message>
    <message>
        <source>diikuti · ada yang baru</source>
        <translation>followed · something new</translation>
    </message>
    <message>
        <source>diikuti</source>
        <translation>followed</translation>
    </message>
    <message>
        <source>draf</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>balasan terjadwal tertahan</source>
        <translation>scheduled reply held</translation>
    </message>
    <message>
        <source>balasan dikirim {0}</source>
        <translation>reply goes {0}</translation>
    </message>
    <message>
        <source>{0} belum terkirim</source>
        <translation>{0} not sent yet</translation>
    </message>
</context>
<context>
    <name>SlaBar</name>
    <message>
        <source>{0} · limit {1} dtk</source>
        <translation>{0} · limit {1} s</translation>
    </message>
    <message>
        <source>lewat {0}</source>
        <translation>over by {0}</translation>
    </message>
    <message>
        <source>SLA {0}: sisa {1}</source>
        <translation>SLA {0}: {1} left</translation>
    </message>
    <message>
        <source>SLA {0}: terlewat {1}</source>
        <translation>SLA {0}: over by {1}</translation>
    </message>
</context>
<context>
    <name>SlidePanel</name>
    <message>
        <source>Tutup panel</source>
        <translation>Close panel</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Tidak ada saran</source>
        <translation>No suggestion</translation>
    </message>
    <message>
        <source>Tambahkan “{0}” ke kamus saya</source>
        <translation>Add “{0}” to my dictionary</translation>
    </message>
    <message>
        <source>Potong</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Salin</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tempel</source>
        <translation>Paste</translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Pesan yang ikut: {0}</source>
        <extracomment>Lines offered, the latest; the matter that is split off has just come up.</extracomment>
        <translation>Messages taken along: {0}</translation>
    </message>
    <message>
        <source>Pilih pesan yang ikut ke tiket baru</source>
        <translation>Choose the messages for the new ticket</translation>
    </message>
    <message>
        <source>Pisahkan dari tiket #{0}</source>
        <translation>Split from ticket #{0}</translation>
    </message>
    <message>
        <source>Tiket baru dimulai dengan pesan yang dipilih; di sini pesannya tetap ada.</source>
        <translation>The new ticket begins with the chosen messages; they stay here too.</translation>
    </message>
    <message>
        <source>Buat tiket</source>
        <translation>Create ticket</translation>
    </message>
    <message>
        <source>Pesan tiket ini</source>
        <translation>Messages of this ticket</translation>
    </message>
    <message>
        <source>Subjek (wajib)</source>
        <translation>Subject (required)</translation>
    </message>
    <message>
        <source>Subjek tiket baru, wajib diisi</source>
        <translation>Subject of the new ticket, required</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Lihat yang menunggu kirim</source>
        <translation>See what waits to be sent</translation>
    </message>
    <message>
        <source>Lihat milik siapa, tanpa isinya</source>
        <translation>See whose, not what</translation>
    </message>
    <message>
        <source>Baris status</source>
        <translation>Status line</translation>
    </message>
    <message>
        <source>{0} menunggu kirim</source>
        <translation>{0} waiting to be sent</translation>
    </message>
    <message>
        <source>{0} perlu perhatian</source>
        <translation>Attention: {0}</translation>
    </message>
    <message>
        <source>Tidak tersambung · {0}</source>
        <translation>Not connected · {0}</translation>
    </message>
    <message>
        <source>Tidak tersambung</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Semua terkirim</source>
        <translation>All sent</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>Langkah SOP</source>
        <translation>SOP steps</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>sekarang</source>
        <translation>now</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>dilewati dengan alasan</source>
        <translation>skipped with a reason</translation>
    </message>
    <message>
        <source>Langkah {0}, {1}, {2}</source>
        <translation>Step {0}, {1}, {2}</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Inbox</source>
        <extracomment>A customer who has waited longer than this (s) for an answer is shown in amber.</extracomment>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>sudah pindah</source>
        <translation>has moved</translation>
    </message>
</context>
<context>
    <name>TeamsSection</name>
    <message>
        <source>Tim baru</source>
        <translation>New team</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hapus tim</source>
        <translation>Remove team</translation>
    </message>
    <message>
        <source>Daftar tim</source>
        <translation>List of teams</translation>
    </message>
    <message>
        <source>Anggota ({0})</source>
        <translation>Members ({0})</translation>
    </message>
    <message>
        <source>{0} memimpin tim ini</source>
        <translation>{0} leads this team</translation>
    </message>
    <message>
        <source>{0} (nonaktif)</source>
        <translation>{0} (inactive)</translation>
    </message>
    <message>
        <source>memimpin</source>
        <translation>leads</translation>
    </message>
    <message>
        <source>Dari tim lain</source>
        <translation>From elsewhere</translation>
    </message>
    <message>
        <source>Tambahkan ke tim ini</source>
        <translation>Add to this team</translation>
    </message>
    <message>
        <source>Anggota ke</source>
        <translation>Members to</translation>
    </message>
    <message>
        <source>pilih tim…</source>
        <translation>choose a team…</translation>
    </message>
    <message>
        <source>tanpa tim</source>
        <translation>no team</translation>
    </message>
    <message>
        <source>{0} tim</source>
        <translation>Teams: {0}</translation>
    </message>
    <message>
        <source>dipimpin {0}</source>
        <translation>led by {0}</translation>
    </message>
    <message>
        <source>{0} nonaktif</source>
        <translation>{0} inactive</translation>
    </message>
    <message>
        <source>belum ada team leader</source>
        <translation>no team leader yet</translation>
    </message>
    <message>
        <source>{0} orang</source>
        <translation>People: {0}</translation>
    </message>
    <message>
        <source>{0} dibuat. Isi anggotanya di sini.</source>
        <translation>{0} is made. Bring in its members here.</translation>
    </message>
    <message>
        <source>Tidak ada yang diubah.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>{0} tersimpan dan sudah berlaku.</source>
        <translation>{0} is saved and in force.</translation>
    </message>
    <message>
        <source>{0} dihapus.</source>
        <translation>{0} is removed.</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>Template pribadi</source>
        <translation>Template of your own</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Teks</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Misalnya: {sapaan}, Bapak/Ibu{jika pelanggan} {pelanggan}{akhir}. …</source>
        <translation>For instance: {sapaan}, Bapak/Ibu{jika pelanggan} {pelanggan}{akhir}. …</translation>
    </message>
    <message>
        <source>Simpan template</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>Buang template</source>
        <translation>Throw template away</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TicketForm</name>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Tiket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Salin nomor tiket</source>
        <translation>Copy ticket number</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Isu</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Eskalasi…</source>
        <translation>Escalate…</translation>
    </message>
    <message>
        <source>Buka lagi…</source>
        <translation>Re-open…</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>Formulir tiket</source>
        <translation>Ticket form</translation>
    </message>
</context>
<context>
    <name>TicketMenu</name>
    <message>
        <source>Tindakan lain untuk tiket ini</source>
        <translation>More acts on this ticket</translation>
    </message>
    <message>
        <source>Berhenti mengikuti</source>
        <translation>Stop following</translation>
    </message>
    <message>
        <source>Ikuti</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Ambil kembali dari parkir</source>
        <translation>Take back from parking</translation>
    </message>
    <message>
        <source>Parkir…</source>
        <translation>Park…</translation>
    </message>
    <message>
        <source>Pindahkan…</source>
        <translation>Transfer…</translation>
    </message>
    <message>
        <source>Gabungkan ke tiket lain…</source>
        <translation>Merge into another ticket…</translation>
    </message>
    <message>
        <source>Pisahkan pesan…</source>
        <translation>Split messages…</translation>
    </message>
</context>
<context>
    <name>TicketPanel</name>
    <message>
        <source>Tidak bisa: {0}.</source>
        <extracomment>The ticket that comes to the front when the act is done.</extracomment>
        <translation>Not possible: {0}.</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>lambat</source>
        <translation>slow</translation>
    </message>
    <message>
        <source>down</source>
        <translation>down</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>terakhir normal, menunggu gateway</source>
        <translation>normal when last heard of, waiting for the gateway</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source> sejak {0}</source>
        <translation> since {0}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>{0} dari {1} kontak</source>
        <translation>Contacts {0} of {1}</translation>
    </message>
    <message>
        <source>Pemberitahuan, {0} belum dibaca</source>
        <translation>Notices, {0} unread</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cari di semua yang tersimpan</source>
        <translation>Search everything kept here</translation>
    </message>
    <message>
        <source>Ganti tema</source>
        <translation>Change theme</translation>
    </message>
    <message>
        <source>Bilah atas</source>
        <translation>Top bar</translation>
    </message>
    <message>
        <source>AUX</source>
        <translation>AUX</translation>
    </message>
    <message>
        <source>Selesai bertugas</source>
        <translation>End of duty</translation>
    </message>
</context>
<context>
    <name>TranscriptDelegate</name>
    <message>
        <source>Internal Note</source>
        <extracomment>The small picture of a file, for those that are drawn.</extracomment>
        <translation>Internal Note</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Salin pesan</source>
        <translation>Copy message</translation>
    </message>
    <message>
        <source>Salin tautan</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Percakapan</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Belum ada percakapan. Tulis balasan kepada pelanggan atau Internal Note di bawah.</source>
        <translation>No conversation yet. Write a reply to the customer or an Internal Note below.</translation>
    </message>
    <message>
        <source>{0} pesan baru</source>
        <translation>New messages: {0}</translation>
    </message>
    <message>
        <source>Ke pesan terbaru</source>
        <translation>To the newest message</translation>
    </message>
    <message>
        <source>Kutip di kotak tulis</source>
        <translation>Quote in what you write</translation>
    </message>
</context>
<context>
    <name>TranscriptWords</name>
    <message>
        <source>{0} tidak dapat melihat tiket ini</source>
        <extracomment>Lines that looked the same to everybody at every moment, as they were said last; ``_said`` under which circumstances.</extracomment>
        <translation>{0} cannot see this ticket</translation>
    </message>
    <message>
        <source>{0} tidak bekerja di sini lagi</source>
        <translation>{0} no longer works here</translation>
    </message>
    <message>
        <source>Mengambil riwayat lebih lama dari gateway…</source>
        <translation>Fetching older history from the gateway…</translation>
    </message>
    <message>
        <source>Offline: riwayat lebih lama ada di gateway, terbaca lagi setelah tersambung.</source>
        <translation>Offline: older history is at the gateway and can be read again once connected.</translation>
    </message>
    <message>
        <source>Riwayat lebih lama belum terambil. Gulir ke atas untuk mencoba lagi.</source>
        <translation>Older history could not be fetched yet. Scroll up to try again.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Pelanggan</source>
        <translation>The customer</translation>
    </message>
    <message>
        <source>{0} menerima kontak</source>
        <translation>{0} accepted the contact</translation>
    </message>
    <message>
        <source>{0} mengakhiri kontak</source>
        <translation>{0} ended the contact</translation>
    </message>
    <message>
        <source>Kontak kembali ke antrean</source>
        <translation>The contact went back to the queue</translation>
    </message>
    <message>
        <source>{0} meninggalkan percakapan</source>
        <translation>{0} left the conversation</translation>
    </message>
    <message>
        <source>{0} pergi sebelum dilayani</source>
        <translation>{0} left before being served</translation>
    </message>
    <message>
        <source>{0} memarkir tiket</source>
        <translation>{0} parked the ticket</translation>
    </message>
    <message>
        <source>{0} mengambil kembali tiket yang diparkir</source>
        <translation>{0} took the parked ticket back</translation>
    </message>
    <message>
        <source>Waktu parkir habis, tiket kembali ke antrean kerja</source>
        <translation>Its parking time is over, the ticket is back in line</translation>
    </message>
    <message>
        <source>{0} mengalihkan tiket ke {1}</source>
        <translation>{0} passed the ticket on to {1}</translation>
    </message>
    <message>
        <source>{0} menyerahkan tiket ke {1}</source>
        <translation>{0} handed the ticket over to {1}</translation>
    </message>
    <message>
        <source>{0} menggabungkan tiket {1} ke sini; barisnya di bawah ini</source>
        <translation>{0} merged ticket {1} into this one; its lines are below</translation>
    </message>
    <message>
        <source>{0} menggabungkan tiket ini ke tiket {1}</source>
        <translation>{0} merged this ticket into ticket {1}</translation>
    </message>
    <message>
        <source>{0} memisahkan tiket ini dari tiket {1}</source>
        <translation>{0} split this ticket from ticket {1}</translation>
    </message>
    <message>
        <source>{0} memisahkan sebagian ke tiket {1}</source>
        <translation>{0} split a part off into ticket {1}</translation>
    </message>
    <message>
        <source>teks tersimpan, lihat Perlu perhatian</source>
        <translation>text kept, see Needs attention</translation>
    </message>
    <message>
        <source>menunggu gateway</source>
        <translation>waiting for the gateway</translation>
    </message>
    <message>
        <source>masih bisa diurungkan</source>
        <translation>can still be taken back</translation>
    </message>
    <message>
        <source>di gateway</source>
        <translation>at the gateway</translation>
    </message>
    <message>
        <source>pelanggan tidak kembali mengambilnya</source>
        <translation>the customer did not come back for it</translation>
    </message>
    <message>
        <source>kanal tidak dapat mengirimnya</source>
        <translation>the channel could not send it</translation>
    </message>
    <message>
        <source>tersimpan</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>tertunda</source>
        <translation>delayed</translation>
    </message>
    <message>
        <source>terkirim</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>diterima</source>
        <translation>received</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>belum terkonfirmasi</source>
        <translation>unconfirmed</translation>
    </message>
    <message>
        <source>terjadwal</source>
        <translation>scheduled</translation>
    </message>
    <message>
        <source>tertahan</source>
        <translation>held</translation>
    </message>
    <message>
        <source>tidak semua diberi tahu</source>
        <translation>not everybody told</translation>
    </message>
    <message>
        <source>Pesan masuk</source>
        <translation>Incoming message</translation>
    </message>
    <message>
        <source>Public Reply</source>
        <translation>Public Reply</translation>
    </message>
    <message>
        <source>Internal Note, tidak terlihat pelanggan</source>
        <translation>Internal Note, not seen by the customer</translation>
    </message>
    <message>
        <source>Peristiwa</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Jawaban bot</source>
        <translation>Bot&apos;s answer</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>lampiran {0}</source>
        <translation>attachment {0}</translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <source>Pindahkan tiket #{0}</source>
        <translation>Transfer ticket #{0}</translation>
    </message>
    <message>
        <source>Catatan ini menjadi Internal Note. Pelanggan yang sedang terhubung ikut pindah.</source>
        <translation>This note becomes an Internal Note. A customer on the line goes along.</translation>
    </message>
    <message>
        <source>Pindahkan</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Kepada</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Rekan</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>Tujuan</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Catatan (wajib)</source>
        <translation>Note (required)</translation>
    </message>
    <message>
        <source>Catatan untuk penerima, wajib diisi</source>
        <translation>Note for the recipient, required</translation>
    </message>
    <message>
        <source>Apa yang sudah dilakukan, apa yang masih perlu…</source>
        <translation>What was done, what is still needed…</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Urungkan</source>
        <extracomment>Not Ctrl+Shift+Z: a text field takes that for redo, and the cursor stands in one when a reply is taken back.</extracomment>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Urungkan, teksnya kembali ke kotak tulis ({0})</source>
        <translation>Take it back; the text returns to the composer ({0})</translation>
    </message>
    <message>
        <source>Urungkan, teksnya kembali ke kotak tulis</source>
        <translation>Undo, the text goes back to where you write</translation>
    </message>
    <message>
        <source>Note tersimpan · bisa diurungkan {0} dtk lagi</source>
        <translation>Note saved · can be taken back for {0} s</translation>
    </message>
    <message>
        <source>Balasan belum dikirim · bisa diurungkan {0} dtk lagi</source>
        <translation>Reply not sent yet · can be taken back for {0} s</translation>
    </message>
</context>
<context>
    <name>UnsentPanel</name>
    <message>
        <source>Tersimpan di komputer ini</source>
        <translation>Held on this computer</translation>
    </message>
    <message>
        <source>Yang belum sampai di gateway, terenkripsi dalam file masing-masing. Isinya hanya terbuka untuk penulisnya.</source>
        <translation>What has not reached the gateway, encrypted in each one&apos;s own file. Only its author can open it.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{0} (Anda)</source>
        <translation>{0} (you)</translation>
    </message>
    <message>
        <source>{0} pekerjaan</source>
        <translation>Acts: {0}</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Tertua</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>{0} lalu</source>
        <translation>{0} ago</translation>
    </message>
    <message>
        <source>{0} sedang dikirim.</source>
        <translation>{0} being sent.</translation>
    </message>
    <message>
        <source>{0} dikirim begitu tersambung.</source>
        <translation>{0} will be sent once connected.</translation>
    </message>
    <message>
        <source>{0} sedang dikirim; biarkan Sahut terbuka.</source>
        <translation>{0} being sent; leave Sahut open.</translation>
    </message>
    <message>
        <source>{0} menunggu {1} masuk lagi di komputer ini.</source>
        <translation>{0} wait for {1} to sign in again on this computer.</translation>
    </message>
    <message>
        <source>{0} ditolak gateway dan perlu perhatian penulisnya.</source>
        <translation>{0} refused by the gateway, for their author to look at.</translation>
    </message>
</context>
<context>
    <name>ValidationPanel</name>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Validasi {0}</source>
        <translation>Validate {0}</translation>
    </message>
    <message>
        <source>Tanyakan, bandingkan, lalu tandai. Nama dan nomor telepon wajib cocok; jangan sebutkan datanya.</source>
        <translation>Ask, compare, then mark. Name and phone number must agree; never read the data out.</translation>
    </message>
    <message>
        <source>Simpan hasil</source>
        <translation>Save result</translation>
    </message>
    <message>
        <source>Nama yang disebut pelanggan</source>
        <translation>Name as the customer says it</translation>
    </message>
    <message>
        <source>Cocok</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>Tidak cocok</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>wajib</source>
        <translation>required</translation>
    </message>
    <message>
        <source>sama persis</source>
        <translation>exactly the same</translation>
    </message>
    <message>
        <source>beda gelar saja</source>
        <translation>only the title differs</translation>
    </message>
    <message>
        <source>beda urutan kata</source>
        <translation>other order of words</translation>
    </message>
    <message>
        <source>beda singkatan</source>
        <translation>short form</translation>
    </message>
    <message>
        <source>beda ejaan</source>
        <translation>other spelling</translation>
    </message>
    <message>
        <source>beda satu huruf</source>
        <translation>one letter differs</translation>
    </message>
    <message>
        <source>baru sebagian nama</source>
        <translation>only a part of the name</translation>
    </message>
    <message>
        <source>nama lain</source>
        <translation>another name</translation>
    </message>
    <message>
        <source>belum ada nama</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>Cocok – {0}</source>
        <translation>Agrees – {0}</translation>
    </message>
    <message>
        <source>Mirip, tanyakan lagi – {0}</source>
        <translation>Similar, ask on – {0}</translation>
    </message>
    <message>
        <source>Tidak cocok – {0}</source>
        <translation>Differs – {0}</translation>
    </message>
    <message>
        <source>Hasil: bandingkan yang wajib dulu.</source>
        <translation>Result: compare what is required first.</translation>
    </message>
    <message>
        <source>Hasil: valid. Data tersamar boleh dibuka.</source>
        <translation>Result: valid. Masked data may be opened.</translation>
    </message>
    <message>
        <source>Hasil: tidak valid. Data tersamar tetap tertutup.</source>
        <translation>Result: not valid. Masked data stays closed.</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>pelanggannya sedang menunggu</source>
        <translation>its customer is waiting</translation>
    </message>
    <message>
        <source>statusnya {0}</source>
        <translation>its state is {0}</translation>
    </message>
    <message>
        <source>bukan hak Anda</source>
        <translation>not your right</translation>
    </message>
    <message>
        <source>sudah digabung ke #{0}</source>
        <translation>merged into #{0}</translation>
    </message>
    <message>
        <source>pelanggannya dipegang rekan</source>
        <translation>a colleague has its customer</translation>
    </message>
    <message>
        <source>isiannya tidak cocok</source>
        <translation>the values do not fit</translation>
    </message>
    <message>
        <source>tidak ada di komputer ini</source>
        <translation>not on this computer</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Live chat</source>
        <extracomment>Beside the words for what waits at this desk.</extracomment>
        <translation>Live chat</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Formulir</source>
        <translation>Web form</translation>
    </message>
    <message>
        <source>Sosial media</source>
        <translation>Social media</translation>
    </message>
    <message>
        <source>baru</source>
        <translation>new</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>eskalasi</source>
        <translation>escalated</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>menunggu approval</source>
        <translation>awaiting approval</translation>
    </message>
    <message>
        <source>diteruskan</source>
        <translation>dispatched</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>solved</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>menunggu kirim</source>
        <translation>waiting to be sent</translation>
    </message>
    <message>
        <source>antre</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>ditawarkan</source>
        <translation>offered</translation>
    </message>
    <message>
        <source>berlangsung</source>
        <translation>live</translation>
    </message>
    <message>
        <source>dokumentasi</source>
        <translation>wrap-up</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>ditinggal</source>
        <translation>abandoned</translation>
    </message>
    <message>
        <source>Rendah</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Tinggi</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Mendesak</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Avail</source>
        <translation>Avail</translation>
    </message>
    <message>
        <source>On contact</source>
        <translation>On contact</translation>
    </message>
    <message>
        <source>ACW</source>
        <translation>ACW</translation>
    </message>
    <message>
        <source>AUX</source>
        <translation>AUX</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Belum divalidasi</source>
        <translation>Not validated</translation>
    </message>
    <message>
        <source>Valid – nama dan nomor cocok</source>
        <translation>Valid – name and number agree</translation>
    </message>
    <message>
        <source>Tidak valid – data tidak cocok</source>
        <translation>Not valid – data differs</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Kemarin</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>baru saja</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{0} mnt</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} jam</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} hari</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>mengambil tiket</source>
        <translation>took the ticket</translation>
    </message>
    <message>
        <source>menunda tiket (pending)</source>
        <translation>set the ticket pending</translation>
    </message>
    <message>
        <source>melanjutkan tiket</source>
        <translation>resumed the ticket</translation>
    </message>
    <message>
        <source>mengeskalasi tiket</source>
        <translation>escalated the ticket</translation>
    </message>
    <message>
        <source>mengembalikan tiket (returned)</source>
        <translation>returned the ticket</translation>
    </message>
    <message>
        <source>meminta approval</source>
        <translation>asked for approval</translation>
    </message>
    <message>
        <source>memberi approval</source>
        <translation>gave approval</translation>
    </message>
    <message>
        <source>menolak approval</source>
        <translation>refused approval</translation>
    </message>
    <message>
        <source>meneruskan tiket ke unit terkait</source>
        <translation>dispatched the ticket</translation>
    </message>
    <message>
        <source>mencatat jawaban unit terkait</source>
        <translation>noted the unit&apos;s answer</translation>
    </message>
    <message>
        <source>menyelesaikan tiket (solved)</source>
        <translation>solved the ticket</translation>
    </message>
    <message>
        <source>menutup tiket</source>
        <translation>closed the ticket</translation>
    </message>
    <message>
        <source>membuka lagi tiket</source>
        <translation>re-opened the ticket</translation>
    </message>
    <message>
        <source>membuka tiket karena pelanggan membalas</source>
        <translation>opened the ticket as the customer replied</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>agen lain</source>
        <translation>another agent</translation>
    </message>
</context>
<context>
    <name>WrapUpPanel</name>
    <message>
        <source>lewat {0}</source>
        <translation>over by {0}</translation>
    </message>
    <message>
        <source>Dokumentasi</source>
        <translation>Wrap-up</translation>
    </message>
    <message>
        <source>Wajib sebelum kontak berikutnya. Lewat waktu pun isian Anda tetap ada.</source>
        <translation>Due before the next contact. What you fill in stays, even past the time.</translation>
    </message>
    <message>
        <source>Simpan dokumentasi</source>
        <translation>Save wrap-up</translation>
    </message>
    <message>
        <source>Sisa ACW</source>
        <translation>ACW left</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Isu</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Catatan (boleh kosong)</source>
        <translation>Note (may be empty)</translation>
    </message>
    <message>
        <source>Solusi yang diberikan, janji kepada pelanggan…</source>
        <translation>Solution given, promises made…</translation>
    </message>
    <message>
        <source>Pilih kategori, isu dan hasil dulu.</source>
        <translation>Choose category, issue and result first.</translation>
    </message>
</context>
<context>
    <name>_NavButton</name>
    <message>
        <source>{0}, {1} baru</source>
        <translation>{0}, {1} new</translation>
    </message>
</context>
<context>
    <name>_TabEnd</name>
    <message>
        <source>Tutup {0}</source>
        <translation>Close {0}</translation>
    </message>
</context>
</TS>
