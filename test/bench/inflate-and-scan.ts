import { inflateRaw as inflateInPages } from '../../src/hosts/file/compression';
import { inflateRaw as inflateInNode } from '../../src/hosts/file/compression-node';
import { readZip } from '../../src/hosts/file/zip';

/** What inflates in a page, and in Node; each is the limit of its own. */
export const INFLATERS = { fflate: inflateInPages, zlib: inflateInNode } as const;

/** The limit of reading a workbook: its own parts inflated, and their bytes looked through once for tags. */
export function inflateAndScan(bytes: Uint8Array, by: keyof typeof INFLATERS): number {
  let tags = 0;
  for (const entry of readZip(bytes).values()) {
    if (!entry.name.endsWith('.xml')) continue;
    const content = INFLATERS[by](entry.raw, entry.size);
    for (let at = content.indexOf(0x3c); at >= 0; at = content.indexOf(0x3c, at + 1)) tags++;
  }
  return tags;
}
