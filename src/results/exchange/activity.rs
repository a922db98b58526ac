//! The programme as an activity of the International Aid Transparency
//! Initiative, version 2.03
//! (<https://iatistandard.org/en/iati-standard/203/activity-standard/>).

use std::io::{self, Write};

use chrono::NaiveDate;

use super::super::period::programme_period;
use super::super::table::Source;
use super::indicators::write_results;
use super::lacking::Lacking;
use super::xml::Xml;
use crate::diagnostic::Problem;
use crate::disclosure::Publication;
use crate::model::choice::OrganisationRole;
use crate::project::{Budget, Project, Scheme};
use crate::wording::Catalogue;

const SECTION: &str = "[results.iati]";

/// What stands in the file besides results, with nothing missing.
pub(super) struct Activity<'a> {
    organisation: String,
    organisation_name: String,
    organisation_type: &'static str,
    id: String,
    titles: Vec<(String, String)>,
    description: &'a str,
    participants: Vec<(&'a str, &'static str)>,
    status: &'static str,
    /// First and last day of the programme.
    pub(super) days: (NaiveDate, Option<NaiveDate>),
    email: Option<&'a str>,
    country: String,
    sector: String,
    currency: String,
    budgets: &'a [Budget],
}

impl<'a> Activity<'a> {
    /// The activity that a project is.
    ///
    /// # Errors
    /// Everything that is missing for it.
    pub(super) fn of(
        project: &'a Project,
        publication: &'a Publication,
    ) -> Result<Self, Vec<Problem>> {
        let facts = &project.manifest.results.iati;
        let mut lacking = Lacking::new(Scheme::Iati);
        let mut text =
            |value: Option<String>, key, example| lacking.key(value, (SECTION, key), example);
        let organisation = text(
            facts.organisation.clone(),
            "organisation",
            "example-iati-organisation",
        );
        let organisation_name = text(
            facts.organisation_name.clone(),
            "organisation-name",
            "example-iati-organisation-name",
        );
        let id = text(facts.activity.clone(), "activity", "example-iati-activity");
        let country = text(facts.country.clone(), "country", "example-iati-country");
        let sector = text(facts.sector.clone(), "sector", "example-iati-sector");
        let currency = if facts.budgets.is_empty() {
            String::new()
        } else {
            text(facts.currency.clone(), "currency", "example-currency")
        };
        let organisation_type = lacking.key(
            facts.organisation_type,
            (SECTION, "organisation-type"),
            "example-iati-organisation-type",
        );
        let status = lacking.key(facts.status, (SECTION, "status"), "example-iati-status");
        let description = lacking.row(publication.item("aim"), "exchange-needs-aim");
        let (start, end) = programme_period(publication);
        let start = lacking.row(start.map(|start| start.first), "exchange-needs-start");
        let participants = participants(publication);
        let some = Some(()).filter(|()| !participants.is_empty());
        lacking.row(some, "exchange-needs-organisations");
        lacking.or(Self {
            organisation,
            organisation_name,
            organisation_type,
            id,
            titles: project.manifest.titles(),
            description,
            participants,
            status,
            days: (start, end.map(|end| end.last())),
            email: publication.item("contact").and_then(email),
            country,
            sector,
            currency,
            budgets: &facts.budgets,
        })
    }

    /// Writes the file as of `today`, the reports' date.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub(super) fn write(
        &self,
        source: &Source<'_>,
        today: NaiveDate,
        catalogue: &Catalogue,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let language = source.language.code();
        let made = format!("{today}T00:00:00Z");
        let mut xml = Xml::new(out)?;
        let root = [("version", "2.03"), ("generated-datetime", made.as_str())];
        xml.within("iati-activities", &root, |xml| {
            let mut of_activity = vec![("xml:lang", language)];
            if !self.currency.is_empty() {
                of_activity.push(("default-currency", &self.currency));
            }
            xml.within("iati-activity", &of_activity, |xml| {
                self.write_head(xml, language, today)?;
                self.write_budgets(xml)?;
                write_results(xml, source, self.days, catalogue)
            })
        })?;
        xml.end_line()
    }

    /// Everything before the budget, in the order of the standard's schema.
    fn write_head(&self, xml: &mut Xml<'_>, language: &str, today: NaiveDate) -> io::Result<()> {
        xml.text("iati-identifier", &[], &self.id)?;
        let reporting = [
            ("ref", self.organisation.as_str()),
            ("type", self.organisation_type),
        ];
        xml.within("reporting-org", &reporting, |xml| {
            xml.text("narrative", &[], &self.organisation_name)
        })?;
        xml.within("title", &[], |xml| {
            let mut titles = self.titles.iter();
            titles.try_for_each(|(code, title)| {
                xml.text("narrative", &[("xml:lang", code.as_str())], title)
            })
        })?;
        // Objectives.
        xml.within("description", &[("type", "2")], |xml| {
            xml.text("narrative", &[("xml:lang", language)], self.description)
        })?;
        for (name, role) in &self.participants {
            xml.within("participating-org", &[("role", role)], |xml| {
                xml.text("narrative", &[], name)
            })?;
        }
        xml.empty("activity-status", &[("code", self.status)])?;
        let (start, end) = self.days;
        let mut date = |day: NaiveDate, planned, actual| {
            let kind = if day > today { planned } else { actual };
            let day = day.to_string();
            xml.empty(
                "activity-date",
                &[("iso-date", day.as_str()), ("type", kind)],
            )
        };
        date(start, "1", "2")?;
        if let Some(end) = end {
            date(end, "3", "4")?;
        }
        if let Some(email) = self.email {
            xml.within("contact-info", &[("type", "1")], |xml| {
                xml.within("organisation", &[], |xml| {
                    xml.text("narrative", &[], &self.organisation_name)
                })?;
                xml.text("email", &[], email)
            })?;
        }
        xml.empty("recipient-country", &[("code", self.country.as_str())])?;
        // Five digits of the DAC's list.
        let sector = [("vocabulary", "1"), ("code", self.sector.as_str())];
        xml.empty("sector", &sector)
    }

    fn write_budgets(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        self.budgets.iter().try_for_each(|budget| {
            let start = budget.start.to_string();
            let end = budget.end.to_string();
            xml.within("budget", &[], |xml| {
                xml.empty("period-start", &[("iso-date", start.as_str())])?;
                xml.empty("period-end", &[("iso-date", end.as_str())])?;
                let dated = [("value-date", start.as_str())];
                xml.text("value", &dated, &budget.amount.to_string())
            })
        })
    }
}

/// Organisations with the standard's code for what they do (OrganisationRole):
/// 1 pays, 2 answers for it, 4 carries it out.
fn participants(publication: &Publication) -> Vec<(&str, &'static str)> {
    let organisations = publication.organisations().iter();
    let roles = organisations.flat_map(|own| {
        let mut roles: Vec<&'static str> = own.roles.iter().copied().map(role).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
            .into_iter()
            .map(|role| (own.name.value.as_str(), role))
    });
    roles.collect()
}

fn role(role: OrganisationRole) -> &'static str {
    match role {
        OrganisationRole::Funder => "1",
        OrganisationRole::Initiator => "2",
        OrganisationRole::Partner | OrganisationRole::Operator | OrganisationRole::Collaborator => {
            "4"
        }
    }
}

/// The first address in a text about whom to ask.
fn email(contact: &str) -> Option<&str> {
    let mut words = contact.split(|c: char| c.is_whitespace() || ",;()<>".contains(c));
    let address = words.find(|word| {
        word.split_once('@')
            .is_some_and(|(own, at)| !own.is_empty() && at.contains('.'))
    })?;
    Some(address.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_where_there_is_one() {
        assert_eq!(email("Labbet, fraga@labbet.se."), Some("fraga@labbet.se"));
        assert_eq!(email("Labbet (fraga@labbet.se)"), Some("fraga@labbet.se"));
        assert_eq!(email("ring 08-12 34 56"), None);
    }
}
