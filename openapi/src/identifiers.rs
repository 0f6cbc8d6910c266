//! Words of the identifier checks (`VAL-*`).
