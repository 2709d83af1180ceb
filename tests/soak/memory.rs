//! Memory over a run: sampled while it goes, judged at its end.

/// Growth over the second half that is still flat.
const FLAT: f64 = 0.01;

/// Memory of this program that is in use, kB; nothing where the system does not say.
pub fn resident_kb() -> Option<f64> {
    const PAGE_KB: f64 = 4.0;
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(text.split(' ').nth(1)?.parse::<f64>().ok()? * PAGE_KB)
}

/// Says how memory went, and fails when it grew over the second half. A run with far fewer samples than wanted cannot tell.
#[expect(clippy::cast_precision_loss, reason = "a few hundred samples")]
pub fn tell(memory: &[f64], wanted: usize) {
    let second = &memory[memory.len() / 2..];
    let (Some(first), Some(last)) = (memory.first(), memory.last()) else { return };
    let count = second.len() as f64;
    if second.len() < wanted / 4 {
        println!("memory: {first:.0} kB, then {last:.0} kB; too few samples for a slope");
        return;
    }
    // Least squares; the slope as growth from the first to the last of these samples.
    let (mean_x, mean_y) = ((count - 1.0) / 2.0, second.iter().sum::<f64>() / count);
    let (mut over, mut under) = (0.0, 0.0);
    for (x, y) in second.iter().enumerate() {
        let x = x as f64 - mean_x;
        over += x * (y - mean_y);
        under += x * x;
    }
    let growth = over / under * (count - 1.0) / mean_y;
    println!("memory: {first:.0} kB, then {last:.0} kB; {:+.2} % over the second half", 100.0 * growth);
    assert!(growth <= FLAT, "memory grows");
}
