//! Who is reached and who is not (ORG-02, ORG-03): figures, a map drawn from the points themselves, and lists.

mod circle;
mod lists;
mod map;
mod page;
mod words;

pub use page::CoveragePage;
