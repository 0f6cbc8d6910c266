//! Business numbers: per centre, type and year, without gaps (NUM-01…04).

/// Document types that carry a number (NUM-02); here those of the main path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// 申 application
    Application,
    /// 决 grant
    Grant,
    /// 不予 refusal
    Refusal,
    /// 指 assignment
    Assignment,
    /// 结 closing
    Closing,
}

impl Series {
    /// The characters that stand in the number.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Application => "申",
            Self::Grant => "决",
            Self::Refusal => "不予",
            Self::Assignment => "指",
            Self::Closing => "结",
        }
    }
}

/// `（2026）长援申字第0012号`.
pub fn format(year: i32, centre: &str, series: Series, sequence: i64) -> String {
    format!("（{year}）{centre}援{}字第{sequence:04}号", series.mark())
}

/// The exchange key of SF/T 0024: `01` + region + yyyyMM + four digits (NUM-03).
pub fn machine_key(region: &str, year: i32, month: u32, sequence: i64) -> String {
    format!("01{region}{year:04}{month:02}{sequence:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn num_01_numbers_follow_the_pattern() {
        assert_eq!(format(2024, "濮", Series::Application, 12), "（2024）濮援申字第0012号");
        assert_eq!(format(2024, "濮", Series::Assignment, 12345), "（2024）濮援指字第12345号");
    }

    #[test]
    fn num_03_the_machine_key_has_eighteen_characters() {
        assert_eq!(machine_key("410900", 2024, 6, 34), "014109002024060034");
    }
}
