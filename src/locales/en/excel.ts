import type { ExcelWords } from '../excel-words';

export const enExcel: ExcelWords = {
  'no-library': {
    heading: 'Excel’s library could not be loaded',
    advice:
      'The add-in needs appsforoffice.microsoft.com, which this computer does not reach. Check the network, or ask whoever looks after it to let that address through; then open the pane again. The workbook was not touched.',
  },
  'not-excel': {
    heading: 'This page belongs into Excel',
    advice:
      'It is the pane of the add-in Learning communities and works inside an Excel window only. Install the add-in in Excel; without Excel, use the workbench instead, which is the same pane beside a spreadsheet of its own.',
  },
  'too-old': {
    heading: 'This Excel is too old for the add-in',
    advice:
      'It needs Excel 2021, Excel for Microsoft 365 or Excel on the web. Update Excel, or open the workbook in Excel on the web. The workbook was not touched.',
  },
  'no-answer': {
    heading: 'Excel does not answer',
    advice:
      'Close the pane and open it again. If that does not help, save the workbook and start Excel anew. The workbook was not touched.',
  },
};
