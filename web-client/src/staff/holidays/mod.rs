//! The holiday tables by which limits are computed: which years are known, one year's days, and loading a notice.

mod draft;
mod load;
mod page;
mod spans;
mod words;
mod year;

pub use page::HolidaysPage;
pub use year::HolidayYearPage;
