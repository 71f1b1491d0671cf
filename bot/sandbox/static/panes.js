// The three panes: a channel, a thread beside it, and the App Home.
import { act, actBusy } from "./api.js";
import { blocks } from "./blocks.js";
import { composer } from "./composer.js";
import { h } from "./dom.js";
import { botPerson, channelHead, openDirect } from "./frame.js";
import { icon } from "./icons.js";
import { messageList, toEnd } from "./lists.js";
import { channelMessages, rows, threadMessages } from "./messages.js";
import { avatar } from "./people.js";
import { channel, channelLabel, go, markRead, state } from "./state.js";

export function channelPane() {
  const one = channel(state.channel);
  if (!one) return h("main", { class: "pane empty" }, h("p", null, "Choose a channel on the left."));
  const list = channelMessages(one.id);
  markRead(one.id, list.at(-1)?.ts);
  const name = channelLabel(one);
  const pane = {
    name: one.id,
    channel: one.id,
    title: name,
    days: true,
    threads: true,
    last: list.at(-1)?.ts,
    intro: intro(one, name),
  };
  return h(
    "main",
    { key: one.id, class: "pane", "aria-label": name },
    channelHead(one),
    messageList(pane, list),
    foot(one, name),
  );
}

const intro = (one, name) =>
  h(
    "div",
    { class: "intro" },
    one.is_im ? avatar(one.with, "large") : h(
      "span",
      { class: "intro-mark" },
      icon(one.is_private ? "lock" : "hash", 28),
    ),
    h("h2", null, one.is_im ? name : `# ${name}`),
    h(
      "p",
      null,
      one.is_im ? `This conversation is just between you and ${name}.` : `This is the very beginning of #${name}.`,
    ),
  );

function foot(one, name) {
  if (one.is_archived) return h(
    "div",
    { class: "no-composer" },
    "This channel is archived. Its messages can only be read.",
  );
  if (one.is_member === false) {
    return h(
      "div",
      { class: "no-composer" },
      `You are looking at #${name}.`,
      h(
        "button",
        {
          type: "button",
          class: "button primary",
          "data-testid": "join",
          on: { click: () => act("join", { channel: one.id }) },
        },
        "Join channel",
      ),
    );
  }
  return composer({
    name: one.id,
    channel: one.id,
    label: `Message ${one.is_im ? name : `#${name}`}`,
    testId: "composer",
  });
}

export function threadPane() {
  const one = channel(state.channel);
  if (!one || !state.thread || state.home) return null;
  const list = threadMessages(one.id, state.thread);
  if (!list.length) return null;
  const place = `${one.id}:${state.thread}`;
  markRead(place, list.at(-1).ts);
  const pane = { name: `thread-${state.thread}`, channel: one.id, title: "Thread", last: list.at(-1).ts };
  const replies = list.filter((one) => one.ts !== state.thread && !one.ephemeral).length;
  const [first, ...rest] = rows(list, pane).filter(Boolean);
  const count = replies ? h(
    "div",
    { key: "count", class: "reply-count" },
    h("span", null, `${replies} ${replies === 1 ? "reply" : "replies"}`),
  ) : null;
  return h(
    "aside",
    { key: `thread-${state.thread}`, class: "pane thread", "data-testid": "thread", "aria-label": "Thread" },
    h(
      "div",
      { class: "pane-head" },
      h("h1", null, h("span", null, "Thread")),
      h("span", { class: "topic" }, one.is_im ? channelLabel(one) : `# ${channelLabel(one)}`),
      h(
        "button",
        {
          type: "button",
          class: "tool",
          "aria-label": "Close thread",
          "data-testid": "thread-close",
          on: { click: () => go({ channel: one.id }) },
        },
        icon("close"),
      ),
    ),
    h(
      "div",
      {
        key: pane.name,
        class: "messages",
        "data-pane": pane.name,
        role: "log",
        "aria-label": "Thread",
        mount: toEnd,
      },
      first, count, rest,
      one.is_archived || one.is_member === false ? null : composer({
        name: pane.name,
        channel: one.id,
        thread: state.thread,
        label: "Reply…",
        testId: "thread-composer",
      }),
    ),
  );
}

export function homePane() {
  const bot = botPerson();
  const view = state.snap.home;
  const place = {
    name: "home",
    fire: (element, value) => actBusy(
      `home:${element.action_id}:${element.value ?? ""}`,
      "click_home",
      { action_id: element.action_id, value },
    ),
  };
  return h(
    "main",
    { key: "home", class: "pane home", "aria-label": "App Home", "data-testid": "home-view" },
    h(
      "div",
      { class: "pane-head" },
      h(
        "h1",
        null,
        avatar(bot.id, "small"),
        h("span", null, bot.real_name || bot.name),
        h("span", { class: "badge app" }, "App"),
      ),
    ),
    h(
      "div",
      { class: "tabs", role: "tablist" },
      h("button", { type: "button", role: "tab", "aria-selected": "true", class: "tab current" }, "Home"),
      h(
        "button",
        {
          type: "button",
          role: "tab",
          "aria-selected": "false",
          class: "tab",
          "data-testid": "home-messages",
          on: { click: () => openDirect(bot.id) },
        },
        "Messages",
      ),
    ),
    h(
      "div",
      { class: "home-body" },
      view?.blocks?.length ? blocks(view.blocks, place) : h(
        "p",
        { class: "muted" },
        "The app has not put anything here yet.",
      ),
    ),
  );
}
