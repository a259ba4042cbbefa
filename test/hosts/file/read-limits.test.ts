import { deflateSync, strToU8 } from 'fflate';
import { MAX_PACKAGE_SIZE, MAX_PARSED_SIZE } from '../../../src/hosts/file/package';
import { MAX_CELLS } from '../../../src/hosts/file/row-collector';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { MAX_SHARED_STRINGS } from '../../../src/hosts/file/shared-strings';
import { MAX_PART_SIZE, readZip, writeZip } from '../../../src/hosts/file/zip';
import { makeXlsx, readCells, readRows, refusal, sheetData } from './make-xlsx';

/** The workbook with one of its parts declared to have another size. */
function withDeclaredSize(file: Uint8Array, name: string, size: number): Uint8Array {
  return writeZip(
    Array.from(readZip(file).values(), (entry) => ({
      name: entry.name,
      copyOf: entry.name === name ? { ...entry, size } : entry,
    })),
  );
}

const SHEET = 'xl/worksheets/sheet1.xml';

// Large files are made and read here.
jest.setTimeout(60_000);

describe('zip bombs', () => {
  it('are too large when they say what they are', () => {
    const file = makeXlsx({ sheets: [{ xml: ' '.repeat(1000) }] });
    expect(refusal(withDeclaredSize(file, SHEET, MAX_PART_SIZE + 1))).toBe('too-large');
    expect(refusal(withDeclaredSize(file, SHEET, 0xfffffffe))).toBe('too-large');
  });

  it.each(['xl/styles.xml', 'xl/workbook.xml', '_rels/.rels'])(
    'are too large in a part that is no list of cells or strings, at a smaller size: %s',
    (name) => {
      const file = makeXlsx({ sheets: [{ xml: '' }], styles: '' });
      expect(refusal(withDeclaredSize(file, name, MAX_PARSED_SIZE + 1))).toBe('too-large');
    },
  );

  it.each([200, 60_000])('are damaged when they lie, and say %d bytes', (size) => {
    const raw = deflateSync(new Uint8Array(100_000_000).fill(0x20));
    const file = makeXlsx({ sheets: [{ xml: 'x' }] });
    const bomb = writeZip(
      Array.from(readZip(file).values(), (entry) => ({
        name: entry.name,
        copyOf: entry.name === SHEET ? { ...entry, raw, method: 8, size } : entry,
      })),
    );
    expect(refusal(bomb)).toBe('damaged');
  });

  it('are too large when many parts make one', () => {
    const xml = strToU8(`<worksheet>${' '.repeat(MAX_PACKAGE_SIZE / 8)}</worksheet>`);
    const sheets = Array.from({ length: 9 }, () => ({ xml: '' }));
    const [first] = readZip(writeZip([{ name: 'x', content: xml }])).values();
    const bomb = writeZip(
      Array.from(readZip(makeXlsx({ sheets })).values(), (entry) => ({
        name: entry.name,
        copyOf: entry.name.startsWith('xl/worksheets/') ? first! : entry,
      })),
    );
    expect(bomb.length).toBeLessThan(3_000_000);
    expect(refusal(bomb)).toBe('too-large');
  });
});

describe('huge sheets', () => {
  it('with one cell in the last corner are read', () => {
    const { rows } = readRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.cells).toHaveLength(16384);
  });

  it('do not believe the dimension they declare', () => {
    const xml = `<dimension ref="A1:XFD1048576"/>${sheetData('<row><c><v>1</v></c></row>')}`;
    expect(readWorkbook(makeXlsx({ sheets: [{ xml }] })).sheets[0]!.rows).toHaveLength(1);
  });

  it('with a million empty rows, and millions of empty cells with a style, hold nothing', () => {
    expect(readRows('<row/>'.repeat(1_048_576)).rows).toEqual([]);
    const cells = '<c s="1"/>'.repeat(16_384);
    expect(readRows(`<row>${cells}</row>`.repeat(200)).rows).toEqual([]);
  });

  it('with a cell at the end of every row are too large', () => {
    const rows = Array.from(
      { length: Math.floor(MAX_CELLS / 16_384) + 1 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(refusal(makeXlsx({ sheets: [{ xml: sheetData(rows.join('')) }] }))).toBe('too-large');
    expect(readRows(rows.slice(1).join('')).rows).toHaveLength(rows.length - 1);
  });

  it('that write one row over and over are too large', () => {
    const row = '<row r="2"><c r="XFD2"><v>1</v></c></row>';
    expect(refusal(makeXlsx({ sheets: [{ xml: sheetData(row.repeat(1_000)) }] }))).toBe(
      'too-large',
    );
  });

  it('over many sheets share one limit', () => {
    const xml = sheetData(
      Array.from(
        { length: 100 },
        (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
      ).join(''),
    );
    const sheets = (count: number) => Array.from({ length: count }, () => ({ xml }));
    expect(refusal(makeXlsx({ sheets: sheets(4) }))).toBeUndefined();
    expect(refusal(makeXlsx({ sheets: sheets(5) }))).toBe('too-large');
  });

  it('with more shared strings than cells are too large', () => {
    const strings = '<si/>'.repeat(MAX_SHARED_STRINGS + 1);
    expect(refusal(makeXlsx({ sheets: [], strings }))).toBe('too-large');
  });

  it('with too many merged cells are too large', () => {
    const xml = `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(500_001)}</mergeCells>`;
    expect(refusal(makeXlsx({ sheets: [{ xml }] }))).toBe('too-large');
  });
});

describe('deep nesting', () => {
  const deep = '<a>'.repeat(1_000_000);

  it('overflows no stack', () => {
    const closed = deep + '</a>'.repeat(1_000_000);
    expect(refusal(makeXlsx({ sheets: [{ xml: deep }] }))).toBe('damaged');
    expect(refusal(makeXlsx({ sheets: [{ xml: closed }] }))).toBeUndefined();
    expect(readCells(`<c>${closed}<v>1</v></c>`)).toEqual([1]);
    expect(refusal(makeXlsx({ sheets: [], workbookPr: deep }))).toBe('damaged');
    expect(refusal(makeXlsx({ sheets: [], strings: `<si>${deep}</si>` }))).toBe('damaged');
  });
});

describe('entities', () => {
  const lol = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>';

  it.each([
    ['xl/workbook.xml', `${lol}<workbook/>`],
    ['xl/worksheets/sheet1.xml', `${lol}<worksheet/>`],
    ['xl/sharedStrings.xml', `${lol}<sst/>`],
    ['xl/styles.xml', `${lol}<styleSheet/>`],
    ['_rels/.rels', `${lol}<Relationships/>`],
  ])('are damaged in %s', (name, xml) => {
    const parts = { [name]: xml };
    expect(refusal(makeXlsx({ sheets: [{ xml: '' }], strings: '', styles: '', parts }))).toBe(
      'damaged',
    );
  });
});
