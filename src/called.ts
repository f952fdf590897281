/** How the command is called: in a checkout by npm's script, from an installed package by its own name. */
export const called = import.meta.url.endsWith('.ts') ? 'npm run entente --' : 'npx entente';
