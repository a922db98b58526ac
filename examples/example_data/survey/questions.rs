//! The questions of the survey and the words of their scales.

pub struct Item {
    pub id: &'static str,
    pub text: &'static str,
    pub downwards: bool,
    pub indicator: &'static str,
    pub scale: Scale,
}

#[derive(Clone, Copy)]
pub enum Scale {
    Agreement,
    YesNo,
}

impl Scale {
    pub fn ends(self) -> (u32, u32) {
        match self {
            Self::Agreement => (1, 5),
            Self::YesNo => (0, 1),
        }
    }

    /// Lowest first.
    pub fn labels(self) -> &'static [&'static str] {
        match self {
            Self::Agreement => &[
                "Stämmer inte alls",
                "Stämmer dåligt",
                "Varken eller",
                "Stämmer ganska bra",
                "Stämmer helt",
            ],
            Self::YesNo => &["Nej", "Ja"],
        }
    }
}

const fn agreement(id: &'static str, text: &'static str, indicator: &'static str) -> Item {
    Item {
        id,
        text,
        downwards: false,
        indicator,
        scale: Scale::Agreement,
    }
}

pub const ITEMS: &[Item] = &[
    agreement(
        "framtidstro",
        "Jag ser ljust på min framtid.",
        "framtidstro",
    ),
    agreement("trygghet", "Jag känner mig trygg där jag bor.", "trygghet"),
    agreement("tillhörighet", "Jag känner att jag hör hemma här.", ""),
    agreement(
        "påverkan",
        "Jag kan påverka det som händer där jag bor.",
        "",
    ),
    agreement("självförtroende", "Jag vågar prova nya saker.", ""),
    agreement("stöd", "Jag har någon att fråga när jag behöver råd.", ""),
    Item {
        id: "ensamhet",
        text: "Jag känner mig ensam.",
        downwards: true,
        indicator: "",
        scale: Scale::Agreement,
    },
    agreement("svenska", "Jag klarar ett samtal på svenska.", ""),
    agreement(
        "skolmotivation",
        "Jag vill göra mitt bästa i skolan.",
        "skolmotivation",
    ),
    Item {
        id: "ny-bekant",
        text: "Har du lärt känna någon ny i området den senaste månaden?",
        downwards: false,
        indicator: "",
        scale: Scale::YesNo,
    },
];
