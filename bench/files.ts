/** A file of the project. Holds in this folder only: `npm run bench` bundles what is here into one file beside this one. */
export const file = (path: string): URL => new URL(`../${path}`, import.meta.url)
