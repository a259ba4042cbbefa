import fc from 'fast-check';
import { decodeXml, escapeXml, parseXml, unescapeXstring } from '../../../src/hosts/file/xml';
import { UnreadableFileError } from '../../../src/hosts/host';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_R = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

function reasonOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.reason;
    throw error;
  }
  return 'nothing';
}

describe('parseXml', () => {
  it('gives names, attributes, children and text', () => {
    const root = parseXml(`<?xml version="1.0"?><a one='1' two = "2 &amp; 3"><b/>x<b>y</b>z</a>\n`);
    expect(root.name).toBe('a');
    expect([...root.attributes]).toEqual([
      ['one', '1'],
      ['two', '2 & 3'],
    ]);
    expect(root.children.map(({ name, text }) => [name, text])).toEqual([
      ['b', ''],
      ['b', 'y'],
    ]);
    expect(root.text).toBe('xz');
  });

  it('gives offsets at which the text can be cut', () => {
    const text = '<a><!-- <b> --><b x=">">t</b ><c /></a>';
    const [b, c] = parseXml(text).children;
    expect(text.slice(b!.start, b!.end)).toBe('<b x=">">t</b >');
    expect(text.slice(b!.start, b!.openEnd)).toBe('<b x=">">');
    expect(b!.selfClosing).toBe(false);
    expect(text.slice(c!.start, c!.end)).toBe('<c />');
    expect([c!.selfClosing, c!.openEnd]).toEqual([true, c!.end]);
  });

  it('takes the prefix off names and keeps it apart', () => {
    const [sheet] = parseXml('<x:sheets xmlns:x="u"><x:sheet/></x:sheets>').children;
    expect([sheet!.name, sheet!.prefix]).toEqual(['sheet', 'x']);
  });

  it.each([R, STRICT_R])('calls an id of the relationships namespace r:id (%s)', (namespace) => {
    const root = parseXml(`<a xmlns:rel="${namespace}" rel:id="1"><b id="2" rel:id="3"/></a>`);
    expect(root.attributes.get('r:id')).toBe('1');
    expect([...root.children[0]!.attributes]).toEqual([
      ['id', '2'],
      ['r:id', '3'],
    ]);
  });

  it('forgets a prefix where it is declared as something else', () => {
    const root = parseXml(`<a xmlns:q="${R}"><b xmlns:q="other" q:id="1"/><b q:id="2"/></a>`);
    expect(root.children[0]!.attributes.get('q:id')).toBe('1');
    expect(root.children[1]!.attributes.get('r:id')).toBe('2');
  });

  it('decodes the five entities, numeric references and CDATA, and nothing twice', () => {
    const root = parseXml(
      '<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x5B66;&#x1F600;&amp;lt;<![CDATA[<&amp;>]]></a>',
    );
    expect(root.text).toBe('<>&"\'A学😀&lt;<&amp;>');
  });

  it('makes every line end a line feed, and a blank of one in an attribute', () => {
    const root = parseXml('<a x="1\r\n2\t3&#10;4">1\r\n2\r3<![CDATA[\r\n]]></a>');
    expect(root.text).toBe('1\n2\n3\n');
    expect(root.attributes.get('x')).toBe('1 2 3\n4');
  });

  it('holds names such as __proto__ like any other', () => {
    const root = parseXml('<__proto__ __proto__="1" constructor="2"/>');
    expect(root.name).toBe('__proto__');
    expect(root.attributes.get('__proto__')).toBe('1');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each([
    ['nothing', ''],
    ['no element', 'text'],
    ['an open element', '<a><b></b>'],
    ['crossed elements', '<a><b></a></b>'],
    ['an end tag alone', '</a>'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>x'],
    ['CDATA outside of the root', '<a/><![CDATA[x]]>'],
    ['an open tag', '<a x="1"'],
    ['an open comment', '<a><!-- </a>'],
    ['an open instruction', '<?xml <a/>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['an attribute without a value', '<a x/>'],
    ['an open attribute', '<a x="1/>'],
    ['attributes that touch', '<a x="1"y="2"/>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['a < in an attribute', '<a x="<"/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an & alone', '<a>1 & 2</a>'],
    ['a reference to no character', '<a>&#x110000;</a>'],
    ['a reference to zero', '<a>&#0;</a>'],
  ])('refuses %s', (_, text) => {
    expect(reasonOf(() => parseXml(text))).toBe('damaged');
  });

  it('refuses a document type with entities, and lets one without pass', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><a>&y;</a>';
    expect(reasonOf(() => parseXml(bomb))).toBe('damaged');
    expect(parseXml('<!DOCTYPE a><a/>').name).toBe('a');
  });

  it('refuses what nests a million deep, without overflowing the stack', () => {
    expect(reasonOf(() => parseXml('<a>'.repeat(1_000_000)))).toBe('damaged');
  });

  it('refuses more than two million elements and attributes', () => {
    expect(reasonOf(() => parseXml(`<a>${'<b/>'.repeat(2_000_000)}</a>`))).toBe('too-large');
    expect(parseXml(`<a>${'<b/>'.repeat(300_000)}</a>`).children).toHaveLength(300_000);
  });
});

describe('decodeXml', () => {
  const TEXT = '<a>学习 é</a>';
  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    Array.from(text).forEach((letter, index) => {
      view.setUint16(index * 2, letter.charCodeAt(0), littleEndian);
    });
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['UTF-16 with a mark, little end first', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 with a mark, big end first', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 without a mark, little end first', utf16(TEXT, true)],
    ['UTF-16 without a mark, big end first', utf16(TEXT, false)],
  ])('reads %s', (_, bytes) => {
    expect(decodeXml(bytes)).toBe(TEXT);
  });

  it('reads the encoding that is declared', () => {
    const ascii = Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>', (c) =>
      c.charCodeAt(0),
    );
    expect(
      parseXml(decodeXml(Uint8Array.from([...ascii, 0xe9, 0x3c, 0x2f, 0x61, 0x3e]))).text,
    ).toBe('é');
    const gbk = Array.from("<?xml version='1.0' encoding='GBK'?><a>", (c) => c.charCodeAt(0));
    // 学 in GBK
    expect(
      parseXml(decodeXml(Uint8Array.from([...gbk, 0xd1, 0xa7, 0x3c, 0x2f, 0x61, 0x3e]))).text,
    ).toBe('学');
  });

  it('does not believe bytes of one byte a letter that call themselves UTF-16', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a/>';
    expect(decodeXml(new TextEncoder().encode(text))).toBe(text);
  });

  it('refuses what is not text in its encoding, and encodings that nobody knows', () => {
    expect(reasonOf(() => decodeXml(Uint8Array.of(0x3c, 0xff, 0x3e)))).toBe('damaged');
    const unknown = new TextEncoder().encode('<?xml version="1.0" encoding="klingon"?><a/>');
    expect(reasonOf(() => decodeXml(unknown))).toBe('damaged');
  });
});

describe('escapeXml', () => {
  it.each([
    ['a < b & "c" > \'d\'', 'a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;'],
    ['line\nend\ttab', 'line&#10;end&#9;tab'],
    ['\u0000\u001f\r', '_x0000__x001F__x000D_'],
    ['_x000D_', '_x005F_x000D_'],
    ['_x000D_x000D_', '_x005F_x000D_x005F_x000D_'],
    ['_x00_ _y0000_', '_x00_ _y0000_'],
    ['a\ud800b', 'a\ufffdb'],
    ['\udc00\ud800', '\ufffd\ufffd'],
    ['😀', '😀'],
    ['\uffff', '_xFFFF_'],
    ['学习社区', '学习社区'],
  ])('%j → %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  it('comes back from a parser unchanged, in text and in an attribute', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('_x000D_', '_x', '_', 'x000D_', '\r\n', '\r', '&', ']]>', '\u0007'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { text: inside, attributes } = parseXml(
          `<a b="${escapeXml(text)}">${escapeXml(text)}</a>`,
        );
        expect(unescapeXstring(inside)).toBe(text);
        expect(unescapeXstring(attributes.get('b') ?? '')).toBe(text);
      }),
    );
  });
});
