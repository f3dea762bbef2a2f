import { AsyncLocalStorage } from 'node:async_hooks';

const told = new AsyncLocalStorage<Date>();

/** Runs `work` as if it happened at `moment`. */
export const at = <T>(moment: Date, work: () => Promise<T>): Promise<T> => told.run(moment, work);

/** The clock of the API that writes the demonstration: the moment being told, or now. */
export const demonstrationClock = (): Date => told.getStore() ?? new Date();
