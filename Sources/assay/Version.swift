/// The version of this program, as `--version` and the reports say it.
let version = "0.1.0"
