import { number } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import type { Workbook } from '../model/workbook';

/** Days from the first of the 1900 system, by its serials, to the first of 1970 and to the first of the 1904 system. */
const SERIAL_OF_1970 = 25_569;
const SERIAL_OF_1904 = 1_462;
const MILLISECONDS_OF_DAY = 86_400_000;

/** Excel's own functions, called without a cell; those that add-ins call to learn something. */
export const functionsType: DefinedType<Workbook> = defineType({
  name: 'Functions',
  methods: {
    Date: {
      run: ({ date1904 }, year, month, day) => {
        const days = Date.UTC(number(year), number(month) - 1, number(day)) / MILLISECONDS_OF_DAY;
        return functionResultType.of({
          value: days + SERIAL_OF_1970 - (date1904 ? SERIAL_OF_1904 : 0),
        });
      },
      since: '1.2',
    },
  },
});

const functionResultType: DefinedType<{ readonly value: number }> = defineType({
  name: 'FunctionResult',
  properties: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
});
