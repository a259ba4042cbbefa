/** What becomes of a file that is consolidated. */
export type FileStatus = 'added' | 'changed' | 'unchanged' | 'refused' | 'unreadable';
