//! The staff's face, served at `/staff/`: what people work with all day.

fn main() {
    yew::Renderer::<web_client::staff::Daily>::with_root(web_client::app::browser::root()).render();
}
