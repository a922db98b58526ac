//! What all charts are drawn with, and how: a canvas over plotters, marks, words,
//! and the way from rows to finished charts of even height.

mod backend;
mod canvas;
mod chart;
pub mod colour;
mod columns;
mod finish;
pub mod glyph;
mod groups;
mod lettering;
mod measure;
mod spread;
mod words;

pub use canvas::{Canvas, TextBox};
pub use chart::{
    Between, Brief, Chart, MOST_HEIGHT, Mark, PHONE_WIDTH, Shown, Standing, TEXT_WIDTH, WIDE_WIDTH,
};
pub use colour::{DARK, GRID, LINE, PAPER, SEASON, SOFT, accent, tint};
pub use columns::Columns;
pub use finish::{Frame, Sheet, draw_blocks, finish, paginate};
pub use groups::{Group, Heights, Part, draw_groups, group_by};
pub use lettering::{Anchor, CENTRED, Lettering, Point, bold, dark, soft};
pub use measure::{LEADING, Weight, fit, round_steps, text_width, widest, wrap};
pub use spread::{Wish, spread};
pub use words::{
    ROWS_READ, Signs, Tally, counted, digits, explained, finding, highest, marked, more_rows,
    people, printed, read_out, scope, seen, short, spoken, status, with_count,
};
