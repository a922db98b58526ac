// `labbrapport open` in a real browser: pages come, a cell is broken and mended, and
// what is shown follows; an export is taken in by the form; axe finds nothing, and
// everything can be reached by keys.
//
// Usage: node open.mjs PROGRAM PROJECT. PROJECT is copied first.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const [, , program, source] = process.argv;
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const project = path.join(mkdtempSync(path.join(os.tmpdir(), "open-")), "project");
cpSync(source, project, { recursive: true });
const child = spawn(program, ["open", "--no-browser", "--project", project]);
const address = await new Promise((found) => {
  child.stderr.on("data", (data) => {
    const at = /http:\S+/.exec(String(data));
    if (at) found(at[0]);
  });
});
let failures = 0;
const hold = (what, is) => {
  console.log(`${is ? "ok" : "FAILED"}: ${what}`);
  if (!is) failures += 1;
};
// Until the lab's page is the only one there, and says so.
const settled = (tab, value) => tab.waitForFunction((value) => {
  const [frame, ...others] = document.querySelectorAll("iframe");
  const is = frame && !others.length && !frame.classList.contains("coming") && frame.title.includes("North");
  return is && frame.contentDocument.body?.textContent.includes(value);
}, value);
async function accessible(tab, what) {
  await tab.evaluate(axe);
  const told = await tab.evaluate(() => axe.run(document, { iframes: false }));
  hold(`axe finds nothing in ${what}`, told.violations.length === 0);
  for (const { id, nodes } of told.violations) console.log(`  ${id}: ${nodes[0].html}`);
}

// Twelve people's answers, as a form service exports them.
function answers() {
  const feelings = ["Never", "Sometimes", "Always"];
  const rows = Array.from({ length: 12 }, (_, at) => `K${at},${feelings[at % 3]},${1 + (at % 5)}`);
  return ["Code,How often do you feel lonely?,I feel safe", ...rows, ""].join("\n");
}

// An export becomes data and an entry once somebody has confirmed it, and is taken back.
async function takesIn(tab) {
  const manifest = path.join(project, "labbrapport.toml");
  const before = readFileSync(manifest, "utf8");
  const buffer = Buffer.from(answers());
  await tab.setInputFiles("#import-file", { name: "answers.csv", mimeType: "text/csv", buffer });
  await tab.waitForSelector("#import-form fieldset");
  await accessible(tab, "the form");
  const page = await tab.content();
  hold("no row of the file reaches the page", !page.includes("K7"));
  await tab.getByLabel("The same for all rows").nth(1).fill("north");
  await tab.waitForFunction(() => document.getElementById("import-entry").textContent.includes("north"));
  const file = path.join(project, "data/answers.csv");
  await tab.locator("#import-save").click();
  await tab.waitForSelector("#import-problems .problem.error");
  const untouched = () => readFileSync(manifest, "utf8") === before && !existsSync(file);
  hold("what nobody has confirmed is not saved", untouched());
  await tab.getByLabel("I have checked every question").check();
  await tab.waitForFunction(() => document.getElementById("import-entry").textContent.includes("confirm = true"));
  await tab.locator("#import-save").click();
  await tab.waitForSelector("#import", { state: "hidden" });
  hold("the file lies in the data folder", existsSync(file) && readFileSync(file, "utf8") === answers());
  const entered = readFileSync(manifest, "utf8");
  hold("the entry stands after what stood there", entered.startsWith(before) && entered.includes("answers.csv"));
  await tab.waitForFunction(() => !document.querySelector(".problem.error"));
  hold("what is confirmed is read", true);
  await tab.locator("#undo").click();
  await tab.waitForSelector("#undo", { state: "hidden" });
  hold("what was saved is taken back", untouched());
  await tab.waitForFunction(() => !document.querySelector(".problem.error"));
}

// A click on a figure leads to its cells; so does writing it.
async function pointsAt(tab) {
  const box = await tab.evaluate(() => {
    const frame = document.querySelector("iframe:not(.coming)");
    const shown = frame.contentDocument;
    const texts = shown.createTreeWalker(shown.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const at = text.data.indexOf("12.5");
      if (at < 0 || text.parentElement.closest("a, summary, details:not([open])")) continue;
      text.parentElement.scrollIntoView({ block: "center" });
      const range = shown.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 4);
      const [own, around] = [range.getBoundingClientRect(), frame.getBoundingClientRect()];
      if (!own.width) continue;
      return { x: around.x + own.x + own.width / 2, y: around.y + own.y + own.height / 2 };
    }
    return null;
  });
  await tab.mouse.click(box.x, box.y);
  const cell = tab.locator("#figure-list dd button", { hasText: "measurements!A12" }).first();
  await cell.waitFor();
  hold("a figure that is clicked leads to its cell", true);
  await accessible(tab, "what a figure rests on");
  await tab.locator("#figure-close").click();
  await tab.locator("#asked").fill("12.5");
  await tab.keyboard.press("Enter");
  await cell.waitFor();
  hold("so does one that is written", true);
  await tab.locator("#figure-close").click();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
for (const [width, colorScheme] of [[1280, "light"], [390, "dark"]]) {
  const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const foreign = [];
  tab.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  await tab.goto(address);
  await tab.waitForSelector("iframe:not(.coming)", { timeout: 120_000 });
  hold(`pages are shown at ${width}`, (await tab.locator("#documents button").count()) > 3);
  const frame = tab.frameLocator("iframe:not(.coming)");
  hold("the first is the one that leads to all", (await frame.locator("h1").count()) === 1);
  await accessible(tab, "the page");
  await tab.keyboard.press("Tab");
  const first = await tab.evaluate(() => document.activeElement.id);
  hold("the first key stop is the choice of a file", first === "import-file");

  const file = path.join(project, "data/measurements.csv");
  const text = readFileSync(file, "utf8");
  await tab.locator("#documents button", { hasText: "North" }).first().click();
  await settled(tab, "12.5");
  await tab.evaluate(() => document.querySelector("iframe").contentWindow.scrollTo(0, 700));
  const saved = Date.now();
  writeFileSync(file, text.replace("12.5,north", "about twelve or so,north"));
  await tab.waitForSelector(".problem.error");
  console.log(`a problem came after ${Date.now() - saved} ms`);
  // The first that comes, too: a file that is half saved is not told of.
  hold("the problem names its cell", (await tab.locator(".problem.error .where").first().textContent()).includes("A12"));
  hold("the pages stay", (await tab.locator("iframe:not(.coming)").count()) === 1);
  const mended = Date.now();
  writeFileSync(file, text.replace("12.5,north", "11.5,north"));
  await settled(tab, "11.5");
  console.log(`the page came after ${Date.now() - mended} ms`);
  hold("the problem is gone", (await tab.locator(".problem.error").count()) === 0);
  const place = await tab.evaluate(() => document.querySelector("iframe:not(.coming)").contentWindow.scrollY);
  hold("the page is where it was", Math.abs(place - 700) < 50);
  writeFileSync(file, text);
  await settled(tab, "12.5");
  if (width > 1000) await pointsAt(tab);
  if (width > 1000) await takesIn(tab);
  hold("nothing is asked of anyone else", foreign.length === 0);
  await tab.close();
}
await browser.close();
child.kill("SIGINT");
process.exit(failures ? 1 : 0);
