//! The staff's other pages: what an office keeps and looks up now and then.

fn main() {
    yew::Renderer::<web_client::staff::Keeping>::with_root(web_client::app::browser::root()).render();
}
