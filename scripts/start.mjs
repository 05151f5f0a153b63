/** `npm start`: opens VS Code with the extension and its demo. See `start/options.mjs`. */
import './nodeVersion.mjs';

// Imported once the Node is known to understand it.
const { main } = await import('./start/main.mjs');
await main(process.argv.slice(2));
