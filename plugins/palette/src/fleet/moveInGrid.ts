/** The cell that a key moves to; undefined if the key moves nothing or is a shortcut of the browser. */
export function moveInGrid(
  { key, altKey, ctrlKey, metaKey }: Pressed,
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number },
): Place | undefined {
  if (altKey || ctrlKey || metaKey) {
    return undefined;
  }
  const to = (place: Place): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, place.row)),
    column: Math.max(0, Math.min(size.columns - 1, place.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return to({ row: row - 1, column });
    case 'ArrowDown':
      return to({ row: row + 1, column });
    case 'ArrowLeft':
      return to({ row, column: column - 1 });
    case 'ArrowRight':
      return to({ row, column: column + 1 });
    case 'Home':
      return to({ row, column: 0 });
    case 'End':
      return to({ row, column: size.columns - 1 });
    default:
      return undefined;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Pressed {
  readonly key: string;
  readonly altKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}
