import type { Service } from '../service.ts';

/** What /metrics says of a name, with its labels as Prometheus writes them; 0 where it says nothing. */
export async function measured(service: Service, name: string): Promise<number> {
  const text = await (await service.fetch('/metrics')).text();
  const line = text.split('\n').find(one => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}
