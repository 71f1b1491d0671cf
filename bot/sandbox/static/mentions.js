// Names inside a message: people, channels, links, dates, and things to copy.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { channel, go, nameOf, now, person, state, toast } from "./state.js";
import { fillDate, fullTime } from "./times.js";

export function userMention(id) {
  const who = person(id);
  const mine = id === state.me ? " mine" : "";
  return h(
    "span",
    { class: `mention${mine}`, title: who ? `${who.real_name}${who.title ? `, ${who.title}` : ""}` : id },
    `@${nameOf(id)}`,
  );
}

export function channelMention(id, label = "") {
  const one = channel(id);
  if (!one) return h("span", { class: "mention" }, `#${label || "private-channel"}`);
  const open = () => go({ channel: id });
  return h("button", { type: "button", class: "mention linklike", on: { click: open } }, `#${one.name}`);
}

export const broadcastMention = (range) => h("span", { class: "mention mine" }, `@${range}`);
export const groupMention = (label) => h("span", { class: "mention" }, label.startsWith("@") ? label : `@${label}`);

export function dateText(ts, pattern, fallback) {
  if (!/^\d+(\.\d+)?$/.test(String(ts))) return fallback;
  return h("time", { class: "date", title: fullTime(ts) }, fillDate(pattern, ts, now()));
}

const SAFE = /^(https?:\/\/|mailto:|tel:)/i;
export const isSafe = (url) => SAFE.test(url ?? "");

/** A link to click; what is not a web, mail or phone address stays text. */
export function link(url, ...label) {
  const text = label.length ? label : [url];
  if (!isSafe(url)) return h("span", { class: "unsafe-link", title: url }, text);
  const inside = (event) => {
    if (followPermalink(url)) event.preventDefault();
  };
  return h(
    "a",
    { href: url, target: "_blank", rel: "noopener noreferrer", title: url, on: { click: inside } },
    text,
  );
}

/** Open a message link of this workspace in this page. */
export function followPermalink(url) {
  const match = /\/archives\/(\w+)\/p(\d{10})(\d{6})(?:\?.*?thread_ts=([\d.]+))?/.exec(url ?? "");
  if (!match || !channel(match[1])) return false;
  const ts = `${match[2]}.${match[3]}`;
  showMessage(match[1], ts, match[4]);
  return true;
}

function showMessage(id, ts, threadTs) {
  const inThread = threadTs && threadTs !== ts;
  go({ channel: id, thread: inThread ? threadTs : null });
  setTimeout(() => {
    const found = [...document.querySelectorAll(`[data-ts="${CSS.escape(ts)}"]`)].at(-1);
    if (!found) return;
    found.scrollIntoView({ block: "center" });
    found.classList.add("found");
    setTimeout(() => found.classList.remove("found"), 2500);
  }, 30);
}

/** Put a Copy button over something whose exact text people carry elsewhere. */
export function copyable(text, content) {
  const copy = async (event) => {
    const button = event.currentTarget;
    if (!(await toClipboard(text))) return toast(
      "The browser refused to copy. Select the text and copy it by hand.",
    );
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 1600);
  };
  const button = h(
    "button",
    {
      type: "button",
      class: "copy",
      "data-testid": "copy-button",
      "aria-label": "Copy the exact text",
      on: { click: copy },
    },
    icon("copy", 16),
    h("span", { class: "before" }, "Copy"),
    h("span", { class: "after" }, "Copied"),
  );
  return h("div", { class: "copyable" }, content, button);
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or not a secure address: the old way still works there.
    const carrier = document.createElement("textarea");
    carrier.value = text;
    document.body.append(carrier);
    carrier.select();
    const done = document.execCommand("copy");
    carrier.remove();
    return done;
  }
}
