//! The game.
fn main() {
    use bevy::prelude::*;
    App::new().run();
}
