//! Labels, axes and words side by side.

/// Where the columns of a chart stand.
pub struct Columns {
    /// Width of the labels, which begin at the left edge.
    pub label: f64,
    /// Left end of the axes.
    pub left: f64,
    /// Right end of the axes.
    pub right: f64,
    /// Where the words beside the axes begin, which end at the right edge.
    pub words: f64,
}

impl Columns {
    /// Columns on a given width, of which labels take the part `label`, and
    /// words as much as the widest needs, but no more than the part `most`.
    pub fn new(width: f64, label: f64, words: impl Iterator<Item = f64>, most: f64) -> Self {
        let widest = words.fold(0.0, f64::max);
        let words = width - widest.clamp(20.0, width * most);
        let label = (width * label).floor();
        Self {
            label,
            left: label + 14.0,
            right: words - 14.0,
            words,
        }
    }
}
