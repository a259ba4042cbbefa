import { LANGUAGES } from '../../src/values/language';
import { TITLE_KINDS } from '../../src/workbook/choices';
import { catalogueOf } from '../../src/locales/catalogues';
import { allSayings, errorTexts, findingNames, findingSentences, FINDING_CODES } from './sayings';

const HAN = /\p{Script=Han}/u;

describe.each(LANGUAGES)('the words in %s', (language) => {
  const sayings = allSayings(language);

  test('are those of the language', () => {
    expect(catalogueOf(language).language).toBe(language);
  });

  test('are there for every code', () => {
    const empty = sayings.filter(({ text }) => text.trim() === '' || text !== text.trim());
    expect(empty).toEqual([]);
  });

  test('have nothing in them that was not put into words', () => {
    const unsaid = sayings.filter(({ text }) =>
      /undefined|\[object|NaN|null|\$\{|function|=>/.test(text),
    );
    expect(unsaid).toEqual([]);
  });

  test('do not show the codes of titles', () => {
    const codes = TITLE_KINDS.map(({ code }) => code);
    const shown = sayings.filter(({ text }) => codes.some((code) => text.includes(code)));
    expect(shown).toEqual([]);
  });

  test('end a sentence as the language does', () => {
    const stop = language === 'en' ? '.' : '。';
    const sentences = [...findingSentences(language), ...errorTexts(language)];
    expect(sentences.filter(({ text }) => !text.endsWith(stop))).toEqual([]);
  });

  test('say of each finding one sentence that is wrong, and another of what to do', () => {
    const sentences = findingSentences(language);
    const stops = language === 'en' ? /[.?!](?= [A-Z“])/ : /[。？！](?=.)/u;
    expect(sentences.filter(({ text }) => stops.test(text))).toEqual([]);
    expect(new Set(sentences.map(({ of }) => of)).size).toBe(sentences.length);
  });

  test('give every kind of finding a name of its own', () => {
    const names = findingNames(language).map(({ text }) => text);
    expect(new Set(names).size).toBe(FINDING_CODES.length);
    expect(names.filter((name) => /[.。]$/u.test(name))).toEqual([]);
  });
});

test('the two languages say the same things, in different words', () => {
  const [english, chinese] = [allSayings('en'), allSayings('zh-CN')];
  expect(chinese.map(({ of }) => of)).toEqual(english.map(({ of }) => of));
  expect(english.filter(({ text }, index) => text === chinese[index]?.text)).toEqual([]);
  expect(chinese.filter(({ text }) => !HAN.test(text))).toEqual([]);
});

test('English has no Chinese but the workbook’s, and typographic quotes', () => {
  const own = allSayings('en').map(({ text }) => text.replace(/阳光社区(居委会)?|85分/gu, ''));
  expect(own.filter((text) => HAN.test(text) || /['"]/.test(text))).toEqual([]);
});

describe('Chinese is written as Chinese', () => {
  const { date, list, titleCount } = catalogueOf('zh-CN');
  const texts = [
    ...allSayings('zh-CN').map(({ text }) => text),
    date(0),
    list(['甲', '乙', '丙']),
    ...TITLE_KINDS.map(({ code }) => titleCount(code, 24)),
  ];

  test('with full-width punctuation', () => {
    const halfWidth = /[,;:.?!()'"]\p{Script=Han}|\p{Script=Han}[,;:.?!()'"]/u;
    expect(texts.filter((text) => halfWidth.test(text))).toEqual([]);
  });

  test('without blanks, but those of names', () => {
    const own = texts.map((text) =>
      text.replace('Settings 2026', '').replace('Learning street', ''),
    );
    expect(own.filter((text) => /\s/u.test(text))).toEqual([]);
  });

  test('with the quotes of the mainland', () => {
    expect(texts.filter((text) => /[「」『』]/u.test(text))).toEqual([]);
  });
});
