// What lies over the page: emoji picker, menus, confirmations, forwarding, and short notices.
import { act } from "./api.js";
import { h } from "./dom.js";
import { EMOJI_GROUPS, emoji, findEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { bareWithEmoji } from "./mrkdwn.js";
import { avatar, badges } from "./people.js";
import { changed, channelLabel, closeLayer, hush, nameOf, state } from "./state.js";
import { textObject } from "./texts.js";

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

const focusFirst = (node) => (node.querySelector("textarea, select, input") ?? node.querySelector(".primary, .danger"))?.focus();

export const layers = () => state.layers.map((layer) => KINDS[layer.kind](layer));

const floating = (layer, props, ...content) =>
  h(
    "div",
    { key: `layer-${layer.id}`, class: "catcher", on: { mousedown: (event) => event.target === event.currentTarget && closeLayer(layer) } },
    h("div", { ...props, class: `floating ${props.class}`, mount: beside(layer.anchor) }, content),
  );

const dialog = (layer, props, ...content) =>
  h("div", { key: `layer-${layer.id}`, class: "veil" }, h("div", { ...props, class: `modal dialog ${props.class ?? ""}`, "aria-modal": "true", mount: focusFirst }, content));

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
        key: name, type: "button", class: "emoji-cell", "data-testid": `emoji-${name}`, "aria-label": name, title: `:${name}:`,
        on: { click: () => pick(name), mouseenter: () => ((layer.over = name), changed()), focus: () => ((layer.over = name), changed()) },
      },
      emoji(name, "big"),
    );
  const group = ({ title, names }) =>
    h("section", { key: title }, h("h4", null, names.length ? title : "Nothing found"), h("div", { class: "emoji-grid" }, names.map(cell)));
  return floating(
    layer,
    { class: "picker", role: "dialog", "aria-label": "Choose an emoji", "data-testid": "emoji-picker" },
    h("label", { class: "search" }, icon("search", 16), h("input", { type: "text", placeholder: "Search emoji", "aria-label": "Search emoji", "data-testid": "emoji-search", on: { input, keydown } })),
    h("div", { class: "emoji-groups" }, groups.map(group)),
    h("div", { class: "picked" }, layer.over ? [emoji(layer.over, "big"), h("span", null, `:${layer.over}:`)] : h("span", { class: "muted" }, "Pick an emoji")),
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
        { key: choice.testId, type: "button", role: "menuitem", class: `menu-choice ${choice.danger ? "danger" : ""}`, "data-testid": choice.testId, on: { click: () => choose(choice) } },
        choice.icon ? icon(choice.icon, 16) : null,
        h("span", null, choice.label),
        choice.hint ? h("small", null, choice.hint) : null,
      ),
    ];
  };
  const content = layer.choices.length ? layer.choices.map(entry) : h("div", { class: "menu-group" }, "Nothing here");
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
      { key: who.id, type: "button", role: "menuitemradio", "aria-checked": String(who.id === state.me), class: "menu-choice person-choice", "data-testid": `act-as-${who.id}`, on: { click: () => choose(who) } },
      avatar(who.id, "small"),
      h("span", { class: "person-lines" }, h("span", null, who.real_name || who.name, " ", badges(who.id)), h("small", null, who.title || " ")),
      who.id === state.me ? icon("check", 18) : null,
    );
  return floating(
    layer,
    { class: "menu people-menu", role: "menu", on: { keydown: arrows } },
    h("div", { class: "menu-group" }, "Act as"),
    layer.people.map(entry),
  );
}

// ---- dialogs ----

function confirmation(layer) {
  const { confirm } = layer;
  const yes = () => {
    closeLayer(layer);
    layer.go();
  };
  return dialog(
    layer,
    { class: "confirm", role: "alertdialog", "aria-label": confirm.title?.text ?? "Confirm", "data-testid": "confirm" },
    h("div", { class: "modal-head" }, h("h2", null, textObject(confirm.title)), closer(layer)),
    h("div", { class: "modal-body" }, textObject(confirm.text)),
    h(
      "div",
      { class: "modal-foot" },
      h("button", { type: "button", class: "button", "data-testid": "confirm-no", on: { click: () => closeLayer(layer) } }, textObject(confirm.deny)),
      h("button", { type: "button", class: `button ${confirm.style === "danger" ? "danger" : "primary"}`, "data-testid": "confirm-yes", on: { click: yes } }, textObject(confirm.confirm)),
    ),
  );
}

const closer = (layer) => h("button", { type: "button", class: "tool", "aria-label": "Close", on: { click: () => closeLayer(layer) } }, icon("close"));

const quoted = (message) => {
  const attached = message.attachments?.[0];
  const mail = message.files?.[0];
  return bareWithEmoji(message.text) || attached?.text || attached?.fallback || mail?.plain_text || mail?.title || "(no text)";
};

function forward(layer) {
  const { message } = layer;
  const places = state.snap.channels.filter((one) => one.is_im || (one.is_member !== false && !one.is_archived));
  const chosen = layer.to ?? "";
  const set = (name) => (event) => {
    layer[name] = event.currentTarget.value;
    changed();
  };
  const send = async () => {
    if (!chosen || layer.sending) return;
    layer.sending = true;
    changed();
    const done = await act("forward", { channel: chosen, from_channel: layer.channel, ts: message.ts, comment: layer.comment ?? "" });
    layer.sending = false;
    if (done) closeLayer(layer);
    changed();
  };
  const keydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  };
  const group = (label, list) =>
    h("optgroup", { key: label, label }, list.map((one) => h("option", { key: one.id, value: one.id }, `${one.is_im ? "" : "# "}${channelLabel(one)}`)));
  return dialog(
    layer,
    { class: "forward", role: "dialog", "aria-label": "Forward this message", "data-testid": "forward-dialog", on: { keydown } },
    h("div", { class: "modal-head" }, h("h2", null, "Forward this message"), closer(layer)),
    h(
      "div",
      { class: "modal-body" },
      h(
        "label",
        { class: "input-block" },
        h("span", { class: "label" }, "To"),
        h(
          "select",
          { class: "select", "data-testid": "forward-channel", on: { change: set("to") } },
          h("option", { key: "", value: "" }, "Choose a channel or a person"),
          group("Channels", places.filter((one) => !one.is_im)),
          group("Direct messages", places.filter((one) => one.is_im)),
        ),
      ),
      h(
        "label",
        { class: "input-block" },
        h("span", { class: "label" }, "Message", h("span", { class: "optional" }, " (optional)")),
        h("textarea", { class: "input", rows: 2, placeholder: "Add a message, if you'd like", "data-testid": "forward-comment", on: { input: set("comment") } }),
      ),
      h(
        "div",
        { class: "attachment" },
        h("span", { class: "bar" }),
        h("div", { class: "attachment-body" }, h("div", { class: "author" }, avatar(message.user ?? message.bot_id, "tiny"), h("b", null, message.username ?? nameOf(message.user ?? "App"))), h("div", { class: "text clipped" }, quoted(message))),
      ),
    ),
    h(
      "div",
      { class: "modal-foot" },
      h("button", { type: "button", class: "button", on: { click: () => closeLayer(layer) } }, "Cancel"),
      h("button", { type: "button", class: `button primary ${layer.sending ? "busy" : ""}`, disabled: !chosen, "data-testid": "forward-send", on: { click: send } }, "Forward"),
    ),
  );
}

const KINDS = { picker, menu, people, confirm: confirmation, forward };

// ---- notices ----

export function toasts() {
  const told = (state.snap?.toasts ?? []).filter((one) => !state.hushed.has(`toast-${one.id}`));
  const all = [...told.map((one) => ({ ...one, id: `toast-${one.id}`, kind: "error" })), ...state.toasts];
  return all.map((one) =>
    h("div", { key: one.id, class: `toast ${one.kind}`, "data-testid": "toast", mount: () => setTimeout(() => hush(one.id), 9000) }, h("span", null, one.text), h("button", { type: "button", "aria-label": "Dismiss", on: { click: () => hush(one.id) } }, icon("close", 16))),
  );
}
