/** A sentence for whoever started us: shown as it is, without a stack trace. */
export class OperatorError extends Error {}

const REASONS = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOENT: 'the folder is not there and cannot be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
};

/** `error` as a sentence about a folder that we had to write into; an unknown error stays itself. */
export function cannotWrite(folder, error, advice) {
  const reason = REASONS[error.code];
  return reason ? new OperatorError(`Cannot write in ${folder}: ${reason}. ${advice}`) : error;
}
