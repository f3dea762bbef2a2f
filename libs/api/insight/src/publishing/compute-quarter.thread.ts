import { publishQuarter, type QuarterToPublish } from '@alongside/domain';
import { parentPort, workerData } from 'node:worker_threads';

parentPort?.postMessage(publishQuarter(workerData as QuarterToPublish));
