//! What the checklist, its dialog and the receipt say.

use crate::strings;

strings! {
    /// Sentences about materials.
    pub struct MaterialWords {
        title: "材料清单", "Checklist";
        lead: "数据能证明的，不要求申请人再交纸质证明（法律援助法第四十一条）。案件材料没有的，由申请人说明原因，不因此不予援助。",
            "What data prove is asked of nobody on paper (LAL 41). Papers of the matter that are not there are explained; nobody is refused for lack of them.";
        item: "材料", "Material";
        state: "情况", "State";
        detail: "说明", "Detail";
        not_required: "可以说明原因代替", "may be explained instead";
        no_paper: "不用再交纸质证明", "no paper is needed";
        receipts: "材料接收凭证", "Receipts";
        no_receipts: "还没有出具凭证", "No receipt yet";
        receipt: "法律援助申请材料接收凭证", "Receipt for the documents of an application for legal aid";
        show: "看凭证", "See the receipt";
        print: "打印，或者存成 PDF", "Print, or save as PDF";
        back: "回到清单", "Back to the checklist";
        applicant: "申请人", "Applicant";
        number: "申请编号", "Application number";
        no_number: "未编号", "No number yet";
        on: "收到日期", "Received on";
        centre: "接收机构", "Received by";
        phone: "联系电话", "Phone";
        name: "材料名称", "Name";
        copies: "份数", "Copies";
        pages: "页数", "Pages";
        kind: "原件或者复印件", "Original or copy";
        original: "原件", "Original";
        copy: "复印件", "Copy";
        sign_receiver: "接收人（签名）：", "Received by (signature):";
        sign_giver: "提交人（签名）：", "Handed in by (signature):";
        record: "写下收到的纸质材料、查询到的数据，和没有的原因。收到的材料出具接收凭证。", "Write down papers that came, data that were found, and why something is not there. A receipt is given for the papers.";
        what: "哪一项", "Which item";
        paper: "纸质材料", "Paper";
        paper_add: "+ 纸质材料", "+ Paper";
        is_original: "收的是原件，用后退还", "It is an original, which goes back";
        proof: "数据证明", "Proof by data";
        proof_add: "+ 数据证明", "+ Proof by data";
        proof_hint: "已经查询到的，同一项不再收纸质证明。", "Of what was found no paper is taken.";
        source: "哪个部门的数据", "Whose data";
        as_of: "数据日期", "Data of the day";
        absent: "没有的原因", "Why it is not there";
        absent_add: "+ 没有的原因", "+ Why it is not there";
        reason: "申请人说明的原因", "What the applicant says";
        remove: "移除", "Remove";
        rows: "登记的内容", "What is recorded";
        unit: "份", "copies";
        page_unit: "页", "pages";
    } with {
        row(what: &str, at: usize): "{what} {at}", "{what} {at}";
        proven(source: &str, day: &str): "{source}，{day}", "{source}, {day}";
        papers(count: usize): "{count} 种材料", "{count} materials";
        done(what: &str): "已办理：{what}", "Done: {what}";
    }
}
