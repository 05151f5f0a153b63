/** Imported first by what people run: ends with a sentence where Node is too old for the rest. */
const required = [20, 18];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < required[0] || (major === required[0] && minor < required[1])) {
  const needed = required.join('.');
  console.error(`This needs Node ${needed} or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}
