/** Names of sheets, tables and defined names are the same whatever their case. */
export function sameName(one: string, other: string): boolean {
  return foldCase(one) === foldCase(other);
}

export function foldCase(name: string): string {
  return name.toLowerCase();
}
