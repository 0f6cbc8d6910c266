//! The citizens' face, served at `/`: what a first visit needs.

fn main() {
    yew::Renderer::<web_client::citizen::First>::with_root(web_client::app::browser::root()).render();
}
