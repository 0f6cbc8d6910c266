//! What the citizens' face says outside the questions.

use crate::strings;

strings! {
    /// Sentences of the first page, the sign-in and the offices.
    pub struct CitizenWords {
        title: "遇到法律难题，我们免费帮您", "A legal problem? We help, free of charge";
        lead: "法律援助不收取任何费用。", "Legal aid costs you nothing.";
        apply: "我要申请", "Apply for legal aid";
        apply_hint: "手机上办，大约 10 分钟，可以随时停下", "On your phone, about 10 minutes, stop at any time";
        ask: "我要咨询", "Ask a lawyer";
        ask_hint: "打电话问律师，或者到窗口问", "Call a lawyer, or come to an office";
        track: "查进度", "Check progress";
        track_hint: "看办到哪一步了，补交材料", "See where it stands, add documents";
        check: "不知道自己能不能申请？", "Not sure whether you could get it?";
        check_how: "回答几个问题看看", "Answer a few questions";
        check_hint: "，不留姓名，不上传信息。", ": no name, nothing is sent.";
        on_paper: "打印申请表", "Print the form";
        sign_in: "用手机号登录", "Sign in with your phone";
        sign_in_hint: "我们发一条验证码短信给您，不收费。", "We send you a code by SMS, free of charge.";
        phone: "手机号", "Mobile number";
        phone_hint: "11 位数字，例如 138 0000 1234", "11 digits, for example 138 0000 1234";
        send_code: "获取验证码", "Send me the code";
        send_again: "没收到？再发一次", "No code? Send it again";
        code: "短信验证码", "Code from the SMS";
        enter: "登录", "Sign in";
        no_phone: "没有手机，或者收不到短信？", "No phone, or no SMS?";
        no_phone_help: "可以到最近的法律援助窗口办，也可以拨打 12348。家人可以用自己的手机替您申请。",
            "Go to the nearest legal aid office or call 12348. Family may apply for you with their own phone.";
        ask_lead: "打 12348，律师当场回答，不收费。手机、座机都能打。",
            "Call 12348: a lawyer answers at once, free of charge, from any phone.";
        ask_ready: "打之前想好三件事", "Before you call, think of three things";
        ask_what: "发生了什么事，什么时候", "What happened, and when";
        ask_who: "对方是谁", "Who the other side is";
        ask_papers: "手里有什么材料：合同、欠条、照片、聊天记录", "What you have: contracts, IOUs, photos, chats";
        bring: "到窗口来，带上这些", "What to bring to an office";
        bring_id: "身份证；没有就带户口簿", "Your ID card, or the household book";
        bring_papers: "和这件事有关的东西：合同、欠条、工资条、照片", "What there is about the matter: contracts, IOUs, pay slips, photos";
        bring_means: "低保证、残疾证这些证明；没有也没关系", "Certificates of relief or disability; never mind if there are none";
        offices: "也可以到窗口问", "Or come to an office";
        nearest: "找离您最近的窗口", "Find the office nearest to you";
        no_offices: "这里还没有登记窗口", "No office is listed yet";
        no_offices_help: "请拨打 12348，问最近的法律援助中心在哪里。", "Call 12348 and ask for the nearest legal aid centre.";
        where_to: "向哪个法律援助中心申请？", "Which legal aid centre do you ask?";
        where_hint: "选您干活、出事或者打官司地方的中心。选错了不要紧，工作人员会告诉您该找哪个中心。",
            "Choose the centre where you worked, where it happened or where the court is. If it is the wrong one, staff tell you the right one.";
        centre: "法律援助中心", "Legal aid centre";
        find: "写地名找一找", "Find by place";
        find_hint: "例如：长治", "For example: Changzhi";
        not_found: "没有找到。换个地名，或者拨打 12348 问一问。", "Nothing found. Try another place, or call 12348.";
        start: "开始填写", "Start";
        kept_here: "这台手机上的申请", "Applications on this device";
        kept_help: "没有网络也可以接着填。", "You can go on with them without a network.";
        unsent: "有申请还没有发出去", "Not everything has been sent";
        unsent_help: "填好的内容保存在这台手机上，援助中心还没有收到。有网络时打开它，就会自动发出。",
            "What you answered is on this device; the centre does not have it. Open it when there is a network, and it is sent.";
        need: "要准备什么？", "What do I need?";
        need_help: "身份证号码；对方的名字和电话（知道多少写多少）；有合同、欠条、照片就拍下来。缺什么以后还能补。",
            "Your ID number; name and phone of the other side, as far as you know them; photos of contracts or IOUs. You can add more later.";
    } with {
        sent(phone: &str, minutes: u32): "验证码已发到 {phone}，{minutes} 分钟内有效。",
            "A code was sent to {phone}; it is valid for {minutes} minutes.";
        again_in(seconds: u32): "{seconds} 秒后可以再发一次", "You can ask for another in {seconds} seconds";
        unsent_one(at: usize): "打开第 {at} 份", "Open no. {at}";
        more(count: usize): "还有 {count} 个中心，写地名就能找到。", "{count} more centres; find yours by place.";
    }
}
