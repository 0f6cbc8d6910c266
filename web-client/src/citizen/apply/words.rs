//! What the questions say.

use super::{
    super::say::{Said, pick},
    Step,
};
use crate::strings;

strings! {
    /// Sentences of the application form.
    pub struct ApplyWords {
        unsaved: "上次有几处没来得及保存", "Some answers were not saved last time";
        unsaved_help: "这台手机还留着。要接着用吗？", "This device still has them. Go on with them?";
        restore: "接着用", "Use them";
        discard: "不要了", "Drop them";
        stale: "别处刚改过这份申请", "This application was changed elsewhere";
        stale_help: "可能是您在另一台手机上填的。同一个问题两边填得不一样，这里填的还在，别处填的也在。请选一个。",
            "Perhaps by you on another phone. The same question has two answers; yours here and the other are both kept. Please choose.";
        here: "这里填的", "Here";
        elsewhere: "别处填的", "Elsewhere";
        finer: "有几处细节不一样", "Some details differ";
        keep_here: "用这里填的", "Use what I answered here";
        take_other: "用别处填的", "Use what was answered elsewhere";
        away: "没有网络，已保存在本机", "No network: saved on this device";
        away_help: "可以接着填。网络恢复后会自动发出。", "You can go on. It is sent when the network is back.";
        away_sent: "您填的都已经发出去了。", "Everything you answered has been sent.";
        unbegun: "援助中心还没有收到这份申请。", "The centre has not received this application yet.";
        unsent: "还没有发出的：", "Not sent yet:";
        waiting: "还没有提交。请不要关掉这个页面，网络一通就自动提交。",
            "Not sent yet. Leave this page open; it is sent as soon as there is a network.";
        files_away: "没有网络，现在传不了照片。可以先往下走，有网络以后再回来传。",
            "Photos cannot be sent without a network. Go on, and come back to this page later.";
        sign_away: "没有网络，现在签不了名。可以有网络以后再签，也可以到窗口补。",
            "You cannot sign without a network. Sign later, or at an office.";
        again: "重新登录", "Sign in again";
        closed: "这份申请已经提交，不能再改。", "This application has been sent and cannot be changed.";
        progress: "看进度", "See progress";
        myself: "我自己", "Myself";
        somebody: "替家人或别人申请", "A relative or somebody else";
        somebody_hint: "老人、孩子、不方便的人，都可以替", "For the old, for children, for who cannot do it";
        villager: "替村里的人申请", "For somebody of my village";
        villager_hint: "我是村里的联络员、法律明白人", "I am the liaison or legally-literate villager there";
        villager_help: "交上去以后，您只看得到编号，内容归申请人本人和援助中心。后面问“您”的，都填申请人的情况；电话填他（她）本人的，不能填您的。",
            "Once it is sent you see its number alone; the rest is the applicant's and the centre's. Answer for the applicant throughout, and give their phone, not yours.";
        kind_guardian: "监护人（法定代理人）", "Guardian (legal representative)";
        kind_relative: "配偶、父母、子女等近亲属", "Husband or wife, parent, child, near relative";
        kind_law: "法律规定可以代为申请的其他人", "Another person whom the law allows";
        kind_mandated: "受他（她）委托", "Asked by the person";
        relation_hint: "例如：女儿、村联络员", "For example: daughter, village liaison";
        id_resident: "有居民身份证", "A resident ID card";
        id_other: "有别的证件", "Another document";
        id_none: "没有证件，或者号码看不清", "No document, or the number cannot be read";
        id_none_hint: "没关系，写一句原因，先申请", "Never mind: say why, and go on";
        id_hint: "18 位，最后一位可能是 X", "18 characters; the last may be X";
        id_good: "号码对了", "The number is right";
        id_bad: "号码有误，请对照身份证逐位核对", "This number is not valid; compare it digit by digit";
        doc_household: "户口簿", "Household register";
        doc_military: "军人证", "Military ID";
        doc_passport: "护照", "Passport";
        doc_hkm: "港澳居民来往内地通行证", "Mainland travel permit (Hong Kong, Macao)";
        doc_taiwan: "台湾居民来往大陆通行证", "Mainland travel permit (Taiwan)";
        doc_foreign: "外国人永久居留身份证", "Foreign permanent resident ID";
        reason_hint: "例如：身份证丢了，正在补办", "For example: the card is lost, a new one is on its way";
        male: "男", "Male";
        female: "女", "Female";
        phone_hint: "手机或座机，能找到您就行", "Mobile or landline, where we can reach you";
        address_hint: "写到门牌号，例如：潞州区英雄中路 12 号 3 单元 201", "With the house number";
        register_hint: "和住的地方不一样才填", "Only if it is another place";
        group_change: "换一个", "Another field";
        facts_hint: "什么时候、在哪里、谁、做了什么。用自己的话写，写不好没关系。",
            "When, where, who did what. In your own words; it need not be perfect.";
        claims_hint: "例如：要回三个月的工资", "For example: get my three months' wages";
        amount_hint: "拖欠的、要赔的，加在一起", "All that is owed, together";
        list_mark: "、", ", ";
        groups_show: "您属于这些人吗？", "Do any of these apply to you?";
        other_add: "还有别的对方，再加一个", "Add another";
        other_remove: "移除", "Remove";
        birth_future: "这个生日还没到", "This birthday is still to come";
        id_future: "照这个号码看，生日还没到", "By this number the birthday is still to come";
        id_future_help: "请对照身份证看一遍。如果是这台手机的日期不对，可以接着填，由援助中心核对。",
            "Compare it with the card. If the date of this device is wrong, just go on; the centre will check.";
        other_person: "一个人", "A person";
        other_org: "单位、公司、工地", "A company, an employer, a site";
        other_none: "不知道，或者没有对方", "I do not know, or there is none";
        other_name_hint: "知道多少写多少，小名、招牌上的名字也行", "As far as you know; a shop sign or nickname will do";
        none_of_these: "都不是", "None of these";
        none_hint: "下面填家里的收入", "Then please tell your income below";
        no_income: "这种情况不用查收入。有证明就在下一步拍照上传。",
            "No income has to be checked. If you have a certificate, upload a photo in the next step.";
        people_hint: "几口人，写数字", "A number, you included";
        income_hint: "工资、养老金、种地、做小生意都算。被拖欠的工资不算。",
            "Wages, pensions, farming, small business. Not the wages you are owed.";
        unsteady: "收入不固定，怎么填？", "The income is not steady?";
        unsteady_help: "把最近三个月的收入加起来，除以 3。记不清就填大概，或者选“不清楚”，工作人员会再问您。",
            "Add up the last three months and divide by 3. A rough figure will do; or choose “I am not sure” and staff will ask.";
        statement_hint: "例如：有人生病、上学、欠债", "For example: illness, school, debts";
        files_identity: "身份证明", "Proof of identity";
        files_identity_hint: "身份证正面、反面，或者户口本", "Both sides of the ID card, or the household book";
        files_means: "经济状况", "Your means";
        files_means_hint: "低保证、残疾证、村里开的证明。没有可以不传", "Certificates of relief or disability. Optional";
        files_matter: "案件材料", "About the matter";
        files_matter_hint: "合同、欠条、工资条、聊天记录、受伤照片", "Contracts, IOUs, pay slips, chats, photos of injuries";
        later: "现在没有也可以往下走，缺什么工作人员会一次告诉您。",
            "You may go on without them; staff will tell you once what is missing.";
        by_message: "发短信，在手机上看", "By message, read on the phone";
        by_post: "寄给我", "By post";
        by_hand: "我自己去取", "I come and get it";
        safe_hint: "例如：只在晚上 7 点后打；不要说是法律援助。没有就不填",
            "For example: only after 7 p.m.; do not say it is legal aid. Leave empty if nothing";
        nothing: "没有填", "Not said";
        change: "修改", "Change";
        files_count: "份", "files";
        truthful: "我说的都是真的。说了假话，法律援助会停止，花的钱要退。",
            "What I said is true. If it is not, the aid is ended and its cost has to be paid back.";
        consent: "我同意援助中心向民政、人社、不动产登记等单位核对我的收入和财产。",
            "The centre may check my income and property with the authorities concerned.";
        privacy: "我知道这些信息只用来办法律援助，只给办事的人看。",
            "I know that my data are used for legal aid only, and seen only by those who deal with it.";
        read_out: "我把填的内容都念给申请人听了，他（她）说没有错，上面几条也是他（她）本人的意思。",
            "I have read all of it out to the applicant, who says that it is right and agrees to the points above.";
        declare: "提交前请您确认", "Please confirm before sending";
        sign: "签名", "Your signature";
        sign_help: "用手指在框里写上您的名字。不签也能提交，以后到窗口补。",
            "Write your name in the box with a finger. You may send it without, and sign at an office later.";
        sign_here: "在这里手写签名", "Sign here by hand";
        sign_take: "就用这个签名", "Use this signature";
        sign_clear: "擦掉重写", "Clear";
        sign_typed: "不方便手写？", "Cannot write by hand?";
        sign_name: "打上您的名字", "Type your name";
        sign_by_name: "用打的名字当签名", "Use the typed name as my signature";
        sign_again: "重新签", "Sign again";
        signed: "已经签好名了", "Signed";
        submit: "提交申请", "Send the application";
    } with {
        other_number(at: usize): "第 {at} 个对方", "Other side, no. {at}";
        of_village(name: &str): "替{name}的人申请", "For somebody of {name}";
        person(sex: &str, birth: &str): "{sex}，{birth}出生", "{sex}, born {birth}";
    }
}

impl ApplyWords {
    /// The question of a page.
    pub fn question(&self, step: Step) -> &'static str {
        pick(self.lang, question(step))
    }

    /// What helps to answer it.
    pub fn help(&self, step: Step) -> &'static str {
        pick(self.lang, help(step))
    }
}

#[rustfmt::skip]
fn question(step: Step) -> Said {
    match step {
        Step::Who => ("给谁申请？", "Who is it for?"),
        Step::Person => ("申请人是谁？", "Who is the applicant?"),
        Step::Contact => ("怎么联系申请人？", "How do we reach the applicant?"),
        Step::Matter => ("遇到了什么事？", "What is it about?"),
        Step::Story => ("说说事情的经过", "Tell us what happened"),
        Step::Other => ("对方是谁？", "Who is the other side?"),
        Step::Means => ("家里经济情况怎么样？", "How is your family's income?"),
        Step::Files => ("有材料就拍下来", "Take photos of what you have"),
        Step::Service => ("有了结果怎么告诉您？", "How shall we tell you the result?"),
        Step::Check => ("看一遍，没错就提交", "Look it over and send it"),
    }
}

#[rustfmt::skip]
fn help(step: Step) -> Said {
    match step {
        Step::Who => ("需要帮助的那个人，叫“申请人”。", "Whoever needs the help is the applicant."),
        Step::Person => ("填上身份证号，性别和生日会自动认出来。", "From the ID number we read sex and day of birth."),
        Step::Contact => ("律师和工作人员会用这个电话找您。", "The lawyer and staff will call this number."),
        Step::Matter => ("先选哪方面，再选具体的事。拿不准就选最像的。", "First the field, then the matter. If in doubt, the closest."),
        Step::Story => ("像给熟人讲一样就行。", "As you would tell a friend."),
        Step::Other => ("欠您钱的人、单位，或者伤害您的人。", "Who owes you, or hurt you."),
        Step::Means => ("法律援助主要帮经济困难的人。有的人不用看收入。", "Legal aid is for people in need. For some, income does not count."),
        Step::Files => ("拍清楚四个角，不反光。每个文件不超过 10 MB。", "All four corners, no glare. At most 10 MB each."),
        Step::Service => ("我们会注意您的安全和方便。", "We mind your safety."),
        Step::Check => ("提交后，援助中心 7 天内答复。", "The centre answers within 7 days of sending."),
    }
}
