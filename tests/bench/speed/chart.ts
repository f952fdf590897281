import { questions } from './questions.ts';
import { median, type Results, ratios } from './report.ts';

const [LEFT, BAR, GAP, UNIT] = [190, 12, 16, 120] as const;
const SERIES = [
  { own: 'entente', other: 'postgraphile', fill: '#1f6f8b', name: '÷ PostGraphile' },
  { own: 'entente', other: 'ceiling', fill: '#c98b2b', name: '÷ ceiling' },
] as const;

/** A chart of how often Entente answers while another answers once; the line is as often. */
export function chart(results: Results): string {
  const [connections = 16] = results.connections;
  const group = SERIES.length * BAR + GAP;
  const bars = questions.flatMap((question, q) => {
    const top = 40 + q * group;
    const label = `<text x="${LEFT - 8}" y="${top + BAR + 4}" text-anchor="end">${question.name}</text>`;
    const each = SERIES.map(({ fill, ...which }, s) => {
      const ratio = median(ratios(results, question, connections, which));
      if (ratio === null) return '';
      const y = top + s * BAR;
      return `<rect x="${LEFT}" y="${y}" width="${(ratio * UNIT).toFixed(1)}" height="${BAR - 2}" fill="${fill}"/><text x="${LEFT + ratio * UNIT + 4}" y="${y + 9}" font-size="10">${ratio.toFixed(2)}</text>`;
    });
    return [label, ...each];
  });
  const height = 50 + questions.length * group;
  const legend = SERIES.map(
    ({ fill, name }, s) =>
      `<rect x="${LEFT + s * 130}" y="12" width="10" height="10" fill="${fill}"/><text x="${LEFT + 14 + s * 130}" y="21">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="${height}" font-family="sans-serif" font-size="12">
<title>Answers of Entente while another gives one, ${connections} connections</title>
<rect width="100%" height="100%" fill="#fff"/>
${legend.join('\n')}
<line x1="${LEFT + UNIT}" x2="${LEFT + UNIT}" y1="32" y2="${height - 12}" stroke="#888" stroke-dasharray="3 3"/>
${bars.filter(Boolean).join('\n')}
</svg>
`;
}
