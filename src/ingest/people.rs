//! Whether an indicator counts people, as far as its name tells.

/// Words in an indicator's name that speak of people.
const PEOPLE: [&str; 20] = [
    "deltagare",
    "personer",
    "kvinnor",
    "män",
    "barn",
    "ungdomar",
    "unga",
    "elever",
    "boende",
    "hyresgäster",
    "nyanlända",
    "participants",
    "people",
    "women",
    "men",
    "children",
    "youths",
    "pupils",
    "residents",
    "tenants",
];

/// Whether an indicator's name speaks of people.
pub fn speaks_of_people(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    words.any(|word| PEOPLE.contains(&word))
}
