import { deflateSync } from 'node:zlib';
import type { ObjectSink } from '../pdf/increment.js';
import { dict, name, type PdfRef, PdfStream } from '../pdf/pdf-value.js';
import { ImageUnusable } from '../signing.errors.js';
import { operator } from './form-xobject.js';
import type { Size } from './size.js';

const MAX_PIXELS = 4_000_000;

/** A decoded PNG, ready to be embedded. Decoding costs much more than embedding, so keep it per officer or agency. */
export interface SignatureImage {
  /** pixels */
  readonly width: number;
  readonly height: number;
  /** deflated, 8 bits, three components */
  readonly rgb: Uint8Array;
  /** deflated, 8 bits */
  readonly alpha: Uint8Array;
}

/**
 * Decree 30/2020 wants signature and seal images as PNG with a transparent background.
 * @throws ImageUnusable
 */
export async function loadSignatureImage(png: Uint8Array): Promise<SignatureImage> {
  // Loaded with the first picture: most processes never see one.
  const { default: sharp } = await import('sharp');
  const picture = sharp(png, { limitInputPixels: MAX_PIXELS });
  const { format, hasAlpha, width, height } = await picture.metadata().catch(() => {
    throw new ImageUnusable('unreadable');
  });
  if (format !== 'png') throw new ImageUnusable('not_png');
  if (!hasAlpha) throw new ImageUnusable('no_transparency');
  if (width * height > MAX_PIXELS) throw new ImageUnusable('too_large');
  const { data, info } = await picture
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new ImageUnusable('unreadable');
    });
  const pixels = info.width * info.height;
  const rgb = Buffer.alloc(pixels * 3);
  const alpha = Buffer.alloc(pixels);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    data.copy(rgb, pixel * 3, pixel * 4, pixel * 4 + 3);
    alpha[pixel] = data[pixel * 4 + 3] ?? 0;
  }
  return { width: info.width, height: info.height, rgb: deflateSync(rgb), alpha: deflateSync(alpha) };
}

export function addImage({ width, height, rgb, alpha }: SignatureImage, sink: ObjectSink): PdfRef {
  const plane = (colours: string, data: Uint8Array): PdfStream =>
    new PdfStream(
      dict({
        Type: name('XObject'),
        Subtype: name('Image'),
        Width: width,
        Height: height,
        ColorSpace: name(colours),
        BitsPerComponent: 8,
        Filter: name('FlateDecode'),
      }),
      data,
    );
  const picture = plane('DeviceRGB', rgb);
  picture.dict.set('SMask', sink.add(plane('DeviceGray', alpha)));
  return sink.add(picture);
}

/** Draws `/Im` as large as fits, centred, undistorted. */
export function paintCentred(image: SignatureImage, { width, height }: Size): string {
  const scale = Math.min(width / image.width, height / image.height);
  const [drawnWidth, drawnHeight] = [image.width * scale, image.height * scale];
  return ['q', operator('cm', drawnWidth, 0, 0, drawnHeight, (width - drawnWidth) / 2, (height - drawnHeight) / 2), '/Im Do', 'Q'].join(
    '\n',
  );
}
