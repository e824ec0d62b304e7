import { DRAFT_FIELD_TYPES, RESULT_FORMAT } from './result-template.js';

const TEXT = { type: 'string', minLength: 1 };
const TEXTS = { type: 'array', items: TEXT };
const LOCAL = object({ vi: TEXT, en: TEXT }, ['vi', 'en']);
/** The tree itself is checked by the conditions of forms; here only its outer shape. */
const WHEN = { type: 'object', minProperties: 1 };

const FIELD_ITEM = object({ label: TEXT, value: { type: 'string' }, when: WHEN }, ['label', 'value']);
const COLUMN = object(
  { title: { type: 'string' }, width: { type: 'number', exclusiveMinimum: 0 }, align: { enum: ['left', 'center', 'right'] } },
  ['title'],
);
const ROW = { type: 'array', items: { type: 'string' } };

const BLOCKS = {
  type: 'array',
  items: {
    type: 'object',
    required: ['kind'],
    discriminator: { propertyName: 'kind' },
    oneOf: [
      object(
        {
          kind: { const: 'paragraph' },
          when: WHEN,
          text: TEXT,
          align: { enum: ['justify', 'center', 'right'] },
          indent: { type: 'boolean' },
        },
        ['kind', 'text'],
      ),
      object({ kind: { const: 'fields' }, when: WHEN, rows: list(list(FIELD_ITEM, 1, 3), 1) }, ['kind', 'rows']),
      {
        ...object(
          {
            kind: { const: 'table' },
            when: WHEN,
            caption: TEXT,
            columns: list(COLUMN, 1),
            rows: list(ROW, 1),
            of: object({ list: TEXT, cells: list({ type: 'string' }, 1) }, ['list', 'cells']),
          },
          ['kind', 'columns'],
        ),
        oneOf: [{ required: ['rows'] }, { required: ['of'] }],
      },
      object(
        {
          kind: { const: 'list' },
          when: WHEN,
          style: { enum: ['dash', 'letter', 'number'] },
          items: list(object({ text: TEXT, when: WHEN }, ['text']), 1),
        },
        ['kind', 'style', 'items'],
      ),
      object({ kind: { const: 'note' }, when: WHEN, text: TEXT }, ['kind', 'text']),
    ],
  },
};

/** JSON Schema of vn-result/1: shape only. Whether fields, formatters and conditions make sense is `checkTemplate`'s. */
export const RESULT_TEMPLATE_SCHEMA = object(
  {
    format: { const: RESULT_FORMAT },
    id: { type: 'string', pattern: '^[a-z0-9-]+$' },
    name: LOCAL,
    numberPattern: { type: 'string', pattern: '^[A-Za-z0-9/.{}-]*\\{n\\}[A-Za-z0-9/.{}-]*$', maxLength: 60 },
    page: object(
      {
        size: { enum: ['A4', 'A5'] },
        margins: { type: 'array', items: { type: 'number', minimum: 5, maximum: 60 }, minItems: 4, maxItems: 4 },
        fontSize: { type: 'number', minimum: 9, maximum: 16 },
        lineHeight: { type: 'number', minimum: 0.9, maximum: 2 },
      },
      ['size', 'margins', 'fontSize'],
    ),
    heading: object({ parent: TEXTS, agency: { ...TEXTS, minItems: 1 }, number: TEXT, placeAndDate: TEXT }, [
      'agency',
      'number',
      'placeAndDate',
    ]),
    title: TEXT,
    subtitle: TEXT,
    blocks: { ...BLOCKS, minItems: 1 },
    signature: object({ above: TEXT, title: TEXT, name: TEXT, gap: { type: 'number', minimum: 25, maximum: 60 }, recipients: TEXTS }, [
      'title',
      'name',
      'recipients',
    ]),
    afterwards: BLOCKS,
    draftFields: {
      type: 'array',
      items: object(
        {
          key: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
          label: LOCAL,
          type: { enum: [...DRAFT_FIELD_TYPES] },
          required: { type: 'boolean' },
        },
        ['key', 'label', 'type', 'required'],
      ),
    },
  },
  ['format', 'id', 'name', 'page', 'heading', 'title', 'blocks', 'signature', 'draftFields'],
);

function object(properties: Record<string, unknown>, required: string[]): Record<string, unknown> {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: unknown, minItems: number, maxItems?: number): Record<string, unknown> {
  return { type: 'array', items, minItems, ...(maxItems === undefined ? {} : { maxItems }) };
}
