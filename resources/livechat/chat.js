// The conversation, without a window: what is kept, what is sent again, what is shown. Contract: contract/chat.py.
import { Link } from "./link.js";

const PATIENCE = 8000; // a Say without Saved for so long: the line is dead though it looks open
const SLOW_DOWN = 5000;
const TYPING_SHOWN = 4000;
const TYPING_EVERY = 3000;

/** A random UUID, also where `crypto.randomUUID` is missing (pages without TLS). */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export class Chat {
  /** `onChange()` after anything that may show. */
  constructor(url, memory, onChange) {
    this.memory = memory;
    this.onChange = onChange;
    this.talk = memory.conversation();
    this.welcomed = false;
    this.typingUntil = 0;
    this.typedAt = 0;
    this.leaving = false;
    this.timer = 0;
    this.link = new Link(url, {
      onOpen: () => this._hello(),
      onFrame: (frame) => this._frame(frame),
      onDown: () => this._down(),
    });
    if (this.talk) this.link.start();
  }

  get connected() {
    return this.welcomed && this.link.up;
  }

  /** Lines to show: the kept ones by number, then the unsent ones. */
  lines() {
    const known = this.talk?.lines ?? [];
    const seen = new Set(known.map((line) => line.id));
    return [...known, ...this.memory.unsent().filter((line) => !seen.has(line.id)).map((line) => ({ ...line, who: "customer", unsent: true }))];
  }

  begin({ name, phone, topic, first }) {
    this.talk = { key: newId(), token: null, ticket: "", name, phone, topic, lines: [], have: 0, state: "waiting", agent: "", waiting: -1 };
    this.memory.keep(this.talk);
    if (first) this._queue(first);
    this.link.start();
    this.onChange();
  }

  say(text, files = []) {
    const line = this._queue(text, files);
    if (this.talk.state === "ended") this.talk.state = "waiting";
    if (this.connected) this._send([line]);
    this.onChange();
  }

  typing() {
    if (!this.connected || Date.now() - this.typedAt < TYPING_EVERY) return;
    this.typedAt = Date.now();
    this.link.send({ t: "typing" });
  }

  leave() {
    this.leaving = !this.link.send({ t: "leave" });
  }

  /** Forget this conversation on this device and show the form again. */
  reset() {
    this.link.stop();
    this.memory.forget();
    this.talk = null;
    this.welcomed = this.leaving = false;
    this.onChange();
  }

  /** Send everything unsent again, in order, each under its first id. */
  flush() {
    clearTimeout(this.timer);
    if (this.connected) this._send(this.memory.unsent().filter((line) => !line.refused));
  }

  _send(lines) {
    for (const { id, text, files } of lines) this.link.send({ t: "say", id, text, files: (files ?? []).map((file) => file.id) });
    if (!lines.length) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.link.again(), PATIENCE);
  }

  _queue(text, files = []) {
    const last = this.memory.unsent().at(-1);
    const line = { id: newId(), text, files, at: Date.now(), order: Math.max(Date.now(), (last?.order ?? 0) + 1) };
    this.memory.keepUnsent(line);
    return line;
  }

  _hello() {
    const { token, key, name, phone, topic, have } = this.talk;
    this.link.send(token ? { t: "start", token, have } : { t: "start", key, name, phone, topic });
  }

  _down() {
    this.welcomed = false;
    this.typingUntil = 0;
    clearTimeout(this.timer);
    this.onChange();
  }

  _frame(frame) {
    const take = { welcome: this._welcome, line: this._line, saved: this._saved, state: this._state, refused: this._refused, typing: this._typing }[frame.t];
    if (!take || !this.talk) return; // a word of a newer gateway, or a beat
    take.call(this, frame);
    this.onChange();
  }

  _welcome({ token, ticket_number, waiting, max_chars }) {
    Object.assign(this.talk, { token, ticket: ticket_number, waiting, max: max_chars });
    this.memory.keep(this.talk);
    this.welcomed = true;
    this.link.steady();
    if (this.leaving) this.leave();
    this.flush();
  }

  _line({ n, id, who, name, text, at, files }) {
    const others = this.talk.lines.filter((line) => line.id !== id);
    this.talk.lines = [...others, { n, id, who, name, text, at, files }].sort((a, b) => a.n - b.n);
    this.talk.have = Math.max(this.talk.have, n);
    this.memory.keep(this.talk); // before Got: what we say we have, a reload still has
    this.memory.dropUnsent(id);
    if (who === "agent") this.typingUntil = 0;
    if (who !== "customer") this.link.send({ t: "got", ids: [id] });
  }

  _saved({ id, n }) {
    const line = this.memory.unsent().find((one) => one.id === id);
    if (line && !this.talk.lines.some((one) => one.id === id)) {
      this.talk.lines = [...this.talk.lines, { n, id, who: "customer", name: "", text: line.text, files: line.files, at: line.at }].sort((a, b) => a.n - b.n);
      this.memory.keep(this.talk);
    }
    this.memory.dropUnsent(id);
    if (!this.memory.unsent().some((one) => !one.refused)) clearTimeout(this.timer);
  }

  _state({ state, agent, waiting }) {
    Object.assign(this.talk, { state, agent: agent ?? "", waiting: waiting ?? -1 });
    this.memory.keep(this.talk);
  }

  _refused({ code, final, id }) {
    const line = id && this.memory.unsent().find((one) => one.id === id);
    if (code === "rate_limited" || code === "unavailable") {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), SLOW_DOWN);
    } else if (line) {
      this.memory.keepUnsent({ ...line, refused: code });
    } else if (code === "not_found") {
      // The gateway does not know this conversation any more: begin it anew, with what is still unsent.
      this.talk = { ...this.talk, key: newId(), token: null, have: 0, lines: [], state: "waiting" };
      this.memory.keep(this.talk);
    }
    if (final) this.link.again();
  }

  _typing() {
    this.typingUntil = Date.now() + TYPING_SHOWN;
    setTimeout(() => this.onChange(), TYPING_SHOWN + 50);
  }
}
