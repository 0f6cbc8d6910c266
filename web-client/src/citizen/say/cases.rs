//! A granted application in conduct, as the recipient of the aid sees it.

use openapi::{cases::CaseStatus, closings::CaseResult};

use super::pick;
use crate::i18n::Lang;

#[rustfmt::skip]
pub fn case_now(lang: Lang, status: CaseStatus) -> &'static str {
    use CaseStatus::*;
    pick(lang, match status {
        Wait => ("援助中心正在为您找律师。", "The centre is looking for a lawyer for you."),
        Offered => ("已经选好律师，等律师确认。", "A lawyer was chosen and has to confirm."),
        Named => ("律师接了您的案子，会联系您签协议。", "The lawyer took your case and will contact you to sign the agreement."),
        Working => ("律师正在办您的案子。", "The lawyer is working on your case."),
        Checking | Returned => ("案子办完了，援助中心正在检查。", "The work is done; the centre is checking it."),
        Passed | Archived => ("案子已经办结。", "Your case is closed."),
    })
}

#[rustfmt::skip]
pub fn result(lang: Lang, result: CaseResult) -> &'static str {
    use CaseResult::*;
    pick(lang, match result {
        W | ArbW => ("您的要求得到支持", "Your claim was upheld"),
        Pw | ArbPw => ("您的要求得到部分支持", "Your claim was upheld in part"),
        L | ArbL => ("您的要求没有得到支持", "Your claim was not upheld"),
        Med => ("双方调解成功", "Settled by mediation"),
        Set => ("双方和解", "Settled between the parties"),
        Wd | CaseWithdrawn => ("案子撤回了", "The case was withdrawn"),
        Rej => ("被驳回", "Dismissed"),
        Term => ("法律援助提前终止", "The aid ended early"),
        A => ("律师的意见被采纳", "The lawyer's view was accepted"),
        Pa => ("律师的意见部分被采纳", "The lawyer's view was accepted in part"),
        Na => ("律师的意见没有被采纳", "The lawyer's view was not accepted"),
        NotProsecuted => ("不起诉", "No prosecution"),
        Other => ("已办结", "Closed"),
    })
}
