//! Paper: nobody answers by itself; the examiner enters the certificate (BEN-02).

use super::{Connector, Heard, Question};
use crate::{auth::Context, http::Result};

/// Waits for the examiner.
pub struct Papers;

#[async_trait::async_trait]
impl Connector for Papers {
    async fn hear(&self, _: &Context, _: &Question) -> Result<Heard> {
        Ok(Ok(None))
    }
}
