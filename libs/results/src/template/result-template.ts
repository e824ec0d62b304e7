import type { Condition, LocalText } from '@app/forms';

export const RESULT_FORMAT = 'vn-result/1';

/** Text with merge fields `{{path|formatter}}` and `**bold**`. */
export type MergeText = string;

/** How a result document looks, data only. A published version never changes; a result keeps the version it was drawn with. */
export interface ResultTemplate {
  readonly format: typeof RESULT_FORMAT;
  readonly id: string;
  readonly name: LocalText;
  /** `{n}`, `{year}` and `{agency}` are filled in; papers of one pattern share a series, which is how a book of the law is kept. */
  readonly numberPattern?: string;
  readonly page: ResultPage;
  readonly heading: ResultHeading;
  readonly title: MergeText;
  readonly subtitle?: MergeText;
  readonly blocks: readonly ResultBlock[];
  readonly signature: ResultSignature;
  /** Printed under the signature, such as a table for later changes. */
  readonly afterwards?: readonly ResultBlock[];
  /** What the specialist types when drafting, reachable as `draft.<key>`. */
  readonly draftFields: readonly DraftField[];
}

export interface ResultPage {
  readonly size: 'A4' | 'A5';
  /** Millimetres: left, top, right, bottom. Decree 30/2020 for A4: 30–35, 20–25, 15–20, 20–25. */
  readonly margins: readonly [number, number, number, number];
  /** Points; Decree 30/2020 asks for 13–14 in running text. */
  readonly fontSize: number;
  /** Height of a line over its natural height; 1 unless given. */
  readonly lineHeight?: number;
}

export interface ResultHeading {
  readonly parent?: readonly MergeText[];
  readonly agency: readonly MergeText[];
  readonly number: MergeText;
  readonly placeAndDate: MergeText;
}

interface Conditional {
  /** Same tree as in vn-form/1, over answer keys; drafted values are named 'draft.<key>'. Absent means always. */
  readonly when?: Condition;
}

export interface ParagraphBlock extends Conditional {
  readonly kind: 'paragraph';
  readonly text: MergeText;
  readonly align?: 'justify' | 'center' | 'right';
  /** First-line indent of 10 mm; true unless given. */
  readonly indent?: boolean;
}

export interface FieldItem extends Conditional {
  readonly label: string;
  readonly value: MergeText;
}

/** Labelled values; each row holds one to three of them side by side. */
export interface FieldsBlock extends Conditional {
  readonly kind: 'fields';
  readonly rows: readonly (readonly FieldItem[])[];
}

export interface TableBlock extends Conditional {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly { readonly title: string; readonly width?: number; readonly align?: 'left' | 'center' | 'right' }[];
  /** Rows as written, one text per column; or one row per element of a list answer. */
  readonly rows?: readonly (readonly MergeText[])[];
  readonly of?: { readonly list: string; readonly cells: readonly MergeText[] };
}

export interface ListBlock extends Conditional {
  readonly kind: 'list';
  readonly style: 'dash' | 'letter' | 'number';
  readonly items: readonly (Conditional & { readonly text: MergeText })[];
}

export interface NoteBlock extends Conditional {
  readonly kind: 'note';
  readonly text: MergeText;
}

export type ResultBlock = ParagraphBlock | FieldsBlock | TableBlock | ListBlock | NoteBlock;

export interface ResultSignature {
  /** Over the title, such as 'NGƯỜI KÝ GIẤY KHAI SINH'. */
  readonly above?: MergeText;
  readonly title: MergeText;
  readonly name: MergeText;
  /** Millimetres between title and name; 36 unless given, the diameter of the seal. */
  readonly gap?: number;
  readonly recipients: readonly MergeText[];
}

export const DRAFT_FIELD_TYPES = ['text', 'textarea', 'date', 'integer', 'decimal', 'money', 'yesno'] as const;
export type DraftFieldType = (typeof DRAFT_FIELD_TYPES)[number];

export interface DraftField {
  readonly key: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly type: DraftFieldType;
  readonly required: boolean;
}
