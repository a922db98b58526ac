//! Small pictures of the pages as they were last looked at. Run with
//! `SNAPSHOTS=overwrite` to draw them anew, and look at them before they are
//! committed.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::common::overwrites_snapshots;
use crate::drawn::open;
use crate::small::small_programme;

/// Pixels per point: a page is 238 by 336 pixels.
const SCALE: f32 = 0.4;

/// Pages are compared in squares of this many pixels, so that how a letter's
/// edge is smoothed is no difference and where a line stands is.
const SQUARE: u16 = 8;

/// How far a square's mean grey may be off, of 255.
const TOLERANCE: i64 = 10;

/// The pages that are kept, from 1: of each document those that differ in kind.
const CHOSEN: [(&str, &[usize]); 4] = [
    ("slutrapport.pdf", &[1, 2, 3, 4, 5, 6]),
    ("labb/norr.pdf", &[1, 2, 3, 4]),
    ("resultatredovisning.pdf", &[2, 3]),
    ("lattlast.pdf", &[1, 2]),
];

/// A page as a picture.
pub fn picture<'a>(page: &'a Page<'a>, cache: &RenderCache<'a>) -> Pixmap {
    let settings = RenderSettings {
        x_scale: SCALE,
        y_scale: SCALE,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    render(page, cache, &InterpreterSettings::default(), &settings)
}

/// The mean grey of every square, row by row; of colours the mean of the three.
fn squares(picture: &Pixmap) -> Vec<i64> {
    let (width, height) = (picture.width(), picture.height());
    let mut squares = Vec::new();
    for top in (0..height).step_by(usize::from(SQUARE)) {
        for left in (0..width).step_by(usize::from(SQUARE)) {
            let (mut sum, mut count) = (0, 0);
            for y in top..height.min(top + SQUARE) {
                for x in left..width.min(left + SQUARE) {
                    let pixel = picture.sample(x, y);
                    sum += i64::from(pixel.r) + i64::from(pixel.g) + i64::from(pixel.b);
                    count += 3;
                }
            }
            squares.push(sum / count);
        }
    }
    squares
}

/// How many squares of two pictures differ; all where their sizes do.
fn differing(one: &Pixmap, other: &Pixmap) -> usize {
    let (ours, theirs) = (squares(one), squares(other));
    if (one.width(), one.height()) != (other.width(), other.height()) {
        return ours.len().max(theirs.len());
    }
    let pairs = ours.iter().zip(&theirs);
    pairs.filter(|(a, b)| (**a - **b).abs() > TOLERANCE).count()
}

fn read(path: &Path) -> Option<Pixmap> {
    Pixmap::from_png(Cursor::new(fs::read(path).ok()?)).ok()
}

#[test]
fn pages_look_as_they_were_last_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/look");
    let seen = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let documents = small_programme().build();
    let mut wrong = Vec::new();
    for (name, chosen) in CHOSEN {
        let (_, pdf) = documents.iter().find(|(path, _)| path == name).unwrap();
        let pdf = open(pdf);
        let cache = RenderCache::new();
        for number in chosen {
            let drawn = picture(&pdf.pages()[number - 1], &cache);
            let file = format!(
                "{}-{number}.png",
                name.replace('/', "-").trim_end_matches(".pdf")
            );
            let expected = folder.join(&file);
            if overwrites_snapshots() {
                fs::create_dir_all(&folder).unwrap();
                fs::write(expected, drawn.into_png().unwrap()).unwrap();
                continue;
            }
            let count = read(&expected).map_or(usize::MAX, |expected| differing(&expected, &drawn));
            if count > 0 {
                let actual = seen.join(&file);
                fs::write(&actual, drawn.into_png().unwrap()).unwrap();
                wrong.push(format!(
                    "{file} differs in {count} places: look at {}",
                    actual.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_moved_line_is_seen_and_smoothing_is_not() {
    let documents = small_programme().build();
    let (_, pdf) = documents
        .iter()
        .find(|(path, _)| path == "lattlast.pdf")
        .unwrap();
    let pdf = open(pdf);
    let page = picture(&pdf.pages()[0], &RenderCache::new());
    let copy = |change: &dyn Fn(u16, u16) -> u8| {
        let mut copy = page.clone();
        for y in 0..page.height() {
            for x in 0..page.width() {
                let mut pixel = page.sample(x, y);
                [pixel.r, pixel.g, pixel.b] = [change(x, y); 3];
                copy.set_pixel(x, y, pixel);
            }
        }
        copy
    };
    let grey = copy(&|x, y| page.sample(x, y).g);
    let noisy = copy(&|x, y| page.sample(x, y).g.saturating_sub(((x + y) % 7) as u8));
    assert_eq!(differing(&grey, &noisy), 0);
    let lower = copy(&|x, y| page.sample(x, y.saturating_sub(2)).g);
    assert!(differing(&grey, &lower) > 40);
}
