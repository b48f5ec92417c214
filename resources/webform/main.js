// The web form: filled in, sent once, and then the page where its answers are read. Contract: contract/intake.py.
// Whoever has the part of the address behind # reads the conversation; it is never sent as part of an address.
import { pickLanguage, speaker } from "./words.js";
import { Files, Refused, Wire, newId } from "./wire.js";
import { Lines, sizeOf } from "./thread.js";

const LOOK_EVERY = 5000;
const THREAD = "/v1/intake/thread";
const asked = new URLSearchParams(location.search);
const language = pickLanguage(asked.get("lang") || navigator.language);
const say = speaker(language);
const at = (id) => document.getElementById(id);
const show = (id) => ["begin", "thread", "lost"].forEach((one) => (at(one).hidden = one !== id));
const wire = new Wire((trouble) => {
  at("offline").hidden = !trouble;
  if (trouble) at("offline").textContent = say(trouble);
});
let page;

document.documentElement.lang = language;
for (const [id, word] of Object.entries({
  welcome: "welcome", "welcome-more": "welcomeMore", "name-label": "name", "by-label": "by", "by-telepon-label": "telepon",
  "by-email-label": "email", "topic-label": "topic", "message-label": "message", go: "go", copy: "copy", new: "fresh", keep: "keep",
  "text-label": "answer", send: "send", "lost-title": "lostTitle", "lost-text": "lostText", "lost-new": "fresh",
})) at(id).textContent = say(word);
at("lines").setAttribute("aria-label", say("transcript"));

/** A sentence below a field, or none; the field is marked. */
function complain(id, sentence) {
  const place = at(`${id}-error`);
  place.textContent = sentence;
  place.hidden = !sentence;
  at(id)?.setAttribute("aria-invalid", String(Boolean(sentence)));
}

function count(id) {
  const left = page.max_chars - at(id).value.length;
  const place = at(`${id}-count`);
  place.hidden = left > 200;
  place.classList.toggle("over", left < 0);
  place.textContent = left < 0 ? say("tooLong", -left) : say("left", left);
  return left >= 0;
}

/** The files of the form `form` and its controls. */
function composer(form, begin) {
  const [list, pick, attach] = [".going", ".pick", ".attach"].map((part) => form.querySelector(part));
  const files = new Files(wire, `${THREAD}/files`, begin, () => {
    list.hidden = !files.list.length;
    list.replaceChildren(...files.list.map((item) => row(item, files)));
  });
  files.rule = page.attachments;
  attach.textContent = say("attach");
  attach.hidden = !files.rule;
  attach.addEventListener("click", () => pick.click());
  pick.setAttribute("aria-label", say("attach"));
  pick.addEventListener("change", () => {
    files.add([...pick.files]);
    pick.value = "";
  });
  return files;
}

function row(item, files) {
  const [line, text, drop] = ["li", "span", "button"].map((name) => document.createElement(name));
  const state = item.why ? say(`why_${item.why}`, item.most) : item.ref ? say("ready") : say("up", Math.round((100 * item.have) / item.size));
  text.textContent = `${item.name} (${sizeOf(item.size)}): ${state}`;
  line.className = item.why ? "refused" : "";
  Object.assign(drop, { type: "button", textContent: "✕" });
  drop.setAttribute("aria-label", say("detach", item.name));
  drop.addEventListener("click", () => files.remove(item.id));
  line.append(text, drop);
  if (!item.why && !item.ref) {
    const bar = document.createElement("progress");
    Object.assign(bar, { max: item.size, value: item.have });
    bar.setAttribute("aria-label", item.name);
    line.append(bar);
  }
  return line;
}

// The form.
const key = newId() + newId();
let draft;
/** A place for what is being written, asked for once: at the first word, so that nobody waits when they send. */
function begin() {
  draft ??= new Wire(wire.onTrouble).json("POST", "/form/drafts", { json: { key } }).then((made) => (wire.token = made.token));
  return draft;
}

function address() {
  const by = at("by-email").checked ? "email" : "telepon";
  at("address-label").textContent = say(by);
  at("address-hint").textContent = say(`${by}Hint`);
  Object.assign(at("address"), by === "email" ? { type: "email", inputMode: "email", autocomplete: "email" } : { type: "tel", inputMode: "tel", autocomplete: "tel" });
  return by;
}

function fieldsOf(fields) {
  for (const field of fields) {
    const [label, input, error] = ["label", "input", "p"].map((name) => document.createElement(name));
    Object.assign(input, { id: `field-${field.id}`, maxLength: field.max_chars ?? 200 });
    input.setAttribute("aria-describedby", `${input.id}-error`);
    label.htmlFor = input.id;
    label.textContent = field.required ? field.name : say("optional", field.name);
    Object.assign(error, { id: `${input.id}-error`, className: "error", hidden: true });
    error.setAttribute("role", "alert");
    at("fields").append(label, input, error);
  }
}

/** Whether all is there; the first place that is wrong has the cursor. */
function whole(by) {
  const wrong = {};
  if (!at("name").value.trim()) wrong.name = say("missing", say("name"));
  const value = at("address").value.trim();
  if (!value) wrong.address = say("missing", say(by));
  else if (by === "email" ? !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) : value.replace(/\D/g, "").length < 7) wrong.address = say(`wrong_${by}`);
  for (const field of page.fields)
    if (field.required && !at(`field-${field.id}`).value.trim()) wrong[`field-${field.id}`] = say("missing", field.name);
  if (!at("message").value.trim()) wrong.message = say("messageMissing");
  if (!count("message")) wrong.message = say("tooLong", at("message").value.length - page.max_chars);
  if (page.consent && !at("consent").checked) wrong.consent = say("consentMissing");
  for (const id of ["name", "address", ...page.fields.map((field) => `field-${field.id}`), "message", "consent"]) complain(id, wrong[id] || "");
  complain("form", "");
  const first = Object.keys(wrong)[0];
  if (first) at(first).focus();
  return !first;
}

async function send(files) {
  const by = address();
  if (!whole(by)) return;
  if (files.busy) return complain("form", say("uploading"));
  const fields = Object.fromEntries(page.fields.map((field) => [field.id, at(`field-${field.id}`).value.trim()]).filter(([, value]) => value));
  const json = {
    name: at("name").value.trim(), by, address: at("address").value.trim(), topic: at("topic").value, text: at("message").value,
    fields, files: files.ids, website: at("website").value,
  };
  at("go").disabled = true;
  at("go").textContent = say("sending");
  try {
    await begin();
    const accepted = await wire.json("POST", "/form/submit", { json });
    history.replaceState(null, "", `#${accepted.token}`);
    files.clear();
    await open();
    at("number").focus();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.detail.field === "address") complain("address", say(`wrong_${by}`));
    complain("form", say("refused", error.detail.field || error.code));
  } finally {
    at("go").disabled = false;
    at("go").textContent = say("go");
  }
}

function form() {
  show("begin");
  address();
  at("topic").append(...page.topics.map((topic) => new Option(topic[0].toUpperCase() + topic.slice(1), topic)));
  if (page.topics.includes(asked.get("topic"))) at("topic").value = asked.get("topic");
  fieldsOf(page.fields);
  at("consent-line").hidden = !page.consent;
  at("consent-label").textContent = page.consent;
  const files = composer(at("form"), begin);
  at("form").addEventListener("input", () => begin(), { once: true });
  for (const id of ["by-telepon", "by-email"]) at(id).addEventListener("change", address);
  at("message").addEventListener("input", () => count("message"));
  // What is being mended is no fault any more.
  at("form").addEventListener("input", ({ target }) => at(`${target.id}-error`) && complain(target.id, ""));
  at("form").addEventListener("submit", (event) => {
    event.preventDefault();
    send(files);
  });
}

// The conversation.
let lines, last, seen, message;

async function look() {
  const thread = await wire.json("GET", `${THREAD}?after=${last}`);
  at("number").textContent = say("number", thread.number);
  at("status").textContent = say(thread.state);
  lines.show(thread.lines);
  last = thread.last;
  if (last > seen && document.visibilityState === "visible") {
    await wire.ask("POST", `${THREAD}/seen`, { json: { up_to: last } });
    seen = last;
  }
}

async function keepLooking() {
  for (;;) {
    await new Promise((done) => setTimeout(done, LOOK_EVERY));
    if (document.visibilityState === "visible") await look();
  }
}

async function answer(files) {
  const text = at("text").value;
  if (!count("text")) return;
  if (files.busy) return complain("text", say("uploading"));
  if (!text.trim() && !files.ids.length) return at("text").focus();
  complain("text", "");
  // The same line in every try, until it is kept.
  message ??= newId();
  at("send").disabled = true;
  try {
    await wire.ask("POST", `${THREAD}/messages`, { json: { id: message, text, files: files.ids } });
    message = undefined;
    at("text").value = "";
    files.clear();
    await look();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    message = undefined;
    complain("text", say("refused", error.detail.field || error.code));
  } finally {
    at("send").disabled = false;
  }
}

async function open() {
  wire.token = decodeURIComponent(location.hash.slice(1));
  lines = new Lines(at("lines"), say, language, (id) => wire.ask("GET", `${THREAD}/files/${id}`));
  [last, seen] = [0, 0];
  try {
    await look();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return show("lost");
  }
  show("thread");
  const files = composer(at("answer"), async () => undefined);
  at("answer").addEventListener("submit", (event) => {
    event.preventDefault();
    answer(files);
  });
  at("text").addEventListener("input", () => count("text"));
  keepLooking();
}

const fresh = () => location.assign(location.pathname + location.search);
at("new").addEventListener("click", fresh);
at("lost-new").addEventListener("click", fresh);
at("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(location.href);
  at("copied").textContent = say("copied");
});
window.addEventListener("hashchange", () => location.reload());

page = await wire.json("GET", "page.json");
document.title = `${say("title")} – ${page.name}`;
at("centre").textContent = page.name;
if (location.hash.length > 1) await open();
else form();
