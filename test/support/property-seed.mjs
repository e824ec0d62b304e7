import fc from 'fast-check';

// The same cases in every run, so that a landing is not decided by chance; PROPERTY_SEED=random (or a number) looks for new ones.
const wanted = process.env.PROPERTY_SEED ?? '20261124';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
