//! `serve`, `migrate` and `demo`.

use std::net::TcpListener;

use anyhow::Context as _;

use super::{Data, Provider, Settings, Sms, Verification, say, settings::Serve};
use crate::{demo, server, startup};

/// Starts the service and runs until it is told to stop.
pub async fn serve(command: Serve) -> anyhow::Result<()> {
    let settings = command.check()?;
    let listener =
        TcpListener::bind(settings.listen).with_context(|| format!("listening on {}", settings.listen))?;
    let (state, pools) = startup::open(&settings).await?;
    if command.demo {
        demo::fill(&state, &pools).await?;
    }
    let jobs = startup::spawn_jobs(state.clone(), &pools);
    say(&format!("fayuan listens on http://{}", listener.local_addr()?));
    if command.demo {
        say(&demo::ACCOUNTS.map(|account| account.to_string()).join("\n"));
    }
    let served = server::start(listener, state.clone(), pools.clone(), settings.workers)?.await;
    jobs.abort();
    startup::wind_up(state, &pools).await;
    Ok(served?)
}

/// Brings the schema up to date.
pub async fn migrate(data: Data) -> anyhow::Result<()> {
    startup::open(&offline(data)?).await?;
    say("the database is up to date");
    Ok(())
}

/// With what a database is filled.
#[derive(Debug, clap::Args)]
pub struct Demo {
    #[command(flatten)]
    data: Data,
    /// The whole network of a city instead: centres, stations, villages and liaisons in their published numbers.
    #[arg(long, value_enum)]
    network: Option<demo::Network>,
}

/// Fills an empty database with demonstration data.
pub async fn demo(Demo { data, network }: Demo) -> anyhow::Result<()> {
    let (state, pools) = startup::open(&offline(data)?).await?;
    if let Some(network) = network {
        demo::fill_network(&state, &pools, network).await?;
        say(&format!(
            "{} looks after the network; the password is that of the demonstration",
            network.city().supervisor
        ));
        return Ok(());
    }
    demo::fill(&state, &pools).await?;
    say(&demo::ACCOUNTS.map(|account| account.to_string()).join("\n"));
    Ok(())
}

/// Settings of a command that serves nothing.
pub fn offline(data: Data) -> anyhow::Result<Settings> {
    let serve = Serve {
        data,
        listen: "127.0.0.1:0".to_owned(),
        workers: Some(1),
        sms_gateway: "none".to_owned(),
        clamav: None,
        requests_per_minute: 0,
        sign_ins_per_minute: 0,
        proxies: Vec::new(),
        require_second_factor: false,
        password_max_age_days: 0,
        dormant_after_days: 0,
        sod_small_centre: false,
        provider: Provider::default(),
        verification: Verification::default(),
        demo: false,
    };
    Ok(Settings { sms: Sms::None, ..serve.check()? })
}
