// Charts: bars are drawn; any other chart is shown as the numbers it stands for.
import { h } from "./dom.js";
import { plain } from "./texts.js";

const COLOURS = ["#2f6f9f", "#c98a1b", "#4a7d57", "#9a4f96", "#a23b54"];
const colour = (series) => ({ background: COLOURS[series % COLOURS.length] });

export function chart(block) {
  const title = plain(block.title) || (typeof block.title === "string" ? block.title : "Chart");
  return [h("div", { class: "image-title" }, title), bars(block.chart ?? {}) ?? numbers(block)];
}

function numbers(block) {
  const known = { ...block };
  for (const name of ["type", "block_id"]) delete known[name];
  return h("pre", null, JSON.stringify(known, null, 2));
}

/** A row for each category, in it a bar for each series; null for what is no bar chart. */
function bars({ type, series, axis_config: axes }) {
  if (type !== "bar" || !Array.isArray(series)) return null;
  const drawn = series.map(({ name, data }) => ({
    name,
    values: new Map((data ?? []).map(({ label, value }) => [label, Number(value) || 0])),
  }));
  const most = Math.max(0, ...drawn.flatMap(({ values }) => [...values.values()]));
  const categories = axes?.categories ?? [...(drawn[0]?.values.keys() ?? [])];
  const bar = (category) => ({ values }, index) => {
    const value = values.get(category) ?? 0;
    const width = most > 0 ? `${(100 * Math.max(0, value)) / most}%` : "0";
    return h(
      "div",
      { class: "chart-line" },
      h("span", { class: "chart-room" }, h("span", { class: "chart-bar", style: { ...colour(index), width } })),
      h("span", { class: "chart-value" }, `${value} ${axes?.y_label ?? ""}`.trim()),
    );
  };
  return h(
    "div",
    { class: "chart", "data-testid": "chart" },
    h(
      "div",
      { class: "chart-legend" },
      drawn.map(({ name }, index) =>
        h("span", null, h("span", { class: "chart-mark", style: colour(index) }), name)),
    ),
    categories.map((category) =>
      h("div", { class: "chart-row" }, h("div", { class: "chart-name" }, category), drawn.map(bar(category)))),
  );
}
