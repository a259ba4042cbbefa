import { color, flag, number, oneOf, text, wholeNumber } from '../protocol/arguments';
import type { Property } from '../protocol/define-type';
import { restyled, sharedStyle, type AreasTarget } from './restyled';

/** A property of a format that is one piece of the cells' look. */
export function look(
  key: string,
  read: (value: unknown) => string | number | boolean,
  since?: string,
): Property<AreasTarget> {
  const property = {
    get: (target: AreasTarget) => sharedStyle(target, key),
    set: (target: AreasTarget, value: unknown) => restyled(target, key, read(value)),
  };
  return since === undefined ? property : { ...property, since };
}

export const reads = {
  color,
  flag,
  number,
  text,
  wholeNumber,
  underline: (value: unknown) =>
    oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
  horizontal: (value: unknown) =>
    oneOf(value, [
      'General',
      'Left',
      'Center',
      'Right',
      'Fill',
      'Justify',
      'CenterAcrossSelection',
      'Distributed',
    ]),
  vertical: (value: unknown) => oneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
  borderStyle: (value: unknown) =>
    oneOf(value, [
      'None',
      'Continuous',
      'Dash',
      'DashDot',
      'DashDotDot',
      'Dot',
      'Double',
      'SlantDashDot',
    ]),
  borderWeight: (value: unknown) => oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']),
};
