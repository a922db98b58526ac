#!/usr/bin/env bash
# Makes the fonts of the web pages: subsets of those of the PDFs, Latin with its
# accents, punctuation, arrows and signs of mathematics. Other letters are shown
# in the reader's own fonts. Needs fonttools and brotli from PyPI, and the crates'
# sources, which `cargo fetch` brings.
set -euo pipefail
cd "$(dirname "$0")"
sources="${CARGO_HOME:-$HOME/.cargo}/registry/src"
letters="U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6-02DD,U+1E9E,U+2002-200B,U+2010-2027,U+202F,U+2030-203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265,U+FFFD"
for name in LibertinusSerif-{Regular,Italic,Bold}.otf NotoSans-{Regular,Bold}.ttf; do
    font="$(find "$sources" -name "$name" | sort | tail -1)"
    pyftsubset "$font" --unicodes="$letters" --flavor=woff2 --no-hinting --desubroutinize \
        --layout-features=kern,liga,mark,mkmk,ccmp,locl,tnum,lnum --output-file="${name%.*}.woff2"
done
