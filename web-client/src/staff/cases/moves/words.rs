//! What the dialogs of a case say.

use crate::strings;

strings! {
    /// Titles are the names of the actions; here is what happens, and what is asked.
    pub struct CaseMoveWords {
        offer: "选一位承办人。不能选的写明了原因。", "Choose a handler. Who cannot be chosen is shown with the reason.";
        candidates: "可以指派的人", "Candidates";
        no_candidates: "名册里还没有人", "The roster is empty";
        col_person: "姓名 · 单位", "Name · firm";
        col_load: "在办", "Open cases";
        col_last: "上次指派", "Last assigned";
        col_barred: "不能选的原因", "Why not";
        choose: "选这位", "Choose";
        chosen: "已选", "Chosen";
        remark: "给承办人的话", "Remark for the handler";
        offer_firm: "选一家律所。由律所管理员安排承办人。", "Choose a firm; its administrator names the handler.";
        firm: "律师事务所", "Firm";
        name_handler: "安排本所一位执业人员承办。受援人会看到承办人的姓名和电话。", "Name one of your people. The recipient will see their name and phone.";
        handler: "承办人", "Handler";
        choose_one: "请选择", "Choose one";
        accept: "接受后，受援人会看到您的姓名和电话。请及时联系，五日内签订委托协议。", "The recipient will see your name and phone. Get in touch, and sign the agreement within five days.";
        decline: "没有正当理由不得拒绝。案件会重新指派。", "A case may not be declined without a good reason. It will be assigned anew.";
        decline_reason: "理由", "Reason";
        note: "说明", "Note";
        agreement: "委托协议和授权委托书已经签好。", "Agreement and power of attorney are signed.";
        signed_on: "签订日期", "Signed on";
        diary_kind: "做了什么", "What was done";
        diary_on: "日期", "Day";
        diary_mode: "方式", "Way";
        diary_content: "内容", "Content";
        diary_place: "地点", "Place";
        diary_informed: "已向受援人通报（受援人能看到这条记录）", "The recipient was informed by this and may read it";
        hearing_at: "开庭时间", "Date and time";
        hearing_at_hint: "北京时间", "China time";
        hearing_place: "法庭", "Court room";
        hearing_judge: "法官、仲裁员", "Judge";
        message: "消息", "Message";
        message_open: "受援人也能看到", "The recipient may read it too";
        message_hint: "不勾选时，只有承办人和中心能看到。", "Otherwise only handler and centre read it.";
        closing: "结案报告表。提交后由中心审核，不齐的会一次列明退回。", "The closing report. The centre reviews it; what is lacking comes back in one list.";
        missing: "还缺这些，补齐才能提交", "These are missing; nothing can be submitted without them";
        recovered_hint: "为受援人取得的利益和避免的损失", "Benefit obtained and loss avoided";
        return_closing: "一次列明全部要补正的内容，一行一项。", "Everything that has to be put right in one list, one item a line.";
        items: "补正清单", "List";
        pass_closing: "完整、及时、真实，可以归档。", "Complete, in time and true; it can be archived.";
        opinion: "审核意见", "Opinion";
        opinion_template: "材料完整，办理及时，内容真实，同意结案。", "Complete, in time and true. The closing is passed.";
        archive: "按目录立卷，编好页号，归档后不能再改。", "The file is bound as listed; it cannot be changed afterwards.";
    } with {
        done(what: &str): "已办理：{what}", "Done: {what}";
        load(count: u16): "{count} 件", "{count}";
    }
}
