//! The programme as read: typed tables with resolved references, every value
//! with its cell. Holds personal data; nothing past `disclosure` sees it whole.

use super::schema::{Table, TableId};
pub use super::tables::{
    Activity, Category, Code, Coding, Commentary, Conclusion, DiaryEntry, Film, FocusArea, Ground,
    Indicator, Interview, Lab, Measurement, Member, Method, Named, Organisation, Person, Picture,
    ProgrammeItem, Recommendation, Remarks, SuccessFactor, SurveyItem, SurveyResponse,
    SurveyResponses, SurveyRound, Text, ToldResult, Transfer,
};
use super::tables::{Rows, TableRow};
use super::{CategoryIx, CodeIx, FactorIx, GroupIx, Sources};

macro_rules! programme {
    ($($field:ident: $rows:ty;)*) => {
        /// Everything the project's spreadsheets say.
        #[derive(Debug, Default)]
        #[allow(missing_docs, reason = "each field is the table of the same name")]
        pub struct Programme {
            pub sources: Sources,
            /// The disaggregation groups that occur, in order of first
            /// appearance, spelt as first typed (`kön: kvinnor`), in the project's
            /// language.
            pub groups: Vec<String>,
            /// The same in the language of the edition.
            pub group_names: Vec<String>,
            /// The categories of background variables, in order of first
            /// appearance.
            pub categories: Vec<Category>,
            $(pub $field: $rows,)*
        }

        /// Every table, in the order of [`super::schema::TableId`].
        pub static TABLES: &[Table] = &[$(<<$rows as Rows>::Row as TableRow>::TABLE),*];

        impl Programme {
            /// Empties every column that is not kept, and drops the rows of
            /// tables that are not published. What is not there cannot leak.
            pub fn forget(&mut self) {
                $(Rows::forget(&mut self.$field);)*
            }
        }
    };
}

programme! {
    items: Vec<ProgrammeItem>;
    labs: Vec<Lab>;
    focus_areas: Vec<FocusArea>;
    indicators: Vec<Indicator>;
    measurements: Vec<Measurement>;
    results: Vec<ToldResult>;
    texts: Vec<Commentary>;
    survey_items: Vec<SurveyItem>;
    survey_rounds: Vec<SurveyRound>;
    survey: SurveyResponses;
    interviews: Vec<Interview>;
    codes: Vec<Code>;
    codings: Vec<Coding>;
    activities: Vec<Activity>;
    diary: Vec<DiaryEntry>;
    methods: Vec<Method>;
    transfers: Vec<Transfer>;
    success_factors: Vec<SuccessFactor>;
    conclusions: Vec<Conclusion>;
    recommendations: Vec<Recommendation>;
    organisations: Vec<Organisation>;
    project_group: Vec<Member>;
    films: Vec<Film>;
}

impl Programme {
    /// What a group is a part of, `kön` of `kön: kvinnor`.
    pub fn dimension(&self, group: GroupIx) -> &str {
        let name = self.groups.get(group.at()).map_or("", String::as_str);
        name.split(':').next().unwrap_or_default().trim()
    }

    /// A category with the id of its background, `kon: Kvinna`.
    pub fn category_name(&self, category: CategoryIx) -> String {
        let Some(own) = self.categories.get(category.at()) else {
            return String::new();
        };
        let item = self.survey_items.get(own.item.at());
        let background = item.map_or("", |item| item.id.value.as_str());
        format!("{background}: {}", own.name.value)
    }
}

/// A code and those above it, lowest first.
pub fn lineage(codes: &[Code], code: CodeIx) -> impl Iterator<Item = CodeIx> + '_ {
    let above = move |code: &CodeIx| codes.get(code.at())?.parent;
    // No code is above itself, and none has more above it than there are.
    std::iter::successors(Some(code), above).take(codes.len())
}

/// Whether a code speaks for a success factor, itself or by a code above it.
pub fn code_supports(codes: &[Code], code: CodeIx, factor: FactorIx) -> bool {
    let supports = |own: CodeIx| codes.get(own.at()).map(|own| &own.supports);
    lineage(codes, code).any(|own| supports(own).is_some_and(|own| own.contains(&factor)))
}

/// Whether a conclusion names a code or one above it.
pub fn conclusion_names(codes: &[Code], code: CodeIx, conclusion: &Conclusion) -> bool {
    lineage(codes, code).any(|own| conclusion.codes.contains(&own))
}

impl TableId {
    /// The table's declaration.
    pub fn table(self) -> &'static Table {
        // TABLES lists the variants in the order they are declared; a test holds that.
        &TABLES[self as usize]
    }
}
