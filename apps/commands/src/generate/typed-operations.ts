import ts from 'typescript';
import { SchemaBuilder, type Schema } from './schema-of-type.js';

interface Operation {
  readonly operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, Schema> };
}

const VERBS = ['Get', 'Post', 'Patch', 'Put', 'Delete'];

/**
 * Fills descriptions with the schemas of answers, bodies and query parameters, read from the types of the controllers: the code that the
 * compiler checks is the only source, so a description cannot say something else.
 */
export class TypedOperations {
  private readonly checker: ts.TypeChecker;
  private readonly program: ts.Program;

  /** @param apps folders below `apps`; every controller of an app lies in its folder */
  constructor(
    private readonly root: string,
    apps: readonly string[],
  ) {
    const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile.bind(ts.sys)) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, { noEmit: true });
    this.program = ts.createProgram(
      apps.map((app) => `${root}/apps/${app}/src/main.ts`),
      options,
    );
    this.checker = this.program.getTypeChecker();
  }

  into(description: object, app: string): object {
    const full = structuredClone(description) as Description;
    const builder = new SchemaBuilder(this.checker);
    const methods = controllerMethods(this.program, `${this.root}/apps/${app}/`);
    for (const [path, operations] of Object.entries(full.paths)) {
      for (const operation of Object.values(operations)) {
        const method = methods.get(operation.operationId);
        if (method !== undefined) describe(operation, path, method, this.checker, builder);
      }
    }
    full.components.schemas = Object.fromEntries([...builder.components].sort(([a], [b]) => (a < b ? -1 : 1)));
    return full;
  }
}

/** `Class_method` -> declaration, as Nest names its operations. */
function controllerMethods(program: ts.Program, folder: string): Map<string, ts.MethodDeclaration> {
  const found = new Map<string, ts.MethodDeclaration>();
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || !source.fileName.startsWith(folder)) continue;
    for (const statement of source.statements) {
      if (!ts.isClassDeclaration(statement) || !hasDecorator(statement, ['Controller'])) continue;
      for (const member of statement.members)
        if (ts.isMethodDeclaration(member) && hasDecorator(member, VERBS))
          found.set(`${statement.name?.text ?? ''}_${member.name.getText()}`, member);
    }
  }
  return found;
}

function describe(operation: Operation, path: string, method: ts.MethodDeclaration, checker: ts.TypeChecker, builder: SchemaBuilder): void {
  for (const parameter of method.parameters) {
    const type = checker.getTypeAtLocation(parameter);
    if (hasDecorator(parameter, ['Body']))
      operation.requestBody = { ...operation.requestBody, content: { 'application/json': { schema: builder.of(type) } } };
    if (hasDecorator(parameter, ['Query']) && type.isClass())
      operation.parameters = [...otherThanQuery(operation), ...queryOf(type, checker)];
  }
  const answer = answerOf(method, checker);
  const [status, success] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  if (success === undefined || status === '204') return;
  if (answer !== null) success.content = { 'application/json': { schema: builder.of(answer) } };
  else if (/\bredirect\(/.test(method.getText())) operation.responses = { '302': { description: 'Goes on elsewhere' } };
  else if (hasDecorator(method, ['Get'])) success.content = { [fileType(path)]: { schema: { type: 'string', format: 'binary' } } };
}

const fileType = (path: string): string => (path.endsWith('.svg') ? 'image/svg+xml' : 'application/octet-stream');

const otherThanQuery = (operation: Operation): NonNullable<Operation['parameters']> =>
  (operation.parameters ?? []).filter((parameter) => parameter.in !== 'query');

/** Parameters stand in the operation itself, so their class is not named in the description. */
function queryOf(type: ts.Type, checker: ts.TypeChecker): NonNullable<Operation['parameters']> {
  const apart = new SchemaBuilder(checker);
  apart.of(type);
  const { properties = {}, required = [] } = (apart.components.get(type.symbol.name) ?? {}) as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

/** The awaited type of what a method answers; null for nothing, a redirect or a file. Where it only says `object`, what its body returns counts. */
function answerOf(method: ts.MethodDeclaration, checker: ts.TypeChecker): ts.Type | null {
  const signature = checker.getSignatureFromDeclaration(method);
  const declared = signature === undefined ? undefined : checker.getAwaitedType(signature.getReturnType());
  if (declared === undefined || declared.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never)) return null;
  if (!(declared.flags & (ts.TypeFlags.NonPrimitive | ts.TypeFlags.Unknown | ts.TypeFlags.Any))) return declared;
  const returned = returnsOf(method).map((expression) => checker.getAwaitedType(checker.getTypeAtLocation(expression)));
  return returned.find((type) => type !== undefined) ?? declared;
}

/** The expressions a method returns, not those of functions inside it. */
function returnsOf(method: ts.MethodDeclaration): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && node !== method) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(method);
  return found;
}

function hasDecorator(node: ts.Node, names: readonly string[]): boolean {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.some(
    ({ expression }) =>
      ts.isCallExpression(expression) && ts.isIdentifier(expression.expression) && names.includes(expression.expression.text),
  );
}
