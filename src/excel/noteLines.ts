/** About as many letters as a chart is wide, so that a note makes no printed page wider. */
const widest = 110;

/** A note as lines for a column of cells: a longer sentence goes on in the next cell. */
export const noteLines = (note: readonly string[]): string[] => note.flatMap(broken);

function broken(sentence: string): string[] {
  const lines = [''];
  for (const piece of sentence.match(pieces) ?? []) {
    const line = lines[lines.length - 1];
    if (line !== '' && width(line + piece.trimEnd()) > widest) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** A line may end after blanks, and after a Chinese character unless a mark follows it. */
const pieces =
  /[\u3001-\u9fff\uff00-\uffef][”、。」）！，：；？]*|[^\s\u3001-\u9fff\uff00-\uffef]*\s+|[^\s\u3001-\u9fff\uff00-\uffef]+/gu;

/** Chinese characters take the room of two letters. */
const width = (text: string): number =>
  text.length + (text.match(/[\u3001-\u9fff\uff00-\uffef]/gu)?.length ?? 0);
