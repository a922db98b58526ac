//! The grant behind the programme, as the 360Giving Data Standard has it
//! (<https://standard.threesixtygiving.org/en/latest/technical/reference/>).

use serde_json::{Value as Json, json};

use super::super::period::programme_period;
use super::lacking::Lacking;
use crate::diagnostic::Problem;
use crate::disclosure::Publication;
use crate::project::{Project, Scheme};

const SECTION: &str = "[results.grant]";

/// The grant.
///
/// # Errors
/// Everything that is missing for it.
pub(super) fn grant(project: &Project, publication: &Publication) -> Result<Json, Vec<Problem>> {
    let facts = &project.manifest.results.grant;
    let mut lacking = Lacking::new(Scheme::ThreeSixtyGiving);
    let mut text =
        |value: &Option<String>, key, example| lacking.key(value.clone(), (SECTION, key), example);
    let id = text(&facts.id, "id", "example-grant-id");
    let currency = text(&facts.currency, "currency", "example-currency");
    let (funder, funder_name) = (
        text(&facts.funder.0, "funder", "example-grant-funder"),
        text(&facts.funder.1, "funder-name", "example-grant-funder-name"),
    );
    let (recipient, recipient_name) = (
        text(&facts.recipient.0, "recipient", "example-grant-recipient"),
        text(
            &facts.recipient.1,
            "recipient-name",
            "example-grant-recipient-name",
        ),
    );
    let amount = lacking.key(facts.amount, (SECTION, "amount"), "example-grant-amount");
    let awarded = lacking.key(facts.awarded, (SECTION, "awarded"), "example-grant-awarded");
    let aim = publication.item("aim").map(str::to_owned);
    let description = lacking.row(aim, "exchange-needs-aim");
    let mut grant = json!({
        "id": id,
        "title": project.manifest.title,
        "description": description,
        "currency": currency,
        "amountAwarded": amount,
        "awardDate": awarded.to_string(),
        "recipientOrganization": [{"id": recipient, "name": recipient_name}],
        "fundingOrganization": [{"id": funder, "name": funder_name}],
    });
    if let ((Some(start), Some(end)), Some(grant)) =
        (programme_period(publication), grant.as_object_mut())
    {
        let dates = json!({
            "startDate": start.first.to_string(),
            "endDate": end.last().to_string(),
        });
        grant.insert("plannedDates".into(), json!([dates]));
    }
    lacking.or(json!({"grants": [grant]}))
}
