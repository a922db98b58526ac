//! What a PDF draws: glyphs, shapes and pictures with their boxes, in points
//! from the upper left corner of the page.

use std::collections::BTreeMap;

use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, TransformExt, font::Glyph,
    hayro_cmap::BfString, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Rect, Shape};

/// A glyph as it is drawn.
#[derive(Debug, Clone)]
pub struct DrawnGlyph {
    /// What it stands for.
    pub text: String,
    /// Where the pen stands when it is drawn.
    pub origin: Point,
    /// Around its ink; `None` of a space.
    pub ink: Option<Rect>,
    /// The height of its font's em square.
    pub size: f64,
    /// What of the page may be drawn on, where something is cut off.
    pub clip: Option<Rect>,
    /// The marked content that it belongs to; `None` of an artifact.
    pub content: Option<i32>,
}

/// Everything that a page draws, in order.
#[derive(Debug, Default)]
pub struct DrawnPage {
    /// The page's width and height.
    pub size: (f64, f64),
    /// Letters and signs.
    pub glyphs: Vec<DrawnGlyph>,
    /// Lines and areas, as far as they are not cut off.
    pub shapes: Vec<Rect>,
    /// Raster pictures.
    pub pictures: Vec<Rect>,
    clips: Vec<Rect>,
    contents: Vec<Option<i32>>,
}

/// Opens a PDF.
pub fn open(pdf: &[u8]) -> Pdf {
    Pdf::new(pdf.to_vec()).unwrap()
}

/// What every page of a PDF draws.
pub fn drawn_pages(pdf: &Pdf) -> Vec<DrawnPage> {
    let cache = InterpreterCache::new();
    let pages = pdf.pages().iter();
    pages.map(|page| drawn_page(page, &cache)).collect()
}

fn drawn_page<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>) -> DrawnPage {
    let (width, height) = page.render_dimensions();
    let size = (f64::from(width), f64::from(height));
    let upright = page.initial_transform(true).to_kurbo();
    // Wide enough that what is drawn off the page is drawn all the same.
    let everything = Rect::new(-1e5, -1e5, 1e5, 1e5);
    let settings = InterpreterSettings::default();
    let mut context = Context::new(upright, everything, cache, page.xref(), settings);
    let mut drawn = DrawnPage {
        size,
        ..DrawnPage::default()
    };
    interpret_page(page, &mut context, &mut drawn);
    drawn
}

impl DrawnPage {
    fn clip(&self) -> Option<Rect> {
        let clips = self.clips.iter().copied();
        clips.reduce(|clip, other| clip.intersect(other))
    }

    /// What is visible of a box.
    fn visible(&self, area: Rect) -> Option<Rect> {
        let area = self.clip().map_or(area, |clip| clip.intersect(area));
        (area.width() > 0.0 || area.height() > 0.0).then_some(area)
    }

    /// The text of the page's marked contents, by their numbers.
    pub fn texts(&self) -> BTreeMap<i32, String> {
        let mut texts: BTreeMap<i32, String> = BTreeMap::new();
        for glyph in &self.glyphs {
            if let Some(content) = glyph.content {
                texts.entry(content).or_default().push_str(&glyph.text);
            }
        }
        texts
    }
}

impl<'a> Device<'a> for DrawnPage {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        let pen = match mode {
            PathDrawMode::Fill(_) => 0.0,
            PathDrawMode::Stroke(stroke) => f64::from(stroke.line_width) / 2.0,
        };
        let area = transform.transform_rect_bbox(path.bounding_box().inflate(pen, pen));
        self.shapes.extend(self.visible(area));
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clips.push(clip.path.bounding_box());
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let placed = transform * glyph_transform;
        let text = match glyph.as_unicode() {
            Some(BfString::Char(character)) => character.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        let ink = match glyph {
            Glyph::Outline(outline) => Some(outline.outline().bounding_box()),
            Glyph::Type3(_) => None,
        };
        let ink = ink.filter(|ink| ink.width() > 0.0 && ink.height() > 0.0);
        let ink = ink.map(|ink| placed.transform_rect_bbox(ink));
        // What is cut off whole is not there.
        let seen = |ink: &Rect| self.visible(*ink).is_some_and(|seen| seen.area() > 0.0);
        let across = placed * Point::new(0.0, 1000.0) - placed * Point::ORIGIN;
        self.glyphs.push(DrawnGlyph {
            text,
            origin: placed * Point::ORIGIN,
            ink: ink.filter(seen),
            size: across.hypot(),
            clip: self.clip(),
            content: self.contents.last().copied().flatten(),
        });
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let area = transform.transform_rect_bbox(Rect::new(0.0, 0.0, width, height));
        self.pictures.extend(self.visible(area));
    }

    fn pop_clip_path(&mut self) {
        self.clips.pop();
    }

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(&mut self, tag: &[u8], number: Option<i32>) {
        let within = self.contents.last().copied().flatten();
        let own = if tag == b"Artifact" {
            None
        } else {
            number.or(within)
        };
        self.contents.push(own);
    }

    fn end_marked_content(&mut self) {
        self.contents.pop();
    }
}
