// What hangs on a message: forwarded messages, link previews, e-mail and files.
import { blocks, picture } from "./blocks.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { followPermalink, isSafe, link } from "./mentions.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar } from "./people.js";
import { channel, nameOf, now, person } from "./state.js";
import { dayAndTime } from "./times.js";

export const attachments = (message, place) =>
  (message.attachments ?? []).map((one, index) => attachment(one, index, place));

const colour = (value) => (/^#?[0-9a-f]{6}$/i.test(value ?? "") ? `#${value.replace("#", "")}` : "#dddddd");

function attachment(one, index, place) {
  const forwarded = one.is_share || one.is_msg_unfurl;
  return h(
    "div",
    {
      key: `attachment-${one.id ?? index}`,
      class: `attachment ${forwarded ? "forwarded" : ""}`,
      "data-testid": forwarded ? "forwarded" : "attachment",
    },
    h("span", { class: "bar", style: { background: colour(one.color) } }),
    h("div", { class: "attachment-body" }, forwarded ? shared(one, place) : preview(one, place)),
  );
}

function shared(one, place) {
  const inner = one.message_blocks?.flatMap((part) => part.message?.blocks ?? []);
  const where = channel(one.channel_id);
  const open = (event) => followPermalink(one.from_url) && event.preventDefault();
  const origin = where?.name ?? one.channel_name;
  const source = one.footer ?? (origin ? `Posted in #${origin}` : "");
  const author = person(one.author_id) ? nameOf(one.author_id) : one.author_name ?? one.author_subname ?? "Somebody";
  return [
    h(
      "div",
      { class: "author" },
      person(one.author_id) ? avatar(one.author_id, "tiny") : null,
      h("b", null, author),
    ),
    h("div", { class: "text" }, inner?.length ? blocks(inner, { ...place, fire: null }) : mrkdwn(one.text)),
    files(one, place),
    h(
      "div",
      { class: "footer" },
      source,
      one.ts ? h("span", null, ` · ${dayAndTime(one.ts, now())}`) : null,
      isSafe(one.from_url) ? [
        " · ",
        h(
          "a",
          { href: one.from_url, target: "_blank", rel: "noopener noreferrer", on: { click: open } },
          "View message",
        ),
      ] : null,
    ),
  ];
}

const titled = (one) => (one.title_link ? link(one.title_link, one.title) : one.title);

function preview(one, place) {
  const source = one.service_name ?? one.author_name;
  const empty = !one.text && !one.blocks && !one.title && !one.fields && !one.image_url;
  return [
    one.pretext ? h("div", { class: "text" }, mrkdwn(one.pretext)) : null,
    source ? h("div", { class: "author" }, one.author_link ? link(one.author_link, source) : source) : null,
    one.title ? h("div", { class: "title" }, titled(one)) : null,
    one.blocks ? blocks(one.blocks, place) : null,
    one.text ? h("div", { class: "text" }, mrkdwn(one.text)) : null,
    empty ? h("div", { class: "text" }, one.fallback ?? "") : null,
    one.fields ? h(
      "div",
      { class: "fields" },
      one.fields.map(
        (field) => h("div", { class: "field" }, h("b", null, field.title), h("div", null, mrkdwn(field.value))),
      ),
    ) : null,
    one.image_url ? picture(
      { image_url: one.image_url, alt_text: one.fallback ?? one.title ?? "Picture" },
      "large",
    ) : null,
    files(one, place),
    one.footer ? h("div", { class: "footer" }, one.footer, one.ts ? ` · ${dayAndTime(one.ts, now())}` : "") : null,
  ];
}

export const files = (holder) =>
  (holder.files ?? []).map((file) => (file.mode === "email" ? email(file) : plainFile(file)));

function address(one) {
  if (typeof one === "string") return one;
  return one.original ?? (one.name ? `${one.name} <${one.address}>` : one.address);
}

const addresses = (list) => (list ?? []).map(address).join(", ");

function email(file) {
  return h(
    "div",
    { key: file.id, class: "file email", "data-testid": "email" },
    h(
      "div",
      { class: "file-head" },
      icon("mail"),
      h(
        "div",
        null,
        h("b", null, file.subject ?? file.title ?? file.name ?? "E-mail"),
        h("small", null, `E-mail from ${addresses(file.from) || "an unknown sender"}`),
      ),
    ),
    file.to?.some((one) => one.address) ? h("div", { class: "email-line" }, `To: ${addresses(file.to)}`) : null,
    // The body is a stranger's text: shown as it came, read as nothing.
    h("div", { class: "email-body" }, file.plain_text ?? file.preview_plain_text ?? ""),
  );
}

function size(bytes = 0) {
  return bytes > 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

function plainFile(file) {
  const url = file.url_private ?? file.permalink;
  if (/^image\//.test(file.mimetype ?? "") && url) {
    return h(
      "div",
      { key: file.id, class: "file-picture" },
      h("div", { class: "image-title" }, file.title ?? file.name),
      picture({ image_url: url, alt_text: file.alt_txt ?? file.title ?? file.name }, "large"),
    );
  }
  const name = file.title ?? file.name ?? file.id;
  return h(
    "div",
    { key: file.id, class: "file" },
    h(
      "div",
      { class: "file-head" },
      icon("copy"),
      h(
        "div",
        null,
        isSafe(url) ? link(url, name) : h("b", null, name),
        h("small", null, `${file.pretty_type ?? file.filetype ?? "File"} · ${size(file.size)}`),
      ),
    ),
  );
}
