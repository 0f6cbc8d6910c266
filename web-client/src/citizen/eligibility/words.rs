//! What the page about eligibility says: words that a child of twelve understands.

use crate::strings;

strings! {
    /// Sentences around the rules.
    pub struct CheckWords {
        title: "看看我够不够条件", "Could I get legal aid?";
        lead: "回答几个问题就知道。不用登录，不留姓名；您填的只在这台手机上算，不会传出去。",
            "A few questions tell. No sign-in, no name; what you answer is worked out on this device and goes nowhere.";
        place: "事情在哪里办？", "Where is it dealt with?";
        place_hint: "选您干活、出事或者打官司地方的中心", "The centre where you worked, where it happened or where the court is";
        matter: "遇到了什么事？", "What is it about?";
        people: "您是下面哪些人？可以选几个", "Which of these are you? Choose all that are true";
        others: "再看看，您是下面这些人吗？", "And are you one of these?";
        members: "住在一起的有几个人？", "How many people live together?";
        members_hint: "算上您自己，写数字", "You included; a number";
        income: "他们每月收入加起来多少？", "Their monthly income together";
        income_hint: "工资、养老金、种地、做小生意都算。被拖欠的工资不算。",
            "Wages, pensions, farming, small business. Not the wages you are owed.";
        more: "再问您几句", "A little more";
        waiting: "往下填，这里就会告诉您。", "Go on, and you will read it here.";
        ask_more: "再回答上面的问题，就知道了。", "Answer the questions above, and you will know.";
        fits: "看起来够条件", "It looks as if you could get it";
        free: "您这种情况，不用看家里收入。", "In your case no income is looked at.";
        urgent: "时间很紧，可以先帮您，材料以后再补", "There is little time: we may help first, papers can follow";
        above: "收入看起来高了一些", "The income looks a little high";
        above_help: "这不等于不行。您还是可以申请，由援助中心看过再定。",
            "This is no refusal. You may still apply; the centre looks at it and decides.";
        project: "有一个帮扶项目也许能帮您，申请时会替您看。", "A project may help you; the centre will see when you apply.";
        outside: "这件事，法律援助多半管不了", "Legal aid probably does not cover this";
        outside_help: "打 12348 免费问律师，或者找村里、社区的人民调解员。拿不准也可以申请，会有人告诉您。",
            "Call 12348 for free advice, or ask the mediators of your village or community. If in doubt, apply and you will be told.";
        person: "要请工作人员看一看", "A person has to look at it";
        person_help: "每个地方规定不一样。您可以直接申请，或者打 12348 问一问。",
            "Places have different rules. Just apply, or call 12348 and ask.";
        go_on: "还要看别的情况", "Other things count as well";
        go_on_help: "接着填就行，由援助中心来看。", "Just go on; the centre will look at it.";
        why: "为什么这么说？", "Why?";
        only: "这里只是先估一估，最后由援助中心的人决定。", "This is an estimate only; people at the centre decide.";
        apply: "我要申请", "Apply for legal aid";
        on_paper: "也可以打印申请表，带到窗口", "Or print the form and bring it to an office";
        open: "按本地标准算一算", "See whether this is within the local limit";
        all: "回答几个问题，看得更准", "Answer a few questions for a better estimate";
    } with {
        within(income: &str, limit: &str): "平均每人每月 {income} 元，没有超过本地标准 {limit} 元。",
            "{income} yuan a head and month, within the local limit of {limit} yuan.";
        beyond(income: &str, limit: &str): "平均每人每月 {income} 元，本地标准是 {limit} 元。",
            "{income} yuan a head and month; the local limit is {limit} yuan.";
    }
}
