//! Components whose type the framework need not know. Every type that it knows costs two kilobytes of its own code;
//! pages and dialogs, of which there are many and one is open, share one.

use std::{any::Any, fmt::Display, rc::Rc};

use yew::{
    functional::{FunctionProvider, Hook, HookContext},
    html::HtmlResult,
    prelude::*,
};

type Draw = fn(&mut HookContext, &dyn Any) -> HtmlResult;
type Same = fn(&dyn Any, &dyn Any) -> bool;

/// Draws a component: `drawn::<offer::Offer>(DialogProps { case, ondone, onclose })` for `<offer::Offer … />`.
pub fn drawn<C>(props: C::Properties) -> Html
where
    C: FunctionProvider,
    C::Properties: 'static,
{
    host(run::<C>, same::<C::Properties>, Rc::new(props), &"")
}

/// [`drawn`], and begun anew with each other `key`.
pub fn drawn_of<C>(key: &dyn Display, props: C::Properties) -> Html
where
    C: FunctionProvider,
    C::Properties: 'static,
{
    host(run::<C>, same::<C::Properties>, Rc::new(props), key)
}

fn run<C>(context: &mut HookContext, props: &dyn Any) -> HtmlResult
where
    C: FunctionProvider,
    C::Properties: 'static,
{
    C::run(context, props.downcast_ref().expect("a component is drawn with its own properties"))
}

fn same<P: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<P>().zip(other.downcast_ref()).is_some_and(|(one, other)| one == other)
}

fn host(draw: Draw, same: Same, of: Rc<dyn Any>, key: &dyn Display) -> Html {
    // Another component at the same place begins with state of its own.
    html! { <Host key={format!("{}{key}", draw as usize)} {draw} {same} {of} /> }
}

#[derive(Properties)]
struct HostProps {
    draw: Draw,
    same: Same,
    of: Rc<dyn Any>,
}

impl PartialEq for HostProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.draw, other.draw) && (self.same)(&*self.of, &*other.of)
    }
}

#[component]
fn Host(props: &HostProps) -> HtmlResult {
    use_drawn(props.draw, props.of.clone())
}

struct Drawing {
    draw: Draw,
    of: Rc<dyn Any>,
}

/// The hooks of the component are those of its host.
fn use_drawn(draw: Draw, of: Rc<dyn Any>) -> Drawing {
    Drawing { draw, of }
}

impl Hook for Drawing {
    type Output = HtmlResult;

    fn run(self, context: &mut HookContext) -> HtmlResult {
        (self.draw)(context, &*self.of)
    }
}
