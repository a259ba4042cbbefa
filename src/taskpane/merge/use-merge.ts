import { useMemo, useState } from 'react';
import { fileIdentity } from '../../consolidation/claim';
import type { Answer, HeaderAnswer } from '../../consolidation/questions';
import { momentText } from '../../hosts/clock';
import type { FileToRead } from '../../hosts/reading/reading-pool';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { NEW_CITY, readCityWorkbook } from '../../operations/city-workbook';
import {
  consolidateWorkbooks,
  type ConsolidatedWorkbooks,
  type OfferedFile,
} from '../../operations/consolidate-workbooks';
import { usePane, useWorkbook } from '../state/pane-context';
import type { PickedFiles } from './pick-files';
import { readFiles } from './read-files';

interface ReadFile {
  readonly toRead: FileToRead;
  readonly offered: OfferedFile;
}

interface MergeState {
  readonly files: readonly ReadFile[];
  readonly leftOut: number;
  /** What the person has said since the files were read. */
  readonly answers: readonly Answer[];
  readonly importedAt: string;
}

const NOTHING: MergeState = { files: [], leftOut: 0, answers: [], importedAt: '' };

/** The files that were read, what the person has answered, and what comes of both. */
export function useMerge() {
  const { work, today } = usePane();
  const { evaluated } = useWorkbook();
  const [state, setState] = useState(NOTHING);
  const [decider, setDecider] = useState('');
  const snapshot = evaluated?.checked.snapshot;
  const { files, answers, importedAt } = state;
  /** What the files come to in a workbook; a workbook with records of its own is left alone. */
  const resultFor = useMemo(() => {
    const offered = files.map((one) => one.offered);
    return (open: WorkbookSnapshot): ConsolidatedWorkbooks => {
      const city = readCityWorkbook(open, today());
      const target = city.kind === 'other' ? NEW_CITY : city;
      return consolidateWorkbooks(target, offered, answers, importedAt);
    };
  }, [files, answers, importedAt, today]);
  const result = useMemo(
    () => (snapshot && files.length > 0 ? resultFor(snapshot) : undefined),
    [resultFor, snapshot, files],
  );
  const hasOwnRecords = useMemo(
    () => snapshot !== undefined && readCityWorkbook(snapshot, today()).kind === 'other',
    [snapshot, today],
  );

  const read = async (toRead: readonly FileToRead[], headers: readonly HeaderAnswer[]) => {
    const day = today();
    const known = result?.city.records.answers.headers ?? [];
    const offered = await work.run(
      ({ pane }) => pane.merge.reading,
      (task) => readFiles(toRead, day, [...known, ...headers], task),
    );
    return offered?.flatMap((one, index): ReadFile[] => {
      const file = toRead[index];
      return file ? [{ toRead: file, offered: one }] : [];
    });
  };
  const headersIn = (all: readonly Answer[]) =>
    all.flatMap((one) => (one.question === 'header' ? [one] : []));

  return {
    result,
    resultFor,
    hasOwnRecords,
    /** Conflicts were decided since the files were read: they may be decided otherwise until it is written. */
    hasDecided: answers.some(({ question }) => question === 'conflict'),
    leftOut: state.leftOut,
    fileCount: files.length,
    decider,
    setDecider,
    /** Reads more files; one that was read before is read again. */
    async add({ files: picked, leftOut }: PickedFiles) {
      if (picked.length === 0) {
        work.tell(({ pane }) => pane.merge.nothingToRead);
        return;
      }
      const added = await read(picked, headersIn(answers));
      if (!added) return;
      const names = new Set(picked.map(({ name }) => fileIdentity(name)));
      setState((before) => ({
        ...before,
        files: [
          ...before.files.filter(({ toRead }) => !names.has(fileIdentity(toRead.name))),
          ...added,
        ],
        leftOut: before.leftOut + leftOut,
        importedAt: momentText(today()),
      }));
    },
    answer(...given: readonly Answer[]) {
      setState((before) => ({ ...before, answers: [...before.answers, ...given] }));
    },
    /** The files that ask for it are read again, with what their headers stand for. */
    async answerHeader(answer: HeaderAnswer, identities: ReadonlySet<string>) {
      const given = [...answers, answer];
      const again = files.filter(({ toRead }) => identities.has(fileIdentity(toRead.name)));
      const readAgain = await read(
        again.map(({ toRead }) => toRead),
        headersIn(given),
      );
      if (!readAgain) return;
      const byFile = new Map(readAgain.map((one) => [one.toRead, one]));
      setState((before) => ({
        ...before,
        answers: given,
        files: before.files.map((one) => byFile.get(one.toRead) ?? one),
      }));
    },
    startOver: () => setState(NOTHING),
  };
}

export type Merge = ReturnType<typeof useMerge>;
