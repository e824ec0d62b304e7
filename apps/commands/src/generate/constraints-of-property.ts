import ts from 'typescript';

type Constraints = Record<string, unknown>;

/** What the decorators of class-validator say about a property, in the words of JSON Schema. Only literal arguments can be said. */
export function constraintsOf(declaration: ts.Declaration): Constraints {
  const decorators = ts.canHaveDecorators(declaration) ? (ts.getDecorators(declaration) ?? []) : [];
  return Object.assign({}, ...decorators.map(({ expression }) => constraintOf(expression))) as Constraints;
}

function constraintOf(expression: ts.Expression): Constraints {
  if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return {};
  const [first] = expression.arguments;
  const number = first !== undefined && ts.isNumericLiteral(first) ? Number(first.text.replaceAll('_', '')) : null;
  switch (expression.expression.text) {
    case 'IsUUID':
      return { type: 'string', format: 'uuid' };
    case 'IsInt':
      return { type: 'integer' };
    case 'IsISO8601':
      return { type: 'string', format: 'date-time' };
    case 'IsNotEmpty':
      return { minLength: 1 };
    case 'MaxLength':
      return number === null ? {} : { maxLength: number };
    case 'MinLength':
      return number === null ? {} : { minLength: number };
    case 'Max':
      return number === null ? {} : { maximum: number };
    case 'Min':
      return number === null ? {} : { minimum: number };
    case 'ArrayMaxSize':
      return number === null ? {} : { maxItems: number };
    case 'ArrayMinSize':
      return number === null ? {} : { minItems: number };
    case 'Matches':
      return first !== undefined && ts.isRegularExpressionLiteral(first) ? patternOf(first.text) : {};
    default:
      return {};
  }
}

/** `/^a$/u` -> `^a$`. A day or an instant is better said by its format. */
function patternOf(literal: string): Constraints {
  const pattern = literal.slice(1, literal.lastIndexOf('/'));
  if (pattern.startsWith('T.*')) return { format: 'date-time' };
  if (/^\^\\d\{4\}-\\d(\{2\}|\\d)-\\d(\{2\}|\\d)\$$/.test(pattern)) return { format: 'date' };
  return { pattern };
}
