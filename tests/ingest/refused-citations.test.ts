import { type Case, refusals } from './refused.ts';
import { agreement } from './small-world.ts';

const plan = 'agreements.yaml';
const row = '{ dataset: ledger, row: r }';
const cite = 'cite: { dataset: ledger, row: r }';
const claiming = (...claims: string[]) =>
  agreement(`${cite}\nclaims:\n${claims.map(claim => `  - ${claim}`).join('\n')}`);

const cases: Case[] = [
  ['a record without a citation', plan, agreement('place: Port'), 3, /agreement "plan" is a fact without a citation/],
  [
    'a value no citation covers',
    plan,
    agreement(`place: Port\ncite: { dataset: ledger, row: r, values: { kind: MOU, status: SIGNED } }`),
    7,
    /place is a fact without a citation/,
  ],
  [
    'a value another citation contradicts',
    plan,
    agreement(`cite: { dataset: ledger, row: r, values: { kind: SOFA, status: SIGNED } }`),
    5,
    /kind is a fact without a citation/,
  ],
  [
    'a value in no preferred citation',
    plan,
    agreement(
      `place: Port\ncite:\n  - { dataset: ledger, row: r, values: { kind: MOU, status: SIGNED } }\n  - { dataset: ledger, row: s }`,
    ),
    7,
    /place stands in no preferred citation/,
  ],
  ['a claim without a citation', plan, claiming('{ property: place, value: Port }'), 9, /fact without a citation/],
  [
    'a part without a citation',
    plan,
    agreement(`${cite}\nparties: [{ country: QQA }]`),
    8,
    /agreement party of agreement "plan" is a fact without a citation/,
  ],
  [
    'two sources at once',
    plan,
    agreement('cite: { dataset: ledger, row: r, article: story }'),
    7,
    /an article and a dataset at once/,
  ],
  ['no source', plan, agreement('cite: { row: r }'), 7, /neither an article nor a dataset/],
  [
    'two citations of one claim',
    plan,
    claiming(`{ property: place, value: Port, cite: [${row}, ${row}] }`),
    9,
    /more than one citation/,
  ],
  ['a dataset without a row', plan, agreement('cite: { dataset: ledger }'), 7, /without its row/],
  ['a passage of a dataset', plan, agreement('cite: { dataset: ledger, row: r, exact: a }'), 7, /rows, not passages/],
  ['a row of an article', plan, agreement('cite: { article: story, row: r }'), 7, /row belongs to a dataset/],
  [
    'an unknown source',
    plan,
    agreement('cite: { article: storey }'),
    7,
    /there is no article "storey"\. Did you mean "story"\?/,
  ],
  [
    'an unknown speaker',
    plan,
    agreement('cite: { article: story, speaker: anne }'),
    7,
    /there is no official "anne"\. Did you mean "ann"\?/,
  ],
  [
    'an unknown key in a citation',
    plan,
    agreement('cite: { dataset: ledger, row: r, page: 2 }'),
    7,
    /cite has no "page"/,
  ],
  [
    'an alias with two sources',
    plan,
    agreement(`${cite}\naliases: [{ name: P, cite: [${row}, { article: story }] }]`),
    8,
    /its citations differ on it/,
  ],
  [
    'two preferred claims',
    plan,
    claiming(
      `{ property: place, value: A, rank: PREFERRED, ${cite} }`,
      `{ property: place, value: B, rank: PREFERRED, ${cite} }`,
    ),
    10,
    /two claims on place are preferred, the other in line 9/,
  ],
  [
    'the same claim twice',
    plan,
    claiming(`{ property: place, value: A, ${cite} }`, `{ property: place, value: A, ${cite} }`),
    10,
    /says the same twice, first in line 9/,
  ],
  [
    'deprecated without a reason',
    plan,
    claiming(`{ property: place, value: A, deprecated: 2021-01-01, ${cite} }`),
    9,
    /deprecated without a reason/,
  ],
  [
    'deprecated without a time',
    plan,
    claiming(`{ property: place, value: A, rank: DEPRECATED, reason: b, ${cite} }`),
    9,
    /deprecated without saying when/,
  ],
  [
    'retracted before it was recorded',
    plan,
    claiming(`{ property: place, value: A, retracted: 2019-01-01, ${cite} }`),
    9,
    /retracted before it was recorded/,
  ],
  [
    'a time that is none',
    plan,
    claiming(`{ property: place, value: A, recorded: today, ${cite} }`),
    9,
    /recorded "today" is no moment/,
  ],
];

refusals(cases);
