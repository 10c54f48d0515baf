# BTYD's fit of BG/NBD.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "side.R"))
need("BTYD")

bgNbd <- function(file) {
  customers <- read.csv(file("histories100k"))
  histories <- cbind(x = customers$repeatOrders, t.x = customers$recency, T.cal = customers$age)
  list(
    run = function() bgnbd.EstimateParameters(histories),
    answer = function(found) setNames(as.numeric(found), c("r", "alpha", "a", "b"))
  )
}

serve("BTYD", list(bgNbd = bgNbd))
