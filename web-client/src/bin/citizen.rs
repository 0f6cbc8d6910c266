//! The citizens' face, served at `/`.

fn main() {
    yew::Renderer::<web_client::citizen::App>::with_root(web_client::app::browser::root()).render();
}
