const BUCKETS = ['_YEAR', '_QUARTER', '_MONTH', '_FISCAL_YEAR', '_DECADE'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** The bucket a group key ends in, and the When before it; the fiscal year is no year. */
export function bucketOf(key: string): { when: string; bucket: Bucket } | undefined {
  const bucket = [...BUCKETS].sort((a, b) => b.length - a.length).find(end => key.endsWith(end));
  return bucket && { when: key.slice(0, -bucket.length), bucket };
}

/** The US fiscal year of a day: from July up to 1976, then the odd quarter, which is counted to 1976, then from October. */
function fiscalYear(day: string): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (day < '1976-07-01') return month >= 7 ? year + 1 : year;
  return month >= 10 ? year + 1 : year;
}

function placeOf(day: string, bucket: Bucket): string | number {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (bucket) {
    case '_YEAR':
      return Number(year);
    case '_QUARTER':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case '_MONTH':
      return day.slice(0, 7);
    case '_FISCAL_YEAR':
      return fiscalYear(day);
    case '_DECADE':
      return Number(year) - (Number(year) % 10);
  }
}

/** The bucket that both bounds fall into; null where one is not known, or they fall into two. */
export function bucketed(min: unknown, max: unknown, bucket: Bucket): string | number | null {
  if (typeof min !== 'string' || typeof max !== 'string') return null;
  const from = placeOf(min, bucket);
  return from === placeOf(max, bucket) ? from : null;
}
