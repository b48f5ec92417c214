// The conversation on the page: its lines with their files, and how far it is.
const DRAWN = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const DRAWN_MOST = 8 * 1024 * 1024;

/** Bytes as people read them. */
export const sizeOf = (bytes) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} MB`;

export class Lines {
  constructor(list, say, language, fetchFile) {
    Object.assign(this, { list, say, language, fetchFile, shown: new Set() });
  }

  /** Puts the lines that are not there yet below the others. */
  show(lines) {
    for (const line of lines) {
      if (this.shown.has(line.id)) continue;
      this.shown.add(line.id);
      this.list.append(this._line(line));
    }
  }

  _line(line) {
    const item = document.createElement("li");
    item.className = line.who;
    const who = line.who === "agent" ? line.name || this.say("agent") : line.who === "customer" ? this.say("you") : "";
    if (who) item.append(this._span("who", who));
    item.append(line.text);
    for (const file of line.files) item.append(this._file(file));
    const at = new Date(line.at).toLocaleString(this.language, { dateStyle: "medium", timeStyle: "short" });
    if (line.who !== "system") item.append(this._span("when", at));
    return item;
  }

  _span(kind, text) {
    const span = document.createElement("span");
    Object.assign(span, { className: kind, textContent: text });
    return span;
  }

  _file(file) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "file", textContent: this.say("fetch", file.name, sizeOf(file.size)) });
    button.addEventListener("click", () => this._save(file));
    if (file.width > 0 && DRAWN.includes(file.type) && file.size <= DRAWN_MOST) this._draw(button, file);
    return button;
  }

  async _draw(button, file) {
    const image = new Image();
    image.alt = this.say("fetch", file.name, sizeOf(file.size));
    image.src = await this._address(file);
    button.classList.add("drawn");
    button.setAttribute("aria-label", image.alt);
    button.replaceChildren(image);
  }

  async _address(file) {
    file.address ??= this.fetchFile(file.id).then(async (answer) => URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: file.type })));
    return file.address;
  }

  async _save(file) {
    const link = document.createElement("a");
    Object.assign(link, { href: await this._address(file), download: file.name });
    link.click();
  }
}
