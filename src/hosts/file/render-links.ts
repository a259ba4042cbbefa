import { quotedSheetName } from '../../workbook/address';
import type { LinkContent } from '../../workbook/plan';
import { escapeXml } from './xml';

/** Excel's most links on a sheet; text beyond them still says where to look. */
const MAX_LINKS = 65_530;

export interface PlacedLink {
  readonly address: string;
  readonly link: LinkContent;
}

/** `<hyperlinks>` to cells of the same workbook, or nothing. */
export function renderLinks(links: readonly PlacedLink[]): string {
  if (links.length === 0) return '';
  const rendered = links.slice(0, MAX_LINKS).map(({ address, link: { sheet, cell, text } }) => {
    const location = escapeXml(`${quotedSheetName(sheet)}!${cell}`);
    return `<hyperlink ref="${address}" location="${location}" display="${escapeXml(text)}"/>`;
  });
  return `<hyperlinks>${rendered.join('')}</hyperlinks>`;
}
