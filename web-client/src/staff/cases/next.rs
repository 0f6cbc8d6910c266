//! What comes next on a case: for people a sentence, for the page the first of its actions.

use openapi::cases::{CaseAction, CaseStatus};

use crate::i18n::Lang;

/// The order in which actions are offered: what moves the case on first.
#[rustfmt::skip]
const ORDER: &[CaseAction] = &[
    CaseAction::Offer, CaseAction::OfferToFirm, CaseAction::AcceptOffer, CaseAction::NameHandler,
    CaseAction::DeclineOffer, CaseAction::SignAgreement,
    CaseAction::PassClosing, CaseAction::ReturnClosing, CaseAction::Archive, CaseAction::WriteDiary,
    CaseAction::SubmitClosing, CaseAction::SetHearing, CaseAction::Write,
];

/// The actions that have a button of their own, in the order of their weight. Files have their place.
pub fn ordered(actions: &[CaseAction]) -> Vec<CaseAction> {
    ORDER.iter().copied().filter(|action| actions.contains(action)).collect()
}

/// The one next thing to do, if it is this person's to do.
pub fn first_move(actions: &[CaseAction]) -> Option<CaseAction> {
    ordered(actions).into_iter().next().filter(|action| leads_on(*action))
}

/// Does this action carry the case forward? A message does not.
pub fn leads_on(action: CaseAction) -> bool {
    !matches!(action, CaseAction::Write | CaseAction::Attach)
}

/// What has to happen now, and who waits for whom.
#[rustfmt::skip]
pub fn sentence(lang: Lang, status: CaseStatus) -> &'static str {
    use CaseStatus::*;
    let (zh, en) = match status {
        Wait => ("请指派承办人。", "A handler has to be assigned."),
        Offered => ("等承办人或者律所答复。", "Waiting for the handler or the firm to answer."),
        Named => ("承办人联系受援人，签订委托协议和授权委托书。", "The handler contacts the recipient and signs agreement and power of attorney."),
        Working => ("承办中。每一步写办案记录，进展通报受援人。", "In conduct. Each step goes into the diary, and the recipient is kept informed."),
        Checking => ("请审核结案材料：齐不齐、及时不及时、真实不真实。", "The closing is to be reviewed: complete, in time, true."),
        Returned => ("结案材料已退回，等承办人补正后重新提交。", "Returned: the handler puts it right and submits again."),
        Passed => ("审核通过，等档案员立卷归档。", "Passed; the archivist binds the file."),
        Archived => ("已归档，只能查看。", "Archived: read only."),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}
