//! When the programme began and ended.

use crate::disclosure::Publication;
use crate::model::Dated;

/// The programme's start and end, as its table says, else as its labs' are.
pub(super) fn programme_period(publication: &Publication) -> (Option<Dated>, Option<Dated>) {
    let when = |key| Dated::parse(publication.item(key)?.trim());
    let labs = publication.labs();
    let starts = labs
        .iter()
        .filter_map(|lab| Some(lab.start.as_ref()?.value));
    let ends = labs.iter().filter_map(|lab| Some(lab.end.as_ref()?.value));
    (
        when("start").or_else(|| starts.min()),
        when("end").or_else(|| ends.max_by_key(|end| end.last())),
    )
}
