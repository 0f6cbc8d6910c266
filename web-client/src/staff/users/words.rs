//! What the accounts page says.

use crate::strings;

strings! {
    /// Sentences of the list of accounts and of a new account.
    pub struct UserWords {
        title: "账号", "Accounts";
        new: "新建账号", "New account";
        none: "还没有账号", "No accounts yet";
        col_name: "姓名", "Name";
        col_username: "用户名", "User name";
        col_roles: "角色", "Roles";
        col_since: "建立", "Since";
        locked: "已锁定", "Locked";
        lead: "一人一号。系统、安全、审计管理员不能兼任业务角色。", "One account a person. Administrators and auditors hold no business role.";
        name: "姓名", "Name";
        username: "用户名", "User name";
        organisation: "机构", "Organisation";
        roles: "角色", "Roles";
        password: "初始密码", "First password";
        password_hint: "至少 10 个字符，含大写、小写、数字、符号中的三种。", "At least 10 characters of three kinds: capitals, small letters, digits, signs.";
        create: "建立", "Create";
    } with {
        created(name: &str): "已为 {name} 建立账号", "Account created for {name}";
    }
}
