// Prints what loading a module does to the global object: `node globalSlots.mjs <module> [claimed]`.
// With `claimed`, somebody has taken the dispatcher slots before: Node's own `fetch`, or another
// undici. Without, nothing may look at the properties first, since Node takes its slot as soon as
// one of its own web classes is looked at; so names alone are compared.
const [module, claimed] = process.argv.slice(2);
const slots = [1, 2, 3].map(version => Symbol.for(`undici.globalDispatcher.${version}`));
if (claimed) for (const slot of slots) globalThis[slot] = { dispatch: () => true };

const describe = name => (claimed ? Object.getOwnPropertyDescriptor(globalThis, name) : {});
const snapshot = () => new Map(Reflect.ownKeys(globalThis).map(name => [name, describe(name)]));
const same = (one, other) =>
  one !== undefined &&
  other !== undefined &&
  Reflect.ownKeys(one).every(key => Object.is(one[key], other[key]));

// Node makes some of its properties when they are first used.
if (claimed) for (const name of Reflect.ownKeys(globalThis)) void globalThis[name];
const before = snapshot();
const loaded = await import(module);
// A request besides, since some of the client is loaded by the first one only.
const api = loaded.createApi({
  endpoints: { gatewayUrl: 'http://127.0.0.1:9', controlUrl: 'http://127.0.0.1:9' },
  key: 'key',
});
const outcome = await api.connections.list({}, { attempts: 1 }).catch(error => error.code);
api.dispose();
const after = snapshot();

const changed = [...new Set([...before.keys(), ...after.keys()])]
  .filter(name => !same(before.get(name), after.get(name)))
  .map(String);
console.log(JSON.stringify({ changed, outcome }));
