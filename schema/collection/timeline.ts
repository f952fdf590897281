import { builder } from '../builder.ts';
import { enumNamed, interfaceNamed, makeEnum, objectNamed } from '../types.ts';
import { pageArguments } from './connection.ts';

/** The sorts of entries that a timeline has. */
export const TIMELINE = ['EVENT', 'AGREEMENT', 'STATEMENT', 'FUNDING_LINE', 'TENURE'] as const;
export type TimelineType = (typeof TIMELINE)[number];

const about: Readonly<Record<TimelineType, string>> = {
  EVENT: 'An Event, at its start.',
  AGREEMENT: 'An Agreement, at its signing.',
  STATEMENT: 'A Statement, when it was said.',
  FUNDING_LINE: 'A FundingLine, at its fiscal period.',
  TENURE: 'A Tenure, at its start.',
};

const held = { is: 'page' } as const;

/** The root field `timeline` and its types. */
export function printTimeline(): void {
  makeEnum(
    'TimelineType',
    'The sorts of entries of a timeline, and where each stands in it.',
    Object.fromEntries(Object.entries(about).map(([name, said]) => [name, { about: said }])),
  );
  const edge = objectNamed('TimelineEdge');
  const connection = objectNamed('TimelineConnection');
  const Record = interfaceNamed('Record');
  edge.implement({
    description: 'One entry of a timeline.',
    fields: t => ({
      cursor: t.string({ description: 'Where it stands; pass it to `after` or `before`.', source: held }),
      on: t.field({
        type: objectNamed('When'),
        nullable: true,
        description: 'When it was: where it stands is its first possible day. Null where no source says when.',
        source: held,
      }),
      kind: t.field({ type: enumNamed('TimelineType'), description: 'What sort of entry it is.', source: held }),
      node: t.field({ type: Record, description: 'The record itself.', source: held }),
    }),
  });
  connection.implement({
    description: 'A page of a timeline.',
    fields: t => ({
      edges: t.field({ type: [edge], description: 'The entries, each with its date.', source: held }),
      nodes: t.field({ type: [Record], description: 'The records alone.', source: held }),
      pageInfo: t.field({ type: objectNamed('PageInfo'), description: 'Where this page stands.', source: held }),
      totalCount: t.int({ description: 'How many entries there are, whatever the page.', source: held }),
    }),
  });
  builder.queryField('timeline', t =>
    t.field({
      type: connection,
      description:
        'What is known of countries in the order of time: events and agreements that all of them take part in, money from one to the other, and what officials of any of them said and became. Of one country alone: all that it takes part in.',
      args: {
        countries: t.arg.stringList({
          required: true,
          description: 'ISO 3166-1 alpha-3 codes, such as `["USA", "KAZ"]`.',
        }),
        from: t.arg({ type: 'Date', description: 'Only what can be on or after this day.' }),
        to: t.arg({ type: 'Date', description: 'Only what can be on or before this day.' }),
        types: t.arg({
          type: [enumNamed('TimelineType')],
          description: 'Only entries of these sorts; all unless given.',
        }),
        ...pageArguments,
      },
      source: { is: 'timeline' },
    }),
  );
}
