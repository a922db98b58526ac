//! Names that Windows keeps for devices: no file can be called so there.

/// Whether a file's name, without ending, is a device's.
pub fn is_device(name: &str) -> bool {
    const DEVICES: [&str; 22] = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
        "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];
    DEVICES.contains(&name.to_lowercase().as_str())
}
