//! The staff's face, served at `/staff/`.

fn main() {
    yew::Renderer::<web_client::staff::App>::with_root(web_client::app::browser::root()).render();
}
