//! Where an application stands: the name of the state, and what it means for the person (ONL-06).

use openapi::{applications::Status, deadlines::Light};

use super::{super::progress::answers::Event, Said, pick};
use crate::{i18n::Lang, ui::Tone};

/// The colour of a deadline's light.
pub fn tone(light: Light) -> Tone {
    match light {
        Light::Green => Tone::Green,
        Light::Yellow => Tone::Yellow,
        Light::Orange => Tone::Orange,
        Light::Red => Tone::Red,
        Light::Paused => Tone::Paused,
    }
}

/// Two or three words for a list.
#[rustfmt::skip]
pub fn status(lang: Lang, status: Status) -> &'static str {
    use Status::*;
    pick(lang, match status {
        Draft => ("还没提交", "Not sent yet"),
        Submitted | Precheck => ("已提交", "Sent"),
        PrecheckReturn => ("请修改后再提交", "Please correct and send again"),
        PrecheckReject => ("不归这个中心办", "Not for this centre"),
        Received => ("已接收", "Received"),
        NeedSupp => ("需要您补材料", "Documents are needed from you"),
        Accepted | Verifying | Opinion => ("审查中", "Being examined"),
        DecidedGrant => ("已批准", "Granted"),
        DecidedRefuse => ("没有批准", "Refused"),
        DeemedWithdrawn => ("过期没补，已结束", "Ended: nothing was supplied"),
        Withdrawn => ("您已撤回", "You took it back"),
        Redirected => ("请找另一个中心", "Please ask another centre"),
        Merged => ("已并到另一份申请", "Joined with another application"),
        Voided => ("登记有误，已作废", "Entered in error, void"),
    })
}

/// Where it stands now, and what happens next.
pub struct Now {
    pub now: &'static str,
    pub next: &'static str,
}

pub fn now(lang: Lang, status: Status) -> Now {
    let (now, next) = sentences(status);
    Now { now: pick(lang, now), next: pick(lang, next) }
}

#[rustfmt::skip]
fn sentences(status: Status) -> (Said, Said) {
    use Status::*;
    match status {
        Draft => (("这份申请还没提交。", "You have not sent this application yet."),
            ("填完后提交，援助中心才能看到。", "The centre sees it only after you send it.")),
        Submitted | Precheck => (("援助中心已经收到您的申请。", "The centre has your application."),
            ("工作人员会看材料齐不齐。您不用做什么，有事我们打电话或发短信。", "Staff will look whether all is there. You need not do anything; we will call or text you.")),
        PrecheckReturn => (("工作人员请您改一改再提交。", "Staff ask you to correct something and send it again."),
            ("看看下面写的原因，改好后再提交。", "Read the reason below, correct it and send it again.")),
        PrecheckReject => (("这件事不归这个援助中心办。", "This centre is not the one to ask."),
            ("原因写在下面。不知道找谁，请拨打 12348。", "The reason is below. If you do not know whom to ask, call 12348.")),
        Received => (("援助中心正在看您的材料。", "The centre is looking at your documents."),
            ("材料不齐，会一次告诉您缺什么；齐了，就开始审查。", "If something is missing you are told once, all of it; otherwise the examination starts.")),
        NeedSupp => (("还缺材料，请您补上。", "Some documents are missing. Please add them."),
            ("补齐以后，援助中心接着审查。过期不补，这份申请就结束了。", "After that the examination goes on. If nothing comes in time, this application ends.")),
        Accepted | Verifying => (("援助中心正在审查。", "The centre is examining your application."),
            ("工作人员可能会打电话核对情况。", "Staff may call you to check some facts.")),
        Opinion => (("审查完了，等负责人决定。", "The examination is done; the director decides now."),
            ("决定后马上发短信告诉您。", "You get a message as soon as it is decided.")),
        DecidedGrant => (("批准了，法律援助不收您的钱。", "Granted. It costs you nothing."),
            ("谁来帮您、办到哪一步，写在下面。", "Who helps you and how far it is stands below.")),
        DecidedRefuse => (("这次没有批准。", "It was not granted this time."),
            ("您不同意的话，可以提出异议，办法写在下面。", "If you disagree you may object; how is written below.")),
        DeemedWithdrawn => (("材料过期没有补，这份申请已经结束。", "Nothing was supplied in time, so this application has ended."),
            ("您可以重新申请，不影响结果。", "You may apply again; it does no harm.")),
        Withdrawn => (("您已经撤回这份申请。", "You took this application back."),
            ("以后需要，可以重新申请。", "You may apply again at any time.")),
        Redirected => (("这件事要找另一个援助中心。", "Another centre has to deal with this."),
            ("地址和电话写在下面。", "Its name and phone are below.")),
        Merged => (("您为同一件事申请过，两份已经并在一起。", "You applied for the same matter before; both are joined."),
            ("请看“我的申请”里的另一份。", "See the other one under “My applications”.")),
        Voided => (("这份申请登记有误，已经作废。", "This application was entered in error and is void."),
            ("要申请，请重新填一份。有疑问请拨打 12348。", "To apply, fill in a new one. If in doubt, call 12348.")),
    }
}

/// What happened, for the timeline; nothing for what does not concern the person.
#[rustfmt::skip]
pub fn event(lang: Lang, event: Event) -> Option<&'static str> {
    use Event::*;
    let said = match event {
        ApplicationCreated => ("您开始填申请", "You started the application"),
        ApplicationSubmitted => ("您提交了申请", "You sent the application"),
        PrecheckReturned => ("工作人员请您修改", "Staff asked for a correction"),
        PrecheckRejected => ("不归这个中心办", "Not for this centre"),
        ApplicationReceived => ("援助中心接收了申请", "The centre received it"),
        ApplicationRedirected => ("请找另一个中心", "Another centre is competent"),
        SupplementAsked => ("通知您补材料", "You were asked for documents"),
        SupplementSupplied => ("您补齐了材料", "You supplied the documents"),
        DeemedWithdrawn => ("过期没补，申请结束", "Ended: nothing was supplied"),
        ApplicationAccepted => ("材料齐了，开始审查", "Complete; the examination began"),
        Granted => ("批准法律援助", "Legal aid granted"),
        Refused => ("没有批准", "Refused"),
        Withdrawn => ("您撤回了申请", "You took it back"),
        Merged => ("与另一份申请合并", "Joined with another application"),
        AttachmentAdded => ("上传了材料", "A document was added"),
        AttachmentRemoved => ("移除了材料", "A document was removed"),
        AttachmentQuarantined => ("有一份材料查出病毒，请换一份重新上传", "A virus was found in a document; please upload another copy"),
        HomeVisitRequested => ("您请工作人员上门", "You asked for a home visit"),
        HomeVisitScheduled => ("约好了上门的时间", "A home visit was agreed"),
        HomeVisitMade => ("工作人员上门来过", "Staff visited you"),
        HomeVisitCancelled => ("上门取消了", "The home visit was cancelled"),
        CaseOpened => ("开始安排律师", "Looking for a lawyer"),
        OfferAccepted => ("律师接了您的案子", "A lawyer took your case"),
        AgreementSigned => ("签了法律援助协议", "The agreement was signed"),
        HearingSet => ("定了开庭时间", "A hearing date was set"),
        RecipientInformed => ("律师告诉您进展", "The lawyer told you the progress"),
        MessageSent => ("有一条新消息", "A new message"),
        ClosingPassed => ("案子办完了", "The case is closed"),
        Other => return None,
    };
    Some(pick(lang, said))
}
