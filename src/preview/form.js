// An export of another program: dropped, chosen or picked, shown as it would be read,
// corrected, and saved. What is shown is asked for anew after every change; only what
// somebody did not write is shown anew.
"use strict";
const say = document.getElementById("words").dataset;
const dialog = part("import");
const form = part("import-form");
let asked = null;
let proposal = null;
let asking = 0;

function field(label, control, hint) {
  const made = element("p", "", "field");
  const name = element("label", label);
  control.id = `field-${field.count++}`;
  name.htmlFor = control.id;
  made.append(name, control);
  if (hint) {
    const said = element("span", hint, "help");
    said.id = `${control.id}-hint`;
    control.setAttribute("aria-describedby", said.id);
    made.append(said);
  }
  return made;
}
field.count = 0;

function input(value, type = "text") {
  const made = element("input");
  made.type = type;
  if (type === "checkbox") made.checked = value;
  else made.value = value ?? "";
  return made;
}

// A whole number; where there is none, the field says so and nothing is saved.
function whole(box) {
  const value = Number(box.value);
  const right = box.value.trim() !== "" && Number.isInteger(value);
  box.setAttribute("aria-invalid", String(!right));
  if (!right) form.invalid = box;
  return right ? value : null;
}

function select(options, value) {
  const made = element("select");
  for (const [key, text] of options) made.append(new Option(text, key, false, key === value));
  return made;
}

function group(title, ...inside) {
  const made = element("fieldset");
  made.append(element("legend", title), ...inside);
  return made;
}

// What tells the occasion or lab: the column that was found, or one value for all rows.
function telling(title, told, known, hint) {
  // What is only a place to write in is left blank.
  const value = input(told.column === null && told.value !== "LAB" ? told.value : "");
  if (known.length) {
    const list = element("datalist");
    list.id = `known-${field.count++}`;
    list.append(...known.map((one) => new Option(one)));
    value.setAttribute("list", list.id);
    form.append(list);
  }
  const values = told.values.map((seen) => {
    const means = input(seen.means);
    const label = `${seen.value} (${seen.rows} ${say.rows}) ${say.means}`;
    return { value: seen.value, means, row: field(label, means) };
  });
  const how = told.column === null ? null
    : select([["column", `${say.byColumn} ${told.column}`], ["fixed", say.fixed]], "column");
  const fixed = field(say.fixed, value, hint);
  const show = () => {
    const by = how !== null && how.value === "column";
    fixed.hidden = by;
    for (const one of values) one.row.hidden = !by;
  };
  if (how) how.addEventListener("change", show);
  show();
  const rows = [...(how ? [field(say.toldBy, how)] : []), fixed, ...values.map((one) => one.row)];
  return {
    shown: group(title, ...rows),
    answer: () => ({
      "by-column": how !== null && how.value === "column",
      value: value.value,
      values: Object.fromEntries(values.map((one) => [one.value, one.means.value.trim()])),
    }),
  };
}

// An item, a background (no scale), or a question whose answers are to be given values.
function itemField(own, kind) {
  const read = input(kind !== "fill", "checkbox");
  const [id, text] = [input(own.id), input(own.text)];
  const made = group(own.text || own.column, field(say.read, read));
  const about = element("div");
  const count = element("p", "", "help");
  about.append(field(say.text, text), field(say.id, id));
  let answer = () => ({});
  if (kind !== "background") {
    const [lowest, highest] = own.scale || [1, Math.max(own.answers.length, 2)];
    const direction = select([["up", say.up], ["down", say.down]], own.direction || "up");
    const [low, high] = [input(lowest, "number"), input(highest, "number")];
    const marked = own["looks-reversed"] && !own.known;
    about.append(field(say.direction, direction, marked ? say.reversed : ""));
    about.append(field(say.low, low), field(say.high, high));
    const known = Object.entries(own.labels || {});
    const unplaced = own["off-scale"] || (kind === "fill" ? own.answers : []);
    const labels = [...known, ...unplaced.map((label) => [label, ""])].map(([label, value]) => {
      const box = input(value, "number");
      about.append(field(`${say.value} ${label}`, box, value === "" ? say.unplaced : ""));
      return [label, box];
    });
    answer = () => ({
      direction: direction.value,
      scale: read.checked ? [whole(low), whole(high)] : [1, 2],
      labels: Object.fromEntries(labels.filter(([, box]) => read.checked && box.value !== "")
        .map(([label, box]) => [label, whole(box)])),
    });
  } else about.append(element("p", `${say.background} ${own.answers.join(", ")}`, "help"));
  made.append(about, count);
  const show = () => { about.hidden = !read.checked; };
  read.addEventListener("change", show);
  show();
  const answers = () => ({ column: own.name, read: read.checked, id: id.value.trim(), text: text.value, ...answer() });
  // The count is by the column: an id may be changed.
  return { made, count, name: own.name, kind, answers };
}

function entryForm(entry, at, whole) {
  const columns = whole.columns.map(({ name, heading }) => [name, heading]);
  const respondent = select([["", say.anonymous], ...columns], entry.respondent ?? "");
  const occasion = telling(say.occasion, entry.occasion, ["baseline", "follow-up"], say.occasionHint);
  const lab = telling(say.lab, entry.lab, whole["known-labs"], say.labHint);
  const of = (list, kind) => whole[list].filter((own) => own.entry === at).map((own) => itemField(own, kind));
  const items = [...of("items", "item"), ...of("backgrounds", "background"), ...of("to-fill-in", "fill")];
  const confirm = input(false, "checkbox");
  form.append(field(say.respondent, respondent), occasion.shown, lab.shown, ...items.map((one) => one.made));
  const confirmed = field(say.confirm, confirm, say.confirmHint);
  form.append(confirmed);
  return {
    items,
    // A change may be what somebody has to confirm.
    wants: (it) => { confirmed.hidden = !it; },
    answer: () => ({
      respondent: respondent.value || null,
      occasion: occasion.answer(),
      lab: lab.answer(),
      confirm: confirm.checked,
      items: items.map((one) => one.answers()),
    }),
  };
}

function codingsForm(whole) {
  const lab = input("");
  const [coder, quotable] = [input(""), input(false, "checkbox")];
  const seen = new Map(whole.labs.flatMap((own) => own.shown).map((own) => [own.value, own]));
  const values = [...seen.values()].map((own) => {
    const means = input(own.lab);
    form.append(field(`${own.value} ${say.means}`, means));
    return [own.value, means];
  });
  form.append(field(say.oneLab, lab, say.labHint), field(say.coder, coder), field(say.quotable, quotable));
  return { items: [], codings: () => ({
    lab: lab.value.trim() || null,
    coder: coder.value.trim() || null,
    quotable: quotable.checked,
    values: Object.fromEntries(values.map(([value, means]) => [value, means.value.trim()])),
  }) };
}

function draw(whole) {
  form.replaceChildren();
  const name = input(asked.name);
  if (asked.received) {
    form.append(field(say.name, name));
    name.addEventListener("input", () => { asked.name = name.value.trim(); });
  }
  form.nameField = name;
  if (whole.entries) form.entries = whole.entries.map((entry, at) => entryForm(entry, at, whole));
  else if (whole.codings !== undefined) form.entries = [codingsForm(whole)];
  else form.entries = [];
}

function answers() {
  const codings = form.entries.find((own) => own.codings);
  if (codings) return { codings: codings.codings() };
  return { entries: form.entries.map((own) => own.answer()) };
}

// What follows from the answers: counts, what is left out, and the entry.
function tell(whole) {
  proposal = whole;
  part("import-told").replaceChildren(...whole.told.map((lines) => {
    const list = element("div", "", "told");
    list.append(...lines.map((line) => element("p", line)));
    return list;
  }));
  part("import-problems").replaceChildren(...joined(whole.problems).map(problemOf));
  part("import-entry").textContent = whole.entry;
  form.entries.forEach((entry, at) => {
    if (entry.wants) entry.wants(whole.entries[at]["wants-confirmation"] || whole.entry.includes("confirm = "));
    for (const one of entry.items) {
      const own = (whole.items || []).find((item) => item.entry === at && item.name === one.name);
      one.count.textContent = own ? `${own.read ?? own.answers} ${say.answers}` : "";
    }
  });
}

async function post(path, body) {
  const answer = await fetch(path, { method: "POST", body });
  const text = await answer.text();
  let said = {};
  try { said = JSON.parse(text); } catch { said = { said: say.failed }; }
  return { ok: answer.ok, status: answer.status, said };
}

function failed({ status, said }) {
  const told = said.said || (status === 413 ? say.tooLarge : say.failed);
  part("import-status").textContent = said.problems ? "" : told;
  if (said.problems) part("import-problems").replaceChildren(...joined(said.problems).map(problemOf));
}

// The answers, where every number is one; else where it is not.
function checked() {
  form.invalid = null;
  const found = answers();
  if (form.invalid) part("import-status").textContent = say.number;
  return form.invalid ? null : found;
}

async function propose(first) {
  const own = ++asking;
  if (!first && !checked()) return;
  const found = await post("import/propose", JSON.stringify({ ...asked, answers: first ? {} : answers() }));
  if (own !== asking) return;
  if (!found.ok) { failed(found); return; }
  part("import-status").textContent = "";
  if (first) draw(found.said);
  tell(found.said);
  if (first) part("import-title").focus();
}

function begin(file, received) {
  asked = { file, received, name: received ? file : "" };
  proposal = null;
  form.replaceChildren();
  form.entries = [];
  form.changed = false;
  for (const id of ["import-told", "import-problems"]) part(id).replaceChildren();
  part("import-entry").textContent = "";
  part("import-status").textContent = words.loading;
  part("import-title").textContent = `${say.heading} ${file}`;
  if (!dialog.open) dialog.showModal();
  propose(true);
}

async function receive(file) {
  if (!file) return;
  // What somebody has answered is not thrown away by a file that is dropped beside it.
  if (dialog.open) { part("import-status").textContent = say.oneAtATime; return; }
  part("status").textContent = words.loading;
  const found = await post(`import/files/${encodeURIComponent(file.name)}`, file);
  if (found.ok) begin(found.said.file, true);
  else keep(`${file.name}: ${found.said.said || (found.status === 413 ? say.tooLarge : say.failed)}`);
}

async function save() {
  if (!proposal) return;
  if (!checked()) { form.invalid.focus(); return; }
  part("import-save").disabled = true;
  const found = await post("import/save", JSON.stringify({ ...asked, manifest: proposal.manifest || "", answers: answers() }));
  part("import-save").disabled = false;
  if (found.ok) {
    form.changed = false;
    dialog.close();
    keep(found.said.said);
    part("undo").hidden = false;
    listUnread();
    return;
  }
  failed(found);
  if (found.said.why === "open-import-exists") form.nameField.focus();
  // Looked at again, with what was answered.
  if (found.said.why === "open-import-manifest-changed") {
    const told = found.said.said;
    await propose(false);
    part("import-status").textContent = told;
  }
}

async function undo() {
  const found = await post("import/undo", "");
  part("undo").hidden = true;
  keep(found.said.said || say.failed);
  listUnread();
}

async function listUnread() {
  if (document.activeElement === part("unread")) return;
  const { files } = await (await fetch("import/unread")).json();
  part("unread").replaceChildren(new Option(say.pick, ""), ...files.map((file) => new Option(file)));
  part("unread").parentElement.hidden = files.length === 0;
}

part("import-file").addEventListener("change", ({ target }) => { receive(target.files[0]); target.value = ""; });
part("unread").addEventListener("change", ({ target }) => { if (target.value) begin(target.value, false); target.value = ""; });
part("import-save").addEventListener("click", save);
part("import-cancel").addEventListener("click", () => dialog.close());
part("undo").addEventListener("click", undo);
dialog.addEventListener("cancel", (event) => {
  if (form.changed && !confirm(say.discard)) event.preventDefault();
});
dialog.addEventListener("close", () => part("import-file").focus());
let waiting = 0;
form.addEventListener("input", () => { form.changed = true; clearTimeout(waiting); waiting = setTimeout(() => propose(false), 300); });
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("dropping"); });
addEventListener("dragleave", () => document.body.classList.remove("dropping"));
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  const [file, ...others] = event.dataTransfer.files;
  if (others.length) keep(say.oneAtATime);
  receive(file);
});
