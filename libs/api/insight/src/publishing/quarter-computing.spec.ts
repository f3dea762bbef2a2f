import {
  DISCLOSURE_THRESHOLDS,
  publishQuarter,
  type QuarterToPublish,
  type ThemeCount,
  type ThemeUnit,
} from '@alongside/domain';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ComputingInThread } from './quarter-computing';

const ROOT = path.resolve(__dirname, '../../../../..');

/** A service of two teams with closed cases; of the first team too few for one cell. */
function aQuarter(): QuarterToPublish {
  const units: readonly ThemeUnit[] = [
    { id: 'organisation', kind: 'organisation', parentId: null, activePractitioners: 20 },
    { id: 'service', kind: 'service', parentId: 'organisation', activePractitioners: 20 },
    { id: 'a', kind: 'team', parentId: 'service', activePractitioners: 10 },
    { id: 'b', kind: 'team', parentId: 'service', activePractitioners: 10 },
  ];
  const of = (unitId: string, used: number, notUsed: number): readonly ThemeCount[] =>
    [
      { table: null, category: null, cases: used + notUsed },
      { table: 'stop_condition', category: 'used', cases: used },
      { table: 'stop_condition', category: 'not_used', cases: notUsed },
    ].map((each) => ({
      ...{ unitId, period: 'quarter', base: 'closed' },
      ...{ practitioners: 10, persons: 10, largest: 1 },
      ...each,
    }));
  return {
    ...{ quarter: '2026-Q3', units, thresholds: DISCLOSURE_THRESHOLDS, earlier: [] },
    counts: [
      ...of('a', 3, 33),
      ...of('b', 27, 44),
      ...of('service', 30, 77),
      ...of('organisation', 30, 77),
    ],
  };
}

describe('working out a quarter in a thread of its own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-thread-'));
  const file = path.join(folder, 'compute-quarter.mjs');
  let computing: ComputingInThread;

  beforeAll(async () => {
    // By its command, since its types are not those of a spec's realm.
    await promisify(execFile)(process.execPath, [
      path.join(ROOT, 'node_modules/rolldown/bin/cli.mjs'),
      path.join(ROOT, 'libs/api/insight/src/publishing/compute-quarter.thread.ts'),
      ...['--file', file, '--format', 'esm', '--platform', 'node'],
      ...['--tsconfig', path.join(ROOT, 'apps/api/tsconfig.json')],
    ]);
    computing = new ComputingInThread(pathToFileURL(file));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the same bytes as working it out here', async () => {
    const input = aQuarter();
    const here = publishQuarter(input);
    expect(here.figures.some(({ shown }) => shown !== null)).toBe(true);
    expect(JSON.stringify(await computing.publish(input))).toBe(JSON.stringify(here));
  });

  it('leaves this thread to others meanwhile', async () => {
    let isDone = false;
    const published = computing.publish(aQuarter()).finally(() => {
      isDone = true;
    });
    for (let turn = 0; turn < 10; turn += 1) await setImmediate();
    expect(isDone).toBe(false);
    await published;
  });

  it('tells what is wrong, and ends with the process', async () => {
    const weak = { ...DISCLOSURE_THRESHOLDS, cases: 4 };
    await expect(computing.publish({ ...aQuarter(), thresholds: weak })).rejects.toThrow('cases');
    const begun = computing.publish(aQuarter());
    await Promise.all([
      expect(begun).rejects.toThrow('ended before'),
      computing.onApplicationShutdown(),
    ]);
  });
});
