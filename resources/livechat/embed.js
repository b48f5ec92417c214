// <script src="https://GATEWAY/chat/embed.js" data-lang="id" data-topic="gadai" data-theme="light" async></script>
// puts a bubble into the corner of any page; the chat itself runs in a frame of the gateway's own origin.
(() => {
  const me = document.currentScript;
  const base = new URL("./", me.src);
  const english = (me.dataset.lang ?? "").startsWith("en");
  const words = english
    ? { open: "Open the live chat", frame: "Live chat", unread: "new messages" }
    : { open: "Buka live chat", frame: "Live chat", unread: "pesan baru" };
  const STYLE = `
    :host{all:initial}
    button{position:fixed;right:16px;bottom:max(16px,env(safe-area-inset-bottom));z-index:2147483000;width:60px;height:60px;border-radius:50%;
      border:0;background:#0b63ce;color:#fff;cursor:pointer;box-shadow:0 4px 16px #0005}
    button:focus-visible{outline:3px solid #17212b;outline-offset:3px}
    button svg{width:28px;height:28px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linejoin:round}
    em{position:absolute;right:0;top:0;min-width:20px;box-sizing:border-box;padding:0 5px;border-radius:10px;background:#b3261e;color:#fff;font:600 13px/20px sans-serif}
    iframe{position:fixed;right:16px;bottom:16px;z-index:2147483001;width:380px;height:min(640px,calc(100dvh - 32px));border:0;border-radius:16px;
      box-shadow:0 8px 32px #0006;background:#fff}
    @media (max-width:480px){iframe{inset:0;width:100%;height:100dvh;border-radius:0}}
    [hidden]{display:none}`;

  function build() {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet(); // not a <style>: a page's own rules may forbid those
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const bubble = document.createElement("button");
    bubble.type = "button";
    bubble.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-4 4v-4H4z"/></svg>';
    const badge = document.createElement("em");
    badge.hidden = true;
    bubble.append(badge);
    bubble.setAttribute("aria-label", words.open);
    bubble.setAttribute("aria-expanded", "false");
    root.append(bubble);
    document.body.append(host);

    let frame = null;
    const show = (open) => {
      frame.hidden = !open;
      bubble.hidden = open;
      bubble.setAttribute("aria-expanded", String(open));
      if (open) frame.contentWindow?.postMessage({ sahut: "opened" }, base.origin);
      else bubble.focus();
    };
    const openUp = () => {
      if (!frame) {
        const address = new URL("./", base);
        address.searchParams.set("embed", "1");
        for (const name of ["lang", "topic", "theme"]) if (me.dataset[name]) address.searchParams.set(name, me.dataset[name]);
        frame = document.createElement("iframe");
        frame.title = words.frame;
        frame.src = address.href;
        frame.addEventListener("load", () => frame.hidden || frame.contentWindow.postMessage({ sahut: "opened" }, base.origin));
        root.append(frame);
      }
      show(true);
    };
    bubble.addEventListener("click", openUp);
    window.addEventListener("message", ({ data, source, origin }) => {
      if (!frame || source !== frame.contentWindow || origin !== base.origin) return;
      if (data?.sahut === "close") show(false);
      if (data?.sahut === "unread") {
        const waiting = frame.hidden ? data.count : 0;
        badge.hidden = !waiting;
        badge.textContent = waiting > 9 ? "9+" : String(waiting);
        bubble.setAttribute("aria-label", waiting ? `${words.open} (${waiting} ${words.unread})` : words.open);
      }
    });
  }
  if (document.body) build();
  else document.addEventListener("DOMContentLoaded", build);
})();
