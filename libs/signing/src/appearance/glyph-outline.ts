import type { Font } from 'fontkit';
import { operator } from './form-xobject.js';
import { codePointsOf } from './open-font.js';

/** Width of a text in points at the font size. */
export function widthOf(font: Font, text: string, size: number): number {
  const units = codePointsOf(font, text).reduce((sum, point) => sum + font.glyphForCodePoint(point).advanceWidth, 0);
  return (units / font.unitsPerEm) * size;
}

/** The path of a text starting at `x` on the baseline; fill it with `f`. */
export function outlineOf(font: Font, text: string, size: number, x: number): string[] {
  const scale = size / font.unitsPerEm;
  let pen = x;
  return codePointsOf(font, text).flatMap((point) => {
    const glyph = font.glyphForCodePoint(point);
    const origin = pen;
    pen += glyph.advanceWidth * scale;
    let last: [number, number] = [0, 0];
    return glyph.path.commands.map(({ command, args }) => {
      const at = (index: number): [number, number] => [origin + (args[index] ?? 0) * scale, (args[index + 1] ?? 0) * scale];
      const end = at(args.length - 2);
      const from = last;
      if (args.length > 0) last = end;
      switch (command) {
        case 'moveTo':
          return operator('m', ...end);
        case 'lineTo':
          return operator('l', ...end);
        case 'bezierCurveTo':
          return operator('c', ...at(0), ...at(2), ...end);
        case 'quadraticCurveTo':
          return operator('c', ...towards(from, at(0)), ...towards(end, at(0)), ...end);
        default:
          return 'h';
      }
    });
  });
}

/** PDF has cubic curves only: the handles lie two thirds of the way to the quadratic one. */
function towards([x, y]: [number, number], [handleX, handleY]: [number, number]): [number, number] {
  return [x + ((handleX - x) * 2) / 3, y + ((handleY - y) * 2) / 3];
}
