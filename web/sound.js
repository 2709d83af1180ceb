// Sounds of the home, made on the spot from noise and a few tones: nothing to fetch. None is needed to play: whatever a
// sound says, the twin's live region says in words. No audio is opened before the player has pressed something.

/** A stroke of filtered noise: a click, a latch, a shutter. */
const noise = (frequency, sharpness, seconds, level, delay = 0) => ({ frequency, sharpness, seconds, level, delay });
/** A tone that dies away. */
const tone = (pitch, seconds, level, delay = 0, to = pitch) => ({ pitch, to, seconds, level, delay });

const SOUNDS = {
  press: [noise(2600, 3, 0.03, 0.1)],
  switch: [noise(1800, 4, 0.04, 0.3), noise(900, 3, 0.05, 0.14, 0.03)],
  dial: [noise(3200, 8, 0.02, 0.18)],
  door: [noise(420, 1.5, 0.14, 0.3), noise(1500, 4, 0.03, 0.12, 0.1)],
  window: [noise(700, 2, 0.09, 0.24), noise(2200, 5, 0.03, 0.12, 0.07)],
  shutter: [0, 1, 2, 3, 4, 5].map((slat) => noise(520 + 40 * slat, 2, 0.06, 0.16, 0.07 * slat)),
  saved: [tone(659, 0.35, 0.08), tone(880, 0.5, 0.08, 0.12)],
  news: [tone(523, 0.3, 0.05)],
  end: [tone(523, 0.5, 0.07), tone(659, 0.5, 0.07, 0.15), tone(784, 0.9, 0.07, 0.3)],
};

/** What is heard outside: filtered noise that goes on, by weather. */
const OUTSIDE = { wind: { frequency: 300, sharpness: 0.7, level: 0.03 } };

/** Makes the three calls that the game uses: loudness, a sound, and what is heard outside (nothing when it is quiet). */
export function makeSound() {
  let context;
  let hiss;
  let outside;
  // Share of full loudness.
  let share = 1;
  const open = () => {
    if (!context && navigator.userActivation?.hasBeenActive !== false) {
      context = new AudioContext();
      hiss = context.createBuffer(1, 2 * context.sampleRate, context.sampleRate);
      const samples = hiss.getChannelData(0);
      for (let i = 0; i < samples.length; i += 1) samples[i] = 2 * Math.random() - 1;
      // A hidden page is silent.
      document.addEventListener("visibilitychange", () => (document.hidden ? context.suspend() : context.resume()));
    }
    return context;
  };
  const gain = (level, begins, seconds) => {
    const node = context.createGain();
    node.gain.setValueAtTime(0, begins);
    node.gain.linearRampToValueAtTime(level * share, begins + 0.004);
    node.gain.exponentialRampToValueAtTime(0.0001 * share, begins + seconds);
    node.connect(context.destination);
    return node;
  };
  const filtered = ({ frequency, sharpness }) => {
    const source = new AudioBufferSourceNode(context, { buffer: hiss, loop: true });
    const filter = new BiquadFilterNode(context, { type: "bandpass", frequency, Q: sharpness });
    source.connect(filter);
    return { source, filter };
  };
  return {
    /** Loudness of what comes, in percent. */
    volume: (percent) => (share = percent / 100),
    sound(name) {
      if (!share || !open()) return;
      for (const part of SOUNDS[name] ?? []) {
        const begins = context.currentTime + part.delay;
        const through = gain(part.level, begins, part.seconds);
        let source;
        if (part.pitch) {
          source = new OscillatorNode(context, { type: "sine", frequency: part.pitch });
          source.frequency.exponentialRampToValueAtTime(part.to, begins + part.seconds);
          source.connect(through);
        } else {
          const made = filtered(part);
          made.filter.connect(through);
          source = made.source;
        }
        source.start(begins);
        source.stop(begins + part.seconds + 0.02);
      }
    },
    outside(weather) {
      const wanted = OUTSIDE[weather] ?? null;
      if (outside?.weather === weather || (!outside && !wanted) || (wanted && !open())) return;
      if (outside) {
        outside.gain.gain.linearRampToValueAtTime(0, context.currentTime + 1);
        outside.source.stop(context.currentTime + 1.1);
        outside = undefined;
      }
      if (!wanted) return;
      const { source, filter } = filtered(wanted);
      const level = new GainNode(context, { gain: 0 });
      level.gain.linearRampToValueAtTime(wanted.level * share, context.currentTime + 2);
      filter.connect(level).connect(context.destination);
      source.start();
      outside = { weather, source, gain: level };
    },
  };
}
