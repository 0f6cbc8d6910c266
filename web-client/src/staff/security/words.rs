//! What the page of one's own security says.

use crate::strings;

strings! {
    /// Sentences about password, second factor, sessions and attempts to sign in.
    pub struct SecurityWords {
        title: "账号安全", "Account security";
        duty_password: "密码已到期。请先修改密码，才能继续办事。", "Your password is too old. Change it to go on working.";
        duty_factor: "本单位要求使用第二因素。请先设置，才能继续办事。", "A second factor is required here. Set one up to go on working.";
        password: "密码", "Password";
        password_lead: "修改后，其他设备上的登录全部结束。", "All other devices are signed out when you change it.";
        change: "修改密码", "Change the password";
        current: "现在的密码", "Current password";
        new: "新密码", "New password";
        new_hint: "至少 10 个字符，含大写、小写、数字、符号中的三种；不能是最近五次用过的。",
            "At least 10 characters of three kinds, none of your last five passwords.";
        repeat: "再输一遍新密码", "New password once more";
        changed: "密码已修改", "Password changed";
        factor: "第二因素", "Second factor";
        factor_lead: "除密码外，再用手机上的验证器确认是您本人。更换手机前先取消，再重新设置。",
            "Besides the password, an authenticator on your phone shows that it is you. Before you change phones, remove it and set it up again.";
        set_up: "设置第二因素", "Set up";
        remove: "取消第二因素", "Remove";
        set_up_lead: "先输入密码，确认是您本人。", "Enter your password first.";
        already: "第二因素已经启用。要换一个，请先取消。", "It is already set up. Remove it first to set up another.";
        next: "继续", "Continue";
        scan: "用验证器扫这个二维码，再输入它显示的六位数字。", "Scan this with your authenticator, then enter its six digits.";
        qr: "验证器的二维码", "QR code for the authenticator";
        secret: "不能扫码时，手工输入密钥：", "If you cannot scan, type this key: ";
        digits: "六位数字", "Six digits";
        confirm: "确认启用", "Confirm";
        codes: "恢复码", "Recovery codes";
        codes_lead: "第二因素已启用。手机丢失时，用恢复码登录，每个只能用一次。请抄下来收好：关闭后不能再看。",
            "The second factor is on. If you lose your phone, each of these codes signs you in once. Write them down: they are not shown again.";
        copy: "复制", "Copy";
        copied: "已复制", "Copied";
        kept: "已经收好", "I have kept them";
        remove_lead: "输入密码和验证码，确认是您本人。", "Enter your password and a code.";
        code: "验证码或恢复码", "Code or recovery code";
        removed: "第二因素已取消", "Second factor removed";
        sessions: "登录中的设备", "Signed-in devices";
        none: "没有登录中的设备", "No device is signed in";
        device: "设备", "Device";
        address: "网络", "Network";
        opened: "登录时间", "Signed in";
        renewed: "最近使用", "Last used";
        end: "退出这台设备", "Sign it out";
        ended: "这台设备已退出", "Signed out";
        unknown: "未知", "Unknown";
        sign_ins: "登录记录", "Sign-in history";
        no_sign_ins: "还没有登录记录", "No sign-ins yet";
        at: "时间", "Time";
        outcome: "结果", "Outcome";
        factor_on: "已启用。", "It is on.";
        factor_at_provider: "本次登录已由统一身份认证确认第二因素。", "The identity provider confirmed a second factor at this sign-in.";
        here: "本机", "This device";
        identity: "统一身份认证", "Identity provider";
        identity_link: "绑定身份", "Link my identity";
        identity_link_lead: "先输入密码，再到统一身份认证登录一次，以后就可以从那里登录。",
            "Enter your password, then sign in at the provider once. From then on you can sign in there.";
        identity_end: "解除绑定", "End the link";
        identity_ended: "已解除绑定", "Link ended";
    } with {
        identity_lead(name: &str): "绑定后，可以用{name}登录，密码仍然有效。", "Once linked, you can sign in with {name}. Your password still works.";
        linked_since(at: &str): "已绑定：{at}", "Linked: {at}";
    }
}
