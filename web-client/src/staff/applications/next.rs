//! What comes next on an application: for people a sentence, for the page the first of its actions.

use openapi::applications::{Action, Status};

use crate::i18n::Lang;

/// The order in which actions are offered: the law's usual way first, the way out last.
#[rustfmt::skip]
const ORDER: &[Action] = &[
    Action::Edit, Action::Receive, Action::Accept, Action::GiveOpinion, Action::Grant, Action::Supply,
    Action::Complete, Action::UpholdGrant, Action::Assess, Action::AskSupplement, Action::Verify, Action::Refuse,
    Action::ReturnOpinion, Action::ReturnPrecheck, Action::RejectPrecheck, Action::GrantFirst, Action::AcceptFirst,
    Action::ReviewGrant, Action::RecordMaterials, Action::MarkGreen, Action::Redirect, Action::Transfer, Action::Merge, Action::Withdraw,
    Action::Void,
];

/// The actions that have a button of their own, in the order of their weight. Files and numbers have their places.
pub fn ordered(actions: &[Action]) -> Vec<Action> {
    ORDER.iter().copied().filter(|action| actions.contains(action)).collect()
}

/// The one next thing to do, if it is this person's to do.
pub fn first_move(actions: &[Action]) -> Option<Action> {
    ordered(actions).into_iter().next().filter(|action| leads_on(*action))
}

/// Does this action carry the application forward? Merging and withdrawing do not, nor does what is done in an
/// emergency alone.
pub fn leads_on(action: Action) -> bool {
    !matches!(
        action,
        Action::Merge
            | Action::Withdraw
            | Action::Void
            | Action::Redirect
            | Action::Reveal
            | Action::Attach
            | Action::Assess
            | Action::GrantFirst
            | Action::AcceptFirst
            | Action::ReviewGrant
            | Action::RecordMaterials
            | Action::MarkGreen
            | Action::Transfer
            | Action::JoinPerson
    )
}

/// What has to happen now, and who waits for whom. What the director of a small centre examined, the bureau decides.
#[rustfmt::skip]
pub fn sentence(lang: Lang, status: Status, small_centre: bool) -> &'static str {
    use Status::*;
    let (zh, en) = match status {
        Opinion if small_centre => ("等上级司法局审批：给予、不予，或者退回重审。", "For the bureau above: grant, refuse, or return the opinion."),
        Draft => ("还没有提交。填好后提交，期限从提交之日起算。", "Not submitted yet. The limit runs from the day of submission."),
        Submitted => ("核对身份和材料，然后接收并出具凭证。", "Check identity and documents, then receive it and give the receipt."),
        Precheck => ("看是不是本中心管、材料能不能看清，然后接收。", "See whether this centre is competent and the documents are legible, then receive it."),
        PrecheckReturn => ("等申请人修改后重新提交。", "Waiting for the applicant to correct it and submit again."),
        PrecheckReject => ("已告知不予接收，办理结束。", "Not taken up; nothing more is to be done."),
        Received => ("看材料是否齐全：齐全就开始审查，不齐就一次性通知补正。", "Are the documents complete? If so start the examination; if not, ask once for everything missing."),
        NeedSupp => ("等申请人补正，审查期限暂停。", "Waiting for the applicant's supplement; the clock is stopped."),
        Accepted => ("逐项审查三个条件，写出意见。需要时先核查经济状况。", "Examine the three conditions and write the opinion; check the means first where needed."),
        Verifying => ("经济状况核查中。结果到了就写意见。", "The means are being checked. Write the opinion once the result is in."),
        Opinion => ("请主任审批：给予、不予，或者退回重审。", "For the director: grant, refuse, or return the opinion."),
        DecidedGrant => ("已给予援助，案件进入指派。", "Granted; the case goes to assignment."),
        DecidedRefuse => ("已决定不予援助。申请人可以在异议期内提出异议。", "Refused. The applicant may object within the time given."),
        DeemedWithdrawn => ("逾期没有补正，视为撤回。", "Deemed withdrawn: the supplement did not come in time."),
        Withdrawn => ("申请已撤回。", "The application was taken back."),
        Redirected => ("已告知向有权的机构申请。", "The applicant was told which centre is competent."),
        Merged => ("已并入另一件申请。", "Merged into another application."),
        Voided => ("登记有误，已作废。编号不再使用，原因见办理过程。", "Entered in error and voided. The number is not used again; the reason is on the timeline."),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}
