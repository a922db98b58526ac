//! The tables, column by column.

use super::tables::{Field, Kind, Table, TableName};
use crate::model::choice::Words;

const fn words(sv: &'static str, en: &'static str) -> Words {
    Words { sv, en }
}

const fn field(name: &'static str, kind: Kind, title: Words, description: Words) -> Field {
    Field {
        name,
        title,
        description,
        kind,
        required: false,
    }
}

const fn required(field: Field) -> Field {
    Field {
        required: true,
        ..field
    }
}

const STATUSES: Kind = Kind::OneOf(&["published", "preliminary", "example"]);

const STATUS: Field = field(
    "status",
    STATUSES,
    words("Status", "Status"),
    words(
        "Hur säker uppgiften är; exempel är påhittade",
        "How certain the figure is; examples are made up",
    ),
);

const N: Field = field(
    "n",
    Kind::Count,
    words("n", "n"),
    words(
        "Hur många värdet bygger på",
        "How many people or answers the value rests on",
    ),
);

const LOW: Field = field(
    "low",
    Kind::Number,
    words("Undre gräns", "Lower bound"),
    words(
        "Undre gräns för 95 procents konfidensintervall",
        "Lower end of the 95 % confidence interval",
    ),
);

const HIGH: Field = field(
    "high",
    Kind::Number,
    words("Övre gräns", "Upper bound"),
    words(
        "Övre gräns för 95 procents konfidensintervall",
        "Upper end of the 95 % confidence interval",
    ),
);

const LAB: Field = field(
    "lab",
    Kind::Text,
    words("Labb", "Lab"),
    words(
        "Labbets id; tomt för hela programmet",
        "The lab's id; blank for the whole programme",
    ),
);

/// All tables, those that others refer to first.
pub const TABLES: &[Table] = &[LABS, INDICATORS, RESULTS, FIGURES];

const LABS: Table = Table {
    id: TableName::Labs,
    name: "labs",
    title: words("Labb", "Labs"),
    description: words("En rad per labb", "A row per lab"),
    primary_key: &["id"],
    foreign_keys: &[],
    fields: &[
        required(field(
            "id",
            Kind::Text,
            words("Id", "Id"),
            words("Labbets id", "The lab's id"),
        )),
        required(field(
            "name",
            Kind::Text,
            words("Namn", "Name"),
            words("Labbets namn", "The lab's name"),
        )),
        required(field(
            "place",
            Kind::Text,
            words("Ort", "Place"),
            words("Var labbet ligger", "Where the lab is"),
        )),
        field(
            "operator",
            Kind::Text,
            words("Drivs av", "Run by"),
            words("Vem som driver labbet", "Who runs the lab"),
        ),
        field(
            "start",
            Kind::Date,
            words("Start", "Start"),
            words("Första dagen", "First day"),
        ),
        field(
            "end",
            Kind::Date,
            words("Slut", "End"),
            words("Sista dagen", "Last day"),
        ),
    ],
};

const INDICATORS: Table = Table {
    id: TableName::Indicators,
    name: "indicators",
    title: words("Indikatorer", "Indicators"),
    description: words(
        "En rad per indikator: vad som mäts",
        "A row per indicator: what is measured",
    ),
    primary_key: &["id"],
    foreign_keys: &[],
    fields: &[
        required(field(
            "id",
            Kind::Text,
            words("Id", "Id"),
            words("Indikatorns id", "The indicator's id"),
        )),
        required(field(
            "name",
            Kind::Text,
            words("Namn", "Name"),
            words("Indikatorns namn", "The indicator's name"),
        )),
        field(
            "definition",
            Kind::Text,
            words("Definition", "Definition"),
            words("Vad som räknas", "What is counted"),
        ),
        required(field(
            "level",
            Kind::OneOf(&["activity", "result", "impact"]),
            words("Nivå", "Level"),
            words("Led i effektlogiken", "Where in the effect logic it stands"),
        )),
        required(field(
            "unit",
            Kind::Text,
            words("Enhet", "Unit"),
            words(
                "Vad värdena räknas i; andelar är bråk mellan 0 och 1",
                "What its values count in; shares are fractions from 0 to 1",
            ),
        )),
        required(field(
            "direction",
            Kind::OneOf(&["up", "down"]),
            words("Riktning", "Direction"),
            words("Åt vilket håll som är bättre", "Which way is better"),
        )),
        field(
            "focus_area",
            Kind::Text,
            words("Fokusområde", "Focus area"),
            words("Fokusområdets namn", "The focus area's name"),
        ),
    ],
};

const fn value(name: &'static str, title: Words, description: Words) -> Field {
    field(name, Kind::Number, title, description)
}

const RESULTS: Table = Table {
    id: TableName::Results,
    name: "indicator-results",
    title: words("Resultat", "Results"),
    description: words(
        "En rad per indikator och labb, och en för hela programmet",
        "A row per indicator and lab, and one for the whole programme",
    ),
    primary_key: &["indicator", "scope"],
    foreign_keys: &[("indicator", "indicators"), ("lab", "labs")],
    fields: &[
        required(field(
            "indicator",
            Kind::Text,
            words("Indikator", "Indicator"),
            words("Indikatorns id", "The indicator's id"),
        )),
        required(field(
            "scope",
            Kind::Text,
            words("Avser", "Scope"),
            words(
                "Labbets id, eller all för hela programmet",
                "The lab's id, or all for the whole programme",
            ),
        )),
        LAB,
        value(
            "baseline",
            words("Baslinje", "Baseline"),
            words("Värdet före", "The value before"),
        ),
        field(
            "baseline_date",
            Kind::Date,
            words("Baslinjens datum", "Baseline date"),
            words("När baslinjen mättes", "When the baseline was measured"),
        ),
        field(
            "baseline_status",
            STATUSES,
            words("Baslinjens status", "Baseline status"),
            words(
                "Hur säker baslinjen är; exempel är påhittade",
                "How certain the baseline is; examples are made up",
            ),
        ),
        value(
            "target",
            words("Mål", "Target"),
            words("Värdet som eftersträvas", "The value aimed at"),
        ),
        field(
            "target_status",
            STATUSES,
            words("Målets status", "Target status"),
            words(
                "Hur säkert målet är; exempel är påhittade",
                "How certain the target is; examples are made up",
            ),
        ),
        value(
            "actual",
            words("Utfall", "Actual"),
            words("Det senaste värdet", "The latest value"),
        ),
        field(
            "actual_date",
            Kind::Date,
            words("Utfallets datum", "Actual date"),
            words("När utfallet mättes", "When the actual was measured"),
        ),
        field(
            "actual_status",
            STATUSES,
            words("Utfallets status", "Actual status"),
            words(
                "Hur säkert utfallet är; exempel är påhittade",
                "How certain the actual is; examples are made up",
            ),
        ),
        value(
            "change",
            words("Förändring", "Change"),
            words("Utfall minus baslinje", "Actual minus baseline"),
        ),
        value(
            "attainment",
            words("Måluppfyllelse", "Attainment"),
            words(
                "(Utfall − baslinje) / (mål − baslinje), 1 är hela vägen",
                "(actual − baseline) / (target − baseline), 1 is all the way",
            ),
        ),
        field(
            "progress",
            Kind::OneOf(&[
                "reached",
                "on-the-way",
                "no-movement",
                "wrong-way",
                "not-reached",
                "unclear-target",
                "no-target",
            ]),
            words("Läge", "Progress"),
            words(
                "Hur utfallet står mot målet",
                "How the actual stands against the target",
            ),
        ),
        N,
        LOW,
        HIGH,
        field(
            "comment",
            Kind::Text,
            words("Kommentar", "Comment"),
            words(
                "Labbets förklaring av utfallet",
                "The lab's explanation of the outcome",
            ),
        ),
    ],
};

const FIGURES: Table = Table {
    id: TableName::Figures,
    name: "figures",
    title: words("Alla siffror", "All figures"),
    description: words(
        "En rad per siffra, med formel och celler",
        "A row per figure, with formula and cells",
    ),
    primary_key: &["id"],
    foreign_keys: &[("lab", "labs")],
    fields: &[
        required(field(
            "id",
            Kind::Text,
            words("Id", "Id"),
            words(
                "Siffrans id, samma i alla utgåvor",
                "The figure's id, the same in every edition",
            ),
        )),
        LAB,
        value(
            "value",
            words("Värde", "Value"),
            words("Värdet med full precision", "The value in full precision"),
        ),
        field(
            "text",
            Kind::Text,
            words("Som i rapporten", "As printed"),
            words(
                "Som siffran skrivs i rapporterna",
                "As the reports print it",
            ),
        ),
        required(field(
            "unit",
            Kind::Text,
            words("Enhet", "Unit"),
            words(
                "Vad värdet räknas i; andelar är bråk mellan 0 och 1",
                "What the value counts in; shares are fractions from 0 to 1",
            ),
        )),
        field(
            "qualifier",
            Kind::Text,
            words("Förbehåll", "Qualifier"),
            words(
                "Minst, över eller cirka; tomt för ett exakt värde",
                "At least, over or about; blank for an exact value",
            ),
        ),
        N,
        LOW,
        HIGH,
        STATUS,
        required(field(
            "withheld",
            Kind::Flag,
            words("Visas inte", "Withheld"),
            words(
                "Om värdet hålls inne för att skydda enskilda",
                "Whether the value is withheld to protect people",
            ),
        )),
        field(
            "formula",
            Kind::Text,
            words("Uträkning", "Formula"),
            words(
                "Hur siffran har räknats fram",
                "How the figure was computed",
            ),
        ),
        field(
            "cells",
            Kind::Text,
            words("Celler", "Cells"),
            words(
                "Cellerna som siffran bygger på",
                "The cells that the figure rests on",
            ),
        ),
    ],
};
