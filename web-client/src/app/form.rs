//! What is being typed, and what is wrong with it.

use std::{any::Any, fmt::Display, marker::PhantomData, rc::Rc};

use openapi::FieldProblem;
use yew::prelude::*;

use super::{Failure, browser};
use crate::i18n::{Lang, at_field, use_lang};

/// The draft is kept without its type, which only [`Form`] knows: what keeps it is then downloaded once for all forms.
#[derive(Clone)]
struct State {
    draft: Rc<dyn Any>,
    problems: Rc<Vec<FieldProblem>>,
}

/// Makes the next draft of this one.
type Edit = Box<dyn FnOnce(&dyn Any) -> Rc<dyn Any>>;

enum Change {
    Edit(AttrValue, Edit),
    Problems(Vec<FieldProblem>),
    Replace(Rc<dyn Any>),
}

impl Reducible for State {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Edit(path, edit) => {
                next.draft = edit(&*next.draft);
                Rc::make_mut(&mut next.problems).retain(|p| p.path != *path);
            }
            Change::Problems(problems) => next.problems = problems.into(),
            Change::Replace(draft) => next = Self { draft, problems: Rc::default() },
        }
        next.into()
    }
}

/// A form over a draft `D` (texts as typed). A field's `id` is its path on the wire.
#[derive(Clone)]
pub struct Form<D: Clone + PartialEq + 'static> {
    state: UseReducerHandle<State>,
    lang: Lang,
    of: PhantomData<D>,
}

impl<D: Clone + PartialEq + 'static> PartialEq for Form<D> {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && self.state.problems == other.state.problems
            && self.draft() == other.draft()
    }
}

/// The draft with its type again.
fn typed<D: 'static>(draft: &dyn Any) -> &D {
    draft.downcast_ref().expect("a form keeps the type it began with")
}

impl<D: Clone + PartialEq + 'static> Form<D> {
    /// What stands in the form now.
    pub fn draft(&self) -> &D {
        typed(&*self.state.draft)
    }

    /// The `onchange` of a field: puts the value in the draft and forgets the field's problem.
    pub fn edit<V: 'static>(
        &self,
        path: impl Into<AttrValue>,
        put: impl Fn(&mut D, V) + 'static,
    ) -> Callback<V> {
        let (state, path, put) = (self.state.dispatcher(), path.into(), Rc::new(put));
        Callback::from(move |value| {
            let put = put.clone();
            let edit = move |draft: &dyn Any| -> Rc<dyn Any> {
                let mut next = typed::<D>(draft).clone();
                put(&mut next, value);
                Rc::new(next)
            };
            state.dispatch(Change::Edit(path.clone(), Box::new(edit)));
        })
    }

    /// The sentence beside a field, when something is wrong with it.
    pub fn error(&self, path: &str) -> Option<AttrValue> {
        let found = self.state.problems.iter().find(|p| p.path == path)?;
        Some(at_field(self.lang, found.code).into())
    }

    /// Lines for [`ErrorSummary`](crate::ui::ErrorSummary); `label` names a path to people.
    pub fn summary<L: Display>(&self, label: impl Fn(&str) -> L) -> Vec<(AttrValue, AttrValue)> {
        let colon = match self.lang {
            Lang::Zh => "：",
            Lang::En => ": ",
        };
        let line = |p: &FieldProblem| {
            let sentence = at_field(self.lang, p.code);
            (p.path.clone().into(), format!("{}{colon}{sentence}", label(&p.path)).into())
        };
        self.state.problems.iter().map(line).collect()
    }

    /// Shows problems found here or by the server, and moves to the first.
    pub fn refuse(&self, problems: Vec<FieldProblem>) {
        let first = problems.first().map(|p| p.path.clone());
        self.state.dispatch(Change::Problems(problems));
        if let Some(path) = first {
            browser::focus(&path);
        }
    }

    /// Merges the fields of a 422 answer; true when there were any.
    pub fn merge(&self, failure: &Failure) -> bool {
        let fields = failure.fields();
        if !fields.is_empty() {
            self.refuse(fields.to_vec());
        }
        !fields.is_empty()
    }

    /// Puts another draft in place, with no problems: a stored draft, or an empty form after saving.
    pub fn replace(&self, draft: D) {
        self.state.dispatch(Change::Replace(Rc::new(draft)));
    }
}

/// A form that starts with `initial`.
#[hook]
pub fn use_form<D: Clone + PartialEq + 'static>(initial: impl FnOnce() -> D) -> Form<D> {
    let lang = use_lang();
    let state = use_reducer(|| State { draft: Rc::new(initial()), problems: Rc::default() });
    Form { state, lang, of: PhantomData }
}
