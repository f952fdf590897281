import { describe, expect, it } from 'vitest';
import { ConfigProblems, readConfig, settings } from '../../src/config.ts';

const problemsOf = (env: Record<string, string>) => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigProblems) return error.problems;
    throw error;
  }
};

describe('settings', () => {
  it('have defaults', () => {
    const config = readConfig({});
    expect(config).toEqual({
      PORT: 4000,
      HOST: '127.0.0.1',
      DATABASE_URL: undefined,
      ENTENTE_HOME: undefined,
      LOG_LEVEL: 'info',
      ANSWERS_MB: 24,
      CORS_ORIGINS: 'any',
    });
    expect(Object.keys(config)).toEqual(Object.keys(settings));
  });

  it('are read from the environment; empty is not set', () => {
    const env = {
      PORT: ' 0 ',
      HOST: '::1',
      DATABASE_URL: 'postgresql://me:secret@db.example/entente',
      ENTENTE_HOME: '',
      LOG_LEVEL: 'DEBUG',
      ANSWERS_MB: '0',
      CORS_ORIGINS: 'https://a.example, http://localhost:3000',
    };
    expect(readConfig(env)).toEqual({
      PORT: 0,
      HOST: '::1',
      DATABASE_URL: env.DATABASE_URL,
      ENTENTE_HOME: undefined,
      LOG_LEVEL: 'debug',
      ANSWERS_MB: 0,
      CORS_ORIGINS: ['https://a.example', 'http://localhost:3000'],
    });
    expect(readConfig({ CORS_ORIGINS: '*' }).CORS_ORIGINS).toBe('any');
  });

  it('tell all their problems at once: the name, what was given, what is allowed', () => {
    const problems = problemsOf({
      PORT: '65536',
      HOST: 'not a host',
      DATABASE_URL: 'mysql://me:secret@db.example/entente',
      LOG_LEVEL: 'loud',
      ANSWERS_MB: '-1',
      CORS_ORIGINS: 'https://a.example/path',
    });
    expect(problems).toHaveLength(6);
    expect(problems[0]).toBe('PORT: "65536" is not a whole number from 0 to 65535 (0: any free port).');
    expect(problems[3]).toBe('LOG_LEVEL: "loud" is not one of trace, debug, info, warn, error, fatal, silent.');
    expect(problems[4]).toBe('ANSWERS_MB: "-1" is not a whole number of megabytes up to 99999.');
    expect(problems.join()).not.toContain('secret');
  });

  it.each(['4000.5', '-1', '0x10', 'port'])('refuse PORT %s', PORT => expect(problemsOf({ PORT })).toHaveLength(1));
  it.each(['a.example', 'https://a.example,', 'ftp://a.example', 'https://a.example,*'])(
    'refuse CORS_ORIGINS %s',
    CORS_ORIGINS => expect(problemsOf({ CORS_ORIGINS })).toHaveLength(1),
  );
});
