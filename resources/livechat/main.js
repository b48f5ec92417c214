// Puts the page together. Address: /chat/?lang=id|en &topic=… &theme=light|dark ; embed=1 when inside embed.js's frame.
import { Chat, newId } from "./chat.js";
import { Files } from "./files.js";
import { localMemory } from "./memory.js";
import { View } from "./view.js";
import { pickLanguage, speaker } from "./words.js";

const at = (id) => document.getElementById(id);
const asked = new URLSearchParams(location.search);
const language = pickLanguage(asked.get("lang"));
const socket = new URL("ws", location.href);
socket.protocol = socket.protocol === "https:" ? "wss:" : "ws:";
socket.search = "";

if (["light", "dark"].includes(asked.get("theme"))) document.documentElement.dataset.theme = asked.get("theme");

const COVERED = 250; // ms; a page behind another may get no frames at all, and still counts what is unread
let frame = 0;
let late = 0;
const draw = () => {
  cancelAnimationFrame(frame);
  clearTimeout(late);
  frame = late = 0;
  view.draw();
  tellHost();
};
const redraw = () => {
  frame ||= requestAnimationFrame(draw);
  late ||= setTimeout(draw, COVERED);
};
const chat = new Chat(socket.href, localMemory(), redraw);
const files = new Files(new URL("files", location.href).pathname, {
  token: () => chat.talk?.token ?? "",
  newId,
  onSent: (ref) => chat.say("", [ref]),
  onChange: redraw,
});
const view = new View(chat, files, speaker(language), language);
document.addEventListener("visibilitychange", redraw); // a hidden page's timers are slow: catch up on return

// Words kept by another tab of this browser belong to the same conversation.
window.addEventListener("storage", redraw);

async function loadPage(wait = 1000) {
  try {
    const answer = await fetch("page.json");
    if (!answer.ok) throw new TypeError(`page.json: ${answer.status}`);
    view.page(await answer.json());
    if (asked.get("topic")) at("topic").value = asked.get("topic");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // TypeError is fetch's word for "no answer"
    setTimeout(() => loadPage(Math.min(wait * 2, 15000)), wait);
  }
}

at("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const entry = { name: at("name").value.trim(), phone: at("phone").value.trim(), topic: at("topic").value, first: at("first").value.trim() };
  if (!view.check(entry)) return;
  chat.begin(entry);
  at("text").focus();
});

const grow = () => {
  at("text").style.height = "auto";
  at("text").style.height = `${at("text").scrollHeight + 2}px`;
};
at("text").addEventListener("input", () => {
  grow();
  view.count();
  chat.typing();
});
const touch = matchMedia("(pointer: coarse)").matches;
at("text").addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch) return;
  event.preventDefault();
  at("composer").requestSubmit();
});
at("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  if (!view.count()) return;
  chat.say(at("text").value.trim());
  at("text").value = "";
  grow();
  at("text").focus();
});
at("attach").addEventListener("click", () => at("pick").click());
at("pick").addEventListener("change", () => {
  files.add(at("pick").files);
  at("pick").value = "";
  at("text").focus();
});
const given = (event, transfer) => {
  if (!files.rule || !chat.connected || !transfer?.files.length) return;
  event.preventDefault();
  files.add(transfer.files);
};
at("text").addEventListener("paste", (event) => given(event, event.clipboardData));
at("talk").addEventListener("dragover", (event) => event.preventDefault());
at("talk").addEventListener("drop", (event) => given(event, event.dataTransfer));
at("leave").addEventListener("click", () => at("sure").showModal());
at("stay").addEventListener("click", () => at("sure").close());
at("end").addEventListener("click", () => {
  at("sure").close();
  chat.leave();
});
at("again").addEventListener("click", () => {
  view.reopened = true;
  view.draw();
  at("text").focus();
});
at("new").addEventListener("click", () => {
  chat.reset();
  at("name").focus();
});

// Inside embed.js's frame: the host draws the bubble and is told how many lines are unread, never what they say.
const embedded = asked.get("embed") === "1" && window.parent !== window;
function tellHost() {
  if (embedded) window.parent.postMessage({ sahut: "unread", count: view.unread }, "*");
}
at("close").hidden = !embedded;
at("close").addEventListener("click", () => {
  view.unread = 0;
  tellHost();
  window.parent.postMessage({ sahut: "close" }, "*");
});
window.addEventListener("message", ({ data, source }) => {
  if (embedded && source === window.parent && data?.sahut === "opened") {
    view.unread = 0;
    tellHost();
    at(chat.talk ? "text" : "name").focus();
  }
});

view.draw();
loadPage();
