/** @jest-environment jsdom */
import { fireEvent, within } from '@testing-library/react';
import { act, openSpreadsheet, row, screen, sheetData } from './spreadsheet-bed';

const SCORES = {
  name: 'Scores',
  xml:
    sheetData(row(1, 'Candidate', 'A1', 'A2') + row(2, 'C001', 8, 9) + row(3, 'C002', 7, 6.5)) +
    '<mergeCells count="1"><mergeCell ref="B5:C6"/></mergeCells>' +
    '<dataValidations count="2">' +
    '<dataValidation type="decimal" operator="between" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Not a score" error="From 0 to 10." promptTitle="A1 Concept" prompt="A score from 0 to 10" sqref="B2:B9"><formula1>0</formula1><formula2>10</formula2></dataValidation>' +
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D9"><formula1>"yes,no"</formula1></dataValidation>' +
    '</dataValidations>',
};
const NOTES = { name: 'Notes', xml: sheetData(row(1, 'a note')) };
const HIDDEN = { name: 'Secret', state: 'hidden', xml: sheetData(row(1, 'hidden')) };

const open = () => openSpreadsheet([SCORES, NOTES, HIDDEN]);

describe('the grid', () => {
  test('says what it is, and how large', async () => {
    const { text } = await open();
    const grid = screen.getByRole('grid', { name: 'Sheet Scores' });
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThanOrEqual(4);
    const cell = document.getElementById('cell-C3')!;
    expect(cell).toHaveAttribute('aria-colindex', '4');
    expect(cell.closest('[role=row]')).toHaveAttribute('aria-rowindex', '4');
    expect(
      within(cell.closest('[role=row]') as HTMLElement).getByRole('rowheader'),
    ).toHaveTextContent('3');
    expect(text('C3')).toBe('6.5');
    expect(screen.getAllByRole('columnheader')[0]).toHaveTextContent('A');
  });

  test('draws only what is in sight', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) =>
      row(index + 1, ...Array(26).fill(index)),
    );
    await openSpreadsheet([{ name: 'Large', xml: sheetData(rows.join('')) }]);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '2041');
    // 600 × 400 pixels are some 19 rows of 9 columns; a few more are drawn ahead.
    expect(screen.getAllByRole('gridcell').length).toBeLessThan(40 * 14);
  });

  test('has the keyboard’s cell in it wherever the sheet was scrolled to', async () => {
    const { user, activeCell, text } = await open();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(activeCell()).toBe('C3');
    const scroller = screen.getByRole('grid').parentElement!.parentElement!;
    scroller.scrollTop = 1_500;
    fireEvent.scroll(scroller);
    await act(async () => {});
    expect(text('C3')).toBe('6.5');
  });

  test('draws a merged area as one cell', async () => {
    await open();
    const merged = document.getElementById('cell-B5')!;
    expect(merged).toHaveAttribute('aria-colspan', '2');
    expect(merged).toHaveAttribute('aria-rowspan', '2');
    expect(document.getElementById('cell-C6')).toBeNull();
  });
});

describe('the keyboard', () => {
  test.each([
    ['{ArrowRight}{ArrowDown}', 'B2'],
    ['{ArrowLeft}{ArrowUp}', 'A1'],
    ['{Control>}{ArrowDown}{ArrowRight}{/Control}', 'C3'],
    ['{Tab}{Tab}{Shift>}{Tab}{/Shift}', 'B1'],
    ['{Enter}{Enter}{Shift>}{Enter}{/Shift}', 'A2'],
    ['{Control>}{End}{/Control}{Home}', 'A3'],
    ['{ArrowDown}{End}', 'C2'],
    ['{Control>}{End}{/Control}{Control>}{Home}{/Control}', 'A1'],
    ['{ArrowRight}{ArrowDown>4/}{ArrowDown}', 'B7'],
  ])('%s goes to %s', async (keys, cell) => {
    const { user, activeCell } = await open();
    await user.keyboard(keys);
    expect(activeCell()).toBe(cell);
  });

  test('selects ranges, and the cells say that they are selected', async () => {
    const { user, activeCell } = await open();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    expect(activeCell()).toBe('A2');
    const selected = screen.getAllByRole('gridcell', { selected: true });
    expect(selected.map(({ id }) => id)).toEqual(['cell-A2', 'cell-B2', 'cell-A3', 'cell-B3']);
    expect(screen.getByRole('textbox', { name: /address/ })).toHaveValue('A2:B3');
    expect(screen.getByRole('status')).toHaveTextContent('Average 7.5Count 4Sum 15');
  });

  test('tells the pane of the selected cell', async () => {
    const { host, user } = await open();
    const selected: unknown[] = [];
    host.watch({ selected: (place) => selected.push(place) });
    await user.keyboard('{ArrowDown}');
    expect(selected).toEqual([{ sheet: 'Scores', cell: 'A2' }]);
  });
});

describe('typing', () => {
  test('takes the place of the content, and Enter goes on down', async () => {
    const { user, text, activeCell } = await open();
    await user.keyboard('{ArrowRight}{ArrowDown}9.5{Enter}');
    expect(text('B2')).toBe('9.5');
    expect(activeCell()).toBe('B3');
  });

  test('is entered by arrows too, until F2', async () => {
    const { user, text, activeCell } = await open();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}new{ArrowRight}');
    expect([text('A4'), activeCell()]).toEqual(['new', 'B4']);
    await user.keyboard('{ArrowLeft}{F2}{ArrowLeft}{ArrowLeft}-{Enter}');
    expect(text('A4')).toBe('n-ew');
  });

  test('is given up by Escape', async () => {
    const { user, text, activeCell } = await open();
    await user.keyboard('{ArrowRight}{ArrowDown}5{Escape}');
    expect([text('B2'), activeCell()]).toEqual(['8', 'B2']);
  });

  test('shows in the bar, and goes on there', async () => {
    const { user, text, activeCell } = await open();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    const bar = screen.getByRole('textbox', { name: 'Content of the cell' });
    expect(bar).toHaveValue('8');
    await user.clear(bar);
    await user.type(bar, '3{Enter}');
    expect([text('B2'), activeCell()]).toEqual(['3', 'B3']);
  });

  test('is entered when the keyboard goes elsewhere', async () => {
    const { user, text } = await open();
    await user.keyboard('{ArrowRight}{ArrowDown}4');
    await user.click(screen.getByRole('textbox', { name: /address/ }));
    expect(text('B2')).toBe('4');
  });

  test('is cleared, undone and done again', async () => {
    const { user, text } = await open();
    await user.keyboard('{ArrowRight}{ArrowDown}{Delete}');
    expect(text('B2')).toBe('');
    await user.keyboard('{Control>}z{/Control}');
    expect(text('B2')).toBe('8');
    await user.keyboard('{Control>}y{/Control}');
    expect(text('B2')).toBe('');
  });

  test('composed by an input method is left alone until it is done', async () => {
    const { user, text, activeCell } = await open();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    const field = document.activeElement as HTMLTextAreaElement;
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: '社' }, isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    await act(async () => {});
    expect(activeCell()).toBeUndefined();
    fireEvent.compositionEnd(field);
    await user.keyboard('{Enter}');
    expect(text('A4')).toBe('社');
  });
});

describe('what a cell allows', () => {
  test('is said when it is selected', async () => {
    const { user } = await open();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toHaveAccessibleDescription(/A1 Concept\s*A score from 0 to 10/);
  });

  test('is kept to: the entry stays open, with the reason, until it is mended', async () => {
    const { user, text, activeCell, host } = await open();
    await user.keyboard('{ArrowRight}{ArrowDown}12{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Not a scoreFrom 0 to 10.');
    expect(document.activeElement).toHaveValue('12');
    expect(document.activeElement).toBeInvalid();
    expect(host.history().at).toBe(0);
    await user.keyboard('{Backspace}{Enter}');
    expect([text('B2'), activeCell()]).toEqual(['1', 'B3']);
  });

  test('is chosen from a list by the keyboard', async () => {
    const { user, text, activeCell } = await open();
    await user.keyboard('{ArrowDown}{ArrowRight>3/}{Alt>}{ArrowDown}{/Alt}');
    const list = screen.getByRole('listbox', { name: 'Choose a value' });
    expect(
      within(list)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['yes', 'no']);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect([text('D2'), activeCell()]).toEqual(['no', 'D2']);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('and by the mouse; the keyboard is back in the cell then', async () => {
    const { user, text, activeCell } = await open();
    await user.keyboard('{ArrowDown}{ArrowRight>3/}');
    await user.click(screen.getByRole('button', { name: 'Choose a value' }));
    await user.click(screen.getByRole('option', { name: 'yes' }));
    expect([text('D2'), activeCell()]).toEqual(['yes', 'D2']);
  });

  test('on a list that is not wanted nothing happens', async () => {
    const { user, host } = await open();
    await user.keyboard('{ArrowDown}{ArrowRight>3/}{Alt>}{ArrowDown}{/Alt}{ArrowDown}{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(host.history().at).toBe(0);
  });
});

describe('sheets', () => {
  test('have tabs, the hidden ones none', async () => {
    const { user, activeCell } = await open();
    expect(screen.getByRole('tab', { name: 'Scores', selected: true })).toBeInTheDocument();
    expect(screen.queryByRole('tab', { name: 'Secret' })).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    expect(screen.getByRole('grid', { name: 'Sheet Notes' })).toBeInTheDocument();
    expect(activeCell()).toBe('A1');
  });

  test('are gone through by keys, and each is come back to where it was left', async () => {
    const { user, activeCell } = await open();
    await user.keyboard('{ArrowRight}{Control>}{PageDown}{/Control}');
    expect(screen.getByRole('grid', { name: 'Sheet Notes' })).toBeInTheDocument();
    await user.keyboard('{Control>}{Alt>}{PageDown}{PageUp}{/Alt}{/Control}');
    expect(screen.getByRole('grid', { name: 'Sheet Scores' })).toBeInTheDocument();
    expect(activeCell()).toBe('B1');
  });

  test('show the place that the pane leads to, and mark it; a hidden sheet has a tab meanwhile', async () => {
    const { host, activeCell } = await open();
    await act(() => host.goTo({ sheet: 'Scores', cell: 'B2:C3' }));
    expect(activeCell()).toBe('B2');
    expect(document.querySelector('[data-mark]')).not.toBeNull();
    await act(() => host.goTo({ sheet: 'Secret', cell: 'A1' }));
    expect(screen.getByRole('tab', { name: 'Secret', selected: true })).toBeInTheDocument();
  });
});

describe('the name box', () => {
  test('goes to what is typed into it', async () => {
    const { user, activeCell } = await open();
    const box = screen.getByRole('textbox', { name: /address/ });
    await user.clear(box);
    await user.type(box, 'notes!b7{Enter}');
    expect(screen.getByRole('grid', { name: 'Sheet Notes' })).toBeInTheDocument();
    expect(activeCell()).toBe('B7');
  });

  test('says when there is no such place', async () => {
    const { user, reported } = await open();
    const box = screen.getByRole('textbox', { name: /address/ });
    await user.clear(box);
    await user.type(box, 'nowhere{Enter}');
    expect(reported).toEqual([expect.objectContaining({ name: 'NoSuchPlaceError' })]);
  });
});

describe('the clipboard', () => {
  const dataOf = (data: Record<string, string>) => ({
    clipboardData: {
      getData: (type: string) => data[type] ?? '',
      setData: (type: string, text: string) => (data[type] = text),
    },
  });

  test('takes cells elsewhere and brings them back', async () => {
    const { user, text } = await open();
    const data: Record<string, string> = {};
    await user.keyboard('{ArrowDown}{Shift>}{ArrowRight}{/Shift}');
    fireEvent.copy(document.activeElement!, dataOf(data));
    expect(data['text/plain']).toBe('C001\t8');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    fireEvent.paste(document.activeElement!, dataOf(data));
    await act(async () => {});
    expect([text('A4'), text('B4')]).toEqual(['C001', '8']);
    expect(screen.getByRole('textbox', { name: /address/ })).toHaveValue('A4:B4');
  });

  test('cuts: what is pasted leaves its place, in one step', async () => {
    const { user, text, host } = await open();
    const data: Record<string, string> = {};
    await user.keyboard('{ArrowDown}{Shift>}{ArrowRight}{/Shift}');
    fireEvent.cut(document.activeElement!, dataOf(data));
    expect(text('A2')).toBe('C001');
    await user.keyboard('{ArrowRight}{ArrowLeft}');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    fireEvent.paste(document.activeElement!, dataOf(data));
    await act(async () => {});
    expect(['A2', 'B2', 'A4', 'B4'].map(text)).toEqual(['', '', 'C001', '8']);
    act(() => void host.undoStep());
    expect(['A2', 'B2', 'A4', 'B4'].map(text)).toEqual(['C001', '8', '', '']);
  });

  test('brings text from elsewhere', async () => {
    const { user, text } = await open();
    await user.keyboard('{ArrowDown>3/}');
    fireEvent.paste(document.activeElement!, dataOf({ 'text/plain': 'x\ty\nz' }));
    await act(async () => {});
    expect(['A4', 'B4', 'A5'].map(text)).toEqual(['x', 'y', 'z']);
  });

  test('is the text field’s while a cell is edited', async () => {
    const { user } = await open();
    const data: Record<string, string> = {};
    await user.keyboard('x');
    fireEvent.copy(document.activeElement!, dataOf(data));
    expect(data).toEqual({});
  });
});

test('what the workbook refuses is reported, and stays to be mended', async () => {
  const { user, reported } = await openSpreadsheet([
    { name: 'Locked', xml: `${sheetData(row(1, 'fixed'))}<sheetProtection sheet="1"/>` },
  ]);
  await user.keyboard('other{Enter}');
  expect(reported).toEqual([expect.objectContaining({ reason: 'protected' })]);
  expect(document.activeElement).toHaveValue('other');
});

describe('filling and widths by the keyboard', () => {
  test('Ctrl+D and Ctrl+R copy along, each as one step', async () => {
    const { user, text } = await open();
    await user.keyboard('{ArrowDown}{ArrowRight}{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    await user.keyboard('{Control>}d{/Control}');
    expect([text('B3'), text('C3')]).toEqual(['8', '9']);
    await user.keyboard('{Control>}r{/Control}');
    expect([text('C2'), text('C3')]).toEqual(['8', '8']);
    await user.keyboard('{Control>}zz{/Control}');
    expect([text('C2'), text('B3'), text('C3')]).toEqual(['9', '7', '6.5']);
  });

  test('Alt, Shift and an arrow make the selected columns wider or narrower, and say so', async () => {
    const { user, host } = await open();
    const widths = () => [1, 2, 3].map((column) => host.sheets()[0]!.columnWidth(column));
    const [first = 0, second = 0, third = 0] = widths();
    await user.keyboard('{ArrowRight}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(widths()).toEqual([first, second + 8, third]);
    expect(screen.getByText(`B: ${second + 8} pixels wide`)).toHaveAttribute('aria-live', 'polite');
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    expect(widths()).toEqual([first, second, second]);
    await user.keyboard('{Control>}zz{/Control}');
    expect(widths()).toEqual([first, second, third]);
  });
});

describe('the search', () => {
  test('selects what it finds, goes round, and gives the keyboard back', async () => {
    const { user, model, activeCell } = await open();
    act(() => model.find());
    const field = screen.getByRole('searchbox', { name: 'Find in this sheet' });
    expect(field).toHaveFocus();
    await user.keyboard('c00');
    await screen.findByText('1 of 2: A2');
    await user.keyboard('{Enter}');
    expect(screen.getByText('2 of 2: A3')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(screen.getByText('1 of 2: A2')).toBeInTheDocument();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(screen.getByText('2 of 2: A3')).toBeInTheDocument();
    expect(field).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(field).not.toBeInTheDocument();
    expect(activeCell()).toBe('A3');
  });

  test('says when there is nothing, and finds what is typed later', async () => {
    const { user, model, host } = await open();
    act(() => model.find());
    await user.keyboard('later');
    await screen.findByText('Not in this sheet');
    act(() => host.type([{ sheet: 'Scores', cell: 'A4', text: 'Later on' }]));
    await screen.findByText('1 found');
  });
});
