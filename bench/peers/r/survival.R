# R's survival: curves with limits, medians and the log-rank test.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "side.R"))
need("survival")

curves <- function(file) {
  users <- read.csv(file("users"))
  list(
    run = function() {
      waits <- Surv(users$duration, users$reached)
      curve <- survfit(waits ~ users$plan, conf.type = "log-log")
      list(medians = quantile(curve, 0.5), test = survdiff(waits ~ users$plan), plans = names(curve$strata))
    },
    answer = function(found) {
      plans <- sub("^.*=", "", found$plans)
      named <- function(what, values) setNames(as.vector(values), paste(what, plans))
      c(
        "chi square" = found$test$chisq,
        named("median", found$medians$quantile),
        named("lower limit", found$medians$lower),
        named("upper limit", found$medians$upper)
      )
    }
  )
}

serve("survival", list(curves = curves))
