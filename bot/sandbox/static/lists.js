// Message lists that scroll: they stay at their end while news comes, unless the person has scrolled up.
import { h } from "./dom.js";
import { rows } from "./messages.js";
import { state } from "./state.js";

export function messageList(pane, list) {
  return h(
    "div",
    {
      key: pane.name,
      class: "messages",
      "data-pane": pane.name,
      role: "log",
      "aria-label": pane.title,
      mount: toEnd,
    },
    h("div", { class: "spring" }),
    pane.intro,
    rows(list, pane),
  );
}

const ends = new WeakMap(); // list -> {atEnd, top}

export function toEnd(list) {
  list.scrollTop = list.scrollHeight;
  ends.set(list, { atEnd: true, top: list.scrollTop });
  // A composer that grows, or a smaller window, must not hide the last message.
  new ResizeObserver(() => {
    noticeScroll(list);
    if (ends.get(list).atEnd) toTheLast(list);
  }).observe(list);
}

function toTheLast(list) {
  list.scrollTop = list.scrollHeight;
  ends.get(list).top = list.scrollTop;
}

/** Whether the person is reading the end, or has scrolled away since the last painting. */
export function noticeScroll(list) {
  const end = ends.get(list);
  if (!end || end.top === list.scrollTop) return;
  end.top = list.scrollTop;
  end.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 48;
}

export const eachList = (visit) => document.querySelectorAll(".messages").forEach(visit);

/** After painting: follow the end, also when the person has just said something. */
export function followEnd(list) {
  const end = ends.get(list);
  if (end && list.dataset.pane === state.toEnd) {
    end.atEnd = true;
    state.toEnd = null;
  }
  if (end?.atEnd) toTheLast(list);
}
