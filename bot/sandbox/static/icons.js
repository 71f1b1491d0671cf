// Line icons of the page's own buttons.
import { h } from "./dom.js";

const PATHS = {
  react: "M12.5 3.6A7 7 0 1 0 16.4 8M7 8.2v.1M12 8.2v.1M6.6 11.6c1.6 2.2 4.8 2.2 6.4 0M16 1.5v5M13.5 4h5",
  thread: "M3 4h14v9.5H9.5L6 17v-3.5H3zM6.5 7.5h7M6.5 10.2h4.5",
  forward: "M11.5 4.5 17 10l-5.5 5.5V12C7 12 4.5 13.5 3 16.5 3 11.5 6 8 11.5 8z",
  more: "M10 4.500v.1M10 10v.1M10 15.500v.1",
  close: "M5 5l10 10M15 5 5 15",
  send: "M3.5 3.5 17 10 3.5 16.5 6 10zM6 10h11",
  hash: "M8 3 6.5 17M13.5 3 12 17M3.5 7.500H17M3 12.500h13.5",
  lock: "M5 9h10v7.500H5zM7 9V6.500a3 3 0 0 1 6 0V9",
  home: "M3.5 9.5 10 4l6.5 5.500V16.500H12v-4H8v4H3.500z",
  bolt: "M11.5 2.5 5 11h4.500l-1 6.500L15 9h-4.500z",
  at: "M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM13 7v4c0 2.7 3.5 2.3 3.5-1A6.5 6.5 0 1 0 13.5 15.5",
  caret: "M6 8l4 4 4-4",
  check: "M4.5 10.5 8.5 14.5 15.5 6",
  clock: "M10 3a7 7 0 1 0 .01 0zM10 6v4.200l2.8 1.8",
  copy: "M7.5 7.500h8.500v9H7.500zM5 12.500H4v-9h8.500v1.5",
  eye: "M2.5 10C6 5 14 5 17.5 10 14 15 6 15 2.5 10zM12 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  mail: "M3 5h14v10.500H3zM3.5 5.5 10 11l6.5-5.5",
  plus: "M10 4v12M4 10h12",
  pencil: "M4 16l.8-3.500L13.5 4 16 6.5 7.5 15.200z",
  search: "M13.5 9a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM12.5 12.5 17 17",
};

export function icon(name, size = 20) {
  return h(
    "svg",
    { class: `icon icon-${name}`, viewBox: "0 0 20 20", width: size, height: size, "aria-hidden": "true" },
    h("path", { d: PATHS[name] }),
  );
}
