// Talk to the sandbox: the snapshot, the stream of changes, and the acts of a person.
import { changed, state, toast } from "./state.js";

let stream = null;
let asking = null;
let askAgain = false;

/** Fetch the newest snapshot; done when what is shown is at least as new as this call. */
export function refresh() {
  askAgain = true;
  asking ??= ask().finally(() => {
    asking = null;
    changed();
    if (askAgain && state.online) refresh(); // asked for between the last answer and here
  });
  return asking;
}

async function ask() {
  try {
    while (askAgain) {
      askAgain = false;
      const snap = await snapshot(state.me ?? (state.me = await somebody()));
      if (snap.me === state.me) take(snap);
      else askAgain = true; // the person was changed meanwhile
    }
    state.online = true;
  } catch {
    state.online = false;
  }
}

async function snapshot(me) {
  const answer = await fetch(`/ui/snapshot?as=${encodeURIComponent(me)}`);
  if (answer.ok) return answer.json();
  state.me = null; // an address from another workspace
  throw new Error(`snapshot: ${answer.status}`);
}

/** Without a name in the address, the first person of the workspace is acted as. */
async function somebody() {
  const { people } = await (await fetch("/sandbox/state")).json();
  return people.find((who) => !who.is_bot && !who.deleted && who.id !== "USLACKBOT").id;
}

function take(snap) {
  keepUnchanged(snap);
  // Notices from before this page, or from another person's turn, have been seen.
  if (state.snap?.me !== snap.me) for (const { id } of snap.toasts) state.hushed.add(`toast-${id}`);
  state.snap = snap;
  state.replies = repliesByThread(snap);
  state.offset = snap.now - performance.now() / 1000;
  state.loadedAt ??= snap.now;
  const open = new Set(snap.views.map((one) => one.id));
  for (const id of state.forms.keys()) if (!open.has(id)) state.forms.delete(id);
}

const prints = new Map(); // "channel:ts" -> {print, message}: what has not changed stays the same object
let frame = "";

function keepUnchanged(snap) {
  const around = JSON.stringify([snap.me, snap.people, snap.channels, snap.shortcuts]);
  if (around !== frame) prints.clear(); // names are written into messages
  frame = around;
  for (const [channel, list] of Object.entries(snap.messages)) {
    snap.messages[channel] = list.map((message) => {
      const key = `${channel}:${message.ts}:${message.ephemeral ?? ""}`;
      const print = JSON.stringify(message);
      if (prints.get(key)?.print !== print) prints.set(key, { print, message: { ...message, channel } });
      return prints.get(key).message;
    });
  }
}

function repliesByThread(snap) {
  const found = new Map();
  for (const message of Object.values(snap.messages).flat()) {
    if (!message.thread_ts || message.thread_ts === message.ts) continue;
    const thread = `${message.channel}:${message.thread_ts}`;
    found.set(thread, [...(found.get(thread) ?? []), message]);
  }
  return found;
}

export function follow() {
  stream?.close();
  stream = new EventSource(`/ui/stream?as=${encodeURIComponent(state.me)}`);
  stream.onmessage = refresh;
  stream.onopen = refresh; // what happened while we were away
  stream.onerror = () => {
    state.online = false;
    changed();
  };
}

/** Do something as the chosen person. Answers null when it was refused, and says why in a toast. */
export async function act(name, details = {}) {
  let outcome;
  try {
    const answer = await fetch("/ui/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...details, as: state.me, act: name }),
    });
    outcome = await answer.json();
  } catch {
    toast("The sandbox does not answer. Nothing was sent.");
    return null;
  }
  await refresh();
  if (outcome.ok) return outcome;
  // What an app did wrong, the workspace tells by itself; what the person did wrong stands on the modal.
  if ("response" in outcome) return null;
  toast(REASONS[outcome.error] ?? `That did not work: ${outcome.error ?? "unknown error"}`);
  return null;
}

/** The same, remembering that it is under way, so that its button can show it. */
export async function actBusy(key, name, details) {
  if (state.busy.has(key)) return null;
  state.busy.add(key);
  changed();
  try {
    return await act(name, details);
  } finally {
    state.busy.delete(key);
    changed();
  }
}

const REASONS = {
  not_in_channel: "You are not in this channel.",
  is_archived: "This channel is archived.",
  no_text: "Write something first.",
  already_reacted: "You have already reacted with this emoji.",
  cant_update_message: "Only your own messages can be changed.",
  cant_delete_message: "Only your own messages can be deleted.",
};
