// The command line, and the only place that ends the process.
import { main } from './cli/program.ts';

process.exitCode = await main(process.argv.slice(2));
// A connection that an SDK keeps open must not keep the process.
process.exit();
