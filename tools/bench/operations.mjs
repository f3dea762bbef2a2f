import { BENCH_PASSWORD, SIGN_IN_ACCOUNTS } from './load.mjs';

/** One of a list after the other, so that no two requests in flight meet in one case. */
const inTurn = (list) => {
  let place = 0;
  return () => list[place++ % list.length];
};

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The next working day or two: a hold is decided within five working days. */
const decideBy = inDays(new Date().getDay() >= 5 ? 4 : 2);

const HOLD = {
  outcome: 'hold',
  reasoning: 'We do not know enough yet, and nothing is lost by asking first.',
  missing: 'What they say themselves.',
  interimLine: 'You will hear from me by Friday.',
  decideBy,
};

/** What is measured, at both servers with the same requests; the address differs by its beginning only. */
export function operations({ long, discussing, tokens }) {
  const [nextToken, nextLong] = [inTurn(tokens), inTurn(long)];
  const [nextPost, nextCheck, nextHold] = [0, 1, 2].map((part) =>
    inTurn(discussing.filter((_, place) => place % 3 === part)),
  );
  const [account] = [inTurn(Array.from({ length: SIGN_IN_ACCOUNTS }, (_, place) => place + 1))];
  const both = (name, make) => ({ name, api: make, bare: make });
  return [
    both('list', () => ({ path: '/api/v1/cases?limit=25', token: nextToken() })),
    both('open a case', () => {
      const [token, , id] = nextLong();
      return { path: `/api/v1/cases/${id}`, token };
    }),
    both('post an entry', () => {
      const [token, , id] = nextPost();
      const body = {
        text: 'I asked again today, without leading. The answer was the same.',
        perspective: 'practitioner',
      };
      return { method: 'POST', path: `/api/v1/cases/${id}/entries`, token, body };
    }),
    both('record a check', () => {
      const [, token, id] = nextCheck();
      const body = {
        check: 'S14_policy_position',
        answer: 'inside',
        reason: 'Our guidance allows it.',
      };
      return { method: 'POST', path: `/api/v1/cases/${id}/safety-checks`, token, body };
    }),
    both('record a decision', () => {
      const [, token, id] = nextHold();
      return { method: 'POST', path: `/api/v1/cases/${id}/decisions`, token, body: HOLD };
    }),
    both('sign in', () => ({
      method: 'POST',
      path: '/api/v1/session',
      body: { email: `member${account()}@bench.example`, password: BENCH_PASSWORD },
    })),
  ];
}
