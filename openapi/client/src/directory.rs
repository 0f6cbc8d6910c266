//! The public directory, coverage and circles, imports.

use openapi::{ImportId, Page, coverage::*, directory::*, imports::*};

use crate::{Client, Request, Result};

impl Client {
    /// Offices by part of a name, pinyin initials, place or phone.
    pub async fn search_directory(&self, filter: &DirectoryFilter) -> Result<Page<DirectoryEntry>> {
        self.find("/directory", filter).await
    }

    /// The nearest offices of a position or an address.
    pub async fn find_nearest_offices(&self, question: &NearestQuestion) -> Result<NearestAnswer> {
        self.post("/directory/nearest", question).await
    }

    /// The directory for paper.
    pub async fn print_directory(&self, filter: &PrintFilter) -> Result<PrintedDirectory> {
        self.find("/directory/print", filter).await
    }

    /// Who is reached and who is not.
    pub async fn get_coverage(&self, filter: &CoverageFilter) -> Result<Coverage> {
        self.find("/coverage", filter).await
    }

    /// The same as points of a map.
    pub async fn get_coverage_map(&self, filter: &CoverageFilter) -> Result<CoverageMap> {
        self.find("/coverage/map", filter).await
    }

    /// The circle that holds for a region.
    pub async fn get_circle(&self, question: &CircleQuestion) -> Result<Circle> {
        self.find("/circles", question).await
    }

    /// Set a region's circle.
    pub async fn set_circle(&self, new: &NewCircle) -> Result<Circle> {
        self.post("/circles", new).await
    }

    /// Imports under the units the caller looks after.
    pub async fn list_imports(&self, filter: &ImportFilter) -> Result<Page<Import>> {
        self.find("/imports", filter).await
    }

    /// An empty workbook with the titles of every kind of rows.
    pub async fn get_import_template(&self) -> Result<Vec<u8>> {
        self.succeed(self.request("GET", "/imports/template")).await
    }

    /// How far an import is.
    pub async fn get_import(&self, id: ImportId) -> Result<Import> {
        self.get(&format!("/imports/{id}")).await
    }

    /// Upload a workbook or CSV.
    pub async fn start_import(&self, upload: &ImportUpload, file_name: &str) -> Result<Import> {
        self.read(with_form(self.request("POST", "/imports"), upload, file_name)).await
    }
}

/// The form of `ImportUpload`.
fn with_form(request: Request, upload: &ImportUpload, file_name: &str) -> Request {
    let ImportUpload { organisation_id, mode, area_code, file } = upload;
    let said = [
        ("organisation_id", Some(organisation_id.to_string())),
        ("mode", Some(mode.to_string())),
        ("area_code", area_code.clone()),
    ];
    with_file(request, &said, file, file_name)
}

/// A form of what is said and then a file. The boundary follows from the content, so that the same upload is the same
/// request each time.
pub(crate) fn with_file(
    mut request: Request,
    said: &[(&str, Option<String>)],
    file: &[u8],
    file_name: &str,
) -> Request {
    let mut boundary = "fayuan".to_owned();
    while file.windows(boundary.len()).any(|window| window == boundary.as_bytes()) {
        boundary.push('-');
    }
    let mut head = String::new();
    for (name, text) in said {
        let Some(text) = text else { continue };
        head += &format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
    }
    // As browsers do it: what would end the quoted name or the line is escaped.
    let name = file_name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    head += &format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    let mut body = head.into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    request.headers.push(("Content-Type", format!("multipart/form-data; boundary={boundary}")));
    request.body = Some(body);
    request
}
