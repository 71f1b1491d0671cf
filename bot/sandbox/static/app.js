// The page as a whole: what is painted where, and the keys that work everywhere.
import { follow, refresh } from "./api.js";
import { h, paintRoot } from "./dom.js";
import { botPerson, openHome, sidebar, topBar } from "./frame.js";
import { layers, toasts } from "./layers.js";
import { eachList, followEnd, noticeScroll } from "./lists.js";
import { closeView, modals } from "./modal.js";
import { channelPane, homePane, threadPane } from "./panes.js";
import { changed, channel, channelLabel, closeLayer, go, now, readAddress, state, watch } from "./state.js";
import { clockText } from "./times.js";

const byId = (id) => document.getElementById(id);
const app = byId("app");

function page() {
  if (!state.snap) {
    const words = state.online ? "Opening the workspace…" : "The sandbox does not answer yet. Trying again…";
    return [h("div", { class: "loading" }, words)];
  }
  // The panes first: what they show counts as read in the sidebar.
  const main = state.home && botPerson() ? homePane() : channelPane();
  const thread = threadPane();
  return [
    topBar(switchTo),
    state.online ? null : offline(),
    h("div", { key: "columns", class: `columns ${thread ? "with-thread" : ""}` }, sidebar(), main, thread),
  ].filter(Boolean);
}

const offline = () =>
  h("div", { key: "offline", class: "offline", role: "alert" }, "The connection to the sandbox is lost. Trying again…");

function render() {
  if (state.snap) settle();
  eachList(noticeScroll);
  paintRoot(app, page());
  lieOver(state.snap ? [...modals(), ...layers()] : []);
  paintRoot(byId("toasts"), toasts());
  eachList(followEnd);
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
  const { channels } = state.snap;
  const first = channels.find((one) => !one.is_im && !one.is_archived && one.is_member !== false);
  state.channel = (first ?? channels[0])?.id ?? null;
  state.thread = null;
}

async function switchTo(id) {
  if (id === state.me) return;
  const { channel: place, thread, home } = state;
  state.me = id;
  state.layers = [];
  state.toasts = [];
  state.editing = null;
  await refresh();
  // Direct conversations are not shared, so a new person starts at their first channel.
  if (home) openHome();
  else go(channel(place) ? { channel: place, thread } : { channel: null });
  follow();
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
  const stops = [
    ...top.querySelectorAll("button, input, select, textarea, a[href]"),
  ].filter((one) => !one.disabled && one.tabIndex >= 0);
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
