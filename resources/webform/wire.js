// Asking the gateway: again when the line is down or it asks for patience, so that nothing is lost; a no is said at once.
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15000;
const PIECE = 256 * 1024;

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.code || String(status));
    Object.assign(this, { status, code: problem.code || "", detail: problem.detail || {} });
  }
}

export const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

export class Wire {
  /** `onTrouble("" | "offline" | "slow")`: what keeps it from its answer now. */
  constructor(onTrouble) {
    Object.assign(this, { onTrouble, token: "" });
  }

  /** The answer, sooner or later. `wanted()` false: nobody waits for it any more, and it is undefined. Throws Refused. */
  async ask(method, path, { json, body, type, wanted = () => true } = {}) {
    const headers = {};
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    if (json !== undefined) headers["content-type"] = "application/json";
    else if (type) headers["content-type"] = type;
    for (let wait = FIRST_WAIT; wanted(); wait = Math.min(wait * 2, LONGEST_WAIT)) {
      let answer = null;
      try {
        answer = await fetch(path, { method, headers, body: json === undefined ? body : JSON.stringify(json), cache: "no-store" });
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // a line that is down is a TypeError
      }
      if (answer?.ok) {
        this.onTrouble("");
        return answer;
      }
      if (answer && answer.status !== 429 && answer.status < 500) throw new Refused(answer.status, await answer.json());
      this.onTrouble(answer?.status === 429 ? "slow" : "offline");
      const asked = Number(answer?.headers.get("retry-after")) * 1000;
      await new Promise((done) => setTimeout(done, asked > 0 ? asked : wait));
    }
    return undefined;
  }

  async json(method, path, options) {
    return (await this.ask(method, path, options))?.json();
  }
}

/** Files of one composer: up in pieces from where they stood, until they are whole. `list`: {id, name, have, size, why, most, ref}. */
export class Files {
  constructor(wire, address, begin, onChange) {
    Object.assign(this, { wire, address, begin, onChange, list: [], rule: null });
  }

  get ids() {
    return this.list.filter((one) => one.ref).map((one) => one.id);
  }

  get busy() {
    return this.list.some((one) => !one.ref && !one.why);
  }

  add(files) {
    for (const file of files) {
      const item = { id: newId(), name: file.name, size: file.size, have: 0, why: "", most: "", ref: null, file };
      if (!file.size) item.why = "empty";
      else if (file.size > this.rule.file_mb * 1024 * 1024) Object.assign(item, { why: "size", most: this.rule.file_mb });
      else if (this.list.filter((one) => !one.why).length >= this.rule.count) Object.assign(item, { why: "count", most: this.rule.count });
      this.list.push(item);
      if (!item.why) this._send(item);
    }
    this.onChange();
  }

  remove(id) {
    const begun = this.list.some((one) => one.id === id && (one.have || one.ref));
    this.list = this.list.filter((one) => one.id !== id);
    this.onChange();
    // It takes up room there; one the gateway does not have any more is as good as removed.
    if (begun) this.wire.ask("DELETE", `${this.address}/${id}`).catch((error) => error instanceof Refused || Promise.reject(error));
  }

  clear() {
    this.list = [];
    this.onChange();
  }

  async _send(item) {
    const wanted = () => this.list.includes(item);
    const at = `${this.address}/${item.id}`;
    try {
      await this.begin();
      let state = await this.wire.json("POST", this.address, { json: { id: item.id, name: item.name, size: item.size }, wanted });
      while (state && !state.ref && wanted()) {
        item.have = state.have;
        this.onChange();
        const body = item.file.slice(state.have, state.have + PIECE);
        state =
          state.have < item.size
            ? await this.wire.json("PUT", `${at}/chunks/${state.have}`, { body, type: "application/octet-stream", wanted })
            : await this.wire.json("POST", `${at}/finish`, { wanted });
      }
      if (state?.ref) Object.assign(item, { ref: state.ref, have: item.size });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      Object.assign(item, { why: error.detail.why || "other", most: error.detail.most ?? "" });
    }
    this.onChange();
  }
}
