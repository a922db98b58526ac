//! The project's pictures, read before any document is rendered.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use image::ImageReader;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

use super::picture_data::without_metadata;
use super::within::find_within;
use crate::diagnostic::{Diagnostics, Place, Problem, plain, quoted};

/// Pictures beyond this make reports that nobody can send by mail.
const LARGEST: u64 = 25 * 1024 * 1024;

/// More pixels than this take a gigabyte and more to decode, however small
/// their file is. Cameras give up to 50 million.
const MOST_PIXELS: u64 = 60_000_000;

/// Pictures of the project by path, read before rendering starts.
pub type Pictures = BTreeMap<String, Bytes>;

/// Stands for a picture that cannot be shown, so that the rest of a page that
/// shows it can be checked too. An SVG, whatever its path's ending.
pub const STAND_IN: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>"#;

/// Reads pictures, each by its path in the project, without their metadata: a
/// photograph says where it was taken, when, and often by whom.
///
/// The diagnostics are errors at the place that names a picture which is not
/// there or lies outside the project, too large, damaged, or of a kind that
/// cannot be shown; [`STAND_IN`] stands for it.
pub fn read_pictures<'a>(
    project: &Path,
    named: impl IntoIterator<Item = (&'a str, Place)>,
) -> (Pictures, Diagnostics) {
    let mut pictures = Pictures::new();
    let mut diagnostics = Diagnostics::new();
    for (path, place) in named {
        match read_picture(project, path) {
            Ok(contents) => {
                pictures.insert(path.to_owned(), contents);
            }
            Err(problem) => {
                diagnostics.push(problem.error_at(place));
                pictures.insert(path.to_owned(), Bytes::new(STAND_IN));
            }
        }
    }
    (pictures, diagnostics)
}

fn read_picture(project: &Path, path: &str) -> Result<Bytes, Problem> {
    let ending = path
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    let format = match ending.as_str() {
        "png" => Some(ExchangeFormat::Png),
        "jpg" | "jpeg" => Some(ExchangeFormat::Jpg),
        "gif" => Some(ExchangeFormat::Gif),
        "webp" => Some(ExchangeFormat::Webp),
        "svg" => None,
        _ => return Err(Problem::UnknownPictureKind { path: quoted(path) }),
    };
    let missing = |error: std::io::Error| Problem::MissingPicture {
        path: quoted(path),
        error: (&error).into(),
    };
    let file = find_within(project, path, missing)?;
    let size = std::fs::metadata(&file).map_err(missing)?.len();
    if size > LARGEST {
        return Err(Problem::HugePicture { path: quoted(path) });
    }
    let contents = std::fs::read(&file).map_err(missing)?;
    if format.is_some() {
        check_pixels(path, &contents)?;
    }
    let contents = Bytes::new(without_metadata(contents, format));
    // Read as the page will read it: the head of a torn file is whole.
    let readable = match format {
        Some(format) => RasterImage::plain(contents.clone(), format).is_ok(),
        None => SvgImage::new(contents.clone()).is_ok(),
    };
    if readable {
        Ok(contents)
    } else {
        Err(Problem::UnreadablePicture { path: quoted(path) })
    }
}

/// Whether a raster picture is one, and none that bursts when it is decoded:
/// told by its head alone.
fn check_pixels(path: &str, contents: &[u8]) -> Result<(), Problem> {
    let reader = ImageReader::new(Cursor::new(contents)).with_guessed_format();
    let size = reader.ok().and_then(|reader| reader.into_dimensions().ok());
    let Some((width, height)) = size.filter(|(width, height)| *width > 0 && *height > 0) else {
        return Err(Problem::UnreadablePicture { path: quoted(path) });
    };
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Problem::TooManyPixels {
            path: quoted(path),
            width: plain(width),
            height: plain(height),
        });
    }
    Ok(())
}
