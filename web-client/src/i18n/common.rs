//! Sentences both faces share.

use crate::strings;

strings! {
    /// Words of the kit and the shells.
    pub struct Common {
        product: "法援通", "Fayuantong";
        save: "保存", "Save";
        cancel: "取消", "Cancel";
        close: "关闭", "Close";
        back: "上一步", "Back";
        next: "下一步", "Continue";
        not_sure: "不清楚", "I am not sure";
        retry: "再试一次", "Try again";
        working: "正在处理…", "Working…";
        loading: "正在读取…", "Loading…";
        optional: "（可以不填）", " (optional)";
        yes: "是", "Yes";
        no: "否", "No";
        choose: "请选择", "Please choose";
        problems: "有几处需要改", "Please correct the following";
        problem_prefix: "错误：", "Error: ";
        first_page: "回到第一页", "First page";
        next_page: "下一页", "Next page";
        pages: "翻页", "Pages";
        paused: "已暂停", "Paused";
        late: "已逾期", "Overdue";
        yuan_unit: "元", "yuan";
        skip: "跳到正文", "Skip to content";
        language: "EN", "中文";
        language_name: "EN, Switch to English", "切换到中文";
        no_fee: "法律援助不收取任何费用", "Legal aid is free of charge";
        privacy: "个人信息怎么用", "How your data are used";
        call: "拨打 12348", "Call 12348";
        call_hint: "免费问律师", "Free legal advice";
        read_aloud: "朗读", "Read aloud";
        stop_reading: "停止朗读", "Stop reading";
        elder: "长者模式", "Larger text";
        standard: "标准模式", "Normal text";
        contrast: "高对比度", "High contrast";
        choose_file: "选择照片或文件", "Choose a photo or file";
        take_photo: "拍照", "Take a photo";
        drop_file: "也可以把文件拖到这里", "or drop files here";
        uploaded: "已上传", "Uploaded";
        remove: "移除", "Remove";
        stop: "取消上传", "Stop";
        copy_number: "复制编号", "Copy the number";
        copied: "已复制", "Copied";
        not_found: "没有找到这个页面", "Page not found";
        not_found_next: "地址可能写错了，或者内容已经不在了。", "The address may be wrong, or the page is gone.";
        home: "回首页", "Go to the start page";
        nothing_here: "这里还没有内容", "Nothing here yet";
        steps: "进度", "Progress";
        sort_up: "升序", "ascending";
        sort_down: "降序", "descending";
    } with {
        saved_at(time: &str): "已保存 {time}", "Saved {time}";
        step_of(step: u32, of: u32): "第 {step} 步，共 {of} 步", "Step {step} of {of}";
        total(total: &str): "共 {total} 条", "{total} in total";
        too_big(max: &str): "文件太大，最大 {max}。请重新拍一张，或换一个文件。",
            "The file is too large; the limit is {max}. Take the photo again or choose another file.";
        uploading(percent: u32): "正在上传 {percent}%", "Uploading {percent}%";
        ask_help(request: &str): "如果总是这样，请拨打 12348，并报上编号 {request}。",
            "If this keeps happening, call 12348 and quote {request}.";
    }
}
