import type { Day } from '@app/results';

/** The office whose head stands on the paper. */
export interface SlipOffice {
  /** Capitals, not bold: 'ỦY BAN NHÂN DÂN PHƯỜNG KON TUM'. */
  readonly parent: readonly string[];
  /** Capitals, bold, one entry per line. */
  readonly name: readonly string[];
  /** The name inside a sentence: 'Trung tâm Phục vụ hành chính công phường Kon Tum'. */
  readonly displayName: string;
  /** Place before the date: 'Kon Tum'. */
  readonly place: string;
  /** Host and path people can type, without https. */
  readonly website: string;
  readonly phone: string;
}

/** What every form of Circular 03/2025 carries. */
export interface SlipBase {
  readonly office: SlipOffice;
  /** Number and symbol without 'Số:': '1187/TTPVHCC'. */
  readonly number?: string | undefined;
  readonly issuedOn: Day;
  /** IANA zone in which instants are printed. */
  readonly zone: string;
  /** The creation instant of the file; the same data and instant give the same bytes. */
  readonly printedAt: Date;
  /** An electronic form carries the organisation's digital signature in place of handwriting. */
  readonly electronic?: boolean | undefined;
}

export interface SlipPerson {
  /** 'Ông', 'Bà', or nothing for an organisation. */
  readonly honorific?: string | undefined;
  readonly name: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly identityNumber?: string | undefined;
}

export interface SlipProcedure {
  readonly name: string;
  readonly code: string;
}

/** Who signs a letter (forms 04 and 05). */
export interface SlipSigner {
  /** 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'. */
  readonly titleLines: readonly string[];
  readonly name: string;
  readonly recipients: readonly string[];
  readonly verifyUrl: string;
}

export function personInFull(person: SlipPerson): string {
  return person.honorific ? `${person.honorific} ${person.name}` : person.name;
}

/** How a letter speaks to its reader; an organisation is 'quý đơn vị'. */
export function pronounOf(person: SlipPerson): string {
  return person.honorific ? person.honorific.toLocaleLowerCase('vi') : 'quý đơn vị';
}

export function procedureInFull(procedure: SlipProcedure): string {
  return `${procedure.name} (${procedure.code})`;
}

/** Dong in figures: 15000 -> '15.000'. */
export function moneyFigures(amount: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 }).format(amount);
}

export function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/** A telephone number or reference that must not break over two lines. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
