import { contains, intersection, type Area } from './area';

export type Shift = 'down' | 'up' | 'right' | 'left';

/** Where an area of a merge, table or rule lies after cells were put in at `place` or taken out there; undefined when it went with them. */
export function shiftedArea(area: Area, place: Area, shift: Shift): Area | undefined {
  const turned = shift === 'right' || shift === 'left';
  const moved = turned
    ? turn(shiftedDown(turn(area), turn(place), shift === 'right'))
    : shiftedDown(area, place, shift === 'down');
  return moved;
}

function turn(area: Area): Area;
function turn(area: Area | undefined): Area | undefined;
function turn(area: Area | undefined): Area | undefined {
  if (area === undefined) return undefined;
  return { row: area.column, column: area.row, rows: area.columns, columns: area.rows };
}

function shiftedDown(area: Area, place: Area, insert: boolean): Area | undefined {
  const within =
    place.column <= area.column && place.column + place.columns >= area.column + area.columns;
  if (!within || place.row >= area.row + area.rows) return area;
  if (insert)
    return place.row <= area.row
      ? { ...area, row: area.row + place.rows }
      : { ...area, rows: area.rows + place.rows };
  if (contains(place, area)) return undefined;
  const lost = intersection(area, place)?.rows ?? 0;
  const above = Math.max(0, Math.min(area.row, place.row + place.rows) - place.row);
  return { ...area, row: area.row - above, rows: area.rows - lost };
}
