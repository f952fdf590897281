/** Reads RFC 4180, and nothing looser: CRLF after every line, quotes only around whole fields, doubled inside. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [field, next] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(field);
    if (text[next] === ',') {
      at = next + 1;
      // A comma at the end of the line is followed by one more field, which is empty.
      if (text.startsWith('\r\n', at)) continue;
      if (at < text.length) continue;
      throw new Error('The file ends within a line.');
    }
    if (!text.startsWith('\r\n', next))
      throw new Error(`No CRLF at ${next}: ${JSON.stringify(text.slice(next, next + 20))}`);
    rows.push(row);
    row = [];
    at = next + 2;
  }
  if (row.length > 0) throw new Error('The last line has no end.');
  return rows;
}

function plain(text: string, start: number): [field: string, next: number] {
  const [field = ''] = text.slice(start, start + 100_000).match(/^[^,"\r\n]*/) ?? [];
  return [field, start + field.length];
}

function quoted(text: string, start: number): [field: string, next: number] {
  let field = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Error('A quote is not closed.');
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return [field, quote + 1];
    field += '"';
    at = quote + 2;
  }
}
