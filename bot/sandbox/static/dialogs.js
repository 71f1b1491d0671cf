// Dialogs of the page itself: confirming something, and forwarding a message.
import { act } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { bareWithEmoji } from "./mrkdwn.js";
import { avatar } from "./people.js";
import { changed, channelLabel, closeLayer, nameOf, state } from "./state.js";
import { textObject } from "./texts.js";

const focusFirst = (node) =>
  (node.querySelector("textarea, select, input") ?? node.querySelector(".primary, .danger"))?.focus();

const dialog = (layer, props, ...content) =>
  h(
    "div",
    { key: `layer-${layer.id}`, class: "veil" },
    h(
      "div",
      { ...props, class: `modal dialog ${props.class ?? ""}`, "aria-modal": "true", mount: focusFirst },
      content,
    ),
  );

export function confirmation(layer) {
  const { confirm } = layer;
  const yes = () => {
    closeLayer(layer);
    layer.go();
  };
  return dialog(
    layer,
    {
      class: "confirm",
      role: "alertdialog",
      "aria-label": confirm.title?.text ?? "Confirm",
      "data-testid": "confirm",
    },
    h("div", { class: "modal-head" }, h("h2", null, textObject(confirm.title)), closer(layer)),
    h("div", { class: "modal-body" }, textObject(confirm.text)),
    h(
      "div",
      { class: "modal-foot" },
      h(
        "button",
        { type: "button", class: "button", "data-testid": "confirm-no", on: { click: () => closeLayer(layer) } },
        textObject(confirm.deny),
      ),
      h(
        "button",
        {
          type: "button",
          class: `button ${confirm.style === "danger" ? "danger" : "primary"}`,
          "data-testid": "confirm-yes",
          on: { click: yes },
        },
        textObject(confirm.confirm),
      ),
    ),
  );
}

const closer = (layer) => h(
  "button",
  { type: "button", class: "tool", "aria-label": "Close", on: { click: () => closeLayer(layer) } },
  icon("close"),
);

const quoted = (message) => {
  const attached = message.attachments?.[0];
  const mail = message.files?.[0];
  const texts = [bareWithEmoji(message.text), attached?.text, attached?.fallback, mail?.plain_text, mail?.title];
  return texts.find(Boolean) ?? "(no text)";
};

export function forward(layer) {
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
    const done = await act(
      "forward",
      { channel: chosen, from_channel: layer.channel, ts: message.ts, comment: layer.comment ?? "" },
    );
    layer.sending = false;
    if (done) closeLayer(layer);
    changed();
  };
  const keydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  };
  const group = (label, list) =>
    h(
      "optgroup",
      { key: label, label },
      list.map(
        (one) => h("option", { key: one.id, value: one.id }, `${one.is_im ? "" : "# "}${channelLabel(one)}`),
      ),
    );
  return dialog(
    layer,
    {
      class: "forward",
      role: "dialog",
      "aria-label": "Forward this message",
      "data-testid": "forward-dialog",
      on: { keydown },
    },
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
        h(
          "textarea",
          {
            class: "input",
            rows: 2,
            placeholder: "Add a message, if you'd like",
            "data-testid": "forward-comment",
            on: { input: set("comment") },
          },
        ),
      ),
      h(
        "div",
        { class: "attachment" },
        h("span", { class: "bar" }),
        h(
          "div",
          { class: "attachment-body" },
          h(
            "div",
            { class: "author" },
            avatar(message.user ?? message.bot_id, "tiny"),
            h("b", null, message.username ?? nameOf(message.user ?? "App")),
          ),
          h("div", { class: "text clipped" }, quoted(message)),
        ),
      ),
    ),
    h(
      "div",
      { class: "modal-foot" },
      h("button", { type: "button", class: "button", on: { click: () => closeLayer(layer) } }, "Cancel"),
      h(
        "button",
        {
          type: "button",
          class: `button primary ${layer.sending ? "busy" : ""}`,
          disabled: !chosen,
          "data-testid": "forward-send",
          on: { click: send },
        },
        "Forward",
      ),
    ),
  );
}
