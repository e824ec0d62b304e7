import bwipjs from 'bwip-js/node';
import type { ReactElement } from 'react';

/** Modules of white around a QR, so that cameras find it. */
const QUIET = 2;

interface RawSymbol {
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}

/** A QR as one path of an inline picture: no image to load, no style inline. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }): ReactElement {
  const [symbol] = bwipjs.raw({ bcid: 'qrcode', text, eclevel: 'M' } as Parameters<typeof bwipjs.raw>[0]) as unknown as RawSymbol[];
  if (symbol === undefined) throw new Error('no QR symbol');
  const { pixs, pixx, pixy } = symbol;
  let path = '';
  for (let y = 0; y < pixy; y += 1) {
    for (let x = 0; x < pixx; x += 1) {
      let width = 0;
      while (x + width < pixx && pixs[y * pixx + x + width] === 1) width += 1;
      if (width === 0) continue;
      path += `M${x} ${y}h${width}v1h-${width}z`;
      x += width;
    }
  }
  return (
    <svg role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${pixx + 2 * QUIET} ${pixy + 2 * QUIET}`} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
