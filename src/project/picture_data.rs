//! Pictures without what their makers' tools write into them: names, places, times,
//! comments. What a picture shows, its colours and which way is up stay.

use std::io::Cursor;

use image::{ImageDecoder, ImageReader};
use quick_xml::events::{BytesStart, Event};
use typst::visualize::ExchangeFormat;

/// A picture without its metadata; as it is where it cannot be followed to its end,
/// which whoever decodes it will tell.
pub fn without_metadata(contents: Vec<u8>, format: Option<ExchangeFormat>) -> Vec<u8> {
    let stripped = match format {
        Some(ExchangeFormat::Jpg) => of_jpeg(&contents),
        Some(ExchangeFormat::Png) => of_png(&contents),
        Some(ExchangeFormat::Gif) => of_gif(&contents),
        Some(ExchangeFormat::Webp) => of_webp(&contents),
        None => of_svg(&contents),
    };
    stripped.unwrap_or(contents)
}

/// Segments of JPEG: the application segments but those of size, colours and colour
/// profile, and comments, go; so does what stands after the end (ITU-T T.81, B.1).
fn of_jpeg(contents: &[u8]) -> Option<Vec<u8>> {
    const START: u8 = 0xD8;
    const END: u8 = 0xD9;
    const SCAN: u8 = 0xDA;
    const COMMENT: u8 = 0xFE;
    let mut kept = contents
        .get(..2)
        .filter(|head| *head == [0xFF, START])?
        .to_vec();
    kept.extend(turned(contents));
    let mut at = 2;
    loop {
        if *contents.get(at)? != 0xFF {
            return None;
        }
        let marker = *contents.get(at + 1)?;
        match marker {
            // A marker may be filled up with 0xFF before it.
            0xFF => at += 1,
            END => {
                kept.extend([0xFF, END]);
                return Some(kept);
            }
            0x01 | 0xD0..=0xD7 => {
                kept.extend([0xFF, marker]);
                at += 2;
            }
            _ => {
                let size = contents.get(at + 2..at + 4)?;
                let next = at + 2 + usize::from(u16::from_be_bytes([size[0], size[1]]));
                let segment = contents.get(at..next).filter(|own| own.len() >= 4)?;
                let keeps = match marker {
                    0xE2 => segment[4..].starts_with(b"ICC_PROFILE\0"),
                    0xE0 => segment[4..].starts_with(b"JFIF\0"),
                    0xEE => segment[4..].starts_with(b"Adobe"),
                    0xE0..=0xEF | COMMENT => false,
                    _ => true,
                };
                if keeps {
                    kept.extend(segment);
                }
                at = next;
                if marker == SCAN {
                    let data = contents.get(at..)?;
                    let ends = data.windows(2).position(|pair| {
                        pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xFF | 0xD0..=0xD7)
                    })?;
                    kept.extend(&data[..ends]);
                    at += ends;
                }
            }
        }
    }
}

/// The segment that says which way is up, where that is not as the pixels lie
/// (Exif 2.32, 4.6.4: orientation alone).
fn turned(contents: &[u8]) -> Vec<u8> {
    let reader = ImageReader::new(Cursor::new(contents)).with_guessed_format();
    let decoder = reader.ok().and_then(|reader| reader.into_decoder().ok());
    let orientation = decoder.and_then(|mut decoder| decoder.orientation().ok());
    match orientation.map(image::metadata::Orientation::to_exif) {
        None | Some(1) => Vec::new(),
        Some(way) => {
            let mut segment = vec![0xFF, 0xE1, 0, 34];
            segment.extend(b"Exif\0\0MM\0*\0\0\0\x08\0\x01");
            segment.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0]);
            segment.extend([0; 4]);
            segment
        }
    }
}

/// Chunks of PNG: those that a picture is drawn from stay (PNG, third edition, 11).
fn of_png(contents: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8]; 15] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
        b"pHYs", b"cICP", b"acTL", b"fcTL", b"fdAT",
    ];
    let mut kept = contents.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let size = contents.get(at..at + 4)?;
        let size = u32::from_be_bytes([size[0], size[1], size[2], size[3]]);
        let next = at
            .checked_add(usize::try_from(size).ok()?)?
            .checked_add(12)?;
        let chunk = contents.get(at..next)?;
        if KEPT.contains(&&chunk[4..8]) {
            kept.extend(chunk);
        }
        if &chunk[4..8] == b"IEND" {
            return Some(kept);
        }
        at = next;
    }
}

/// Blocks of GIF: comments and what applications add, save how often it repeats, go
/// (GIF89a, 23 to 26).
fn of_gif(contents: &[u8]) -> Option<Vec<u8>> {
    let colours = |flags: u8| match flags & 0x80 {
        0 => 0,
        _ => 3 << ((flags & 0x07) + 1),
    };
    /// The end of a row of blocks, each after its size.
    fn end_of_blocks(contents: &[u8], mut at: usize) -> Option<usize> {
        loop {
            let size = usize::from(*contents.get(at)?);
            at += size + 1;
            if size == 0 {
                return Some(at);
            }
        }
    }
    let mut at = 13 + colours(*contents.get(10)?);
    let mut kept = contents.get(..at)?.to_vec();
    loop {
        match *contents.get(at)? {
            0x21 => {
                let next = end_of_blocks(contents, at + 2)?;
                let block = contents.get(at..next)?;
                let keeps = match block[1] {
                    0xFE => false,
                    0xFF => block
                        .get(3..)
                        .is_some_and(|own| own.starts_with(b"NETSCAPE2.0")),
                    _ => true,
                };
                if keeps {
                    kept.extend(block);
                }
                at = next;
            }
            0x2C => {
                let data = at + 11 + colours(*contents.get(at + 9)?);
                let next = end_of_blocks(contents, data)?;
                kept.extend(contents.get(at..next)?);
                at = next;
            }
            0x3B => {
                kept.push(0x3B);
                return Some(kept);
            }
            _ => return None,
        }
    }
}

/// Chunks of WebP: Exif and XMP go, and the flags that tell of them (RFC 9649, 2.7).
fn of_webp(contents: &[u8]) -> Option<Vec<u8>> {
    const TELLS: u8 = 0x08 | 0x04;
    let mut kept = contents
        .get(..12)
        .filter(|head| head.starts_with(b"RIFF"))?
        .to_vec();
    let mut at = 12;
    while at < contents.len() {
        let size = contents.get(at + 4..at + 8)?;
        let size = u32::from_le_bytes([size[0], size[1], size[2], size[3]]);
        let size = usize::try_from(size).ok()?;
        let next = at
            .checked_add(8)?
            .checked_add(size)?
            .checked_add(size % 2)?;
        let chunk = contents.get(at..next.min(contents.len()))?;
        let mut chunk = chunk.to_vec();
        match &chunk[..4] {
            b"EXIF" | b"XMP " => chunk.clear(),
            b"VP8X" => *chunk.get_mut(8)? &= !TELLS,
            _ => {}
        }
        kept.extend(chunk);
        at = next;
    }
    let size = u32::try_from(kept.len() - 8).ok()?.to_le_bytes();
    kept[4..8].copy_from_slice(&size);
    Some(kept)
}

/// An SVG without comments, instructions, metadata, and what drawing programs note.
fn of_svg(contents: &[u8]) -> Option<Vec<u8>> {
    const PREFIXES: [&str; 7] = ["inkscape:", "sodipodi:", "rdf:", "dc:", "cc:", "i:", "x:"];
    let is_noted =
        |name: &str| name == "metadata" || PREFIXES.iter().any(|prefix| name.starts_with(prefix));
    let bare = |own: &BytesStart<'_>| -> Option<BytesStart<'static>> {
        let name = own.name().as_ref().to_owned();
        let mut kept = BytesStart::new(name);
        for attribute in own.attributes() {
            let attribute = attribute.ok()?;
            if !is_noted(attribute.key.as_ref()) {
                kept.push_attribute(attribute);
            }
        }
        Some(kept)
    };
    let mut reader = quick_xml::Reader::from_reader(contents);
    let mut writer = quick_xml::Writer::new(Vec::new());
    let mut within = 0_usize;
    loop {
        let event = reader.read_event().ok()?;
        let event = match event {
            Event::Eof => return (within == 0).then(|| writer.into_inner()),
            Event::Comment(_) | Event::PI(_) => continue,
            Event::Start(own) if within > 0 || is_noted(own.name().as_ref()) => {
                within += 1;
                continue;
            }
            Event::Empty(own) if within > 0 || is_noted(own.name().as_ref()) => continue,
            Event::End(_) if within > 0 => {
                within -= 1;
                continue;
            }
            _ if within > 0 => continue,
            Event::Start(own) => Event::Start(bare(&own)?),
            Event::Empty(own) => Event::Empty(bare(&own)?),
            event => event,
        };
        writer.write_event(event).ok()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &[u8] = b"Maja Lind";

    fn holds_name(contents: &[u8]) -> bool {
        contents.windows(NAME.len()).any(|own| own == NAME)
    }

    fn drawn(format: image::ImageFormat) -> Vec<u8> {
        let mut made = Cursor::new(Vec::new());
        let picture =
            image::RgbImage::from_fn(9, 5, |x, y| image::Rgb([x as u8 * 20, y as u8 * 40, 7]));
        picture.write_to(&mut made, format).unwrap();
        made.into_inner()
    }

    /// The same pixels, and the name nowhere.
    fn check(with: &[u8], format: ExchangeFormat) -> Vec<u8> {
        assert!(holds_name(with));
        let bare = without_metadata(with.to_vec(), Some(format));
        assert!(!holds_name(&bare));
        let pixels = |contents: &[u8]| image::load_from_memory(contents).unwrap().to_rgb8();
        assert_eq!(pixels(&bare), pixels(with));
        bare
    }

    #[test]
    fn a_photograph_keeps_which_way_is_up_and_loses_whose_it_is() {
        let plain = drawn(image::ImageFormat::Jpeg);
        let segment = |marker: u8, data: &[u8]| {
            let size = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
            [&[0xFF, marker], &size[..], data].concat()
        };
        let exif = [
            &b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"[..],
            NAME,
        ];
        let noted = [segment(0xE1, &exif.concat()), segment(0xFE, NAME)].concat();
        let with = [&plain[..2], &noted, &plain[2..], NAME].concat();
        let bare = check(&with, ExchangeFormat::Jpg);
        let decoder = ImageReader::new(Cursor::new(&bare))
            .with_guessed_format()
            .unwrap();
        let mut decoder = decoder.into_decoder().unwrap();
        assert_eq!(decoder.orientation().unwrap().to_exif(), 6);
        // What holds nothing of the kind stays as it is.
        assert_eq!(
            without_metadata(plain.clone(), Some(ExchangeFormat::Jpg)),
            plain
        );
    }

    #[test]
    fn other_kinds_lose_their_notes_and_no_pixel() {
        let png = drawn(image::ImageFormat::Png);
        let text = [b"Author\0", NAME].concat();
        let mut chunk = u32::try_from(text.len()).unwrap().to_be_bytes().to_vec();
        chunk.extend([b"tEXt", &text[..], &[0; 4]].concat());
        check(
            &[&png[..33], &chunk, &png[33..]].concat(),
            ExchangeFormat::Png,
        );
        let gif = drawn(image::ImageFormat::Gif);
        let end = gif.len() - 1;
        let comment = [&[0x21, 0xFE, NAME.len() as u8], NAME, &[0]].concat();
        check(
            &[&gif[..end], &comment, &gif[end..]].concat(),
            ExchangeFormat::Gif,
        );
        let webp = drawn(image::ImageFormat::WebP);
        let mut exif = [b"EXIF", &(NAME.len() as u32).to_le_bytes()[..], NAME].concat();
        exif.push(0);
        check(&[&webp[..], &exif].concat(), ExchangeFormat::Webp);
    }

    #[test]
    fn a_drawing_keeps_what_is_drawn() {
        let svg = "<?xml version=\"1.0\"?><!-- Maja Lind --><svg xmlns=\"http://www.w3.org/2000/svg\" sodipodi:docname=\"/home/Maja Lind\" width=\"9\"><metadata><rdf:RDF>Maja Lind</rdf:RDF></metadata><text x=\"1\">5 &lt; 8</text></svg>";
        let bare = without_metadata(svg.into(), None);
        assert_eq!(
            String::from_utf8(bare).unwrap(),
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\"><text x=\"1\">5 &lt; 8</text></svg>"
        );
    }

    #[test]
    fn what_is_torn_is_left_to_whoever_decodes_it() {
        for format in [
            Some(ExchangeFormat::Jpg),
            Some(ExchangeFormat::Png),
            Some(ExchangeFormat::Gif),
            Some(ExchangeFormat::Webp),
            None,
        ] {
            for contents in [
                &b""[..],
                b"\xFF\xD8\xFF",
                b"RIFF\xFF\xFF\xFF\xFFWEBPVP8X\xFF",
                b"<svg",
                b"GIF89a",
            ] {
                without_metadata(contents.to_vec(), format);
            }
        }
    }
}
