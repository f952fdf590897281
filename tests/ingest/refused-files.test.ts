import { type Case, refusals } from './refused.ts';
import { agreement, file } from './small-world.ts';

const plan = 'agreements.yaml';
const cite = 'cite: { dataset: ledger, row: r }';

const cases: Case[] = [
  ['an unknown key of a file', plan, `recorded: 2020-01-01\nrecords: []\nauthor: me\n`, 3, /has no "author"/],
  ['an unknown file', 'treaties.yaml', file(' []'), 1, /no concept is kept in "treaties.yaml"/],
  ['another ending', 'agreements.yml', file(' []'), 1, /Did you mean "agreements.yaml"\?/],
  ['no time of recording', plan, 'records: []\n', 1, /does not say when/],
  ['no records', plan, 'recorded: 2020-01-01\n', 1, /records is no list/],
  ['an empty file', plan, '', 1, /a file of seeds is a mapping/],
  ['invalid YAML', plan, 'recorded: 2020-01-01\nrecords:\n  - { slug: a\n', 4, /no valid YAML/],
  ['a doubled key', plan, agreement(`${cite}\nplace: A\nplace: B`), 9, /a key stands twice/],
  ['a NUL character', plan, agreement(`place: "a\\0b"\n${cite}`), 7, /a NUL character/],
  ['half a character', plan, agreement(`place: "a\\uD83Cb"\n${cite}`), 7, /lone surrogate/],
  ['an anchor inside itself', plan, agreement(`cite: &a [*a]`), 7, /nested too deeply/],
];

refusals(cases);
