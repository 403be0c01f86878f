// Small things that need a script; without one the site still reads and its links still lead to the right page.

// Keep the reader's place when the language is switched: headings have the same ids in both.
for (const link of document.querySelectorAll("a.language-switch")) {
  for (const moment of ["pointerdown", "click"]) {
    link.addEventListener(moment, () => { link.hash = location.hash; });
  }
}

// Tabs of one name are switched together, over the whole site. As Material keeps it, whose inline script opens the
// chosen ones when a page comes; it does not see those inside a closed <details>, so again on opening.
const labelsOf = (set) => [...set.querySelectorAll(":scope > .tabbed-labels > label")];
const named = (label) => label.textContent.trim();
function choose(sets, names) {
  for (const set of sets) {
    const labels = labelsOf(set);
    const label = names.map((name) => labels.find((each) => named(each) === name)).find(Boolean);
    if (label) document.getElementById(label.htmlFor).checked = true;
  }
}
const chosen = () => {
  const kept = typeof __md_get === "function" && __md_get("__tabs");
  return Array.isArray(kept) ? kept : [];
};
document.addEventListener("change", ({ target }) => {
  const set = target.parentElement;
  if (!target.matches(".tabbed-set > input")) return;
  const label = labelsOf(set).find((each) => each.htmlFor === target.id);
  const name = named(label);
  const before = label.getBoundingClientRect().top;
  choose(document.querySelectorAll(".tabbed-set"), [name]);
  scrollBy({ top: label.getBoundingClientRect().top - before, behavior: "instant" }); // it stays under the finger
  if (typeof __md_set === "function") __md_set("__tabs", [...new Set([name, ...chosen()])]);
});
document.addEventListener("toggle", ({ target }) => {
  if (target.open) choose(target.querySelectorAll(".tabbed-set"), chosen());
}, true);

// Material's script would watch every <details>, hundreds of them on the ledger, to open those around the place that a
// link leads to, and all of them for print. That is done here when it is wanted.
const content = document.querySelector("[data-md-component=content]");
if (content) {
  content.querySelectorAll = (selector) =>
    selector === "details" ? [] : Element.prototype.querySelectorAll.call(content, selector);
}
const unfold = () => {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = [];
  for (let each = place; each; each = each.parentElement) if (each.matches("details:not([open])")) folded.push(each);
  for (const each of folded) each.open = true;
  if (folded.length) place.scrollIntoView();
};
addEventListener("hashchange", unfold);
unfold();
let unfolded = [];
matchMedia("print").addEventListener("change", ({ matches }) => {
  if (matches) unfolded = [...document.querySelectorAll(".md-content details:not([open])")];
  for (const each of unfolded) each.open = matches;
});

// Who is led to a place in a page needs all of it laid out: heights that are only supposed would move the place.
const whole = () => document.documentElement.classList.remove("piecemeal");
addEventListener("click", ({ target }) => { if (target.closest?.('a[href*="#"]')) whole(); }, true);
addEventListener("hashchange", whole);

// One at a time, when the browser has nothing better to do.
const later = window.requestIdleCallback ?? ((run) => setTimeout(() => run({ timeRemaining: () => 10 }), 20));
const forEach = (all, act, done) => {
  const left = [...all];
  const some = (idle) => {
    while (left.length && idle.timeRemaining() > 5) act(left.shift());
    if (left.length) later(some); else done();
  };
  later(some);
};

// Material's buttons on listings come when a listing is seen, in <nav> elements that all lack a name.
const actions = document.documentElement.lang.startsWith("zh") ? "代码操作" : "Code actions";
let listings = 0;
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (node.matches?.("nav.md-code__nav")) node.setAttribute("aria-label", `${actions} ${(listings += 1)}`);
    }
  }
}).observe(document.querySelector(".md-content") ?? document.body, { childList: true, subtree: true });

// What scrolls sideways is reached by the keyboard too; how wide it is shows when it has been laid out.
const { classList } = document.documentElement;
const SIDEWAYS = ".md-typeset__scrollwrap, .jupyter-wrapper pre, .verified pre, pre > code";
const reach = (each) => { if (each.scrollWidth > each.clientWidth) each.tabIndex = 0; };
const reachAll = () => {
  classList.remove("settled");
  forEach(document.querySelectorAll(SIDEWAYS), reach, () => classList.add("settled"));
};
document.addEventListener("contentvisibilityautostatechange", ({ target, skipped }) => {
  if (skipped) return;
  if (target.matches(SIDEWAYS)) reach(target);
  target.querySelectorAll(SIDEWAYS).forEach(reach);
});
let piecemeal = classList.contains("piecemeal");
new MutationObserver(() => {
  if (piecemeal && !classList.contains("piecemeal")) reachAll();
  piecemeal = classList.contains("piecemeal");
}).observe(document.documentElement, { attributeFilter: ["class"] });
addEventListener("load", reachAll);
