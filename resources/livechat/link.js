// One WebSocket that comes back by itself: waits 0.5 s doubling to 15 s, spread so that a thousand pages do not return at once.
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15000;
const SILENCE = 50000; // the gateway beats every 20 s

export class Link {
  /** `onOpen()`, `onFrame(object)`, `onDown()`; frames are JSON objects tagged by `t`. */
  constructor(url, { onOpen, onFrame, onDown }) {
    Object.assign(this, { url, onOpen, onFrame, onDown });
    this.socket = null;
    this.wanted = false;
    this.failures = 0;
    this.timer = 0;
    this.watch = 0;
    window.addEventListener("online", () => this.now());
    document.addEventListener("visibilitychange", () => document.hidden || this.now());
  }

  get up() {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  start() {
    this.wanted = true;
    this.now();
  }

  stop() {
    this.wanted = false;
    clearTimeout(this.timer);
    this._leave();
  }

  /** Try at once, unless a try is under way. */
  now() {
    if (!this.wanted || this.socket) return;
    clearTimeout(this.timer);
    const socket = new WebSocket(this.url);
    this.socket = socket;
    this._listen(SILENCE / 5);
    socket.onopen = () => {
      this._listen(SILENCE);
      this.onOpen();
    };
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket) return;
      this._listen(SILENCE);
      this.onFrame(JSON.parse(data));
    };
    socket.onclose = () => this.socket === socket && this.again();
  }

  /** The other side took us in: the next loss begins with a short wait again. */
  steady() {
    this.failures = 0;
  }

  send(frame) {
    if (!this.up) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** This line is no good: leave it and come back after a wait. */
  again() {
    this._leave();
    this.onDown();
    if (!this.wanted) return;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.failures++);
    this.timer = setTimeout(() => this.now(), wait * (0.5 + Math.random() / 2));
  }

  _listen(patience) {
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.again(), patience);
  }

  _leave() {
    clearTimeout(this.watch);
    const socket = this.socket;
    this.socket = null;
    if (socket) socket.onclose = socket.onmessage = socket.onopen = null;
    socket?.close();
  }
}
