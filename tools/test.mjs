// `npm test`. Says so when Node is too old even to install the packages; everything else is in check.mjs.
if (Number(process.versions.node.split('.')[0]) < 18) {
  console.error('Node ' + process.version + ' is too old. Alongside starts with Node 18 or newer.');
  process.exit(1);
}
import('./check.mjs').then(({ check }) => check(process.argv.slice(2)));
