import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drifts } from '../../src/ingest/derived/derived.ts';
import { DatabaseRefusal, seed } from '../../src/ingest/seed.ts';
import { cite, one, Planted, saying, several } from './planted.ts';
import { folderWith } from './small-world.ts';

let planted: Planted;
const opened = async () => {
  planted = await Planted.open();
  return () => planted.close();
};

const signed = (...values: string[]) => one('agreements', saying('signed', ...values));
const ledger = (claims: string) => one('agreements', `claims: [${claims}]`);

describe('what two claims say of one thing', () => {
  const number = (more: string) => `{ ${more}, unit: events }`;
  const sum = (more: string, currency = 'USD') => `{ ${more}, currency: ${currency} }`;

  const cases: [file: string, property: string, a: string, b: string, conflict: boolean][] = [
    ['agreements', 'signed', '1997-11-17', '1997-11-18', true],
    ['agreements', 'signed', '1997-11-17', '1997-11', false],
    ['agreements', 'signed', '1997-11', '1997-12', true],
    [
      'agreements',
      'signed',
      '{ max: 1997-11-17, precision: UNKNOWN }',
      '{ min: 1997-11-17, precision: UNKNOWN }',
      false,
    ],
    [
      'agreements',
      'signed',
      '{ max: 1997-11-16, precision: UNKNOWN }',
      '{ min: 1997-11-17, precision: UNKNOWN }',
      true,
    ],
    ['agreements', 'signed', 'UNKNOWN', '1997-11-17', false],
    ['agreements', 'plannedActivities', '40', '41', true],
    ['agreements', 'plannedActivities', number('point: 40, qualifier: EXACT'), '41', false],
    [
      'agreements',
      'plannedActivities',
      number('point: 40, qualifier: EXACT'),
      number('point: 41, qualifier: EXACT'),
      true,
    ],
    [
      'agreements',
      'plannedActivities',
      number('point: 40, qualifier: EXACT'),
      number('point: 40.0, qualifier: EXACT'),
      false,
    ],
    [
      'agreements',
      'plannedActivities',
      number('min: 41, qualifier: MORE_THAN'),
      number('point: 41, qualifier: EXACT'),
      false,
    ],
    [
      'agreements',
      'plannedActivities',
      number('min: 41, qualifier: MORE_THAN'),
      number('point: 40, qualifier: EXACT'),
      true,
    ],
    [
      'agreements',
      'plannedActivities',
      number('point: 40, qualifier: ABOUT'),
      number('point: 4000, qualifier: EXACT'),
      false,
    ],
    [
      'agreements',
      'plannedActivities',
      number('point: 40, qualifier: ABOUT'),
      number('min: 4000, qualifier: AT_LEAST'),
      false,
    ],
    [
      'agreements',
      'plannedActivities',
      number('point: 40, max: 50, qualifier: ABOUT'),
      number('point: 51, qualifier: EXACT'),
      true,
    ],
    [
      'agreements',
      'plannedActivities',
      number('min: 1, max: 5, qualifier: BETWEEN'),
      number('min: 5, max: 9, qualifier: BETWEEN'),
      false,
    ],
    [
      'agreements',
      'plannedActivities',
      number('min: 1, max: 5, qualifier: BETWEEN'),
      number('min: 6, max: 9, qualifier: BETWEEN'),
      true,
    ],
    ['funding-lines', 'amount', sum('point: 5'), sum('point: 6'), true],
    ['funding-lines', 'amount', sum('point: 5'), sum('point: 6', 'KZT'), false],
    ['funding-lines', 'amount', sum('min: 5, qualifier: MORE_THAN'), sum('point: 5'), true],
    ['funding-lines', 'amount', sum('min: 5, qualifier: AT_LEAST'), sum('point: 5'), false],
    ['funding-lines', 'amount', sum('max: 5, qualifier: LESS_THAN'), sum('point: 5'), true],
    ['funding-lines', 'amount', sum('max: 5, qualifier: UP_TO'), sum('point: 5'), false],
    ['funding-lines', 'amount', sum('min: 5, qualifier: MORE_THAN'), sum('max: 5, qualifier: AT_MOST'), true],
    ['funding-lines', 'amount', sum('min: 5, qualifier: MORE_THAN'), sum('point: 5.01'), false],
    ['funding-lines', 'amount', sum('point: 5, qualifier: ABOUT'), sum('point: 500'), false],
    ['events', 'host', 'QQA', 'QQB', true],
    ['agreements', 'dcadClass', 'GENERAL', 'SECTOR', true],
    ['agreements', 'place', 'Port', 'Bay', false],
    ['agreements', 'subjects', '[training]', '[trade]', false],
    // What a citation of the whole record filled: here, that it is signed.
    ['agreements', 'status', 'IN_FORCE', 'IN_FORCE', true],
    ['agreements', 'status', 'SIGNED', 'SIGNED', false],
  ];
  const told = cases.map(([name, property, a, b], i) => ({ name, slug: `case-${i}`, claims: saying(property, a, b) }));

  beforeAll(async () => {
    const close = await opened();
    await planted.plant(several(told));
    return close;
  });

  test.each(cases.map((one, i) => [...one, told[i]?.slug] as const))(
    '%s: %s %s and %s: %s',
    async (_, property, __, ___, conflict, slug) => {
      const found = await planted.rows(sql`
        select array(select claim_id from conflict_claims m where m.conflict_id = c.id) as said
        from conflicts c join records r on r.id = c.record_id where r.slug = ${slug}`);
      expect(found.map(({ said }) => said)).toEqual(conflict ? [expect.any(Array)] : []);
      if (property !== 'status' && conflict) expect(found[0]?.said).toHaveLength(2);
    },
  );
});

describe('a conflict', () => {
  beforeEach(opened);

  test('is one row a property, with the claims that take part, and the preferred one whether or not it does', async () => {
    await planted.plant(
      signed(
        '1997',
        '1997-11-17',
        '1997-11-18',
        '1997-11-17',
        '{ min: 1997-11-01, max: 1997-11-20, precision: MONTH }',
      ),
    );
    const said = ['1997-11-17', '1997-11-18', '1997-11-17'];
    expect(await planted.conflicts()).toEqual([
      { type: 'AGREEMENT', property: 'SIGNED', modality: 'ACTUAL', preferred: '1997', said },
    ]);
  });

  test('is of one modality, and what is preferred of another does not settle it', async () => {
    const claim = (value: string, modality: string) =>
      `{ property: signed, value: ${value}, modality: ${modality}, ${cite(value)} }`;
    await planted.plant(ledger([claim('1997-11-17', 'ACTUAL'), claim('1997-11-18', 'PLANNED')].join()));
    expect(await planted.conflicts()).toEqual([]);
    await planted.plant(
      ledger(
        ['1997-11-18', '1997-11-19']
          .map(day => claim(day, 'PLANNED'))
          .concat(claim('1997-11-17', 'ACTUAL'))
          .join(),
      ),
    );
    expect(await planted.conflicts()).toMatchObject([
      { modality: 'PLANNED', preferred: '1997-11-18', said: ['1997-11-18', '1997-11-19'] },
    ]);
    await planted.plant(
      ledger([claim('1997-11-17', 'ACTUAL'), ...['1997-11-18', '1997-11-19'].map(day => claim(day, 'PLANNED'))].join()),
    );
    expect(await planted.conflicts()).toMatchObject([{ modality: 'PLANNED', preferred: null }]);
  });

  test('is about a part where its claims are', async () => {
    const strength = (point: number) => `{ property: strength, value: ${point}, ${cite(point)} }`;
    await planted.plant(
      one('events', `participants: [{ country: QQA, ${cite('p')}, claims: [${strength(40)}, ${strength(50)}] }]`),
    );
    expect(await planted.conflicts()).toMatchObject([
      { type: 'PARTICIPANT', property: 'STRENGTH', said: ['40', '50'] },
    ]);
  });

  test('is between citations of the whole record, too', async () => {
    const whole = (kind: string) => `{ dataset: ledger, row: ${kind}, values: { kind: ${kind} } }`;
    await planted.plant({
      'events.yaml': `recorded: 2020-01-01T00:00:00Z\nrecords:\n  - { slug: one, title: One, kind: VISIT, cite: [${whole('VISIT')}, ${whole('MEETING')}] }\n`,
    });
    expect(await planted.conflicts()).toMatchObject([
      { property: 'KIND', preferred: 'kind: VISIT', said: ['kind: VISIT', 'kind: MEETING'] },
    ]);
  });

  test('shows the claim on the property before the citation of the whole record where both are preferred', async () => {
    await planted.plant(
      ledger(`{ property: status, value: IN_FORCE, rank: PREFERRED, reason: later, ${cite('later')} }`),
    );
    expect(await planted.conflicts()).toMatchObject([
      { property: 'STATUS', preferred: 'IN_FORCE', said: [expect.stringContaining('status: SIGNED'), 'IN_FORCE'] },
    ]);
  });

  test('ends with a correction, with the claim’s leaving the seeds, and comes back', async () => {
    await planted.plant(signed('1997-11-17', '1997-11-18'));
    expect(await planted.conflicts()).toHaveLength(1);
    const [a, b] = ['1997-11-17', '1997-11-18'].map((day, i) => `property: signed, value: ${day}, ${cite(i)}`);
    await planted.plant(ledger(`{ ${a} }, { ${b}, deprecated: 2021-01-01, reason: a slip }`));
    expect(await planted.conflicts()).toEqual([]);
    await planted.plant(ledger(`{ ${a} }, { ${b} }`));
    expect(await planted.conflicts()).toHaveLength(1);
    await planted.plant(ledger(`{ ${a} }`));
    expect(await planted.conflicts()).toEqual([]);
    await planted.plant(ledger(`{ ${a} }, { ${b} }`));
    expect(await planted.conflicts()).toHaveLength(1);
    await planted.plant({});
    expect(await planted.conflicts()).toEqual([]);
  });

  test('follows where preference goes, and gains a claim', async () => {
    await planted.plant(signed('1997-11-17', '1997-11-18'));
    const [before] = await planted.rows(sql`select key from conflicts`);
    const [a, b] = ['1997-11-17', '1997-11-18'].map((day, i) => `property: signed, value: ${day}, ${cite(i)}`);
    await planted.plant(
      ledger(`{ ${a} }, { ${b}, rank: PREFERRED, reason: nearer }, { property: signed, value: 1998, ${cite(3)} }`),
    );
    expect(await planted.conflicts()).toMatchObject([
      { preferred: '1997-11-18', said: ['1997-11-17', '1997-11-18', '1998'] },
    ]);
    expect(await planted.rows(sql`select key from conflicts`)).toEqual([before]);
  });

  test('is not touched by a second run, nor by a change elsewhere', async () => {
    await planted.plant(signed('1997-11-17', '1997-11-18'));
    const before = await planted.versions();
    expect(await planted.plant(signed('1997-11-17', '1997-11-18'))).toMatchObject({ changed: false });
    expect(await planted.versions()).toEqual(before);
    const kept = sql`select ctid, xmin::text from conflict_claims order by 1`;
    const rows = await planted.rows(kept);
    const elsewhere = {
      'officials.yaml': `recorded: 2020-01-01T00:00:00Z\nrecords:\n  - { slug: ann, title: Anne, sortName: Anne, ${cite('r')} }\n`,
    };
    expect(await planted.plant({ ...signed('1997-11-17', '1997-11-18'), ...elsewhere })).toMatchObject({
      changed: true,
    });
    expect(await planted.rows(kept)).toEqual(rows);
  });

  test('is there once where two write at once', async () => {
    const folder = await folderWith(signed('1997-11-17', '1997-11-18'));
    await Promise.all([1, 2].map(() => seed({ url: planted.database.url, folder, say: () => {} })));
    expect(await planted.conflicts()).toHaveLength(1);
    expect(await drifts(planted.writer.db)).toEqual([]);
  });

  test('is not left behind by a run that fails, nor are the claims without it', async () => {
    await planted.writer.db.execute(sql`alter table conflict_claims add constraint never check (claim_id < 0)`);
    const folder = await folderWith(signed('1997-11-17', '1997-11-18'));
    const failure = await seed({ url: planted.database.url, folder, say: () => {} }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseRefusal);
    expect(await planted.rows(sql`select 1 from claims union all select 1 from conflicts`)).toEqual([]);
  });

  test('has the same key in every database', async () => {
    const other = await Planted.open();
    try {
      await other.writer.db.execute(sql`insert into records (type, slug) values ('COUNTRY', 'QQZ'), ('EVENT', 'else')`);
      const strength = [40, 50].map(point => `{ property: strength, value: ${point}, ${cite(point)} }`);
      const files = one(
        'events',
        `participants: [{ country: QQA, ${cite('p')}, claims: [${strength}] }], ${saying('start', '1997', '1998')}`,
      );
      await planted.plant(files);
      await other.plant(files);
      const keys = sql`select key from conflicts order by key`;
      expect(await planted.rows(keys)).toHaveLength(2);
      expect(await other.rows(keys)).toEqual(await planted.rows(keys));
    } finally {
      await other.close();
    }
  });
});
