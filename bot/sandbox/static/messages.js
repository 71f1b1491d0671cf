// The message list of a channel or a thread, and everything on a message.
import { act, actBusy } from "./api.js";
import { attachments, files } from "./attachments.js";
import { blocks } from "./blocks.js";
import { editor } from "./composer.js";
import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar, badges, reactionTitle } from "./people.js";
import { changed, go, hush, nameOf, now, person, state, threadHasNews } from "./state.js";
import { ago, dayKey, dayTitle, fullTime, timeOf } from "./times.js";
import { reactTo, toolbar } from "./toolbar.js";

const TOGETHER = 300; // seconds within which messages of one author share a head

const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts;
const inChannel = (message) => !isReply(message) || message.broadcast;
const here = (message) => !state.hushed.has(`${message.channel}:${message.ts}`);
const inOrder = (one, two) => Number(one.ts) - Number(two.ts);

export const channelMessages = (id) =>
  (state.snap.messages[id] ?? []).filter((one) => inChannel(one) && here(one)).sort(inOrder);
const repliesTo = (id, ts) => (state.replies.get(`${id}:${ts}`) ?? []).filter(here).sort(inOrder);

/** The first message and its replies; nothing when this person cannot see the first. */
export function threadMessages(id, ts) {
  const first = (state.snap.messages[id] ?? []).find((one) => one.ts === ts);
  return first ? [first, ...repliesTo(id, ts)] : [];
}

const authorOf = (message) => message.user ?? message.bot_id ?? message.username;

function continues(message, former) {
  const apart = (one) => !one || one.ephemeral || one.broadcast || one.deleted;
  if (apart(message) || apart(former)) return false;
  if (message.attachments?.length) return false; // a forward says who brought it
  if (authorOf(message) !== authorOf(former) || message.username !== former.username) return false;
  return Number(message.ts) - Number(former.ts) < TOGETHER && dayKey(message.ts) === dayKey(former.ts);
}

/** Rows of messages with a line for each new day. */
export function rows(list, pane) {
  let day = null;
  return list.flatMap((message, index) => {
    const key = dayKey(message.ts);
    const fresh = key !== day;
    day = key;
    return [fresh && pane.days ? divider(key, message.ts) : null, row(message, pane, !fresh && continues(message, list[index - 1]))];
  });
}

const divider = (key, ts) =>
  h("div", { key: `day-${key}`, class: "day", role: "separator" }, h("span", null, dayTitle(ts, now())));

const remembered = new WeakMap(); // message -> {pane name: {on: what it was made from, row}}

/** A row is made again only when something it shows has changed. */
function row(message, pane, compact) {
  const mark = `${pane.name}:${message.ts}`;
  const answers = pane.threads ? repliesTo(pane.channel, message.ts) : [];
  const look = {
    compact,
    answers,
    mark,
    editing: state.editing === mark,
    active: state.active === mark,
    tools: state.active === mark || state.hover === mark,
    fresh: threadHasNews(pane.channel, answers),
    tabbable: state.active === mark || pane.last === message.ts,
  };
  const minute = Math.floor(now() / 60);
  const busy = [...state.busy].filter((key) => key.includes(message.ts));
  const on = JSON.stringify({ ...look, answers: [answers.length, answers.at(-1)?.ts], minute, busy });
  const rows = remembered.get(message) ?? remembered.set(message, {}).get(message);
  if (rows[pane.name]?.on !== on || look.editing) rows[pane.name] = { on, wish: makeRow(message, pane, look) };
  return rows[pane.name].wish;
}

const KEYS = { r: "react", t: "thread", f: "forward", e: "edit" };

function makeRow(message, pane, look) {
  const { mark, compact, editing, active } = look;
  const keydown = (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowUp" || event.key === "ArrowDown") return step(event);
    const name = KEYS[event.key];
    const wanted = name && event.currentTarget.querySelector(`[data-key="${name}"]`);
    if (wanted) {
      event.preventDefault();
      wanted.click();
    }
  };
  const become = (name) => () => {
    if (state[name] === mark) return;
    state[name] = mark;
    changed();
  };
  const openIt = () => go({ channel: pane.channel, thread: message.thread_ts });
  const dismiss = () => hush(`${message.channel}:${message.ts}`);
  const classes = [
    "message",
    compact && "compact",
    message.ephemeral && "ephemeral",
    active && "active",
    editing && "editing",
    !message.ephemeral && callsMe(message) && "calls",
  ];
  return h(
    "div",
    {
      key: mark,
      class: classes.filter(Boolean).join(" "),
      role: "article",
      "aria-label": `${authorName(message)}, ${timeOf(message.ts)}`,
      tabindex: look.tabbable ? 0 : -1,
      "data-testid": "message",
      "data-ts": message.ts,
      "data-user": message.user ?? false,
      on: { keydown, focusin: become("active"), mouseenter: become("hover") },
    },
    h("div", { class: "gutter" }, compact ? smallTime(message) : avatar(authorOf(message), "", authorName(message))),
    h(
      "div",
      { class: "content" },
      message.ephemeral ? h("div", { class: "only-you" }, icon("eye", 14), "Only visible to you") : null,
      pane.threads && isReply(message) ? textButton("only-you", "replied to a thread", openIt) : null,
      compact ? null : head(message),
      editing ? editor(message, pane) : body(message, pane),
      reactions(message, pane),
      pane.threads ? replies(message, pane, look) : null,
      message.ephemeral ? textButton("dismiss", "Dismiss message", dismiss) : null,
    ),
    message.ephemeral || message.deleted || editing || !look.tools ? null : toolbar(message, pane, active),
  );
}

function step(event) {
  event.preventDefault();
  const all = [...event.currentTarget.parentElement.querySelectorAll("[data-testid=message]")];
  all[all.indexOf(event.currentTarget) + (event.key === "ArrowUp" ? -1 : 1)]?.focus();
}

const smallTime = (message) =>
  h("time", { class: "small-time", title: fullTime(message.ts) }, timeOf(message.ts));

const textButton = (look, label, click) =>
  h("button", { type: "button", class: `linklike ${look}`, on: { click } }, label);

const callsMe = (message) => new RegExp(`<@${state.me}[|>]`).test(message.text ?? "");

function authorName(message) {
  if (message.username) return message.username;
  return message.user ? nameOf(message.user) : "App";
}

function head(message) {
  const who = person(message.user);
  const isApp = message.bot_id && !who?.is_bot;
  return h(
    "div",
    { class: "head" },
    h("span", { class: "name", title: who?.title || false }, authorName(message)),
    isApp ? h("span", { class: "badge app" }, "App") : badges(message.user),
    h("time", { class: "time", title: fullTime(message.ts) }, timeOf(message.ts)),
  );
}

function body(message, pane) {
  const place = messagePlace(message, pane);
  if (message.deleted) return h("div", { class: "body muted" }, "This message was deleted.");
  const wordy = message.blocks?.length;
  return h(
    "div",
    { class: "body" },
    wordy ? blocks(message.blocks, place) : message.text ? h("div", { class: "text" }, mrkdwn(message.text)) : null,
    message.edited ? h("span", { class: "edited" }, "(edited)") : null,
    attachments(message, place),
    files(message),
  );
}

const messagePlace = (message, pane) => {
  const name = `${pane.channel}:${message.ts}`;
  return {
    name,
    fire: (element, value) =>
      actBusy(
        `${name}:${element.action_id}:${element.value ?? ""}`,
        "click",
        { channel: pane.channel, ts: message.ts, action_id: element.action_id, value },
      ),
  };
};

function reactions(message, pane) {
  if (!message.reactions?.length) return null;
  const chip = (reaction) => {
    const mine = reaction.users.includes(state.me);
    const target = { channel: pane.channel, ts: message.ts, name: reaction.name };
    return h(
      "button",
      {
        key: reaction.name,
        type: "button",
        class: `chip ${mine ? "mine" : ""}`,
        "aria-pressed": String(mine),
        "data-testid": `reaction-${reaction.name}`,
        "data-tip": reactionTitle(reaction, state.me),
        "aria-label": reactionTitle(reaction, state.me),
        on: { click: () => act(mine ? "unreact" : "react", target) },
      },
      emoji(reaction.name),
      h("span", { class: "count" }, reaction.users.length),
    );
  };
  const add = (event) => reactTo(event.currentTarget, pane.channel, message.ts);
  return h(
    "div",
    { class: "chips" },
    message.reactions.map(chip),
    h(
      "button",
      {
        key: "+",
        type: "button",
        class: "chip add",
        "aria-label": "Add a reaction",
        tabindex: -1,
        on: { click: add },
      },
      icon("react", 16),
    ),
  );
}

function replies(message, pane, { answers: all, fresh }) {
  const count = message.reply_count || all.filter((one) => !one.ephemeral).length;
  if (!count) return null;
  const authors = [...new Set(all.map((one) => one.user).filter(Boolean))].slice(0, 4);
  const last = all.at(-1);
  return h(
    "button",
    {
      type: "button",
      class: `replies ${fresh ? "fresh" : ""}`,
      "data-testid": "replies",
      on: { click: () => go({ channel: pane.channel, thread: message.ts }) },
    },
    authors.map((id) => avatar(id, "tiny")),
    h("b", null, `${count} ${count === 1 ? "reply" : "replies"}`),
    last ? h("span", { class: "last" }, `Last reply ${ago(last.ts, now())}`) : null,
    h("span", { class: "view" }, "View thread"),
  );
}

