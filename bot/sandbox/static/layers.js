// What lies over the page: emoji picker, menus, dialogs, and short notices.
import { confirmation, forward } from "./dialogs.js";
import { h } from "./dom.js";
import { EMOJI_GROUPS, emoji, findEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { avatar, badges } from "./people.js";
import { changed, closeLayer, hush, state } from "./state.js";

/** Keep a floating box beside its anchor and inside the window. */
function beside(anchor) {
  return (node) => {
    const at = anchor.getBoundingClientRect();
    const { width, height } = node.getBoundingClientRect();
    const below = at.bottom + height + 8 < window.innerHeight;
    const top = below ? at.bottom + 6 : Math.max(8, at.top - height - 6);
    const left = Math.min(Math.max(8, at.right - width), window.innerWidth - width - 8);
    node.style.top = `${top}px`;
    node.style.left = `${left}px`;
    (node.querySelector("input, textarea") ?? node.querySelector("button"))?.focus({ preventScroll: true });
  };
}

export const layers = () => state.layers.map((layer) => KINDS[layer.kind](layer));

const floating = (layer, props, ...content) =>
  h(
    "div",
    {
      key: `layer-${layer.id}`,
      class: "catcher",
      on: { mousedown: (event) => event.target === event.currentTarget && closeLayer(layer) },
    },
    h("div", { ...props, class: `floating ${props.class}`, mount: beside(layer.anchor) }, content),
  );

// ---- emoji ----

function picker(layer) {
  const pick = (name) => {
    closeLayer(layer);
    layer.pick(name);
  };
  const words = layer.words ?? "";
  const groups = words ? [{ title: "Found", names: findEmoji(words).slice(0, 60) }] : EMOJI_GROUPS;
  const input = (event) => {
    layer.words = event.currentTarget.value;
    changed();
  };
  const keydown = (event) => {
    if (event.key === "Enter" && groups[0].names.length) pick(groups[0].names[0]);
  };
  const cell = (name) =>
    h(
      "button",
      {
        key: name,
        type: "button",
        class: "emoji-cell",
        "data-testid": `emoji-${name}`,
        "aria-label": name,
        title: `:${name}:`,
        on: {
          click: () => pick(name),
          mouseenter: () => ((layer.over = name), changed()),
          focus: () => ((layer.over = name), changed()),
        },
      },
      emoji(name, "big"),
    );
  const group = ({ title, names }) =>
    h(
      "section",
      { key: title },
      h("h4", null, names.length ? title : "Nothing found"),
      h("div", { class: "emoji-grid" }, names.map(cell)),
    );
  return floating(
    layer,
    { class: "picker", role: "dialog", "aria-label": "Choose an emoji", "data-testid": "emoji-picker" },
    h(
      "label",
      { class: "search" },
      icon("search", 16),
      h(
        "input",
        {
          type: "text",
          placeholder: "Search emoji",
          "aria-label": "Search emoji",
          "data-testid": "emoji-search",
          on: { input, keydown },
        },
      ),
    ),
    h("div", { class: "emoji-groups" }, groups.map(group)),
    h(
      "div",
      { class: "picked" },
      layer.over ? [
        emoji(layer.over, "big"),
        h("span", null, `:${layer.over}:`),
      ] : h("span", { class: "muted" }, "Pick an emoji"),
    ),
  );
}

// ---- menus ----

function arrows(event) {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!move) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll("button")];
  all[(all.indexOf(document.activeElement) + move + all.length) % all.length]?.focus();
}

function menu(layer) {
  const choose = (choice) => {
    closeLayer(layer);
    choice.go();
  };
  let group = null;
  const entry = (choice) => {
    const title = choice.group !== group && choice.group;
    group = choice.group;
    return [
      title ? h("div", { key: `group-${title}`, class: "menu-group" }, title) : null,
      h(
        "button",
        {
          key: choice.testId,
          type: "button",
          role: "menuitem",
          class: `menu-choice ${choice.danger ? "danger" : ""}`,
          "data-testid": choice.testId,
          on: { click: () => choose(choice) },
        },
        choice.icon ? icon(choice.icon, 16) : null,
        h("span", null, choice.label),
        choice.hint ? h("small", null, choice.hint) : null,
      ),
    ];
  };
  const content = layer.choices.length ? layer.choices.map(entry) : h(
    "div",
    { class: "menu-group" },
    "Nothing here",
  );
  return floating(layer, { class: "menu", role: "menu", on: { keydown: arrows } }, content);
}

function people(layer) {
  const choose = (who) => {
    closeLayer(layer);
    layer.pick(who.id);
  };
  const entry = (who) =>
    h(
      "button",
      {
        key: who.id,
        type: "button",
        role: "menuitemradio",
        "aria-checked": String(who.id === state.me),
        class: "menu-choice person-choice",
        "data-testid": `act-as-${who.id}`,
        on: { click: () => choose(who) },
      },
      avatar(who.id, "small"),
      h(
        "span",
        { class: "person-lines" },
        h("span", null, who.real_name || who.name, " ", badges(who.id)),
        h("small", null, who.title || " "),
      ),
      who.id === state.me ? icon("check", 18) : null,
    );
  return floating(
    layer,
    { class: "menu people-menu", role: "menu", on: { keydown: arrows } },
    h("div", { class: "menu-group" }, "Act as"),
    layer.people.map(entry),
  );
}

const KINDS = { picker, menu, people, confirm: confirmation, forward };

// ---- notices ----

export function toasts() {
  const told = (state.snap?.toasts ?? []).filter((one) => !state.hushed.has(`toast-${one.id}`));
  const all = [...told.map((one) => ({ ...one, id: `toast-${one.id}`, kind: "error" })), ...state.toasts];
  return all.map((one) =>
    h(
      "div",
      {
        key: one.id,
        class: `toast ${one.kind}`,
        "data-testid": "toast",
        mount: () => setTimeout(() => hush(one.id), 9000),
      },
      h("span", null, one.text),
      h(
        "button",
        { type: "button", "aria-label": "Dismiss", on: { click: () => hush(one.id) } },
        icon("close", 16),
      ),
    ),
  );
}
