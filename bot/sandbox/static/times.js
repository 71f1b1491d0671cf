// Moments as people read them in a chat.

const LOCALE = "en-GB";
const format = (options) => new Intl.DateTimeFormat(LOCALE, options);
const TIME = format({ hour: "2-digit", minute: "2-digit" });
const SECONDS = format({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const SHORT = format({ day: "numeric", month: "short", year: "numeric" });
const LONG = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const DAY = format({ weekday: "long", day: "numeric", month: "long" });
const PLAIN = format({ day: "numeric", month: "long", year: "numeric" });
const NUMERIC = format({ day: "2-digit", month: "2-digit", year: "numeric" });
const CLOCK = format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

const moment = (ts) => new Date(Number(ts) * 1000);
export const dayKey = (ts) => NUMERIC.format(moment(ts));
export const timeOf = (ts) => TIME.format(moment(ts));
export const clockText = (ts) => CLOCK.format(moment(ts));
export const fullTime = (ts) => `${LONG.format(moment(ts))} at ${SECONDS.format(moment(ts))}`;

/** Today, yesterday or tomorrow, else what `otherwise` makes of it. */
function near(ts, now, otherwise) {
  const day = dayKey(ts);
  if (day === dayKey(now)) return "today";
  if (day === dayKey(now - 86400)) return "yesterday";
  if (day === dayKey(now + 86400)) return "tomorrow";
  return otherwise.format(moment(ts));
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
export const dayTitle = (ts, now) => capital(near(ts, now, DAY));
export const dayAndTime = (ts, now) => `${capital(near(ts, now, SHORT))} at ${timeOf(ts)}`;

export function ago(ts, now) {
  const minutes = Math.floor((now - Number(ts)) / 60);
  const count = (number, unit) => `${number} ${unit}${number === 1 ? "" : "s"}`;
  if (minutes < 0) return `in ${count(Math.ceil(-minutes), "minute")}`;
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${count(minutes, "minute")} ago`;
  if (minutes < 60 * 24) return `${count(Math.floor(minutes / 60), "hour")} ago`;
  return `${count(Math.floor(minutes / 1440), "day")} ago`;
}

/** Fill a `<!date^…>` pattern such as `{date_short_pretty} {time}`. */
export function fillDate(pattern, ts, now) {
  const words = {
    date_num: () => moment(ts).toISOString().slice(0, 10),
    date_slash: () => NUMERIC.format(moment(ts)),
    date: () => PLAIN.format(moment(ts)),
    date_short: () => SHORT.format(moment(ts)),
    date_long: () => LONG.format(moment(ts)),
    date_pretty: () => near(ts, now, PLAIN),
    date_short_pretty: () => near(ts, now, SHORT),
    date_long_pretty: () => near(ts, now, LONG),
    day_divider_pretty: () => dayTitle(ts, now),
    time: () => timeOf(ts),
    time_secs: () => SECONDS.format(moment(ts)),
    ago: () => ago(ts, now),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, word) => (words[word] ? words[word]() : whole));
}
