// A click on a figure of a page shows what it rests on; so does writing it.
"use strict";
const DIGITS = "\\d+(?:[\\u00a0\\u202f ]\\d{3})*(?:[.,]\\d+)*";
const UNIT = "(?:[\\u00a0\\u202f ]?%|[\\u00a0\\u202f ](?:procentenheter|procent|percentage points|percent|kr|sek|tim|dagar|days)\\b)?";
const FIGURE = new RegExp(`\\d+\\s(?:av|of)\\s\\d+|[+\\u2212-]?${DIGITS}(?:–${DIGITS})?${UNIT}`, "g");

// The text under the pointer, and where in it.
function caretAt(shown, { clientX, clientY }) {
  if (shown.caretPositionFromPoint) {
    const at = shown.caretPositionFromPoint(clientX, clientY);
    return at && { node: at.offsetNode, offset: at.offset };
  }
  const range = shown.caretRangeFromPoint(clientX, clientY);
  return range && { node: range.startContainer, offset: range.startOffset };
}

// The number of the part of the document that this is in: it is told after the part.
function partOf(shown, node) {
  const keys = [...shown.querySelectorAll(".basis-key")];
  const next = keys.find((key) => node.compareDocumentPosition(key) & Node.DOCUMENT_POSITION_FOLLOWING);
  const number = next && /\d+/.exec(next.textContent);
  return number ? Number(number[0]) : null;
}

function watchFigures(shown) {
  if (!shown) return;
  shown.addEventListener("click", (event) => {
    if (event.target.closest("a, summary, button") || !shown.getSelection().isCollapsed) return;
    const at = caretAt(shown, event);
    if (!at || at.node.nodeType !== Node.TEXT_NODE) return;
    const found = [...at.node.data.matchAll(FIGURE)]
      .find((one) => one.index <= at.offset && at.offset <= one.index + one[0].length);
    if (!found) return;
    const end = found.index + found[0].length;
    shown.getSelection().setBaseAndExtent(at.node, found.index, at.node, end);
    part("asked").value = found[0].replace(/\s/g, " ");
    askFor(found[0], partOf(shown, at.node));
  });
}

// What was asked last, as long as it is shown.
let lastAsked = null;

// The page is another: so may be what a figure rests on.
function askAgain() {
  if (lastAsked) askFor(...lastAsked);
}

function clearFigures() {
  lastAsked = null;
  part("figure-said").textContent = "";
  part("figure-list").replaceChildren();
  part("asked").value = "";
  part("figure-close").hidden = true;
}

async function askFor(text, number) {
  lastAsked = [text, number];
  const own = documents.find((one) => one.page === current);
  const asked = { document: (own && own.pdf) || "", text, part: number };
  try {
    const answer = await fetch("figures", { method: "POST", body: JSON.stringify(asked) });
    showFigures(await answer.json());
  } catch {
    part("figure-said").textContent = words.gone;
  }
}

function figureOf({ name, printed, withheld, details, id }) {
  const made = element("article", "", "figure");
  made.append(element("h3", name));
  const first = element("p");
  if (printed) first.append(element("strong", printed), withheld ? " – " : "");
  first.append(withheld || "");
  made.append(first);
  const list = element("dl");
  for (const { label, items, places } of details) {
    list.append(element("dt", label));
    for (const item of items.slice(0, 12)) {
      const told = element("dd", places ? "" : item);
      if (places) told.append(copying(item, item));
      list.append(told);
    }
    if (items.length > 12) list.append(element("dd", `+ ${items.length - 12} ${words.more}`));
  }
  made.append(list, element("p", id, "id"));
  return made;
}

function showFigures({ said, figures, more }) {
  part("figure-said").textContent = said;
  part("figure-list").replaceChildren(...(figures || []).map(figureOf));
  if (more) part("figure-list").append(element("p", `+ ${more} ${words.more}`));
  part("figures").scrollIntoView({ block: "nearest" });
  part("figures").parentElement.scrollTop = 0;
  part("figure-close").hidden = false;
}

part("figure-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = part("asked").value.trim();
  if (text) askFor(text, null);
});
part("figure-close").addEventListener("click", () => {
  clearFigures();
  part("asked").focus();
});
part("figures").addEventListener("keydown", (event) => {
  if (event.key === "Escape" && lastAsked) part("figure-close").click();
});
