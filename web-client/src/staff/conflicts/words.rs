//! What the check of conflicts says.

use crate::strings;

strings! {
    /// The card, its dialog, and the warning at an assignment.
    pub struct ConflictWords {
        title: "利益冲突", "Conflict of interest";
        none: "没有发现当事人在别的事项里站在另一边。", "Nobody of this matter stands on another side elsewhere.";
        in_matter: "看那件申请", "See that application";
        no_number: "未编号", "No number yet";
        unseen: "在您看不到的事项里", "In a matter that you do not see";
        declare: "声明", "Declare";
        declare_lead: "核对后声明有没有利益冲突。有发现而否认的，必须写明理由；声明一直保留，不能修改。",
            "Look at it and declare whether there is a conflict. Whoever denies what was found says why; a declaration is kept and never changed.";
        outcome: "有没有利益冲突", "Is there a conflict?";
        declared_hint: "由别的人或者别的律所办理", "Somebody else, or another firm, acts";
        denied_hint: "同名不同人，或者两件事互不相干", "Another person of the same name, or matters that have nothing to do with each other";
        note: "理由", "Reason";
        note_hint: "否认发现的情况时必填。", "Needed where something found is denied.";
        firm: "针对哪家律所", "For which firm";
        every_firm: "不针对某一家", "None in particular";
        before: "已有的声明", "Declared before";
        declared_done: "已声明", "Declared";
        firm_none: "没有发现这家律所为另一方办理过。", "This firm was not found to act for the other side.";
    } with {
        open(count: usize): "发现 {count} 处，还没有人声明或者否认。", "{count} found, and nobody has declared or denied it.";
        score(score: u8): "{score} 分", "{score} points";
        sides(here: &str, there: &str): "本件的{here}，在另一件里是{there}", "{here} here, {there} there";
        acting(firm: &str): "承办：{firm}", "Acting: {firm}";
        found(count: u16, score: u8): "当时发现 {count} 处，最高 {score} 分", "{count} found then, {score} points at most";
        firm_found(count: usize): "这家律所有 {count} 处可能的利益冲突，请先在案件页声明或者否认。",
            "This firm has {count} possible conflicts; declare or deny them on the page of the case first.";
    }
}
