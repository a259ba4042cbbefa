import { inflateSync } from 'fflate';
import { readZip } from '../../src/hosts/file/zip';

/** The limit of reading a workbook: its own parts inflated, and their bytes looked through once for tags. */
export function inflateAndScan(bytes: Uint8Array): number {
  let tags = 0;
  for (const entry of readZip(bytes).values()) {
    if (!entry.name.endsWith('.xml')) continue;
    const content = inflateSync(entry.raw, { out: new Uint8Array(entry.size) });
    for (let at = content.indexOf(0x3c); at >= 0; at = content.indexOf(0x3c, at + 1)) tags++;
  }
  return tags;
}
