//! What is said at the door besides user name and password.

use crate::strings;

strings! {
    /// Sentences of the second step and of an account's first password.
    pub struct DoorWords {
        activate_link: "激活账号", "Activate an account";
        second: "再确认一步", "One more step";
        second_hint: "打开手机上的验证器，输入六位数字。手机不在身边时，输入一个恢复码。",
            "Enter the six digits of your authenticator; without your phone, a recovery code.";
        code: "验证码或恢复码", "Code or recovery code";
        confirm: "确认", "Confirm";
        again: "换个账号登录", "Sign in as somebody else";
        activate: "激活账号", "Activate your account";
        activate_hint: "用管理员给您的激活码设置密码。激活码只能用一次。",
            "Set your password with the code from your administrator. It is good once.";
        activation_code: "激活码", "Activation code";
        password: "新密码", "New password";
        password_hint: "至少 10 个字符，含大写、小写、数字、符号中的三种。",
            "At least 10 characters of three kinds: capitals, small letters, digits, signs.";
        repeat: "再输一遍", "Once more";
        set: "设置密码", "Set the password";
        ready: "账号可以用了", "Your account is ready";
        to_sign_in: "去登录", "Sign in";
        returning: "正在核对身份", "Checking who you are";
        not_brought: "统一身份认证没有完成登录。请重新登录，或者改用密码。", "The identity provider signed nobody in. Try again, or use your password.";
        linked: "身份已绑定", "Identity linked";
    } with {
        through(name: &str): "用{name}登录", "Sign in with {name}";
        username(name: &str): "请用用户名 {name} 和新密码登录。", "Sign in as {name} with the new password.";
    }
}
