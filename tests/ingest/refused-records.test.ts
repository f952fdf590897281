import { type Case, refusals } from './refused.ts';
import { agreement, file } from './small-world.ts';

const plan = 'agreements.yaml';
const cite = 'cite: { dataset: ledger, row: r }';
const claiming = (...claims: string[]) =>
  agreement(`${cite}\nclaims:\n${claims.map(claim => `  - ${claim}`).join('\n')}`);
const record = '\n  - slug: plan\n    title: Plan\n    kind: MOU\n    status: SIGNED\n';

const cases: Case[] = [
  [
    'an unknown reference',
    plan,
    agreement(`${cite}\nparties: [{ country: QQC, ${cite} }]`),
    8,
    /there is no country "QQC"\. Did you mean "QQA"\?/,
  ],
  ['an unknown key', plan, agreement(`${cite}\nplaec: Port`), 8, /has no "plaec"\. Did you mean "place"\?/],
  ['a part of another concept', plan, agreement(`${cite}\nmembers: []`), 8, /has no "members"/],
  ['an unknown property', plan, claiming(`{ property: sign, value: 1997, ${cite} }`), 9, /there is no property "sign"/],
  ['a record without a slug', plan, file(`\n  - title: Plan\n    ${cite}`), 3, /a record has no slug/],
  ['a slug that is none', plan, file(`\n  - slug: a b\n    ${cite}`), 3, /slug "a b" may hold only/],
  [
    'a missing property',
    plan,
    file(`\n  - slug: plan\n    title: Plan\n    kind: MOU\n    ${cite}`),
    3,
    /has no status/,
  ],
  [
    'a missing title',
    plan,
    file(`\n  - slug: plan\n    kind: MOU\n    status: SIGNED\n    ${cite}`),
    3,
    /has no title/,
  ],
  ['an empty value', plan, agreement(`place:\n${cite}`), 7, /place is empty/],
  [
    'a value it cannot take',
    plan,
    agreement(`dcadClass: BROAD\n${cite}`),
    7,
    /"BROAD" .* Allowed are: GENERAL, SECTOR/,
  ],
  ['an impossible date', plan, agreement(`signed: 1997-02-30\n${cite}`), 7, /"1997-02-30" is no date in the calendar/],
  [
    'min after max',
    plan,
    agreement(`signed: { min: 1998-01-02, max: 1998-01-01, precision: WEEK }\n${cite}`),
    7,
    /min 1998-01-02 comes after max/,
  ],
  [
    'a lesser number after a greater',
    plan,
    agreement(`plannedActivities: { min: 10, max: 9, qualifier: BETWEEN }\n${cite}`),
    7,
    /min 10 comes after max 9/,
  ],
  [
    'a slug twice',
    plan,
    file(`${record}    ${cite}${record}    ${cite}`),
    8,
    /the slug "plan" is taken already, in line 3/,
  ],
  [
    'a part twice',
    plan,
    agreement(`${cite}\nparties:\n  - { country: QQA, ${cite} }\n  - { country: QQA, ${cite} }`),
    10,
    /is the one of line 9 .* again/,
  ],
  [
    'one thing under two names',
    'officials.yaml',
    file(
      `\n  - { slug: ann, title: A, sortName: A, wikidataId: Q1, ${cite} }\n  - { slug: bo, title: B, sortName: B, wikidataId: Q1, ${cite} }`,
    ),
    4,
    /official "bo" is the one of line 3/,
  ],
  [
    'a part that names nobody',
    plan,
    agreement(`${cite}\nparties: [{ ${cite} }]`),
    8,
    /names none of country, organization/,
  ],
  [
    'a part that names two',
    plan,
    agreement(`${cite}\nparties: [{ country: QQA, organization: herald, ${cite} }]`),
    8,
    /names more than one of/,
  ],
  [
    'a part that differs from itself',
    plan,
    agreement(`${cite}\nparties: [{ country: QQA, cite: { dataset: ledger, row: r, values: { country: QQB } } }]`),
    8,
    /no claim can differ on it/,
  ],
  [
    'too many parts',
    plan,
    agreement(`${cite}\naliases:\n${Array.from({ length: 501 }, (_, n) => `  - { name: N${n}, ${cite} }`).join('\n')}`),
    509,
    /more than 500 aliases/,
  ],
  [
    'a mention without its place',
    'articles.yaml',
    file(
      `\n  - slug: story\n    title: T\n    publisher: herald\n    genre: NEWS\n    rights: R\n    language: en\n    mentions:\n      - { country: QQA, cite: { article: story } }`,
    ),
    10,
    /mention of article "story" has no paragraph/,
  ],
  [
    'a circle of parts',
    plan,
    file(
      `${['a', 'b', 'c'].map((slug, n) => `\n  - { slug: ${slug}, title: T, kind: MOU, status: SIGNED, ${cite}, links: [{ agreement: ${'bca'[n]}, kind: PART_OF, ${cite} }] }`).join('')}`,
    ),
    5,
    /closes a circle: a > b > c > a/,
  ],
  [
    'a link to itself',
    plan,
    agreement(`${cite}\nlinks: [{ agreement: plan, kind: AMENDS, ${cite} }]`),
    8,
    /leads back to the same record/,
  ],
  [
    'a circle of parents',
    'organizations.yaml',
    file(
      `\n  - { slug: herald, title: H, kind: PUBLISHER, parent: b, ${cite} }\n  - { slug: b, title: B, kind: PUBLISHER, parent: herald, ${cite} }`,
    ),
    4,
    /closes a circle: herald > b > herald/,
  ],
  [
    'a country under another code',
    'countries.yaml',
    file(`\n  - { slug: QQA, title: Q, code: QQB, kind: STATE, ${cite} }`),
    3,
    /has another code/,
  ],
];

refusals(cases);
