//! Charts of a week, as SVG: the reference as a broad pale line, ours as a thin dark one on it.

use std::fmt::Write;

const WIDTH: f64 = 900.0;
const HEIGHT: f64 = 260.0;
const LEFT: f64 = 44.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 24.0;

/// A chart of 168 hours.
pub(super) fn week(title: &str, reference: &[f64], ours: &[f64]) -> String {
    let all = || reference.iter().chain(ours).copied();
    let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
    let step = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(|s| (high - low) / s <= 6.0).unwrap_or(50.0);
    let bottom = (low / step).floor() * step;
    let top = ((high / step).ceil() * step).max(bottom + step);
    let y = |v: f64| TOP + (HEIGHT - TOP - BOTTOM) * (top - v) / (top - bottom);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" \
         font-size=\"12\">\n<title>{title}</title>\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fffdf8\"/>\n\
         <text x=\"{LEFT}\" y=\"18\" font-size=\"13\">{title}</text>\n"
    );
    let mut v = bottom;
    while v <= top + 1e-9 {
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {0:.1}H{WIDTH}\" stroke=\"#e4ddd0\"/><text x=\"{1}\" y=\"{2:.1}\" text-anchor=\"end\">{v}</text>",
            y(v),
            LEFT - 6.0,
            y(v) + 4.0
        );
        v += step;
    }
    let hours = 168.0;
    for day in 0..7 {
        let x = LEFT + (WIDTH - LEFT) * f64::from(day) * 24.0 / hours;
        let _ = writeln!(
            svg,
            "<path d=\"M{x:.1} {TOP}V{:.1}\" stroke=\"#e4ddd0\"/><text x=\"{:.1}\" y=\"{:.1}\">day {}</text>",
            HEIGHT - BOTTOM,
            x + 4.0,
            HEIGHT - 8.0,
            day + 1
        );
    }
    for (series, style) in [
        (reference, "stroke=\"#f0a35e\" stroke-width=\"5\" stroke-linejoin=\"round\""),
        (ours, "stroke=\"#1d3f58\" stroke-width=\"1.3\""),
    ] {
        svg += "<path fill=\"none\" ";
        svg += style;
        svg += " d=\"";
        let mut hour = 0.5;
        for (i, v) in series.iter().enumerate() {
            let x = LEFT + (WIDTH - LEFT) * hour / hours;
            let _ = write!(svg, "{}{x:.1} {:.1}", if i == 0 { "M" } else { "L" }, y(*v));
            hour += 1.0;
        }
        svg += "\"/>\n";
    }
    let _ = write!(
        svg,
        "<path d=\"M{0} 14h26\" stroke=\"#f0a35e\" stroke-width=\"5\"/><text x=\"{1}\" y=\"18\">EnergyPlus</text>\
         <path d=\"M{2} 14h26\" stroke=\"#1d3f58\" stroke-width=\"1.3\"/><text x=\"{3}\" y=\"18\">ours</text>\n</svg>\n",
        WIDTH - 210.0,
        WIDTH - 180.0,
        WIDTH - 100.0,
        WIDTH - 70.0
    );
    svg
}
