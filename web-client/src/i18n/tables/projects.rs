//! Tables of projects with money of their own (W-PRJ).

use openapi::projects::{ProjectAction, ProjectGroup, ProjectStatus};

use super::names;

names! {
    ProjectStatus {
        QuotaSet: "已下达，未开始", "Set up";
        Open: "进行中", "Open";
        Closed: "已结束", "Closed";
    }
    ProjectGroup {
        MigrantWorkers: "农民工", "Migrant workers";
        Disabled: "残疾人", "People with disabilities";
        Elderly: "老年人", "Older people";
        Women: "妇女家庭权益", "Women's family rights";
        Minors: "未成年人", "Minors";
    }
    ProjectAction {
        Change: "修改指标", "Change the terms";
        Open: "开始", "Open";
        TagCase: "列入案件", "Add a case";
        Close: "结束", "Close";
    }
}
