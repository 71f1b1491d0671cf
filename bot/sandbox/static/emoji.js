// Emoji names as Slack writes them, the characters they stand for, and how they are shown.
import { h } from "./dom.js";
import { ART } from "./emoji_art.js";

const GROUPS = {
  "Answers and work": `white_check_mark ✅ x ❌ arrows_counterclockwise 🔄 mega 📣 raising_hand 🙋 zzz 💤 eyes 👀
    heavy_check_mark ✔️ ballot_box_with_check ☑️ negative_squared_cross_mark ❎ heavy_multiplication_x ✖️ +1 👍 -1 👎
    ok_hand 👌 raised_hands 🙌 clap 👏 pray 🙏 wave 👋 point_up ☝️ point_right 👉 point_left 👈 point_down 👇 muscle 💪
    handshake 🤝 writing_hand ✍️ raised_hand ✋ fist ✊ v ✌️ crossed_fingers 🤞`,
  Signs: `warning ⚠️ red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵
    large_purple_circle 🟣 white_circle ⚪ black_circle ⚫ large_blue_square 🟦 large_green_square 🟩 large_red_square 🟥
    no_entry ⛔ no_entry_sign 🚫 octagonal_sign 🛑 rotating_light 🚨 exclamation ❗ question ❓ grey_question ❔ bangbang ‼️
    information_source ℹ️ new 🆕 ok 🆗 sos 🆘 100 💯 recycle ♻️ repeat 🔁 leftwards_arrow_with_hook ↩️
    arrow_right_hook ↪️ arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ heavy_plus_sign ➕ heavy_minus_sign ➖
    small_red_triangle 🔺 large_blue_diamond 🔷 small_blue_diamond 🔹 small_orange_diamond 🔸 checkered_flag 🏁
    triangular_flag_on_post 🚩 white_small_square ▫️ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣`,
  Things: `memo 📝 gift 🎁 moneybag 💰 money_with_wings 💸 credit_card 💳 receipt 🧾 label 🏷️ ticket 🎫 email 📧 envelope ✉️
    incoming_envelope 📨 mailbox 📫 package 📦 bell 🔔 no_bell 🔕 loudspeaker 📢 speech_balloon 💬 left_speech_bubble 🗨️
    thought_balloon 💭 link 🔗 paperclip 📎 pushpin 📌 round_pushpin 📍 bookmark 🔖 mag 🔍 mag_right 🔎 lock 🔒 unlock 🔓
    key 🔑 shield 🛡️ scales ⚖️ bulb 💡 wrench 🔧 hammer 🔨 gear ⚙️ toolbox 🧰 broom 🧹 clipboard 📋 calendar 📆 date 📅
    spiral_calendar_pad 🗓️ chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 page_facing_up 📄 scroll 📜
    newspaper 📰 books 📚 book 📖 pencil 📝 pencil2 ✏️ file_folder 📁 card_index 📇 wastebasket 🗑️ telephone_receiver 📞
    iphone 📱 computer 💻 camera 📷 robot_face 🤖 ghost 👻 trophy 🏆 medal 🏅 globe_with_meridians 🌐 earth_africa 🌍
    bust_in_silhouette 👤 busts_in_silhouette 👥 office 🏢 house 🏠 convenience_store 🏪 hospital 🏥 bank 🏦 truck 🚚 car 🚗
    bus 🚌 airplane ✈️ rocket 🚀 construction 🚧 fire_extinguisher 🧯 fire 🔥 boom 💥 zap ⚡ sparkles ✨ star ⭐ star2 🌟
    tada 🎉 confetti_ball 🎊 birthday 🎂 balloon 🎈 dart 🎯`,
  Time: `hourglass ⌛ hourglass_flowing_sand ⏳ alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ watch ⌚ clock1 🕐 clock2 🕑
    clock3 🕒 clock4 🕓 clock5 🕔 clock6 🕕 clock7 🕖 clock8 🕗 clock9 🕘 clock10 🕙 clock11 🕚 clock12 🕛 sunny ☀️
    sunrise 🌅 crescent_moon 🌙 night_with_stars 🌃 cloud ☁️ rain_cloud 🌧️ umbrella ☂️ snowflake ❄️ rainbow 🌈
    double_vertical_bar ⏸️ arrow_forward ▶️ fast_forward ⏩ rewind ⏪ end 🔚 soon 🔜`,
  Faces: `slightly_smiling_face 🙂 smile 😄 grinning 😀 grin 😁 joy 😂 sweat_smile 😅 blush 😊 wink 😉 heart_eyes 😍
    sunglasses 😎 thinking_face 🤔 neutral_face 😐 expressionless 😑 unamused 😒 face_with_rolling_eyes 🙄
    slightly_frowning_face 🙁 white_frowning_face ☹️ disappointed 😞 worried 😟 cry 😢 sob 😭 angry 😠 rage 😡
    face_with_symbols_on_mouth 🤬 triumph 😤 scream 😱 flushed 😳 confused 😕 grimacing 😬 sleeping 😴 sleepy 😪 mask 😷
    nauseated_face 🤢 face_palm 🤦 shrug 🤷 no_good 🙅 ok_woman 🙆 bow 🙇 hugging_face 🤗 partying_face 🥳 skull 💀
    poop 💩 clown_face 🤡 heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜
    broken_heart 💔`,
  "Food and places": `coffee ☕ tea 🍵 beer 🍺 wine_glass 🍷 pizza 🍕 hamburger 🍔 bread 🍞 croissant 🥐 doughnut 🍩 cake 🍰
    cookie 🍪 apple 🍎 fork_and_knife 🍴 knife_fork_plate 🍽️ shopping_trolley 🛒 shopping_bags 🛍️ bouquet 💐 rose 🌹
    cat 🐱 dog 🐶 bug 🐛 flag-pl 🇵🇱 flag-lt 🇱🇹 flag-lv 🇱🇻 flag-ee 🇪🇪 flag-ua 🇺🇦 flag-gb 🇬🇧 flag-us 🇺🇸 flag-de 🇩🇪
    flag-ru 🇷🇺`,
};

const ALIASES = {
  thumbsup: "+1", thumbsdown: "-1", heavy_exclamation_mark: "exclamation", hankey: "poop", envelope_with_arrow: "incoming_envelope",
  telephone: "telephone_receiver", email_sign: "email", "e-mail": "email", large_red_circle: "red_circle", clock: "clock3",
  raised_hand_with_fingers_splayed: "raised_hand", hand: "raised_hand", simple_smile: "slightly_smiling_face", collision: "boom",
  pause_button: "double_vertical_bar", speaking_head_in_silhouette: "loudspeaker", hugs: "hugging_face", robot: "robot_face",
};

const BY_NAME = new Map();
const BY_CHARACTER = new Map();
export const EMOJI_GROUPS = Object.entries(GROUPS).map(([title, table]) => {
  const words = table.trim().split(/\s+/);
  const names = [];
  for (let at = 0; at < words.length; at += 2) {
    const [name, character] = words.slice(at, at + 2);
    BY_NAME.set(name, character);
    if (!BY_CHARACTER.has(character)) BY_CHARACTER.set(character, name);
    names.push(name);
  }
  return { title, names };
});
for (const [alias, name] of Object.entries(ALIASES)) BY_NAME.set(alias, BY_NAME.get(name));

const TONES = { "skin-tone-2": "🏻", "skin-tone-3": "🏼", "skin-tone-4": "🏽", "skin-tone-5": "🏾", "skin-tone-6": "🏿" };

/** Split `raising_hand::skin-tone-3` into its name and the character of its tone. */
function parts(name) {
  const [base, tone] = name.replace(/^:|:$/g, "").split("::");
  return { base, tone: TONES[tone] ?? "" };
}

export const knowsEmoji = (name) => BY_NAME.has(parts(name).base);

export function emojiCharacter(name) {
  const { base, tone } = parts(name);
  const character = BY_NAME.get(base);
  return character ? character + tone : `:${base}:`;
}

/** An emoji to look at: our own drawing where we have one, because not every machine has an emoji font. */
export function emoji(name, size = "") {
  const { base } = parts(name);
  const character = emojiCharacter(name);
  const known = BY_NAME.has(base);
  const drawn = ART[ALIASES[base] ?? base];
  const title = `:${name}:`;
  if (!known) return h("span", { class: "emoji-unknown", title }, title);
  const picture = drawn ? h("svg", { viewBox: "0 0 32 32", "aria-hidden": "true" }, drawn()) : character;
  return h("span", { class: `emoji ${drawn ? "drawn" : "glyph"} ${size}`, role: "img", "aria-label": title, title }, picture);
}

const CHARACTERS = [...BY_CHARACTER.keys()].sort((one, two) => two.length - one.length);
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const PATTERN = new RegExp(CHARACTERS.map((one) => escaped(one.replace("\uFE0F", "")) + "\uFE0F?").join("|"), "u");

/** Plain text with emoji characters, and with `:names:` when asked, shown as emoji. */
export function withEmoji(text, names = true) {
  const split = new RegExp(`(${PATTERN.source}${names ? "|:[a-z0-9_+'-]+:(?::skin-tone-[2-6]:)?" : ""})`, "gu");
  return text.split(split).map((piece, index) => {
    if (index % 2 === 0) return piece;
    if (!piece.startsWith(":")) return emoji(nameOfCharacter(piece));
    const name = piece.slice(1, -1);
    return knowsEmoji(name) ? emoji(name) : piece;
  });
}

function nameOfCharacter(character) {
  const bare = character.replace("\uFE0F", "");
  return BY_CHARACTER.get(character) ?? BY_CHARACTER.get(`${bare}\uFE0F`) ?? BY_CHARACTER.get(bare);
}

export function findEmoji(words) {
  const wanted = words.toLowerCase().trim().replaceAll(" ", "_");
  return [...BY_NAME.keys()].filter((name) => name.includes(wanted)).sort((one, two) => one.indexOf(wanted) - two.indexOf(wanted));
}
