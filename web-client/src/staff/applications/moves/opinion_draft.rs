//! The examiner's answers while they are typed, and the reasons drafted from them.

use openapi::{
    FieldProblem,
    applications::{Application, Finding, Matter, MeansGround, MeansMode, Opinion, Scope},
};

use crate::{
    app::Check,
    i18n::{Lang, Named},
};

#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub person: Option<Finding>,
    pub scope: Option<Finding>,
    pub means: Option<Finding>,
    pub mode: Option<MeansMode>,
    pub ground: Option<MeansGround>,
    pub reasons: String,
    pub deviation: String,
}

impl Draft {
    /// The opinion that was returned, or what the applicant said of the means.
    pub fn of(application: &Application) -> Self {
        match &application.opinion {
            Some(opinion) => Self {
                person: Some(opinion.person),
                scope: Some(opinion.scope),
                means: Some(opinion.means),
                mode: Some(opinion.means_mode),
                ground: opinion.means_ground,
                reasons: opinion.reasons.to_string(),
                deviation: opinion.deviation.as_deref().unwrap_or_default().to_owned(),
            },
            None => Self {
                mode: application.form.means.mode,
                ground: application.form.means.ground,
                ..Self::default()
            },
        }
    }

    /// Does the way the means are answered need a ground?
    pub fn needs_ground(&self) -> bool {
        matches!(self.mode, Some(MeansMode::Exempt | MeansMode::NoLimit))
    }

    pub fn read(&self) -> Result<Opinion, Vec<FieldProblem>> {
        let mut check = Check::default();
        let person = check.required("person", self.person);
        let scope = check.required("scope", self.scope);
        let means = check.required("means", self.means);
        let means_mode = check.required("means_mode", self.mode);
        let means_ground = match self.needs_ground() {
            true => check.required("means_ground", self.ground),
            false => None,
        };
        let reasons = check.text("reasons", &self.reasons);
        let deviation = check.optional("deviation", &self.deviation);
        check.done(|| {
            let (person, scope, means, means_mode) = (person?, scope?, means?, means_mode?);
            Some(Opinion { person, scope, means, means_mode, means_ground, reasons: reasons?, deviation })
        })
    }

    /// The reasons as the answers say them. The opinion is a Chinese document in every language of the page.
    pub fn template(&self, matter: &Matter) -> String {
        let found = |finding: Option<Finding>, met: &'static str, not: &'static str| match finding {
            Some(Finding::NotMet) => not,
            Some(Finding::Met) | None => met,
        };
        let person = found(self.person, "属于", "不属于");
        let scope = found(self.scope, "属于", "不属于");
        let means = found(self.means, "符合", "不符合");
        let what = matter.scope.map_or(matter.cause.map_or("", |c| c.name(Lang::Zh)), |s| s.name(Lang::Zh));
        let article = article(matter.scope);
        let ground = self.ground.map(|g| g.name(Lang::Zh)).unwrap_or_default();
        let means = match self.mode {
            Some(MeansMode::Exempt) => {
                format!("依照法律援助法第四十二条免予核查经济困难状况：{ground}，{means}条件")
            }
            Some(MeansMode::NoLimit) => {
                format!("依照法律援助法第三十二条不受经济困难条件限制：{ground}，{means}条件")
            }
            Some(MeansMode::Commitment) => {
                format!("申请人已如实说明并书面承诺（法律援助法第四十一条），{means}经济困难条件")
            }
            Some(MeansMode::Certificate) => format!("根据申请人提交的证明材料，{means}经济困难条件"),
            Some(MeansMode::DataQuery) | None => {
                format!("经信息共享查询核查（法律援助法第四十一条），{means}经济困难条件")
            }
        };
        format!(
            "一、申请人身份属实，{person}可以申请法律援助的人员。\n\
             二、申请事项“{what}”{scope}法律援助法第{article}条规定的事项范围。\n\
             三、{means}。"
        )
    }
}

/// The article of the Legal Aid Law that a matter rests on (§6.3).
fn article(scope: Option<Scope>) -> &'static str {
    match scope {
        Some(Scope::M33 | Scope::Cr5) => "三十三",
        Some(Scope::Cr1) => "二十四",
        Some(Scope::Cr2 | Scope::Cr3 | Scope::Cr4) => "二十九",
        _ => "三十一",
    }
}
