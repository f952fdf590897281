import { type Case, refusals } from './refused.ts';
import { agreement, body, file } from './small-world.ts';

const plan = 'agreements.yaml';
const cite = 'cite: { dataset: ledger, row: r }';
/** An agreement with one quotation from the text that is held. */
const quoting = (citation: string) => agreement(`cite: { article: story, ${citation} }`);
const words = 'one two three four five six seven eight nine ten eleven twelve thirteen';

const cases: Case[] = [
  [
    'too many printed words',
    plan,
    agreement(`signed: { min: 1997-01-01, max: 1997-12-31, precision: YEAR, printed: ${words} }\n${cite}`),
    7,
    /printed quotes 13 words/,
  ],
  ['too many quoted words', plan, quoting(`exact: ${words}`), 7, /exact quotes 13 words/],
  ['too long a prefix', plan, agreement(`cite: { article: story, prefix: ${words} }`), 7, /prefix quotes 13 words/],
  ['a span without words', plan, quoting('span: [0, 4]'), 7, /a span without its words/],
  [
    'a span of another length',
    plan,
    quoting('span: [0, 5], exact: PORT'),
    7,
    /5 code points long, but exact has 4\. .*\[0, 4\]/,
  ],
  ['a span that is none', plan, quoting('span: [4, 0], exact: PORT'), 7, /span is no place/],
  [
    'words elsewhere in the text',
    plan,
    quoting('span: [0, 3], exact: One'.replace('One', 'two').replace('[0, 3]', '[1, 4]')),
    7,
    /"two" does not stand at \[1, 4\]/,
  ],
  [
    'words at another place',
    plan,
    quoting('span: [0, 6], exact: states'),
    7,
    /does not stand at \[0, 6\] of "story"\. It stands at \[18, 24\]/,
  ],
  ['words not in the text', plan, quoting('exact: three states'), 7, /"three states" does not stand in "story"/],
  [
    'another paragraph',
    plan,
    quoting('paragraph: 2, span: [18, 24], exact: states'),
    7,
    /not stand in paragraph 2 of "story"\. It stands in paragraph 1/,
  ],
  ['no such paragraph', plan, quoting('paragraph: 4, exact: states'), 7, /has no paragraph 4\. It has 3/],
  [
    'another prefix',
    plan,
    quoting('span: [18, 24], exact: states, prefix: Three'),
    7,
    /"Three" is not what stands before/,
  ],
  [
    'another suffix',
    plan,
    quoting('span: [18, 24], exact: states, suffix: wrote'),
    7,
    /"wrote" is not what stands after/,
  ],
  ['curly quotes in a quotation', plan, quoting('exact: “a bridge'), 7, /is not normalized/],
  [
    'a hash that is not the text’s',
    'articles.yaml',
    file(
      `\n  - { slug: story, title: S, publisher: herald, genre: NEWS, rights: P, language: en, sha256: ${'0'.repeat(64)}, body: ${JSON.stringify(body)} }`,
    ),
    3,
    /sha256 of "story" is not that of the body written here/,
  ],
  [
    'a hash that is none',
    'articles.yaml',
    file(`\n  - { slug: story, title: S, publisher: herald, genre: NEWS, rights: P, language: en, sha256: abc }`),
    3,
    /sha256 is no SHA-256/,
  ],
  [
    'a text without a hash',
    'articles.yaml',
    file(`\n  - { slug: story, title: S, publisher: herald, genre: NEWS, rights: P, language: en, body: One. }`),
    3,
    /has no sha256/,
  ],
];

refusals(cases);
