//! What each code of the contract means, in plain words, with what to do next.

use openapi::{Code, FieldProblem};

use super::Lang;

/// What happened to a request, and what the person can do about it.
pub fn sentence(lang: Lang, code: Code) -> &'static str {
    pick(lang, whole(code))
}

/// What is wrong with one field, short enough to stand beside it.
pub fn at_field(lang: Lang, code: Code) -> &'static str {
    pick(lang, field(code))
}

/// The same for a problem whose field is known: what stands in conflict depends on it.
pub fn problem(lang: Lang, problem: &FieldProblem) -> &'static str {
    match problem.code {
        Code::Conflict => pick(lang, conflict(&problem.path)),
        code => at_field(lang, code),
    }
}

fn conflict(path: &str) -> (&'static str, &'static str) {
    let mut steps = path.split(['.', '[']);
    match steps.find(|step| matches!(*step, "agent" | "roles" | "open" | "practitioner_id")) {
        Some("agent") => {
            ("对方当事人不能代理申请，请换别人", "The other side may not apply for them; name somebody else")
        }
        Some("roles") => ("这些角色不能由同一个人担任", "One person may not hold these roles together"),
        Some("open") => ("还没有办结，须移交给接替的人", "Still open; somebody has to take it over"),
        Some("practitioner_id") => {
            ("已是该乡镇的法律顾问，请派别人", "Advises this township already; choose somebody else")
        }
        _ => field(Code::Conflict),
    }
}

fn pick(lang: Lang, (zh, en): (&'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

#[rustfmt::skip]
fn whole(code: Code) -> (&'static str, &'static str) {
    use Code::*;
    match code {
        Malformed => ("系统没能读懂这次提交。请刷新页面后再试。", "The request could not be read. Reload the page and try again."),
        Invalid => ("有几处需要改，请看标出的地方。", "Some answers need correcting; see the marked fields."),
        Unauthenticated => ("请先登录。", "Please sign in first."),
        TokenExpired => ("登录时间已过，请重新登录。填写的内容还在。", "Your session has ended. Sign in again; what you typed is kept."),
        WrongCredentials => ("账号或密码不对。请检查后再试，或者找管理员重设密码。", "The account or password is wrong. Check both, or ask your administrator to reset it."),
        LockedOut => ("试的次数太多，账号已暂时锁定。请过 30 分钟再试，或者联系管理员。", "Too many attempts; the account is locked for now. Wait 30 minutes or ask your administrator."),
        WrongCode => ("验证码不对或已过期。请核对最新的验证码，或者重新获取。", "The code is wrong or has expired. Check the newest code or ask for another."),
        Forbidden => ("您没有办这件事的权限。如果需要，请联系本单位管理员。", "You are not allowed to do this. Ask your administrator if you need to."),
        NotFound => ("没有找到。可能编号有误，或者不在您可以查看的范围内。", "Not found. The number may be wrong, or it is outside what you may see."),
        TooLarge => ("内容或文件太大。请缩小后再传。", "The content or file is too large. Make it smaller and try again."),
        UnsupportedType => ("不支持这种文件。请用照片（JPG、PNG）或 PDF。", "This kind of file is not supported. Use a photo (JPG, PNG) or a PDF."),
        RevisionRequired => ("页面不是最新的。请刷新后再办。", "This page is out of date. Reload it first."),
        RevisionStale => ("刚才有人改过这条记录。请刷新，看过新内容后再办。", "Someone has just changed this record. Reload, look at the changes, and try again."),
        IdempotencyMismatch => ("这次提交与上一次重复但内容不同。请刷新页面后重新提交。", "This repeats an earlier submission with other content. Reload and submit again."),
        TooMany => ("操作太快了。请等一分钟再试。", "Too many requests. Wait a minute and try again."),
        Unavailable => ("系统暂时不可用。内容没有丢，请几分钟后再试。", "The service is not available right now. Nothing is lost; try again in a few minutes."),
        Internal => ("系统出了问题，这次没有办成。请稍后再试。", "Something went wrong and this was not done. Try again later."),
        MethodNotAllowed => ("这个操作不能这样办。请刷新页面。", "This cannot be done this way. Reload the page."),
        NotNow => ("现在的状态不能办这一步。请刷新，看看现在该办什么。", "This is not possible at this stage. Reload to see what can be done now."),
        ClockStopped => ("期限已暂停，正在等待补正或核查。收到答复后再办。", "The clock is stopped while an answer is awaited. Continue when it has come."),
        SamePerson => ("同一个人不能既办理又审批。请转给另一位同事。", "The same person may not prepare and approve. Pass it to a colleague."),
        OneNoticeOnly => ("补正只能一次性告知，已经通知过了。", "Supplements may be asked for once only, and that has been done."),
        ConditionsUnanswered => ("还有条件没有审查。请先逐项作出结论。", "Some conditions are not examined yet. Answer each of them first."),
        NotHeard => ("查询结果与申报不一致。请先发补正通知，请申请人说明；不能不听说明就拒绝。", "Data contradict the statement. Ask the applicant to explain first; nobody is refused unheard."),
        ReasonRequired => ("请写明理由。", "Please give the reason."),
        Incomplete => ("材料还不齐。请看清单里缺的几项。", "Documents are missing. See the list of what is still needed."),
        NotEligible => ("按现在的信息不符合条件。如信息有变化，请先更正。", "The conditions are not met on this information. Correct it first if it has changed."),
        Conflict => ("这样有冲突，办不了：有利害关系的须回避，已有的角色或版本不能并存。请另选。", "This conflicts with what is there: an interest in the matter, or a role or version that cannot stand beside it. Choose otherwise."),
        OverCapacity => ("这位人员在办案件已满。请选择别人。", "This person's caseload is full. Choose someone else."),
        LimitReached => ("已到数量上限，不能再增加。", "The limit is reached: no more can be added."),
        Duplicate => ("已经有一条相同的记录。请先查看原来那条。", "There is already such a record. Look at that one first."),
        Frozen => ("这条记录已锁定，不能再改。", "This record is locked and can no longer be changed."),
        DeadlinePassed => ("期限已过。请联系援助中心，说明情况。", "The deadline has passed. Contact the legal aid centre and explain."),
        NotScanned => ("文件正在查毒，请过一会儿再打开。", "The file is still being checked for viruses. Try again in a moment."),
        Quarantined => ("这个文件查出病毒，已隔离，不能打开。请让提交的人换一份重新上传。", "A virus was found in this file, so it is held back. Ask who sent it for another copy."),
        SecondFactorRequired => ("请再输入验证器上的六位数字。", "Now enter the six digits of your authenticator."),
        Dormant => ("账号长期没有使用，已停用。请联系管理员恢复。", "This account was not used for long and is at rest. Ask your administrator to revive it."),
        LastAdministrator => ("这是本单位最后一名此类管理员，请先指定接替的人。", "This is the last such administrator here. Appoint another one first."),
        ProviderAway => ("统一身份认证暂时连不上。请用密码登录，或者稍后再试。", "The identity provider cannot be reached. Use your password, or try again later."),
        ProviderMismatch => ("这次登录没有核对通过，可能是等得太久。请重新登录。", "This sign-in could not be confirmed; it may have taken too long. Begin again."),
        NotLinked => ("这个身份没有绑定在用的账号。请先用密码登录，在“账号安全”里绑定，或者联系管理员。", "No account in use is linked with this identity. Sign in with your password and link it under account security, or ask your administrator."),
        Reused | TooCommon => field(code),
        InUse => ("还有没办完的事，现在不能撤销。请先办结或移交。", "There is open work. End it or hand it over first."),
        Cycle => ("不能放到自己的下级之下。请另选上级。", "A unit cannot stand below itself. Choose another."),
        AddressRefused | OutOfScope => field(code),
        Required | UnknownField | WrongType | TooLong | ControlCharacter | OutOfRange | BadFormat | BadCheckDigit
        | InFuture | Mismatch | FoundOtherwise | NotConfirmed | NotInList | TooFew | TooManyItems | WrongLength | BadCharacter
        | LegacyNumber | UnknownRegion | BadBirthDate => field(code),
    }
}

#[rustfmt::skip]
fn field(code: Code) -> (&'static str, &'static str) {
    use Code::*;
    match code {
        Required => ("请填写这一项", "Please fill this in"),
        UnknownField => ("系统不认识这一项，请刷新页面", "This field is not known; reload the page"),
        WrongType => ("填写的形式不对，请看示例", "This is not the right kind of answer; see the example"),
        TooLong => ("太长了，请写短一些", "This is too long; please shorten it"),
        ControlCharacter => ("含有不能显示的字符，请删掉后重新输入", "This contains invisible characters; delete it and type it again"),
        OutOfRange => ("数值不在允许的范围内，请核对", "This is outside the allowed range; please check"),
        BadFormat => ("格式不对，请看示例", "This is not in the right form; see the example"),
        BadCheckDigit => ("号码有误，请对照证件逐位核对", "This number is not valid; compare it digit by digit with the document"),
        Reused => ("这是用过的密码，请换一个新的", "This password was used before; choose a new one"),
        TooCommon => ("这个密码太常见，请换一个", "This password is too common; choose another"),
        WrongLength => ("位数不对，请逐位核对", "This has too few or too many characters; compare it digit by digit"),
        BadCharacter => ("有不该出现的字符，请核对", "This contains a character that does not belong there; please check"),
        LegacyNumber => ("这是 15 位的旧号码，请填 18 位号码", "This is an old number of 15 digits; give the one of 18"),
        UnknownRegion => ("前几位的地区代码不对，请核对", "The region at the beginning does not exist; please check"),
        BadBirthDate => ("号码里的出生日期不对，请核对第 7 至 14 位", "The day of birth inside is not possible; check digits 7 to 14"),
        InFuture => ("日期不能晚于今天", "The date may not be after today"),
        Mismatch => ("与前面填写的不一致，请核对", "This does not match an earlier answer; please check both"),
        FoundOtherwise => ("与查询到的不一致；确有理由的，先在经济困难核查中写明理由、作出结果", "Data say otherwise; with a reason, first state the result of the check of means"),
        NotConfirmed => ("请先确认这一项", "Please confirm this first"),
        NotInList => ("请从给出的选项里选", "Please choose one of the given options"),
        TooFew => ("还不够，请再补充", "More are needed here"),
        TooManyItems => ("太多了，请删去一些", "There are too many; please remove some"),
        ReasonRequired => ("请写明理由", "Please give the reason"),
        Duplicate => ("与已有的重复，请核对", "This is already there; please check"),
        NotFound => ("没有找到，请核对", "Not found; please check"),
        WrongCode => ("验证码不对或已过期", "The code is wrong or has expired"),
        Conflict => ("须回避，请选择别人", "Conflict of interest; choose someone else"),
        OverCapacity => ("在办案件已满，请选择别人", "Caseload is full; choose someone else"),
        Incomplete => ("还不完整，请补齐", "This is not complete yet"),
        TooLarge => ("太大了，请缩小后再传", "This is too large; make it smaller"),
        UnsupportedType => ("请用照片（JPG、PNG）或 PDF", "Use a photo (JPG, PNG) or a PDF"),
        DeadlinePassed => ("期限已过", "The deadline has passed"),
        InUse => ("还有没办完的", "There is open work"),
        Cycle => ("不能选自己的下级", "This stands below the unit itself"),
        Malformed | Invalid | Unauthenticated | TokenExpired | WrongCredentials | LockedOut | Forbidden
        | RevisionRequired | RevisionStale | IdempotencyMismatch | TooMany | Unavailable | Internal
        | MethodNotAllowed | NotNow | ClockStopped | SamePerson | OneNoticeOnly | ConditionsUnanswered
        | NotEligible | LimitReached | NotHeard | Frozen | SecondFactorRequired | Dormant | LastAdministrator | AddressRefused | OutOfScope | ProviderAway
        | ProviderMismatch | NotLinked | NotScanned | Quarantined => ("请核对这一项", "Please check this"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_says_what_it_is_at_its_field_and_is_a_recusal_elsewhere() {
        let said = |path: &str, code| {
            let found = FieldProblem { path: path.to_owned(), code, message: String::new() };
            (problem(Lang::Zh, &found), problem(Lang::En, &found))
        };
        let recusal = (at_field(Lang::Zh, Code::Conflict), at_field(Lang::En, Code::Conflict));
        assert_eq!(said("handler_id", Code::Conflict), recusal);
        let told = ["agent", "form.agent", "roles", "open.cases.0199", "practitioner_id"]
            .map(|path| said(path, Code::Conflict));
        assert!(told.iter().all(|one| *one != recusal), "{told:?}");
        assert_eq!(told[0], told[1], "wherever the form stands");
        assert_eq!(said("agent", Code::Required).0, at_field(Lang::Zh, Code::Required));
    }
}
