/** Stands for leaving a check out, among its answers; on the wire it is `null`. */
export const LEAVE_OUT = 'leave_out';
