// Asks how things stand, and shows it: problems by file, and the pages, of which
// only one that has changed is loaded anew, behind the one that is seen.
"use strict";
const words = document.body.dataset;
const part = (id) => document.getElementById(id);
let round = -1;
let documents = [];
let current = null;
// Said long enough to be read.
let kept = null;
const KEPT = 8000;
// More documents than this are listed, not shown side by side.
const MANY = 12;

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function copying(text, address) {
  const button = element("button", text);
  button.type = "button";
  button.title = words.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address);
    keep(`${words.copied} ${address}`);
  });
  return button;
}

function problemOf(told) {
  const { severity, message, help, place, alike } = told;
  const made = element("div", "", `problem ${severity}`);
  const first = element("p");
  const kind = severity === "error" ? words.error : words.warning;
  first.append(element("span", `${kind}: `, "severity"), message);
  made.append(first);
  if (place.file) {
    const where = element("p", "", "where");
    const places = [place, ...(alike || [])];
    for (const at of places.slice(0, 6)) {
      where.append(copying(at.text.replace(`${place.file}#`, "").replace(`${place.file}:`, ""), at.text), " ");
    }
    if (places.length > 6) where.append(`+ ${places.length - 6} ${words.more}`);
    made.append(where);
  }
  if (help) made.append(element("p", help, "help"));
  return made;
}

// What is said in the same words of several places of a file is said once.
function joined(problems) {
  const said = new Map();
  for (const told of problems) {
    const key = JSON.stringify([told.severity, told.message, told.help, told.place.file]);
    const first = said.get(key);
    if (first) first.alike = [...(first.alike || []), told.place, ...(told.alike || [])];
    else said.set(key, { ...told });
  }
  return [...said.values()];
}

function showProblems(problems) {
  const files = new Map();
  for (const told of joined(problems)) {
    const file = told.place.file || words.project;
    if (!files.has(file)) files.set(file, []);
    files.get(file).push(told);
  }
  const list = part("list");
  list.replaceChildren();
  if (problems.length === 0) list.append(element("p", words.none));
  for (const [file, own] of files) {
    list.append(element("h3", file), ...own.slice(0, 100).map(problemOf));
    if (own.length > 100) list.append(element("p", `+ ${own.length - 100} ${words.more}`));
  }
}

// Loaded behind the page that is seen, scrolled to where that one is, and then
// put in its place: no flash, no jump. One that is still coming is given up.
function load(page, keepPlace) {
  const frame = element("iframe", "", "coming");
  const own = documents.find((one) => one.page === page);
  frame.title = (own && own.title) || words.overview;
  frame.addEventListener("load", () => {
    const seen = document.querySelector("iframe:not(.coming)");
    if (keepPlace && seen) frame.contentWindow.scrollTo(0, seen.contentWindow.scrollY);
    frame.classList.remove("coming");
    if (seen) seen.remove();
  }, { once: true });
  frame.addEventListener("load", () => {
    followLink(frame);
    watchFigures(frame.contentDocument);
  });
  for (const waiting of document.querySelectorAll("iframe.coming")) waiting.remove();
  frame.src = `pages/${page}`;
  part("stage").append(frame);
}

// A link on a page leads to another one: it is then the one that is shown.
function followLink(frame) {
  const path = decodeURIComponent(frame.contentWindow.location.pathname).split("/pages/")[1];
  const own = documents.find((one) => one.page === path);
  if (!own || path === current) return;
  current = path;
  frame.title = own.title || words.overview;
  clearFigures();
  showDocuments();
}

function choose(page) {
  current = page;
  clearFigures();
  showDocuments();
  load(page, false);
}

function pdfLink(pdf) {
  const link = element("a", words.pdf);
  link.href = `pages/${pdf}`;
  link.target = "_blank";
  return link;
}

// Many of them: a list to choose from, in the order in which people count.
function listDocuments() {
  const list = part("documents").querySelector("select") || element("select");
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const [first, ...others] = documents;
  others.sort((one, other) => order.compare(one.title, other.title));
  list.setAttribute("aria-label", words.documents);
  list.replaceChildren(...[first, ...others].map(({ title, page }) => new Option(title || words.overview, page, false, page === current)));
  list.onchange = () => choose(list.value);
  const item = element("li");
  item.append(list);
  const own = documents.find(({ page }) => page === current);
  if (own && own.pdf) item.append(pdfLink(own.pdf));
  const focused = document.activeElement === list;
  part("documents").replaceChildren(item);
  if (focused) list.focus();
}

function showDocuments() {
  if (documents.length > MANY) { listDocuments(); return; }
  const items = documents.map(({ title, page, pdf }) => {
    const item = element("li");
    const button = element("button", title || words.overview);
    button.type = "button";
    if (page === current) button.setAttribute("aria-current", "page");
    button.addEventListener("click", () => choose(page));
    item.append(button);
    if (pdf && page === current) item.append(pdfLink(pdf));
    return item;
  });
  const focused = document.activeElement && part("documents").contains(document.activeElement);
  part("documents").replaceChildren(...items);
  if (focused) part("documents").querySelector("[aria-current]")?.focus();
}

function keep(said) {
  kept = { said, until: Date.now() + KEPT };
}

function show(state) {
  if (kept && Date.now() > kept.until) kept = null;
  part("build").disabled = state.working;
  part("status").textContent = kept ? kept.said : state.working ? words.loading
    : state.built || (state.good ? words.good : state.documents.length ? words.last : words.waits);
  if (state.round === round) return;
  round = state.round;
  showProblems(state.problems);
  listUnread();
  const digest = (page) => (documents.find((one) => one.page === page) || {}).digest;
  const before = digest(current);
  documents = state.documents;
  if (documents.length === 0) return;
  if (!documents.some((one) => one.page === current)) choose(documents[0].page);
  else {
    showDocuments();
    if (digest(current) !== before) {
      load(current, true);
      askAgain();
    }
  }
}

async function follow() {
  try {
    const answer = await fetch("state");
    show(await answer.json());
    setTimeout(follow, 120);
  } catch {
    part("status").textContent = words.gone;
    part("build").disabled = true;
    setTimeout(follow, 2000);
  }
}

part("build").addEventListener("click", () => {
  fetch("build", { method: "POST" }).catch(() => keep(words.gone));
});
addEventListener("load", follow);
