import type { Caller } from '@alongside/api-testing';
import type { GapPage, PolicyPage } from '@alongside/contracts';

/** What the demonstration promises of the policy library. */
export function promiseLibrary(as: (email: string) => Promise<Caller>): void {
  it('has policies of different ages, two answered gaps and one that waits', async () => {
    const practitioner = await as('practitioner@riverside.example');
    const { body: library } = await practitioner.get<PolicyPage>('/policies');
    expect(library.items).toHaveLength(6);
    expect(library.items.filter(({ triedUntil }) => triedUntil !== null)).toHaveLength(1);
    const silent = await practitioner.get<PolicyPage>('/policies?type=transport');
    expect(silent.body.items).toEqual([]);

    const { body: answered } = await practitioner.get<GapPage>('/policy-gaps');
    expect(answered.items.map(({ answer }) => answer?.kind).sort()).toEqual(['change', 'try']);
    const adopted = answered.items.map(({ answer }) => answer?.policy?.adoptedOn);
    expect(adopted).not.toContain(null);
    const manager = await as('manager@riverside.example');
    const open = await manager.get<GapPage>('/policy-gaps?state=open');
    expect(open.body.items).toMatchObject([{ mayAnswer: true }]);
  });
}
