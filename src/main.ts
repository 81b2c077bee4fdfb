#!/usr/bin/env node
// The command line, and the only place that ends the process.
import { enableCompileCache } from 'node:module';

// Stripped types and compiled code are kept for the next start.
enableCompileCache();
const { main } = await import('./cli/program.ts');
process.exitCode = await main(process.argv.slice(2));
// A connection that an SDK keeps open must not keep the process.
process.exit();
