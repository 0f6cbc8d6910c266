//! Attached files: up as a form, down as bytes.

use openapi::{
    ApplicationId, AttachmentId, CaseId, HomeVisitId,
    attachments::{Attachment, AttachmentKind},
};

use crate::{Asked, Client, Request};

impl Client {
    /// Attach a photo or PDF to an application.
    pub fn add_application_attachment(
        &self,
        id: ApplicationId,
        kind: AttachmentKind,
        file_name: &str,
        file: &[u8],
    ) -> Asked<Attachment> {
        let request = self.request("POST", &format!("/applications/{id}/attachments"));
        self.read(Ok(with_form(request, kind, file_name, file)))
    }

    /// Attach a photo or PDF to a case.
    pub fn add_case_attachment(
        &self,
        id: CaseId,
        kind: AttachmentKind,
        file_name: &str,
        file: &[u8],
    ) -> Asked<Attachment> {
        let request = self.request("POST", &format!("/cases/{id}/attachments"));
        self.read(Ok(with_form(request, kind, file_name, file)))
    }

    /// Attach a proof of a home visit to its application.
    pub fn add_home_visit_attachment(
        &self,
        id: HomeVisitId,
        kind: AttachmentKind,
        file_name: &str,
        file: &[u8],
    ) -> Asked<Attachment> {
        let request = self.request("POST", &format!("/home-visits/{id}/attachments"));
        self.read(Ok(with_form(request, kind, file_name, file)))
    }

    /// The bytes of a file.
    pub fn download_attachment(&self, id: AttachmentId) -> Asked<Vec<u8>> {
        self.succeed(self.bare("GET", &format!("/attachments/{id}")))
    }

    /// Remove a file while files may still be added.
    pub fn remove_attachment(&self, id: AttachmentId) -> Asked<()> {
        self.done(self.bare("DELETE", &format!("/attachments/{id}")))
    }
}

/// The form of `AttachmentUpload`. The boundary follows from the content, so that the same upload is the same
/// request each time.
fn with_form(mut request: Request, kind: AttachmentKind, file_name: &str, file: &[u8]) -> Request {
    let mut boundary = "fayuan".to_owned();
    while file.windows(boundary.len()).any(|window| window == boundary.as_bytes()) {
        boundary.push('-');
    }
    // As browsers do it: what would end the quoted name or the line is escaped.
    let name = file_name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n{kind}\r\n\
         --{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    let mut body = head.into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    request.headers.push(("Content-Type", format!("multipart/form-data; boundary={boundary}")));
    request.body = Some(body);
    request
}
