// The page as a whole: what is painted where, and the keys that work everywhere.
import { act, actBusy, follow, refresh } from "./api.js";
import { blocks } from "./blocks.js";
import { composer } from "./composer.js";
import { h, paintRoot } from "./dom.js";
import { botPerson, channelHead, openDirect, openHome, sidebar, topBar } from "./frame.js";
import { icon } from "./icons.js";
import { layers, toasts } from "./layers.js";
import { channelMessages, rows, threadMessages } from "./messages.js";
import { closeView, modals } from "./modal.js";
import { avatar } from "./people.js";
import { changed, channel, channelLabel, closeLayer, go, markRead, now, readAddress, state, watch } from "./state.js";
import { clockText } from "./times.js";

const byId = (id) => document.getElementById(id);
const app = byId("app");

// ---- panes ----

/** A list that stays at its end while new messages come, unless the person has scrolled up. */
function messageList(pane, list) {
  return h(
    "div",
    { key: pane.name, class: "messages", "data-pane": pane.name, role: "log", "aria-label": pane.title, mount: toEnd },
    h("div", { class: "spring" }),
    pane.intro,
    rows(list, pane),
  );
}

const ends = new WeakMap(); // list -> {atEnd, top}

function toEnd(list) {
  list.scrollTop = list.scrollHeight;
  ends.set(list, { atEnd: true, top: list.scrollTop });
  // A composer that grows, or a smaller window, must not hide the last message.
  new ResizeObserver(() => {
    noticeScroll(list);
    if (ends.get(list).atEnd) toTheLast(list);
  }).observe(list);
}

function toTheLast(list) {
  list.scrollTop = list.scrollHeight;
  ends.get(list).top = list.scrollTop;
}

/** Whether the person is reading the end, or has scrolled away since the last painting. */
function noticeScroll(list) {
  const end = ends.get(list);
  if (!end || end.top === list.scrollTop) return;
  end.top = list.scrollTop;
  end.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 48;
}

const eachList = (visit) => document.querySelectorAll(".messages").forEach(visit);

function channelPane() {
  const one = channel(state.channel);
  if (!one) return h("main", { class: "pane empty" }, h("p", null, "Choose a channel on the left."));
  const list = channelMessages(one.id);
  markRead(one.id, list.at(-1)?.ts);
  const name = channelLabel(one);
  const pane = { name: one.id, channel: one.id, title: name, days: true, threads: true, last: list.at(-1)?.ts, intro: intro(one, name) };
  return h("main", { key: one.id, class: "pane", "aria-label": name }, channelHead(one), messageList(pane, list), foot(one, name));
}

const intro = (one, name) =>
  h(
    "div",
    { class: "intro" },
    one.is_im ? avatar(one.with, "large") : h("span", { class: "intro-mark" }, icon(one.is_private ? "lock" : "hash", 28)),
    h("h2", null, one.is_im ? name : `# ${name}`),
    h("p", null, one.is_im ? `This conversation is just between you and ${name}.` : `This is the very beginning of #${name}.`),
  );

function foot(one, name) {
  if (one.is_archived) return h("div", { class: "no-composer" }, "This channel is archived. Its messages can only be read.");
  if (one.is_member === false) {
    return h("div", { class: "no-composer" }, `You are looking at #${name}.`, h("button", { type: "button", class: "button primary", "data-testid": "join", on: { click: () => act("join", { channel: one.id }) } }, "Join channel"));
  }
  return composer({ name: one.id, channel: one.id, label: `Message ${one.is_im ? name : `#${name}`}`, testId: "composer" });
}

function threadPane() {
  const one = channel(state.channel);
  if (!one || !state.thread || state.home) return null;
  const list = threadMessages(one.id, state.thread);
  if (!list.length) return null;
  const place = `${one.id}:${state.thread}`;
  markRead(place, list.at(-1).ts);
  const pane = { name: `thread-${state.thread}`, channel: one.id, title: "Thread", last: list.at(-1).ts };
  const replies = list.filter((one) => one.ts !== state.thread && !one.ephemeral).length;
  const [first, ...rest] = rows(list, pane).filter(Boolean);
  const count = replies ? h("div", { key: "count", class: "reply-count" }, h("span", null, `${replies} ${replies === 1 ? "reply" : "replies"}`)) : null;
  return h(
    "aside",
    { key: `thread-${state.thread}`, class: "pane thread", "data-testid": "thread", "aria-label": "Thread" },
    h(
      "div",
      { class: "pane-head" },
      h("h1", null, h("span", null, "Thread")),
      h("span", { class: "topic" }, one.is_im ? channelLabel(one) : `# ${channelLabel(one)}`),
      h("button", { type: "button", class: "tool", "aria-label": "Close thread", "data-testid": "thread-close", on: { click: () => go({ channel: one.id }) } }, icon("close")),
    ),
    h(
      "div",
      { key: pane.name, class: "messages", "data-pane": pane.name, role: "log", "aria-label": "Thread", mount: toEnd },
      first, count, rest,
      one.is_archived || one.is_member === false ? null : composer({ name: pane.name, channel: one.id, thread: state.thread, label: "Reply…", testId: "thread-composer" }),
    ),
  );
}

function homePane() {
  const bot = botPerson();
  const view = state.snap.home;
  const place = {
    name: "home",
    fire: (element, value) => actBusy(`home:${element.action_id}:${element.value ?? ""}`, "click_home", { action_id: element.action_id, value }),
  };
  return h(
    "main",
    { key: "home", class: "pane home", "aria-label": "App Home", "data-testid": "home-view" },
    h("div", { class: "pane-head" }, h("h1", null, avatar(bot.id, "small"), h("span", null, bot.real_name || bot.name), h("span", { class: "badge app" }, "App"))),
    h(
      "div",
      { class: "tabs", role: "tablist" },
      h("button", { type: "button", role: "tab", "aria-selected": "true", class: "tab current" }, "Home"),
      h("button", { type: "button", role: "tab", "aria-selected": "false", class: "tab", "data-testid": "home-messages", on: { click: () => openDirect(bot.id) } }, "Messages"),
    ),
    h("div", { class: "home-body" }, view?.blocks?.length ? blocks(view.blocks, place) : h("p", { class: "muted" }, "The app has not put anything here yet.")),
  );
}

// ---- painting ----

function page() {
  if (!state.snap) return [h("div", { class: "loading" }, state.online ? "Opening the workspace…" : "The sandbox does not answer yet. Trying again…")];
  // The panes first: what they show counts as read in the sidebar.
  const main = state.home && botPerson() ? homePane() : channelPane();
  const thread = threadPane();
  return [
    topBar(switchTo),
    state.online ? null : h("div", { key: "offline", class: "offline", role: "alert" }, "The connection to the sandbox is lost. Trying again…"),
    h("div", { key: "columns", class: `columns ${thread ? "with-thread" : ""}` }, sidebar(), main, thread),
  ].filter(Boolean);
}

function render() {
  if (state.snap) settle();
  eachList(noticeScroll);
  paintRoot(app, page());
  lieOver(state.snap ? [...modals(), ...layers()] : []);
  paintRoot(byId("toasts"), toasts());
  eachList((list) => ends.get(list)?.atEnd && toTheLast(list));
  title();
}

const focusBefore = []; // for each thing that lies over the page, where the focus was when it came

function lieOver(over) {
  while (focusBefore.length < over.length) focusBefore.push(document.activeElement);
  app.inert = over.length > 0;
  paintRoot(byId("layers"), over);
  let back = null;
  while (focusBefore.length > over.length) back = focusBefore.pop();
  if (back?.isConnected) back.focus({ preventScroll: true });
}

function title() {
  if (!state.snap) return;
  const place = state.home ? "Home" : channel(state.channel) ? channelLabel(channel(state.channel)) : "";
  document.title = [place, state.snap.team.name].filter(Boolean).join(" · ");
}

/** Stand somewhere that exists for this person. */
function settle() {
  if (state.home || channel(state.channel)) return;
  const first = state.snap.channels.find((one) => !one.is_im && !one.is_archived && one.is_member !== false) ?? state.snap.channels[0];
  state.channel = first?.id ?? null;
  state.thread = null;
}

async function switchTo(id) {
  if (id === state.me) return;
  const { channel: place, thread } = state;
  state.me = id;
  state.layers = [];
  state.toasts = [];
  state.editing = null;
  await refresh();
  // Direct conversations are not shared, so a new person starts at their first channel.
  go(channel(place) ? { channel: place, thread } : { channel: null });
  follow();
  if (state.home) act("open_home");
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !state.snap) return;
  event.preventDefault();
  if (state.layers.length) closeLayer();
  else if (state.snap.views.length) closeView(state.snap.views.at(-1));
  else if (state.thread) go({ channel: state.channel });
});

/** Tab stays inside what lies on top. */
document.addEventListener("keydown", (event) => {
  const top = [...byId("layers").children].filter((one) => !one.hidden).at(-1);
  if (event.key !== "Tab" || !top) return;
  const stops = [...top.querySelectorAll("button, input, select, textarea, a[href]")].filter((one) => !one.disabled && one.tabIndex >= 0);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (top.contains(document.activeElement) && document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
});

async function start() {
  const address = readAddress();
  Object.assign(state, { me: address.as, channel: address.channel, thread: address.thread, home: address.home });
  watch(render);
  await refresh();
  while (!state.snap) {
    await new Promise((done) => setTimeout(done, 1000));
    await refresh();
  }
  follow();
  if (state.home) openHome();
  let minute = clockText(now());
  setInterval(() => {
    if (minute === clockText(now())) return;
    minute = clockText(now());
    changed();
  }, 1000);
}

start();
