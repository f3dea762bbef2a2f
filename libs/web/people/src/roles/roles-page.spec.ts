import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { choose, peopleProviders, settle } from '../testing-people';

describe('what each role can see', () => {
  it('is shown for the role in the address, without asking for anything', async () => {
    TestBed.configureTestingModule({ providers: [...peopleProviders()] });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/organisation/people/roles?role=supervisor');
    await settle(harness);
    const page = harness.fixture.nativeElement as HTMLElement;
    const sightOf = (words: string) =>
      [...page.querySelectorAll('.sights li')].find(({ textContent }) =>
        textContent.includes(words),
      )?.textContent;
    expect(sightOf('somebody they supervise')).toContain('write the decision');
    expect(sightOf('supervised before')).toContain('For them it does not exist');

    choose(page, 'role', 'Administrator');
    await settle(harness);
    await settle(harness);
    expect(TestBed.inject(Router).url).toBe('/organisation/people/roles?role=administrator');
    expect(page.querySelector('.sights')?.textContent).not.toContain('Seen');
    expect(page.querySelector('.pages')?.textContent).toMatch(/services and teams\s+Theirs/);
  });
});
