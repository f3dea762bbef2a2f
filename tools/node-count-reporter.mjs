import counts from './test-counts.cjs';

/** Leaves the counts of Node's own test runner, beside another reporter that shows the tests. */
export default async function* count(events) {
  for await (const { type, data } of events)
    if (type === 'test:summary' && data.file === undefined)
      counts.leaveCount(data.counts.passed, data.counts.failed + data.counts.cancelled);
  yield '';
}
