#!/usr/bin/env node
// The way in, in plain JavaScript: an older Node is told what is needed, and with the compile cache on before the
// first TypeScript file is met, a warm start never loads Node's type stripper, which takes 14 MiB.
import module from 'node:module';

if (Number.parseInt(process.versions.node, 10) < 26) {
  process.stderr.write(
    `Paperboy needs Node 26 or newer, and this is ${process.version}. \`npm start\` brings its own.\n`,
  );
  process.exit(2);
}
module.enableCompileCache();
await import('./main.ts');
