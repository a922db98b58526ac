//! Foreign formats, read as they come and mapped to the project's own tables.

pub mod forms;
