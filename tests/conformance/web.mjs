// Holds web pages against the standards: the Nu validator, and axe at three widths,
// light and dark. A page may not scroll sideways, fetch anything or run anything.
//
// Usage: node web.mjs FOLDER. Exits 1 when a page has a failure.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const found = readdirSync(process.argv[2], { recursive: true });
const pages = found.filter((file) => file.endsWith(".html")).sort();
let failures = 0;
const fail = (page, message) => {
  failures += 1;
  console.log(`${page}: ${message}`);
};

const validator = path.join(path.dirname(require.resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const whole = pages.map((page) => path.join(process.argv[2], page));
try {
  execFileSync("java", ["-jar", validator, "--stdout", ...whole]);
} catch (error) {
  fail("pages", `nu: ${error.stdout}`);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
for (const page of pages) {
  for (const [width, colorScheme] of [[320, "light"], [390, "dark"], [1200, "light"]]) {
    const view = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const tab = await browser.newPage(view);
    tab.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) fail(page, `fetches ${request.url()}`);
    });
    await tab.goto(pathToFileURL(path.join(process.argv[2], page)).href);
    const over = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) fail(page, `${over} pixels too wide at ${width}`);
    await tab.evaluate(axe);
    const told = await tab.evaluate((tags) => axe.run(document, { runOnly: tags }), tags);
    for (const { id, help, nodes } of told.violations) {
      fail(page, `axe at ${width}, ${colorScheme}: ${id}: ${help}: ${nodes[0].html.slice(0, 200)}`);
    }
    await tab.close();
  }
}
await browser.close();
console.log(`${pages.length} web pages, ${failures} failures`);
process.exit(failures || pages.length === 0 ? 1 : 0);
