import * as XLSX from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { readZip } from '../../../src/hosts/file/zip';
import {
  makeXlsx,
  refusal,
  relationshipsXml,
  sheetData,
  TRANSITIONAL,
  zipParts,
} from './make-xlsx';

const FILE = makeXlsx({ sheets: [{ xml: sheetData('<row><c><v>1</v></c></row>') }] });
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const REL = TRANSITIONAL.relationships;

function utf16(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => [code, 0]);
}

function written(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['a', 1]]), 'One');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('a file is refused', () => {
  it('as empty when it has no bytes', () => {
    expect(refusal(new Uint8Array())).toBe('empty');
  });

  it.each<XLSX.BookType>(['biff8', 'biff5'])('as legacy format: %s', (bookType) => {
    expect(refusal(written(bookType))).toBe('legacy-format');
  });

  it('as legacy format: XML of Excel 2003', () => {
    expect(refusal(written('xlml'))).toBe('legacy-format');
  });

  it.each(['EncryptedPackage', 'EncryptionInfo'])('as encrypted with %s inside', (name) => {
    const bytes = Uint8Array.from([
      ...COMPOUND_FILE,
      ...Array<number>(600).fill(0),
      ...utf16(name),
    ]);
    expect(refusal(bytes)).toBe('encrypted');
    expect(refusal(bytes.subarray(0, bytes.length - 2))).toBe('legacy-format');
  });

  it('as binary format', () => {
    expect(refusal(written('xlsb'))).toBe('binary-format');
  });

  it('as OpenDocument', () => {
    expect(refusal(written('ods'))).toBe('open-document');
    expect(refusal(zipParts({ 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }))).toBe(
      'open-document',
    );
  });

  it.each<[string, string | Uint8Array]>([
    ['csv', 'Candidate,Score\nC001,85\n'],
    ['html', '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>'],
    ['json', '{"a":1}'],
    ['pdf', '%PDF-1.7\n'],
    ['a single byte', 'P'],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['zeros', new Uint8Array(1000)],
    ['a zip of pictures', zipParts({ 'a.png': 'x', 'b.png': 'y' })],
    ['a zip without files', zipParts({})],
  ])('as no workbook: %s', (_, content) => {
    expect(refusal(typeof content === 'string' ? strToU8(content) : content)).toBe(
      'not-a-workbook',
    );
  });

  it('as no workbook when the document of the package is another', () => {
    const word = zipParts({
      '_rels/.rels': relationshipsXml(
        `<Relationship Id="a" Type="${REL}/officeDocument" Target="word/document.xml"/>`,
      ),
      'word/document.xml': '<w:document xmlns:w="u"/>',
    });
    expect(refusal(word)).toBe('not-a-workbook');
    expect(refusal(zipParts({ '_rels/.rels': relationshipsXml('') }))).toBe('not-a-workbook');
  });

  it('as damaged when it was cut off anywhere', () => {
    for (let length = 4; length < FILE.length; length += 1) {
      expect(refusal(FILE.subarray(0, length))).toBe('damaged');
    }
  });

  it.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels'])(
    'as damaged when any byte of %s was changed',
    (name) => {
      const { byteOffset, length } = readZip(FILE).get(name)!.raw;
      const start = byteOffset - FILE.byteOffset;
      for (let at = start; at < start + length; at += 1) {
        const changed = FILE.slice();
        changed[at] = (changed[at] ?? 0) ^ 0x55;
        expect(refusal(changed)).toBe('damaged');
      }
    },
  );
});

describe('a file is read', () => {
  it.each<XLSX.BookType>(['xlsx', 'xlsm'])('of type %s', (bookType) => {
    expect(refusal(written(bookType))).toBeUndefined();
  });

  it.each([
    'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
    'application/vnd.ms-excel.template.macroEnabled.main+xml',
  ])('as template: %s', (type) => {
    const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
    const parts = { '[Content_Types].xml': types, 'xl/vbaProject.bin': 'not XML' };
    expect(refusal(makeXlsx({ sheets: [{ xml: '' }], parts }))).toBeUndefined();
  });
});
