import fc from 'fast-check';
import { LANGUAGES } from '../../src/values/language';
import type { FindingCode } from '../../src/workbook/findings';
import { catalogueOf } from '../../src/locales/catalogues';
import { FINDING_SAMPLES } from './samples';
import { findingWords } from './sayings';

const HOSTILE = ['$&', "$'", '{0}', '%s', '<b>', '__proto__', 'constructor', '“', '\\', '\n', '🙂'];

/** What people may have written: such signs, and any others; never blank, since blanks have words of their own. */
const written = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1 }))
  .filter((text) => text.trim() !== '');

/** Those whose problem names the value that was found. */
const NAMING_THE_VALUE: readonly FindingCode[] = [
  'duplicate-key',
  'unknown-candidate',
  'unknown-criterion',
  'unknown-title',
  'unknown-title-no',
  'not-a-number',
  'number-as-text',
  'out-of-range',
  'not-positive',
  'error-value',
  'invalid-date',
  'date-as-text',
  'invalid-choice',
  'unknown-setting',
  'invalid-setting',
  'unused-score',
  'similar-names',
  'missing-inspection',
  'missing-response',
  'missing-base-number',
  'future-date',
  'formula-like-text',
];

describe.each(LANGUAGES)('what a workbook says comes out unchanged in %s', (language) => {
  const words = catalogueOf(language);

  test.each(NAMING_THE_VALUE)('the value of %s', (code) => {
    const { problem } = findingWords(language, code);
    fc.assert(
      fc.property(written, (value) => {
        for (const { details } of FINDING_SAMPLES[code]) {
          expect(problem(details, value)).toContain(value);
        }
      }),
    );
  });

  test('names of sheets, tables, headers, criteria, evaluators, districts', () => {
    const { findings, reasons, refused } = words;
    fc.assert(
      fc.property(written, written, (one, other) => {
        const both = (text: string) => {
          expect(text).toContain(one);
          expect(text).toContain(other);
        };
        const district = 'D';
        const similar = { other: one, otherSheet: other, otherCell: 'C3', district };
        both(findings['similar-names'].problem(similar, 'name'));
        both(findings['duplicate-key'].problem({ firstSheet: one, firstCell: 'A1' }, other));
        both(findings['missing-score'].problem({ criterion: one, evaluator: other }, ''));
        both(findings['missing-score'].problem({ criterion: one, evaluator: undefined }, other));
        both(findings['unused-score'].problem({ criterion: one }, other));
        both(reasons.veto({ code: 'veto', criterion: one, evaluators: [other] }, 2));
        const row = { criterion: undefined, evaluator: one };
        expect(findings['missing-score'].problem(row, '')).toContain(one);
        expect(findings['rows-outside-table'].problem({ table: one, count: 2 }, '')).toContain(one);
        expect(findings['duplicate-column'].problem({ header: one }, one)).toContain(one);
        expect(findings['unknown-community'].problem({ titleNo: one }, one)).toContain(one);
        expect(refused['sheet-name-taken'](one, undefined)).toContain(one);
        both(words.list([one, other]));
        both(words.affects([one, other]));
      }),
    );
  });
});
