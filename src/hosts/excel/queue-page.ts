/** In points. */
const MARGINS = {
  leftMargin: 36,
  rightMargin: 36,
  topMargin: 43.2,
  bottomMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

/**
 * Queues how a sheet is printed: A4, one page wide, as many long as it takes, the table's header on each, page numbers
 * below.
 */
export function queuePage(
  { pageLayout }: Excel.Worksheet,
  landscape: boolean,
  headerRow: number | undefined,
): void {
  pageLayout.set({
    orientation: landscape ? 'Landscape' : 'Portrait',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    ...MARGINS,
  });
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  everyPage.leftFooter = '&A';
  everyPage.rightFooter = '&P / &N';
  if (headerRow !== undefined) pageLayout.setPrintTitleRows(`$${headerRow}:$${headerRow}`);
}
