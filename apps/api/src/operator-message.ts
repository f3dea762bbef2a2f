import { OperatorError } from '@alongside/api-platform';

/** Ends the process with a sentence for whoever started it; a stack trace only for what nobody foresaw. */
export function stopWith(error: unknown): never {
  const text =
    error instanceof OperatorError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : 'Stopped for a reason that is not known.';
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

export const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
