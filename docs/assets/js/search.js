// Search: opened by its button, "/" or Ctrl+K. The index (pagefind, one for each language) is fetched then, not before.
const dialog = document.querySelector("dialog.search");
const field = dialog.querySelector("input");
const list = dialog.querySelector("ol");
const status = dialog.querySelector("[role=status]");
const words = dialog.dataset;
const root = new URL(words.root, location.href);
const HAN = /[\u3400-\u9fff\uf900-\ufaff]+/g;
const LONGEST = 200; // characters of a query
const PAGES = 8;
const SECTIONS = 3;

let ready;
function engine() {
  ready ??= (async () => {
    const folder = new URL("pagefind/", root);
    const [pagefind, terms] = await Promise.all([
      import(new URL("pagefind.js", folder)),
      fetch(new URL("terms.json", folder)).then((answer) => answer.json()),
    ]);
    await pagefind.options({ baseUrl: root.pathname, excerptLength: 40 });
    return { find: async (text) => (await pagefind.search(text)).results, terms };
  })();
  return ready;
}

// What is looked for apart: Chinese as the phrase of its characters, everything else as words.
const phrase = (han) => `"${[...han].join(" ")}"`;
const latin = (text) => text.replace(HAN, " ").replace(/["“”]/g, " ").trim().replace(/\s+/g, " ");
const parts = (text) => [latin(text), ...(text.match(HAN) ?? []).map(phrase)].filter(Boolean);
const pieces = (text) => [...new Set([
  ...latin(text).split(" "),
  ...(text.match(HAN) ?? []).flatMap((han) => [...han].slice(1).map((next, at) => phrase([...han][at] + next))),
])].filter(Boolean);

// Pages that have all parts, the best first.
async function all(text, find) {
  const lists = await Promise.all(parts(text).map(find));
  const [first, ...others] = lists.sort((a, b) => a.length - b.length);
  return (first ?? [])
    .map((page) => [page, ...others.map((list) => list.find((other) => other.id === page.id))])
    .filter((found) => found.every(Boolean))
    .map(([page, ...same]) => ({ page, score: same.reduce((sum, other) => sum + other.score, page.score) }));
}

// Pages that have most of the pieces; a rare piece counts for more.
async function most(text, find) {
  const scores = new Map();
  for (const found of await Promise.all(pieces(text).slice(0, 60).map(find))) {
    for (const page of found) {
      const known = scores.get(page.id) ?? { page, score: 0 };
      known.score += 1 / found.length;
      scores.set(page.id, known);
    }
  }
  return [...scores.values()];
}

async function search(text) {
  const { find, terms } = await engine();
  const same = terms[text.toLowerCase()];
  const found = (await Promise.all([text, same].filter(Boolean).map((each) => all(each, find)))).flat();
  const best = new Map();
  for (const each of found.sort((a, b) => b.score - a.score)) if (!best.has(each.page.id)) best.set(each.page.id, each);
  if (best.size) return { pages: [...best.values()], note: same ? words.same.replace("%s", same) : "" };
  const near = (await most(text, find)).sort((a, b) => b.score - a.score);
  return { pages: near, note: near.length ? words.near : "" };
}

// Characters come back as the words that they were made. Between Latin and Chinese the space stays.
const [START, END] = ["\ue000", "\ue001"]; // of what is marked
const WIDE = "\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026";
const CHINESE = `\u3400-\u9fff\uf900-\ufaff${WIDE}`;
const MARK = `[${START}${END}]?`;
const SPACES = new RegExp(`(?<=[${CHINESE}]${MARK}) (?=${MARK}[${CHINESE}])|(?<=[${WIDE}]${MARK}) | (?=${MARK}[${WIDE}])`, "g");
const joined = (text) => text.replace(/\s+/g, " ").replace(SPACES, "");

function marked(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const text = [...body.childNodes]
    .map((node) => (node.nodeName === "MARK" ? START + node.textContent + END : node.textContent))
    .join("")
    .replace(new RegExp(`${END}(\\s*)${START}`, "g"), "$1");
  const place = document.createElement("p");
  for (const [, word, rest] of joined(text).matchAll(new RegExp(`(?:${START}(.*?)${END})?([^${START}]*)`, "g"))) {
    if (word) place.append(Object.assign(document.createElement("mark"), { textContent: word }));
    if (rest) place.append(rest);
  }
  return place;
}

function item({ url, meta, sub_results: sections, excerpt }) {
  const entry = document.createElement("li");
  const link = (address, name, kind) => {
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.className = kind;
    anchor.textContent = joined(name);
    return anchor;
  };
  entry.append(link(url, meta.title, "search__page"));
  const shown = sections.filter((each) => each.anchor && each.anchor.element !== "h1").slice(0, SECTIONS);
  if (!shown.length) entry.append(marked(excerpt));
  for (const each of shown) entry.append(link(each.url, each.title, "search__section"), marked(each.excerpt));
  return entry;
}

let asked = 0;
async function answer() {
  const mine = ++asked;
  const text = field.value.trim();
  const short = text.slice(0, LONGEST);
  dialog.removeAttribute("data-answered");
  const finish = (said, items = []) => {
    if (mine !== asked) return; // something else was typed meanwhile
    status.textContent = said;
    list.replaceChildren(...items);
    dialog.dataset.answered = text;
  };
  if (!text) return finish(words.start);
  try {
    const { pages, note } = await search(short);
    const items = (await Promise.all(pages.slice(0, PAGES).map(({ page }) => page.data()))).map(item);
    const cut = text.length > LONGEST ? words.cut.replace("%d", LONGEST) : "";
    const count = (pages.length ? words.found : words.none).replace("%d", pages.length);
    finish([count, note, cut].filter(Boolean).join(" "), items);
  } catch (error) {
    ready = undefined; // the next key tries again
    finish(words.failed);
    console.error(error);
  }
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  field.select();
  answer();
}

let typing;
field.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(answer, 120);
});
document.querySelector(".search-open").addEventListener("click", open);
addEventListener("keydown", (event) => {
  const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const wanted = (event.key === "/" && !writing) || (event.key === "k" && (event.ctrlKey || event.metaKey));
  if (wanted && !event.altKey) { event.preventDefault(); open(); }
});
dialog.addEventListener("click", ({ target }) => { if (target === dialog) dialog.close(); });
list.addEventListener("click", ({ target }) => { if (target.closest("a")) dialog.close(); });

// Up and down walk through what was found; enter in the field opens the first.
dialog.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && links.length) {
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + step;
    (next < 0 ? field : links[Math.min(next, links.length - 1)]).focus();
  } else if (event.key === "Enter" && event.target === field && links.length) {
    event.preventDefault();
    links[0].click();
  }
});
