import { isTemporaryFile, isWorkbookName } from '../../hosts/reading/file-names';
import type { FileToRead } from '../../hosts/reading/reading-pool';

/** What somebody picked or dropped. */
export interface PickedFiles {
  readonly files: readonly FileToRead[];
  readonly leftOut: number;
}

/** Files that were named are all read, but for temporary ones; out of folders, workbooks only. */
export function pickedFiles(files: readonly File[], fromFolder: boolean): PickedFiles {
  const taken = files.filter(
    ({ name }) => !isTemporaryFile(name) && (!fromFolder || isWorkbookName(name)),
  );
  return {
    files: taken.map((file) => ({
      name: file.name,
      size: file.size,
      open: () => file.arrayBuffer(),
    })),
    leftOut: files.length - taken.length,
  };
}

/** Files and folders that were dropped; has to be called while they are. */
export async function droppedFiles(items: DataTransferItemList): Promise<PickedFiles> {
  const named: File[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of [...items]) {
    const entry = item.webkitGetAsEntry();
    if (entry && isFolder(entry)) folders.push(entry);
    else {
      const file = item.getAsFile();
      if (file) named.push(file);
    }
  }
  const walked = (await Promise.all(folders.map(filesIn))).flat();
  const [one, two] = [pickedFiles(named, false), pickedFiles(walked, true)];
  return { files: [...one.files, ...two.files], leftOut: one.leftOut + two.leftOut };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = await entriesIn(folder);
  const found = entries.map(async (entry) =>
    isFolder(entry) ? filesIn(entry) : [await fileOf(entry as FileSystemFileEntry)],
  );
  return (await Promise.all(found)).flat();
}

/** A browser gives them a hundred at a time, until it gives none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
