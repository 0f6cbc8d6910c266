//! What the pages about programs say.

use crate::strings;

strings! {
    /// Sentences of the list of programs and of one program.
    pub struct ApiClientWords {
        title: "API 客户端", "API clients";
        lead: "其他系统的程序凭自己的编号和密钥取得短期令牌，只能办授权范围里的事，只能看到所属机构的记录。",
            "Programs of other systems get short-lived tokens with their id and secret. They can do only what their scopes allow and see only their organisation's records.";
        new: "新建客户端", "New client";
        none: "还没有客户端", "No clients yet";
        status: "状态", "Status";
        col_name: "名称", "Name";
        col_scopes: "授权范围", "Scopes";
        col_days: "有效期", "Valid";
        col_last: "最近调用", "Last call";
        never: "从未调用", "Never";
        out_of_days: "不在有效期内", "Not valid today";
        create_lead: "密钥只在建立后显示一次。", "The secret is shown only once, right after creation.";
        organisation: "所属机构", "Organisation";
        name: "名称", "Name";
        name_hint: "例如：长治市总工会帮扶系统。日志和审计里显示这个名称。", "For example: support system of the city's trade union. The journal and the audit show this name.";
        contact_name: "联系人", "Contact";
        contact_reach: "联系方式", "Phone or mail";
        scopes: "授权范围", "Scopes";
        networks: "允许的网络", "Networks";
        networks_hint: "每行一个地址或网段，例如 203.0.113.7、203.0.113.0/24、2001:db8::/48。",
            "One address or network per line, such as 203.0.113.7, 203.0.113.0/24, 2001:db8::/48.";
        valid_from: "起始日", "First day";
        valid_to: "截止日", "Last day";
        valid_hint: "最长三年，到期后重新审看。", "At most three years; then it is reviewed.";
        per_minute: "每分钟请求数", "Requests per minute";
        per_minute_unit: "次", "times";
        create: "建立", "Create";
        save: "保存", "Save";
        secret: "密钥", "Secret";
        shown_title: "密钥只显示这一次", "The secret is shown only once";
        shown_lead: "请用可靠的方式交给对方。关闭后谁也看不到，只能更换。",
            "Hand it over safely. Once closed, nobody can see it again; it can only be replaced.";
        client_id: "客户端编号", "Client id";
        copy: "复制密钥", "Copy the secret";
        copied: "已复制", "Copied";
        handed: "已经交给对方", "Handed over";
        terms: "授权", "Access";
        contact: "联系", "Contact";
        last: "最近调用", "Last call";
        from_address: "来自", "From";
        since: "建立时间", "Created";
        secrets: "密钥", "Secrets";
        no_secrets: "没有可用的密钥，取不到令牌", "No valid secret: no token can be obtained";
        col_made: "生成时间", "Made";
        col_ends: "截止", "Ends";
        in_use: "使用中", "In use";
        revoke: "吊销", "Revoke";
        revoke_lead: "密钥和用它取得的令牌立即失效。", "The secret, and tokens obtained with it, stop working at once.";
        rotate_lead: "新密钥立即可用。旧密钥在所选天数内仍可用，方便对方更换。",
            "The new secret works at once. The old one keeps working for the chosen number of days while the other side changes over.";
        overlap: "旧密钥再用几天", "Keep the old secret for";
        overlap_hint: "0 至 30 天；0 表示立即失效。", "0 to 30; 0 ends it at once.";
        days_unit: "天", "days";
        suspend_lead: "所有令牌立即失效，恢复后对方可以重新取得。", "All tokens stop working at once. After resuming, new ones can be obtained.";
        resume_lead: "恢复后对方可以用原来的密钥取得令牌。", "The old secret works again.";
        end_lead: "不能恢复，所有密钥和令牌立即失效。", "This cannot be undone; all secrets and tokens stop working at once.";
        reason: "理由", "Reason";
        usage: "近 30 天调用", "Calls of the last 30 days";
        no_usage: "这段时间没有调用", "No calls in this period";
        requests: "请求", "Requests";
        refused: "被拒", "Refused";
        errors: "出错", "Errors";
        by_day: "按日", "By day";
        by_operation: "按接口", "By operation";
        day: "日期", "Day";
        operation: "接口", "Operation";
        share: "多少", "Count";
    } with {
        days(from: &str, to: &str): "{from} 至 {to}", "{from} to {to}";
        done(what: &str): "已办理：{what}", "Done: {what}";
        calls_of(what: &str, count: u64): "{what}：{count} 次", "{what}: {count} calls";
        a_minute(count: u32): "每分钟 {count} 次", "{count} per minute";
    }
}
