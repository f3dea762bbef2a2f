export { UnsettledRecords } from './records/unsettled-records';
export { LayOutDates } from './schedule/lay-out-dates';
export * from './supervision.module';
export * from './supervision.schema';
