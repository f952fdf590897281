import type { Service } from '../service.ts';

/** What a page of metrics says of a name, with its labels as Prometheus writes them; 0 where it says nothing. */
export function metricIn(page: string, name: string): number {
  const line = page.split('\n').find(one => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}

/** What /metrics of a service says of a name. */
export async function measured(service: Service, name: string): Promise<number> {
  return metricIn(await (await service.fetch('/metrics')).text(), name);
}
