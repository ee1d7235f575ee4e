import { parseKubectlAge } from './parseKubectlAge';
import { READY_CELL } from './podColumns';
import { isPodStatusWord } from './podStatus';

const PLAIN_WORD = /^["'(]?([A-Za-z]{1,40}(?:'[a-z]{1,10})?)["').,:;!?]{0,3}$/;

// A namespace, a name, and a cell that cannot be read.
const PLAIN_WORDS_OF_A_ROW = 3;

/** Whether a line that cannot be read as a row is a sentence. */
export function isProse(cells: readonly string[]): boolean {
  const plain = cells.filter(cell => {
    const [, word] = PLAIN_WORD.exec(cell) ?? [];
    return word !== undefined && !isPodStatusWord(word);
  });
  return (
    plain.length > PLAIN_WORDS_OF_A_ROW &&
    !cells.some(
      cell => READY_CELL.test(cell) || parseKubectlAge(cell) !== undefined,
    )
  );
}
