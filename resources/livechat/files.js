// Files of the conversation: up in pieces, asked again until they are whole, down when they are shown. Contract: contract/attachment.py.
const PIECE = 256 * 1024;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15000;
const DRAWN = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const DRAWN_MOST = 8 * 1024 * 1024;

/** Bytes as people read them. */
export const sizeOf = (bytes) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} MB`;

export const isDrawn = (file) => file.width > 0 && DRAWN.includes(file.type) && file.size <= DRAWN_MOST;

class Refused extends Error {
  constructor(why, most) {
    super(why);
    Object.assign(this, { why, most });
  }
}

export class Files {
  /** `token()` opens the conversation; `onSent(ref)` once a file is whole; `onChange()` after anything that may show. */
  constructor(address, { token, newId, onSent, onChange }) {
    Object.assign(this, { address, token, newId, onSent, onChange });
    this.rule = null;
    this.going = []; // {id, name, size, have, why, most}
    this.addresses = new Map();
  }

  /** Takes files the visitor chose; what is too large is shown as such and goes nowhere. */
  add(files) {
    for (const file of files) {
      const item = { id: this.newId(), name: file.name, size: file.size, have: 0, why: "", most: "", file };
      if (!file.size) item.why = "empty";
      else if (file.size > this.rule.file_mb * 1024 * 1024) Object.assign(item, { why: "size", most: this.rule.file_mb });
      this.going.push(item);
    }
    this.onChange();
    this._run();
  }

  /** The visitor does not want it any more, or has read why it was refused. */
  remove(id) {
    this.going = this.going.filter((item) => item.id !== id);
    this.onChange();
  }

  /** An address of the file within this page. */
  async address_of(file) {
    if (!this.addresses.has(file.id)) {
      const answer = await this._ask("GET", `/${file.id}`);
      const blob = new Blob([await answer.arrayBuffer()], { type: file.type });
      this.addresses.set(file.id, URL.createObjectURL(blob));
    }
    return this.addresses.get(file.id);
  }

  /** Puts the file among the visitor's downloads. */
  async save(file) {
    const link = document.createElement("a");
    link.href = await this.address_of(file);
    link.download = file.name;
    link.click();
  }

  async _run() {
    if (this.running) return;
    this.running = true;
    let wait = FIRST_WAIT;
    for (let item; (item = this.going.find((one) => !one.why)); ) {
      try {
        const ref = await this._send(item);
        if (!this.going.includes(item)) continue;
        this.going = this.going.filter((one) => one !== item);
        // What is here already is not fetched back.
        this.addresses.set(ref.id, URL.createObjectURL(new Blob([item.file], { type: ref.type })));
        this.onSent(ref);
        wait = FIRST_WAIT;
      } catch (error) {
        if (error instanceof Refused) Object.assign(item, { why: error.why, most: error.most });
        else if (error instanceof TypeError) {
          await new Promise((done) => setTimeout(done, wait)); // no answer: the line is down
          wait = Math.min(wait * 2, LONGEST_WAIT);
        } else throw error;
      }
      this.onChange();
    }
    this.running = false;
  }

  async _send(item) {
    const about = JSON.stringify({ id: item.id, name: item.name, size: item.size });
    let state = await this._json("POST", "", about, "application/json");
    while (!state.ref && this.going.includes(item)) {
      item.have = state.have;
      this.onChange();
      if (state.have < item.size) {
        const piece = item.file.slice(state.have, state.have + PIECE);
        state = await this._json("PUT", `/${item.id}/chunks/${state.have}`, piece, "application/octet-stream");
      } else state = await this._json("POST", `/${item.id}/finish`);
    }
    return state.ref;
  }

  async _json(method, path, body, type) {
    return (await this._ask(method, path, body, type)).json();
  }

  async _ask(method, path, body, type) {
    const headers = { authorization: `Bearer ${this.token()}` };
    if (type) headers["content-type"] = type;
    const answer = await fetch(this.address + path, { method, headers, body });
    if (answer.ok) return answer;
    if (answer.status === 429 || answer.status >= 500) throw new TypeError(`${answer.status}`); // later
    const problem = await answer.json();
    throw new Refused(problem.detail?.why || problem.code, problem.detail?.most ?? "");
  }
}
