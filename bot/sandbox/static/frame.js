// The frame around the conversation: top bar with the clock, sidebar, head of a channel.
import { act } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { avatar, badges, colleagues } from "./people.js";
import { directWith, go, now, openLayer, person, state, unread } from "./state.js";
import { clockText, fullTime } from "./times.js";

/** The bot of the installed app: the one whose App Home is shown. */
export const botPerson = () => {
  const bots = state.snap.people.filter((who) => who.is_bot && !who.deleted);
  return bots.find((who) => who.is_app) ?? bots[0];
};

const STEPS = [
  { label: "+1 h", title: "Move the clock one hour on", testId: "clock-hour", seconds: 3600 },
  { label: "+4 h", title: "Move the clock four hours on", testId: "clock-four-hours", seconds: 4 * 3600 },
  { label: "+1 day", title: "Move the clock one day on", testId: "clock-day", seconds: 24 * 3600 },
];

export function topBar(switchTo) {
  const me = person(state.me);
  const choose = (event) => openLayer({
    kind: "people",
    anchor: event.currentTarget,
    people: colleagues(state.snap.people),
    pick: switchTo,
  });
  return h(
    "header",
    { class: "topbar" },
    h("span", { class: "sandbox-mark" }, "Sandbox"),
    h(
      "div",
      { class: "clock", role: "group", "aria-label": "Workspace clock" },
      icon("clock", 17),
      h("time", { "data-testid": "clock", title: fullTime(now()) }, clockText(now())),
      STEPS.map((step) =>
        h(
          "button",
          {
            key: step.testId,
            type: "button",
            title: step.title,
            "data-testid": step.testId,
            on: { click: () => act("move_clock", { seconds: step.seconds }) },
          },
          step.label,
        ),
      ),
    ),
    h(
      "button",
      { type: "button", class: "act-as", "data-testid": "act-as", "aria-haspopup": "menu", on: { click: choose } },
      avatar(state.me, "small"),
      h(
        "span",
        { class: "person-lines" },
        h("span", { class: "who" }, h("span", { class: "who-name" }, me?.real_name ?? state.me), badges(state.me)),
        h("small", null, me?.title || "Acting as"),
      ),
      icon("caret", 18),
    ),
  );
}

export function sidebar() {
  const { channels, people, team } = state.snap;
  const byName = (one, two) => one.name.localeCompare(two.name);
  const open = channels.filter((one) => !one.is_im && !one.is_archived).sort(byName);
  const archived = channels.filter((one) => !one.is_im && one.is_archived);
  const others = people.filter((who) => who.id !== state.me && (directWith(who.id) || colleagues([who]).length));
  const bot = botPerson();
  return h(
    "nav",
    { class: "sidebar", "aria-label": "Channels and conversations" },
    h(
      "div",
      { class: "team" },
      h("span", { class: "team-mark", "aria-hidden": "true" }, [...team.name][0]),
      h("b", null, team.name),
    ),
    h(
      "div",
      { class: "places" },
      group("Channels", open.map(channelEntry)),
      archived.length ? group("Archived", archived.map(channelEntry)) : null,
      group("Direct messages", others.map(personEntry)),
      bot ? group("Apps", [homeEntry(bot)]) : null,
    ),
  );
}

const group = (title, entries) => h("section", { key: title }, h("h2", null, title), entries);

function entry({ testId, current, news, dim, click, label, before, after }) {
  const { fresh, calls } = news ?? {};
  return h(
    "button",
    {
      key: testId,
      type: "button",
      class: ["place", current && "current", fresh && "fresh", dim && "dim"].filter(Boolean).join(" "),
      "aria-current": current ? "page" : false,
      "data-testid": testId,
      on: { click },
    },
    before,
    h("span", { class: "place-name" }, label),
    after,
    calls ? count(testId, calls) : null,
  );
}

const count = (testId, calls) =>
  h("span", { class: "unread", "data-testid": `unread-${testId}`, "aria-label": `${calls} unread` }, calls);

const isCurrent = (id) => !state.home && state.channel === id;

const channelEntry = (one) =>
  entry({
    testId: `channel-${one.name}`,
    label: one.name,
    before: icon(one.is_private ? "lock" : "hash", 17),
    dim: one.is_member === false,
    current: isCurrent(one.id),
    news: one.is_member === false ? null : unread(one),
    click: () => go({ channel: one.id }),
  });

/** A conversation begins when somebody opens it. */
export async function openDirect(id) {
  let one = directWith(id);
  if (!one) {
    const outcome = await act("open_dm", { other: id });
    if (!outcome) return;
    one = directWith(id) ?? state.snap.channels.find((other) => other.id === outcome.channel);
  }
  if (one) go({ channel: one.id });
}

function personEntry(who) {
  const one = directWith(who.id);
  return entry({
    testId: `dm-${who.id}`,
    label: who.real_name || who.name,
    before: avatar(who.id, "tiny"),
    after: who.is_bot || who.is_guest ? badges(who.id) : null,
    current: one && isCurrent(one.id),
    news: one && unread(one),
    click: () => openDirect(who.id),
  });
}

export function openHome() {
  go({ home: true });
  act("open_home");
}

const homeEntry = (bot) =>
  entry({
    testId: "home",
    label: bot.real_name || bot.name,
    before: avatar(bot.id, "tiny"),
    after: h("span", { class: "you" }, " home"),
    current: state.home,
    click: openHome,
  });

export function channelHead(one) {
  const who = one.is_im ? person(one.with) : null;
  return h(
    "div",
    { class: "pane-head" },
    h(
      "h1",
      null,
      who ? avatar(who.id, "small") : icon(one.is_private ? "lock" : "hash", 19),
      h("span", null, who ? who.real_name || who.name : one.name),
      who ? badges(who.id) : null,
    ),
    h("span", { class: "topic" }, one.is_archived ? "Archived" : who?.title ?? one.topic ?? ""),
  );
}
