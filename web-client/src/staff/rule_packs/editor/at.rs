//! Where in a draft something stands: each field by its place, and by its JSON pointer, which is its id on the page.

use super::draft::Draft;

/// A field of a draft.
#[derive(Debug, Clone, PartialEq)]
pub enum At {
    Title,
    LegalBasis,
    ValidFrom,
    ValidTo,
    Priority,
    Confidence,
    Basis,
    Ways,
    GroupsBasis,
    Groups,
    Extra(usize, ExtraPart),
    Weight(usize, WeightPart),
    Name(usize),
    Value(usize, usize, Cell),
    Rule(usize, Part),
    Node(Place, Slot),
}

/// A field of a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    Region,
    From,
    To,
    Unit,
    Amount,
    Note,
}

/// A field of a ground of the region's own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ExtraPart {
    Code,
    Zh,
    En,
    Basis,
}

/// A field of what a matter weighs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WeightPart {
    Matter,
    Weight,
}

/// A field of a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    Id,
    Kind,
    Basis,
    Effects,
    Suggest,
    Zh,
    En,
}

impl Part {
    /// The JSON pointer of the field in this rule.
    pub fn pointer(self, rule: usize) -> String {
        let part = match self {
            Self::Id => "id",
            Self::Kind => "kind",
            Self::Basis => "basis",
            Self::Effects => "effects",
            Self::Suggest => "suggest",
            Self::Zh => "zh",
            Self::En => "en",
        };
        format!("/rules/{rule}/{part}")
    }
}

/// A field of an operator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Slot {
    Op,
    Is,
    Field,
}

/// An operator: of which rule, of which of its two conditions, and the way down.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub rule: usize,
    pub given: bool,
    pub way: Vec<usize>,
}

impl Place {
    /// A part of it.
    pub fn part(&self, at: usize) -> Self {
        let mut place = self.clone();
        place.way.push(at);
        place
    }

    /// The JSON pointer of the condition, with the way down.
    pub fn pointer(&self) -> String {
        let condition = if self.given { "given" } else { "when" };
        let way: String = self.way.iter().map(|step| format!("/{step}")).collect();
        format!("/rules/{}/{condition}{way}", self.rule)
    }
}

/// The JSON pointer of a parameter; its name is typed, so it may hold anything.
pub fn param_pointer(name: &str) -> String {
    format!("/params/{}", name.replace('~', "~0").replace('/', "~1"))
}

impl At {
    /// The JSON pointer of the field, which is also its id.
    pub fn pointer(&self, draft: &Draft) -> String {
        let name = |at: usize| param_pointer(draft.params.get(at).map_or("", |param| &param.name));
        match self {
            Self::Title => "/title".to_owned(),
            Self::LegalBasis => "/legal_basis".to_owned(),
            Self::ValidFrom => "/valid_from".to_owned(),
            Self::ValidTo => "/valid_to".to_owned(),
            Self::Priority => "/priority".to_owned(),
            Self::Confidence => "/confidence".to_owned(),
            Self::Basis => "/income/basis".to_owned(),
            Self::Ways => "/income".to_owned(),
            Self::GroupsBasis => "/green/gc1/basis".to_owned(),
            Self::Groups => "/green/gc1/categories".to_owned(),
            Self::Extra(at, part) => {
                let part = match part {
                    ExtraPart::Code => "code",
                    ExtraPart::Zh => "zh",
                    ExtraPart::En => "en",
                    ExtraPart::Basis => "basis",
                };
                format!("/green/extras/{at}/{part}")
            }
            Self::Weight(at, WeightPart::Matter) => format!("/green/weights/{at}/matter"),
            Self::Weight(at, WeightPart::Weight) => format!("/green/weights/{at}/weight"),
            Self::Name(param) => name(*param),
            Self::Value(param, at, cell) => {
                let cell = match cell {
                    Cell::Region => "/region",
                    Cell::From => "/from",
                    Cell::To => "/to",
                    Cell::Unit => "/unit",
                    // What is wrong with a value as a whole is wrong with its amount.
                    Cell::Amount => "",
                    Cell::Note => "/note",
                };
                format!("{}/{at}{cell}", name(*param))
            }
            Self::Rule(rule, part) => part.pointer(*rule),
            Self::Node(place, slot) => {
                let slot = match slot {
                    Slot::Op => "",
                    Slot::Is => "/is",
                    Slot::Field => "/field",
                };
                format!("{}{slot}", place.pointer())
            }
        }
    }
}
