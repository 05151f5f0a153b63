// Prints what loading a module does to the global object: `node globalSlots.mjs <module> [claim]`.
// With `claim`, the dispatcher slots are taken before, as by Node's own `fetch` or another undici.
const [module, claim] = process.argv.slice(2);
const slots = [1, 2, 3].map(version => Symbol.for(`undici.globalDispatcher.${version}`));
const dispatcher = { dispatch: () => true };
if (claim) for (const slot of slots) globalThis[slot] = dispatcher;

const names = () => Reflect.ownKeys(globalThis);
const snapshot = () =>
  new Map(names().map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
const before = snapshot();
const loaded = await import(module);
const after = snapshot();

const same = (one, other) =>
  one !== undefined &&
  other !== undefined &&
  Reflect.ownKeys(one).every(key => Object.is(one[key], other[key]));
const changed = [...new Set([...before.keys(), ...after.keys()])]
  .filter(name => !same(before.get(name), after.get(name)))
  .map(String);

// A request besides, since some of the client is loaded by the first one only.
const api = loaded.createApi({
  endpoints: { gatewayUrl: 'http://127.0.0.1:9', controlUrl: 'http://127.0.0.1:9' },
  key: 'key',
});
const outcome = await api.connections.list({}, { attempts: 1 }).catch(error => error.code);
api.dispose();
const taken = slots.map(slot => slot in globalThis && globalThis[slot] !== dispatcher);
console.log(JSON.stringify({ changed, outcome, taken }));
