/** One line of a listing. */
export interface ExcerptLine {
  /** 1-based */
  readonly number: number;
  readonly text: string;
}

const LINES_AROUND = 1;
const SHOWN_CHARACTERS = 200;

/** A line of a text with its neighbours, each shortened to fit. The text may be huge, so it is not split. */
export function cutExcerpt(text: string, line: number): readonly ExcerptLine[] {
  const lines: ExcerptLine[] = [];
  let start = 0;
  for (let number = 1; number <= line + LINES_AROUND; number++) {
    const end = text.indexOf('\n', start);
    if (number >= line - LINES_AROUND) {
      const whole = text.slice(start, end < 0 ? undefined : end);
      lines.push({ number, text: shorten(whole.replace(/\r$/, '')) });
    }
    if (end < 0) {
      break;
    }
    start = end + 1;
  }
  return lines;
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS
    ? `${text.slice(0, SHOWN_CHARACTERS)}…`
    : text;
}
