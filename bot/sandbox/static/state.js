// What the page knows: the server's last snapshot, and what this person has open, read and typed.

const watchers = [];

export const state = {
  snap: null,
  me: null,
  replies: new Map(), // "channel:ts" of a thread -> its messages without the first
  channel: null, // id of the open channel
  thread: null, // ts of the open thread's first message
  home: false,
  layers: [], // pickers, menus and dialogs, the last on top
  toasts: [],
  toEnd: null, // the pane in which this person has just said something
  editing: null, // "channel:ts" of the message being edited
  hover: null, // "pane:ts" of the message the pointer is on
  active: null, // "pane:ts" of the message that keyboard keys go to
  busy: new Set(),
  read: {}, // person -> place -> ts
  drafts: new Map(), // composer -> {text, mentions}
  forms: new Map(), // view id -> Map(block id -> value)
  errorsSeen: new Map(), // view id -> errors the person has typed over since
  hushed: new Set(), // ephemeral messages dismissed here, and toasts already shown
  online: true,
  loadedAt: null,
  offset: 0, // workspace time minus this machine's monotonic clock
};

export const watch = (watcher) => watchers.push(watcher);

let planned = false;
export function changed() {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    for (const watcher of watchers) watcher();
  });
}

export const now = () => state.offset + performance.now() / 1000;
export const person = (id) => state.snap.people.find((one) => one.id === id);
export const channel = (id) => state.snap.channels.find((one) => one.id === id);
const messages = (id) => state.snap.messages[id] ?? [];
export const channelLabel = (one) => (one.is_im ? nameOf(one.with) : one.name);

export function nameOf(id) {
  const who = person(id);
  if (who) return who.real_name || who.name;
  return id === "USLACKBOT" ? "Slackbot" : id;
}

/** The direct conversation with somebody, if it has begun. */
export const directWith = (id) => state.snap.channels.find((one) => one.is_im && one.with === id);

export function toast(text, kind = "error") {
  const id = `page-${performance.now()}`;
  state.toasts.push({ id, text, kind });
  setTimeout(() => hush(id), 9000);
  changed();
}

export function hush(id) {
  state.hushed.add(id);
  state.toasts = state.toasts.filter((one) => one.id !== id);
  changed();
}

// ---- layers ----

export function openLayer(layer) {
  state.layers.push({ ...layer, id: performance.now() });
  changed();
}

export function closeLayer(layer = state.layers.at(-1)) {
  state.layers = state.layers.filter((one) => one !== layer);
  changed();
}

// ---- where we are, kept in the address so that a reload or a link comes back here ----

export function go(place) {
  Object.assign(state, { home: false, thread: null, editing: null }, place);
  const parts = { as: state.me };
  if (state.home) parts.home = "1";
  else if (state.channel) parts.channel = state.channel;
  if (state.thread) parts.thread = state.thread;
  history.replaceState(null, "", `#${new URLSearchParams(parts)}`);
  changed();
}

export function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  return {
    as: parts.get("as"),
    channel: parts.get("channel"),
    thread: parts.get("thread"),
    home: parts.has("home"),
  };
}

// ---- unread ----

const readUpTo = (place) => Number(state.read[state.me]?.[place] ?? state.loadedAt ?? 0);

export function markRead(place, ts) {
  if (!ts || Number(ts) <= readUpTo(place)) return;
  (state.read[state.me] ??= {})[place] = ts;
}

const isNews = (message, place) =>
  message.user !== state.me && !message.deleted && Number(message.ts) > readUpTo(place);

const mentionsMe = (message) => {
  const text = `${message.text ?? ""}${JSON.stringify(message.blocks ?? "")}`;
  return text.includes(`<@${state.me}`) || text.includes(`"user_id":"${state.me}"`);
};

/** How a channel stands out in the sidebar: bold for anything new, a number for what calls this person. */
export function unread(one) {
  let fresh = false;
  let calls = 0;
  for (const message of messages(one.id)) {
    const reply = message.thread_ts && message.thread_ts !== message.ts;
    const place = reply ? `${one.id}:${message.thread_ts}` : one.id;
    if (!isNews(message, place)) continue;
    if (!reply || one.is_im) fresh = true;
    if (one.is_im || mentionsMe(message)) calls += 1;
  }
  return { fresh: fresh || calls > 0, calls };
}

export const threadHasNews = (id, replies) => replies.some((reply) => isNews(reply, `${id}:${reply.thread_ts}`));
