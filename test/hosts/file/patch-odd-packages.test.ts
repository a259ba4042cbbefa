import { strToU8 } from 'fflate';
import { patchWorkbook } from '../../../src/hosts/file/patch-workbook';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { parseXml } from '../../../src/hosts/file/xml';
import type { WritePlan } from '../../../src/workbook/plan';
import { relationshipsXml, sheetData, STRICT, TRANSITIONAL, zipParts } from './make-xlsx';
import { allNamed, checkPackage, partsOf, partText } from './patch-check-package';
import { again, column, planOf, sheet, table } from './patch-plans';
import { plainWorkbook, richParts, richWorkbook } from './rich-workbooks';

const { main, relationships } = TRANSITIONAL;
const PLAN: WritePlan = {
  ...planOf(
    sheet('Results', {
      table: table('Results', { rows: [['x', { kind: 'formula', formula: '1+1', value: 2 }]] }),
    }),
  ),
  names: [{ name: 'Fresh', refersTo: "'Results'!$A$1" }],
};

/** Carries the plan out twice and gives the file, which is in order. */
const patched = (bytes: Uint8Array, plan = PLAN): Uint8Array => {
  const after = patchWorkbook(bytes, plan);
  expect(checkPackage(after)).toEqual([]);
  expect(Buffer.compare(patchWorkbook(after, again(plan)), after)).toBe(0);
  return after;
};

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

test('elements with a prefix: what is added gets it too', () => {
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:');
  const bytes = plainWorkbook({
    sheets: [{ xml: sheetData('') }],
    parts: {
      'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:rel="${relationships}"><x:sheets><x:sheet name="Sheet1" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': prefixed(
        `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
      ).replace(
        '<x:Relationships>',
        '<x:Relationships xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships">',
      ),
      'xl/styles.xml': `<x:styleSheet xmlns:x="${main}"><x:fonts count="1"><x:font><x:sz val="9"/></x:font></x:fonts></x:styleSheet>`,
      '[Content_Types].xml':
        '<x:Types xmlns:x="http://schemas.openxmlformats.org/package/2006/content-types"><x:Default Extension="xml" ContentType="application/xml"/></x:Types>',
    },
  });
  const after = patched(bytes);
  expect(partText(after, 'xl/workbook.xml')).toContain(
    '<x:sheet name="Results" sheetId="2" rel:id="rId3"/></x:sheets><x:definedNames><x:definedName',
  );
  expect(partText(after, 'xl/workbook.xml')).toContain('<x:calcPr fullCalcOnLoad="1"/>');
  for (const part of ['xl/styles.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
    expect(partText(after, part)).not.toMatch(/<\/?(?!\/|x:|\?)/);
  }
  expect(partText(after, '[Content_Types].xml')).toContain('<x:Default Extension="rels"');
  expect(readWorkbook(after).sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Results']);
});

test('a Strict package gets Strict parts', () => {
  const bytes = plainWorkbook({ sheets: [{ xml: sheetData('') }], namespaces: STRICT });
  const after = patched(bytes);
  expect(partText(after, 'xl/worksheets/sheet2.xml')).toContain(
    `<worksheet xmlns="${STRICT.main}" xmlns:r="${STRICT.relationships}">`,
  );
  expect(partText(after, 'xl/tables/table1.xml')).toContain(`xmlns="${STRICT.main}"`);
  expect(partText(after, 'xl/styles.xml')).toContain(`xmlns="${STRICT.main}"`);
  for (const part of ['xl/_rels/workbook.xml.rels', 'xl/worksheets/_rels/sheet2.xml.rels']) {
    expect(partText(after, part)).not.toContain(TRANSITIONAL.relationships);
  }
  expect(readWorkbook(after).sheets[1]!.tables[0]!.name).toBe('Results');
});

test('parts in UTF-16 and with a byte order mark are written in UTF-8', () => {
  const rich = richParts();
  const workbook = (rich['xl/workbook.xml'] as string).replace('UTF-8', 'UTF-16');
  const after = patched(
    richWorkbook({
      'xl/workbook.xml': utf16(workbook),
      'xl/styles.xml': strToU8(`\ufeff${rich['xl/styles.xml'] as string}`),
    }),
  );
  const bytes = partsOf(after).get('xl/workbook.xml')!;
  expect(Array.from(bytes.slice(0, 5), (byte) => String.fromCharCode(byte)).join('')).toBe('<?xml');
  expect(partText(after, 'xl/workbook.xml')).toContain('encoding="UTF-8"');
  expect(readWorkbook(after).sheets.map(({ name }) => name)).toEqual([
    'Data & notes',
    'Register',
    'Secret',
    'Results',
  ]);
});

test('a workbook without styles gets a part of them', () => {
  const after = patched(plainWorkbook({ sheets: [{ xml: sheetData('') }] }));
  expect(partText(after, '[Content_Types].xml')).toContain(
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
  );
  // Excel takes the first two fills for none and gray125, whatever they say.
  const [none, gray] = allNamed(parseXml(partText(after, 'xl/styles.xml')), 'patternFill');
  expect(none!.attributes.get('patternType')).toBe('none');
  expect(gray!.attributes.get('patternType')).toBe('gray125');
});

test.each([
  ['<styleSheet/>', ''],
  ['one fill', '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'],
  ['an empty list', '<fonts count="0"/><cellXfs/><dxfs count="0"/><colors/>'],
])('styles that lack things: %s', (_, styles) => {
  const bytes = plainWorkbook({ sheets: [{ xml: sheetData('') }], styles });
  const after = patched(bytes);
  const root = parseXml(partText(after, 'xl/styles.xml'));
  const header = allNamed(root, 'xf').find(({ children }) =>
    children.some(({ attributes }) => attributes.get('horizontal') === 'center'),
  )!;
  expect(Number(header.attributes.get('fillId'))).toBeGreaterThan(1);
});

test('numbers that are taken are not given twice', () => {
  const bytes = plainWorkbook({
    sheets: [
      {
        xml: `${sheetData('')}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
        relationships: `<Relationship Id="rId1" Type="${relationships}/table" Target="../tables/table1.xml"/>`,
      },
    ],
    parts: {
      'xl/tables/table1.xml': `<table xmlns="${main}" id="41" name="Mine" displayName="Mine" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>`,
      'xl/worksheets/sheet2.xml': '<worksheet/>',
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Sheet1" sheetId="700" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationshipsXml(
        `<Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId99" Type="urn:x/other" Target="worksheets/sheet2.xml"/>`,
      ),
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="XML" ContentType="application/xml"/></Types>',
    },
  });
  const after = patched(bytes);
  expect(partText(after, 'xl/workbook.xml')).toContain(
    '<sheet name="Results" sheetId="701" r:id="rId100"/>',
  );
  expect(partText(after, 'xl/tables/table2.xml')).toContain(' id="42" ');
  expect(partsOf(after).has('xl/worksheets/sheet3.xml')).toBe(true);
});

test('a workbook part elsewhere, with names in other cases', () => {
  const bytes = zipParts({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': relationshipsXml(
      `<Relationship Id="a" Type="${relationships}/officeDocument" Target="/book.xml"/>`,
    ),
    'book.xml': `<workbook xmlns="${main}"><sheets><sheet xmlns:q="${relationships}" name="One" sheetId="1" q:id="S"/></sheets></workbook>`,
    '_rels/book.xml.rels': relationshipsXml(
      `<Relationship Id="S" Type="${relationships}/worksheet" Target="./one.xml"/>`,
    ),
    'one.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  });
  const after = patched(bytes);
  expect([...partsOf(after).keys()].slice(5)).toEqual([
    'worksheets/sheet1.xml',
    'worksheets/_rels/sheet1.xml.rels',
    'tables/table1.xml',
    'styles.xml',
  ]);
  expect(readWorkbook(after).sheets.map(({ name }) => name)).toEqual(['One', 'Results']);
});

test('days are counted from 1904 where the workbook does so', () => {
  const bytes = plainWorkbook({
    sheets: [{ xml: sheetData('') }],
    workbookPr: '<workbookPr date1904="1"/>',
  });
  const date = { kind: 'date' } as const;
  const plan = planOf(
    sheet('Dates', {
      heading: [[{ value: 45413, style: 'value', format: date }]],
      table: table('Dates', {
        columns: [
          column('Day', {
            format: date,
            validation: { rule: { kind: 'date', firstSerial: 36526 } },
          }),
          column('Number', { format: { kind: 'general' } }),
        ],
        rows: [
          [45413.5, 45413],
          [{ kind: 'formula', formula: 'A3+1', value: 45414.5 }, undefined],
        ],
      }),
    }),
  );
  const after = patched(bytes, plan);
  const xml = partText(after, 'xl/worksheets/sheet2.xml');
  // 1 May 2024 is 45413 counted from 1900, and 1462 less counted from 1904.
  expect(xml).toMatch(/<c r="A1"[^>]*><v>43951<\/v>/);
  expect(xml).toMatch(/<c r="A3"[^>]*><v>43951.5<\/v>/);
  expect(xml).toMatch(/<c r="B3"[^>]*><v>45413<\/v>/);
  expect(xml).toMatch(/<f>A3\+1<\/f><v>43952.5<\/v>/);
  expect(xml).toContain('<formula1>35064</formula1>');
  expect(readWorkbook(after).sheets[1]!.rows.map(({ cells }) => cells)).toEqual([
    [{ kind: 'date', serial: 45413 }],
    ['Day', 'Number'],
    [{ kind: 'date', serial: 45413.5 }, 45413],
    [{ kind: 'date', serial: 45414.5 }],
  ]);
});
