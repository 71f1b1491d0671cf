// Build the page from values and refresh it in place, so that focus, scroll and typed text survive.

const SVG = "http://www.w3.org/2000/svg";
const shown = new WeakMap(); // parent element -> what paint() last put there
const listeners = new WeakMap(); // element -> {event type: handler}
let mounted = [];

const visible = (child) => child !== null && child !== undefined && typeof child !== "boolean" && child !== "";

/** Describe an element. Text children stay text: nothing here ever parses HTML. */
export function h(tag, props, ...children) {
  const kids = children.flat(Infinity).filter(visible);
  return { tag, props: props ?? {}, children: kids.map((kid) => (typeof kid === "object" ? kid : String(kid))) };
}

const identity = (wish) => (typeof wish === "string" ? "#text" : `${wish.tag}|${wish.props.key ?? ""}`);

/** Make the children of `parent` look like `wishes`, keeping every element whose tag and key are still there. */
function paint(parent, wishes, svg = false) {
  const spare = new Map();
  for (const former of shown.get(parent) ?? []) {
    const name = identity(former.wish);
    if (!spare.has(name)) spare.set(name, []);
    spare.get(name).push(former);
  }
  const now = wishes.map((wish) => {
    const former = spare.get(identity(wish))?.shift();
    return former ? refresh(former, wish, svg) : create(wish, svg);
  });
  for (const left of spare.values()) for (const { node } of left) node.remove();
  let next = parent.firstChild;
  for (const { node } of now) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
  shown.set(parent, now);
}

/** Paint a root, then run the `mount` hooks of what is new. */
export function paintRoot(root, wishes) {
  paint(root, wishes);
  const fresh = mounted;
  mounted = [];
  for (const [hook, node] of fresh) hook(node);
}

function create(wish, svg) {
  if (typeof wish === "string") return { wish, node: document.createTextNode(wish) };
  const inSvg = svg || wish.tag === "svg";
  const node = inSvg ? document.createElementNS(SVG, wish.tag) : document.createElement(wish.tag);
  listeners.set(node, {});
  dress(node, {}, wish.props);
  paint(node, wish.children, inSvg);
  if (wish.props.initial !== undefined) node.value = wish.props.initial;
  if (wish.props.initialChecked) node.checked = true;
  if (wish.props.mount) mounted.push([wish.props.mount, node]);
  return { wish, node };
}

function refresh(former, wish, svg) {
  if (former.wish === wish) return former; // remembered from the last painting, so nothing in it has changed
  const { node } = former;
  if (typeof wish === "string") {
    if (former.wish !== wish) node.data = wish;
    return { wish, node };
  }
  dress(node, former.wish.props, wish.props);
  paint(node, wish.children, svg || wish.tag === "svg");
  return { wish, node };
}

const SPECIAL = new Set(["key", "on", "mount", "initial", "initialChecked", "style"]);

function dress(node, before, now) {
  for (const name of Object.keys(before)) {
    if (!SPECIAL.has(name) && !(name in now)) node.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(now)) {
    if (SPECIAL.has(name) || before[name] === value) continue;
    if (value === false || value === null || value === undefined) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? "" : value);
  }
  // Through the style object, because the content policy refuses style attributes.
  for (const name of Object.keys(before.style ?? {})) {
    if (!(name in (now.style ?? {}))) node.style.removeProperty(name);
  }
  for (const [name, value] of Object.entries(now.style ?? {})) node.style.setProperty(name, value);
  listen(node, now.on ?? {});
}

function listen(node, handlers) {
  const current = listeners.get(node);
  for (const type of Object.keys(handlers)) {
    if (!(type in current)) node.addEventListener(type, (event) => listeners.get(node)[type]?.(event));
  }
  for (const type of Object.keys(current)) if (!(type in handlers)) current[type] = undefined;
  Object.assign(current, handlers);
}
