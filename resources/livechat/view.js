// What is on the screen. Draws the whole state each time; a line's element is made once and kept by its id.
import { isDrawn, sizeOf } from "./files.js";

const at = (id) => document.getElementById(id);
const HEADLINES = { waiting: "waiting", ended: "over" };
const NEAR_THE_LIMIT = 100;

export class View {
  constructor(chat, files, say, language) {
    this.chat = chat;
    this.files = files;
    this.say = say;
    this.clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
    this.drawn = new Map();
    this.limit = 2000;
    this.reopened = this.jump = false;
    this.unread = 0;
    document.documentElement.lang = language;
    document.title = say("title");
    this._words();
  }

  _words() {
    const { say } = this;
    const texts = {
      welcome: "welcome", "welcome-more": "welcomeMore", "name-label": "name", "phone-label": "phone", "phone-hint": "phoneHint",
      "topic-label": "topic", "first-label": "first", go: "go", "text-label": "write", offline: "offline", leave: "leave",
      "ended-title": "endedTitle", again: "again", new: "fresh", "sure-text": "leaveAsk", stay: "stay", end: "leave",
    };
    for (const [id, word] of Object.entries(texts)) at(id).textContent = say(word);
    at("text").placeholder = say("write");
    at("send").setAttribute("aria-label", say("send"));
    at("close").setAttribute("aria-label", say("close"));
    at("lines").setAttribute("aria-label", say("transcript"));
    at("attach").setAttribute("aria-label", say("attach"));
    at("attach").title = say("attach");
  }

  page({ name, topics, max_chars, attachments }) {
    at("centre").textContent = name;
    this.limit = max_chars;
    this.files.rule = attachments ?? null;
    const shown = [...at("topic").options].map((option) => option.value).join();
    if (shown === topics.join()) return;
    at("topic").replaceChildren(...topics.map((topic) => new Option(topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll("_", " "), topic)));
  }

  draw() {
    const { chat, say } = this;
    const talk = chat.talk;
    const list = at("lines");
    const follows = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    at("begin").hidden = Boolean(talk);
    at("talk").hidden = !talk;
    at("leave").hidden = !talk || talk.state === "ended" || !talk.token;
    at("offline").hidden = !talk || chat.connected || !(chat.link.failures > 0 || talk.lines.length);
    at("offline").textContent = say(chat.memory.full ? "full" : "offline");
    if (!talk) {
      at("status").textContent = "";
      return this._clear();
    }
    at("status").textContent = !chat.connected && !talk.token ? say("connecting")
      : talk.state === "active" ? say("withAgent", talk.agent) : say(HEADLINES[talk.state] ?? "waiting");
    this._place(talk);
    this._lines(chat.lines());
    this._ended(talk);
    at("typing").hidden = talk.state !== "active" || chat.typingUntil <= Date.now();
    at("typing").querySelector("span").textContent = say("typing", talk.agent || say("agent"));
    this._going();
    this.count();
    if (follows || this.jump) list.scrollTop = list.scrollHeight; // who reads older lines is left alone
    this.jump = false;
  }

  _place(talk) {
    const shown = talk.state === "waiting" && talk.waiting >= 0;
    at("place").hidden = !shown;
    const text = !shown ? "" : talk.waiting === 0 ? this.say("next") : this.say("place", talk.waiting);
    if (at("place").textContent !== text) at("place").textContent = text; // a live region speaks only what changed
  }

  _ended(talk) {
    const over = talk.state === "ended" && !this.reopened;
    if (talk.state !== "ended") this.reopened = false;
    at("ended").hidden = !over;
    at("composer").hidden = over;
    at("ended-text").textContent = this.say("endedText", talk.ticket);
  }

  _lines(lines) {
    const list = at("lines");
    const first = this.drawn.size === 0;
    let before = null;
    for (const line of lines) {
      let item = this.drawn.get(line.id);
      if (!item) {
        item = this._item(line, !first);
        this.drawn.set(line.id, item);
        if (first || line.who === "customer") this.jump = true;
        if (line.who === "agent" && !first) this.unread += 1;
      }
      this._mark(item, line);
      const place = before ? before.nextSibling : list.firstChild;
      if (item !== place) list.insertBefore(item, place);
      before = item;
    }
  }

  _item(line, arriving) {
    const item = document.createElement("li");
    item.className = line.who;
    item.dataset.id = line.id;
    if (arriving) item.classList.add("arriving");
    if (line.who !== "system") {
      const who = document.createElement("span");
      who.className = line.who === "agent" ? "who" : "unseen";
      who.textContent = line.who === "agent" ? line.name || this.say("agent") : `${this.say("you")}: `;
      item.append(who);
    }
    item.append(document.createTextNode(line.text)); // never markup: the text is another person's
    if (line.files?.length && !line.text) item.classList.add("wordless");
    for (const file of line.files ?? []) item.append(this._file(file, !line.unsent));
    const when = document.createElement("span");
    when.className = "when";
    if (line.who !== "system") item.append(when);
    return item;
  }

  _file(file, kept) {
    const { say } = this;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "file";
    button.setAttribute("aria-label", say("fetch", file.name, sizeOf(file.size)));
    const words = document.createElement("span");
    words.textContent = `${file.name} · ${sizeOf(file.size)}`;
    button.append(words);
    button.addEventListener("click", () => this.files.save(file).catch(() => (words.textContent = say("fetchLater", file.name))));
    if (isDrawn(file) && (kept || this.files.addresses.has(file.id))) this._draw(button, file);
    return button;
  }

  /** A picture in the place of its name, once it is here; without it the name stays. */
  async _draw(button, file) {
    const address = await this.files.address_of(file).catch(() => null);
    if (!address) return;
    const picture = document.createElement("img");
    picture.alt = file.name;
    picture.src = address;
    await picture.decode().catch(() => null);
    if (!picture.naturalWidth) return;
    const list = at("lines");
    const follows = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    button.replaceChildren(picture);
    button.classList.add("drawn");
    if (follows) list.scrollTop = list.scrollHeight;
  }

  /** The files on their way up. */
  _going() {
    const { say, files } = this;
    at("attach").hidden = !files.rule;
    at("attach").disabled = !this.chat.connected;
    at("going").hidden = !files.going.length;
    const shown = new Map([...at("going").children].map((item) => [item.dataset.id, item]));
    for (const one of files.going) {
      const item = shown.get(one.id) ?? this._goingItem(one);
      shown.delete(one.id);
      const text = one.why ? `${one.name} – ${say(`why_${one.why}`, one.most)}` : `${one.name} · ${sizeOf(one.size)}`;
      item.classList.toggle("refused", Boolean(one.why));
      if (item.firstChild.textContent !== text) item.firstChild.textContent = text;
      item.lastChild.hidden = Boolean(one.why);
      item.lastChild.value = one.have / Math.max(1, one.size);
      if (!item.isConnected) at("going").append(item);
    }
    for (const item of shown.values()) item.remove();
  }

  _goingItem(one) {
    const item = document.createElement("li");
    item.dataset.id = one.id;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "icon";
    remove.textContent = "✕";
    remove.setAttribute("aria-label", this.say("detach", one.name));
    remove.addEventListener("click", () => this.files.remove(one.id));
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", one.name);
    item.append(document.createElement("span"), remove, bar);
    return item;
  }

  _mark(item, line) {
    const refused = line.refused && (line.refused === "invalid" ? "tooLongSent" : "refused");
    const state = refused ?? (line.unsent ? "queued" : line.who === "customer" ? "saved" : "");
    item.classList.toggle("queued", state === "queued");
    item.classList.toggle("refused", Boolean(refused));
    const sign = { queued: "◷ ", saved: "✓ " }[state] ?? "";
    const text = this.clock.format(line.at) + (state ? ` · ${sign}${this.say(state)}` : "");
    const when = item.querySelector(".when");
    if (when && when.textContent !== text) when.textContent = text;
  }

  _clear() {
    this.drawn.clear();
    at("lines").replaceChildren();
  }

  /** How much room is left; nothing is shown while there is plenty. Returns whether the text may be sent. */
  count() {
    const length = [...at("text").value.trim()].length;
    const limit = this.chat.talk?.max ?? this.limit;
    const left = limit - length;
    at("count").hidden = left > NEAR_THE_LIMIT;
    at("count").className = left < 0 ? "over" : "muted";
    at("count").textContent = left < 0 ? this.say("tooLong", -left) : this.say("left", left);
    at("send").disabled = length === 0 || left < 0;
    return !at("send").disabled;
  }

  /** Shows what is wrong with the form; true when nothing is. */
  check({ name, phone }) {
    const digits = phone.replace(/\D/g, "").length;
    const wrong = {
      name: name ? "" : this.say("nameMissing"),
      phone: !phone || (/^[+\d\s().-]+$/.test(phone) && digits >= 8 && digits <= 15) ? "" : this.say("phoneWrong"),
    };
    for (const [field, text] of Object.entries(wrong)) {
      at(`${field}-error`).textContent = text;
      at(`${field}-error`).hidden = !text;
      at(field).setAttribute("aria-invalid", String(Boolean(text)));
    }
    const first = Object.keys(wrong).find((field) => wrong[field]);
    if (first) at(first).focus();
    return !first;
  }
}
