# CLVTools' fit of BG/NBD to orders, with time in weeks.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "side.R"))
need("CLVTools")

bgNbd <- function(file) {
  orders <- read.csv(file("orders100k"))
  # Serials of Excel count from 1899-12-30.
  orders$date <- as.Date(orders$day, origin = "1899-12-30")
  list(
    run = function() {
      data <- clvdata(
        orders, date.format = "ymd", time.unit = "week", estimation.split = NULL,
        name.id = "customer", name.date = "date", name.price = "amount"
      )
      bgnbd(data, verbose = FALSE)
    },
    answer = function(fit) {
      found <- coef(fit)
      # A week is seven days.
      c(r = found[["r"]], alpha = 7 * found[["alpha"]], a = found[["a"]], b = found[["b"]])
    }
  )
}

serve("CLVTools", list(bgNbd = bgNbd))
