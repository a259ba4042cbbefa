import type { ByteScanner } from './byte-scanner';

/**
 * The text of an `<si>` or `<is>` whose start tag the scanner last met, its runs joined, phonetic runs left out. The
 * scanner ends up behind it.
 */
export function readRichText(scanner: ByteScanner, name: 'si' | 'is'): string {
  if (scanner.kind === 'empty') return '';
  let text = '';
  for (;;) {
    const kind = scanner.next();
    if (kind === 'end-of-part') throw scanner.damaged('the part was cut off');
    if (kind === 'close') {
      if (scanner.is(name)) return text;
      if (!scanner.is('r')) throw scanner.damaged(`an end tag inside of ${name}`);
    } else if (scanner.is('t')) {
      text += scanner.readString();
    } else if (!scanner.is('r')) {
      scanner.skipElement();
    }
  }
}
