import type { CellTone } from '../workbook/plan';

/** What our sheets look like, in every host alike. Colours are `rrggbb`. */
export type CellRole = 'header' | 'body' | 'title' | 'note' | 'label' | 'text' | 'value';

/** What a font of ours has that the workbook's own has not. */
export interface FontChange {
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  /** In points, above the workbook's own size. */
  readonly larger?: number;
}

export const FONTS: Readonly<Record<CellRole, FontChange>> = {
  header: { bold: true, color: 'FFFFFF' },
  body: {},
  title: { bold: true, color: '1F3864', larger: 5 },
  note: { color: '595959' },
  label: { bold: true, color: '1F3864' },
  text: {},
  value: {},
};

export const LINK_FONT: FontChange = { underline: true, color: '0563C1' };

/** The ground of header cells. */
export const HEADER_GROUND = '1F4E78';

/** The thin lines around the cells of a table. */
export const LINE_COLOR = 'BFBFBF';

/** Dark text on a light ground, and bold for what must be seen: a print in black and white shows it too. */
export const TONES: Readonly<
  Record<CellTone, { readonly text: string; readonly ground: string; readonly bold: boolean }>
> = {
  good: { text: '006100', ground: 'C6EFCE', bold: false },
  bad: { text: '9C0006', ground: 'FFC7CE', bold: true },
  caution: { text: '7F6000', ground: 'FFEB9C', bold: false },
  neutral: { text: '404040', ground: 'EDEDED', bold: false },
};

export const TABLE_STYLE = 'TableStyleLight1';
