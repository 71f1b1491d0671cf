// What can be done with a message: the bar that shows on hover, and its menu.
import { act } from "./api.js";
import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { icon } from "./icons.js";
import { changed, go, openLayer, person, state, toast } from "./state.js";

const QUICK = ["white_check_mark", "eyes", "raising_hand"];

export function reactTo(anchor, channel, ts) {
  openLayer({ kind: "picker", anchor, pick: (name) => addReaction(channel, ts, name) });
}

function addReaction(channel, ts, name) {
  const message = state.snap.messages[channel]?.find((one) => one.ts === ts);
  const mine = message?.reactions?.some((one) => one.name === name && one.users.includes(state.me));
  if (!mine) act("react", { channel, ts, name });
}

export function toolbar(message, pane, active) {
  const { channel } = pane;
  const tabindex = active ? 0 : -1;
  const tool = (key, label, testId, click, content) =>
    h(
      "button",
      {
        key,
        type: "button",
        class: "tool",
        tabindex,
        "data-key": key,
        "data-tip": label,
        "aria-label": label,
        "data-testid": testId,
        on: { click },
      },
      content,
    );
  return h(
    "div",
    { class: "toolbar", role: "toolbar", "aria-label": "Message actions" },
    QUICK.map(
      (name) => tool(
        `quick-${name}`,
        `React with :${name}:`,
        `quick-${name}`,
        () => addReaction(channel, message.ts, name),
        emoji(name),
      ),
    ),
    tool(
      "react",
      "Add a reaction",
      "react-button",
      (event) => reactTo(event.currentTarget, channel, message.ts),
      icon("react"),
    ),
    tool("thread", "Reply in thread", "thread-button", () => openThread(pane, message), icon("thread")),
    tool(
      "forward",
      "Forward message",
      "forward-button",
      () => openLayer({ kind: "forward", channel, message }),
      icon("forward"),
    ),
    tool(
      "more",
      "More actions",
      "more-button",
      (event) => openLayer({ kind: "menu", anchor: event.currentTarget, choices: messageMenu(message, pane) }),
      icon("more"),
    ),
    message.user === state.me ? h(
      "button",
      {
        key: "edit",
        type: "button",
        hidden: true,
        "data-key": "edit",
        tabindex: -1,
        on: { click: () => edit(message, pane) },
      },
    ) : null,
  );
}

function openThread(pane, message) {
  go({ channel: pane.channel, thread: message.thread_ts ?? message.ts });
  setTimeout(() => document.querySelector("[data-testid=thread-composer]")?.focus(), 0);
}

function edit(message, pane) {
  state.editing = `${pane.name}:${message.ts}`;
  changed();
}

function messageMenu(message, pane) {
  const target = { channel: pane.channel, ts: message.ts };
  const shortcuts = state.snap.shortcuts.filter((one) => one.type === "message");
  const own = message.user === state.me;
  const choice = (label, testId, go, more = {}) => ({ label, testId, go, ...more });
  return [
    choice("Copy link", "copy-link", () => copyLink(target)),
    ...shortcuts.map((one) =>
      choice(
        one.name,
        `shortcut-${one.callback_id}`,
        () => act("shortcut", { ...target, callback_id: one.callback_id }),
        { icon: "bolt", group: "Shortcuts" },
      ),
    ),
    own && choice("Edit message", "edit-button", () => edit(message, pane), { icon: "pencil", group: "Yours" }),
    (own || person(state.me)?.is_admin) && choice(
      "Delete message",
      "delete-button",
      () => confirmDelete(target),
      { danger: true, group: "Yours" },
    ),
  ].filter(Boolean);
}

async function copyLink({ channel, ts }) {
  const url = `${location.origin}/archives/${channel}/p${ts.replace(".", "")}`;
  try {
    await navigator.clipboard.writeText(url);
    toast("The link is copied.", "good");
  } catch {
    toast(url, "good");
  }
}

function confirmDelete(target) {
  const text = (words) => ({ type: "plain_text", text: words });
  const confirm = {
    title: text("Delete message"),
    text: text("Are you sure you want to delete this message? This cannot be undone."),
    confirm: text("Delete"),
    deny: text("Cancel"),
    style: "danger",
  };
  openLayer({ kind: "confirm", confirm, go: () => act("delete", target) });
}
