// The interactive elements of Block Kit: in messages they fire at once, in modals they keep a value.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { isSafe } from "./mentions.js";
import { openLayer, state } from "./state.js";
import { plain, textObject } from "./texts.js";

/**
 * `place` says where the element stands: {name, fire(element, value), keep(element, value), kept(element)}.
 * `keep` and `kept` exist only where an element is part of a form.
 */
export function control(element, place, testId) {
  const make = KINDS[element.type];
  if (!make) return h("span", { class: "unsupported" }, `Unsupported element: ${element.type}`);
  const props = { key: element.action_id, "data-testid": testId ?? `control-${element.action_id}` };
  return make(element, place, props);
}

function fire(element, place, value) {
  place.keep?.(element, value);
  if (!place.fire) return;
  const go = () => place.fire(element, value);
  if (element.confirm) openLayer({ kind: "confirm", confirm: element.confirm, go });
  else go();
}

const initialOf = (element, place, otherwise) => place.kept?.(element) ?? otherwise;

// ---- buttons ----

function button(element, place, props) {
  const busy = state.busy.has(`${place.name}:${element.action_id}:${element.value ?? ""}`);
  const click = () => {
    if (isSafe(element.url)) window.open(element.url, "_blank", "noopener,noreferrer");
    fire(element, place, element.value);
  };
  return h(
    "button",
    {
      ...props,
      "data-testid": `button-${element.action_id}`,
      key: `${element.action_id}:${element.value ?? ""}`,
      type: "button",
      class: `button ${element.style ?? ""} ${busy ? "busy" : ""}`,
      "aria-label": element.accessibility_label ?? false,
      "aria-busy": busy,
      on: { click },
    },
    textObject(element.text),
  );
}

function overflow(element, place, props) {
  const open = (event) => {
    const choices = element.options.map((option) => ({
      label: plain(option.text),
      testId: `option-${option.value}`,
      go: () => fire(element, place, option.value),
    }));
    openLayer({ kind: "menu", anchor: event.currentTarget, choices });
  };
  return h(
    "button",
    { ...props, type: "button", class: "button overflow", "aria-label": "More choices", on: { click: open } },
    icon("more"),
  );
}

// ---- one of many ----

const allOptions = (element) => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap((group) => group.options),
];

function select(element, place, props, groups, initial) {
  const value = initialOf(element, place, initial ?? "");
  const placeholder = plain(element.placeholder) || "Choose…";
  const options = groups.map(({ label, options }) => {
    const rows = options.map((option) => h("option", { key: option.value, value: option.value }, option.text));
    return label ? h("optgroup", { key: label, label }, rows) : rows;
  });
  const change = (event) => event.currentTarget.value && fire(element, place, event.currentTarget.value);
  return h(
    "select",
    { ...props, class: "select", "aria-label": placeholder, initial: value, on: { change } },
    h("option", { key: "", value: "" }, placeholder),
    options,
  );
}

const asOption = (option) => ({ value: option.value, text: plain(option.text) });

function staticSelect(element, place, props) {
  const groups = element.option_groups
    ? element.option_groups.map((group) => ({ label: plain(group.label), options: group.options.map(asOption) }))
    : [{ options: (element.options ?? []).map(asOption) }];
  return select(element, place, props, groups, element.initial_option?.value);
}

const peopleOptions = () =>
  state.snap.people
    .filter((who) => !who.deleted)
    .map((who) => ({ value: who.id, text: who.real_name || who.name }));
const channelOptions = () =>
  state.snap.channels.filter((one) => !one.is_im).map((one) => ({ value: one.id, text: `# ${one.name}` }));

const usersSelect = (element, place, props) =>
  select(element, place, props, [{ options: peopleOptions() }], element.initial_user);
const channelsSelect = (element, place, props) =>
  select(
    element,
    place,
    props,
    [{ options: channelOptions() }],
    element.initial_channel ?? element.initial_conversation,
  );

// ---- lists to tick ----

function ticks(element, place, props, { kind, options, initial }) {
  const name = `${place.name}:${element.block_id ?? ""}:${element.action_id}`;
  const before = initialOf(element, place, initial);
  const chosen = new Set(Array.isArray(before) ? before : [before]);
  const change = (event) => {
    const inputs = [...event.currentTarget.closest("fieldset").querySelectorAll("input:checked")];
    const values = inputs.map((input) => input.value);
    fire(element, place, kind === "radio" ? values[0] : values);
  };
  const row = (option) =>
    h(
      "label",
      { key: option.value, class: "tick" },
      h(
        "input",
        { type: kind, name, value: option.value, initialChecked: chosen.has(option.value), on: { change } },
      ),
      h("span", null, option.text, option.description ? h("small", null, option.description) : null),
    );
  return h("fieldset", { ...props, class: "ticks" }, options.map(row));
}

const richOption = (option) => ({
  value: option.value,
  text: textObject(option.text),
  description: option.description && textObject(option.description),
});
const values = (options) => (options ?? []).map((option) => option.value);

const checkboxes = (element, place, props) =>
  ticks(
    element,
    place,
    props,
    { kind: "checkbox", options: element.options.map(richOption), initial: values(element.initial_options) },
  );
const radioButtons = (element, place, props) =>
  ticks(
    element,
    place,
    props,
    { kind: "radio", options: element.options.map(richOption), initial: element.initial_option?.value },
  );
const multiStatic = (element, place, props) =>
  ticks(
    element,
    place,
    props,
    { kind: "checkbox", options: allOptions(element).map(asOption), initial: values(element.initial_options) },
  );
const multiUsers = (element, place, props) =>
  ticks(
    element,
    place,
    props,
    { kind: "checkbox", options: peopleOptions(), initial: element.initial_users ?? [] },
  );
const multiChannels = (element, place, props) =>
  ticks(element, place, props, {
    kind: "checkbox",
    options: channelOptions(),
    initial: element.initial_channels ?? element.initial_conversations ?? [],
  });

// ---- moments ----

const unixToLocal = (seconds) => {
  if (!seconds) return undefined;
  const moment = new Date(seconds * 1000);
  return new Date(moment - moment.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
};
const localToUnix = (text) => (text ? Math.floor(new Date(text).getTime() / 1000) : null);

const moment = (type, initial, read = (text) => text || null, write = (value) => value) => (element, place, props) => {
  const value = place.kept?.(element);
  const change = (event) => fire(element, place, read(event.currentTarget.value));
  const shown = value === undefined ? initial(element) : write(value);
  return h(
    "input",
    {
      ...props,
      type,
      class: "input short",
      "aria-label": plain(element.placeholder) || type,
      initial: shown ?? "",
      on: { change },
    },
  );
};

// ---- text ----

const text = (type, inputMode) => (element, place, props) => {
  const input = (event) => place.keep?.(element, event.currentTarget.value);
  const keydown = (event) => {
    const wants = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
    if (event.key === "Enter" && !element.multiline && place.dispatches && wants.includes("on_enter_pressed")) {
      place.fire(element, event.currentTarget.value);
    }
  };
  const shared = {
    ...props,
    class: "input",
    placeholder: plain(element.placeholder) || false,
    maxlength: element.max_length ?? false,
    initial: initialOf(element, place, element.initial_value ?? ""),
    autocomplete: "off",
    on: { input, keydown },
  };
  if (element.multiline || element.type === "rich_text_input") return h("textarea", { ...shared, rows: 5 });
  return h("input", { ...shared, type, inputmode: inputMode ?? false });
};

const KINDS = {
  button,
  overflow,
  static_select: staticSelect,
  external_select: staticSelect,
  users_select: usersSelect,
  channels_select: channelsSelect,
  conversations_select: channelsSelect,
  multi_static_select: multiStatic,
  multi_users_select: multiUsers,
  multi_channels_select: multiChannels,
  multi_conversations_select: multiChannels,
  checkboxes,
  radio_buttons: radioButtons,
  datepicker: moment("date", (element) => element.initial_date),
  timepicker: moment("time", (element) => element.initial_time),
  datetimepicker: moment(
    "datetime-local",
    (element) => unixToLocal(element.initial_date_time),
    localToUnix,
    unixToLocal,
  ),
  plain_text_input: text("text"),
  rich_text_input: text("text"),
  // Text, so that "1.000,50" or "-5" reaches the app, whose refusal is what people want to see.
  number_input: text("text", "decimal"),
  url_text_input: text("text", "url"),
  email_text_input: text("text", "email"),
};
