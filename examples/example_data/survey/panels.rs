//! Who answered the survey in each lab, and around which means their answers are drawn.

/// Expected means of one item in one lab, before and after.
type Means = (&'static str, f64, f64);

pub struct Panel {
    pub lab: &'static str,
    pub prefix: &'static str,
    pub before_and_after: u32,
    pub only_before: u32,
    pub only_after: u32,
    pub invited: (u32, u32),
    pub dates: [(i32, u32, u32); 2],
    pub means: &'static [Means],
}

impl Panel {
    /// Expected means of the item before and after, if the lab was asked.
    pub fn mean(&self, item: &str) -> Option<(f64, f64)> {
        self.means
            .iter()
            .find(|(id, ..)| *id == item)
            .map(|&(_, before, after)| (before, after))
    }
}

pub const ADULTS: &[&Panel] = &[&BODEN, &PORTALEN];
pub const YOUNG: &[&Panel] = &[&RANNEBERGEN, &LINA_HAGE];

const BODEN: Panel = Panel {
    lab: "boden",
    prefix: "B",
    before_and_after: 19,
    only_before: 5,
    only_after: 2,
    invited: (28, 27),
    dates: [(2018, 10, 9), (2019, 11, 12)],
    means: &[
        ("framtidstro", 3.1, 3.9),
        ("trygghet", 3.7, 3.9),
        ("tillhörighet", 2.8, 3.5),
        ("påverkan", 2.6, 2.9),
        ("självförtroende", 3.0, 3.6),
        ("stöd", 3.1, 3.8),
        ("ensamhet", 3.3, 2.7),
        ("svenska", 2.2, 3.1),
        ("ny-bekant", 0.4, 0.75),
    ],
};

const PORTALEN: Panel = Panel {
    lab: "portalen",
    prefix: "P",
    before_and_after: 19,
    only_before: 2,
    only_after: 1,
    invited: (22, 22),
    dates: [(2018, 9, 20), (2019, 11, 14)],
    means: &[
        ("framtidstro", 2.8, 3.9),
        ("trygghet", 3.5, 3.6),
        ("tillhörighet", 3.2, 3.8),
        ("påverkan", 2.5, 3.1),
        ("självförtroende", 2.5, 3.8),
        ("stöd", 3.0, 3.9),
        ("ensamhet", 3.1, 2.4),
        ("svenska", 2.8, 3.4),
        ("ny-bekant", 0.45, 0.85),
    ],
};

const RANNEBERGEN: Panel = Panel {
    lab: "rannebergen",
    prefix: "R",
    before_and_after: 23,
    only_before: 6,
    only_after: 4,
    invited: (34, 36),
    dates: [(2018, 11, 9), (2019, 11, 15)],
    means: &[
        ("framtidstro", 3.3, 3.6),
        ("trygghet", 3.0, 3.3),
        ("tillhörighet", 3.4, 3.9),
        ("påverkan", 2.3, 3.5),
        ("självförtroende", 3.2, 3.6),
        ("stöd", 3.3, 3.5),
        ("ensamhet", 2.6, 2.4),
        ("skolmotivation", 3.3, 3.3),
        ("ny-bekant", 0.5, 0.7),
    ],
};

const LINA_HAGE: Panel = Panel {
    lab: "lina-hage",
    prefix: "L",
    before_and_after: 27,
    only_before: 7,
    only_after: 4,
    invited: (42, 40),
    dates: [(2018, 10, 15), (2019, 11, 18)],
    means: &[
        ("framtidstro", 3.2, 3.9),
        ("trygghet", 2.7, 3.4),
        ("tillhörighet", 3.3, 3.7),
        ("påverkan", 2.6, 3.0),
        ("självförtroende", 3.1, 3.7),
        ("stöd", 2.9, 3.7),
        ("ensamhet", 2.7, 2.3),
        ("skolmotivation", 2.8, 3.9),
        ("ny-bekant", 0.5, 0.65),
    ],
};
