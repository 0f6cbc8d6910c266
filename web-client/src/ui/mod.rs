//! The kit of both faces: one file a component, semantic HTML and the tokens, no framework, no inline style.
//!
//! Conventions, the same everywhere:
//! * texts are [`AttrValue`](yew::AttrValue): pass `words.save` or `format!(…)`; a sentence never lives in the kit.
//! * addresses are the application's own (`/cases/…`, see [`address`](crate::app::address)); `tel:` and others pass.
//! * a field takes `id` (its path on the wire), `label`, `hint`, `error`, `value`, `onchange` with the *value*.
//! * colours come from [`Tone`]; red is only for what is late.
//!
//! `/kit` in either face shows every component in every state.

mod banner;
mod button;
mod call_bar;
mod card;
mod checkboxes;
mod definitions;
mod dialog;
mod door;
mod empty_state;
mod error_summary;
mod failure;
mod field;
mod figures;
mod file_drop;
mod icon;
mod keys;
pub mod kit;
mod light;
mod link;
mod page_header;
mod pager;
mod progress;
mod radios;
mod receipt;
mod select;
mod skeleton;
mod step_page;
mod steps;
mod table;
mod tabs;
mod tag;
mod text_area;
mod text_field;
mod timeline;
mod toast;
mod tools;
mod value_field;

pub use banner::{Banner, BannerProps};
pub use button::{Button, ButtonKind, ButtonLink, ButtonLinkProps, ButtonProps};
pub use call_bar::CallBar;
pub use card::{Card, CardProps};
pub use checkboxes::{Checkbox, CheckboxProps, Checkboxes, CheckboxesProps};
pub use definitions::{Definition, DefinitionProps, Definitions, DefinitionsProps};
pub use dialog::{Dialog, DialogProps};
pub use door::{Door, DoorProps};
pub use empty_state::{EmptyState, EmptyStateProps};
pub use error_summary::{ErrorSummary, ErrorSummaryProps};
pub use failure::{FailureBanner, FailureBannerProps};
pub use field::{FieldGroup, FieldProps};
pub use figures::{Figure, FigureProps, Figures, FiguresProps};
pub use file_drop::{FileDrop, FileDropProps, Upload};
pub use icon::{Icon, IconProps, Shape};
pub use keys::{KeyHints, KeyHintsProps};
pub use light::{Light, LightProps, Tone};
pub use link::{Link, LinkProps};
pub use page_header::{HEADING, PageHeader, PageHeaderProps, use_page_title};
pub use pager::{Pager, PagerProps};
pub use progress::{Progress, ProgressProps};
pub use radios::{Choice, Radios, RadiosProps};
pub use receipt::{Receipt, ReceiptProps};
pub use select::{Select, SelectProps};
pub use skeleton::{Skeleton, SkeletonProps};
pub use step_page::{StepPage, StepPageProps};
pub use steps::{Stage, StageState, Steps, StepsProps};
pub use table::{Column, Sort, Table, TableProps};
pub use tabs::{Tab, TabKind, Tabs, TabsProps};
pub use tag::{Tag, TagProps};
pub use text_area::{TextArea, TextAreaProps};
pub use text_field::{TextField, TextFieldProps};
pub use timeline::{Event, Timeline, TimelineProps};
pub use toast::{Toaster, ToasterProps, use_toast};
pub use tools::Tools;
pub use value_field::{DateField, MoneyField, NumberField, Typed, ValueField, ValueFieldProps};
