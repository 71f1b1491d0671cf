// Modals: the stack of views an app has opened for this person.
import { act, actBusy } from "./api.js";
import { blocks } from "./blocks.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { botPerson } from "./frame.js";
import { avatar } from "./people.js";
import { state } from "./state.js";
import { plain } from "./texts.js";

/** What a person has entered stays here, so that an update or an error of the view loses nothing. */
function formOf(id) {
  if (!state.forms.has(id)) state.forms.set(id, new Map());
  return state.forms.get(id);
}

/** Kept per kind of element too: an update may put another one in its place. */
const slot = (block, element) => `${block.block_id}/${element.action_id}/${element.type}`;

/** What was touched, by block, or by action outside of input blocks; the server knows the rest. */
function entered(open) {
  const form = formOf(open.id);
  const values = {};
  for (const block of open.view.blocks) {
    for (const element of [block.element, block.accessory, ...(block.elements ?? [])]) {
      if (!element?.action_id || !form.has(slot(block, element))) continue;
      values[block.type === "input" ? block.block_id : element.action_id] = form.get(slot(block, element));
    }
  }
  return values;
}

const submit = (open) => actBusy(`submit:${open.id}`, "submit", { view_id: open.id, values: entered(open) });
export const closeView = (open, whole = false) => act("close_view", { view_id: open.id, whole });

function placeOf(open) {
  const form = formOf(open.id);
  return {
    name: open.id,
    errors: open.errors,
    keep: (block, element, value) => element.type !== "button" && form.set(slot(block, element), value),
    kept: (block, element) => form.get(slot(block, element)),
    fire: (element, value) =>
      actBusy(
        `${open.id}:${element.action_id}:${element.value ?? ""}`,
        "click_in_view",
        { view_id: open.id, action_id: element.action_id, value, values: entered(open) },
      ),
  };
}

/** All views of the stack stay in the page; only the last is seen. */
export function modals() {
  return state.snap.views.map((open, index, all) => modal(open, index === all.length - 1));
}

function modal(open, top) {
  const { view } = open;
  const waiting = open.pending || state.busy.has(`submit:${open.id}`);
  const title = plain(view.title);
  const inputs = view.blocks.some((block) => block.type === "input");
  const keydown = (event) => {
    const single = event.target.tagName === "INPUT" && !["checkbox", "radio"].includes(event.target.type);
    if (event.key === "Enter" && single && !event.isComposing && (view.submit || inputs)) {
      event.preventDefault();
      submit(open);
    }
  };
  const wished = view.blocks.find((block) => block.element?.focus_on_load)?.block_id;
  const mount = (node) => {
    const fields = [...node.querySelectorAll("input, textarea, select")];
    const first = fields.find((field) => wished && field.dataset.testid === `field-${wished}`) ?? fields[0];
    (first ?? node.querySelector("button"))?.focus();
  };
  return h(
    "div",
    { key: `view-${open.id}`, class: "veil", hidden: !top },
    h(
      "div",
      {
        class: "modal",
        role: "dialog",
        "aria-modal": "true",
        "aria-label": title,
        "data-testid": top ? "modal" : false,
        "data-view": open.id,
        mount,
        on: { keydown },
      },
      h(
        "div",
        { class: "modal-head" },
        botPerson() ? avatar(botPerson().id, "small") : null,
        h("h2", null, title),
        h(
          "button",
          {
            type: "button",
            class: "tool",
            "aria-label": "Close",
            "data-testid": "modal-x",
            on: { click: () => closeView(open, true) },
          },
          icon("close"),
        ),
      ),
      h("div", { class: "modal-body" }, general(open), blocks(view.blocks, placeOf(open))),
      h(
        "div",
        { class: "modal-foot" },
        h(
          "button",
          {
            type: "button",
            class: "button",
            "data-testid": top ? "modal-close" : false,
            on: { click: () => closeView(open) },
          },
          plain(view.close) || (view.submit ? "Cancel" : "Close"),
        ),
        view.submit || inputs
          ? h(
              "button",
              {
                type: "button",
                class: `button primary ${waiting ? "busy" : ""}`,
                "aria-busy": Boolean(waiting),
                "data-testid": top ? "modal-submit" : false,
                on: { click: () => submit(open) },
              },
              plain(view.submit) || "Submit",
            )
          : null,
      ),
    ),
  );
}

/** Errors for blocks that are not there any more must still be read by somebody. */
function general(open) {
  const known = new Set(open.view.blocks.map((block) => block.block_id));
  const lost = Object.entries(open.errors ?? {}).filter(([id]) => !known.has(id));
  return lost.map(
    ([id, text]) => h(
      "p",
      { key: `lost-${id}`, class: "error", role: "alert", "data-testid": `error-${id}` },
      text,
    ),
  );
}
