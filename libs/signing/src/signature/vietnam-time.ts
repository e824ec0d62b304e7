const OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * Decree 30/2020 prints the signing time in Vietnam time, whatever zone the server is configured for; Vietnam keeps UTC+7 all year.
 * @returns like `22-11-2026 08:23:08 +07:00`
 */
export function printedSigningTime(instant: Date): string {
  const [date = '', time = ''] = vietnamDigits(instant);
  return `${date.split('-').reverse().join('-')} ${time} +07:00`;
}

/** The `/M` of a signature dictionary: `D:20261122082308+07'00'`. */
export function pdfDate(instant: Date): string {
  return `D:${vietnamDigits(instant).join('').replace(/[-:]/g, '')}+07'00'`;
}

/** Reads what `pdfDate` writes; undefined for another form. */
export function fromPdfDate(value: string): Date | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+07'00'$/.exec(value);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

function vietnamDigits(instant: Date): string[] {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19).split('T');
}
