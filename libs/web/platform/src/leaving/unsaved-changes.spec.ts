import {
  EnvironmentInjector,
  createEnvironmentInjector,
  runInInjectionContext,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { UnsavedChanges } from './unsaved-changes';

describe('leaving a page', () => {
  let unsaved: UnsavedChanges;
  let page: EnvironmentInjector;
  let isDirty: boolean;

  beforeEach(() => {
    isDirty = false;
    unsaved = TestBed.inject(UnsavedChanges);
    page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    runInInjectionContext(page, () => {
      unsaved.watch(() => isDirty);
    });
  });

  const leaveTab = (): boolean =>
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('asks nothing when all is saved', () => {
    expect(unsaved.mayLeave()).toBe(true);
    expect(leaveTab()).toBe(true);
  });

  it('asks when something is not saved, and does as answered', async () => {
    isDirty = true;

    const answer = unsaved.mayLeave();
    expect(unsaved.asking()).not.toBeNull();
    unsaved.asking()?.(false);

    expect(await answer).toBe(false);
    expect(unsaved.asking()).toBeNull();
    expect(leaveTab()).toBe(false);
  });

  it('forgets a page that is gone', () => {
    isDirty = true;

    page.destroy();

    expect(unsaved.mayLeave()).toBe(true);
  });
});
