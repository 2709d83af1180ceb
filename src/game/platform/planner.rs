//! Plans in a thread of their own.

use std::{
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

use super::native::wake;
use crate::{
    content::Catalogue,
    game::my_home::{News, Planner},
    plan::{Answers, Gestures, Outcome, Plan, PlanProblem, Progress},
};

/// What the thread is asked.
enum Request {
    WorkOut(Answers),
    Together(Gestures),
}

/// A thread that works plans out; it ends when this is dropped.
struct Thread {
    ask: mpsc::Sender<Request>,
    /// In a lock only because a resource is shared between threads; one of them reads it.
    news: Mutex<mpsc::Receiver<News>>,
}

/// Plans with the devices, tariffs and climates of this catalogue.
#[must_use]
pub fn planner(catalogue: &Arc<Catalogue>) -> Box<dyn Planner> {
    let (ask, asked) = mpsc::channel();
    let (tell, news) = mpsc::channel();
    let catalogue = Arc::clone(catalogue);
    thread::spawn(move || work(catalogue, &asked, &tell));
    Box::new(Thread { ask, news: Mutex::new(news) })
}

impl Planner for Thread {
    fn work_out(&mut self, answers: &Answers) {
        // The thread outlives this end of the channel.
        let _ = self.ask.send(Request::WorkOut(*answers));
    }

    fn together(&mut self, chosen: Gestures) {
        let _ = self.ask.send(Request::Together(chosen));
    }

    fn news(&mut self) -> Vec<News> {
        self.news.get_mut().unwrap_or_else(PoisonError::into_inner).try_iter().collect()
    }
}

fn work(catalogue: Arc<Catalogue>, asked: &mpsc::Receiver<Request>, tell: &mpsc::Sender<News>) {
    let send = |news| {
        let sent = tell.send(news).is_ok();
        wake();
        sent
    };
    let mut plan = Plan::new(catalogue);
    let mut next = asked.recv().ok();
    while let Some(request) = next.take() {
        let told = match request {
            Request::WorkOut(answers) => {
                let share = |share| {
                    send(News::Share(share));
                };
                let found = plan.as_mut().map_err(|problem| problem.clone()).and_then(|plan| all(plan, answers, share));
                send(News::Found(answers, found.map(Box::new).map_err(|problem| problem.to_string())))
            }
            Request::Together(chosen) => {
                let saving = plan.as_ref().map_err(Clone::clone).and_then(|plan| plan.together(chosen));
                send(News::Together(chosen, saving.map_err(|problem| problem.to_string())))
            }
        };
        next = if told { asked.recv().ok() } else { None };
    }
}

fn all(plan: &mut Plan, answers: Answers, share: impl Fn(f64)) -> Result<Outcome, PlanProblem> {
    for _ in 0..plan.begin(answers)? {
        let Progress { done, of } = plan.advance()?;
        #[expect(clippy::cast_precision_loss, reason = "a few hundred steps")]
        share(done as f64 / of.max(1) as f64);
    }
    plan.result()
}
