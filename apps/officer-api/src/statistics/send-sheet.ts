import { MEDIA_TYPES, writeSheet, type ExportFormat, type Sheet } from '@app/statistics';
import type { FastifyReply } from 'fastify';

/** @param name of the file, without its ending @param at what the file says of its making */
export async function sendSheet(reply: FastifyReply, sheet: Sheet, format: ExportFormat, name: string, at: Date): Promise<void> {
  const bytes = await writeSheet(sheet, format, at);
  void reply
    .header('content-type', MEDIA_TYPES[format])
    .header('content-disposition', `attachment; filename="${name.replace(/[^0-9A-Za-z.-]/g, '_')}.${format}"`)
    .header('cache-control', 'no-store')
    .send(bytes);
}
