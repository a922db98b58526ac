//! Writes sheets as an Excel workbook.

use std::error::Error;
use std::path::Path;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

use crate::table::{Cell, Sheet};

const WIDEST_COLUMN_PIXELS: u32 = 420;

pub fn write(path: &Path, sheets: &[Sheet]) -> Result<(), Box<dyn Error>> {
    let mut workbook = Workbook::new();
    // Excel stamps a workbook with the time of writing; a fixed time keeps the bytes the same.
    let created = ExcelDateTime::from_ymd(2019, 12, 31)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet)?;
    }
    workbook.save(path)?;
    Ok(())
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), Box<dyn Error>> {
    let title = Format::new().set_bold().set_font_size(14);
    let heading = Format::new().set_bold().set_background_color("D9E2EC");
    worksheet.set_name(sheet.name)?;
    let header_row = u32::try_from(sheet.header_row())?;
    for (column, text) in (0..).zip(&sheet.header) {
        worksheet.write_with_format(header_row, column, *text, &heading)?;
    }
    for (row, cells) in (header_row + 1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            write_cell(worksheet, row, column, cell)?;
        }
    }
    merge_equal_neighbours(worksheet, sheet, header_row + 1)?;
    // Widths follow the table alone, so the long notes are written after they are set.
    worksheet
        .set_autofit_max_width(WIDEST_COLUMN_PIXELS)
        .autofit();
    for (row, note) in (0..).zip(&sheet.notes) {
        let format = if row == 0 { &title } else { &Format::new() };
        worksheet.write_with_format(row, 0, *note, format)?;
    }
    worksheet.set_freeze_panes(header_row + 1, 0)?;
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
) -> Result<(), Box<dyn Error>> {
    match cell {
        Cell::Blank => {}
        Cell::Text(text) => {
            worksheet.write(row, column, text)?;
        }
        Cell::Number(value) => {
            worksheet.write(row, column, *value)?;
        }
        Cell::Percent(fraction) => {
            let format = Format::new().set_num_format("0 %");
            worksheet.write_with_format(row, column, *fraction, &format)?;
        }
        Cell::Date(date) => {
            let format = Format::new().set_num_format("yyyy-mm-dd");
            let [month, day] = [u8::try_from(date.month())?, u8::try_from(date.day())?];
            let date = ExcelDateTime::from_ymd(u16::try_from(date.year())?, month, day)?;
            worksheet.write_with_format(row, column, date, &format)?;
        }
    }
    Ok(())
}

fn merge_equal_neighbours(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    first_row: u32,
) -> Result<(), Box<dyn Error>> {
    let format = Format::new().set_align(rust_xlsxwriter::FormatAlign::Top);
    for &column in &sheet.merged_columns {
        let cells: Vec<&Cell> = sheet.rows.iter().map(|row| &row[column]).collect();
        let mut from = first_row;
        for run in cells.chunk_by(|a, b| a == b) {
            let next = from + u32::try_from(run.len())?;
            if let (Cell::Text(text), true) = (run[0], run.len() > 1) {
                worksheet.merge_range(
                    from,
                    u16::try_from(column)?,
                    next - 1,
                    u16::try_from(column)?,
                    text,
                    &format,
                )?;
            }
            from = next;
        }
    }
    Ok(())
}
