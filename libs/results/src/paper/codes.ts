import bwipjs from 'bwip-js/node';
import type { Content } from 'pdfmake/interfaces.js';

/** Code 128 of a dossier code as lines, not pixels, so that it stays readable on any printer. Sizes in points. */
export function barcode(text: string, width: number, height: number): Content {
  return { svg: bwipjs.toSVG({ bcid: 'code128', text, height: 10, includetext: false }), width, height };
}

/** An option of the QR encoder that the library passes on without declaring it. */
const CORRECTION = { eclevel: 'M' };

/** QR of an address, error correction M. Its quiet zone is the white paper around it: leave 2 mm. Size in points. */
export function qrCode(url: string, size: number): Content {
  return { svg: bwipjs.toSVG({ bcid: 'qrcode', text: url, ...CORRECTION }), width: size, height: size };
}
