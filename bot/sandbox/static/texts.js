// Text objects: plain_text stays plain, mrkdwn is read as markup.
import { withEmoji } from "./emoji.js";
import { mrkdwn } from "./mrkdwn.js";

export function textObject(object) {
  if (!object) return [];
  if (typeof object === "string") return mrkdwn(object);
  if (object.type === "mrkdwn") return mrkdwn(object.text);
  return withEmoji(object.text ?? "", object.emoji !== false);
}

/** The characters of a plain_text object, where no elements can stand (options, placeholders). */
export const plain = (object) => object?.text ?? "";
