// Where people type: the composers of a channel and a thread, and the editor of an own message.
import { act } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { unescape } from "./mrkdwn.js";
import { changed, nameOf, openLayer, state, toast } from "./state.js";
import { dropSuggestions, lookAhead, steer, suggestionList, suggestions } from "./suggest.js";

function draftOf(name) {
  if (!state.drafts.has(name)) state.drafts.set(name, { text: "", mentions: new Map() });
  return state.drafts.get(name);
}

/** What the person sees as @Name goes out as <@U…>; longer names first, so that no name hides in another. */
function outgoing(draft) {
  const names = [...draft.mentions.keys()].sort((one, two) => two.length - one.length);
  return names.reduce((text, name) => text.replaceAll(name, draft.mentions.get(name)), draft.text);
}

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${Math.min(area.scrollHeight + 2, window.innerHeight * 0.4)}px`;
}

/** `pane`: {name, channel, thread?, label, testId}. */
export function composer(pane) {
  const name = `${state.me}:${pane.name}`;
  const draft = draftOf(name);
  const area = () => document.getElementById(`composer-${pane.name}`);
  const accepted = (mention) => mention && draft.mentions.set(...mention);
  const input = (event) => {
    const fresh = Boolean(draft.text.trim()) !== Boolean(event.currentTarget.value.trim());
    draft.text = event.currentTarget.value;
    grow(event.currentTarget);
    lookAhead(pane.name, event.currentTarget);
    if (fresh) changed();
  };
  const keydown = (event) => {
    if (event.isComposing || steer(event, accepted)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send(pane, draft, event.currentTarget);
    } else if (event.key === "ArrowUp" && !event.currentTarget.value) editLast(pane, event);
  };
  const insert = (text) => {
    const target = area();
    target.focus();
    target.setRangeText(text, target.selectionStart, target.selectionEnd, "end");
    target.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const open = suggestions(pane.name);
  const tool = (label, picture, click) => h(
    "button",
    { key: label, type: "button", class: "tool", "aria-label": label, "data-tip": label, on: { click } },
    icon(picture),
  );
  return h(
    "div",
    { class: "composer-frame", key: name },
    suggestionList(pane.name, accepted),
    h(
      "div",
      { class: "composer" },
      h("textarea", {
        id: `composer-${pane.name}`,
        "data-testid": pane.testId,
        rows: 1,
        placeholder: pane.label,
        "aria-label": pane.label,
        "aria-autocomplete": "list",
        "aria-controls": open ? `${pane.name}-suggestions` : false,
        "aria-activedescendant": open ? `${pane.name}-suggestion-${open.index}` : false,
        initial: draft.text,
        on: { input, keydown, blur: dropSuggestions, click: (event) => lookAhead(pane.name, event.currentTarget) },
        mount: grow,
      }),
      h(
        "div",
        { class: "composer-tools" },
        tool(
          "Shortcuts",
          "bolt",
          (event) => openLayer({ kind: "menu", anchor: event.currentTarget, choices: shortcuts(insert) }),
        ),
        tool(
          "Emoji",
          "react",
          (event) => openLayer({ kind: "picker", anchor: event.currentTarget, pick: (one) => insert(`:${one}: `) }),
        ),
        tool("Mention somebody", "at", () => insert(/\S$/.test(area().value) ? " @" : "@")),
        h("span", { class: "grow" }),
        h("span", { class: "typing-hint", "aria-hidden": "true" }, h("b", null, "Shift+Enter"), " for a new line"),
        h(
          "button",
          {
            type: "button",
            class: `send ${draft.text.trim() ? "ready" : ""}`,
            "aria-label": "Send",
            "data-testid": `${pane.testId}-send`,
            on: { click: () => send(pane, draft, area()) },
          },
          icon("send", 18),
        ),
      ),
    ),
  );
}

function shortcuts(insert) {
  const globals = state.snap.shortcuts.filter((one) => one.type === "global");
  const commands = state.snap.commands;
  return [
    ...globals.map((one) => ({
      label: one.name, testId: `shortcut-${one.callback_id}`, icon: "bolt", group: "Shortcuts",
      go: () => act("global_shortcut", { callback_id: one.callback_id }),
    })),
    ...commands.map((one) => ({
      label: one.command,
      hint: one.description,
      testId: `command-${one.command.slice(1)}`,
      group: "Commands",
      go: () => insert(`${one.command} `),
    })),
  ];
}

async function send(pane, draft, area) {
  const text = outgoing(draft).trim();
  if (!text || state.busy.has(pane.name)) return;
  const command = /^\/(\S+)(?:\s+([\s\S]*))?$/.exec(text);
  const place = { channel: pane.channel, ...(pane.thread ? { thread_ts: pane.thread } : {}) };
  const sending = command ? slash(pane, command) : act("post", { ...place, text });
  if (!sending) return;
  // Emptied at once, as in Slack; put back if it was refused and nothing new was typed.
  const kept = { text: draft.text, mentions: new Map(draft.mentions) };
  write(area, draft, "");
  dropSuggestions();
  changed();
  state.toEnd = pane.name;
  const sent = await sending;
  if (!sent && !draft.text) {
    draft.mentions = kept.mentions;
    write(area, draft, kept.text);
    changed();
  }
}

function write(area, draft, text) {
  draft.text = text;
  if (!text) draft.mentions = new Map();
  area.value = text;
  grow(area);
}

function slash(pane, [, word, rest]) {
  const command = `/${word}`;
  if (pane.thread) {
    toast(`${command} cannot be used in threads. Type it in the channel, or mention the app here.`);
    return null;
  }
  if (!state.snap.commands.some((one) => one.command === command)) {
    toast(`${command} is not a command here. Begin with a space to send it as a message.`);
    return null;
  }
  return act("slash", { channel: pane.channel, command, text: rest ?? "" });
}

function editLast(pane, event) {
  const mine = `[data-pane="${pane.name}"] [data-testid=message][data-user="${state.me}"]`;
  const own = [...document.querySelectorAll(mine)].at(-1);
  if (!own) return;
  event.preventDefault();
  state.editing = `${pane.name}:${own.dataset.ts}`;
  changed();
}

// ---- editing an own message ----

/** The stored text as a person typed it, and how to turn it back. */
function editable(text) {
  const mentions = new Map();
  const readable = text.replace(/<([@#])(\w+)(?:\|([^>]*))?>/g, (whole, kind, id, label) => {
    const shown = kind === "@" ? `@${nameOf(id)}` : `#${label || id}`;
    mentions.set(shown, whole);
    return shown;
  });
  return { text: unescape(readable.replace(/<(https?:[^>|]+)(?:\|[^>]*)?>/g, "$1")), mentions };
}

export function editor(message, pane) {
  const before = editable(message.text ?? "");
  const name = `edit:${pane.name}:${message.ts}`;
  const stop = () => {
    state.editing = null;
    state.drafts.delete(name);
    changed();
  };
  const draft = state.drafts.get(name) ?? state.drafts.set(name, before).get(name);
  const save = async () => {
    if (await act("edit", { channel: pane.channel, ts: message.ts, text: outgoing(draft) })) stop();
  };
  const keydown = (event) => {
    event.stopPropagation();
    if (event.key === "Escape") stop();
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  };
  const mount = (area) => {
    area.focus();
    grow(area);
    area.setSelectionRange(area.value.length, area.value.length);
  };
  const input = (event) => {
    draft.text = event.currentTarget.value;
    grow(event.currentTarget);
  };
  return h(
    "div",
    { key: "editor", class: "composer editor" },
    h("textarea", {
      "aria-label": "Edit message",
      "data-testid": "editor",
      rows: 1,
      initial: draft.text,
      mount,
      on: { input, keydown },
    }),
    h(
      "div",
      { class: "editor-buttons" },
      h("button", { type: "button", class: "button", on: { click: stop } }, "Cancel"),
      h(
        "button",
        { type: "button", class: "button primary", "data-testid": "editor-save", on: { click: save } },
        "Save",
      ),
    ),
  );
}
