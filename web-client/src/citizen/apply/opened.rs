//! A draft as it is opened: from the service, from this device, or from both.

use openapi::{ApplicationId, Code};

use super::{
    super::{answers::Application, device::Device},
    Kept,
    sync::{in_time, read},
};
use crate::app::{Api, Failure, browser};

/// A draft and where it came from.
#[derive(PartialEq)]
pub struct Opened {
    pub kept: Kept,
    /// There was no network to ask.
    pub away: bool,
    /// What was typed stands on the newest answers. Else they were changed elsewhere meanwhile, and the person is asked.
    pub sure: bool,
}

/// Opens what goes by a name.
pub async fn opened(api: Api, device: Device, name: ApplicationId) -> Result<Opened, Failure> {
    let kept = Kept::read(device, name).await;
    if let Some(kept) = kept.clone().filter(Kept::is_new) {
        return Ok(Opened { kept, away: false, sure: true });
    }
    let id = kept.as_ref().map_or(name, |kept| kept.now.id);
    let now = match (in_time(read(&api, id)).await, &kept) {
        (Ok(now), _) => now,
        (Err(Failure::Offline), Some(kept)) => {
            return Ok(Opened { kept: kept.clone(), away: true, sure: true });
        }
        (Err(failure), _) => {
            // It was handed over, and the answer that said so was lost: nothing of it stays here.
            if failure.code() == Code::NotFound {
                device.drop(name).await;
            }
            return Err(failure);
        }
    };
    if !now.may_edit() {
        device.drop(name).await;
        return Ok(Opened { kept: Kept::of(now, browser::new_id()), away: false, sure: true });
    }
    Ok(match kept {
        None => Opened { kept: Kept::of(now, browser::new_id()), away: false, sure: true },
        // They stand on the answers they were given on, until they are sent.
        Some(kept) if kept.is_unsent() => {
            let now = Application { attachments: now.attachments, ..kept.now };
            Opened { kept: Kept { now, ..kept }, away: false, sure: true }
        }
        Some(kept) => {
            let sure = kept.now.revision == now.revision;
            Opened { kept: Kept { texts: kept.texts, ..Kept::of(now, kept.key) }, away: false, sure }
        }
    })
}
