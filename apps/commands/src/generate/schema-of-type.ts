import ts from 'typescript';
import { constraintsOf } from './constraints-of-property.js';

export type Schema = Record<string, unknown>;

/** JSON Schema 2020-12 of TypeScript types; named ones are kept once under `components` and referred to. */
export class SchemaBuilder {
  /** Name to schema, in the order of first use. */
  readonly components = new Map<string, Schema>();
  private readonly names = new Map<ts.Symbol, string>();
  private readonly open = new Set<ts.Type>();

  constructor(private readonly checker: ts.TypeChecker) {}

  of(type: ts.Type): Schema {
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.BooleanLike && !(type.flags & ts.TypeFlags.Union)) return this.boolean(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.isUnion()) return type.types.some(isObject) ? this.named(type, type.aliasSymbol, () => this.union(type)) : this.union(type);
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return {};
    return this.object(type);
  }

  private boolean(type: ts.Type): Schema {
    return type.flags & ts.TypeFlags.BooleanLiteral ? { const: this.checker.typeToString(type) === 'true' } : { type: 'boolean' };
  }

  private union(type: ts.UnionType): Schema {
    const members = type.types.filter((member) => !(member.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)));
    const literals: ts.Type[] = members.filter((member) => member.isStringLiteral() || member.isNumberLiteral());
    const booleans = members.filter((member) => member.flags & ts.TypeFlags.BooleanLiteral);
    const rest = members.filter((member) => !literals.includes(member) && !booleans.includes(member));
    const parts: Schema[] = [];
    if (literals.length === 1) parts.push({ const: (literals[0] as ts.LiteralType).value });
    if (literals.length > 1) parts.push({ enum: literals.map((member) => (member as ts.LiteralType).value).sort() });
    if (booleans.length === 2) parts.push({ type: 'boolean' });
    else parts.push(...booleans.map((member) => this.boolean(member)));
    parts.push(...rest.map((member) => this.of(member)));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { anyOf: parts };
  }

  private object(type: ts.Type): Schema {
    const symbol = type.aliasSymbol ?? type.symbol;
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', items: item === undefined ? {} : this.of(item) };
    }
    if (this.checker.isTupleType(type))
      return { type: 'array', prefixItems: this.checker.getTypeArguments(type as ts.TypeReference).map((part) => this.of(part)) };
    return this.named(type, symbol, () => this.properties(type));
  }

  /** What a person named is kept once under its name; everything else is written out where it stands. */
  private named(type: ts.Type, symbol: ts.Symbol | undefined, build: () => Schema): Schema {
    if (symbol === undefined || !isNamed(symbol) || !isWhole(type)) return build();
    const known = this.names.get(symbol);
    if (known !== undefined) return { $ref: `#/components/schemas/${known}` };
    const name = this.freeName(symbol.name);
    this.names.set(symbol, name);
    this.components.set(name, {});
    const schema = build();
    // Libraries may give the same small shape the same name, each in its own file.
    const twin = this.components.get(symbol.name);
    if (name !== symbol.name && JSON.stringify(twin) === JSON.stringify(schema)) {
      this.components.delete(name);
      this.names.set(symbol, symbol.name);
      return { $ref: `#/components/schemas/${symbol.name}` };
    }
    this.components.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  private freeName(wanted: string): string {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? wanted : `${wanted}${number}`;
      if (!this.components.has(name)) return name;
    }
  }

  /** A type without a name that holds itself would never end: where it comes back, anything may stand. */
  private properties(type: ts.Type): Schema {
    if (this.open.has(type)) return {};
    this.open.add(type);
    try {
      return this.written(type);
    } finally {
      this.open.delete(type);
    }
  }

  private written(type: ts.Type): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const valueType = this.checker.getTypeOfSymbol(property);
      if (valueType.getCallSignatures().length > 0 || property.name.startsWith('__')) continue;
      const declaration = property.valueDeclaration;
      const constraints = declaration === undefined ? {} : constraintsOf(declaration);
      properties[property.name] = { ...this.of(valueType), ...constraints, ...words(property, this.checker) };
      if (!isOptional(property, declaration, valueType)) required.push(property.name);
    }
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
      ...(required.length === 0 ? {} : { required }),
      ...(index === undefined ? {} : { additionalProperties: this.of(index.type) }),
    };
  }
}

function words(property: ts.Symbol, checker: ts.TypeChecker): Schema {
  const description = ts.displayPartsToString(property.getDocumentationComment(checker)).trim();
  return description === '' ? {} : { description };
}

function isOptional(property: ts.Symbol, declaration: ts.Declaration | undefined, type: ts.Type): boolean {
  if (property.flags & ts.SymbolFlags.Optional) return true;
  if (type.isUnion() && type.types.some((member) => member.flags & ts.TypeFlags.Undefined)) return true;
  // A body property with a default value need not be sent.
  return declaration !== undefined && ts.isPropertyDeclaration(declaration) && declaration.initializer !== undefined;
}

const isObject = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Object) !== 0;

/** Only types that a person named: an anonymous object or a mapped type is written out where it stands. */
function isNamed(symbol: ts.Symbol): boolean {
  return !symbol.name.startsWith('__') && !BUILT_IN.includes(symbol.name);
}

/** A generic type says nothing by its name alone. */
function isWhole(type: ts.Type): boolean {
  const reference = type as ts.TypeReference;
  return (type.aliasTypeArguments ?? []).length === 0 && (reference.typeArguments ?? []).filter((part) => part !== type).length === 0;
}

const BUILT_IN = ['Record', 'Readonly', 'Partial', 'Pick', 'Omit', 'Object', 'Required'];
