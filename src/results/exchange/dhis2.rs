//! Data values for DHIS2, as its import takes them from CSV
//! (<https://docs.dhis2.org/en/develop/using-the-api/dhis-core-version-master/data.html>).

use std::io::{self, Write};

use super::super::table::Source;
use super::values::{Figures, LeftOut, Measure, figures};

/// The scheme of an indicator's code that names a data element.
const SCHEME: &str = "DHIS2";

const COLUMNS: [&str; 6] = [
    "dataelement",
    "period",
    "orgunit",
    "categoryoptioncombo",
    "attributeoptioncombo",
    "value",
];

/// What is not written: figures that may not be told, and those whose month is
/// not known.
pub(super) fn left_out(source: &Source<'_>) -> LeftOut {
    let mut left = LeftOut::default();
    for own in figures(source) {
        left.add(own.left);
        let undated = own.told.iter().filter(|told| told.month().is_none());
        let undated = undated.filter(|told| told.measure == Measure::Actual);
        left.undated += undated.count() as u64;
    }
    left
}

/// Writes the outcomes, a row each.
///
/// # Errors
/// When `out` cannot be written to.
pub(super) fn write_dhis2(source: &Source<'_>, id: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(COLUMNS)?;
    for Figures { told, .. } in figures(source) {
        for own in told.iter().filter(|told| told.measure == Measure::Actual) {
            let Some(period) = own.month() else { continue };
            let indicator = &source.publication.indicators()[own.indicator.at()];
            let codes = indicator.codes.iter().map(|code| code.value.as_str());
            let mut codes = codes.filter_map(|code| code.split_once(':'));
            let code = codes.find(|(scheme, _)| scheme.trim().eq_ignore_ascii_case(SCHEME));
            let element = code.map_or(indicator.id.value.as_str(), |(_, code)| code.trim());
            let group = own.row.group.0.as_ref();
            let group = group.map(|group| format!("{}: {}", group.dimension, group.category));
            let unit = own.row.lab.0.as_deref().unwrap_or(id);
            let group = group.unwrap_or_default();
            let row = [element, &period, unit, &group, "", &own.value];
            writer.write_record(row)?;
        }
    }
    writer.flush()
}
