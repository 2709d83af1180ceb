//! Hashes, and results of slow steps kept under the hash of what went into them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// Hex digits of a hash in a file name: 48 bits, plenty for a few dozen files a build.
pub const HASH_LEN: usize = 12;

/// A hash over several parts; each part's length counts, so that parts cannot run into each other.
#[derive(Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Adds one part.
    pub fn part(mut self, bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// The hash in hexadecimal, shortened to [`HASH_LEN`].
    pub fn finish(self) -> String {
        let mut text = String::with_capacity(HASH_LEN);
        for byte in self.0.finalize().iter().take(HASH_LEN / 2) {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

/// The short hash of one piece of data.
pub fn hash(bytes: impl AsRef<[u8]>) -> String {
    Hasher::default().part(bytes).finish()
}

/// A folder of results.
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// Opens or makes the folder.
    pub fn open(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        Ok(Self { folder })
    }

    /// The folder of results of `kind` for `key`; when it is not there yet, `make` fills it. The newest `keep` of a
    /// kind stay.
    pub fn get(&self, kind: &str, key: &str, keep: usize, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let entry = self.folder.join(format!("{kind}-{key}"));
        if entry.is_dir() {
            return Ok(entry);
        }
        // Filled aside and moved at the end: a step that fails or is interrupted leaves nothing behind under its name.
        let aside = tempfile::Builder::new().prefix("new-").tempdir_in(&self.folder)?;
        make(aside.path())?;
        let aside = aside.keep();
        if let Err(error) = fs::rename(&aside, &entry) {
            fs::remove_dir_all(&aside)?;
            // Another build may have been quicker with the same result.
            if !entry.is_dir() {
                return Err(error).with_context(|| format!("writing {}", entry.display()));
            }
        }
        self.prune(kind, keep)?;
        Ok(entry)
    }

    fn prune(&self, kind: &str, keep: usize) -> Result<()> {
        let prefix = format!("{kind}-");
        let mut entries: Vec<(SystemTime, PathBuf)> = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&prefix) {
                entries.push((entry.metadata()?.modified()?, entry.path()));
            }
        }
        entries.sort();
        let excess = entries.len().saturating_sub(keep);
        for (_, path) in entries.into_iter().take(excess) {
            fs::remove_dir_all(&path)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_short_stable_and_keep_parts_apart() {
        assert_eq!(hash("doux foyer").len(), HASH_LEN);
        assert_eq!(hash("a"), hash("a"));
        assert_ne!(hash("a"), hash("b"));
        let parts = |a: &str, b: &str| Hasher::default().part(a).part(b).finish();
        assert_ne!(parts("ab", "c"), parts("a", "bc"));
    }

    #[test]
    fn a_step_is_taken_once_and_failures_leave_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path().join("cache")).unwrap();
        let mut runs = 0;
        for _ in 0..2 {
            let entry = cache
                .get("step", "key", 4, |aside| {
                    runs += 1;
                    Ok(fs::write(aside.join("result"), "42")?)
                })
                .unwrap();
            assert_eq!(fs::read_to_string(entry.join("result")).unwrap(), "42");
        }
        assert_eq!(runs, 1);
        cache.get("step", "bad", 4, |_| anyhow::bail!("no")).unwrap_err();
        assert_eq!(fs::read_dir(folder.path().join("cache")).unwrap().count(), 1);
    }

    #[test]
    fn old_results_go() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path().to_path_buf()).unwrap();
        for key in ["a", "b", "c"] {
            cache.get("step", key, 2, |_| Ok(())).unwrap();
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
