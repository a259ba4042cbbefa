import { cellAddress } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';

/** A4 in pageSetup. */
const A4 = 9;

/** `<sheetPr>`: the tab's colour, and that the print fits the page. */
export function renderProperties({ tabColor }: SheetPlan): string {
  const rgb = /^#?([0-9A-Fa-f]{6})$/.exec(tabColor ?? '')?.[1]?.toUpperCase();
  const color = rgb === undefined ? '' : `<tabColor rgb="FF${rgb}"/>`;
  return `<sheetPr>${color}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

/** `<sheetViews>` with the rows and columns that stay in sight. */
export function renderView({ freeze }: SheetPlan, selected: boolean): string {
  const start = `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  if (rows === 0 && columns === 0) return `${start}/></sheetViews>`;
  const name = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = cellAddress(rows + 1, columns + 1);
  const pane = `<pane${split} topLeftCell="${corner}" activePane="${name}" state="frozen"/>`;
  const others = rows > 0 && columns > 0 ? ['topRight', 'bottomLeft'] : [];
  const selections = others.map((other) => `<selection pane="${other}"/>`).join('');
  const active = `<selection pane="${name}" activeCell="${corner}" sqref="${corner}"/>`;
  return `${start}>${pane}${selections}${active}</sheetView></sheetViews>`;
}

/** `<sheetProtection>` without a password; looks, sorting and filters stay free. */
export function renderProtection({ protectHeaders }: SheetPlan): string {
  if (!protectHeaders) return '';
  const free = ['formatCells', 'formatColumns', 'formatRows', 'sort', 'autoFilter'];
  return `<sheetProtection sheet="1" ${free.map((name) => `${name}="0"`).join(' ')}/>`;
}

/** From margins to footer: A4, one page wide, as many long as it takes, page numbers below. */
export function pageElements({ landscape }: SheetPlan): string {
  const orientation = landscape ? 'landscape' : 'portrait';
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'
  );
}
