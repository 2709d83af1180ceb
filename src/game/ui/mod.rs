//! The interface: theme, widgets, one file a screen. Screens read the session and send [`Command`]s, nothing else.

pub(super) mod bill;
mod bubbles;
mod card;
pub(super) mod coach;
pub(super) mod controls;
pub(super) mod debrief;
mod desk;
mod draw;
mod estimates;
mod fonts;
mod goal;
pub(super) mod guess;
mod hud;
pub(super) mod kept;
mod keys;
pub(super) mod kiosk;
mod level_card;
pub(super) mod menu;
pub(super) mod my_home;
pub(super) mod names;
mod people;
mod problems;
mod scale;
mod settings;
pub(super) mod square;
mod staff;
mod theme;
pub(super) mod thermal;
mod tour;
mod wattmeter;
pub mod words;

pub(super) use self::{
    card::{OFFERED_C, advised, all_open, controls as card_controls, gestures, states as device_states},
    estimates::Estimates,
    fonts::Icons,
    settings::SIZES,
};
// For the sheet, which a page draws by itself.
#[cfg(not(target_arch = "wasm32"))]
pub(super) use self::theme::use_icon;

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass, egui};

use self::{draw::Draw, theme::Hour};
use super::{
    Command, Content, GameSet, Places, Play, Screen, Tool, View,
    coach::Coach,
    kept::Kept,
    kiosk::{Kiosk, Stand, staff::Sheet},
    my_home::MyHome,
    platform::{Broken, Fonts},
    tour::Tour,
};

/// Adds the interface.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Icons>()
        .init_resource::<Estimates>()
        .add_systems(PreStartup, set_up)
        .add_systems(Update, keys::keys.in_set(GameSet::Input))
        .add_systems(EguiPrimaryContextPass, draw);
}

/// Set once egui has its fonts; nothing can be written before.
#[derive(Resource)]
struct Ready;

fn set_up(mut commands: Commands, fonts: Option<Res<Fonts>>) {
    if let Some(fonts) = fonts {
        commands.insert_resource(Icons::read(&fonts.icons));
    }
}

/// Gives egui its fonts in its first pass, which draws nothing yet.
fn first_pass(commands: &mut Commands, ctx: &egui::Context, fonts: &Fonts) {
    if let Some(definitions) = fonts::definitions(fonts) {
        ctx.set_fonts(definitions);
        commands.insert_resource(Ready);
    }
    ctx.options_mut(|o| {
        // The scale is the player's setting and the window's; a browser has its own keys for it.
        o.zoom_with_keyboard = false;
        // A slow press is a press: players with tremor, and no wake-up while a finger rests.
        o.input_options.max_click_duration = f64::INFINITY;
        o.input_options.max_click_dist = 16.0;
    });
    ctx.all_styles_mut(|style| {
        style.animation_time = 0.0;
        style.interaction.selectable_labels = false;
    });
}

#[expect(clippy::too_many_arguments, reason = "a Bevy system")]
fn draw(
    mut commands: Commands,
    mut contexts: EguiContexts,
    ready: Option<Res<Ready>>,
    fonts: Option<Res<Fonts>>,
    icons: Res<Icons>,
    content: Option<Res<Content>>,
    play: Option<Res<Play>>,
    broken: Option<Res<Broken>>,
    view: Res<View>,
    (coach, tour, kept, home): (Res<Coach>, Res<Tour>, Res<Kept>, Res<MyHome>),
    (at_kiosk, stand, sheet): (Option<Res<Kiosk>>, Res<Stand>, Res<Sheet>),
    screen: Res<State<Screen>>,
    mut places: ResMut<Places>,
    mut estimates: ResMut<Estimates>,
    mut warmed: Local<Option<f32>>,
    mut out: MessageWriter<Command>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    if ready.is_none() {
        if let Some(fonts) = fonts {
            first_pass(&mut commands, &ctx, &fonts);
            ctx.request_repaint();
        }
        return Ok(());
    }
    let Some(content) = content else {
        if let Some(broken) = broken {
            problems::broken(&ctx, &broken.0);
        }
        return Ok(());
    };
    let night = play.as_ref().is_some_and(|p| p.session.readings().sun_altitude_deg < 0.0);
    let hour = if night || view.tool == Tool::Thermal { Hour::Night } else { Hour::Day };
    let zoom = ctx.zoom_factor();
    let size = ctx.content_rect().size();
    if warmed.is_none_or(|known: f32| (known - zoom).abs() > f32::EPSILON) {
        fonts::warm(&ctx);
        *warmed = Some(zoom);
    }
    let wanted = match &at_kiosk {
        Some(kiosk) => scale::at_least(size * zoom, view.scale(), kiosk::least_zoom(kiosk.settings.px_per_mm)),
        None => scale::scale(size * zoom, view.scale()),
    };
    if (wanted - zoom).abs() > 0.001 {
        // Holds from the next pass.
        ctx.set_zoom_factor(wanted);
        ctx.request_repaint();
    }
    // What the scene tells stays; what the interface tells is told anew.
    let told = places.bypass_change_detection();
    let mut new_places = Places {
        things: std::mem::take(&mut told.things),
        probes: std::mem::take(&mut told.probes),
        probed: told.probed.take(),
        ..default()
    };
    let mut draw = Draw {
        ctx: &ctx,
        icons: &icons,
        content: &content,
        play: play.as_deref(),
        view: &view,
        kept: &kept,
        hint: coach.hint.as_ref(),
        tour: &tour,
        kiosk: at_kiosk.as_deref(),
        stand: &stand,
        places: &mut new_places,
        out: Vec::new(),
        size,
        hour,
        zoom,
        above: false,
    };
    estimates.begin_frame();
    match screen.get() {
        shown if at_kiosk.is_some() => kiosk::draw(&mut draw, &mut estimates, *shown),
        Screen::Menu => menu::draw(&mut draw),
        Screen::Card => level_card::draw(&mut draw),
        Screen::Guess => guess::draw(&mut draw),
        Screen::Play => hud::draw(&mut draw, &mut estimates),
        Screen::Debrief => debrief::draw(&mut draw),
        // Only a kiosk has them.
        Screen::Attract | Screen::Payoff => {}
        Screen::MyHome => my_home::draw(&mut draw, &home),
    }
    if view.settings && view.keys_open {
        controls::draw(&mut draw);
    } else if view.settings {
        settings::draw(&mut draw);
    }
    staff::draw(&mut draw);
    desk::draw(&mut draw, &sheet);
    if let Some(notice) = &view.notice {
        problems::notice(&mut draw, notice);
    }
    let sent = std::mem::take(&mut draw.out);
    let asks = !sent.is_empty();
    out.write_batch(sent);
    if asks {
        // The command is obeyed in the next frame, and shown then.
        ctx.request_repaint();
    }
    let moved = places.free != new_places.free || places.widgets != new_places.widgets;
    *places.bypass_change_detection() = new_places;
    if moved {
        places.set_changed();
    }
    Ok(())
}
