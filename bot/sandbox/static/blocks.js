// Block Kit: every block a message, a modal or the App Home can hold.
import { chart } from "./charts.js";
import { control } from "./controls.js";
import { h } from "./dom.js";
import { isSafe, link } from "./mentions.js";
import { markdown } from "./markdown.js";
import { richText } from "./richtext.js";
import { plain, textObject } from "./texts.js";

/** Blocks as elements. `place` is where they stand; see controls.js. */
export function blocks(list, place) {
  return (list ?? []).map((block, index) => {
    const make = KINDS[block.type];
    const key = `${block.type}:${block.block_id ?? index}`;
    const body = make ? make(block, inBlock(place, block)) : h(
      "div",
      { class: "unsupported" },
      `Unsupported block: ${block.type}`,
    );
    return h("div", { key, class: `block block-${block.type}` }, body);
  });
}

const inBlock = (place, block) => ({
  ...place,
  keep: place.keep && ((element, value) => place.keep(block, element, value)),
  kept: place.kept && ((element) => place.kept(block, element)),
  dispatches: block.dispatch_action === true,
});

function section(block, place) {
  const accessory = block.accessory;
  return [
    h(
      "div",
      { class: "section-text" },
      block.text ? h("div", { class: "text" }, textObject(block.text)) : null,
      block.fields ? h(
        "div",
        { class: "fields" },
        block.fields.map((field) => h("div", { class: "field" }, textObject(field))),
      ) : null,
    ),
    accessory ? h(
      "div",
      { class: "accessory" },
      accessory.type === "image" ? picture(accessory, "small") : control(accessory, place),
    ) : null,
  ];
}

const header = (block) => h("h3", null, textObject({ ...block.text, type: "plain_text" }));

const context = (block) =>
  (block.elements ?? []).map((element) =>
    element.type === "image" ? picture(element, "tiny") : h("span", { class: "context-text" }, textObject(element)),
  );

const actions = (block, place) => (block.elements ?? []).map((element) => control(element, place));

function contextActions(block, place) {
  return (block.elements ?? []).flatMap((element) => {
    if (element.type !== "feedback_buttons") return control(
      { ...element, type: "button", text: element.text },
      place,
    );
    const choices = [element.positive_button, element.negative_button].filter(Boolean);
    return choices.map((choice) => control({ ...choice, type: "button", action_id: element.action_id }, place));
  });
}

/** Pictures from elsewhere are shown only when the browser gets them; the alternative text is always there. */
export function picture(image, size) {
  const source = image.image_url ?? image.slack_file?.url;
  const alt = image.alt_text ?? "";
  const failed = (event) => event.currentTarget.closest(".picture").classList.add("missing");
  const usable = isSafe(source) || source?.startsWith("/") || source?.startsWith("data:image/");
  return h(
    "span",
    { class: `picture ${size} ${usable ? "" : "missing"}` },
    usable ? h(
      "img",
      { src: source, alt, title: alt, referrerpolicy: "no-referrer", on: { error: failed } },
    ) : null,
    h("span", { class: "picture-alt" }, alt),
  );
}

const image = (block) => [
  block.title ? h("div", { class: "image-title" }, plain(block.title)) : null,
  picture(block, "large"),
];

function table(block) {
  const settings = block.column_settings ?? [];
  const look = (column) => `align-${settings[column]?.align ?? "left"} ${settings[column]?.is_wrapped ? "wrapped" : ""}`;
  const cell = (one) => (one.type === "rich_text" ? richText(one) : plain(one));
  const row = (cells, index) =>
    h("tr", null, cells.map((one, column) => h(index === 0 ? "th" : "td", { class: look(column) }, cell(one))));
  return h("div", { class: "table-frame" }, h("table", null, h("tbody", null, (block.rows ?? []).map(row))));
}

/** The first thing that is wrong comes into view, ready to be put right. */
function goTo(error) {
  const field = error.parentElement.querySelector("input, select, textarea");
  field?.focus({ preventScroll: true });
  error.parentElement.scrollIntoView({ block: "nearest" });
}

function input(block, place) {
  const { element } = block;
  const error = place.errors?.[block.block_id];
  const testId = `field-${block.block_id}`;
  const first = Object.keys(place.errors ?? {})[0] === block.block_id;
  const label = plain(block.label);
  const holder = ["checkboxes", "radio_buttons"].includes(element.type) || element.type.startsWith("multi_") ? "div" : "label";
  return h(
    holder,
    { class: `input-block ${error ? "has-error" : ""}` },
    h("span", { class: "label" }, label, block.optional ? h("span", { class: "optional" }, " (optional)") : null),
    control(element, { ...place, fire: block.dispatch_action ? place.fire : null }, testId),
    error ? h(
      "span",
      { class: "error", role: "alert", "data-testid": `error-${block.block_id}`, mount: first ? goTo : null },
      error,
    ) : null,
    block.hint ? h("span", { class: "hint" }, textObject(block.hint)) : null,
  );
}

function video(block) {
  return link(block.title_url ?? block.video_url, plain(block.title) || block.alt_text);
}

const KINDS = {
  section,
  header,
  context,
  actions,
  image,
  table,
  input,
  video,
  divider: () => h("hr", null),
  rich_text: richText,
  markdown: (block) => markdown(block.text),
  context_actions: contextActions,
  data_visualization: chart,
  file: (block) => h("span", { class: "context-text" }, `File ${block.external_id ?? ""}`),
};
