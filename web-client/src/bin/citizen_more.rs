//! The citizens' other pages: what has become of an application, one's own data, the offices.

fn main() {
    yew::Renderer::<web_client::citizen::More>::with_root(web_client::app::browser::root()).render();
}
