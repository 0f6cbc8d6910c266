//! The public directory, coverage and circles, imports.

use openapi::{ImportId, Page, coverage::*, directory::*, imports::*};

use crate::{Asked, Client, Request};

impl Client {
    /// Offices by part of a name, pinyin initials, place or phone.
    pub fn search_directory(&self, filter: &DirectoryFilter) -> Asked<Page<DirectoryEntry>> {
        self.find("/directory", filter)
    }

    /// The nearest offices of a position or an address.
    pub fn find_nearest_offices(&self, question: &NearestQuestion) -> Asked<NearestAnswer> {
        self.post("/directory/nearest", question)
    }

    /// The directory for paper.
    pub fn print_directory(&self, filter: &PrintFilter) -> Asked<PrintedDirectory> {
        self.find("/directory/print", filter)
    }

    /// Who is reached and who is not.
    pub fn get_coverage(&self, filter: &CoverageFilter) -> Asked<Coverage> {
        self.find("/coverage", filter)
    }

    /// The same as points of a map.
    pub fn get_coverage_map(&self, filter: &CoverageFilter) -> Asked<CoverageMap> {
        self.find("/coverage/map", filter)
    }

    /// The circle that holds for a region.
    pub fn get_circle(&self, question: &CircleQuestion) -> Asked<Circle> {
        self.find("/circles", question)
    }

    /// Set a region's circle.
    pub fn set_circle(&self, new: &NewCircle) -> Asked<Circle> {
        self.post("/circles", new)
    }

    /// Imports under the units the caller looks after.
    pub fn list_imports(&self, filter: &ImportFilter) -> Asked<Page<Import>> {
        self.find("/imports", filter)
    }

    /// An empty workbook with the titles of every kind of rows.
    pub fn get_import_template(&self) -> Asked<Vec<u8>> {
        self.succeed(self.bare("GET", "/imports/template"))
    }

    /// How far an import is.
    pub fn get_import(&self, id: ImportId) -> Asked<Import> {
        self.get(&format!("/imports/{id}"))
    }

    /// Upload a workbook or CSV.
    pub fn start_import(&self, upload: &ImportUpload, file_name: &str) -> Asked<Import> {
        self.read(Ok(with_form(self.request("POST", "/imports"), upload, file_name)))
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
