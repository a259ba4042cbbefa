import { rangeAddress } from '../../workbook/address';
import { HostProblemError } from '../host';
import type { Ask } from './ask';
import { halved, parcels, type Piece } from './pieces';
import { isProblem } from './problems';

/** Asks for something of a piece; what comes back gives it once the answer is there. */
export type AskPiece<Answer> = (range: Excel.Range, piece: Piece) => () => Answer;

/**
 * Asks the same of many pieces, in as few requests as their cells allow. What is too much even so is halved: the pieces
 * of a request, and at last the rows of one; so an answer may be of a part of a piece.
 * @throws {HostProblemError} `too-large` when a single row is.
 */
export async function readPieces<Answer>(
  ask: Ask,
  pieces: readonly Piece[],
  askPiece: AskPiece<Answer>,
): Promise<readonly (readonly [Piece, Answer])[]> {
  const read: (readonly [Piece, Answer])[] = [];
  for (const parcel of parcels(pieces)) read.push(...(await readParcel(ask, parcel, askPiece)));
  return read;
}

async function readParcel<Answer>(
  ask: Ask,
  parcel: readonly Piece[],
  askPiece: AskPiece<Answer>,
): Promise<readonly (readonly [Piece, Answer])[]> {
  try {
    const pending = await ask(({ workbook: { worksheets } }) =>
      parcel.map((piece) => askPiece(rangeOf(worksheets, piece), piece)),
    );
    return parcel.map((piece, index) => {
      const answer = pending[index];
      if (!answer) throw new HostProblemError('unexpected', 'a piece was not answered');
      return [piece, answer()] as const;
    });
  } catch (error) {
    const halves = isProblem(error, 'too-large') ? halved(parcel) : [];
    if (halves.length === 0) throw error;
    const read = [];
    for (const half of halves) read.push(...(await readParcel(ask, half, askPiece)));
    return read;
  }
}

function rangeOf(worksheets: Excel.WorksheetCollection, { sheetId, range }: Piece): Excel.Range {
  return worksheets.getItem(sheetId).getRange(rangeAddress(range));
}
