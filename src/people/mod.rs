//! People: routines by time of day, habits by chance, comfort, health. Deterministic per seed.
