import postgres from 'postgres';
import type { Code } from '../../../schema/errors.ts';
import { type Door, openDoor } from './door.ts';

/** A service in trouble, and what it says of it. */
export interface Trouble {
  code: Code;
  name: string;
  status: number;
  message: string;
  /** Whether the operation was begun: then `data` is null, else there is none. */
  begun: boolean;
  begin(): Promise<Door & { end(): Promise<void> }>;
}

const administer = (url: string) => postgres(url, { max: 1, onnotice: () => {} });

export const troubles: readonly Trouble[] = [
  {
    code: 'TIMEOUT',
    name: 'a statement that takes too long',
    status: 200,
    message: 'The database did not answer in time.',
    begun: true,
    begin: async () => {
      const door = await openDoor({ world: 'world', reader: { statementTimeout: 200 } });
      const other = administer(door.service.url);
      const rude = await other.reserve();
      await rude`begin`;
      await rude`lock table agreements in access exclusive mode`;
      const end = async () => {
        await rude`rollback`;
        rude.release();
        await other.end();
        await door.stop();
      };
      return { ...door, end };
    },
  },
  {
    code: 'UNAVAILABLE',
    name: 'a database that is gone',
    status: 503,
    message: 'The database cannot be reached.',
    begun: false,
    begin: async () => {
      const door = await openDoor();
      await door.service.dropDatabase();
      return { ...door, end: door.stop };
    },
  },
  {
    code: 'INTERNAL_SERVER_ERROR',
    name: 'what nobody foresaw',
    status: 200,
    message: 'Unexpected error.',
    begun: true,
    begin: async () => {
      const door = await openDoor();
      const other = administer(door.service.url);
      await other`drop table agreements cascade`;
      await other.end();
      return { ...door, end: door.stop };
    },
  },
];
