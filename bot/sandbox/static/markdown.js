// The markdown block: common Markdown, the basic part of it.
import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { copyable, link } from "./mentions.js";

const RULES = [
  { start: /^```/, take: fence },
  { start: /^#{1,6}\s/, take: (lines) => [heading(lines.shift())] },
  { start: /^\s*([-*_])(\s*\1){2,}\s*$/, take: (lines) => (lines.shift(), [h("hr", null)]) },
  { start: /^>/, take: quote },
  { start: /^\s*([-*+]|\d+[.)])\s/, take: list },
  { start: /^\|.*\|\s*$/, take: table },
];

export function markdown(text) {
  const lines = (text ?? "").split("\n");
  const out = [];
  while (lines.length) {
    const rule = RULES.find(({ start }) => start.test(lines[0]));
    out.push(...(rule ? rule.take(lines) : paragraph(lines)));
  }
  return h("div", { class: "markdown" }, out);
}

function takeWhile(lines, test) {
  const taken = [];
  while (lines.length && test(lines[0])) taken.push(lines.shift());
  return taken;
}

function fence(lines) {
  lines.shift();
  const body = takeWhile(lines, (line) => !line.startsWith("```")).join("\n");
  lines.shift();
  return [copyable(body, h("pre", null, body))];
}

function heading(line) {
  const [, marks, text] = /^(#+)\s+(.*?)\s*#*$/.exec(line) ?? [null, "#", line];
  return h(`h${Math.min(marks.length + 2, 6)}`, null, inline(text));
}

function quote(lines) {
  const inner = takeWhile(lines, (line) => line.startsWith(">")).map((line) => line.replace(/^>\s?/, ""));
  return [h("blockquote", null, markdown(inner.join("\n")))];
}

function list(lines) {
  const ordered = /^\s*\d/.test(lines[0]);
  const rows = takeWhile(lines, (line) => /^\s*([-*+]|\d+[.)])\s/.test(line) || /^\s+\S/.test(line));
  const entries = rows.map((row) => {
    const depth = Math.floor(/^\s*/.exec(row)[0].length / 2);
    return h("li", { style: { "margin-left": `${depth * 20}px` } }, inline(row.replace(/^\s*([-*+]|\d+[.)])\s+/, "")));
  });
  return [h(ordered ? "ol" : "ul", null, entries)];
}

function table(lines) {
  const rows = takeWhile(lines, (line) => /^\|.*\|\s*$/.test(line)).map(
    (line) => line.trim().slice(1, -1).split("|"),
  );
  const body = rows.filter((row) => !row.every((cell) => /^\s*:?-+:?\s*$/.test(cell)));
  const cells = (row, tag) => row.map((cell) => h(tag, null, inline(cell.trim())));
  return [h("table", null, body.map((row, index) => h("tr", null, cells(row, index ? "td" : "th"))))];
}

function paragraph(lines) {
  const rows = takeWhile(lines, (line) => line.trim() && !RULES.some(({ start }) => start.test(line)));
  if (!rows.length) return (lines.shift(), []);
  return [h("p", null, inline(rows.join("\n")))];
}

const INLINE = /`([^`\n]+)`|\*\*(.+?)\*\*|__(.+?)__|~~(.+?)~~|\*(\S(?:.*?\S)?)\*|(?<!\w)_(\S(?:.*?\S)?)_(?!\w)|\[([^\]\n]+)\]\(([^\s)]+)\)/g;

function inline(text) {
  const out = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, bold, strong, struck, italic, slanted, label, url] = match;
    out.push(withEmoji(text.slice(at, match.index)));
    if (code) out.push(h("code", null, code));
    else if (bold || strong) out.push(h("strong", null, inline(bold ?? strong)));
    else if (struck) out.push(h("s", null, inline(struck)));
    else if (italic || slanted) out.push(h("em", null, inline(italic ?? slanted)));
    else out.push(link(url, label));
    at = match.index + whole.length;
  }
  out.push(withEmoji(text.slice(at)));
  return out.flat();
}
