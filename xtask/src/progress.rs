//! Numbered steps with the time each takes.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

/// What a step came to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Something was done.
    Done,
    /// Nothing had to be: what it makes is there and fresh.
    Fresh,
}

impl From<bool> for Outcome {
    /// From "something had to be done".
    fn from(done: bool) -> Self {
        if done { Self::Done } else { Self::Fresh }
    }
}

/// A run of steps, of which the number is known.
pub struct Steps {
    total: usize,
    taken: usize,
    started: Instant,
}

impl Steps {
    /// No step taken yet.
    pub fn new(total: usize) -> Self {
        Self { total, taken: 0, started: Instant::now() }
    }

    /// Takes one step, and says so before and after.
    pub fn take<T>(&mut self, name: &str, step: impl FnOnce() -> Result<(T, Outcome)>) -> Result<T> {
        self.taken += 1;
        let label = format!("[{}/{}] {name}", self.taken, self.total);
        println!("{label} …");
        let started = Instant::now();
        let (value, outcome) = step().with_context(|| format!("step {} of {} ({name})", self.taken, self.total))?;
        let spent = seconds(started.elapsed());
        match outcome {
            Outcome::Done => println!("{label}: done in {spent}"),
            Outcome::Fresh => println!("{label}: nothing to do ({spent})"),
        }
        Ok(value)
    }

    /// Time since the first step.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

/// A time as a person reads it.
pub fn seconds(time: Duration) -> String {
    let tenths = time.as_millis().div_ceil(100);
    if tenths < 600 {
        format!("{}.{} s", tenths / 10, tenths % 10)
    } else {
        format!("{} min {:02} s", tenths / 600, tenths % 600 / 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        assert_eq!(seconds(Duration::from_millis(40)), "0.1 s");
        assert_eq!(seconds(Duration::from_millis(59_900)), "59.9 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn a_failing_step_is_named() {
        let mut steps = Steps::new(2);
        assert_eq!(steps.take("first", || Ok((7, Outcome::Done))).unwrap(), 7);
        let error = steps.take::<()>("second", || anyhow::bail!("no")).unwrap_err();
        assert_eq!(format!("{error:#}"), "step 2 of 2 (second): no");
    }
}
