import { shiftFormula } from '../../../src/hosts/file/shift-formula';

describe('a shared formula in another cell', () => {
  // By hand, as Excel fills a formula down or to the right.
  test.each([
    ['A2*2', 1, 0, 'A3*2'],
    ['A2*2', 0, 2, 'C2*2'],
    ['$A2+A$2+$A$2', 3, 3, '$A5+D$2+$A$2'],
    ['SUM(B3:D9)', 1, 1, 'SUM(C4:E10)'],
    ['SUM(B:C,3:$4)', 1, 1, 'SUM(C:D,4:$4)'],
    ['VLOOKUP(A2,Other!$A$1:$B$9,2,0)', 1, 0, 'VLOOKUP(A3,Other!$A$1:$B$9,2,0)'],
    ["'North A1'!B2&'It''s A1'!B2", 1, 0, "'North A1'!B3&'It''s A1'!B3"],
    ['"A1 ""B2"""&A1', 1, 0, '"A1 ""B2"""&A2'],
    ['LOG10(A1)+A1', 1, 0, 'LOG10(A2)+A2'],
    ['Table1[[#This Row],[A1]]+A1', 1, 0, 'Table1[[#This Row],[A1]]+A2'],
    ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
    ['Sheet1.A1x+A1_b+_A1', 1, 0, 'Sheet1.A1x+A1_b+_A1'],
    ['数据!A1+单价', 1, 0, '数据!A2+单价'],
    ['A1:INDEX(B1:B9,2)', 1, 0, 'A2:INDEX(B2:B10,2)'],
    ['1E3+A1%', 1, 0, '1E3+A2%'],
    ['#REF!+A1', 1, 0, '#REF!+A2'],
    ['A1', -1, 0, '#REF!'],
    ['XFD1', 0, 1, '#REF!'],
    ['SUM(A1048576:B1)', 1, 0, 'SUM(#REF!:B2)'],
    ['A1#+A1', 1, 0, 'A2#+A2'],
  ])('%s, %d down and %d right', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
