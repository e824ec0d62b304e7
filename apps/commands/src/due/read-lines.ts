/** Past this an unfinished line is cut: its answer is a refusal anyway, and memory stays bounded. */
const LONGEST = 1_048_576;

/** The complete lines of each chunk of a text stream; the rest without a line end comes last. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = chunk.split('\n');
    lines[0] = rest.length > LONGEST ? rest : rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}
