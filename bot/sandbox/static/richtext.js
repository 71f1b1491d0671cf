// The rich_text block: what people type, and exact text to copy.
import { h } from "./dom.js";
import { emoji, emojiCharacter, knowsEmoji, withEmoji } from "./emoji.js";
import { broadcastMention, channelMention, copyable, dateText, groupMention, link, userMention } from "./mentions.js";
import { channel, nameOf } from "./state.js";

export const richText = (block) => h("div", { class: "rich-text" }, lists(block.elements ?? []));

const PARTS = {
  rich_text_section: (part) => h("div", { class: "rich-section" }, inlines(part.elements)),
  rich_text_quote: (part) => copyable(exactText(part.elements), h("blockquote", null, inlines(part.elements))),
  rich_text_preformatted: (part) => copyable(exactText(part.elements), h("pre", null, inlines(part.elements))),
};

/** Slack sends one list element per run of equal indent; `offset` continues the count. */
function lists(parts) {
  return parts.map((part) => {
    if (part.type !== "rich_text_list") return PARTS[part.type]?.(part) ?? unknown(part);
    const depth = part.indent ?? 0;
    const tag = part.style === "ordered" ? "ol" : "ul";
    const items = (part.elements ?? []).map(
      (line) => h("li", null, PARTS[line.type]?.(line) ?? inlines(line.elements)),
    );
    const look = { class: `depth-${depth % 3}`, style: { "margin-left": `${depth * 24}px` } };
    return h(tag, tag === "ol" ? { ...look, start: (part.offset ?? 0) + 1 } : look, items);
  });
}

const unknown = (part) => h("div", { class: "unsupported" }, `Unsupported rich text: ${part.type}`);

const inlines = (elements) => (elements ?? []).flatMap((element) => styled(inlineElement(element), element.style));

function inlineElement(element) {
  const { type } = element;
  if (type === "text") return element.style?.code ? element.text : withEmoji(element.text, false);
  if (type === "link") return link(element.url, element.text ? withEmoji(element.text, false) : element.url);
  if (type === "emoji") return toned(element);
  if (type === "user") return userMention(element.user_id);
  if (type === "channel") return channelMention(element.channel_id);
  if (type === "usergroup") return groupMention(element.usergroup_id);
  if (type === "broadcast") return broadcastMention(element.range);
  if (type === "date") return dateText(element.timestamp, element.format, element.fallback ?? "");
  if (type === "color") return h(
    "span",
    { class: "color" },
    h("i", { style: { background: element.value } }),
    element.value,
  );
  return `[${type}]`;
}

const toneName = (element) => element.name + (element.skin_tone ? `::skin-tone-${element.skin_tone}` : "");

function toned(element) {
  if (knowsEmoji(element.name)) return emoji(toneName(element));
  return element.unicode ? characters(element.unicode) : emoji(element.name);
}

const characters = (codes) => String.fromCodePoint(...codes.split("-").map((code) => parseInt(code, 16)));

function styled(content, style) {
  if (!style) return content;
  let wrapped = content;
  if (style.code) wrapped = h("code", null, wrapped);
  if (style.strike) wrapped = h("s", null, wrapped);
  if (style.italic) wrapped = h("em", null, wrapped);
  if (style.bold) wrapped = h("strong", null, wrapped);
  if (style.underline) wrapped = h("u", null, wrapped);
  return wrapped;
}

/** What the clipboard gets: the characters as they stand there. */
function exactText(elements) {
  return (elements ?? [])
    .map((element) => {
      if (element.elements) return exactText(element.elements);
      if (element.type === "emoji") return element.unicode ? characters(element.unicode) : emojiCharacter(toneName(element));
      if (element.type === "user") return `@${nameOf(element.user_id)}`;
      if (element.type === "channel") return `#${channel(element.channel_id)?.name ?? element.channel_id}`;
      if (element.type === "broadcast") return `@${element.range}`;
      return element.text ?? element.url ?? element.fallback ?? element.value ?? "";
    })
    .join("");
}
