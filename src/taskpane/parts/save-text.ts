/** Hands a text to the browser as a file to be kept. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has the file by then; a link that is taken away at once may come to nothing.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
