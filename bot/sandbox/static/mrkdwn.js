// Slack's own markup, as in `text` and in `mrkdwn` objects, turned into elements.
import { h } from "./dom.js";
import { emoji, emojiCharacter, knowsEmoji, withEmoji } from "./emoji.js";
import { broadcastMention, channelMention, copyable, dateText, groupMention, link, userMention } from "./mentions.js";
import { nameOf } from "./state.js";

export const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const FENCE = /```\n?([\s\S]+?)\n?```/;

export function mrkdwn(text) {
  return (text ?? "").split(FENCE).flatMap((piece, index) => {
    if (index % 2 === 1) return copyable(bare(piece), h("pre", null, code(piece)));
    // The line breaks around a fence belong to the fence.
    const trimmed = piece.replace(index > 0 ? /^\n/ : /^(?!)/, "");
    return quotesAndLines(trimmed);
  });
}

/** Group lines into quotes and running text. */
function quotesAndLines(text) {
  const groups = [];
  let toTheEnd = false;
  for (const line of text.split("\n")) {
    const rest = toTheEnd ? null : /^(?:&gt;|>){3}\s?/.exec(line);
    const one = toTheEnd ? null : /^(?:&gt;|>)\s?/.exec(line);
    if (rest) toTheEnd = true;
    const quoted = toTheEnd || one !== null;
    const content = quoted ? line.slice((rest ?? one)?.[0].length ?? 0) : line;
    const last = groups.at(-1);
    if (last?.quoted === quoted) last.lines.push(content);
    else groups.push({ quoted, lines: [content] });
  }
  return groups.flatMap(({ quoted, lines }) => {
    const whole = lines.join("\n");
    if (!quoted) return inline(whole);
    return copyable(bare(whole), h("blockquote", null, inline(whole)));
  });
}

const INSIDE = "(?:<[^<>\\n]+>|`[^`\\n]+`|";
const span = (mark, before = "") =>
  `(?<![\\p{L}\\p{N}${mark}${before}])[${mark}](?![\\s${mark}])(${INSIDE}[^\\n${mark}])+?)(?<!\\s)[${mark}](?![\\p{L}\\p{N}${mark}])`;
const TOKEN = new RegExp(
  [
    "<([^<>\\n]+)>",
    "`([^`\\n]+)`",
    span("*"),
    span("_", "/"),
    span("~"),
    ":([a-z0-9_+'-]+(?::?:skin-tone-[2-6])?):",
    "(https?://[^\\s<>`|]*[^\\s<>`|.,;:!?)\\]}'\"*_~])",
  ].join("|"),
  "gu",
);

export function inline(text) {
  const out = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    out.push(withEmoji(unescape(text.slice(at, match.index)), false));
    out.push(element(match));
    at = match.index + match[0].length;
  }
  out.push(withEmoji(unescape(text.slice(at)), false));
  return out.flat();
}

function element([whole, angle, codeText, bold, italic, struck, name, url]) {
  if (angle) return reference(angle, whole);
  if (codeText) return h("code", null, code(codeText));
  if (bold) return h("strong", null, inline(bold));
  if (italic) return h("em", null, inline(italic));
  if (struck) return h("s", null, inline(struck));
  if (url) return link(unescape(url));
  const plain = name.replace(/:?:skin/, "::skin");
  return knowsEmoji(plain) ? emoji(plain) : whole;
}

/** What stands in angle brackets: <@U…>, <#C…>, <!…>, <url|label>. */
function reference(angle, whole) {
  const cut = angle.indexOf("|");
  const target = cut < 0 ? angle : angle.slice(0, cut);
  const label = cut < 0 ? "" : unescape(angle.slice(cut + 1));
  if (target.startsWith("@")) return userMention(target.slice(1));
  if (target.startsWith("#")) return channelMention(target.slice(1), label);
  if (!target.startsWith("!")) return safeLink(target, label, whole);
  const [word, ...more] = target.slice(1).split("^");
  if (["here", "channel", "everyone"].includes(word)) return broadcastMention(word);
  if (word === "subteam") return groupMention(label || more[0]);
  if (word === "date") return dated(more, label);
  return label || unescape(whole);
}

function dated([ts, pattern, url], label) {
  const text = dateText(ts, pattern ?? "", label);
  return url ? link(unescape(url), text) : text;
}

function safeLink(target, label, whole) {
  if (!/^(https?:|mailto:|tel:)/i.test(target)) return unescape(whole);
  return link(unescape(target), label ? withEmoji(label) : unescape(target).replace(/^mailto:/i, ""));
}

/** Inside code only the references are resolved. */
const code = (text) =>
  text.split(/<([^<>\n]+)>/).map((piece, index) => (index % 2 ? reference(piece, `<${piece}>`) : unescape(piece)));

/** The text without markup of references, for the clipboard and for one-line previews. */
export function bare(text) {
  const readable = (text ?? "").replace(/<([^<>\n]+)>/g, (whole, angle) => {
    const [target, label] = [angle.split("|")[0], angle.split("|")[1]];
    if (target.startsWith("@")) return `@${nameOf(target.slice(1))}`;
    if (label) return target.startsWith("#") ? `#${label}` : label;
    return target.startsWith("!") ? `@${target.slice(1).split("^")[0]}` : target;
  });
  return unescape(readable);
}

export const bareWithEmoji = (text) =>
  bare(text).replace(/:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/g, (whole, name) => (knowsEmoji(name) ? emojiCharacter(name) : whole));
