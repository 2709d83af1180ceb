//! What can be done about a thing beside its own controls: ways of doing things to propose, small things to fit, faults to
//! put right or to report. One list for cards, the page's twin and whoever else wants to know.

use super::{Action, FaultState, Session, Target, deed::Deed, world::HEATING_UNDER_C};
use crate::content::{Effect, FaultKind, Id, Practice, RoomUse, Who};

/// Something that can be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What.
    pub action: Action,
    /// By whom.
    pub who: Who,
    /// Price, €; 0 when it costs nothing.
    pub price_eur: f64,
    /// How it stands.
    pub state: OfferState,
}

/// How something that can be done stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfferState {
    /// Open.
    Open,
    /// Done.
    Done,
    /// Someone has declined for now.
    Declined(Id),
    /// The landlord knows.
    Reported,
}

impl Session {
    /// What can be done about a thing, faults first.
    #[must_use]
    pub fn offers(&self, target: &Target) -> Vec<Offer> {
        let mut offers = self.fault_offers(target);
        offers.extend(self.practice_offers(target));
        offers.extend(self.measure_offers(target));
        offers
    }

    fn fault_offers(&self, target: &Target) -> Vec<Offer> {
        let states = &self.readings().house.faults;
        let faults = self.level().faults.iter().zip(states).filter(|(fault, _)| self.shows(&fault.what, target));
        faults
            .map(|(fault, state)| {
                let (id, who) = (fault.id.clone(), fault.what.who());
                let action = if who == Who::Me { Action::Mend { fault: id } } else { Action::Report { fault: id } };
                let state = match state {
                    FaultState::There => OfferState::Open,
                    FaultState::Reported => OfferState::Reported,
                    FaultState::Mended => OfferState::Done,
                };
                Offer { action, who, price_eur: 0.0, state }
            })
            .collect()
    }

    /// Where a fault is seen: on its window, heater or room; a leak in the bathroom.
    fn shows(&self, what: &FaultKind, target: &Target) -> bool {
        match (what, target) {
            (FaultKind::Seal { window, .. }, Target::Window(id)) => window == id,
            (FaultKind::Vent { room, .. } | FaultKind::Grille { room, .. }, Target::Room(id)) => room == id,
            (FaultKind::Covered { device, .. } | FaultKind::Radiator { device, .. }, Target::Device(id)) => {
                device == id
            }
            (FaultKind::Covered { device, .. } | FaultKind::Radiator { device, .. }, Target::Room(id)) => {
                self.home().furniture.iter().any(|piece| piece.id.as_ref() == Some(device) && piece.room == *id)
            }
            (FaultKind::Leak { .. }, Target::Room(id)) => self.use_of(id) == Some(RoomUse::Bath),
            _ => false,
        }
    }

    fn use_of(&self, room: &Id) -> Option<RoomUse> {
        self.home().rooms.iter().find(|known| known.id == *room).map(|known| known.use_)
    }

    fn practice_offers(&self, target: &Target) -> Vec<Offer> {
        let house = &self.readings().house;
        let about = Practice::ALL.into_iter().filter(|&practice| self.is_about(practice, target));
        about
            .map(|practice| {
                let declined = house.declined.iter().find(|(other, _)| *other == practice);
                let held = house.practices.has(practice);
                let state = match declined {
                    _ if held => OfferState::Done,
                    Some((_, person)) => OfferState::Declined(person.clone()),
                    None => OfferState::Open,
                };
                Offer { action: Action::Adopt { practice, on: !held }, who: Who::Me, price_eur: 0.0, state }
            })
            .collect()
    }

    fn is_about(&self, practice: Practice, target: &Target) -> bool {
        let devices = &self.catalogue().devices;
        let cold = self.readings().weather.temperature_c < HEATING_UNDER_C;
        match target {
            Target::Device(id) => {
                let piece = self.home().furniture.iter().find(|piece| piece.id.as_ref() == Some(id));
                let kind = piece.and_then(|piece| devices.get(piece.device.as_ref()?));
                kind.is_some_and(|kind| practice.concerns(kind))
            }
            Target::Window(_) => practice.concerns_windows(cold),
            Target::Room(id) => {
                let here = self.home().furniture.iter().filter(|piece| piece.room == *id);
                let mut kinds = here.filter_map(|piece| devices.get(piece.device.as_ref()?));
                match practice {
                    Practice::NightSetback | Practice::AbsenceSetback => kinds.any(|kind| practice.concerns(kind)),
                    Practice::ShortShower | Practice::ShowerNotBath | Practice::ColdTap => {
                        self.use_of(id) == Some(RoomUse::Bath)
                    }
                    _ => false,
                }
            }
            Target::Door(_) | Target::Person(_) => false,
        }
    }

    fn measure_offers(&self, target: &Target) -> Vec<Offer> {
        let mut offers = Vec::new();
        for (id, measure) in &self.catalogue().measures {
            for place in places(self, &measure.does) {
                if !self.fits(&measure.does, place.as_ref(), target) {
                    continue;
                }
                let action = Action::Fit { measure: id.clone(), target: place.clone() };
                if !self.allows(&action) {
                    continue;
                }
                let fitted = &self.readings().house.fitted;
                let done = fitted.iter().any(|fitted| fitted.measure == *id && fitted.target == place);
                let state = if done { OfferState::Done } else { OfferState::Open };
                offers.push(Offer { action, who: measure.who, price_eur: measure.price_eur, state });
            }
        }
        offers
    }

    /// This home allows it at all.
    fn allows(&self, action: &Action) -> bool {
        Deed::new(&self.scenario, action).is_ok()
    }

    /// On whose card a measure stands that goes to a place: that place's, or for the home as a whole where it is used.
    fn fits(&self, does: &Effect, place: Option<&Id>, target: &Target) -> bool {
        match (place, target) {
            (Some(place), Target::Device(id) | Target::Window(id) | Target::Room(id)) => place == id,
            (None, Target::Room(id)) => match does {
                Effect::Programmer {} => self.is_about(Practice::NightSetback, target),
                _ => self.use_of(id) == Some(RoomUse::Bath),
            },
            _ => false,
        }
    }
}

/// Where a measure might go; the home refuses what does not fit.
pub(super) fn places(session: &Session, does: &Effect) -> Vec<Option<Id>> {
    let home = session.home();
    match does.on() {
        Some("device") => home.furniture.iter().filter(|p| p.device.is_some()).map(|p| p.id.clone()).collect(),
        Some("window") => home.windows.iter().map(|window| Some(window.id.clone())).collect(),
        Some(_) => home.rooms.iter().map(|room| Some(room.id.clone())).collect(),
        None => vec![None],
    }
}
