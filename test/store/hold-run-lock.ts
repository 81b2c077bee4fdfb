// Takes the run lock of a folder and keeps it until the process is ended. Arguments: the folder, since when.
import { takeRunLock } from '../../src/store/run-lock.ts';

const [, , folder = '', since = ''] = process.argv;
takeRunLock(folder, Temporal.Instant.from(since));
process.stdout.write('held\n');
process.stdin.resume();
