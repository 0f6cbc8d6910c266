//! What is being typed, and what is wrong with it.

use std::{any::Any, cell::RefCell, fmt::Display, marker::PhantomData, rc::Rc};

use openapi::FieldProblem;
use yew::prelude::*;

use super::{Failure, browser};
use crate::i18n::{Lang, problem, use_lang};

/// The draft is kept without its type, which only [`Form`] knows: what keeps it is then downloaded once for all forms.
struct Held {
    draft: Rc<dyn Any>,
    problems: Rc<Vec<FieldProblem>>,
}

/// [`Form`] without its type.
#[derive(Clone)]
struct Core {
    held: Rc<RefCell<Held>>,
    redraw: UseForceUpdateHandle,
    lang: Lang,
}

impl Core {
    /// Puts a draft in place that a person has typed; the field's problem is forgotten.
    fn put(&self, path: &str, draft: Rc<dyn Any>) {
        {
            let mut held = self.held.borrow_mut();
            held.draft = draft;
            Rc::make_mut(&mut held.problems).retain(|p| p.path != path);
        }
        self.redraw.force_update();
    }

    fn replace(&self, held: Held) {
        *self.held.borrow_mut() = held;
        self.redraw.force_update();
    }

    fn merge(&self, failure: &Failure) -> bool {
        let fields = failure.fields();
        if !fields.is_empty() {
            self.refuse(fields.to_vec());
        }
        !fields.is_empty()
    }

    fn refuse(&self, problems: Vec<FieldProblem>) {
        let first = problems.first().map(|p| p.path.clone());
        self.held.borrow_mut().problems = Rc::new(problems);
        self.redraw.force_update();
        if let Some(path) = first {
            browser::focus(&path);
        }
    }
}

fn sentence(problems: &[FieldProblem], path: &str, lang: Lang) -> Option<AttrValue> {
    let found = problems.iter().find(|p| p.path == path)?;
    Some(problem(lang, found).into())
}

fn lines(
    problems: &[FieldProblem],
    label: &dyn Fn(&str) -> String,
    lang: Lang,
) -> Vec<(AttrValue, AttrValue)> {
    let colon = match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    };
    let line = |p: &FieldProblem| {
        let said = format!("{}{colon}{}", label(&p.path), problem(lang, p));
        (p.path.clone().into(), said.into())
    };
    problems.iter().map(line).collect()
}

/// A form over a draft `D` (texts as typed). A field's `id` is its path on the wire.
#[derive(Clone)]
pub struct Form<D: Clone + PartialEq + 'static> {
    core: Core,
    /// As they were when the page was drawn.
    draft: Rc<dyn Any>,
    problems: Rc<Vec<FieldProblem>>,
    of: PhantomData<D>,
}

impl<D: Clone + PartialEq + 'static> PartialEq for Form<D> {
    fn eq(&self, other: &Self) -> bool {
        self.core.lang == other.core.lang && self.problems == other.problems && self.draft() == other.draft()
    }
}

/// The draft with its type again.
fn typed<D: 'static>(draft: &dyn Any) -> &D {
    draft.downcast_ref().expect("a form keeps the type it began with")
}

impl<D: Clone + PartialEq + 'static> Form<D> {
    /// What stands in the form now.
    pub fn draft(&self) -> &D {
        typed(&*self.draft)
    }

    /// A draft to be changed, with everything that was typed until now.
    fn newest(core: &Core) -> D {
        typed::<D>(&*core.held.borrow().draft).clone()
    }

    /// The `onchange` of a field: puts the value in the draft and forgets the field's problem.
    pub fn edit<V: 'static>(&self, path: impl Into<AttrValue>, put: fn(&mut D, V)) -> Callback<V> {
        self.edit_with(path.into(), put)
    }

    /// [`edit`](Self::edit) of what is known only where the page is drawn: one line of several.
    pub fn edit_with<V: 'static>(
        &self,
        path: impl Into<AttrValue>,
        put: impl Fn(&mut D, V) + 'static,
    ) -> Callback<V> {
        let (core, path) = (self.core.clone(), path.into());
        Callback::from(move |value| {
            let mut next = Self::newest(&core);
            put(&mut next, value);
            core.put(&path, Rc::new(next));
        })
    }

    /// The sentence beside a field, when something is wrong with it.
    pub fn error(&self, path: &str) -> Option<AttrValue> {
        sentence(&self.problems, path, self.core.lang)
    }

    /// Lines for [`ErrorSummary`](crate::ui::ErrorSummary); `label` names a path to people.
    pub fn summary<L: Display>(&self, label: impl Fn(&str) -> L) -> Vec<(AttrValue, AttrValue)> {
        lines(&self.problems, &|path| label(path).to_string(), self.core.lang)
    }

    /// Shows problems found here or by the server, and moves to the first.
    pub fn refuse(&self, problems: Vec<FieldProblem>) {
        self.core.refuse(problems);
    }

    /// Merges the fields of a 422 answer; true when there were any.
    pub fn merge(&self, failure: &Failure) -> bool {
        self.core.merge(failure)
    }

    /// [`merge`](Self::merge) without the type of the draft.
    pub fn merging(&self) -> Callback<Failure> {
        let core = self.core.clone();
        Callback::from(move |failure| _ = core.merge(&failure))
    }

    /// Puts another draft in place, with no problems: a stored draft, or an empty form after saving.
    pub fn replace(&self, draft: D) {
        self.core.replace(Held { draft: Rc::new(draft), problems: Rc::default() });
    }
}

/// A form that starts with `initial`.
#[hook]
pub fn use_form<D, I>(initial: I) -> Form<D>
where
    D: Clone + PartialEq + 'static,
    I: FnOnce() -> D,
{
    let held = use_mut_ref(|| Held { draft: Rc::new(initial()), problems: Rc::default() });
    let core = Core { held, redraw: use_force_update(), lang: use_lang() };
    let (draft, problems) = {
        let held = core.held.borrow();
        (held.draft.clone(), held.problems.clone())
    };
    Form { core, draft, problems, of: PhantomData }
}
