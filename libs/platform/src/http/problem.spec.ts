import { DomainError } from '../errors/domain-error.js';
import { toProblem } from './problem.js';

class Held extends DomainError {
  readonly code = 'test.held';
  readonly status = 409;
}

it('fills in a parameter by the language of the reader where it is called differently in each', () => {
  const text = { title: '{{role}}, {{count}}, {{list}}', remedy: '' };
  const error = new Held({ role: { vi: 'Văn thư', en: 'Clerk' }, count: 2, list: ['a', 'b'] });
  const titleIn = (language: 'vi' | 'en'): string => toProblem(error, language, { 'test.held': { vi: text, en: text } }, 'r').title;
  expect([titleIn('vi'), titleIn('en')]).toEqual(['Văn thư, 2, a, b', 'Clerk, 2, a, b']);
});
