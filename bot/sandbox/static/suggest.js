// Completions while typing: slash commands, people, channels and emoji.
import { h } from "./dom.js";
import { emoji, findEmoji } from "./emoji.js";
import { avatar, badges } from "./people.js";
import { changed, state } from "./state.js";

let current = null; // {composer, matches, index, replace}

export const suggestions = (composer) => (current?.composer === composer ? current : null);

export function dropSuggestions() {
  if (!current) return false;
  current = null;
  changed();
  return true;
}

const folded = (text) => (text ?? "").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").toLowerCase();

const SOURCES = [
  { pattern: /^\/(\S*)$/, find: commands },
  { pattern: /(?:^|\s)@([\p{L}\p{N}._-]*(?: [\p{L}]*)?)$/u, find: people },
  { pattern: /(?:^|\s)#([\p{L}\p{N}_-]*)$/u, find: channels },
  { pattern: /(?:^|\s):([a-z0-9_+-]{2,})$/, find: emojis },
];

function commands(words) {
  return state.snap.commands
    .filter((one) => one.command.slice(1).startsWith(words.toLowerCase()))
    .map((one) => ({
      key: one.command,
      insert: `${one.command} `,
      show: [
        h("b", null, one.command),
        h("span", { class: "usage" }, one.usage_hint ?? ""),
        h("small", null, one.description ?? ""),
      ],
    }));
}

/** What a person can be called: by any part of the name, by all of it, by the handle. */
const callable = (who) => [...folded(who.real_name).split(" "), folded(who.real_name), folded(who.name)];

function people(words) {
  const wanted = folded(words);
  return state.snap.people
    .filter((who) => !who.deleted && callable(who).some((name) => name.startsWith(wanted)))
    .map((who) => ({
      key: who.id,
      insert: `@${who.real_name || who.name} `,
      mention: [`@${who.real_name || who.name}`, `<@${who.id}>`],
      show: [
        avatar(who.id, "tiny"),
        h("b", null, who.real_name || who.name),
        badges(who.id),
        h("small", null, who.title ?? ""),
      ],
    }));
}

function channels(words) {
  return state.snap.channels
    .filter((one) => !one.is_im && folded(one.name).includes(folded(words)))
    .map((one) => ({
      key: one.id,
      insert: `#${one.name} `,
      mention: [`#${one.name}`, `<#${one.id}|${one.name}>`],
      show: [h("b", null, `# ${one.name}`)],
    }));
}

function emojis(words) {
  return findEmoji(words).map(
    (name) => ({ key: name, insert: `:${name}: `, show: [emoji(name), h("span", null, `:${name}:`)] }),
  );
}

/** Look at what stands before the cursor and offer what could follow. */
export function lookAhead(composer, area) {
  const before = area.value.slice(0, area.selectionStart);
  const former = current;
  current = null;
  for (const { pattern, find } of SOURCES) {
    const match = pattern.exec(before);
    if (!match) continue;
    const matches = find(match[1]).slice(0, 8);
    if (matches.length) current = { composer, matches, index: 0, length: match[1].length + 1, area };
    break;
  }
  if (current || former) changed();
}

function accept(index = current.index) {
  const { area, matches, length } = current;
  const { insert, mention } = matches[index];
  area.setRangeText(insert, area.selectionStart - length, area.selectionStart, "end");
  current = null;
  area.focus();
  area.dispatchEvent(new Event("input", { bubbles: true }));
  return mention;
}

/** Arrows, Enter, Tab and Escape belong to the list while it is open. Answers whether the key was used. */
export function steer(event, accepted) {
  if (!current) return false;
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves) {
    current.index = (current.index + moves[event.key] + current.matches.length) % current.matches.length;
    changed();
  } else if (event.key === "Enter" || event.key === "Tab") accepted(accept());
  else if (event.key === "Escape") dropSuggestions();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

export function suggestionList(composer, accepted) {
  const open = suggestions(composer);
  if (!open) return null;
  const row = (match, index) =>
    h(
      "li",
      {
        key: match.key,
        id: `${composer}-suggestion-${index}`,
        role: "option",
        "aria-selected": String(index === open.index),
        class: index === open.index ? "chosen" : "",
        "data-testid": `suggestion-${match.key}`,
        // mousedown, so that the text keeps the focus
        on: { mousedown: (event) => (event.preventDefault(), accepted(accept(index))) },
      },
      match.show,
    );
  return h(
    "ul",
    { key: "suggestions", class: "suggestions", role: "listbox", id: `${composer}-suggestions` },
    open.matches.map(row),
  );
}
