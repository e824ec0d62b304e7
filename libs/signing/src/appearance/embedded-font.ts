import { deflateSync } from 'node:zlib';
import type { Font, Subset } from 'fontkit';
import { sha256 } from '../cms/signing-algorithm.js';
import type { ObjectSink } from '../pdf/increment.js';
import { dict, name, type PdfRef, PdfStream, PdfString, type PdfValue } from '../pdf/pdf-value.js';
import { codePointsOf } from './open-font.js';

/** A subset of a TrueType font as a composite font (ISO 32000-1, 9.7) with the glyph numbers as codes and a way back to the text. */
export class EmbeddedFont {
  private readonly subset: Subset;
  /** by glyph number of the subset; 0 is the missing glyph every font starts with */
  private readonly glyphs: { point: number; width: number }[];

  constructor(private readonly font: Font) {
    this.subset = font.createSubset();
    this.glyphs = [{ point: 0, width: this.perMille(font.getGlyph(0).advanceWidth) }];
  }

  /** The text as the operand of `Tj`. @throws GlyphMissing */
  encode(text: string): string {
    const codes = codePointsOf(this.font, text).map((point) => {
      const glyph = this.font.glyphForCodePoint(point);
      // Declared as a boolean, but it is the glyph's number in the subset.
      const code = Number(this.subset.includeGlyph(glyph));
      this.glyphs[code] = { point, width: this.perMille(glyph.advanceWidth) };
      return hex4(code);
    });
    return `<${codes.join('')}>`;
  }

  /** Writes the font with the glyphs encoded so far. */
  add(sink: ObjectSink): PdfRef {
    const program = Buffer.from(this.subset.encode());
    const base = name(`${subsetTag(program)}+${this.font.postscriptName}`);
    const file = new PdfStream(dict({ Filter: name('FlateDecode'), Length1: program.length }), deflateSync(program));
    const { bbox } = this.font;
    const descriptor = sink.add(
      dict({
        Type: name('FontDescriptor'),
        FontName: base,
        Flags: 4, // symbolic: the codes are glyph numbers, not a standard alphabet
        FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((units) => this.perMille(units)),
        ItalicAngle: this.font.italicAngle,
        Ascent: this.perMille(this.font.ascent),
        Descent: this.perMille(this.font.descent),
        CapHeight: this.perMille(this.font.capHeight),
        StemV: 80,
        FontFile2: sink.add(file),
      }),
    );
    const descendant = sink.add(
      dict({
        Type: name('Font'),
        Subtype: name('CIDFontType2'),
        BaseFont: base,
        CIDSystemInfo: dict({ Registry: ascii('Adobe'), Ordering: ascii('Identity'), Supplement: 0 }),
        FontDescriptor: descriptor,
        CIDToGIDMap: name('Identity'),
        W: [0, this.glyphs.map(({ width }): PdfValue => width)],
      }),
    );
    const unicode = sink.add(new PdfStream(dict({ Filter: name('FlateDecode') }), deflateSync(Buffer.from(this.toUnicode(), 'latin1'))));
    return sink.add(
      dict({
        Type: name('Font'),
        Subtype: name('Type0'),
        BaseFont: base,
        Encoding: name('Identity-H'),
        DescendantFonts: [descendant],
        ToUnicode: unicode,
      }),
    );
  }

  /** Lets readers copy and search the text. At most 100 lines per block (Adobe technical note 5014). */
  private toUnicode(): string {
    const lines = this.glyphs.slice(1).map(({ point }, index) => `<${hex4(index + 1)}> <${utf16(point)}>`);
    const blocks: string[] = [];
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    const head = '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def';
    const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def';
    const tail = 'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend';
    return [head, system, '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange', ...blocks, tail].join('\n');
  }

  private perMille(units: number): number {
    return Math.round((units / this.font.unitsPerEm) * 1000);
  }
}

/** Six letters that tell two subsets of one font apart (ISO 32000-1, 9.6.4). */
function subsetTag(program: Uint8Array): string {
  return Array.from(sha256(program).subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function utf16(point: number): string {
  return Buffer.from(String.fromCodePoint(point), 'utf16le').swap16().toString('hex');
}

function ascii(value: string): PdfString {
  return new PdfString(Buffer.from(value, 'latin1'), false);
}
