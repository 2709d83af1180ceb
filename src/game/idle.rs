//! Redraw on demand: no frame is drawn when nothing changes (battery, heat of a kiosk).
//!
//! The window wakes for input, for egui's own timers and while something moves ([`Animating`]). Two traps are handled:
//! the frame that wakes must not carry the time of before the sleep, and egui asks for repaints it does not need.

use std::time::Duration;

use bevy::{
    ecs::message::Messages,
    prelude::*,
    time::{TimeSystems, TimeUpdateStrategy},
    window::{RequestRedraw, WindowResized},
    winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent},
};
use bevy_egui::{
    EguiContext, EguiFullOutput, EguiInput, EguiPostUpdateSet, EguiPreUpdateSet, PrimaryEguiContext, egui,
};

use super::{Play, Screen, View, kiosk::Kiosk, platform};
use crate::rules::Pace;

const LONG: Duration = Duration::from_hours(1);
/// At a kiosk, between two frames that nothing else asks for: of the home that lives by itself, of one that is to keep calm,
/// and wherever a countdown may have to be shown.
const LIVING: Duration = Duration::from_millis(200);
const CALM: Duration = Duration::from_secs(5);
const COUNTING: Duration = Duration::from_secs(1);

/// Adds the wake-ups.
pub(super) fn plugin(app: &mut App) {
    let mode = UpdateMode::reactive_low_power(LONG);
    app.insert_resource(WinitSettings { focused_mode: mode, unfocused_mode: mode })
        .init_resource::<Animating>()
        .init_resource::<EguiDelay>()
        .add_systems(Startup, wake_for_twin)
        .add_systems(First, true_time.before(TimeSystems))
        .add_systems(
            PreUpdate,
            (wake_for_egui, drop_same_modifiers)
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(PostUpdate, read_delay.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput))
        .add_systems(Last, (settle_after_resizing, drop_delayed_redraws, redraw_while_moving, beat).chain());
}

/// Longest time without a frame.
fn longest(kiosk: bool, screen: Screen, calm: bool) -> Duration {
    match screen {
        _ if !kiosk => LONG,
        Screen::Attract if calm => CALM,
        Screen::Attract => LIVING,
        _ => COUNTING,
    }
}

/// A kiosk has a slow beat: nobody may be there to wake it.
fn beat(
    kiosk: Option<Res<Kiosk>>,
    screen: Res<State<Screen>>,
    view: Res<View>,
    mut settings: ResMut<WinitSettings>,
    mut now: Local<Duration>,
) {
    let wanted = longest(kiosk.is_some(), *screen.get(), view.reduced_motion);
    if *now != wanted {
        *now = wanted;
        let mode = UpdateMode::reactive_low_power(wanted);
        (settings.focused_mode, settings.unfocused_mode) = (mode, mode);
    }
}

/// Real time until which something moves on the screen; systems that move things push it forward.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq)]
pub struct Animating {
    until: f64,
}

impl Animating {
    /// Something moves for `seconds` more.
    pub fn keep(&mut self, time: &Time, seconds: f64) {
        self.until = self.until.max(time.elapsed_secs_f64() + seconds);
    }
}

#[derive(Resource, Default)]
struct EguiDelay(Option<Duration>);

/// Bevy takes the time from the last drawn frame: after a sleep, egui would see a very long press.
fn true_time(mut strategy: ResMut<TimeUpdateStrategy>) {
    if !matches!(*strategy, TimeUpdateStrategy::ManualDuration(_)) {
        *strategy = TimeUpdateStrategy::ManualInstant(platform::now());
    }
}

/// A button of the page's twin is no event of the window.
fn wake_for_twin(proxy: Res<EventLoopProxyWrapper>) {
    let proxy = (*proxy).clone();
    platform::set_waker(move || {
        // As below.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    });
}

fn wake_for_egui(mut contexts: Query<&mut EguiContext, Added<EguiContext>>, proxy: Res<EventLoopProxyWrapper>) {
    for mut context in &mut contexts {
        let proxy = (*proxy).clone();
        context.get_mut().set_request_repaint_callback(move |info| {
            let proxy = proxy.clone();
            let wake = move || {
                // The loop is gone when this fails: nothing to wake.
                let _ = proxy.send_event(WinitUserEvent::WakeUp);
            };
            if info.delay.is_zero() {
                wake();
            } else if info.delay < LONG {
                platform::after(info.delay, wake);
            }
        });
    }
}

/// A pass with events asks for another; `bevy_egui` always brings one, even when the modifiers did not change.
fn drop_same_modifiers(mut contexts: Query<(&mut EguiContext, &mut EguiInput)>) {
    for (mut context, mut input) in &mut contexts {
        let now = context.get_mut().input(|i| i.modifiers);
        input.events.retain(|e| !matches!(e, egui::Event::ModifiersChanged(m) if *m == now));
    }
}

fn read_delay(
    outputs: Query<&EguiFullOutput, With<PrimaryEguiContext>>,
    time: Res<Time>,
    mut delay: ResMut<EguiDelay>,
    mut animating: ResMut<Animating>,
) {
    let output = outputs.iter().next().and_then(|o| o.0.as_ref());
    delay.0 = output.and_then(|o| o.viewport_output.get(&egui::ViewportId::ROOT)).map(|v| v.repaint_delay);
    // Letters drawn for the first time reach the GPU after the frame that uses them.
    if output.is_some_and(|o| !o.textures_delta.set.is_empty()) {
        animating.keep(&time, 0.05);
    }
}

/// `bevy_egui` asks for a redraw at once even for a delayed repaint.
fn drop_delayed_redraws(delay: Res<EguiDelay>, mut redraws: ResMut<Messages<RequestRedraw>>) {
    if delay.0.is_none_or(|d| !d.is_zero()) {
        redraws.clear();
    }
}

/// The interface learns of a new size in the frame after it, and lays the scene out in the one after that.
fn settle_after_resizing(mut resized: MessageReader<WindowResized>, time: Res<Time>, mut animating: ResMut<Animating>) {
    if resized.read().count() > 0 {
        animating.keep(&time, 0.1);
    }
}

fn redraw_while_moving(
    time: Res<Time>,
    animating: Res<Animating>,
    play: Option<Res<Play>>,
    view: Res<View>,
    screen: Res<State<Screen>>,
    starting: Res<platform::Starting>,
    mut redraws: MessageWriter<RequestRedraw>,
) {
    let passes = play.is_some_and(|p| p.clock.pace != Pace::Paused) && !view.stops_time();
    let runs = *screen.get() == Screen::Play && passes;
    // Behind the attract screen things move too, at the pace of its beat.
    let moves = *screen.get() != Screen::Attract && time.elapsed_secs_f64() < animating.until;
    if runs || starting.is_under_way() || moves {
        redraws.write(RequestRedraw);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Frames in so many seconds of a loop that does what the systems here ask for: at once, or after the longest wait.
    fn frames(kiosk: bool, screen: Screen, calm: bool, seconds: f64) -> u32 {
        let mut app = App::new();
        app.add_plugins((bevy::time::TimePlugin, bevy::state::app::StatesPlugin));
        app.add_message::<RequestRedraw>();
        app.insert_state(screen);
        app.insert_resource(View { reduced_motion: calm, ..default() });
        app.init_resource::<Animating>().init_resource::<WinitSettings>();
        app.insert_resource(platform::Starting::over());
        if kiosk {
            app.init_resource::<Kiosk>();
        }
        // Something of the picture always moves: somebody walks.
        app.add_systems(Update, |time: Res<Time>, mut animating: ResMut<Animating>| animating.keep(&time, 0.05));
        app.add_systems(Last, (redraw_while_moving, beat).chain());
        let (mut count, mut passed, mut step) = (0, 0.0, Duration::from_millis(16));
        while passed < seconds {
            app.insert_resource(TimeUpdateStrategy::ManualDuration(step));
            app.update();
            count += 1;
            passed += step.as_secs_f64();
            let asked = app.world_mut().resource_mut::<Messages<RequestRedraw>>().drain().count() > 0;
            let wait = match app.world().resource::<WinitSettings>().focused_mode {
                UpdateMode::Reactive { wait, .. } => wait,
                UpdateMode::Continuous => Duration::ZERO,
            };
            step = if asked { Duration::from_millis(16) } else { wait };
        }
        count
    }

    #[test]
    fn the_attract_screen_draws_five_frames_a_second_at_most() {
        let lively = frames(true, Screen::Attract, false, 20.0);
        assert!((95..=102).contains(&lively), "{lively}");
        let calm = frames(true, Screen::Attract, true, 60.0);
        assert!(calm <= 14, "{calm}");
        // The same movement anywhere else has all the frames it wants.
        assert!(frames(true, Screen::Payoff, false, 2.0) > 100);
        assert!(frames(false, Screen::Menu, false, 2.0) > 100);
    }
}
