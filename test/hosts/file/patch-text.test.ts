import fc from 'fast-check';
import {
  appendInside,
  applyEdits,
  encodeXml,
  replaceInside,
  setAttribute,
  withPrefix,
} from '../../../src/hosts/file/patch-text';
import { parseXml } from '../../../src/hosts/file/xml';

test('edits are made at their places; insertions at one place keep their order', () => {
  const edits = [
    { start: 4, end: 4, text: '!' },
    { start: 0, end: 1, text: '' },
    { start: 4, end: 4, text: '?' },
    { start: 2, end: 3, text: 'CC' },
  ];
  expect(applyEdits('abcd', edits)).toBe('bCCd!?');
  expect(applyEdits('abcd', [])).toBe('abcd');
});

test('edits that overlap are a mistake of the caller', () => {
  const overlapping = [
    { start: 0, end: 2, text: 'x' },
    { start: 1, end: 3, text: 'y' },
  ];
  expect(() => applyEdits('abcd', overlapping)).toThrow(RangeError);
});

test.each([
  ['<a/>', '<a><b/></a>'],
  ['<a />', '<a ><b/></a>'],
  ['<a></a>', '<a><b/></a>'],
  ['<a>x<c>y</c></a>', '<a>x<c>y</c><b/></a>'],
  ['<q:a z="1"></q:a >', '<q:a z="1"><b/></q:a >'],
])('%s with a child more is %s', (xml, expected) => {
  expect(applyEdits(xml, [appendInside(xml, parseXml(xml), '<b/>')])).toBe(expected);
});

test('what is inside can be replaced', () => {
  const xml = '<a k="v">old<b/></a>';
  expect(applyEdits(xml, [replaceInside(xml, parseXml(xml), 'new')])).toBe('<a k="v">new</a>');
});

test.each([
  ['<a/>', '<a k="v"/>'],
  ['<a>x</a>', '<a k="v">x</a>'],
  ['<a k="old"/>', '<a k="v"/>'],
  ["<a k = 'old' l='k=\"1\"'/>", '<a k="v" l=\'k="1"\'/>'],
  ['<a l=\' k="1"\'/>', '<a l=\' k="1"\' k="v"/>'],
  ['<a kk="1" r:k="2"/>', '<a kk="1" r:k="2" k="v"/>'],
])('%s with an attribute set is %s', (xml, expected) => {
  expect(applyEdits(xml, [setAttribute(xml, parseXml(xml), 'k', 'v')])).toBe(expected);
});

test('a prefix changes the names of elements and nothing else', () => {
  expect(withPrefix('<a b="c"><d/>e</a>', 'x')).toBe('<x:a b="c"><x:d/>e</x:a>');
  expect(withPrefix('<a/>', '')).toBe('<a/>');
});

test.each([
  ['<?xml version="1.0" encoding="UTF-16"?><a/>', '<?xml version="1.0" encoding="UTF-8"?><a/>'],
  ["<?xml version='1.0' encoding='gbk'?><a/>", '<?xml version=\'1.0\' encoding="UTF-8"?><a/>'],
  ["<?xml version='1.0' encoding='utf-8'?><a/>", "<?xml version='1.0' encoding='utf-8'?><a/>"],
  ['<a encoding="UTF-16"/>', '<a encoding="UTF-16"/>'],
])('%s is written as %s', (text, expected) => {
  expect(new TextDecoder().decode(encodeXml(text))).toBe(expected);
});

test('text that is written in UTF-8 reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(encodeXml(text))).toBe(text);
    }),
  );
});
