# One side of a comparison in R: as bench/peers/side.js has it.

say <- function(told) cat("bench: ", told, "\n", sep = "")

number <- function(value) ifelse(is.na(value), "null", format(value, digits = 17, trim = TRUE))

# Ends this process, once it has said so, where a package is missing.
need <- function(package) {
  if (!suppressMessages(suppressWarnings(require(package, character.only = TRUE, quietly = TRUE)))) {
    say(sprintf('{"missing": "%s"}', package))
    quit()
  }
}

forgetPeak <- function() {
  gc()
  try(cat("5", file = "/proc/self/clear_refs"), silent = TRUE)
}

peak <- function() {
  if (!file.exists("/proc/self/status")) return(NA)
  line <- grep("^VmHWM", readLines("/proc/self/status"), value = TRUE)
  as.numeric(gsub("[^0-9]", "", line)) / 1024
}

# Each of the works loads its data and gives back what makes it once and what tells what came of it: named numbers.
serve <- function(package, works) {
  given <- commandArgs(trailingOnly = TRUE)
  work <- works[[given[1]]](function(name) file.path(given[2], paste0(name, ".csv")))
  forgetPeak()
  say(sprintf('{"version": "%s %s"}', package, packageVersion(package)))
  told <- file("stdin", "r")
  while (identical(readLines(told, n = 1), "run")) {
    begun <- proc.time()
    result <- work$run()
    taken <- proc.time() - begun
    cpu <- sum(taken[c("user.self", "sys.self", "user.child", "sys.child")])
    say(sprintf('{"cpu": %s, "wall": %s}', number(cpu * 1000), number(taken[["elapsed"]] * 1000)))
  }
  answer <- work$answer(result)
  figures <- paste0('"', names(answer), '": ', number(unname(answer)), collapse = ", ")
  say(sprintf('{"answer": {%s}, "peak": %s}', figures, number(peak())))
}
