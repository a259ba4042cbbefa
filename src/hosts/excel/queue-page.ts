const POINTS_OF_INCH = 72;

/** Queues how a sheet is printed: A4, one page wide, as many long as it takes, page numbers below. */
export function queuePage({ pageLayout }: Excel.Worksheet, landscape: boolean): void {
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = 0.5 * POINTS_OF_INCH;
  pageLayout.rightMargin = 0.5 * POINTS_OF_INCH;
  pageLayout.topMargin = 0.6 * POINTS_OF_INCH;
  pageLayout.bottomMargin = 0.7 * POINTS_OF_INCH;
  pageLayout.headerMargin = 0.3 * POINTS_OF_INCH;
  pageLayout.footerMargin = 0.3 * POINTS_OF_INCH;
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  everyPage.leftFooter = '&A';
  everyPage.rightFooter = '&P / &N';
}
