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
        <source>Ekstensi telepon</source>
        <translation>Telephone extension</translation>
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
    <message>
        <source>Keadaannya baru saja berubah oleh orang lain; yang tampil sudah yang terbaru.</source>
        <translation>Somebody else has just changed its state; what is shown is the latest.</translation>
    </message>
    <message>
        <source>Antrean, jam &amp; makro</source>
        <translation>Queues, hours &amp; macros</translation>
    </message>
    <message>
        <source>{0} baris {1}: {2}</source>
        <translation>{0} line {1}: {2}</translation>
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
    <message>
        <source>Pengumuman</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>Panggilan telepon</source>
        <translation>Telephone call</translation>
    </message>
    <message>
        <source>Akhir panggilan</source>
        <translation>End of a call</translation>
    </message>
    <message>
        <source>Catatan mendengar rekaman</source>
        <translation>Note that a recording was heard</translation>
    </message>
    <message>
        <source>Hasil cek tools</source>
        <translation>Result of a tool check</translation>
    </message>
    <message>
        <source>Pertanyaan tanpa jawaban</source>
        <translation>Question without an answer</translation>
    </message>
    <message>
        <source>Kendala</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>BCP</source>
        <translation>BCP</translation>
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
    <name>BcpBanner</name>
    <message>
        <source>Langkah {0}/{1}</source>
        <translation>Steps {0}/{1}</translation>
    </message>
    <message>
        <source>BCP: {0}</source>
        <translation>BCP: {0}</translation>
    </message>
</context>
<context>
    <name>BcpCard</name>
    <message>
        <source>Daftar langkah</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Teks di spanduk setiap agen</source>
        <translation>Text on the banner of every desk</translation>
    </message>
    <message>
        <source>Teks spanduk BCP</source>
        <translation>Words on the BCP banner</translation>
    </message>
    <message>
        <source>BCP</source>
        <translation>BCP</translation>
    </message>
    <message>
        <source>berlaku</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>tidak berlaku</source>
        <translation>not in force</translation>
    </message>
    <message>
        <source>Cabut BCP</source>
        <translation>Lift the BCP</translation>
    </message>
    <message>
        <source>Umumkan BCP</source>
        <translation>Declare a BCP</translation>
    </message>
    <message>
        <source>{0} Sejak {1}, oleh {2}.</source>
        <translation>{0} Since {1}, by {2}.</translation>
    </message>
    <message>
        <source>Langkah selesai: {0}</source>
        <translation>Steps done: {0}</translation>
    </message>
    <message>
        <source>Belum ada langkah yang selesai.</source>
        <translation>No step is done yet.</translation>
    </message>
</context>
<context>
    <name>BcpPanel</name>
    <message>
        <source>BCP</source>
        <translation>BCP</translation>
    </message>
    <message>
        <source>Kembali bekerja</source>
        <translation>Back to work</translation>
    </message>
    <message>
        <source>{0} Diumumkan {1} pukul {2}.</source>
        <translation>{0} Declared by {1} at {2}.</translation>
    </message>
    <message>
        <source>Langkah {0}</source>
        <translation>Step {0}</translation>
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
    <name>CallLines</name>
    <message>
        <source>{0} menerima panggilan dari {1}</source>
        <translation>{0} took a call from {1}</translation>
    </message>
    <message>
        <source>{0} menelepon {1}</source>
        <translation>{0} called {1}</translation>
    </message>
    <message>
        <source>{0} mengakhiri panggilan</source>
        <translation>{0} ended the call</translation>
    </message>
    <message>
        <source>{0} menutup telepon</source>
        <translation>{0} hung up</translation>
    </message>
    <message>
        <source>{0} mentransfer panggilan ke {1}</source>
        <translation>{0} transferred the call to {1}</translation>
    </message>
    <message>
        <source>Panggilan terputus</source>
        <translation>The call was cut off</translation>
    </message>
    <message>
        <source>Komputer {0} lama tidak terhubung; panggilannya tetap padanya untuk didokumentasikan</source>
        <translation>The computer of {0} was not connected for long; the call stays with them to be documented</translation>
    </message>
    <message>
        <source>{0} menelepon {1}, tidak tersambung</source>
        <translation>{0} called {1}, not reached</translation>
    </message>
    <message>
        <source>tujuan lain</source>
        <translation>somewhere else</translation>
    </message>
    <message>
        <source>bicara {0}</source>
        <translation>talk {0}</translation>
    </message>
    <message>
        <source>ditahan {0}</source>
        <translation>hold {0}</translation>
    </message>
    <message>
        <source>Petugas outlet: {0}</source>
        <translation>Outlet officer: {0}</translation>
    </message>
    <message>
        <source>Aplikasi: {0}</source>
        <translation>Application: {0}</translation>
    </message>
    <message>
        <source>{0} memberi tahu outlet status tiket ini: {1}</source>
        <translation>{0} told the outlet how this ticket stands: {1}</translation>
    </message>
    <message>
        <source>Penelepon di IVR pembayaran: {0}</source>
        <translation>Caller in the payment IVR: {0}</translation>
    </message>
    <message>
        <source>{0} bicara dengan {1} tentang tiket ini; panggilannya di tiket #{2}</source>
        <translation>{0} spoke with {1} about this ticket; the call is on ticket #{2}</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Nomor disembunyikan</source>
        <extracomment>Mean opinion scores (ITU-T G.107) from which sound is good, and from which it can be borne.</extracomment>
        <translation>Number withheld</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>tak terjawab</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>masuk</source>
        <translation>received</translation>
    </message>
    <message>
        <source>keluar</source>
        <translation>dialled</translation>
    </message>
    <message>
        <source>sibuk</source>
        <translation>busy</translation>
    </message>
    <message>
        <source>nomor salah</source>
        <translation>wrong number</translation>
    </message>
    <message>
        <source>tidak dijawab</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>bicara {0}</source>
        <translation>talked {0}</translation>
    </message>
    <message>
        <source>ditahan {0}</source>
        <translation>on hold {0}</translation>
    </message>
    <message>
        <source>menunggu {0}</source>
        <translation>waited {0}</translation>
    </message>
    <message>
        <source>suara baik</source>
        <translation>good sound</translation>
    </message>
    <message>
        <source>suara sedang</source>
        <translation>fair sound</translation>
    </message>
    <message>
        <source>suara buruk</source>
        <translation>poor sound</translation>
    </message>
</context>
<context>
    <name>CallsView</name>
    <message>
        <source>{0} panggilan</source>
        <extracomment>The newest that are listed; gateways keep them for some days.</extracomment>
        <translation>{0} calls</translation>
    </message>
    <message>
        <source>Panggilan</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Daftar panggilan</source>
        <translation>List of calls</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Dialled</translation>
    </message>
    <message>
        <source>Tak terjawab</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Buka tiket</source>
        <translation>Open the ticket</translation>
    </message>
    <message>
        <source>Belum ada panggilan</source>
        <translation>No calls yet</translation>
    </message>
    <message>
        <source>Panggilan yang masuk, keluar dan tak terjawab muncul di sini, juga saat offline.</source>
        <translation>Calls received, dialled and missed appear here, offline too.</translation>
    </message>
    <message>
        <source>Telepon ulang</source>
        <translation>Redial</translation>
    </message>
    <message>
        <source>Telepon kembali</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>Rekaman saya</source>
        <translation>My Recording</translation>
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
        <translation>other drafts: {0}</translation>
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
        <extracomment>Ends the call a contact is; whether there is one (console.views.phone_room).</extracomment>
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
        <extracomment>The ticket is to be solved with what is submitted. Ms of a clock that only goes forward.</extracomment>
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
    <message>
        <source>belum ada yang ditulis</source>
        <translation>nothing is written yet</translation>
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
    <message>
        <source>Telepon</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Telepon pelanggan</source>
        <translation>Call the customer</translation>
    </message>
</context>
<context>
    <name>CustomerDataPage</name>
    <message>
        <source>Setiap pembukaan dicatat untuk audit dan tertutup lagi setelah {0} detik.</source>
        <extracomment>So long (ms) a value stands in clear: long enough to read it out once. What is laid of a field: key, words, mask, whose, which, why locked, whether it may be taken away, and whether it can be telephoned. The buttons that telephone, by field.</extracomment>
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
    <message>
        <source>Telepon ke {0}</source>
        <translation>Call {0}</translation>
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
        <source>Jenis</source>
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
    <message>
        <source>Telepon pelanggan</source>
        <translation>Call the customer</translation>
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
        <translation> · reports: {0}</translation>
    </message>
    <message>
        <source> · sudah Anda laporkan</source>
        <translation> · reported by you</translation>
    </message>
    <message>
        <source>Laporkan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>{0} dinyatakan pulih. Sudah normal bagi Anda?</source>
        <translation>{0} is said to work again. Does it for you?</translation>
    </message>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source> · IOC {0}</source>
        <translation> · IOC {0}</translation>
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
        <translation>{seconds} s apart from the gateway</translation>
    </message>
    <message>
        <source>{feeds} aliran, kabar terakhir {seconds} detik lalu</source>
        <translation>feeds: {feeds}, last word {seconds} s ago</translation>
    </message>
    <message>
        <source>{waiting} menunggu, tertua {minutes} menit; {rejected} ditolak</source>
        <translation>waiting: {waiting}, the oldest {minutes} min; refused: {rejected}</translation>
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
        <translation>devices: {devices}</translation>
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
    <message>
        <source>Buku pegangan</source>
        <translation>Handbook</translation>
    </message>
    <message>
        <source>versi {version}, berlaku sejak {since}</source>
        <translation>version {version}, in force since {since}</translation>
    </message>
    <message>
        <source>versi {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>Gateway sudah memakai versi lain. Diambil sendiri begitu sambungan mengizinkan; sampai saat itu versi ini yang dipakai.</source>
        <translation>The gateway uses another version already. It is fetched as soon as the line allows; until then this one is used.</translation>
    </message>
    <message>
        <source>Versi baru tidak terbaca oleh Sahut di komputer ini. Minta administrator memperbaruinya.</source>
        <translation>The new version cannot be read by Sahut on this computer. Ask the administrator to update it.</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
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
    <message>
        <source>Izinkan</source>
        <translation>Allow</translation>
    </message>
    <message>
        <source>Jangan</source>
        <translation>Do not</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Jawaban, juga menjadi Internal Note tiketnya</source>
        <translation>Answer, also its ticket&apos;s internal note</translation>
    </message>
    <message>
        <source>Syarat atau petunjuk (boleh kosong)</source>
        <translation>Conditions or advice (may be empty)</translation>
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
    <message>
        <source>Izin improvisasi</source>
        <translation>Leave to improvise</translation>
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
        <source>Nomor, perihal atau nama…</source>
        <translation>Number, subject or name…</translation>
    </message>
    <message>
        <source>Kata di nomor, perihal atau nama pelanggan</source>
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
    <name>IncidentCard</name>
    <message>
        <source>Nomor tiket IOC untuk {0}</source>
        <translation>IOC ticket number for {0}</translation>
    </message>
    <message>
        <source>Keterangan untuk {0}</source>
        <translation>A word on {0}</translation>
    </message>
    <message>
        <source>Nomor tiket IOC</source>
        <translation>IOC ticket number</translation>
    </message>
    <message>
        <source>Keterangan untuk pelapor (boleh kosong)</source>
        <translation>A word for those who reported it (optional)</translation>
    </message>
    <message>
        <source>Ganti nomor tiket</source>
        <translation>Change the ticket number</translation>
    </message>
    <message>
        <source>sejak {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source> sampai {0}</source>
        <translation> until {0}</translation>
    </message>
    <message>
        <source> · {0} belum konfirmasi</source>
        <translation> · {0} have not confirmed</translation>
    </message>
    <message>
        <source>{0} dan {1} lainnya</source>
        <translation>{0} and {1} more</translation>
    </message>
    <message>
        <source>Eskalasi ke IOC</source>
        <translation>Escalate to the IOC</translation>
    </message>
    <message>
        <source>Request pending</source>
        <translation>Request pending</translation>
    </message>
    <message>
        <source>Sudah pulih</source>
        <translation>Works again</translation>
    </message>
    <message>
        <source>Konfirmasi mewakili pelapor</source>
        <translation>Confirm for those off shift</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Masih bermasalah</source>
        <translation>Still broken</translation>
    </message>
</context>
<context>
    <name>IncidentsView</name>
    <message>
        <source>Kendala</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Tidak ada kendala</source>
        <translation>No trouble</translation>
    </message>
    <message>
        <source>Laporan agen muncul di sini dengan suara, digabung per tools.</source>
        <translation>Agents' reports appear here with a sound, merged by tool.</translation>
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
        <translation>Going places</translation>
    </message>
    <message>
        <source>Kontak</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Telephone</translation>
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
        <source>Tandai pertanyaan yang belum ada jawabannya</source>
        <translation>Flag a question without an answer</translation>
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
        <source>Akhiri panggilan</source>
        <translation>End the call</translation>
    </message>
    <message>
        <source>Hold, atau lanjutkan panggilan</source>
        <translation>Hold, or resume the call</translation>
    </message>
    <message>
        <source>Mute, atau bicara lagi</source>
        <translation>Mute, or speak again</translation>
    </message>
    <message>
        <source>Transfer panggilan</source>
        <translation>Transfer the call</translation>
    </message>
    <message>
        <source>Telepon pelanggan di layar</source>
        <translation>Call the customer on the screen</translation>
    </message>
    <message>
        <source>Sambungkan penelepon dengan yang ditanya</source>
        <translation>Connect the caller with whom you asked</translation>
    </message>
    <message>
        <source>Gabungkan kedua panggilan</source>
        <translation>Join both calls</translation>
    </message>
    <message>
        <source>Kirim ke IVR pembayaran</source>
        <translation>Send to the payment IVR</translation>
    </message>
    <message>
        <source>Ambil penelepon kembali dari IVR pembayaran</source>
        <translation>Take the caller back from the payment IVR</translation>
    </message>
    <message>
        <source>Tombol angka telepon</source>
        <translation>Telephone keypad</translation>
    </message>
    <message>
        <source>Jeda atau lanjutkan rekaman</source>
        <translation>Pause or resume the recording</translation>
    </message>
    <message>
        <source>Bacakan status tiket outlet yang dipilih</source>
        <translation>Read out the status of the chosen outlet ticket</translation>
    </message>
    <message>
        <source>Ke Panggilan</source>
        <translation>To Calls</translation>
    </message>
    <message>
        <source>Telepon sebuah nomor</source>
        <translation>Call a number</translation>
    </message>
    <message>
        <source>Dampingi panggilan rekan</source>
        <translation>Join a colleague&apos;s call</translation>
    </message>
    <message>
        <source>Tandem: mendengarkan</source>
        <translation>Tandem: listen</translation>
    </message>
    <message>
        <source>Tandem: berbisik ke rekan</source>
        <translation>Tandem: whisper to the colleague</translation>
    </message>
    <message>
        <source>Tandem: ikut bicara</source>
        <translation>Tandem: speak to all</translation>
    </message>
    <message>
        <source>Tandem: ambil alih penelepon</source>
        <translation>Tandem: take the caller over</translation>
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
        <source>Kerjakan langkah SOP yang sekarang</source>
        <translation>Do the present SOP step</translation>
    </message>
    <message>
        <source>Buka langkah SOP yang sekarang: kalimat, alasan, improvisasi</source>
        <translation>Open the present SOP step: sentence, reason, improvisation</translation>
    </message>
    <message>
        <source>Kepatuhan SOP kontak ini</source>
        <translation>SOP compliance of this contact</translation>
    </message>
    <message>
        <source>Keluhan keras: empati lebih dulu</source>
        <translation>Hard complaint: empathy first</translation>
    </message>
    <message>
        <source>Kartu pelanggan</source>
        <translation>Customer card</translation>
    </message>
    <message>
        <source>Probing dan data isu</source>
        <translation>Probing and data of the issue</translation>
    </message>
    <message>
        <source>Susun catatan internal</source>
        <translation>Compose the internal note</translation>
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
        <source>Cek tools untuk tiket ini, sekali lagi: tanya semua</source>
        <translation>Check tools for this ticket; again: ask them all</translation>
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
        <source>Kendala: tools, headset, PC, jaringan</source>
        <translation>Trouble: tools, headset, PC, network</translation>
    </message>
    <message>
        <source>Langkah BCP</source>
        <translation>Steps of the BCP</translation>
    </message>
    <message>
        <source>Tautkan tiket ke masalah massal, atau lepas</source>
        <translation>Link the ticket to the mass problem, or unlink it</translation>
    </message>
    <message>
        <source>Sisipkan jawaban masalah massal ke balasan</source>
        <translation>Insert the answer to the mass problem into the reply</translation>
    </message>
    <message>
        <source>Cross-selling: catat jawaban pelanggan</source>
        <translation>Cross-selling: note the customer&apos;s answer</translation>
    </message>
    <message>
        <source>Ke Prospek</source>
        <translation>To Leads</translation>
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
        <source>Cari di pengetahuan: buku pegangan dan pengumuman</source>
        <translation>Search the knowledge: handbook and announcements</translation>
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
        <source>Bacakan pesan yang dipilih atau yang terakhir, atau berhenti</source>
        <translation>Read the chosen or latest message aloud, or stop</translation>
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
    <message>
        <source>Ke Kabar</source>
        <translation>Go to News</translation>
    </message>
    <message>
        <source>Ke Bantuan: siapa mengangkat tangan</source>
        <translation>Go to Help: who raised a hand</translation>
    </message>
    <message>
        <source>Ke Kendala</source>
        <translation>Go to Trouble</translation>
    </message>
    <message>
        <source>Ke Masalah massal</source>
        <translation>Go to Mass problems</translation>
    </message>
    <message>
        <source>Ke Tanya: pertanyaan yang belum ada jawabannya</source>
        <translation>Go to Questions: what nobody could answer yet</translation>
    </message>
    <message>
        <source>Ke Rekaman</source>
        <translation>Go to Recordings</translation>
    </message>
    <message>
        <source>Ke Admin</source>
        <translation>Go to Admin</translation>
    </message>
    <message>
        <source>Nyatakan masalah massal</source>
        <translation>Declare a mass problem</translation>
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
        <source>Cari nomor, perihal atau nama…</source>
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
    <name>MyTrouble</name>
    <message>
        <source>sejak {0}</source>
        <translation>since {0}</translation>
    </message>
    <message>
        <source>Sudah normal</source>
        <translation>It works</translation>
    </message>
    <message>
        <source>Masih bermasalah</source>
        <translation>Still broken</translation>
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
    <message>
        <source>Simpan perbaikan</source>
        <extracomment>Days an announcement stands unless its author says otherwise. What is corrected; None: a new one is written.</extracomment>
        <translation>Save the correction</translation>
    </message>
    <message>
        <source>Perbaiki pengumuman</source>
        <translation>Correct the announcement</translation>
    </message>
    <message>
        <source>Bila wajib: yang sudah membaca diminta membaca lagi</source>
        <translation>If it must be confirmed: who has read it is asked to read it again</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Poin briefing, satu per baris</source>
        <translation>Points of the briefing, one a line</translation>
    </message>
    <message>
        <source>Tampil dari ({0})</source>
        <translation>Shown from ({0})</translation>
    </message>
    <message>
        <source>Mulai berlaku ({0})</source>
        <translation>In force from ({0})</translation>
    </message>
    <message>
        <source>Wajib dibaca paling lambat pada waktu ini:</source>
        <translation>Must be read by this time at the latest:</translation>
    </message>
    <message>
        <source>Paling lambat ({0})</source>
        <translation>At the latest ({0})</translation>
    </message>
    <message>
        <source>Kuis (boleh kosong): pertanyaan; “-” pilihan; “*” pilihan benar; “&gt;” alasan</source>
        <translation>Quiz (may be empty): question; “-” choice; “*” right choice; “&gt;” why</translation>
    </message>
    <message>
        <source>Kuis, baris {0}: {1}</source>
        <translation>Quiz, line {0}: {1}</translation>
    </message>
    <message>
        <source>tulis pertanyaannya dulu.</source>
        <translation>write the question first.</translation>
    </message>
    <message>
        <source>paling sedikit dua pilihan.</source>
        <translation>at least two choices.</translation>
    </message>
    <message>
        <source>tandai pilihan benar dengan *.</source>
        <translation>mark the right choice with *.</translation>
    </message>
    <message>
        <source>hanya satu pilihan yang benar.</source>
        <translation>only one choice is right.</translation>
    </message>
    <message>
        <source>terlalu banyak: paling banyak 5 pertanyaan, masing-masing 6 pilihan.</source>
        <translation>too many: at most 5 questions, 6 choices each.</translation>
    </message>
    <message>
        <source>Batas membaca harus di antara awal dan akhirnya.</source>
        <translation>It must be read between its beginning and its end.</translation>
    </message>
    <message>
        <source>Briefing memerlukan 1 sampai 20 poin, satu per baris.</source>
        <translation>A briefing needs 1 to 20 points, one a line.</translation>
    </message>
    <message>
        <source>Pertanyaan dan pilihan kuis tidak boleh kosong atau lebih dari 400 huruf.</source>
        <translation>Questions and choices of a quiz must not be empty nor longer than 400 characters.</translation>
    </message>
    <message>
        <source>Harus dibaca sebelum kontak berikutnya</source>
        <translation>To be read before the next contact</translation>
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
        <source>untuk {0}</source>
        <translation>for {0}</translation>
    </message>
    <message>
        <source>untuk semua</source>
        <translation>for everybody</translation>
    </message>
    <message>
        <source>Gateway tidak menjawab. Coba lagi sebentar lagi.</source>
        <translation>The gateway does not answer. Try again in a moment.</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Versi sebelumnya</source>
        <translation>Earlier versions</translation>
    </message>
    <message>
        <source>Kirim jawaban</source>
        <translation>Send the answers</translation>
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
        <translation>Tickets not handed over: {missed}; the reasons are under Handover.</translation>
    </message>
    <message>
        <source>{name} menyerahkan {count} tiket ke antrean {queue}.</source>
        <translation>{name} handed tickets over to the queue {queue}: {count}.</translation>
    </message>
    <message>
        <source>{name} menyerahkan {count} tiket kepada Anda.</source>
        <translation>{name} handed tickets over to you: {count}.</translation>
    </message>
    <message>
        <source>{name} menandai pertanyaan yang belum ada jawabannya.</source>
        <translation>{name} flagged a question without an answer.</translation>
    </message>
    <message>
        <source>{name} menjawab pertanyaan yang Anda tandai.</source>
        <translation>{name} answered the question you flagged.</translation>
    </message>
    <message>
        <source>{tool} dilaporkan bermasalah.</source>
        <translation>{tool} is reported not to work.</translation>
    </message>
    <message>
        <source>{tool} dinyatakan pulih. Jawab di panel Kendala: sudah normal bagi Anda?</source>
        <translation>{tool} is said to work again. Answer in the trouble panel: does it for you?</translation>
    </message>
    <message>
        <source>{tool} dinyatakan pulih.</source>
        <translation>{tool} is said to work again.</translation>
    </message>
    <message>
        <source>{name} mengumumkan BCP. Langkahnya ada di spanduk.</source>
        <translation>{name} has declared a BCP. Its steps are on the banner.</translation>
    </message>
    <message>
        <source>BCP dicabut {name}. Bekerja seperti biasa.</source>
        <translation>{name} has lifted the BCP. Work as usual.</translation>
    </message>
    <message>
        <source>Pertanyaan Anda sudah ditanyakan rekan; jawabannya datang bersama.</source>
        <translation>Colleagues asked your question already; the answer comes to all of you.</translation>
    </message>
    <message>
        <source>{tool} masih bermasalah dan lama tidak ada kabarnya.</source>
        <translation>{tool} is still in trouble, and nothing was heard of it for long.</translation>
    </message>
    <message>
        <source>Usulan masalah massal: {issue}. Tetapkan, atau tolak.</source>
        <translation>Proposed mass problem: {issue}. Confirm it, or dismiss it.</translation>
    </message>
    <message>
        <source>Usulan masalah massal {issue} tidak diputuskan dan sudah berakhir.</source>
        <translation>Nobody decided on the proposed mass problem {issue}; it is over.</translation>
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
        <source>Terima</source>
        <extracomment>Where it covers nothing the agent works with. Whether it goes by itself when its time is over; for what rings somebody else says when it is. What taking it is called, &quot;&quot; for &quot;take&quot;.</extracomment>
        <translation>Accept</translation>
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
        <extracomment>Whether something else rings just now: one card at a time.</extracomment>
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
    <name>OfficerFields</name>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>Staff no.</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Nama yang menelepon</source>
        <translation>Name of the caller</translation>
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
    <name>OutletView</name>
    <message>
        <source>Outlet</source>
        <extracomment>Open tickets in sight without scrolling. What of the card&apos;s menu makes no sense of an outlet.</extracomment>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>Outlet belum dikenal</source>
        <translation>Outlet not known yet</translation>
    </message>
    <message>
        <source>Nomor ini belum tercatat pada kartu outlet mana pun.</source>
        <translation>This number is on no outlet&apos;s card yet.</translation>
    </message>
    <message>
        <source>Hubungkan outlet…</source>
        <translation>Link outlet…</translation>
    </message>
    <message>
        <source>Aplikasi</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Bacakan status</source>
        <translation>Read out status</translation>
    </message>
    <message>
        <source>Tiket terbuka outlet ini</source>
        <translation>Open tickets of this outlet</translation>
    </message>
    <message>
        <source>Tidak ada tiket lain yang terbuka.</source>
        <translation>No other ticket is open.</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Core</translation>
    </message>
    <message>
        <source>Non Core</source>
        <translation>Non-core</translation>
    </message>
    <message>
        <source>Tiket terbuka</source>
        <translation>Open tickets</translation>
    </message>
</context>
<context>
    <name>OutletWords</name>
    <message>
        <source>Kode {0}</source>
        <translation>Code {0}</translation>
    </message>
    <message>
        <source>Area {0}</source>
        <translation>Area {0}</translation>
    </message>
    <message>
        <source>Terakhir diberi tahu {0}</source>
        <translation>Last told {0}</translation>
    </message>
    <message>
        <source>Belum pernah diberi tahu</source>
        <translation>Never told yet</translation>
    </message>
    <message>
        <source>Tiket {0}, {1}: statusnya {2}, dibuka {3}.</source>
        <translation>Ticket {0}, {1}: its status is {2}, opened {3}.</translation>
    </message>
    <message>
        <source>tanpa judul</source>
        <translation>no subject</translation>
    </message>
    <message>
        <source>Ditangani {0}.</source>
        <translation>Handled by {0}.</translation>
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
        <source>tutup; contoh: 08:00-12:00</source>
        <translation>closed; as in 08:00-12:00</translation>
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
    <name>PaymentWords</name>
    <message>
        <source>Menyambung ke IVR pembayaran…</source>
        <translation>Connecting to the payment IVR…</translation>
    </message>
    <message>
        <source>Di IVR pembayaran</source>
        <translation>In the payment IVR</translation>
    </message>
    <message>
        <source>selesai, hasil tidak disebutkan</source>
        <translation>done, no result told</translation>
    </message>
    <message>
        <source>diambil kembali oleh agen</source>
        <translation>taken back by the agent</translation>
    </message>
    <message>
        <source>penelepon menutup telepon</source>
        <translation>the caller hung up</translation>
    </message>
    <message>
        <source>IVR sibuk</source>
        <translation>the IVR is busy</translation>
    </message>
    <message>
        <source>IVR tidak menjawab</source>
        <translation>the IVR does not answer</translation>
    </message>
    <message>
        <source>IVR tidak terjangkau</source>
        <translation>the IVR cannot be reached</translation>
    </message>
    <message>
        <source>sambungan ke IVR terputus</source>
        <translation>the line to the IVR was lost</translation>
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
    <name>PhoneBar</name>
    <message>
        <source>Telepon</source>
        <extracomment>From left to right; every act keeps its place, so that none jumps under the pointer. Acts whose signs alone nobody knows, and which of the rest have words before others.</extracomment>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nomor yang ditelepon</source>
        <translation>Number to call</translation>
    </message>
</context>
<context>
    <name>PhoneCallerPanel</name>
    <message>
        <source>Penelepon baru</source>
        <translation>New caller</translation>
    </message>
    <message>
        <source>Nomor {0} belum dikenal. Cari orangnya, atau simpan sebagai pelanggan baru.</source>
        <translation>Number {0} is not known yet. Look for the person, or save them as a new customer.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Siapa yang menelepon?</source>
        <translation>Who is calling?</translation>
    </message>
    <message>
        <source>Nomor {0} dipakai {1} pelanggan. Pilih setelah namanya disebut.</source>
        <translation>Number {0} belongs to {1} customers. Choose once the name is said.</translation>
    </message>
    <message>
        <source>Orang lain</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Hubungkan</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>PhoneKeypadPanel</name>
    <message>
        <source>Tombol angka</source>
        <translation>Keypad</translation>
    </message>
    <message>
        <source>Angka dikirim ke panggilan begitu ditekan, dan tidak disimpan.</source>
        <translation>Digits go into the call as they are pressed, and are not kept.</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Angka yang dikirim</source>
        <translation>Digits that were sent</translation>
    </message>
    <message>
        <source>bintang</source>
        <translation>star</translation>
    </message>
    <message>
        <source>pagar</source>
        <translation>hash</translation>
    </message>
</context>
<context>
    <name>PhoneRoom</name>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Sedang tidak bisa</source>
        <translation>Not just now</translation>
    </message>
    <message>
        <source>Tolak, jangan ditawarkan lagi</source>
        <translation>Reject, do not offer it again</translation>
    </message>
</context>
<context>
    <name>PhoneSentences</name>
    <message>
        <source>Tidak ada panggilan.</source>
        <translation>There is no call.</translation>
    </message>
    <message>
        <source>Meja ini tidak memakai telepon.</source>
        <translation>This desk has no telephone.</translation>
    </message>
    <message>
        <source>Panggilan itu sudah berakhir tanpa tiket; pelanggan tersimpan.</source>
        <translation>That call ended without a ticket; the customer is saved.</translation>
    </message>
    <message>
        <source>Nomornya tidak tersimpan lagi di sini. Cari dari kartu pelanggan.</source>
        <translation>The number is not kept here any more. Look for it on the customer&apos;s card.</translation>
    </message>
    <message>
        <source>{name} minta tidak ditelepon. Tekan sekali lagi bila memang harus ditelepon.</source>
        <translation>{name} asked not to be called. Press once more if they must be called.</translation>
    </message>
    <message>
        <source>{number} bukan nomor telepon. Periksa angkanya.</source>
        <translation>{number} is no telephone number. Check its digits.</translation>
    </message>
    <message>
        <source>Tidak bisa: {why}.</source>
        <translation>Not possible: {why}.</translation>
    </message>
    <message>
        <source>Telepon sedang dijalankan lagi. Panggilan baru bisa beberapa detik lagi; tiket dan catatan aman.</source>
        <translation>The telephone is starting again. Calls are possible in some seconds; tickets and notes are safe.</translation>
    </message>
    <message>
        <source>Penelepon ditransfer ke {to}…</source>
        <translation>The caller is being transferred to {to}…</translation>
    </message>
    <message>
        <source>Ekstensi tersimpan.</source>
        <translation>The extension is kept.</translation>
    </message>
    <message>
        <source>Transfer ke {to} gagal ({code}). Penelepon masih bersama Anda; coba tujuan lain atau lanjutkan sendiri.</source>
        <translation>The transfer to {to} failed ({code}). The caller is still with you; try somebody else or go on yourself.</translation>
    </message>
    <message>
        <source>Penelepon kembali dari IVR pembayaran: {how}.</source>
        <translation>The caller is back from the payment IVR: {how}.</translation>
    </message>
    <message>
        <source>Penelepon diambil kembali dari IVR pembayaran.</source>
        <translation>The caller was taken back from the payment IVR.</translation>
    </message>
    <message>
        <source>Penelepon menutup telepon saat di IVR pembayaran. Cek statusnya sebelum mencatat.</source>
        <translation>The caller hung up in the payment IVR. Check how it stands before you document.</translation>
    </message>
    <message>
        <source>Tidak bisa: {why}. Penelepon masih bersama Anda; coba lagi atau tawarkan cara lain.</source>
        <translation>Not possible: {why}. The caller is still with you; try again or offer another way.</translation>
    </message>
    <message>
        <source>Pusat layanan ini tidak memakai IVR pembayaran.</source>
        <translation>This centre uses no payment IVR.</translation>
    </message>
    <message>
        <source>Tiket ini bukan dari outlet.</source>
        <translation>This ticket is not from an outlet.</translation>
    </message>
    <message>
        <source>Outlet ini tidak punya tiket lain yang terbuka.</source>
        <translation>This outlet has no other open ticket.</translation>
    </message>
    <message>
        <source>Panggilan terputus karena program telepon berhenti; sudah dijalankan lagi. Hubungi kembali penelepon, catatan aman.</source>
        <translation>The call was cut because the telephone&apos;s program stopped; it was started again. Call back, your notes are safe.</translation>
    </message>
    <message>
        <source>Panggilan terputus: jaringan ke PBX hilang. Hubungi kembali penelepon, catatan aman.</source>
        <translation>The call was cut: the network to the PBX is gone. Call back, your notes are safe.</translation>
    </message>
    <message>
        <source>{name} dicabut. Suara dipindah ke perangkat lain; pasang lagi bila tidak terdengar.</source>
        <translation>{name} was unplugged. Sound goes on with another device; plug it in again if you hear nothing.</translation>
    </message>
    <message>
        <source>{name} terpasang lagi dan dipakai.</source>
        <translation>{name} is back and in use.</translation>
    </message>
    <message>
        <source>Tidak ada mikrofon atau speaker. Panggilan akan tanpa suara; pasang headset sebelum Avail.</source>
        <translation>There is no microphone or speaker. Calls would be silent; plug in a headset before you go Avail.</translation>
    </message>
    <message>
        <source>{name} belum punya nomor telepon di sini.</source>
        <translation>{name} has no telephone number here yet.</translation>
    </message>
    <message>
        <source>Tidak ada pelanggan di layar. Buka tiket atau kartunya dulu.</source>
        <translation>No customer is on the screen. Open a ticket or their card first.</translation>
    </message>
    <message>
        <source>Offline: nomor di balik samaran ada di gateway. Yang pernah ditelepon dari komputer ini tetap bisa.</source>
        <translation>Offline: numbers behind the mask are at the gateway. Those telephoned from this computer before still work.</translation>
    </message>
    <message>
        <source>Belum ada catatan. Tulis sambil berbicara: data, keluhan, hasil cek, solusi. Semuanya menjadi Internal Note.</source>
        <translation>No notes yet. Write while you speak: data, complaint, results of checks, solution. All of it becomes an Internal Note.</translation>
    </message>
    <message>
        <source>Offline: mendampingi perlu gateway. Panggilan tetap berjalan.</source>
        <translation>Offline: joining a call needs the gateway. The call goes on.</translation>
    </message>
    <message>
        <source>Anda tidak sedang mendampingi panggilan.</source>
        <translation>You are not in a colleague&apos;s call.</translation>
    </message>
    <message>
        <source>Mendampingi panggilan hanya untuk pelatih dan team leader.</source>
        <translation>Only trainers and team leaders join calls.</translation>
    </message>
    <message>
        <source>{name} mendampingi panggilan ini; lihat bilah telepon.</source>
        <translation>{name} has joined this call; see the telephone bar.</translation>
    </message>
    <message>
        <source>Penelepon dan tiketnya sekarang bersama {name}.</source>
        <translation>The caller and their ticket are with {name} now.</translation>
    </message>
    <message>
        <source>Tidak tersambung ke panggilan {name}. Coba lagi, atau periksa apakah panggilannya masih berjalan.</source>
        <translation>Could not join {name}&apos;s call. Try again, or check whether the call is still on.</translation>
    </message>
    <message>
        <source>Penelepon masih bersama {name}: belum bisa diambil alih. Coba lagi.</source>
        <translation>The caller is still with {name}: they could not be passed on. Try again.</translation>
    </message>
    <message>
        <source>{name} tidak sedang dalam panggilan.</source>
        <translation>{name} is not in a call.</translation>
    </message>
    <message>
        <source>{with} sudah dalam tandem lain.</source>
        <translation>{with} is in another tandem already.</translation>
    </message>
    <message>
        <source>Tandem itu sudah berakhir.</source>
        <translation>That tandem is over.</translation>
    </message>
    <message>
        <source>{name} bukan dari tim Anda.</source>
        <translation>{name} is not of your team.</translation>
    </message>
    <message>
        <source>Selesaikan panggilan Anda dulu, atau tunggu telepon siap.</source>
        <translation>Finish your own call first, or wait until the telephone is ready.</translation>
    </message>
    <message>
        <source>Tidak bisa mendampingi {name} sekarang. Coba lagi.</source>
        <translation>Cannot join {name} now. Try again.</translation>
    </message>
    <message>
        <source>Tiket itu sudah pindah. Panggilan ini tersimpan sebagai tiket #{number}; lanjutkan catatan di sana.</source>
        <translation>That ticket has moved. This call is kept as ticket #{number}; go on with your notes there.</translation>
    </message>
</context>
<context>
    <name>PhoneSoundPanel</name>
    <message>
        <source>Telepon dan headset</source>
        <extracomment>Seconds that are recorded and played back. A microphone that never came over this (of full scale) was not heard.</extracomment>
        <translation>Telephone and headset</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Mikrofon</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>Dering di</source>
        <translation>Ring on</translation>
    </message>
    <message>
        <source>Suara Anda</source>
        <translation>Your voice</translation>
    </message>
    <message>
        <source>Keras suara mikrofon</source>
        <translation>Loudness of the microphone</translation>
    </message>
    <message>
        <source>Yang terdengar</source>
        <translation>What is heard</translation>
    </message>
    <message>
        <source>Keras suara speaker</source>
        <translation>Loudness of the speaker</translation>
    </message>
    <message>
        <source>Uji headset</source>
        <translation>Test the headset</translation>
    </message>
    <message>
        <source>Rekam beberapa detik, lalu dengarkan</source>
        <translation>Record some seconds, then listen</translation>
    </message>
    <message>
        <source>Hilangkan gema</source>
        <translation>Cancel echo</translation>
    </message>
    <message>
        <source>Redam kebisingan</source>
        <translation>Suppress noise</translation>
    </message>
    <message>
        <source>Samakan keras suara</source>
        <translation>Even out loudness</translation>
    </message>
    <message>
        <source>Ekstensi</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Nomor ekstensi</source>
        <translation>Number of the extension</translation>
    </message>
    <message>
        <source>Kata sandi ekstensi</source>
        <translation>Password of the extension</translation>
    </message>
    <message>
        <source>Kosong: tidak diganti</source>
        <translation>Empty: stays as it is</translation>
    </message>
    <message>
        <source>Simpan ekstensi</source>
        <translation>Keep the extension</translation>
    </message>
    <message>
        <source>Pilihan sistem</source>
        <translation>The system&apos;s choice</translation>
    </message>
    <message>
        <source>tidak terpasang</source>
        <translation>not plugged in</translation>
    </message>
    <message>
        <source>Bicaralah…</source>
        <translation>Speak…</translation>
    </message>
    <message>
        <source>Dengarkan…</source>
        <translation>Listen…</translation>
    </message>
    <message>
        <source>Tidak bisa diuji: tidak ada suara dari perangkat.</source>
        <translation>Could not be tested: the device gives no sound.</translation>
    </message>
    <message>
        <source>Selesai. Bila suara Anda terdengar jelas, headset siap.</source>
        <translation>Done. If you heard yourself clearly, the headset is ready.</translation>
    </message>
    <message>
        <source>Mikrofon tidak mendengar apa pun. Periksa tombol mute di headset, atau pilih yang lain.</source>
        <translation>The microphone heard nothing. Check the headset&apos;s mute button, or choose another one.</translation>
    </message>
</context>
<context>
    <name>PhoneTransferPanel</name>
    <message>
        <source>Transfer {0}</source>
        <translation>Transfer {0}</translation>
    </message>
    <message>
        <source>Tanya dulu: penelepon ditahan selama Anda bicara di sana.</source>
        <translation>Ask first: the caller is on hold while you talk there.</translation>
    </message>
    <message>
        <source>Tanya dulu</source>
        <translation>Ask first</translation>
    </message>
    <message>
        <source>Langsung</source>
        <translation>Straight away</translation>
    </message>
    <message>
        <source>Tanya dulu (Enter)</source>
        <translation>Ask first (Enter)</translation>
    </message>
    <message>
        <source>Langsung (Shift+Enter)</source>
        <translation>Straight away (Shift+Enter)</translation>
    </message>
    <message>
        <source>Nama, ekstensi, atau nomor</source>
        <translation>Name, extension or number</translation>
    </message>
    <message>
        <source>Tujuan: nama, ekstensi, atau nomor</source>
        <translation>Where to: name, extension or number</translation>
    </message>
    <message>
        <source>mis. Budi, 2117, atau 0274…</source>
        <translation>e.g. Budi, 2117 or 0274…</translation>
    </message>
    <message>
        <source>Tujuan yang cocok</source>
        <translation>Who and what fits</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Ketik nama, ekstensi, atau nomor lengkap.</source>
        <translation>Nothing fits. Type a name, an extension or a whole number.</translation>
    </message>
    <message>
        <source>Ketik nomor tujuan, lalu Enter.</source>
        <translation>Type the number to reach, then Enter.</translation>
    </message>
    <message>
        <source>Offline: status rekan yang terakhir diketahui.</source>
        <translation>Offline: colleagues&apos; states as last known.</translation>
    </message>
</context>
<context>
    <name>PhoneWords</name>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Tolak</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Suara mati</source>
        <translation>Muted</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Gabungkan</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Sambungkan</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>IVR pembayaran</source>
        <translation>Payment IVR</translation>
    </message>
    <message>
        <source>Ambil kembali</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Tombol angka</source>
        <translation>Keypad</translation>
    </message>
    <message>
        <source>Rekam</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Jeda rekaman</source>
        <translation>Pause recording</translation>
    </message>
    <message>
        <source>Lanjut rekam</source>
        <translation>Resume recording</translation>
    </message>
    <message>
        <source>Akhiri</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Telepon: {0}</source>
        <translation>Telephone: {0}</translation>
    </message>
    <message>
        <source>Telepon siap</source>
        <translation>Telephone ready</translation>
    </message>
    <message>
        <source>Telepon menyambung…</source>
        <translation>Telephone connecting…</translation>
    </message>
    <message>
        <source>Telepon siap, tersambung ke {0}</source>
        <translation>Telephone ready, connected to {0}</translation>
    </message>
    <message>
        <source>berhenti, dijalankan lagi</source>
        <translation>stopped, starting again</translation>
    </message>
    <message>
        <source>dipakai di jendela lain</source>
        <translation>in use in another window</translation>
    </message>
    <message>
        <source>panggilan itu sudah berakhir</source>
        <translation>that call is over</translation>
    </message>
    <message>
        <source>belum bisa saat ini</source>
        <translation>not possible just now</translation>
    </message>
    <message>
        <source>masih ada panggilan lain</source>
        <translation>another call is on</translation>
    </message>
    <message>
        <source>ekstensi belum diatur</source>
        <translation>no extension set yet</translation>
    </message>
    <message>
        <source>belum tersambung ke PBX</source>
        <translation>not connected to the PBX</translation>
    </message>
    <message>
        <source>nomor tidak dikenal</source>
        <translation>unknown number</translation>
    </message>
    <message>
        <source>pengaturan tidak terbaca</source>
        <translation>settings cannot be read</translation>
    </message>
    <message>
        <source>komputer ini tidak mendukung TLS</source>
        <translation>this computer does not support TLS</translation>
    </message>
    <message>
        <source>sertifikat PBX tidak dipercaya</source>
        <translation>the PBX&apos;s certificate is not trusted</translation>
    </message>
    <message>
        <source>kata sandi ekstensi ditolak</source>
        <translation>the extension&apos;s password was refused</translation>
    </message>
    <message>
        <source>PBX tidak menjawab</source>
        <translation>the PBX does not answer</translation>
    </message>
    <message>
        <source>PBX tidak terjangkau</source>
        <translation>the PBX cannot be reached</translation>
    </message>
    <message>
        <source>port dipakai program lain</source>
        <translation>the port is used by another program</translation>
    </message>
    <message>
        <source>diperbarui setelah panggilan ini</source>
        <translation>updated after this call</translation>
    </message>
    <message>
        <source>ditolak: {0}</source>
        <translation>refused: {0}</translation>
    </message>
    <message>
        <source>Nomor disembunyikan</source>
        <translation>Number withheld</translation>
    </message>
    <message>
        <source>{0}, {1} pelanggan</source>
        <translation>{0}, {1} customers</translation>
    </message>
    <message>
        <source>{0} · belum dikenal</source>
        <translation>{0} · unknown</translation>
    </message>
    <message>
        <source>Kata bot: {0}</source>
        <translation>The bot says: {0}</translation>
    </message>
    <message>
        <source>memanggil</source>
        <translation>calling</translation>
    </message>
    <message>
        <source>berdering di sana</source>
        <translation>ringing there</translation>
    </message>
    <message>
        <source>berdering</source>
        <translation>ringing</translation>
    </message>
    <message>
        <source>ditahan</source>
        <translation>on hold</translation>
    </message>
    <message>
        <source>ditahan di sana</source>
        <translation>on hold there</translation>
    </message>
    <message>
        <source>bersama {0}</source>
        <translation>with {0}</translation>
    </message>
    <message>
        <source>ditahan: {0}</source>
        <translation>on hold: {0}</translation>
    </message>
    <message>
        <source>ditransfer oleh {0}</source>
        <translation>transferred by {0}</translation>
    </message>
    <message>
        <source>ekstensi {0}</source>
        <translation>extension {0}</translation>
    </message>
    <message>
        <source>Pengumuman…</source>
        <translation>Announcing…</translation>
    </message>
    <message>
        <source>Dengarkan</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Bisiki</source>
        <translation>Whisper</translation>
    </message>
    <message>
        <source>Ikut bicara</source>
        <translation>Speak to all</translation>
    </message>
    <message>
        <source>Ambil alih</source>
        <translation>Take over</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Panggilan</source>
        <translation>Calls</translation>
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
    <message>
        <source>Rekaman</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Tanya</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Kendala</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Massal</source>
        <translation>Mass</translation>
    </message>
    <message>
        <source>Prospek</source>
        <translation>Leads</translation>
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
    <name>RecordingPlayer</name>
    <message>
        <source>Ada panggilan: rekaman berhenti dan bisa diputar lagi sesudahnya.</source>
        <translation>There is a call: the recording stands still and can be played again afterwards.</translation>
    </message>
    <message>
        <source>Dengarkan di</source>
        <translation>Listen on</translation>
    </message>
    <message>
        <source>Dicatat bahwa Anda mendengarkan rekaman ini.</source>
        <translation>It is written down that you listen to this recording.</translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Kecepatan</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Mengambil rekaman… {0} %</source>
        <translation>Fetching the recording… {0} %</translation>
    </message>
    <message>
        <source>Mundur {0} detik</source>
        <extracomment>Between two looks where it is. Letters of a device&apos;s name that have room. Bytes of sound that are looked at in one go.</extracomment>
        <translation>Back {0} seconds</translation>
    </message>
    <message>
        <source>Pemutar rekaman</source>
        <translation>Recording player</translation>
    </message>
    <message>
        <source>Perangkat pilihan tidak terpasang; terdengar di perangkat sistem.</source>
        <translation>The chosen device is not plugged in; it is heard on the system’s own.</translation>
    </message>
    <message>
        <source>Pilih satu rekaman, lalu tekan Enter. Siapa mendengarkan apa selalu dicatat.</source>
        <translation>Choose a recording and press Enter. Who listens to what is always written down.</translation>
    </message>
    <message>
        <source>Pilihan sistem</source>
        <translation>The system’s choice</translation>
    </message>
    <message>
        <source>Putar</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Tidak ada perangkat suara: sambungkan headset, lalu putar lagi.</source>
        <translation>There is no sound device: plug in a headset, then play again.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Volume rekaman</source>
        <translation>Volume of the recording</translation>
    </message>
</context>
<context>
    <name>RecordingWords</name>
    <message>
        <source>Anda tidak berhak mendengar rekaman orang lain.</source>
        <translation>You have no right to hear the recordings of others.</translation>
    </message>
    <message>
        <source>Nomor disembunyikan</source>
        <translation>Number withheld</translation>
    </message>
    <message>
        <source>Offline: rekaman yang sudah terkirim bisa didengar lagi begitu tersambung. Yang belum terkirim ada di daftar ini, bisa didengar sekarang.</source>
        <translation>Offline: recordings already sent can be heard again once the line is back. Those not sent yet stand in this list and can be heard now.</translation>
    </message>
    <message>
        <source>Rekaman ini sudah tidak ada di sini. Muat ulang daftarnya, mungkin sudah terkirim.</source>
        <translation>This recording is not here any more. Read the list again, it may have been sent.</translation>
    </message>
    <message>
        <source>di komputer ini, belum terkirim</source>
        <translation>at this computer, not sent yet</translation>
    </message>
    <message>
        <source>{0} jeda</source>
        <translation>{0} pauses</translation>
    </message>
</context>
<context>
    <name>RecordingsView</name>
    <message>
        <source>Belum ada rekaman</source>
        <translation>No recordings yet</translation>
    </message>
    <message>
        <source>Buka tiket</source>
        <translation>Open ticket</translation>
    </message>
    <message>
        <source>Daftar rekaman</source>
        <translation>List of recordings</translation>
    </message>
    <message>
        <source>Dengarkan</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Panggilan yang direkam muncul di sini, juga yang masih menunggu dikirim.</source>
        <translation>Recorded calls appear here, those that wait to be sent too.</translation>
    </message>
    <message>
        <source>Rekaman saya</source>
        <extracomment>Seconds of rest between two readings: the gateway is asked at each.</extracomment>
        <translation>My Recording</translation>
    </message>
    <message>
        <source>Saya</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Selama ada panggilan rekaman tidak diputar. Dengarkan sesudahnya.</source>
        <translation>While there is a call no recording is played. Listen to it afterwards.</translation>
    </message>
    <message>
        <source>Tim</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>{0} rekaman</source>
        <translation>{0} recordings</translation>
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
        <source>mendengar rekaman panggilan orang lain</source>
        <translation>hear recordings of others&apos; calls</translation>
    </message>
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
        <source>mengubah antrean, jam, dan makro</source>
        <translation>change queues, hours and macros</translation>
    </message>
    <message>
        <source>menyusun versi baru buku pegangan</source>
        <translation>draft a new version of the handbook</translation>
    </message>
    <message>
        <source>menulis pengumuman</source>
        <translation>write announcements</translation>
    </message>
    <message>
        <source>mendampingi rekan setim dalam panggilan</source>
        <translation>be beside a colleague of the team in a call</translation>
    </message>
    <message>
        <source>menyetujui versi baru buku pegangan</source>
        <translation>approve a new version of the handbook</translation>
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
        <translation>The account is locked after too many tries. Your work is kept. Try again in {minutes} min or ask your team leader.</translation>
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
        <translation>Not sent yet and in memory only: {count}. What is not sent is lost when the window closes. Wait until the gateway is reached and all is sent, or close once more to leave all the same.</translation>
    </message>
    <message>
        <source>Anda masih memegang {count} kontak. Bila Anda pergi, pelanggannya menunggu lama sebelum diberikan ke agen lain. Akhiri kontaknya dulu, atau ulangi sekali lagi untuk tetap keluar.</source>
        <translation>Contacts you still hold: {count}. If you go, customers wait long before another agent gets them. End your contacts first, or do it once more to leave all the same.</translation>
    </message>
    <message>
        <source>Di komputer ini masih ada {count} pekerjaan Anda yang belum terkirim, dari masuk yang lalu. Semuanya utuh dan sedang dikirim. Draf dan yang perlu perhatian terlihat bila Anda masuk dengan simpanan.</source>
        <translation>Unsent acts of yours on this computer, from an earlier sign-in: {count}. Nothing is lost, and they are being sent. Drafts and what needs attention are seen when you sign in with data kept.</translation>
    </message>
    <message>
        <source>Di komputer ini masih ada {count} draf atau pekerjaan Anda yang perlu perhatian, dari masuk yang lalu. Semuanya utuh. Keluar, lalu masuk dengan simpanan untuk menyelesaikannya.</source>
        <translation>Drafts or acts of yours on this computer that need attention, from an earlier sign-in: {count}. Nothing is lost. Sign out, then sign in with data kept to finish them.</translation>
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
        <source>Gateway menerima kata sandi Anda, tetapi buku pegangan belum sampai ketika sambungan putus. Tidak ada yang hilang. Coba lagi saat gateway tersambung.</source>
        <translation>The gateway accepted your password, but the handbook did not arrive before the line broke. Nothing is lost. Try again when the gateway is reached.</translation>
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
        <source>Komputer ini tidak punya suara Indonesia, jadi tidak ada yang diucapkan. Minta bagian TI memasangnya.</source>
        <translation>This computer has no Indonesian voice, so nothing is said aloud. Ask IT to install one.</translation>
    </message>
    <message>
        <source>Tidak ada pesan untuk dibacakan.</source>
        <translation>There is no message to read aloud.</translation>
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
        <source>Tiket ini dipindahkan ke {queue} dan bukan lagi milik Anda. Di sini hanya bisa dibaca; tutup tabnya bila selesai.</source>
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
    <message>
        <source>Offline: rekaman yang sudah terkirim bisa didengar lagi begitu tersambung.</source>
        <translation>Offline: recordings already sent can be heard again once the line is back.</translation>
    </message>
    <message>
        <source>Offline: tools ditanya lewat gateway. Yang terakhir diketahui tetap tampil.</source>
        <translation>Offline: tools are asked through the gateway. What was last known stays in view.</translation>
    </message>
    <message>
        <source>Jawaban pelanggan di tiket {number} dicatat.</source>
        <translation>The customer&apos;s answer on ticket {number} is noted.</translation>
    </message>
    <message>
        <source>Prospek dari tiket {number} dicatat; waktunya ada di Prospek.</source>
        <translation>The lead from ticket {number} is noted; its time stands under Leads.</translation>
    </message>
    <message>
        <source>Tidak ada masalah massal yang sedang berlangsung.</source>
        <translation>No mass problem is going on.</translation>
    </message>
    <message>
        <source>Buku pegangan versi {version} diperbarui. Pilihan Anda mulai sekarang mengikutinya.</source>
        <translation>Version {version} of the handbook was changed. From now on your choices follow it.</translation>
    </message>
    <message>
        <source>Buku pegangan versi {version} berlaku sejak {since}. Pilihan Anda mulai sekarang mengikutinya.</source>
        <translation>Version {version} of the handbook is in force since {since}. From now on your choices follow it.</translation>
    </message>
    <message>
        <source>Buku pegangan versi {version} kini berlaku: {why}</source>
        <translation>Version {version} of the handbook is in force: {why}</translation>
    </message>
    <message>
        <source>Buku pegangan versi {version} berlaku sejak {since}: {why}</source>
        <translation>Version {version} of the handbook is in force since {since}: {why}</translation>
    </message>
    <message>
        <source>Gateway memakai buku pegangan versi {there} yang tidak terbaca oleh versi Sahut ini. Anda tetap bekerja dengan versi {version}, tidak ada yang hilang. Minta administrator memasang versi baru Sahut.</source>
        <translation>The gateway uses version {there} of the handbook, which this version of Sahut cannot read. You go on working with version {version}, nothing is lost. Ask the administrator to install a new version of Sahut.</translation>
    </message>
    <message>
        <source>Offline: waktu hilang per hari ada di gateway. Buka lagi setelah tersambung.</source>
        <translation>Offline: the lost time of a day is at the gateway. Open it again once the line is back.</translation>
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
        <source>Telepon</source>
        <translation>Telephone</translation>
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
        <source>Kata yang mungkin salah eja digarisbawahi; F7 menawarkan gantinya. Balasan diperiksa dalam bahasa pelanggan lebih dulu.</source>
        <translation>Words that may be misspelled are underlined; F7 offers others. A reply is checked in the customer’s language first.</translation>
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
        <translation>Lock an unused desk</translation>
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
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Alamat registrar, beberapa dipisahkan koma. Kosong: meja ini tanpa telepon.</source>
        <translation>Addresses of the registrars, several with commas between them. Empty: this desk has no telephone.</translation>
    </message>
    <message>
        <source>Domain SIP</source>
        <translation>SIP domain</translation>
    </message>
    <message>
        <source>Proksi SIP keluar</source>
        <translation>Outbound SIP proxy</translation>
    </message>
    <message>
        <source>Angkutan SIP</source>
        <translation>SIP transport</translation>
    </message>
    <message>
        <source>Suara terenkripsi (SRTP)</source>
        <translation>Encrypted sound (SRTP)</translation>
    </message>
    <message>
        <source>bila PBX mau</source>
        <translation>where the PBX agrees</translation>
    </message>
    <message>
        <source>wajib</source>
        <translation>required</translation>
    </message>
    <message>
        <source>Alamat, boleh dengan port. Kosong: langsung ke PBX.</source>
        <translation>Address, with a port or without. Empty: straight to the PBX.</translation>
    </message>
    <message>
        <source>Pendaftaran diperiksa setiap</source>
        <translation>Registration is checked every</translation>
    </message>
    <message>
        <source>Lewat UDP: selama itu PBX yang baru dinyalakan ulang belum mengenal telepon ini.</source>
        <translation>Over UDP: for so long a PBX that was restarted does not know this telephone yet.</translation>
    </message>
    <message>
        <source>Alamat, boleh dengan port. Hanya bila PBX di luar jaringan: yang diam menunda tiap panggilan 2 detik.</source>
        <translation>Address, with a port or without. Only where the PBX is outside the network: one that is silent delays each call by 2 seconds.</translation>
    </message>
    <message>
        <source>Kedua pihak mencari sendiri jalan untuk suara.</source>
        <translation>Both sides find a way for the sound themselves.</translation>
    </message>
    <message>
        <source>Server STUN</source>
        <translation>STUN server</translation>
    </message>
    <message>
        <source>Pakai ICE</source>
        <translation>Use ICE</translation>
    </message>
    <message>
        <source>Awalan ke luar</source>
        <translation>Prefix for outside numbers</translation>
    </message>
    <message>
        <source>Lama berdering</source>
        <translation>Ringing time</translation>
    </message>
    <message>
        <source>Jawab sendiri setelah nada</source>
        <translation>Answer by itself after a tone</translation>
    </message>
    <message>
        <source>Rekam panggilan</source>
        <translation>Record calls</translation>
    </message>
    <message>
        <source>Sejak dijawab. Dapat dijeda selama data rahasia disebut.</source>
        <translation>From the answer on. May be paused while secret data are said.</translation>
    </message>
    <message>
        <source>Header panggilan</source>
        <translation>Call headers</translation>
    </message>
    <message>
        <source>Header SIP mana yang menyebut antrean, pilihan IVR, lama menunggu.</source>
        <translation>Which SIP headers tell the queue, the IVR choice, the waiting time.</translation>
    </message>
    <message>
        <source>Mikrofon</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Speaker headset</source>
        <translation>Headset speaker</translation>
    </message>
    <message>
        <source>Speaker dering</source>
        <translation>Ringing speaker</translation>
    </message>
    <message>
        <source>Sebut antrean saat telepon berdering</source>
        <translation>Say the queue when the telephone rings</translation>
    </message>
    <message>
        <source>Diucapkan di speaker dering, tidak pernah ke dalam panggilan.</source>
        <translation>Said on the ringing speaker, never into the call.</translation>
    </message>
    <message>
        <source>Hilangkan gema</source>
        <translation>Cancel echo</translation>
    </message>
    <message>
        <source>Redam kebisingan</source>
        <translation>Reduce noise</translation>
    </message>
    <message>
        <source>Samakan keras suara</source>
        <translation>Even out loudness</translation>
    </message>
    <message>
        <source>Beritahukan rekaman</source>
        <translation>Announce recordings</translation>
    </message>
    <message>
        <source>Sebelum rekaman dimulai, penelepon dan agen mendengar pemberitahuannya.</source>
        <translation>Before a recording begins, caller and agent hear that it does.</translation>
    </message>
    <message>
        <source>Suara pemberitahuan rekaman</source>
        <translation>Sound that announces recordings</translation>
    </message>
    <message>
        <source>Berkas WAV 16 bit, sampai satu menit, yang terbaca dari komputer agen. Kosong: suara bawaan.</source>
        <translation>A WAV file of 16 bits, one minute at most, that the agents’ computers can read. Empty: the bundled voice.</translation>
    </message>
    <message>
        <source>Tawaran cross-selling yang ditolak pelanggan beristirahat selama ini.</source>
        <translation>What a customer declined is not offered to them for so long.</translation>
    </message>
    <message>
        <source>Tidak ditawarkan lagi setelah ditolak</source>
        <translation>Not offered again after a no</translation>
    </message>
    <message>
        <source>langsung boleh lagi</source>
        <translation>may be offered again at once</translation>
    </message>
    <message>
        <source>{0} hari</source>
        <translation>{0} days</translation>
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
        <source>Simpan ke berkas…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>Ambil dari berkas…</source>
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
        <source>Pengaturan disimpan ke berkas.</source>
        <translation>The settings were saved to a file.</translation>
    </message>
    <message>
        <source>Pengaturan dari berkas berlaku sekarang.</source>
        <translation>The settings of the file are in force now.</translation>
    </message>
    <message>
        <source>Pengaturan dari berkas berlaku, kecuali yang ini: {names}. Sahut di sini tidak mengenalnya, atau pusat menguncinya.</source>
        <translation>The settings of the file are in force, except these: {names}. This Sahut does not know them, or the centre has locked them.</translation>
    </message>
    <message>
        <source>Berkas itu bukan berkas pengaturan Sahut atau tidak terbaca. Tidak ada yang berubah.</source>
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
        <translation>Tickets handed over to {to}: {count}.</translation>
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
    <message>
        <source>Ditandai. Jawabannya datang kepada Anda dulu.</source>
        <translation>Flagged. The answer comes to you first.</translation>
    </message>
    <message>
        <source>{thing} dilaporkan; kabarnya ada di panel Kendala.</source>
        <translation>{thing} is reported; what becomes of it stands in the trouble panel.</translation>
    </message>
    <message>
        <source>Tidak ada BCP yang berlaku.</source>
        <translation>No BCP is in force.</translation>
    </message>
    <message>
        <source>Izin diminta; team leader tim Anda melihatnya seketika.</source>
        <translation>Leave was asked; your team leader sees it at once.</translation>
    </message>
    <message>
        <source>Tiket di layar tidak punya kontak dengan langkah SOP.</source>
        <translation>The ticket on the screen has no contact with SOP steps.</translation>
    </message>
    <message>
        <source>Kontak ini tidak sedang di tangan Anda.</source>
        <translation>This contact is not in your hands.</translation>
    </message>
    <message>
        <source>Semua langkah SOP kontak ini sudah selesai.</source>
        <translation>All SOP steps of this contact are done.</translation>
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
        <translation>Acts of {name} from this computer still being sent: {count}. Leave Sahut open; you may sign in.</translation>
    </message>
    <message>
        <source>{count} pekerjaan {name} tersimpan di komputer ini dan terkirim setelah {name} masuk lagi di sini.</source>
        <translation>Acts of {name} kept on this computer: {count}. They are sent once {name} signs in here again.</translation>
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
        <source>{0} · limit {1}</source>
        <translation>{0} · limit {1}</translation>
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
        <extracomment>What the customer reads, as their card says.</extracomment>
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
        <source>Internal Note</source>
        <translation>Internal Note</translation>
    </message>
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
        <source>Perihal (wajib)</source>
        <translation>Subject (required)</translation>
    </message>
    <message>
        <source>Perihal tiket baru, wajib diisi</source>
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
    <message>
        <source>{0} rekaman menunggu kirim</source>
        <translation>Recordings waiting to be sent: {0}</translation>
    </message>
    <message>
        <source>{0} dan {1} rekaman</source>
        <translation>{0}, recordings: {1}</translation>
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
    <message>
        <source>improvisasi dengan izin</source>
        <translation>done otherwise, allowed</translation>
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
    <name>TicketGuess</name>
    <message>
        <source>Usulan isu dari pesan pelanggan</source>
        <translation>Issues the customer&apos;s words suggest</translation>
    </message>
    <message>
        <source>Pakai isu {0}</source>
        <translation>Use the issue {0}</translation>
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
    <message>
        <source>Cek tools…</source>
        <translation>Check tools…</translation>
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
        <extracomment>Things that give way to the softphone. Whether the agent speaks on the telephone just now.</extracomment>
        <translation>Contacts {0} of {1}</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
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
        <source>{0} memindahkan tiket ke {1}</source>
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
    <name>TroublePanel</name>
    <message>
        <source>Kendala</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Laporan digabung dengan agen lain dan sampai ke team leader, juga bila baru terkirim nanti.</source>
        <translation>Reports are merged with other agents' and reach the team leader, also when they are only sent later.</translation>
    </message>
    <message>
        <source>Laporkan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Yang bermasalah</source>
        <translation>What does not work</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Baru saja</source>
        <translation>Just now</translation>
    </message>
    <message>
        <source>Satu jam yang lalu</source>
        <translation>An hour ago</translation>
    </message>
    <message>
        <source>{0} menit yang lalu</source>
        <translation>{0} minutes ago</translation>
    </message>
    <message>
        <source>Yang terlihat (boleh kosong)</source>
        <translation>What you see (optional)</translation>
    </message>
    <message>
        <source>Laporan Anda</source>
        <translation>Your reports</translation>
    </message>
    <message>
        <source>Kendala sistem hari ini: {0}. Dihitung terpisah, tidak mengurangi adherence Anda.</source>
        <translation>System trouble today: {0}. Counted apart, it does not lower your adherence.</translation>
    </message>
</context>
<context>
    <name>TroubleWords</name>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Headset</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>Jaringan</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>belum dieskalasi</source>
        <translation>not escalated yet</translation>
    </message>
    <message>
        <source>di IOC</source>
        <translation>at the IOC</translation>
    </message>
    <message>
        <source>request pending</source>
        <translation>request pending</translation>
    </message>
    <message>
        <source>dinyatakan pulih</source>
        <translation>said to work again</translation>
    </message>
    <message>
        <source>pulih, dikonfirmasi</source>
        <translation>works again, confirmed</translation>
    </message>
    <message>
        <source>ditutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source> · tiket {0}</source>
        <translation> · ticket {0}</translation>
    </message>
    <message>
        <source>Apakah sudah normal bagi Anda?</source>
        <translation>Does it work for you again?</translation>
    </message>
    <message>
        <source>Anda menyatakan sudah normal; menunggu pelapor lain.</source>
        <translation>You said it works again; waiting for the others who reported it.</translation>
    </message>
    <message>
        <source>Sudah Anda laporkan, digabung dengan pelapor lain.</source>
        <translation>You have reported it, together with others.</translation>
    </message>
    <message>
        <source>Sudah Anda laporkan.</source>
        <translation>You have reported it.</translation>
    </message>
    <message>
        <source>{0} pelapor</source>
        <translation>reported by {0}</translation>
    </message>
    <message>
        <source>{0} jam {1} menit</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} menit</source>
        <translation>{0} min</translation>
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
        <source>Yang belum sampai di gateway, terenkripsi dalam berkas masing-masing. Isinya hanya terbuka untuk penulisnya.</source>
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
        <source>Isu ini tidak memerlukan validasi; data pelanggan tetap tersamar tanpa itu.</source>
        <translation>This issue needs no validation; without it the customer&apos;s data stay masked.</translation>
    </message>
    <message>
        <source>Nomor telepon yang disebut pelanggan</source>
        <translation>Telephone number the customer said</translation>
    </message>
    <message>
        <source>Kalimat</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>Sisipkan ke balasan</source>
        <translation>Put into reply</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Agen</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Gelombang suara</source>
        <translation>Waveform</translation>
    </message>
    <message>
        <source>Panah kiri dan kanan: {0} detik. Page Up dan Page Down: {1} detik.</source>
        <translation>Left and right arrow: {0} seconds. Page Up and Page Down: {1} seconds.</translation>
    </message>
    <message>
        <source>Pelanggan</source>
        <extracomment>Peaks to ask for: more than a strip of a wide screen has bars. Seconds that an arrow key, and that Page Up or Down moves.</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>dijeda</source>
        <translation>paused</translation>
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
    <message>
        <source>On call</source>
        <translation>On call</translation>
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
    <message>
        <source>Belum selesai pukul {0}, kontak baru berhenti datang.</source>
        <translation>Not done by {0}, no new contacts come.</translation>
    </message>
    <message>
        <source>Catatan kontak ini belum punya: {0}.</source>
        <translation>This contact&apos;s note still lacks: {0}.</translation>
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
<context>
    <name>TandemWords</name>
    <message>
        <source>mendengarkan</source>
        <translation>listening</translation>
    </message>
    <message>
        <source>berbisik</source>
        <translation>whispering</translation>
    </message>
    <message>
        <source>ikut bicara</source>
        <translation>speaking to all</translation>
    </message>
    <message>
        <source>Pendamping menyambung: {0}</source>
        <translation>Joining you: {0}</translation>
    </message>
    <message>
        <source>mengambil alih</source>
        <translation>taking over</translation>
    </message>
    <message>
        <source>Didampingi: {0} · {1}</source>
        <translation>With you: {0} · {1}</translation>
    </message>
    <message>
        <source>Mendampingi {0}</source>
        <translation>Beside {0}</translation>
    </message>
    <message>
        <source>Menyambung ke panggilan {0}…</source>
        <translation>Joining {0}&apos;s call…</translation>
    </message>
    <message>
        <source>mengambil alih…</source>
        <translation>taking over…</translation>
    </message>
</context>
<context>
    <name>PhoneTandemPanel</name>
    <message>
        <source>Dampingi panggilan</source>
        <translation>Join a call</translation>
    </message>
    <message>
        <source>Rekan diberi tahu siapa yang mendampingi. Anda mulai dengan mendengarkan.</source>
        <translation>Your colleague is told who joins. You begin by listening.</translation>
    </message>
    <message>
        <source>Dampingi</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Dampingi (Enter)</source>
        <translation>Join (Enter)</translation>
    </message>
    <message>
        <source>Nama rekan</source>
        <translation>Colleague&apos;s name</translation>
    </message>
    <message>
        <source>Nama rekan yang didampingi</source>
        <translation>Name of the colleague to join</translation>
    </message>
    <message>
        <source>mis. Budi</source>
        <translation>e.g. Budi</translation>
    </message>
    <message>
        <source>Rekan setim</source>
        <translation>Colleagues of the team</translation>
    </message>
</context>
<context>
    <name>KnowledgeWords</name>
    <message>
        <source>Isu</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Skrip</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Pengumuman</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>Pembaruan</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Notulen</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Yang ditanyakan</source>
        <translation>To ask</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Kalimat baku</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Eskalasi</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>Perkiraan waktu</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>Kontak dan sistem</source>
        <translation>Contact and system</translation>
    </message>
    <message>
        <source>berlaku mulai {0}</source>
        <translation>in force from {0}</translation>
    </message>
    <message>
        <source>versi {0}</source>
        <translation>version {0}</translation>
    </message>
    <message>
        <source>sudah berakhir</source>
        <translation>over</translation>
    </message>
    <message>
        <source>berakhir</source>
        <translation>over</translation>
    </message>
    <message>
        <source>belum berlaku</source>
        <translation>not in force yet</translation>
    </message>
    <message>
        <source>Usulan server dari</source>
        <translation>Suggested by a server from</translation>
    </message>
</context>
<context>
    <name>KnowledgePanel</name>
    <message>
        <source>Pengetahuan</source>
        <translation>Knowledge</translation>
    </message>
    <message>
        <source>Masukkan ke balasan</source>
        <translation>Put into the reply</translation>
    </message>
    <message>
        <source>Kembali ke hasil</source>
        <translation>Back to the results</translation>
    </message>
    <message>
        <source>Cari di pengetahuan</source>
        <translation>Search the knowledge</translation>
    </message>
    <message>
        <source>Cari isu, skrip, unit, pengumuman…</source>
        <translation>Search issues, scripts, units, announcements…</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Yang ditemukan di pengetahuan</source>
        <translation>Found in the knowledge</translation>
    </message>
    <message>
        <source>Buku pegangan dan semua yang diumumkan, juga saat offline. Salah ketik dimaafkan.</source>
        <translation>The handbook and everything announced, offline too. Typing errors are forgiven.</translation>
    </message>
    <message>
        <source>{0} hasil</source>
        <translation>{0} results</translation>
    </message>
    <message>
        <source>Tidak ditemukan. Coba kata lain atau yang lebih umum.</source>
        <translation>Nothing found. Try other words, or more general ones.</translation>
    </message>
    <message>
        <source>Minta usulan dari server</source>
        <translation>Ask the server for a suggestion</translation>
    </message>
    <message>
        <source>Server sedang menyusun usulan…</source>
        <translation>The server is composing a suggestion…</translation>
    </message>
    <message>
        <source>Server tidak menemukan jawabannya di buku pegangan, jadi tidak ada yang ditampilkan.</source>
        <translation>The server found no answer in the handbook, so nothing is shown.</translation>
    </message>
    <message>
        <source>Respons server tidak terbaca. Usulan dari buku pegangan tetap ada di bawah.</source>
        <translation>The server&apos;s response cannot be read. What the handbook suggests still stands below.</translation>
    </message>
    <message>
        <source>Server tidak menjawab. Usulan dari buku pegangan tetap ada di bawah.</source>
        <translation>The server does not answer. What the handbook suggests still stands below.</translation>
    </message>
    <message>
        <source>Usulan untuk pesan terakhir pelanggan. Baca dulu; Anda yang mengirim.</source>
        <translation>Suggested for the customer&apos;s last message. Read it first; it is you who sends.</translation>
    </message>
</context>
<context>
    <name>NewsWords</name>
    <message>
        <source>Pengumuman</source>
        <translation>Announcement</translation>
    </message>
    <message>
        <source>Pembaruan</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Notulen</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
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
        <source>lewat waktu</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>baca lagi</source>
        <translation>read again</translation>
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
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>berlaku mulai {0}</source>
        <translation>in force from {0}</translation>
    </message>
    <message>
        <source>dibaca paling lambat {0}</source>
        <translation>to be read by {0}</translation>
    </message>
    <message>
        <source>versi {0}</source>
        <translation>version {0}</translation>
    </message>
    <message>
        <source>diperbaiki {0}</source>
        <translation>corrected {0}</translation>
    </message>
    <message>
        <source>Anda membacanya pukul {0}.</source>
        <translation>You read it at {0}.</translation>
    </message>
    <message>
        <source>Diperbaiki sejak Anda membacanya: baca dan konfirmasikan lagi.</source>
        <translation>Corrected since you read it: read and confirm it again.</translation>
    </message>
    <message>
        <source>Centang tiap poin, lalu konfirmasikan.</source>
        <translation>Tick each point, then confirm.</translation>
    </message>
    <message>
        <source>Terbaca setelah semua jawaban benar; jawaban salah menunjukkan alasannya.</source>
        <translation>It counts as read once every answer is right; a wrong one says why.</translation>
    </message>
    <message>
        <source>Wajib dibaca: konfirmasikan setelah membacanya.</source>
        <translation>Must be read: confirm it once you have.</translation>
    </message>
    <message>
        <source>{0} dari {1} orang sudah membaca.</source>
        <translation>{0} of {1} people have read it.</translation>
    </message>
    <message>
        <source>kuis {0} dari {1}, {2} kali</source>
        <translation>quiz {0} of {1}, {2} times</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Versi {0}, sampai {1}: {2}</source>
        <translation>Version {0}, until {1}: {2}</translation>
    </message>
    <message>
        <source>dibaca sebelum kontak berikutnya</source>
        <translation>to be read before the next contact</translation>
    </message>
</context>
<context>
    <name>NewsReading</name>
    <message>
        <source>Benar.</source>
        <translation>Right.</translation>
    </message>
    <message>
        <source>Belum tepat.</source>
        <translation>Not quite.</translation>
    </message>
    <message>
        <source>{0} dari {1} jawaban benar.</source>
        <translation>{0} of {1} answers are right.</translation>
    </message>
    <message>
        <source>Perbaiki yang belum tepat, lalu kirim lagi.</source>
        <translation>Correct what is not right yet, then send again.</translation>
    </message>
    <message>
        <source>Kuis singkat</source>
        <translation>Short quiz</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>{0}, wajib</source>
        <translation>{0}, required</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Pakai {0} · “{1}” {2}</source>
        <translation>Use {0} · “{1}” {2}</translation>
    </message>
    <message>
        <source>Pakai {0} · pesan {2}</source>
        <translation>Use {0} · message of {2}</translation>
    </message>
    <message>
        <source>Terbuka setelah pelanggan dipilih dan divalidasi</source>
        <translation>Opens once the customer is chosen and validated</translation>
    </message>
    <message>
        <source>Terbuka setelah pelanggan divalidasi</source>
        <translation>Opens once the customer is validated</translation>
    </message>
    <message>
        <source>Menunggu tersambung ke gateway</source>
        <translation>Waiting for the gateway</translation>
    </message>
    <message>
        <source>Tersimpan, tersamar</source>
        <translation>Kept, hidden</translation>
    </message>
    <message>
        <source>ganti {0}</source>
        <translation>replace {0}</translation>
    </message>
</context>
<context>
    <name>ProbingPanel</name>
    <message>
        <source>Probing &amp; data</source>
        <translation>Probing &amp; data</translation>
    </message>
    <message>
        <source>Tersimpan sejak huruf pertama. Tanda * wajib; usulan dari pesan pelanggan perlu Anda tekan.</source>
        <translation>Kept from the first letter. * is required; press what was found in the customer&apos;s messages to use it.</translation>
    </message>
    <message>
        <source>Susun catatan</source>
        <translation>Compose note</translation>
    </message>
    <message>
        <source>Kata Anda untuk catatan</source>
        <translation>Your words for the note</translation>
    </message>
    <message>
        <source>Pertanyaan dan data: {0} dari {1} wajib</source>
        <translation>Questions and data: {0} of {1} required</translation>
    </message>
    <message>
        <source>Catatan belum punya bagian wajib ini:</source>
        <translation>The note still lacks these required parts:</translation>
    </message>
    <message>
        <source>Catatan lengkap di draf. Simpan sebagai Internal Note.</source>
        <translation>The note is complete in the draft. Save it as an internal note.</translation>
    </message>
    <message>
        <source>Catatan kontak ini lengkap.</source>
        <translation>This contact&apos;s note is complete.</translation>
    </message>
    <message>
        <source>Isi bagian {0}</source>
        <translation>Fill in the part {0}</translation>
    </message>
</context>
<context>
    <name>ProbingLine</name>
    <message>
        <source>Probing &amp; data · {0}/{1} wajib</source>
        <translation>Probing &amp; data · {0}/{1} required</translation>
    </message>
    <message>
        <source>Buka probing dan data, {0} dari {1} wajib terisi</source>
        <translation>Open probing and data, {0} of {1} required are filled in</translation>
    </message>
</context>
<context>
    <name>NoteSentences</name>
    <message>
        <source>Pilih kategori dan isu dulu; pertanyaan wajibnya menyusul.</source>
        <translation>Choose category and issue first; the mandatory questions follow.</translation>
    </message>
    <message>
        <source>Catatan disusun. Periksa, lalu simpan sebagai Internal Note.</source>
        <translation>The note is composed. Look it over, then save it as an internal note.</translation>
    </message>
    <message>
        <source>Catatan disusun. Belum ada: {parts}.</source>
        <translation>The note is composed. Still missing: {parts}.</translation>
    </message>
</context>
<context>
    <name>ToolChecksPanel</name>
    <message>
        <source>Cek tools #{0}</source>
        <translation>Tool checks #{0}</translation>
    </message>
    <message>
        <source>Semua tools ditanya sekaligus dengan data nasabah di tiket ini.</source>
        <translation>All tools are asked at once, with the data of this ticket&apos;s customer.</translation>
    </message>
    <message>
        <source>Offline: yang tampil adalah yang terakhir diketahui. Cek lagi setelah tersambung.</source>
        <translation>Offline: what is shown is what was last known. Check again once connected.</translation>
    </message>
    <message>
        <source>Cek semua</source>
        <translation>Check all</translation>
    </message>
    <message>
        <source>Salin semua</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>Salin semua hasil ke catatan</source>
        <translation>Copy all results into the note</translation>
    </message>
    <message>
        <source>Data yang diperlukan untuk bertanya:</source>
        <translation>What is needed to ask:</translation>
    </message>
    <message>
        <source>pelanggan tiket ini</source>
        <translation>this ticket&apos;s customer</translation>
    </message>
    <message>
        <source>nama pelanggan</source>
        <translation>the customer&apos;s name</translation>
    </message>
    <message>
        <source>nomor penelepon</source>
        <translation>the caller&apos;s number</translation>
    </message>
    <message>
        <source>Data untuk membuka {0} belum lengkap.</source>
        <translation>What is needed to open {0} is not complete.</translation>
    </message>
</context>
<context>
    <name>ToolCheckCard</name>
    <message>
        <source>Salin ke catatan</source>
        <translation>Copy into the note</translation>
    </message>
    <message>
        <source>Jawaban {0}</source>
        <translation>Answered {0}</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Isi…</source>
        <translation>Fill in…</translation>
    </message>
    <message>
        <source>Catat hasil…</source>
        <translation>Write down…</translation>
    </message>
    <message>
        <source>{0} (wajib)</source>
        <translation>{0} (mandatory)</translation>
    </message>
    <message>
        <source>Menunggu tersambung ke gateway</source>
        <translation>Waiting for the line to the gateway</translation>
    </message>
    <message>
        <source>Terakhir diketahui {0}</source>
        <translation>Last known {0}</translation>
    </message>
    <message>
        <source>Dilihat {0}, {1}</source>
        <translation>Seen by {0}, {1}</translation>
    </message>
    <message>
        <source>Jawaban {0}, baru saja ditanyakan</source>
        <translation>Answered {0}, asked a moment ago</translation>
    </message>
    <message>
        <source>Cek</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Cek lagi</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Salin hasil {0} ke catatan</source>
        <translation>Copy the result of {0} into the note</translation>
    </message>
    <message>
        <source>Buka {0}</source>
        <translation>Open {0}</translation>
    </message>
    <message>
        <source>Cek {0}</source>
        <translation>Check {0}</translation>
    </message>
    <message>
        <source>Terbuka setelah pelanggan divalidasi</source>
        <translation>Opens once the customer is validated</translation>
    </message>
    <message>
        <source>Tetap tersamar: ditanya dengan data yang diketik, bukan dari kartu pelanggan</source>
        <translation>Stays hidden: asked with data that was typed in, not from the customer&apos;s card</translation>
    </message>
    <message>
        <source>Tetap tersamar: hasil ini milik pelanggan lain</source>
        <translation>Stays hidden: this result is another customer&apos;s</translation>
    </message>
    <message>
        <source>Dicek {0}; hasil sudah dihapus</source>
        <translation>Checked {0}; the result has been deleted</translation>
    </message>
</context>
<context>
    <name>ToolForm</name>
    <message>
        <source>{0} (boleh kosong)</source>
        <translation>{0} (may be empty)</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Yang terlihat</source>
        <translation>What you saw</translation>
    </message>
    <message>
        <source>Yang terlihat di {0}</source>
        <translation>What you saw in {0}</translation>
    </message>
    <message>
        <source>Tidak ditemukan</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
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
        <source>Simpan hasil</source>
        <translation>Save result</translation>
    </message>
    <message>
        <source>Ya, lakukan</source>
        <translation>Yes, do it</translation>
    </message>
    <message>
        <source>Lanjut…</source>
        <translation>Go on…</translation>
    </message>
</context>
<context>
    <name>ToolWords</name>
    <message>
        <source>belum dicek</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>dicek</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>memeriksa…</source>
        <translation>checking…</translation>
    </message>
    <message>
        <source>tidak ditemukan</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>tidak menjawab</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>down</source>
        <translation>down</translation>
    </message>
    <message>
        <source>respons tidak terbaca</source>
        <translation>unreadable answer</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>belum terkonfirmasi</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>Belum diketahui: {0}.</source>
        <translation>Not known yet: {0}.</translation>
    </message>
    <message>
        <source>Tools tidak menjawab sampai batas waktunya.</source>
        <translation>The tool did not answer in its time.</translation>
    </message>
    <message>
        <source>Tools tidak dapat dihubungi. Coba lagi nanti.</source>
        <translation>The tool cannot be reached. Try again later.</translation>
    </message>
    <message>
        <source>Jawabannya bukan data yang dikenal.</source>
        <translation>What it answered is not data we can read.</translation>
    </message>
    <message>
        <source>Tools menolak permintaan ini.</source>
        <translation>The tool refuses this request.</translation>
    </message>
    <message>
        <source>Mungkin sudah dilakukan. Pastikan di tools sebelum mengulang.</source>
        <translation>It may have been done. Make sure in the tool before you do it again.</translation>
    </message>
    <message>
        <source>Hasilnya tidak diketahui. Cek lagi.</source>
        <translation>What it came to is not known. Check again.</translation>
    </message>
    <message>
        <source>Pengecekan Anda sudah terlalu sering dalam satu menit ini. Coba lagi dalam {0} detik.</source>
        <translation>You have checked too often within this minute. Try again in {0} seconds.</translation>
    </message>
    <message>
        <source>Gateway tidak menerima permintaan ini. Coba lagi sebentar lagi.</source>
        <translation>The gateway did not take this request. Try again in a moment.</translation>
    </message>
    <message>
        <source>Tools ini belum disambungkan di gateway. Buka sendiri, lalu catat hasilnya di sini.</source>
        <translation>This tool is not connected at the gateway yet. Open it yourself, then write down here what you saw.</translation>
    </message>
    <message>
        <source>belum tersambung</source>
        <translation>not connected</translation>
    </message>
</context>
<context>
    <name>ChecksButton</name>
    <message>
        <source>Cek tools: {0}</source>
        <translation>Check tools: {0}</translation>
    </message>
</context>
<context>
    <name>UnansweredWords</name>
    <message>
        <source>di team leader</source>
        <translation>with the team leader</translation>
    </message>
    <message>
        <source>di LD</source>
        <translation>with LD</translation>
    </message>
    <message>
        <source>terjawab, diumumkan</source>
        <translation>answered, announced</translation>
    </message>
    <message>
        <source>terjawab</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>ditandai {0} {1}</source>
        <translation>flagged {0} {1}</translation>
    </message>
    <message>
        <source>diteruskan {0}</source>
        <translation>passed on by {0}</translation>
    </message>
    <message>
        <source>dijawab {0} pukul {1}</source>
        <translation>answered by {0} at {1}</translation>
    </message>
    <message>
        <source>ditanyakan {0} rekan</source>
        <translation>asked by {0} colleagues</translation>
    </message>
    <message>
        <source>Sudah ditanyakan {0} rekan: “{1}”</source>
        <translation>Asked by {0} colleagues already: “{1}”</translation>
    </message>
    <message>
        <source>Sudah ditanyakan: “{0}”</source>
        <translation>Asked already: “{0}”</translation>
    </message>
</context>
<context>
    <name>UnansweredPanel</name>
    <message>
        <source>Ditanya, belum ada jawabannya</source>
        <translation>Asked, no answer yet</translation>
    </message>
    <message>
        <source>Team leader menerimanya dan meneruskannya ke LD. Jawabannya kembali ke Anda dulu, lalu ke semua.</source>
        <translation>The team leader gets it and passes it on to LD. The answer comes back to you first, then to everybody.</translation>
    </message>
    <message>
        <source>Tandai</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Apa yang ditanyakan pelanggan?</source>
        <translation>What do customers ask?</translation>
    </message>
    <message>
        <source>Sertakan tiket #{0}</source>
        <translation>With ticket #{0}</translation>
    </message>
    <message>
        <source>Yang Anda tandai</source>
        <translation>What you flagged</translation>
    </message>
    <message>
        <source>Ini pertanyaan lain</source>
        <translation>It is another question</translation>
    </message>
</context>
<context>
    <name>UnansweredView</name>
    <message>
        <source>Ditanya, belum ada jawabannya</source>
        <translation>Asked, no answer yet</translation>
    </message>
    <message>
        <source>Tidak ada pertanyaan yang menunggu</source>
        <translation>No question is waiting</translation>
    </message>
    <message>
        <source>Yang ditandai agen karena belum ada jawabannya muncul di sini.</source>
        <translation>What agents flag for want of an answer comes up here.</translation>
    </message>
</context>
<context>
    <name>UnansweredCard</name>
    <message>
        <source>Catatan: {0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>Judul pembaruan untuk semua (kosong: hanya untuk yang bertanya)</source>
        <translation>Title of the update for everybody (empty: for who asked alone)</translation>
    </message>
    <message>
        <source>Judul pembaruan untuk semua</source>
        <translation>Title of the update for everybody</translation>
    </message>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Teruskan ke LD</source>
        <translation>Pass on to LD</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Jawaban, atau catatan bila diteruskan</source>
        <translation>The answer, or a note if it is passed on</translation>
    </message>
    <message>
        <source>Jawaban untuk {0}</source>
        <translation>Answer for {0}</translation>
    </message>
    <message>
        <source>Buka tiket #{0}</source>
        <translation>Open ticket #{0}</translation>
    </message>
</context>
<context>
    <name>DocumentationLine</name>
    <message>
        <source>Dokumentasikan</source>
        <translation>Document it</translation>
    </message>
    <message>
        <source>Satu kontak belum didokumentasikan. Tidak ada kontak baru sampai selesai.</source>
        <translation>One contact is not documented. No new contact comes until it is.</translation>
    </message>
    <message>
        <source>{0} kontak belum didokumentasikan. Tidak ada kontak baru sampai selesai.</source>
        <translation>{0} contacts are not documented. No new contact comes until they are.</translation>
    </message>
    <message>
        <source>{0} kontak belum didokumentasikan. Dibebaskan team leader sampai {1}.</source>
        <translation>{0} contact(s) not documented. Lifted by the team leader until {1}.</translation>
    </message>
    <message>
        <source>{0} kontak belum didokumentasikan. Kontak baru masih datang sampai {1}.</source>
        <translation>{0} contact(s) not documented. New contacts still come until {1}.</translation>
    </message>
</context>
<context>
    <name>OwingList</name>
    <message>
        <source>Dokumentasi belum selesai</source>
        <translation>Documentation is due</translation>
    </message>
    <message>
        <source>Dokumentasi atau bacaan wajib belum selesai</source>
        <translation>Documentation or required reading not done</translation>
    </message>
</context>
<context>
    <name>OwingRow</name>
    <message>
        <source>{0} · dibebaskan sampai {1}</source>
        <translation>{0} · lifted until {1}</translation>
    </message>
    <message>
        <source>{0} · sejak {1} · dibebaskan sampai {2}</source>
        <translation>{0} · since {1} · lifted until {2}</translation>
    </message>
    <message>
        <source>{0} · sejak {1} · tidak mendapat kontak</source>
        <translation>{0} · since {1} · gets no contacts</translation>
    </message>
    <message>
        <source>{0} · sejak {1} · kontak masih datang sampai {2}</source>
        <translation>{0} · since {1} · contacts still come until {2}</translation>
    </message>
    <message>
        <source>Cabut</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Bebaskan {0} menit</source>
        <translation>Lift for {0} minutes</translation>
    </message>
    <message>
        <source>{0} · bacaan wajib sejak {1} · tidak mendapat kontak</source>
        <translation>{0} · has something to read since {1} · gets no contact</translation>
    </message>
</context>
<context>
    <name>CaseBanners</name>
    <message>
        <source>Sisipkan jawaban</source>
        <translation>Insert the answer</translation>
    </message>
    <message>
        <source>Tawarkan…</source>
        <translation>Offer…</translation>
    </message>
    <message>
        <source>Tinjau</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Kelola</source>
        <translation>Manage</translation>
    </message>
    <message>
        <source>(+{0} lainnya)</source>
        <translation>(+{0} more)</translation>
    </message>
    <message>
        <source>Tiket ini tertaut.</source>
        <translation>This ticket is linked.</translation>
    </message>
    <message>
        <source>Lepas tautan</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>Tautkan tiket ini</source>
        <translation>Link this ticket</translation>
    </message>
    <message>
        <source>Tautkan</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>LeadPanel</name>
    <message>
        <source>Catat jawaban</source>
        <translation>Note the answer</translation>
    </message>
    <message>
        <source>Catatan (boleh kosong)</source>
        <translation>Note (may stay empty)</translation>
    </message>
    <message>
        <source>Cocok bila: {0}</source>
        <translation>Fits when: {0}</translation>
    </message>
    <message>
        <source>Cross-selling #{0}</source>
        <translation>Cross-selling #{0}</translation>
    </message>
    <message>
        <source>Ditawarkan bila urusan pelanggan sudah selesai. Jawabannya dicatat.</source>
        <translation>Offered once the customer&apos;s matter is settled. The answer is kept.</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Saya sendiri</source>
        <translation>Myself</translation>
    </message>
    <message>
        <source>Tawaran</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Telepon kembali</source>
        <translation>Call back</translation>
    </message>
</context>
<context>
    <name>LeadTimes</name>
    <message>
        <source>1 jam lagi</source>
        <translation>In an hour</translation>
    </message>
    <message>
        <source>Besok pagi</source>
        <translation>Tomorrow morning</translation>
    </message>
    <message>
        <source>Besok sore</source>
        <translation>Tomorrow afternoon</translation>
    </message>
    <message>
        <source>Sore ini</source>
        <translation>This afternoon</translation>
    </message>
    <message>
        <source>Tiga hari lagi</source>
        <translation>In three days</translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message>
        <source>Belum ditawarkan: tiketnya belum Solved.</source>
        <translation>Not offered yet: the ticket is not Solved.</translation>
    </message>
    <message>
        <source>Dicatat {0}, {1}</source>
        <translation>Noted by {0}, {1}</translation>
    </message>
    <message>
        <source>Tertarik</source>
        <translation>Interested</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok ditawarkan, atau sudah dijawab pelanggan.</source>
        <translation>Nothing fits, or the customer has answered already.</translation>
    </message>
    <message>
        <source>Tidak ditanyakan</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>Tidak ditawarkan: keluhan keras.</source>
        <translation>Not offered: a hard complaint.</translation>
    </message>
    <message>
        <source>Tidak ditawarkan: pelanggan masih punya tiket lain yang terbuka.</source>
        <translation>Not offered: the customer has another ticket that is open.</translation>
    </message>
    <message>
        <source>Tidak ditawarkan: pelanggan minta tidak dihubungi.</source>
        <translation>Not offered: the customer asked not to be called.</translation>
    </message>
    <message>
        <source>Tidak tertarik</source>
        <translation>Not interested</translation>
    </message>
    <message>
        <source>Urusan selesai. Boleh ditawarkan: {0}.</source>
        <translation>The matter is settled. May be offered: {0}.</translation>
    </message>
    <message>
        <source>ditelepon oleh {0}</source>
        <translation>to be called by {0}</translation>
    </message>
    <message>
        <source>jadi</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>jatuh waktu {0}</source>
        <translation>due {0}</translation>
    </message>
    <message>
        <source>sudah {0} kali dihubungi</source>
        <translation>tried {0} times</translation>
    </message>
    <message>
        <source>telepon {0}</source>
        <translation>call {0}</translation>
    </message>
    <message>
        <source>tidak jadi</source>
        <translation>declined</translation>
    </message>
</context>
<context>
    <name>LeadsView</name>
    <message>
        <source>{0} menunggu ditelepon</source>
        <translation>{0} to be called</translation>
    </message>
    <message>
        <source>Prospek</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Daftar prospek</source>
        <translation>List of leads</translation>
    </message>
    <message>
        <source>Hasil pembicaraan</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Jadi</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Telepon lagi nanti</source>
        <translation>Call again later</translation>
    </message>
    <message>
        <source>Telepon lagi</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Belum ada prospek</source>
        <translation>No leads yet</translation>
    </message>
    <message>
        <source>Pelanggan yang tertarik pada sebuah tawaran muncul di sini dengan waktu teleponnya.</source>
        <translation>Customers who are interested in an offer appear here with the time to call them.</translation>
    </message>
    <message>
        <source>Buka tiket #{0}</source>
        <translation>Open ticket #{0}</translation>
    </message>
</context>
<context>
    <name>MassDecision</name>
    <message>
        <source>Keputusan team leader</source>
        <translation>The team leader&apos;s decision</translation>
    </message>
    <message>
        <source>Naskah</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Jawaban untuk dipakai agen selama berlangsung</source>
        <translation>What agents answer while it lasts</translation>
    </message>
    <message>
        <source>Perkiraan selesai</source>
        <translation>Solved by (estimate)</translation>
    </message>
    <message>
        <source>Jawaban untuk semua tiket tertaut, dikirim sekali ke setiap pelanggan</source>
        <translation>The answer to all linked tickets, sent once to each customer</translation>
    </message>
    <message>
        <source>Mengapa bukan masalah massal? (wajib)</source>
        <translation>Why is it no mass problem? (required)</translation>
    </message>
    <message>
        <source>Alasan, wajib diisi</source>
        <translation>Reason, required</translation>
    </message>
    <message>
        <source>Bukan masalah massal…</source>
        <translation>Not a mass problem…</translation>
    </message>
    <message>
        <source>Tetapkan</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Ubah jawaban agen</source>
        <translation>Change the agents&apos; answer</translation>
    </message>
    <message>
        <source>Selesai, jawab {0} tiket</source>
        <translation>Solved, answer {0} tickets</translation>
    </message>
    <message>
        <source>Tulis sendiri, atau pilih…</source>
        <translation>Write your own, or choose…</translation>
    </message>
    <message>
        <source>Belum tahu</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>{0} menit lagi</source>
        <translation>in {0} minutes</translation>
    </message>
    <message>
        <source>{0} jam lagi</source>
        <translation>in {0} hours</translation>
    </message>
    <message>
        <source>Tandai selesai tiket yang dijawab</source>
        <translation>Solve the tickets it answers</translation>
    </message>
    <message>
        <source>Tiket yang probing atau dokumentasinya belum lengkap tetap terbuka untuk agennya.</source>
        <translation>Tickets whose probing or documentation is incomplete stay open for their agent.</translation>
    </message>
</context>
<context>
    <name>MassView</name>
    <message>
        <source>Bila banyak pelanggan datang dengan isu yang sama, usulannya muncul di sini.</source>
        <translation>When many customers come with the same issue, it is proposed here.</translation>
    </message>
    <message>
        <source>Daftar masalah massal</source>
        <translation>List of mass problems</translation>
    </message>
    <message>
        <source>Masalah massal</source>
        <translation>Mass problems</translation>
    </message>
    <message>
        <source>Tidak ada masalah massal</source>
        <translation>No mass problem</translation>
    </message>
    <message>
        <source>Tiket tertaut</source>
        <translation>Linked tickets</translation>
    </message>
    <message>
        <source>ditautkan {0}</source>
        <translation>linked by {0}</translation>
    </message>
    <message>
        <source>{0} masalah</source>
        <translation>{0} problems</translation>
    </message>
    <message>
        <source>Nyatakan…</source>
        <translation>Declare…</translation>
    </message>
    <message>
        <source>Nyatakan masalah massal</source>
        <translation>Declare a mass problem</translation>
    </message>
</context>
<context>
    <name>MassWords</name>
    <message>
        <source>usulan</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>berlangsung</source>
        <translation>going on</translation>
    </message>
    <message>
        <source>bukan masalah massal</source>
        <translation>no mass problem</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>solved</translation>
    </message>
    <message>
        <source>{0} pelanggan dalam {1} menit, biasanya {2}</source>
        <translation>{0} customers in {1} minutes, usually {2}</translation>
    </message>
    <message>
        <source>Mungkin masalah massal: {0} · {1}.</source>
        <translation>Perhaps a mass problem: {0} · {1}.</translation>
    </message>
    <message>
        <source>Masalah massal: {0}.</source>
        <translation>Mass problem: {0}.</translation>
    </message>
    <message>
        <source>Perkiraan selesai belum ada.</source>
        <translation>No estimate yet.</translation>
    </message>
    <message>
        <source>Perkiraan {0} sudah lewat.</source>
        <translation>The estimate of {0} has passed.</translation>
    </message>
    <message>
        <source>Perkiraan selesai {0}.</source>
        <translation>Should be solved by {0}.</translation>
    </message>
    <message>
        <source>dijawab</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>tertaut</source>
        <translation>linked</translation>
    </message>
    <message>
        <source>sudah dijawab agen</source>
        <translation>answered by an agent</translation>
    </message>
    <message>
        <source>sudah ditutup</source>
        <translation>closed already</translation>
    </message>
    <message>
        <source>dijawab di #{0}</source>
        <translation>answered in #{0}</translation>
    </message>
    <message>
        <source>perlu ditelepon</source>
        <translation>to be called</translation>
    </message>
    <message>
        <source>gagal dijawab</source>
        <translation>could not be answered</translation>
    </message>
    <message>
        <source>{0} tiket tertaut</source>
        <translation>Linked tickets: {0}</translation>
    </message>
    <message>
        <source>{0} dijawab</source>
        <translation>{0} answered</translation>
    </message>
    <message>
        <source>{0} tidak ikut dijawab</source>
        <translation>{0} left out</translation>
    </message>
    <message>
        <source>{0} sedang dijawab</source>
        <translation>{0} being answered</translation>
    </message>
    <message>
        <source>Dinyatakan bukan masalah massal oleh {0}, {1}: {2}</source>
        <translation>Declared no mass problem by {0}, {1}: {2}</translation>
    </message>
    <message>
        <source>Dinyatakan selesai oleh {0}, {1}.</source>
        <translation>Declared solved by {0}, {1}.</translation>
    </message>
    <message>
        <source>Ditetapkan oleh {0}, {1}.</source>
        <translation>Confirmed by {0}, {1}.</translation>
    </message>
    <message>
        <source>Diusulkan {0} dari angka kontak.</source>
        <translation>Proposed at {0} by the number of contacts.</translation>
    </message>
    <message>
        <source>dinyatakan team leader, tanpa angka</source>
        <translation>declared by a team leader, without figures</translation>
    </message>
    <message>
        <source>dijawab, selesai</source>
        <translation>answered, solved</translation>
    </message>
    <message>
        <source>dijawab, tetap terbuka</source>
        <translation>answered, stays open</translation>
    </message>
    <message>
        <source>Usulan ini tidak diputuskan siapa pun dan berakhir sendiri {0}.</source>
        <translation>Nobody decided on this proposal; it ended by itself {0}.</translation>
    </message>
    <message>
        <source>tidak diputuskan</source>
        <translation>not decided</translation>
    </message>
</context>
<context>
    <name>SopFigurePanel</name>
    <message>
        <source>Kepatuhan SOP</source>
        <translation>SOP compliance</translation>
    </message>
    <message>
        <source>Langkah tercentang sendiri dari yang benar-benar terjadi.</source>
        <translation>Steps tick themselves by what really happened.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>{0} dari {1} langkah wajib · {2}</source>
        <translation>{0} of {1} mandatory steps · {2}</translation>
    </message>
    <message>
        <source>{0} dilewati dengan alasan</source>
        <translation>{0} left out with a reason</translation>
    </message>
    <message>
        <source>{0} belum</source>
        <translation>{0} to do</translation>
    </message>
    <message>
        <source>keluhan keras sejak {0}</source>
        <translation>hard complaint since {0}</translation>
    </message>
</context>
<context>
    <name>SopStepPanel</name>
    <message>
        <source>Langkah wajib menurut SOP.</source>
        <translation>A mandatory step of the SOP.</translation>
    </message>
    <message>
        <source>Langkah ini boleh dilewati.</source>
        <translation>This step may be left out.</translation>
    </message>
    <message>
        <source>Kerjakan</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>Alasan tidak menjalankan langkah ini (wajib)</source>
        <translation>Reason for not doing this step (mandatory)</translation>
    </message>
    <message>
        <source>Lewati</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Minta izin improvisasi</source>
        <translation>Ask leave to improvise</translation>
    </message>
    <message>
        <source>Batalkan permintaan</source>
        <translation>Call the request back</translation>
    </message>
    <message>
        <source>Berhasil</source>
        <translation>It helped</translation>
    </message>
    <message>
        <source>Tidak berhasil</source>
        <translation>It did not help</translation>
    </message>
    <message>
        <source>Kalimat</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>Masih kurang: {0}</source>
        <translation>Still missing: {0}</translation>
    </message>
    <message>
        <source>{0} Setelah dicoba, apakah berhasil?</source>
        <translation>{0} Having tried it, did it help?</translation>
    </message>
</context>
<context>
    <name>SopStrip</name>
    <message>
        <source>Kepatuhan SOP, {0} dari {1} langkah wajib</source>
        <translation>SOP compliance, {0} of {1} mandatory steps</translation>
    </message>
    <message>
        <source>Langkah SOP kontak ini</source>
        <translation>SOP steps of this contact</translation>
    </message>
    <message>
        <source>Keluhan keras: empati lebih dulu</source>
        <translation>Hard complaint: empathy first</translation>
    </message>
    <message>
        <source>Kepatuhan SOP dan buktinya</source>
        <translation>SOP compliance and its evidence</translation>
    </message>
</context>
<context>
    <name>SopWords</name>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>menunggu langkah sebelumnya</source>
        <translation>waiting for an earlier step</translation>
    </message>
    <message>
        <source>dilewati</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>improvisasi</source>
        <translation>done otherwise</translation>
    </message>
    <message>
        <source>tidak perlu</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>Sudah diucapkan</source>
        <translation>Said it</translation>
    </message>
    <message>
        <source>Sisipkan ke balasan</source>
        <translation>Put into reply</translation>
    </message>
    <message>
        <source>Tulis balasan</source>
        <translation>Write reply</translation>
    </message>
    <message>
        <source>Validasi</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Pilih isu</source>
        <translation>Choose issue</translation>
    </message>
    <message>
        <source>Isi pertanyaan</source>
        <translation>Answer questions</translation>
    </message>
    <message>
        <source>Cek tools</source>
        <translation>Check tools</translation>
    </message>
    <message>
        <source>Tulis catatan</source>
        <translation>Write note</translation>
    </message>
    <message>
        <source>Ke formulir tiket</source>
        <translation>To the ticket form</translation>
    </message>
    <message>
        <source>Dokumentasi</source>
        <translation>Documentation</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Izin improvisasi diminta, menunggu team leader.</source>
        <translation>Leave to improvise was asked; waiting for the team leader.</translation>
    </message>
    <message>
        <source>Permintaan izin dibatalkan.</source>
        <translation>The request was called back.</translation>
    </message>
    <message>
        <source>{0} tidak mengizinkan.</source>
        <translation>{0} does not allow it.</translation>
    </message>
    <message>
        <source>{0} mengizinkan.</source>
        <translation>{0} allows it.</translation>
    </message>
    <message>
        <source>Diizinkan {0}, berhasil; diusulkan ke LD.</source>
        <translation>Allowed by {0}, it helped; proposed to LD.</translation>
    </message>
    <message>
        <source>Diizinkan {0}, tidak berhasil.</source>
        <translation>Allowed by {0}, it did not help.</translation>
    </message>
    <message>
        <source>{0} (boleh dilewati)</source>
        <translation>{0} (may be left out)</translation>
    </message>
    <message>
        <source>{0} · {1} bukti</source>
        <translation>{0} · {1} pieces of evidence</translation>
    </message>
</context>
<context>
    <name>CustomerGuess</name>
    <message>
        <source>Mungkin {0} · {1}</source>
        <translation>Perhaps {0} · {1}</translation>
    </message>
    <message>
        <source>Tautkan pelanggan {0}</source>
        <translation>Link the customer {0}</translation>
    </message>
</context>
<context>
    <name>ValidationWords</name>
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
        <source>nomor terdaftar, apa pun penulisannya</source>
        <translation>the registered number, however it is written</translation>
    </message>
    <message>
        <source>angka yang terlihat sama; sisanya tidak terlihat di sini</source>
        <translation>the visible digits are the same; the rest is not seen here</translation>
    </message>
    <message>
        <source>nomor lain</source>
        <translation>another number</translation>
    </message>
    <message>
        <source>belum ada nomor</source>
        <translation>no number yet</translation>
    </message>
</context>
<context>
    <name>TranscriptTouch</name>
    <message>
        <source>Salin pesan</source>
        <translation>Copy message</translation>
    </message>
    <message>
        <source>Kutip di kotak tulis</source>
        <translation>Quote in what you write</translation>
    </message>
    <message>
        <source>Bacakan</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Salin tautan</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Telepon {0}</source>
        <translation>Call {0}</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Baca</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Wajib dibaca: “{0}”.</source>
        <translation>To be read: “{0}”.</translation>
    </message>
    <message>
        <source>{0} kabar wajib dibaca.</source>
        <translation>{0} pieces of news must be read.</translation>
    </message>
    <message>
        <source>Dibebaskan team leader sampai {0}.</source>
        <translation>Lifted by the team leader until {0}.</translation>
    </message>
    <message>
        <source>Tidak ada kontak baru sampai selesai dibaca.</source>
        <translation>No new contact comes until it is read.</translation>
    </message>
    <message>
        <source>Kontak baru masih datang sampai {0}.</source>
        <translation>New contacts still come until {0}.</translation>
    </message>
</context>
<context>
    <name>BookChanges</name>
    <message>
        <source>Perubahan</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Perubahan dalam kalimat</source>
        <translation>Changes in sentences</translation>
    </message>
    <message>
        <source>Perubahan baris demi baris</source>
        <translation>Changes line by line</translation>
    </message>
    <message>
        <source>Simpan dulu</source>
        <translation>Save first</translation>
    </message>
    <message>
        <source>Dalam kalimat</source>
        <translation>In sentences</translation>
    </message>
    <message>
        <source>Baris demi baris</source>
        <translation>Line by line</translation>
    </message>
    <message>
        <source>Membandingkan dengan versi yang berlaku…</source>
        <translation>Comparing with the version in force…</translation>
    </message>
    <message>
        <source>Dibandingkan versi yang berlaku ({0}).</source>
        <translation>Compared with the version in force ({0}).</translation>
    </message>
    <message>
        <source>Yang belum disimpan belum ikut.</source>
        <translation>What is not saved yet is not part of it.</translation>
    </message>
    <message>
        <source>Masih ada kesalahan, jadi hanya baris yang bisa dibandingkan.</source>
        <translation>There are mistakes still, so only lines can be compared.</translation>
    </message>
    <message>
        <source>Tidak ada yang berbeda.</source>
        <translation>Nothing is different.</translation>
    </message>
</context>
<context>
    <name>BookClash</name>
    <message>
        <source>Pakai teks saya</source>
        <translation>Use my text</translation>
    </message>
    <message>
        <source>Pakai yang di gateway</source>
        <translation>Use the gateway’s</translation>
    </message>
    <message>
        <source>Beda kedua teks, baris demi baris</source>
        <translation>Difference of both texts, line by line</translation>
    </message>
    <message>
        <source>Orang lain menyimpan {0} sejak Anda mulai mengetik. Keduanya masih ada: baris + adalah teks Anda, baris - adalah teks yang sekarang ada di gateway.</source>
        <translation>Somebody else saved {0} since you began to type. Both are there still: lines with + are your text, lines with - are the text now at the gateway.</translation>
    </message>
    <message>
        <source>Orang lain menghapus {0} sejak Anda mulai mengetik. Teks Anda masih ada.</source>
        <translation>Somebody else removed {0} since you began to type. Your text is there still.</translation>
    </message>
    <message>
        <source>Anda menghapus {0}; sementara itu orang lain mengubahnya.</source>
        <translation>You removed {0}; meanwhile somebody else changed it.</translation>
    </message>
    <message>
        <source>{0} berkas lagi sesudah ini.</source>
        <translation>Files after this one: {0}.</translation>
    </message>
</context>
<context>
    <name>BookDraft</name>
    <message>
        <source>Tulis</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Semua draf</source>
        <translation>All drafts</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan ke gateway (Ctrl+S)</source>
        <translation>Save at the gateway (Ctrl+S)</translation>
    </message>
    <message>
        <source>Draf buku pegangan</source>
        <translation>Draft of the handbook</translation>
    </message>
    <message>
        <source>Teks Anda tersimpan di komputer ini; pilih dulu teks mana yang dipakai.</source>
        <translation>Your text is kept on this computer; choose first which text is used.</translation>
    </message>
    <message>
        <source>Tulis · {0} kesalahan</source>
        <translation>Write · mistakes: {0}</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Menyimpan di komputer ini…</source>
        <translation>Keeping on this computer…</translation>
    </message>
    <message>
        <source>Tersimpan di komputer ini {0}; belum di gateway.</source>
        <translation>Kept on this computer {0}; not at the gateway yet.</translation>
    </message>
    <message>
        <source>Semua tersimpan di gateway.</source>
        <translation>Everything is saved at the gateway.</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Tidak bisa dipakai seperti ini: {0}</source>
        <translation>Cannot be used like this: {0}</translation>
    </message>
    <message>
        <source>Skrip “{0}” tidak ada. Periksa kodenya, atau tambahkan skrip itu.</source>
        <translation>There is no script “{0}”. Check its code, or add that script.</translation>
    </message>
    <message>
        <source>Unit “{0}” tidak ada. Periksa kodenya, atau tambahkan unit itu.</source>
        <translation>There is no unit “{0}”. Check its code, or add that unit.</translation>
    </message>
    <message>
        <source>Antrean “{0}” tidak ada. Periksa kodenya.</source>
        <translation>There is no queue “{0}”. Check its code.</translation>
    </message>
    <message>
        <source>Langkah “{0}” tidak ada di SOP ini. Periksa kodenya.</source>
        <translation>There is no step “{0}” in this SOP. Check its code.</translation>
    </message>
    <message>
        <source>Pertanyaan “{0}” tidak ada di isu ini. Periksa kodenya.</source>
        <translation>There is no question “{0}” in this issue. Check its code.</translation>
    </message>
    <message>
        <source>Perkiraan waktu “{0}” tidak ada. Pakai salah satu kode di estimates.</source>
        <translation>There is no estimate “{0}”. Use one of the codes in estimates.</translation>
    </message>
    <message>
        <source>Tool “{0}” tidak ada. Pakai salah satu kode di tools.</source>
        <translation>There is no tool “{0}”. Use one of the codes in tools.</translation>
    </message>
    <message>
        <source>Kategori “{0}” tidak ada. Pakai salah satu kode di categories.</source>
        <translation>There is no category “{0}”. Use one of the codes in categories.</translation>
    </message>
    <message>
        <source>Cross-selling “{0}” tidak ada. Pakai salah satu kode di cross_selling.</source>
        <translation>There is no cross-selling “{0}”. Use one of the codes in cross_selling.</translation>
    </message>
    <message>
        <source>Kanal “{0}” tidak dikenal.</source>
        <translation>The channel “{0}” is not known.</translation>
    </message>
    <message>
        <source>Jam layanan “{0}” tidak ada. Periksa kodenya.</source>
        <translation>There are no opening hours “{0}”. Check the code.</translation>
    </message>
    <message>
        <source>“{0}” tidak ada di buku pegangan ini. Periksa kodenya.</source>
        <translation>There is no “{0}” in this handbook. Check its code.</translation>
    </message>
    <message>
        <source>Kode “{0}” dipakai dua kali. Beri salah satunya kode lain.</source>
        <translation>The code “{0}” is used twice. Give one of them another.</translation>
    </message>
    <message>
        <source>“{0}” ditulis dua kali. Hapus salah satunya.</source>
        <translation>“{0}” is written twice. Remove one of them.</translation>
    </message>
    <message>
        <source>Tool “{0}” disebut dua kali.</source>
        <translation>The tool “{0}” is named twice.</translation>
    </message>
    <message>
        <source>Kanal “{0}” sudah punya SOP “{1}”.</source>
        <translation>The channel “{0}” has the SOP “{1}” already.</translation>
    </message>
    <message>
        <source>Topik “{0}” sudah menuju antrean “{1}”.</source>
        <translation>The topic “{0}” leads to the queue “{1}” already.</translation>
    </message>
    <message>
        <source>Langkah-langkah ini saling menunggu: {0}. Hapus salah satu after.</source>
        <translation>These steps wait for each other: {0}. Remove one after.</translation>
    </message>
    <message>
        <source>Eskalasi berputar: {0}. Harus ada yang terakhir.</source>
        <translation>The escalation goes in a circle: {0}. There must be a last one.</translation>
    </message>
    <message>
        <source>Pelanggan tidak punya data “{0}”.</source>
        <translation>Customers have no field “{0}”.</translation>
    </message>
    <message>
        <source>Tool “{0}” memerlukan “{1}”. Tambahkan di data isu ini.</source>
        <translation>The tool “{0}” needs “{1}”. Add it to the data of this issue.</translation>
    </message>
    <message>
        <source>Tujuan eskalasi ini sudah disebut sebelumnya.</source>
        <translation>This target of the escalation was named before.</translation>
    </message>
    <message>
        <source>Ada titik dua di tengah teks. Beri tanda kutip &quot;…&quot; pada teksnya, atau periksa baris di atasnya.</source>
        <translation>There is a colon in the middle of a text. Put the text in quotes &quot;…&quot;, or check the line above.</translation>
    </message>
    <message>
        <source>Baris ini bukan “kunci: isi”. Periksa titik dua dan spasi di depannya, juga baris di atasnya.</source>
        <translation>This line is no “key: value”. Check the colon and the blanks before it, the line above too.</translation>
    </message>
    <message>
        <source>Susunannya tidak cocok. Periksa spasi di depan baris ini dan tanda kurung atau kutip di atasnya.</source>
        <translation>The structure does not fit. Check the blanks before this line, and brackets and quotes above it.</translation>
    </message>
    <message>
        <source>Ada tab atau tanda yang tidak boleh memulai teks. Pakai spasi, dan beri tanda kutip pada teksnya.</source>
        <translation>There is a tab, or a sign that must not begin a text. Use blanks, and put the text in quotes.</translation>
    </message>
    <message>
        <source>Tanda kutip belum ditutup.</source>
        <translation>A quote is not closed.</translation>
    </message>
    <message>
        <source>Tanda * menunjuk ke sesuatu yang tidak ada.</source>
        <translation>The sign * points to something that is not there.</translation>
    </message>
    <message>
        <source>“{0}” tidak dikenal di sini. Periksa ejaannya dan spasi di depannya.</source>
        <translation>“{0}” is not known here. Check its spelling and the blanks before it.</translation>
    </message>
    <message>
        <source>“{0}” belum diisi di bagian ini.</source>
        <translation>“{0}” is not filled in here.</translation>
    </message>
    <message>
        <source>Isinya harus {0}, bukan {1}.</source>
        <translation>This must be {0}, not {1}.</translation>
    </message>
    <message>
        <source>“{0}” bukan salah satu pilihan di sini.</source>
        <translation>“{0}” is none of the choices here.</translation>
    </message>
    <message>
        <source>Harus berupa daftar: tiap isi dimulai dengan tanda “-”.</source>
        <translation>This must be a list: each entry begins with “-”.</translation>
    </message>
    <message>
        <source>Berkas utama kosong atau bukan buku pegangan.</source>
        <translation>The main file is empty, or no handbook.</translation>
    </message>
    <message>
        <source>Berkas ini harus dimulai dengan nama bagiannya, misalnya “scripts:”.</source>
        <translation>This file must begin with the name of its part, for instance “scripts:”.</translation>
    </message>
    <message>
        <source>Tulis baris “category: …” di atas, supaya jelas isu ini milik kategori apa.</source>
        <translation>Write a line “category: …” at the top, so that it is clear whose issues these are.</translation>
    </message>
    <message>
        <source>Kategorinya disebut, tetapi belum ada “issues:” di bawahnya.</source>
        <translation>The category is named, but there is no “issues:” below it.</translation>
    </message>
    <message>
        <source>Kurung kurawal { } tidak berpasangan.</source>
        <translation>Braces { } do not pair.</translation>
    </message>
    <message>
        <source>“{{{0}}}” tidak bisa dipakai di sini.</source>
        <translation>“{{{0}}}” cannot be used here.</translation>
    </message>
    <message>
        <source>Kodenya (id) belum diisi.</source>
        <translation>Its code (id) is not filled in.</translation>
    </message>
    <message>
        <source>Belum diisi.</source>
        <translation>Not filled in.</translation>
    </message>
    <message>
        <source>Skrip “{0}” belum ada kalimatnya.</source>
        <translation>The script “{0}” has no sentence yet.</translation>
    </message>
    <message>
        <source>Kategori ini belum punya isu.</source>
        <translation>This category has no issue yet.</translation>
    </message>
    <message>
        <source>SOP ini belum punya langkah.</source>
        <translation>This SOP has no step yet.</translation>
    </message>
    <message>
        <source>SOP ini belum menyebut kanalnya.</source>
        <translation>This SOP does not name its channel yet.</translation>
    </message>
    <message>
        <source>Pilihan perlu paling sedikit dua isi yang berbeda: choices: [A, B].</source>
        <translation>A choice needs at least two different entries: choices: [A, B].</translation>
    </message>
    <message>
        <source>Hanya type: choice yang punya choices. Hapus choices, atau ganti type-nya.</source>
        <translation>Only type: choice has choices. Remove choices, or change the type.</translation>
    </message>
    <message>
        <source>Ada pilihan yang kosong.</source>
        <translation>One of the choices is empty.</translation>
    </message>
    <message>
        <source>Berkas bukan jawaban. Tanyakan apakah berkasnya ada (type: yes_no).</source>
        <translation>A file is no answer. Ask whether there is one (type: yes_no).</translation>
    </message>
    <message>
        <source>Sudah ada questions; hapus probing.</source>
        <translation>There are questions already; remove probing.</translation>
    </message>
    <message>
        <source>Isi salah satu saja: minutes atau working_days.</source>
        <translation>Fill in one of them alone: minutes or working_days.</translation>
    </message>
    <message>
        <source>Tanggal berlakunya tidak terbaca.</source>
        <translation>Its beginning cannot be read.</translation>
    </message>
    <message>
        <source>Batas (limit) lebih pendek dari tujuan (target).</source>
        <translation>The limit is shorter than the target.</translation>
    </message>
    <message>
        <source>Harus paling sedikit {0}.</source>
        <translation>Must be at least {0}.</translation>
    </message>
    <message>
        <source>Tidak boleh kurang dari nol.</source>
        <translation>Must not be less than zero.</translation>
    </message>
    <message>
        <source>Harus antara {0} dan {1}.</source>
        <translation>Must be between {0} and {1}.</translation>
    </message>
    <message>
        <source>Harus salah satu dari: {0}.</source>
        <translation>Must be one of: {0}.</translation>
    </message>
    <message>
        <source>Mulai berlaku {0}, hari yang sama dengan {1}. Pilih hari lain.</source>
        <translation>Begins on {0}, the same day as {1}. Choose another day.</translation>
    </message>
    <message>
        <source>Terlalu banyak lapis. Periksa tanda kurungnya.</source>
        <translation>Too many layers. Check the brackets.</translation>
    </message>
    <message>
        <source>Isu</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>SOP</source>
        <translation>SOP</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Skrip</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Perkiraan waktu</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>Cross-selling</source>
        <translation>Cross-selling</translation>
    </message>
    <message>
        <source>BCP</source>
        <translation>BCP</translation>
    </message>
    <message>
        <source>Antrean</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Makro</source>
        <translation>Macro</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Tool</translation>
    </message>
    <message>
        <source>Jam layanan</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Tampilan inbox</source>
        <translation>Inbox view</translation>
    </message>
    <message>
        <source>Alasan AUX</source>
        <translation>AUX reason</translation>
    </message>
    <message>
        <source>Kode wrap-up</source>
        <translation>Wrap-up code</translation>
    </message>
    <message>
        <source>Data pelanggan</source>
        <translation>Customer data</translation>
    </message>
    <message>
        <source>Pertanyaan</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Cek tools</source>
        <translation>Tool check</translation>
    </message>
    <message>
        <source>Langkah penyelesaian</source>
        <translation>Step of the solution</translation>
    </message>
    <message>
        <source>Eskalasi</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>Catatan wajib</source>
        <translation>Required note</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Pembagian kontak</source>
        <translation>Distribution of contacts</translation>
    </message>
    <message>
        <source>Sebutan</source>
        <translation>Words</translation>
    </message>
</context>
<context>
    <name>BookFaults</name>
    <message>
        <source>Kesalahan di draf ini</source>
        <translation>Mistakes in this draft</translation>
    </message>
    <message>
        <source>Kesalahan di draf ini; Enter membuka barisnya</source>
        <translation>Mistakes in this draft; Enter opens the line</translation>
    </message>
    <message>
        <source>{0} baris {1}</source>
        <translation>{0} line {1}</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Tidak ada kesalahan di komputer ini; gateway memeriksa lagi saat tersambung.</source>
        <translation>No mistakes on this computer; the gateway checks again once it is reached.</translation>
    </message>
    <message>
        <source>Tidak ada kesalahan.</source>
        <translation>No mistakes.</translation>
    </message>
    <message>
        <source>{0} kesalahan; sampai diperbaiki, draf belum bisa diajukan.</source>
        <translation>Mistakes: {0}; until they are mended the draft cannot be proposed.</translation>
    </message>
</context>
<context>
    <name>NewFile</name>
    <message>
        <source>Nama berkas baru</source>
        <translation>Name of the new file</translation>
    </message>
    <message>
        <source>Buat</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>BookPreview</name>
    <message>
        <source>Isu</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Probing &amp; data</source>
        <translation>Probing &amp; data</translation>
    </message>
    <message>
        <source>Masih ada kesalahan; yang tampil adalah keadaan terakhir yang tanpa kesalahan.</source>
        <translation>There are mistakes still; what is shown is how it was last without any.</translation>
    </message>
    <message>
        <source>Belum bisa ditampilkan</source>
        <translation>Cannot be shown yet</translation>
    </message>
    <message>
        <source>Perbaiki dulu kesalahannya di Tulis; pratinjau memerlukan buku pegangan yang utuh.</source>
        <translation>Mend the mistakes in Write first; the preview needs a sound handbook.</translation>
    </message>
    <message>
        <source>Pratinjau isu seperti yang dilihat agen</source>
        <translation>Preview of the issue as the agent sees it</translation>
    </message>
    <message>
        <source>Pratinjau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Cek tools</source>
        <translation>Tool checks</translation>
    </message>
    <message>
        <source>Catatan wajib</source>
        <translation>Required note</translation>
    </message>
    <message>
        <source>Boleh ditawarkan</source>
        <translation>May be offered</translation>
    </message>
    <message>
        <source>Kata pelanggan</source>
        <translation>Words of customers</translation>
    </message>
</context>
<context>
    <name>BookPublish</name>
    <message>
        <source>Terbitkan</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Judul draf</source>
        <translation>Title of the draft</translation>
    </message>
    <message>
        <source>Nama versi, misalnya 2.1</source>
        <translation>Name of the version, for instance 2.1</translation>
    </message>
    <message>
        <source>Mengapa diubah; agen membacanya saat versi ini mulai berlaku</source>
        <translation>Why it is changed; agents read it when this version comes into force</translation>
    </message>
    <message>
        <source>Offline: mengajukan dan menerbitkan memerlukan gateway. Yang Anda ketik tetap tersimpan.</source>
        <translation>Offline: proposing and publishing need the gateway. What you type is kept.</translation>
    </message>
    <message>
        <source>Pilih dulu teks mana yang dipakai, di Tulis.</source>
        <translation>Choose first which text is used, in Write.</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Beri nama versinya.</source>
        <translation>Give the version a name.</translation>
    </message>
    <message>
        <source>Tulis mengapa diubah.</source>
        <translation>Write why it is changed.</translation>
    </message>
    <message>
        <source>Hapus draf</source>
        <translation>Delete the draft</translation>
    </message>
    <message>
        <source>Hapus untuk selamanya?</source>
        <translation>Delete for good?</translation>
    </message>
    <message>
        <source>Catatan untuk penulisnya (wajib bila dikembalikan)</source>
        <translation>Words for its writer (needed to send it back)</translation>
    </message>
    <message>
        <source>Mulai berlaku ({0})</source>
        <translation>In force from ({0})</translation>
    </message>
    <message>
        <source>Ajukan</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Draf baru dari ini</source>
        <translation>New draft from this</translation>
    </message>
    <message>
        <source>Masih ada {0} kesalahan; lihat di Tulis.</source>
        <translation>Mistakes left: {0}; see Write.</translation>
    </message>
    <message>
        <source>{0}: “{1}”</source>
        <translation>{0}: “{1}”</translation>
    </message>
</context>
<context>
    <name>BookSection</name>
    <message>
        <source>Draf baru</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Mulai dari versi yang berlaku sekarang</source>
        <translation>Begins from the version that is in force now</translation>
    </message>
    <message>
        <source>Draf buku pegangan</source>
        <translation>Drafts of the handbook</translation>
    </message>
    <message>
        <source>Pilih draf, atau mulai yang baru</source>
        <translation>Choose a draft, or begin a new one</translation>
    </message>
    <message>
        <source>Ditulis LD, disetujui orang lain, lalu terbit dan berlaku mulai tanggalnya di semua komputer.</source>
        <translation>Written by LD, approved by somebody else, then published and in force from its day on every computer.</translation>
    </message>
    <message>
        <source>Draf dihapus. Versi yang berlaku tidak berubah.</source>
        <translation>The draft is deleted. The version in force is unchanged.</translation>
    </message>
    <message>
        <source>Tersimpan di gateway.</source>
        <translation>Saved at the gateway.</translation>
    </message>
    <message>
        <source>Diajukan. Penyetuju yang tidak ikut menulis melihatnya di sini.</source>
        <translation>Proposed. Those who may approve it and did not write in it see it here.</translation>
    </message>
    <message>
        <source>Disetujui. LD atau Anda dapat menerbitkannya.</source>
        <translation>Approved. LD or you can publish it.</translation>
    </message>
    <message>
        <source>Dikembalikan kepada penulisnya dengan catatan Anda.</source>
        <translation>Sent back to its writer with your words.</translation>
    </message>
    <message>
        <source>Ditarik kembali. Versi yang berlaku tidak berubah.</source>
        <translation>Taken back. The version in force is unchanged.</translation>
    </message>
    <message>
        <source>Belum disimpan: orang lain menyimpan lebih dulu. Kedua teks masih ada.</source>
        <translation>Not saved: somebody else saved first. Both texts are there still.</translation>
    </message>
    <message>
        <source>Orang lain menyimpan bagian lain lebih dulu; teks Anda tetap. Simpan sekali lagi.</source>
        <translation>Somebody else saved another part first; your text stays. Save once more.</translation>
    </message>
    <message>
        <source>Draf {0}</source>
        <translation>Draft {0}</translation>
    </message>
    <message>
        <source>Berlaku: versi {0}</source>
        <translation>In force: version {0}</translation>
    </message>
    <message>
        <source>Terbit. Berlaku di semua gateway mulai {0}.</source>
        <translation>Published. In force at every gateway from {0}.</translation>
    </message>
</context>
<context>
    <name>Skeletons</name>
    <message>
        <source>kode: huruf kecil dan _, tidak dipakai isu lain di kategori ini</source>
        <translation>code: small letters and _, not used by another issue of this category</translation>
    </message>
    <message>
        <source>Isu baru</source>
        <translation>New issue</translation>
    </message>
    <message>
        <source>kata pelanggan</source>
        <translation>customer words</translation>
    </message>
    <message>
        <source>cara pelanggan menyebutnya, dipisah koma</source>
        <translation>how customers call it, with commas between</translation>
    </message>
    <message>
        <source>Bila perlu, hapus tanda # di depannya:</source>
        <translation>If needed, remove the # before it:</translation>
    </message>
    <message>
        <source>kode kalimat baku di scripts</source>
        <translation>codes of sentences in scripts</translation>
    </message>
    <message>
        <source>kode perkiraan waktu di estimates</source>
        <translation>code of an estimate in estimates</translation>
    </message>
    <message>
        <source>kode, tidak dipakai pertanyaan lain di isu ini</source>
        <translation>code, not used by another question of this issue</translation>
    </message>
    <message>
        <source>Tulis pertanyaannya di sini?</source>
        <translation>Write the question here?</translation>
    </message>
    <message>
        <source>text, number, money, date, yes_no, atau choice (lalu tambah choices: [A, B])</source>
        <translation>text, number, money, date, yes_no, or choice (then add choices: [A, B])</translation>
    </message>
    <message>
        <source>false: boleh tidak ditanyakan</source>
        <translation>false: need not be asked</translation>
    </message>
    <message>
        <source>Tulis langkah penyelesaiannya di sini.</source>
        <translation>Write the step of the solution here.</translation>
    </message>
    <message>
        <source>kode yang disebut isu atau langkah</source>
        <translation>code that issues or steps name</translation>
    </message>
    <message>
        <source>Skrip baru</source>
        <translation>New script</translation>
    </message>
    <message>
        <source>other: dipakai di mana isu atau langkah menyebutnya</source>
        <translation>other: used where an issue or a step names it</translation>
    </message>
    <message>
        <source>Tulis kalimatnya di sini. {agen} dan {tiket} diisi sendiri saat dipakai.</source>
        <translation>Write the sentence here. {agen} and {tiket} are filled in when it is used.</translation>
    </message>
    <message>
        <source>kode, tidak dipakai langkah lain di SOP ini</source>
        <translation>code, not used by another step of this SOP</translation>
    </message>
    <message>
        <source>Langkah baru</source>
        <translation>New step</translation>
    </message>
    <message>
        <source>spoken: dicentang agen sendiri sesudah mengatakannya</source>
        <translation>spoken: the agent ticks it after saying it</translation>
    </message>
    <message>
        <source>true: melewatinya meminta alasan</source>
        <translation>true: leaving it out asks for a reason</translation>
    </message>
    <message>
        <source>kode yang disebut eskalasi isu</source>
        <translation>code that the escalation of issues names</translation>
    </message>
    <message>
        <source>Unit baru</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Siapa yang ditanya di sana</source>
        <translation>Who is asked there</translation>
    </message>
    <message>
        <source>kode yang disebut isu</source>
        <translation>code that issues name</translation>
    </message>
    <message>
        <source>paling lambat dua hari kerja</source>
        <translation>within two working days</translation>
    </message>
    <message>
        <source>seperti yang dikatakan kepada pelanggan</source>
        <translation>as it is said to the customer</translation>
    </message>
    <message>
        <source>atau minutes: 60</source>
        <translation>or minutes: 60</translation>
    </message>
    <message>
        <source>kode, tidak dipakai makro lain</source>
        <translation>code, not used by another macro</translation>
    </message>
    <message>
        <source>Makro baru</source>
        <translation>New macro</translation>
    </message>
</context>
<context>
    <name>BookWords</name>
    <message>
        <source>Ditarik sebelum berlaku. Mulai draf baru dari draf ini bila masih diperlukan.</source>
        <translation>Withdrawn before it came into force. Begin a new draft from it if it is still needed.</translation>
    </message>
    <message>
        <source>dikembalikan</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>Buku pegangan</source>
        <translation>Handbook</translation>
    </message>
    <message>
        <source>draf</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>diajukan</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>disetujui</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>terbit</source>
        <translation>published</translation>
    </message>
    <message>
        <source>ditarik</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>Tanpa judul</source>
        <translation>No title</translation>
    </message>
    <message>
        <source>Sedang ditulis. Berikutnya: LD menyelesaikan isinya, lalu mengajukan.</source>
        <translation>Being written. Next: LD finishes it, then proposes it.</translation>
    </message>
    <message>
        <source>Diajukan. Berikutnya: yang berhak menyetujui dan tidak ikut menulis memeriksanya.</source>
        <translation>Proposed. Next: somebody who may approve it and did not write in it looks at it.</translation>
    </message>
    <message>
        <source>belum ditentukan</source>
        <translation>not set yet</translation>
    </message>
    <message>
        <source>belum disimpan ke gateway</source>
        <translation>not saved at the gateway</translation>
    </message>
    <message>
        <source>{0}: “{1}” menjadi “{2}”</source>
        <translation>{0}: “{1}” becomes “{2}”</translation>
    </message>
    <message>
        <source>Berikutnya: LD memperbaiki, lalu mengajukan lagi.</source>
        <translation>Next: LD mends it, then proposes it again.</translation>
    </message>
    <message>
        <source>{0}: urutannya berubah</source>
        <translation>{0}: another order</translation>
    </message>
    <message>
        <source>{0} ditambahkan: {1}</source>
        <translation>{0} added: {1}</translation>
    </message>
    <message>
        <source>{0} dihapus (tadinya: {1})</source>
        <translation>{0} removed (was: {1})</translation>
    </message>
    <message>
        <source>nama</source>
        <translation>name</translation>
    </message>
    <message>
        <source>teks</source>
        <translation>text</translation>
    </message>
    <message>
        <source>bunyi</source>
        <translation>wording</translation>
    </message>
    <message>
        <source>pertanyaan</source>
        <translation>question</translation>
    </message>
    <message>
        <source>kata kunci</source>
        <translation>keywords</translation>
    </message>
    <message>
        <source>jawaban</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>skrip</source>
        <translation>script</translation>
    </message>
    <message>
        <source>langkah penyelesaian</source>
        <translation>step of the solution</translation>
    </message>
    <message>
        <source>eskalasi</source>
        <translation>escalation</translation>
    </message>
    <message>
        <source>perkiraan waktu</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>cek tools</source>
        <translation>tool checks</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>validasi</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>wajib</source>
        <translation>required</translation>
    </message>
    <message>
        <source>jenis</source>
        <translation>type</translation>
    </message>
    <message>
        <source>pilihan</source>
        <translation>choices</translation>
    </message>
    <message>
        <source>petunjuk</source>
        <translation>hint</translation>
    </message>
    <message>
        <source>catatan wajib</source>
        <translation>required note</translation>
    </message>
    <message>
        <source>jam SLA</source>
        <translation>SLA clock</translation>
    </message>
    <message>
        <source>langkah</source>
        <translation>step</translation>
    </message>
    <message>
        <source>teks per kanal</source>
        <translation>text by channel</translation>
    </message>
    <message>
        <source>kanal</source>
        <translation>channels</translation>
    </message>
    <message>
        <source>kontak</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>eskalasi ke</source>
        <translation>escalates to</translation>
    </message>
    <message>
        <source>nama versi</source>
        <translation>name of the version</translation>
    </message>
    <message>
        <source>mulai berlaku</source>
        <translation>in force from</translation>
    </message>
    <message>
        <source>alasan</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>cross-selling</source>
        <translation>cross-selling</translation>
    </message>
    <message>
        <source>jangka waktu pengaduan konsumen</source>
        <translation>complaint clock of the regulator</translation>
    </message>
    <message>
        <source>Versi {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Dikembalikan {0}: “{1}”.</source>
        <translation>Sent back by {0}: “{1}”.</translation>
    </message>
    <message>
        <source>Diajukan {0}. Berikutnya: setujui, atau kembalikan dengan alasan.</source>
        <translation>Proposed by {0}. Next: approve it, or send it back with a reason.</translation>
    </message>
    <message>
        <source>Disetujui {0}. Berikutnya: LD atau penyetuju menerbitkannya.</source>
        <translation>Approved by {0}. Next: LD or an approver publishes it.</translation>
    </message>
    <message>
        <source>Terbit. Berlaku di semua gateway mulai {0}.</source>
        <translation>Published. In force at every gateway from {0}.</translation>
    </message>
    <message>
        <source>versi {0}</source>
        <translation>version {0}</translation>
    </message>
    <message>
        <source>{0} kesalahan</source>
        <translation>mistakes: {0}</translation>
    </message>
    <message>
        <source>{0}: baru</source>
        <translation>{0}: new</translation>
    </message>
    <message>
        <source>{0}: dihapus</source>
        <translation>{0}: removed</translation>
    </message>
    <message>
        <source>{0}: berubah</source>
        <translation>{0}: changed</translation>
    </message>
    <message>
        <source>{0} ditambahkan: “{1}”</source>
        <translation>{0} added: “{1}”</translation>
    </message>
    <message>
        <source>{0} dihapus: “{1}”</source>
        <translation>{0} removed: “{1}”</translation>
    </message>
</context>
<context>
    <name>BookWriting</name>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Sisipkan</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Isu, pertanyaan, skrip, langkah… yang sudah jadi; tinggal diisi</source>
        <translation>An issue, question, script, step… ready-made; only to be filled in</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Cari di berkas ini (Ctrl+F)</source>
        <translation>Find in this file (Ctrl+F)</translation>
    </message>
    <message>
        <source>Berkas baru, hapus berkas</source>
        <translation>New file, delete file</translation>
    </message>
    <message>
        <source>Isi buku pegangan</source>
        <translation>Contents of the handbook</translation>
    </message>
    <message>
        <source>F8: kesalahan berikutnya. Ctrl+] dan Ctrl+[ menggeser baris. Tab keluar dari teks.</source>
        <translation>F8: next mistake. Ctrl+] and Ctrl+[ move lines. Tab leaves the text.</translation>
    </message>
    <message>
        <source>Isu baru</source>
        <translation>New issue</translation>
    </message>
    <message>
        <source>Pertanyaan di isu ini</source>
        <translation>Question of this issue</translation>
    </message>
    <message>
        <source>Langkah penyelesaian di isu ini</source>
        <translation>Step of this issue’s solution</translation>
    </message>
    <message>
        <source>Skrip baru</source>
        <translation>New script</translation>
    </message>
    <message>
        <source>Langkah di SOP ini</source>
        <translation>Step of this SOP</translation>
    </message>
    <message>
        <source>Unit baru</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Perkiraan waktu baru</source>
        <translation>New estimate</translation>
    </message>
    <message>
        <source>Makro baru</source>
        <translation>New macro</translation>
    </message>
    <message>
        <source>Berkas baru…</source>
        <translation>New file…</translation>
    </message>
    <message>
        <source>Letakkan kursor di dalam sebuah SOP dulu; langkahnya ditambahkan di sana.</source>
        <translation>Put the cursor into an SOP first; the step is added there.</translation>
    </message>
    <message>
        <source>Letakkan kursor di dalam sebuah isu dulu; bagian itu ditambahkan di sana.</source>
        <translation>Put the cursor into an issue first; that part is added there.</translation>
    </message>
    <message>
        <source>Isi berkas {0}</source>
        <translation>Contents of {0}</translation>
    </message>
    <message>
        <source>{0} · {1} kesalahan</source>
        <translation>{0} · mistakes: {1}</translation>
    </message>
    <message>
        <source>Hapus berkas {0}</source>
        <translation>Delete the file {0}</translation>
    </message>
    <message>
        <source>Berkas {0} dihapus dari draf; sampai disimpan, versi di gateway masih memilikinya.</source>
        <translation>The file {0} is taken out of the draft; until it is saved, the gateway’s version has it still.</translation>
    </message>
    <message>
        <source>Berkas {0} sudah ada.</source>
        <translation>There is a file {0} already.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Cari di teks</source>
        <translation>Find in the text</translation>
    </message>
    <message>
        <source>Cari di teks…</source>
        <translation>Find in the text…</translation>
    </message>
    <message>
        <source>Sebelumnya (Shift+Enter)</source>
        <translation>Previous (Shift+Enter)</translation>
    </message>
    <message>
        <source>Berikutnya (Enter)</source>
        <translation>Next (Enter)</translation>
    </message>
    <message>
        <source>Tutup pencarian (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Kosongkan</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{0} dari {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>MassRaisePanel</name>
    <message>
        <source>Tulis sendiri, atau pilih…</source>
        <translation>Write your own, or choose…</translation>
    </message>
    <message>
        <source>Nyatakan masalah massal</source>
        <translation>Declare a mass problem</translation>
    </message>
    <message>
        <source>Langsung berlaku, tanpa menunggu angka: spanduknya muncul di semua meja.</source>
        <translation>It holds at once, without waiting for figures: its banner is on every desk.</translation>
    </message>
    <message>
        <source>Nyatakan</source>
        <translation>Declare</translation>
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
        <source>Naskah</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Jawaban untuk dipakai agen selama berlangsung</source>
        <translation>Answer for agents to use while it lasts</translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>LostCard</name>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Kendala sistem</source>
        <translation>System trouble</translation>
    </message>
    <message>
        <source>{0} semua agen</source>
        <translation>{0} all agents</translation>
    </message>
    <message>
        <source>Belum bisa dimuat: gateway tidak terhubung.</source>
        <translation>Cannot be loaded yet: the gateway is not reached.</translation>
    </message>
    <message>
        <source>Tidak ada waktu yang hilang.</source>
        <translation>No time was lost.</translation>
    </message>
</context>
</TS>
