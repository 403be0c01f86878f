// The ledger's filter: what is chosen stands in the address, so that a choice can be sent to someone.
const form = document.querySelector(".ledger-filter");
const rows = [...document.querySelectorAll(".ledger > details")];
if (form && rows.length) {
  const ledgers = [...document.querySelectorAll(".ledger")].map((each) => {
    let heading = each;
    while (heading && !/^H\d$/.test(heading.tagName)) heading = heading.previousElementSibling;
    const part = [each];
    for (let next = heading; next && next !== each; next = next.nextElementSibling) part.push(next);
    return { each, heading, part };
  });
  for (const { each, heading } of ledgers) {
    const name = heading ? heading.firstChild.textContent.trim() : each.dataset.ledger;
    form.elements.topic.add(new Option(name, each.dataset.ledger));
  }
  const fields = ["verdict", "topic", "from"];
  const facts = {
    verdict: (row) => row.className.match(/claim--(\w+)/)[1],
    topic: (row) => row.parentElement.dataset.ledger,
    from: (row) => row.dataset.from ?? "guide",
  };
  const fits = (row) => fields.every((name) => {
    const wanted = form.elements[name].value;
    return !wanted || facts[name](row).split(" ").includes(wanted);
  });
  const show = () => {
    for (const row of rows) row.hidden = !fits(row);
    for (const { each, part } of ledgers) {
      const none = ![...each.children].some((row) => !row.hidden);
      for (const piece of part) piece.hidden = none;
    }
    const count = form.querySelector("output");
    const numbers = [rows.filter((row) => !row.hidden).length, rows.length];
    count.textContent = count.dataset.shown.replace(/\{\}/g, () => numbers.shift());
  };
  const asked = new URLSearchParams(location.search);
  for (const name of fields) {
    const options = [...form.elements[name].options].map((option) => option.value);
    if (options.includes(asked.get(name))) form.elements[name].value = asked.get(name);
  }
  form.addEventListener("input", () => {
    const chosen = fields.map((name) => [name, form.elements[name].value]).filter(([, value]) => value);
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(history.state, "", location.pathname + (query ? `?${query}` : "") + location.hash);
    show();
  });
  // A link to a row that the choice hides shows it.
  const reveal = () => {
    const row = location.hash && document.getElementById(location.hash.slice(1))?.closest("details");
    if (!row || !row.hidden) return;
    form.reset();
    show();
    row.open = true;
    row.scrollIntoView();
  };
  // The link to a row comes when it is opened: for hundreds they would weigh as much as a page.
  const name = (row) => {
    const body = row.querySelector(".claim__body");
    if (body.querySelector(`a[href="#${body.id}"]`)) return;
    const link = Object.assign(document.createElement("a"), { href: `#${body.id}`, textContent: body.id.replace("claim-", "#") });
    const item = document.createElement("li");
    item.append(link);
    body.querySelector("ul").append(item);
  };
  document.addEventListener("toggle", ({ target }) => {
    if (target.matches(".ledger > details[open]")) name(target);
  }, true);
  rows.filter((row) => row.open).forEach(name);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  form.hidden = false;
  show();
  reveal();
}
