//! Who stands behind the programme.

use super::Text;
use super::columns::{ID, LABS, NAME};
use super::declare::table;
use crate::model::choice::OrganisationRole;
use crate::model::schema::{col, table};
use crate::model::{LabIx, OrganisationIx};

table! {
    /// An organisation behind the programme.
    Organisation in Organisations = table(
        "Organisationer", "Organisations",
        "Organisationerna bakom programmet.", "The organisations behind the programme.",
    );
    {
        id: Text = ID;
        name: Text = NAME;
        roles: Vec<OrganisationRole> = col("roll", "role", "En eller flera roller, åtskilda med semikolon.", "One or more roles, separated by semicolons.").required().kept();
        labs: Vec<LabIx> = LABS;
    }
}

table! {
    /// A member of the project group. They stand for the programme in public,
    /// unlike those who took part in it.
    Member in ProjectGroup = table("Projektgrupp", "Project group", "De som ledde programmet.", "Those who led the programme.");
    {
        organisation: OrganisationIx = col("organisation", "organisation", "Organisationens id.", "The organisation's id.").required().kept();
        name: Option<Text> = col("namn", "name", "Personens namn.", "The person's name.").personal().kept();
        role: Option<Text> = col("roll", "role", "Personens roll.", "The person's role.").kept();
    }
}
