import { dayOf, serialOfDay } from '../../src/values/day';
import type { CellValue, RowSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

const NAMES = ['learning-community', 'learning-family', 'learning-building-group', 'learning-unit'];
const FIRST_NAMING = dayOf(2010, 1, 1);
const cellOf = (day: number) => ({ kind: 'date', serial: serialOfDay(day) }) as const;

/** A register of so many titles, named over ten years, with two reviews for each: most passed, some failed or put off. */
export function bigRegister(count: number): WorkbookSnapshot {
  const titles: CellValue[][] = [];
  const reviews: CellValue[][] = [];
  for (let index = 0; index < count; index++) {
    const titleNo = `F-${2010 + (index % 10)}-${String(index).padStart(5, '0')}`;
    const namedOn = FIRST_NAMING + ((index * 37) % 3650);
    titles.push([
      titleNo,
      `F${String(index).padStart(6, '0')}`,
      `Family ${index}`,
      `District ${index % 16}`,
      NAMES[index % 4],
      cellOf(namedOn),
    ]);
    for (const round of [1, 2]) {
      const reviewedOn = namedOn + round * 1096 - ((index * 13) % 120);
      const outcome = index % 23 === 0 ? 'failed' : index % 11 === 0 ? 'deferred' : 'passed';
      reviews.push([titleNo, cellOf(reviewedOn), outcome, 80 + (index % 20), 'Office']);
    }
  }
  return {
    sheets: [
      sheet('Titles', ['Title no.', 'Candidate', 'Name', 'District', 'Title', 'Named on'], titles),
      sheet('Reviews', ['Title no.', 'Reviewed on', 'Outcome', 'Total', 'Decided by'], reviews),
    ],
  };
}

function sheet(name: string, header: readonly string[], rows: readonly (readonly CellValue[])[]) {
  return {
    name,
    visibility: 'visible',
    merges: [],
    tables: [],
    hasAttachments: false,
    rows: [header, ...rows].map((cells, index): RowSnapshot => ({
      row: index + 1,
      hidden: false,
      cells,
    })),
  } as const;
}
