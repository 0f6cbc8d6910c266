//! The warning lights as filters of a list: the same rule as `domain::running`, in terms of the row's days.

use chrono::{Days, NaiveDate};
use openapi::deadlines::{DeadlineKind, Light};
use sea_orm::{ColumnTrait, Condition};

use crate::db::Text;

/// The columns of a row's running clock.
#[derive(Debug, Clone, Copy)]
pub struct Columns<C> {
    pub kind: C,
    pub on: C,
    pub soon: C,
}

/// Rows that show this light on a day (TIM-08).
pub fn condition<C: ColumnTrait>(light: Light, columns: Columns<C>, today: NaiveDate) -> Condition {
    let Columns { kind, on, soon } = columns;
    let tomorrow = today + Days::new(1);
    let paused = Text(DeadlineKind::Dl05);
    let running = Condition::all().add(kind.ne(paused));
    match light {
        Light::Paused => Condition::all().add(kind.eq(paused)).add(on.gte(today)),
        Light::Red => Condition::all().add(on.lt(today)),
        Light::Orange => running.add(on.gte(today)).add(on.lte(tomorrow)),
        Light::Yellow => running.add(on.gt(tomorrow)).add(soon.lte(today)),
        Light::Green => running.add(on.gt(tomorrow)).add(soon.gt(today)),
    }
}
