import type { Rows } from '../../drizzle/rows.ts';

/** How rows are written. */
export interface Format {
  /** Its media type. */
  type: string;
  /** What comes before the rows. */
  head(columns: readonly string[]): string;
  /** A row, which comes as the JSON text of an object. */
  line(row: string, columns: readonly string[]): string;
}

/** All rows are in the file, the reader left before, or something failed. */
export type End = { is: 'complete' | 'left' } | { is: 'broken'; error: unknown };

/** An export under way. */
export interface Walk {
  /** The file; it fails, instead of ending, where not all rows could be had. */
  body: ReadableStream<Uint8Array>;
  /** How many rows are in it so far. */
  rows(): number;
  ended: Promise<End>;
}

/** Walks rows into a file, a batch when there is room for one. The first is read before this returns, so that what fails at once fails here. */
export async function walk(rows: Rows, format: Format, columns: readonly string[]): Promise<Walk> {
  let first: readonly string[] | undefined = await rows.next().catch(async error => {
    await rows.close();
    throw error;
  });
  let head = format.head(columns);
  let count = 0;
  let end = (_: End) => {};
  const ended = new Promise<End>(resolve => {
    end = resolve;
  });
  const bytes = new TextEncoder();

  const body = new ReadableStream<Uint8Array>(
    {
      start: controller => {
        void rows.lost.then(error => {
          end({ is: 'broken', error });
          controller.error(error);
        });
      },
      pull: async controller => {
        try {
          const batch = first ?? (await rows.next());
          first = undefined;
          count += batch.length;
          const text = head + batch.map(row => format.line(row, columns)).join('');
          head = '';
          if (text) controller.enqueue(bytes.encode(text));
          if (batch.length > 0) return;
          controller.close();
          end({ is: 'complete' });
        } catch (error) {
          end({ is: 'broken', error });
          controller.error(error);
        }
        await rows.close();
      },
      cancel: () => {
        end({ is: 'left' });
        return rows.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { body, rows: () => count, ended };
}
