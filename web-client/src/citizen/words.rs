//! What the citizens' face says.

use crate::strings;

strings! {
    /// Sentences of the first page and the sign-in.
    pub struct CitizenWords {
        title: "遇到法律难题，我们免费帮您", "A legal problem? We help, free of charge";
        lead: "法律援助不收取任何费用。", "Legal aid costs you nothing.";
        apply: "我要申请", "Apply for legal aid";
        apply_hint: "手机上办，大约 10 分钟，可以随时停下", "On your phone, about 10 minutes, stop at any time";
        ask: "我要咨询", "Ask a question";
        ask_hint: "写下来，律师三天内答复", "Write it down; a lawyer answers within three days";
        track: "查进度", "Check progress";
        track_hint: "用编号和手机号，不用登录", "With your number and phone, no sign-in";
        precheck: "先看看您能不能申请？", "Not sure you can apply?";
        precheck_link: "回答 4 个问题", "Answer 4 questions";
        precheck_end: "，不留姓名，不上传信息。", ", no name, nothing sent.";
        sign_in: "用手机号登录", "Sign in with your phone";
        sign_in_hint: "我们发一条验证码短信给您，不收费。", "We send you a code by SMS, free of charge.";
        phone: "手机号", "Mobile number";
        phone_hint: "11 位数字，例如 138 0000 1234", "11 digits, for example 138 0000 1234";
        send_code: "获取验证码", "Send me the code";
        code: "短信验证码", "Code from the SMS";
        enter: "登录", "Sign in";
        no_phone: "没有手机，或者收不到短信？", "No phone, or no SMS?";
        no_phone_help: "可以到最近的法律援助窗口办，也可以拨打 12348。家人可以用自己的手机替您申请。",
            "Go to the nearest legal aid office or call 12348. Family may apply for you with their own phone.";
    } with {
        sent(phone: &str, minutes: u32): "验证码已发到 {phone}，{minutes} 分钟内有效。",
            "A code was sent to {phone}; it is valid for {minutes} minutes.";
    }
}
