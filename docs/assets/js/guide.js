// Small things that need a script; without one the site still reads and its links still lead to the right page.

// Keep the reader's place when the language is switched: headings have the same ids in both.
for (const link of document.querySelectorAll("a.language-switch")) {
  for (const moment of ["pointerdown", "click"]) {
    link.addEventListener(moment, () => { link.hash = location.hash; });
  }
}

// Material compares the tabs' innerText, which is empty inside a closed <details>: on opening, choose as it would.
document.addEventListener("toggle", ({ target }) => {
  const chosen = typeof __md_get === "function" && __md_get("__tabs");
  if (!target.open || !Array.isArray(chosen)) return;
  for (const set of target.querySelectorAll(".tabbed-set")) {
    const labels = [...set.querySelectorAll(":scope > .tabbed-labels > label")];
    const label = chosen.map((name) => labels.find((each) => each.textContent.trim() === name)).find(Boolean);
    if (label) document.getElementById(label.htmlFor).checked = true;
  }
}, true);

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

addEventListener("load", () => {
  // Material's buttons on listings sit in <nav> elements that all lack a name.
  const name = document.documentElement.lang.startsWith("zh") ? "代码操作" : "Code actions";
  document.querySelectorAll("nav.md-code__nav").forEach((nav, index) => {
    nav.setAttribute("aria-label", `${name} ${index + 1}`);
  });
  // What scrolls sideways is reached by the keyboard too.
  forEach(document.querySelectorAll(".md-typeset__scrollwrap, .jupyter-wrapper pre, .verified pre"), (each) => {
    if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
  }, () => document.documentElement.classList.add("settled"));
});
