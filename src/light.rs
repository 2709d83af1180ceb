//! The light edition's module: [`doux_foyer::plan`] for a page, JSON text in and out. No Bevy, no window.
//!
//! Built by `cargo xtask web` for wasm32 with the feature `light`. Nothing here throws: what is wrong comes back as
//! `{"problem": …}`.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod page {
    use std::sync::Arc;

    use doux_foyer::plan::{
        Answers, Gestures, Plan as Planned, PlanProblem, Progress, State, catalogue, gestures_of, questions,
    };
    use serde::Serialize;
    use serde_json::{Value, json};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A plan that a page works through.
    #[wasm_bindgen]
    pub struct Plan(Result<Planned, PlanProblem>);

    #[wasm_bindgen]
    impl Plan {
        /// With the text of `plan-data.json`.
        #[wasm_bindgen(constructor)]
        pub fn new(data: &str) -> Plan {
            Plan(catalogue(data).and_then(|catalogue| Planned::new(Arc::new(catalogue))))
        }

        /// The eight questions.
        pub fn questions(&self) -> String {
            questions().to_string()
        }

        /// Begins with answers: `{"steps": N}`.
        pub fn begin(&mut self, answers: &str) -> String {
            let steps = self.plan().and_then(|plan| plan.begin(Answers::read(answers)?));
            text(steps.map(|steps| json!({ "steps": steps })))
        }

        /// Works for some milliseconds, one step at least: `{"done": k, "of": N}`.
        pub fn advance(&mut self, budget_ms: f64) -> String {
            let end = js_sys::Date::now() + budget_ms;
            text(self.plan().and_then(|plan| {
                loop {
                    let Progress { done, of } = plan.advance()?;
                    if done == of || js_sys::Date::now() >= end {
                        return Ok(Progress { done, of });
                    }
                }
            }))
        }

        /// The year and the gestures.
        pub fn result(&mut self) -> String {
            text(self.plan().and_then(|plan| plan.result()))
        }

        /// What a JSON array of gestures saves together.
        pub fn together(&mut self, ids: &str) -> String {
            let chosen: Result<Gestures, PlanProblem> = gestures_of(ids);
            text(self.plan().and_then(|plan| plan.together(chosen?)))
        }
    }

    impl Plan {
        fn plan(&mut self) -> Result<&mut Planned, PlanProblem> {
            self.0.as_mut().map_err(|problem| problem.clone())
        }
    }

    /// The code of a state: `{"fragment": "…"}`.
    #[wasm_bindgen]
    pub fn encode(state: &str) -> String {
        text(State::read(state).map(|state| json!({ "fragment": doux_foyer::plan::encode(&state) })))
    }

    /// The state of a code: `{"state": {…}}`.
    #[wasm_bindgen]
    pub fn decode(fragment: &str) -> String {
        text(doux_foyer::plan::decode(fragment).map(|state| json!({ "state": state.to_json() })))
    }

    fn text<T: Serialize, E: Serialize>(result: Result<T, E>) -> String {
        let value = match result {
            Ok(value) => serde_json::to_string(&value),
            Err(problem) => {
                serde_json::to_string(&json!({ "problem": serde_json::to_value(problem).unwrap_or(Value::Null) }))
            }
        };
        value.unwrap_or_else(|error| {
            json!({ "problem": { "field": "result", "found": error.to_string(), "allowed": [] } }).to_string()
        })
    }
}
