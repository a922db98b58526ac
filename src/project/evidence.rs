//! When the evidence behind a success factor is strong.

/// When the evidence of the interviews behind a success factor is called
/// strong or moderate: at least so many interviews in so many labs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceRule {
    /// Interviews and labs of strong evidence.
    pub strong: (u64, u64),
    /// Interviews and labs of moderate evidence; less is weak.
    pub moderate: (u64, u64),
}

impl Default for EvidenceRule {
    fn default() -> Self {
        Self {
            strong: (10, 3),
            moderate: (5, 2),
        }
    }
}

impl EvidenceRule {
    /// 3 strong, 2 moderate, 1 weak, 0 none.
    pub(crate) fn strength(&self, interviews: u64, labs: u64) -> u64 {
        let reaches = |(most, places): (u64, u64)| interviews >= most && labs >= places;
        if reaches(self.strong) {
            3
        } else if reaches(self.moderate) {
            2
        } else {
            u64::from(interviews > 0)
        }
    }
}
