import type { Source } from '../draft/draft.ts';
import type { Fields } from './fields.ts';

/** Reads who says so: a passage of one article or a row of one dataset. */
export function readSource(fields: Fields): Source | null {
  const [article, dataset] = [fields.text('article'), fields.text('dataset')];
  const [row, exact, prefix, suffix] = [
    fields.text('row'),
    fields.text('exact'),
    fields.text('prefix'),
    fields.text('suffix'),
  ];
  const paragraph = fields.whole('paragraph');
  const span = readSpan(fields);
  if (fields.broken) return null;
  const at = fields.at;
  if (article !== null && dataset === null) {
    if (row !== null) return fields.fault('row belongs to a dataset, not to an article.', 'Cite one of the two.');
    if (paragraph === 0) return fields.fault('paragraphs count from 1.', 'The one with the dateline is 1.');
    const [start, end] = span ?? [null, null];
    return { at, kind: 'article', slug: article, row: null, paragraph, start, end, exact, prefix, suffix };
  }
  if (dataset !== null && article === null) {
    if (row === null) return fields.fault('a dataset is cited without its row.', 'Add row: and the key of the row.');
    const passage = [paragraph, span, exact, prefix, suffix].some(value => value !== null);
    if (passage) return fields.fault('a dataset has rows, not passages.', 'Remove paragraph, span and quoted words.');
    const none = { paragraph: null, start: null, end: null, exact: null, prefix: null, suffix: null };
    return { at, kind: 'dataset', slug: dataset, row, ...none };
  }
  const both = article !== null;
  const what = both ? 'it cites an article and a dataset at once.' : 'it cites neither an article nor a dataset.';
  return fields.fault(what, 'A citation has exactly one source: article: or dataset:.');
}

function readSpan(fields: Fields): readonly [number, number] | null {
  const tree = fields.tree('span');
  if (tree === null) return null;
  const numbers =
    tree.is === 'list'
      ? tree.items.map(item => (item.is === 'scalar' && /^\d{1,9}$/.test(item.text) ? Number(item.text) : -1))
      : [];
  const [start = -1, end = -1] = numbers;
  if (numbers.length === 2 && start >= 0 && end > start) return [start, end];
  return fields.fault('span is no place in a text.', 'Write [start, end) in code points, such as [233, 254].', tree);
}
