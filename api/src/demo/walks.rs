//! Walks applications through the service itself, each so many days ago and as far as it has come today.

use openapi::applications::{
    Application, Finding, Granting, MeansMode, NewApplication, Opinion, Reception, Refusal, RefuseReason,
    SupplementRequest,
};
use uuid::Uuid;

use super::{
    desk::Desk,
    network::Network,
    people::{STORIES, Story},
};
use crate::{
    applications::{self, Said},
    auth::Context,
};

/// How far a walk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Until {
    Submitted,
    Received,
    Supplement,
    Accepted,
    Opinion,
    Refused,
    Granted,
}

/// Days ago, whose story, how far.
const WALKS: [(i64, usize, Until); 12] = [
    (9, 2, Until::Accepted),
    (7, 5, Until::Opinion),
    (6, 0, Until::Accepted),
    (6, 4, Until::Refused),
    (5, 1, Until::Granted),
    (4, 3, Until::Granted),
    (3, 4, Until::Supplement),
    (3, 5, Until::Received),
    (2, 2, Until::Opinion),
    (1, 0, Until::Granted),
    (0, 3, Until::Received),
    (0, 1, Until::Submitted),
];

/// Makes the walks, the oldest first.
pub async fn fill<'a>(
    desk: &impl Fn(i64) -> anyhow::Result<Desk<'a>>,
    network: &Network,
) -> anyhow::Result<()> {
    for (days_ago, story, until) in WALKS {
        desk(days_ago)?.walk(network, &STORIES[story], until).await?;
    }
    Ok(())
}

impl Desk<'_> {
    async fn walk(&self, network: &Network, story: &Story, until: Until) -> anyhow::Result<()> {
        let (clerk, examiner, director) =
            (self.as_user("clerk")?, self.as_user("examiner")?, self.as_user("director")?);
        let new =
            NewApplication { organisation_id: network.centre.into(), source: None, form: story.form()? };
        let id = Uuid::from(applications::create(&clerk, new).await?.id);
        step(&clerk, id, Said::Submission).await?;
        if until == Until::Submitted {
            return Ok(());
        }
        step(&clerk, id, Said::Reception(Reception::default())).await?;
        if until == Until::Received {
            return Ok(());
        }
        if until == Until::Supplement {
            let items = ["土地承包合同复印件", "流转费收款记录或者说明"]
                .map(str::parse)
                .into_iter()
                .collect::<Result<_, _>>()?;
            step(&examiner, id, Said::SupplementRequest(SupplementRequest { items, days: Some(7) })).await?;
            return Ok(());
        }
        step(&examiner, id, Said::Acceptance).await?;
        if until == Until::Accepted {
            return Ok(());
        }
        step(&examiner, id, Said::Opinion(opinion(story, until)?)).await?;
        match until {
            Until::Granted => step(&director, id, Said::Grant(Granting::default())).await?,
            Until::Refused => {
                let facts =
                    "流转合同纠纷的请求不属于本市法律援助事项范围，已告知可以申请人民调解。".parse()?;
                step(
                    &director,
                    id,
                    Said::Refusal(Refusal { reasons: vec![RefuseReason::R1], facts, deviation: None }),
                )
                .await?
            }
            _ => return Ok(()),
        };
        Ok(())
    }
}

async fn step(cx: &Context, id: Uuid, said: Said) -> anyhow::Result<Application> {
    Ok(applications::act(cx, id, said).await?)
}

fn opinion(story: &Story, until: Until) -> anyhow::Result<Opinion> {
    let scope = if until == Until::Refused { Finding::NotMet } else { Finding::Met };
    let (means_mode, means_ground) = story.means;
    let basis = match means_mode {
        MeansMode::Exempt => "属于免予核查经济困难状况的情形（法律援助法第四十二条）。",
        MeansMode::NoLimit => "不受经济困难条件的限制（法律援助法第三十二条）。",
        _ => "申请人已作诚信承诺，家庭人均收入不超过本地标准。",
    };
    Ok(Opinion {
        person: Finding::Met,
        scope,
        means: Finding::Met,
        means_mode,
        means_ground,
        reasons: basis.parse()?,
        deviation: None,
    })
}
