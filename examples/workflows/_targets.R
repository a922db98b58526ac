# A programme's reports among the targets of an R project. Copy this file beside
# labbrapport.toml, and run targets::tar_make().
library(targets)

labbrapport <- function(...) {
  said <- system2("labbrapport", c(...), stdout = TRUE)
  if (!is.null(attr(said, "status"))) stop("labbrapport ", paste(...), " failed")
  said
}

list(
  tar_target(
    inputs,
    c("labbrapport.toml",
      list.files(c("data", "report-templates"), recursive = TRUE, full.names = TRUE)),
    format = "file",
    # Files that are new are found, too.
    cue = tar_cue(mode = "always")
  ),
  tar_target(
    reports,
    {
      inputs
      labbrapport("build", "--quiet")
      labbrapport("outputs")
    },
    format = "file"
  ),
  tar_target(
    results,
    {
      reports
      read.csv("output/resultat/figures.csv", na.strings = c("", ".."),
               fileEncoding = "UTF-8")
    }
  )
)
