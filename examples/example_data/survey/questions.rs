//! The questions of the survey and the words of their scales.

pub struct Item {
    pub id: &'static str,
    pub text: &'static str,
    pub english: &'static str,
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

    /// The labels in English.
    pub fn english(self) -> &'static [&'static str] {
        match self {
            Self::Agreement => &[
                "Not at all true",
                "Not very true",
                "Neither",
                "Fairly true",
                "Completely true",
            ],
            Self::YesNo => &["No", "Yes"],
        }
    }
}

const fn agreement(
    id: &'static str,
    text: &'static str,
    english: &'static str,
    indicator: &'static str,
) -> Item {
    Item {
        id,
        text,
        english,
        downwards: false,
        indicator,
        scale: Scale::Agreement,
    }
}

pub const ITEMS: &[Item] = &[
    agreement(
        "framtidstro",
        "Jag ser ljust på min framtid.",
        "I feel hopeful about my future.",
        "framtidstro",
    ),
    agreement(
        "trygghet",
        "Jag känner mig trygg där jag bor.",
        "I feel safe where I live.",
        "trygghet",
    ),
    agreement(
        "tillhörighet",
        "Jag känner att jag hör hemma här.",
        "I feel that I belong here.",
        "",
    ),
    agreement(
        "påverkan",
        "Jag kan påverka det som händer där jag bor.",
        "I can influence what happens where I live.",
        "",
    ),
    agreement(
        "självförtroende",
        "Jag vågar prova nya saker.",
        "I dare to try new things.",
        "",
    ),
    agreement(
        "stöd",
        "Jag har någon att fråga när jag behöver råd.",
        "I have someone to ask when I need advice.",
        "",
    ),
    Item {
        id: "ensamhet",
        text: "Jag känner mig ensam.",
        english: "I feel lonely.",
        downwards: true,
        indicator: "",
        scale: Scale::Agreement,
    },
    agreement(
        "svenska",
        "Jag klarar ett samtal på svenska.",
        "I can manage a conversation in Swedish.",
        "",
    ),
    agreement(
        "skolmotivation",
        "Jag vill göra mitt bästa i skolan.",
        "I want to do my best at school.",
        "skolmotivation",
    ),
    Item {
        id: "ny-bekant",
        text: "Har du lärt känna någon ny i området den senaste månaden?",
        english: "Have you got to know anyone new in the area in the past month?",
        downwards: false,
        indicator: "",
        scale: Scale::YesNo,
    },
];
