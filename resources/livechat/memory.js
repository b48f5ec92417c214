// What survives a reload: the conversation, and every line not yet acknowledged under a key of its own, so that
// two tabs of one browser never write over each other's unsent words.
const HOME = "sahut.chat";
const OUT = "sahut.out.";
const KEPT_LINES = 300;

export class Memory {
  constructor(storage) {
    this.storage = storage; // null: this browser keeps nothing (private mode, blocked)
    this.spare = new Map();
    this.full = false;
  }

  _set(key, value) {
    const text = JSON.stringify(value);
    this.spare.set(key, text);
    try {
      this.storage?.setItem(key, text);
      this.full = false;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.full = true; // quota: told to the visitor, the words stay in this page
    }
  }

  _get(key) {
    try {
      return JSON.parse(this.storage?.getItem(key) ?? this.spare.get(key) ?? "null");
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this._drop(key); // damaged by something else; what is not JSON cannot be a line of ours
      return null;
    }
  }

  _drop(key) {
    this.spare.delete(key);
    this.storage?.removeItem(key);
  }

  /** The conversation {key, token, ticket, name, phone, topic, lines, have, state, agent, waiting} or null. */
  conversation() {
    const kept = this._get(HOME);
    return kept && typeof kept === "object" && typeof kept.key === "string" ? kept : null;
  }

  keep(conversation) {
    this._set(HOME, { ...conversation, lines: conversation.lines.slice(-KEPT_LINES) });
  }

  forget() {
    for (const line of this.unsent()) this.dropUnsent(line.id);
    this._drop(HOME);
  }

  /** Lines written and not yet Saved, oldest first. */
  unsent() {
    const keys = new Set([...this.spare.keys()].filter((key) => key.startsWith(OUT)));
    for (let at = 0; at < (this.storage?.length ?? 0); at++) {
      const key = this.storage.key(at);
      if (key.startsWith(OUT)) keys.add(key);
    }
    return [...keys].map((key) => this._get(key)).filter((line) => line && line.id).sort((a, b) => a.order - b.order);
  }

  keepUnsent(line) {
    this._set(OUT + line.id, line);
  }

  dropUnsent(id) {
    this._drop(OUT + id);
  }
}

/** localStorage where the browser lets us have it. */
export function localMemory() {
  try {
    const storage = window.localStorage;
    storage.getItem(HOME);
    return new Memory(storage);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return new Memory(null);
  }
}
