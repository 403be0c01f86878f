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
    // Chosen by the queries of tests/site/queries.yml: a word said often on a long page counts, said once on a short one too.
    const ranking = { pageLength: 0.7, termFrequency: 0.25, termSaturation: 2 };
    await pagefind.options({ baseUrl: root.pathname, excerptLength: 40, ranking });
    // On a page in Chinese pagefind would look for a dictionary's words; the index has pairs. It reads the language at once.
    const page = document.documentElement;
    const { lang } = page;
    page.lang = "en";
    const begun = pagefind.init();
    page.lang = lang;
    await begun;
    return { find: async (text) => (await pagefind.search(text)).results, terms };
  })();
  return ready;
}

// A word of Chinese is two characters side by side, as in the index (guide.search).
const pairs = (han) => (han.length > 1 ? han.replace(/.(?=(.)?)/gu, (each, next) => (next ? `${each}${next} ` : "")) : han);
const cut = (text) => text.replace(/["“”]/g, " ").replace(HAN, (han) => ` ${pairs(han)} `).trim().replace(/\s+/g, " ");

// Pages that have most of the words; a rare word counts for more.
async function most(text, find) {
  const scores = new Map();
  for (const found of await Promise.all([...new Set(cut(text).split(" "))].slice(0, 60).map(find))) {
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
  const found = (await Promise.all([text, same].filter(Boolean).map((each) => find(cut(each))))).flat();
  const best = new Map();
  for (const page of found.sort((a, b) => b.score - a.score)) if (!best.has(page.id)) best.set(page.id, { page });
  if (best.size > 2) return { pages: [...best.values()], note: same ? words.same.replace("%s", same) : "" };
  // Few hold every word: those with most of them come after.
  const near = (await most(text, find)).sort((a, b) => b.score - a.score);
  const rest = near.filter(({ page }) => !best.has(page.id));
  return { pages: [...best.values(), ...rest], note: rest.length ? words.near : "" };
}

// Pairs come back as the text that they were cut from. Between Latin and Chinese the space stays.
const WIDE = /[\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026]/;
const IDEOGRAPH = /[\u3400-\u9fff\uf900-\ufaff]/;

// Characters, each with whether it is marked, of words that are marked or not.
function joined(words) {
  const text = [];
  for (const [word, marked] of words) {
    const last = text.at(-1)?.[0];
    const fresh = [...word].map((each) => [each, marked]);
    if (fresh.length === 2 && last === word[0] && IDEOGRAPH.test(last)) {
      if (marked) text.at(-1)[1] = true; // the pair's first is the last one's second
      text.push(fresh[1]);
      continue;
    }
    const tight = !last || WIDE.test(last) || WIDE.test(word[0]) || (IDEOGRAPH.test(last) && IDEOGRAPH.test(word[0]));
    if (!tight) text.push([" ", marked && text.at(-1)[1]]);
    text.push(...fresh);
  }
  return text;
}
const split = (text, marked = false) => text.split(/\s+/).filter(Boolean).map((word) => [word, marked]);
const plain = (text) => joined(split(text)).map(([each]) => each).join("");

function marked(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const place = document.createElement("p");
  for (const [each, on] of joined([...body.childNodes].flatMap((node) => split(node.textContent, node.nodeName === "MARK")))) {
    const end = place.lastChild;
    if (end && (end.nodeName === "MARK") === on) end.textContent += each;
    else place.append(on ? Object.assign(document.createElement("mark"), { textContent: each }) : each);
  }
  return place;
}

function item({ url, meta, sub_results: sections, excerpt }) {
  const entry = document.createElement("li");
  const link = (address, name, kind) => {
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.className = kind;
    anchor.textContent = plain(name);
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
  typing = setTimeout(answer, 60);
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
  if (event.key === "Escape") { // in a search field it would only empty that
    event.preventDefault();
    dialog.close();
  }
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
