import { makeXlsx, readCells, refusal, sheetData, STRICT, xlsxParts, zipParts } from './make-xlsx';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';

const shared = (index: number): string => `<c t="s"><v>${index}</v></c>`;
const inline = (content: string): string => `<c t="inlineStr"><is>${content}</is></c>`;

/** What a shared and an inline string with this content read as: always the same. */
function textOf(content: string): unknown {
  const cells = readCells(shared(0) + inline(content), { strings: `<si>${content}</si>` });
  expect(cells[0]).toBe(cells[1]);
  return cells[0];
}

describe('strings', () => {
  it.each([
    ['plain', '<t>学习社区</t>', '学习社区'],
    ['beyond the first plane', '<t>😀𠀀</t>', '😀𠀀'],
    ['long', `<t>${'社区 community '.repeat(2000)}</t>`, '社区 community '.repeat(2000)],
    [
      'runs',
      '<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> plain</t></r>',
      'bold plain',
    ],
    ['text before runs', '<t>a</t><r><t>b</t></r>', 'ab'],
    [
      'phonetic runs',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '東京',
    ],
    [
      'phonetic runs between runs',
      '<r><t>東</t></r><rPh sb="0" eb="1"><t>ト</t></rPh><r><t>京</t></r>',
      '東京',
    ],
    ['blanks that are to be kept', '<t xml:space="preserve">  a  </t>', '  a  '],
    ['nothing but a blank', '<t xml:space="preserve"> </t>', ' '],
    ['references', '<t>&lt;&amp;&gt;&quot;&apos;&#x5B66;&#20064;</t>', '<&>"\'学习'],
    ['CDATA', '<t><![CDATA[a < b & c]]> &lt; d</t>', 'a < b & c < d'],
    ['a carriage return', '<t>a_x000D_b</t>', 'a\rb'],
    ['an escaped escape', '<t>_x005F_x000D_ _x005f_</t>', '_x000D_ _'],
    ['what is no escape', '<t>_x00G0_ _x000D x000D_</t>', '_x00G0_ _x000D x000D_'],
    ['line ends', '<t>a\r\nb\nc\rd</t>', 'a\nb\nc\nd'],
    ['a line end in CDATA', '<t><![CDATA[a\r\nb]]></t>', 'a\nb'],
    ['what looks like a number', '<t>007</t>', '007'],
  ])('%s', (_, content, text) => {
    expect(textOf(content)).toBe(text);
  });

  it('are found by their index, empty ones counted', () => {
    const strings =
      '<si><t>a</t></si><si/><!-- <si/> --><si></si><other><si/></other><si><t>b</t></si>';
    expect(readCells([3, 0, 1, 2, 3].map(shared).join(''), { strings })).toEqual([
      'b',
      'a',
      undefined,
      undefined,
      'b',
    ]);
  });

  it('are decoded in formulas and plain values too', () => {
    expect(readCells('<c t="str"><f>A2</f><v>a_x000D_&amp;\r\nb</v></c>')).toEqual(['a\r&\nb']);
    expect(readCells('<c t="str"><v>&lt;_x0041_</v></c>')).toEqual(['<A']);
  });

  it('named __proto__ are like any other', () => {
    expect(readCells(shared(0), { strings: '<si><t>__proto__</t></si>' })).toEqual(['__proto__']);
  });

  it.each([
    ['an unknown entity', '<t>&nbsp;</t>'],
    ['an end tag too many', '<t>a</t></b>'],
    ['no end', '<t>a'],
  ])('are damaged by %s', (_, content) => {
    expect(
      refusal(
        makeXlsx({
          strings: `<si>${content}</si>`,
          sheets: [{ xml: sheetData(`<row>${shared(0)}</row>`) }],
        }),
      ),
    ).toBe('damaged');
    expect(
      refusal(makeXlsx({ sheets: [{ xml: sheetData(`<row>${inline(content)}</row>`) }] })),
    ).toBe('damaged');
  });

  it('are damaged when they are not UTF-8', () => {
    const parts = xlsxParts({ sheets: [{ xml: sheetData(`<row>${inline('<t>a?</t>')}</row>`) }] });
    const sheet = new TextEncoder().encode(parts['xl/worksheets/sheet1.xml'] as string);
    sheet[sheet.indexOf(0x3f)] = 0xff;
    expect(refusal(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toBe('damaged');
  });
});

describe('encodings', () => {
  const SHEET = `<worksheet><sheetData><row><c t="inlineStr"><is><t>学习</t></is></c>${shared(0)}</row></sheetData></worksheet>`;
  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    Array.from(text).forEach((letter, index) => {
      view.setUint16(index * 2, letter.charCodeAt(0), littleEndian);
    });
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8 with a mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16, little end first', (text: string) => utf16(`\ufeff${text}`, true)],
    ['UTF-16, big end first', (text: string) => utf16(`\ufeff${text}`, false)],
  ])('every part may be %s', (_, encode) => {
    const parts = xlsxParts({
      sheets: [{ name: '表', xml: SHEET }],
      strings: '<si><t>社区</t></si>',
      styles: '',
    });
    const file = zipParts(
      Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [name, encode(text as string)]),
      ),
    );
    const [sheet] = readWorkbook(file).sheets;
    expect(sheet!.name).toBe('表');
    expect(sheet!.rows[0]!.cells).toEqual(['学习', '社区']);
  });

  it('a sheet may be in an encoding that it declares', () => {
    const head = '<?xml version="1.0" encoding="GB2312"?><worksheet><sheetData><row><c t="str"><v>';
    const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
    // 学 is D1 A7 in GB 2312.
    const xml = Uint8Array.from([
      ...letters(head),
      0xd1,
      0xa7,
      ...letters('</v></c></row></sheetData></worksheet>'),
    ]);
    expect(readWorkbook(makeXlsx({ sheets: [{ xml }] })).sheets[0]!.rows[0]!.cells).toEqual(['学']);
  });

  it('Strict files read like any other', () => {
    expect(readCells(shared(0), { namespaces: STRICT, strings: '<si><t>a</t></si>' })).toEqual([
      'a',
    ]);
  });
});
