//! Where the sun is and what each face gets from it.
//!
//! Position: Fourier series of declination and equation of time (Spencer 1971), good to some hundredths of a degree.
//! Sky: Perez, Ineichen, Seals, Michalsky and Stewart, *Modeling daylight availability and irradiance components from
//! direct and global irradiance*, Solar Energy 44 (1990): circumsolar and horizon brightening by sky clearness.

use super::building::Site;
use super::weather::Sample;
use crate::math::{DEGREE, PI, acos, asin, atan2, pow, sin_cos};

/// Radiation outside the atmosphere, yearly mean, W/m², as used with the Perez coefficients.
const SOLAR_CONSTANT: f64 = 1367.0;
/// Seconds in a day.
const DAY_S: f64 = 86_400.0;
/// Below this sine of its altitude the sun counts as set.
const HORIZON: f64 = 1e-5;

/// Direction of the sun.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sun {
    /// Unit vector towards it: east, north, up.
    pub direction: [f64; 3],
    /// Radiation outside the atmosphere on that day, over its yearly mean.
    pub distance_factor: f64,
}

impl Sun {
    /// Where the sun is, `time_of_year_s` seconds after 1 January 0 h local standard time.
    #[must_use]
    pub fn at(site: &Site, time_of_year_s: f64) -> Self {
        // Universal time fixes declination; the year has 365 days here.
        let day_angle = 2.0 * PI * (time_of_year_s - site.time_zone_h * 3600.0) / (365.0 * DAY_S);
        let (s1, c1) = sin_cos(day_angle);
        let (s2, c2) = (2.0 * s1 * c1, c1 * c1 - s1 * s1);
        let (s3, c3) = (s2 * c1 + c2 * s1, c2 * c1 - s2 * s1);
        let declination = 0.006_918 - 0.399_912 * c1 + 0.070_257 * s1 - 0.006_758 * c2 + 0.000_907 * s2
            - 0.002_697 * c3
            + 0.001_480 * s3;
        // Radians of hour angle.
        let equation_of_time = 0.000_007_5 + 0.001_868 * c1 - 0.032_077 * s1 - 0.014_615 * c2 - 0.040_849 * s2;
        let distance_factor = 1.000_110 + 0.034_221 * c1 + 0.001_280 * s1 + 0.000_719 * c2 + 0.000_077 * s2;
        let standard_angle = 2.0 * PI * (time_of_year_s / DAY_S - (time_of_year_s / DAY_S).floor() - 0.5);
        let hour_angle = standard_angle + (site.longitude_deg - 15.0 * site.time_zone_h) * DEGREE + equation_of_time;
        let (sd, cd) = sin_cos(declination);
        let (sh, ch) = sin_cos(hour_angle);
        let (sl, cl) = sin_cos(site.latitude_deg * DEGREE);
        Self { direction: [-cd * sh, sd * cl - cd * ch * sl, sd * sl + cd * ch * cl], distance_factor }
    }

    /// Whether it is above the horizon.
    #[must_use]
    pub fn is_up(&self) -> bool {
        self.direction[2] > HORIZON
    }

    /// Degrees above the horizon (negative at night), without refraction.
    #[must_use]
    pub fn altitude_deg(&self) -> f64 {
        asin(self.direction[2]) / DEGREE
    }

    /// Degrees from north, clockwise, 0 to 360.
    #[must_use]
    pub fn azimuth_deg(&self) -> f64 {
        let a = atan2(self.direction[0], self.direction[1]) / DEGREE;
        if a < 0.0 { a + 360.0 } else { a }
    }
}

/// A way that faces look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Orientation {
    /// Degrees from north, clockwise, 0 to 360.
    pub azimuth_deg: f64,
    /// Degrees from the zenith.
    pub tilt_deg: f64,
    normal: [f64; 3],
}

impl Orientation {
    /// From the azimuth and tilt of the outward normal, degrees.
    #[must_use]
    pub fn new(azimuth_deg: f64, tilt_deg: f64) -> Self {
        let (sa, ca) = sin_cos(azimuth_deg * DEGREE);
        let (mut st, mut ct) = sin_cos(tilt_deg * DEGREE);
        // Exact at the usual tilts.
        if ct.abs() < 1e-12 {
            (st, ct) = (1.0, 0.0);
        }
        if st.abs() < 1e-12 {
            st = 0.0;
        }
        Self { azimuth_deg: azimuth_deg.rem_euclid(360.0), tilt_deg, normal: [st * sa, st * ca, ct] }
    }

    /// Cosine of the tilt.
    #[must_use]
    pub fn cos_tilt(&self) -> f64 {
        self.normal[2]
    }

    /// Share of the view that is sky.
    #[must_use]
    pub fn sky_view(&self) -> f64 {
        0.5 * (1.0 + self.normal[2])
    }

    /// Cosine of the angle of incidence; negative when the sun is behind.
    #[must_use]
    pub fn cos_incidence(&self, sun: &Sun) -> f64 {
        self.normal.iter().zip(&sun.direction).map(|(n, s)| n * s).sum()
    }
}

/// Solar radiation on a face, W/m².
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Irradiance {
    /// Straight from the disc of the sun.
    pub beam: f64,
    /// From the sky and the ground.
    pub diffuse: f64,
    /// Cosine of the angle of incidence of the beam (0 when behind).
    pub cos_incidence: f64,
}

/// State of the sky, the same for every face.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sky {
    sun: Sun,
    beam: f64,
    diffuse: f64,
    ground: f64,
    circumsolar: f64,
    horizon: f64,
}

impl Sky {
    /// Sky of a weather sample with the sun where it is; `None` at night.
    #[must_use]
    pub fn new(site: &Site, sun: &Sun, weather: &Sample) -> Option<Self> {
        let (dni, dhi) = (weather.dni.max(0.0), weather.dhi.max(0.0));
        if !sun.is_up() || dni + dhi <= 0.0 {
            return None;
        }
        let up = sun.direction[2];
        let (circumsolar, horizon) = if dhi > 0.0 { brightening(site, sun, dni, dhi) } else { (0.0, 0.0) };
        Some(Self {
            sun: *sun,
            beam: dni,
            diffuse: dhi,
            ground: (dni * up + dhi) * site.ground_reflectance,
            circumsolar,
            horizon,
        })
    }

    /// Radiation on a face.
    #[must_use]
    pub fn on(&self, face: &Orientation) -> Irradiance {
        let cos_incidence = face.cos_incidence(&self.sun).max(0.0);
        let low = self.sun.direction[2].max(LOWEST_SINE);
        let sin_tilt = (1.0 - face.normal[2] * face.normal[2]).max(0.0).sqrt();
        let sky = (1.0 - self.circumsolar) * face.sky_view()
            + self.circumsolar * cos_incidence / low
            + self.horizon * sin_tilt;
        Irradiance {
            beam: self.beam * cos_incidence,
            diffuse: self.diffuse * sky.max(0.0) + self.ground * (1.0 - face.sky_view()),
            cos_incidence,
        }
    }
}

/// Sine of 5°, below which the circumsolar part no longer grows.
const LOWEST_SINE: f64 = 0.087_155_742_747_658_17;
/// Upper limits of the classes of sky clearness.
const CLEARNESS: [f64; 7] = [1.065, 1.230, 1.500, 1.950, 2.800, 4.500, 6.200];
/// Circumsolar coefficients by class: constant, of brightness, of zenith angle.
const F1: [[f64; 3]; 8] = [
    [-0.008_311_7, 0.587_728_5, -0.062_063_6],
    [0.129_945_7, 0.682_595_4, -0.151_372_5],
    [0.329_695_8, 0.486_873_5, -0.221_095_8],
    [0.568_205_3, 0.187_452_5, -0.295_129_0],
    [0.873_028_0, -0.392_040_3, -0.361_614_9],
    [1.132_607_7, -1.236_728_4, -0.411_849_4],
    [1.060_159_1, -1.599_913_7, -0.358_922_1],
    [0.677_747_0, -0.327_258_8, -0.250_428_6],
];
/// Horizon coefficients, likewise.
const F2: [[f64; 3]; 8] = [
    [-0.059_601_2, 0.072_124_9, -0.022_021_6],
    [-0.018_932_5, 0.065_965_0, -0.028_874_8],
    [0.055_414_0, -0.063_958_8, -0.026_054_2],
    [0.108_863_1, -0.151_922_9, -0.013_975_4],
    [0.225_564_7, -0.462_044_2, 0.001_244_8],
    [0.287_781_3, -0.823_035_7, 0.055_865_1],
    [0.264_212_4, -1.127_234_0, 0.131_069_4],
    [0.156_131_3, -1.376_503_1, 0.250_621_2],
];

fn brightening(site: &Site, sun: &Sun, dni: f64, dhi: f64) -> (f64, f64) {
    let zenith = acos(sun.direction[2]);
    let cube = 1.041 * zenith * zenith * zenith;
    let clearness = ((dni + dhi) / dhi + cube) / (1.0 + cube);
    let class = CLEARNESS.iter().take_while(|limit| clearness > **limit).count();
    // Relative air mass (Kasten), for the thinner air of the site.
    let air_mass = (1.0 - 0.1 * site.elevation_m / 1000.0)
        / (sun.direction[2] + 0.15 * pow((93.885 - zenith / DEGREE).max(0.1), -1.253));
    let brightness = dhi * air_mass / (SOLAR_CONSTANT * sun.distance_factor);
    let value = |c: &[f64; 3]| c[0] + c[1] * brightness + c[2] * zenith;
    (value(&F1[class]).max(0.0), value(&F2[class]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site {
            latitude_deg: 39.742,
            longitude_deg: -105.18,
            time_zone_h: -7.0,
            elevation_m: 1830.0,
            ground_reflectance: 0.2,
        }
    }

    #[test]
    fn a_horizontal_face_gets_the_global_radiation() {
        let sun = Sun::at(&site(), 170.5 * DAY_S);
        let weather = Sample { dni: 850.0, dhi: 110.0, ..Sample::default() };
        let sky = Sky::new(&site(), &sun, &weather).unwrap();
        let flat = sky.on(&Orientation::new(0.0, 0.0));
        let global = 850.0 * sun.direction[2] + 110.0;
        assert!(((flat.beam + flat.diffuse) / global - 1.0).abs() < 1e-9);
        let down = sky.on(&Orientation::new(0.0, 180.0));
        assert!((down.diffuse / (0.2 * global) - 1.0).abs() < 1e-6 && down.beam == 0.0);
    }

    #[test]
    fn an_overcast_sky_is_nearly_uniform() {
        let sun = Sun::at(&site(), 80.5 * DAY_S);
        let weather = Sample { dni: 0.0, dhi: 100.0, ..Sample::default() };
        let sky = Sky::new(&site(), &sun, &weather).unwrap();
        let south = sky.on(&Orientation::new(180.0, 90.0)).diffuse;
        let north = sky.on(&Orientation::new(0.0, 90.0)).diffuse;
        assert!(south >= north && south < 1.5 * north, "{south} {north}");
    }
}
