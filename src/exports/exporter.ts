import type { GraphQLSchema } from 'graphql';
import type { Reader } from '../../drizzle/client.ts';
import { type ExportAsked, exportable, planExport } from '../../schema/plan/export.ts';
import { csv } from './csv.ts';
import { ndjson } from './ndjson.ts';
import { type Format, type Walk, walk } from './walk.ts';

const formats = new Map<string, Format>(Object.entries({ csv, ndjson }));

/** What can be exported, and in which formats. */
export function exporter(schema: GraphQLSchema, stream: Reader['stream']) {
  const tables = exportable();
  return {
    names: [...tables.keys()],
    formats: [...formats.keys()],
    /** An export by its name and ending: its media type, and what begins it; it ends early when `signal` says so. */
    find: (name: string, ending: string) => {
      const table = tables.get(name);
      const format = formats.get(ending);
      if (!table || !format) return undefined;
      return {
        type: format.type,
        walk: async (asked: ExportAsked, signal: AbortSignal): Promise<Walk> => {
          const { statement, params, columns } = planExport(schema, table, asked);
          const rows = stream(statement, params);
          signal.addEventListener('abort', () => void rows.close(), { once: true });
          return walk(rows, format, columns);
        },
      };
    },
  };
}
