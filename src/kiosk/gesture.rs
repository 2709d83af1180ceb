//! The way to the staff's menu, which players are not told: the four corners in order, or a word typed. Neither happens by
//! accident: each has to be done in one go, within seconds.

/// All of it within so many seconds.
const WITHIN_S: f64 = 6.0;
/// Part of a side that is a corner.
const CORNER: f32 = 0.16;
/// The word.
const WORD: &str = "douxfoyer";

/// How far the gesture has come. Times are seconds of a clock that only goes forward.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Gesture {
    corners: Steps,
    letters: Steps,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Steps {
    done: usize,
    began_s: f64,
}

impl Steps {
    /// Takes the next step: `fits` tells whether what came is the step of this number. True when it was the last of `all`.
    fn take(&mut self, now_s: f64, all: usize, fits: impl Fn(usize) -> bool) -> bool {
        if now_s - self.began_s > WITHIN_S {
            self.done = 0;
        }
        if !fits(self.done) {
            // What breaks the order may begin it anew.
            self.done = 0;
            if !fits(0) {
                return false;
            }
        }
        if self.done == 0 {
            self.began_s = now_s;
        }
        self.done += 1;
        let whole = self.done == all;
        if whole {
            self.done = 0;
        }
        whole
    }
}

impl Gesture {
    /// A tap at a place of the screen, 0 to 1 from the left and from the top. True when it ends the gesture: top left, top
    /// right, bottom right, bottom left.
    pub fn tap(&mut self, x: f32, y: f32, now_s: f64) -> bool {
        let side = |v: f32| match v {
            v if v <= CORNER => Some(false),
            v if v >= 1.0 - CORNER => Some(true),
            _ => None,
        };
        let corner = match (side(x), side(y)) {
            (Some(false), Some(false)) => Some(0),
            (Some(true), Some(false)) => Some(1),
            (Some(true), Some(true)) => Some(2),
            (Some(false), Some(true)) => Some(3),
            _ => None,
        };
        self.corners.take(now_s, 4, |step| corner == Some(step))
    }

    /// Two corners or more were touched in order, and the rest may come: what lies under the next is not meant.
    #[must_use]
    pub fn is_under_way(&self, now_s: f64) -> bool {
        self.corners.done > 1 && now_s - self.corners.began_s <= WITHIN_S
    }

    /// A letter typed. True when it ends the word.
    pub fn letter(&mut self, letter: char, now_s: f64) -> bool {
        let letter = letter.to_ascii_lowercase();
        self.letters.take(now_s, WORD.len(), |step| WORD.chars().nth(step) == Some(letter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CORNERS: [(f32, f32); 4] = [(0.05, 0.05), (0.95, 0.1), (0.9, 0.95), (0.1, 0.9)];

    #[test]
    fn four_corners_in_order_within_six_seconds() {
        let run = |order: [usize; 4], step_s: f64| {
            let mut gesture = Gesture::default();
            let mut now_s = 100.0;
            order.map(|i| {
                now_s += step_s;
                gesture.tap(CORNERS[i].0, CORNERS[i].1, now_s)
            })
        };
        assert_eq!(run([0, 1, 2, 3], 1.0), [false, false, false, true]);
        assert!(!run([0, 1, 2, 3], 2.5)[3], "too slow");
        assert!(!run([0, 2, 1, 3], 1.0)[3], "out of order");
        assert!(!run([0, 0, 1, 2], 1.0)[3]);
        let mut gesture = Gesture::default();
        gesture.tap(0.05, 0.05, 1.0);
        // The wrong corner begins anew when it is the first.
        gesture.tap(0.05, 0.05, 2.0);
        gesture.tap(0.95, 0.05, 3.0);
        gesture.tap(0.5, 0.5, 3.5);
        assert!(!gesture.tap(0.95, 0.95, 4.0), "a tap elsewhere breaks it");
    }

    #[test]
    fn from_the_second_corner_on_it_is_under_way_for_as_long_as_it_may_take() {
        let mut gesture = Gesture::default();
        let mut under_way = |i: usize, now_s: f64| {
            gesture.tap(CORNERS[i].0, CORNERS[i].1, now_s);
            [gesture.is_under_way(now_s), gesture.is_under_way(now_s + WITHIN_S)]
        };
        assert_eq!(under_way(0, 10.0), [false, false], "anyone may touch a corner");
        assert_eq!(under_way(1, 11.0), [true, false]);
        assert_eq!(under_way(2, 12.0), [true, false]);
        assert_eq!(under_way(3, 13.0), [false, false], "done");
        under_way(0, 20.0);
        under_way(1, 21.0);
        assert_eq!(under_way(1, 22.0), [false, false], "broken off");
    }

    #[test]
    fn taps_anywhere_never_open_it_by_the_way() {
        let mut gesture = Gesture::default();
        // A busy player: thousands of taps, none of whole runs of corners.
        for i in 0..5000_u16 {
            let (x, y) = (f32::from(i % 7) / 6.0, f32::from(i % 5) / 4.0);
            assert!(!gesture.tap(x, y, f64::from(i) * 0.3));
        }
    }

    #[test]
    fn the_word_in_one_go() {
        let mut gesture = Gesture::default();
        let mut type_in = |word: &str, step_s: f64| {
            let mut opened = false;
            for (i, letter) in (0_u8..).zip(word.chars()) {
                opened |= gesture.letter(letter, 50.0 + f64::from(i) * step_s);
            }
            opened
        };
        assert!(type_in("DouxFoyer", 0.3));
        assert!(type_in("dodouxfoyer", 0.3));
        assert!(!type_in("douxfoyer", 0.9));
        assert!(!type_in("doux foyer", 0.3));
    }
}
