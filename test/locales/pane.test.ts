import { catalogueOf } from '../../src/locales/catalogues';
import type { Language } from '../../src/values/language';

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Every word of the pane, and every function that makes one, by where it stands. */
function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    leaves(inner, `${path}.${name}`),
  );
}

const of = (language: Language) => leaves(catalogueOf(language).pane);
const HAN = /\p{Script=Han}/u;

test('the pane says the same things in both languages', () => {
  expect(of('zh-CN').map(({ path }) => path)).toEqual(of('en').map(({ path }) => path));
});

test('each in its own', () => {
  const texts = (language: Language) =>
    of(language).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, value }] : []));
  expect(texts('en').filter(({ value }) => HAN.test(value))).toEqual([]);
  // The button that leads to English says so in English.
  const chinese = texts('zh-CN').filter(({ value }) => !HAN.test(value));
  expect(chinese).toEqual([]);
});

test('what was written: only what there was', () => {
  const { written } = catalogueOf('en').pane.shell;
  expect(written({ sheets: 3, rows: 76, cells: 0 })).toBe('Written: 3 sheets, 76 rows.');
  expect(written({ sheets: 1, rows: 1, cells: 0 })).toBe('Written: 1 sheet, 1 row.');
  expect(written({ sheets: 0, rows: 0, cells: 5 })).toBe('Written: 5 cells.');
  const chinese = catalogueOf('zh-CN').pane.shell.written;
  expect(chinese({ sheets: 3, rows: 76, cells: 0 })).toBe('已写入：3张工作表，76行。');
});

// pane.md gives this line; the figures are those of a trimmed mean of 8, 9 and 9.
test('the arithmetic of a criterion in a line', () => {
  const share = { maximum: '10', weight: '12', points: '10.40' };
  const en = catalogueOf('en').pane.explain.arithmetic;
  expect(en.mean(['8', '9', '9'], '8.67', share)).toBe('(8 + 9 + 9) ÷ 3 = 8.67 of 10 × 12 = 10.40');
  expect(en.mean(['8'], '8.00', share)).toBe('8 of 10 × 12 = 10.40');
  expect(en.mean(['3', '2'], '2.50', undefined)).toBe('(3 + 2) ÷ 2 = 2.50');
  expect(catalogueOf('zh-CN').pane.explain.arithmetic.mean(['8', '9', '9'], '8.67', share)).toBe(
    '(8 + 9 + 9) ÷ 3 = 8.67 ÷ 10 × 12 = 10.40',
  );
});
