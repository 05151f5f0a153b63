import * as z from 'zod';

// The page's policy forbids eval, and zod's probe for it would be reported as a violation. This has
// to run before any schema is built, so it is imported first.
z.config({ jitless: true });
