//! How labels look and hang: what all charts share.

use plotters::style::RGBColor;

use super::colour::{DARK, SOFT};
use super::measure::Weight;

/// A place in points from the upper left corner.
pub type Point = (f64, f64);

/// From the middle of a line to the baseline of a text centred on it.
pub const CENTRED: f64 = 3.0;

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// How a text looks and hangs.
#[derive(Debug, Clone, Copy)]
pub struct Lettering {
    /// Where its place is in it.
    pub anchor: Anchor,
    /// Its colour.
    pub colour: RGBColor,
    /// Its weight.
    pub weight: Weight,
}

/// A running label.
pub fn dark(anchor: Anchor) -> Lettering {
    Lettering {
        anchor,
        colour: DARK,
        weight: Weight::Regular,
    }
}

/// A secondary label.
pub fn soft(anchor: Anchor) -> Lettering {
    Lettering {
        anchor,
        colour: SOFT,
        weight: Weight::Regular,
    }
}

/// What the eye should find first.
pub fn bold(anchor: Anchor) -> Lettering {
    Lettering {
        anchor,
        colour: DARK,
        weight: Weight::Bold,
    }
}
