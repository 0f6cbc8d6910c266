//! The sentences of Appendix E: at most 70 characters, never a cause, a category or an ID.

use openapi::outbox::Notice;

use super::service::Payload;

/// The text that goes to the phone.
pub fn text(notice: Notice, payload: &Payload) -> String {
    let Payload { phone: _, number, organisation, day, handler, handler_phone } = payload;
    let number = number.as_deref().unwrap_or_default();
    let organisation = organisation.as_deref().unwrap_or("法律援助中心");
    let day = day.as_deref().unwrap_or_default();
    match notice {
        Notice::Submitted => {
            format!("您的法律援助申请已提交，编号{number}，可凭手机号查询进度。法律援助不收费。")
        }
        Notice::Received => format!("{organisation}已接收您的申请材料，{day}前审查答复。咨询12348。"),
        Notice::SupplementAsked => {
            format!("您的申请需补充材料，请于{day}前提交，详见通知书或登录查看。逾期视为撤回。")
        }
        Notice::Granted => "您的法律援助申请已获批准，3日内为您指派承办人。".to_owned(),
        Notice::GrantedFirst => {
            format!("已先行为您提供法律援助，请于{day}前补齐材料，详见决定书。逾期可能终止援助。")
        }
        Notice::Refused => format!("您的申请未获批准，理由见决定书。如有异议可在{day}前向司法局提出。"),
        Notice::Assigned => {
            let (name, phone) =
                (handler.as_deref().unwrap_or_default(), handler_phone.as_deref().unwrap_or_default());
            format!("已为您指派{name}，电话{phone}，请三个工作日内联系并签署委托协议。")
        }
        Notice::Offered => format!("您有新的援助案件{number}，请于{day}前签收。"),
        Notice::Progress => "您的案件有新进展，请登录查看或联系承办人。".to_owned(),
        Notice::DecisionServed => format!("关于您的申请，{organisation}已作出处理，详见文书或登录查看。"),
        Notice::Closed => "您的案件已结案，感谢您的信任。如有疑问请拨打12348。".to_owned(),
        Notice::Referred => {
            format!("您咨询的事项已转给{organisation}，对方会在{day}前接手。如没有回音请拨打12348。")
        }
        Notice::Invited => {
            format!("您的法援通账号已开通，激活码{number}，{day}前打开登录页“激活账号”使用，请勿转发。")
        }
        Notice::OneTimeCode => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn appendix_e_a_message_fits_into_seventy_characters() {
        let payload = Payload {
            phone: String::new(),
            number: Some("（2026）长援申字第0012号".to_owned()),
            organisation: Some("长治市法律援助中心".to_owned()),
            day: Some("2026年10月8日".to_owned()),
            handler: Some("王建国".to_owned()),
            handler_phone: Some("13800001234".to_owned()),
        };
        for notice in Notice::VARIANTS {
            assert!(text(*notice, &payload).chars().count() <= 70, "{notice}");
        }
    }
}
