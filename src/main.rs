//! The game, in a window or in a page.

use bevy::app::App;
use doux_foyer::game::AppPlugin;

fn main() {
    App::new().add_plugins(AppPlugin).run();
}
