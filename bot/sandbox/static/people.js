// How a person is shown: a coloured square with initials, a name, and what they are.
import { h } from "./dom.js";
import { nameOf, person } from "./state.js";

const COLOURS = ["4a7d57", "9a4f96", "2f6f9f", "b5562f", "7a6a1f", "3d7f86", "a23b54", "5b5fa8"];

function colourOf(id) {
  const own = /^#?([0-9a-f]{6})$/i.exec(person(id)?.color ?? "");
  if (own) return `#${own[1]}`;
  const sum = [...(id ?? "?")].reduce((total, letter) => total + letter.codePointAt(0), 0);
  return `#${COLOURS[sum % COLOURS.length]}`;
}

const initials = (name) =>
  name
    .split(/[\s._-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0].toLocaleUpperCase())
    .join("") || "?";

export function avatar(id, size = "", name = nameOf(id)) {
  const who = person(id);
  const content = who?.is_bot ? robot() : initials(name);
  return h(
    "span",
    { class: `avatar ${size}`, "aria-hidden": "true", style: { background: colourOf(id) } },
    content,
  );
}

const robot = () =>
  h(
    "svg",
    { viewBox: "0 0 24 24", class: "robot" },
    h(
      "path",
      {
        d: "M12 3.5v3M5 9a2.5 2.5 0 0 1 2.5-2.5h9A2.5 2.5 0 0 1 19 9v7a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 16zM9 11.5v2M15 11.5v2",
      },
    ),
  );

/** APP, Guest, Admin, Deactivated. */
export function badges(id) {
  const who = person(id);
  if (!who) return [];
  const words = [
    who.is_bot && "App",
    who.is_admin && "Admin",
    who.is_guest && "Guest",
    who.deleted && "Deactivated",
  ];
  return words.filter(Boolean).map((word) => h("span", { key: word, class: `badge ${word.toLowerCase()}` }, word));
}

export const colleagues = (people) => people.filter((who) => !who.is_bot && !who.deleted && who.id !== "USLACKBOT");

function peopleNames(ids, me) {
  const names = ids.map((id) => (id === me ? "You" : nameOf(id)));
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export const reactionTitle = (reaction, me) => `${peopleNames(reaction.users, me)} reacted with :${reaction.name}:`;
