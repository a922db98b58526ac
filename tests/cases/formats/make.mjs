// Writes this case's .xlsb and .xlsm: `npm install xlsx && node make.mjs`.
//
// calamine does not read the short cell records that SheetJS prefers; Excel
// writes full ones. Before running, switch them off:
// sed -i 's/if(last_seen) write_record(ba, 0x00[0-9A-F]*/if(false) write_record(ba, 0/' node_modules/xlsx/xlsx.mjs
import * as fs from "node:fs";
import * as XLSX from "xlsx/xlsx.mjs";

XLSX.set_fs(fs);

function write(file, bookType, name, rows) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows, { UTC: true }), name);
  XLSX.writeFile(book, `data/${file}`, { bookType, bookSST: true });
}

write("indikatorer.xlsb", "xlsb", "Indicators", [
  ["id", "name", "level", "unit", "direction"],
  ["jobb", "I arbete eller studier", "result", "share", "up"],
  ["väntan", "Dagar i kö", "result", "days", "down"],
]);

write("aktiviteter.xlsm", "xlsm", "Aktiviteter", [
  ["labb", "datum", "namn", "deltagare", "bestående"],
  ["norr", new Date(Date.UTC(2018, 8, 3)), "Språkkafé", 14, true],
  ["söder", new Date(Date.UTC(2018, 9, 8)), "Odlingskväll", "9", "nej"],
]);
