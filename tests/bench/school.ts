import { simulate } from '../simulation/simulate';
import type { Bench } from './bench';
import type { Findings } from './report';

const clients = 40;
const usualMinutes = 10;

/** A school's day: forty clients, a mirror and a database on this machine, and everything killed again and again. */
export async function school({ say, runs }: Bench): Promise<Findings> {
  // `--runs` is the number of minutes here.
  const minutes = runs ?? usualMinutes;
  const result = await simulate({ clients, processes: 4, seconds: minutes * 60, say });
  const troubled = Object.entries(result.troubled).map(([name, count]) => `${name} ${count}`);
  return {
    tables: [
      {
        title: `A school's day: ${clients} clients, ${minutes} minutes`,
        columns: ['what', 'value'],
        rows: [
          ['events counted', String(result.events)],
          ['stops expected; in the merged files', `${result.expectedStops}; ${result.mergedStops}`],
          [
            'series in the database after a last kill; wrong, missing or too many',
            `${result.series}; ${result.wrongSeries.length}`,
          ],
          [
            'kills of the database; of processes with ten clients each',
            `${result.databaseKills}; ${result.clientKills}`,
          ],
          ['publications; answers of a mirror in trouble', `${result.publications}; ${troubled.join(', ')}`],
          [
            'looks at the mirror; after which something not rightly published was held',
            `${result.looks}; ${result.wrongHeld.length}`,
          ],
          ['until the last client had everything confirmed', `${result.tailSeconds} s`],
        ],
      },
    ],
    raw: result,
  };
}
