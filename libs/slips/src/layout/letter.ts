import { A5_HEADING, A5_SIGNATURE, dayInLetter, mm, paperHeading, signatureBlock } from '@app/results';
import type { Content } from 'pdfmake/interfaces.js';
import { personInFull, type SlipBase, type SlipPerson, type SlipSigner } from '../slip-base.js';
import { slipTitle } from './slip-head.js';

/** Head, title and addressee of a letter signed by the head of the agency; the signing agency is its own head. */
export function letterOpening(slip: SlipBase, title: string, addressee: SlipPerson): Content[] {
  const { office } = slip;
  return [
    paperHeading(
      { parent: office.parent, name: office.name, number: slip.number ? `Số: ${slip.number}` : undefined },
      `${office.place}, ${dayInLetter(slip.issuedOn)}`,
      A5_HEADING,
    ),
    { stack: [slipTitle(title)], margin: [0, mm(2), 0, 0] },
    {
      text: ['Kính gửi: ', { text: personInFull(addressee), bold: true }, addressee.address ? `, ${addressee.address}` : ''],
      alignment: 'center',
      margin: [0, mm(1), 0, mm(1)],
    },
  ];
}

export function letterClosing(signer: SlipSigner): Content {
  const block = signatureBlock(
    {
      titleLines: signer.titleLines,
      signerName: signer.name,
      recipients: signer.recipients,
      verify: { url: signer.verifyUrl, words: 'Quét để xác thực' },
    },
    A5_SIGNATURE,
  );
  return { stack: [block], margin: [0, mm(4), 0, 0], unbreakable: true };
}
